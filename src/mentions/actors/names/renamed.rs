//! Other names that the article gives somebody: "Budi Rahmat alias Udin", "Ana Ruiz, better known as La Loba".

use super::runs::Run;
use crate::mentions::actors::Scene;
use crate::record::EntityType;

/// The actor that has this name as well, where the words before it say so.
pub(super) fn of(scene: &Scene, run: &Run) -> Option<usize> {
    let first = scene.document.sentences[run.sentence].tokens.start;
    let at = back_over(scene, run.titled.start.min(run.name.start), first, &["the", "\"", "“", "‘", "'"]);
    let at = before_cue(scene, at, first)?;
    let at =
        back_over(scene, at, first, &["better", "also", "widely", "popularly", "commonly", "otherwise", "formerly"]);
    let at = before_bracket(scene, back_over(scene, at, first, &[",", "("]), first);
    let known = scene.owner(at.checked_sub(1)?)?;
    matches!(known.kind, EntityType::Person | EntityType::Group | EntityType::Organization).then_some(known.actor)
}

/// Before all of `words` that end at token `at`.
fn back_over(scene: &Scene, mut at: usize, first: usize, words: &[&str]) -> usize {
    while at > first && words.contains(&scene.lower(at - 1).as_str()) {
        at -= 1;
    }
    at
}

/// Before "known as", "alias" that ends at token `at`.
fn before_cue(scene: &Scene, at: usize, first: usize) -> Option<usize> {
    let last = scene.lower(at.checked_sub(1).filter(|&i| i >= first)?);
    match last.as_str() {
        "alias" | "aka" | "a.k.a." | "a.k.a" | "nicknamed" | "dubbed" => Some(at - 1),
        "as" if at >= first + 2 && scene.lower(at - 2) == "known" => Some(at - 2),
        _ => None,
    }
}

/// Before a short bracket that ends at token `at`: "[left]".
fn before_bracket(scene: &Scene, at: usize, first: usize) -> usize {
    let closes = at > first && matches!(scene.document.word(at - 1), "]" | ")");
    let opening = (first.max(at.saturating_sub(6))..at).rev().find(|&i| matches!(scene.document.word(i), "[" | "("));
    opening.filter(|_| closes).unwrap_or(at)
}
