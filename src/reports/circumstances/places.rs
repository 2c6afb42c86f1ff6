//! Where: the places that belong to a trigger, without those where somebody speaks, travels or remembers.

use crate::document::{Document, Xpos};
use crate::mentions::{PlaceMention, PlaceUse};
use crate::record::EntityType;
use crate::reports::grammar;
use crate::reports::reading::Reading;
use crate::reports::reference::is_time_word;
use std::ops::Range;

/// The places of a sentence that are `near`; where people are from only where it names no other.
pub(super) fn places(reading: &Reading, sentence: &Range<usize>, near: &dyn Fn(&Range<usize>) -> bool) -> Vec<usize> {
    let all = reading.within(&reading.mentions.place_mentions, sentence, |p| &p.tokens);
    let located = all.filter(|(_, p)| p.role == PlaceUse::Location && p.kind != EntityType::Nationality);
    let told: Vec<(usize, &PlaceMention)> = located.filter(|(_, p)| !is_no_scene(reading, &p.tokens)).collect();
    let near: Vec<(usize, &PlaceMention)> = told.iter().copied().filter(|(_, p)| near(&p.tokens)).collect();
    let own = |m: &&(usize, &PlaceMention)| !is_elsewhere(reading, &m.1.tokens);
    let found: Vec<usize> = near.iter().filter(own).map(|(i, _)| *i).collect();
    if !found.is_empty() {
        return found;
    }
    // "A Maine woman was killed in a blast in Kabul" is told of two places, one of them hers.
    let elsewhere = told.iter().any(|m| own(&m));
    near.into_iter().filter(|(_, p)| !elsewhere && !is_on_way(reading.document, &p.tokens)).map(|(i, _)| i).collect()
}

/// Whether nothing told happened at a place: somebody spoke there, or it stands for a club.
pub fn is_no_scene(reading: &Reading, tokens: &Range<usize>) -> bool {
    is_of_speech(reading, tokens) || is_club(reading.document, tokens) || is_backed(reading.document, tokens)
}

/// Whether a place is of those with whom others side: "in solidarity with Palestinians in Gaza".
fn is_backed(document: &Document, tokens: &Range<usize>) -> bool {
    let mut near = tokens.start.saturating_sub(6)..tokens.start;
    near.any(|i| document.tokens[i].lemma == "solidarity" && document.word(i + 1) == "with")
}

/// Who is spoken to, and on what occasion.
const HEARERS: &[&str] = &[
    "reporter", "journalist", "parliament", "lawmaker", "deputy", "legislator", "senator", "conference", "briefing",
    "interview", "rally", "crowd", "supporter", "speech", "statement", "address", "ceremony", "audience",
    "broadcaster", "television", "radio", "press", "medium",
];

/// Verbs beside which a place is where the speaker was; not "clashes were reported in Kano".
const SPEAKS: &[&str] = &["say", "tell", "speak", "add", "brief", "inform", "testify", "address", "talk", "note"];

/// Whether a place is where somebody spoke: "told reporters in Kinshasa on Monday", "said on Monday in Bamako",
/// "speaking in Cairo".
fn is_of_speech(reading: &Reading, tokens: &Range<usize>) -> bool {
    let document = reading.document;
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    let sentence = grammar::sentence(document, tokens.start);
    let Some(link) = tokens.start.checked_sub(1).filter(|&i| matches!(lemma(i), "in" | "at" | "from")) else {
        return false;
    };
    let mut at = link;
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1).filter(|&i| sentence.contains(&i)) else { return false };
        let head = grammar::phrase_of(document, before).map(|p| &document.phrases[p]);
        let skipped = |head: usize| HEARERS.contains(&lemma(head)) || is_time_word(lemma(head));
        let told = |start: usize| start > 0 && lemma(start - 1) == "tell";
        match head {
            // "Told Congress in Bogota".
            Some(phrase) if told(phrase.tokens.start) && document.tokens[phrase.head].xpos.is_name() => return true,
            Some(phrase) if skipped(phrase.head) => at = phrase.tokens.start,
            Some(_) => return false,
            None if matches!(lemma(before), "at" | "in" | "on" | "to" | "during" | "a" | "late" | "early") => {
                at = before
            }
            None => return SPEAKS.contains(&lemma(before)),
        }
    }
    false
}

/// People as news tells where they live: "a Chicago man".
const LOCALS: &[&str] =
    &["man", "woman", "teen", "teenager", "native", "couple", "resident", "boy", "girl", "mother", "father"];

/// Whether a place is a club by its town: "the father of a Liverpool striker".
fn is_club(document: &Document, tokens: &Range<usize>) -> bool {
    const PLAYERS: &[&str] = &[
        "striker", "midfielder", "defender", "goalkeeper", "winger", "player", "footballer", "quarterback", "pitcher",
        "fan", "coach",
    ];
    document.tokens.get(tokens.end).is_some_and(|t| PLAYERS.contains(&t.lemma.as_str()))
}

/// Whether a place is where people are from or are brought to, or another is measured from: "people from Kano", "a Kano
/// man", "taken to a hospital in Lagos", "30 miles south of Kaduna", "fears of riots in Kano", "officials in Kano said".
fn is_elsewhere(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LENGTHS: &[&str] = &["mile", "kilometre", "kilometer", "km"];
    let document = reading.document;
    let token = |back: usize| tokens.start.checked_sub(back).map(|i| &document.tokens[i]);
    let lemma = |back: usize| token(back).map_or("", |t| t.lemma.as_str());
    let after = |ahead: usize| document.tokens.get(tokens.end + ahead).map_or("", |t| t.lemma.as_str());
    let near = |n: usize| tokens.start.saturating_sub(n)..tokens.start;
    let any = |n: usize, words: &[&str]| near(n).any(|i| words.contains(&document.tokens[i].lemma.as_str()));
    let from = lemma(1) == "from" && token(2).is_some_and(|t| t.xpos.is_noun());
    let brought = lemma(1) == "to" && any(3, &["take", "rush", "airlift", "evacuate", "transfer", "bring"]);
    let care = lemma(1) == "in" && matches!(lemma(2), "hospital" | "clinic" | "morgue" | "mortuary");
    let home = LOCALS.contains(&after(0)) || lemma(1) == "in" && matches!(lemma(2), "bear" | "raise");
    // "The soldier, from Manchester, was killed".
    let from = from
        || lemma(1) == "from" && lemma(2) == "," && token(3).is_some_and(|t| t.xpos.is_noun() || t.xpos == Xpos::Cd);
    // "Sgt Jon Doe of Austin, Texas".
    let native = |start: usize| {
        let of =
            start.checked_sub(2).filter(|&i| document.tokens[i + 1].lemma == "of" && document.tokens[i].xpos.is_name());
        of.and_then(|i| reading.actor_at(i)).is_some_and(|m| m.kind == EntityType::Person)
    };
    let home = home
        || native(tokens.start)
        || lemma(1) == "," && token(2).is_some_and(|t| t.xpos.is_name()) && native(tokens.start - 2);
    // "Ann Roe, 41, of Kano".
    let of_age = lemma(1) == "of" && lemma(2) == "," && token(3).is_some_and(|t| t.xpos == Xpos::Cd);
    // "30 km (20 miles) north of the capital, Kinshasa".
    let capital = lemma(1) == "," && lemma(2) == "capital" && lemma(4) == "of";
    let measured = (lemma(1) == "of" && any(4, LENGTHS)) || capital && any(9, LENGTHS);
    let feared = near(10).any(|i| {
        matches!(document.tokens[i].lemma.as_str(), "fear" | "concern") && matches!(document.word(i + 1), "of" | "that")
    });
    // "Killed in Jos, officials in Kano said".
    let heard = lemma(1) == "in" && SPEAKS.contains(&after(0));
    // "Missiles fired from Belgorod".
    let fired = (lemma(1) == "from" || lemma(1) == "'s" && any(4, &["from"])) && any(6, &["fire", "launch"]);
    // "A train to Peshawar".
    let bound = lemma(1) == "to" && matches!(lemma(2), "train" | "bus" | "flight" | "ferry" | "plane");
    from || fired
        || bound
        || heard
        || is_on_way(document, tokens)
        || brought
        || care
        || home
        || of_age
        || measured
        || feared
}

/// Whether a place is where somebody travels from or to: "travelling from Lagos to Kano"; not "flew to Jos, where".
fn is_on_way(document: &Document, tokens: &Range<usize>) -> bool {
    const TRAVELS: &[&str] = &["travel", "journey", "head", "sail", "bound", "route", "fly", "drive", "flee"];
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let link = tokens.start.checked_sub(1).map_or("", word);
    let mut near = tokens.start.saturating_sub(6)..tokens.start;
    let goal = link != "from" && word(tokens.end) == "," && word(tokens.end + 1) == "where";
    matches!(link, "from" | "to" | "for" | "toward" | "towards") && near.any(|i| TRAVELS.contains(&word(i))) && !goal
}

/// Whether a clause begins with "where" between a place and the trigger, which was at another: "left Abuja and reached
/// Zaria, where".
pub(super) fn is_left(document: &Document, tokens: &Range<usize>, trigger: &Range<usize>) -> bool {
    let Some(at) = (tokens.end.min(trigger.start)..trigger.start).rev().find(|&i| document.word(i) == "where") else {
        return false;
    };
    let before = if document.word(at - 1) == "," { at - 1 } else { at };
    let name = |p: usize| document.tokens[document.phrases[p].head].xpos.is_name();
    tokens.end < before && grammar::phrase_ending_at(document, before).is_some_and(name)
}

/// What is done later for those whom an attack struck.
const MEMORIALS: &[&str] = &[
    "remember", "commemorate", "mourn", "honor", "honour", "mark", "memorial", "vigil", "commemoration", "ceremony",
    "anniversary", "tribute", "remembrance",
];

/// Whether a mention says when or where the trigger's event is remembered or protested at: "gathered in Jos on Monday to mourn
/// those killed".
pub(super) fn is_of_memorial(
    document: &Document,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
    trigger: &Range<usize>,
) -> bool {
    let before = tokens.end <= trigger.start;
    let marks = |i: usize| MEMORIALS.contains(&document.tokens[i].lemma.as_str());
    let protested = |i: usize| protests(document, i);
    before && ((sentence.start..trigger.start).any(marks) || (tokens.end..trigger.start).any(protested))
}

/// Whether the word at `at` says why people came together: "marched to protest the killing".
pub(super) fn protests(document: &Document, at: usize) -> bool {
    document.tokens[at].lemma == "protest" && document.tokens[at].xpos == Xpos::Vb
}
