//! Arcs of a tree that its tags contradict, hung where they must be. Every mended tree is a tree.

use crate::document::{Document, Relation, Xpos};

/// Mends what hangs about the word at `i`.
pub fn mend(document: &mut Document, i: usize) {
    if follows_its_subject(document, i) {
        take_subject(document, i);
    }
    if describes_doers(document, i) {
        hang_description(document, i);
    }
}

/// "wounded" of "killed nine people and a soldier wounded two", where the tree joins the soldier to the nine.
fn follows_its_subject(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    let Some(subject) = i.checked_sub(1).map(|j| &document.tokens[j]) else { return false };
    let object = &document.tokens[subject.head];
    let joined = subject.relation == Some(Relation::Conj) && object.relation == Some(Relation::Obj);
    let verbs = token.xpos == Xpos::Vbd && token.relation == Some(Relation::Conj) && object.head == token.head;
    joined && verbs && subject.xpos.is_noun()
}

/// Makes the noun before `i` its subject.
fn take_subject(document: &mut Document, i: usize) {
    (document.tokens[i - 1].head, document.tokens[i - 1].relation) = (i, Some(Relation::Nsubj));
}

/// "Riding" of "gunmen riding motorcycles killed", taken for a part of one long noun: a plural is no modifier.
fn describes_doers(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    let Some(doers) = i.checked_sub(1).map(|j| &document.tokens[j]) else { return false };
    let one_noun =
        token.relation == Some(Relation::Compound) && doers.relation == token.relation && doers.head == token.head;
    let subject = document.tokens[token.head].relation == Some(Relation::Nsubj) && token.head > i;
    document.word(i).ends_with("ing") && token.xpos == Xpos::Nn && doers.xpos == Xpos::Nns && one_noun && subject
}

/// Makes the doers before `i` the subject, and the word at `i` a participle that describes them.
fn hang_description(document: &mut Document, i: usize) {
    let object = document.tokens[i].head;
    let verb = document.tokens[object].head;
    let mut hang = |at: usize, head: usize, relation| {
        (document.tokens[at].head, document.tokens[at].relation) = (head, Some(relation));
    };
    hang(i - 1, verb, Relation::Nsubj);
    hang(i, i - 1, Relation::Acl);
    hang(object, i, Relation::Obj);
}

/// Hangs the verb at `i` on the one it is joined to, and its object, which had been joined to the other's, on it.
pub fn join_verb(document: &mut Document, i: usize) {
    let end = document.sentences[document.sentence_of(i)].tokens.end;
    let mut near = i + 1..end.min(i + 8);
    let Some(object) = near.find(|&j| document.tokens[j].relation == Some(Relation::Conj)) else { return };
    let other = document.tokens[object].head;
    let is_verb = |j: usize| document.tokens[j].xpos.is_verb();
    let verb = if is_verb(other) { other } else { document.tokens[other].head };
    let mut above = std::iter::successors(Some(verb), |&j| Some(document.tokens[j].head).filter(|&head| head != j));
    if other >= i || !is_verb(verb) || above.any(|j| [i - 1, i, object].contains(&j)) {
        return;
    }
    let link = &mut document.tokens[i - 1];
    link.head = i;
    (document.tokens[i].head, document.tokens[i].relation) = (verb, Some(Relation::Conj));
    (document.tokens[object].head, document.tokens[object].relation) = (i, Some(Relation::Obj));
}
