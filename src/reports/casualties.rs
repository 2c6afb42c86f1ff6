//! How many were killed, wounded, missing, captured, displaced: figures and the words that give them.

use super::grammar::{self, VerbForm, VerbGroup};
use super::identity;
use super::needs;
use super::nouns::{is_attacker, is_goods, is_ground, is_site, is_vessel};
use super::parties;
use super::reading::Reading;
use super::sources;
use super::status;
use super::telling::{Part, Telling};
use crate::document::{Document, Xpos};
use crate::record::{Casualty, Category, EntityType, Outcome};
use crate::span::Span;
use counts::{HowMany, how_many, number_in, quantity_before, whole};
use harms::{HARMS, Harm, Sort, is_natural};
use sides::{category, shared_category};
use sorts::{are, came_of_it, fatal_part, in_state, is_dead, is_fatal, left, of_sort, of_whom, state_start};
use std::ops::Range;

mod counts;
mod harms;
mod sides;
mod sorts;
mod tolls;

pub use tolls::{dates_toll, named};

/// A figure and the token of the word that gives it.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The token of the verb, noun or adjective of harm.
    pub at: usize,
    /// The figure.
    pub casualty: Casualty,
    /// The phrases of the people, so that a report can name them as targets.
    pub people: Vec<Part>,
    /// Whether they are to be added to those told before: "three more died in hospital".
    pub more: bool,
}

impl Figure {
    /// One whose people nobody need name.
    fn bare(at: usize, casualty: Casualty) -> Self {
        Self { at, casualty, people: Vec::new(), more: false }
    }
}

/// The figures of one sentence, in order.
pub fn figures(reading: &Reading, sentence: &Range<usize>) -> Vec<Figure> {
    let mut found: Vec<Figure> = sentence.clone().flat_map(|at| none_harmed(reading, at)).collect();
    if found.is_empty() {
        let document = reading.document;
        let says_nothing = |at: usize| grammar::tells_nothing(document, at) || grammar::is_repute(document, at);
        let told = sentence.clone().filter(|&at| !says_nothing(at) && !is_natural(document, at));
        found = told.filter_map(|at| toll(reading, at).or_else(|| figure(reading, at))).collect();
        // "Put the toll at 22, of whom 19 died in the town".
        let summed = found.iter().find(|f| document.tokens[f.at].lemma == "toll").map(|f| (f.at, f.casualty.min));
        found.retain(|f| {
            summed.is_none_or(|(at, all)| f.at <= at || f.casualty.outcome != Outcome::Killed || f.casualty.min >= all)
        });
    }
    found
}

/// The death that an assassination, an execution or a killing is, and those taken, where the words around it give no figure.
pub fn implied(reading: &Reading, telling: &Telling) -> Option<Casualty> {
    let word = reading.document.tokens[telling.head].lemma.as_str();
    let before = telling.tokens.start.checked_sub(1).map_or("", |i| reading.document.word(i));
    let outcome = match telling.kind {
        // "The attempted murder of a nurse".
        _ if before == "attempted" => return None,
        "assassination" | "execution" => Outcome::Killed,
        _ if telling.is_killing(reading.document) => Outcome::Killed,
        // "Took 150 pupils from a school".
        "abduction" if word == "take" => Outcome::Captured,
        // "A man with a gunshot wound".
        "shooting" if telling.is_wound(reading.document) && telling.casualties.is_empty() => Outcome::Wounded,
        _ => return None,
    };
    if !identity::real(telling.status) || telling.casualties.iter().any(|c| c.outcome == outcome) {
        return None;
    }
    let document = reading.document;
    // "Four of the leaders".
    let first = |t: &Part| document.tokens[t.tokens.start].xpos == Xpos::Cd;
    let token = |t: &Part| if first(t) { t.tokens.start } else { t.tokens.end - 1 };
    let phrases: Vec<usize> = telling.targets.iter().filter_map(|t| grammar::phrase_of(document, token(t))).collect();
    let number = how_many(reading, &phrases)?;
    let span = telling.targets.iter().map(|t| document.span(&t.tokens)).reduce(|a, b| a.cover(b))?;
    let who = Some(span.of(document.text).to_owned());
    let category = category(reading, &telling.targets, who.as_deref().unwrap_or_default());
    // Who has a wound may have died of it.
    let number = (number.0, number.1, number.2 || outcome == Outcome::Wounded);
    Some(Casualty { who, category, ..of_number(outcome, number, span) })
}

/// "The death toll rose to 34".
fn toll(reading: &Reading, at: usize) -> Option<Figure> {
    let (outcome, number, tokens) = tolls::toll(reading, at)?;
    let source = tolls::reckoner(reading, at).map(|part| sources::role(reading, &part));
    let casualty = Casualty { source, ..of_number(outcome, number, reading.document.span(&tokens)) };
    Some(Figure::bare(at, casualty))
}

/// "another" of "killed two soldiers and wounded another", "a fourth" of "and a fourth died": one more.
fn one_more(reading: &Reading, at: usize, harm: &Harm) -> Option<Figure> {
    let document = reading.document;
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let noun = |i: usize| document.tokens.get(i).is_some_and(|t| t.xpos.is_noun() || t.xpos == Xpos::Cd);
    // "A man was dead and another in critical condition".
    let state = Some(at).filter(|_| harm.sort == Sort::State).and_then(|at| state_start(reading, at));
    let start = state.unwrap_or_else(|| grammar::verb_group(document, at).tokens.start);
    let before = start.checked_sub(1)?;
    let ordinal = matches!(word(before), "second" | "third" | "fourth" | "fifth" | "sixth");
    let other = if word(at + 1) == "another" && !noun(at + 2) {
        at + 1..at + 2
    } else if word(before) == "another" || ordinal && before > 0 && word(before - 1) == "a" {
        before - usize::from(ordinal)..start
    } else {
        return None;
    };
    let fits = matches!(harm.sort, Sort::Verb | Sort::Suffer | Sort::State);
    let span = document.tokens[at].span.cover(document.span(&other));
    let casualty = of_number(harm.outcome, (1, Some(1), false), span);
    fits.then(|| Figure::bare(at, casualty))
}

/// The three of "three more died in hospital", "three of the wounded died".
fn further(reading: &Reading, at: usize, harm: &Harm) -> Option<Figure> {
    let document = reading.document;
    let group = grammar::verb_group(document, at).tokens.start;
    // An adverb, where the tagger takes it for one of the verb.
    let start = group + usize::from(document.word(group) == "more");
    let first = grammar::sentence(document, at).start;
    let word = |back: usize| start.checked_sub(back).filter(|&i| i >= first).map_or("", |i| document.word(i));
    let end = match (word(1), word(2), word(3)) {
        ("more", ..) => start - 1,
        ("wounded" | "injured" | "victims", "the", "of") => start - 3,
        _ => return None,
    };
    let mut near =
        reading.within(&reading.mentions.quantities, &(first.max(end.saturating_sub(4))..end), |q| &q.tokens);
    let q = near.find(|(_, q)| q.tokens.end == end || q.tokens.end == start).map(|(_, q)| q)?;
    let number = (whole(q.min), q.max.map(whole), q.hedged);
    let casualty = of_number(harm.outcome, number, q.span.cover(document.tokens[at].span));
    let dies = harm.outcome == Outcome::Killed && harm.sort == Sort::Suffer;
    let suffers = dies || harm.sort == Sort::Verb && grammar::verb_group(document, at).passive;
    suffers.then(|| Figure { more: true, ..Figure::bare(at, casualty) })
}

fn figure(reading: &Reading, at: usize) -> Option<Figure> {
    let document = reading.document;
    let token = &document.tokens[at];
    let fits = |h: &&Harm| h.lemmas.contains(&token.lemma.as_str()) && of_sort(reading, at, h.sort);
    let harm = HARMS.iter().find(fits)?;
    // "Eliminated Canton on penalties".
    // "Neutralised the threat".
    let fought = || {
        let all = grammar::objects(document, at);
        let counted = |&p: &usize| number_in(reading, document.phrases[p].tokens.clone()).is_some();
        shared_category(reading, &all) == Category::Combatant || token.lemma != "eliminate" && all.iter().any(counted)
    };
    if matches!(token.lemma.as_str(), "eliminate" | "neutralise" | "neutralize") && !fought() {
        return None;
    }
    if tolls::is_summed_up(document, at) {
        return None;
    }
    if let Some(figure) = further(reading, at, harm) {
        return Some(figure);
    }
    if let Some(figure) = one_more(reading, at, harm) {
        return Some(figure);
    }
    let group = grammar::verb_group(document, at);
    // "Failed to kill the governor", "over a plot to kill the minister".
    if group.form == VerbForm::Infinitive && status::is_untried(reading, group.tokens.start) {
        return None;
    }
    // "Who was not hurt".
    let negated = |i: usize| status::NEGATIONS.contains(&document.tokens[i].lemma.as_str());
    if group.tokens.clone().any(negated) {
        return None;
    }
    let objects = || Some(grammar::objects(document, at)).filter(|found| !group.passive && !found.is_empty());
    let people = match harm.sort {
        Sort::Missing => match are(reading, at) {
            Some(people) => people,
            None => return bare_figure(reading, at, harm),
        },
        Sort::Adjective => match left(reading, at).or_else(|| is_dead(reading, at)) {
            Some(people) => people,
            None => return bare_figure(reading, at, harm),
        },
        Sort::Lives | Sort::Fatally => return bare_figure(reading, at, harm),
        Sort::State => in_state(reading, at)?,
        Sort::Noun => match came_of_it(reading, at) {
            Some(people) => people,
            None => return bare_figure(reading, at, harm),
        },
        Sort::Verb | Sort::Struck | Sort::Suffer if of_whom(reading, &group).is_some() => of_whom(reading, &group)?,
        Sort::Suffer | Sort::Lose | Sort::Limb | Sort::Sustain | Sort::Fight => grammar::subject(reading, at),
        Sort::Verb => match objects().or_else(|| counted_before(reading, at)) {
            Some(people) => people,
            // "Two were killed and several wounded".
            None if group.tokens.len() == 1 && counts::is_counted(reading, at) => {
                return bare_figure(reading, at, harm);
            }
            None => grammar::subject(reading, at),
        },
        _ if group.passive => grammar::subject(reading, at),
        Sort::ToDeath => objects().or_else(|| behind_death(reading, at))?,
        _ => objects()?,
    };
    let people = [people.as_slice(), &companions(reading, at, &people, group.passive)].concat();
    // "Shot upon capture the next day".
    let apart =
        |p: &usize| grammar::is_age(document, *p) || document.phrases[*p].tokens.clone().all(|i| reading.is_time(i));
    let people: Vec<usize> = people.into_iter().filter(|p| !apart(p)).collect();
    let parts = parties::targets(reading, &people);
    // "Shot down 57 of them", "drones, 27 of which were shot down".
    let down = token.lemma == "shoot" && document.tokens.get(at + 1).is_some_and(|t| t.lemma == "down");
    let pronoun = |part: &Part| matches!(document.tokens[part.tokens.end - 1].xpos, Xpos::Prp | Xpos::Wdt | Xpos::Cd);
    let things = parts.iter().any(|part| parties::is_weapon(reading, &part.tokens) || down && pronoun(part));
    if things
        || people.iter().any(|&p| tolls::is_summed_up(document, document.phrases[p].tokens.start))
        || !are_harmed(reading, harm, &people)
    {
        return None;
    }
    let (min, max, hedged) = how_many(reading, &people)?;
    let span = people.iter().fold(token.span, |s, &p| s.cover(document.span(&document.phrases[p].tokens)));
    let who = people.iter().map(|&p| document.words(&document.phrases[p].tokens)).collect::<Vec<_>>().join(" and ");
    let category = shared_category(reading, &people);
    let fatal = is_fatal(reading, at, harm.sort);
    let dead = fatal_part(reading, at).filter(|dead| !fatal && harm.outcome == Outcome::Wounded && dead.0 < min);
    let outcome = if fatal { Outcome::Killed } else { harm.outcome };
    // "Shot" alone does not say that somebody lives.
    let doubted = harm.sort == Sort::Dead && matches!(token.lemma.as_str(), "fear" | "presume" | "believe");
    let hedged = hedged || doubted || matches!(harm.sort, Sort::Struck | Sort::Taken | Sort::Hit) && !fatal;
    let number = match dead {
        // "Five people were shot, two fatally".
        Some(dead) => (min - dead.0, max.zip(dead.1).map(|(all, dead)| all.saturating_sub(dead)), false),
        None => (min, max, hedged),
    };
    let casualty = Casualty { who: Some(who), category, ..of_number(outcome, number, span) };
    Some(Figure { people: parts, more: adds(document, &group, at), ..Figure::bare(at, casualty) })
}

/// Whether a verb tells of more than were told before: "his brother was also hurt", "a nurse died alongside him".
fn adds(document: &Document, group: &VerbGroup, at: usize) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let with = at + 1 + usize::from(matches!(word(at + 1), "along" | "together"));
    let them = matches!(word(with), "with" | "alongside") && matches!(document.word(with + 1), "him" | "her" | "them");
    let too = word(at + 1 + usize::from(word(at + 1) == ",")) == "too";
    them || too || (group.tokens.start.saturating_sub(1)..at).any(|i| document.word(i) == "also")
}

/// The officer of "was killed with another officer", the men of "killed along with two of his men".
fn companions(reading: &Reading, at: usize, people: &[usize], passive: bool) -> Vec<usize> {
    let document = reading.document;
    let last = people.last().map_or(at + 1, |&p| document.phrases[p].tokens.end);
    let from = if passive { at + 1 } else { last };
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let start = match (word(from), word(from + 1)) {
        ("along" | "together", "with") => from + 2,
        ("alongside", _) => from + 1,
        ("with", _) if passive => from + 1,
        _ => return Vec::new(),
    };
    let Some(phrase) = grammar::phrase_starting_at(document, start) else { return Vec::new() };
    let tokens = &document.phrases[phrase].tokens;
    // "A man was killed with US forces in Syria": beside them.
    let force = document.tokens[document.phrases[phrase].head].lemma == "force";
    let person = !force && reading.actor_at(document.phrases[phrase].head).is_some_and(|m| m.kind != EntityType::Place)
        || number_in(reading, tokens.clone()).is_some()
        || matches!(document.tokens[tokens.start].xpos, Xpos::PrpS);
    let end = grammar::sentence(document, at).end;
    // "A teacher abducted with the pupils": told before.
    let known = document.word(tokens.start) == "the" && document.tokens[tokens.end - 1].xpos == Xpos::Nns;
    let harmed = person && !known && !parties::is_weapon(reading, tokens);
    if harmed { grammar::with_coordinated(document, phrase, end) } else { Vec::new() }
}

/// Whether the phrases are of people whom such a harm can befall: not of towns that are captured, nor of attackers that flee.
fn are_harmed(reading: &Reading, harm: &Harm, people: &[usize]) -> bool {
    const FUGITIVES: &[&str] =
        &["driver", "militant", "rebel", "insurgent", "fighter", "terrorist", "inmate", "prisoner"];
    let document = reading.document;
    // "Captured dozens of villages".
    let wholes = people.iter().filter_map(|&p| parties::whole(reading, &document.phrases[p]));
    let heads: Vec<usize> = people.iter().copied().chain(wholes).collect();
    let nouns = || heads.iter().map(|&p| document.tokens[document.phrases[p].head].lemma.as_str());
    let located = |&p: &usize| needs::names_place(reading, &document.phrases[p].tokens);
    match (harm.outcome, harm.sort) {
        (Outcome::Captured, Sort::Verb | Sort::Hostage) => {
            !nouns().any(|noun| is_ground(noun) || is_site(noun) || is_goods(noun) || is_vessel(noun))
                && !people.iter().any(located)
        }
        (Outcome::Displaced, Sort::Suffer) => {
            let many = how_many(reading, people).is_some_and(|n| n.0 > 1);
            let one = |&p: &usize| document.tokens[document.phrases[p].tokens.start].xpos == Xpos::Prp;
            many && !people.iter().any(one) && !nouns().any(|noun| is_attacker(noun) || FUGITIVES.contains(&noun))
        }
        // "Shot down a jet".
        _ => !nouns().any(is_goods),
    }
}

/// "five others" of "eight drivers were killed and five others injured".
fn counted_before(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    // "And 25 seriously injured".
    let adverbs = (0..at).rev().take_while(|&i| reading.document.tokens[i].xpos == Xpos::Rb).count();
    let end = at - adverbs;
    let phrase = grammar::phrase_of(reading.document, end.checked_sub(1)?)?;
    let tokens = &reading.document.phrases[phrase].tokens;
    (tokens.end == end && number_in(reading, tokens.clone()).is_some()).then(|| vec![phrase])
}

/// The farmers of "hacked to death 14 farmers".
fn behind_death(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    let document = reading.document;
    let behind = document.tokens.get(at + 2).is_some_and(|t| t.lemma == "death") && !reading.is_time(at + 3);
    behind.then(|| grammar::phrase_starting_at(document, at + 3))?.map(|phrase| vec![phrase])
}

/// "22 deaths", "three dead".
fn bare_figure(reading: &Reading, at: usize, harm: &Harm) -> Option<Figure> {
    let q = &reading.mentions.quantities[reading.quantity_of(at).or_else(|| quantity_before(reading, at))?];
    // "None of the injured were British": of those told of before.
    if reading.document.word(q.tokens.start).eq_ignore_ascii_case("none") && harm.sort == Sort::Noun {
        return None;
    }
    let span = q.span.cover(reading.document.tokens[at].span);
    let who =
        q.noun.filter(|&n| n != at && n < at).map(|n| reading.document.words(&(q.tokens.start..n + 1)).to_owned());
    let category = category(reading, &[], who.as_deref().unwrap_or_default());
    let number = (whole(q.min), q.max.map(whole), q.hedged);
    Some(Figure::bare(at, Casualty { who, category, ..of_number(harm.outcome, number, span) }))
}

/// "no casualties", "nobody was hurt".
fn none_harmed(reading: &Reading, at: usize) -> Vec<Figure> {
    let document = reading.document;
    let lemma = document.tokens[at].lemma.as_str();
    let outcomes: &[Outcome] = match lemma {
        "casualty" => &[Outcome::Killed, Outcome::Wounded],
        "fatality" | "death" => &[Outcome::Killed],
        "injury" => &[Outcome::Wounded],
        _ => return Vec::new(),
    };
    let phrase = grammar::phrase_of(document, at).map_or(at, |p| document.phrases[p].tokens.start);
    let none =
        (phrase.saturating_sub(1)..at).any(|i| matches!(document.tokens[i].lemma.as_str(), "no" | "without" | "zero"));
    let doubtful =
        grammar::sentence(document, at).any(|i| matches!(document.tokens[i].lemma.as_str(), "if" | "whether"));
    if !none || doubtful {
        return Vec::new();
    }
    let span = document.span(&(phrase..at + 1));
    let nil = |&outcome: &Outcome| Figure::bare(at, of_number(outcome, (0, Some(0), false), span));
    outcomes.iter().map(nil).collect()
}

/// A figure that says no more than how many, at least and at most, and whether that is hedged.
fn of_number(outcome: Outcome, (min, max, hedged): HowMany, span: Span) -> Casualty {
    Casualty { outcome, min, max, who: None, category: Category::Unknown, hedged, span, source: None }
}
