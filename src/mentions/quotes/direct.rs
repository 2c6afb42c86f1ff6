//! Which cue a direct quotation belongs to: the one that follows it at once ("...," he said), the one before it in its
//! sentence, one that announces it with a colon, or that of the quotation before it.

use super::cues::Cue;
use super::marks::Marked;
use crate::document::{Document, Xpos};
use crate::lexicon::reporting::Frame;
use std::ops::Range;

/// How a quotation hangs on a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The cue stands beside it.
    Beside(usize),
    /// It goes on with what the quotation before it said.
    Chained(usize),
    /// Nobody is said to say it.
    None,
}

impl Link {
    pub fn cue(self) -> Option<usize> {
        match self {
            Self::Beside(cue) | Self::Chained(cue) => Some(cue),
            Self::None => None,
        }
    }
}

/// The link of every quotation, in order.
pub(super) fn links(document: &Document, marked: &[Marked], cues: &[Cue]) -> Vec<Link> {
    let mut out: Vec<Link> = Vec::with_capacity(marked.len());
    for (n, mark) in marked.iter().enumerate() {
        let place = Place::of(document, mark);
        let link = beside(document, &place, cues).map_or(Link::None, Link::Beside);
        let before = n.checked_sub(1).map(|k| (&marked[k], out[k]));
        out.push(if link == Link::None { chained(document, mark, &place, before, cues) } else { link });
    }
    // Who said the end of a quotation that runs on said its beginning.
    for n in (1..marked.len()).rev() {
        if marked[n].reopened && out[n - 1] == Link::None {
            out[n - 1] = out[n].cue().map_or(Link::None, Link::Chained);
        }
    }
    out
}

/// Where a quotation stands among the tokens.
struct Place {
    /// Its tokens, without the marks.
    tokens: Range<usize>,
    /// Its first and last sentence.
    first: usize,
    last: usize,
}

impl Place {
    fn of(document: &Document, mark: &Marked) -> Self {
        let tokens =
            document.token_at(mark.inner.start)..document.tokens.partition_point(|t| t.span.start < mark.inner.end);
        let (first, last) =
            (document.sentence_of(tokens.start), document.sentence_of(tokens.end.max(tokens.start + 1) - 1));
        Self { tokens, first, last }
    }
}

fn beside(document: &Document, place: &Place, cues: &[Cue]) -> Option<usize> {
    let n = cues.partition_point(|c| c.tokens.start < place.tokens.end);
    let after = after(document, place, cues, n);
    let before = before(document, place, cues);
    match (after, before) {
        (Some((cue, 0..=1)), _) => Some(cue),
        (_, Some(cue)) => Some(cue),
        (Some((cue, 2..=14)), None) => Some(cue),
        _ => announced(document, place, cues),
    }
}

/// The first cue from `n` on that may look back at the quotation, and how many words stand between.
fn after(document: &Document, place: &Place, cues: &[Cue], n: usize) -> Option<(usize, usize)> {
    let (i, cue) = cues.iter().enumerate().skip(n).take(3).find(|(_, c)| !c.participle)?;
    let own_subject = cue.subject.as_ref().is_some_and(|s| s.whole.start >= place.tokens.end);
    let speech = matches!(cue.frame(), Frame::Clause | Frame::Hearer | Frame::Speech | Frame::That);
    let same = cue.sentence == place.last;
    let next = cue.sentence == place.last + 1 && is_tag(document, cue);
    let words = (place.tokens.end..cue.start()).filter(|&i| is_word(document, i)).count();
    (own_subject && speech && (same || next)).then_some((i, words))
}

/// Whether a cue's sentence holds little more than the cue: "Kirby said."
fn is_tag(document: &Document, cue: &Cue) -> bool {
    let sentence = &document.sentences[cue.sentence].tokens;
    cue.start() == sentence.start && cue.end() + 6 >= sentence.end
}

fn is_word(document: &Document, i: usize) -> bool {
    document.word(i).starts_with(char::is_alphanumeric)
}

/// The last cue before the quotation in its sentence, if no stop of speech stands between.
fn before(document: &Document, place: &Place, cues: &[Cue]) -> Option<usize> {
    let n = cues.partition_point(|c| c.tokens.end <= place.tokens.start);
    let near = (0..n).rev().take_while(|&i| cues[i].sentence == place.first).take(4);
    let mut best = None;
    for i in near {
        let spoken = !matches!(cues[i].frame(), Frame::Quoted) || adjoins(document, &cues[i], place);
        if spoken && cues[i].subject.is_some() && best.is_none() {
            best = Some(i);
        }
    }
    best
}

/// Whether a quotation is the object of the cue's verb: nothing but its own phrase stands between.
fn adjoins(document: &Document, cue: &Cue, place: &Place) -> bool {
    let between = cue.tokens.end..place.tokens.start;
    between.len() <= 8 && !between.clone().any(|i| document.tokens[i].xpos.is_verb())
}

/// The cue of the sentence before, if that ends in a colon.
fn announced(document: &Document, place: &Place, cues: &[Cue]) -> Option<usize> {
    let previous = document.sentences.get(place.first.checked_sub(1)?)?;
    let opens = document.sentences[place.first].tokens.start + 2 > place.tokens.start;
    let colon = previous.tokens.end.checked_sub(1).is_some_and(|i| document.word(i) == ":");
    let cue = cues.partition_point(|c| c.sentence < place.first).checked_sub(1)?;
    (opens && colon && cues[cue].sentence + 1 == place.first).then_some(cue)
}

/// The cue of the quotation before, where this one goes on with it: whole sentences right after it.
fn chained(document: &Document, mark: &Marked, place: &Place, before: Option<(&Marked, Link)>, cues: &[Cue]) -> Link {
    let Some((previous, link)) = before else { return Link::None };
    let Some(cue) = link.cue() else { return Link::None };
    let starts_sentence = document.sentences[place.first].tokens.start + 2 > place.tokens.start;
    let near = previous.paragraph == mark.paragraph || previous.paragraph + 1 >= mark.paragraph && starts_sentence;
    let last = document.sentence_of(document.token_at(previous.outer.end.saturating_sub(1)));
    let between = place.first.saturating_sub(last.max(cues[cue].sentence));
    let whole = starts_sentence && document.tokens.get(place.tokens.start).is_some_and(|t| t.xpos != Xpos::Comma);
    if mark.reopened || near && whole && between <= 4 || last == place.first { Link::Chained(cue) } else { Link::None }
}
