//! Datelines, and where about a place the words mean: "near", "north of", "eastern", "border".

use super::spots::Spot;
use super::words;
use crate::article::Source;
use crate::document::Document;
use crate::lexicon::places::GAZETTEER;
use crate::record::ParagraphKind;
use smol_str::SmolStr;

/// What the name stands for.
pub fn role(source: &Source, document: &Document, spot: &Spot) -> PlaceUse {
    if in_dateline(source, document, spot) {
        return PlaceUse::Dateline;
    }
    if spot.demonym {
        return PlaceUse::Actor;
    }
    if let Some(joined) = spot.joined {
        let other = joined.of(document.text);
        let place = matches!(other, "based" | "born" | "held" | "controlled" | "administered" | "area")
            || !other.starts_with(char::is_lowercase);
        return if place { PlaceUse::Location } else { PlaceUse::Actor };
    }
    let power = spot.found.iter().any(|k| k.kind == Kind::Country) || GAZETTEER.capital_of(&spot.key).is_some();
    let before = word_before(document, spot.tokens.start);
    if words::is_locative(&before) || words::is_direction(&before) || before == "of" && of_a_side(document, spot) {
        return PlaceUse::Location;
    }
    if acts(document, spot, power) { PlaceUse::Actor } else { PlaceUse::Location }
}

/// Whether the name is the subject or the owner of what only a power, or the body of a place, does or has.
fn acts(document: &Document, spot: &Spot, power: bool) -> bool {
    let after = document.word(spot.tokens.end).to_lowercase();
    let that = document.word(spot.tokens.end + 1).to_lowercase();
    let before = word_before(document, spot.tokens.start);
    if matches!(after.as_str(), "'s" | "’s" | "'" | "’") {
        return power && words::is_of_power(&that) && !matches!(before.as_str(), "from" | "to");
    }
    if words::is_of_power(&after)
        || words::is_body(&after) && document.word(spot.tokens.end).starts_with(char::is_uppercase)
    {
        return true;
    }
    let tagged = document.tokens.get(spot.tokens.end).is_some_and(|t| t.xpos.is_verb());
    if !power {
        return words::is_saying(&after);
    }
    words::is_doing(&after)
        || tagged
        || matches!(
            before.as_str(),
            "by" | "with" | "against" | "between" | "engaging" | "assisting" | "warned" | "accused"
        )
}

/// "north of", "the town of", "parts of".
fn of_a_side(document: &Document, spot: &Spot) -> bool {
    let that = spot.tokens.start.checked_sub(2).map(|i| document.word(i).to_lowercase()).unwrap_or_default();
    words::is_direction(&that)
        || words::is_settlement(&that)
        || words::is_area(&that)
        || matches!(that.as_str(), "parts" | "part" | "out" | "heart")
}

/// Whether it stands in a dateline: "BEIRUT (AP) —", or where a reporter was: "reported from Sydney".
pub fn in_dateline(source: &Source, document: &Document, spot: &Spot) -> bool {
    let sentence = &document.sentences[document.sentence_of(spot.tokens.start)];
    if matches!(source.kind(sentence.paragraph), ParagraphKind::Dateline | ParagraphKind::Byline) {
        return true;
    }
    if source.article.dateline.as_ref().is_some_and(|d| d.span.contains(spot.span)) {
        return true;
    }
    let before = |n: usize| spot.tokens.start.checked_sub(n).map_or("", |i| document.word(i));
    let reported = before(1) == "from" && matches!(before(2).to_lowercase().as_str(), "reported" | "reporting")
        || before(1) == "in" && matches!(before(2), "reporting" | "reporter");
    reported || opens_dateline(source, document, spot)
}

/// "KYIV, Ukraine (Reuters) -", "LAGOS —": capitals, or an agency in brackets, at the head of a paragraph.
fn opens_dateline(source: &Source, document: &Document, spot: &Spot) -> bool {
    let sentence = &document.sentences[document.sentence_of(spot.tokens.start)];
    let first = source.article.paragraphs.get(sentence.paragraph).is_none_or(|p| p.span.start == sentence.span.start);
    let distance = spot.tokens.start - sentence.tokens.start;
    if !first || distance > 4 {
        return false;
    }
    let head = document.word(sentence.tokens.start);
    let loud = head.len() > 3 && !head.contains(char::is_lowercase);
    let marks = spot.tokens.end..(spot.tokens.end + 8).min(sentence.tokens.end);
    let dated = document.word(spot.tokens.end) == "," && marks.clone().any(|i| document.word(i) == ":" || i + 1 == sentence.tokens.end && loud);
    let colon = loud && document.word(spot.tokens.end) == ":";
    let dashed = marks.clone().any(|i| matches!(document.word(i), "—" | "–" | "-" | "--"));
    let agency = marks.clone().any(|i| document.word(i) == "(" && document.word(i + 1).len() > 1);
    let near = |mark: &str| marks.clone().take(5).any(|i| document.word(i) == mark);
    dashed && (loud || agency) || agency && near(")") && loud || loud && dated || colon
}

/// Where about the place: the words before, and "border" after.
pub fn relation(document: &Document, spot: &Spot) -> Option<SmolStr> {
    let before = word_before(document, spot.tokens.start);
    let that = word_before(document, spot.tokens.start.checked_sub(1)?);
    let after = document.word(spot.tokens.end).to_lowercase();
    if matches!(after.as_str(), "border" | "frontier" | "borders") || (after.contains('-') && after.ends_with("border"))
    {
        return Some("border".into());
    }
    let side = matches!(before.as_str(), "of" | "the");
    match before.as_str() {
        "near" | "outside" | "around" | "off" | "along" => return Some(before.into()),
        "of" if matches!(that.as_str(), "outskirts" | "suburbs" | "edge" | "suburb") => {
            return Some("outskirts".into());
        }
        "of" if that.starts_with("kilomet") => return Some("near".into()),
        _ => {}
    }
    if side && before == "of" && words::is_direction(&that) {
        return Some(format!("{that} of").into());
    }
    if words::is_direction(&before) {
        return Some(before.into());
    }
    of_settlement_near(document, spot)
}

/// "near the city of Mayadeen", "close to Mayadeen".
fn of_settlement_near(document: &Document, spot: &Spot) -> Option<SmolStr> {
    let start = spot.tokens.start.saturating_sub(5);
    let sentence = &document.sentences[document.sentence_of(spot.tokens.start)].tokens;
    let mut i = spot.tokens.start;
    while i > start.max(sentence.start) {
        i -= 1;
        let word = document.word(i).to_lowercase();
        if word == "near" || word == "close" && document.word(i + 1) == "to" {
            return Some("near".into());
        }
        if word == "outskirts" {
            return Some("outskirts".into());
        }
        if !(words::is_settlement(&word)
            || matches!(word.as_str(), "the" | "of" | "to" | "border" | "a" | "its" | "town")
            || GAZETTEER.demonym(document.word(i)).is_some())
        {
            return None;
        }
    }
    None
}

/// The word before token `i` in lower case, or nothing.
pub fn word_before(document: &Document, i: usize) -> String {
    i.checked_sub(1).map(|i| document.word(i).to_lowercase()).unwrap_or_default()
}
