//! Which tellings of an article are of one event. An account collects the tellings of one; a telling joins the account
//! that it fits best, if it fits well enough for the way it refers to the event.

mod apart;
mod fit;
mod people;

use super::circumstances;
use super::folding;
use super::grammar;
use super::kinds;
use super::nouns::EVENTS;
use super::reading::Reading;
use super::reference::{self, Reference};
use super::telling::Telling;
use super::tree;
use crate::document::{Document, Relation, Xpos};
use crate::record::{Outcome, PlacePrecision, Status, TimePrecision};
use chrono::{Days, NaiveDate};
use fit::fit;

/// How many accounts back a telling may refer to, besides the article's first ones, and with how many tellings of an
/// account it is compared. Hardly an article tells of so much; a text of many megabytes does, and its cost must grow
/// with its length alone.
pub const RECENT: usize = 40;

/// How many of the article's first accounts, what it is about, can be referred to from anywhere.
const FIRST: usize = 10;

/// What speaks for the event that the article has told most of, where a telling says neither when nor where it was.
const TOLD_ON: f64 = 1.2;

/// So many killed, on no day, are the toll of a war.
pub const WAR: u32 = 500;

/// Nouns that any person may be called by: "a man" of the headline is "Juan Mora, 34," of the text.
const ANYBODY: &[&str] = &[
    "man", "men", "woman", "women", "boy", "girl", "teen", "teenager", "child", "person", "people", "victim",
    "suspect", "male", "female", "driver", "resident", "father", "mother", "son", "daughter", "brother", "sister",
    "youth", "employee", "worker", "owner", "student", "neighbor", "neighbour", "friend", "husband", "wife", "one",
    "patron", "old", "passerby", "girlfriend", "boyfriend", "partner", "parent", "uncle", "aunt", "cousin", "nephew",
    "niece", "grandmother", "grandfather", "colleague", "classmate", "roommate", "lover", "fiancé", "fiancée",
];

/// Whether a noun, in the singular or plural, may mean any person.
pub fn is_anybody(noun: &str) -> bool {
    ANYBODY.contains(&noun.trim_end_matches('s')) || ANYBODY.contains(&noun)
}

/// The tellings of one event, by index, the first told first.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// By index into the article's tellings.
    pub tellings: Vec<usize>,
}

/// Groups `tellings`. A telling that says nothing of its own ("such attacks") and fits no account is left out.
pub fn accounts(reading: &Reading, tellings: &[Telling]) -> Vec<Account> {
    let mut accounts: Vec<Account> = Vec::new();
    let mut stories = Stories::default();
    for (i, telling) in tellings.iter().enumerate() {
        let recent = accounts.len().saturating_sub(RECENT);
        let candidates = (0..recent.min(FIRST)).chain(recent..accounts.len());
        let bare = telling.time.is_none() && telling.places.is_empty() && !is_introduced(reading.document, telling);
        // "Rebels shelled Karmiel. Two people were killed there".
        let there = bare && reference::says_there(reading.document, telling);
        let last = |n: usize| accounts[n].tellings.last() == Some(&i.wrapping_sub(1));
        // "Rebels attacked a base; 26 were injured": of the deed beside it.
        let harm = i > 0 && telling.agents.is_empty() && super::is_assault(&tellings[i - 1]);
        let beside = harm && tellings[i - 1].sentence == telling.sentence;
        let told_on = |n: usize| match there {
            true if last(n) => 2.0 * TOLD_ON,
            false if bare && (!beside || last(n)) && stories.most == Some(n) => TOLD_ON,
            _ => 0.0,
        };
        let fits = candidates.filter_map(|n| Some((n, fit(reading, tellings, &accounts[n], telling)? + told_on(n))));
        let best = fits.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let joined = best.filter(|(_, score)| *score >= needed(reading, telling)).map(|(n, _)| n);
        if joined.is_none() && !stands_alone(reading, telling) {
            continue;
        }
        let n = joined.unwrap_or(accounts.len());
        if n == accounts.len() {
            accounts.push(Account::default());
        }
        accounts[n].tellings.push(i);
        stories.add(n, telling);
    }
    accounts
}

/// Whether a noun brings up an event with somebody of its own: "a raid by 4,000 soldiers", "an attack on a village".
fn is_introduced(document: &Document, telling: &Telling) -> bool {
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    let event = EVENTS.contains(&document.tokens[telling.head].lemma.as_str());
    let somebody = !telling.agents.is_empty() || event && !telling.targets.is_empty();
    telling.nominal && somebody && matches!(document.tokens[start].lemma.as_str(), "a" | "an")
}

/// The account of violence that the article has told most of.
#[derive(Default)]
struct Stories {
    most: Option<usize>,
    /// For each account how often it was told, and whether it is of violence.
    told: Vec<(usize, bool)>,
}

impl Stories {
    fn add(&mut self, account: usize, telling: &Telling) {
        self.told.resize(self.told.len().max(account + 1), (0, false));
        let (count, violent) = &mut self.told[account];
        *count += 1;
        *violent |= super::is_assault(telling);
        let more = |most: usize| (self.told[account].0, most) > (self.told[most].0, account);
        if self.told[account].1 && self.most.is_none_or(more) {
            self.most = Some(account);
        }
    }
}

/// How well a telling must fit to be of the same event.
fn needed(reading: &Reading, telling: &Telling) -> f64 {
    // "At about 10 a.m." is no day.
    let undated = telling.time(reading).is_none_or(|t| circumstances::is_hour(reading, t));
    match telling.reference {
        _ if is_war_toll(reading, telling) => f64::INFINITY,
        Reference::Known => 0.8,
        Reference::New if is_toll(telling) => 0.8,
        Reference::New if undated && !telling.nominal => 1.4,
        Reference::New if undated => 1.8,
        Reference::New => 2.2,
        Reference::Generic => 2.2,
        Reference::Another | Reference::Earlier => f64::INFINITY,
    }
}

/// Whether a telling only says what became of people: the toll of an event told before.
fn is_toll(telling: &Telling) -> bool {
    folding::HARM.contains(&telling.rule.id)
        && telling.agents.is_empty()
        && telling.time.is_none()
        && telling.places.is_empty()
}

/// Whether a telling that fits nothing is worth a report of its own.
fn stands_alone(reading: &Reading, telling: &Telling) -> bool {
    let bound = telling.time.is_some()
        || telling.count.is_some()
        || !telling.casualties.is_empty()
        || !telling.responsibility.is_empty();
    let placed = telling.places.iter().any(|&p| precision(reading, p) < PlacePrecision::Region);
    let acted = !telling.agents.is_empty() && !telling.targets.is_empty();
    let somebody = !telling.agents.is_empty() || !telling.targets.is_empty() || !telling.ordered_by.is_empty();
    // "Accused of planning attacks against Israelis".
    let plots = |i: usize| matches!(reading.document.tokens[i].lemma.as_str(), "plan" | "plot" | "prepare");
    let plotted = telling.status == Status::Planned
        && !telling.targets.is_empty()
        && super::is_assault(telling)
        && tree::path(reading.document, telling.head).skip(1).take(2).any(plots);
    let many = kills_many(reading, telling) && telling.time.is_none() && telling.means.is_empty();
    // "Riots erupted in several cities".
    let token = &reading.document.tokens[telling.head];
    let erupts = token.xpos == Xpos::Nns
        && token.relation == Some(Relation::Nsubj)
        && matches!(reading.document.tokens[token.head].lemma.as_str(), "erupt" | "break" | "flare" | "rage");
    let campaign = folding::HARM.contains(&telling.rule.id)
        && (many || is_war_toll(reading, telling) && telling.places.is_empty());
    match telling.reference {
        _ if campaign => false,
        Reference::New => bound || placed || somebody || erupts || !telling.nominal,
        Reference::Known if telling.kind != "attack" => bound || placed || somebody,
        Reference::Known | Reference::Another | Reference::Earlier => bound || placed || acted,
        Reference::Generic if plotted => true,
        Reference::Generic => !telling.casualties.is_empty() || bound && somebody || placed && acted,
    }
}

/// Kinds of which an article tells many: who speaks decides.
pub fn is_speech(kind: &str) -> bool {
    kinds::kind(kind)
        .is_some_and(|k| !matches!(k.plover.event, "ASSAULT" | "COERCE" | "PROTEST" | "MOBILIZE" | "RETREAT"))
}

/// Whether an event of this status took place, as the article has it.
pub fn real(status: Status) -> bool {
    matches!(status, Status::Happened | Status::Ongoing | Status::Claimed | Status::Alleged)
}

/// Whether a telling is of what became of people over months.
fn is_war_toll(reading: &Reading, telling: &Telling) -> bool {
    let harm = folding::HARM.contains(&telling.rule.id) && telling.means.is_empty();
    // "The Taliban killed 132 children in 2014".
    let once = !telling.agents.is_empty() && telling.time(reading).is_some_and(|t| t.precision == TimePrecision::Year);
    // "The war broke out in 2023. It has killed 15,000 people".
    let perfect = |i: usize| matches!(reading.document.word(i), "has" | "have");
    let to_date = || {
        kills_many(reading, telling)
            && grammar::verb_group(reading.document, telling.head).tokens.into_iter().any(perfect)
    };
    harm && !once && (days(reading, telling).is_some_and(is_season) || counts_war(reading, telling.head) || to_date())
}

/// Whether so many were killed that it is the toll of a war; not where an operation did it: "the offensive has killed 600".
fn kills_many(reading: &Reading, telling: &Telling) -> bool {
    let deed = |&p: &usize| {
        let noun = reading.document.tokens[reading.document.phrases[p].head].lemma.as_str();
        EVENTS.contains(&noun) || matches!(noun, "offensive" | "siege" | "bombardment" | "crackdown")
    };
    telling.casualties.iter().any(|c| c.outcome == Outcome::Killed && c.min >= WAR)
        && !grammar::subject(reading, telling.head).iter().any(deed)
}

/// Whether the harm told at `at` is that of a whole war: "since the war began", "the conflict has killed 15,000 people".
pub fn counts_war(reading: &Reading, at: usize) -> bool {
    let war = |&p: &usize| {
        let head = &reading.document.tokens[reading.document.phrases[p].head];
        matches!(head.lemma.as_str(), "war" | "conflict" | "insurgency" | "rebellion")
    };
    // "Displaced by conflict".
    let by = |i: usize| reading.document.word(i) == "by";
    let caused = by(at + 1).then(|| grammar::phrase_starting_at(reading.document, at + 2)).flatten();
    counts_from_start(reading.document, at) || grammar::subject(reading, at).iter().chain(&caused).any(war)
}

/// "Have been killed since the invasion began", "since the outbreak of the war", "in recent months".
fn counts_from_start(document: &Document, at: usize) -> bool {
    const WARS: &[&str] = &[
        "invasion", "war", "conflict", "offensive", "fighting", "operation", "uprising", "crackdown", "insurgency",
        "rebellion", "campaign", "hostility", "violence", "unrest",
    ];
    const STARTS: &[&str] = &["begin", "start", "erupt", "break", "beginning", "outbreak", "onset", "flare"];
    let end = grammar::sentence(document, at).end;
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    let near = |from: usize, words: &[&str]| (from..end.min(from + 7)).any(|i| words.contains(&lemma(i)));
    // "Clashes have killed dozens in recent months", but not "in the worst attack in recent months".
    let clause = (at..end).take_while(|&i| document.word(i) != "," && !EVENTS.contains(&lemma(i)));
    let lately = |i: usize| i > at && lemma(i) == "recent" && matches!(lemma(i - 1), "in" | "over");
    clause.into_iter().any(lately) || (at..end).any(|i| lemma(i) == "since" && near(i + 1, WARS) && near(i + 1, STARTS))
}

/// Whether days are a stretch of months, which tells of many events: "since the start of the year".
fn is_season((first, last): (NaiveDate, NaiveDate)) -> bool {
    (last - first).num_days() > 62
}

/// The days of a telling; where it only says when it was told, the week up to then.
fn days(reading: &Reading, telling: &Telling) -> Option<(NaiveDate, NaiveDate)> {
    let said = || {
        let (from, to) = reading.mentions.times[telling.said?].days?;
        Some((from.checked_sub_days(Days::new(6))?, to))
    };
    let dated = telling.time(reading).and_then(|t| {
        let (from, to) = t.days?;
        // "Overnight" begins the day before; "at 10 a.m." is no day.
        let night = t.tokens.clone().any(|i| reading.document.tokens[i].lemma == "overnight");
        match night {
            true => Some((from.pred_opt()?, to)),
            false => Some((from, to)).filter(|_| !circumstances::is_hour(reading, t)),
        }
    });
    dated.or_else(|| telling.reckoned.as_ref().map(|r| r.days)).or_else(said)
}

fn precision(reading: &Reading, mention: usize) -> PlacePrecision {
    let place = reading.mentions.place_mentions[mention].place;
    place.map_or(PlacePrecision::Near, |p| reading.mentions.places[p].precision)
}
