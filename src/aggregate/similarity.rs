//! How likely it is that two reports of different articles tell of one event.

use super::distance::kilometres;
use crate::record::{
    Actor, Article, Basis, Digest, Entity, Outcome, Place, PlacePrecision, Report, Role, Status, TimePrecision,
};
use crate::reports::kinds;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeSet, HashMap};

/// From this score on two reports are of one event.
pub const ENOUGH: f64 = 2.5;
/// What must be added to [`ENOUGH`] where one of the two has no time.
const UNDATED: f64 = 0.9;
/// The score of places that are parts of one town.
const SAME_TOWN: f64 = 1.8;
/// How large a town is.
const TOWN_KM: f64 = 12.0;
/// So many days apart a day that is inferred and one that is told may still be of one event.
const NEAR_DAYS: i64 = 14;
/// Towns farther apart than this are two places.
const FAR_KM: f64 = 60.0;

/// What similarity looks up, for each report of a digest.
pub struct Index {
    reports: Vec<Facts>,
    actors: HashMap<String, Actor>,
    places: HashMap<String, Place>,
}

/// A report's values in the form in which they are compared.
pub struct Facts {
    /// First and last day, and how closely they are known.
    pub days: Option<(String, String, TimePrecision)>,
    /// The weekdays that the sentences of a report without a day name: `1`, a Monday, to `7`.
    pub weekdays: BTreeSet<u32>,
    /// Whether the words tell the day from where the writer stands ("today"), not by its date.
    pub deictic: bool,
    /// Whether no words tell the day of this event: it was taken from another of the article.
    pub inferred: bool,
    /// Agents and targets, by actor id.
    pub agents: BTreeSet<String>,
    pub targets: BTreeSet<String>,
    /// The countries of the agents.
    pub sides: BTreeSet<String>,
    /// The countries of the targets, or of those that back them.
    pub hit: BTreeSet<String>,
    /// By place id.
    pub places: BTreeSet<String>,
    /// The countries of the places.
    pub countries: BTreeSet<String>,
}

impl Index {
    /// Reads the digest.
    pub fn new(digest: &Digest) -> Self {
        let actors = digest.actors.iter().map(|a| (a.id.clone(), a.clone())).collect();
        let places = digest.places.iter().map(|p| (p.id.clone(), p.clone())).collect();
        let mut index = Self { reports: Vec::new(), actors, places };
        let articles: HashMap<&str, &Article> = digest.articles.iter().map(|a| (a.id.as_str(), a)).collect();
        let facts = |r: &Report| Facts { weekdays: weekdays(articles.get(r.article.as_str()), r), ..index.facts(r) };
        index.reports = digest.reports.iter().map(facts).collect();
        index
    }

    /// The facts of the report at `i`.
    pub fn of(&self, i: usize) -> &Facts {
        &self.reports[i]
    }

    fn facts(&self, report: &Report) -> Facts {
        let ids = |roles: &[Role]| roles.iter().filter_map(|r| r.actor.clone()).collect::<BTreeSet<_>>();
        let (agents, targets) = (ids(&report.agents), ids(&report.targets));
        let places: BTreeSet<String> = report.places.iter().filter_map(|p| p.place.clone()).collect();
        Facts {
            weekdays: BTreeSet::new(),
            inferred: report.time.as_ref().is_some_and(|t| t.basis == Basis::Inferred),
            deictic: report.time.as_ref().is_some_and(|t| t.basis != Basis::Explicit),
            days: report.time.as_ref().map(|t| (t.start.clone(), t.end.clone(), t.precision)),
            sides: agents.iter().filter_map(|a| self.actors.get(a)?.country.clone()).collect(),
            hit: targets.iter().filter_map(|a| self.country(a)).collect(),
            countries: places.iter().filter_map(|p| self.places.get(p)?.country.clone()).collect(),
            targets,
            agents,
            places,
        }
    }

    /// The country of an actor, or of the one that backs it.
    fn country(&self, actor: &str) -> Option<String> {
        let actor = self.actors.get(actor)?;
        let backer = || self.actors.get(actor.side.as_deref()?)?.country.clone();
        actor.country.clone().or_else(backer)
    }

    /// The score of two reports; `None` where they can't be of one event.
    pub fn similarity(&self, digest: &Digest, a: usize, b: usize) -> Option<f64> {
        let (ra, rb) = (&digest.reports[a], &digest.reports[b]);
        if ra.article == rb.article || real(ra.status) != real(rb.status) {
            return None;
        }
        if said_alike(ra, rb) {
            return Some(10.0);
        }
        let kind = kinds::compatible(&ra.kind, &rb.kind).then_some(if ra.kind == rb.kind { 1.0 } else { 0.7 })?;
        let (fa, fb) = (self.of(a), self.of(b));
        let time = time(fa, fb)?;
        let place = self.place(fa, fb)?;
        let score = kind + time + place + self.agents(fa, fb)? + self.targets(fa, fb) + figures(ra, rb);
        let undated = fa.days.is_none() || fb.days.is_none();
        let doubt = if !undated {
            0.0
        } else if place >= SAME_TOWN {
            UNDATED / 2.0
        } else {
            UNDATED
        };
        Some(score - doubt)
    }

    /// Same town, near, contained; `None` for another country or a town far away.
    fn place(&self, a: &Facts, b: &Facts) -> Option<f64> {
        if a.places.is_empty() || b.places.is_empty() {
            return Some(0.0);
        }
        if !a.countries.is_empty() && !b.countries.is_empty() && a.countries.is_disjoint(&b.countries) {
            return None;
        }
        let pairs = a.places.iter().flat_map(|x| b.places.iter().map(move |y| (x, y)));
        let scores = pairs.filter_map(|(x, y)| self.nearness(self.places.get(x)?, self.places.get(y)?));
        let best = scores.fold(f64::NEG_INFINITY, f64::max);
        Some(if best.is_finite() { best } else { 0.0 }).filter(|s| *s >= 0.0)
    }

    fn nearness(&self, a: &Place, b: &Place) -> Option<f64> {
        let narrow = |p: &Place| p.precision < PlacePrecision::Region;
        let same = a.id == b.id;
        if same {
            return Some(if narrow(a) {
                2.0
            } else if a.precision == PlacePrecision::Region {
                1.2
            } else {
                0.7
            });
        }
        if a.country != b.country {
            return Some(-1.0);
        }
        if narrow(a) && narrow(b) {
            let km = kilometres((a.latitude?, a.longitude?), (b.latitude?, b.longitude?));
            return Some(if km < TOWN_KM {
                SAME_TOWN
            } else if km < FAR_KM {
                1.2
            } else {
                -1.0
            });
        }
        let regions = a.precision == PlacePrecision::Region && b.precision == PlacePrecision::Region;
        let same_region = a.admin1.is_some() && a.admin1 == b.admin1;
        Some(if same_region {
            1.0
        } else if regions {
            0.3
        } else {
            0.5
        })
    }

    /// One actor or one side; `None` for sides that are both known and differ.
    fn agents(&self, a: &Facts, b: &Facts) -> Option<f64> {
        if a.agents.is_empty() || b.agents.is_empty() {
            return Some(0.0);
        }
        if !a.agents.is_disjoint(&b.agents) {
            return Some(1.0);
        }
        if !a.sides.is_disjoint(&b.sides) {
            return Some(0.7);
        }
        let apart = !a.sides.is_empty() && !b.sides.is_empty();
        (!apart).then_some(-0.5)
    }

    /// Shared targets, most of all a shared person.
    fn targets(&self, a: &Facts, b: &Facts) -> f64 {
        let person = |id: &String| self.actors.get(id).is_some_and(|a| a.kind == "person");
        let (ours, theirs): (Vec<_>, Vec<_>) =
            (a.targets.iter().filter(|x| person(x)).collect(), b.targets.iter().filter(|x| person(x)).collect());
        if a.targets.intersection(&b.targets).any(person) {
            return 2.5;
        }
        if !ours.is_empty() && !theirs.is_empty() {
            return -1.0;
        }
        match a.targets.is_disjoint(&b.targets) {
            false => 1.0,
            true if !a.hit.is_disjoint(&b.hit) => 0.5,
            true => 0.0,
        }
    }
}

/// Whether an event of this status took place.
fn real(status: Status) -> bool {
    matches!(status, Status::Happened | Status::Ongoing | Status::Claimed | Status::Alleged)
}

/// Whether two reports are the same but for their article: an article given twice under two names.
fn said_alike(a: &Report, b: &Report) -> bool {
    (&a.kind, a.trigger, &a.evidence, &a.agents, &a.targets, &a.time)
        == (&b.kind, b.trigger, &b.evidence, &b.agents, &b.targets, &b.time)
}

/// The same day, a day within a month; `None` for days that cannot meet.
fn time(a: &Facts, b: &Facts) -> Option<f64> {
    let (Some((from, to, p)), Some((start, end, q))) = (&a.days, &b.days) else {
        return (on_weekday(a, b) && on_weekday(b, a)).then_some(0.0);
    };
    if to < start || end < from {
        let (apart, deictic) = (days_between(from, to, start, end)?, a.deictic || b.deictic);
        return match apart {
            1 if deictic => Some(0.8),
            2..=NEAR_DAYS if a.inferred || b.inferred => Some(-0.2),
            _ => None,
        };
    }
    let days = (*p == TimePrecision::Day, *q == TimePrecision::Day);
    Some(match days {
        (true, true) => 2.0,
        _ if from == start && to == end => 1.2,
        (false, false) => 0.6,
        _ => 1.0,
    })
}

/// The weekdays without a date that the sentences of an undated report name.
fn weekdays(article: Option<&&Article>, report: &Report) -> BTreeSet<u32> {
    let entities = article.filter(|_| report.time.is_none()).map_or(&[][..], |a| &a.entities);
    let inside = |e: &&Entity| report.evidence.iter().any(|s| s.contains(e.span));
    let open = |e: &Entity| e.value.as_deref()?.strip_prefix("XXXX-WXX-")?.get(..1)?.parse().ok();
    entities.iter().filter(inside).filter_map(open).collect()
}

/// Whether the day of `dated` is of a weekday that the other, undated, may mean.
fn on_weekday(undated: &Facts, dated: &Facts) -> bool {
    let Some((start, _, TimePrecision::Day)) = &dated.days else {
        let named = !undated.weekdays.is_empty() && !dated.weekdays.is_empty();
        return !(named && undated.weekdays.is_disjoint(&dated.weekdays));
    };
    let day = start.parse::<NaiveDate>().map(|d| d.weekday().number_from_monday());
    undated.weekdays.is_empty() || day.is_ok_and(|d| undated.weekdays.contains(&d))
}

/// How many days lie between two stretches that do not meet. One does between "this evening" in Washington and the next
/// morning in Syria.
fn days_between(from: &str, to: &str, start: &str, end: &str) -> Option<i64> {
    let day = |s: &str| s.parse::<NaiveDate>().ok();
    let gap = |first: &str, second: &str| Some((day(second)? - day(first)?).num_days());
    Some(gap(to, start)?.max(gap(end, from)?))
}

/// The same toll, where it is more than a few.
fn figures(a: &Report, b: &Report) -> f64 {
    let killed = |r: &Report| r.casualties.iter().filter(|c| c.outcome == Outcome::Killed).map(|c| c.min).max();
    match (killed(a), killed(b)) {
        (Some(x), Some(y)) if x == y && x > 2 => 0.6,
        (Some(x), Some(y)) if x.max(y) > 10 && x.min(y) * 3 < x.max(y) => -0.5,
        _ => 0.0,
    }
}
