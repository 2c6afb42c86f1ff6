//! Who does what, by position: verb groups, subjects, objects and what prepositions add. Assumes tags and base noun
//! phrases alone, so that it holds for headlines and clipped sentences too; every answer is a list of phrases, by their
//! index in [`Document::phrases`].

use super::reading::Reading;
use super::tree;
use crate::document::{Document, Relation, Xpos};
use std::ops::Range;

/// A verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the first auxiliary to the verb.
    pub tokens: Range<usize>,
    /// How the verb is used.
    pub form: VerbForm,
    /// Whether its subject is acted on.
    pub passive: bool,
}

/// How a verb is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// With a subject of its own.
    Finite,
    /// After "to".
    Infinitive,
    /// "killing ...", "used by ...".
    Participle,
}

/// What a preposition adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complement {
    /// The token of the preposition.
    pub preposition: usize,
    /// The phrase it governs.
    pub phrase: usize,
}

/// The verb group of the verb at `head`.
pub fn verb_group(document: &Document, head: usize) -> VerbGroup {
    let first = sentence(document, head).start;
    let mut start = head;
    while start > first && is_auxiliary(document, start - 1) {
        start -= 1;
    }
    let lemmas = |lemma: &str| (start..head).any(|i| document.tokens[i].lemma == lemma);
    let tag = document.tokens[head].xpos;
    let has_auxiliary = (start..head).any(|i| document.tokens[i].xpos.is_verb() || document.tokens[i].xpos == Xpos::Md);
    let past = matches!(tag, Xpos::Vbn | Xpos::Vbd);
    let passive = past && (lemmas("be") || lemmas("get"))
        || tag == Xpos::Vbn && !has_auxiliary
        || tag == Xpos::Vbd && !has_auxiliary && is_clipped(document, head);
    let to = (start..head).any(|i| document.tokens[i].xpos == Xpos::To);
    let bare = !has_auxiliary && matches!(tag, Xpos::Vbg | Xpos::Vbn);
    let form = if to {
        VerbForm::Infinitive
    } else if bare {
        VerbForm::Participle
    } else {
        VerbForm::Finite
    };
    VerbGroup { tokens: start..head + 1, form, passive }
}

/// Verbs of harm that ask for somebody harmed, and words after them without which nobody else is: of "Man shot in park"
/// the man was shot, of "Man shot at police" he was not.
const HARM: &[&str] =
    &["shoot", "stab", "kill", "wound", "injure", "hurt", "slay", "murder", "kidnap", "abduct", "behead"];
const AIMS: &[&str] = &["at", "on", "upon", "into", "toward", "towards", "through", "up", "that", "what"];

/// Whether a verb of harm in the past without an object is a participle, as headlines write it.
fn is_clipped(document: &Document, head: usize) -> bool {
    let end = sentence(document, head).end;
    let next = (head + 1..end).find(|&i| document.tokens[i].xpos != Xpos::Rb);
    let word = next.map_or("", |i| document.tokens[i].lemma.as_str());
    // "Shot and wounded two men" has its object later.
    let joined = next.filter(|&i| document.tokens[i].xpos == Xpos::Cc).map(|i| i + 1);
    let alone = |verb: usize| objects(document, verb).is_empty();
    HARM.contains(&document.tokens[head].lemma.as_str())
        && !AIMS.contains(&word)
        && alone(head)
        && joined.is_none_or(alone)
}

fn is_auxiliary(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.xpos {
        Xpos::Md | Xpos::To => true,
        Xpos::Rb | Xpos::Rbr => !document.word(at).contains('-'),
        _ => token.xpos.is_verb() && matches!(token.lemma.as_str(), "be" | "have" | "do" | "get"),
    }
}

/// The phrases that are the subject of the verb at `head`: of a passive, whom it acts on.
pub fn subject(reading: &Reading, head: usize) -> Vec<usize> {
    let before = subject_of(reading, head, 4);
    let acts = |all: &[usize]| all.iter().any(|&p| reading.actor_at(reading.document.phrases[p].head).is_some());
    let starts_after = |phrase: usize| reading.document.phrases[phrase].tokens.start > head;
    // "Fired tear gas on Tuesday, and five people were killed."
    let is_object =
        |&p: &usize| reading.document.tokens[reading.document.phrases[p].head].relation == Some(Relation::Obj);
    // "After a strike in Idlib killed two": a finite verb has a subject of its own.
    let bereft = tree::lacks_subject(reading.document, head)
        && verb_group(reading.document, head).form == VerbForm::Finite
        && !before.is_empty();
    match tree::subject(reading.document, head).filter(|_| !bereft) {
        Some(_) if tree::is_relative(reading.document, head) && acts(&before) => before,
        Some(found) if !before.is_empty() && found.iter().all(|&p| starts_after(p)) => before,
        Some(found) if found.last() != before.last() || found.len() >= before.len() || before.iter().any(is_object) => {
            found
        }
        _ => before,
    }
}

/// `depth` bounds the walk from verb to verb.
fn subject_of(reading: &Reading, head: usize, depth: usize) -> Vec<usize> {
    let document = reading.document;
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    let group = verb_group(document, head);
    let at = before_time(reading, group.tokens.start);
    let before = phrase_ending_at(document, at);
    if group.form == VerbForm::Participle {
        return match before {
            Some(p) => vec![p],
            None => governing_verb(document, at).map_or_else(Vec::new, |v| subject_of(reading, v, depth)),
        };
    }
    if group.form == VerbForm::Infinitive && before.is_none() {
        return governing_verb(document, at).map_or_else(Vec::new, |v| subject_of(reading, v, depth));
    }
    if group.form == VerbForm::Infinitive {
        return before.into_iter().collect();
    }
    if let Some(antecedent) = antecedent(document, at) {
        return named_before(document, antecedent).into_iter().chain([antecedent]).collect();
    }
    if at > 0 && shares_subject(document, at - 1) {
        return governing_verb(document, at - 1).map_or_else(Vec::new, |v| subject_of(reading, v, depth));
    }
    match before.or_else(|| before_aside(document, at)) {
        Some(p) => coordinated_before(document, climb(document, p)),
        None => Vec::new(),
    }
}

/// Where the words before `at` end that are no adverb and no time: of "forces on Sunday struck", after "forces".
fn before_time(reading: &Reading, at: usize) -> usize {
    let document = reading.document;
    let first = sentence(document, at).start;
    let mut here = at;
    while here > first {
        let tag = document.tokens[here - 1].xpos;
        let dates = tag == Xpos::In && reading.is_time(here);
        if !(reading.is_time(here - 1) || dates || matches!(tag, Xpos::Rb | Xpos::Rbr) && here < at) {
            break;
        }
        here -= 1;
    }
    let relative = here > first && matches!(document.tokens[here - 1].xpos, Xpos::Wdt | Xpos::Wp);
    if relative || phrase_ending_at(document, here).is_some() { here } else { at }
}

/// Of "the groups, which ..." the groups.
fn antecedent(document: &Document, verb: usize) -> Option<usize> {
    let pronoun = verb.checked_sub(1)?;
    let relative = matches!(document.tokens[pronoun].xpos, Xpos::Wdt | Xpos::Wp)
        || document.tokens[pronoun].lemma == "that" && phrase_ending_at(document, pronoun).is_some();
    if !relative || !same_sentence(document, pronoun, verb) {
        return None;
    }
    let comma = pronoun.checked_sub(1).filter(|&i| document.word(i) == ",");
    phrase_ending_at(document, comma.unwrap_or(pronoun))
}

/// Of "Qasim, a commander" the name, where `phrase` is the commander.
fn named_before(document: &Document, phrase: usize) -> Option<usize> {
    let start = document.phrases[phrase].tokens.start;
    let comma = start.checked_sub(1).filter(|&i| document.word(i) == ",")?;
    let article = document.tokens[start].xpos == Xpos::Dt;
    let name = phrase_ending_at(document, comma).filter(|_| article)?;
    document.tokens[document.phrases[name].head].xpos.is_name().then_some(name)
}

/// Whether the token before a verb joins it to an earlier one ("attacked and burned").
fn shares_subject(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    token.xpos == Xpos::Cc
        || (token.lemma == "then" || document.word(at) == ",") && phrase_ending_at(document, at).is_none()
}

/// The last verb before `at` in its sentence that is no auxiliary and no bare participle.
pub fn governing_verb(document: &Document, at: usize) -> Option<usize> {
    let first = sentence(document, at.min(document.tokens.len().checked_sub(1)?)).start;
    (first..at).rev().find(|&i| {
        let token = &document.tokens[i];
        token.xpos.is_verb()
            && !(i + 1 < at && is_auxiliary(document, i) && verb_follows(document, i, at))
            && verb_group(document, i).form != VerbForm::Participle
    })
}

fn verb_follows(document: &Document, auxiliary: usize, limit: usize) -> bool {
    let next = (auxiliary + 1..limit).find(|&i| !is_auxiliary(document, i));
    next.is_some_and(|i| document.tokens[i].xpos.is_verb())
}

/// The phrase before an aside between commas or brackets that ends at `at`.
fn before_aside(document: &Document, at: usize) -> Option<usize> {
    let close = at.checked_sub(1)?;
    let open = match document.word(close) {
        "," => ",",
        ")" => "(",
        "—" | "--" | "–" | "-" => document.word(close),
        _ => return None,
    };
    let first = sentence(document, close).start.max(close.saturating_sub(30));
    let from = (first..close).rev().find(|&i| document.word(i) == open)?;
    phrase_ending_at(document, from)
}

/// From the last phrase of a chain of prepositions to its first: of "a strike on a camp in Gao", "a strike".
fn climb(document: &Document, phrase: usize) -> usize {
    let start = document.phrases[phrase].tokens.start;
    let Some(before) = start.checked_sub(1) else { return phrase };
    if !same_sentence(document, before, start) {
        return phrase;
    }
    let clausal =
        ["that", "whether", "if", "because", "while", "although", "as", "since", "until", "after", "before", "when"];
    let linked = matches!(document.tokens[before].xpos, Xpos::In | Xpos::To | Xpos::Pos)
        && !clausal.contains(&document.tokens[before].lemma.as_str());
    // "Troops backed by drones", "men armed with knives".
    let describes = |i: usize| match document.tokens[i].xpos {
        Xpos::Vbn => true,
        Xpos::Jj => document.word(i).ends_with("ed"),
        _ => false,
    };
    let participle = before.checked_sub(1).filter(|&i| linked && describes(i));
    match phrase_ending_at(document, participle.unwrap_or(before)) {
        Some(outer) if linked && outer != phrase => climb(document, outer),
        _ => phrase,
    }
}

/// `phrase` and those joined to it by "and" or commas before it.
fn coordinated_before(document: &Document, phrase: usize) -> Vec<usize> {
    let mut all = vec![phrase];
    let mut start = document.phrases[phrase].tokens.start;
    while let Some(joint) = start.checked_sub(1).filter(|&i| matches!(document.word(i), "and" | "or")) {
        let joint = joint.checked_sub(1).filter(|&i| document.word(i) == ",").unwrap_or(joint);
        let Some(other) = phrase_ending_at(document, joint) else { break };
        if !same_sentence(document, document.phrases[other].head, joint) {
            break;
        }
        let first = climb(document, other);
        all.insert(0, first);
        start = document.phrases[first].tokens.start;
    }
    all
}

/// The phrases after the verb at `head` that no preposition introduces.
pub fn objects(document: &Document, head: usize) -> Vec<usize> {
    let after = objects_after(document, head);
    match tree::objects(document, head) {
        Some(found) if found.first() != after.first() || found.len() >= after.len() => found,
        _ => after,
    }
}

fn objects_after(document: &Document, head: usize) -> Vec<usize> {
    let end = sentence(document, head).end;
    let skipped = (head + 1..end).take(3).take_while(|&i| {
        matches!(document.tokens[i].xpos, Xpos::Rb | Xpos::Rp) || matches!(document.word(i), "“" | "\"" | "-")
    });
    let at = head + 1 + skipped.count();
    phrase_starting_at(document, at).map_or_else(Vec::new, |p| with_coordinated(document, p, end))
}

/// `phrase` and those joined to it by commas and "and" after it: "a civilian and a foreign contractor". Commas alone join
/// nothing: what follows them is an aside.
pub fn with_coordinated(document: &Document, phrase: usize, limit: usize) -> Vec<usize> {
    let mut all = vec![phrase];
    let mut end = document.phrases[phrase].tokens.end;
    loop {
        let comma = end < limit && document.word(end) == ",";
        let at = end + usize::from(comma);
        let joint = at < limit && matches!(document.word(at), "and" | "or" | "&");
        let next = phrase_starting_at(document, at + usize::from(joint))
            .filter(|&p| (joint || comma) && document.phrases[p].tokens.end <= limit && !begins_clause(document, p));
        match next {
            Some(p) if joint => {
                all.push(p);
                return all;
            }
            Some(p) if all.len() < 12 => {
                all.push(p);
                end = document.phrases[p].tokens.end;
            }
            _ => return vec![phrase],
        }
    }
}

/// Whether a finite verb follows the phrase, so that it is a subject.
fn begins_clause(document: &Document, phrase: usize) -> bool {
    let end = document.phrases[phrase].tokens.end;
    document.tokens.get(end).is_some_and(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
        && same_sentence(document, end - 1, end)
}

/// What prepositions add from token `from` on, up to the end of the clause.
pub fn complements(document: &Document, from: usize) -> Vec<Complement> {
    let mut found = Vec::new();
    let Some(end) = document.tokens.get(from).map(|_| sentence(document, from).end) else { return found };
    let mut at = from;
    while at < end && !ends_clause(document, at) {
        let phrase = introduces(document, at).then(|| after_preposition(document, at, end)).flatten();
        let Some(phrase) = phrase else {
            at += 1;
            continue;
        };
        let all = with_coordinated(document, phrase, end);
        let preposition = at;
        at = all.last().map_or(at + 1, |&p| document.phrases[p].tokens.end);
        found.extend(all.into_iter().map(|phrase| Complement { preposition, phrase }));
    }
    found
}

/// Prepositions, and participles that serve as one.
fn introduces(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    matches!(token.xpos, Xpos::In | Xpos::To)
        || token.xpos == Xpos::Vbg && matches!(token.lemma.as_str(), "target" | "use" | "involve" | "include" | "hit")
}

fn after_preposition(document: &Document, at: usize, end: usize) -> Option<usize> {
    (at + 1..end.min(at + 3)).find_map(|i| phrase_starting_at(document, i))
}

/// Whether another clause begins at `at`.
pub fn ends_clause(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let serves_as_preposition = introduces(document, at);
    let verb = token.xpos.is_verb() && !serves_as_preposition && token.xpos != Xpos::Vbg;
    verb || matches!(token.xpos, Xpos::Md | Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
        || matches!(
            token.lemma.as_str(),
            ";" | ":" | "while" | "because" | "although" | "but" | "if" | "after" | "before" | "since"
        )
}

/// The phrase that contains token `at`.
pub fn phrase_of(document: &Document, at: usize) -> Option<usize> {
    let i = document.phrases.partition_point(|p| p.tokens.end <= at);
    document.phrases.get(i).filter(|p| p.tokens.contains(&at)).map(|_| i)
}

/// The phrase whose last token is right before `at`.
pub fn phrase_ending_at(document: &Document, at: usize) -> Option<usize> {
    let last = at.checked_sub(1)?;
    phrase_of(document, last).filter(|&p| {
        document.phrases[p].tokens.end == at && same_sentence(document, last, at.min(document.tokens.len() - 1))
    })
}

/// The phrase that starts at `at`, or whose possessor does.
pub fn phrase_starting_at(document: &Document, at: usize) -> Option<usize> {
    let phrase = phrase_of(document, at).filter(|&p| document.phrases[p].tokens.start == at)?;
    Some(possessed(document, phrase))
}

/// Of "Iran's Guards" the guards, where `phrase` is "Iran".
fn possessed(document: &Document, phrase: usize) -> usize {
    let end = document.phrases[phrase].tokens.end;
    let marked = document.tokens.get(end).is_some_and(|t| t.xpos == Xpos::Pos);
    let next =
        marked.then(|| phrase_of(document, end + 1)).flatten().filter(|&p| document.phrases[p].tokens.start == end + 1);
    next.map_or(phrase, |p| possessed(document, p))
}

/// The phrase that possesses the phrase which starts at `at`: of "Iran's Guards", "Iran".
pub fn possessor(document: &Document, at: usize) -> Option<usize> {
    let mark = at.checked_sub(1)?;
    (document.tokens[mark].xpos == Xpos::Pos).then(|| phrase_ending_at(document, mark)).flatten()
}

/// Of "a wave of strikes" the wave, where `phrase` is the strikes.
pub fn classifier(document: &Document, phrase: usize) -> Option<usize> {
    const NOUNS: &[&str] = &[
        "wave", "series", "spate", "string", "round", "number", "barrage", "flurry", "campaign", "set", "pair",
        "dozen", "hundred", "score", "act", "case", "instance", "salvo", "volley", "surge", "uptick", "increase",
    ];
    let of = document.phrases[phrase].tokens.start.checked_sub(1)?;
    let outer = phrase_ending_at(document, of).filter(|_| document.tokens[of].lemma == "of")?;
    NOUNS.contains(&document.tokens[document.phrases[outer].head].lemma.as_str()).then_some(outer)
}

/// The tokens of the sentence of token `at`.
pub fn sentence(document: &Document, at: usize) -> Range<usize> {
    document.sentences.get(document.sentence_of(at)).map_or(at..at, |s| s.tokens.clone())
}

fn same_sentence(document: &Document, a: usize, b: usize) -> bool {
    document.sentence_of(a) == document.sentence_of(b)
}
