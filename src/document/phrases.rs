//! Base noun phrases, from the tags: "the Syrian Observatory for Human Rights" is two, "at least 22 Iran-backed fighters"
//! is one, "Iran's army" is two, the one the other's possessor. Pronouns and numbers that stand alone are phrases too; the
//! tag of the head tells. Assumes that hyphens stand alone.

use super::{Document, Upos, Xpos};
use std::ops::Range;

mod bounds;

pub use bounds::{after_day, begins_deed, begins_span, day_end, ends_scare_quote, names_captive, names_day};

/// A noun phrase without what follows its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its last noun; a pronoun or a number where it has none.
    pub head: usize,
    /// The phrase before it that ends in "'s": its index.
    pub possessor: Option<usize>,
}

/// The phrases of all sentences.
pub fn find(document: &Document) -> Vec<Phrase> {
    let mut out = Vec::new();
    for sentence in &document.sentences {
        find_in(Words { document, end: sentence.tokens.end }, sentence.tokens.start, &mut out);
    }
    out
}

fn find_in(words: Words, start: usize, out: &mut Vec<Phrase>) {
    let mut at = start;
    while at < words.end {
        let end = words.reach(at);
        let Some((last, head)) = words.last_and_head(at..end) else {
            at = end.max(at + 1);
            continue;
        };
        let owner = out.last().is_some_and(|p| p.tokens.end + 1 == at && words.is(p.tokens.end, Xpos::Pos));
        let possessor = if owner { out.len().checked_sub(1) } else { None };
        out.push(Phrase { tokens: at..last + 1, head, possessor });
        at = last + 1;
    }
}

/// Words that stand before a number and say how exact it is; the longer first.
const HEDGES: &[&[&str]] = &[
    &["as", "many", "as"],
    &["as", "few", "as"],
    &["no", "more", "than"],
    &["no", "fewer", "than"],
    &["no", "less", "than"],
    &["at", "least"],
    &["at", "most"],
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["up", "to"],
    &["close", "to"],
    &["well", "over"],
    &["an", "estimated"],
    &["just", "over"],
    &["just", "under"],
    &["about"],
    &["around"],
    &["nearly"],
    &["almost"],
    &["over"],
    &["under"],
    &["some"],
    &["roughly"],
    &["approximately"],
    &["only"],
    &["just"],
    &["exactly"],
    &["another"],
];

/// Adjectives that begin a phrase of their own.
const APART: &[&str] = &["several", "multiple", "last", "next"];

/// The words of a sentence.
#[derive(Clone, Copy)]
struct Words<'d> {
    document: &'d Document<'d>,
    /// The token after its last.
    end: usize,
}

/// What a word may do in a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Noun,
    Modifier,
    Number,
    Hyphen,
    Adverb,
    Link,
    None,
}

/// Where the words that say how exact a number is end, up to `end`: after "at least", "as many as", or `at` where none begin.
pub fn after_hedge(document: &Document, at: usize, end: usize) -> usize {
    if at < end { at + (Words { document, end }).hedge(at) } else { at }
}

/// Whether the word at `i` is the "and" of "20 army and police officers", "15 Hamas and Islamic Jihad fighters": between
/// two that say who those counted are, in words up to `end`.
pub fn joins_modifiers(document: &Document, i: usize, end: usize) -> bool {
    let tag = |i: usize| document.tokens.get(i).filter(|_| i < end).map(|t| t.xpos);
    let bare = |i: usize| matches!(tag(i), Some(Xpos::Nn | Xpos::Nnp | Xpos::Jj));
    let before = (0..i).rev().take(3).take_while(|&j| bare(j)).count();
    let after = (i + 1..end).take(3).take_while(|&j| bare(j)).count();
    let number = i.checked_sub(before + 1).filter(|&j| tag(j) == Some(Xpos::Cd));
    let counted = number.is_some_and(|j| !document.word(j).eq_ignore_ascii_case("one"));
    tag(i) == Some(Xpos::Cc) && before > 0 && after > 0 && counted && tag(i + 1 + after) == Some(Xpos::Nns)
}

impl Words<'_> {
    fn xpos(&self, i: usize) -> Option<Xpos> {
        if i < self.end { self.document.tokens.get(i).map(|t| t.xpos) } else { None }
    }

    fn upos(&self, i: usize) -> Option<Upos> {
        if i < self.end { self.document.tokens.get(i).map(|t| t.upos) } else { None }
    }

    fn is(&self, i: usize, xpos: Xpos) -> bool {
        self.xpos(i) == Some(xpos)
    }

    fn reads(&self, i: usize, word: &str) -> bool {
        i < self.end && self.document.word(i).eq_ignore_ascii_case(word)
    }

    /// The end of what may belong to a phrase that begins at `at`.
    fn reach(&self, at: usize) -> usize {
        if self.is_pronoun(at) {
            return at + 1;
        }
        let mut i = self.skip_opening(at);
        let mut noun = false;
        while let Some(step) = self.step(i, i > at, noun) {
            noun |= self.part(i) == Part::Noun && !self.is(i + 1, Xpos::Hyph);
            i += step;
        }
        i
    }

    fn is_pronoun(&self, i: usize) -> bool {
        self.is(i, Xpos::Prp) || self.upos(i) == Some(Upos::Pron) && matches!(self.xpos(i), Some(Xpos::Dt | Xpos::Nn))
    }

    /// After hedges, "all", "the", "their".
    fn skip_opening(&self, at: usize) -> usize {
        let mut i = at;
        while self.is(i, Xpos::Pdt) {
            i += 1;
        }
        i += self.hedge(i);
        if matches!(self.xpos(i), Some(Xpos::Dt | Xpos::PrpS)) {
            i += 1;
        }
        i + self.hedge(i)
    }

    /// The length of a hedge that a number follows.
    fn hedge(&self, at: usize) -> usize {
        let first = self.document.word(at);
        let fits = |hedge: &&&[&str]| {
            let after = at + hedge.len();
            first.eq_ignore_ascii_case(hedge[0])
                && hedge.iter().enumerate().all(|(k, word)| self.reads(at + k, word))
                && self.is_number_or_dozen(after)
        };
        HEDGES.iter().find(fits).map_or(0, |hedge| hedge.len())
    }

    fn is_number_or_dozen(&self, i: usize) -> bool {
        let dozen = |i| ["dozen", "hundred", "thousand", "million"].iter().any(|word| self.reads(i, word));
        let after_article = matches!(self.xpos(i), Some(Xpos::Dt)) && (self.is(i + 1, Xpos::Cd) || dozen(i + 1));
        matches!(self.xpos(i), Some(Xpos::Cd | Xpos::Dollar)) || dozen(i) || after_article
    }

    /// How many tokens from `i` on the phrase takes in next; `None` where it ends. `inside` is whether it has begun, `noun`
    /// whether it has a noun.
    fn step(&self, i: usize, inside: bool, noun: bool) -> Option<usize> {
        let next = self.part(i + 1);
        let fits = match self.part(i) {
            _ if inside && (self.is_after_time(i) || self.is_after_agency(i)) => false,
            Part::Noun if noun => {
                !(self.is_day(i)
                    || self.is_lot(i)
                    || self.is_age(i)
                    || self.is_after_same(i)
                    || self.is_anybody(i)
                    || begins_span(self.document, i)
                    || self.is_after_told(i)
                    || self.is_aside(i))
            }
            Part::Noun => true,
            // "Shot the boy several times", "left Izium last month".
            Part::Modifier
                if noun && (self.is_deed(i) || self.is_held(i) || APART.iter().any(|word| self.reads(i, word))) =>
            {
                false
            }
            Part::Modifier => !(noun && self.is_plural(i.checked_sub(1)?)) && (inside || self.may_open(i)),
            Part::Number => !noun || self.is_label(i),
            Part::Hyphen => inside && i + 1 < self.end,
            Part::Adverb => {
                !noun
                    && matches!(next, Part::Modifier | Part::Number | Part::Adverb | Part::Hyphen)
                    && (inside || self.is_manner(i))
            }
            Part::Link => inside && (!noun && self.links(i) || joins_modifiers(self.document, i, self.end)),
            Part::None => false,
        };
        match self.part(i) {
            Part::Hyphen if fits => Some(2),
            _ => fits.then_some(1),
        }
    }

    fn part(&self, i: usize) -> Part {
        let (Some(xpos), Some(upos)) = (self.xpos(i), self.upos(i)) else { return Part::None };
        match xpos {
            _ if xpos.is_noun() || upos == Upos::Noun || self.reads(i, "%") => Part::Noun,
            Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Afx => Part::Modifier,
            // "An off-duty officer".
            Xpos::In if self.is(i + 1, Xpos::Hyph) => Part::Modifier,
            Xpos::Vbn | Xpos::Vbg => Part::Modifier,
            Xpos::Cd | Xpos::Dollar => Part::Number,
            // Not of "kills 22 - activists".
            Xpos::Hyph if !self.is_apart(i) => Part::Hyphen,
            Xpos::Rb | Xpos::Rbr | Xpos::Rbs => Part::Adverb,
            Xpos::Cc | Xpos::Comma | Xpos::To | Xpos::In => Part::Link,
            _ => Part::None,
        }
    }

    fn is_plural(&self, i: usize) -> bool {
        matches!(self.xpos(i), Some(Xpos::Nns | Xpos::Nnps))
    }

    /// A participle opens a phrase only where it cannot be a verb's: "for wounded soldiers", not "had wounded soldiers".
    fn may_open(&self, i: usize) -> bool {
        let before = i.checked_sub(1).and_then(|b| self.xpos(b));
        match self.xpos(i) {
            Some(Xpos::Vbn) => {
                let free = matches!(
                    before,
                    None | Some(
                        Xpos::In | Xpos::Wrb | Xpos::Cc | Xpos::Period | Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Pos
                    )
                );
                // "On Monday, suspected rebels fired".
                let first = self.document.sentences[self.document.sentence_of(i)].tokens.start;
                let free = free || before == Some(Xpos::Comma) && self.is(first, Xpos::In) && self.is_plural(i + 1);
                let auxiliary = i.checked_sub(1).and_then(|b| self.upos(b)) == Some(Upos::Aux);
                free && !auxiliary && self.part(i + 1) == Part::Noun
            }
            Some(Xpos::Vbg) => {
                // "Blocked by striking miners".
                let doing = ["striking", "retreating"].iter().any(|word| self.reads(i, word));
                self.upos(i) == Some(Upos::Adj) || before == Some(Xpos::Pos) || doing && self.is_plural(i + 1)
            }
            _ => true,
        }
    }

    /// A number after a noun that is part of its name: "Brigade 313", "Resolution 2254".
    fn is_label(&self, i: usize) -> bool {
        let after_name = i.checked_sub(1).is_some_and(|b| self.is(b, Xpos::Nnp) && !self.is_day(b));
        after_name && !matches!(self.part(i + 1), Part::Noun | Part::Modifier | Part::Number | Part::Hyphen)
    }

    /// "heavily armed men"; not "was fatally shot Thursday", "man fatally shot Thursday".
    fn is_manner(&self, i: usize) -> bool {
        let auxiliary = i > 0 && self.upos(i - 1) == Some(Upos::Aux);
        let verb = self.upos(i + 1) == Some(Upos::Verb) && (auxiliary || self.is_day(i + 2));
        let manner = self.document.word(i).ends_with("ly") && !verb;
        manner && self.part(i + 1) == Part::Modifier && self.part(i + 2) == Part::Noun
    }

    /// "Iraqi and Syrian forces", "a large, well-armed group", "three or four men", "20 to 30 shells".
    fn links(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let adjective = |i| matches!(self.xpos(i), Some(Xpos::Jj | Xpos::Jjr | Xpos::Jjs));
        let number = |i| self.is(i, Xpos::Cd);
        let word_links = ["to", "or", "and"].iter().any(|word| self.reads(i, word));
        match self.xpos(i) {
            Some(Xpos::Cc) if adjective(before) && adjective(i + 1) => true,
            Some(Xpos::Comma) => {
                adjective(before) && (adjective(i + 1) || self.is(i + 1, Xpos::Rb) && adjective(i + 2))
            }
            _ => word_links && number(before) && number(i + 1),
        }
    }

    /// The last token of the phrase in `range`, and its head.
    fn last_and_head(&self, range: Range<usize>) -> Option<(usize, usize)> {
        if self.is_pronoun(range.start) {
            return Some((range.start, range.start));
        }
        let is_head = |&i: &usize| self.part(i) == Part::Noun && !(self.is(i + 1, Xpos::Hyph) && i + 1 < range.end);
        let head = range.clone().rev().find(is_head);
        let number = || range.clone().rev().find(|&i| self.upos(i) == Some(Upos::Num));
        let head = head.or_else(number)?;
        let labelled = head + 1 < range.end && self.is(head, Xpos::Nnp) && self.is(head + 1, Xpos::Cd);
        Some((head + usize::from(labelled), head))
    }
}
