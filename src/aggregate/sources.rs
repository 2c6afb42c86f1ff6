//! Who stands behind an event: which reports are copies of one text, which sources are independent of each other, and how
//! well they back it.

use super::facts;
use super::merge::Told;
use crate::record::*;

/// How well the reports back the event, in the sense of Airwars. `copies` are groups of reports, by index.
pub fn corroboration(reports: &[Told], copies: &[Vec<usize>]) -> Corroboration {
    if reports.iter().any(is_denied) || two_sides(reports) {
        Corroboration::Contested
    } else if reports.iter().any(|t| is_claimed(t) || own_side(t)) {
        Corroboration::Confirmed
    } else if independent(reports, copies) > 1 {
        Corroboration::Fair
    } else {
        Corroboration::Weak
    }
}

fn is_denied(told: &Told) -> bool {
    let denied = |r: &Responsibility| r.status == ResponsibilityStatus::Denied;
    told.report.status == Status::Denied || told.report.responsibility.iter().any(denied)
}

fn is_claimed(told: &Told) -> bool {
    told.report.responsibility.iter().any(|r| r.status == ResponsibilityStatus::Claimed)
}

/// Whether two sides are held responsible, or claim it.
fn two_sides(reports: &[Told]) -> bool {
    let all = reports.iter().flat_map(|t| t.report.responsibility.iter().filter_map(|r| held(t, r)));
    let all: Vec<_> = all.collect();
    all.iter().enumerate().any(|(i, a)| all[..i].iter().any(|b| !facts::one_side(*a, *b)))
}

/// Who is held responsible: an actor of a known side, or one of a name that claims it.
fn held<'a>(told: &Told<'a>, responsibility: &Responsibility) -> Option<(&'a Extraction, &'a Actor)> {
    let actor = facts::actor(told.from, responsibility.actor.actor.as_deref()?)?;
    let named = !actor.id.starts_with("desc:");
    let known = actor.country.is_some() || responsibility.status == ResponsibilityStatus::Claimed;
    (named && known).then_some((told.from, actor))
}

/// How many sources tell of it: a publisher is one, and so is a text that several print.
fn independent(reports: &[Told], copies: &[Vec<usize>]) -> usize {
    let mut source: Vec<usize> = (0..reports.len()).collect();
    for (i, a) in reports.iter().enumerate() {
        let first = reports[..i].iter().position(|b| publisher(a) == publisher(b));
        join(&mut source, first.unwrap_or(i), i);
    }
    copies.iter().for_each(|c| c.iter().for_each(|&i| join(&mut source, c[0], i)));
    source.sort_unstable();
    source.dedup();
    source.len()
}

fn join(source: &mut [usize], a: usize, b: usize) {
    let (into, from) = (source[a].min(source[b]), source[a].max(source[b]));
    source.iter_mut().filter(|s| **s == from).for_each(|s| *s = into);
}

fn publisher<'a>(told: &Told<'a>) -> &'a str {
    told.from.article.publisher.as_deref().unwrap_or(&told.from.article.id)
}

/// Reports whose paragraphs are near-copies, by index: groups of two or more.
pub fn copies(reports: &[Told]) -> Vec<Vec<usize>> {
    let sketches: Vec<Vec<Sketch>> = reports.iter().map(sketches).collect();
    let mut source: Vec<usize> = (0..reports.len()).collect();
    for (b, ours) in sketches.iter().enumerate() {
        for (a, theirs) in sketches[..b].iter().enumerate() {
            let alike = || ours.iter().any(|x| theirs.iter().any(|y| x.is_near(*y)));
            if reports[a].report.article != reports[b].report.article && alike() {
                join(&mut source, a, b);
            }
        }
    }
    let group = |&first: &usize| (0..source.len()).filter(|&i| source[i] == first).collect::<Vec<_>>();
    let firsts = (0..source.len()).filter(|&i| source[i] == i);
    firsts.map(|i| group(&i)).filter(|g| g.len() > 1).collect()
}

/// The sketches of the paragraphs that a report was read from.
fn sketches(told: &Told) -> Vec<Sketch> {
    let holds = |p: &&Paragraph| told.report.evidence.iter().any(|s| p.span.contains(*s));
    told.from.article.paragraphs.iter().filter(holds).filter_map(|p| p.sketch).collect()
}

/// Whether an authority says so: a state, its forces, its police, or an international body.
pub fn is_official(told: &Told) -> bool {
    const SECTORS: &[&str] = &["GOV", "MIL", "COP", "SPY", "JUD", "LEG", "IGO"];
    let sector = |a: &Attribution| facts::actor(told.from, a.actor.as_deref()?)?.sector.as_deref();
    told.report.attribution.iter().filter_map(sector).any(|s| SECTORS.contains(&s))
}

/// Whether the side that did it says so: its own actor, or one of the same country.
fn own_side(told: &Told) -> bool {
    let country = |id: &Option<String>| facts::actor(told.from, id.as_deref()?)?.country.clone();
    told.report.attribution.iter().any(|said| {
        told.report.agents.iter().filter(|a| a.actor.is_some()).any(|agent| {
            agent.actor == said.actor
                || country(&agent.actor).is_some() && country(&agent.actor) == country(&said.actor)
        })
    })
}
