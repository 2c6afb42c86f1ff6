//! What the name finder looks at. The trainer calls the same function.

use super::cues::Cues;
use crate::document::tagger::features::{HASH_BITS, Look, NO_LABEL, hash};

/// Features a word has.
pub const TEMPLATES: usize = 40;

/// The features of word `i`; `before` holds the labels of the words before it.
pub fn extract(cues: &Cues, i: usize, before: &[u8]) -> [u32; TEMPLATES] {
    let place = |k: isize| i.checked_add_signed(k).filter(|&j| j < cues.looks.len());
    let look = |k: isize| place(k).map_or(Look::default(), |j| cues.looks[j]);
    let tag = |k: isize| place(k).map_or(99, |j| cues.tags[j] as u32);
    let known = |k: isize| place(k).map_or(1 << 12, |j| cues.known[j]);
    let label = |k: usize| u32::from(i.checked_sub(k).and_then(|j| before.get(j).copied()).unwrap_or(NO_LABEL));
    let (w, l1, l2, r1, r2) = (look(0), look(-1), look(-2), look(1), look(2));
    let (t0, tl, tr) = (tag(0), tag(-1), tag(1));
    let p1 = label(1);
    let context = p1 << 8 | t0;
    let pairs = [
        (0, 0),
        (p1, 0),
        (p1, label(2)),
        (w.word, 0),
        (l1.word, 0),
        (r1.word, 0),
        (l2.word, 0),
        (r2.word, 0),
        (w.word, p1),
        (l1.word, w.word),
        (w.word, r1.word),
        (l1.word, r1.word),
        (w.suffixes[1], 0),
        (w.suffixes[2], 0),
        (w.suffixes[3], 0),
        (w.prefixes[1], 0),
        (w.prefixes[2], 0),
        (w.shape, 0),
        (w.shape, p1),
        (w.shape, r1.shape),
        (l1.shape, w.shape),
        (t0, p1),
        (tl, context),
        (tr, context),
        (tl << 8 | tr, context),
        (l1.word, context),
        (r1.word, context),
        (known(0), 0),
        (known(0), context),
        (known(-1), known(0)),
        (known(0), known(1)),
        (known(0), l1.word),
        (known(0), r1.word),
        (known(0) << 8 | t0, w.shape),
        (r1.suffixes[2], context),
        (l1.suffixes[2], context),
        (w.suffixes[2], context),
        (l2.word, l1.word),
        (r1.word, r2.word),
        (known(1), context),
    ];
    let mut template = 200;
    pairs.map(|(a, b)| {
        template += 1;
        hash(template, a, b, HASH_BITS)
    })
}
