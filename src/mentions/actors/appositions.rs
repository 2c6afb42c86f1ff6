//! Descriptions of who was just named: "Ann Roe, a nurse", "the Noor Front (NF), a militia", "Ann Roe, 34, was a nurse".

use super::Scene;
use crate::record::EntityType;
use std::ops::Range;

/// The actor named right before a description, of whom it says what they are; `of_people` tells descriptions of people
/// from those of bodies.
pub(super) fn named_before(scene: &Scene, description: &Range<usize>, of_people: bool) -> Option<usize> {
    let (start, end) = (description.start, description.end);
    let article = if is_article(&scene.lower(start)) { start } else { start.checked_sub(1)? };
    let link = article.checked_sub(1)?;
    let states = of_people && matches!(scene.document.word(link), "is" | "was");
    if !is_article(&scene.lower(article)) || scene.document.word(link) != "," && !states || is_listed(scene, end) {
        return None;
    }
    let last = if states { before_aside(scene, link)? } else { link }.checked_sub(1)?;
    // An acronym in brackets may stand between.
    let name = if scene.document.word(last) == ")" { last.checked_sub(2)? } else { last };
    let mention = scene.owner(name)?;
    let person = mention.kind == EntityType::Person;
    let sure = person || scene.lower(article) != "the";
    (person == of_people && mention.kind != EntityType::Place && sure).then_some(mention.actor)
}

/// Where the words before token `i` end but for an aside: of "Ann Roe, 34, was", after "Roe".
fn before_aside(scene: &Scene, i: usize) -> Option<usize> {
    let comma = |i: &usize| scene.document.word(*i) == ",";
    match i.checked_sub(1).filter(comma) {
        Some(close) => (close.saturating_sub(12)..close).rev().find(comma),
        None => Some(i),
    }
}

/// Whether a list goes on at token `i`: then what stands before it is one of several.
fn is_listed(scene: &Scene, i: usize) -> bool {
    let joins = |i: usize| matches!(scene.document.word(i), "and" | "or");
    joins(i) || scene.document.word(i) == "," && joins(i + 1)
}

/// "a", "an" or "the".
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}
