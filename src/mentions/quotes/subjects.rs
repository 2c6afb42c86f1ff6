//! Who is the subject of a verb of saying: read from tags and base noun phrases, without a tree.

use crate::document::{Document, Xpos};
use crate::lexicon::reporting::carries_words;
use std::ops::Range;

/// The words for a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// All of them: "a spokesman for the army".
    pub whole: Range<usize>,
    /// The phrase that they hang on: "a spokesman".
    pub core: Range<usize>,
}

/// How far back a subject is looked for.
const REACH: usize = 40;

/// Finds subjects in one document.
#[derive(Clone, Copy)]
pub(super) struct Subjects<'d> {
    pub document: &'d Document<'d>,
}

impl Subjects<'_> {
    pub fn tag(&self, i: usize) -> Option<Xpos> {
        self.document.tokens.get(i).map(|t| t.xpos)
    }

    pub fn lemma(&self, i: usize) -> &str {
        self.document.tokens.get(i).map_or("", |t| t.lemma.as_str())
    }

    /// The base noun phrase that token `i` is in.
    pub fn phrase(&self, i: usize) -> Option<Range<usize>> {
        let phrases = &self.document.phrases;
        let n = phrases.partition_point(|p| p.tokens.end <= i);
        phrases.get(n).map(|p| p.tokens.clone()).filter(|t| t.contains(&i))
    }

    /// The subject before the verb that begins at `verb`, in the sentence that begins at `first`; not "no group", which
    /// says nothing.
    pub fn before(&self, verb: usize, first: usize) -> Option<Subject> {
        let nobody = |s: &Subject| matches!(self.lemma(s.whole.start), "no" | "none" | "nobody" | "neither");
        self.anybody_before(verb, first).filter(|s| !nobody(s))
    }

    fn anybody_before(&self, verb: usize, first: usize) -> Option<Subject> {
        let floor = first.max(verb.saturating_sub(REACH));
        let mut i = self.skip_auxiliaries(verb, floor)?;
        for _ in 0..6 {
            match self.document.word(i) {
                "," | "—" | "–" | "-" | "--" => match self.before_apposition(i, floor) {
                    Some(at) => i = at,
                    None => return self.first_of(floor, i),
                },
                ")" => i = (floor..i).rev().find(|&k| self.document.word(k) == "(")?.checked_sub(1)?,
                "who" | "which" | "that" => {
                    let at = i.checked_sub(1).filter(|&k| k >= floor)?;
                    let at = if self.document.word(at) == "," { at.checked_sub(1)? } else { at };
                    return self.ending_at(self.skip_age(self.skip_time(at, floor), floor), floor);
                }
                "and" | "but" => return self.first_of(first, i),
                _ => break,
            }
        }
        let found = self.ending_at(i, floor).or_else(|| self.name_at(i, first))?;
        let found = self.before_relative(&found, floor).unwrap_or(found);
        let found = self.before_participle(&found, floor).unwrap_or(found);
        Some(self.first_of_two(&found, first).unwrap_or(found))
    }

    /// Of "officials and witnesses | said" both, where they open the sentence or follow a mark.
    fn first_of_two(&self, last: &Subject, first: usize) -> Option<Subject> {
        let and = last.whole.start.checked_sub(1).filter(|&i| i > first && self.document.word(i) == "and")?;
        let start = self.phrase(and - 1)?.start;
        let opens = start == first || start > first && matches!(self.document.word(start - 1), "," | "”" | "\"" | "—");
        (opens && start >= first).then(|| Subject { whole: start..last.whole.end, core: last.core.clone() })
    }

    /// Who it is that a participle describes which `last` follows: "a driver held in Gao | said", "the widow of a man
    /// killed by rebels | said".
    fn before_participle(&self, last: &Subject, floor: usize) -> Option<Subject> {
        let before = |i: usize| i.checked_sub(1).filter(|&i| i > floor);
        let mut link = before(last.whole.start)?;
        // "A report obtained by Reuters and a paper | said".
        if let Some(first) = self.phrase(link - 1).filter(|_| self.document.word(link) == "and") {
            link = before(first.start)?;
        }
        let prepositional = matches!(self.tag(link), Some(Xpos::In | Xpos::To));
        let participle = if prepositional { before(link)? } else { link };
        let described = matches!(self.tag(participle), Some(Xpos::Vbn | Xpos::Vbg)).then(|| before(participle))??;
        let adverb = self.tag(described) == Some(Xpos::Rb);
        self.ending_at(if adverb { before(described)? } else { described }, floor)
    }

    /// Who it is that a clause describes which ends in `last`: "a diplomat who spoke on condition of anonymity | said",
    /// "a man who had sworn allegiance to the group | said".
    fn before_relative(&self, last: &Subject, floor: usize) -> Option<Subject> {
        let before = last.whole.start.checked_sub(2).filter(|&i| i > floor)? + 1;
        let verb = if self.tag(before) == Some(Xpos::In) { before - 1 } else { before };
        let adjunct = self.document.tokens[verb].xpos.is_verb();
        let who =
            (floor + 1..verb).rev().take(6).find(|&i| matches!(self.document.word(i), "who" | "which" | "that"))?;
        let at = if self.document.word(who - 1) == "," { who.checked_sub(2)? } else { who - 1 };
        self.ending_at(at, floor).filter(|_| adjunct)
    }

    /// A name of one word that no phrase has.
    fn name_at(&self, i: usize, first: usize) -> Option<Subject> {
        let shown = i > first && self.document.word(i).starts_with(char::is_uppercase);
        shown.then_some(Subject { whole: i..i + 1, core: i..i + 1 })
    }

    /// The token before adverbs, auxiliaries and marks before `verb`.
    fn skip_auxiliaries(&self, verb: usize, floor: usize) -> Option<usize> {
        let skipped = |i: &usize| {
            let auxiliary = matches!(
                self.lemma(*i),
                "have" | "be" | "do" | "will" | "would" | "could" | "may" | "might" | "should" | "can"
            ) || matches!(self.document.word(*i), "has" | "had");
            auxiliary || matches!(self.tag(*i), Some(Xpos::Rb | Xpos::Md | Xpos::To)) || self.lemma(*i) == "both"
        };
        let at = (floor..verb).rev().find(|i| !skipped(i))?;
        // "police late on Monday said": a time stands between.
        Some(self.skip_time(at, floor))
    }

    /// Steps over "on Monday", "Monday", "last week" that ends at `at`.
    fn skip_time(&self, at: usize, floor: usize) -> usize {
        let Some(phrase) = self.phrase(at).filter(|p| p.start > floor && is_time(self.lemma(p.end - 1))) else {
            return at;
        };
        let before = phrase.start - 1;
        let at = if matches!(self.lemma(before), "on" | "in" | "at" | "late" | "early") {
            before.saturating_sub(1)
        } else {
            before
        };
        let comma = self.document.word(at) == "," && at > floor;
        (if comma { at - 1 } else { at }).max(floor)
    }

    /// Steps over "34" and "now 34" that ends at `at`, and the comma before it.
    fn skip_age(&self, at: usize, floor: usize) -> usize {
        let now = usize::from(at > floor && matches!(self.document.word(at - 1), "now" | "aged"));
        let comma = at.checked_sub(1 + now).filter(|&i| i > floor && self.document.word(i) == ",");
        comma.filter(|_| self.tag(at) == Some(Xpos::Cd)).map_or(at, |comma| comma - 1)
    }

    /// The token before the comma that opens the apposition or clause that the comma at `comma` closes.
    fn before_apposition(&self, comma: usize, floor: usize) -> Option<usize> {
        let mark = self.document.word(comma);
        let opening = (floor..comma).rev().find(|&k| self.document.word(k) == mark)?;
        let noun = self.phrase(opening.checked_sub(1)?);
        (opening > floor && noun.is_some()).then(|| opening - 1)
    }

    /// The subject of a participle at `verb`: that of its sentence.
    pub fn of_participle(&self, verb: usize, first: usize) -> Option<Subject> {
        self.first_of(first, verb)
    }

    /// Those whom a participle at `verb` describes: "fired at crowds | protesting the killing"; not the words that they
    /// say, "sent letters | denouncing the raid".
    pub fn described(&self, verb: usize) -> Option<Subject> {
        let core = self.phrase(verb.checked_sub(1)?)?;
        let last = core.end - 1;
        let many = self.tag(last) == Some(Xpos::Nns) && !carries_words(self.lemma(last));
        (many && core.end == verb).then(|| self.extended(core))
    }

    /// The first phrase from `first` on, if it stands before `end` and no preposition before it.
    fn first_of(&self, first: usize, end: usize) -> Option<Subject> {
        let mut i = first;
        while i < end {
            if let Some(core) = self.phrase(i) {
                let preposition = i > first && matches!(self.tag(i - 1), Some(Xpos::In | Xpos::To));
                if !preposition && !is_time(self.lemma(core.end - 1)) {
                    return Some(self.extended(core));
                }
                i = core.end;
            } else {
                i += 1;
            }
        }
        None
    }

    /// The subject whose last word is token `i`: its phrase, and those it hangs on ("the head of the army in Gao").
    fn ending_at(&self, i: usize, floor: usize) -> Option<Subject> {
        let last = self.phrase(i)?;
        let mut core = last.clone();
        for _ in 0..4 {
            let Some(link) = core.start.checked_sub(1).filter(|&k| k > floor) else { break };
            let linked =
                self.tag(link) == Some(Xpos::Pos) || self.tag(link) == Some(Xpos::In) && hangs_on(self.lemma(link));
            // "Killed on May 9 by police who claim".
            let dates = |p: &Range<usize>| p.clone().any(|i| is_time(self.lemma(i)));
            match self.phrase(link - 1).filter(|p| linked && p.start >= floor && !dates(p)) {
                Some(before) => core = before,
                None => break,
            }
        }
        Some(Subject { whole: core.start..last.end.min(i + 1), core })
    }

    /// The phrase `core` with what hangs on it by "of", "for", "'s"
    fn extended(&self, core: Range<usize>) -> Subject {
        let mut end = core.end;
        for _ in 0..3 {
            let linked = matches!(self.lemma(end), "of" | "for" | "'s" | "’s");
            match self.phrase(end + 1).filter(|p| linked && p.start == end + 1 && !is_time(self.lemma(p.end - 1))) {
                Some(next) => end = next.end,
                None => break,
            }
        }
        // "Said police and witnesses."
        let second = self.phrase(end + 1).filter(|p| self.lemma(end) == "and" && p.start == end + 1);
        let closed = |p: &Range<usize>| matches!(self.lemma(p.end), "." | "," | "") && !is_time(self.lemma(p.end - 1));
        let end = second.filter(closed).map_or(end, |p| p.end);
        Subject { whole: core.start..end, core }
    }

    /// The subject after an inverted verb that ends at `at`: "said John Kirby".
    pub fn after(&self, at: usize) -> Option<Subject> {
        let core = self.phrase(at).filter(|p| p.start == at && !is_time(self.lemma(p.end - 1)))?;
        Some(self.extended(core))
    }
}

/// Whether a phrase after this preposition belongs to the noun before it: not "forces after the attack".
fn hangs_on(preposition: &str) -> bool {
    const NOT: &[&str] = &[
        "that", "as", "because", "if", "while", "after", "before", "since", "until", "till", "when", "although",
        "though", "whether", "than", "unless", "once", "during", "amid", "despite", "following",
    ];
    !NOT.contains(&preposition)
}

/// Whether a noun says when.
pub(super) fn is_time(lemma: &str) -> bool {
    const NOUNS: &[&str] = &[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
        "tonight", "minute", "hour", "week", "month", "year", "day", "morning", "evening", "afternoon", "night",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
    ];
    NOUNS.contains(&lemma.to_lowercase().as_str())
}
