//! Headlines with capitals throughout, "Two Nurses Were Shot in Goma", read as running text would have them: the treebanks
//! have few such, and a tagger takes their words for names.

use crate::document::{Document, lemmas};
use crate::lexicon::{common_words, roles, spelling, weapons};
use std::borrow::Cow;

/// The word of token `i`, by its longer name where a tagger takes it for another: "IS militants" for "ISIS militants".
pub(super) fn named<'d>(document: &'d Document, i: usize) -> &'d str {
    let word = document.word(i);
    let shouted = |j: usize| j < document.tokens.len() && is_shouted(document.word(j));
    if word == "IS" && !shouted(i + 1) && !i.checked_sub(1).is_some_and(shouted) { "ISIS" } else { word }
}

fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_uppercase())
}

/// Whether a sentence has no stop, and capitals on most of its words, two common ones among them.
pub(super) fn has_capitals(words: &[Cow<str>]) -> bool {
    let long = || words.iter().filter(|w| w.len() > 3 && w.starts_with(char::is_alphabetic));
    let stopped = words.last().is_none_or(|w| matches!(w.as_ref(), "." | "!" | "?" | "”" | "\""));
    let capitals = long().filter(|w| w.starts_with(char::is_uppercase)).count();
    let plain = long().skip(1).filter(|w| w.starts_with(char::is_uppercase) && is_plain(w)).count();
    !stopped && words.len() < 30 && plain >= 2 && 4 * capitals >= 3 * long().count()
}

/// The words, those in lower case that are no names: "two nurses were shot in Goma".
pub(super) fn in_running_text(words: Vec<Cow<str>>) -> Vec<Cow<str>> {
    let lower = |(i, word): (usize, Cow<str>)| {
        Cow::Owned(if i > 0 && is_plain(&word) { word.to_lowercase() } else { word.into_owned() })
    };
    words.into_iter().enumerate().map(lower).collect()
}

/// Whether a word with one capital is a common one, or a form of a verb or noun that is.
fn is_plain(word: &str) -> bool {
    let title = word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase);
    let lower = lemmas::lower(word);
    let noun = || {
        let words = spelling::words(&lower, 0);
        roles::find(&words, 0).is_some() || weapons::find(&words, 0).is_some()
    };
    title && (common_words::contains(&lower) || is_deed(&lower) || noun())
}

/// Whether a word is a past or a participle by its end.
fn is_deed(lower: &str) -> bool {
    lower.len() > 4 && ["ed", "ing"].iter().any(|end| lower.ends_with(end))
}
