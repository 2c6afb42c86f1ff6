//! One telling of an event: what a single trigger and its clause say. Several tellings make a report.

use super::grammar;
use super::kinds;
use super::reading::Reading;
use super::reckoning::Reckoned;
use super::reference::{self, Reference};
use super::rules::{Match, Rule};
use crate::document::{Document, Xpos};
use crate::mentions::{ActorMention, TimeMention};
use crate::record::{Attribution, Casualty, Responsibility, Status};
use crate::span::Span;
use std::ops::Range;

/// What one trigger says.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The kind, as far as trigger and means tell it.
    pub kind: &'static str,
    /// The trigger.
    pub tokens: Range<usize>,
    /// The trigger's head.
    pub head: usize,
    /// Where the next trigger of the sentence begins, or the sentence ends: what is said beyond is not of this event.
    pub until: usize,
    /// Its sentence, by index.
    pub sentence: usize,
    /// Whether the trigger is a noun.
    pub nominal: bool,
    /// How the words refer to the event.
    pub reference: Reference,
    /// Who did it.
    pub agents: Vec<Part>,
    /// To whom or what.
    pub targets: Vec<Part>,
    /// On whose order.
    pub ordered_by: Vec<Part>,
    /// Where: place mentions, by index.
    pub places: Vec<usize>,
    /// When: a time mention, by index.
    pub time: Option<usize>,
    /// When, where it dates something else and is itself dated by that.
    pub reckoned: Option<Reckoned>,
    /// Whether a relative clause says that it was before what the sentence tells: "who had been kidnapped".
    pub before: bool,
    /// Whether it was on the day of what was told before: "hours later", "at the scene".
    pub soon: bool,
    /// When it was said: a time mention, by index.
    pub said: Option<usize>,
    /// With what.
    pub means: Vec<Weapon>,
    /// How often: a quantity, by index.
    pub count: Option<usize>,
    /// Whether it happened.
    pub status: Status,
    /// How many were harmed.
    pub casualties: Vec<Casualty>,
    /// Whether they come on top of those told before: "her driver was also killed".
    pub more: bool,
    /// Who is said to be responsible.
    pub responsibility: Vec<Responsibility>,
    /// Who says so.
    pub attribution: Vec<Attribution>,
}

/// Somebody or something that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The words.
    pub tokens: Range<usize>,
    /// The actor, by its index in [`Mentions::actors`].
    pub actor: Option<usize>,
}

impl Part {
    /// The actor that is mentioned.
    pub fn of(mention: &ActorMention) -> Self {
        Self { tokens: mention.tokens.clone(), actor: Some(mention.actor) }
    }
}

/// What an event was done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weapon {
    /// The words.
    pub span: Span,
    /// The usual name.
    pub name: &'static str,
}

impl Telling {
    /// The PLOVER event of its kind.
    pub fn class(&self) -> &'static str {
        kinds::kind(self.kind).map_or("", |k| k.plover.event)
    }

    /// A telling of which only the trigger is known yet.
    pub fn new(document: &Document, found: Match) -> Self {
        let nominal = !document.tokens[found.head].xpos.is_verb() || is_gerund_noun(document, found.head);
        let mut telling = Self {
            rule: found.rule,
            kind: found.rule.kind,
            until: grammar::sentence(document, found.head).end,
            sentence: document.sentence_of(found.head),
            tokens: found.tokens,
            head: found.head,
            nominal,
            reference: Reference::New,
            agents: Vec::new(),
            targets: Vec::new(),
            ordered_by: Vec::new(),
            places: Vec::new(),
            time: None,
            reckoned: None,
            before: false,
            soon: false,
            said: None,
            means: Vec::new(),
            count: None,
            status: Status::Happened,
            casualties: Vec::new(),
            more: false,
            responsibility: Vec::new(),
            attribution: Vec::new(),
        };
        telling.reference =
            if nominal { reference::of_noun(document, &telling) } else { reference::of_verb(document, &telling) };
        telling
    }

    /// The days it is told to have happened on.
    pub fn time<'a>(&self, reading: &Reading<'a>) -> Option<&'a TimeMention> {
        self.time.map(|t| &reading.mentions.times[t])
    }

    /// Whether it is told by a noun that means a death: "the killing of his wife", "the fatal stabbing of a nurse".
    pub fn is_killing(&self, document: &Document) -> bool {
        let word = |i: usize| document.tokens[i].lemma.as_str();
        let fatal = || {
            matches!(word(self.head), "shooting" | "stabbing" | "beating")
                && (self.head.saturating_sub(1)..self.head).any(|i| matches!(word(i), "fatal" | "deadly"))
                && document.tokens.get(self.head + 1).is_some_and(|t| t.lemma == "of")
        };
        self.nominal && (matches!(word(self.head), "killing" | "murder" | "slaying" | "death") || fatal())
    }

    /// Whether it is told by what somebody suffered: "a gunshot wound".
    pub fn is_wound(&self, document: &Document) -> bool {
        self.nominal && document.tokens[self.tokens.end - 1].lemma == "wound"
    }

    /// The indices of the actors among `parts`.
    pub fn actors(parts: &[Part]) -> impl Iterator<Item = usize> + '_ {
        parts.iter().filter_map(|p| p.actor)
    }
}

/// "the bombing of", "shelling by", "fighting broke out", "Monday's shooting".
fn is_gerund_noun(document: &Document, at: usize) -> bool {
    let heads = || grammar::phrase_of(document, at).is_some_and(|p| document.phrases[p].head == at);
    let next = document.tokens.get(at + 1);
    let ends = || next.is_some_and(|t| t.lemma == "by" || matches!(t.xpos, Xpos::Vbd | Xpos::Vbz));
    let owned = || at > 0 && document.tokens[at - 1].xpos == Xpos::Pos;
    document.tokens[at].xpos == Xpos::Vbg && (heads() || ends() || owned() || is_occasion(document, at))
}

/// "killed in shelling in Donetsk", "hurt in a drive-by shooting": what follows is no object.
fn is_occasion(document: &Document, at: usize) -> bool {
    let next = document.tokens.get(at + 1).filter(|_| grammar::same_sentence(document, at, at + 1));
    let ends = next.is_none_or(|t| {
        matches!(t.lemma.as_str(), "in" | "on" | "near" | "of" | "outside" | "across" | "along" | "from" | "and")
            || matches!(t.xpos, Xpos::Comma | Xpos::Period)
    });
    let word = |back: usize| at.checked_sub(back).map_or("", |i| document.tokens[i].lemma.as_str());
    let within = matches!(word(1), "in" | "during" | "amid" | "under");
    let tied = word(1) == "by" && word(2) == "-" || word(1) == "-" && word(2) == "by";
    let by = word(1) == "by" && at > 1 && matches!(document.tokens[at - 2].xpos, Xpos::Vbn | Xpos::Vbd);
    ends && (within || tied || by)
}
