//! Datelines, and where about a place the words mean: "near", "north of", "eastern", "border".

use super::spots::Spot;
use super::words;
use crate::article::Source;
use crate::document::Document;
use crate::lexicon::places::GAZETTEER;
use crate::record::ParagraphKind;
use smol_str::SmolStr;

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
    let dated = document.word(spot.tokens.end) == ","
        && marks.clone().any(|i| document.word(i) == ":" || i + 1 == sentence.tokens.end && loud);
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
    let pair = spot.joined.map(|_| document.word(spot.tokens.end + 2).to_lowercase()).unwrap_or_default();
    let shared = before == "with" && matches!(that.as_str(), "border" | "frontier");
    if shared
        || matches!(after.as_str(), "border" | "frontier" | "borders")
        || matches!(pair.as_str(), "border" | "frontier")
        || (after.contains('-') && after.ends_with("border"))
    {
        return Some("border".into());
    }
    if let Some(at) = between(document, spot) {
        let border = matches!(word_before(document, at).as_str(), "border" | "frontier" | "boundary");
        return Some(if border { "border" } else { "between" }.into());
    }
    let side = matches!(before.as_str(), "of" | "the");
    match before.as_str() {
        "near" | "outside" | "around" | "off" | "along" => return Some(before.into()),
        "of" if matches!(that.as_str(), "outskirts" | "suburbs" | "edge" | "suburb") => {
            return Some("outskirts".into());
        }
        "of" if matches!(that.as_str(), "coast" | "shore" | "shores") => return Some("off".into()),
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

/// The token of the "between" of which it is one of the two: "between Kaduna and Zaria".
fn between(document: &Document, spot: &Spot) -> Option<usize> {
    let sentence = &document.sentences[document.sentence_of(spot.tokens.start)].tokens;
    let is = |i: usize, word: &str| sentence.contains(&i) && document.word(i).eq_ignore_ascii_case(word);
    let start = spot.tokens.start;
    let first = start.checked_sub(1).filter(|&i| is(i, "between") && (2..5).any(|n| is(i + n, "and")));
    first.or_else(|| {
        let and = start.checked_sub(1).filter(|&i| is(i, "and"))?;
        (and.saturating_sub(4)..and.saturating_sub(1)).rev().find(|&i| is(i, "between"))
    })
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
