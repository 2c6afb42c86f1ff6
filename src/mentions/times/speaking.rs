//! Inside a quotation "today" is the day of speaking. Assumes the times of a sentence; finds what it quotes, and the day
//! on which that was said.

use super::lexemes::Lexeme;
use crate::document::{Document, Sentence};
use crate::record::Basis;
use chrono::NaiveDate;

/// Which lexemes of a sentence are quoted; quotations that go on from sentence to sentence begin anew in each.
pub fn quoted(lexemes: &[Lexeme]) -> Vec<bool> {
    let mut inside = false;
    let mark = |lexeme: &Lexeme| {
        inside = match lexeme.word.as_str() {
            "\"" => !inside,
            "“" | "„" | "«" => true,
            "”" | "»" => false,
            _ => inside,
        };
        inside
    };
    lexemes.iter().map(mark).collect()
}

/// The day outside the quotation on which something was said: "he said Tuesday".
pub fn day(document: &Document, sentence: &Sentence, lexemes: &[Lexeme]) -> Option<NaiveDate> {
    let quoted = quoted(lexemes);
    let said = |i: usize| {
        matches!(
            &*document.tokens[i].lemma,
            "say" | "tell" | "add" | "announce" | "declare" | "write" | "state" | "warn"
        )
    };
    if !quoted.contains(&true) || !sentence.tokens.clone().any(said) {
        return None;
    }
    let outside = lexemes.iter().zip(&quoted).filter(|(_, q)| !**q).filter_map(|(l, _)| l.time.as_ref());
    outside.filter(|t| t.basis == Basis::Relative).find_map(|t| t.value.day())
}
