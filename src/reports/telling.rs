//! One telling of an event: what a single trigger and its clause say. Several tellings make a report.

use super::grammar::{self, VerbForm};
use super::rules::{Match, Rule};
use crate::article::Source;
use crate::document::{Document, Xpos};
use crate::mentions::{ActorMention, Form, Mentions, TimeMention};
use crate::record::{Attribution, Casualty, Responsibility, Status};
use crate::span::Span;
use std::ops::Range;

/// All that the stages before have found, and what stands at each token of it.
pub struct Reading<'a> {
    /// The article's structure.
    pub source: &'a Source<'a>,
    /// Its tokens.
    pub document: &'a Document<'a>,
    /// Its mentions.
    pub mentions: &'a Mentions,
    /// By token: the index of the actor mention that covers it best.
    actors: Vec<Option<usize>>,
    /// By token: whether it belongs to a time.
    times: Vec<bool>,
    /// By token: the quantity whose noun it is.
    counted: Vec<Option<usize>>,
}

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

/// What an event was done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weapon {
    /// The words.
    pub span: Span,
    /// The usual name.
    pub name: &'static str,
}

/// How words refer to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// As something told now: "a strike", "struck".
    New,
    /// As something known: "the strikes", "this attack", "Tuesday's raid".
    Known,
    /// As one more beside others: "another attack", "a similar strike".
    Another,
    /// As a kind of thing: "attacks", "such strikes".
    Generic,
}

impl Telling {
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
            said: None,
            means: Vec::new(),
            count: None,
            status: Status::Happened,
            casualties: Vec::new(),
            responsibility: Vec::new(),
            attribution: Vec::new(),
        };
        telling.reference = if nominal { reference(document, &telling) } else { verbal_reference(document, &telling) };
        telling
    }

    /// The days it is told to have happened on.
    pub fn time<'a>(&self, reading: &Reading<'a>) -> Option<&'a TimeMention> {
        self.time.map(|t| &reading.mentions.times[t])
    }

    /// The indices of the actors among `parts`.
    pub fn actors(parts: &[Part]) -> impl Iterator<Item = usize> + '_ {
        parts.iter().filter_map(|p| p.actor)
    }
}

/// "the bombing of", "fighting".
fn is_gerund_noun(document: &Document, at: usize) -> bool {
    document.tokens[at].xpos == Xpos::Vbg
        && grammar::phrase_of(document, at).is_some_and(|p| document.phrases[p].head == at)
}

/// How a verb refers to its event: "the facilities targeted" takes it as known, where the sentence has a verb of its own.
/// "The blasts struck" as "the blasts" do.
fn verbal_reference(document: &Document, telling: &Telling) -> Reference {
    let head = telling.head;
    let event =
        Some(telling.tokens.start).filter(|&i| matches!(document.tokens[i].lemma.as_str(), "blast" | "explosion"));
    let noun = event.filter(|&i| i < head).and_then(|i| grammar::phrase_of(document, i));
    if noun.is_some_and(|p| KNOWN.contains(&document.tokens[document.phrases[p].tokens.start].lemma.as_str())) {
        return Reference::Known;
    }
    let group = grammar::verb_group(document, head);
    let own_clause = grammar::sentence(document, head)
        .any(|i| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
    let reduced = group.form == VerbForm::Participle && group.passive && own_clause;
    if reduced { Reference::Known } else { Reference::New }
}

/// Words before a noun that make it one more, and those that make it a kind of thing.
const ANOTHER: &[&str] = &[
    "another", "second", "third", "fourth", "fifth", "new", "further", "similar", "previous", "separate", "other",
    "earlier",
];
const GENERIC: &[&str] = &[
    "such", "any", "no", "many", "numerous", "recent", "frequent", "repeated", "several", "future", "daily", "sporadic",
];
const KNOWN: &[&str] = &["the", "this", "these", "that", "those", "its", "their", "his", "her"];

/// How the words around a noun refer to its event. "A wave of strikes" refers as "wave" does.
fn reference(document: &Document, telling: &Telling) -> Reference {
    let Some(phrase) = grammar::phrase_of(document, telling.head) else { return Reference::New };
    let outer = grammar::classifier(document, phrase).unwrap_or(phrase);
    let start = document.phrases[outer].tokens.start;
    let end = if outer == phrase { telling.tokens.start } else { document.phrases[outer].head };
    let lemmas: Vec<&str> = (start..end).map(|i| document.tokens[i].lemma.as_str()).collect();
    let has = |words: &[&str]| lemmas.iter().any(|l| words.contains(l));
    let possessor = grammar::possessor(document, start);
    let dated = possessor.is_some_and(|p| is_time_word(document, document.phrases[p].head));
    let counted = (start..end).any(|i| document.tokens[i].xpos == Xpos::Cd);
    let head = if outer == phrase { telling.head } else { document.phrases[outer].head };
    let plural = matches!(document.tokens[head].xpos, Xpos::Nns | Xpos::Nnps);
    let bare = plural && !counted && possessor.is_none() && !has(&["a", "an", "some", "more"]);
    if has(ANOTHER) {
        Reference::Another
    } else if has(GENERIC) {
        Reference::Generic
    } else if dated || has(KNOWN) {
        Reference::Known
    } else if outer != phrase && !counted || bare && !(start..end).any(|i| document.tokens[i].xpos.is_name()) {
        Reference::Generic
    } else {
        Reference::New
    }
}

/// Whether a noun only says how much there is of its kind: "the pace of attacks".
pub fn is_trend(document: &Document, telling: &Telling) -> bool {
    const NOUNS: &[&str] = &[
        "pace",
        "rate",
        "increase",
        "rise",
        "surge",
        "frequency",
        "uptick",
        "threat",
        "risk",
        "fear",
        "history",
        "kind",
        "type",
        "number",
        "possibility",
        "wave",
    ];
    let Some(phrase) = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal) else { return false };
    let of = document.phrases[phrase].tokens.start.checked_sub(1).filter(|&i| {
        matches!(document.tokens[i].lemma.as_str(), "of" | "in") && !grammar::sentence(document, i).is_empty()
    });
    let outer = of.and_then(|i| grammar::phrase_ending_at(document, i));
    outer.is_some_and(|p| NOUNS.contains(&document.tokens[document.phrases[p].head].lemma.as_str()))
}

fn is_time_word(document: &Document, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "week",
        "month",
        "year",
        "night",
        "morning",
        "evening",
        "day",
    ];
    WORDS.contains(&document.tokens[at].lemma.as_str())
}

impl<'a> Reading<'a> {
    /// Reads the mentions once, so that every later look is a look-up.
    pub fn new(source: &'a Source<'a>, document: &'a Document<'a>, mentions: &'a Mentions) -> Self {
        let n = document.tokens.len();
        let (mut actors, mut times, mut counted) = (vec![None; n], vec![false; n], vec![None; n]);
        let rank = |i: usize| (mentions.actor_mentions[i].form == Form::Name, mentions.actor_mentions[i].tokens.len());
        for (i, m) in mentions.actor_mentions.iter().enumerate() {
            for slot in actors.get_mut(m.tokens.clone()).into_iter().flatten() {
                *slot = Some(slot.filter(|&other| rank(other) >= rank(i)).unwrap_or(i));
            }
        }
        for t in &mentions.times {
            times.get_mut(t.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
        }
        for (i, q) in mentions.quantities.iter().enumerate().filter(|(_, q)| !q.money) {
            if let Some(slot) = q.noun.and_then(|n| counted.get_mut(n)) {
                *slot = Some(i);
            }
        }
        Self { source, document, mentions, actors, times, counted }
    }

    /// The mention of an actor that covers token `at`: a name before a description, the longer before the shorter.
    pub fn actor_at(&self, at: usize) -> Option<&'a ActorMention> {
        self.actors.get(at).copied().flatten().map(|i| &self.mentions.actor_mentions[i])
    }

    /// Whether token `at` belongs to a time.
    pub fn is_time(&self, at: usize) -> bool {
        self.times.get(at).copied().unwrap_or_default()
    }

    /// The count of the things that the noun at token `at` names, by index.
    pub fn quantity_of(&self, at: usize) -> Option<usize> {
        self.counted.get(at).copied().flatten()
    }

    /// The mentions of a list in order of the text that lie within `tokens`, with their indices.
    pub fn within<'m, T>(
        &self,
        all: &'m [T],
        tokens: &Range<usize>,
        place: fn(&T) -> &Range<usize>,
    ) -> impl Iterator<Item = (usize, &'m T)> + use<'m, T> {
        let first = all.partition_point(|m| place(m).start < tokens.start);
        let end = tokens.end;
        all[first..].iter().enumerate().map(move |(i, m)| (first + i, m)).take_while(move |(_, m)| place(m).start < end)
    }

    /// The span of some tokens.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.document.span(tokens)
    }
}
