//! Finds quantities: numbers of things, and sums of money. Assumes times, whose numbers count nothing else, and tags;
//! adds ranges that say what the words guarantee.
//!
//! A quantity is a core (a number, or the words of [`vague`]), a second number where it is a range, and the [`hedges`]
//! around it. What only looks like one is told by [`names`]; what is counted, by [`nouns`].

use super::times::lexemes::{self, Lexeme};
use super::{Quantity, TimeMention};
use crate::document::{Document, Sentence, Xpos};
use crate::span::Span;
use hedges::Effect;

pub mod hedges;
pub mod names;
pub mod nouns;
pub mod numbers;
#[cfg(test)]
mod tests;
pub mod vague;

/// The quantities of `document` that are no part of a time.
pub fn find(document: &Document, times: &[TimeMention]) -> Vec<Quantity> {
    document.sentences.iter().flat_map(|s| in_sentence(document, s, times)).collect()
}

/// A quantity among lexemes.
#[derive(Clone, Copy)]
struct Range {
    start: usize,
    end: usize,
    min: f64,
    max: Option<f64>,
    hedged: bool,
    money: bool,
}

fn in_sentence(document: &Document, sentence: &Sentence, times: &[TimeMention]) -> Vec<Quantity> {
    let first = times.partition_point(|t| t.span.end <= sentence.span.start);
    let times: Vec<Span> = times[first..].iter().map(|t| t.span).take_while(|t| t.start < sentence.span.end).collect();
    let lexemes = lexemes::read(document.text, sentence.span);
    let mut out = Vec::new();
    let mut at = 0;
    while at < lexemes.len() {
        match read(&lexemes, at).filter(|r| !overlaps(&lexemes, r, &times)) {
            Some(range) => {
                out.extend(quantity(document, sentence, &lexemes, range, &times));
                at = range.end;
            }
            None => {
                out.extend(article(document, sentence, &lexemes, at, &times));
                at += 1;
            }
        }
    }
    out
}

fn overlaps(lexemes: &[Lexeme], range: &Range, times: &[Span]) -> bool {
    let span = lexemes[range.start].span.cover(lexemes[range.end - 1].span);
    times.iter().any(|t| t.overlaps(span))
}

/// The quantity whose core begins at `at`.
fn read(lexemes: &[Lexeme], at: usize) -> Option<Range> {
    let core = core(lexemes, at)?;
    let range = with_money(lexemes, upper(lexemes, core));
    Some(hedge(lexemes, range))
}

fn core(lexemes: &[Lexeme], at: usize) -> Option<Range> {
    let vague = vague::read(lexemes, at);
    if let Some((row, end)) = vague {
        let times =
            lexemes[at..end].iter().find_map(|l| l.number).filter(|_| !row.pattern.contains("one")).unwrap_or(1.0);
        return Some(Range {
            start: at,
            end,
            min: row.min * times,
            max: row.max.map(|m| m * times),
            hedged: row.hedged,
            money: false,
        });
    }
    let n = lexemes[at].number?;
    let money = names::money(lexemes, at, at + 1).is_some();
    let range = lexemes.get(at + 1).is_some_and(|l| l.is(&["-"])) && ascends(lexemes, at, at + 2);
    if !money && !range && names::counts_nothing(lexemes, at) || is_pronoun(lexemes, at) {
        return None;
    }
    Some(Range { start: at, end: at + 1, min: n, max: Some(n), hedged: false, money: false })
}

/// Whether the numbers at two places are the ends of a range: "15-20", not a score of "3-1".
fn ascends(lexemes: &[Lexeme], low: usize, high: usize) -> bool {
    let (Some(a), Some(b)) = (lexemes[low].number, lexemes.get(high).and_then(|l| l.number)) else { return false };
    let free = |i: usize, next: usize| {
        lexemes.get(next).is_none_or(|l| !l.glued || l.is(&[".", ",", ")"]))
            && !(i > 0 && lexemes[i].glued && !lexemes[i - 1].is(&["(", "$", "£", "€"]))
    };
    let noun = lexemes.get(high + 1).is_some_and(|l| l.word.starts_with(char::is_alphabetic));
    let small = |n: f64| n < 1000.0 || n % 100.0 == 0.0;
    a < b
        && b <= 10.0 * a
        && small(a)
        && small(b)
        && free(low, high + 1)
        && noun
        && !names::counts_nothing(lexemes, high) | lexemes[high].glued
}

/// "one" that counts nothing: "the one", "one another", "one's".
fn is_pronoun(lexemes: &[Lexeme], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| &lexemes[i]);
    let after = lexemes.get(at + 1);
    lexemes[at].is(&["one"])
        && (before.is_some_and(|l| {
            l.is(&[
                "the", "this", "that", "any", "each", "every", "which", "no", "a", "another", "some", "every-", "-",
                "like", "good", "new",
            ])
        }) || after.is_none_or(|l| {
            l.is(&[
                "another", "'s", "'", ".", ",", "?", "!", "can", "could", "might", "may", "should", "must", "would",
                "hand", "thing", "side", "way", "could",
            ])
        }))
}

/// "15 to 20", "between 15 and 20", "two or three".
fn upper(lexemes: &[Lexeme], low: Range) -> Range {
    let between = low.start > 0 && lexemes[low.start - 1].is(&["between"]);
    let from = low.start > 0 && lexemes[low.start - 1].is(&["from"]);
    let tie = lexemes.get(low.end).is_some_and(|l| l.is(&["to", "-", "or"]) || between && l.is(&["and"]));
    let Some(high) = lexemes.get(low.end + 1).and_then(|l| l.number).filter(|h| tie && *h > low.min) else {
        return low;
    };
    let hyphen = lexemes[low.end].is(&["-"]);
    if hyphen && !ascends(lexemes, low.start, low.end + 1)
        || !hyphen
            && names::counts_nothing(lexemes, low.end + 1)
            && names::money(lexemes, low.end + 1, low.end + 2).is_none()
    {
        return low;
    }
    let scale = |i: usize| lexemes[i].word.rsplit(' ').next().and_then(numbers::scale);
    let shared = scale(low.end + 1).filter(|_| scale(low.end - 1).is_none()).unwrap_or(1.0);
    let start = if between || from { low.start - 1 } else { low.start };
    Range { start, end: low.end + 2, min: low.min * shared, max: Some(high), ..low }
}

fn hedge(lexemes: &[Lexeme], range: Range) -> Range {
    let mut range = range;
    while let Some((effect, start)) = hedges::before(lexemes, range.start) {
        let effect = if range.money && effect == Effect::MoreThan { Effect::AtLeast } else { effect };
        let (min, max, hedged) = hedges::apply(effect, range.min, range.max);
        range = Range { start, min, max, hedged: hedged || range.hedged, ..range };
    }
    if let Some((effect, end)) = hedges::after(lexemes, range.end) {
        let (min, max, hedged) = hedges::apply(effect, range.min, range.max);
        range = Range { end, min, max, hedged: hedged || range.hedged, ..range };
    }
    range
}

fn with_money(lexemes: &[Lexeme], range: Range) -> Range {
    match names::money(lexemes, range.start, range.end) {
        Some((start, end)) => Range { start, end, money: true, ..range },
        None => range,
    }
}

/// The quantity with its noun; "several" and the like are none without one.
fn quantity(
    document: &Document,
    sentence: &Sentence,
    lexemes: &[Lexeme],
    range: Range,
    times: &[Span],
) -> Option<Quantity> {
    let span = lexemes[range.start].span.cover(lexemes[range.end - 1].span);
    let tokens = document.token_at(span.start)..document.token_at(span.end - 1) + 1;
    let barred = |i: usize| times.iter().any(|t| t.overlaps(document.tokens[i].span));
    let noun = nouns::counted(document, tokens.end, sentence.tokens.end, barred).filter(|_| !range.money);
    if noun.is_none() && !range.money && names::follows_name(lexemes, range.start) {
        return None;
    }
    Some(Quantity { tokens, span, min: range.min, max: range.max, hedged: range.hedged, noun, money: range.money })
}

/// "a soldier" is one, "no casualties" are none.
fn article(
    document: &Document,
    sentence: &Sentence,
    lexemes: &[Lexeme],
    at: usize,
    times: &[Span],
) -> Option<Quantity> {
    let none = lexemes[at].is(&["no"]);
    if !none && !lexemes[at].is(&["a", "an"]) {
        return None;
    }
    let token = document.token_at(lexemes[at].span.start);
    let barred = |i: usize| times.iter().any(|t| t.overlaps(document.tokens[i].span));
    let noun = nouns::counted(document, token + 1, sentence.tokens.end, barred)?;
    let word = document.word(noun);
    let fits = if none { nouns::is_none_of(word) } else { nouns::is_counted(word) };
    let owns = document.tokens.get(noun + 1).is_some_and(|t| t.xpos == Xpos::Pos);
    let count = if none { 0.0 } else { 1.0 };
    let quantity = Quantity {
        tokens: token..token + 1,
        span: lexemes[at].span,
        min: count,
        max: Some(count),
        hedged: false,
        noun: Some(noun),
        money: false,
    };
    (fits && !owns).then_some(quantity)
}
