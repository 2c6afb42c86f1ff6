//! Who acts, where no actor is known by the words: by surname, by trade, by what others charge them with; and who does not.

use crate::document::phrases::names_captive;
use crate::document::{Document, Relation, Xpos};
use crate::reports::grammar;
use crate::reports::identity;
use crate::reports::needs;
use crate::reports::nouns::is_attacker;
use crate::reports::parties;
use crate::reports::reading::Reading;
use crate::reports::telling::{Part, Telling};
use crate::reports::tree;

/// The actors among phrases; where none is known, those who may be anybody: "three men", "his brother", "a Ghanaian".
/// `personal` says that only people do such a thing.
pub(super) fn doers_among(reading: &Reading, phrases: &[usize], personal: bool) -> Vec<Part> {
    let known = parties::agents(reading, phrases);
    if !known.is_empty() {
        // "Smith and Lutchman Chandler abducted": a surname is somebody's, beside a name.
        let surname = |p: &usize| {
            let p = &reading.document.phrases[*p];
            p.tokens.len() == 1 && reading.document.tokens[p.head].xpos.is_name() && reading.actor_at(p.head).is_none()
        };
        let others: Vec<usize> = phrases.iter().copied().filter(|p| personal && surname(p)).collect();
        return parties::unnamed(reading, &others).into_iter().chain(known).collect();
    }
    let mut unnamed = parties::unnamed(reading, phrases);
    unnamed.retain(|part| {
        let noun = reading.document.tokens[part.tokens.end - 1].lemma.as_str();
        let somebody = identity::is_anybody(noun) || parties::is_near_to_another(noun) || is_attacker(noun);
        somebody || needs::is_national(reading, part) || personal && needs::may_be_somebody(reading, part)
    });
    unnamed
}

/// Whether the verb at `head` says what somebody is charged with: "is accused of killing a student".
pub(super) fn is_charge(document: &Document, head: usize) -> bool {
    let charges = |v: usize| matches!(document.tokens[v].lemma.as_str(), "accuse" | "charge" | "suspect" | "convict");
    let verb = || grammar::governing_verb(document, head).filter(|&v| charges(v));
    document.tokens[head].xpos == Xpos::Vbg && verb().is_some_and(|v| grammar::verb_group(document, v).passive)
}

/// "Acquitted of bombing a church", "not guilty of the murder": a court says who did not do it.
pub(super) fn is_cleared(document: &Document, telling: &Telling) -> bool {
    let first = grammar::sentence(document, telling.head).start.max(telling.head.saturating_sub(8));
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let cleared = |i: usize| match word(i) {
        "acquit" | "exonerate" | "absolve" => true,
        "clear" => document.tokens[i].xpos.is_verb(),
        "guilty" => i > first && word(i - 1) == "not",
        _ => false,
    };
    let of = (first..telling.head).rev().find(|&i| matches!(word(i), "of" | "to"));
    of.is_some_and(|of| (first..of).any(cleared))
}

/// Who is tried for a deed or held over it: "a man was convicted of the murder", "police arrested two men over the attack", "the
/// suspect in the killing".
pub(super) fn culprits(reading: &Reading, telling: &Telling) -> Vec<Part> {
    let document = reading.document;
    let Some(above) = holds(document, telling) else { return Vec::new() };
    let between = |words: &[&str]| (above..telling.head).any(|i| words.contains(&document.tokens[i].lemma.as_str()));
    let described = || document.tokens[above].relation == Some(Relation::Acl);
    let whom = match document.tokens[above].lemma.as_str() {
        _ if document.tokens[above].xpos.is_noun() => grammar::phrase_of(document, above).into_iter().collect(),
        // "Arrested at a rally over the killing".
        _ if between(&["rally", "protest", "march", "demonstration", "vigil"]) || telling.kind == "raid" => Vec::new(),
        // "Went on trial", "faces a charge".
        "go" | "stand" | "face" if !between(&["trial", "charge", "count"]) => Vec::new(),
        "go" | "stand" | "face" => grammar::subject(reading, above),
        _ if described() || grammar::verb_group(document, above).passive => grammar::subject(reading, above),
        _ => grammar::objects(document, above),
    };
    doers_among(reading, &whom, true)
}

/// The verb that tries somebody for a deed or holds them over it, or the noun for them.
fn holds(document: &Document, telling: &Telling) -> Option<usize> {
    const VERBS: &[&str] = &[
        "charge", "convict", "accuse", "indict", "jail", "sentence", "imprison", "arrest", "detain", "hold", "suspect",
        "want", "try", "prosecute", "hang", "execute", "dismiss", "suspend", "extradite", "condemn", "blame", "seek",
        "go", "stand", "face", "remand",
    ];
    /// What may stand between: "on suspicion of the killing", "for his role in the killing".
    const STEPS: &[&str] = &[
        "connection", "suspicion", "charge", "count", "year", "death", "life", "prison", "jail", "term", "role",
        "part", "relation", "involvement", "trial", "sentence", "month", "court",
    ];
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    // "Monday's attack".
    let phrase = grammar::phrase_of(document, telling.head).map(|p| document.phrases[p].possessor.unwrap_or(p));
    let near = match phrase.and_then(|p| document.phrases[p].tokens.start.checked_sub(1)).map_or("", lemma) {
        "of" | "with" | "for" | "over" => true,
        "in" | "to" => telling.tokens.start.checked_sub(1).is_some_and(|i| lemma(i) == "the"),
        _ => false,
    };
    let tag = |i: usize| document.tokens[i].xpos;
    let above = tree::path(document, telling.head).skip(1).find(|&i| tag(i).is_verb() || !STEPS.contains(&lemma(i)))?;
    let tried = tag(above).is_verb() && VERBS.contains(&lemma(above))
        || tag(above).is_noun() && matches!(lemma(above), "suspect" | "culprit" | "perpetrator");
    (near && tried).then_some(above)
}

/// "Hostage" of "officers they had held hostage": what became of them.
pub(super) fn is_lot(document: &Document, target: &Part) -> bool {
    let last = &document.tokens[target.tokens.end - 1];
    target.tokens.len() == 1 && last.xpos == Xpos::Nn && names_captive(&last.lemma)
}

/// "They" of "officers they had held hostage", taken for the officers, whom others held.
pub(super) fn is_taken_up(document: &Document, agent: &Part, targets: &[Part]) -> bool {
    let pronoun = document.tokens[agent.tokens.end - 1].xpos == Xpos::Prp;
    pronoun && agent.actor.is_some() && targets.iter().any(|t| t.actor == agent.actor)
}
