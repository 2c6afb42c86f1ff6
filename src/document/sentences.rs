//! Sentences: a paragraph at a time, at the marks that end one. A headline or caption without a stop is one sentence.
//!
//! Assumes the paragraphs of [`crate::article`] and the tokens of [`super::tokens`]; boilerplate and headlines of other
//! articles are passed over. A sentence is never longer than [`LONGEST`] tokens, so that later stages stay linear.

use super::tokens::abbreviations::{Kind, lookup};
use super::{Document, Sentence, Token, Upos, Xpos, tokens};
use crate::article::Source;
use crate::record::ParagraphKind;
use crate::span::Span;
use smol_str::SmolStr;
use std::ops::Range;
use words::{AFTER_CLOCK, SAYING, STARTERS};

mod words;

/// Longer sentences are cut, after a semicolon, dash or comma if there is one.
const LONGEST: usize = 400;

/// The sentences and tokens of `source`, without tags and lemmas.
pub fn split<'t>(source: &'t Source<'_>) -> Document<'t> {
    let text: &str = &source.text;
    let mut document = Document { text, ..Document::default() };
    for (paragraph, p) in source.article.paragraphs.iter().enumerate() {
        if matches!(p.kind, ParagraphKind::Boilerplate | ParagraphKind::Related) {
            continue;
        }
        let words = Words { text, spans: tokens::split(text, p.span) };
        let first = document.tokens.len();
        for range in words.sentences() {
            let span = words.spans[range.start].cover(words.spans[range.end - 1]);
            let tokens = first + range.start..first + range.end;
            document.sentences.push(Sentence { span, tokens, paragraph });
        }
        document.tokens.extend(words.spans.iter().enumerate().map(|(i, &span)| untagged(span, first + i)));
    }
    document
}

fn untagged(span: Span, head: usize) -> Token {
    Token { span, lemma: SmolStr::default(), upos: Upos::X, xpos: Xpos::Nn, head, relation: None }
}

/// The tokens of one paragraph.
struct Words<'t> {
    text: &'t str,
    spans: Vec<Span>,
}

impl<'t> Words<'t> {
    fn get(&self, i: usize) -> &'t str {
        self.spans.get(i).map_or("", |s| s.of(self.text))
    }

    /// Whether blanks stand before token `i`.
    fn spaced(&self, i: usize) -> bool {
        i == 0 || self.spans.get(i).is_none_or(|s| self.spans[i - 1].end < s.start)
    }

    /// Ranges of tokens, one a sentence, without gaps.
    fn sentences(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let (mut first, mut at) = (0, 0);
        while at < self.spans.len() {
            let end = if self.is_stop(at) { self.after_closers(at + 1) } else { at + 1 };
            if end == self.spans.len() || self.is_stop(at) && self.ends(at, end) {
                self.push(first..end, &mut out);
                first = end;
            }
            at = end;
        }
        out
    }

    /// Adds `range`, cut where it is too long.
    fn push(&self, mut range: Range<usize>, out: &mut Vec<Range<usize>>) {
        while range.len() > LONGEST {
            let window = range.start + LONGEST / 2..range.start + LONGEST;
            let mark = |marks: &[&str]| window.clone().rev().find(|&i| marks.contains(&self.get(i)));
            let cut = mark(&[";", ":", "—", "--"]).or_else(|| mark(&[","])).unwrap_or(window.end - 1) + 1;
            out.push(range.start..cut);
            range.start = cut;
        }
        out.push(range);
    }

    /// Whether token `i` may end a sentence: a stop, or an abbreviation with one.
    fn is_stop(&self, i: usize) -> bool {
        let word = self.get(i);
        let marks = word.trim_end_matches(['.', '!', '?', '…', '。', '؟', '।']);
        marks.is_empty() || (marks.len() + 1 == word.len() && word.ends_with('.'))
    }

    /// The token after the quotation marks, brackets and footnote marks that close what stops before token `i`.
    fn after_closers(&self, mut i: usize) -> usize {
        while !self.spaced(i) {
            match self.get(i) {
                "\"" | "”" | "’" | "'" | "''" | "»" | ")" | "]" => i += 1,
                "[" if self.get(i + 2) == "]" && self.get(i + 1).len() < 4 => i += 3,
                _ => break,
            }
        }
        i.min(self.spans.len())
    }

    /// Whether the stop at `i`, closed before `end`, ends a sentence: it depends on what comes after.
    fn ends(&self, i: usize, end: usize) -> bool {
        let (stop, next) = (self.get(i), self.get(end));
        let opened = next.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«', '—', '-', '–', '•']).is_empty();
        let word = if opened { self.get(end + 1) } else { next };
        let closed_quote = end > i + 1 && matches!(self.get(i + 1), "\"" | "”" | "’" | "'" | "''");
        if !self.spaced(end) && !closed_quote && !opened && !word.starts_with(char::is_uppercase) {
            return false;
        }
        if word.starts_with(char::is_lowercase) || matches!(next, "," | ";" | ":" | "." | "?" | "!" | ")") {
            return false;
        }
        if closed_quote && !stop.starts_with('.') && self.says_who(end) {
            return false;
        }
        match stop.strip_suffix('.') {
            Some(word_before) if !word_before.is_empty() && !word_before.ends_with('.') => {
                self.abbreviation_ends(word_before, word)
            }
            _ => true,
        }
    }

    /// Whether an abbreviation before the word `next` is also the end of a sentence.
    fn abbreviation_ends(&self, word: &str, next: &str) -> bool {
        let starter = STARTERS.contains(&next);
        match lookup(word) {
            Some(Kind::Title | Kind::Number) => false,
            Some(Kind::Month | Kind::Inner) => starter,
            _ if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") => {
                next.starts_with(char::is_uppercase)
                    && !AFTER_CLOCK.contains(&next)
                    && lookup(next).is_none()
                    && !is_zone(next)
            }
            Some(Kind::Any) => next.starts_with(char::is_uppercase),
            None => starter && (word.contains('.') || next != "I"),
        }
    }

    /// Whether a speaker and a verb of saying stand at `i`: "John Kirby said".
    fn says_who(&self, i: usize) -> bool {
        let verb = (i..i + 5).find(|&k| !self.get(k).starts_with(char::is_uppercase) && self.get(k) != ".");
        verb.is_some_and(|k| SAYING.contains(&self.get(k)))
    }
}

fn is_zone(word: &str) -> bool {
    matches!(word.len(), 2..=4) && word.ends_with('T') && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Input;

    fn sentences(text: &str) -> Vec<String> {
        let input = Input { text: Some(text.into()), ..Input::default() };
        let source = crate::article::read(&input);
        let document = split(&source);
        document.sentences.iter().map(|s| s.span.of(&source.text).to_owned()).collect()
    }

    #[test]
    fn splits_where_a_sentence_ends() {
        for want in [
            vec!["Gen. Haftar met U.S. Ambassador Norland on Jan. 5.", "The U.S. Army left Libya."],
            vec!["Troops entered the U.S.", "The army said so."],
            vec!["“They shelled us.” She had fled Sumy.", "It was dawn."],
            vec!["\"Where were they?\" Amina Yusuf asked.", "Nobody knew."],
            vec!["It began at 5 a.m. Tuesday.", "It ended at 9 p.m.", "Police left."],
            vec!["The firm, Acme Inc., denied it.[2]", "It closed."],
            vec!["Kim F. Stone of No. 5 Squad fell…", "Two others fled."],
            vec!["Shells hit Goma -- again.", "(It was quiet before.)", "Then they stopped."],
        ] {
            let want: Vec<_> = want.iter().flat_map(|s| s.split_inclusive(".”")).map(str::trim).collect();
            assert_eq!(
                sentences(&format!("On Friday it rained. {} It was over.", want.join(" ")))[1..=want.len()],
                want
            );
        }
    }

    #[test]
    fn cuts_what_never_stops() {
        let found = sentences(&format!("It rained. {}", "and so on, ".repeat(1000)));
        assert!(found.len() > 8 && found.iter().all(|s| s.split(' ').count() <= LONGEST), "{}", found.len());
    }
}
