//! Who speaks: the actors that the subjects of cues are, also under "he", "the official" and "the statement".

use super::cues::Cue;
use super::subjects::Subject;
use crate::document::{Document, Xpos};
use crate::mentions::{ActorMention, Form, Mentions};
use crate::record::{EntityType, Role};
use std::ops::Range;

/// Who the subjects of cues are.
pub(super) struct Speakers<'d> {
    pub document: &'d Document<'d>,
    pub mentions: &'d Mentions,
}

impl Speakers<'_> {
    /// The role of every cue's subject.
    pub fn roles(&self, cues: &[Cue]) -> Vec<Option<Role>> {
        let mut last = Latest::default();
        cues.iter().map(|cue| cue.subject.as_ref().map(|s| self.role(s, cue, &mut last))).collect()
    }

    fn role(&self, subject: &Subject, cue: &Cue, last: &mut Latest) -> Role {
        let span = self.document.span(&subject.whole);
        let mut role = Role { text: span.of(self.document.text).into(), span, actor: None };
        let words = role.text.to_lowercase();
        let is_he = matches!(words.as_str(), "he" | "she");
        last.forget_before(cue.sentence.saturating_sub(REACH));
        let named = self.apposed(subject).or_else(|| self.described(subject, cue));
        let found = named.or_else(|| self.mention(&subject.core));
        let found = found.or_else(|| self.mention(&subject.whole)).or_else(|| self.issuer(subject));
        if let Some(again) = last.again(&words, found, self.goes_on(cue)) {
            role.actor = Some(again);
        } else if let Some(mention) = found {
            role.actor = self.mentions.actors.get(mention.actor).map(|a| a.id.clone());
        } else if is_he {
            role.actor = self.person_before(span.start);
        }
        let person = found.map(|m| m.kind == EntityType::Person);
        last.note(person.unwrap_or(is_he), cue.sentence, &role);
        role
    }

    /// Whether a cue says that its speaker has spoken before: "added", "further said".
    fn goes_on(&self, cue: &Cue) -> bool {
        let before = cue.tokens.start.checked_sub(1).map_or("", |i| self.document.word(i));
        let verb = cue.verb.is_some_and(|v| matches!(v.lemma, "add" | "continue" | "conclude"));
        verb || matches!(before, "further" | "also")
    }

    /// The name set between commas after a description: "the minister, Ann Roe, said".
    fn apposed(&self, subject: &Subject) -> Option<&ActorMention> {
        let at = subject.whole.end + 1;
        let all = &self.mentions.actor_mentions;
        let named = all[all.partition_point(|m| m.tokens.start < at)..].iter().take_while(|m| m.tokens.start == at);
        let mut people = named.filter(|m| m.kind == EntityType::Person && m.form == Form::Name);
        // "Haiti's envoy, Ann Roe" is not Haiti.
        let owns = |m: &ActorMention| matches!(self.document.word(m.tokens.end), "'s" | "’s");
        let whole = |m: &ActorMention| m.tokens.end >= subject.core.end && !owns(m);
        let described = self.mention(&subject.core).is_none_or(|m| m.form != Form::Name || !whole(m));
        people.find(|m| described && [at - 1, m.tokens.end].iter().all(|&i| self.document.word(i) == ","))
    }

    /// The name before a description that no comma closes: "Ann Roe, head of the army said".
    fn described(&self, subject: &Subject, cue: &Cue) -> Option<&ActorMention> {
        let comma = subject.core.start.checked_sub(1).filter(|&i| self.document.word(i) == ",")?;
        let person = |m: &ActorMention| m.kind == EntityType::Person && m.form == Form::Name;
        let office = self.mention(&subject.core).is_none_or(|m| m.kind == EntityType::Person && m.form != Form::Name);
        let one = self.document.tokens[subject.core.end - 1].xpos == Xpos::Nn;
        // "Ann Roe, an official said, was freed".
        let closed = self.document.word(cue.end()) == ",";
        let all = &self.mentions.actor_mentions;
        let before = all[..all.partition_point(|m| m.tokens.start < comma)].iter().rev().take(4);
        let name = before.into_iter().find(|m| m.tokens.end == comma && person(m))?;
        let start = self.document.sentences[cue.sentence].tokens.start;
        let opens = name.tokens.start == start || self.document.word(name.tokens.start - 1) == ",";
        (office && one && opens && !closed && !cue.inverted()).then_some(name)
    }

    /// Who gave out the statement that speaks: "a statement released on Friday by the army".
    fn issuer(&self, subject: &Subject) -> Option<&ActorMention> {
        let at = subject.whole.end;
        let sentence = &self.document.sentences[self.document.sentence_of(at - 1)];
        let end = sentence.tokens.end.min(at + 7);
        let link = (at..end).find(|&i| matches!(self.document.word(i), "by" | "from"))?;
        let document = is_document(&self.document.tokens[at - 1].lemma);
        // "A report seen by Reuters": somebody else's.
        let got = matches!(self.document.word(link - 1), "obtained" | "seen" | "reviewed" | "viewed" | "cited");
        self.mention(&(link + 1..link + 4)).filter(|m| document && !got && m.tokens.start >= link)
    }

    /// The actor mention that a range of tokens is about: one that ends it ("US forces", not "US"), a name before a
    /// description, the last before the first.
    fn mention(&self, tokens: &Range<usize>) -> Option<&ActorMention> {
        let all = &self.mentions.actor_mentions;
        let n = all.partition_point(|m| m.tokens.start < tokens.start.saturating_sub(12));
        let near = all[n..].iter().take_while(|m| m.tokens.start < tokens.end);
        // Of "Ann Roe's uncle" the uncle is somebody else.
        let owner = |m: &&ActorMention| matches!(self.document.word(m.tokens.end), "'s" | "’s");
        let within = near.filter(|m| m.tokens.end > tokens.start && !owner(m));
        within.max_by_key(|m| {
            (m.tokens.end == tokens.end, m.kind == EntityType::Person, m.form == Form::Name, m.tokens.end)
        })
    }

    /// The person named last before byte `at`.
    fn person_before(&self, at: usize) -> Option<String> {
        let all = &self.mentions.actor_mentions;
        let n = all.partition_point(|m| m.span.start < at);
        let person = all[..n].iter().rev().take(40).find(|m| m.kind == EntityType::Person && m.form == Form::Name)?;
        self.mentions.actors.get(person.actor).map(|a| a.id.clone())
    }
}

/// A speaker is taken up again within so many sentences.
const REACH: usize = 4;

/// The latest speakers, for "he", "it" and "they", each with the sentence.
#[derive(Default)]
struct Latest {
    person: Option<(usize, String)>,
    body: Option<(usize, String)>,
}

impl Latest {
    fn forget_before(&mut self, sentence: usize) {
        for slot in [&mut self.person, &mut self.body] {
            slot.take_if(|(at, _)| *at < sentence);
        }
    }

    /// Who speaks again under a pronoun, or under a description ("the official") with a verb that goes on.
    fn again(&self, words: &str, mention: Option<&ActorMention>, goes_on: bool) -> Option<String> {
        let slot = match words {
            "he" | "she" => &self.person,
            "it" => &self.body,
            _ if mention.is_none() && is_statement(words) => self.body.as_ref().map_or(&self.person, |_| &self.body),
            "they" => self.body.as_ref().map_or(&self.person, |_| &self.body),
            _ => {
                let described = mention.is_some_and(|m| m.form == Form::Description) && words.starts_with("the ");
                let person = mention.is_some_and(|m| m.kind == EntityType::Person);
                let slot = if person { &self.person } else { &self.body };
                return slot.as_ref().filter(|_| described && goes_on).map(|(_, id)| id.clone());
            }
        };
        slot.as_ref().map(|(_, id)| id.clone())
    }

    fn note(&mut self, person: bool, sentence: usize, role: &Role) {
        let slot = if person { &mut self.person } else { &mut self.body };
        if let Some(actor) = &role.actor {
            *slot = Some((sentence, actor.clone()));
        }
    }
}

/// "the statement", "its report".
fn is_statement(words: &str) -> bool {
    words.split_once(' ').is_some_and(|(first, noun)| matches!(first, "the" | "its") && is_document(noun))
}

/// What speaks for those who gave it out.
fn is_document(noun: &str) -> bool {
    matches!(
        noun,
        "statement"
            | "release"
            | "communique"
            | "communiqué"
            | "report"
            | "announcement"
            | "message"
            | "post"
            | "tweet"
            | "letter"
    )
}
