//! Which way a verb looks: whether what is told at a time lies behind or ahead. Assumes the tags of
//! [`crate::document`]; where a sentence has no verb it knows, it says nothing.

use super::context::Direction;
use crate::document::{Document, Xpos};
use crate::span::Span;
use std::ops::Range;

/// The words of a sentence that look back or ahead, in order.
pub fn cues(document: &Document, tokens: Range<usize>) -> Vec<(Span, Direction)> {
    let cue = |i: usize| direction_of(document, i).map(|d| (document.tokens[i].span, d));
    tokens.filter_map(cue).collect()
}

/// Which way the nearest cue before `time` looks, or where there is none the first after it.
pub fn direction(cues: &[(Span, Direction)], time: Span) -> Direction {
    let after = cues.partition_point(|(s, _)| s.start < time.start);
    let before = cues[..after].last();
    before.or(cues.get(after)).map_or(Direction::Open, |c| c.1)
}

fn direction_of(document: &Document, i: usize) -> Option<Direction> {
    let token = &document.tokens[i];
    let word = document.word(i);
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    if is(&[
        "will", "shall", "'ll", "’ll", "scheduled", "due", "expected", "slated", "upcoming", "payable", "expires",
        "plans", "tomorrow",
    ]) {
        return Some(Direction::Future);
    }
    if is_asked_for(document, i) {
        return Some(Direction::Future);
    }
    match token.xpos {
        // "will be held": the verb before "be" says which way.
        Xpos::Vbn if i > 0 && matches!(document.word(i - 1), "be" | "being") => None,
        Xpos::Vbd | Xpos::Vbn => Some(Direction::Past),
        Xpos::Vbz | Xpos::Vbp => Some(Direction::Open),
        _ => None,
    }
}

/// "march" of "urged supporters to march on Saturday", "called for" of "called for a protest on Saturday".
fn is_asked_for(document: &Document, i: usize) -> bool {
    const ASKS: &[&str] = &["urge", "plan", "intend", "vow", "promise", "pledge", "invite", "threaten", "agree"];
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let to = document.tokens[i].xpos == Xpos::Vb && i > 0 && document.tokens[i - 1].xpos == Xpos::To;
    let verb = (i.saturating_sub(7)..i).rev().find(|&j| document.tokens[j].xpos.is_verb());
    to && verb.is_some_and(|j| ASKS.contains(&lemma(j))) || lemma(i) == "call" && lemma(i + 1) == "for"
}
