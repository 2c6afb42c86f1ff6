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

mod fractions;
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
    let times = times[first..].iter().map(|t| t.span).take_while(|t| t.start < sentence.span.end).collect();
    let lexemes = lexemes::read(document.text, sentence.span);
    let reading = Reading { document, end: sentence.tokens.end, lexemes, times };
    let mut out = Vec::new();
    let mut at = 0;
    while at < reading.lexemes.len() {
        let range = read(&reading.lexemes, at).filter(|r| !reading.overlaps_time(r));
        out.extend(range.map_or_else(|| reading.article(at), |r| reading.quantity(r)));
        at = range.map_or(at + 1, |r| r.end);
    }
    out
}

/// A sentence, as it is read for quantities.
struct Reading<'d> {
    document: &'d Document<'d>,
    /// One past its last token.
    end: usize,
    lexemes: Vec<Lexeme>,
    /// Its times.
    times: Vec<Span>,
}

impl Reading<'_> {
    fn overlaps_time(&self, range: &Range) -> bool {
        in_time(&self.times, self.span(range))
    }

    fn span(&self, range: &Range) -> Span {
        self.lexemes[range.start].span.cover(self.lexemes[range.end - 1].span)
    }

    /// The noun that is counted by what ends before token `from`.
    fn noun(&self, from: usize) -> Option<usize> {
        let barred = |i: usize| in_time(&self.times, self.document.tokens[i].span);
        nouns::counted(self.document, from, self.end, barred)
    }

    /// The quantity with its noun; a number after a name is a part of the name where there is none.
    fn quantity(&self, range: Range) -> Option<Quantity> {
        let span = self.span(&range);
        let tokens = self.document.token_at(span.start)..self.document.token_at(span.end - 1) + 1;
        let noun = self.noun(tokens.end).filter(|_| !range.money);
        let Range { min, max, hedged, money, .. } = range;
        let named = noun.is_none() && !money && names::follows_name(&self.lexemes, range.start);
        (!named).then_some(Quantity { tokens, span, min, max, hedged, noun, money })
    }

    /// "a soldier" is one, "no casualties" are none.
    fn article(&self, at: usize) -> Option<Quantity> {
        let none = self.lexemes[at].is(&["no"]);
        if !none && !self.lexemes[at].is(&["a", "an"]) {
            return None;
        }
        let span = self.lexemes[at].span;
        let token = self.document.token_at(span.start);
        let noun = self.noun(token + 1)?;
        let word = self.document.word(noun);
        let fits = if none { nouns::is_none_of(word) } else { nouns::is_counted(word) };
        let owns = self.document.tokens.get(noun + 1).is_some_and(|t| t.xpos == Xpos::Pos);
        let min = if none { 0.0 } else { 1.0 };
        let (tokens, max, noun) = (token..token + 1, Some(min), Some(noun));
        (fits && !owns).then_some(Quantity { tokens, span, min, max, hedged: false, noun, money: false })
    }
}

/// Whether `span` touches one of `times`, which are in order.
fn in_time(times: &[Span], span: Span) -> bool {
    let first = times.partition_point(|t| t.end <= span.start);
    times.get(first).is_some_and(|t| t.overlaps(span))
}

/// The quantity whose core begins at `at`.
fn read(lexemes: &[Lexeme], at: usize) -> Option<Range> {
    let core = core(lexemes, at)?;
    let range = with_money(lexemes, upper(lexemes, core));
    Some(hedge(lexemes, range))
}

/// The number or vague words at `at`.
fn core(lexemes: &[Lexeme], at: usize) -> Option<Range> {
    if let Some((count, end)) = fractions::read(lexemes, at) {
        return Some(Range { start: at, end, min: count, max: Some(count), hedged: false, money: false });
    }
    if let Some((row, end)) = vague::read(lexemes, at) {
        let dozens = lexemes[at].number.unwrap_or(1.0);
        let (min, max) = (row.min * dozens, row.max.map(|m| m * dozens));
        return Some(Range { start: at, end, min, max, hedged: row.hedged, money: false });
    }
    let n = lexemes[at].number?;
    let money = names::money(lexemes, at, at + 1).is_some();
    if let Some(scale) = names::suffix(lexemes, at, money) {
        let n = n * scale;
        return Some(Range { start: at, end: at + 2, min: n, max: Some(n), hedged: false, money: false });
    }
    let range = lexemes.get(at + 1).is_some_and(|l| l.is(&["-"])) && ascends(lexemes, at, at + 2);
    if !money && !range && names::counts_nothing(lexemes, at) || is_pronoun(lexemes, at) {
        return None;
    }
    Some(Range { start: at, end: at + 1, min: n, max: Some(n), hedged: false, money: false })
}

/// Whether the numbers at two places are the ends of a range: "15-20", not a score of "3-1" or a number to call.
fn ascends(lexemes: &[Lexeme], low: usize, high: usize) -> bool {
    let (Some(a), Some(b)) = (lexemes[low].number, lexemes.get(high).and_then(|l| l.number)) else { return false };
    let round = |n: f64| n < 1000.0 || n % 100.0 == 0.0;
    let alone = !lexemes[low].glued || low == 0 || lexemes[low - 1].among("( $ £ €");
    let noun = lexemes.get(high + 1).is_some_and(|l| !l.glued && l.word.starts_with(char::is_alphabetic));
    let measured = !lexemes[high].glued && names::counts_nothing(lexemes, high);
    a < b && b <= 10.0 * a && round(a) && round(b) && alone && noun && !measured
}

/// "one" that counts nothing: "the one", "one another", "one's".
fn is_pronoun(lexemes: &[Lexeme], at: usize) -> bool {
    const BEFORE: &str = "the this that any each every which no a another some - like good new";
    const AFTER: &str = "another 's ' . , ? ! can could might may should must would hand thing side way";
    let led = at.checked_sub(1).is_some_and(|i| lexemes[i].among(BEFORE));
    lexemes[at].is(&["one"]) && (led || lexemes.get(at + 1).is_none_or(|l| l.among(AFTER)))
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
    if let Some(dozen) = lexemes.get(low.end + 2).filter(|l| l.is(&["dozen"])) {
        let end = low.end + 2 + usize::from(dozen.number.is_none());
        return Range { end, min: low.min * 12.0, max: Some(high * 12.0), ..low };
    }
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
    let noun = lexemes.get(range.end).is_some_and(|l| !l.glued && l.word.starts_with(char::is_alphabetic));
    let trailing = || hedges::after(lexemes, range.end + 1).filter(|_| noun).map(|(effect, _)| (effect, range.end));
    if let Some((effect, end)) = hedges::after(lexemes, range.end).or_else(trailing) {
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
