//! Time and place that an account does not state but takes from another of the article: a story goes on where and when it
//! was. What is taken is marked as inferred.

use super::identity::{Account, RECENT, is_speech};
use super::reading::Reading;
use super::reference::Reference;
use super::telling::{Telling, Weapon};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How many sentences may lie between an account and the one it goes on from.
const NEAR: usize = 4;

/// What an account takes from others.
#[derive(Clone, Debug, Default)]
pub struct Inherited {
    /// A time mention, by index.
    pub time: Option<usize>,
    /// Place mentions, by index.
    pub places: Vec<usize>,
    /// Weapons.
    pub means: Vec<Weapon>,
}

/// For each account what it takes: from the nearest account before it that shares an actor with it, else from the main
/// one where it does; a time that only dates what is said comes last.
pub fn inherit(reading: &Reading, tellings: &[Telling], accounts: &[Account], main: Option<usize>) -> Vec<Inherited> {
    let mut all: Vec<Inherited> = Vec::with_capacity(accounts.len());
    for _ in accounts {
        all.push(inherited(reading, tellings, accounts, main, &all));
    }
    all
}

/// What the next account takes, after those `before`.
fn inherited(
    reading: &Reading,
    tellings: &[Telling],
    accounts: &[Account],
    main: Option<usize>,
    before: &[Inherited],
) -> Inherited {
    let i = before.len();
    let told = |n: usize| accounts[n].tellings.iter().map(|&t| &tellings[t]);
    let own_time = told(i).any(|t| t.time.is_some());
    let own_place = told(i).any(|t| !t.places.is_empty());
    // "A week after gunmen killed ten": not on the day of the other.
    let earlier = told(i).any(|t| t.reference == Reference::Earlier) || told(i).all(|t| t.before);
    let alone = told(i).all(|t| is_speech(t.kind)) || earlier;
    let from = if alone { Vec::new() } else { sources(tellings, accounts, main, i) };
    let time = from
        .iter()
        .find_map(|&n| told(n).find_map(|t| t.time).or_else(|| before.get(n)?.time))
        .or_else(|| told(i).find_map(|t| t.said));
    // "In August the group killed 70 people": not where it killed others this week.
    let days = |n: usize| told(n).find_map(|t| t.time(reading)?.days);
    let far = |early: NaiveDate, late: NaiveDate| (late - early).num_days() > 30;
    let apart = |n: &usize| days(i).zip(days(*n)).is_some_and(|((a, until), (b, to))| far(until, b) || far(to, a));
    let places = from.iter().filter(|n| !apart(n)).map(|&n| told(n).flat_map(|t| t.places.clone()).collect::<Vec<_>>());
    let places = if own_place { None } else { places.into_iter().find(|p| !p.is_empty()) };
    Inherited { time: time.filter(|_| !own_time), places: places.unwrap_or_default(), means: Vec::new() }
}

/// The accounts that this one may go on from, the likeliest first.
fn sources(tellings: &[Telling], accounts: &[Account], main: Option<usize>, i: usize) -> Vec<usize> {
    let first = |n: usize| accounts[n].tellings.first().map_or(0, |&t| tellings[t].sentence);
    let ours = actors(tellings, &accounts[i]);
    // "The men abducted in May have been released".
    let aside = |n: usize| {
        let described = |t: &Telling| t.reference == Reference::Known && !t.nominal && t.sentence == first(i);
        accounts[n].tellings.iter().take(RECENT).all(|&t| described(&tellings[t]))
    };
    let shares = |n: &usize| *n != i && !aside(*n) && !ours.is_disjoint(&actors(tellings, &accounts[*n]));
    let near = |n: &usize| {
        let sentence = first(i);
        accounts[*n]
            .tellings
            .iter()
            .rev()
            .take(RECENT)
            .any(|&t| tellings[t].sentence <= sentence && sentence - tellings[t].sentence <= NEAR)
    };
    let soon = accounts[i].tellings.iter().any(|&t| tellings[t].soon);
    // "Police fired tear gas at protesters in Nairobi. Six people were arrested."
    let kind = |n: usize| accounts[n].tellings.first().map_or("", |&t| tellings[t].kind);
    let from_crowd = |n: &usize| {
        let crowd = matches!(kind(*n), "demonstration" | "riot" | "restrict_movement");
        let last = accounts[*n].tellings.last().map_or(0, |&t| tellings[t].sentence);
        crowd && matches!(kind(i), "arrest" | "detain") && last + 1 == first(i)
    };
    let goes_on = |n: &usize| near(n) && (soon || shares(n) || from_crowd(n));
    let before = (0..i.min(accounts.len())).rev().take(RECENT).find(goes_on);
    // "Raided two farms and found a cache in Goma."
    let next = (i + 1..accounts.len()).take(1).find(|n| first(*n) == first(i) && shares(n));
    before.into_iter().chain(next).chain(main.filter(shares)).collect()
}

fn actors(tellings: &[Telling], account: &Account) -> BTreeSet<usize> {
    let told = account.tellings.iter().take(RECENT).map(|&t| &tellings[t]);
    told.flat_map(|t| Telling::actors(&t.agents).chain(Telling::actors(&t.targets))).collect()
}
