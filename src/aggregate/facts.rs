//! What a report says, in the form in which reports are compared: numbers for names and days, so that a pair costs
//! little. Facts come from the report's own article alone; no other article changes them.

use super::spots::{Spot, spot};
use crate::lexicon::{common_words, places::GAZETTEER};
use crate::record::{
    Actor, Basis, Entity, EntityType, Extraction, Outcome, Place, PlacePrecision, Report, ResponsibilityStatus, Role,
    Status, Time, TimePrecision,
};
use crate::reports::kinds::{self, Kind};
use crate::span::Span;
use chrono::{Datelike, NaiveDate};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// Names as numbers, in order, each once.
pub type Names = Box<[u64]>;

/// A report's values.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The article, by a number of its own.
    pub article: u64,
    /// An index in the table of kinds.
    pub kind: usize,
    /// The rule that found it.
    pub rule: u64,
    /// PLOVER's root class.
    pub family: &'static str,
    /// Whether it took place.
    pub real: bool,
    /// First and last day, and how closely they are known.
    pub days: Option<Days>,
    /// The weekdays that the sentences of a report without a day name: bit 1, a Monday, to bit 7.
    pub weekdays: u8,
    /// The days that the sentences of a report without one name, whatever happened on them.
    pub named_days: Box<[i32]>,
    /// When the article was published, as far as it is known.
    pub published: Option<i32>,
    /// Whether the words tell the day from where the writer stands ("today"), not by its date.
    pub deictic: bool,
    /// Whether the words say that it was early on its day: another writer may have it on the day before.
    pub early: bool,
    /// Whether they say that it was late on its day: another may have it on the next.
    pub late: bool,
    /// Whether an agent's capital is so far from the place that the one has another day than the other for hours.
    pub far: bool,
    /// Whether the day is that on which somebody said it: it was then or before.
    pub said: bool,
    /// Whether no words tell the day of this event: it was taken from another of the article.
    pub inferred: bool,
    /// Who did it or had it done, and to whom.
    pub agents: Names,
    pub targets: Names,
    /// Whether somebody claims it, denies it or is accused of it: others may be as well.
    pub disputed: bool,
    /// The persons of a name to whom it was done, by surname and by all the words of the name, in whatever order.
    pub people: Names,
    /// The countries of the agents.
    pub sides: Names,
    /// The countries of the targets, or of those that back them.
    pub hit: Names,
    /// With what.
    pub means: Names,
    /// Where, the closest known first.
    pub spots: Box<[Spot]>,
    /// The countries of the places.
    pub countries: Names,
    /// Those that the article names, where the report has no place.
    pub around: Names,
    /// The names of people, groups and sites in its sentences.
    pub names: Names,
    /// Those in all of its article, and the towns.
    pub story: Arc<Names>,
    /// The telling words of its sentences: those that are in any dictionary, and the others.
    pub plain: Names,
    pub rare: Names,
    /// The greatest number of those killed.
    pub killed: Option<u32>,
    /// Whether it tells of people harmed, none of them killed.
    pub only_hurt: bool,
    /// How many were taken, where it tells of arrests, abductions or releases.
    pub taken: Option<u32>,
    /// Whether it tells of several attacks over some time rather than of one.
    pub campaign: bool,
    /// The same for copies of one text.
    pub copy: u64,
}

/// A stretch of days, counted from the common era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first of them.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// How closely it is known.
    pub precision: TimePrecision,
}

/// A number for a value; the same in every run.
pub fn number(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Whether two lists of names share one.
pub fn meet(a: &[u64], b: &[u64]) -> bool {
    a.iter().any(|x| b.binary_search(x).is_ok())
}

impl Facts {
    /// Of all reports of an article, in order.
    pub fn all(told: &Extraction) -> Vec<Self> {
        let story = Arc::new(story(told));
        told.reports.iter().map(|r| Self::of(r, told, &story)).collect()
    }

    fn of(report: &Report, told: &Extraction, story: &Arc<Names>) -> Self {
        let kind = kinds::index(&report.kind).unwrap_or_default();
        let Kind { id, plover, .. } = &kinds::event_kinds()[kind];
        let (mut agents, targets) = (actors(told, &report.agents), actors(told, &report.targets));
        agents.extend(actors(told, &report.ordered_by));
        let mut spots: Box<[Spot]> = places(told, report).map(spot).collect();
        spots.sort_by_key(Spot::class);
        let (plain, rare): (Vec<_>, Vec<_>) = report.words.iter().partition(|w| common_words::contains(w));
        let time = time(report);
        let days = time.and_then(days);
        let (early, late) = early_and_late(told, report);
        Self {
            article: number(&told.article.id),
            kind,
            rule: number(&report.rule),
            family: plover.event,
            real: is_real(report.status),
            days,
            weekdays: if time.is_none() { weekdays(told, report) } else { 0 },
            named_days: if time.is_none() { named_days(told, report) } else { Box::default() },
            published: told.article.published.as_ref().and_then(|p| day(&p.date)),
            deictic: time.is_some_and(|t| t.basis != Basis::Explicit),
            early,
            late,
            far: agents.iter().any(|a| is_far(told, report, a)),
            said: is_said(report),
            inferred: is_taken_over(report),
            sides: names(agents.iter().filter_map(|a| a.country.as_ref())),
            hit: names(targets.iter().filter_map(|a| country(told, a))),
            disputed: report.responsibility.iter().any(|r| r.status != ResponsibilityStatus::Stated),
            people: people(id, &agents, &targets),
            agents: names(agents.iter().map(|a| &a.id)),
            targets: names(targets.iter().map(|a| &a.id)),
            countries: names(places(told, report).filter_map(|p| p.country.as_ref())),
            around: if spots.is_empty() { around(told) } else { Names::default() },
            means: names(report.means.iter().filter_map(|m| m.name.as_ref())),
            spots,
            names: names_told(told, report),
            story: Arc::clone(story),
            plain: names(plain.into_iter()),
            rare: names(rare.into_iter()),
            killed: killed(report),
            only_hurt: killed(report).is_none() && report.casualties.iter().any(|c| c.outcome == Outcome::Wounded),
            taken: matches!(plover.event, "COERCE" | "RETREAT").then(|| taken(told, report)).flatten(),
            campaign: is_campaign(report, days),
            copy: copy(report),
        }
    }
}

fn names<T: Hash>(of: impl Iterator<Item = T>) -> Names {
    let mut all: Vec<u64> = of.map(number).collect();
    all.sort_unstable();
    all.dedup();
    all.into()
}

/// Whether an event of this status took place.
pub fn is_real(status: Status) -> bool {
    matches!(status, Status::Happened | Status::Ongoing | Status::Claimed | Status::Alleged)
}

fn actors<'e>(told: &'e Extraction, roles: &[Role]) -> Vec<&'e Actor> {
    roles.iter().filter_map(|r| actor(told, r.actor.as_deref()?)).collect()
}

/// The actor of this id.
pub fn actor<'e>(told: &'e Extraction, id: &str) -> Option<&'e Actor> {
    told.actors.iter().find(|a| a.id == id)
}

/// The place of this id.
pub fn place<'e>(told: &'e Extraction, id: &str) -> Option<&'e Place> {
    told.places.iter().find(|p| p.id == id)
}

/// Whether two actors are of one side: the same, or of one country or backed by it.
pub fn one_side((told, a): (&Extraction, &Actor), (other, b): (&Extraction, &Actor)) -> bool {
    fn sides<'e>(told: &'e Extraction, actor: &'e Actor) -> [Option<&'e str>; 2] {
        [actor.country.as_deref(), backer(told, actor).and_then(|b| b.country.as_deref())]
    }
    let (ours, theirs) = (sides(told, a), sides(other, b));
    a.id == b.id || ours.iter().flatten().any(|x| theirs.iter().flatten().any(|y| x == y))
}

fn backer<'e>(told: &'e Extraction, actor: &Actor) -> Option<&'e Actor> {
    self::actor(told, actor.side.as_deref()?)
}

/// The country of an actor, or of the one that backs it.
fn country<'e>(told: &'e Extraction, actor: &'e Actor) -> Option<&'e str> {
    actor.country.as_deref().or_else(|| backer(told, actor)?.country.as_deref())
}

/// Whether the words of a report's time say that it was early on its day, and whether late: "early on Tuesday", "Monday
/// night".
fn early_and_late(told: &Extraction, report: &Report) -> (bool, bool) {
    const EARLY: &[&str] = &["early", "dawn", "overnight", "midnight"];
    const LATE: &[&str] = &["late", "evening", "night", "tonight", "midnight"];
    let entities = &told.article.entities;
    let at = |s: Span| &entities[entities.partition_point(|e| e.span.start < s.start)..];
    let span = report.time.as_ref().and_then(|t| t.span);
    let time = span.and_then(|s| at(s).iter().find(|e| e.span.start > s.start || e.kind == EntityType::Time));
    let Some(time) = time.filter(|e| Some(e.span) == span) else { return (false, false) };
    let words = || time.text.split(|c: char| !c.is_alphabetic());
    let said = |known: &[&str]| words().any(|word| known.iter().any(|k| word.eq_ignore_ascii_case(k)));
    let clock = time.value.as_deref().and_then(|v| v.get(..13)?.split_once('T')?.1.parse::<u8>().ok());
    (said(EARLY) || clock.is_some_and(|hour| hour < 7), said(LATE) || clock.is_some_and(|hour| hour >= 20))
}

/// Whether the capital of an actor is so far east or west of where it was that their days differ for hours.
fn is_far(told: &Extraction, report: &Report, actor: &Actor) -> bool {
    /// Six hours.
    const FAR: f64 = 90.0;
    let capital = actor.country.as_deref().and_then(|c| GAZETTEER.capital(c));
    let apart = |p: &Place| {
        let degrees = (p.longitude? - capital.as_ref()?.1.point.1).abs();
        Some(degrees.min(360.0 - degrees))
    };
    places(told, report).filter_map(apart).any(|degrees| degrees > FAR)
}

/// "Rebels have killed 70, officials said on Tuesday".
fn is_said(report: &Report) -> bool {
    /// " on ".
    const LINK: usize = 4;
    let time = report.time.as_ref().and_then(|t| t.span);
    let after = |verb: Span| time.is_some_and(|t| verb.end <= t.start && t.start - verb.end <= LINK);
    report.attribution.iter().filter_map(|a| a.verb).any(after)
}

/// Where it was; not a country that its own sentences do not name, which says little.
fn places<'e>(told: &'e Extraction, report: &Report) -> impl Iterator<Item = &'e Place> {
    let own = |at: Span| report.evidence.iter().any(|s| s.contains(at));
    let known = report.places.iter().filter_map(move |p| Some((p.span, place(told, p.place.as_deref()?)?)));
    known.filter(move |(at, p)| p.precision != PlacePrecision::Country || own(*at)).map(|(_, p)| p)
}

/// Whether the time of a report stands in none of its own sentences.
pub fn is_taken_over(report: &Report) -> bool {
    let own = |t: &Time| t.span.is_some_and(|words| report.evidence.iter().any(|s| s.contains(words)));
    report.time.as_ref().is_some_and(|t| t.basis == Basis::Inferred && !own(t))
}

/// The time of a report, unless nothing but the article's course bounds it.
fn time(report: &Report) -> Option<&Time> {
    report.time.as_ref().filter(|t| t.span.is_some() || t.basis != Basis::Inferred)
}

/// The days of a time in ISO 8601.
fn days(time: &Time) -> Option<Days> {
    Some(Days { first: day(&time.start)?, last: day(&time.end)?, precision: time.precision })
}

/// A day in ISO 8601, counted from the common era.
fn day(iso: &str) -> Option<i32> {
    iso.get(..10)?.parse::<NaiveDate>().ok().map(|d| d.num_days_from_ce())
}

/// The weekdays without a date that the sentences of a report name.
fn weekdays(told: &Extraction, report: &Report) -> u8 {
    let open = |e: &Entity| e.value.as_deref()?.strip_prefix("XXXX-WXX-")?.get(..1)?.parse::<u8>().ok();
    entities(told, report).filter_map(open).fold(0, |all, day| all | 1 << (day & 7))
}

fn named_days(told: &Extraction, report: &Report) -> Box<[i32]> {
    let times = entities(told, report).filter(|e| e.kind == EntityType::Time);
    times.filter_map(|e| day(e.value.as_deref()?)).collect()
}

fn around(told: &Extraction) -> Names {
    names(told.places.iter().filter_map(|p| p.country.as_ref()))
}

fn entities<'e>(told: &'e Extraction, report: &Report) -> impl Iterator<Item = &'e Entity> {
    told.article.entities.iter().filter(|e| report.evidence.iter().any(|s| s.contains(e.span)))
}

/// The surname of a person of a name, as far as the last word is one.
fn surname(actor: &Actor) -> Option<String> {
    let named = actor.kind == "person" && !actor.id.starts_with("desc:");
    named.then(|| actor.name.rsplit(' ').next().unwrap_or_default().to_lowercase())
}

/// The words of the name of a person, in alphabetic order: "Zhao Chunli" and "Chunli Zhao" are one.
fn whole_name(actor: &Actor) -> Option<String> {
    surname(actor)?;
    let mut words: Vec<String> = actor.name.split(' ').map(str::to_lowercase).collect();
    words.sort_unstable();
    (words.len() > 1).then(|| words.join(" "))
}

/// The persons of a name among the targets; of an arrest that names none there, those who are said to do it: bodies
/// arrest, persons are arrested ("Aweys arrested, police say").
fn people(kind: &str, agents: &[&Actor], targets: &[&Actor]) -> Names {
    let persons = |of: &[&Actor]| names(of.iter().flat_map(|a| surname(a).into_iter().chain(whole_name(a))));
    let found = persons(targets);
    let arrest = matches!(kind, "arrest" | "detain" | "release" | "convict");
    if found.is_empty() && arrest { persons(agents) } else { found }
}

/// What an actor is known by in any article: its surname, or its id where it has a name.
fn known_by(actor: &Actor) -> Option<String> {
    let own = matches!(actor.kind.as_str(), "organization" | "armed_group" | "criminal_group" | "company" | "ship");
    let named = actor.id.starts_with("name:");
    surname(actor).or_else(|| own.then(|| actor.id.clone())).filter(|_| named)
}

fn names_told(told: &Extraction, report: &Report) -> Names {
    let known = |e: &Entity| match e.kind {
        EntityType::Facility => Some(e.text.to_lowercase()),
        // A village that no gazetteer has.
        EntityType::Place if e.place.is_none() => Some(e.text.to_lowercase()),
        _ => known_by(actor(told, e.actor.as_deref()?)?),
    };
    names(entities(told, report).filter_map(known))
}

/// The names that tell what an article is about: not those of countries, which are in every other one.
fn story(told: &Extraction) -> Names {
    let towns = told.places.iter().filter(|p| p.precision < PlacePrecision::Region).map(|p| p.id.clone());
    names(told.actors.iter().filter_map(known_by).chain(towns))
}

fn killed(report: &Report) -> Option<u32> {
    report.casualties.iter().filter(|c| c.outcome == Outcome::Killed).map(|c| c.min).max()
}

/// "23" of "captured 23 pirates".
fn taken(told: &Extraction, report: &Report) -> Option<u32> {
    let near = |e: &&Entity| e.span.overlaps(report.trigger) || report.targets.iter().any(|t| t.span.overlaps(e.span));
    let quantities = told.article.entities.iter().filter(|e| e.kind == EntityType::Quantity).filter(near);
    quantities.filter_map(|e| e.value.as_deref()?.parse().ok()).next()
}

/// "Three rocket attacks in a week", but not two bombs on a day.
fn is_campaign(report: &Report, days: Option<Days>) -> bool {
    let many = report.count.as_ref().is_some_and(|c| c.min > 1);
    many && days.is_some_and(|d| d.precision != TimePrecision::Day)
}

fn copy(report: &Report) -> u64 {
    fn texts(roles: &[Role]) -> Vec<&str> {
        roles.iter().map(|r| r.text.as_str()).collect()
    }
    let time = report.time.as_ref().map(|t| (&t.start, &t.end));
    let evidence: Vec<_> = report.evidence.iter().map(|s| (s.start, s.end)).collect();
    let trigger = (report.trigger.start, report.trigger.end);
    number((&report.kind, trigger, evidence, texts(&report.agents), texts(&report.targets), time))
}
