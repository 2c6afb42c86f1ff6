//! Which account the article is about.

use super::grammar;
use super::identity::{Account, real};
use super::reading::Reading;
use super::telling::Telling;
use crate::document::{Relation, Xpos};
use crate::record::ParagraphKind;

/// Words after which an earlier event is told, not the news.
const BACKGROUND: &[&str] =
    &["after", "following", "since", "response", "retaliation", "amid", "before", "revenge", "reprisal"];

/// What is done about a crime that is named after it, and how much less that crime is the news.
const PURSUE: &[&str] = &[
    "arrest", "detain", "apprehend", "nab", "capture", "extradite", "deport", "expel", "question", "protest",
    "sentence", "convict", "guilty", "jail", "impose", "sanction", "blacklist",
];
const PURSUED: f64 = 0.7;

/// The account of the article's main event: told in the headline, else first in the body; in a main clause; with the most
/// tellings where that does not settle it. `None` where the article tells of nothing.
pub fn main(reading: &Reading, tellings: &[Telling], accounts: &[Account]) -> Option<usize> {
    let beside = |i: usize, j: usize| tellings.get(j).is_some_and(|t| t.sentence == tellings[i].sentence);
    let alone = |i: usize| !beside(i, i + 1) && !i.checked_sub(1).is_some_and(|j| beside(i, j));
    let weight = |a: &Account| {
        let best = a.tellings.iter().map(|&i| weight(reading, &tellings[i], alone(i))).fold(0.0, f64::max);
        best + 0.1 * a.tellings.len() as f64
    };
    let scored = accounts.iter().enumerate().map(|(i, a)| (i, weight(a)));
    scored.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(i, _)| i)
}

/// How much speaks for an account by one of its tellings; `alone` says that its sentence tells of nothing else.
fn weight(reading: &Reading, telling: &Telling, alone: bool) -> f64 {
    let sentence = &reading.document.sentences[telling.sentence];
    let lead = reading.document.sentences.iter().position(|s| reading.source.kind(s.paragraph) == ParagraphKind::Body);
    let titled = reading.source.kind(sentence.paragraph) == ParagraphKind::Title;
    let position = match titled {
        true => 3.0,
        false => (2.5 - 0.5 * (telling.sentence - lead.unwrap_or(0).min(telling.sentence)) as f64).max(0.0),
    };
    let before = sentence.tokens.start..telling.tokens.start;
    // "Clashes over a teenager's shooting".
    let leads = |word: &str| BACKGROUND.contains(&word) || titled && word == "over";
    let lemma = |i: usize| reading.document.tokens[i].lemma.as_str();
    // "The mayor was fighting for his life after being shot" tells of nothing else; "the report comes after a shooting".
    let alone = alone && !titled && super::is_assault(telling);
    let alone = alone && !before.clone().any(|i| matches!(lemma(i), "come" | "follow"));
    let told_as_background = !alone && before.clone().rev().take(9).any(|i| leads(lemma(i)));
    let event = super::kinds::kind(telling.kind).map_or("", |k| k.plover.event);
    let matter = match event {
        "ASSAULT" => 0.6,
        "COERCE" | "PROTEST" | "MOBILIZE" | "RETREAT" | "SANCTION" => 0.4,
        _ => 0.0,
    };
    // "Arrested a suspect in the murder of two nurses" tells of the arrest, "found guilty of bombing a church" of the verdict.
    let pursues = |i: usize| PURSUE.contains(&lemma(i));
    let token = &reading.document.tokens[telling.head];
    let led = telling.head.checked_sub(1).map_or("", lemma);
    let named = telling.nominal || token.xpos == Xpos::Vbg && matches!(led, "of" | "to");
    let pursued = named && matter > 0.0 && !told_as_background && before.rev().take(9).any(pursues);
    let describes = token.xpos != Xpos::Vbg && matches!(token.relation, Some(Relation::Acl | Relation::AclRelcl));
    // "Doe, who had killed six, was executed", "sentenced 24 men to death for killing a guard".
    let pursued = pursued
        || telling.before && describes && !titled && super::is_assault(telling)
        || super::is_assault(telling) && grammar::is_reason(reading.document, telling.head);
    let matter = if pursued { matter - PURSUED } else { matter };
    position + matter - if told_as_background { 1.5 } else { 0.0 } - if real(telling.status) { 0.0 } else { 0.7 }
}
