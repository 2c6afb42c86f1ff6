//! Words that say whose a group is: "-backed" before its noun, "aligned with Iran" after it.

use super::{Scene, descriptions, shapes};

/// What follows a noun.
pub(super) struct After {
    /// The id of the actor that backs the group.
    pub side: String,
    /// The token after its name.
    pub end: usize,
}

/// Whether a word joined to a name makes that name a backer: "Iran-backed".
pub(super) fn is_backing(word: &str) -> bool {
    matches!(
        word,
        "backed"
            | "linked"
            | "aligned"
            | "allied"
            | "supported"
            | "sponsored"
            | "affiliated"
            | "trained"
            | "funded"
            | "armed"
            | "controlled"
            | "run"
            | "led"
            | "directed"
            | "supplied"
            | "inspired"
            | "equipped"
            | "loyal"
            | "friendly"
            | "leaning"
            | "installed"
            | "appointed"
            | "recognised"
            | "recognized"
            | "commanded"
            | "financed"
            | "hired"
            | "connected"
    )
}

/// Who backs the group whose phrase ends before token `at`: "militias (that are) backed by Iran", "groups loyal to him".
pub(super) fn side(scene: &Scene, sentence: usize, at: usize) -> Option<After> {
    let end = scene.document.sentences[sentence].tokens.end;
    let cue = at + usize::from(scene.lower(at) == ",");
    let link = scene.lower(cue + 1);
    let linked =
        is_backing(&scene.lower(cue)) || matches!(scene.lower(cue).as_str(), "tied" | "associated" | "close" | "ties");
    if !linked || !matches!(link.as_str(), "by" | "with" | "to") || cue + 2 >= end {
        return None;
    }
    let start = cue + 2 + usize::from(scene.lower(cue + 2) == "the");
    let words = shapes::words_in(scene, sentence, &(start..end.min(start + 8)));
    let (n, id, _) = descriptions::power(scene, words, 0)?;
    let last = words.get(n.checked_sub(1)?)?;
    Some(After { side: id?, end: scene.tokens(last.span).end })
}
