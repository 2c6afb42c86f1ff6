//! Of which deed it is that a sentence says who claims it, denies it or is accused of it.

use super::identity::RECENT;
use super::reading::Reading;
use super::telling::Telling;
use super::{is_assault, sources, tree, whole_deed};
use crate::document::Relation;
use crate::record::{ResponsibilityStatus, Status};
use std::ops::Range;

/// Gives what a sentence says of responsibility to the violent telling after it in the sentence, or the last one told.
pub fn add(reading: &Reading, sentence: &Range<usize>, tellings: &mut [Telling]) {
    for (verb, responsibility) in sources::responsibility(reading, sentence) {
        let here = tellings.iter().enumerate().rev().take_while(|(_, t)| t.head >= sentence.start);
        let ahead = here.filter(|(_, t)| is_blamed(t) && t.head > verb && t.head < sentence.end).last().map(|(i, _)| i);
        let told = || before(reading, sentence.start, verb, responsibility.status, tellings);
        if let Some(i) = ahead.or_else(|| told().map(|i| whole_deed(tellings, i))) {
            let known = &mut tellings[i].responsibility;
            // "Claimed it was behind the attack" says it once.
            if known.iter().all(|k| k.actor.span != responsibility.actor.span || k.status != responsibility.status) {
                known.push(responsibility);
            }
        }
    }
}

/// The telling before the verb that is meant.
fn before(
    reading: &Reading,
    sentence: usize,
    verb: usize,
    status: ResponsibilityStatus,
    tellings: &[Telling],
) -> Option<usize> {
    // "Israel, which fought wars with the group, denied involvement": not in the wars.
    let relative = |i: usize| reading.document.tokens[i].relation == Some(Relation::AclRelcl) && i < verb;
    let aside = |t: &Telling| t.head >= sentence && tree::path(reading.document, t.head).any(relative);
    // "Iran dismissed the accusation": what it is accused of. "Officers stormed his room. The group claimed the attack": not
    // what the officers did.
    let meant = |t: &Telling| match status {
        ResponsibilityStatus::Denied => !t.responsibility.is_empty(),
        _ => t.kind != "raid",
    };
    let recent = tellings.iter().enumerate().rev().take(RECENT);
    let told: Vec<_> = recent.filter(|(_, t)| is_blamed(t) && !aside(t)).collect();
    told.iter().find(|(_, t)| meant(t)).or(told.first()).map(|(i, _)| *i)
}

/// Whether somebody can be blamed for what a telling tells.
fn is_blamed(telling: &Telling) -> bool {
    let accused = telling.class() == "COERCE" && telling.status == Status::Alleged;
    is_assault(telling) || telling.kind == "riot" || accused
}
