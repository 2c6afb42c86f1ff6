//! What a place's name stands for: somewhere, or a government or people. Assumes tags.

use super::spots::Spot;
use super::uses::{in_dateline, word_before};
use super::words;
use crate::article::Source;
use crate::document::phrases::{after_day, names_day};
use crate::document::{Document, Relation, Xpos};
use crate::lexicon::places::{GAZETTEER, Kind};
use crate::mentions::PlaceUse;

/// What the name stands for.
pub fn role(source: &Source, document: &Document, spot: &Spot) -> PlaceUse {
    if in_dateline(source, document, spot) {
        return PlaceUse::Dateline;
    }
    if is_ground(document, spot) {
        return PlaceUse::Location;
    }
    let actor = spot.demonym || if spot.joined.is_some() { joined_acts(document, spot) } else { acts(document, spot) };
    if actor { PlaceUse::Actor } else { PlaceUse::Location }
}

/// "In dozens of Russian cities", "on Israeli soil".
fn is_ground(document: &Document, spot: &Spot) -> bool {
    let start = spot.tokens.start;
    let noun = document.word(spot.tokens.end);
    let ground = matches!(noun, "cities" | "towns" | "villages" | "soil" | "territory" | "waters" | "airspace");
    let first = document.sentences[document.sentence_of(start)].tokens.start;
    let near = (first.max(start.saturating_sub(4))..start).map(|i| document.word(i));
    spot.demonym
        && ground
        && near.into_iter().any(|word| matches!(word, "in" | "across" | "on" | "throughout" | "over"))
}

/// "Iran-backed", "US-led", "Ankara-Baghdad ties"; but "Baghdad-based", "Syria-Iraq border".
fn joined_acts(document: &Document, spot: &Spot) -> bool {
    let other = document.word(spot.tokens.end + 1);
    let after = document.word(spot.tokens.end + 2).to_lowercase();
    if other.starts_with(char::is_lowercase) {
        return !matches!(other, "based" | "born" | "held" | "controlled" | "administered" | "area" | "wide" | "bound");
    }
    is_power(spot) && !words::is_area(&after) && !is_between_places(&after)
}

fn is_power(spot: &Spot) -> bool {
    spot.found.iter().any(|k| k.kind == Kind::Country) || GAZETTEER.capital_of(&spot.key).is_some()
}

fn names_power(word: &str) -> bool {
    let key = crate::lexicon::fold::key(word);
    GAZETTEER.capital_of(&key).is_some() || GAZETTEER.find(&key).iter().any(|k| k.kind == Kind::Country)
}

/// What lies between two places, as against what two powers have with each other.
fn is_between_places(word: &str) -> bool {
    matches!(
        word,
        "border"
            | "frontier"
            | "road"
            | "highway"
            | "crossing"
            | "post"
            | "route"
            | "line"
            | "corridor"
            | "boundary"
            | "railway"
            | "pipeline"
            | "area"
            | "borders"
    )
}

fn acts(document: &Document, spot: &Spot) -> bool {
    let before = word_before(document, spot.tokens.start);
    let after = document.word(spot.tokens.end).to_lowercase();
    if matches!(spot.key.as_str(), "us" | "usa" | "uk" | "uae") && words::is_of_power(&after) {
        return true;
    }
    if words::is_locative(&before) || words::is_direction(&before) || before == "of" && of_a_part(document, spot) {
        return false;
    }
    if is_beside_place(document, spot) {
        return false;
    }
    // "Troops in the Central African Republic killed nine".
    let article = before == "the" && spot.tokens.start > 0;
    if article && words::is_locative(&word_before(document, spot.tokens.start - 1)) && !words::is_body(&after) {
        return false;
    }
    if !is_power(spot) {
        let body = words::is_body(&after) && !words::is_settlement(&after) && !words::is_area(&after);
        return body || words::is_saying(&after) && before != "from";
    }
    if is_between_places(&after) || words::is_area(&after) || words::is_settlement(&after) {
        return false;
    }
    match after.as_str() {
        "'s" | "’s" | "'" | "’" => owns(document, spot.tokens.end + 1) && before != "from",
        _ if befalls(document, spot, &after) || names_strife(document, spot) => false,
        _ => {
            modifies(document, spot)
                || does(document, spot, &after)
                || is_meant(document, spot, &before)
                || has_body(document, spot)
        }
    }
}

/// Whether what a power owns from token `i` on is no part of its land: "Iran's attack", not "Syria's Deir Ezzor".
fn owns(document: &Document, i: usize) -> bool {
    let word = document.word(i).to_lowercase();
    let area = |w: &str| words::is_direction(w) || words::is_settlement(w) || words::is_area(w);
    let land = |w: &str| area(w) || is_between_places(w) || words::is_building(w);
    let worst = matches!(word.as_str(), "deadliest" | "worst" | "bloodiest");
    let deeper = matches!(document.tokens.get(i).map(|t| t.xpos), Some(Xpos::Jj | Xpos::Jjs))
        && land(&document.word(i + 1).to_lowercase());
    let name = document.word(i).starts_with(char::is_uppercase)
        && !GAZETTEER.find(&crate::lexicon::fold::key(document.word(i))).is_empty();
    !(land(&word) || deeper || name || worst)
}

/// "The Kabul suicide bombing", "the Pakistan mosque attack": where it was; "the Moscow attack on Kharkiv" is by whom.
fn names_strife(document: &Document, spot: &Spot) -> bool {
    let next = document.word(spot.tokens.end);
    let site = words::is_building(next) && !matches!(next, "embassy" | "consulate" | "base" | "mission");
    let country = !site && spot.found.iter().any(|k| k.kind == Kind::Country);
    let nouns =
        document.tokens[spot.tokens.end..].iter().take(3).take_while(|t| t.xpos.is_noun() || t.xpos == Xpos::Jj);
    let end = spot.tokens.end + nouns.count();
    let struck = end > spot.tokens.end && words::is_strife(&document.word(end - 1).to_lowercase());
    !country && struck && !matches!(document.word(end), "on" | "against")
}

/// "US F-15s", "Iran nuclear deal": the name stands before the noun that it belongs to.
fn modifies(document: &Document, spot: &Spot) -> bool {
    document.tokens.get(spot.tokens.end).is_some_and(|t| t.xpos.is_noun() || t.xpos == Xpos::Jj)
        && !names_day(document.word(spot.tokens.end))
        && !matches!(document.word(spot.tokens.end), "last" | "next" | "this" | "late" | "early")
}

/// Whether the name is of a power that a body is said to be of: "troops of Chad", "the army of either Mali or Niger".
fn has_body(document: &Document, spot: &Spot) -> bool {
    let joined = |i: usize| document.tokens[i].relation == Some(Relation::Conj);
    let name = spot.tokens.end - 1;
    let first = if joined(name) { document.tokens[name].head } else { name };
    let governor = document.tokens[first].head;
    let of = (governor + 1..first).any(|i| matches!(document.word(i), "of" | "from"));
    let body = document.tokens[governor].lemma.as_str();
    document.tokens[first].relation == Some(Relation::Nmod)
        && of
        && matches!(
            body,
            "force"
                | "troop"
                | "army"
                | "military"
                | "government"
                | "soldier"
                | "navy"
                | "jet"
                | "warplane"
                | "minister"
                | "envoy"
                | "delegation"
                | "negotiator"
                | "diplomat"
                | "representative"
                | "leader"
                | "president"
        )
}

/// Whether the name, a capital, is the subject of what befalls a town: "Kyiv was hit".
fn befalls(document: &Document, spot: &Spot, after: &str) -> bool {
    is_town(spot) && (is_being(after) || is_being(document.word(spot.tokens.end + 1)))
}

fn is_being(verb: &str) -> bool {
    matches!(verb, "is" | "was" | "were" | "are" | "been" | "be" | "remained" | "saw" | "fell")
}

/// Whether the name is the subject of what only a power does.
fn does(document: &Document, spot: &Spot, after: &str) -> bool {
    let is = |i: usize, relation| document.tokens[i].relation == Some(relation);
    // "France, Germany and Britain condemned it".
    let joined = |i: usize| is(i, Relation::Conj) && is(document.tokens[i].head, Relation::Nsubj);
    let subject = || spot.tokens.clone().any(|i| is(i, Relation::Nsubj) || joined(i));
    // "Moscow and Beijing condemned it".
    let pair = || {
        let at = after_time(document, spot.tokens.end + 2);
        after == "and"
            && is_finite(document, at)
            && names_power(document.word(spot.tokens.end + 1))
            && !is_being(document.word(at))
    };
    // "Kyiv on Thursday accused Moscow", "Brussels later launched".
    let later = || {
        let at = after_time(document, spot.tokens.end);
        at > spot.tokens.end && is_finite(document, at) && !is_being(document.word(at))
    };
    words::is_doing(after)
        || subject() && (pair() || later())
        || is_finite(document, spot.tokens.end)
        || !is_town(spot) && subject()
}

/// "Bombings in Accra and Lome killed 35": joined to where something was.
fn is_beside_place(document: &Document, spot: &Spot) -> bool {
    let name = spot.tokens.end - 1;
    let first = document.tokens[name].head;
    let joined = document.tokens[name].relation == Some(Relation::Conj) && first < spot.tokens.start;
    let named = (0..=first).rev().take_while(|&i| document.tokens[i].xpos.is_name()).last();
    joined && named.is_some_and(|i| words::is_locative(&word_before(document, i)))
}

fn is_finite(document: &Document, at: usize) -> bool {
    let tag = document.tokens.get(at).map(|t| t.xpos);
    matches!(tag, Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
}

/// Where adverbs and the words of a day that begin at `at` end: "on Thursday", "later".
fn after_time(document: &Document, at: usize) -> usize {
    let adverb = |i: usize| document.tokens.get(i).is_some_and(|t| matches!(t.xpos, Xpos::Rb | Xpos::Rbr));
    let step = |&i: &usize| Some(if adverb(i) { i + 1 } else { after_day(document, i) }).filter(|&next| next > i);
    std::iter::successors(Some(at), step).last().unwrap_or(at)
}

/// Whether it names a capital and no country.
fn is_town(spot: &Spot) -> bool {
    spot.found.iter().all(|k| k.kind != Kind::Country)
}

/// Whether the word before makes it a party: "by Iran", "between Washington and Tehran", "punish Turkey"; or it opens
/// the sentence.
fn is_meant(document: &Document, spot: &Spot, before: &str) -> bool {
    let start = spot.tokens.start;
    let sentence = &document.sentences[document.sentence_of(start)].tokens;
    let far = |n: usize| start.checked_sub(n).filter(|&i| i >= sentence.start).map_or("", |i| document.word(i));
    match before {
        // "The border with Chad".
        "with" if is_between_places(&far(2).to_lowercase()) => false,
        "by" | "with" | "against" | "for" | "upon" | "nor" | "neither" | "if" | "whether" => true,
        "between" => !is_between_places(&far(2).to_lowercase()),
        "and" if matches!(far(3), "by" | "with" | "against") => names_power(far(2)),
        "and" => far(3) == "between" && !is_between_places(&far(4).to_lowercase()) && names_power(far(2)),
        "to" => !moves(&far(2).to_lowercase()),
        "" => !is_town(spot),
        _ if start == sentence.start => !is_town(spot) && document.word(spot.tokens.end) != "and",
        "engaging" | "assisting" | "warned" | "accused" | "urged" | "blamed" | "told" | "pressed" => true,
        "left" | "leave" | "leaves" | "leaving" | "hit" | "rocked" | "struck" => false,
        _ => !is_town(spot) && document.tokens.get(start - 1).is_some_and(|t| t.xpos.is_verb()),
    }
}

/// What leads to a place: "returned to Syria", not "a warning to Syria".
fn moves(word: &str) -> bool {
    matches!(
        word,
        "returned"
            | "return"
            | "fled"
            | "flee"
            | "travelled"
            | "traveled"
            | "travel"
            | "went"
            | "go"
            | "going"
            | "deported"
            | "flew"
            | "way"
            | "back"
            | "trip"
            | "visit"
            | "moved"
            | "close"
            | "next"
            | "home"
            | "sent"
            | "brought"
            | "came"
            | "come"
            | "flight"
            | "flights"
            | "transferred"
            | "extradited"
            | "shipped"
            | "exported"
            | "driven"
            | "border"
            | "road"
            | "headed"
            | "heading"
            | "route"
            | "crossed"
            | "troops"
            | "forces"
            | "soldiers"
            | "weapons"
            | "arms"
            | "fighters"
            | "militants"
            | "mercenaries"
            | "aid"
            | "convoy"
            | "shipment"
            | "travelling"
            | "traveling"
            | "returning"
            | "fleeing"
            | "moving"
            | "crossing"
            | "deployed"
            | "travels"
            | "over"
            | "forced"
    )
}

/// "north of", "the town of", "parts of".
fn of_a_part(document: &Document, spot: &Spot) -> bool {
    let that = spot.tokens.start.checked_sub(2).map(|i| document.word(i).to_lowercase()).unwrap_or_default();
    words::is_direction(&that)
        || words::is_settlement(&that)
        || words::is_area(&that)
        || matches!(
            that.as_str(),
            "parts"
                | "part"
                | "out"
                | "heart"
                | "rest"
                | "most"
                | "much"
                | "third"
                | "half"
                | "percent"
                | "areas"
                | "control"
                | "invasion"
        )
}
