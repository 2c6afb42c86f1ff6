//! Where, when, with what and how often: the mentions that belong to a trigger. A mention belongs to the trigger of its
//! own clause; one that opens the sentence belongs to all of them.

use super::grammar;
use super::reading::Reading;
use super::reckoning;
use super::reference::{self, Reference};
use super::refinement;
use super::relations;
use super::telling::{Telling, Weapon};
use super::tree;
use crate::document::{Document, Relation, Token, Xpos};
use crate::mentions::TimeMention;
use crate::record::Status;
use std::ops::Range;

mod owners;
mod places;
mod sharing;
mod times;

use owners::{is_beyond, is_of_other_clause};
pub use places::is_no_scene;
use places::{is_left, is_of_memorial, places};
pub use times::{dates_answer, is_hour, is_weekday, is_yearless};
use times::{dates_plan, dates_speech, dates_thing, is_calendar, is_saying, is_since, times, when_it_was};

/// Fills the circumstances of all tellings of one sentence, and settles their kinds.
pub fn fill(reading: &Reading, tellings: &mut [Telling]) {
    let heads: Vec<Range<usize>> = tellings.iter().map(|t| t.tokens.clone()).collect();
    let words: Vec<usize> = tellings.iter().map(|t| t.head).collect();
    // "A plot was foiled on Monday" tells of that day.
    let foiled: Vec<bool> = tellings.iter().map(|t| t.status == Status::Negated).collect();
    // "Shot down a helicopter".
    let hit: Vec<Range<usize>> = tellings.iter().flat_map(|t| &t.targets).map(|t| t.tokens.clone()).collect();
    let before: Vec<bool> = (0..tellings.len()).map(|n| is_before(reading.document, tellings, n)).collect();
    for (n, telling) in tellings.iter_mut().enumerate() {
        let sentence = grammar::sentence(reading.document, telling.head);
        let beyond = |n: usize, tokens: &Range<usize>| {
            // "Six girls abducted in Kano on Friday have been freed".
            let nearest = tree::path(reading.document, tokens.end - 1).find(|i| words.contains(i));
            let acl = |i: usize| {
                let token = &reading.document.tokens[i];
                token.relation == Some(Relation::Acl) && token.xpos != Xpos::Vbd
            };
            let of_another = nearest.is_some_and(|i| acl(i) && i < tokens.start && i != words[n]);
            // "Were killed on Wednesday night and a suspect is in custody".
            let joint = matches!(reading.document.word(tokens.end), "and" | "but") && reading.is_time(tokens.start);
            let before = joint && tokens.end <= words[n] && nearest.is_some_and(|i| i < tokens.start && i != words[n]);
            before
                || of_another && tokens.end <= words[n]
                || is_of_other_clause(reading.document, words[n], tokens)
                || reading.is_time(tokens.start) && !foiled[n] && is_beyond(reading.document, words[n], tokens)
        };
        let near = |tokens: &Range<usize>| belongs(reading, &heads, n, &sentence, tokens, &beyond);
        (telling.time, telling.said) = times(reading, telling, &sentence, &near);
        let when = when_it_was(reading, telling).filter(|_| telling.time.is_none());
        telling.reckoned = match when {
            Some(when) => reckoning::of_its_period(&reading.mentions.times[when]),
            None if telling.reference == Reference::Earlier && telling.time.is_none() => {
                reckoning::before_another(reading, telling.head)
            }
            None => None,
        };
        let mut days = reading.within(&reading.mentions.times, &sentence, |t| &t.tokens);
        let answered = |t: &TimeMention| is_calendar(t) && dates_answer(reading.document, telling, &t.tokens);
        telling.before = before[n] || telling.time.is_none() && days.any(|(_, t)| answered(t));
        telling.soon = reference::goes_on(reading.document, telling.head);
        telling.places = places(reading, &sentence, &near);
        if telling.places.is_empty() && reference::says_there(reading.document, telling) {
            telling.places = place_before(reading, &sentence).into_iter().collect();
        }
        telling.means = means(reading, telling, (&heads, &hit), &sentence, &near);
        telling.count = count(reading, telling);
        telling.kind = refinement::refined(reading, telling);
    }
    sharing::threaten(tellings);
    sharing::lend(reading, tellings);
    sharing::share(reading, tellings);
    sharing::go_on(reading, tellings);
    sharing::beside(reading, tellings);
}

/// The last place of the nearest sentence before that has one: that of "a woman was killed there".
fn place_before(reading: &Reading, sentence: &Range<usize>) -> Option<usize> {
    /// How many sentences back it may be.
    const NEAR: usize = 3;
    let before = |s: &Range<usize>| Some(grammar::sentence(reading.document, s.start.checked_sub(1)?));
    let sentences = std::iter::successors(before(sentence), before).take(NEAR);
    sentences.into_iter().find_map(|s| places(reading, &s, &|_| true).pop())
}

/// "The men, who had been kidnapped in May, were released", "a man who killed 12 people was arrested", "a nurse held by
/// rebels was freed".
fn is_before(document: &Document, tellings: &[Telling], n: usize) -> bool {
    let head = tellings[n].head;
    let had = |i: usize| document.tokens[i].lemma == "have" && document.tokens[i].xpos == Xpos::Vbd;
    let noun = document.tokens[head].head;
    let others = || tellings.iter().enumerate().filter(|(m, _)| *m != n).flat_map(|(_, t)| &t.targets);
    let reduced = document.tokens[head].relation == Some(Relation::Acl) && document.tokens[head].xpos == Xpos::Vbn;
    !tellings[n].nominal
        && (tree::is_relative(document, head) || reduced)
        && (grammar::verb_group(document, head).tokens.into_iter().any(had)
            || others().any(|t| t.tokens.contains(&noun)))
}

/// Whether the mention at `tokens` belongs to the trigger with index `n` among `triggers`.
fn belongs(
    reading: &Reading,
    triggers: &[Range<usize>],
    n: usize,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
    beyond: &dyn Fn(usize, &Range<usize>) -> bool,
) -> bool {
    if tokens.start < sentence.start || tokens.end > sentence.end || beyond(n, tokens) {
        return false;
    }
    let aside = |i: usize| {
        matches!(reading.document.tokens[i].xpos, Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
            || relations::is_link(&reading.document.tokens[i].lemma)
    };
    if in_aside(reading.document, sentence, tokens, &triggers[n])
        || is_of_memorial(reading.document, sentence, tokens, &triggers[n])
        || is_left(reading.document, tokens, &triggers[n])
        || precedes_speaker(reading, tokens, &triggers[n])
    {
        return false;
    }
    let apart = (tokens.end.min(triggers[n].start)..triggers[n].start).any(aside);
    // "On Friday police arrested"; not "police on Friday arrested a man over a bombing".
    let subject = (sentence.start..tokens.start).any(|i| reading.document.tokens[i].xpos.is_noun());
    let opens =
        !apart && !subject && tokens.start <= sentence.start + 3 && triggers.iter().all(|t| tokens.end <= t.start);
    let distance = |t: &Range<usize>| distance(reading, t, tokens);
    // "Ended a truce in January and has fought the group, dozens of whose men were killed in July".
    let between = || (tokens.end.min(triggers[n].start)..triggers[n].start).map(|i| &reading.document.tokens[i]);
    let finite = |t: &Token| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    if between().any(|t| t.xpos == Xpos::WpS) && between().any(|t| t.xpos == Xpos::Cc) && between().any(finite) {
        return false;
    }
    // "Killed 50 members of a force that backs the army last week": what holds as a rule has no day.
    let timeless = |t: &Range<usize>| {
        let present = matches!(reading.document.tokens[t.start].xpos, Xpos::Vbz | Xpos::Vbp);
        present && reading.is_time(tokens.start) && tree::is_relative(reading.document, t.start)
    };
    if timeless(&triggers[n]) {
        return false;
    }
    let others = triggers.iter().enumerate().filter(|(m, t)| !timeless(t) && !beyond(*m, tokens));
    opens || others.map(|(_, t)| distance(t)).min() == Some(distance(&triggers[n]))
}

/// Whether a mention ends what is told of somebody who then says what the trigger tells: "married Ana Rios in April, who said
/// that men shot him".
fn precedes_speaker(reading: &Reading, tokens: &Range<usize>, trigger: &Range<usize>) -> bool {
    let who = tokens.end + usize::from(reading.document.word(tokens.end) == ",");
    who < trigger.start && reading.document.tokens[who].xpos == Xpos::Wp && is_saying(reading, who + 1)
}

/// Whether a mention stands in an aside that ends before the trigger: "the coalition, which entered Yemen's war in 2015, has
/// accused", "speaking in Abuja, he said".
fn in_aside(document: &Document, sentence: &Range<usize>, tokens: &Range<usize>, trigger: &Range<usize>) -> bool {
    let comma = |i: &usize| document.word(*i) == ",";
    let closes = (tokens.end.min(trigger.start)..trigger.start).any(|i| comma(&i));
    let open = (sentence.start..tokens.start).rev().find(comma);
    let relative = open.is_some_and(|i| matches!(document.tokens[i + 1].xpos, Xpos::Wdt | Xpos::Wp));
    let speaking = open.is_none() && document.tokens[sentence.start].lemma == "speak";
    closes && (relative || speaking)
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
    let group = (!noun).then(|| grammar::verb_group(reading.document, trigger.start).tokens.start);
    let start = group.unwrap_or(start).min(start);
    let inside = start <= tokens.start && tokens.end <= trigger.end || noun && tokens.end == trigger.start;
    let (between, before) =
        if tokens.start >= trigger.end { (trigger.end..tokens.start, 0) } else { (tokens.end.min(start)..start, 4) };
    // "Sentenced to 40 days in prison on Sunday for blocking a road".
    let before = if before > 0 && grammar::is_reason(reading.document, trigger.start) { 10 } else { before };
    // "In Owo, near Akure, on Sunday" goes on.
    let goes_on = |i: usize| matches!(reading.document.word(i + 1), "in" | "near" | "at" | "on" | "outside");
    let lists = |i: usize| {
        let head = grammar::phrase_starting_at(reading.document, i + 1).map(|p| reading.document.phrases[p].head);
        let token = |i: usize| &reading.document.tokens[i];
        head.is_some_and(|h| {
            token(h).relation == Some(Relation::Conj) && token(h).xpos.is_noun() && token(token(h).head).xpos.is_noun()
        })
    };
    let borders = between.clone().map(|i| match reading.document.word(i) {
        // "Opened fire on Friday and set houses alight".
        "and" if reading.document.tokens[i + 1].xpos.is_verb() => 2,
        "," if goes_on(i) => 0,
        // "Shops and banks in Athens".
        "," | "and" if lists(i) => 0,
        "," | ";" | "and" => 1,
        // "Shot 12 people on Friday as crowds marched".
        "as" if reading.document.tokens[i].relation == Some(Relation::Mark) => 6,
        _ => usize::from(grammar::ends_clause(reading.document, i)),
    });
    if inside { 0 } else { between.len() + before + 6 * borders.sum::<usize>() }
}

/// When and where a sentence says that something took place.
pub fn of_sentence(reading: &Reading, sentence: &Range<usize>) -> (Option<usize>, Vec<usize>) {
    let times = reading.within(&reading.mentions.times, sentence, |t| &t.tokens);
    let of_event = |t: &TimeMention| {
        is_calendar(t)
            && !is_since(reading.document, &t.tokens)
            && !dates_speech(reading, sentence, &t.tokens)
            && !dates_thing(reading.document, &t.tokens, None)
            && !dates_plan(reading.document, sentence.start..t.tokens.start)
    };
    let dated = times.filter(|(_, t)| of_event(t));
    let first = dated.min_by_key(|(i, t)| (is_hour(reading, t), *i));
    (first.map(|(i, _)| i), places(reading, sentence, &|_| true))
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
    // "Killed a man wearing an explosive vest", "armed with a knife".
    let carried = |t: &Range<usize>, m: &Range<usize>| {
        let bears = reading.document.tokens.get(t.end).is_some_and(|t| {
            matches!(t.lemma.as_str(), "arm" | "armed" | "wear" | "carry" | "hold" | "wield" | "brandish")
        });
        bears && t.end < m.start && m.start < t.end + 6
    };
    let is_hit = |m: &Range<usize>| hit.iter().any(|t| t.start <= m.start && m.end <= t.end || carried(t, m));
    let named = all
        .filter(|m| !names_unit(reading, telling, &m.tokens) && !only_backs(reading.document, &m.tokens))
        .filter(|m| near(&m.tokens) && !of_another(&m.tokens) && !is_hit(&m.tokens))
        .filter(|m| !tree::suffers(reading.document, m.tokens.end - 1));
    let mut found: Vec<Weapon> = named.map(|m| Weapon { span: m.span, name: m.name }).collect();
    // "Levelled by an air strike" names it already.
    let says = !telling.nominal && found.iter().any(|w| reading.span(&telling.tokens).contains(w.span));
    if let Some(name) = refinement::inherent(telling.kind).filter(|_| !says) {
        found.push(Weapon { span: reading.span(&telling.tokens), name });
    }
    found
}

/// "Troops backed by helicopters": what stands behind those who act.
fn only_backs(document: &Document, weapon: &Range<usize>) -> bool {
    let start = grammar::phrase_of(document, weapon.start).map_or(weapon.start, |p| document.phrases[p].tokens.start);
    let backs = |i: usize| matches!(document.tokens[i].lemma.as_str(), "back" | "support" | "cover" | "accompany");
    start > 1 && document.word(start - 1) == "by" && backs(start - 2)
}

/// Whether a weapon only says what a unit or place is for: "in charge of the rocket unit".
fn names_unit(reading: &Reading, telling: &Telling, weapon: &Range<usize>) -> bool {
    const UNITS: &[&str] = &[
        "unit", "program", "programme", "force", "commander", "factory", "plant", "launcher", "squad", "division",
        "arsenal", "storage", "capability", "depot", "site", "position", "industry", "stockpile", "emplacement",
    ];
    let head = grammar::phrase_of(reading.document, weapon.start).map(|p| reading.document.phrases[p].head);
    head.is_some_and(|head| {
        let unit = UNITS.contains(&reading.document.tokens[head].lemma.as_str());
        head >= weapon.end && unit && !telling.tokens.contains(&head)
    })
}

/// "two air strikes", "attacked at least 40 times".
fn count(reading: &Reading, telling: &Telling) -> Option<usize> {
    let end = grammar::sentence(reading.document, telling.head).end.min(telling.tokens.end + 8);
    let times = (telling.tokens.end..end).filter(|&i| reading.document.tokens[i].lemma == "time");
    // "Shot several times" was shot once.
    let times = times.filter(|_| !matches!(telling.kind, "shooting" | "stabbing" | "beating"));
    let harms = super::folding::HARM.contains(&telling.rule.id);
    let counts = telling.nominal || telling.class() == "ASSAULT" && telling.kind != "abduction" && !harms;
    // Of "killed and 25 injured by shells", "claimed four lives" the people are not counted.
    let people = |i: &usize| {
        matches!(
            reading.document.tokens[*i].lemma.as_str(),
            "life" | "injured" | "wounded" | "injure" | "wound" | "dead"
        )
    };
    telling.tokens.clone().filter(|i| counts && !people(i)).chain(times).find_map(|i| reading.quantity_of(i))
}
