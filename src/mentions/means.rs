//! Finds weapons and vehicles. Assumes nothing but words; leaves it to the reports whether they were used.

use super::MeansMention;
use crate::document::{Document, NameKind};
use crate::lexicon::spelling::words;
use crate::lexicon::weapons;
use std::ops::Range;

/// The weapons and vehicles of `document`, the longest name at each place.
pub fn find(document: &Document) -> Vec<MeansMention> {
    let mut out = Vec::new();
    for sentence in &document.sentences {
        let words = words(sentence.span.of(document.text), sentence.span.start);
        let mut at = 0;
        while at < words.len() {
            let Some((weapon, n)) = weapons::find(&words, at) else {
                at += 1;
                continue;
            };
            let span = words[at].span.cover(words[at + n - 1].span);
            let end = document.tokens.partition_point(|t| t.span.start < span.end);
            let tokens = document.token_at(span.start)..end;
            if !is_of_person(document, &tokens) {
                out.push(MeansMention { tokens, span, kind: weapon.kind, name: weapon.name });
            }
            at += n;
        }
    }
    out
}

/// Whether words are a part of a person's name: "Uzi Arad".
fn is_of_person(document: &Document, tokens: &Range<usize>) -> bool {
    let n = document.names.partition_point(|n| n.tokens.end <= tokens.start);
    let name = document.names.get(n).filter(|n| n.kind == NameKind::Person);
    name.is_some_and(|n| n.tokens.start <= tokens.start && n.tokens.len() > tokens.len())
}
