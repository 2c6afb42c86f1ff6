//! What a word is in a name: its kind, and whether it begins it, stands inside, ends it, or is all of it.

use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum NameKind {
    /// Somebody.
    Person,
    /// A country, town, region, river, ...
    Place,
    /// A body of people: a party, an army, a company, an armed group, ...
    Organization,
    /// Peoples, events, laws, products: names that the reader does not give out.
    Other,
}

impl NameKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Person, Self::Place, Self::Organization, Self::Other];
}

/// Where a word stands in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Position {
    /// In none.
    Outside,
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    End,
    /// It is all of it.
    Single,
}

const POSITIONS: [Position; 5] =
    [Position::Outside, Position::Begin, Position::Inside, Position::End, Position::Single];

/// A word's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Where it stands.
    pub position: Position,
    /// In what.
    pub kind: NameKind,
}

impl Label {
    /// In no name.
    pub const OUTSIDE: Self = Self { position: Position::Outside, kind: NameKind::Other };

    /// As a model's file has it.
    pub fn to_bytes(self) -> [u8; 2] {
        [self.position as u8, self.kind as u8]
    }

    /// From a model's file.
    pub fn from_bytes([position, kind]: [u8; 2]) -> Self {
        match (POSITIONS.get(usize::from(position)), NameKind::ALL.get(usize::from(kind))) {
            (Some(&position), Some(&kind)) => Self { position, kind },
            _ => Self::OUTSIDE,
        }
    }

    /// Whether this label may come after `before`, and be the last of a sentence if it is.
    pub fn may_follow(self, before: Self, last: bool) -> bool {
        let open = matches!(before.position, Position::Begin | Position::Inside);
        let goes_on = matches!(self.position, Position::Inside | Position::End);
        let opens = matches!(self.position, Position::Begin | Position::Inside);
        open == goes_on && (!open || self.kind == before.kind) && !(last && opens)
    }
}

/// The labels that may stand on a word of this `build`, by their places.
pub fn fitting(labels: &[Label], before: Label, build: Build, last: bool) -> impl Iterator<Item = usize> {
    let fits = move |&i: &usize| build.allows(labels[i].position) && labels[i].may_follow(before, last);
    (0..labels.len()).filter(fits)
}

/// The best of the fitting labels; the first of the highest.
pub fn best<S: PartialOrd>(fitting: impl Iterator<Item = usize>, scores: &[S]) -> u8 {
    fitting.reduce(|a, b| if scores[b] > scores[a] { b } else { a }).map_or(0, |i| i as u8)
}

/// What a word can be in a name, from its letters alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// It has a capital or a digit: anything.
    Name,
    /// "al", "bin", "van": all but the end.
    Particle,
    /// "of", "and", "-": the middle.
    Joint,
    /// Nothing.
    Word,
}

const PARTICLES: &[&str] = &[
    "al", "el", "ul", "ash", "an", "bin", "ibn", "bint", "abu", "ould", "van", "von", "de", "der", "da", "di", "du",
    "dos", "del", "la", "le",
];
const JOINTS: &[&str] =
    &["of", "for", "and", "the", "in", "on", "to", "&", "-", "–", "/", "'", "’", "'s", "’s", ".", "y", "e"];

impl Build {
    /// The build of a word.
    pub fn of(word: &str) -> Self {
        match word {
            _ if word.chars().any(|c| c.is_uppercase() || c.is_numeric()) => Self::Name,
            _ if PARTICLES.contains(&word) => Self::Particle,
            _ if JOINTS.contains(&word) => Self::Joint,
            _ => Self::Word,
        }
    }

    /// Whether such a word may stand there.
    pub fn allows(self, position: Position) -> bool {
        match position {
            Position::Outside => true,
            Position::Inside => self != Self::Word,
            Position::Begin => matches!(self, Self::Name | Self::Particle),
            Position::End | Position::Single => self == Self::Name,
        }
    }
}

/// The names that labels make.
pub fn spans(labels: &[Label]) -> Vec<(Range<usize>, NameKind)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, label) in labels.iter().enumerate() {
        match label.position {
            Position::Begin => start = i,
            Position::Single => out.push((i..i + 1, label.kind)),
            Position::End => out.push((start..i + 1, label.kind)),
            Position::Outside | Position::Inside => {}
        }
    }
    out
}

/// The labels of a sentence of `length` words with these names.
pub fn label(length: usize, names: &[(Range<usize>, NameKind)]) -> Vec<Label> {
    let mut out = vec![Label::OUTSIDE; length];
    for (range, kind) in names {
        for i in range.clone() {
            let position = match (i == range.start, i + 1 == range.end) {
                (true, true) => Position::Single,
                (true, false) => Position::Begin,
                (false, true) => Position::End,
                (false, false) => Position::Inside,
            };
            out[i] = Label { position, kind: *kind };
        }
    }
    out
}
