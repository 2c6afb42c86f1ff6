//! Finds times and says what they mean. Assumes the sentences and tags of [`crate::document`] and the publication date
//! of [`crate::article`]; adds values that later stages never resolve again.
//!
//! A sentence is read as [`lexemes`]; the rules of [`rules::simple`] find times among them, those of
//! [`rules::composed`] times made of times. A time is resolved as news is written: from the day of publication (inside
//! a quotation that of speaking), back unless a verb looks ahead, and from the time told last where it harks back.

use super::{TimeKind, TimeMention};
use crate::article::Source;
use crate::document::{Document, Sentence};
use crate::record::{ParagraphKind, TimePrecision};
use crate::span::Span;
use chrono::NaiveDate;
use context::{Context, Narrated, Time};
use lexemes::Lexeme;
use rules::Index;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use value::Value;

mod calendars;
pub mod context;
mod infer;
pub mod lexemes;
pub mod pattern;
mod ranges;
pub mod rules;
mod speaking;
mod tense;
mod terms;
#[cfg(test)]
mod tests;
pub mod value;
pub mod words;

static SIMPLE: LazyLock<Index> = LazyLock::new(|| Index::new(rules::simple()));
static COMPOSED: LazyLock<Index> = LazyLock::new(|| Index::new(rules::composed()));

/// The times of `document`, resolved against the publication date, be it inferred; and that date.
pub fn find(source: &Source, document: &Document) -> (Vec<TimeMention>, Option<NaiveDate>) {
    let known = source.published().or_else(|| infer_published(source, document));
    let mut times = find_from(source, document, known);
    if known.is_none() {
        terms::complete(document, &mut times);
    }
    (times, known)
}

/// The day of publication that an article's words pin, see [`infer`]; for an article that has none.
pub fn infer_published(source: &Source, document: &Document) -> Option<NaiveDate> {
    let times = find_from(source, document, None);
    infer::published(document, &times)
        .or_else(|| Some(infer::written(terms::pinned(document, &times)?, &times)))
        .or_else(|| infer::week_after(document, &times))
}

fn find_from(source: &Source, document: &Document, published: Option<NaiveDate>) -> Vec<TimeMention> {
    let read = |s: &Sentence| Some(lexemes::read(document.text, s.span)).filter(|l| l.iter().any(may_tell));
    let sentences: Vec<_> = document.sentences.iter().map(read).collect();
    let era = era(published, sentences.iter().flatten());
    let mut context = Context { today: published, story: era.is_some(), era, ..Context::default() };
    let mut out = Vec::new();
    for (sentence, lexemes) in document.sentences.iter().zip(sentences) {
        let Some(lexemes) = lexemes else { continue };
        let found = in_sentence(document, sentence, lexemes, &mut context);
        if source.kind(sentence.paragraph) == ParagraphKind::Body {
            let (said, told): (Vec<usize>, Vec<usize>) = (0..found.len()).partition(|&i| is_of_saying(&found, i));
            let times = said.into_iter().chain(told).filter_map(|i| found[i].time.as_ref());
            times.for_each(|t| tell(&mut context, t));
        }
        out.extend(found.iter().filter_map(|l| mention(document, l)));
    }
    out
}

/// Whether the time at `i` is that of saying, not of what is told: "hit on Sunday, relatives said on | Monday".
fn is_of_saying(sentence: &[Lexeme], i: usize) -> bool {
    let before = sentence[..i].iter().rev().find(|l| !l.is(&["on", "late", "early"]));
    before.is_some_and(|l| l.is(&["said", "says", "announced", "confirmed", "reported"]))
}

/// Words that are the heart of a time, other than the names of months, days, units and the like.
static HEARTS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    "today yesterday tomorrow tonight overnight fortnight now currently current recently lately present nowadays future past noon \
     midnight midday daily weekly monthly yearly hourly nightly christmas easter thanksgiving halloween nowruz newroz \
     ashura ramadan passover purim fitr adha kippur hashanah hashana once twice"
        .split_ascii_whitespace()
        .collect()
});

/// Whether a lexeme may be the heart of a time; a sentence without one is read no further.
fn may_tell(lexeme: &Lexeme) -> bool {
    let word = lexeme.word.as_str();
    let named = words::month(word).is_some() || words::weekday(word).is_some() || words::unit(word).is_some();
    let part = words::day_part(word).is_some() || words::season(word).is_some() || words::decade(word).is_some();
    lexeme.is_digits() || named || part || lexeme.year().is_some() || HEARTS.contains(word)
}

/// The year around which an article tells of times long gone; `None` for news. A story has dates of other years, and many
/// more of them than of this week: a year of a month counts, and three years without one count as much.
fn era<'l>(published: Option<NaiveDate>, sentences: impl Iterator<Item = &'l Vec<Lexeme>>) -> Option<i32> {
    let now = published.map_or(i32::MAX, |d| chrono::Datelike::year(&d));
    let old = |l: &Lexeme| l.year().filter(|y| *y < now.saturating_sub(1));
    let new = |l: &Lexeme| l.capital && words::weekday(&l.word).is_some() || l.is(&["today", "yesterday", "ago"]);
    let (mut years, mut dates, mut days) = (Vec::new(), 0, 0);
    for sentence in sentences {
        let month = |i: usize| sentence[i.saturating_sub(2)..i].iter().any(|l| l.month().is_some());
        dates += (0..sentence.len()).filter(|&i| old(&sentence[i]).is_some() && month(i)).count();
        years.extend(sentence.iter().filter_map(old));
        days += sentence.iter().filter(|l| new(l)).count();
    }
    let told = dates + years.len() / 3;
    let middle = years.len() / 2;
    (told >= 3 && told > 2 * days).then(|| *years.select_nth_unstable(middle).1)
}

/// A sentence's lexemes, those that are a time made one.
fn in_sentence(document: &Document, sentence: &Sentence, lexemes: Vec<Lexeme>, context: &mut Context) -> Vec<Lexeme> {
    let cues = tense::cues(document, sentence.tokens.clone());
    context.narrated.here = None;
    let mut simple = pass(&SIMPLE, &lexemes, &mut context.clone(), &cues, None);
    if let Some(spoken) = speaking::day(document, sentence, &simple) {
        simple = pass(&SIMPLE, &lexemes, &mut context.clone(), &cues, Some(spoken));
    }
    let composed = pass(&COMPOSED, &simple, context, &cues, None);
    let mut found = pass(&COMPOSED, &composed, context, &cues, None);
    ranges::spread(&mut found, context.today);
    found
}

type Cues = [(Span, context::Direction)];

/// Puts the best matches in the place of their lexemes; within quotations from the day of speaking, where it is known.
fn pass(
    index: &Index,
    lexemes: &[Lexeme],
    context: &mut Context,
    cues: &Cues,
    spoken: Option<NaiveDate>,
) -> Vec<Lexeme> {
    let quoted = if spoken.is_some() { speaking::quoted(lexemes) } else { Vec::new() };
    let written = context.today;
    let mut out = Vec::with_capacity(lexemes.len());
    let mut at = 0;
    while at < lexemes.len() {
        context.direction = tense::direction(cues, lexemes[at].span);
        context.today = if quoted.get(at) == Some(&true) { spoken } else { written };
        let Some((end, time)) = index.best(lexemes, at, context) else {
            out.push(lexemes[at].clone());
            at += 1;
            continue;
        };
        tell(context, &time);
        let span = lexemes[at].span.cover(lexemes[end - 1].span);
        out.push(Lexeme { span, time: Some(time), number: None, ..lexemes[at].clone() });
        at = end;
    }
    context.today = written;
    out
}

/// How far from the years around which a story is told a year may lie and still be a part of it.
const ERA: i32 = 20;

/// Whether a time lies outside the years of a story, which goes on elsewhere: a look ahead, a book of today.
fn is_aside(context: &Context, time: &Time) -> bool {
    let far = |era: i32| time.value.year().is_some_and(|y| (y - era).abs() > ERA);
    context.era.is_some_and(far)
}

/// Remembers what was told.
fn tell(context: &mut Context, time: &Time) {
    if is_aside(context, time) {
        return;
    }
    let (narrated, value): (&mut Narrated, &Value) = (&mut context.narrated, &time.value);
    if let Some(day) = value.day() {
        narrated.day = Some(day);
    }
    if let Some(year) = value.year() {
        narrated.year = Some(year);
        narrated.time = Some(value.clone());
        narrated.here = Some(value.clone());
    }
    if let Value::Quarter(..) = value
        && narrated.quarter.as_ref().is_none_or(|q| q.days() < value.days())
    {
        narrated.quarter = Some(value.clone());
    }
}

fn mention(document: &Document, lexeme: &Lexeme) -> Option<TimeMention> {
    let Time { value, days, basis } = lexeme.time.as_ref()?;
    let tokens = document.token_at(lexeme.span.start)..document.token_at(lexeme.span.end - 1) + 1;
    let precision = precision(value, *days);
    Some(TimeMention {
        tokens,
        span: lexeme.span,
        value: value.to_string(),
        kind: kind(value),
        days: *days,
        precision,
        basis: *basis,
    })
}

fn kind(value: &Value) -> TimeKind {
    match value {
        Value::DayAt(..) => TimeKind::Clock,
        Value::Period(_) => TimeKind::Duration,
        Value::Set(_) => TimeKind::Set,
        _ => TimeKind::Date,
    }
}

fn precision(value: &Value, days: Option<(NaiveDate, NaiveDate)>) -> TimePrecision {
    let whole = value.days() == days;
    match value {
        Value::Day(_) | Value::DayAt(..) if whole => TimePrecision::Day,
        Value::Week(_) if whole => TimePrecision::Week,
        Value::Month(..) if whole => TimePrecision::Month,
        Value::Year(_) if whole => TimePrecision::Year,
        _ => TimePrecision::Range,
    }
}
