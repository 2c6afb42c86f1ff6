//! Subjects that stand apart from their verb: whom the words between say something of, whom somebody accuses, whom a bare number
//! counts.

use super::{VerbGroup, governing_verb, objects, phrase_ending_at, sentence, verb_group};
use crate::document::{Document, Xpos};
use crate::lexicon::reporting::is_verb;

/// The 20 of "six people were killed and 20 kidnapped".
pub(super) fn number_and_fate(document: &Document, group: &VerbGroup) -> Option<usize> {
    let number = phrase_ending_at(document, group.tokens.start).filter(|_| group.passive && group.tokens.len() == 1)?;
    let p = &document.phrases[number];
    let joined = p.tokens.start.checked_sub(1).is_some_and(|i| document.word(i) == "and");
    (joined && document.tokens[p.head].xpos == Xpos::Cd).then_some(number)
}

/// The gunmen of "gunmen shouting “God is great” stormed", for the verb that begins at `at`.
pub(super) fn shouting(document: &Document, at: usize) -> Option<usize> {
    let mark = |i: &usize| matches!(document.word(*i), "\"" | "“" | "”" | "'" | "‘" | "’" | "''");
    let close = at.checked_sub(1).filter(mark)?;
    let open = (sentence(document, at).start..close).rev().take(20).find(mark)?;
    let shouts = open.checked_sub(1).filter(|&i| document.tokens[i].xpos == Xpos::Vbg)?;
    phrase_ending_at(document, shouts)
}

/// The troops of "accused the troops of looting homes and killing eight people", for either deed.
pub(super) fn accused_of(document: &Document, head: usize) -> Option<Vec<usize>> {
    let gerund = |i: usize| document.tokens[i].xpos == Xpos::Vbg;
    let of = |i: &usize| gerund(*i) && *i > 0 && document.word(*i - 1) == "of";
    let first = sentence(document, head).start.max(head.saturating_sub(8));
    let joined = gerund(head) && head > first && document.word(head - 1) == "and";
    let deed = if joined { (first..head).rev().find(of)? } else { Some(head).filter(of)? };
    let verb = governing_verb(document, deed)?;
    let accuses = document.tokens[verb].lemma == "accuse" && !verb_group(document, verb).passive;
    Some(objects(document, verb)).filter(|all| accuses && !all.is_empty())
}

/// The verb of "two men appeared in court charged with murder", who were charged.
pub(super) fn in_court(document: &Document, head: usize) -> Option<usize> {
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let bare = matches!(word(head), "charge" | "accuse") && verb_group(document, head).tokens.len() == 1;
    let verb =
        bare.then(|| governing_verb(document, head)).flatten().filter(|&i| matches!(word(i), "appear" | "stand"));
    verb.filter(|&i| (i..head).any(|i| matches!(word(i), "court" | "trial" | "judge" | "magistrate" | "dock")))
}

/// The man of "the man police say killed his wife was arrested", "a man they say shot a guard", for the verb of either clause,
/// which begins at `at`.
pub(super) fn told_of(document: &Document, at: usize) -> Option<usize> {
    let finite = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let first = sentence(document, at).start;
    if let Some(man) = at.checked_sub(1).filter(|&i| i > first).and_then(|says| described_by(document, says)) {
        return Some(man);
    }
    // Of the clause around it, the next finite verb.
    let inner = (first..at).rev().find(|&i| finite(i))?;
    let group = verb_group(document, inner).tokens.start;
    let subject = phrase_ending_at(document, group).map_or(group, |p| document.phrases[p].tokens.start);
    let parted = (inner..at)
        .any(|i| matches!(document.tokens[i].xpos, Xpos::Comma | Xpos::Cc | Xpos::Wdt | Xpos::Wp | Xpos::Wrb));
    let says = [group, subject].into_iter().filter_map(|i| i.checked_sub(1)).filter(|_| finite(at) && !parted);
    says.into_iter().find_map(|says| described_by(document, says))
}

/// The woman of "the woman prosecutors say he abducted", for the verb whose clause begins at `at`.
pub(super) fn told_gap(document: &Document, at: usize) -> Option<usize> {
    let subject = phrase_ending_at(document, at)?;
    described_by(document, document.phrases[subject].tokens.start.checked_sub(1)?)
}

/// The statement of "said in a statement that", "wrote in a report that".
pub(super) fn is_told_in(document: &Document, phrase: usize) -> bool {
    let tokens = &document.phrases[phrase].tokens;
    let that = document.tokens.get(tokens.end).is_some_and(|t| t.lemma == "that");
    let says = tokens.start.checked_sub(2).is_some_and(|i| is_verb(&document.tokens[i].lemma));
    that && says && document.tokens[tokens.start - 1].xpos == Xpos::In
}

/// The man of "the man police say", where "say" is at `says`.
fn described_by(document: &Document, says: usize) -> Option<usize> {
    let verb = &document.tokens[says];
    let speaker = phrase_ending_at(document, says).filter(|_| verb.xpos.is_verb() && is_verb(&verb.lemma))?;
    let man = phrase_ending_at(document, document.phrases[speaker].tokens.start)?;
    let bare = |p: usize, tags: &[Xpos]| tags.contains(&document.tokens[document.phrases[p].head].xpos);
    (bare(man, &[Xpos::Nn]) && bare(speaker, &[Xpos::Nns, Xpos::Nn, Xpos::Prp])).then_some(man)
}
