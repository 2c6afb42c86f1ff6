//! Statements without quotation marks: "The minister said:" ends a paragraph, and the next ones are what he said.

use super::cues::Cue;
use super::marks::Marked;
use crate::document::Document;
use crate::span::Span;
use std::ops::Range;

/// A statement has so many paragraphs at most.
const LONGEST: usize = 12;

/// The paragraphs of statements, each with its cue.
pub(super) fn find(document: &Document, marked: &[Marked], cues: &[Cue]) -> Vec<(Span, usize)> {
    let mut out = Vec::new();
    for (i, cue) in cues.iter().enumerate().filter(|(i, cue)| announces(document, cues.get(i + 1), cue)) {
        let mut at = cue.sentence + 1;
        for _ in 0..LONGEST {
            let sentences = paragraph(document, at);
            if sentences.is_empty() || is_quoted(document, marked, at) || tells(document, cues, &sentences) {
                break;
            }
            let (first, last) = (document.sentences[at].span, document.sentences[sentences.end - 1].span);
            out.push((first.cover(last), i));
            at = sentences.end;
        }
    }
    out
}

/// Whether nothing but a colon follows the cue in its paragraph.
fn announces(document: &Document, next: Option<&Cue>, cue: &Cue) -> bool {
    let sentence = &document.sentences[cue.sentence];
    let colon = sentence.tokens.end.checked_sub(1).is_some_and(|i| document.word(i) == ":");
    let ends = document.sentences.get(cue.sentence + 1).is_some_and(|s| s.paragraph != sentence.paragraph);
    let last = next.is_none_or(|next| next.sentence != cue.sentence);
    colon && ends && last && cue.subject.is_some() && !cue.passive
}

/// The sentences from `at` to the end of their paragraph.
fn paragraph(document: &Document, at: usize) -> Range<usize> {
    let Some(first) = document.sentences.get(at) else { return at..at };
    let end = document.sentences[at..].iter().take_while(|s| s.paragraph == first.paragraph).count();
    at..at + end
}

fn is_quoted(document: &Document, marked: &[Marked], sentence: usize) -> bool {
    let start = document.sentences[sentence].span.start;
    let at = marked.partition_point(|m| m.outer.end <= start);
    marked.get(at).is_some_and(|m| m.outer.start <= start)
}

/// Whether the reporter speaks again: "the minister said" among the sentences.
fn tells(document: &Document, cues: &[Cue], sentences: &Range<usize>) -> bool {
    let first = cues.partition_point(|c| c.sentence < sentences.start);
    let within = cues[first..].iter().take_while(|c| c.sentence < sentences.end);
    within.filter(|c| c.verb.is_some_and(|v| matches!(v.lemma, "say" | "tell" | "add"))).any(|c| {
        let words = c.subject.as_ref().map(|s| document.words(&s.core).to_lowercase()).unwrap_or_default();
        !matches!(words.as_str(), "i" | "we")
    })
}
