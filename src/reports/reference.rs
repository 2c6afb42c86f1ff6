//! How the words of a telling refer to its event: as new, as known, as one more, as a kind of thing.

use super::grammar::{self, VerbForm};
use super::nouns::is_attacker;
use super::telling::Telling;
use crate::document::{Document, Xpos};
use crate::lexicon::reporting;
use crate::mentions::times::words;
use std::ops::Range;

/// How words refer to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// As something told now: "a strike", "struck".
    New,
    /// As something known: "the strikes", "this attack", "Tuesday's raid".
    Known,
    /// As one more beside others: "another attack", "a similar strike".
    Another,
    /// As one from which another is dated: "a week after gunmen killed ten".
    Earlier,
    /// As a kind of thing: "attacks", "such strikes".
    Generic,
}

/// How a verb refers to its event: "the facilities targeted" takes it as known, where the sentence has a verb of its own.
/// "The blasts struck" as "the blasts" do.
pub fn of_verb(document: &Document, telling: &Telling) -> Reference {
    let head = telling.head;
    let event =
        Some(telling.tokens.start).filter(|&i| matches!(document.tokens[i].lemma.as_str(), "blast" | "explosion"));
    let noun = event.filter(|&i| i < head).and_then(|i| grammar::phrase_of(document, i));
    let first = noun.map_or("", |p| document.tokens[document.phrases[p].tokens.start].lemma.as_str());
    if KNOWN.contains(&first) {
        return Reference::Known;
    }
    let another = |p: usize| document.phrases[p].tokens.clone().any(|i| is_another(document, i));
    // "Police detained another man".
    let one_more = telling.class() == "COERCE" && grammar::objects(document, head).first().is_some_and(|&p| another(p));
    if one_more || noun.is_some_and(another) || opens_anew(document, head) || another_acts(document, head) {
        return Reference::Another;
    }
    let group = grammar::verb_group(document, head);
    let own_clause = grammar::sentence(document, head)
        .any(|i| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
    let reduced = group.form == VerbForm::Participle && group.passive && own_clause;
    match after_so_long(document, head) {
        _ if reduced => Reference::Known,
        Some(_) => Reference::Earlier,
        None => Reference::New,
    }
}

/// "Another bomb killed three", "a second gunman shot": one more thing or attacker that acts.
fn another_acts(document: &Document, head: usize) -> bool {
    let start = grammar::verb_group(document, head).tokens.start;
    let doer = grammar::phrase_ending_at(document, start).map(|p| &document.phrases[p]);
    let harms =
        |noun: &str| is_attacker(noun) || matches!(noun, "bomb" | "rocket" | "missile" | "drone" | "shell" | "mine");
    let more = |i: usize| matches!(document.tokens[i].lemma.as_str(), "another" | "second" | "third" | "fourth");
    doer.is_some_and(|p| harms(&document.tokens[p.head].lemma) && p.tokens.clone().any(more))
}

/// Whether words between two others say that they tell of two events: "came after gunmen attacked, killing".
pub fn parted(document: &Document, a: usize, b: usize) -> bool {
    const PARTING: &[&str] = &[";", "while", "before", "since", "after", "but", "response", "retaliation"];
    let mut between = document.tokens[a.min(b)..a.max(b)].iter().skip(1);
    between.any(|t| PARTING.contains(&t.lemma.as_str()))
}

/// The "after" of "a week after", "two days after" after which a verb is the first.
pub fn after_so_long(document: &Document, head: usize) -> Option<usize> {
    const UNITS: &[&str] = &["day", "week", "month", "year", "hour", "fortnight", "decade"];
    let start = grammar::sentence(document, head).start;
    let counts =
        |i: usize| document.tokens[i].xpos == Xpos::Cd || matches!(document.tokens[i].lemma.as_str(), "a" | "an");
    let clause = (start..head).rev().take(12).find(|&i| document.tokens[i].lemma == "after");
    clause.filter(|&after| {
        let unit =
            after.checked_sub(2).is_some_and(|i| counts(i) && UNITS.contains(&document.tokens[i + 1].lemma.as_str()));
        let verb = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
        unit && !(after + 1..grammar::verb_group(document, head).tokens.start).any(verb)
    })
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
pub fn of_noun(document: &Document, telling: &Telling) -> Reference {
    let Some(phrase) = grammar::phrase_of(document, telling.head) else { return Reference::New };
    let outer = grammar::classifier(document, phrase).unwrap_or(phrase);
    let start = before_date(document, document.phrases[outer].tokens.start);
    let end = if outer == phrase { telling.tokens.start } else { document.phrases[outer].head };
    let lemmas: Vec<&str> = (start..end).map(|i| document.tokens[i].lemma.as_str()).collect();
    let has = |words: &[&str]| lemmas.iter().any(|l| words.contains(l));
    let possessor = grammar::possessor(document, start);
    let dated = possessor.is_some_and(|p| is_time_word(&document.tokens[document.phrases[p].head].lemma));
    let counted = (start..end).any(|i| document.tokens[i].xpos == Xpos::Cd && !is_day(document, i));
    let head = if outer == phrase { telling.head } else { document.phrases[outer].head };
    let plural = matches!(document.tokens[head].xpos, Xpos::Nns | Xpos::Nnps);
    // Where all is in capitals, words look like names.
    let shouted = !document.word(head).contains(char::is_lowercase);
    let bare = plural && !counted && possessor.is_none() && !has(&["a", "an", "some", "more"]);
    // "Shot dozens during demonstrations over the vote": those, not any.
    let during = start > 0 && document.tokens[start - 1].lemma == "during" && !has(GENERIC);
    let another = (start..telling.head).any(|i| is_another(document, i));
    // "A man with several gunshot wounds".
    let suffered =
        telling.is_wound(document) && start.checked_sub(1).is_some_and(|i| document.tokens[i].lemma == "with");
    if suffered {
        return Reference::New;
    }
    if another || !has(KNOWN) && opens_anew(document, telling.head) {
        Reference::Another
    } else if has(GENERIC) {
        Reference::Generic
    } else if dated || has(KNOWN) {
        Reference::Known
    } else if during {
        Reference::New
    } else if outer != phrase && !counted
        || bare && (shouted || !(start..end).any(|i| document.tokens[i].xpos.is_name()))
    {
        Reference::Generic
    } else {
        Reference::New
    }
}

/// Whether a noun is of what is told besides: "media also reported an arson attack".
pub fn is_added(document: &Document, telling: &Telling) -> bool {
    let phrase = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal);
    let start = phrase.map_or(0, |p| document.phrases[p].tokens.start);
    let article = document.tokens.get(start).is_some_and(|t| matches!(t.lemma.as_str(), "a" | "an"));
    let verb = start.checked_sub(1).filter(|&i| article && reporting::is_verb(&document.tokens[i].lemma));
    verb.is_some_and(|i| i > 0 && document.word(i - 1) == "also")
}

/// Whether a noun only counts an event told beside it among others: "..., the third such attack this week".
pub fn is_tally(document: &Document, telling: &Telling) -> bool {
    let phrase = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal);
    let Some(Range { start, .. }) = phrase.map(|p| document.phrases[p].tokens.clone()) else { return false };
    let aside = start > 0 && document.word(start - 1) == ",";
    let counts = |i: usize| words::ordinal(&document.word(i).to_lowercase()).is_some();
    aside && document.tokens[start].lemma == "the" && (start..telling.head).any(counts)
}

fn is_another(document: &Document, i: usize) -> bool {
    ANOTHER.contains(&document.tokens[i].lemma.as_str())
}

/// Whether the sentence turns to something else: "Separately, ...", "Elsewhere ...", "In a separate incident ...".
fn opens_anew(document: &Document, at: usize) -> bool {
    let start = grammar::sentence(document, at).start;
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let incident = || matches!(lemma(start + 2), "separate" | "similar" | "different") || lemma(start + 1) == "another";
    let opens = matches!(lemma(start), "separately" | "elsewhere" | "meanwhile") || lemma(start) == "in" && incident();
    opens || is_soon(document, at)
}

/// Whether what is told at `at` goes on from what was told before, on the same day: "Hours later, ...", "was arrested at
/// the scene".
pub fn goes_on(document: &Document, at: usize) -> bool {
    let end = grammar::sentence(document, at).end;
    let there = |i: usize| matches!(document.words(&(i..i + 3)), "at the scene" | "on the spot" | "on the scene");
    is_soon(document, at) || (at + 1..end.min(at + 6).saturating_sub(2)).any(there)
}

/// Whether the sentence goes on from the one before on the same day: "Hours later, ...", "Shortly afterwards ...".
fn is_soon(document: &Document, at: usize) -> bool {
    let start = grammar::sentence(document, at).start;
    let word = |i: usize| document.tokens.get(i).map_or(String::new(), |t| t.lemma.to_lowercase());
    match word(start).as_str() {
        "hour" | "minute" | "moment" => matches!(word(start + 1).as_str(), "late" | "later" | "afterwards"),
        "shortly" | "soon" => matches!(word(start + 1).as_str(), "afterwards" | "afterward" | "after"),
        _ => false,
    }
}

/// Where the words before a noun begin that follows a day: "the August 15 attack".
fn before_date(document: &Document, start: usize) -> usize {
    let day = if document.tokens[start].xpos == Xpos::Cd { start } else { start.saturating_sub(1) };
    if !is_day(document, day) {
        return start;
    }
    if day > 1 && document.tokens[day - 2].xpos == Xpos::Dt { day - 2 } else { day - 1 }
}

/// Whether a number is the day of a month before it.
fn is_day(document: &Document, at: usize) -> bool {
    let month = |i: usize| words::month(&document.word(i).to_lowercase()).is_some();
    document.tokens[at].xpos == Xpos::Cd && at > 0 && month(at - 1)
}

/// Whether a noun only says how much there is of its kind: "the pace of attacks".
pub fn is_trend(document: &Document, telling: &Telling) -> bool {
    const NOUNS: &[&str] = &[
        "pace", "rate", "increase", "rise", "surge", "frequency", "uptick", "threat", "risk", "fear", "history",
        "kind", "type", "number", "possibility", "wave",
    ];
    let Some(phrase) = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal) else { return false };
    let of = document.phrases[phrase].tokens.start.checked_sub(1).filter(|&i| {
        matches!(document.tokens[i].lemma.as_str(), "of" | "in") && !grammar::sentence(document, i).is_empty()
    });
    let outer = of.and_then(|i| grammar::phrase_ending_at(document, i));
    outer.is_some_and(|p| NOUNS.contains(&document.tokens[document.phrases[p].head].lemma.as_str()))
}

/// Whether a lemma is of a day, a part of one, or days together.
pub fn is_time_word(lemma: &str) -> bool {
    const WORDS: &[&str] = &[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "week",
        "month", "year", "night", "morning", "afternoon", "evening", "day",
    ];
    WORDS.contains(&lemma)
}

/// Whether a telling was where the last one was: "two people were killed there", "killed a judge in the city".
pub fn says_there(document: &Document, telling: &Telling) -> bool {
    let sentence = grammar::sentence(document, telling.head);
    let end = sentence.end.min(telling.tokens.end + 6);
    let there = |i: usize| document.word(i) == "there" && document.tokens[i].xpos == Xpos::Rb;
    (telling.tokens.end..end).any(there) || says_town(document, sentence.start..end)
}

/// "In the city", where no name follows.
fn says_town(document: &Document, tokens: Range<usize>) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |_| document.word(i));
    let town = |i: usize| matches!(word(i), "city" | "town" | "village");
    let link = |i: usize| matches!(word(i), "in" | "outside" | "near" | "across" | "around");
    let named = |i: usize| word(i) == "of" || document.tokens.get(i).is_some_and(|t| t.xpos.is_noun());
    tokens.clone().skip(2).any(|i| town(i) && word(i - 1) == "the" && link(i - 2) && !named(i + 1))
}
