//! Words that are nouns, whatever their tag says: names that look like verbs, ages that are people, deeds that have a verb.

use super::verbs::{acts_alone, begins_clause, is_finite, is_past_only};
use crate::document::{Document, Relation, Token, Xpos, lemmas};

/// "Sayed" of "Abu Sayed was": part of a name in capitals with a verb after it that has none.
pub(super) fn is_surname(document: &Document, i: usize) -> bool {
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let capital = |i: usize| document.word(i).starts_with(char::is_uppercase);
    let end = (i..i + 3).find(|&k| !capital(k)).unwrap_or(i);
    let verb = document.tokens.get(end).is_some_and(|t| is_finite(t.xpos));
    i > start && end > i && verb && (capital(i - 1) || end > i + 1)
}

/// "a civilian" that does something or that something is done to: a noun.
pub(super) fn is_somebody(document: &Document, i: usize) -> bool {
    let article =
        i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].lemma.as_str(), "a" | "an" | "another" | "one"));
    let noun = [Relation::Nsubj, Relation::NsubjPass, Relation::Obj, Relation::Obl, Relation::OblAgent, Relation::Nmod];
    // "Believed to be a militant shot dead two".
    let acts = document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Vbd);
    // "A 16-year-old Palestinian".
    let aged = i > 1 && document.word(i - 1) == "old" && document.word(i - 2) == "-";
    // "Two Thais and an Israeli".
    let named = document.word(i).starts_with(char::is_uppercase) && document.tokens[i].relation == Some(Relation::Conj);
    let last = document.tokens.get(i + 1).is_none_or(|t| matches!(t.xpos, Xpos::In | Xpos::Comma | Xpos::Period));
    (article || aged) && (acts || named && last || document.tokens[i].relation.is_some_and(|r| noun.contains(&r)))
}

/// "A 19-year-old opened fire": who is so old, not what.
pub(super) fn is_aged(document: &Document, i: usize) -> bool {
    let years = i.checked_sub(2).is_some_and(|j| matches!(document.tokens[j].lemma.as_str(), "year" | "month"));
    let next = document.tokens.get(i + 1).map(|t| t.xpos);
    let nouns = next.is_some_and(|t| t.is_noun() || matches!(t, Xpos::Jj | Xpos::Hyph));
    years && document.word(i - 1) == "-" && !nouns
}

/// "shooting" of "residents heard shooting in the port".
pub(super) fn is_heard(document: &Document, i: usize) -> bool {
    let heard = i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].lemma.as_str(), "hear" | "report"));
    let next = document.tokens.get(i + 1).map(|t| t.xpos);
    heard && !next.is_some_and(|t| t.is_noun() || matches!(t, Xpos::Dt | Xpos::PrpS | Xpos::Prp | Xpos::Cd | Xpos::To))
}

/// "Fighting broke out", "Talks between the two": what opens a sentence or clause and has a verb is its subject.
pub(super) fn opens_as_noun(document: &Document, i: usize) -> bool {
    let first = document.sentences[document.sentence_of(i)].tokens.start == i || begins_clause(document, i - 1);
    let next = document.tokens.get(i + 1);
    let verb = |t: &Token| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Md) || acts_alone(&t.lemma);
    // "Fighting near Goma left 12 dead".
    let deed = matches!(document.word(i), "Fighting" | "Shelling" | "Bombing" | "Rioting" | "Looting");
    let beside = deed && next.is_some_and(|t| t.xpos == Xpos::In);
    // "After being shot".
    let auxiliary = document.word(i) == "being";
    first
        && !auxiliary
        && (beside || next.is_some_and(|t| t.lemma == "between" || verb(t) || is_past_only(document, i + 1)))
}

/// "killing" of "her killing in Jos sparked protests": somebody's, and without an object.
pub(super) fn is_owned(document: &Document, i: usize) -> bool {
    let tag = |at: usize| document.tokens.get(at).map(|t| t.xpos);
    let owner = i.checked_sub(1).and_then(tag).is_some_and(|t| matches!(t, Xpos::PrpS | Xpos::Pos));
    let bare = tag(i + 1).is_some_and(|t| matches!(t, Xpos::In | Xpos::Comma | Xpos::Period) || is_finite(t));
    owner && bare
}

/// "in fighting between", "the fighting".
pub(super) fn is_named(document: &Document, i: usize) -> bool {
    let before = i.checked_sub(1).map(|j| document.tokens[j].xpos);
    let between = document.tokens.get(i + 1).is_some_and(|t| t.lemma == "between");
    // "Killed in fighting in Kivu", "in army shelling in Kivu".
    let alone = document.tokens.get(i + 1).is_some_and(|t| matches!(t.xpos, Xpos::In | Xpos::Period | Xpos::Comma));
    let opens = |back: usize| {
        i.checked_sub(back).is_some_and(|j| matches!(document.word(j), "in" | "during" | "amid" | "heavy" | "by"))
    };
    let within = opens(1) || before == Some(Xpos::Nn) && opens(2);
    before == Some(Xpos::Dt) || before == Some(Xpos::In) && between || within && alone
}

/// Whether a capitalised word that opens a sentence is its subject.
pub(super) fn is_name(document: &Document, i: usize) -> bool {
    let capital = document.word(i).starts_with(char::is_uppercase);
    capital && document.tokens[i].relation == Some(Relation::Nsubj)
}

/// "the wounded", "the injured", where no noun follows.
pub(super) fn is_hurt_people(document: &Document, i: usize) -> bool {
    let hurt = matches!(document.word(i), "wounded" | "injured" | "dead" | "displaced");
    let the = i.checked_sub(1).is_some_and(|j| document.tokens[j].lemma == "the");
    let next = document.tokens.get(i + 1).map(|t| t.xpos);
    hurt && the && !next.is_some_and(|t| t.is_noun() || matches!(t, Xpos::Jj | Xpos::Hyph | Xpos::Cd))
}

/// "blast" of "after the blast in Gao", "a mine blast": after an article or a noun, and no form of a participle.
pub(super) fn is_no_participle(document: &Document, i: usize) -> bool {
    let word = lemmas::lower(document.word(i));
    let within = i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].xpos, Xpos::Dt | Xpos::Nn));
    within && !word.ends_with("ed") && !lemmas::is_irregular(&word, Xpos::Vbn)
}

/// "always", "sideways", not "highways".
pub(super) fn is_manner(word: &str) -> bool {
    matches!(lemmas::lower(word).as_str(), "always" | "sideways" | "anyways" | "lengthways" | "crossways" | "edgeways")
}

/// Whether a past tense stands right after a word after a noun, which is no verb then.
pub(super) fn precedes_past(document: &Document, i: usize) -> bool {
    let tokens = document.sentences[document.sentence_of(i)].tokens.clone();
    let noun = i > tokens.start && document.tokens[i - 1].xpos.is_noun();
    // "The nurse that rebels kidnapped".
    let that = i > tokens.start && document.tokens[i - 1].xpos == Xpos::Wdt;
    let past = i + 1 < tokens.end && (document.tokens[i + 1].xpos == Xpos::Vbd || is_past_only(document, i + 1));
    let past = past || that && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Vbn);
    let auxiliary = matches!(document.tokens[i].lemma.as_str(), "be" | "have" | "get");
    (noun || that) && past && document.word(i).ends_with('s') && !auxiliary
}
