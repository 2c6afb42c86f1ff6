//! Where a piece of plain text stood in the HTML it was read from.

use crate::span::Span;

/// A run of plain text and the run of source it came from.
#[derive(Clone, Copy, Debug)]
struct Piece {
    plain: Span,
    source: Span,
}

/// The way from plain text back to its source. Pieces stand in order and do not overlap.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    pieces: Vec<Piece>,
}

impl Origin {
    /// Says that `plain` came from `source`. Runs of equal length are taken to be equal, so that neighbours join.
    pub(super) fn add(&mut self, plain: Span, source: Span) {
        let equal = |s: &Piece| s.plain.end - s.plain.start == s.source.end - s.source.start;
        let new = Piece { plain, source };
        match self.pieces.last_mut() {
            Some(last)
                if last.plain.end == plain.start && last.source.end == source.start && equal(last) && equal(&new) =>
            {
                last.plain.end = plain.end;
                last.source.end = source.end;
            }
            _ => self.pieces.push(new),
        }
    }

    /// The source of the plain text `span`.
    pub fn span(&self, span: Span) -> Span {
        let start = self.offset(span.start, false);
        Span::new(start, self.offset(span.end, true).max(start))
    }

    /// Where byte `at` stood; as the end of a run if `end`.
    fn offset(&self, at: usize, end: bool) -> usize {
        let n = if end {
            self.pieces.partition_point(|p| p.plain.end < at)
        } else {
            self.pieces.partition_point(|p| p.plain.end <= at)
        };
        let Some(piece) = self.pieces.get(n) else {
            return self.pieces.last().map_or(0, |p| p.source.end);
        };
        if at <= piece.plain.start {
            return piece.source.start;
        }
        let same = piece.plain.end - piece.plain.start == piece.source.end - piece.source.start;
        match (same, end) {
            (true, _) => piece.source.start + (at - piece.plain.start),
            (false, true) => piece.source.end,
            (false, false) => piece.source.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_across_replaced_text() {
        let mut origin = Origin::default();
        origin.add(Span::new(0, 2), Span::new(3, 5)); // "A "
        origin.add(Span::new(2, 3), Span::new(5, 10)); // "&" from "&amp;"
        origin.add(Span::new(3, 5), Span::new(10, 12)); // " B"
        assert_eq!(origin.span(Span::new(0, 5)), Span::new(3, 12));
        assert_eq!(origin.span(Span::new(2, 3)), Span::new(5, 10));
        assert_eq!(origin.span(Span::new(4, 5)), Span::new(11, 12));
    }
}
