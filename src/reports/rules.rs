//! The rules: which words name which kind of event, and who does what in them. A row carries the sentences it must
//! find and the sentences it must leave alone; `tests/rules.rs` runs them through the whole pipeline.
//!
//! A pattern is a sequence of lemmas with alternatives: `air|aerial strike|raid/N`. `/N`, `/V` and `/J` ask for a noun,
//! verb or adjective. `*` stands for up to five words of the same clause; before the first verb asked for, none of them
//! is a finite verb. Hyphens between words do not count. The trigger's head is the first verb asked for, else the first
//! noun, else its last word.

// Every row ends in `..RULE`, whether or not it leaves anything to it.
#![allow(clippy::needless_update)]

use crate::document::phrases::{after_day, ends_scare_quote};
use crate::document::{Document, Xpos};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

mod air;
mod armed;
mod blasts;
mod coercion;
mod dealings;
mod destruction;
mod diplomacy;
mod forces;
mod hidden;
mod persons;
mod pressure;
mod protest;
mod talk;
mod territory;

pub(super) use hidden::may_be_verb;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name, shown in every report it makes.
    pub id: &'static str,
    /// The kind of event.
    pub kind: &'static str,
    /// Who does what.
    pub frame: Frame,
    /// What must hold of the roles.
    pub needs: Needs,
    /// The trigger.
    pub patterns: &'static [&'static str],
    /// Words up to five tokens before the trigger or seven after that speak against it: lemmas, as patterns.
    pub unless: &'static [&'static str],
    /// Sentences in which it must find an event of its kind.
    pub examples: &'static [&'static str],
    /// Sentences in which there must be no event of its kind that happened.
    pub counterexamples: &'static [&'static str],
}

/// How the grammar of a trigger gives its roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The subject or "by" acts on the object or on what follows "on", "against", "at", "of".
    Act,
    /// The subject is acted on ("came under fire").
    Undergo,
    /// Two sides act on each other ("clashed with").
    Meet,
    /// The subject acts; what follows "to", "with", "against" is whom it concerns.
    Do,
}

/// What must hold before a trigger makes a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: the words are plain.
    Nothing,
    /// An agent or a target that is an actor.
    Actor,
    /// A target that is a person or group.
    Victim,
    /// A target that is a person or people by any word: "the suspect", "six", "he".
    Person,
    /// A weapon, an armed actor, or a target that is a place or facility with an actor as agent.
    Force,
    /// An armed agent and a place as target.
    Ground,
}

/// A row without the parts that most rows do not need.
pub const RULE: Rule = Rule {
    id: "",
    kind: "",
    frame: Frame::Act,
    needs: Needs::Nothing,
    patterns: &[],
    unless: &[],
    examples: &[],
    counterexamples: &[],
};

/// All rules. Where two match the same words the longer match wins, then the earlier row.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        air::RULES,
        blasts::RULES,
        armed::RULES,
        destruction::RULES,
        persons::RULES,
        territory::RULES,
        coercion::RULES,
        forces::RULES,
        protest::RULES,
        diplomacy::RULES,
        talk::RULES,
        dealings::RULES,
        pressure::RULES,
    ]
    .into_iter()
    .flatten()
}

/// Words that match a rule.
#[derive(Clone, Debug)]
pub struct Match {
    /// The rule.
    pub rule: &'static Rule,
    /// The tokens of the trigger.
    pub tokens: Range<usize>,
    /// The token whose grammar gives the roles.
    pub head: usize,
}

struct Pattern {
    rule: &'static Rule,
    elements: Vec<Element>,
    unless: Arc<Patterns>,
}

/// Words to look for, written as in the tables.
pub struct Patterns(Vec<Vec<Element>>);

impl Patterns {
    /// Any of these.
    pub fn new(texts: &[&'static str]) -> Self {
        Self(texts.iter().map(|text| compile(text)).collect())
    }

    /// Whether one of them stands among these tokens.
    pub fn stand_in(&self, document: &Document, tokens: Range<usize>) -> bool {
        let here = |at: usize| self.0.iter().any(|elements| follow(document, elements, at, tokens.end).is_some());
        tokens.clone().any(here)
    }
}

enum Element {
    Word { lemmas: Vec<&'static str>, class: Option<char> },
    Gap,
}

/// The triggers of a sentence, in order, none inside another.
pub fn matches(document: &Document, sentence: Range<usize>) -> Vec<Match> {
    let mut found: Vec<(usize, Match)> = sentence.clone().flat_map(|at| matches_at(document, at, &sentence)).collect();
    found.sort_by_key(|(order, m)| (std::cmp::Reverse(m.tokens.len()), *order, m.tokens.start));
    let mut kept: Vec<Match> = Vec::new();
    for (_, m) in found {
        if kept.iter().all(|k| k.tokens.end <= m.tokens.start || m.tokens.end <= k.tokens.start) {
            kept.push(m);
        }
    }
    kept.sort_by_key(|m| m.tokens.start);
    kept
}

/// Whether a sentence has a trigger.
pub fn match_in(document: &Document, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| !matches_at(document, at, sentence).is_empty())
}

fn matches_at(document: &Document, at: usize, sentence: &Range<usize>) -> Vec<(usize, Match)> {
    let rows = index().get(document.tokens[at].lemma.as_str()).map_or(&[][..], Vec::as_slice);
    rows.iter()
        .filter_map(|(order, pattern)| {
            let words = follow(document, &pattern.elements, at, sentence.end)?;
            let near = sentence.start.max(at.saturating_sub(5))..sentence.end.min(words.end + 7);
            let head = words.verb.or(words.noun).unwrap_or(words.end - 1);
            let found = Match { rule: pattern.rule, tokens: at..words.end, head };
            (!pattern.unless.stand_in(document, near)).then_some((*order, found))
        })
        .collect()
}

/// Words that match a pattern: where they end, the first for which it asks a verb, and a noun.
struct Words {
    end: usize,
    verb: Option<usize>,
    noun: Option<usize>,
}

/// The words that the elements match from `at` on.
fn follow(document: &Document, elements: &[Element], at: usize, limit: usize) -> Option<Words> {
    let mut found = Words { end: at, verb: None, noun: None };
    for (n, element) in elements.iter().enumerate() {
        let mut here = found.end;
        match element {
            Element::Gap => {
                let rest = &elements[n + 1..];
                // "A 21-year-old man" is three words.
                let aged =
                    (here + 1..limit.min(here + 3)).any(|i| document.word(i) == "-" && document.word(i + 1) == "year");
                let ends = (here..limit.min(here + if aged { 10 } else { 6 }))
                    .find_map(|i| Some((i, follow(document, rest, i, limit)?)));
                let (from, rest) = ends?;
                // "Withdrew the bill after protests".
                let parts = |i| {
                    matches!(document.word(i), "," | ";" | ":" | "after" | "amid" | "despite" | "following")
                        || document.tokens[i].xpos == Xpos::Close && !ends_scare_quote(document, i)
                };
                // "Gunmen fled when soldiers attacked", "gunmen kidnapped a nun and attacked".
                let first = found.verb.is_none() && rest.verb == Some(from);
                let broken = (here..from).any(|i| parts(i) || first && goes_on_anew(document, i));
                let all = Words { end: rest.end, verb: found.verb.or(rest.verb), noun: found.noun.or(rest.noun) };
                return (!broken).then_some(all);
            }
            Element::Word { lemmas, class } => {
                // "Well-armed", "would “respond with force”".
                let skipped = |i: usize| matches!(document.word(i), "-" | "“" | "\"") || ends_scare_quote(document, i);
                if n > 0 && here < limit && skipped(here) {
                    here += 1;
                }
                // "Damaged on Saturday by missiles".
                if n > 0 && (here >= limit || !fits(document, here, lemmas, *class)) {
                    here = after_day(document, here);
                }
                if here >= limit || !fits(document, here, lemmas, *class) {
                    return None;
                }
                match class {
                    Some('V') => found.verb = found.verb.or(Some(here)),
                    Some('N') => found.noun = found.noun.or(Some(here)),
                    _ => {}
                }
                found.end = here + 1;
            }
        }
    }
    Some(found)
}

/// Whether a word is a finite verb, no auxiliary, or begins another clause.
fn goes_on_anew(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.lemma.as_str() {
        "be" | "have" | "do" | "get" => false,
        "after" | "before" | "when" | "while" | "because" => true,
        _ => matches!(token.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp),
    }
}

fn fits(document: &Document, at: usize, lemmas: &[&str], class: Option<char>) -> bool {
    let token = &document.tokens[at];
    let tag = token.xpos;
    let of_class = match class {
        Some('N') => tag.is_noun() || tag == Xpos::Vbg && is_named(document, at),
        Some('V') => tag.is_verb() && !is_attribute(document, at),
        Some('J') => matches!(tag, Xpos::Jj | Xpos::Vbn | Xpos::Nn),
        _ => true,
    };
    of_class
        && (lemmas.contains(&token.lemma.as_str()) || lemmas.iter().any(|l| l.eq_ignore_ascii_case(document.word(at))))
}

/// Whether a participle stands before the noun it describes: "the occupied town".
fn is_attribute(document: &Document, at: usize) -> bool {
    matches!(document.tokens[at].xpos, Xpos::Vbn | Xpos::Vbg)
        && super::grammar::phrase_of(document, at).is_some_and(|p| document.phrases[p].head > at)
}

/// Whether a word in -ing is used as a noun: "the shelling of", "fighting broke out".
fn is_named(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| document.tokens[i].xpos);
    let next = document.tokens.get(at + 1);
    matches!(before, Some(Xpos::Dt | Xpos::Jj | Xpos::PrpS | Xpos::Pos | Xpos::Cd | Xpos::Nn | Xpos::Hyph))
        || next.is_some_and(|t| t.lemma == "of" || matches!(t.xpos, Xpos::Vbd | Xpos::Vbz))
}

fn compile(text: &'static str) -> Vec<Element> {
    let element = |word: &'static str| match word {
        "*" => Element::Gap,
        _ => {
            let (lemmas, class) = word.split_once('/').unwrap_or((word, ""));
            Element::Word { lemmas: lemmas.split('|').collect(), class: class.chars().next() }
        }
    };
    text.split(' ').map(element).collect()
}

/// Patterns by their first lemma, with the place of their row in the table.
fn index() -> &'static HashMap<&'static str, Vec<(usize, Pattern)>> {
    static INDEX: OnceLock<HashMap<&'static str, Vec<(usize, Pattern)>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<_, Vec<_>> = HashMap::new();
        for (order, rule) in all().enumerate() {
            let unless = Arc::new(Patterns::new(rule.unless));
            for text in rule.patterns {
                let first = text.split([' ', '/']).next().unwrap_or_default();
                for lemma in first.split('|') {
                    let pattern = Pattern { rule, elements: compile(text), unless: Arc::clone(&unless) };
                    index.entry(lemma).or_default().push((order, pattern));
                }
            }
        }
        index
    })
}
