//! The words around a name that belong to it: "US Defence Secretary" before "Lloyd Austin".

use super::Scene;
use crate::document::Xpos;
use crate::lexicon::spelling::{Word, words};
use crate::lexicon::states;
use crate::lexicon::{roles, titles};
use std::ops::Range;

/// A name's whole phrase and what its titles say.
pub(super) struct Titled {
    /// The name with its titles.
    pub tokens: Range<usize>,
    /// The titles alone.
    pub titles: Range<usize>,
    /// The sector of the title next to the name.
    pub sector: Option<&'static str>,
    /// Whether there is a title or a noun that only people bear.
    pub is_person: bool,
    /// The country of the words before.
    pub country: Option<&'static str>,
}

/// The phrase around the name at tokens `own`: what stands before it in the same base noun phrase.
pub(super) fn with_titles(scene: &Scene, sentence: usize, own: Range<usize>) -> Titled {
    let document = scene.document;
    let first = document.sentences[sentence].tokens.start;
    let reach = own.start.saturating_sub(9).max(first);
    let start = (reach..own.start)
        .rev()
        .take_while(|&i| may_title(document.tokens[i].xpos) || is_title(scene, i))
        .last()
        .unwrap_or(own.start);
    // Of "14-year-old activist Ann Roe" the activist.
    let aged = (start..own.start).step_by(2).take_while(|&i| document.tokens[i].xpos == Xpos::Hyph).count();
    let start = start + 2 * aged;
    let before = words_in(scene, sentence, &(start..own.start));
    let bare =
        Titled { tokens: own.clone(), titles: own.start..own.start, sector: None, is_person: false, country: None };
    let noun = own.start.checked_sub(1).is_some_and(|i| document.tokens[i].xpos.is_noun() || is_title(scene, i));
    let Some((sector, is_person)) = title_at_end(before).filter(|_| noun) else { return bare };
    let country = (0..before.len()).find_map(|at| states::index().longest(before, at)).map(|hit| hit.values[0].0);
    Titled { tokens: start..own.end, titles: start..own.start, sector, is_person, country }
}

fn may_title(tag: Xpos) -> bool {
    tag.is_noun() || matches!(tag, Xpos::Jj | Xpos::Hyph | Xpos::Pos)
}

/// Whether token `i` is a title in capitals, whatever the tagger takes it for.
fn is_title(scene: &Scene, i: usize) -> bool {
    let word = scene.document.word(i);
    word.starts_with(char::is_uppercase) && titles::find(&words(word, 0), 0).is_some()
}

/// The words that lie in a range of tokens.
pub(super) fn words_in<'s>(scene: &'s Scene, sentence: usize, tokens: &Range<usize>) -> &'s [Word] {
    let span = scene.document.span(tokens);
    let words = &scene.words[sentence];
    let start = words.partition_point(|w| w.span.start < span.start);
    let end = words.partition_point(|w| w.span.end <= span.end).max(start);
    if tokens.is_empty() { &words[start..start] } else { &words[start..end] }
}

/// The title or noun that ends `words`: its sector, and whether it makes what follows a person.
fn title_at_end(words: &[Word]) -> Option<(Option<&'static str>, bool)> {
    let starts = |n: usize| words.len().checked_sub(n);
    let title = (1..=4)
        .rev()
        .filter_map(starts)
        .find_map(|at| titles::find(words, at).filter(|(_, n)| at + n == words.len()).map(|(t, _)| (t.sector, true)));
    let noun = || {
        (1..=3).rev().filter_map(starts).find_map(|at| {
            let (noun, n) = roles::find(words, at)?;
            (at + n == words.len()).then_some((noun.sector, noun.sort == roles::Sort::People))
        })
    };
    title.or_else(noun).filter(|(_, person)| *person)
}
