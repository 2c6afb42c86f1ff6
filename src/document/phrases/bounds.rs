//! Where one phrase ends and the next begins though no other word stands between them: "killed two people | Tuesday".

use super::{Part, Words};
use crate::document::{Document, Xpos};
use crate::lexicon::reporting::is_verb;
use crate::lexicon::{actors, spelling};

/// Nouns that begin a phrase of their own after another: "killed two people Tuesday".
const DAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow",
    "tonight",
];

const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
];

/// Whether a word, in any case, is the name of a day: "Tuesday", "yesterday".
pub fn names_day(word: &str) -> bool {
    DAYS.iter().any(|day| word.eq_ignore_ascii_case(day))
}

/// Where a day that begins at token `at` ends: "Thursday", "late Thursday", "early Monday morning".
pub fn day_end(document: &Document, at: usize) -> Option<usize> {
    let word = |i: usize| if i < document.tokens.len() { document.word(i) } else { "" };
    let day = at + usize::from(matches!(word(at), "late" | "early"));
    let hours = matches!(word(day + 1), "night" | "morning" | "evening" | "afternoon");
    names_day(word(day)).then_some(day + 1 + usize::from(hours))
}

/// Where a day that may stand at `at` ends, with its "on", or else `at`: after "on Friday", "late Thursday".
pub fn after_day(document: &Document, at: usize) -> usize {
    let on = document.tokens.get(at).is_some_and(|t| t.lemma == "on");
    day_end(document, at + usize::from(on)).unwrap_or(at)
}

/// Whether a mark closes a quotation of one word: "the army “eliminated” six militants".
pub fn ends_scare_quote(document: &Document, at: usize) -> bool {
    let tag = |i: usize| document.tokens[i].xpos;
    tag(at) == Xpos::Close && at > 1 && tag(at - 2) == Xpos::Open
}

/// Whether words at `i` say how long before or after something: "killed the gunman | minutes after they arrived".
pub fn begins_span(document: &Document, i: usize) -> bool {
    const UNITS: &[&str] = &["second", "moment", "minute", "hour", "day", "week", "month", "year"];
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let many = document.tokens.get(i).is_some_and(|t| t.xpos == Xpos::Nns);
    many && UNITS.contains(&lemma(i)) && matches!(lemma(i + 1), "after" | "before" | "late" | "later" | "early" | "ago")
}

/// Whether a word that stands after a noun says what somebody does, and is no part of that noun's name.
pub fn begins_deed(word: &str) -> bool {
    const DEEDS: &[&str] = &[
        "using", "wearing", "carrying", "holding", "claiming", "denying", "demanding", "condemning", "calling",
        "urging", "accusing", "blaming", "criticizing", "criticising",
    ];
    DEEDS.contains(&word)
}

/// Whether a noun is what those become who are taken: "took guests hostage", "held captive".
pub fn names_captive(noun: &str) -> bool {
    matches!(noun, "hostage" | "captive" | "prisoner")
}

impl Words<'_> {
    pub(super) fn is_day(&self, i: usize) -> bool {
        DAYS.iter().any(|day| self.reads(i, day))
    }

    /// Whether a day or year ends before the word at `i`: "the same year | gunmen stormed".
    pub(super) fn is_after_same(&self, i: usize) -> bool {
        let unit = ["day", "week", "month", "year"].iter().any(|unit| self.reads(i - 1, unit));
        unit && i > 2 && ["same", "next", "following", "previous"].iter().any(|word| self.reads(i - 2, word))
    }

    /// Whom no noun describes: "killed my son | nobody helped".
    pub(super) fn is_anybody(&self, i: usize) -> bool {
        ["nobody", "somebody", "everybody", "anybody", "someone", "everyone", "anyone"].iter().any(|w| self.reads(i, w))
    }

    /// What somebody was told: "told reporters | soldiers killed ten", "told police | Smith shot her".
    pub(super) fn is_after_told(&self, i: usize) -> bool {
        let tells = |back: usize| i.checked_sub(back).is_some_and(|j| self.document.tokens[j].lemma == "tell");
        let told = tells(2) || tells(3) && self.is(i - 2, Xpos::Dt);
        told && (self.is(i - 1, Xpos::Nns) || self.reads(i - 1, "police") && self.is(i, Xpos::Nnp))
    }

    /// To which of the media by name something is told, and what: "told AFP | attackers killed", "told the BBC | Iran
    /// struck"; not "told AFP reporters", "told BBC Radio".
    pub(super) fn is_after_agency(&self, i: usize) -> bool {
        const STAFF: &[&str] = &["reporter", "journalist", "correspondent", "news", "radio", "television", "tv"];
        let lemma = |j: usize| self.document.tokens[j].lemma.as_str();
        let told = (i.saturating_sub(5)..i.saturating_sub(1)).rev().find(|&j| lemma(j) == "tell");
        let Some(first) = told.map(|j| j + 1 + usize::from(self.is(j + 1, Xpos::Dt))).filter(|_| i < self.end) else {
            return false;
        };
        let names = |end: usize| {
            let words = spelling::words(self.document.words(&(first..end)), 0);
            let found = actors::find(&words, 0).filter(|found| found.words == words.len());
            found.is_some_and(|found| found.rows.iter().all(|row| row.kind == "media"))
        };
        !STAFF.contains(&lemma(i)) && names(i) && !names(i + 1)
    }

    /// Whether the words from `i` on are a plural, or end in one, and a verb of its own.
    fn has_verb_of_many(&self, i: usize) -> bool {
        let in_phrase = |j: usize| matches!(self.part(j), Part::Noun | Part::Modifier | Part::Hyphen | Part::Number);
        let many = |j: usize| self.is_plural(j) || self.reads(j, "police");
        let verb = |j: usize| matches!(self.xpos(j), Some(Xpos::Vbd | Xpos::Vbp | Xpos::Md));
        let after = (i..self.end).find(|&j| !in_phrase(j) && !self.links_many(j)).filter(|&j| j > i);
        after.is_some_and(|j| verb(j) && (many(j - 1) || (i + 1..j).any(|j| self.links_many(j))))
    }

    /// "of" of "soldiers of the army", "in" of "police in Kano".
    fn links_many(&self, i: usize) -> bool {
        let links = ["of", "in", "at", "near", "from"].iter().any(|word| self.reads(i, word));
        links && (self.is_plural(i - 1) || self.reads(i - 1, "police"))
    }

    /// Who says what describes the noun before: "the man | police say killed his wife", "a woman | prosecutors say he
    /// abducted".
    pub(super) fn is_aside(&self, i: usize) -> bool {
        let many = self.is_plural(i) || self.reads(i, "police");
        let one = self.is(i - 1, Xpos::Nn) && i > 1 && !self.is(i - 2, Xpos::Hyph);
        let says =
            matches!(self.xpos(i + 1), Some(Xpos::Vbp | Xpos::Vbd)) && is_verb(&self.document.tokens[i + 1].lemma);
        let clause = matches!(self.xpos(i + 2), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Md | Xpos::Prp | Xpos::Vbn));
        many && one && says && clause
    }

    /// What becomes of people: "took 20 people hostage", "held a nurse captive".
    pub(super) fn is_lot(&self, i: usize) -> bool {
        let takes = |j: usize| ["take", "hold", "keep"].contains(&self.document.tokens[j].lemma.as_str());
        let taken = || self.is(i - 1, Xpos::Nn) && (i.saturating_sub(6)..i - 1).any(takes);
        self.is_captive(i) && i > 0 && (self.is_plural(i - 1) || taken())
    }

    /// What was done to somebody to whom this befell: "a nurse | held hostage", "a guard | taken captive".
    pub(super) fn is_held(&self, i: usize) -> bool {
        self.is(i, Xpos::Vbn) && self.is_captive(i + 1)
    }

    fn is_captive(&self, i: usize) -> bool {
        i < self.end && names_captive(self.document.word(i))
    }

    /// What somebody does or says: "attacked a convoy | using grenades", "a statement | claiming responsibility".
    pub(super) fn is_deed(&self, i: usize) -> bool {
        self.is(i, Xpos::Vbg) && i < self.end && begins_deed(self.document.word(i))
    }

    /// Whether blanks stand on both sides of a mark.
    pub(super) fn is_apart(&self, i: usize) -> bool {
        let tokens = &self.document.tokens;
        let end = |j: usize| tokens[j].span.end;
        i > 0 && i + 1 < tokens.len() && end(i - 1) < tokens[i].span.start && end(i) < tokens[i + 1].span.start
    }

    /// How old people are: "three men ages 22 to 30".
    pub(super) fn is_age(&self, i: usize) -> bool {
        self.reads(i, "ages") && self.is(i + 1, Xpos::Cd)
    }

    /// Whether the word at `i` begins the subject after a time that opens the sentence: "On Friday police arrested", "Last
    /// week Israeli troops raided"; not "On Friday night".
    pub(super) fn is_after_time(&self, i: usize) -> bool {
        const PARTS: &[&str] =
            &["night", "morning", "afternoon", "evening", "prayer", "mass", "attack", "strike", "raid"];
        let Some(time) = i.checked_sub(1).filter(|_| i < self.end) else { return false };
        let lemma = |i: usize| self.document.tokens[i].lemma.as_str();
        let start = self.document.sentences[self.document.sentence_of(i)].tokens.start;
        let alone = matches!(lemma(time), "yesterday" | "today") && time == start;
        let number = |i: usize| self.xpos(i) == Some(Xpos::Cd);
        let year = |i: usize| number(i) && self.document.word(i).len() == 4;
        let day = |i: usize| self.is_day(i) || MONTHS.contains(&lemma(i));
        // "In 1998", "In May 2014", "On 3 May", "On Friday".
        let dated = matches!(lemma(start), "on" | "in")
            && match time.checked_sub(start) {
                Some(1) => day(time) && !year(i) || year(time),
                Some(2) => day(time) && number(time - 1) || number(time) && day(time - 1),
                _ => false,
            };
        // "Earlier on Monday tens of thousands".
        let earlier = matches!(lemma(start), "earlier" | "late" | "early") && lemma(start + 1) == "on";
        // "Said on Monday gunmen killed", "said Tuesday armed men had killed".
        let led = time > start && (lemma(time - 1) == "on" || is_verb(lemma(time - 1)));
        let on = led && self.is_day(time) && self.has_verb_of_many(i);
        let opens = dated
            || on
            || earlier && time == start + 2 && self.is_day(time)
            || time == start + 1
                && matches!(lemma(start), "last" | "this" | "earlier")
                && (self.is_day(time) || matches!(lemma(time), "week" | "month" | "year" | "night"));
        if !(alone || opens) || PARTS.contains(&lemma(i)) {
            return false;
        }
        let in_phrase = |j: usize| matches!(self.part(j), Part::Noun | Part::Modifier | Part::Hyphen | Part::Number);
        let after = (i..self.end).find(|&j| !in_phrase(j) && !self.links_many(j));
        after.is_some_and(|j| matches!(self.xpos(j), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)))
    }
}
