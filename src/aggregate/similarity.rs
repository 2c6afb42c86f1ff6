//! How likely it is that two reports of different articles tell of one event.

use super::distance::kilometres;
use super::facts::{Days, Facts, Spot, meet};
use crate::record::{PlacePrecision, TimePrecision};
use crate::reports::kinds;

/// From this score on two reports are of one event.
pub const ENOUGH: f64 = 2.5;
/// What must be added to [`ENOUGH`] where one of the two has no time.
const UNDATED: f64 = 0.9;
/// The score of places that are parts of one town.
const SAME_TOWN: f64 = 1.8;
/// How large a town is.
const TOWN_KM: f64 = 12.0;
/// So many days apart a day that is inferred and one that is told may still be of one event.
const NEAR_DAYS: i32 = 14;
/// Towns farther apart than this are two places.
const FAR_KM: f64 = 60.0;
/// The score of copies of one text.
const COPY: f64 = 10.0;

/// What speaks for two reports being of one event.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weights {
    /// They are the same but for their article.
    copy: f64,
    kind: f64,
    time: f64,
    place: f64,
    agents: f64,
    targets: f64,
    toll: f64,
    names: f64,
    /// What is taken off where a time is not known.
    doubt: f64,
}

impl Weights {
    /// Their sum.
    pub fn score(&self) -> f64 {
        let Self { copy, kind, time, place, agents, targets, toll, names, doubt } = self;
        copy + kind + time + place + agents + targets + toll + names - doubt
    }

    /// What speaks for it, in words.
    pub fn reasons(&self) -> Vec<&'static str> {
        let all = [
            (self.copy, "one text"),
            (self.kind, "kind"),
            (self.time, "time"),
            (self.place, "place"),
            (self.agents, "agent"),
            (self.targets, "target"),
            (self.toll, "toll"),
            (self.names, "names"),
        ];
        all.into_iter().filter(|(weight, _)| *weight > 0.0).map(|(_, word)| word).collect()
    }
}

/// What speaks for two reports being of one event; `None` where they can't be: two reports of one article are two
/// events there.
pub fn weigh(a: &Facts, b: &Facts) -> Option<Weights> {
    if a.article == b.article || a.real != b.real || a.campaign != b.campaign {
        return None;
    }
    if a.copy == b.copy {
        return Some(Weights { copy: COPY, ..Weights::default() });
    }
    alike(a, b)
}

/// Whether `one` is among the attacks of which `many` tells.
pub fn is_part(one: &Facts, many: &Facts) -> bool {
    let inside = |a: Days, b: Days| b.first <= a.first && a.last <= b.last;
    let times = one.days.zip(many.days).is_some_and(|(a, b)| inside(a, b));
    let told = many.campaign && !one.campaign && one.real && many.real && times;
    told && alike(one, many).is_some_and(|w| w.score() >= ENOUGH && w.agents.max(w.targets).max(w.place) > 0.0)
}

fn alike(a: &Facts, b: &Facts) -> Option<Weights> {
    let time = time(a, b)?;
    let kind = kinds::compatible(a.kind, b.kind).then_some(if a.kind == b.kind { 1.0 } else { 0.7 })?;
    let place = place(a, b)?;
    let doubt = match a.days.is_none() || b.days.is_none() {
        false => 0.0,
        true if place >= SAME_TOWN => UNDATED / 2.0,
        true => UNDATED,
    };
    let names = if doubt > 0.0 { 0.0 } else { names(a, b) };
    let (agents, targets) = (agents(a, b)?, targets(a, b));
    Some(Weights { copy: 0.0, kind, time, place, agents, targets, toll: toll(a, b), names, doubt })
}

/// The same day, a day within a month; `None` for days that cannot meet.
fn time(a: &Facts, b: &Facts) -> Option<f64> {
    let (Some(x), Some(y)) = (a.days, b.days) else {
        return (on_weekday(a, b) && on_weekday(b, a)).then_some(0.0);
    };
    let apart = (y.first - x.last).max(x.first - y.last);
    if apart > 0 {
        // One day lies between "this evening" in Washington and the next morning in Syria.
        return match apart {
            1 if a.deictic || b.deictic => Some(0.8),
            2..=NEAR_DAYS if a.inferred || b.inferred => Some(-0.2),
            _ => None,
        };
    }
    Some(match (x.precision == TimePrecision::Day, y.precision == TimePrecision::Day) {
        (true, true) => 2.0,
        _ if (x.first, x.last) == (y.first, y.last) => 1.2,
        (false, false) => 0.6,
        _ => 1.0,
    })
}

/// Whether the day of `dated` is of a weekday that the other, undated, may mean.
fn on_weekday(undated: &Facts, dated: &Facts) -> bool {
    let named = match dated.days {
        Some(Days { first, precision: TimePrecision::Day, .. }) => 1 << ((first - 1).rem_euclid(7) + 1),
        _ => dated.weekdays,
    };
    undated.weekdays == 0 || named == 0 || undated.weekdays & named != 0
}

/// Same town, near, contained; `None` for another country or a town far away.
fn place(a: &Facts, b: &Facts) -> Option<f64> {
    if a.spots.is_empty() || b.spots.is_empty() {
        return Some(0.0);
    }
    if !a.countries.is_empty() && !b.countries.is_empty() && !meet(&a.countries, &b.countries) {
        return None;
    }
    let pairs = a.spots.iter().flat_map(|x| b.spots.iter().map(move |y| (x, y)));
    let best = pairs.filter_map(|(x, y)| nearness(x, y)).fold(f64::NEG_INFINITY, f64::max);
    Some(if best.is_finite() { best } else { 0.0 }).filter(|score| *score >= 0.0)
}

fn nearness(a: &Spot, b: &Spot) -> Option<f64> {
    if a.id == b.id {
        return Some(match a.precision {
            PlacePrecision::Country => 0.7,
            PlacePrecision::Region => 1.2,
            _ => 2.0,
        });
    }
    if a.country != b.country {
        return Some(-1.0);
    }
    if a.is_narrow() && b.is_narrow() {
        let km = kilometres(a.point?, b.point?);
        return Some(match km {
            _ if km < TOWN_KM => SAME_TOWN,
            _ if km < FAR_KM => 1.2,
            _ => -1.0,
        });
    }
    let regions = a.precision == PlacePrecision::Region && b.precision == PlacePrecision::Region;
    Some(match a.region.is_some() && a.region == b.region {
        true => 1.0,
        false if regions => 0.3,
        false => 0.5,
    })
}

/// One actor or one side; `None` for sides that are both known and differ.
fn agents(a: &Facts, b: &Facts) -> Option<f64> {
    if a.agents.is_empty() || b.agents.is_empty() {
        return Some(0.0);
    }
    if meet(&a.agents, &b.agents) {
        return Some(1.0);
    }
    if meet(&a.sides, &b.sides) {
        return Some(0.7);
    }
    let apart = !a.sides.is_empty() && !b.sides.is_empty();
    (!apart).then_some(-0.5)
}

/// Shared targets, most of all a shared person.
fn targets(a: &Facts, b: &Facts) -> f64 {
    if meet(&a.people, &b.people) {
        return 2.5;
    }
    if !a.people.is_empty() && !b.people.is_empty() {
        return -1.0;
    }
    match meet(&a.targets, &b.targets) {
        true => 1.0,
        false if meet(&a.hit, &b.hit) => 0.5,
        false => 0.0,
    }
}

/// The same toll, where it is more than a few.
fn toll(a: &Facts, b: &Facts) -> f64 {
    match a.killed.zip(b.killed) {
        Some((x, y)) if x == y && x > 2 => 0.6,
        Some((x, y)) if x.max(y) > 10 && x.min(y) * 3 < x.max(y) => -0.5,
        _ => 0.0,
    }
}

/// Names of people, groups and sites that the sentences of both hold.
fn names(a: &Facts, b: &Facts) -> f64 {
    let shared = a.names.iter().filter(|n| b.names.binary_search(n).is_ok()).count();
    0.2 * shared.min(2) as f64
}
