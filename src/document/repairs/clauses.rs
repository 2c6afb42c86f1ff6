//! Clauses that the tree hangs on the wrong word: those without a pronoun, those told in a statement, what was done where two
//! act.

use super::trees::{hang, has_child};
use crate::document::{Document, Relation, Xpos};
use crate::lexicon::reporting::is_verb;

/// Mends where the clause of the verb at `i` hangs.
pub(super) fn mend(document: &mut Document, i: usize) {
    if let Some(verb) = struck_before_relative(document, i) {
        document.tokens[i].head = verb;
    }
    if let Some((noun, participle, object)) = outer_subject(document, i) {
        let subject = document.tokens[object].relation.unwrap_or(Relation::Nsubj);
        hang(document, noun, i, subject);
        hang(document, object, participle, Relation::Obj);
    }
    // "Shot dead a guard and took three hostages": not joined to "dead".
    let above = document.tokens[i].head;
    if document.tokens[i].relation == Some(Relation::Conj) && document.word(above) == "dead" {
        document.tokens[i].head = document.tokens[above].head;
    }
    if let Some(verb) = said_in_statement(document, i) {
        hang(document, i, verb, Relation::Ccomp);
    }
    if let Some(noun) = noun_before_clause(document, i) {
        document.tokens[i].head = noun;
    }
}

/// The convoy, the carrying and the staff of "a convoy carrying staff was attacked", where both nouns are subjects of the attacking
/// at `i`.
fn outer_subject(document: &Document, i: usize) -> Option<(usize, usize, usize)> {
    let first = document.sentences[document.sentence_of(i)].tokens.start.max(i.saturating_sub(20));
    let child = |relations: &[Relation]| {
        (first..i).find(|&j| {
            document.tokens[j].head == i && document.tokens[j].relation.is_some_and(|r| relations.contains(&r))
        })
    };
    let noun = child(&[Relation::NsubjOuter])?;
    let object = child(&[Relation::Nsubj, Relation::NsubjPass]).filter(|&j| j > noun)?;
    let describes = |j: &usize| document.tokens[*j].xpos == Xpos::Vbg && document.tokens[*j].head == noun;
    let participle = (noun + 1..object).find(describes)?;
    Some((noun, participle, object))
}

/// The saying of "said in a statement that a convoy was attacked", where `i` is the attacking.
fn said_in_statement(document: &Document, i: usize) -> Option<usize> {
    let token = |i: usize| &document.tokens[i];
    let clause = matches!(token(i).relation, Some(Relation::Acl | Relation::AclRelcl));
    let noun = Some(token(i).head).filter(|&h| clause && h + 1 < i && document.word(h + 1) == "that")?;
    let verb = Some(token(noun).head).filter(|_| token(noun).relation == Some(Relation::Obl))?;
    let own = has_child(document, i, &[Relation::Nsubj, Relation::NsubjPass]);
    (own && token(noun).xpos == Xpos::Nn && is_verb(&token(verb).lemma)).then_some(verb)
}

/// The pupils of "gunmen released the pupils they abducted", where `i` is the abducting: a clause without a relative pronoun is of
/// the noun right before it.
fn noun_before_clause(document: &Document, i: usize) -> Option<usize> {
    let token = |i: usize| &document.tokens[i];
    let pronoun = i.checked_sub(1).filter(|&j| token(j).xpos == Xpos::Prp && token(j).head == i)?;
    let last =
        pronoun.checked_sub(1).filter(|&j| token(i).relation == Some(Relation::AclRelcl) && token(j).xpos.is_noun())?;
    let noun = if token(last).relation == Some(Relation::Conj) { token(last).head } else { last };
    (noun < i).then_some(noun)
}

/// The firing of "fired on protesters who had stormed parliament, killing ten", where `i` is the killing.
fn struck_before_relative(document: &Document, i: usize) -> Option<usize> {
    const STRIKES: &[&str] = &[
        "shoot", "stab", "attack", "bomb", "open", "fire", "shell", "strike", "hit", "ambush", "ram", "plough", "plow",
        "pound", "bombard", "raid", "kill", "detonate", "explode", "drive", "run", "throw", "hurl",
    ];
    let token = |i: usize| &document.tokens[i];
    let word = |i: usize| token(i).lemma.as_str();
    let harm = token(i).xpos == Xpos::Vbg && matches!(word(i), "kill" | "wound" | "injure");
    let set_off = i > 0 && document.word(i - 1) == "," && token(i).relation == Some(Relation::Advcl);
    let clause = Some(token(i).head).filter(|&r| harm && set_off && token(r).relation == Some(Relation::AclRelcl))?;
    let above = std::iter::successors(Some(token(clause).head), |&j| Some(token(j).head).filter(|&h| h != j));
    let verb = above.take(4).find(|&j| token(j).xpos.is_verb()).filter(|&j| j < clause)?;
    (STRIKES.contains(&word(verb)) && !STRIKES.contains(&word(clause))).then_some(verb)
}
