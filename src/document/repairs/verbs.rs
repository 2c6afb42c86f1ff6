//! What the words around say of a verb that the tagger missed: that it is finite, that its subject does it or suffers it.

use crate::document::phrases::{after_hedge, names_captive, names_day};
use crate::document::{Document, Relation, Token, Xpos, lemmas};

/// A past tense that no rule makes and that is no other form of its verb: "struck", not "hit", nor the modal "could".
pub(super) fn is_past_only(document: &Document, i: usize) -> bool {
    let word = lemmas::lower(document.word(i));
    word != "could" && lemmas::is_irregular(&word, Xpos::Vbd) && lemmas::by_rule(&word, Xpos::Vbd) != word
}

/// "beat" of "A mob beat a man", "cut" of "Bahrain cut close ties", "hurt" of "A blast hurt five people": no noun stands there.
pub(super) fn is_past_before_object(document: &Document, i: usize) -> bool {
    let tag = |i: usize| document.tokens.get(i).map(|t| t.xpos);
    let object = matches!(tag(i + 1), Some(Xpos::Dt | Xpos::PrpS))
        || matches!(tag(i + 1), Some(Xpos::Jj | Xpos::Cd)) && tag(i + 2) == Some(Xpos::Nns);
    // "Gunmen burst into a hall".
    let object = object || document.tokens.get(i + 1).is_some_and(|t| t.lemma == "into");
    object && lemmas::is_irregular(&lemmas::lower(document.word(i)), Xpos::Vbd) && makes_clause(document, i)
}

/// "killed" of "says police killed at least 20", to which the tree gives a subject and no auxiliary.
pub(super) fn acts(document: &Document, i: usize) -> bool {
    let near = i.saturating_sub(20)..i;
    let mut before = near.map(|j| &document.tokens[j]).filter(|t| t.head == i).filter_map(|t| t.relation);
    let mut subject = false;
    let auxiliary = before.any(|r| {
        subject |= r == Relation::Nsubj;
        matches!(r, Relation::Aux | Relation::AuxPass | Relation::NsubjPass)
    });
    subject && !auxiliary
}

/// "kidnapped" of "the nurse that rebels kidnapped"; not "that men armed with knives".
pub(super) fn is_done_to_antecedent(document: &Document, i: usize) -> bool {
    let before = |back: usize| i.checked_sub(back).map(|j| document.tokens[j].xpos);
    let subject = before(2) == Some(Xpos::Wdt) && matches!(before(1), Some(Xpos::Nns | Xpos::Nnps));
    subject && !matches!(document.tokens[i].lemma.as_str(), "arm" | "back" | "base" | "dress" | "lead" | "support")
}

/// "tore" of "A blast tore through a church": of a sentence that has no finite verb.
pub(super) fn is_only_verb(document: &Document, i: usize) -> bool {
    let tokens = document.sentences[document.sentence_of(i)].tokens.clone();
    let noun = |t: Xpos| t.is_noun() || t == Xpos::Jj;
    let follows = i > tokens.start + 1 && (noun(document.tokens[i - 1].xpos) || document.word(i - 1) == "both");
    let object = |t: Xpos| t.is_noun() || matches!(t, Xpos::In | Xpos::Dt | Xpos::Cd);
    let governs = i + 1 < tokens.end && object(document.tokens[i + 1].xpos);
    follows && governs && !tokens.clone().any(|j| is_finite(document.tokens[j].xpos))
}

/// "military" of "the military began", "the military seized power": a finite verb follows, or the one that the sentence can
/// have.
pub(super) fn is_before_verb(document: &Document, i: usize) -> bool {
    let tokens = document.sentences[document.sentence_of(i)].tokens.clone();
    let tag = |j: usize| document.tokens[j].xpos;
    let only = || tag(i + 1) == Xpos::Vbn && !tokens.clone().any(|j| is_finite(tag(j)));
    i + 1 < tokens.end && (is_finite(tag(i + 1)) || only())
}

/// Whether a verb goes on from the finite one before it: "and called".
pub(super) fn goes_on(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    let bare = i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].xpos, Xpos::Cc | Xpos::Comma));
    bare && token.relation == Some(Relation::Conj) && is_finite(document.tokens[token.head].xpos)
}

/// "dead", "to death" at `i`.
pub(super) fn is_deadly(document: &Document, i: usize) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    word(i) == "dead" || word(i) == "to" && word(i + 1) == "death"
}

/// "shot" of "walked into a mosque, shot six", "and shot Ann Roe": no noun stands before a number, a pronoun or a name.
pub(super) fn is_second_deed(document: &Document, i: usize) -> bool {
    let joined = i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].xpos, Xpos::Cc | Xpos::Comma));
    let object = |t: &Token| matches!(t.xpos, Xpos::Cd | Xpos::Prp | Xpos::PrpS | Xpos::Dt) || t.xpos.is_name();
    joined && document.tokens.get(i + 1).is_some_and(object)
}

/// "withdraw" of "demanded that Russia withdraw", "halt" of "demanded that they halt the siege": no past tense.
pub(super) fn is_no_past(document: &Document, i: usize) -> bool {
    let word = lemmas::lower(document.word(i));
    let of_pronoun = i.checked_sub(1).is_some_and(|j| document.tokens[j].xpos == Xpos::Prp);
    !lemmas::is_irregular(&word, Xpos::Vbd) && (lemmas::has_irregular_past(&word) || of_pronoun)
}

/// "torching" of "opening fire and torching stalls": one more participle, with its object.
pub(super) fn is_second_harm(document: &Document, i: usize) -> bool {
    const HARMS: &[&str] = &[
        "torching", "burning", "looting", "kidnapping", "abducting", "killing", "wounding", "injuring", "destroying",
        "damaging", "setting", "arresting", "freeing", "stealing", "seizing", "raping", "razing", "ransacking",
    ];
    let first = document.sentences[document.sentence_of(i)].tokens.start;
    let tag = |j: usize| document.tokens.get(j).map(|t| t.xpos);
    let joined = i > first && tag(i - 1) == Some(Xpos::Cc) && tag(i + 1) == Some(Xpos::Nns);
    joined && HARMS.contains(&document.word(i)) && (first..i).any(|j| tag(j) == Some(Xpos::Vbg))
}

/// "march" of "urged them to march", which the tree takes for a verb.
pub(super) fn is_urged(document: &Document, i: usize) -> bool {
    let to = i.checked_sub(1).map(|j| &document.tokens[j]);
    document.tokens[i].relation == Some(Relation::Xcomp)
        && to.is_some_and(|t| t.xpos == Xpos::To && t.relation == Some(Relation::Mark))
}

/// "shot" of "a man shot by troops said": the tree says by whom it is done.
pub(super) fn is_done_by(document: &Document, i: usize) -> bool {
    let mut near = document.tokens[i + 1..].iter().take(4);
    let lemma = |at: usize| document.tokens.get(at).map_or("", |t| t.lemma.as_str());
    // "A nurse held hostage by rebels was released".
    let captive = names_captive(lemma(i + 1)) && lemma(i + 2) == "by";
    captive || near.any(|t| t.head == i && t.relation == Some(Relation::OblAgent))
}

/// "was slain", "found shot", "were beaten, shot or hanged".
pub(super) fn is_done(document: &Document, i: usize) -> bool {
    let before = |back: usize| i.checked_sub(back).map(|j| &document.tokens[j]);
    let joint = before(1).is_some_and(|t| matches!(t.xpos, Xpos::Cc | Xpos::Comma));
    before(1).is_some_and(|t| matches!(t.lemma.as_str(), "be" | "find"))
        || joint && before(2).is_some_and(|t| t.xpos == Xpos::Vbn)
}

/// "Had sunk": a participle that no rule makes, after a form of "have".
pub(super) fn is_perfect(document: &Document, i: usize) -> bool {
    let word = lemmas::lower(document.word(i));
    let has = i.checked_sub(1).is_some_and(|j| document.tokens[j].lemma == "have");
    has && lemmas::is_irregular(&word, Xpos::Vbn) && lemmas::by_rule(&word, Xpos::Vbn) != word
}

/// Verbs of what nobody undergoes: "called on the army" is no participle.
pub(super) fn acts_alone(lemma: &str) -> bool {
    const VERBS: &[&str] = &[
        "call", "appeal", "clash", "march", "rally", "agree", "respond", "react", "vow", "protest", "arrive", "gather",
        "rage", "explode", "crash", "plough", "plow", "slam", "collide", "erupt", "resume", "collapse", "escalate",
        "advance", "flare", "surge", "battle", "continue", "persist", "intensify", "subside",
    ];
    VERBS.contains(&lemma)
}

/// "fired" of "fired on migrants", where no finite verb follows and nobody is said to have done it.
pub(super) fn aims(document: &Document, i: usize) -> bool {
    let end = document.sentences[document.sentence_of(i)].tokens.end;
    let at = document.tokens.get(i + 1).is_some_and(|t| matches!(t.lemma.as_str(), "on" | "at"));
    let other = |j: usize| is_finite(document.tokens[j].xpos) || document.tokens[j].lemma == "by";
    at && document.tokens[i].lemma == "fire" && !(i + 1..end).any(other)
}

/// "Troops “neutralised” six rebels": one word in quotation marks between a subject and an object.
pub(super) fn is_set_off(document: &Document, i: usize) -> bool {
    let tag = |at: usize| document.tokens.get(at).map(|t| t.xpos);
    let marks = i > 1 && tag(i - 1) == Some(Xpos::Open) && tag(i + 1) == Some(Xpos::Close);
    marks && makes_clause(document, i - 1) && has_object(document, i + 1)
}

/// "plans" of "the army plans to attack": after a subject and before an infinitive, with no finite verb of the clause.
pub(super) fn intends(document: &Document, i: usize) -> bool {
    let end = document.sentences[document.sentence_of(i)].tokens.end;
    let tag = |j: usize| document.tokens.get(j).map(|t| t.xpos);
    let infinitive = tag(i + 1) == Some(Xpos::To) && tag(i + 2) == Some(Xpos::Vb);
    let one = i.checked_sub(1).is_some_and(|j| matches!(document.tokens[j].xpos, Xpos::Nn | Xpos::Nnp));
    one && infinitive && makes_clause(document, i) && !(i + 2..end).any(|j| is_finite(document.tokens[j].xpos))
}

/// Whether the clause up to here has a subject and no finite verb.
pub(super) fn makes_clause(document: &Document, i: usize) -> bool {
    let start = document.sentences[document.sentence_of(i)].tokens.start;
    let verb = (start..i).rev().take_while(|&j| document.tokens[j].xpos == Xpos::Rb).last().unwrap_or(i);
    let end = before_aside(document, start, verb);
    let subject = end.checked_sub(1).filter(|&at| at >= start).map(|at| document.tokens[at].xpos);
    let follows = matches!(subject, Some(t) if t.is_noun() || matches!(t, Xpos::RightBracket | Xpos::Cd | Xpos::Prp));
    let mut clause = (start..end).rev().take_while(|&j| !begins_clause(document, j));
    follows && !clause.any(|j| is_finite(document.tokens[j].xpos))
}

/// Where the words before `i` end but for an aside: in "Ana, who leads it, told", after "Ana".
pub(super) fn before_aside(document: &Document, start: usize, i: usize) -> usize {
    let comma = |&j: &usize| document.tokens[j].xpos == Xpos::Comma;
    let close = i.checked_sub(1).filter(|&j| j > start).filter(comma);
    close.and_then(|close| (start..close).rev().take(30).find(comma)).unwrap_or(i)
}

/// Whether an object follows that is nobody's subject: "struck Iran-backed militias", not "arrested Friday was".
pub(super) fn has_object(document: &Document, i: usize) -> bool {
    let end = document.sentences[document.sentence_of(i)].tokens.end;
    let tag = |at: usize| (at < end).then(|| document.tokens[at].xpos);
    let starts_phrase = |t: Xpos| t.is_noun() || matches!(t, Xpos::Dt | Xpos::PrpS | Xpos::Cd);
    // "Stabbed to death his wife".
    let i = if document.word(i + 1) == "to" && is_deadly(document, i + 1) { i + 2 } else { i };
    // "Gunned down worshippers"; not "burned down Monday".
    let particle = tag(i + 1) == Some(Xpos::Rp) && i + 2 < end && !names_day(document.word(i + 2));
    let i = if particle { i + 1 } else { i };
    // "Abducted as many as 18 pupils", "killed at least a dozen".
    let hedge = after_hedge(document, i + 1, end);
    let i = if i + 1 < end { hedge - 1 } else { i };
    // "Found dead on a road" has none.
    let described = tag(i + 1) == Some(Xpos::Jj) && tag(i + 2).is_some_and(|t| starts_phrase(t) || in_phrase(t));
    let hedged = matches!(tag(i + 2), Some(Xpos::Jjs | Xpos::In | Xpos::To | Xpos::Cd)) && tag(i + 3) == Some(Xpos::Cd);
    let object = tag(i + 1).is_some_and(starts_phrase) || described || hedged || tag(i + 2) == Some(Xpos::Cd);
    let after = (i + 1..end).find(|&j| !in_phrase(document.tokens[j].xpos));
    object && !after.is_some_and(|j| is_finite(document.tokens[j].xpos))
}

pub(super) fn is_finite(tag: Xpos) -> bool {
    matches!(tag, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
}

pub(super) fn in_phrase(tag: Xpos) -> bool {
    tag.is_noun() || matches!(tag, Xpos::Dt | Xpos::PrpS | Xpos::Jj | Xpos::Cd | Xpos::Hyph | Xpos::Vbn | Xpos::Pos)
}

pub(super) fn begins_clause(document: &Document, i: usize) -> bool {
    const SAYS: &[&str] = &["say", "claim", "believe", "think", "know", "allege", "report", "confirm", "add", "show"];
    let token = &document.tokens[i];
    // "Told AFP gunmen seized 17 nuns".
    let told = |back: usize| i.checked_sub(back).is_some_and(|j| document.tokens[j].lemma == "tell");
    token.xpos == Xpos::Nnp && (told(1) || told(2) && document.tokens[i - 1].xpos == Xpos::Dt)
        || is_finite(token.xpos) && SAYS.contains(&token.lemma.as_str())
        || matches!(token.xpos, Xpos::Comma | Xpos::Wdt | Xpos::Wp | Xpos::Wrb | Xpos::Colon)
        || matches!(
            token.lemma.as_str(),
            "that" | "after" | "as" | "because" | "while" | "since" | "before" | "but" | "if"
        )
}
