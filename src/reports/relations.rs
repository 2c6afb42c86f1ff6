//! How the events of one article hang together, where words say so: one answers another, or is a part of it.

use super::grammar;
use super::identity::Account;
use super::reading::Reading;
use super::telling::{Part, Telling};
use super::{is_assault, kinds};
use crate::document::Document;
use crate::mentions::Mentions;
use crate::record::{RelationKind, Report, ReportRelation};
use crate::span::Span;
use answers::{answer_to_before, answer_to_named, answered_by_last};

mod answers;

/// Words between an answer and what it answers.
const ANSWERS: &[&str] = &[
    "response", "retaliation", "reprisal", "revenge", "retaliate", "retaliatory", "avenge", "respond", "vengeance",
    "counterattack", "payback",
];
/// Of these, and others, the nouns that "to" or "for" joins to what is answered.
const REPLIES: &[&str] =
    &["response", "retaliation", "reprisal", "revenge", "vengeance", "payback", "answer", "reply", "retribution"];
/// Words that only put one event after the other.
const FOLLOWS: &[&str] = &["after", "following", "follow"];
/// Words between what is answered and the answer.
const CAUSES: &[&str] = &["spark", "trigger", "prompt", "provoke", "unleash", "ignite"];
/// Words between people in the street and what brings them there.
const MOTIVES: &[&str] = &["over", "against", "at", "for", "mark", "protest", "denounce", "condemn", "memory", "about"];
/// Words between an arrest or a sanction and what it is for.
const GROUNDS: &[&str] = &["over", "for", "connection", "protest", "relation", "tie", "link", "punish", "involvement"];
/// Deaths and the like, which no rule takes for an event.
const HARMS: &[&str] = &["death", "incident", "violence", "crackdown"];
/// Words that make the event before them a part of the one after them.
const PARTS: &[&str] = &["part", "phase", "stage", "course"];
/// How many sentences back an answer that does not name what it answers may look.
const NEAR: usize = 3;

/// A link between two tellings, by index: the answer, what it answers, and the words that say so.
struct Link {
    kind: RelationKind,
    from: usize,
    to: usize,
    span: Span,
}

/// Whether a word puts one event before another.
pub fn is_link(lemma: &str) -> bool {
    ANSWERS.contains(&lemma) || FOLLOWS.contains(&lemma)
}

/// Links reports whose tellings words link, in one sentence or in the next.
pub fn link(reading: &Reading, tellings: &[Telling], accounts: &[Account], reports: &mut [Report]) {
    let owner = owners(tellings.len(), accounts);
    for link in links(reading, tellings) {
        let Some(from) = owner[link.from] else { continue };
        let to = owner[link.to].filter(|to| *to != from);
        let to = to.or_else(|| meant(reading.mentions, tellings, accounts, from, link.to));
        let Some(to) = to.filter(|&to| link.kind == RelationKind::PartOf || !is_later(&reports[to], &reports[from]))
        else {
            continue;
        };
        let id = reports[to].id.clone();
        if reports[from].related.iter().all(|r| r.to != id) {
            reports[from].related.push(ReportRelation { kind: link.kind, to: id, span: link.span });
        }
    }
}

/// Whether violence is of a day after the other's: nothing answers what is still to come.
fn is_later(report: &Report, than: &Report) -> bool {
    let violent = |r: &Report| r.plover.event == "ASSAULT";
    violent(report)
        && violent(than)
        && report.time.as_ref().zip(than.time.as_ref()).is_some_and(|(later, first)| first.end < later.start)
}

/// The account of each telling, by index.
fn owners(tellings: usize, accounts: &[Account]) -> Vec<Option<usize>> {
    let mut owner = vec![None; tellings];
    for (n, account) in accounts.iter().enumerate() {
        account.tellings.iter().for_each(|&i| owner[i] = Some(n));
    }
    owner
}

fn links(reading: &Reading, tellings: &[Telling]) -> Vec<Link> {
    let mut links = Vec::new();
    for (i, first) in tellings.iter().enumerate() {
        let rest = tellings[i + 1..].iter().take_while(|t| t.sentence == first.sentence);
        for (j, second) in rest.enumerate().map(|(n, t)| (i + 1 + n, t)) {
            let next = j == i + 1;
            if let Some((kind, span)) = forward(reading, first, second, next) {
                links.push(Link { kind, from: i, to: j, span });
            } else if let Some(span) = backward(reading, first, second, next) {
                links.push(Link { kind: RelationKind::ResponseTo, from: j, to: i, span });
            }
        }
        if links.last().is_none_or(|l| l.from != i) {
            links.extend(answer_to_named(reading, tellings, i).or_else(|| answer_to_before(reading, tellings, i)));
        }
        links.extend(answered_by_last(reading, tellings, i));
    }
    links
}

/// The words that make the first of two tellings of a sentence an answer to the second, or a part of it. `next` tells
/// that nothing is told between them.
fn forward(reading: &Reading, first: &Telling, second: &Telling, next: bool) -> Option<(RelationKind, Span)> {
    let document = reading.document;
    let mut between = first.tokens.end..second.tokens.start;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let to = |i: usize| document.tokens[i].span.cover(document.span(&second.tokens));
    if let Some(i) = between.clone().find(|&i| PARTS.contains(&word(i)) && i + 1 < second.head && word(i + 1) == "of") {
        return (is_assault(first) && is_assault(second) && next).then(|| (RelationKind::PartOf, to(i)));
    }
    let cue = between.find(|&i| {
        ANSWERS.contains(&word(i))
            || REPLIES.contains(&word(i)) && document.word(i + 1) == "to"
            || FOLLOWS.contains(&word(i)) && follows(reading, first, second)
            || next && may_concern(first, second) && (motives(first).contains(&word(i)) || is_over(document, first, i))
    });
    let judged = next && matches!(first.kind, "condemn" | "investigate") && is_assault(second);
    cue.map(to)
        .or_else(|| judged.then(|| document.span(&first.tokens).cover(document.span(&second.tokens))))
        .map(|span| (RelationKind::ResponseTo, span))
}

/// The words that make the second an answer to the first: "after the raid, they shelled", "the raid sparked riots".
fn backward(reading: &Reading, first: &Telling, second: &Telling, next: bool) -> Option<Span> {
    let document = reading.document;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let between = || first.tokens.end..second.tokens.start;
    let opens = || {
        let start = document.sentences[first.sentence].tokens.start;
        let cue = (start..first.tokens.start).take(4).find(|&i| is_link(word(i)))?;
        between().any(|i| word(i) == ",").then_some(cue)
    };
    let sparked = || between().find(|&i| causes(document, i) && is_assault(first));
    let cue = sparked().or_else(|| opens().filter(|&i| follows(reading, second, first) || ANSWERS.contains(&word(i))));
    cue.filter(|_| next).map(|i| document.tokens[i].span.cover(document.span(&first.tokens)))
}

/// Whether a word says that what is before it brought about what follows: "sparked", "led to", "set off".
fn causes(document: &Document, at: usize) -> bool {
    let lemma = document.tokens[at].lemma.as_str();
    let next = document.tokens.get(at + 1).map_or("", |t| t.lemma.as_str());
    CAUSES.contains(&lemma) || matches!((lemma, next), ("lead", "to") | ("set" | "touch", "off"))
}

/// "Arrested two suspects in the bombing".
fn is_over(document: &Document, answer: &Telling, at: usize) -> bool {
    let word = |i: usize| document.tokens[i].lemma.as_str();
    answer.class() == "COERCE" && word(at) == "in" && at > 0 && word(at - 1) == "suspect"
}

/// Whether two lists name one actor, or actors of one country or side.
fn share(mentions: &Mentions, a: &[Part], b: &[Part]) -> bool {
    let country = |a: usize| mentions.actors[a].country.as_ref().or(mentions.actors[a].side.as_ref());
    let alike = |a: usize, b: usize| a == b || country(a).is_some() && country(a) == country(b);
    Telling::actors(a).any(|x| Telling::actors(b).any(|y| alike(x, y)))
}

/// Whether an event that is told to come after another is likely to answer it: violence after violence where a power or a group of
/// a name strikes others; not "shot six people, two days after a gunman killed ten".
fn follows(reading: &Reading, answer: &Telling, cause: &Telling) -> bool {
    const POWERS: &[&str] = &["military", "police", "security", "government", "coalition"];
    let actors = &reading.mentions.actors;
    let power = |a: usize| {
        let known = actors[a].country.is_some() || actors[a].side.is_some() || !actors[a].id.starts_with("desc:");
        actors[a].kind != "person" && (known || POWERS.contains(&actors[a].kind.as_str()))
    };
    let party = || {
        let known = !answer.ordered_by.is_empty() || Telling::actors(&answer.agents).any(power);
        known && !share(reading.mentions, &answer.agents, &cause.agents)
    };
    // "Clashes erupted after gunmen killed a farmer".
    let violent = is_assault(answer) && answer.kind != "armed_clash" && is_assault(cause);
    may_follow(answer, cause) && (!violent || party())
}

/// Whether an event that comes after another is likely to answer it.
fn may_follow(answer: &Telling, cause: &Telling) -> bool {
    match cause.class() {
        "ASSAULT" => !matches!(answer.class(), "CONSULT" | "REQUEST" | "AGREE"),
        "PROTEST" => answer.class() == "COERCE",
        "COERCE" => is_crowd(answer) || answer.class() == "SANCTION" && answer.kind != "convict",
        "SANCTION" => answer.class() == "SANCTION" && answer.kind == cause.kind && answer.kind != "convict",
        _ => false,
    }
}

/// Whether one may be about the other: a protest, an arrest, a sanction about a deed.
fn may_concern(answer: &Telling, cause: &Telling) -> bool {
    match answer.class() {
        "PROTEST" => is_assault(cause) || matches!(cause.class(), "COERCE" | "SANCTION"),
        "SANCTION" if answer.kind != "convict" => is_assault(cause) || cause.class() == "COERCE",
        "COERCE" => is_assault(cause),
        _ => false,
    }
}

/// The words between such an answer and what it is about.
fn motives(answer: &Telling) -> &'static [&'static str] {
    match answer.class() {
        "PROTEST" => MOTIVES,
        "SANCTION" | "COERCE" => GROUNDS,
        _ => &[],
    }
}

/// "Fired on a protest against the killing of a student", "a rally over the bombing": what others answer.
pub fn is_answered(document: &Document, telling: &Telling) -> bool {
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    let before = start.checked_sub(1).map_or("", |i| document.word(i));
    telling.nominal && is_assault(telling) && matches!(before, "over" | "against")
}

fn is_crowd(telling: &Telling) -> bool {
    telling.class() == "PROTEST"
}

/// The account that a telling refers to which is none of its own ("in response to attacks by the militia"): of those of
/// its kind the one with the same actors, the nearest told before or else the first after.
fn meant(
    mentions: &Mentions,
    tellings: &[Telling],
    accounts: &[Account],
    from: usize,
    telling: usize,
) -> Option<usize> {
    let told = &tellings[telling];
    let fits = |n: &usize| {
        let own = accounts[*n].tellings.iter().map(|&i| &tellings[i]);
        let mut own = own.take(super::identity::RECENT).peekable();
        own.peek().is_some_and(|t| kinds::compatible(t.kind, told.kind))
            && own.any(|t| share(mentions, &t.agents, &told.agents) || share(mentions, &t.targets, &told.targets))
    };
    let place = |n: usize| accounts[n].tellings.first().copied().unwrap_or_default();
    let near = (0..accounts.len()).filter(|n| *n != from && place(*n).abs_diff(telling) <= super::identity::RECENT);
    near.filter(fits).min_by_key(|&n| (place(n) > telling, place(n).abs_diff(telling)))
}
