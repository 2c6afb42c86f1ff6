//! Runs of tokens that make a name: "Abu Mahdi al-Muhandis", "Ministry of Defence", "Union for Peace".

use super::titled;
use crate::document::{Relation, Xpos};
use crate::lexicon::spelling::words;
use crate::lexicon::{common_words, heads, roles};
use crate::mentions::actors::Scene;
use std::ops::Range;

/// A name and the titles before it.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The index of its sentence.
    pub sentence: usize,
    /// Its tokens, without titles.
    pub name: Range<usize>,
    /// The tokens of its titles.
    pub titled: Range<usize>,
    /// Whether a title makes it a person.
    pub is_person: bool,
    /// The sector of the title.
    pub sector: Option<&'static str>,
    /// The country of the words before.
    pub country: Option<&'static str>,
}

/// No name has more tokens.
const LONGEST: usize = 24;

/// The runs of a sentence that no name of the lexicon and no time touches.
pub(super) fn in_sentence(scene: &Scene, sentence: usize) -> Vec<Run> {
    let tokens = scene.document.sentences[sentence].tokens.clone();
    let mut out = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let end = end_of_run(scene, at, tokens.end);
        if end > at {
            out.extend(titled::without_titles(scene, sentence, at..end));
        }
        at = end.max(at + 1);
    }
    out
}

/// The end of the run that begins at token `at`; `at` where none does.
fn end_of_run(scene: &Scene, at: usize, limit: usize) -> usize {
    let limit = limit.min(at + LONGEST);
    let Some(mut end) = start_of_run(scene, at, limit) else { return at };
    while let Some(past) = past_part(scene, at, end, limit) {
        end = past;
    }
    end
}

/// The end of the next part of the run that began at `start` and reaches to `at`.
fn past_part(scene: &Scene, start: usize, at: usize, limit: usize) -> Option<usize> {
    let joined = || {
        let initial = is_initial(scene, at) && is_name(scene, at + 1);
        (at + 1 < limit && (initial || is_joint(scene, at) && may_follow(scene, at + 1))).then_some(at + 2)
    };
    let name = (at < limit && is_name(scene, at)).then_some(at + 1);
    name.or_else(joined)
        .or_else(|| past_particles(scene, at, limit))
        .or_else(|| past_genitive(scene, at, limit))
        .or_else(|| past_list(scene, start, at, limit))
        .or_else(|| past_connective(scene, start, at, limit))
}

/// Past the list in the name of a body: "Ministry of Agriculture | , Forestry and Fisheries".
fn past_list(scene: &Scene, start: usize, at: usize, limit: usize) -> Option<usize> {
    let capital = |i: usize| scene.document.word(i).starts_with(char::is_uppercase) && scene.owner(i).is_none();
    let last = at + 2 + usize::from(scene.document.word(at + 2) == ",");
    let lists = at >= start + 3
        && last + 1 < limit
        && scene.document.word(at) == ","
        && matches!(scene.document.word(last), "and" | "&")
        && capital(at + 1)
        && capital(last + 1);
    let body = lists && scene.lower(at - 2) == "of" && heads::find(&scene.lower(at - 3)).is_some();
    (body && common_words::contains(&scene.lower(at - 1))).then_some(last + 2)
}

/// The token after the first part of a run: a name, or "al-" and a name.
fn start_of_run(scene: &Scene, at: usize, limit: usize) -> Option<usize> {
    if is_name(scene, at) {
        return Some(at + 1);
    }
    let joined = is_article(&scene.lower(at)) && at + 2 < limit && is_joint(scene, at + 1);
    (joined && scene.is_free(&(at..at + 3)) && is_name(scene, at + 2)).then_some(at + 3)
}

/// Whether token `i` is the stop after an initial.
fn is_initial(scene: &Scene, i: usize) -> bool {
    let letter = i.checked_sub(1).map(|i| scene.document.word(i)).unwrap_or_default();
    scene.document.word(i) == "." && letter.len() == 1 && letter.starts_with(char::is_uppercase)
}

/// Past "bin", "van der", "al-" and the name after them.
fn past_particles(scene: &Scene, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    while end < limit && end < at + 4 {
        let word = scene.lower(end);
        if is_particle(&word) || (end > at && is_joint(scene, end)) {
            end += 1;
        } else {
            break;
        }
    }
    (end > at && end < limit && is_name(scene, end)).then_some(end + 1)
}

/// Past the "'s" of "People's Congress", "Gao Magistrate's Court", and the name after it.
fn past_genitive(scene: &Scene, at: usize, limit: usize) -> Option<usize> {
    let genitive = at > 0 && at + 1 < limit && scene.document.tokens[at].xpos == Xpos::Pos;
    let court = || matches!(scene.lower(at + 1).as_str(), "court" | "courts");
    (genitive && (common_words::contains(&scene.lower(at - 1)) || court()) && is_name(scene, at + 1)).then_some(at + 2)
}

/// Past "of", "for the", "and" within the name of a body, and the name after them.
fn past_connective(scene: &Scene, start: usize, at: usize, limit: usize) -> Option<usize> {
    if at >= limit {
        return None;
    }
    let plural = at == start + 1 && at + 1 < limit && is_plural_noun(scene, start);
    if !plural && !(start..at).any(|i| heads::find(&scene.lower(i)).is_some()) {
        return past_pair(scene, start, at, limit);
    }
    let first = scene.lower(at);
    let connects = matches!(first.as_str(), "of" | "for" | "&")
        || first == "and" && (start..at).any(|i| scene.lower(i) == "of" || scene.lower(i) == "for");
    let next = if scene.lower(at + 1) == "the" { at + 2 } else { at + 1 };
    (connects && next < limit && is_name(scene, next)).then_some(next + 1)
}

/// Whether token `i` begins a name such as "Guardians of the River".
fn is_plural_noun(scene: &Scene, i: usize) -> bool {
    let word = scene.lower(i);
    let tagged = matches!(scene.document.tokens[i].xpos, Xpos::Nnps | Xpos::Nns);
    let bracketed = i.checked_sub(1).is_some_and(|i| scene.document.word(i) == "(");
    word.len() > 4 && word.ends_with('s') && (tagged || bracketed || common_words::contains(&word))
}

/// Past the "and" of "Agriculture and Food Agency": common words in capitals before it, a body's name after it.
fn past_pair(scene: &Scene, start: usize, at: usize, limit: usize) -> Option<usize> {
    let common = (start..at).all(|i| common_words::contains(&scene.lower(i)));
    let end = (at + 1..limit.min(at + 6)).find(|&i| !is_name(scene, i)).unwrap_or(limit.min(at + 6));
    let body = end > at + 1 && heads::find(&scene.lower(end - 1)).is_some();
    (matches!(scene.lower(at).as_str(), "and" | "&") && common && body).then_some(end)
}

/// Whether token `i` may be a part of a name on its own.
fn is_name(scene: &Scene, i: usize) -> bool {
    let Some(token) = scene.document.tokens.get(i) else { return false };
    let word = scene.document.word(i);
    let capital = word.starts_with(char::is_uppercase);
    let first = scene.document.sentences[scene.document.sentence_of(i)].tokens.start == i;
    let noun = matches!(token.xpos, Xpos::Jj | Xpos::Nn | Xpos::Nns | Xpos::Fw | Xpos::Vbg | Xpos::Vbn | Xpos::Gw);
    let odd = || !common_words::contains(&scene.lower(i)) && roles::find(&words(word, 0), 0).is_none();
    // "Nurses Kidnapped by Gunmen": what was done to them, where the headline has capitals throughout.
    let done = token.xpos == Xpos::Vbn && matches!(token.relation, Some(Relation::Acl | Relation::Root));
    let tagged = token.xpos.is_name() || noun && !done && (!first || odd());
    capital && tagged && scene.owner(i).is_none() && !is_time(scene, i) && !is_means(scene, i)
}

fn may_follow(scene: &Scene, i: usize) -> bool {
    let word = scene.document.word(i);
    scene.owner(i).is_none()
        && !is_descriptive(&scene.lower(i))
        && word.starts_with(char::is_alphanumeric)
        && (is_name(scene, i) || scene.document.tokens[i].xpos == Xpos::Cd || word.len() <= 3)
}

/// "backed", "led": words that make a description of a name.
fn is_descriptive(word: &str) -> bool {
    word.ends_with("ed")
        || matches!(word, "led" | "run" | "born" | "held" | "era" | "style" | "wide" | "based" | "like")
}

fn is_time(scene: &Scene, i: usize) -> bool {
    let times = &scene.mentions.times;
    let at = times.partition_point(|t| t.tokens.end <= i);
    times.get(at).is_some_and(|t| t.tokens.contains(&i))
}

/// Whether token `i` is the hyphen of a name whose text has blanks between all tokens: "Al - Sabah", "Jung - min".
fn is_spaced_joint(scene: &Scene, i: usize) -> bool {
    let (before, after) = (scene.lower(i - 1), scene.document.word(i + 1));
    is_article(&before)
        || after.len() > 1
            && after.len() <= 6
            && after.chars().all(char::is_lowercase)
            && scene.document.tokens[i + 1].xpos.is_name()
}

fn is_means(scene: &Scene, i: usize) -> bool {
    let means = &scene.mentions.means;
    let at = means.partition_point(|m| m.tokens.end <= i);
    means.get(at).is_some_and(|m| m.tokens.contains(&i))
}

/// Whether token `i` is a hyphen or apostrophe with no blank on either side.
fn is_joint(scene: &Scene, i: usize) -> bool {
    let tokens = &scene.document.tokens;
    let tight = |a: usize, b: usize| tokens.get(a).zip(tokens.get(b)).is_some_and(|(a, b)| a.span.end == b.span.start);
    let hyphen = matches!(scene.document.word(i), "-" | "–" | "‑") && i > 0;
    hyphen && (tight(i - 1, i) && tight(i, i + 1) || is_spaced_joint(scene, i))
}

fn is_article(word: &str) -> bool {
    matches!(word, "al" | "el" | "ul" | "an" | "as" | "ar" | "ad" | "at" | "az" | "ash" | "ed" | "ez" | "es")
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "ul"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "ould"
            | "ag"
            | "de"
            | "del"
            | "dela"
            | "la"
            | "los"
            | "las"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "da"
            | "dos"
            | "das"
            | "do"
            | "di"
            | "du"
            | "des"
            | "le"
            | "abu"
            | "y"
            | "e"
            | "ud"
            | "ur"
            | "uz"
            | "us"
            | "zu"
    )
}
