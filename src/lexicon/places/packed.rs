//! The packed towns, regions and districts, read in place. `examples/pack_places.rs` writes the file: sections, each
//! after its length; numbers as planes of bytes, the lowest first, which compresses best.
//!
//! | sections | what |
//! |---|---|
//! | 0 | groups: country (alpha-2), number of places, region's name with its length |
//! | 1 | class of each place: the binary logarithm of its population, or 40 for a region, 41 for a district |
//! | 2..=3, 4..=5 | latitude and longitude in hundredths of a degree |
//! | 6..=8 | GeoNames id, as the difference from the place before in the group; 0 where there is none |
//! | 9, 10..=12 | how many names each place has; the names, by number, the one to show first |
//! | 13, 14, 15 | folded names in order: letters shared with the one before, letters that follow, those letters |
//! | 16..=18, 19 | places shown otherwise than by the title case of their name, and how |
//! | 20..=22 | names in order of their tolerant key |

use super::spelling::{title, tolerant};
use std::ops::Range;

static BYTES: &[u8] = include_bytes!("towns.bin");
const BLOCK: usize = 16;
const REGION: u8 = 40;

/// The packed places, and the little that is built when they are loaded.
pub struct Packed {
    sections: Vec<&'static [u8]>,
    groups: Vec<Group>,
    /// Where the letters of each block of names begin.
    blocks: Vec<u32>,
    /// Where the names of each place begin.
    first_name: Vec<u32>,
    /// The places of each name: `places[starts[n]..starts[n + 1]]`.
    starts: Vec<u32>,
    places: Vec<u32>,
}

/// The places of one region of one country.
struct Group {
    country: &'static str,
    region: &'static str,
    places: Range<usize>,
}

/// What a packed place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A town; the binary logarithm of its population.
    Town(u8),
    /// A first-level region.
    Region,
    /// A second-level district.
    District,
}

impl Packed {
    /// Sets up the lookup: one pass over the names and the places, nothing parsed.
    pub fn load() -> Self {
        let sections = split(BYTES);
        let mut packed = Self {
            groups: groups(sections[0]),
            blocks: Vec::new(),
            first_name: running(sections[9]),
            starts: Vec::new(),
            places: Vec::new(),
            sections,
        };
        packed.blocks = running(packed.sections[14]).into_iter().step_by(BLOCK).collect();
        packed.invert();
        packed
    }

    /// Turns names of places into places of names, by counting.
    fn invert(&mut self) {
        let names = self.sections[13].len();
        let refs: Vec<u32> = (0..self.sections[10].len()).map(|i| self.number(10, 3, i)).collect();
        let mut starts = vec![0u32; names + 2];
        for &name in &refs {
            starts[name as usize + 2] += 1;
        }
        for i in 2..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut places = vec![0u32; refs.len()];
        for place in 0..self.count() {
            for &name in &refs[self.first_name[place] as usize..self.first_name[place + 1] as usize] {
                let at = &mut starts[name as usize + 1];
                places[*at as usize] = place as u32;
                *at += 1;
            }
        }
        starts.pop();
        (self.starts, self.places) = (starts, places);
    }

    /// How many places there are.
    fn count(&self) -> usize {
        self.sections[1].len()
    }

    /// The places that bear the folded name `key`.
    pub fn find(&self, key: &str) -> &[u32] {
        self.name_of(key).map_or(&[], |name| self.bearers(name))
    }

    /// The names that have the tolerant key of `key`.
    pub fn find_alike(&self, key: &str) -> Vec<String> {
        let sound = tolerant(key);
        let (mut low, mut high) = (0, self.sections[20].len());
        while low < high {
            let middle = (low + high) / 2;
            if tolerant(&self.sounding(middle)) < sound { low = middle + 1 } else { high = middle }
        }
        let rest = (low..self.sections[20].len()).map(|i| self.sounding(i));
        rest.take_while(|name| tolerant(name) == sound).collect()
    }

    fn sounding(&self, i: usize) -> String {
        self.name(self.number(20, 3, i) as usize)
    }

    fn bearers(&self, name: usize) -> &[u32] {
        &self.places[self.starts[name] as usize..self.starts[name + 1] as usize]
    }

    /// The number of a folded name: a search for its block, then through the block.
    fn name_of(&self, key: &str) -> Option<usize> {
        let blocks = self.sections[13].len().div_ceil(BLOCK);
        let (mut low, mut high) = (0, blocks);
        while low < high {
            let middle = (low + high) / 2;
            if self.head(middle) <= key.as_bytes() { low = middle + 1 } else { high = middle }
        }
        let block = low.checked_sub(1)?;
        let mut name = Vec::with_capacity(40);
        let mut at = self.blocks[block] as usize;
        for i in block * BLOCK..self.sections[13].len().min((block + 1) * BLOCK) {
            at = self.step(i, at, &mut name);
            if name.as_slice() >= key.as_bytes() {
                return (name == key.as_bytes()).then_some(i);
            }
        }
        None
    }

    /// The first name of a block.
    fn head(&self, block: usize) -> &[u8] {
        let at = self.blocks[block] as usize;
        &self.sections[15][at..at + self.sections[14][block * BLOCK] as usize]
    }

    /// Makes `name`, which is name `i - 1`, name `i`; gives where the next one's letters begin.
    fn step(&self, i: usize, at: usize, name: &mut Vec<u8>) -> usize {
        let end = at + self.sections[14][i] as usize;
        name.truncate(self.sections[13][i] as usize);
        name.extend(&self.sections[15][at..end]);
        end
    }

    /// The folded name of number `i`.
    fn name(&self, i: usize) -> String {
        let mut name = Vec::new();
        let mut at = self.blocks[i / BLOCK] as usize;
        for j in i / BLOCK * BLOCK..=i {
            at = self.step(j, at, &mut name);
        }
        String::from_utf8(name).unwrap_or_default()
    }

    /// The name of `place` to show.
    pub fn shown(&self, place: usize) -> String {
        let n = self.sections[16].len();
        let (mut low, mut high) = (0, n);
        while low < high {
            let middle = (low + high) / 2;
            if (self.number(16, 3, middle) as usize) < place { low = middle + 1 } else { high = middle }
        }
        if low < n && self.number(16, 3, low) as usize == place {
            let lines = std::str::from_utf8(self.sections[19]).unwrap_or_default();
            return lines.split('\n').nth(low).unwrap_or_default().to_string();
        }
        title(&self.name(self.number(10, 3, self.first_name[place] as usize) as usize))
    }

    /// The country of `place` (alpha-2) and the name of its region, which may be empty.
    pub fn lies_in(&self, place: usize) -> (&'static str, &'static str) {
        let group = &self.groups[self.group(place)];
        (group.country, group.region)
    }

    /// A number that all places of one region share.
    pub fn group(&self, place: usize) -> usize {
        self.groups.partition_point(|g| g.places.end <= place)
    }

    /// Degrees north and east.
    pub fn point(&self, place: usize) -> (f64, f64) {
        let degrees = |first| f64::from(self.number(first, 2, place) as u16 as i16) / 100.0;
        (degrees(2), degrees(4))
    }

    /// What `place` is.
    pub fn class(&self, place: usize) -> Class {
        match self.sections[1][place] {
            REGION => Class::Region,
            class if class > REGION => Class::District,
            class => Class::Town(class),
        }
    }

    /// The GeoNames id of `place`.
    pub fn geoname(&self, place: usize) -> Option<u32> {
        let own = self.number(6, 3, place);
        let first = self.groups[self.group(place)].places.start;
        (own > 0).then(|| (first..=place).map(|i| self.number(6, 3, i)).sum())
    }

    fn number(&self, first: usize, bytes: usize, i: usize) -> u32 {
        (0..bytes).map(|b| u32::from(self.sections[first + b][i]) << (8 * b)).sum()
    }
}

fn split(mut bytes: &'static [u8]) -> Vec<&'static [u8]> {
    let mut out = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<4>() {
        let (section, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
        out.push(section);
        bytes = rest;
    }
    out
}

fn groups(mut bytes: &'static [u8]) -> Vec<Group> {
    let (mut out, mut start) = (Vec::new(), 0);
    while let [_, _, low, high, length, rest @ ..] = bytes {
        let end = start + usize::from(u16::from_le_bytes([*low, *high]));
        let (region, after) = rest.split_at(usize::from(*length));
        let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
        out.push(Group { country: text(&bytes[..2]), region: text(region), places: start..end });
        (bytes, start) = (after, end);
    }
    out
}

/// 0 and the running sums of `lengths`.
fn running(lengths: &[u8]) -> Vec<u32> {
    let sums = lengths.iter().scan(0, |sum, &n| {
        *sum += u32::from(n);
        Some(*sum)
    });
    std::iter::once(0).chain(sums).collect()
}
