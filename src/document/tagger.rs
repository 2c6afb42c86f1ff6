//! Parts of speech and lemmas.

use super::{Document, Upos, Xpos};

/// Tags every token.
pub fn tag(document: &mut Document) {
    for i in 0..document.tokens.len() {
        let word = document.word(i);
        let (xpos, upos) = match word.chars().next() {
            Some(c) if c.is_ascii_digit() => (Xpos::Cd, Upos::Num),
            Some(c) if c.is_uppercase() => (Xpos::Nnp, Upos::Propn),
            Some(c) if c.is_alphabetic() => (Xpos::Nn, Upos::Noun),
            _ => (Xpos::Sym, Upos::Punct),
        };
        document.tokens[i].xpos = xpos;
        document.tokens[i].upos = upos;
    }
}
