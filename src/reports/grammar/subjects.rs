//! Who acts, or in a passive who is acted on: the subject of a verb, by its tree and by position.

use super::asides::{accused_of, in_court, number_and_fate, shouting, told_of};
use super::{
    VerbForm, before_age, governing_verb, is_age, phrase_ending_at, phrase_starting_at, same_sentence, sentence,
    verb_group, with_coordinated,
};
use crate::document::{Document, Relation, Xpos};
use crate::lexicon::reporting;
use crate::record::EntityType;
use crate::reports::nouns::EVENTS;
use crate::reports::parties;
use crate::reports::reading::Reading;
use crate::reports::tree;

/// The phrases that are the subject of the verb at `head`: of a passive, whom it acts on. The tree says so, but where it
/// shows itself that it errs.
pub fn subject(reading: &Reading, head: usize) -> Vec<usize> {
    let document = reading.document;
    // "Used dogs to disperse students", "fired rubber bullets to disperse": who used them dispersed.
    let group = verb_group(document, head);
    let infinitive =
        (group.form == VerbForm::Infinitive).then(|| governing_verb(document, group.tokens.start)).flatten();
    let weapon = || phrase_ending_at(document, group.tokens.start).map(|p| &document.phrases[p].tokens);
    let armed = || weapon().is_some_and(|tokens| parties::is_weapon(reading, tokens));
    if let Some(verb) = infinitive.filter(|&v| matches!(document.tokens[v].lemma.as_str(), "use" | "employ") || armed())
    {
        return subject(reading, verb);
    }
    if let Some(last) = named_last(document, head) {
        return last;
    }
    if let Some(described) = told_of(document, group.tokens.start).or_else(|| shouting(document, group.tokens.start)) {
        return vec![described];
    }
    if let Some(accused) = accused_of(document, head) {
        return accused;
    }
    if let Some(described) = described_beside(reading, head) {
        return vec![described];
    }
    if let Some(verb) = in_court(document, head) {
        return subject(reading, verb);
    }
    if let Some(own) = after_and(document, group.tokens.start) {
        return vec![own];
    }
    if let Some(number) = number_and_fate(document, &group) {
        return vec![number];
    }
    let before = by_position(reading, head, 4);
    let mut found = tree::subject(document, head).unwrap_or_default();
    found.retain(|&p| !is_age(document, p));
    // "Two boys aged between 12 and 15 were killed": the words of age confuse trees.
    let aged = before_age(document, group.tokens.start) < group.tokens.start;
    if found.is_empty() || aged && !before.is_empty() {
        return before;
    }
    let word = |p: usize| document.phrases[p].head;
    let event = |&p: &usize| EVENTS.contains(&document.tokens[word(p)].lemma.as_str());
    let known = |&p: &usize| reading.actor_at(word(p)).is_some();
    let relative = || tree::is_relative(document, head) && before.iter().any(known) && !found.iter().any(event);
    let behind = || found.iter().all(|&p| document.phrases[p].tokens.start > head);
    // "After a strike in Idlib killed two": a finite verb has a subject of its own.
    let bereft = || tree::lacks_subject(document, head) && verb_group(document, head).form == VerbForm::Finite;
    // Trees miss some of those whom "and" joins; but of "fired tear gas on Tuesday, and five were killed" gas is none.
    // Of "clashes erupted a day after two men were shot" the clashes were not.
    let adjacent = phrase_ending_at(document, group.tokens.start).is_some_and(|p| before.contains(&p));
    let conjunction = before.first().and_then(|&p| document.phrases[p].tokens.start.checked_sub(1));
    let own = |i: usize| {
        let lemma = document.tokens[i].lemma.as_str();
        let opens = matches!(lemma, "after" | "before" | "when" | "because" | "while");
        adjacent && opens && same_sentence(document, i, head) && found.iter().all(|&p| word(p) < i)
    };
    let is_object = |p: &usize| document.tokens[word(*p)].relation == Some(Relation::Obj);
    // Nor is Lome of "marched in Lome and four were wounded", nor soldiers of "disguised as soldiers"; but the army is of
    // "as the army and rebels fought".
    let governed = |p: &usize| {
        let Some(link) = document.phrases[*p].tokens.start.checked_sub(1) else { return false };
        let participle = link > 0 && document.tokens[link - 1].xpos == Xpos::Vbn;
        let clause = match document.tokens[link].lemma.as_str() {
            "as" | "when" | "while" => !participle,
            lemma => matches!(lemma, "that" | "because" | "although" | "whether"),
        };
        matches!(document.tokens[link].xpos, Xpos::In | Xpos::To) && !clause
    };
    let part = |p: &usize| is_object(p) || governed(p);
    // "In the city of Jos, gunmen killed", "gunmen disguised as soldiers kidnapped".
    let finite = group.form == VerbForm::Finite;
    let aside = || finite && found.iter().all(governed) && before.iter().all(|p| !governed(p) && !found.contains(p));
    let lists = || found.iter().all(|p| before.contains(p)) && before.len() > 1;
    let misses =
        || (found.last() == before.last() || lists()) && found.len() < before.len() && !before.iter().any(part);
    if !before.is_empty() && (relative() || behind() || bereft() || misses() || conjunction.is_some_and(own) || aside())
    {
        before
    } else {
        found
    }
}

/// The unit of "marched against the unit, accused of torture", Ann Roe of "arrested Ann Roe, suspected of killing a nurse" for
/// both verbs, the reservist of "searched for a reservist suspected of": not of "was held by the army, accused of spying".
fn described_beside(reading: &Reading, head: usize) -> Option<usize> {
    let document = reading.document;
    let deed = document.tokens[head].xpos == Xpos::Vbg && head > 1 && matches!(document.word(head - 1), "of" | "for");
    let head = if deed { head - 2 } else { head };
    let charged = matches!(document.tokens[head].lemma.as_str(), "accuse" | "suspect" | "blame");
    let before = head.checked_sub(1).filter(|_| charged && document.tokens[head].xpos == Xpos::Vbn)?;
    let phrase = phrase_ending_at(document, if document.word(before) == "," { before } else { head })?;
    let start = document.phrases[phrase].tokens.start;
    let by = start.checked_sub(1).is_some_and(|i| document.word(i) == "by");
    let after_verb = governing_verb(document, start).is_some();
    reading.actor_at(document.phrases[phrase].head).filter(|_| !by && after_verb).map(|_| phrase)
}

/// The guards of "Killed in the blast were two guards": the subject of a participle that opens its sentence.
fn named_last(document: &Document, head: usize) -> Option<Vec<usize>> {
    let sentence = sentence(document, head);
    let opens =
        head == sentence.start || head == sentence.start + 1 && document.tokens[sentence.start].xpos == Xpos::Rb;
    let opens = opens && document.tokens[head].xpos == Xpos::Vbn;
    let verb = (head + 1..sentence.end).find(|&i| document.tokens[i].xpos.is_verb()).filter(|_| opens)?;
    let linked = matches!(document.word(verb), "was" | "were") && document.word(verb - 1) != ",";
    let last = linked.then(|| phrase_starting_at(document, verb + 1)).flatten()?;
    Some(with_coordinated(document, last, sentence.end))
}

/// The police of "youths blocked a road, and police arrested ten", where a verb begins at `at`.
fn after_and(document: &Document, at: usize) -> Option<usize> {
    let p = phrase_ending_at(document, at)?;
    let and = document.phrases[p].tokens.start.checked_sub(2).filter(|&i| document.word(i + 1) == "and")?;
    let first = sentence(document, at).start;
    let verb = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let plural = document.tokens[document.phrases[p].head].xpos == Xpos::Nns;
    let told = (first..and).any(|i| verb(i) && !reporting::is_verb(&document.tokens[i].lemma));
    (document.word(and) == "," && plural && told).then_some(p)
}

/// `depth` bounds the walk from verb to verb.
fn by_position(reading: &Reading, head: usize, depth: usize) -> Vec<usize> {
    let document = reading.document;
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    let group = verb_group(document, head);
    let at = before_age(document, before_time(reading, group.tokens.start));
    let before = phrase_ending_at(document, at);
    if group.form == VerbForm::Participle {
        return match before {
            Some(p) => vec![p],
            None => governing_verb(document, at).map_or_else(Vec::new, |v| by_position(reading, v, depth)),
        };
    }
    if group.form == VerbForm::Infinitive && before.is_none() {
        return governing_verb(document, at).map_or_else(Vec::new, |v| by_position(reading, v, depth));
    }
    if group.form == VerbForm::Infinitive {
        return before.into_iter().collect();
    }
    if let Some(antecedent) = antecedent(document, at) {
        return named_before(document, antecedent).into_iter().chain([antecedent]).collect();
    }
    if at > 0 && shares_subject(document, at - 1) {
        return governing_verb(document, at - 1).map_or_else(Vec::new, |v| by_position(reading, v, depth));
    }
    match before.or_else(|| before_aside(document, at)) {
        Some(p) => {
            let joined = coordinated_before(document, climb(document, p));
            let one = matches!(document.word(group.tokens.start), "was" | "is" | "has");
            if joined.len() > 1 && !one { listed_before(reading, joined) } else { joined }
        }
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
        // "The army and the rebels both denied it".
        let both = document.word(here - 1) == "both" && here == at;
        if !(both || reading.is_time(here - 1) || dates || matches!(tag, Xpos::Rb | Xpos::Rbr) && here < at) {
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
    let linked = matches!(document.tokens[before].xpos, Xpos::In | Xpos::To)
        && !clausal.contains(&document.tokens[before].lemma.as_str());
    // "Troops backed by drones", "men armed with knives", "fighters loyal to the general".
    let describes = |i: usize| match document.tokens[i].xpos {
        Xpos::Vbn => true,
        Xpos::Jj => document.word(i).ends_with("ed") || matches!(document.word(i), "loyal" | "close" | "allied"),
        _ => false,
    };
    let lemma = |back: usize| before.checked_sub(back).map_or("", |i| document.tokens[i].lemma.as_str());
    // "A man believed to be a militant", "a gunman identified as Ann Roe".
    let held = |verb: &str| matches!(verb, "believe" | "think" | "say" | "suspect" | "know" | "allege" | "report");
    let posed = |verb: &str| matches!(verb, "disguise" | "dress" | "pose" | "identify" | "name" | "know" | "describe");
    let doer = match lemma(0) {
        "be" if lemma(1) == "to" && held(lemma(2)) => Some(before - 2),
        "as" if posed(lemma(1)) => Some(before - 1),
        _ => None,
    };
    if let Some(outer) = doer.and_then(|verb| phrase_ending_at(document, verb)) {
        return climb(document, outer);
    }
    // "A strike on Mali's base" leads to the strike, "Sudan's RSF" to nobody else.
    if document.tokens[before].xpos == Xpos::Pos {
        let owner = phrase_ending_at(document, before);
        let outer = owner.map(|owner| climb(document, owner)).filter(|outer| Some(*outer) != owner);
        return outer.unwrap_or(phrase);
    }
    // "Officers answered a report of a man shot".
    let word = |i: usize| {
        matches!(document.tokens[i].lemma.as_str(), "report" | "call" | "word" | "news" | "rumour" | "rumor")
    };
    if lemma(0) == "of" && before > 0 && word(before - 1) {
        return phrase;
    }
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
        // "Clashes between police and students".
        if document.phrases[other].tokens.start.checked_sub(1).is_some_and(|i| document.word(i) == "between") {
            return vec![first];
        }
        all.insert(0, first);
        start = document.phrases[first].tokens.start;
    }
    all
}

/// "A man, a woman" of "a man, a woman and a child were killed", to `joined`, which "and" joins.
fn listed_before(reading: &Reading, joined: Vec<usize>) -> Vec<usize> {
    let document = reading.document;
    let mut all = joined;
    let tag = |i: usize| document.tokens[i].xpos;
    let opens = |start: usize| {
        let clausal = ["that", "after", "when", "as", "while", "because", "where", "before", "which", "say"];
        let before = start.checked_sub(1).filter(|&i| same_sentence(document, i, start));
        before.is_none_or(|i| {
            matches!(tag(i), Xpos::Comma | Xpos::Colon) || clausal.contains(&document.tokens[i].lemma.as_str())
        })
    };
    while let Some(comma) = document.phrases[all[0]].tokens.start.checked_sub(1).filter(|&i| document.word(i) == ",") {
        let Some(other) = phrase_ending_at(document, comma).filter(|_| all.len() < 12) else { break };
        let p = &document.phrases[other];
        let counted = matches!(tag(p.tokens.start), Xpos::Dt | Xpos::PrpS | Xpos::Cd);
        let person = reading.actor_at(p.head).is_some_and(|m| m.kind == EntityType::Person);
        let listed = if tag(p.head).is_name() { person } else { counted && !reading.is_time(p.head) };
        if !listed || !opens(p.tokens.start) {
            break;
        }
        all.insert(0, other);
    }
    all
}
