//! Where somebody says something: the verb of saying, or "according to", and its subject. Words between quotation marks
//! are passed over, since what is said there is part of what is quoted.

use super::subjects::{Subject, Subjects};
use crate::document::{Document, Xpos};
use crate::lexicon::reporting::{Frame, Verb, verb};
use std::ops::Range;

/// A verb of saying in the text.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Who says it.
    pub subject: Option<Subject>,
    /// What kind of verb it is; `None` for "according to".
    pub verb: Option<&'static Verb>,
    /// "adding", "saying": it never looks back.
    pub participle: bool,
    /// "reported by": what is said stands before it, and is seldom a clause.
    pub passive: bool,
    /// Its sentence.
    pub sentence: usize,
}

impl Cue {
    /// First token of verb and subject together.
    pub fn start(&self) -> usize {
        self.subject.as_ref().map_or(self.tokens.start, |s| s.whole.start.min(self.tokens.start))
    }

    /// One past the last token of verb and subject together.
    pub fn end(&self) -> usize {
        self.subject.as_ref().map_or(self.tokens.end, |s| s.whole.end.max(self.tokens.end))
    }

    /// Whether the subject stands after the verb: "said John Kirby", "according to John Kirby".
    pub fn inverted(&self) -> bool {
        self.subject.as_ref().is_some_and(|s| s.whole.start >= self.tokens.end)
    }

    /// What stands beside the verb.
    pub fn frame(&self) -> Frame {
        self.verb.map_or(Frame::Clause, |v| v.frame)
    }
}

/// How many words may stand from "quoted" to "saying".
const CITED: usize = 16;

/// The cues of `document`, in order; `quoted` tells the tokens between quotation marks.
pub(super) fn find(document: &Document, quoted: &dyn Fn(usize) -> bool) -> Vec<Cue> {
    let finder = Finder { document, subjects: Subjects { document }, quoted };
    let mut out: Vec<Cue> = Vec::new();
    for (sentence, s) in document.sentences.iter().enumerate() {
        for i in s.tokens.clone().filter(|&i| !quoted(i)) {
            let before = out.last().filter(|c| c.sentence == sentence);
            let cue = finder.at(i, sentence, before);
            out.extend(cue);
        }
    }
    out
}

struct Finder<'d> {
    document: &'d Document<'d>,
    subjects: Subjects<'d>,
    quoted: &'d dyn Fn(usize) -> bool,
}

impl Finder<'_> {
    fn at(&self, i: usize, sentence: usize, before: Option<&Cue>) -> Option<Cue> {
        let next = i + 1;
        if self.subjects.lemma(i).eq_ignore_ascii_case("according")
            || self.document.word(i).eq_ignore_ascii_case("according")
        {
            let subject = (self.document.word(next) == "to").then(|| self.subjects.after(i + 2))??;
            return Some(Cue {
                tokens: i..i + 2,
                subject: Some(subject),
                verb: None,
                participle: false,
                passive: false,
                sentence,
            });
        }
        if let Some(subject) = self.signature(i, sentence) {
            return Some(Cue {
                tokens: i..next,
                subject: Some(subject),
                verb: None,
                participle: false,
                passive: false,
                sentence,
            });
        }
        let row = verb(self.subjects.lemma(i)).filter(|_| !names_itself(self.document.word(next)))?;
        let tokens = &self.document.sentences[sentence].tokens;
        if self.cites(i) && (next..tokens.end.min(i + CITED)).any(|k| self.is_cited(k)) {
            return None;
        }
        if self.is_cited(i) {
            let subject = Some(self.cited(i, tokens.start)?);
            return Some(Cue {
                tokens: i..next,
                subject,
                verb: Some(row),
                participle: false,
                passive: false,
                sentence,
            });
        }
        let first = tokens.start;
        let form = self.form(i, row)?;
        let subject = self.subject(i, first, form, before, row);
        Some(Cue {
            tokens: i..next,
            subject,
            verb: Some(row),
            participle: form == Form::Participle,
            passive: form == Form::Passive,
            sentence,
        })
    }

    fn cites(&self, i: usize) -> bool {
        matches!(self.subjects.lemma(i), "quote" | "cite") && self.subjects.tag(i).is_some_and(Xpos::is_verb)
    }

    /// Whether token `i` is the "saying" of "was quoted as saying".
    fn is_cited(&self, i: usize) -> bool {
        i > 0 && self.document.word(i - 1) == "as" && self.subjects.tag(i) == Some(Xpos::Vbg)
    }

    /// Who is quoted as saying, at token `i`: the mayor of "the agency quoted the mayor" and of "the mayor was quoted".
    fn cited(&self, i: usize, first: usize) -> Option<Subject> {
        let quoting = (first.max(i.saturating_sub(CITED))..i).rev().find(|&k| self.cites(k))?;
        let passive = quoting > first && self.subjects.lemma(quoting - 1) == "be";
        if passive { self.subjects.before(quoting, first) } else { self.subjects.after(quoting + 1) }
    }

    /// The name that signs a quotation: "“...” - Jane Doe" at the end of a paragraph.
    fn signature(&self, i: usize, sentence: usize) -> Option<Subject> {
        let dash = matches!(self.document.word(i), "-" | "–" | "—" | "―" | "--");
        let closes = i.checked_sub(1).is_some_and(|k| matches!(self.document.word(k), "\"" | "”" | "’" | "''"));
        let subject = if dash && closes { self.subjects.after(i + 1)? } else { return None };
        let ends = self.document.sentences[sentence].tokens.end <= subject.whole.end + 6;
        let named = matches!(self.subjects.tag(subject.core.end - 1), Some(Xpos::Nnp | Xpos::Nnps));
        (ends && named).then_some(subject)
    }

    /// In what form the verb stands; `None` where it says nothing of its own ("to say", "is said to").
    fn form(&self, i: usize, row: &Verb) -> Option<Form> {
        let before = |n: usize| i.checked_sub(n).map_or("", |k| self.subjects.lemma(k));
        let auxiliary = |words: &[&str]| {
            (1..4)
                .map_while(|n| {
                    let adverb = n == 1 || (i + 1).checked_sub(n).and_then(|k| self.subjects.tag(k)) == Some(Xpos::Rb);
                    adverb.then(|| before(n))
                })
                .any(|w| words.contains(&w))
        };
        match self.subjects.tag(i)? {
            Xpos::Vbd | Xpos::Vbz | Xpos::Vbp => Some(Form::Finite),
            Xpos::Vbn if auxiliary(&["have", "'ve", "’ve"]) => Some(Form::Finite),
            Xpos::Vbn if row.lemma == "say" || row.lemma == "tell" => {
                Some(Form::Finite).filter(|_| !auxiliary(&["be"]))
            }
            Xpos::Vbn if self.document.word(i + 1) == "by" => Some(Form::Passive),
            Xpos::Vbn if !auxiliary(&["be"]) && self.is_only_verb(i) => Some(Form::Finite),
            Xpos::Nns if self.ends_tag(i) => Some(Form::Finite),
            Xpos::Vbg if auxiliary(&["be"]) => Some(Form::Finite),
            // "Drove into crowds celebrating the election", "fired at crowds protesting the vote": nobody says anything.
            Xpos::Vbg if matches!(row.lemma, "celebrate" | "protest") && self.subjects.described(i).is_some() => None,
            Xpos::Vbg => Some(Form::Participle),
            Xpos::Vb if auxiliary(&["will", "would", "do", "may", "might", "could", "can", "should", "must"]) => {
                Some(Form::Finite)
            }
            // A headline's "says Pentagon", and verbs that the tagger took for nouns.
            Xpos::Nns | Xpos::Nn if matches!(self.document.word(i), "says" | "said") => Some(Form::Finite),
            _ => None,
        }
    }

    /// Whether no finite verb stands in the sentence of token `i` outside of quotations: then it is one itself.
    fn is_only_verb(&self, i: usize) -> bool {
        let sentence = &self.document.sentences[self.document.sentence_of(i)];
        let window = sentence.tokens.start.max(i.saturating_sub(60))..sentence.tokens.end.min(i + 60);
        let finite = |k: usize| matches!(self.subjects.tag(k), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
        !window.into_iter().any(|k| finite(k) && !(self.quoted)(k))
    }

    /// Whether a verb that was taken for a noun ends what follows a quotation: "...," Unicef reports from Bangui.
    fn ends_tag(&self, i: usize) -> bool {
        let Some(phrase) = self.subjects.phrase(i).filter(|p| p.end == i + 1 && p.len() > 1) else { return false };
        let name = matches!(self.subjects.tag(i - 1), Some(Xpos::Nnp | Xpos::Nnps));
        let closes =
            phrase.start.checked_sub(1).is_some_and(|k| matches!(self.document.word(k), "\"" | "”" | "’" | "''"));
        name && closes
    }

    /// Whether what stands after the verb is said, not who says it: "the army said | the strike had hit", "he denied | it".
    fn is_content(&self, after: &Subject) -> bool {
        let first = self.document.word(after.whole.start);
        let object = matches!(first, "it" | "them" | "him" | "this" | "that" | "any" | "no")
            || matches!(first, "responsibility" | "credit" | "victory" | "blame");
        let next = self.subjects.tag(after.whole.end);
        let finite = matches!(next, Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
        // "Said more than 40 of those who were held", "said the 20 killed": a number that is told more of.
        let counted =
            self.subjects.tag(after.core.end - 1) == Some(Xpos::Cd) || self.document.word(after.core.end) == "of";
        object || finite || counted && matches!(next, Some(Xpos::Wp | Xpos::Wdt | Xpos::Vbn))
    }

    fn subject(&self, i: usize, first: usize, form: Form, before: Option<&Cue>, row: &Verb) -> Option<Subject> {
        if form == Form::Passive {
            return self.subjects.after(i + 2);
        }
        if form == Form::Participle {
            let described = self.subjects.described(i).filter(|_| row.frame == Frame::Object);
            let before = || before.and_then(|c| c.subject.clone());
            return described.or_else(before).or_else(|| self.subjects.of_participle(i, first));
        }
        // After "told" stands the hearer, after "called" what is called so.
        let inverts = form == Form::Finite && !matches!(row.frame, Frame::Hearer | Frame::Object);
        let inverted = || self.subjects.after(i + 1).filter(|s| inverts && !self.is_content(s));
        let stands_first =
            i == first || matches!(self.document.word(i - 1), "," | "\"" | "”" | "'" | "’" | "''" | "?" | "!" | "—");
        let after_quote = i > first
            && ((self.quoted)(i - 1)
                || i > first + 1
                    && (self.quoted)(i - 2)
                    && !self.document.word(i - 1).starts_with(char::is_alphanumeric));
        if stands_first || after_quote {
            return inverted().or_else(|| self.subjects.before(i, first));
        }
        self.subjects.before(i, first)
    }
}

/// "calling itself", "styling themselves": a name follows, nothing said.
fn names_itself(after: &str) -> bool {
    matches!(after, "itself" | "themselves" | "himself" | "herself")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Finite,
    Participle,
    Passive,
}
