//! Arcs of a tree that its tags contradict, hung where they must be. Every mended tree is a tree.

use super::clauses;
use super::roots::{end_relative, follows_relative};
use crate::document::phrases::day_end;
use crate::document::{Document, Relation, Token, Xpos};
use crate::lexicon::reporting::{Frame, Stance, is_verb, verb};
use std::ops::Range;

/// Mends what hangs about the word at `i`.
pub fn mend(document: &mut Document, i: usize) {
    if follows_its_subject(document, i) {
        take_subject(document, i);
    }
    if follows_relative(document, i) {
        end_relative(document, i);
    }
    if let Some((day, verb)) = day_before_verb(document, i) {
        hang_day(document, &day, verb);
    }
    if describes_doers(document, i) {
        hang_description(document, i);
    }
    if let Some(participle) = reduced_before(document, i) {
        hang_reduced(document, participle, i);
    }
    if let Some(subject) = subject_on_object(document, i) {
        hang(document, subject, i, Relation::Nsubj);
    }
    if let Some(subject) = subject_before_relative(document, i) {
        let passive = has_child(document, i, &[Relation::AuxPass]);
        hang(document, subject, i, if passive { Relation::NsubjPass } else { Relation::Nsubj });
    }
    if let Some(subject) = subject_before_speaker(document, i) {
        hang(document, subject, i, Relation::Nsubj);
    }
    if is_perfect_of_had(document, i) {
        hang_perfect(document, i);
    }
    if let Some(said) = told_below_description(document, i) {
        hang(document, i, said, Relation::Ccomp);
    }
    if let Some((doer, verb)) = speakers_at_end(document, i) {
        hang(document, doer, verb, Relation::Nsubj);
        hang(document, i - 1, i, Relation::Nsubj);
    }
    clauses::mend(document, i);
    if let Some(saying) = said_before(document, i) {
        hang(document, i, saying, Relation::Conj);
        document.tokens[i].xpos = Xpos::Vbd;
    }
}

pub(super) fn hang(document: &mut Document, at: usize, head: usize, relation: Relation) {
    (document.tokens[at].head, document.tokens[at].relation) = (head, Some(relation));
}

/// Verbs whose participles tell of doers what they are: "disguised as soldiers", "allied with Paris".
const REDUCED: &[&str] = &[
    "disguise", "dress", "ally", "back", "support", "arm", "link", "tie", "affiliate", "identify", "name", "pose",
    "know", "believe", "suspect", "lead", "train", "base", "mask", "supply", "fund", "finance", "equip",
];

/// The participle of "gunmen disguised as soldiers killed five", "a nurse held hostage in Mali was freed", where the tree
/// takes it for the main verb and the verb at `i` for one that depends on it.
fn reduced_before(document: &Document, i: usize) -> Option<usize> {
    let token = &document.tokens[i];
    let depends = matches!(
        token.relation,
        Some(Relation::Advcl | Relation::Ccomp | Relation::Conj | Relation::Parataxis | Relation::AdvclRelcl)
    );
    let participle = Some(token.head).filter(|&h| depends && h + 1 < i)?;
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let doer = participle.checked_sub(1).filter(|&j| j >= start)?;
    let (verb, subject) = (&document.tokens[participle], &document.tokens[doer]);
    let bare = is_bare(document, i, doer);
    let suffers = bare && has_child(document, i, &[Relation::AuxPass]);
    let is_subject = matches!(subject.relation, Some(Relation::Nsubj | Relation::NsubjPass));
    let shared = is_subject && (subject.head == participle || suffers && subject.head == i);
    // "Two pupils abducted in May escaped".
    let acted_on = bare && subject.relation == Some(Relation::NsubjPass) && verb.xpos == Xpos::Vbn;
    // "Missiles fired from Belgorod hit a plant".
    let sent = matches!(verb.lemma.as_str(), "fire" | "launch" | "drop" | "lob")
        && matches!(document.word(participle + 1), "from" | "by" | "at" | "into")
        && matches!(
            subject.lemma.as_str(),
            "missile" | "rocket" | "drone" | "shell" | "bomb" | "mortar" | "projectile"
        );
    let doubted = suffers || acted_on || sent || REDUCED.contains(&verb.lemma.as_str());
    let past = matches!(verb.xpos, Xpos::Vbn | Xpos::Vbd) && (token.xpos == Xpos::Vbd || suffers) && doubted;
    let first = document.tokens[start..doer].iter().all(|t| matches!(t.xpos, Xpos::Dt | Xpos::Cd | Xpos::Jj) || sent);
    let article = doer > start && document.tokens[doer - 1].xpos == Xpos::Dt;
    let mut between = document.tokens[participle + 1..i].iter();
    let whole = !between.any(|t| matches!(t.xpos, Xpos::Comma | Xpos::Cc | Xpos::Colon) || t.lemma == "that");
    (subject.xpos.is_noun() && shared && whole && past && (first || article)).then_some(participle)
}

/// Whether the tree gives the verb at `i` no subject but the noun at `doer` or one after "by", and nothing opens a clause
/// of its own.
fn is_bare(document: &Document, i: usize, doer: usize) -> bool {
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let own = [Relation::Nsubj, Relation::NsubjPass, Relation::Mark, Relation::Advmod];
    let governed = |j: usize| has_child(document, j, &[Relation::Case]);
    let mut children = (start..i).filter(|&j| document.tokens[j].head == i && j != doer && !governed(j));
    !children.any(|j| document.tokens[j].relation.is_some_and(|r| own.contains(&r)))
}

/// Whether a word before `i` hangs on it by one of `relations`.
pub(super) fn has_child(document: &Document, i: usize, relations: &[Relation]) -> bool {
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let hangs = |t: &Token| t.head == i && t.relation.is_some_and(|r| relations.contains(&r));
    document.tokens[start..i].iter().any(hangs)
}

/// Makes the verb at `verb` the main one, and the participle before it a description of its subject.
fn hang_reduced(document: &mut Document, participle: usize, verb: usize) {
    let above = Some(document.tokens[participle].head).filter(|&above| above != participle).unwrap_or(verb);
    let relation = document.tokens[participle].relation.unwrap_or(Relation::Root);
    hang(document, verb, above, relation);
    let passive = has_child(document, verb, &[Relation::AuxPass]);
    hang(document, participle - 1, verb, if passive { Relation::NsubjPass } else { Relation::Nsubj });
    hang(document, participle, participle - 1, Relation::Acl);
    document.tokens[participle].xpos = Xpos::Vbn;
    for i in (participle + 1..verb).filter(|&i| document.tokens[i].head == verb).collect::<Vec<_>>() {
        match document.tokens[i].relation {
            Some(Relation::Aux | Relation::AuxPass) => {}
            Some(Relation::Nsubj | Relation::NsubjPass) => hang(document, i, participle, Relation::Obl),
            _ => hang(document, i, participle, Relation::Dep),
        }
    }
}

/// The Lithuania of "Lithuania, Latvia and Estonia imposed travel bans", where the tree hangs it on the bans.
fn subject_on_object(document: &Document, i: usize) -> Option<usize> {
    let token = |j: usize| &document.tokens[j];
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let follows = token(i).xpos == Xpos::Vbd && i > start && token(i - 1).xpos.is_noun();
    let object = |j: usize| j > i && token(j).head == i && token(j).relation == Some(Relation::Obj);
    let mut before = (start..i).rev().take(if follows { 12 } else { 0 });
    let owns = |j: usize| token(j + 1).xpos == Xpos::Pos;
    before.find(|&j| token(j).xpos.is_noun() && !owns(j) && object(token(j).head))
}

/// The soldier of "A soldier who tried to stop them was killed, police said", whom the tree has for what is said.
fn subject_before_relative(document: &Document, i: usize) -> Option<usize> {
    let token = |j: usize| &document.tokens[j];
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let auxiliary = i.checked_sub(1).filter(|&j| j > start && token(j).head == i && token(j).lemma == "be")?;
    let subject = (start..i.min(start + 4)).find(|&j| token(j).xpos.is_noun())?;
    let who = matches!(token(subject + 1).xpos, Xpos::Wp | Xpos::Wdt);
    let clause =
        (subject + 2..auxiliary).any(|j| token(j).head == subject && token(j).relation == Some(Relation::AclRelcl));
    let whole = !(subject..auxiliary).any(|j| token(j).xpos == Xpos::Comma);
    let bare = !has_child(document, i, &[Relation::Nsubj, Relation::NsubjPass]);
    let mut above = std::iter::successors(Some(i), |&j| Some(token(j).head).filter(|&head| head != j));
    (who && clause && whole && bare && above.all(|j| j != subject)).then_some(subject)
}

/// The gunmen of "the gunmen, police said, killed 12", where the tree gives the verb at `i` no subject of its own.
fn subject_before_speaker(document: &Document, i: usize) -> Option<usize> {
    let token = &document.tokens[i];
    let says = |t: &Token| t.xpos.is_verb() && t.xpos != Xpos::Vbg && is_verb(&t.lemma);
    let verb = token.relation.is_some() && token.xpos.is_verb() && token.xpos != Xpos::Vbg;
    let said = Some(token.head).filter(|&said| verb && said + 1 < i && says(&document.tokens[said]))?;
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let children = || (start..i).filter(|&j| document.tokens[j].head == i);
    let of = |j: usize, relations: &[Relation]| document.tokens[j].relation.is_some_and(|r| relations.contains(&r));
    let first = children().find(|&j| of(j, &[Relation::Aux, Relation::AuxPass])).unwrap_or(i);
    let comma = |j: &usize| document.tokens[*j].xpos == Xpos::Comma;
    let close = first.checked_sub(1).filter(|j| *j > said && comma(j))?;
    let open = (start..said).rev().take(12).find(comma).filter(|_| !(said..close).any(|j| comma(&j)))?;
    let subject = open.checked_sub(1).filter(|&j| j >= start && document.tokens[j].xpos.is_noun())?;
    let own = children().any(|j| of(j, &[Relation::Nsubj, Relation::NsubjPass]));
    let mut above = std::iter::successors(Some(i), |&j| Some(document.tokens[j].head).filter(|&head| head != j));
    (!own && above.all(|j| j != subject)).then_some(subject)
}

/// "shot" of "fighters had shot civilians", where the tree has "had" for the verb.
fn is_perfect_of_had(document: &Document, i: usize) -> bool {
    let Some(had) = i.checked_sub(1).filter(|&j| document.tokens[j].lemma == "have") else { return false };
    let hangs = document.tokens[i].head == had && document.tokens[i].relation == Some(Relation::Xcomp);
    hangs && document.tokens[i].xpos == Xpos::Vbn && has_child(document, had, &[Relation::Nsubj])
}

/// Makes the participle at `i` the verb of its clause, and "had" its auxiliary.
fn hang_perfect(document: &mut Document, i: usize) {
    let sentence = document.sentences[document.sentence_of(i)].tokens.clone();
    let (above, relation) = (document.tokens[i - 1].head, document.tokens[i - 1].relation);
    for j in sentence.filter(|&j| j != i && j + 1 != i && document.tokens[j].head + 1 == i).collect::<Vec<_>>() {
        document.tokens[j].head = i;
    }
    let above = if above + 1 == i { i } else { above };
    hang(document, i, above, relation.unwrap_or(Relation::Dep));
    hang(document, i - 1, i, Relation::Aux);
}

/// The "said" of "Gunmen riding motorbikes stormed a market, police said", where the tree hangs "stormed", at `i`, on the
/// motorbikes and has the gunmen speak.
fn told_below_description(document: &Document, i: usize) -> Option<usize> {
    let token = |j: usize| &document.tokens[j];
    let past = token(i).xpos == Xpos::Vbd && token(i).relation == Some(Relation::Acl);
    let thing = Some(token(i).head).filter(|&j| past && j < i)?;
    let participle = Some(token(thing).head).filter(|&j| token(j).xpos == Xpos::Vbg && j < thing)?;
    let doer = Some(token(participle).head)
        .filter(|&j| token(participle).relation == Some(Relation::Acl) && j < participle)?;
    let said = token(doer).head;
    (token(doer).relation == Some(Relation::Nsubj) && said > i && is_verb(&token(said).lemma)).then_some(said)
}

/// Of "Gunmen stormed a market, leaving 23 dead, police and residents said", where the tree has the gunmen speak at `i`:
/// the gunmen and the verb of what they did.
fn speakers_at_end(document: &Document, i: usize) -> Option<(usize, usize)> {
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let token = &document.tokens[i];
    let says = token.xpos == Xpos::Vbd
        && is_verb(&token.lemma)
        && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Period);
    if !says {
        return None;
    }
    let tag = |j: usize| document.tokens[j].xpos;
    let speaks = |j: usize| tag(j).is_noun() || matches!(tag(j), Xpos::Cc | Xpos::Dt | Xpos::Jj);
    let comma = (start..i).rev().find(|&j| !speaks(j)).filter(|&j| j + 1 < i && tag(j) == Xpos::Comma)?;
    let child = |relation: Relation| {
        (start..comma).find(move |&j| document.tokens[j].head == i && document.tokens[j].relation == Some(relation))
    };
    let (doer, verb) = (child(Relation::Nsubj)?, child(Relation::Ccomp)?);
    let bare = !has_child(document, verb, &[Relation::Nsubj, Relation::NsubjPass]);
    (doer < verb && bare && tag(i - 1).is_noun()).then_some((doer, verb))
}

/// "said" of "said the rebels were weak and vowed to crush them", where the tree joins the vow at `i` to what is said:
/// who speaks goes on.
fn said_before(document: &Document, i: usize) -> Option<usize> {
    let relation = |i: usize| document.tokens[i].relation;
    let token = &document.tokens[i];
    let joined = relation(i) == Some(Relation::Conj) && document.tokens[i.checked_sub(1)?].xpos == Xpos::Cc;
    let speaks = verb(&token.lemma).is_some_and(|v| {
        let answers = matches!(v.stance, Stance::Accuses | Stance::Asks | Stance::Denies | Stance::Warns);
        answers && v.frame != Frame::Quoted
    });
    let inner = Some(token.head).filter(|&inner| joined && speaks && inner < i)?;
    let suffers = (inner.saturating_sub(3)..inner)
        .any(|j| document.tokens[j].head == inner && relation(j) == Some(Relation::AuxPass));
    // "Said they had fled and accused them"; not "said he was held and accused".
    if !(token.xpos == Xpos::Vbd || token.xpos == Xpos::Vbn && !suffers) {
        return None;
    }
    let saying = Some(document.tokens[inner].head).filter(|_| relation(inner) == Some(Relation::Ccomp))?;
    let past = document.tokens[saying].xpos == Xpos::Vbd && is_verb(&document.tokens[saying].lemma);
    (past && saying < inner).then_some(saying)
}

/// The day of "Police Friday arrested", "The army late Monday retook", which begins at `i`, and the verb after it.
fn day_before_verb(document: &Document, i: usize) -> Option<(Range<usize>, usize)> {
    let verb = day_end(document, i)?;
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let noun = i > start && document.tokens[i - 1].xpos.is_noun();
    let acts = document.tokens.get(verb).is_some_and(|t| t.xpos == Xpos::Vbd && t.relation.is_some());
    (noun && acts).then_some((i..verb, verb))
}

/// Makes what stands before a day the subject of the verb after it, where the tree has the day for the subject.
fn hang_day(document: &mut Document, day: &Range<usize>, verb: usize) {
    let last = day.end - 1;
    let (head, relation) = (document.tokens[last].head, document.tokens[last].relation);
    if !(head == verb && relation == Some(Relation::Nsubj) || relation == Some(Relation::Appos)) {
        return;
    }
    if relation == Some(Relation::Nsubj) {
        let mut above = std::iter::successors(Some(day.start - 1), |&j| Some(document.tokens[j].head)).take(6);
        let Some(subject) = above.find(|&j| [verb, last].contains(&document.tokens[j].head)) else { return };
        if subject >= day.start {
            return;
        }
        let start = document.sentences[document.sentence_of(last)].tokens.start;
        for j in (start..day.start).filter(|&j| document.tokens[j].head == last).collect::<Vec<_>>() {
            document.tokens[j].head = subject;
        }
        hang(document, subject, verb, Relation::Nsubj);
    }
    hang(document, last, verb, Relation::OblUnmarked);
}

/// "wounded" of "killed nine people and a soldier wounded two", where the tree joins the soldier to the nine; "opened" of
/// "marched on Monday and police opened fire".
fn follows_its_subject(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    let Some(subject) = i.checked_sub(1).map(|j| &document.tokens[j]) else { return false };
    // "Bombed a crossing between Lebanon and Syria and Hezbollah fired rockets".
    let above = std::iter::successors(Some(subject.head), |&j| Some(document.tokens[j].head));
    let mut object = above.take(4).map(|j| &document.tokens[j]);
    let object = object.find(|t| !matches!(t.relation, Some(Relation::Nmod | Relation::Conj)));
    let Some(object) = object else { return false };
    let joined = subject.relation == Some(Relation::Conj)
        && matches!(object.relation, Some(Relation::Obj | Relation::Obl | Relation::OblUnmarked));
    let verbs = token.xpos == Xpos::Vbd && token.relation == Some(Relation::Conj) && object.head == token.head;
    joined && verbs && subject.xpos.is_noun()
}

/// Makes the noun before `i` its subject.
fn take_subject(document: &mut Document, i: usize) {
    hang(document, i - 1, i, Relation::Nsubj);
}

/// "Riding" of "gunmen riding motorcycles killed", taken for a part of one long noun; "yelling" of "a gunman yelling slurs opened
/// fire", before which the tree has no subject.
fn describes_doers(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    let Some(doers) = i.checked_sub(1).map(|j| &document.tokens[j]) else { return false };
    let modifies = matches!(token.relation, Some(Relation::Compound | Relation::Amod));
    let one_noun =
        modifies && doers.relation == Some(Relation::Compound) && (doers.head == token.head || doers.head == i);
    let clause = matches!(document.tokens[token.head].relation, Some(Relation::Nsubj | Relation::Ccomp));
    let subject = clause && token.head > i;
    // A plural is no modifier.
    let noun = matches!(token.xpos, Xpos::Nn | Xpos::Vbg) && doers.xpos == Xpos::Nns && one_noun && subject;
    let verb = token.xpos == Xpos::Vbg
        && token.relation == Some(Relation::Advcl)
        && token.head > i
        && doers.xpos.is_noun()
        && doers.relation == Some(Relation::Compound)
        && doers.head == i;
    document.word(i).ends_with("ing") && (noun || verb)
}

/// Makes the doers before `i` the subject, and the word at `i` a participle that describes them.
fn hang_description(document: &mut Document, i: usize) {
    let above = document.tokens[i].head;
    if document.tokens[i].relation == Some(Relation::Advcl) {
        hang(document, i - 1, above, Relation::Nsubj);
    } else {
        hang(document, i - 1, document.tokens[above].head, Relation::Nsubj);
        hang(document, above, i, Relation::Obj);
    }
    hang(document, i, i - 1, Relation::Acl);
}

/// Hangs the verb at `i` on the one it is joined to, and its object, which had been joined to the other's, on it.
pub fn join_verb(document: &mut Document, i: usize) {
    let end = document.sentences[document.sentence_of(i)].tokens.end;
    let mut near = i + 1..end.min(i + 8);
    let joined = near.find(|&j| document.tokens[j].relation == Some(Relation::Conj));
    // "Kill five, injure ten".
    let number = || Some(i + 1).filter(|&j| document.tokens[j].xpos == Xpos::Cd && document.tokens[j].head < i);
    let Some(object) = joined.or_else(number) else { return };
    let other = document.tokens[object].head;
    let is_verb = |j: usize| document.tokens[j].xpos.is_verb();
    let verb = if is_verb(other) { other } else { document.tokens[other].head };
    let mut above = std::iter::successors(Some(verb), |&j| Some(document.tokens[j].head).filter(|&head| head != j));
    if other >= i || !is_verb(verb) || above.any(|j| [i - 1, i, object].contains(&j)) {
        return;
    }
    let link = &mut document.tokens[i - 1];
    link.head = i;
    hang(document, i, verb, Relation::Conj);
    hang(document, object, i, Relation::Obj);
}
