//! Where, when, with what and how often: the mentions that belong to a trigger. A mention belongs to the trigger of its
//! own clause; one that opens the sentence belongs to all of them.

use super::grammar;
use super::identity;
use super::reading::Reading;
use super::refinement;
use super::relations;
use super::telling::{Telling, Weapon};
use crate::document::{Document, Xpos};
use crate::mentions::times::words;
use crate::mentions::{PlaceUse, TimeKind, TimeMention};
use crate::record::{Basis, EntityType};
use std::ops::Range;

/// Verbs of saying: a time beside one is when it was said.
fn is_saying(reading: &Reading, at: usize) -> bool {
    crate::lexicon::reporting::is_verb(&reading.document.tokens[at].lemma)
}

/// Fills the circumstances of all tellings of one sentence, and settles their kinds.
pub fn fill(reading: &Reading, tellings: &mut [Telling]) {
    let heads: Vec<Range<usize>> = tellings.iter().map(|t| t.tokens.clone()).collect();
    // "Shot down a helicopter".
    let hit: Vec<Range<usize>> = tellings.iter().flat_map(|t| &t.targets).map(|t| t.tokens.clone()).collect();
    for (n, telling) in tellings.iter_mut().enumerate() {
        let sentence = grammar::sentence(reading.document, telling.head);
        let near = |tokens: &Range<usize>| belongs(reading, &heads, n, &sentence, tokens);
        (telling.time, telling.said) = times(reading, telling, &sentence, &near);
        telling.places = places(reading, &sentence, &near);
        telling.means = means(reading, telling, (&heads, &hit), &sentence, &near);
        telling.count = count(reading, telling);
        telling.kind = refinement::refined(reading, telling);
    }
    share(reading, tellings);
}

/// Lets what one clause tells have one day and place: "arrested ten people in raids in Lagos on Tuesday".
fn share(reading: &Reading, tellings: &mut [Telling]) {
    for i in 0..tellings.len() {
        let next = tellings.get(i + 1).filter(|t| of_one_clause(reading, &tellings[i], t)).map(|_| i + 1);
        let last = i.checked_sub(1).filter(|&j| of_one_clause(reading, &tellings[j], &tellings[i]));
        for other in next.into_iter().chain(last) {
            let (time, places) = (tellings[other].time, tellings[other].places.clone());
            let telling = &mut tellings[i];
            telling.time = telling.time.or(time);
            if telling.places.is_empty() {
                telling.places = places;
            }
        }
    }
}

/// Whether nothing between two tellings parts them in time.
fn of_one_clause(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let document = reading.document;
    let parts = |i: usize| {
        let lemma = document.tokens[i].lemma.as_str();
        relations::is_link(lemma)
            || matches!(
                lemma,
                "after"
                    | "before"
                    | "since"
                    | "until"
                    | "when"
                    | "while"
                    | "as"
                    | "but"
                    | "whose"
                    | "follow"
                    | "amid"
                    | "over"
                    | "connection"
                    | "suspicion"
                    | "involvement"
                    | "role"
                    | "victim"
            )
            || matches!(document.word(i), ";" | ":" | "“" | "”" | "\"" | ",")
            || is_saying(reading, i)
            || matches!(document.tokens[i].xpos, Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
    };
    let speech = identity::is_speech(a.kind) || identity::is_speech(b.kind);
    !speech && a.tokens.end <= b.tokens.start && !(a.tokens.end..b.tokens.start).any(parts)
}

/// Whether the mention at `tokens` belongs to the trigger with index `n` among `triggers`.
fn belongs(
    reading: &Reading,
    triggers: &[Range<usize>],
    n: usize,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
) -> bool {
    if tokens.start < sentence.start || tokens.end > sentence.end {
        return false;
    }
    let aside = |i: usize| {
        matches!(reading.document.tokens[i].xpos, Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
            || relations::is_link(&reading.document.tokens[i].lemma)
    };
    let apart = (tokens.end.min(triggers[n].start)..triggers[n].start).any(aside);
    let opens = !apart && tokens.start <= sentence.start + 3 && triggers.iter().all(|t| tokens.end <= t.start);
    let distance = |t: &Range<usize>| distance(reading, t, tokens);
    opens || triggers.iter().map(distance).min() == Some(distance(&triggers[n]))
}

/// How far a mention is from a trigger: words between them, with a clause's border as many words more. What follows a
/// trigger is nearer than what precedes it.
fn distance(reading: &Reading, trigger: &Range<usize>, tokens: &Range<usize>) -> usize {
    // "the Sunday raid", "last week's raid", "the April 7, 2017 raid".
    let phrase = grammar::phrase_of(reading.document, trigger.start).map(|p| &reading.document.phrases[p].tokens);
    let start = phrase.map_or(trigger.start, |p| p.start.min(trigger.start));
    let owner = grammar::possessor(reading.document, start).map(|p| &reading.document.phrases[p].tokens);
    let start = owner.map_or(start, |p| p.start);
    // Not "rallied in Tel Aviv calling for".
    let noun = !reading.document.tokens[trigger.start].xpos.is_verb();
    let inside = start <= tokens.start && tokens.end <= trigger.end || noun && tokens.end == trigger.start;
    let (between, before) = if tokens.start >= trigger.end {
        (trigger.end..tokens.start, 0)
    } else {
        (tokens.end.min(trigger.start)..trigger.start, 4)
    };
    let borders = between.clone().filter(|&i| {
        grammar::ends_clause(reading.document, i) || matches!(reading.document.word(i), "," | ";" | "and")
    });
    if inside { 0 } else { between.len() + before + 6 * borders.count() }
}

/// The nearest time that dates the event, and the nearest that dates only what is said of it.
fn times(
    reading: &Reading,
    telling: &Telling,
    sentence: &Range<usize>,
    near: &dyn Fn(&Range<usize>) -> bool,
) -> (Option<usize>, Option<usize>) {
    let dated =
        reading.within(&reading.mentions.times, sentence, |t| &t.tokens).filter(|(_, t)| is_calendar(t)).filter(
            |(_, t)| near(&t.tokens) && !dates_other(reading, telling, &t.tokens) && !is_ahead(reading, telling, t),
        );
    let (said, dated): (Vec<_>, Vec<_>) = dated.partition(|(_, t)| dates_speech(reading, sentence, &t.tokens));
    let nearest = |times: Vec<(usize, &TimeMention)>| {
        let key =
            |t: &TimeMention| (is_hour(reading, t), distance(reading, &telling.tokens, &t.tokens), t.tokens.start);
        times.into_iter().min_by_key(|(_, t)| key(t)).map(|(i, _)| i)
    };
    let (dated, said) = (when_it_was(reading, telling).or_else(|| nearest(dated)), nearest(said));
    if identity::is_speech(telling.kind) { (dated.or(said), None) } else { (dated, said) }
}

/// Whether a time is after the article, though what it would date has happened: "two days later", reckoned from what was
/// told; "in March", of an article of February.
fn is_ahead(reading: &Reading, telling: &Telling, time: &TimeMention) -> bool {
    let first = time.days.map(|(first, _)| first);
    identity::real(telling.status)
        && time.basis != Basis::Explicit
        && first.zip(reading.mentions.published).is_some_and(|(day, told)| day > told)
}

/// When and where a sentence says that something took place.
pub fn of_sentence(reading: &Reading, sentence: &Range<usize>) -> (Option<usize>, Vec<usize>) {
    let times = reading.within(&reading.mentions.times, sentence, |t| &t.tokens);
    let dated = times.filter(|(_, t)| is_calendar(t) && !dates_speech(reading, sentence, &t.tokens));
    let first = dated.min_by_key(|(i, t)| (is_hour(reading, t), *i));
    (first.map(|(i, _)| i), places(reading, sentence, &|_| true))
}

/// Whether a time says the hour and leaves open on which day: "around 8:20 p.m."
pub fn is_hour(reading: &Reading, time: &TimeMention) -> bool {
    let dates = |i: usize| {
        let word = reading.document.word(i).to_lowercase();
        let word = word.trim_end_matches('.');
        words::weekday(word).is_some()
            || words::month(word).is_some()
            || words::day_part(word).is_some()
            || matches!(word, "today" | "yesterday" | "tonight" | "tomorrow")
    };
    time.kind == TimeKind::Clock && !time.tokens.clone().any(dates)
}

/// Whether a time is on the calendar, be its year or week known or not: "25 February 2021", "Tuesday"; not "recently".
fn is_calendar(time: &TimeMention) -> bool {
    let dated = time.days.is_some() || time.value.starts_with("XXXX-");
    dated && matches!(time.kind, TimeKind::Date | TimeKind::Clock)
}

/// "said on Tuesday", "on Tuesday said".
fn dates_speech(reading: &Reading, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let before = (sentence.start..tokens.start)
        .rev()
        .find(|&i| !matches!(reading.document.tokens[i].lemma.as_str(), "on" | "late" | "early" | "in"));
    let after = (tokens.end..sentence.end).next();
    // "Police say early on Sunday a man ...": what is said now is not said on Sunday.
    let present = |i: usize| matches!(reading.document.tokens[i].xpos, Xpos::Vbp | Xpos::Vbz);
    before.is_some_and(|i| is_saying(reading, i) && !present(i)) || after.is_some_and(|i| is_saying(reading, i))
}

/// "a 2015 nuclear deal": a bare year or date inside a noun phrase about something else.
/// Or a time in a clause of its own: "the second strike since he took office in May".
fn dates_other(reading: &Reading, telling: &Telling, tokens: &Range<usize>) -> bool {
    let document = reading.document;
    let between = telling.tokens.end..tokens.start;
    let parting = |i: &usize| {
        matches!(document.tokens[*i].lemma.as_str(), "since" | "after" | "before" | "until" | "when" | "while")
    };
    // "Freed a priest held since May".
    let since = tokens.start.checked_sub(2).filter(|&i| document.tokens[i + 1].lemma == "since");
    if since.is_some_and(|i| between.contains(&i) && document.tokens[i].xpos == Xpos::Vbn) {
        return true;
    }
    // "The deadliest since 2017".
    let most = |i: usize| document.tokens[i].xpos == Xpos::Jjs || document.tokens[i].lemma == "first";
    let from = document.tokens[tokens.start].lemma == "since" || since.is_some();
    if from && (tokens.start.saturating_sub(8)..tokens.start).any(most) {
        return true;
    }
    if between.clone().find(parting).is_some_and(|i| (i..between.end).any(|j| document.tokens[j].xpos.is_verb())) {
        return true;
    }
    let phrase = grammar::phrase_of(reading.document, tokens.start).map(|p| &reading.document.phrases[p]);
    phrase.is_some_and(|p| {
        let head = &reading.document.tokens[p.head];
        p.head >= tokens.end
            && matches!(
                head.lemma.as_str(),
                "deal" | "agreement" | "accord" | "treaty" | "war" | "election" | "law" | "invasion" | "coup"
            )
            || p.head >= tokens.end && names_season(document, tokens.start) && !telling.tokens.contains(&p.head)
    })
}

/// The time that a clause in "when" is of: "the worst since 2003, when rebels bombed a club".
fn when_it_was(reading: &Reading, telling: &Telling) -> Option<usize> {
    let document = reading.document;
    let start = grammar::sentence(document, telling.head).start.max(telling.tokens.start.saturating_sub(8));
    let verb = |i: usize| document.tokens[i].xpos.is_verb();
    let before = (start..telling.tokens.start).rev().take_while(|&i| !verb(i));
    let when = before.into_iter().find(|&i| document.tokens[i].lemma == "when")?;
    let end = if when > 0 && document.word(when - 1) == "," { when - 1 } else { when };
    let mut times = reading.within(&reading.mentions.times, &(start.saturating_sub(6)..end), |t| &t.tokens);
    times.find(|(_, t)| t.tokens.end == end && is_calendar(t)).map(|(i, _)| i)
}

/// "A summer camp", "the Christmas market" are no days.
fn names_season(document: &Document, at: usize) -> bool {
    matches!(
        document.tokens[at].lemma.as_str(),
        "summer" | "winter" | "spring" | "autumn" | "fall" | "christmas" | "easter" | "holiday"
    )
}

fn places(reading: &Reading, sentence: &Range<usize>, near: &dyn Fn(&Range<usize>) -> bool) -> Vec<usize> {
    let all = reading.within(&reading.mentions.place_mentions, sentence, |p| &p.tokens);
    let located = all.filter(|(_, p)| p.role == PlaceUse::Location && p.kind != EntityType::Nationality);
    located.filter(|(_, p)| near(&p.tokens)).map(|(i, _)| i).collect()
}

fn means(
    reading: &Reading,
    telling: &Telling,
    (triggers, hit): (&[Range<usize>], &[Range<usize>]),
    sentence: &Range<usize>,
    near: &dyn Fn(&Range<usize>) -> bool,
) -> Vec<Weapon> {
    let of_another =
        |m: &Range<usize>| triggers.iter().any(|t| *t != telling.tokens && t.start <= m.start && m.end <= t.end);
    let all = reading.within(&reading.mentions.means, sentence, |m| &m.tokens).map(|(_, m)| m);
    // "Killed a man wearing an explosive vest".
    let carried = |t: &Range<usize>, m: &Range<usize>| {
        let bears = reading
            .document
            .tokens
            .get(t.end)
            .is_some_and(|t| matches!(t.lemma.as_str(), "wear" | "carry" | "hold" | "wield" | "brandish"));
        bears && t.end < m.start && m.start < t.end + 6
    };
    let is_hit = |m: &Range<usize>| hit.iter().any(|t| t.start <= m.start && m.end <= t.end || carried(t, m));
    let named = all.filter(|m| near(&m.tokens) && !of_another(&m.tokens) && !is_hit(&m.tokens));
    let mut found: Vec<Weapon> = named.map(|m| Weapon { span: m.span, name: m.name }).collect();
    if let Some(name) = refinement::inherent(telling.kind) {
        found.push(Weapon { span: reading.span(&telling.tokens), name });
    }
    found
}

/// "two air strikes", "attacked at least 40 times".
fn count(reading: &Reading, telling: &Telling) -> Option<usize> {
    let end = grammar::sentence(reading.document, telling.head).end.min(telling.tokens.end + 8);
    let times = (telling.tokens.end..end).filter(|&i| reading.document.tokens[i].lemma == "time");
    // "Shot several times" was shot once.
    let times = times.filter(|_| !matches!(telling.kind, "shooting" | "stabbing" | "beating"));
    let counts = telling.nominal || telling.class() == "ASSAULT" && telling.kind != "abduction";
    telling.tokens.clone().filter(|_| counts).chain(times).find_map(|i| reading.quantity_of(i))
}
