//! Lines that belong to the site and not to the article: sharing, comments, subscriptions, cookies, credits, copyright.
//! The knowledge is `boilerplate.tsv` (how such lines begin, or what they contain) and
//! `labels.tsv` (whole lines: buttons, headings of lists of links); every row carries an example, and a counterexample where it could go wrong.

use regex::Regex;
use std::sync::LazyLock;

/// What a row says of a line that fits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is the site's, however long.
    Site,
    /// It is the site's if it is short.
    Short,
    /// It is the site's, and so is all that follows, if that holds no long paragraph.
    Rest,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    how: &'static str,
    phrase: &'static str,
    kind: Kind,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| lines().filter_map(row).collect());

/// Any phrase that a line may contain: most lines have none, and are told so at once.
static CONTAINED: LazyLock<Regex> = LazyLock::new(|| {
    let phrases = ROWS.iter().filter(|row| row.how == "in").map(|row| regex::escape(row.phrase));
    Regex::new(&phrases.collect::<Vec<_>>().join("|")).expect("phrases")
});

fn lines() -> impl Iterator<Item = &'static str> {
    let tables = [include_str!("boilerplate.tsv"), include_str!("labels.tsv")];
    tables.into_iter().flat_map(|table| table.lines().skip(1))
}

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let (how, phrase) = (cells.next()?, cells.next()?);
    let kind = match cells.next()? {
        "short" => Kind::Short,
        "rest" => Kind::Rest,
        _ => Kind::Site,
    };
    Some(Row { how, phrase, kind })
}

/// Longer lines are read as text, whatever they say.
const LONGEST: usize = 1200;
/// A phrase further in than this, in bytes, is a footer that hangs on to a paragraph of text.
const HEAD: usize = 200;
/// What [`Kind::Short`] takes for short, in bytes.
const SHORT: usize = 90;

/// Whether `line` is the site's, and in what way.
pub(super) fn kind(line: &str) -> Option<Kind> {
    if line.len() > LONGEST {
        return None;
    }
    let line =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '|' | '>' | '»' | '→' | '•' | '-' | '–'));
    let folded = line.replace('’', "'").to_lowercase();
    if folded.is_empty() || is_counter(&folded) {
        return Some(Kind::Site);
    }
    let contains_any = CONTAINED.is_match(&folded);
    ROWS.iter().filter(|row| contains_any || row.how != "in").find(|row| row.fits(&folded)).map(|row| row.kind)
}

impl Row {
    fn fits(&self, line: &str) -> bool {
        let short = self.kind != Kind::Short || line.len() <= SHORT && !ends_like_prose(line);
        short
            && match self.how {
                "whole" => line.trim_end_matches([':', '.', ' ', '…', '!']) == self.phrase.trim_end_matches([':', '.']),
                "start" => line.strip_prefix(self.phrase).is_some_and(|rest| ends_word(self.phrase, rest)),
                _ => line.find(self.phrase).is_some_and(|at| at < HEAD || line.len() < 2 * HEAD),
            }
    }
}

/// Whether `phrase` ends where a word does, before `rest`.
fn ends_word(phrase: &str, rest: &str) -> bool {
    !phrase.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphanumeric)
}

/// Whether a line is a sentence of several words with a stop, and names a speaker or a doer.
fn ends_like_prose(line: &str) -> bool {
    line.ends_with('.') && line.split(' ').count() > 6
}

/// "0 Comment(s)", "1.2K shares", "12 | 3".
fn is_counter(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let count = words.next().is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let things = ["comment", "share", "view", "like", "repl", "tweet", "follower", "vote", "read"];
    let rest: Vec<_> = words.collect();
    count
        && rest.len() <= 2
        && rest.first().is_some_and(|w| things.iter().any(|t| w.starts_with(t)) && !w.ends_with('y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_fit_their_examples_and_not_their_counterexamples() {
        for line in lines() {
            let cells: Vec<_> = line.split('\t').collect();
            assert!(kind(cells[3]).is_some(), "{line}");
            assert!(cells[4].is_empty() || kind(cells[4]).is_none(), "{line}");
        }
    }

    #[test]
    fn prose_is_no_boilerplate() {
        for line in [
            "News of the ceasefire reached Goma at dawn.",
            "Share prices fell in Tel Aviv.",
            "Three likely suspects fled.",
            "12 shells hit Nikopol.",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }
}
