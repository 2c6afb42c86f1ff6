//! Which tellings of an article are of one event. An account collects the tellings of one; a telling joins the account
//! that it fits best, if it fits well enough for the way it refers to the event.

use super::circumstances;
use super::folding;
use super::kinds;
use super::reading::Reading;
use super::reference::Reference;
use super::relations;
use super::rules::Frame;
use super::telling::Telling;
use crate::mentions::TimeMention;
use crate::record::{Basis, ParagraphKind, PlacePrecision, Status, TimePrecision};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// How many accounts back a telling may refer to, besides the article's first ones, and with how many tellings of an
/// account it is compared. Hardly an article tells of so much; a text of many megabytes does, and its cost must grow
/// with its length alone.
pub const RECENT: usize = 40;

/// How many of the article's first accounts, what it is about, can be referred to from anywhere.
const FIRST: usize = 10;

/// What speaks for the event that the article has told most of, where a telling says neither when nor where it was.
const TOLD_ON: f64 = 1.2;

/// So many killed, on no day, are the toll of a war.
const WAR: u32 = 500;

/// What speaks for the event of the headline in the first sentences of the text, and how many these are.
const HEADLINE: f64 = 1.2;
const LEAD: usize = 4;

/// Nouns that any person may be called by: "a man" of the headline is "Juan Mora, 34," of the text.
const ANYBODY: &[&str] = &[
    "man", "men", "woman", "women", "boy", "girl", "teen", "teenager", "child", "person", "people", "victim",
    "suspect", "male", "female", "driver", "resident", "father", "mother", "son", "daughter", "brother", "sister",
    "youth", "employee", "worker", "owner", "student", "neighbor", "neighbour", "friend", "husband", "wife", "one",
    "patron",
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
        let bare = telling.time.is_none() && telling.places.is_empty();
        let told_on = |n: usize| if bare && stories.most == Some(n) { TOLD_ON } else { 0.0 };
        let fits = candidates.filter_map(|n| Some((n, fit(reading, tellings, &accounts[n], telling)? + told_on(n))));
        let best = fits.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let joined = best.filter(|(_, score)| *score >= needed(telling)).map(|(n, _)| n);
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
fn needed(telling: &Telling) -> f64 {
    match telling.reference {
        Reference::Known => 0.8,
        Reference::New if is_toll(telling) => 0.8,
        Reference::New if telling.time.is_none() && !telling.nominal => 1.4,
        Reference::New if telling.time.is_none() => 1.8,
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
    let bound = telling.time.is_some() || telling.count.is_some() || !telling.casualties.is_empty();
    let placed = telling.places.iter().any(|&p| precision(reading, p) < PlacePrecision::Region);
    let acted = !telling.agents.is_empty() && !telling.targets.is_empty();
    let somebody = !telling.agents.is_empty() || !telling.targets.is_empty() || !telling.ordered_by.is_empty();
    let many = telling.casualties.iter().any(|c| c.min >= WAR) && telling.time.is_none();
    let campaign = folding::HARM.contains(&telling.rule.id)
        && (many || is_war_toll(reading, telling) && telling.places.is_empty());
    match telling.reference {
        _ if campaign => false,
        Reference::New => bound || placed || somebody || !telling.nominal,
        Reference::Known if telling.kind != "attack" => bound || placed || somebody,
        Reference::Known | Reference::Another | Reference::Earlier => bound || placed || acted,
        Reference::Generic => !telling.casualties.is_empty() || bound && somebody || placed && acted,
    }
}

/// How well `telling` fits the account; `None` where they can't be of one event.
fn fit(reading: &Reading, tellings: &[Telling], account: &Account, telling: &Telling) -> Option<f64> {
    let latest = account.tellings.len().saturating_sub(RECENT);
    let told: Vec<&Telling> = account.tellings[latest..].iter().map(|&i| &tellings[i]).collect();
    if told.iter().any(|t| {
        told_apart(reading, t, telling)
            || are_turned_on(reading, t, telling)
            || is_war_toll(reading, t) != is_war_toll(reading, telling)
    }) {
        return None;
    }
    let kind =
        told.iter().map(|t| kind_fit(t.kind, telling.kind)).try_fold(0.0_f64, |best, fit| Some(best.max(fit?)))?;
    let time = time_fit(reading, &told, telling)?;
    let place = place_fit(reading, &told, telling)?;
    let agents = actor_fit(reading, &told, telling, |t| &t.agents);
    let targets = actor_fit(reading, &told, telling, |t| &t.targets) + thing_fit(reading, &told, telling);
    let crossed = if crosses(reading, &told, telling) { -1.5 } else { 0.0 };
    let near = told.last().map_or(0, |t| telling.sentence - t.sentence);
    let nearness = if near <= 1 {
        0.5
    } else if near <= 3 {
        0.2
    } else {
        0.0
    };
    let known = if telling.reference == Reference::Known { 0.5 + same_word(reading, &told, telling) } else { 0.0 };
    let status = if real(telling.status) == told.iter().any(|t| real(t.status)) { 0.0 } else { -2.0 };
    let figures = figures_fit(&told, telling);
    let speech = if is_speech(telling.kind) && agents <= 0.0 { -2.0 } else { 0.0 };
    let headline = if repeats_headline(reading, &told, telling) { HEADLINE } else { 0.0 };
    Some(kind + time + place + agents + targets + nearness + known + status + figures + speech + crossed + headline)
}

/// Whether a violent telling of the first sentences may be what the headline, and it alone, has told.
fn repeats_headline(reading: &Reading, told: &[&Telling], telling: &Telling) -> bool {
    let kind = |t: &Telling| reading.source.kind(reading.document.sentences[t.sentence].paragraph);
    let titled = told.iter().all(|t| kind(t) == ParagraphKind::Title && super::is_assault(t));
    let near = told.last().is_some_and(|t| telling.sentence - t.sentence <= LEAD);
    titled && near && kind(telling) == ParagraphKind::Body && super::is_assault(telling)
}

/// Whether two tellings of a sentence are of two events: the words between them put one before the other, or others act.
fn told_apart(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let between = a.tokens.end.min(b.tokens.end)..a.tokens.start.max(b.tokens.start);
    let mut linked = between.into_iter().map(|i| relations::is_link(&reading.document.tokens[i].lemma));
    a.sentence == b.sentence
        && (linked.any(|is| is) || done_by_others(a, b) || folding::denied(a) != folding::denied(b))
}

/// Whether somebody kills the attackers of an event, or the other way about: "two of the attackers were later killed by
/// police".
fn are_turned_on(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    const ATTACKERS: &[&str] = &[
        "attacker", "assailant", "gunman", "shooter", "bomber", "perpetrator", "hijacker", "kidnapper", "suspect",
        "assassin",
    ];
    let hits = |t: &Telling| {
        let attacker =
            |p: &super::telling::Part| ATTACKERS.contains(&reading.document.tokens[p.tokens.end - 1].lemma.as_str());
        folding::HARM.contains(&t.rule.id) && !t.agents.is_empty() && t.targets.iter().any(attacker)
    };
    let others = |t: &Telling| !t.targets.is_empty() || !t.casualties.is_empty();
    hits(a) != hits(b) && others(a) && others(b)
}

/// Whether two verbs say what two parties did: "protesters stormed the hall; police opened fire".
fn done_by_others(a: &Telling, b: &Telling) -> bool {
    let verbs = !a.nominal && !b.nominal && a.rule.frame == Frame::Act && b.rule.frame == Frame::Act;
    let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) =
        (Telling::actors(&a.agents).collect(), Telling::actors(&b.agents).collect());
    verbs && !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
}

/// "The strikes" are the strikes told of before, rather than the attacks.
fn same_word(reading: &Reading, told: &[&Telling], telling: &Telling) -> f64 {
    let word = |t: &Telling| reading.document.tokens[t.head].lemma.clone();
    let ours = word(telling);
    let same = told.iter().map(|t| word(t)).any(|w| w == ours);
    let part = || told.iter().any(|t| word(t).ends_with(ours.as_str()));
    match telling.nominal {
        true if same => 0.6,
        true if part() => 0.4,
        _ => 0.0,
    }
}

/// Whether those who act in the one suffer in the other.
fn crosses(reading: &Reading, told: &[&Telling], telling: &Telling) -> bool {
    if telling.rule.frame == Frame::Meet || told.iter().any(|t| t.rule.frame == Frame::Meet) {
        return false;
    }
    let country = |a: usize| reading.mentions.actors[a].country.clone();
    let meets = |a: usize, b: usize| a == b || country(a).is_some() && country(a) == country(b);
    let act =
        |x: &Telling, y: &Telling| Telling::actors(&x.agents).any(|a| Telling::actors(&y.targets).any(|b| meets(a, b)));
    told.iter().any(|t| act(t, telling) || act(telling, t))
}

fn kind_fit(a: &str, b: &str) -> Option<f64> {
    let own = |kind: &str| kind == "sexual_violence";
    (kinds::compatible(a, b) && own(a) == own(b)).then_some(if a == b { 1.0 } else { 0.7 })
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

/// Days on which they agree; `None` for days that cannot meet. A bare weekday without a date is of the week of the
/// article, so it meets no time that states its month or year.
fn time_fit(reading: &Reading, told: &[&Telling], telling: &Telling) -> Option<f64> {
    let Some(ours) = days(reading, telling) else {
        let open = telling.time.is_some();
        let dated = open && told.iter().any(|t| t.time(reading).is_some_and(is_away));
        return (!dated).then_some(0.0);
    };
    let away = telling.time(reading).is_some_and(is_away);
    let mut best = 0.0_f64;
    for other in told {
        match days(reading, other) {
            Some(theirs) if theirs.1 < ours.0 || ours.1 < theirs.0 => return None,
            Some(theirs) if is_season(theirs) != is_season(ours) => {}
            Some(theirs) => best = best.max(if theirs == ours { 1.5 } else { 0.8 }),
            None if other.time.is_some() && away => return None,
            None => {}
        }
    }
    Some(best)
}

/// Whether a telling is of what became of people over months.
fn is_war_toll(reading: &Reading, telling: &Telling) -> bool {
    let harm = folding::HARM.contains(&telling.rule.id) && telling.means.is_empty();
    harm && days(reading, telling).is_some_and(is_season)
}

/// Whether days are a stretch of months, which tells of many events: "since the start of the year".
fn is_season((first, last): (NaiveDate, NaiveDate)) -> bool {
    (last - first).num_days() > 62
}

/// Whether a time leads away from the week of the article: it states its date, or is longer than a day.
fn is_away(time: &TimeMention) -> bool {
    time.days.is_some() && (time.basis == Basis::Explicit || time.precision > TimePrecision::Week)
}

/// The days of a telling; where it only says when it was told, the week up to then.
fn days(reading: &Reading, telling: &Telling) -> Option<(NaiveDate, NaiveDate)> {
    let said = || {
        let (from, to) = reading.mentions.times[telling.said?].days?;
        Some((from.checked_sub_days(Days::new(6))?, to))
    };
    let dated = telling.time(reading).filter(|t| !circumstances::is_hour(reading, t));
    dated.and_then(|t| t.days).or_else(said)
}

fn precision(reading: &Reading, mention: usize) -> PlacePrecision {
    let place = reading.mentions.place_mentions[mention].place;
    place.map_or(PlacePrecision::Near, |p| reading.mentions.places[p].precision)
}

fn place_fit(reading: &Reading, told: &[&Telling], telling: &Telling) -> Option<f64> {
    let ours = place_set(reading, &[telling]);
    let theirs = place_set(reading, told);
    if ours.is_empty() || theirs.is_empty() {
        return Some(0.0);
    }
    if ours.intersection(&theirs).next().is_some() {
        return Some(1.0);
    }
    let places = &reading.mentions.places;
    let meets = |a: usize, b: usize| {
        let (a, b) = (&places[a], &places[b]);
        let country = |p: &crate::record::Place| p.precision > PlacePrecision::Region;
        // "In neighbouring Benue": a region is no place for what was told of a town of another.
        let near = if a.precision.max(b.precision) >= PlacePrecision::Region { 200.0 } else { 60.0 };
        let apart = kilometres(a, b).is_some_and(|km| km >= near);
        a.country == b.country && (country(a) || country(b) || a.country.is_none() || !apart)
    };
    let any = ours.iter().any(|&a| theirs.iter().any(|&b| meets(a, b)));
    if any {
        Some(0.4)
    } else if telling.reference == Reference::Known {
        Some(-1.0)
    } else {
        None
    }
}

fn place_set(reading: &Reading, told: &[&Telling]) -> BTreeSet<usize> {
    told.iter().flat_map(|t| &t.places).filter_map(|&m| reading.mentions.place_mentions[m].place).collect()
}

/// Great-circle distance; `None` where a place has no point.
fn kilometres(a: &crate::record::Place, b: &crate::record::Place) -> Option<f64> {
    crate::distance::kilometres((a.latitude?, a.longitude?), (b.latitude?, b.longitude?)).into()
}

fn actor_fit(
    reading: &Reading,
    told: &[&Telling],
    telling: &Telling,
    side: fn(&Telling) -> &Vec<super::telling::Part>,
) -> f64 {
    let ours: BTreeSet<usize> = Telling::actors(side(telling)).collect();
    let theirs: BTreeSet<usize> = told.iter().flat_map(|t| Telling::actors(side(t))).collect();
    if ours.is_empty() || theirs.is_empty() {
        return 0.0;
    }
    if ours.intersection(&theirs).next().is_some() {
        return 1.0;
    }
    let actors = &reading.mentions.actors;
    let same_country = ours
        .iter()
        .any(|&a| theirs.iter().any(|&b| actors[a].country.is_some() && actors[a].country == actors[b].country));
    let sided = |all: &BTreeSet<usize>| all.iter().any(|&a| actors[a].country.is_some());
    let anybody = |a: &usize| is_anybody(actors[*a].name.to_lowercase().rsplit(' ').next().unwrap_or_default());
    match same_country {
        true => 0.6,
        false if ours.iter().any(anybody) || theirs.iter().any(anybody) => 0.0,
        false if sided(&ours) && sided(&theirs) => -2.0,
        false => -0.8,
    }
}

/// The same thing hit: "one of their outposts", "the outpost".
fn thing_fit(reading: &Reading, told: &[&Telling], telling: &Telling) -> f64 {
    let things = |t: &Telling| -> BTreeSet<&str> {
        let head = |p: &super::telling::Part| reading.document.tokens[p.tokens.end - 1].lemma.as_str();
        t.targets.iter().filter(|p| p.actor.is_none() && !p.tokens.is_empty()).map(head).collect()
    };
    let ours = things(telling);
    if told.iter().any(|t| !things(t).is_disjoint(&ours)) { 0.6 } else { 0.0 }
}

/// Figures that contradict each other speak for two events.
fn figures_fit(told: &[&Telling], telling: &Telling) -> f64 {
    let clash = telling.casualties.iter().any(|c| {
        let same = told.iter().flat_map(|t| &t.casualties).filter(|d| d.outcome == c.outcome);
        let mut same = same.peekable();
        same.peek().is_some() && same.all(|d| d.min != c.min && d.min.abs_diff(c.min) > 2)
    });
    if clash { -0.8 } else { 0.0 }
}
