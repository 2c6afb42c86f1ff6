//! Which time dates an event: not one that says when it was told, or that belongs to something else.

use super::super::casualties::dates_toll;
use super::super::grammar;
use super::super::identity;
use super::super::reading::Reading;
use super::super::reference::{self, Reference};
use super::super::telling::Telling;
use super::distance;
use super::owners::is_beyond;
use crate::document::{Document, Relation, Xpos};
use crate::mentions::times::words;
use crate::mentions::{TimeKind, TimeMention};
use crate::record::{Basis, Status};
use std::ops::Range;

/// Verbs of saying: a time beside one is when it was said.
pub(super) fn is_saying(reading: &Reading, at: usize) -> bool {
    let token = &reading.document.tokens[at];
    token.xpos.is_verb() && crate::lexicon::reporting::is_verb(&token.lemma)
}

/// The nearest time that dates the event, and the nearest that dates only what is said of it.
pub(super) fn times(
    reading: &Reading,
    telling: &Telling,
    sentence: &Range<usize>,
    near: &dyn Fn(&Range<usize>) -> bool,
) -> (Option<usize>, Option<usize>) {
    let dated =
        reading.within(&reading.mentions.times, sentence, |t| &t.tokens).filter(|(_, t)| is_calendar(t)).filter(
            |(_, t)| near(&t.tokens) && !dates_other(reading, telling, &t.tokens) && !is_ahead(reading, telling, t),
        );
    // "Agreed on Monday to extend a truce".
    let inside = |t: &Range<usize>| telling.tokens.start < t.start && t.end < telling.tokens.end;
    let (said, dated): (Vec<_>, Vec<_>) =
        dated.partition(|(_, t)| !inside(&t.tokens) && dates_speech(reading, sentence, &t.tokens));
    let nearest = |times: Vec<(usize, &TimeMention)>| {
        let key = |t: &TimeMention| {
            let far = distance(reading, &telling.tokens, &t.tokens);
            (is_hour(reading, t), describes_subject(reading.document, telling, &t.tokens), far, t.tokens.start)
        };
        times.into_iter().min_by_key(|(_, t)| key(t)).map(|(i, _)| i)
    };
    // "Since 2014, when" has a year, not the time since.
    let when = when_it_was(reading, telling);
    let since = |time: usize| is_since(reading.document, &reading.mentions.times[time].tokens);
    let dated = if when.is_some_and(since) { None } else { when.or_else(|| nearest(dated)) };
    let said = nearest(said);
    // "Will expel two diplomats, the minister said on Monday": no day for what is to come.
    let speech = identity::is_speech(telling.kind);
    let ahead = telling.status == Status::Planned;
    if ahead {
        (dated, None)
    } else if speech {
        (dated.or(said), None)
    } else {
        (dated, said)
    }
}

/// Whether a time may be that of a participle before the verb: "a man fired last week shot two people on Monday".
fn describes_subject(document: &Document, telling: &Telling, time: &Range<usize>) -> bool {
    let first = grammar::sentence(document, time.start).start;
    let verb = (first..time.start).rev().find(|&i| document.tokens[i].xpos.is_verb()).map(|i| &document.tokens[i]);
    let participle = verb.is_some_and(|t| t.xpos == Xpos::Vbn && t.relation == Some(Relation::Acl));
    participle && !telling.nominal && time.end <= telling.head
}

/// Whether a time is after the article, though what it would date has happened: "two days later", reckoned from what was
/// told; "in March", of an article of February.
fn is_ahead(reading: &Reading, telling: &Telling, time: &TimeMention) -> bool {
    let first = time.days.map(|(first, _)| first);
    identity::real(telling.status)
        && time.basis != Basis::Explicit
        && !is_yearless(reading, time)
        && !(is_weekday(reading, time) && belongs_to(reading.document, telling, &time.tokens))
        && first.zip(reading.mentions.published).is_some_and(|(day, told)| day > told)
}

/// "Called for an inquiry into the bombing of a school on Monday": the day of the deed, with no verb between.
fn belongs_to(document: &Document, telling: &Telling, time: &Range<usize>) -> bool {
    let verb = |i: usize| document.tokens[i].xpos.is_verb() && document.tokens[i].xpos != Xpos::Vbn;
    telling.nominal && telling.head < time.start && !(telling.tokens.end..time.start).any(verb)
}

/// Whether a time reaches from a day to that of the article: "since 2014".
pub(super) fn is_since(document: &Document, time: &Range<usize>) -> bool {
    document.tokens[time.start.saturating_sub(1)..=time.start].iter().any(|t| t.lemma == "since")
}

/// Whether a time is a weekday and no more: "on Wednesday".
pub fn is_weekday(reading: &Reading, time: &TimeMention) -> bool {
    time.tokens.len() == 1 && words::weekday(&reading.document.word(time.tokens.start).to_lowercase()).is_some()
}

/// Whether a time names a month and no year: "on March 24".
pub fn is_yearless(reading: &Reading, time: &TimeMention) -> bool {
    let month = |i: usize| words::month(reading.document.word(i).to_lowercase().trim_end_matches('.')).is_some();
    let year = |i: usize| reading.document.word(i).len() == 4 && reading.document.word(i).parse::<u16>().is_ok();
    // "In March that year".
    let known = reading.document.tokens.get(time.tokens.end).is_some_and(|t| matches!(t.lemma.as_str(), "that" | "of"));
    time.tokens.clone().any(month) && !time.tokens.clone().any(year) && !known
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
pub(super) fn is_calendar(time: &TimeMention) -> bool {
    let dated = time.days.is_some() || time.value.starts_with("XXXX-");
    dated && matches!(time.kind, TimeKind::Date | TimeKind::Clock)
}

/// "said on Tuesday", "on Tuesday said"; not "a man arrested on Tuesday said".
pub(super) fn dates_speech(reading: &Reading, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let before = (sentence.start..tokens.start)
        .rev()
        .find(|&i| !matches!(reading.document.tokens[i].lemma.as_str(), "on" | "late" | "early" | "in"));
    let after = (tokens.end..sentence.end).next();
    // "Police say early on Sunday a man ...": what is said now is not said on Sunday.
    let present = |i: usize| matches!(reading.document.tokens[i].xpos, Xpos::Vbp | Xpos::Vbz);
    let clause = (sentence.start..tokens.start).rev().take_while(|&i| reading.document.word(i) != ",");
    let verb = clause.map(|i| reading.document.tokens[i].xpos).find(|tag| tag.is_verb());
    // "Earlier today the army said two had died": it was said then.
    let opens = reading.document.tokens[sentence.start].lemma == "early" && tokens.start <= sentence.start + 1;
    let first = (tokens.end..sentence.end).find(|&i| reading.document.tokens[i].xpos.is_verb()).filter(|_| opens);
    let had = |said: usize| (said + 1..sentence.end).take(8).any(|i| reading.document.word(i) == "had");
    let said_then = first.is_some_and(|i| is_saying(reading, i) && !present(i) && had(i));
    said_then
        || before.is_some_and(|i| is_saying(reading, i) && !present(i))
        || after.is_some_and(|i| is_saying(reading, i)) && verb != Some(Xpos::Vbn)
}

/// Whether a time is that of what is said or done about the event: "claimed responsibility on Monday for the bombing".
pub fn dates_answer(document: &Document, telling: &Telling, tokens: &Range<usize>) -> bool {
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    if telling.nominal && dates_toll(document, telling.head, tokens) {
        return true;
    }
    let reason = grammar::is_reason(document, telling.head) || is_cause(document, telling);
    reason && tokens.end < start || telling.status != Status::Negated && is_beyond(document, telling.head, tokens)
}

/// Whether a time dates something else than the event of `telling`: a thing ("a 2015 nuclear deal"), a clause of its own ("the
/// second strike since he took office in May"), or the event from which this one is reckoned.
fn dates_other(reading: &Reading, telling: &Telling, tokens: &Range<usize>) -> bool {
    let document = reading.document;
    // "A report published on Monday said the army killed 40 villagers".
    let verb = &document.tokens[document.tokens[tokens.end - 1].head];
    let issued = matches!(verb.lemma.as_str(), "publish" | "issue" | "release" | "air" | "broadcast" | "post");
    if issued && verb.relation == Some(Relation::Acl) && telling.head > tokens.end {
        return true;
    }
    if dates_answer(document, telling, tokens) {
        return true;
    }
    let between = telling.tokens.end..tokens.start;
    if dates_thing(document, tokens, Some(telling.head))
        || identity::real(telling.status) && dates_plan(document, between.clone())
    {
        return true;
    }
    // "In the week following the shooting".
    let next = document.tokens.get(tokens.end).map_or("", |t| t.lemma.as_str());
    let event = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    if telling.nominal
        && event == tokens.end + 1
        && matches!(next, "following" | "follow" | "after" | "before" | "since")
    {
        return true;
    }
    let goes_on = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let end = grammar::sentence(document, tokens.start).end;
    if between.clone().any(|i| opens_next_day(reading, i)) && (tokens.end..end).any(goes_on) {
        return true;
    }
    // "The attack, the deadliest since 2017, left ten dead on Monday" tells of one day.
    let parting = |i: &usize| {
        !reading.is_time(*i)
            && !reading.is_time(i + 1)
            && matches!(document.tokens[*i].lemma.as_str(), "since" | "after" | "before" | "until" | "when" | "while")
    };
    // "Voted on Monday to impose sanctions".
    let verb = tokens.start.checked_sub(2).map(|i| document.tokens[i + usize::from(document.word(i + 1) != "on")].xpos);
    let decided = document.tokens.get(tokens.end).is_some_and(|t| t.xpos == Xpos::To) && verb == Some(Xpos::Vbd);
    if decided && tokens.end < telling.head && !identity::real(telling.status) {
        return true;
    }
    // "On Thursday, a day after a bomb killed 12".
    let earlier = (telling.reference == Reference::Earlier).then(|| reference::after_so_long(document, telling.head));
    if earlier.flatten().is_some_and(|after| tokens.start <= after) {
        return true;
    }
    // "Arrived on Monday, days after rebels attacked".
    let days = |i: usize| i > 0 && document.tokens[i].lemma == "after" && document.tokens[i - 1].xpos == Xpos::Nns;
    let clause = tokens.end..telling.head;
    if clause
        .clone()
        .any(|i| days(i) && matches!(document.tokens[i - 1].lemma.as_str(), "day" | "week" | "month" | "year"))
    {
        return true;
    }
    // "Freed a priest held since May".
    let since = tokens.start.checked_sub(2).filter(|&i| document.tokens[i + 1].lemma == "since");
    if since.is_some_and(|i| between.contains(&i) && document.tokens[i].xpos == Xpos::Vbn) {
        return true;
    }
    // "A nurse held by rebels was freed on Monday" says not since when; "killed in an attack claimed by rebels".
    let token = &document.tokens[telling.head];
    let main = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let described = !telling.nominal && token.relation == Some(Relation::Acl) && token.xpos == Xpos::Vbn;
    if described && between.clone().any(main) {
        return true;
    }
    // "Two priests held since May have been freed", "the deadliest since 2017".
    let first = grammar::sentence(document, tokens.start).start;
    let held = tokens.end <= telling.head && (first..tokens.start).any(|i| document.tokens[i].xpos == Xpos::Vbn);
    let most = |i: usize| document.tokens[i].xpos == Xpos::Jjs || document.tokens[i].lemma == "first";
    let from = document.tokens[tokens.start].lemma == "since" || since.is_some();
    if from && (held || (tokens.start.saturating_sub(8)..tokens.start).any(most)) {
        return true;
    }
    between.clone().find(parting).is_some_and(|i| (i..between.end).any(|j| document.tokens[j].xpos.is_verb()))
}

/// Whether "and" leads to another day: "killed six people and on Tuesday shelled the town".
pub(super) fn opens_next_day(reading: &Reading, and: usize) -> bool {
    let linked = matches!(reading.document.word(and), "and" | "but") && !reading.is_time(and.saturating_sub(1));
    linked && reading.document.word(and + 1) == "on" && reading.is_time(and + 2)
}

/// Whether a time after these words is that of what is still to come: "the town, where a vote is due on Sunday", "on the eve of a
/// vote on Thursday", "a club, where a concert is to be held on Saturday".
pub(super) fn dates_plan(document: &Document, between: Range<usize>) -> bool {
    const AHEAD: &[&str] = &["due", "schedule", "slate", "eve", "ahead", "upcoming"];
    let comma = |i: &usize| document.word(*i) == ",";
    let is_to = |i: usize| {
        let be = matches!(document.word(i), "is" | "are" | "was" | "were");
        be && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::To)
    };
    let mut clause = between.rev().take_while(|i| !comma(i));
    clause.any(|i| AHEAD.contains(&document.tokens[i].lemma.as_str()) || is_to(i))
}

/// Whether the event of a noun is why something else is done: "jailed for the murder", "marched to protest the shooting".
pub(super) fn is_cause(document: &Document, telling: &Telling) -> bool {
    const WHY: &[&str] = &["for", "over", "against", "protest", "denounce", "mourn", "condemn", "decry"];
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    telling.nominal && start.checked_sub(1).is_some_and(|i| WHY.contains(&document.tokens[i].lemma.as_str()))
}

/// Whether a time says nothing of an event at `event`, or of any: it is part of a name or description of something else ("a
/// 2015 deal", "the November 17 group", "a summer camp"), is compared with, or ends what begins.
pub(super) fn dates_thing(document: &Document, tokens: &Range<usize>, event: Option<usize>) -> bool {
    const NAMED: &[&str] = &[
        "deal", "agreement", "accord", "treaty", "war", "election", "law", "invasion", "coup", "ceasefire", "truce",
        "resolution", "ruling", "census", "constitution", "uprising", "revolution", "group", "movement", "brigade",
        "brigades", "organization", "organisation", "faction", "party",
    ];
    let lemma = |back: usize| tokens.start.checked_sub(back).map_or("", |i| document.tokens[i].lemma.as_str());
    let number = tokens.start.checked_sub(1).is_some_and(|i| document.tokens[i].xpos == Xpos::Cd);
    // "45 in 2024, down from 53 a year earlier".
    let compared = number && matches!(lemma(2), "from" | "than");
    let ends = |word: &str| matches!(word, "until" | "till");
    let phrase = grammar::phrase_of(document, tokens.start).map(|p| &document.phrases[p]);
    // "On the anniversary of the 2011 attack".
    let start = phrase.map_or(tokens.start, |p| p.tokens.start);
    let marked = start.checked_sub(2).is_some_and(|i| document.tokens[i].lemma == "anniversary");
    let phrase = phrase.map(|p| p.head);
    // "Declared Saturday a day of mourning".
    let day = document.words(&(tokens.end..document.tokens.len().min(tokens.end + 3)));
    compared
        || marked
        || matches!(day, "a day of" | "a day for" | "as a day" | "a national day")
        || ends(lemma(0))
        || ends(lemma(1))
        || phrase.filter(|&head| head >= tokens.end && event != Some(head)).is_some_and(|head| {
            NAMED.contains(&document.tokens[head].lemma.as_str()) || names_season(document, tokens.start)
        })
}

/// The time that a clause in "when" is of: "the worst since 2003, when rebels bombed a club".
pub(super) fn when_it_was(reading: &Reading, telling: &Telling) -> Option<usize> {
    let document = reading.document;
    let start = grammar::sentence(document, telling.head).start.max(telling.tokens.start.saturating_sub(10));
    // "When 84 people died in a bombing".
    let harm = |i: usize| telling.nominal && matches!(document.tokens[i].lemma.as_str(), "die" | "kill" | "be");
    let verb = |i: usize| document.tokens[i].xpos.is_verb() && !harm(i);
    let group = (!telling.nominal).then(|| grammar::verb_group(document, telling.head).tokens.start);
    let before = (start..group.unwrap_or(telling.tokens.start)).rev().take_while(|&i| !verb(i));
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
