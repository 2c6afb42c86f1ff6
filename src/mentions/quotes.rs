//! Who said what: direct quotations, and what is reported without quotation marks. Assumes tags and base noun phrases,
//! and the actors found before it; a speaker whom they do not know is given by his words alone.

use super::{ActorMention, Form, Mentions};
use crate::article::Source;
use crate::document::Document;
use crate::lexicon::reporting::Frame;
use crate::record::{EntityType, ParagraphKind, Quote, Role};
use crate::span::Span;
use cues::Cue;
use direct::Link;
use marks::Marked;
use std::ops::Range;
use subjects::Subject;

mod cues;
mod direct;
mod indirect;
mod marks;
mod statements;
mod subjects;

/// Adds the quotes of `document` to `mentions`.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let mut marked = marked(source);
    // Marks around control characters and the like quote no words.
    marked
        .retain(|m| document.tokens.get(document.token_at(m.inner.start)).is_some_and(|t| t.span.start < m.inner.end));
    let quoted = |i: usize| {
        let at = document.tokens.get(i).map_or(0, |t| t.span.start);
        let n = marked.partition_point(|m| m.outer.end <= at);
        marked.get(n).is_some_and(|m| m.inner.start <= at && at < m.inner.end)
    };
    let cues = cues::find(document, &quoted);
    let links = direct::links(document, &marked, &cues);
    let speakers = Speakers { document, mentions };
    let roles = speakers.roles(&cues);
    let mut quotes = direct_quotes(document, &marked, &links, &cues, &roles);
    let statements = statements::find(document, &marked, &cues);
    quotes.extend(indirect_quotes(document, &marked, &cues, &roles));
    quotes.extend(statements.iter().map(|&(span, cue)| Quote {
        span,
        direct: true,
        speaker: roles[cue].clone(),
        verb: Some(document.span(&cues[cue].tokens)),
    }));
    quotes.sort_by_key(|q| (q.span.start, q.span.end));
    mentions.quotes = quotes;
}

/// All that stands between quotation marks, in order.
fn marked(source: &Source) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut open = false;
    for (i, p) in source.article.paragraphs.iter().enumerate() {
        if matches!(p.kind, ParagraphKind::Boilerplate | ParagraphKind::Related) {
            continue;
        }
        let (found, left_open) = marks::find(&source.text, p.span, i, open);
        out.extend(found);
        open = left_open;
    }
    out
}

fn direct_quotes(
    document: &Document,
    marked: &[Marked],
    links: &[Link],
    cues: &[Cue],
    roles: &[Option<Role>],
) -> Vec<Quote> {
    let kept = marked.iter().zip(links).filter(|(mark, link)| is_speech(document, mark, **link, cues));
    let quotes = kept.map(|(mark, link)| Quote {
        span: mark.inner,
        direct: true,
        speaker: link.cue().and_then(|c| roles[c].clone()),
        verb: link.cue().map(|c| document.span(&cues[c].tokens)),
    });
    quotes.collect()
}

/// Whether words between marks are a quotation, not a name, a title or a word held off with tongs.
fn is_speech(document: &Document, mark: &Marked, link: Link, cues: &[Cue]) -> bool {
    let words = mark.inner.of(document.text).split_whitespace().count();
    match link {
        Link::None => words >= 5,
        Link::Chained(_) => words >= 3,
        Link::Beside(cue) => {
            let spoken = matches!(cues[cue].frame(), Frame::Clause | Frame::Hearer | Frame::Speech);
            words >= if spoken { 2 } else { 3 }
        }
    }
}

fn indirect_quotes(document: &Document, marked: &[Marked], cues: &[Cue], roles: &[Option<Role>]) -> Vec<Quote> {
    let mut out = Vec::new();
    for (i, cue) in cues.iter().enumerate().filter(|(_, c)| c.subject.is_some()) {
        for range in indirect::content(document, cue, cues.get(i + 1)) {
            let span = document.span(&range);
            if !is_quoted(document, marked, span) {
                let verb = Some(document.span(&cue.tokens));
                out.push(Quote { span, direct: false, speaker: roles[i].clone(), verb });
            }
        }
    }
    out
}

/// Whether most of `span` stands between quotation marks, or its beginning does.
fn is_quoted(document: &Document, marked: &[Marked], span: Span) -> bool {
    let n = marked.partition_point(|m| m.outer.end <= span.start);
    let within = marked[n..].iter().take_while(|m| m.outer.start < span.end);
    let shared: usize = within.clone().map(|m| m.outer.end.min(span.end) - m.outer.start.max(span.start)).sum();
    let begins =
        within.clone().next().is_some_and(|m| m.outer.start <= span.start && m.inner.of(document.text).len() > 30);
    begins || shared * 10 >= (span.end - span.start) * 6
}

/// Who the subjects of cues are.
struct Speakers<'d> {
    document: &'d Document<'d>,
    mentions: &'d Mentions,
}

impl Speakers<'_> {
    /// The role of every cue's subject.
    fn roles(&self, cues: &[Cue]) -> Vec<Option<Role>> {
        let mut last = Latest::default();
        cues.iter().map(|cue| cue.subject.as_ref().map(|s| self.role(s, cue, &mut last))).collect()
    }

    fn role(&self, subject: &Subject, cue: &Cue, last: &mut Latest) -> Role {
        let span = self.document.span(&subject.whole);
        let mut role = Role { text: span.of(self.document.text).into(), span, actor: None };
        let words = role.text.to_lowercase();
        let is_he = matches!(words.as_str(), "he" | "she");
        last.forget_before(cue.sentence.saturating_sub(REACH));
        let found = self.apposed(subject).or_else(|| self.mention(&subject.core));
        let found = found.or_else(|| self.mention(&subject.whole));
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
        let described = self.mention(&subject.core).is_none_or(|m| m.form != Form::Name);
        people.find(|m| described && [at - 1, m.tokens.end].iter().all(|&i| self.document.word(i) == ","))
    }

    /// The actor mention that a range of tokens is about: one that ends it ("US forces", not "US"), a name before a
    /// description, the last before the first.
    fn mention(&self, tokens: &Range<usize>) -> Option<&ActorMention> {
        let all = &self.mentions.actor_mentions;
        let n = all.partition_point(|m| m.tokens.start < tokens.start.saturating_sub(12));
        let near = all[n..].iter().take_while(|m| m.tokens.start < tokens.end);
        let within = near.filter(|m| m.tokens.end > tokens.start);
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
            "it" | "its statement" => &self.body,
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

#[cfg(test)]
mod tests {
    use crate::lexicon::reporting;
    use crate::record::{Input, Quote};

    fn quotes(text: &str) -> Vec<Quote> {
        crate::extract(&Input { text: Some(text.into()), ..Input::default() }).article.quotes
    }

    fn said(text: &str) -> Vec<(String, String)> {
        let speaker = |q: &Quote| q.speaker.as_ref().map_or(String::new(), |s| s.span.of(text).to_owned());
        quotes(text).iter().map(|q| (q.span.of(text).to_owned(), speaker(q))).collect()
    }

    #[test]
    fn finds_who_said_what() {
        for (text, quote, speaker) in [
            ("“We will not leave Goma,” Gen. Amani said on Friday.", "We will not leave Goma,", "Gen. Amani"),
            ("\"We will not leave Goma,\" said Jean Amani, a colonel.", "We will not leave Goma,", "Jean Amani"),
            (
                "The road to Kidal is open again, the army said on Friday.",
                "The road to Kidal is open again",
                "the army",
            ),
            ("The road, police said, is open to all traders.", "is open to all traders", "police"),
            ("According to the mayor of Gao, ten wells are dry.", "ten wells are dry", "the mayor of Gao"),
            ("Ten wells are dry, according to the mayor of Gao.", "Ten wells are dry", "the mayor of Gao"),
            ("Ana Ruiz, who leads the union, told reporters that shops would close.", "shops would close", "Ana Ruiz"),
            (
                "Troops left Sumy overnight, saying nothing. Ana Ruiz, the mayor, said “it is calm and quiet now”.",
                "it is calm and quiet now",
                "Ana Ruiz",
            ),
        ] {
            let found = said(text);
            assert!(found.contains(&(quote.into(), speaker.into())), "{text}: {found:?}");
        }
    }

    #[test]
    fn splits_what_a_speaker_interrupts_and_chains_what_goes_on() {
        let text = "“We left,” Ana Ruiz said, “when it rained.” “Nobody stayed in the camp.”";
        let found = said(text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|(_, speaker)| speaker == "Ana Ruiz"), "{found:?}");
    }

    #[test]
    fn who_spoke_last_speaks_again() {
        let text = "Ana Ruiz, a spokeswoman for President Ben Okri, called it a crime. “We saw it,” she said. The army said \
            that it had left. “We are far away,” it added.";
        let found = quotes(text);
        let actor = |words: &str| found.iter().find(|q| q.span.of(text) == words)?.speaker.as_ref()?.actor.as_deref();
        assert_eq!(actor("We saw it,"), Some("name:ana-ruiz"));
        assert_eq!(actor("We are far away,"), Some("desc:army"));
    }

    #[test]
    fn a_speaker_ends_before_a_clause() {
        let found = said("Under the orders of the mayor after US forces reported that wells were dry, trade stopped.");
        assert_eq!(found[0].1, "US forces");
    }

    #[test]
    fn marks_around_no_words_are_no_quotation() {
        assert!(quotes("\"\0\n").is_empty());
    }

    #[test]
    fn words_held_off_with_marks_are_no_quotation() {
        assert!(quotes("The \"republic\" has no army.").is_empty());
        assert!(quotes("Shells fell on the so-called \"grey zone\" near Sumy.").is_empty());
    }

    #[test]
    fn every_verb_is_found_in_its_example() {
        let found = |example: &str| quotes(example).iter().any(|q| q.verb.is_some() && q.speaker.is_some());
        let missed: Vec<_> = reporting::examples().filter(|(_, example)| !found(example)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }
}
