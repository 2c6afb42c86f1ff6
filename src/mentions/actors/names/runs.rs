//! Runs of tokens that make a name: "Abu Mahdi al-Muhandis", "Ministry of Defence", "Union for Peace".

use crate::document::Xpos;
use crate::lexicon::roles::{self, Sort};
use crate::lexicon::spelling::Word;
use crate::lexicon::{common_words, heads, states, titles};
use crate::mentions::actors::{Scene, shapes};
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
            out.extend(without_titles(scene, sentence, at..end));
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
        .or_else(|| past_connective(scene, start, at, limit))
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
    let tagged = token.xpos.is_name()
        || !first
            && matches!(token.xpos, Xpos::Jj | Xpos::Nn | Xpos::Nns | Xpos::Fw | Xpos::Vbg | Xpos::Vbn | Xpos::Gw);
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

/// How many words of a run belong to a title that begins before it: "Minister of | State Ann Roe".
fn title_begun(scene: &Scene, sentence: usize, run: &[Word]) -> usize {
    let all = &scene.words[sentence];
    let start = run.first().map_or(0, |w| all.partition_point(|x| x.span.start < w.span.start));
    let past =
        (1..=3.min(start)).filter_map(|back| titles::find(all, start - back).map(|(_, n)| n.saturating_sub(back)));
    past.max().filter(|n| *n < run.len()).unwrap_or(0)
}

/// Past the last title or noun for people within a run, where a name of a person may follow: "Labour Minister | Ann Roe".
fn last_title(words: &[Word]) -> Option<(usize, Option<&'static str>)> {
    let title = |at: usize| titles::find(words, at).map(|(t, n)| (at + n, t.sector));
    let noun = |at: usize| {
        let (noun, n) = roles::find(words, at).filter(|(n, _)| n.sort == Sort::People)?;
        (!words[at].plain.ends_with('s')).then_some((at + n, noun.sector))
    };
    let past = (0..words.len()).filter_map(|at| title(at).or_else(|| noun(at))).filter(|(end, _)| *end < words.len());
    let (end, sector) = past.max_by_key(|(end, _)| *end)?;
    let rest = &words[end..];
    (rest.len() <= 4 && !rest.iter().any(|w| heads::find(&w.plain).is_some())).then_some((end, sector))
}

/// Whether the words are titles and nothing else: "Prime Minister" before a name that the lexicon has.
fn all_titles(words: &[Word]) -> bool {
    let mut at = 0;
    let noun =
        |at: usize| roles::find(words, at).filter(|(n, _)| n.sort == Sort::People && !words[at].plain.ends_with('s'));
    while let Some(n) = titles::find(words, at).map(|(_, n)| n).or_else(|| noun(at).map(|(_, n)| n)) {
        at += n;
    }
    at == words.len()
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

/// The run without the titles and adjectives of nationality it begins with, cut at a country; `None` if nothing is left.
fn without_titles(scene: &Scene, sentence: usize, tokens: Range<usize>) -> Option<Run> {
    let words = shapes::words_in(scene, sentence, &tokens);
    let body = words.iter().any(|w| heads::find(&w.plain).is_some());
    let begun = title_begun(scene, sentence, words);
    let (mut at, mut is_person, mut sector, mut country) = (begun, begun > 0, None, None);
    while at < words.len() {
        if at == 0 && words.len() > 1 && matches!(words[0].plain.as_str(), "a" | "an" | "the") {
            at += 1;
        } else if let Some((title, n)) =
            titles::find(words, at).filter(|(t, n)| at + n < words.len() && (!body || !t.office))
        {
            (at, is_person, sector) = (at + n, true, title.sector);
        } else if let Some(hit) = states::index().longest(words, at).filter(|hit| !body && at + hit.words < words.len())
        {
            (at, country) = (at + hit.words, Some(hit.values[0].0));
        } else {
            break;
        }
    }
    if let Some((past, title)) = last_title(&words[at..]) {
        (at, is_person, sector) = (at + past, true, title);
    }
    let first = words.get(at).filter(|_| !all_titles(&words[at..]))?;
    let name = scene.tokens(first.span).start..tokens.end;
    let around = shapes::with_titles(scene, sentence, name.clone());
    if is_place(scene, &name) && !is_person && !(around.is_person) {
        return None;
    }
    Some(Run {
        sentence,
        is_person: is_person || around.is_person,
        sector: sector.or(around.sector),
        country: country.or(around.country),
        titled: around.titles.start.min(tokens.start)..name.start,
        name,
    })
}

/// Whether the tokens are those of a place.
fn is_place(scene: &Scene, tokens: &Range<usize>) -> bool {
    let span = scene.document.span(tokens);
    scene.places(span).any(|p| p.span.contains(span))
}
