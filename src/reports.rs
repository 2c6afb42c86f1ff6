//! What the article says happened: from triggers and the mentions around them to [`Report`]s. Never looks at raw
//! characters: only at tokens, phrases and mentions.
//!
//! A sentence's triggers give tellings ([`telling`]); grammar gives their roles, the mentions around them their time,
//! place, means and figures, the words before them their status. Tellings of one event make one report.

use crate::article::Source;
use crate::document::{Document, Relation, Xpos, lemmas};
use crate::mentions::Mentions;
use crate::record::{Casualty, Outcome, ParagraphKind, Report};
use casualties::Figure;
use reading::Reading;
use reference::Reference;
use rules::Needs;
use std::ops::Range;
use telling::{Part, Telling};

mod blame;
mod casualties;
mod circumstances;
pub mod codes;
mod command;
mod confidence;
mod folding;
mod gist;
mod grammar;
mod identity;
mod inheritance;
pub mod kinds;
mod naming;
mod needs;
mod nouns;
mod occurrence;
mod parties;
mod prominence;
mod reactions;
mod reading;
mod reckoning;
mod reference;
mod refinement;
mod relations;
mod roles;
pub mod rules;
mod setting;
mod sources;
mod status;
mod telling;
mod tree;
mod writing;

pub use kinds::event_kinds;

/// The reports of one article, in order of the text.
pub fn find(source: &Source, document: &Document, mentions: &Mentions) -> Vec<Report> {
    let reading = Reading::new(source, document, mentions);
    let mut tellings: Vec<Telling> = Vec::new();
    for sentence in sentences(&reading) {
        // "The toll rose to 12", "eight were in critical condition".
        let summed = sentence.clone().any(|i| matches!(document.tokens[i].lemma.as_str(), "toll" | "condition"));
        let told = tell(&reading, &sentence, befallen(&mut tellings, summed));
        if told.iter().all(|t| !is_assault(t)) {
            occurrence::add(&reading, &sentence, &mut tellings);
        }
        tellings.extend(told);
        naming::add(&reading, &sentence, &mut tellings);
        blame::add(&reading, &sentence, &mut tellings);
    }
    let accounts = identity::accounts(&reading, &tellings);
    let main = prominence::main(&reading, &tellings, &accounts);
    let mut inherited = inheritance::inherit(&reading, &tellings, &accounts, main);
    if let Some(main) = main {
        setting::complete(&reading, &tellings, &accounts, main, &mut inherited);
    }
    setting::add_countries(&reading, &tellings, &accounts, &mut inherited);
    let write =
        |(i, a): (usize, &identity::Account)| writing::report(&reading, &tellings, a, &inherited[i], main == Some(i));
    let mut reports: Vec<Report> = accounts.iter().enumerate().map(write).collect();
    if let Some(main) = main {
        reactions::date(&reading, &tellings, &accounts, main, &mut reports);
    }
    relations::link(&reading, &tellings, &accounts, &mut reports);
    reports.sort_by_key(|r| r.trigger);
    reports
}

/// Whether a sentence, by index, is worth a tree: it has a trigger or what may be one, somebody claims something in it, or
/// it has a past that the tagger, which found no verb in it, may have taken for a noun ("A missile hit Kyiv").
pub fn is_telling(document: &Document, sentence: usize) -> bool {
    let tokens = &document.sentences[sentence].tokens;
    let finite = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let past = |i: usize| lemmas::is_irregular(&lemmas::lower(document.word(i)), Xpos::Vbd);
    let claim = |i: usize| matches!(document.word(i), "claimed" | "responsibility");
    rules::match_in(document, tokens)
        || tokens.clone().any(claim)
        || tokens.clone().any(|i| rules::may_be_verb(document, tokens, i))
        || !tokens.clone().any(finite) && tokens.clone().any(past)
}

/// The telling that a figure after it is of: the last one, or the assault right before an arrest that came of it, or the
/// shooting right before a fire that hurt nobody; with `summed`, that the sentence adds to a toll, the last that hurt anybody.
fn befallen(tellings: &mut [Telling], summed: bool) -> Option<&mut Telling> {
    let last = tellings.last()?;
    let caught = matches!(last.kind, "arrest" | "detain");
    let burnt = last.kind == "destruction" && last.casualties.is_empty();
    let summed = summed && last.casualties.is_empty();
    // "Drove a car into a demonstration, injuring 28. Two are in hospital".
    let beside =
        |t: &Telling| last.kind == "demonstration" && last.casualties.is_empty() && t.sentence == last.sentence;
    let harmful = |t: &Telling| caught && !summed || t.kind != "destruction" && !t.casualties.is_empty();
    let reach = if summed { 5 } else { 3 };
    let mut near = tellings.iter().enumerate().rev().take_while(|(_, t)| last.sentence - t.sentence < reach);
    let assault =
        near.find(|(_, t)| (caught || burnt || summed || beside(t)) && is_assault(t) && harmful(t)).map(|(i, _)| i);
    let i = whole_deed(tellings, assault.unwrap_or(tellings.len() - 1));
    tellings.get_mut(i)
}

/// Of "stormed a hall and set it alight" the storming, where `i` is the fire; else `i`.
fn whole_deed(tellings: &[Telling], i: usize) -> usize {
    let fire = &tellings[i];
    let deed = |t: &Telling| is_assault(t) && t.kind != "destruction";
    let beside = tellings[..i].iter().rev().take_while(|t| fire.kind == "destruction" && t.sentence == fire.sentence);
    beside.enumerate().find(|(_, t)| deed(t)).map_or(i, |(back, _)| i - 1 - back)
}

/// The sentences that tell: the headline and the body.
fn sentences(reading: &Reading) -> Vec<Range<usize>> {
    let tells = |paragraph| matches!(reading.source.kind(paragraph), ParagraphKind::Title | ParagraphKind::Body);
    reading.document.sentences.iter().filter(|s| tells(s.paragraph)).map(|s| s.tokens.clone()).collect()
}

/// The tellings of one sentence. A figure in a sentence without a trigger goes to the telling `before`.
fn tell(reading: &Reading, sentence: &Range<usize>, mut before: Option<&mut Telling>) -> Vec<Telling> {
    // "Since late March" is no march.
    let matches = rules::matches(reading.document, sentence.clone()).into_iter().filter(|m| !reading.is_time(m.head));
    let matches = matches.filter(|m| !grammar::tells_nothing(reading.document, m.head));
    let mut tellings: Vec<Telling> = matches.map(|m| Telling::new(reading.document, m)).collect();
    for i in 1..tellings.len() {
        tellings[i - 1].until = tellings[i].tokens.start;
    }
    for telling in &mut tellings {
        if is_habit(reading, telling) {
            telling.reference = Reference::Generic;
        }
        roles::fill(reading, telling);
        telling.status = status::status(reading, telling);
        telling.attribution = sources::attribution(reading, telling);
        // "Killing six people, officials and residents said".
        let speaks = |t: &Part| {
            let part = reading.span(&t.tokens);
            telling.attribution.iter().any(|a| a.span != part && a.span.contains(part))
        };
        telling.targets.retain(|t| !speaks(t));
    }
    tellings.retain(|t| t.reference != Reference::Generic || !reference::is_trend(reading.document, t));
    tellings.retain(|t| !needs::is_mere_hurt(reading, t));
    tellings.retain(|t| !is_label(reading.document, t) && !grammar::is_repute(reading.document, t.head));
    let suffers = |t: &Telling| t.targets.iter().map(|p| p.tokens.end - 1).collect::<Vec<_>>();
    let harmed: Vec<usize> = tellings.iter().filter(|t| !t.nominal).flat_map(suffers).collect();
    // "A suicide bomber was shot dead by police": no bombing.
    let is_harmed = |t: &Telling| {
        t.nominal && nouns::is_attacker(&reading.document.tokens[t.head].lemma) && harmed.contains(&t.head)
    };
    tellings.retain(|t| !is_harmed(t));
    let several = tellings.iter().filter(|t| is_assault(t)).count() > 1;
    tellings.retain(|t| !several || !reference::is_tally(reading.document, t));
    let later = |t: &Telling| t.nominal || matches!(t.rule.needs, Needs::Force | Needs::Victim);
    tellings.retain(|t| later(t) || needs::may_suffer(reading, t) || needs::met(reading, t));
    circumstances::fill(reading, &mut tellings);
    name_harmed(casualties::named(reading, sentence), &mut tellings, before.as_deref_mut());
    give(reading, casualties::figures(reading, sentence), &mut tellings, before);
    // "Claimed responsibility, saying it had targeted troops": what is claimed was told before.
    let claim = sources::bare_claim(reading.document, sentence);
    for telling in tellings.iter_mut().filter(|t| claim.is_some_and(|verb| t.head > verb) && is_assault(t)) {
        telling.reference = Reference::Known;
    }
    let mut tellings = folding::fold(reading, tellings);
    tellings.retain(|t| needs::met(reading, t));
    for telling in &mut tellings {
        telling.casualties.extend(casualties::implied(reading, telling));
    }
    tellings
}

/// What states and officials do "in protest", without a crowd.
const QUITS: &[&str] = &[
    "recall", "withdraw", "summon", "resign", "quit", "expel", "suspend", "sever", "cut", "cancel", "boycott",
    "return", "leave", "pull", "step",
];

/// Whether an event's name only says what somebody or something is: "a bombing suspect", "the murder trial of two men",
/// "suicide bomber Ann Roe".
fn is_label(document: &Document, telling: &Telling) -> bool {
    const BEARERS: &[&str] = &[
        "suspect", "trial", "victim", "survivor", "case", "charge", "conviction", "investigation", "inquiry", "probe",
        "scene", "site", "weapon", "allegation", "threat", "anniversary", "memorial", "investigator", "expert",
        "witness", "leader", "organizer", "organiser",
    ];
    let phrase = grammar::phrase_of(document, telling.head).map(|p| document.phrases[p].head);
    // "Suicide bomber Ann Roe": a title.
    let name = document.tokens.get(telling.tokens.end).is_some_and(|t| t.xpos.is_name());
    if telling.nominal && name && nouns::is_attacker(&document.tokens[telling.head].lemma) {
        return true;
    }
    // "On the anniversary of the 2011 attack".
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    if telling.nominal && start > 1 && document.tokens[start - 2].lemma == "anniversary" {
        return true;
    }
    // "Searched for a suspect in the bombings": nothing of the bombings.
    let before = |back: usize| start.checked_sub(back).map_or("", |i| document.tokens[i].lemma.as_str());
    let suspect = matches!(before(2), "suspect" | "suspected" | "want" | "wanted" | "accomplice" | "fugitive");
    let told = document.tokens.get(telling.tokens.end).map_or("", |t| t.lemma.as_str());
    let told = matches!(told, "of" | "in" | "at" | "on" | "that" | "which" | "near");
    if is_assault(telling) && telling.nominal && suspect && matches!(before(1), "in" | "for" | "to" | "over") && !told {
        return true;
    }
    // "Recalled its envoy in protest": no protest of its own.
    let bare_protest = telling.nominal && telling.kind == "demonstration" && start == telling.head && before(1) == "in";
    let leaves = |v: usize| QUITS.contains(&document.tokens[v].lemma.as_str());
    if bare_protest && grammar::governing_verb(document, start).is_some_and(leaves) {
        return true;
    }
    // "Arrested a man for murder in Gao": a charge.
    let crime = telling.nominal && telling.rule.needs == Needs::Victim && telling.targets.is_empty();
    let bare = document.tokens[start].xpos == Xpos::Nn && start == telling.head;
    if crime && bare && start > 0 && matches!(document.tokens[start - 1].lemma.as_str(), "for" | "with" | "of") {
        return true;
    }
    // "Called the bombing an attack on children".
    let calls = |i: usize| matches!(document.tokens[i].lemma.as_str(), "call" | "describe" | "brand" | "label");
    let first = grammar::sentence(document, telling.head).start;
    let named = matches!(document.tokens[start].lemma.as_str(), "a" | "an");
    if is_assault(telling) && telling.nominal && named && (first.max(start.saturating_sub(7))..start).any(calls) {
        return true;
    }
    let bearer = phrase.filter(|&head| telling.nominal && telling.tokens.end <= head);
    bearer.is_some_and(|head| BEARERS.contains(&document.tokens[head].lemma.as_str()))
}

/// Whether a verb in the present tense of the body tells what is done as a rule: "proxies that attack Americans".
fn is_habit(reading: &Reading, telling: &Telling) -> bool {
    let paragraph = reading.document.sentences[telling.sentence].paragraph;
    let group = grammar::verb_group(reading.document, telling.head);
    let word = lemmas::lower(reading.document.word(telling.head));
    let present = !lemmas::is_irregular(&word, Xpos::Vbd)
        && matches!(reading.document.tokens[telling.head].xpos, Xpos::Vbp | Xpos::Vbz)
        && group.tokens.len() == 1
        && reading.document.tokens[telling.head].lemma != "be";
    // A headline alone.
    let stops = reading.document.tokens.last().is_some_and(|t| t.xpos == Xpos::Period);
    let headline = reading.document.sentences.len() == 1 && !stops;
    !telling.nominal
        && present
        && !headline
        && is_assault(telling)
        && reading.source.kind(paragraph) == ParagraphKind::Body
}

/// Gives each figure to the nearest violent telling of its sentence, or else to the one before.
fn give(reading: &Reading, figures: Vec<Figure>, tellings: &mut [Telling], mut before: Option<&mut Telling>) {
    for Figure { at, mut casualty, people, more } in figures {
        // Not what was only planned: "fired on protesters trying to storm parliament, killing five".
        let violent = tellings.iter_mut().filter(|t| is_violent(t));
        // "Shot during a protest and died on Friday": what the verb is joined to.
        let token = &reading.document.tokens[at];
        let tokens = &reading.document.tokens;
        // "An officer who was stabbed at a rally has died".
        let describes = |i: usize| {
            matches!(tokens[i].relation, Some(Relation::Acl | Relation::AclRelcl)) && tokens[tokens[i].head].head == at
        };
        let joined = |t: &Telling| {
            t.head == at || token.relation == Some(Relation::Conj) && token.head == t.head || describes(t.head)
        };
        let key = |t: &Telling| (!identity::real(t.status), t.kind == "destruction", !joined(t), t.head.abs_diff(at));
        let nearest = violent.min_by_key(|telling| key(telling));
        let alone = nearest.is_none();
        // "Troops who retook the town found corpses in the streets".
        let found = matches!(reading.document.tokens[at].lemma.as_str(), "corpse" | "body");
        if found && nearest.as_ref().is_some_and(|t| t.kind.ends_with("_territory")) {
            continue;
        }
        // "More than 40,000 people have died in the conflict" is no toll of the bombing told before.
        let of_war = casualty.outcome == Outcome::Killed && casualty.min >= identity::WAR;
        if alone && (of_war || identity::counts_war(reading, at)) {
            continue;
        }
        // "Capturing Minova": a town, though none is known by that name.
        let name = |part: &Part| part.actor.is_none() && reading.document.tokens[part.tokens.end - 1].xpos.is_name();
        let taken = nearest.as_ref().is_some_and(|t| t.kind.ends_with("_territory"));
        if taken && casualty.outcome == Outcome::Captured && casualty.min == 1 && people.iter().all(name) {
            continue;
        }
        let Some(telling) = nearest.or_else(|| before.as_deref_mut().filter(|t| is_violent(t))) else { continue };
        // "Thirty were wounded. Eight are in critical condition", "twelve were taken to hospital": some of them.
        const CARED_FOR: &[&str] =
            &["condition", "hospital", "care", "take", "rush", "treat", "admit", "airlift", "transport", "fly"];
        let the = at > 0 && tokens[at].lemma == "wounded" && tokens[at - 1].lemma == "the";
        let state = alone && (the || CARED_FOR.contains(&tokens[at].lemma.as_str()));
        let among = |c: &Casualty| c.outcome == casualty.outcome && c.min >= casualty.min;
        if state && casualty.min > 1 && telling.casualties.iter().any(among) {
            continue;
        }
        let said = telling.attribution.first().filter(|_| !alone);
        let start = if token.xpos.is_verb() { grammar::verb_group(reading.document, at).tokens.start } else { at };
        let sayer = parties::sayer(reading, start).map(|mention| sources::role(reading, &Part::of(mention)));
        // "Officers with the force say".
        let sayer = sayer.filter(|s| said.is_none_or(|a| !a.span.contains(s.span)));
        casualty.source = casualty.source.or(sayer).or_else(|| {
            said.map(|a| crate::record::Role { text: a.text.clone(), span: a.span, actor: a.actor.clone() })
        });
        let dead = telling.casualties.iter_mut().rev().find(|c| c.outcome == casualty.outcome && c.min > 0);
        if let Some(dead) = dead.filter(|_| more && alone) {
            dead.max = dead.max.zip(casualty.max).map(|(told, added)| told + added);
            dead.min += casualty.min;
            telling.targets.extend(people);
            continue;
        }
        telling.more |= more && telling.head == at;
        telling.casualties.push(casualty);
        if telling.targets.is_empty() || alone {
            telling.targets.extend(people);
        }
    }
}

/// Adds who is named among the dead and the hurt to the violent telling of the sentence, or else to the one before.
fn name_harmed(named: Vec<Part>, tellings: &mut [Telling], before: Option<&mut Telling>) {
    let own = tellings.iter_mut().find(|t| is_violent(t));
    if let Some(telling) = own.or(before.filter(|t| is_violent(t))) {
        let known: Vec<Part> = telling.targets.clone();
        telling.targets.extend(named.into_iter().filter(|part| !known.contains(part)));
    }
}

/// Whether a telling is of something in which people are harmed.
fn is_violent(telling: &Telling) -> bool {
    telling.class() == "ASSAULT"
        || matches!(telling.kind, "riot" | "demonstration" | "arrest" | "detain")
        // "Police fired tear gas. Two demonstrators died."
        || telling.kind == "restrict_movement" && !telling.means.is_empty()
}

fn is_assault(telling: &Telling) -> bool {
    telling.class() == "ASSAULT"
}
