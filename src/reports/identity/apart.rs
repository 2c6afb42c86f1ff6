//! What tells two events apart: the words between them, others who act, another time.

use super::fit::is_away;
use super::{days, is_season, is_war_toll};
use crate::document::Xpos;
use crate::record::TimePrecision;
use crate::reports::grammar;
use crate::reports::nouns::{is_attacker, is_goods};
use crate::reports::reading::Reading;
use crate::reports::reference;
use crate::reports::rules::Frame;
use crate::reports::telling::{Part, Telling};
use crate::reports::{folding, is_assault, relations};
use std::collections::BTreeSet;

/// Whether something says that `telling` is of another event than one told before.
pub(super) fn are_two_events(reading: &Reading, told: &Telling, telling: &Telling) -> bool {
    told_apart(reading, told, telling)
        || are_turned_on(reading, told, telling)
        || recurs(reading, told) != recurs(reading, telling) && telling.time.is_some()
        || is_war_toll(reading, told) != is_war_toll(reading, telling)
        || reference::is_added(reading.document, telling)
        || introduces_old(reading, told, telling)
}

/// Whether somebody new did it in a month of its own: "A man shot 12 people. In August 2022, an attacker shot ten".
fn introduces_old(reading: &Reading, told: &Telling, telling: &Telling) -> bool {
    let word = |p: &Part| reading.document.tokens[p.tokens.start].lemma.as_str();
    let new = |p: &Part| matches!(word(p), "a" | "an");
    let dated = telling.time(reading).is_some_and(|t| is_away(t) && t.precision > TimePrecision::Day);
    let acted = !told.agents.is_empty() && told.time.is_none() && is_assault(told);
    dated && acted && !telling.agents.is_empty() && telling.agents.iter().all(new)
}

/// Whether two tellings of a sentence are of two events: the words between them put one before the other, or others act.
fn told_apart(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let between = a.tokens.end.min(b.tokens.end)..a.tokens.start.max(b.tokens.start);
    let mut linked = between.into_iter().map(|i| relations::is_link(&reading.document.tokens[i].lemma));
    a.sentence == b.sentence
        && (linked.any(|is| is)
            || done_by_others(a, b)
            || is_end_of_doer(reading, a, b)
            || are_two(reading, a, b)
            || is_work_of_somebody(reading, a) != is_work_of_somebody(reading, b)
            || relations::is_answered(reading.document, a) != relations::is_answered(reading.document, b)
            || folding::denied(a) != folding::denied(b))
}

/// "Gunned down ten people before he was shot dead by a passer-by".
fn is_end_of_doer(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let document = reading.document;
    let pronoun = |p: &Part| document.tokens[p.tokens.end - 1].xpos == Xpos::Prp;
    let before =
        (a.tokens.end..b.tokens.start).any(|i| matches!(document.tokens[i].lemma.as_str(), "before" | "until"));
    let others = !a.agents.is_empty() && !b.agents.is_empty() && a.agents.iter().all(|p| !b.agents.contains(p));
    before && others && !a.targets.is_empty() && !b.targets.is_empty() && b.targets.iter().all(pronoun)
}

/// "Killed the man who planned the 2021 bombing": what the man did is another event.
fn is_work_of_somebody(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    let verb = start.checked_sub(1).map_or("", |i| document.tokens[i].lemma.as_str());
    telling.nominal && matches!(verb, "plan" | "plot" | "mastermind" | "orchestrate" | "order" | "lead")
}

/// "Reported an arson attack on a school and a knife attack on a teacher": each told as new.
fn are_two(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let document = reading.document;
    let new = |t: &Telling| {
        let phrase = grammar::phrase_of(document, t.head).filter(|_| t.nominal);
        phrase.is_some_and(|p| matches!(document.word(document.phrases[p].tokens.start), "a" | "an" | "A" | "An"))
    };
    let joined = || (a.tokens.end.min(b.tokens.end)..a.head.max(b.head)).any(|i| document.word(i) == "and");
    new(a) && new(b) && !a.targets.is_empty() && !b.targets.is_empty() && joined()
}

/// "Has been targeted several times", "more than 100 attacks this year".
fn recurs(reading: &Reading, telling: &Telling) -> bool {
    let after = telling.tokens.end..(telling.tokens.end + 4).min(reading.document.tokens.len());
    let many = telling.count.is_some_and(|q| reading.mentions.quantities[q].min >= 10.0);
    if many && telling.nominal && days(reading, telling).is_some_and(is_season) {
        return true;
    }
    telling.count.is_some() && after.into_iter().any(|i| reading.document.word(i) == "times")
}

/// Whether somebody kills the attackers of an event, or the other way about: "two of the attackers were later killed by
/// police".
fn are_turned_on(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let hits = |t: &Telling| {
        let noun = |p: &Part| reading.document.tokens[p.tokens.end - 1].lemma.as_str();
        // "The shooter, 25-year-old Ann Roe".
        let before = |p: &Part| {
            let from = grammar::sentence(reading.document, p.tokens.start).start.max(p.tokens.start.saturating_sub(7));
            (from..p.tokens.start).any(|i| is_attacker(&reading.document.tokens[i].lemma))
        };
        let named = |p: &Part| reading.document.tokens[p.tokens.end - 1].xpos.is_name() && before(p);
        let attacker = |p: &Part| is_attacker(noun(p)) || noun(p) == "driver" || named(p);
        let harms = folding::HARM.contains(&t.rule.id) || t.kind == "shooting" && !t.nominal;
        harms && !t.agents.is_empty() && t.targets.iter().any(attacker)
    };
    let pronoun = |p: &Part| reading.document.tokens[p.tokens.end - 1].xpos == Xpos::Prp;
    let others =
        |t: &Telling| t.targets.iter().any(|p| !pronoun(p)) || t.targets.is_empty() && !t.casualties.is_empty();
    // "Police fired a shot at the car" that was driven into a crowd.
    let stops = |a: &Telling, b: &Telling| {
        let noun = |p: &Part| reading.document.tokens[p.tokens.end - 1].lemma.as_str();
        let vehicle = |p: &Part| is_goods(noun(p)) || noun(p) == "driver";
        a.kind == "vehicle_attack" && b.kind == "shooting" && !b.agents.is_empty() && b.targets.iter().any(vehicle)
    };
    hits(a) != hits(b) && others(a) && others(b) || stops(a, b) || stops(b, a)
}

/// Whether two verbs say what two parties did: "protesters stormed the hall; police opened fire".
fn done_by_others(a: &Telling, b: &Telling) -> bool {
    let verbs = !a.nominal && !b.nominal && a.rule.frame == Frame::Act && b.rule.frame == Frame::Act;
    let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) =
        (Telling::actors(&a.agents).collect(), Telling::actors(&b.agents).collect());
    verbs && !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
}
