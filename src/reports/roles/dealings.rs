//! Whom words and dealings concern.

use super::FAR;
use crate::document::Xpos;
use crate::mentions::{ActorMention, Form};
use crate::reports::grammar::{self, Complement};
use crate::reports::identity;
use crate::reports::parties;
use crate::reports::reading::Reading;
use crate::reports::telling::{Part, Telling};

/// Whether a kind is of what parties say and do to each other without force.
pub(super) fn is_dealing(kind: &str) -> bool {
    identity::is_speech(kind) || matches!(kind, "restrict_movement" | "deport" | "release")
}

/// The first named after the trigger: "agreed to let UN monitors in", "will not lift the embargo until Havana ...".
pub(super) fn named_after(reading: &Reading, telling: &Telling) -> Option<Part> {
    const APART: &[&str] = &["after", "before", "when", "while", "following", "amid", "accord"];
    let end = grammar::sentence(reading.document, telling.head).end.min(telling.tokens.end + FAR);
    let tag = |i: usize| reading.document.tokens[i].xpos;
    // "Condemned the attack and the president blamed them".
    let joins_clause = |i: usize| {
        let next = grammar::phrase_starting_at(reading.document, i + 1);
        tag(i) == Xpos::Cc && next.is_some_and(|p| grammar::begins_clause(reading.document, p))
    };
    // "Condemned the attack and renewed his appeal to Paris".
    let goes_on = |i: usize| {
        let next = reading.document.tokens.get(i + 1).map(|t| t.xpos);
        // "Met the envoys, wounding three guards".
        tag(i) == Xpos::Cc && next.is_some_and(Xpos::is_verb)
            || telling.kind == "consult" && tag(i) == Xpos::Comma && next == Some(Xpos::Vbg)
    };
    let apart =
        |&i: &usize| APART.contains(&reading.document.tokens[i].lemma.as_str()) || goes_on(i) || joins_clause(i);
    let end = (telling.tokens.end..end).find(apart).unwrap_or(end);
    let after = reading.within(&reading.mentions.actor_mentions, &(telling.tokens.end..end), |m| &m.tokens);
    let others = after.map(|(_, m)| m).filter(|m| m.form != Form::Pronoun);
    let acts = |m: &ActorMention| telling.agents.iter().any(|a| a.actor == Some(m.actor));
    // "For refusing to obey, residents said".
    let says = |m: &ActorMention| {
        let phrase = grammar::phrase_of(reading.document, m.tokens.start);
        phrase.is_some_and(|p| parties::says_it(reading, &reading.document.phrases[p]))
    };
    // "Broke up the protest, a witness told AFP".
    let hears = |m: &ActorMention| {
        let lemma =
            |back: usize| m.tokens.start.checked_sub(back).map_or("", |i| reading.document.tokens[i].lemma.as_str());
        lemma(1) == "tell" || lemma(1) == "the" && lemma(2) == "tell"
    };
    others.filter(|m| !acts(m) && !says(m) && !hears(m)).map(Part::of).next()
}

/// Whom it concerns whose word or deed is spoken of: "rejected Oslo's offer", "a request from Oslo", "the plan of Oslo".
pub(super) fn concerned(reading: &Reading, kind: &str, objects: &[usize], after: &[Complement]) -> Vec<Part> {
    let document = reading.document;
    let owners = objects.iter().filter_map(|&p| grammar::possessor(document, document.phrases[p].tokens.start));
    // "Deported two men to Kabul".
    let with: &[&str] = &["of", "from", "by", "with", "against", "on", "for", "between", "to"];
    let from = parties::phrases(reading, after, if kind == "deport" { &with[..1] } else { with });
    let all: Vec<usize> = owners.chain(from).collect();
    parties::agents(reading, &all)
}

/// Who meets is an actor: "spoke about the strikes" has no target there. Of two who meet, the second is the first's target.
pub(super) fn meet(telling: &mut Telling, added: Vec<Part>) {
    telling.targets.extend(added);
    telling.targets.retain(|t| t.actor.is_some());
    if telling.targets.is_empty() && telling.agents.len() > 1 {
        telling.targets = telling.agents[1..].to_vec();
    }
}
