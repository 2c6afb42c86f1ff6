//! Whom phrases name: actors by name, description or pronoun, whose weapons they name, and to whom things belong.

use super::grammar::{self, Complement};
use super::identity::is_anybody;
use super::nouns::{is_crowd, is_vessel};
use super::reading::Reading;
use super::reference::is_time_word;
use super::telling::Part;
use super::tree;
use crate::document::{Document, Phrase, Relation, Xpos};
use crate::lexicon::reporting;
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use apposed::apart_from_apposed;
use std::ops::Range;

pub mod apposed;
mod targets;

pub use targets::{says_it, targets};

/// Participles that say whose a thing is: "a camp used by".
const BELONG: &[&str] = &[
    "use", "own", "run", "control", "operate", "host", "house", "hold", "belong", "link", "affiliate", "inhabit",
    "occupy", "tie", "man", "staff", "frequent", "utilize", "utilise", "hosting", "guard",
];

/// The phrases of `complements` whose preposition is one of `prepositions`.
pub fn phrases(reading: &Reading, complements: &[Complement], prepositions: &[&str]) -> Vec<usize> {
    let fits = |c: &&Complement| prepositions.contains(&reading.document.tokens[c.preposition].lemma.as_str());
    complements.iter().filter(fits).map(|c| c.phrase).collect()
}

/// Phrases that name or describe an actor; a weapon's or vehicle's nationality counts: "Russian planes". A pronoun that no
/// mention resolves is the one who speaks: "the army said it had struck".
pub fn agents(reading: &Reading, phrases: &[usize]) -> Vec<Part> {
    let mention = |&phrase: &usize| {
        let p = &reading.document.phrases[phrase];
        let whole = || reading.actor_at(reading.document.phrases[whole(reading, p)?].head);
        own_forces(reading, p)
            .or_else(|| reading.actor_at(reading.document.phrases[crowd(reading, p)?].head))
            .or_else(|| owner(reading, p))
            .or_else(|| named_actor(reading, p))
            .or_else(whole)
            .or_else(|| of_weapon(reading, p))
            .or_else(|| user_of_weapon(reading, p))
            .or_else(|| speaker(reading, p))
            .or_else(|| quoted(reading, p))
    };
    phrases.iter().filter_map(mention).map(Part::of).collect()
}

/// The actor that a phrase describes, by name where an apposition gives it: of "the president, Reuven Rivlin", Rivlin.
fn named_actor<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let head = phrase.head;
    if let Some(holder) = holder(reading, phrase) {
        return Some(holder);
    }
    let described = reading.actor_at(head);
    let person = described.is_some_and(|m| m.kind == EntityType::Person);
    let name = || reading.actor_at(tree::named(reading.document, head, person)?).filter(|m| m.form == Form::Name);
    let bearer = || apposed::bearer(reading, phrase);
    let identified = || apposed::identified(reading, phrase.tokens.end).filter(|_| person);
    described.filter(|m| m.form == Form::Name).or_else(name).or_else(bearer).or_else(identified).or(described)
}

/// Of "Secretary of State Antony Blinken" Blinken, where the phrase is the secretary.
fn holder<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let document = reading.document;
    let titled = matches!(document.tokens[phrase.head].lemma.as_str(), "secretary" | "minister" | "chief" | "head");
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    let office = (titled && of).then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()?;
    let office = &document.phrases[office];
    reading.actor_at(office.head).filter(|m| m.kind == EntityType::Person && m.tokens.start > office.tokens.start)
}

/// Of "several of the groups" the groups: what follows a word that only says how many.
pub fn whole(reading: &Reading, phrase: &Phrase) -> Option<usize> {
    const PARTS: &[&str] = &[
        "several", "some", "many", "most", "much", "few", "dozen", "hundred", "thousand", "score", "number",
        "majority", "total", "handful", "couple", "part", "half", "all", "both", "none", "rest", "remnant", "ten",
        "million", "wing", "branch", "arm", "faction", "affiliate", "offshoot", "element",
    ];
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let part = PARTS.contains(&head.lemma.as_str()) || head.xpos == Xpos::Cd;
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    (part && of).then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()
}

/// The gunmen of "a team of gunmen", the group of "members of the group".
fn crowd(reading: &Reading, phrase: &Phrase) -> Option<usize> {
    const MEMBERS: &[&str] = &["member", "fighter", "gunman", "militant", "operative", "cadre", "commando", "rebel"];
    let document = reading.document;
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    let crowd = of && is_crowd(&document.tokens[phrase.head].lemma);
    let bare = reading.actor_at(phrase.head).is_none_or(|m| m.form != Form::Name);
    let whole = of.then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()?;
    // "Members of the Noor Front".
    let group = || reading.actor_at(document.phrases[whole].head).is_some_and(|m| m.kind == EntityType::Group);
    let member = MEMBERS.contains(&document.tokens[phrase.head].lemma.as_str()) && group();
    (crowd && bare || member).then_some(whole)
}

/// Who says the quotation in which the phrase is "we" or "I".
fn quoted<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let pronoun = &reading.document.tokens[phrase.head];
    if !matches!(pronoun.lemma.as_str(), "we" | "i") {
        return None;
    }
    let quotes = &reading.mentions.quotes;
    let before = quotes.partition_point(|q| q.span.start <= pronoun.span.start);
    let quote = before.checked_sub(1).map(|i| &quotes[i]).filter(|q| pronoun.span.end <= q.span.end)?;
    let speaker = quote.speaker.as_ref()?.span;
    reading.actor_at(reading.document.token_at(speaker.end.saturating_sub(1)))
}

/// Whose a weapon or vehicle is, where the phrase says so.
fn of_weapon<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let mut inside = reading.within(&reading.mentions.actor_mentions, &phrase.tokens, |m| &m.tokens).map(|(_, m)| m);
    // "A rebel boat attacked".
    let head = reading.document.tokens[phrase.head].lemma.as_str();
    let used = is_vessel(head) || is_weapon(reading, &phrase.tokens);
    // "The army offensive killed ten", "killed by Israeli fire".
    let theirs = used || matches!(head, "plane" | "offensive" | "fire" | "gunfire");
    inside.find(|m| theirs && m.tokens.end <= phrase.tokens.end)
}

/// The Taliban of "a bomb planted by the Taliban".
fn user_of_weapon<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    const VERBS: &[&str] =
        &["plant", "fire", "launch", "drop", "lay", "throw", "detonate", "send", "fly", "operate", "pilot"];
    let document = reading.document;
    let used = |i: &usize| VERBS.contains(&document.tokens[*i].lemma.as_str());
    let verb = tree::participles(document, phrase.head).into_iter().find(used)?;
    let users = is_weapon(reading, &phrase.tokens).then(|| tree::complements(document, verb))?;
    // Not the Yemen of "a drone launched from Yemen".
    let by = |p: &&usize| document.phrases[**p].tokens.start.checked_sub(1).is_none_or(|i| document.word(i) != "from");
    users.iter().filter(by).find_map(|&p| reading.actor_at(document.phrases[p].head))
}

/// The army of "the army's helicopters", the coalition of "warplanes from the coalition", the prime minister of "the prime
/// minister's office".
fn owner<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let document = reading.document;
    let office = matches!(
        document.tokens[phrase.head].lemma.as_str(),
        "office" | "administration" | "cabinet" | "branch" | "affiliate" | "wing"
    );
    let weapon = is_weapon(reading, &phrase.tokens);
    let theirs = weapon || office && reading.actor_at(phrase.head).is_none();
    let link = document.tokens.get(phrase.tokens.end).is_some_and(|t| matches!(t.lemma.as_str(), "from" | "of"));
    let sender = || (weapon && link).then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten();
    let owner = grammar::possessor(document, phrase.tokens.start).or_else(sender).filter(|_| theirs)?;
    reading.actor_at(document.phrases[owner].head)
}

/// Whether a phrase is of a person or of counted people.
pub fn is_person(reading: &Reading, phrase: usize) -> bool {
    let p = &reading.document.phrases[phrase];
    let actor = reading.actor_at(p.head).is_some_and(|m| m.kind == EntityType::Person);
    let noun = reading.document.tokens[p.head].lemma.as_str();
    let mut counts = reading.within(&reading.mentions.quantities, &p.tokens, |q| &q.tokens);
    actor || is_anybody(noun) || matches!(noun, "he" | "she") || counts.any(|(_, q)| !q.money)
}

/// Whether a phrase is of weapons or vehicles, by its last word.
pub fn is_weapon(reading: &Reading, phrase: &Range<usize>) -> bool {
    let mut means = reading.within(&reading.mentions.means, phrase, |m| &m.tokens);
    means.any(|(_, m)| m.tokens.contains(&(phrase.end - 1)))
}

/// Who speaks of "its forces" or "their drones".
fn own_forces<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    const ARMS: &[&str] = &[
        "force", "troop", "fighter", "soldier", "army", "navy", "drone", "warplane", "jet", "plane", "unit",
        "artillery", "military", "defence", "defense", "officer", "aircraft", "helicopter", "missile", "police",
        "commando", "warship", "gunman", "militant", "member", "bomber", "rocket", "militia",
    ];
    let first = &reading.document.tokens[phrase.tokens.start];
    let own = first.xpos == Xpos::PrpS && matches!(first.lemma.as_str(), "its" | "their" | "our");
    let arms = ARMS.contains(&reading.document.tokens[phrase.head].lemma.as_str());
    (own && arms).then(|| sayer(reading, phrase.tokens.start)).flatten()
}

/// Who says the clause of which the pronoun is the subject.
fn speaker<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let pronoun = &reading.document.tokens[phrase.head];
    let one = matches!(pronoun.lemma.as_str(), "he" | "she" | "him" | "her");
    // "Police said he stabbed two nurses": he is not the police.
    let fits = |m: &&ActorMention| !one || m.kind == EntityType::Person && !is_plural(reading, m);
    (pronoun.xpos == Xpos::Prp).then(|| sayer(reading, phrase.tokens.start)).flatten().filter(fits)
}

fn is_plural(reading: &Reading, mention: &ActorMention) -> bool {
    matches!(reading.document.tokens[mention.tokens.end - 1].xpos, Xpos::Nns | Xpos::Nnps)
}

/// Who says the clause in which token `at` is.
pub fn sayer<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a ActorMention> {
    let document = reading.document;
    let reports = |i: usize| reporting::is_verb(&document.tokens[i].lemma);
    let adds = |i: &usize| document.tokens[*i].xpos == Xpos::Vbg && reports(*i);
    // "The navy said it had freed the crew, adding it held two men."
    let verb = match at.checked_sub(1).filter(adds) {
        Some(adding) => (grammar::sentence(document, at).start..adding)
            .rev()
            .find(|&i| reports(i) && matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp))?,
        None => grammar::governing_verb(document, at)?,
    };
    // "Gunmen responded by torching buses; a soldier died": that is no word of theirs.
    if (verb.min(at)..at).any(|i| document.word(i) == ";") {
        return None;
    }
    // "A gunman who had pledged support to a group killed ten": not his words.
    let aside = document.tokens[verb].relation == Some(Relation::AclRelcl);
    let who = grammar::verb_group(document, verb).tokens.start.checked_sub(1);
    let own = aside && who.is_some_and(|i| matches!(document.tokens[i].xpos, Xpos::Wp | Xpos::Wdt));
    if own && !tree::path(document, at).any(|i| i == verb) {
        return None;
    }
    // "Nine people were reported killed": they say nothing; a witness who was quoted does.
    let quoted = matches!(document.tokens[verb].lemma.as_str(), "quote" | "cite");
    let says = reports(verb)
        && !is_past_plan(document, verb + 1..at)
        && (quoted || !grammar::verb_group(document, verb).passive);
    let subject = says.then(|| grammar::subject(reading, verb))?;
    subject.iter().find_map(|&p| reading.actor_at(document.phrases[p].head))
}

/// Whether these words, from what is said up to a verb, lead from what somebody means to do to what was before: "agreed to
/// send troops after gunmen killed ten".
pub fn is_past_plan(document: &Document, mut words: Range<usize>) -> bool {
    let infinitive = |i: usize| document.tokens[i].xpos == Xpos::To && document.tokens[i + 1].xpos == Xpos::Vb;
    let begins = words.next().is_some_and(infinitive) || words.next().is_some_and(infinitive);
    begins && words.any(|i| matches!(document.tokens[i].lemma.as_str(), "after" | "since"))
}

/// Whose the thing in `phrase` is.
fn owners(reading: &Reading, phrase: usize) -> Vec<Part> {
    let document = reading.document;
    let kin = |at: usize| document.tokens.get(at).is_some_and(|t| matches!(t.lemma.as_str(), "family" | "household"));
    let end = document.phrases[phrase].tokens.end;
    // "Five members of a family".
    let of_kin = grammar::phrase_starting_at(document, end + 1).is_some_and(|p| kin(document.phrases[p].head));
    if of_kin || is_near_to_another(&document.tokens[document.phrases[phrase].head].lemma) {
        return Vec::new();
    }
    let participles = tree::participles(document, document.phrases[phrase].head).into_iter();
    // "Two men held by police", "the nurse held by rebels".
    let person = is_person(reading, phrase);
    let people = person || reading.actor_at(document.phrases[phrase].head).is_some();
    let held = |i: usize| person || people && document.tokens[i].lemma == "hold";
    let users = participles.filter(|&i| !held(i) && BELONG.contains(&document.tokens[i].lemma.as_str()));
    let users: Vec<usize> = users.flat_map(|i| tree::complements(document, i)).collect();
    if !users.is_empty() {
        return agents(reading, &users);
    }
    let Some(next) = document.tokens.get(end) else { return Vec::new() };
    let sentence = grammar::sentence(document, end);
    let near = end..sentence.end.min(end + 14);
    let belongs = near.clone().find(|&i| {
        matches!(document.tokens[i].xpos, Xpos::Vbn | Xpos::Vbg | Xpos::Vbd | Xpos::Jj)
            && BELONG.contains(&document.tokens[i].lemma.as_str())
    });
    let from = match belongs {
        _ if next.lemma == "of" => end,
        Some(at) if held(at) => return Vec::new(),
        Some(at) if !near.clone().any(|i| i < at && document.tokens[i].xpos == Xpos::Md) => at + 1,
        _ => return Vec::new(),
    };
    let mut phrases = grammar::phrase_starting_at(document, from).into_iter().collect::<Vec<_>>();
    let after = grammar::complements(document, from);
    // "The town of Gamboru, near the border with Cameroon".
    let apart = |c: &Complement| (from..c.preposition).any(|i| document.word(i) == ",");
    let of = |c: &&Complement| matches!(document.tokens[c.preposition].lemma.as_str(), "by" | "to" | "of" | "with");
    phrases.extend(after.iter().filter(|c| of(c) && !apart(c)).map(|c| c.phrase));
    agents(reading, &phrases)
}

/// Whether a noun is of a person by another, who is not acted on with them: "the brother of a senator".
pub fn is_near_to_another(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "brother", "sister", "son", "daughter", "wife", "husband", "widow", "father", "mother", "cousin", "nephew",
        "niece", "uncle", "aunt", "relative", "friend", "ally", "aide", "adviser", "advisor", "deputy", "driver",
        "bodyguard", "lawyer", "attorney", "critic", "opponent", "rival", "supporter", "associate", "spokesman",
        "spokeswoman", "child", "grandson", "granddaughter", "grandchild", "secretary", "partner", "girlfriend",
        "boyfriend", "colleague", "successor", "predecessor",
    ];
    NOUNS.contains(&noun)
}

/// The words of "tens of thousands of people", where the phrase is "tens".
fn at_full_length(reading: &Reading, phrase: usize) -> Range<usize> {
    let phrases = &reading.document.phrases;
    let parts = std::iter::successors(Some(phrase), |&p| whole(reading, &phrases[p]));
    phrases[phrase].tokens.start..parts.last().map_or(0, |p| phrases[p].tokens.end)
}

/// Who acts, by a noun that names nobody known: "the widows".
pub fn unnamed(reading: &Reading, subject: &[usize]) -> Vec<Part> {
    // Not "over four nights of protesting".
    let noun = |p: &&usize| {
        let head = &reading.document.tokens[reading.document.phrases[**p].head];
        head.xpos.is_noun() && !is_time_word(&head.lemma)
    };
    let tokens = subject.iter().filter(noun).map(|&p| at_full_length(reading, p));
    tokens.filter(|t| !reading.is_time(t.end - 1)).map(|tokens| Part { tokens, actor: None }).collect()
}
