//! Verbs that the tree has below a noun that is their subject or object, made the roots that they are.

use super::trees::hang;
use crate::document::{Document, Relation, Xpos};
use std::ops::Range;

/// Makes the one past tense of "A man carrying a knife stabbed two" the root, and the man its subject, where the tree has him for
/// the root.
pub(super) fn free_past(document: &mut Document, tokens: &Range<usize>) {
    let relation = |j: usize| document.tokens[j].relation;
    let Some(doer) = tokens.clone().find(|&j| relation(j) == Some(Relation::Root)) else { return };
    if let Some(verb) = past_before_root(document, tokens, doer) {
        hang_before_root(document, tokens.start, verb, doer);
        return;
    }
    let below = [Relation::Acl, Relation::Advcl, Relation::Compound, Relation::Dep, Relation::Xcomp];
    let past = |&j: &usize| document.tokens[j].xpos == Xpos::Vbd && relation(j).is_some_and(|r| below.contains(&r));
    let Some(verb) = (doer + 1..tokens.end).find(past).filter(|_| document.tokens[doer].xpos.is_noun()) else { return };
    let described = [Relation::Acl, Relation::AclRelcl, Relation::Amod, Relation::Nmod];
    let describes = |j: usize| document.tokens[j].head == doer && relation(j).is_some_and(|r| described.contains(&r));
    let clause =
        [Relation::Nsubj, Relation::NsubjPass, Relation::Mark, Relation::Cop, Relation::Aux, Relation::AuxPass];
    let whole = |j: usize| {
        matches!(document.tokens[j].head, h if h == verb || h == doer)
            && relation(j).is_some_and(|r| clause.contains(&r))
    };
    if (doer + 1..=verb).any(describes) && !tokens.clone().any(whole) {
        let object = document.tokens[verb].head;
        hang(document, verb, verb, Relation::Root);
        hang(document, doer, verb, Relation::Nsubj);
        if object > verb {
            hang(document, object, verb, Relation::Obj);
        }
    }
}

/// "imposed" of "Lithuania, Latvia and Estonia imposed travel bans", where the tree has the bans, at `root`, for the root.
fn past_before_root(document: &Document, tokens: &Range<usize>, root: usize) -> Option<usize> {
    let token = |j: usize| &document.tokens[j];
    let finite = |&j: &usize| matches!(token(j).xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let mut verbs = tokens.clone().filter(finite);
    let verb = verbs.next().filter(|_| token(root).xpos.is_noun() && verbs.next().is_none())?;
    let below = token(verb).head == root && matches!(token(verb).relation, Some(Relation::Amod | Relation::Compound));
    let subject = verb.checked_sub(1).is_some_and(|j| j >= tokens.start && token(j).xpos.is_noun());
    (token(verb).xpos == Xpos::Vbd && verb < root && below && subject).then_some(verb)
}

/// Makes the verb at `verb` the root, the noun that was it its object, and what stands before the subject.
fn hang_before_root(document: &mut Document, start: usize, verb: usize, root: usize) {
    let hung: Vec<usize> = (start..verb).filter(|&j| document.tokens[j].head == root).collect();
    // Not the Sudan of "Sudan's army".
    let whole = |j: usize| document.tokens[j].xpos.is_noun() && document.tokens[j + 1].xpos != Xpos::Pos;
    let subject = hung.iter().copied().find(|&j| whole(j)).unwrap_or(verb - 1);
    for j in hung {
        document.tokens[j].head = if document.tokens[j].xpos.is_noun() { subject } else { verb };
    }
    hang(document, subject, verb, Relation::Nsubj);
    hang(document, verb, verb, Relation::Root);
    hang(document, root, verb, Relation::Obj);
}

/// "killed" of "A strike on a house where reporters were sleeping killed three", which the tree takes for the verb of the
/// relative clause.
pub(super) fn follows_relative(document: &Document, i: usize) -> bool {
    let Some(sleeping) = i.checked_sub(1).filter(|&j| document.tokens[j].head == i) else { return false };
    let tag = |j: usize| document.tokens.get(j).map(|t| t.xpos);
    let be = || sleeping.checked_sub(1).is_some_and(|j| document.tokens[j].lemma == "be");
    let clause = tag(sleeping) == Some(Xpos::Vbg) && be();
    let object = matches!(tag(i + 1), Some(Xpos::Cd | Xpos::Dt | Xpos::Nns | Xpos::PrpS))
        || document.tokens.get(i + 1).is_some_and(|t| t.lemma == "at" || t.lemma == "more");
    let token = &document.tokens[i];
    let relative = token.relation == Some(Relation::AclRelcl) && token.head < sleeping;
    relative && clause && object && matches!(token.xpos, Xpos::Vbn | Xpos::Vbd)
}

/// Makes the verb at `i` the one of what the relative clause before it describes.
pub(super) fn end_relative(document: &mut Document, i: usize) {
    let (site, start) = (document.tokens[i].head, document.sentences[document.sentence_of(i)].tokens.start);
    let mut above = std::iter::successors(Some(site), |&j| Some(document.tokens[j].head).filter(|&head| head != j));
    let Some(subject) = above.find(|&j| document.tokens[j].relation == Some(Relation::Root)) else { return };
    for j in (start..i - 1).filter(|&j| document.tokens[j].head == i).collect::<Vec<_>>() {
        document.tokens[j].head = i - 1;
    }
    hang(document, i - 1, site, Relation::AclRelcl);
    hang(document, i, i, Relation::Root);
    hang(document, subject, i, Relation::Nsubj);
    document.tokens[i].xpos = Xpos::Vbd;
}

/// Makes the verb of a headline its root and what is right before it its subject, with the other of "Armenia, Azerbaijan hold
/// talks", of whom the first ends before the comma `apart`.
pub(super) fn crown(document: &mut Document, tokens: &Range<usize>, verb: usize, apart: Option<usize>) {
    let Some(root) = tokens.clone().find(|&i| document.tokens[i].relation == Some(Relation::Root)) else { return };
    if root == verb && apart.is_none() {
        return;
    }
    let last = verb - 1;
    if root != verb {
        hang(document, verb, verb, Relation::Root);
        hang(document, root, verb, if root > verb { Relation::Obj } else { Relation::Dep });
    }
    hang(document, last, verb, Relation::Nsubj);
    if let Some(comma) = apart {
        hang(document, comma - 1, verb, Relation::Nsubj);
        hang(document, last, comma - 1, Relation::Conj);
    }
    for i in (tokens.start..last).filter(|&i| apart != Some(i + 1)) {
        if document.tokens[i].head >= verb && i != root {
            document.tokens[i].head = last;
        }
    }
}
