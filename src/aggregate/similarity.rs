//! How likely it is that two reports of different articles tell of one event.

use super::facts::{Days, Facts, meet};
use super::spots::Spot;
use super::story;
use crate::distance::straight;
use crate::record::{PlacePrecision, TimePrecision};
use crate::reports::kinds;

/// From this score on two reports are of one event.
pub const ENOUGH: f64 = 2.5;
/// What must be added to [`ENOUGH`] where one of the two has no time.
const UNDATED: f64 = 0.9;
/// And what more, where they are of two kinds: fitted, as the weights are, to the development part of ECB+.
const OTHER_KIND: f64 = 2.5;
/// What more, where the other was old when the one was written: news names no time where it tells of news.
const LONG_AGO: f64 = 1.0;
/// What happened so many days ago is no news.
const RECENT: i32 = 45;
/// What, where they share neither a day nor a place closer than a country: much happens in a month.
const VAGUE: f64 = 0.5;
/// The score of one day.
const SAME_DAY: f64 = 2.0;
/// The score of towns near each other, or of one region.
const NEAR_TOWN: f64 = 1.0;
/// The score of places that are parts of one town.
const SAME_TOWN: f64 = 1.8;
/// How large a town is.
pub const TOWN_KM: f64 = 12.0;
/// So many days apart a day that is inferred and one that is told may still be of one event.
const NEAR_DAYS: i32 = 14;
/// What somebody says today happened within so many days.
pub const WEEK: i32 = 6;
/// Towns farther apart than this are two places.
const FAR_KM: f64 = 60.0;
/// Regions farther apart than this are no neighbours.
const REGION_KM: f64 = 150.0;
/// The score of two persons who were arrested, tried or freed: not one deed, as the dead of one attack are.
const OTHER_PERSON: f64 = -4.0;
/// The score of one weapon: most deeds of a kind are done with the same few.
const MEANS: f64 = 0.2;
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
    means: f64,
    toll: f64,
    names: f64,
    /// What is taken off where a time is not known.
    doubt: f64,
}

impl Weights {
    /// Their sum.
    pub fn score(&self) -> f64 {
        let Self { copy, kind, time, place, agents, targets, means, toll, names, doubt } = self;
        copy + kind + time + place + agents + targets + means + toll + names - doubt
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
            (self.means, "means"),
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
    let kind = kinds::compatible_at(a.kind, b.kind).then_some(if a.kind == b.kind { 1.0 } else { 0.7 })?;
    let weights =
        Weights { kind, time, place: place(a, b)?, agents: agents(a, b)?, targets: targets(a, b), ..undated(a, b)? };
    let means = if meet(&a.means, &b.means) { MEANS } else { 0.0 };
    let vague = weights.place < NEAR_TOWN && a.days.is_some() && b.days.is_some() && time < SAME_DAY;
    let doubt = weights.doubt + if vague { VAGUE } else { 0.0 };
    Some(Weights { means, toll: weights.toll + toll(a, b), doubt, ..weights })
}

/// What counts only where one of two reports has no time or no place; where both have them, shared names speak for them
/// a little.
fn undated(a: &Facts, b: &Facts) -> Option<Weights> {
    if a.days.is_some() && b.days.is_some() {
        let placed = !a.spots.is_empty() && !b.spots.is_empty();
        let names = if placed { 0.2 * story::shared(&a.names, &b.names).min(2) as f64 } else { story::weigh(a, b) };
        return Some(Weights { names, ..Weights::default() });
    }
    let taken = a.taken.zip(b.taken).filter(|(x, y)| *x.min(y) > 2);
    if taken.is_some_and(|(x, y)| x != y) {
        return None;
    }
    let same_town = place(a, b)? >= SAME_TOWN;
    let other_kind = if a.kind == b.kind { 0.0 } else { OTHER_KIND };
    let old = if long_ago(a, b) || long_ago(b, a) { LONG_AGO } else { 0.0 };
    let doubt = other_kind + old + if same_town { UNDATED / 2.0 } else { UNDATED };
    let toll = if taken.is_some() { 0.6 } else { 0.0 };
    Some(Weights { toll, names: story::weigh(a, b), doubt, ..Weights::default() })
}

/// Whether `dated` was old when the article of `undated` was published.
fn long_ago(undated: &Facts, dated: &Facts) -> bool {
    let since = undated.published.zip(dated.days).map(|(published, days)| published - days.last);
    undated.days.is_none() && since.is_some_and(|days| days > RECENT)
}

/// The same day, a day within a month; `None` for days that cannot meet.
fn time(a: &Facts, b: &Facts) -> Option<f64> {
    let (Some(x), Some(y)) = (a.days, b.days) else {
        let may = |undated, dated| on_weekday(undated, dated) && told_since(undated, dated);
        return (may(a, b) && may(b, a)).then(|| on_named_day(a, b) + on_named_day(b, a));
    };
    let apart = (y.first - x.last).max(x.first - y.last);
    if apart > 0 {
        let (first, second) = if x.last < y.first { (a, b) } else { (b, a) };
        return match apart {
            _ if second.said && !first.said && (apart == 1 || apart <= WEEK && same_number(a, b)) => Some(0.0),
            1 if (a.deictic || b.deictic) && on_one_night(first, second) => Some(0.0),
            2..=NEAR_DAYS if a.inferred || b.inferred => Some(-0.2),
            _ => None,
        };
    }
    Some(match (x.precision == TimePrecision::Day, y.precision == TimePrecision::Day) {
        (true, true) => SAME_DAY,
        _ if (x.first, x.last) == (y.first, y.last) => 1.2,
        (false, false) => 0.6,
        _ => 1.0,
    })
}

/// Whether what one has on a day and the other on the next may be one event: at night, with the same toll, or where those
/// who tell it are far away: "this evening" in Washington is the next morning in Syria.
fn on_one_night(first: &Facts, second: &Facts) -> bool {
    let either = |is: fn(&Facts) -> bool| is(first) || is(second);
    first.late || second.early || same_number(first, second) || either(|f| f.inferred) || either(|f| f.far)
}

/// Whether as many were killed or taken, and more than a few.
fn same_number(a: &Facts, b: &Facts) -> bool {
    let same = |x: Option<u32>, y: Option<u32>| x.is_some_and(|n| n > 2) && x == y;
    same(a.killed, b.killed) || same(a.taken, b.taken)
}

/// Whether the article of `undated` was published when `dated` had happened, where it has.
fn told_since(undated: &Facts, dated: &Facts) -> bool {
    let ahead = |(published, days): (i32, Days)| published + 1 < days.first;
    !(undated.real && undated.published.zip(dated.days).is_some_and(ahead))
}

/// Whether the day of `dated` is of a weekday that the other, undated, may mean.
fn on_weekday(undated: &Facts, dated: &Facts) -> bool {
    let named = match dated.days {
        Some(Days { first, precision: TimePrecision::Day, .. }) => 1 << ((first - 1).rem_euclid(7) + 1),
        _ => dated.weekdays,
    };
    undated.weekdays == 0 || named == 0 || undated.weekdays & named != 0
}

/// Whether the sentences of a report without a day name that of the other.
fn on_named_day(undated: &Facts, dated: &Facts) -> f64 {
    match dated.days {
        Some(Days { first, precision: TimePrecision::Day, .. }) if !undated.named_days.is_empty() => {
            if undated.named_days.contains(&first) { 1.0 } else { -1.0 }
        }
        _ => 0.0,
    }
}

/// Same town, near, contained; `None` for another country or a town far away.
fn place(a: &Facts, b: &Facts) -> Option<f64> {
    if a.spots.is_empty() || b.spots.is_empty() {
        return Some(0.0);
    }
    if !a.countries.is_empty() && !b.countries.is_empty() && !meet(&a.countries, &b.countries) {
        return across_border(a, b);
    }
    let pairs = finest(&a.spots).flat_map(|x| finest(&b.spots).map(move |y| (x, y)));
    let best = pairs.filter_map(|(x, y)| nearness(x, y)).fold(f64::NEG_INFINITY, f64::max);
    Some(if best.is_finite() { best } else { 0.0 }).filter(|score| *score >= 0.0)
}

/// The towns; where there are none the regions, else the countries.
fn finest(spots: &[Spot]) -> impl Iterator<Item = &Spot> {
    spots.iter().take_while(|s| s.class() == spots[0].class())
}

/// Whether places of two countries are nearly one: a town on a border, or one that two countries claim.
fn across_border(a: &Facts, b: &Facts) -> Option<f64> {
    points(a).any(|x| points(b).any(|y| straight(x, y) < TOWN_KM)).then_some(1.2)
}

/// Those of towns and regions.
fn points(facts: &Facts) -> impl Iterator<Item = [f64; 3]> {
    facts.spots.iter().filter(|s| s.precision != PlacePrecision::Country).filter_map(|s| s.point)
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
        let km = straight(a.point?, b.point?);
        return Some(match km {
            _ if km < TOWN_KM => SAME_TOWN,
            _ if km < FAR_KM => 1.2,
            _ => -1.0,
        });
    }
    if a.region.is_some() && a.region == b.region {
        return Some(1.0);
    }
    let known = a.precision != PlacePrecision::Country && b.precision != PlacePrecision::Country;
    let far = known && a.point.zip(b.point).is_some_and(|(x, y)| straight(x, y) > REGION_KM);
    let regions = a.precision == PlacePrecision::Region && b.precision == PlacePrecision::Region;
    Some(match regions {
        _ if far => -1.0,
        true => 0.3,
        false => 0.5,
    })
}

/// One actor or one side; `None` for sides that are both known and differ, but for a deed that several claim or are accused
/// of.
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
    let apart = !a.sides.is_empty() && !b.sides.is_empty() && !a.disputed && !b.disputed;
    (!apart).then_some(-0.5)
}

/// Shared targets, most of all a shared person.
fn targets(a: &Facts, b: &Facts) -> f64 {
    if meet(&a.people, &b.people) {
        return 2.5;
    }
    if !a.people.is_empty() && !b.people.is_empty() {
        // "Gunmen shot dead journalist Ali Khan", "gunmen shot dead lawyer Omar Baloch".
        let one = |f: &Facts| f.killed.is_none_or(|n| n <= 1);
        return if a.family == "ASSAULT" && !(one(a) && one(b)) { -1.0 } else { OTHER_PERSON };
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
        None if a.only_hurt && b.killed > Some(2) || b.only_hurt && a.killed > Some(2) => -0.7,
        _ => 0.0,
    }
}

/// Whether two reports of one article may still be of one event, which other articles connect them with: nothing tells
/// them apart, and they share somebody.
pub fn told_twice(a: &Facts, b: &Facts) -> bool {
    let apart = a.days.zip(b.days).is_some_and(|(x, y)| x != y) || a.killed.zip(b.killed).is_some_and(|(x, y)| x != y);
    let one = a.article == b.article && a.real == b.real && a.campaign == b.campaign && a.kind == b.kind;
    one && !apart && alike(a, b).is_some_and(|w| w.targets + w.agents + w.names.max(0.0) > 0.0)
}
