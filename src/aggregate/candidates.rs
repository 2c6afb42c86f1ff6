//! Reports worth a comparison, by blocks: reports meet in those that stand for a day, a month or any time, of one family
//! of kinds, at one place, in one country or with one actor. Dated reports meet on their days; those that know only the
//! month meet the others of the month; undated ones meet all. A block too full tells nothing and is passed over, so the
//! cost grows with the number of reports.

use super::facts::{Days, Facts, number};
use super::similarity::WEEK;
use crate::record::TimePrecision;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How many reports a block may hold.
const FULL: usize = 400;
/// So many days about a day that was taken from another event the two may still be one.
const NEAR: i32 = 14;

/// How closely a report knows its time, and the times that a block stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    Day,
    Month,
    Any,
}

/// A block, and whether a report is coarse there.
pub type Key = (u64, bool);

/// The blocks that reports stand in, by their slots.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    /// Where the block of a key is.
    places: HashMap<u64, u32, BuildHasherDefault<Hashed>>,
    blocks: Vec<Block>,
    /// By slot: where its blocks are, twice the number, and one more where it is coarse there.
    stands: Vec<Box<[u32]>>,
}

/// Keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Reports by slot, first those that know their time no closer than the block.
#[derive(Clone, Debug, Default)]
struct Block {
    slots: Vec<u32>,
    coarse: u32,
}

impl Block {
    /// Those that know their time no closer than the block.
    fn coarse(&self) -> &[u32] {
        &self.slots[..self.coarse as usize]
    }

    fn push(&mut self, slot: u32, coarse: bool) {
        self.slots.push(slot);
        if coarse {
            let last = self.slots.len() - 1;
            self.slots.swap(self.coarse as usize, last);
            self.coarse += 1;
        }
    }

    fn remove(&mut self, slot: u32, coarse: bool) {
        let Some(mut at) = self.slots.iter().position(|&s| s == slot) else { return };
        if coarse {
            self.coarse -= 1;
            self.slots.swap(at, self.coarse as usize);
            at = self.coarse as usize;
        }
        self.slots.swap_remove(at);
    }
}

impl Blocks {
    /// Puts the next report in its blocks. Returns those that have met others in a block that is full by this: they must
    /// be compared again.
    pub fn insert(&mut self, slot: u32, keys: &[Key]) -> Vec<u32> {
        let mut again = Vec::new();
        let stand = |&(key, coarse): &Key| {
            let place = *self.places.entry(key).or_insert(self.blocks.len() as u32);
            if place as usize == self.blocks.len() {
                self.blocks.push(Block::default());
            }
            let block = &mut self.blocks[place as usize];
            block.push(slot, coarse);
            if block.slots.len() == FULL + 1 {
                again.extend(block.coarse());
            }
            place * 2 + u32::from(coarse)
        };
        self.stands.push(keys.iter().map(stand).collect());
        again
    }

    /// Takes a report out. Returns those that may meet others in a block that is full no longer.
    pub fn remove(&mut self, slot: u32) -> Vec<u32> {
        let mut again = Vec::new();
        for stand in std::mem::take(&mut self.stands[slot as usize]) {
            let block = &mut self.blocks[stand as usize / 2];
            block.remove(slot, stand % 2 == 1);
            match block.slots.len() {
                0 => *block = Block::default(),
                FULL => again.extend(block.coarse()),
                _ => {}
            }
        }
        again
    }

    /// The reports that share a block with one, itself too; as often as they do.
    pub fn partners(&self, slot: u32) -> impl Iterator<Item = u32> {
        let blocks = self.stands[slot as usize].iter().map(|&stand| (&self.blocks[stand as usize / 2], stand % 2 == 1));
        let open = blocks.filter(|(block, _)| block.slots.len() <= FULL);
        open.flat_map(|(block, coarse)| if coarse { &block.slots } else { block.coarse() }).copied()
    }
}

/// The blocks of a report: each thing that it has in common with others, at each time. Hashes of the two, combined.
pub fn keys(facts: &Facts) -> Vec<Key> {
    let own = level(facts);
    let about_same = number((facts.family, "copy", facts.copy));
    let named = facts.names.iter().chain(&facts.rare).map(|name| number((facts.family, "name", name)));
    let mut named: Vec<u64> = named.collect();
    named.sort_unstable();
    named.dedup();
    let anchors = anchors(facts);
    let at = |(level, time): (Level, i32)| (number((level, time)), own == level);
    let any = at((Level::Any, 0));
    let times = times(facts, own);
    let mut keys = Vec::with_capacity(1 + named.len() + times.len() * anchors.len());
    keys.push((about_same, true));
    keys.extend(named.into_iter().map(|name| (name ^ any.0, any.1)));
    for (time, coarse) in times.into_iter().map(at) {
        keys.extend(anchors.iter().map(|anchor| (anchor ^ time, coarse)));
    }
    keys
}

/// The times at which a report stands in blocks.
fn times(facts: &Facts, own: Level) -> Vec<(Level, i32)> {
    let mut times = vec![(Level::Any, 0)];
    if let Some(days) = facts.days.filter(|_| own < Level::Any) {
        let about = if facts.inferred { NEAR } else { 1 };
        times.extend((month(days.first - about)..=month(days.last + about)).map(|month| (Level::Month, month)));
        if own == Level::Day {
            let about = i32::from(facts.deictic);
            let before = if facts.said { WEEK } else { about };
            times.extend((days.first - before..=days.last + about).map(|day| (Level::Day, day)));
        }
    }
    times
}

/// Months of equal length do as well for blocks.
fn month(day: i32) -> i32 {
    day.div_euclid(31)
}

fn level(facts: &Facts) -> Level {
    match facts.days {
        Some(Days { precision: TimePrecision::Day | TimePrecision::Week, .. }) if !facts.inferred => Level::Day,
        Some(Days { first, last, .. }) if last - first < 100 => Level::Month,
        _ => Level::Any,
    }
}

/// What reports of one event and family have in common: a place, a country, a side, a person.
fn anchors(facts: &Facts) -> Vec<u64> {
    let spots = facts.spots.iter().map(|s| s.id);
    let names = [&facts.countries, &facts.around, &facts.sides, &facts.hit, &facts.people];
    let mut all: Vec<u64> = spots.chain(names.into_iter().flatten().copied()).collect();
    if all.is_empty() {
        all = facts.agents.iter().chain(&facts.targets).chain(&facts.names).copied().collect();
    }
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|anchor| number((facts.family, anchor))).collect()
}
