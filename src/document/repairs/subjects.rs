//! Sentences whose subject a participle describes: "Troops fighting the rebels bombed a village", where the tree has the participle
//! for the verb or the rebels for those who bombed.

use super::trees::hang;
use crate::document::phrases::names_day;
use crate::document::{Document, Relation, Xpos};
use std::ops::Range;

/// Longer sentences are left as they are.
const LONG: usize = 120;

/// Verbs whose participles tell what became of those who then act: "soldiers sent to Goma killed six".
const SENT: &[&str] = &[
    "send", "deploy", "dismiss", "transfer", "free", "release", "fire", "let", "post", "station", "assign", "sack",
    "discharge", "suspend", "deport", "expel", "recruit", "hire", "call", "order", "anger", "enrage", "evict",
    "dispatch", "base", "wound", "trap", "surround", "kick", "force", "lay", "abduct", "kidnap", "capture", "injure",
    "hold", "seize", "shoot", "stab", "take", "arrest", "detain",
];

/// Of "Troops fighting the rebels bombed a village", "A soldier dismissed from the army shot six", of which the tree makes something
/// else, whoever acts, the participle and the verb.
fn reduced_subject(document: &Document, tokens: &Range<usize>) -> Option<(usize, usize, usize)> {
    let token = |j: usize| &document.tokens[j];
    let part = |&j: &usize| {
        let t = token(j);
        matches!(t.xpos, Xpos::Dt | Xpos::Cd | Xpos::Jj | Xpos::Hyph | Xpos::PrpS | Xpos::Rb) || t.xpos.is_noun()
    };
    let named = tokens.clone().take_while(part).last()?;
    let participle = Some(named + 1).filter(|&j| j + 2 < tokens.end)?;
    let doer =
        (tokens.start..=named).rev().find(|&j| token(j).xpos != Xpos::Rb).filter(|&j| token(j).xpos.is_noun())?;
    let next = token(participle + 1);
    let onward = matches!(next.xpos, Xpos::In | Xpos::To | Xpos::Rb | Xpos::Vb) && next.lemma != "that";
    // "Six girls abducted on Friday have been freed".
    let suffered = token(participle).xpos == Xpos::Vbn && onward;
    let reduced = match token(participle).xpos {
        Xpos::Vbg => true,
        Xpos::Vbn | Xpos::Vbd => onward && SENT.contains(&token(participle).lemma.as_str()),
        _ => false,
    };
    let mut relative = false;
    for j in participle + 1..tokens.end - 1 {
        let t = token(j);
        match t.xpos {
            _ if matches!(t.lemma.as_str(), "when" | "while" | "because" | "if" | "where" | "after" | "before") => {
                return None;
            }
            Xpos::Comma | Xpos::Colon | Xpos::Md | Xpos::Open | Xpos::Close => return None,
            Xpos::Wp | Xpos::Wdt => relative = true,
            Xpos::Vbd | Xpos::Vbz | Xpos::Vbp if relative => relative = false,
            Xpos::Vbd => {
                let at = j + 1 + usize::from(matches!(document.word(j + 1), "dead" | "down"));
                let acts = document.tokens.get(at).is_some_and(|t| {
                    matches!(t.xpos, Xpos::Dt | Xpos::Cd | Xpos::PrpS | Xpos::Prp | Xpos::Jj) || t.xpos.is_noun()
                });
                let plain = !matches!(t.lemma.as_str(), "be" | "have" | "do") && token(j - 1).xpos.is_noun()
                    || names_day(document.word(j - 1));
                let known = token(doer).head == j && t.relation == Some(Relation::Root);
                let acts = acts || t.lemma == "die";
                return (reduced && acts && plain && !known).then_some((doer, participle, j));
            }
            Xpos::Vbz | Xpos::Vbp if t.lemma != "have" || !suffered => return None,
            Xpos::Vbz | Xpos::Vbp => {
                let verb =
                    (j + 1..tokens.end.min(j + 4)).find(|&k| token(k).xpos == Xpos::Vbn && token(k).lemma != "be")?;
                return (token(doer).head != verb).then_some((doer, participle, verb));
            }
            _ => {}
        }
    }
    None
}

/// Mends a sentence whose subject a participle describes.
pub(super) fn mend(document: &mut Document, tokens: &Range<usize>) {
    if tokens.len() <= LONG
        && let Some((doer, participle, verb)) = reduced_subject(document, tokens)
    {
        crown_after_participle(document, tokens, doer, participle, verb);
    }
}

/// Makes the verb of a sentence its root, who acts its subject, and the participle between them a description; nothing where
/// that would be no tree.
fn crown_after_participle(document: &mut Document, tokens: &Range<usize>, doer: usize, participle: usize, verb: usize) {
    let before: Vec<_> = tokens.clone().map(|j| (document.tokens[j].head, document.tokens[j].relation)).collect();
    let object = (verb + 1..tokens.end).take_while(|&j| {
        let t = &document.tokens[j];
        matches!(t.xpos, Xpos::Dt | Xpos::Cd | Xpos::PrpS | Xpos::Prp | Xpos::Jj | Xpos::Rp | Xpos::Rb)
            || t.xpos.is_noun()
    });
    let root = tokens.clone().find(|&j| document.tokens[j].relation == Some(Relation::Root));
    // ", the army said".
    let said = root.filter(|&j| j > verb && document.tokens[j].xpos.is_verb());
    let passive = tokens
        .clone()
        .any(|j| document.tokens[j].head == verb && document.tokens[j].relation == Some(Relation::AuxPass));
    let subject = if passive { Relation::NsubjPass } else { Relation::Nsubj };
    let object = object.filter(|&j| document.tokens[j].xpos.is_noun() || document.tokens[j].xpos == Xpos::Prp).last();
    for j in tokens.clone() {
        let head = document.tokens[j].head;
        let root = document.tokens[j].relation == Some(Relation::Root);
        match j {
            _ if Some(j) == said => {}
            _ if j == doer => hang(document, j, verb, subject),
            _ if j == participle => hang(document, j, doer, Relation::Acl),
            _ if j == verb => {
                hang(document, j, said.unwrap_or(j), if said.is_some() { Relation::Ccomp } else { Relation::Root })
            }
            _ if Some(j) == object => hang(document, j, verb, Relation::Obj),
            _ if root => hang(document, j, if j < verb { participle } else { verb }, Relation::Dep),
            _ if j < participle && head >= participle => document.tokens[j].head = doer,
            _ if matches!(document.tokens[j].relation, Some(Relation::Aux | Relation::AuxPass)) => {}
            _ if (participle + 1..verb).contains(&j) && (head >= verb || head < participle) => {
                hang(document, j, participle, Relation::Obl)
            }
            _ if j > verb && head < verb && said != Some(head) => document.tokens[j].head = verb,
            _ => {}
        }
    }
    let rooted = |j: usize| {
        let mut above = std::iter::successors(Some(j), |&j| Some(document.tokens[j].head).filter(|&h| h != j));
        above.by_ref().take(tokens.len()).count();
        above.next().is_none()
    };
    if !tokens.clone().all(rooted) {
        for (j, (head, relation)) in tokens.clone().zip(before) {
            (document.tokens[j].head, document.tokens[j].relation) = (head, relation);
        }
    }
}
