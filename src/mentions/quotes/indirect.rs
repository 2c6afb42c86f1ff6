//! What a cue says without quotation marks: the clause after it ("said the road is open"), or the one it stands in or
//! after ("the road is open, she said", "the road, she said, is open").

// A list of ranges may have one.
#![allow(clippy::single_range_in_vec_init)]

use super::cues::Cue;
use super::subjects::is_time;
use crate::document::{Document, Token, Xpos};
use crate::lexicon::reporting::{Frame, Leads, Stance};
use std::ops::Range;

/// The tokens of what `cue` says, in one piece or two.
pub(super) fn content(document: &Document, cue: &Cue, next: Option<&Cue>) -> Vec<Range<usize>> {
    // After a quotation "said Ann Roe" ends what is said.
    if cue.passive || cue.inverted() && closes(document, cue.start()) {
        return Vec::new();
    }
    let view = View { document, cue, sentence: document.sentences[cue.sentence].tokens.clone() };
    let mut found = if view.stands_aside() { view.around() } else { view.after(next) };
    found.retain_mut(|range| {
        *range = view.trimmed(range.clone());
        range.len() >= 2 && !view.tells_who(range) && !view.tells_how(range)
    });
    found
}

/// Whether the mark before token `at` closes a quotation.
fn closes(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| matches!(document.word(i), "”" | "\"" | "''" | "’"))
}

/// Whether the mark before token `at` closes a quotation that ends in a stop and its sentence goes on: "“We left,” | she
/// said".
fn closes_speech(document: &Document, at: usize) -> bool {
    let stop = |i: usize| i.checked_sub(1).is_some_and(|i| matches!(document.word(i), "," | "." | "!" | "?"));
    let goes_on = at > document.sentences[document.sentence_of(at)].tokens.start;
    goes_on && (closes(document, at) && stop(at - 1) || stop(at) && closes(document, at - 1))
}

/// What is offered and says nothing: "offered a reward".
const GOODS: &[&str] = &["reward", "bounty", "prize", "ransom", "money", "payment", "detail", "proof", "evidence"];

/// What happens, under a noun: "confirmed the killing of two men" says so, "confirmed the vote" does something.
const HAPPENINGS: &[&str] = &[
    "arrest", "attack", "blast", "capture", "case", "clash", "death", "detention", "explosion", "incident", "injury",
    "involvement", "loss", "operation", "plan", "raid", "release", "strike", "withdrawal",
];

struct View<'d> {
    document: &'d Document<'d>,
    cue: &'d Cue,
    sentence: Range<usize>,
}

impl View<'_> {
    fn word(&self, i: usize) -> &str {
        self.document.word(i)
    }

    fn has_verb(&self, range: Range<usize>) -> bool {
        range.clone().any(|i| self.document.tokens.get(i).is_some_and(|t| t.xpos.is_verb() || t.xpos == Xpos::Md))
    }

    /// Whether the cue is set off from what it reports: "..., she said", "..., she said, ...".
    fn stands_aside(&self) -> bool {
        if self.cue.verb.is_none() {
            return true;
        }
        let speech = matches!(self.cue.frame(), Frame::Clause | Frame::Hearer | Frame::That | Frame::Speech);
        let start = self.cue.start();
        let before = self.sentence.start..start.saturating_sub(1).max(self.sentence.start);
        let set_off = start > self.sentence.start && matches!(self.word(start - 1), "," | "—" | "–" | "-" | "--");
        let last = self.cue.inverted() && self.cue.end() + 2 >= self.sentence.end && before.len() >= 3;
        let enough = last || self.has_verb(before.clone()) || before.len() >= 2 && self.word(self.rest_start()) == ",";
        speech && !self.cue.participle && set_off && enough && self.ends_at(self.rest_start())
    }

    /// Whether it says who spoke: "said Ann Roe, the army's spokeswoman".
    fn tells_who(&self, range: &Range<usize>) -> bool {
        let comma = range.start.checked_sub(1).is_some_and(|i| self.word(i) == ",");
        comma && self.cue.inverted() && range.start == self.cue.end() + 1 && !self.has_verb(range.clone())
    }

    /// Whether the words after a verb, without "that", are what is said: not "said on the radio", "confirmed the vote",
    /// "offered a reward".
    fn is_said(&self, range: &Range<usize>) -> bool {
        let Some(verb) = self.cue.verb else { return true };
        let Some(first) = self.document.tokens.get(range.start).map(|t| t.xpos) else { return false };
        let quoted = range.clone().any(|i| matches!(self.word(i), "\"" | "“" | "‘" | "''"));
        let end = range.clone().find(|&i| self.word(i) == ";").unwrap_or(range.end);
        let clause = self.has_verb(range.start..end);
        let object = self.cue.frame() != Frame::Clause;
        if verb.leads == Leads::Preposition || quoted {
            return true;
        }
        // "More than 100 feared dead", "had pledged allegiance".
        match self.word(range.start) {
            "allegiance" | "loyalty" => return false,
            "dead" | "killed" | "missing" | "trapped" | "drowned" if verb.stance == Stance::Believes => return false,
            _ => {}
        }
        let holds =
            |nouns: &[&str]| (range.start..end).any(|i| nouns.contains(&self.document.tokens[i].lemma.as_str()));
        if verb.leads == Leads::Infinitive {
            return self.word(range.start) == "to" || verb.lemma == "offer" && !holds(GOODS);
        }
        match first {
            // "Condemned in the strongest terms", "accused of arson"; not "slammed into a wall".
            Xpos::In if object && matches!(verb.stance, Stance::Accuses | Stance::Praises) => {
                matches!(self.word(range.start), "in" | "of" | "for" | "on" | "as" | "if" | "whether")
            }
            Xpos::In if !is_subordinating(self.word(range.start)) => !object && self.has_finite(range.start..end),
            Xpos::Rb | Xpos::Vbn if !clause || first == Xpos::Vbn => self.has_finite(range.start..end),
            _ if object || clause => true,
            _ if matches!(verb.stance, Stance::Asks | Stance::Believes) || verb.leads == Leads::Noun => true,
            _ => {
                let named = (range.start..end).any(|i| self.word(i).ends_with("ing"));
                verb.lemma != "claim" && (named || holds(HAPPENINGS))
            }
        }
    }

    fn has_finite(&self, range: Range<usize>) -> bool {
        let finite = |t: &Token| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
        self.document.tokens.get(range).is_some_and(|tokens| tokens.iter().any(finite))
    }

    /// Where an object ends that another clause follows: "praised Ann Roe, who", "called for calm, while Chad".
    fn object_end(&self, from: usize, end: usize) -> usize {
        let parts = |i: usize| {
            let next = self.document.tokens.get(i + 1).map(|t| t.xpos);
            self.word(i) == "," && (matches!(next, Some(Xpos::Wp | Xpos::Wdt)) || self.word(i + 1) == "while")
        };
        let object = matches!(self.cue.frame(), Frame::Object);
        (from..end).find(|&i| object && (parts(i) || self.word(i) == ";")).unwrap_or(end)
    }

    /// Whether it says how somebody spoke: "speaking on condition of anonymity", "speaking to reporters".
    fn tells_how(&self, range: &Range<usize>) -> bool {
        let speaks = self.cue.verb.is_some_and(|v| v.lemma == "speak");
        let condition = range.len() > 2 && self.word(range.start + 1) == "condition";
        let aside = matches!(self.word(range.start), "to" | "on" | "at" | "in" | "by");
        speaks && (condition || self.cue.participle && aside)
    }

    /// The token after verb, hearer, time and place: "said", "told reporters on Monday".
    fn rest_start(&self) -> usize {
        self.cue.end()
    }

    /// Whether nothing but adjuncts stands from `i` to the next comma or the end.
    fn ends_at(&self, i: usize) -> bool {
        let end = (i..self.sentence.end)
            .find(|&k| matches!(self.word(k), "," | ";" | "—" | ":"))
            .unwrap_or(self.sentence.end);
        let first = self.document.tokens.get(i).map(|t| t.xpos);
        let adjunct = i >= end
            || matches!(first, Some(Xpos::In | Xpos::Rb | Xpos::To | Xpos::Period | Xpos::Vbg))
            || is_time(&self.document.tokens[i].lemma)
            || self.cue.frame() == Frame::Hearer;
        let clause = (i..end).any(|k| {
            matches!(self.word(k), "that")
                || matches!(self.document.tokens[k].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md)
        });
        adjunct && !clause && end - i.min(end) <= 18
    }

    /// The clauses before and after a cue that is set off.
    fn around(&self) -> Vec<Range<usize>> {
        let start = self.cue.start();
        let rest = self.rest_start();
        let comma = (rest..self.sentence.end).find(|&k| matches!(self.word(k), "," | "—" | "–" | "--"));
        let before = self.sentence.start..start;
        match comma {
            Some(comma) if before.len() < 2 => vec![comma + 1..self.sentence.end],
            // After "said Jane Doe," stands who she is, after "police said," the rest of what they said.
            Some(comma) if comma <= rest + 1 && self.cue.verb.is_some() && !self.cue.inverted() => {
                vec![before, comma + 1..self.sentence.end]
            }
            _ => vec![before],
        }
    }

    /// The clause after the cue, up to the end of the sentence or to where another cue begins.
    fn after(&self, next: Option<&Cue>) -> Vec<Range<usize>> {
        let from = self.rest_start();
        let that = (from..self.sentence.end.min(from + 16)).find(|&i| self.word(i).eq_ignore_ascii_case("that"));
        let that = that.filter(|&i| !self.has_finite(from..i) && (i == from || !self.points(i)));
        if matches!(self.cue.frame(), Frame::Speech | Frame::Quoted)
            || self.cue.frame() == Frame::That && that.is_none()
        {
            return Vec::new();
        }
        // "Said the rebels were weak | and vowed to crush them".
        let again = next.filter(|n| n.sentence == self.cue.sentence && n.subject == self.cue.subject && !n.participle);
        let joined = again.map(|n| n.tokens.start - 1).filter(|&i| i > from && matches!(self.word(i), "and" | "but"));
        let next = next.filter(|n| n.sentence == self.cue.sentence && n.start() > from);
        let opens = |n: &&Cue| match self.word(n.start() - 1) {
            "," => Some(n.start()),
            "while" | "but" => Some(n.start() - 1),
            _ => None,
        };
        let next = next.and_then(|n| if n.participle { Some(n.tokens.start) } else { opens(&n) }).or(joined);
        let end = self.object_end(from, next.unwrap_or(self.sentence.end));
        let start = that.map_or_else(|| self.skip_adjuncts(self.skip_hearer(from)), |i| i + 1);
        let ended = self.word(from) == "," && self.cue.frame() == Frame::Object && !self.cue.participle;
        // What was quoted is not said again: "“We left,” she said in a post".
        let speaks = self.cue.frame() != Frame::Object && !self.cue.participle;
        let quoted = speaks && closes_speech(self.document, self.cue.start());
        if that.is_none() && (ended || quoted || !self.is_said(&(start.min(end)..end))) {
            return Vec::new();
        }
        vec![start.min(end)..end]
    }

    /// Whether the "that" at `i` begins no clause: "attacks on that scale", "a reactor that stands idle".
    fn points(&self, i: usize) -> bool {
        let tag = |i: usize| self.document.tokens[i].xpos;
        tag(i) == Xpos::Wdt && self.has_finite(i + 1..i + 2) || tag(i) == Xpos::Dt && tag(i - 1) == Xpos::In
    }

    /// The token after "reporters" in "told reporters the road was open".
    fn skip_hearer(&self, from: usize) -> usize {
        let n = self.document.phrases.partition_point(|p| p.tokens.end <= from);
        let hearer =
            self.document.phrases.get(n).filter(|p| p.tokens.start == from && p.tokens.end < self.sentence.end);
        if self.cue.frame() == Frame::Hearer { hearer.map_or(from, |p| p.tokens.end) } else { from }
    }

    /// The token after "on Monday", "in a statement", "Monday".
    fn skip_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..3 {
            let Some(token) = self.document.tokens.get(at) else { break };
            let preposition = matches!(token.lemma.as_str(), "on" | "in" | "at" | "during" | "late" | "early");
            let start = at + usize::from(preposition);
            let n = self.document.phrases.partition_point(|p| p.tokens.end <= start);
            let Some(phrase) =
                self.document.phrases.get(n).filter(|p| p.tokens.start == start && p.tokens.end <= self.sentence.end)
            else {
                break;
            };
            let head = self.document.tokens[phrase.head].lemma.as_str();
            let occasion = matches!(
                head,
                "statement"
                    | "interview"
                    | "conference"
                    | "briefing"
                    | "report"
                    | "tweet"
                    | "post"
                    | "message"
                    | "letter"
                    | "speech"
                    | "address"
            );
            if !(is_time(head) || preposition && occasion) {
                break;
            }
            at = phrase.tokens.end;
        }
        at + usize::from(at > from && self.word(at) == ",")
    }

    /// Without marks and joining words at either end.
    fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        let bare =
            |w: &str| matches!(w, "," | "." | ";" | ":" | "—" | "–" | "-" | "--" | "and" | "but" | "while" | "!" | "?");
        while !range.is_empty() && bare(self.word(range.start)) {
            range.start += 1;
        }
        while !range.is_empty() && bare(self.word(range.end - 1)) {
            range.end -= 1;
        }
        range
    }
}

/// Whether a word that is tagged as a preposition begins a clause: "asked if", "said because".
fn is_subordinating(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "if", "whether", "because", "although", "though", "unless", "that", "while", "as", "since", "once", "than",
        "about", "at", "over", "around", "like",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}
