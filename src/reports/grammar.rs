//! Who does what, by position: verb groups, subjects, objects and what prepositions add. Assumes tags and base noun
//! phrases alone, so that it holds for headlines and clipped sentences too; every answer is a list of phrases, by their
//! index in [`Document::phrases`].

use super::tree;
use crate::document::phrases::{after_day, begins_span, day_end, ends_scare_quote, names_captive, names_day};
use crate::document::{Document, Relation, Xpos};
use std::ops::Range;

mod asides;
mod phrases;
mod subjects;

pub use phrases::{
    before_age, begins_clause, by_hand, classifier, is_age, phrase_ending_at, phrase_of, phrase_starting_at, possessor,
    same_sentence, sentence, with_coordinated,
};
pub use subjects::subject;

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
    let start = verb_start(document, head);
    let lemmas = |lemma: &str| (start..head).any(|i| document.tokens[i].lemma == lemma);
    let tag = document.tokens[head].xpos;
    let has_auxiliary = (start..head).any(|i| document.tokens[i].xpos.is_verb() || document.tokens[i].xpos == Xpos::Md);
    let past = matches!(tag, Xpos::Vbn | Xpos::Vbd);
    // "Two men accused of spying".
    let accused = matches!(document.tokens[head].lemma.as_str(), "accuse" | "suspect" | "convict" | "acquit");
    let next = document.tokens.get(head + 1).map_or("", |t| t.lemma.as_str());
    // "Man charged with murder".
    let accused = accused && next == "of" || document.tokens[head].lemma == "charge" && next == "with";
    let passive = past && (lemmas("be") || lemmas("get") || accused)
        || tag == Xpos::Vbn
            && !has_auxiliary
            && (HARM.contains(&document.tokens[head].lemma.as_str())
                || is_dealt_with(document, head)
                || !tree::acts(document, head)
                || tree::is_done_by(document, head))
            && !goes_on_in_perfect(document, head)
        || tag == Xpos::Vbd && !has_auxiliary && (is_clipped(document, head) || is_dealt_with(document, head));
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

/// Where the auxiliaries of the verb at `head` begin.
fn verb_start(document: &Document, head: usize) -> usize {
    let first = sentence(document, head).start;
    head - (first..head).rev().take_while(|&i| is_auxiliary(document, i)).count()
}

/// Verbs of harm that ask for somebody harmed, and words after them without which nobody else is: of "Man shot in park"
/// the man was shot, of "Man shot at police" he was not.
const HARM: &[&str] = &[
    "shoot", "stab", "kill", "wound", "injure", "hurt", "slay", "murder", "kidnap", "abduct", "behead", "arrest",
    "detain", "capture", "hospitalize", "displace", "jail", "imprison", "hack", "lynch", "execute", "rape", "torture",
    "strangle", "decapitate", "poison", "ambush", "hijack",
];
const AIMS: &[&str] = &["at", "on", "upon", "into", "toward", "towards", "through", "up", "that", "what"];

/// "Injured" of "have killed 90 people and injured 300".
fn goes_on_in_perfect(document: &Document, head: usize) -> bool {
    let token = &document.tokens[head];
    let joined = token.relation == Some(Relation::Conj) && token.head < head;
    let first = joined.then(|| verb_group(document, token.head)).filter(|group| !group.passive);
    first.is_some_and(|g| g.tokens.clone().any(|i| document.tokens[i].lemma == "have"))
}

/// Whether a verb of harm in the past without an object is a participle, as headlines write it.
fn is_clipped(document: &Document, head: usize) -> bool {
    let end = sentence(document, head).end;
    let next = (head + 1..end).find(|&i| document.tokens[i].xpos != Xpos::Rb);
    let dated = |&i: &usize| after_day(document, i) > i;
    let word = next.filter(|i| !dated(i)).map_or("", |i| document.tokens[i].lemma.as_str());
    // "Two tourists shot dead outside museum".
    let place = |i: usize| matches!(document.word(i), "outside" | "near" | "inside" | "in" | "at" | "on" | "after");
    if document.word(head + 1) == "dead" && head + 2 < end && place(head + 2) {
        return true;
    }
    // "Shot and wounded two men" has its object later.
    let joined = next.filter(|&i| document.tokens[i].xpos == Xpos::Cc).map(|i| after_adverbs(document, i + 1));
    let alone = |verb: usize| objects(document, verb).is_empty();
    HARM.contains(&document.tokens[head].lemma.as_str())
        && !AIMS.contains(&word)
        && word != "another"
        && alone(head)
        && joined.is_none_or(alone)
}

/// "Man charged in stabbing", "Hostages freed in Kaduna", "Two soldiers held over killing": what is done to people, as headlines
/// write it.
fn is_dealt_with(document: &Document, head: usize) -> bool {
    const DEALT: &[&str] = &[
        "charge", "sentence", "indict", "question", "free", "release", "rescue", "impose", "foil", "thwart", "convict",
        "acquit", "expel", "deport", "sanction", "extradite",
    ];
    // "A court sentenced in absentia three men".
    let judge = head.checked_sub(1).is_some_and(|i| {
        matches!(document.tokens[i].lemma.as_str(), "court" | "judge" | "jury" | "tribunal" | "prosecutor" | "police")
    });
    let next = document.tokens.get(head + 1).filter(|t| !judge && (t.xpos == Xpos::In || t.lemma == "over"));
    let next = next.map_or("", |t| t.lemma.as_str());
    match document.tokens[head].lemma.as_str() {
        "hold" => matches!(next, "over" | "after" | "for"),
        lemma => {
            let last = document.tokens[head].xpos == Xpos::Vbn && head + 1 == sentence(document, head).end;
            DEALT.contains(&lemma) && (last || matches!(next, "in" | "over" | "after" | "for" | "from"))
        }
    }
}

fn is_auxiliary(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.xpos {
        Xpos::Md | Xpos::To => true,
        Xpos::Rb | Xpos::Rbr => !document.word(at).contains('-'),
        _ => token.xpos.is_verb() && matches!(token.lemma.as_str(), "be" | "have" | "do" | "get"),
    }
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

/// The phrases after the verb at `head` that no preposition introduces.
pub fn objects(document: &Document, head: usize) -> Vec<usize> {
    // "Man shot Thursday night", "shot the gunman minutes after they came".
    let apart = |p: &usize| is_day(document, *p) || begins_span(document, document.phrases[*p].tokens.start);
    let after: Vec<usize> = objects_after(document, head).into_iter().filter(|p| !apart(p)).collect();
    // "Attacked a village 50 km north of the town".
    let found = tree::objects(document, head).map(|mut found| {
        found.retain(|p| !is_distance(document, *p) && !apart(p));
        found
    });
    let objects = match found.filter(|found| !found.is_empty()) {
        Some(found) if found.first() != after.first() || found.len() >= after.len() => found,
        _ => after,
    };
    let told = || asides::told_gap(document, verb_start(document, head));
    let gap = || tree::gap(document, head).or_else(|| gap_before(document, head, false)).or_else(told);
    // "Said in a statement that gunmen opened fire": the statement is no object.
    let gap = || gap().into_iter().filter(|&p| !asides::is_told_in(document, p)).collect();
    let objects = if objects.is_empty() { gap() } else { objects };
    if objects.is_empty() {
        return joined_verb(document, head).map_or_else(Vec::new, |verb| self::objects(document, verb));
    }
    objects.into_iter().map(|p| taken(document, head, p).unwrap_or(p)).collect()
}

/// The nurse of "the nurse that rebels kidnapped", where the tree is silent; with `any`, also where "that" may begin a clause of
/// its own.
fn gap_before(document: &Document, head: usize, any: bool) -> Option<usize> {
    let subject = phrase_ending_at(document, verb_start(document, head))?;
    let that = document.phrases[subject].tokens.start.checked_sub(1)?;
    let comma = that.checked_sub(1).filter(|&i| document.word(i) == ",");
    let pronoun = document.tokens[that].xpos == Xpos::Wdt || any && document.tokens[that].lemma == "that";
    let relative = pronoun && same_sentence(document, that, head);
    relative.then(|| phrase_ending_at(document, comma.unwrap_or(that))).flatten()
}

/// "50 km", "three miles".
pub fn is_distance(document: &Document, phrase: usize) -> bool {
    const UNITS: &[&str] = &["km", "kilometer", "kilometre", "mile", "meter", "metre", "yard", "block"];
    let p = &document.phrases[phrase];
    p.tokens.len() > 1 && UNITS.contains(&document.tokens[p.head].lemma.as_str())
}

/// "Last Thursday", "late Thursday night"; not "Friday prayers".
fn is_day(document: &Document, phrase: usize) -> bool {
    let tokens = &document.phrases[phrase].tokens;
    names_day(document.word(tokens.end - 1)) || day_end(document, tokens.start) == Some(tokens.end)
}

/// Of "abducted and later killed two men" the second verb, with which the first shares its object.
fn joined_verb(document: &Document, head: usize) -> Option<usize> {
    let joint = document.tokens.get(head + 1).is_some_and(|t| t.xpos == Xpos::Cc);
    let at = after_adverbs(document, head + 2);
    let next = document.tokens.get(at)?;
    let (first, joined) = (&document.tokens[head], next.relation == Some(Relation::Conj) && next.head == head);
    // "Police on Friday shot and killed a man".
    let both = first.xpos == next.xpos && HARM.contains(&first.lemma.as_str()) && HARM.contains(&next.lemma.as_str());
    (joint && next.xpos.is_verb() && (joined || both)).then_some(at)
}

/// Where the adverbs from `at` on end: in "and later killed", at "killed".
pub fn after_adverbs(document: &Document, at: usize) -> usize {
    at + document.tokens.iter().skip(at).take_while(|t| matches!(t.xpos, Xpos::Rb | Xpos::Rbr)).count()
}

/// The guests of "took 170 guests hostage", "guests that they took hostage", where the phrase is "hostage".
fn taken(document: &Document, verb: usize, phrase: usize) -> Option<usize> {
    let p = &document.phrases[phrase];
    let lot = names_captive(&document.tokens[p.head].lemma);
    // "Guests they had taken hostage".
    let pronoun = verb_start(document, verb).checked_sub(1).filter(|&i| document.tokens[i].xpos == Xpos::Prp);
    let described = || tree::gap(document, verb).or_else(|| gap_before(document, verb, true));
    let people = || phrase_ending_at(document, p.tokens.start).or_else(described);
    let people = || people().or_else(|| phrase_ending_at(document, pronoun?));
    (lot && p.tokens.len() == 1).then(people).flatten()
}

fn objects_after(document: &Document, head: usize) -> Vec<usize> {
    let end = sentence(document, head).end;
    let skipped = (head + 1..end).take(3).take_while(|&i| {
        matches!(document.tokens[i].xpos, Xpos::Rb | Xpos::Rp)
            || matches!(document.word(i), "“" | "\"" | "-" | "dead")
            || ends_scare_quote(document, i)
    });
    // "Shot to death a judge".
    let to_death = (head + 2 < end && document.words(&(head + 1..head + 3)) == "to death").then_some(head + 3);
    let at = to_death.unwrap_or(head + 1 + skipped.count());
    // "Killed between 30 and 40 people".
    let number = |i: usize| document.tokens.get(i).is_some_and(|t| matches!(t.xpos, Xpos::Cd | Xpos::Cc));
    if document.tokens.get(head + 1).is_some_and(|t| t.lemma == "between") && number(head + 2) {
        let noun = (head + 2..end).find(|&i| !number(i)).unwrap_or(end);
        return phrase_of(document, noun.min(end - 1)).into_iter().collect();
    }
    // "Retook most of Khartoum".
    let lot =
        |i: usize| matches!(document.tokens[i].lemma.as_str(), "most" | "much" | "all" | "several" | "many" | "some");
    if at + 2 < end && lot(at) && document.tokens[at + 1].lemma == "of" && phrase_of(document, at).is_none() {
        return phrase_starting_at(document, at + 2).into_iter().collect();
    }
    // "Held up to 20 people"; "shot dead as many as 18 soldiers": the hedge is part of the phrase.
    let first =
        (to_death.unwrap_or(head + 1)..at + 1).filter(|&i| i < end).find_map(|i| phrase_starting_at(document, i));
    first.map_or_else(Vec::new, |p| with_coordinated(document, p, end))
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
        let all = match document.tokens[at].lemma.as_str() {
            "between" => both(document, phrase),
            _ => with_coordinated(document, phrase, end),
        };
        let preposition = at;
        at = all.last().map_or(at + 1, |&p| document.phrases[p].tokens.end);
        found.extend(all.into_iter().map(|phrase| Complement { preposition, phrase }));
    }
    found
}

/// The two of "talks between Hamas and Israel resumed": the second is no subject.
fn both(document: &Document, phrase: usize) -> Vec<usize> {
    let and = document.phrases[phrase].tokens.end;
    let joined = document.tokens.get(and).is_some_and(|t| t.lemma == "and");
    let other = joined.then(|| phrase_starting_at(document, and + 1)).flatten();
    std::iter::once(phrase).chain(other).collect()
}

/// Prepositions, and participles that serve as one.
fn introduces(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    // "An attack on a convoy, according to the army".
    let says = at.checked_sub(1).is_some_and(|i| document.tokens[i].lemma == "accord");
    matches!(token.xpos, Xpos::In | Xpos::To) && !says
        || token.xpos == Xpos::Vbg && matches!(token.lemma.as_str(), "target" | "use" | "involve" | "include" | "hit")
}

/// The phrase that a preposition governs; of "accused troops of burning huts" none: what is burned is the verb's.
fn after_preposition(document: &Document, at: usize, end: usize) -> Option<usize> {
    // "At what it described as nine sites".
    if at + 1 < end && document.tokens[at + 1].xpos == Xpos::Wp {
        let as_it_is = |i: &usize| matches!(document.tokens[*i].lemma.as_str(), "as" | "be");
        let told = (at + 2..end.min(at + 9)).find(as_it_is)?;
        return phrase_starting_at(document, told + 1);
    }
    // Of "fired on by soldiers" the soldiers are not fired on.
    let leads = |i: usize| document.tokens[i].xpos == Xpos::Vbg || document.tokens[i].lemma == "by";
    let near = (at + 1..end.min(at + 3)).take_while(|&i| i == at + 1 || !leads(i - 1));
    near.into_iter().find_map(|i| phrase_starting_at(document, i))
}

/// Whether the verb at `at` says what somebody does as a rule: "notorious for beheading hostages".
pub fn is_repute(document: &Document, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |i| document.tokens[i].lemma.as_str());
    let renown = matches!(word(2), "notorious" | "know" | "infamous" | "famous" | "reputation");
    document.tokens[at].xpos == Xpos::Vbg && word(1) == "for" && renown
}

/// Whether the verb at `at` says why something else is done: "for killing a commander".
pub fn is_reason(document: &Document, at: usize) -> bool {
    document.tokens[at].xpos == Xpos::Vbg && at.checked_sub(1).is_some_and(|i| document.tokens[i].lemma == "for")
}

/// Whether the verb at `at` stands in a question that is told: "how many people were killed".
fn is_asked(document: &Document, at: usize) -> bool {
    let near = sentence(document, at).start.max(at.saturating_sub(8))..at;
    let many = |i: usize| document.tokens.get(i + 1).is_some_and(|t| matches!(t.lemma.as_str(), "many" | "much"));
    document.tokens[at].xpos.is_verb()
        && near.rev().take_while(|&i| document.word(i) != ",").any(|i| document.tokens[i].lemma == "how" && many(i))
}

/// Whether the word at `at` tells of nothing that was done to others: it is asked about, filmed, a slogan, or was done to
/// oneself.
pub fn tells_nothing(document: &Document, at: usize) -> bool {
    is_asked(document, at) || is_filmed(document, at) || is_slogan(document, at) || is_suicide(document, at)
}

/// "Killed himself"; not "killed himself and three others".
fn is_suicide(document: &Document, at: usize) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let himself = matches!(document.word(at + 1), "himself" | "herself" | "themselves");
    let others = matches!(word(at + 2), "and" | "along" | "together" | "with");
    matches!(word(at), "kill" | "hang" | "stab") && himself && !others
}

/// "Was captured on camera", "captured by security cameras".
fn is_filmed(document: &Document, at: usize) -> bool {
    const LENSES: &[&str] = &["camera", "film", "video", "videotape", "tape", "cctv", "footage", "television", "phone"];
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let by = matches!(word(at + 1), "on" | "by");
    word(at) == "capture" && by && (at + 2..at + 5).any(|i| LENSES.contains(&word(i)))
}

/// "Under the title “Shoot them”", "chanted “Hang the rapists”": a bare verb that opens a quotation.
fn is_slogan(document: &Document, at: usize) -> bool {
    let bare = matches!(document.tokens[at].xpos, Xpos::Vb | Xpos::Vbp);
    let opens = |i: usize| matches!(document.word(i), "“" | "\"" | "‘" | "``" | "«" | "„");
    bare && document.word(at).starts_with(char::is_uppercase) && at.checked_sub(1).is_some_and(opens)
}

/// Whether another clause begins at `at`.
pub fn ends_clause(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let serves_as_preposition = introduces(document, at);
    // "Fired rounds aimed at a village" goes on.
    let aims = token.xpos == Xpos::Vbn && matches!(token.lemma.as_str(), "aim" | "direct");
    let verb = token.xpos.is_verb() && !serves_as_preposition && !aims && token.xpos != Xpos::Vbg;
    // "Riots broke out in Lyon following the shooting"; not "the following day".
    let following = document.word(at) == "following" && at > 0 && document.tokens[at - 1].xpos != Xpos::Dt;
    verb || following
        || matches!(token.xpos, Xpos::Md | Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
        || matches!(
            token.lemma.as_str(),
            ";" | ":" | "while" | "because" | "although" | "but" | "if" | "after" | "before" | "since"
        )
}
