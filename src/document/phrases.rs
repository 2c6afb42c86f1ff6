//! Base noun phrases, from the tags: "the Syrian Observatory for Human Rights" is two, "at least 22 fighters" is one.

use super::{Document, Xpos};
use std::ops::Range;

/// A noun phrase without what follows its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its last noun.
    pub head: usize,
}

/// The phrases of all sentences.
pub fn find(document: &Document) -> Vec<Phrase> {
    document.sentences.iter().flat_map(|s| in_sentence(document, s.tokens.clone())).collect()
}

fn in_sentence(document: &Document, range: Range<usize>) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let end = (at..range.end).find(|&i| !may_stand_in(document.tokens[i].xpos)).unwrap_or(range.end);
        if let Some(head) = (at..end).rev().find(|&i| document.tokens[i].xpos.is_noun()) {
            out.push(Phrase { tokens: at..head + 1, head });
        }
        at = end.max(at + 1);
    }
    out
}

fn may_stand_in(tag: Xpos) -> bool {
    tag.is_noun()
        || matches!(tag, Xpos::Dt | Xpos::PrpS | Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Cd | Xpos::Pos | Xpos::Hyph)
}
