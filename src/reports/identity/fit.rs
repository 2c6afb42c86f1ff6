//! How well a telling fits an account: what speaks for one event and against it, added up, and what rules it out.

use super::apart;
use super::people::{actor_fit, counted, may_be_one_state, thing_fit};
use super::{Account, RECENT, days, is_anybody, is_season, is_speech, real};
use crate::document::Xpos;
use crate::mentions::TimeMention;
use crate::record::{Basis, Casualty, ParagraphKind, Place, PlacePrecision, TimePrecision};
use crate::reports::nouns::is_attacker;
use crate::reports::reading::Reading;
use crate::reports::reference::Reference;
use crate::reports::rules::Frame;
use crate::reports::telling::{Part, Telling};
use crate::reports::{is_assault, kinds};
use std::collections::BTreeSet;

/// What speaks for the event of the headline in the first sentences of the text, and how many these are.
const HEADLINE: f64 = 1.2;
const LEAD: usize = 4;

/// What speaks for the arrest of somebody told before, where the first telling only says that there was one.
const NAMED_LATER: f64 = 0.9;

/// What speaks for the deed of those just told of: "a man shot 12 people. The gunman killed his sister".
const SAME_DOER: f64 = 1.2;

/// How well `telling` fits the account; `None` where they can't be of one event.
pub fn fit(reading: &Reading, tellings: &[Telling], account: &Account, telling: &Telling) -> Option<f64> {
    let latest = account.tellings.len().saturating_sub(RECENT);
    let told: Vec<&Telling> = account.tellings[latest..].iter().map(|&i| &tellings[i]).collect();
    if told.iter().any(|t| apart::are_two_events(reading, t, telling)) {
        return None;
    }
    let kind =
        told.iter().map(|t| kind_fit(t.kind, telling.kind)).try_fold(0.0_f64, |best, fit| Some(best.max(fit?)))?;
    let time = time_fit(reading, &told, telling)?;
    let headline = repeats_headline(reading, &told, telling);
    let place = place_fit(reading, &told, telling, headline)?;
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
    let goes_on = goes_on_acting(reading, &told, telling, near);
    let headline = if headline { HEADLINE } else { 0.0 };
    // "Gang leader killed", "shot dead a gang leader and four of his men".
    let with_others = headline > 0.0 && targets > 0.5;
    let figures = if goes_on || with_others { 0.0 } else { figures_fit(reading, &told, telling) };
    let speech = if is_speech(telling.kind) && agents <= 0.0 && headline <= 0.0 { -2.0 } else { 0.0 };
    let same = names_the_unnamed(reading, &told, telling, near) || takes_up(reading, &told, telling, near);
    let again = match () {
        _ if same => NAMED_LATER,
        _ if goes_on => SAME_DOER,
        _ => 0.0,
    };
    // "Junta air strike kills 17", "a military jet bombed".
    let agents = if headline > 0.0 && agents < 0.0 && may_be_one_state(reading, &told, telling) { 0.0 } else { agents };
    let people = agents + targets + crossed + again;
    Some(kind + time + place + people + nearness + known + status + figures + speech + headline)
}

/// Whether an arrest is of one who was arrested a few sentences before, on no day and under no name: "A suspect has
/// been arrested. Musa Sani, 30, was arrested on Thursday."
fn names_the_unnamed(reading: &Reading, told: &[&Telling], telling: &Telling, near: usize) -> bool {
    let one = |t: &Telling| {
        t.class() == "COERCE" && t.targets.len() == 1 && counted(reading, &t.targets[0]).is_none_or(|n| n < 2.0)
    };
    let name = |t: &Telling| reading.document.tokens[t.targets[0].tokens.end - 1].xpos.is_name();
    let plural = |t: &Telling| reading.document.tokens[t.targets[0].tokens.end - 1].xpos == Xpos::Nns;
    let unnamed = |t: &&Telling| one(t) && !name(t) && !plural(t) && t.time.is_none();
    near <= 3 && one(telling) && !plural(telling) && told.iter().all(unnamed)
}

/// Whether an arrest is of those just told of: "Five men were arrested. Police detained the suspects after a chase."
fn takes_up(reading: &Reading, told: &[&Telling], telling: &Telling, near: usize) -> bool {
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    let the = |p: &Part| word(p.tokens.start) == "the" && is_anybody(word(p.tokens.end - 1)) && p.tokens.len() == 2;
    let plural = |p: &Part| reading.document.tokens[p.tokens.end - 1].xpos == Xpos::Nns;
    let same = |p: &Part| told.iter().flat_map(|t| &t.targets).any(plural) == plural(p);
    let again = matches!(telling.targets.as_slice(), [one] if the(one) && same(one)) && telling.time.is_none();
    near <= 1 && again && telling.class() == "COERCE" && told.iter().all(|t| t.class() == "COERCE")
}

/// Whether an attack is that of those just told of: "Two men stormed a bar. The gunmen killed six people".
fn goes_on_acting(reading: &Reading, told: &[&Telling], telling: &Telling, near: usize) -> bool {
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    let plural = |p: &Part| reading.document.tokens[p.tokens.end - 1].xpos == Xpos::Nns;
    let the = |p: &Part| word(p.tokens.start) == "the" && is_attacker(word(p.tokens.end - 1)) && p.tokens.len() == 2;
    let before = |p: &Part, q: &Part| {
        let noun = word(q.tokens.end - 1);
        plural(p) == plural(q) && (is_attacker(noun) || is_anybody(noun))
    };
    let fits = |p: &Part| the(p) && told.iter().flat_map(|t| &t.agents).any(|q| before(p, q));
    near <= 2 && is_assault(telling) && matches!(telling.agents.as_slice(), [one] if fits(one))
}

/// Whether a violent telling of the first sentences may be what the headline, and it alone, has told.
fn repeats_headline(reading: &Reading, told: &[&Telling], telling: &Telling) -> bool {
    let kind = |t: &Telling| reading.source.kind(reading.document.sentences[t.sentence].paragraph);
    // "Iran jails activist", "A court in Tehran jailed Ana Roe".
    let caught = |t: &Telling| matches!(t.kind, "arrest" | "detain");
    let alike = |t: &Telling| {
        is_assault(t) && is_assault(telling)
            || matches!(t.kind, "convict" | "release") && telling.kind == t.kind
            || caught(t) && caught(telling)
    };
    // "Jamal Williams arrested" is not how Vincent Jackson was.
    let named = |t: &Telling| t.targets.iter().any(|p| reading.document.tokens[p.tokens.end - 1].xpos.is_name());
    let same = |t: &Telling| Telling::actors(&t.targets).any(|a| Telling::actors(&telling.targets).any(|b| a == b));
    let other = |t: &Telling| !is_assault(t) && named(t) && named(telling) && !same(t);
    let titled = told.iter().all(|t| kind(t) == ParagraphKind::Title && alike(t) && !other(t));
    let near = told.last().is_some_and(|t| telling.sentence - t.sentence <= LEAD);
    titled && near && kind(telling) == ParagraphKind::Body
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
    // Courts and police do it to their own.
    let at_home = matches!(telling.kind, "convict" | "release" | "execution") || telling.class() == "COERCE";
    let meets = |a: usize, b: usize| a == b || !at_home && country(a).is_some() && country(a) == country(b);
    let act =
        |x: &Telling, y: &Telling| Telling::actors(&x.agents).any(|a| Telling::actors(&y.targets).any(|b| meets(a, b)));
    told.iter().any(|t| act(t, telling) || act(telling, t))
}

fn kind_fit(a: &str, b: &str) -> Option<f64> {
    let own = |kind: &str| kind == "sexual_violence";
    (kinds::compatible(a, b) && own(a) == own(b)).then_some(if a == b { 1.0 } else { 0.7 })
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

/// Whether a time leads away from the week of the article: it states its date, or is longer than a day.
pub(super) fn is_away(time: &TimeMention) -> bool {
    time.days.is_some() && (time.basis == Basis::Explicit || time.precision > TimePrecision::Week)
}

/// `headline` says that a headline is told again, where a large region may stand for its town.
fn place_fit(reading: &Reading, told: &[&Telling], telling: &Telling, headline: bool) -> Option<f64> {
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
        let country = |p: &Place| p.precision > PlacePrecision::Region;
        // "In neighbouring Benue": a region is no place for what was told of a town of another.
        let near = match a.precision.max(b.precision) >= PlacePrecision::Region {
            true if headline => 400.0,
            true => 200.0,
            false => 60.0,
        };
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
fn kilometres(a: &Place, b: &Place) -> Option<f64> {
    crate::distance::kilometres((a.latitude?, a.longitude?), (b.latitude?, b.longitude?)).into()
}

/// Whether a figure may be what another leaves open: 50 of "dozens".
fn is_vague(open: &Casualty, figure: &Casualty) -> bool {
    const WORDS: &[u32] = &[24, 36, 40, 200, 300, 2000, 3000];
    open.max.is_none() && WORDS.contains(&open.min) && (open.min..open.min * 5).contains(&figure.min)
}

/// Figures that contradict each other speak for two events.
fn figures_fit(reading: &Reading, told: &[&Telling], telling: &Telling) -> f64 {
    // Fourteen thousand arrested are not one woman arrested.
    let seized = |t: &Telling| t.class() == "COERCE" && !t.targets.is_empty();
    let one = |t: &Telling| seized(t) && t.targets.iter().all(|p| counted(reading, p).is_none_or(|n| n < 2.0));
    let many = |t: &Telling| seized(t) && t.targets.iter().any(|p| counted(reading, p).is_some_and(|n| n >= 10.0));
    if told.iter().all(|t| one(t)) && many(telling) || told.iter().all(|t| many(t)) && one(telling) {
        return -2.0;
    }
    let clash = telling.casualties.iter().any(|c| {
        let same = told.iter().flat_map(|t| &t.casualties).filter(|d| d.outcome == c.outcome);
        let mut same = same.peekable();
        let far = |d: &Casualty| d.min.abs_diff(c.min) > 2 && !is_vague(d, c) && !is_vague(c, d);
        same.peek().is_some() && same.all(far)
    });
    if clash { -0.8 } else { 0.0 }
}
