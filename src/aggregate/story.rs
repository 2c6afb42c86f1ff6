//! What speaks for two reports being of one event where one of them has no time: their articles are about the same, and
//! their sentences share telling words. Where both are dated, day and place say more.
//!
//! The weights were fitted by hand to ECB+, topics 1 to 35 (`benches/crossdoc.mjs`).

use super::facts::Facts;

/// The score of each name that the sentences share, and how many of them count.
const NAME: (f64, usize) = (0.2, 3);
/// The score of articles that share no name, one, and several, though all name some.
const OTHER_STORY: f64 = -0.6;
const MAYBE_ONE_STORY: f64 = 0.8;
const ONE_STORY: f64 = 2.0;
/// The most that shared words count, how much for all of the shorter list, and what is taken off where none is shared.
const WORDS: (f64, f64, f64) = (2.4, 4.4, 0.4);
/// What is taken off where two rules have found the two: one may tell a deed, the other what came of it.
const OTHER_RULE: f64 = 0.3;

/// What the names and words of two reports, and of their articles, say.
pub fn weigh(a: &Facts, b: &Facts) -> f64 {
    let rules = if a.rule == b.rule { 0.0 } else { OTHER_RULE };
    names(a, b) + articles(a, b) + words(a, b) - rules
}

/// How many names two lists share.
pub fn shared(a: &[u64], b: &[u64]) -> usize {
    a.iter().filter(|n| b.binary_search(n).is_ok()).count()
}

fn names(a: &Facts, b: &Facts) -> f64 {
    NAME.0 * shared(&a.names, &b.names).min(NAME.1) as f64
}

/// Whether the articles are about the same.
fn articles(a: &Facts, b: &Facts) -> f64 {
    let (fewer, both) = (a.story.len().min(b.story.len()), shared(&a.story, &b.story));
    match both as f64 / fewer.max(1) as f64 {
        _ if both == 0 && fewer > 2 => OTHER_STORY,
        share if share >= 0.3 && both > 1 => ONE_STORY,
        share if share >= 0.2 => MAYBE_ONE_STORY,
        _ => 0.0,
    }
}

/// How much of what the one says the other says as well. A word that is in no dictionary counts twice.
fn words(a: &Facts, b: &Facts) -> f64 {
    let weight = |plain: usize, rare: usize| plain as f64 * 0.5 + rare as f64;
    let both = weight(shared(&a.plain, &b.plain), shared(&a.rare, &b.rare));
    let fewer = weight(a.plain.len(), a.rare.len()).min(weight(b.plain.len(), b.rare.len()));
    (WORDS.1 * both / (fewer + 2.0) - WORDS.2).min(WORDS.0)
}
