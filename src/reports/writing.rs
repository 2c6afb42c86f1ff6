//! An account and its tellings as the record that is given out.

use super::confidence;
use super::gist;
use super::identity::{Account, is_anybody};
use super::inheritance::Inherited;
use super::kinds;
use super::needs;
use super::reading::Reading;
use super::reference::Reference;
use super::sources;
use super::telling::{Part, Telling, Weapon};
use crate::document::Xpos;
use crate::record::*;
use std::collections::BTreeSet;

mod when;

use when::when;

/// The report of `account`.
pub fn report(reading: &Reading, tellings: &[Telling], account: &Account, inherited: &Inherited, main: bool) -> Report {
    let told: Vec<&Telling> = account.tellings.iter().map(|&i| &tellings[i]).collect();
    let best = best(&told);
    let id = named_kind(&told);
    let kind = kinds::kind(id).unwrap_or(&kinds::event_kinds()[0]);
    let trigger = reading.span(&best.tokens);
    let article = reading.source.article.id.clone();
    let sentences: BTreeSet<usize> = told.iter().map(|t| t.sentence).collect();
    let ordered_by = roles(reading, &told, |t| &t.ordered_by);
    let responsibility: Vec<Responsibility> = told.iter().flat_map(|t| t.responsibility.clone()).collect();
    let agents = agents(reading, &told, &ordered_by, &responsibility);
    let mut report = Report {
        id: format!("{article}#{}", trigger.start),
        article,
        kind: kind.id.into(),
        plover: kind.plover_as(status(&told, best)),
        cameo: kind.cameo.map(Into::into),
        acled: kind.acled(),
        trigger,
        evidence: sentences.iter().copied().map(|s| reading.document.sentences[s].span).collect(),
        rule: best.rule.id.into(),
        prominence: if main { Prominence::Main } else { Prominence::Background },
        status: status(&told, best),
        targets: roles(reading, &told, |t| &t.targets),
        ordered_by,
        places: places(reading, &told, &inherited.places),
        time: when(reading, &told, inherited),
        means: means(reading, &told, &inherited.means),
        count: told.iter().find_map(|t| count(reading, t)),
        casualties: if has_victims(status(&told, best)) { casualties(reading, &told) } else { Vec::new() },
        responsibility,
        attribution: attribution(&told),
        words: gist::words(reading, &sentences, &told),
        related: Vec::new(),
        confidence: 0.0,
        agents,
    };
    report.confidence = confidence::of(&report, main);
    report
}

/// The telling that says the most; the first of equals.
fn best<'t>(told: &[&'t Telling]) -> &'t Telling {
    let weight = |t: &Telling| {
        let parts =
            t.agents.len().min(1) + t.targets.len().min(1) + t.places.len().min(1) + usize::from(t.time.is_some());
        parts + usize::from(t.reference == Reference::New)
    };
    let mut best = told[0];
    for t in &told[1..] {
        if weight(t) > weight(best) {
            best = t;
        }
    }
    best
}

/// The kind by which most tellings call the event, "attack" and "destruction" aside; of equals the most special, then
/// the first.
fn named_kind(told: &[&Telling]) -> &'static str {
    let mut named: Vec<(&'static str, usize)> = Vec::new();
    for t in told {
        match named.iter_mut().find(|k| k.0 == t.kind) {
            Some(known) => known.1 += 1,
            None => named.push((t.kind, 1)),
        }
    }
    let special = |kind: &str| named.iter().any(|k| k.0 != kind && kinds::is_a(kind, k.0));
    // Who attacks a village and burns it does more than destroy.
    let says = |kind: &str| ["destruction", "attack"].iter().position(|k| *k == kind).unwrap_or(2);
    let rank = |&(kind, count): &(&str, usize)| (says(kind), count, special(kind));
    let mut best = named[0];
    for kind in &named[1..] {
        if rank(kind) > rank(&best) {
            best = *kind;
        }
    }
    best.0
}

/// What the plainest telling says: that it happened, where one of them says so.
fn status(told: &[&Telling], best: &Telling) -> Status {
    let plain = told.iter().any(|t| t.status == Status::Happened && t.reference != Reference::Generic);
    if plain { Status::Happened } else { best.status }
}

fn roles(reading: &Reading, told: &[&Telling], side: fn(&Telling) -> &Vec<Part>) -> Vec<Role> {
    let mut found: Vec<Role> = Vec::new();
    let mut earlier: Vec<&Part> = Vec::new();
    let mut numbers: Vec<Role> = Vec::new();
    for part in told.iter().flat_map(|t| side(t)) {
        let role = sources::role(reading, part);
        let same = |r: &Role| r.actor.is_some() && r.actor == role.actor || r.text == role.text;
        // "Killing 12" says nothing of whom; "arrested 12", "his arrest" have no other word for them.
        let bare = |i: usize| matches!(reading.document.tokens[i].xpos, Xpos::Cd | Xpos::PrpS);
        if part.actor.is_none() && part.tokens.clone().all(bare) {
            numbers.push(role);
        } else if !told_again(reading, part, &earlier) && !role.text.is_empty() && !found.iter().any(same) {
            found.push(role);
            earlier.push(part);
        }
    }
    if found.is_empty() && told.iter().all(|t| needs::is_of_people(t.kind)) {
        found.extend(numbers.into_iter().next());
    }
    found.sort_by_key(|r| r.actor.is_none());
    found
}

/// Whether words only take up somebody told of in a sentence before: "the 45-year-old man" after "a German engineer".
fn told_again(reading: &Reading, part: &Part, earlier: &[&Part]) -> bool {
    let document = reading.document;
    let last = |p: &Part| &document.tokens[p.tokens.end - 1];
    let the = document.tokens[part.tokens.start].lemma == "the" && is_anybody(&last(part).lemma);
    let many = |p: &Part| last(p).xpos == Xpos::Nns;
    let person =
        |p: &Part| p.actor.is_some_and(|a| matches!(reading.mentions.actors[a].kind.as_str(), "person" | "civilians"));
    let before = |p: &&&Part| document.sentence_of(p.tokens.start) < document.sentence_of(part.tokens.start);
    the && earlier.iter().filter(before).any(|p| person(p) && many(p) == many(part))
}

/// Who did it: whoever is told to have; else who ordered it; and before a mere description, who claims it.
fn agents(reading: &Reading, told: &[&Telling], ordered_by: &[Role], responsibility: &[Responsibility]) -> Vec<Role> {
    let mut agents = roles(reading, told, |t| &t.agents);
    let named = |r: &Role| {
        let actor = reading.mentions.actors.iter().find(|a| Some(&a.id) == r.actor.as_ref());
        actor.is_some_and(|a| a.name.starts_with(char::is_uppercase))
    };
    if !agents.iter().any(named) {
        let claims = responsibility.iter().filter(|r| r.status == ResponsibilityStatus::Claimed).map(|r| &r.actor);
        let claimants: Vec<Role> = claims.filter(|r| named(r)).cloned().collect();
        agents.splice(..0, claimants);
    }
    if agents.is_empty() { ordered_by.to_vec() } else { agents }
}

/// Places, the most precise first.
fn places(reading: &Reading, told: &[&Telling], inherited: &[usize]) -> Vec<PlaceRole> {
    let mut mentions: Vec<usize> = told.iter().flat_map(|t| &t.places).chain(inherited).copied().collect();
    let precision = |m: &usize| {
        let place = reading.mentions.place_mentions[*m].place;
        place.map_or(PlacePrecision::Near, |p| reading.mentions.places[p].precision)
    };
    mentions.sort_by_key(precision);
    let mut found: Vec<PlaceRole> = Vec::new();
    for mention in mentions {
        let m = &reading.mentions.place_mentions[mention];
        let place = m.place.map(|p| reading.mentions.places[p].id.clone());
        let text = m.span.of(reading.document.text).to_owned();
        if found.iter().all(|f| f.text != text && (place.is_none() || f.place != place)) {
            found.push(PlaceRole { text, span: m.span, place, relation: m.relation.as_ref().map(ToString::to_string) });
        }
    }
    found
}

fn means(reading: &Reading, told: &[&Telling], inherited: &[Weapon]) -> Vec<Means> {
    let mut found: Vec<Means> = Vec::new();
    for weapon in told.iter().flat_map(|t| &t.means).chain(inherited) {
        if found.iter().all(|m| m.name.as_deref() != Some(weapon.name)) {
            let text = weapon.span.of(reading.document.text).into();
            found.push(Means { text, span: weapon.span, name: Some(weapon.name.into()) });
        }
    }
    found
}

fn count(reading: &Reading, telling: &Telling) -> Option<Count> {
    let q = &reading.mentions.quantities[telling.count?];
    Some(Count { min: q.min.clamp(0.0, f64::from(u32::MAX)) as u32, max: q.max.map(|m| m as u32), span: q.span })
}

/// Whether somebody may have been harmed in what has this status: not in what is to come.
fn has_victims(status: Status) -> bool {
    !matches!(status, Status::Planned | Status::Threatened | Status::Possible)
}

/// The figures, each once, and one and the other as two. Who was shot in one sentence and died in another is no wounded one.
fn casualties(reading: &Reading, told: &[&Telling]) -> Vec<Casualty> {
    let mut found: Vec<Casualty> = Vec::new();
    let mut summed = Vec::new();
    for (t, c) in told.iter().flat_map(|t| t.casualties.iter().map(move |c| (t, c))) {
        let mut alike = found.iter_mut().filter(|f| f.outcome == c.outcome);
        if let Some(one) = alike.next().filter(|f| t.more && f.max == Some(1) && alike.next().is_none()) {
            summed.extend([(c.outcome, 1), (c.outcome, c.min)]);
            one.max = c.max.map(|max| max + 1);
            one.min += c.min;
        } else if !summed.contains(&(c.outcome, c.min))
            && found.iter().all(|f| (f.outcome, f.min, f.max) != (c.outcome, c.min, c.max))
        {
            found.push(c.clone());
        }
    }
    let killed: Vec<u32> = found.iter().filter(|c| c.outcome == Outcome::Killed).map(|c| c.min).collect();
    let wounds = |i: usize| matches!(reading.document.tokens[i].lemma.as_str(), "wound" | "injure" | "hurt" | "injury");
    let shot = |c: &Casualty| {
        let all = reading.document.token_at(c.span.start)..reading.document.token_at(c.span.end);
        c.outcome == Outcome::Wounded && c.hedged && !all.into_iter().any(wounds)
    };
    found.retain(|c| !shot(c) || killed.iter().all(|&k| k < c.min));
    // "No other deaths were reported".
    let harmed: Vec<Outcome> = found.iter().filter(|c| c.min > 0).map(|c| c.outcome).collect();
    found.retain(|c| c.max != Some(0) || !harmed.contains(&c.outcome));
    found
}

fn attribution(told: &[&Telling]) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    for a in told.iter().flat_map(|t| &t.attribution) {
        if found.iter().all(|f| f.text != a.text && (a.actor.is_none() || f.actor != a.actor)) {
            found.push(a.clone());
        }
    }
    found
}
