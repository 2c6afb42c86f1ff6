//! Where words stand. Inside the crate every offset is a byte offset into the article's text; at the boundary
//! ([`crate::extract`]'s callers in JavaScript) it is a UTF-16 code unit. [`Utf16`] turns the one into the other.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First unit of the words.
    pub start: usize,
    /// One past their last unit.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words of `text` that this span covers; empty where it is no range of `text`.
    ///
    /// ```
    /// # use sitrep::Span;
    /// assert_eq!(Span::new(4, 10).of("The strike"), "strike");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one unit.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Byte offsets of one text turned into UTF-16 offsets, in `O(log n)` each.
///
/// ```
/// # use sitrep::span::Utf16;
/// let units = Utf16::new("Séléka 🚨 now");
/// assert_eq!(units.offset(13), 9); // "🚨" is four bytes and two units
/// ```
pub struct Utf16 {
    /// After each character that is longer in bytes than in units: (byte offset, bytes that are in excess so far).
    excess: Vec<(usize, usize)>,
}

impl Utf16 {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let mut total = 0;
        let wide = text.char_indices().filter(|(_, c)| !c.is_ascii());
        let excess = wide
            .map(|(at, c)| {
                total += c.len_utf8() - c.len_utf16();
                (at + c.len_utf8(), total)
            })
            .collect();
        Self { excess }
    }

    /// The UTF-16 offset of the character boundary at byte `byte`.
    pub fn offset(&self, byte: usize) -> usize {
        let n = self.excess.partition_point(|&(at, _)| at <= byte);
        byte - n.checked_sub(1).map_or(0, |i| self.excess[i].1)
    }

    /// A byte span as a UTF-16 span.
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }
}
