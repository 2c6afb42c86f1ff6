//! Which stops belong to a word: the table `abbreviations.tsv`, initials ("J."), and words with inner stops ("U.S.").

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What an abbreviation says of the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Kind {
    /// A name follows: "Gen.", "St.". Never ends a sentence.
    Title,
    /// Figures follow: "No.", "p.". Without figures it is no abbreviation.
    Number,
    /// "Jan.", "Sept.": figures or a year follow, or the sentence ends.
    Month,
    /// May end a sentence: "Inc.", "etc.".
    Any,
    /// Goes on in lower case or with figures: "approx.".
    Inner,
}

static TABLE: LazyLock<BTreeMap<&'static str, Kind>> =
    LazyLock::new(|| rows().map(|row| (row[0], kind(row[1]))).collect());

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let lines = include_str!("abbreviations.tsv").lines().skip(1);
    lines.map(|line| line.split('\t').collect()).filter(|row: &Vec<_>| row.len() == 3)
}

fn kind(name: &str) -> Kind {
    match name {
        "title" => Kind::Title,
        "number" => Kind::Number,
        "month" => Kind::Month,
        "inner" => Kind::Inner,
        _ => Kind::Any,
    }
}

/// What kind of abbreviation `word` (without its last stop) is; in the table's spelling or all in capitals.
pub(in crate::document) fn lookup(word: &str) -> Option<Kind> {
    if word.len() > 10 {
        return None;
    }
    let capitals = || word.len() > 1 && word.chars().all(char::is_uppercase);
    TABLE.get(word).copied().or_else(|| {
        let mut lower = word.to_lowercase();
        lower.get_mut(..1)?.make_ascii_uppercase();
        TABLE.get(lower.as_str()).copied().filter(|_| capitals())
    })
}

/// Whether the stop after `word` belongs to it; `rest` is the text after the stop.
pub(super) fn keeps_stop(word: &str, rest: &str) -> bool {
    let next = rest.trim_start().chars().next();
    let glued = rest.starts_with(|c: char| c.is_alphanumeric());
    let figures = next.is_some_and(|c| c.is_ascii_digit());
    match lookup(word) {
        Some(Kind::Number) => figures,
        Some(Kind::Title) => next.is_some_and(|c| !matches!(c, '"' | '”')),
        Some(Kind::Inner) => next.is_some_and(|c| !c.is_uppercase()),
        Some(_) => !glued,
        None => !glued && (is_initial(word, rest) || has_inner_stops(word)),
    }
}

/// One capital before a name: "J." in "J. Smith", "J.R." has inner stops.
fn is_initial(word: &str, rest: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(|c| c.is_uppercase() && c != 'I') && letters.next().is_none();
    let name = rest.trim_start();
    let starts_name = name.starts_with(char::is_uppercase);
    capital && starts_name && !rest.starts_with('\n')
}

/// Single letters with stops between them: "U.S", "a.m", "D.C".
fn has_inner_stops(word: &str) -> bool {
    word.len() < 12
        && word.contains('.')
        && word.split('.').all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::document::tokens::split;

    #[test]
    fn every_row_keeps_its_stop_in_its_example() {
        for row in rows() {
            let form = format!("{}.", row[0]);
            let tokens = split(row[2], Span::new(0, row[2].len()));
            assert!(tokens.iter().any(|t| t.of(row[2]) == form), "{row:?}");
        }
    }

    #[test]
    fn plain_words_lose_their_stop() {
        for text in ["He said no.", "It hit the sea.", "They fled in May.", "Plan B."] {
            let tokens = split(text, Span::new(0, text.len()));
            assert_eq!(tokens.last().map(|t| t.of(text)), Some("."), "{text}");
        }
    }
}
