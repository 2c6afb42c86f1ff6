//! What is known better than a model can guess: titles are no part of a name, countries are places, peoples are neither,
//! and names of the lexicon are what it says.

use super::cues::TITLES;
use super::{Name, NameKind};
use crate::document::Document;
use crate::lexicon::places::{GAZETTEER, Kind};
use crate::lexicon::{actors, fold, spelling};

/// The name as it is given out; `None` if it is none.
pub(super) fn settle(document: &Document, mut name: Name) -> Option<Name> {
    if name.kind == NameKind::Person {
        name = without_titles(document, name)?;
    }
    let words = document.words(&name.tokens);
    if let Some(kind) = known_kind(words) {
        name.kind = kind;
    }
    Some(name)
}

fn without_titles(document: &Document, mut name: Name) -> Option<Name> {
    let is_title = |i: usize| TITLES.contains(&fold::key(document.word(i)));
    let mark = |i: usize| matches!(document.word(i), "." | "-");
    while name.tokens.start < name.tokens.end && (is_title(name.tokens.start) || mark(name.tokens.start)) {
        name.tokens.start += 1;
    }
    (!name.tokens.is_empty()).then_some(name)
}

fn known_kind(words: &str) -> Option<NameKind> {
    if GAZETTEER.demonym(words).is_some() {
        return Some(NameKind::Other);
    }
    if GAZETTEER.find(&fold::key(words)).iter().any(|place| place.kind == Kind::Country) {
        return Some(NameKind::Place);
    }
    let words = spelling::words(words, 0);
    let found = actors::find(&words, 0).filter(|found| found.words == words.len())?;
    let people = found.rows.iter().filter(|row| row.kind == "person").count();
    Some(if 2 * people > found.rows.len() { NameKind::Person } else { NameKind::Organization })
}
