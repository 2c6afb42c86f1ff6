//! Answers to what another sentence tells: named again ("to protest the killings"), told before ("in retaliation, ..."), or named
//! by the words for the answer ("it was a response to").

use super::{
    ANSWERS, FOLLOWS, HARMS, Link, NEAR, REPLIES, causes, follows, is_link, is_over, may_concern, may_follow, motives,
    share,
};
use crate::record::RelationKind;
use crate::reports::identity::RECENT;
use crate::reports::reading::Reading;
use crate::reports::telling::Telling;
use crate::reports::{is_assault, kinds, rules};

/// "They marched to protest the killings", "his death sparked riots": an answer to what was told before, named again.
pub(super) fn answer_to_named(reading: &Reading, tellings: &[Telling], i: usize) -> Option<Link> {
    let (document, answer) = (reading.document, &tellings[i]);
    let word = |at: usize| document.tokens[at].lemma.as_str();
    let sentence = &document.sentences[answer.sentence].tokens;
    let reasons = motives(answer);
    let leads = |at: &usize| {
        let named = |words: &[&str]| words.contains(&word(*at));
        named(ANSWERS) || named(FOLLOWS) || named(reasons) || is_over(document, answer, *at)
    };
    let after = (answer.tokens.start + 1..sentence.end.min(answer.tokens.end + 10)).find(leads);
    let opens = (sentence.start..answer.tokens.start.min(sentence.start + 4)).find(|&at| is_link(word(at)));
    let sparks = (sentence.start..answer.tokens.start).rev().take(6).find(|&at| causes(document, at));
    let within = match (after, opens, sparks) {
        (_, _, Some(verb)) => verb.saturating_sub(6).max(sentence.start)..verb,
        (_, Some(cue), _) | (Some(cue), ..) => cue + 1..sentence.end.min(cue + 8),
        _ => return None,
    };
    let harm = within.clone().find(|&at| HARMS.contains(&word(at)));
    let named = rules::matches(document, within.clone()).into_iter().find(|m| !document.tokens[m.head].xpos.is_verb());
    let kind = named.as_ref().map(|m| m.rule.kind);
    let head = named.map(|m| m.head).or(harm)?;
    // "Came two days after the attack".
    let after = !within.clone().any(|at| ANSWERS.contains(&word(at)))
        && within.start.checked_sub(1).is_some_and(|at| FOLLOWS.contains(&word(at)));
    let fits = |t: &Telling| {
        let party = !after || !is_assault(answer) || follows(reading, answer, t);
        party
            && kind.map_or(is_assault(t), |kind| kinds::compatible(t.kind, kind) || kind == "attack" && is_assault(t))
            && (may_concern(answer, t) || may_follow(answer, t) || is_assault(answer))
    };
    let (to, _) = tellings[..i].iter().enumerate().rev().take(RECENT).find(|(_, t)| fits(t))?;
    let span = document.span(&(within.start.min(head)..head + 1));
    Some(Link { kind: RelationKind::ResponseTo, from: i, to, span })
}

/// "It was a response to a rocket attack", "called it payback for the strike": the last violence told before it answers what
/// is named.
pub(super) fn answered_by_last(reading: &Reading, tellings: &[Telling], i: usize) -> Option<Link> {
    let (document, cause) = (reading.document, &tellings[i]);
    let word = |at: usize| document.tokens[at].lemma.as_str();
    let sentence = document.sentences[cause.sentence].tokens.start;
    let start = cause.tokens.start.saturating_sub(6).max(sentence)..cause.tokens.start;
    let reply = start.rev().find(|&at| REPLIES.contains(&word(at)) && matches!(word(at + 1), "to" | "for"))?;
    if !is_assault(cause) || !cause.nominal {
        return None;
    }
    let before = tellings[..i].iter().enumerate().rev().take_while(|(_, t)| cause.sentence - t.sentence <= NEAR);
    // Where the sentence itself tells what answers, the words between the two say so.
    let (from, last) =
        before.into_iter().find(|(_, t)| is_assault(t) && (t.sentence, t.head) < (cause.sentence, reply))?;
    if last.sentence == cause.sentence {
        return None;
    }
    let span = document.tokens[reply].span.cover(document.span(&cause.tokens));
    Some(Link { kind: RelationKind::ResponseTo, from, to: i, span })
}

/// "The South retaliated by firing shells": an answer to the last attack told before it, by somebody else.
pub(super) fn answer_to_before(reading: &Reading, tellings: &[Telling], i: usize) -> Option<Link> {
    let (document, answer) = (reading.document, &tellings[i]);
    let start = document.sentences[answer.sentence].tokens.start;
    let near = (start..(start + 2).min(answer.head))
        .chain(answer.tokens.start.saturating_sub(3).max(start)..answer.tokens.end);
    let word = |at: usize| document.tokens.get(at).map_or("", |t| t.lemma.as_str());
    let cue = near.into_iter().find(|&at| {
        ANSWERS.contains(&word(at)) || word(at + 1) == "back" && matches!(word(at), "hit" | "strike" | "fire")
    })?;
    let recent = tellings[..i].iter().enumerate().rev().take_while(|(_, t)| answer.sentence - t.sentence <= NEAR);
    let mut others = recent.filter(|(_, t)| {
        is_assault(t) && t.sentence < answer.sentence && !share(reading.mentions, &t.agents, &answer.agents)
    });
    let answers = is_assault(answer) || matches!(answer.class(), "SANCTION" | "COERCE" | "MOBILIZE");
    let (to, _) = others.next().filter(|_| answers)?;
    Some(Link { kind: RelationKind::ResponseTo, from: i, to, span: document.tokens[cue].span })
}
