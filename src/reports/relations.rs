//! How the events of one article hang together, where words say so.

use super::identity::Account;
use super::reading::Reading;
use super::telling::Telling;
use crate::record::{RelationKind, Report, ReportRelation};
use crate::span::Span;

/// Words between an answer and what it answers.
const ANSWERS: &[&str] =
    &["response", "retaliation", "reprisal", "revenge", "retaliate", "retaliatory", "avenge", "respond"];
/// Words that only put one event after the other.
const FOLLOWS: &[&str] = &["after", "following", "follow"];

/// Whether a word puts one event before another.
pub fn is_link(lemma: &str) -> bool {
    ANSWERS.contains(&lemma) || FOLLOWS.contains(&lemma)
}

/// Links reports whose tellings share a sentence and a word that links them.
pub fn link(reading: &Reading, tellings: &[Telling], accounts: &[Account], reports: &mut [Report]) {
    let owner = owners(tellings.len(), accounts);
    let mut links: Vec<(usize, usize, Span)> = Vec::new();
    for (i, earlier) in tellings.iter().enumerate() {
        let same_sentence = |(_, later): &(usize, &Telling)| later.sentence == earlier.sentence;
        for (j, later) in tellings.iter().enumerate().skip(i + 1).take_while(same_sentence) {
            let Some((from, to)) = owner[i].zip(owner[j]).filter(|(a, b)| a != b) else { continue };
            if let Some(span) = linked(reading, earlier, later) {
                links.push((from, to, span));
            }
        }
    }
    for (from, to, span) in links {
        let id = reports[to].id.clone();
        if reports[from].related.iter().all(|r| r.to != id) {
            reports[from].related.push(ReportRelation { kind: RelationKind::ResponseTo, to: id, span });
        }
    }
}

/// The account of each telling, by index.
fn owners(tellings: usize, accounts: &[Account]) -> Vec<Option<usize>> {
    let mut owner = vec![None; tellings];
    for (n, account) in accounts.iter().enumerate() {
        account.tellings.iter().for_each(|&i| owner[i] = Some(n));
    }
    owner
}

/// The words between two tellings of one sentence that make the first an answer to the second.
fn linked(reading: &Reading, first: &Telling, second: &Telling) -> Option<Span> {
    let document = reading.document;
    let between = first.tokens.end..second.tokens.start;
    let assaults =
        [first, second].iter().all(|t| super::kinds::kind(t.kind).is_some_and(|k| k.plover.event == "ASSAULT"));
    let cue = between.clone().find(|&i| {
        let lemma = document.tokens[i].lemma.as_str();
        ANSWERS.contains(&lemma) || assaults && FOLLOWS.contains(&lemma)
    })?;
    Some(document.tokens[cue].span.cover(document.span(&second.tokens)))
}
