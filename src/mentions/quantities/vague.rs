//! Words that count without a number: one table, each reading with its reason. Assumes lexemes; what a word leaves open
//! stays open.

use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::pattern::Pattern;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How vague words are read.
pub struct Vague {
    /// In the language of [`crate::mentions::times::pattern`].
    pub pattern: &'static str,
    /// At least so many; of a number in the words, so many times that number.
    pub min: f64,
    /// At most so many.
    pub max: Option<f64>,
    /// Whether the words hedge.
    pub hedged: bool,
    /// Why.
    pub reason: &'static str,
}

const fn floor(pattern: &'static str, min: f64, reason: &'static str) -> Vague {
    Vague { pattern, min, max: None, hedged: true, reason }
}

const fn exact(pattern: &'static str, count: f64, reason: &'static str) -> Vague {
    Vague { pattern, min: count, max: Some(count), hedged: false, reason }
}

/// The readings.
pub const TABLE: &[Vague] = &[
    floor("several|multiple|numerous|various", 3.0, "more than a couple"),
    floor("a few", 3.0, "more than a couple"),
    floor("many|countless", 3.0, "a plural that stresses size guarantees no more than several"),
    floor("a handful", 3.0, "more than a couple"),
    floor("a number of", 2.0, "a plural guarantees two"),
    floor("a small|large|great|growing|huge number of", 2.0, "a plural guarantees two"),
    Vague { pattern: "a couple", min: 2.0, max: Some(3.0), hedged: true, reason: "two, in loose speech three" },
    exact("a pair of", 2.0, "a pair is two"),
    exact("both", 2.0, "both are two"),
    exact("twin", 2.0, "twins are two"),
    exact("a dozen", 12.0, "a dozen is twelve"),
    exact("half a dozen", 6.0, "half of twelve"),
    exact("half - dozen", 6.0, "half of twelve"),
    exact("half - a - dozen", 6.0, "half of twelve"),
    exact("a half - dozen", 6.0, "half of twelve"),
    exact("half a million", 5e5, "half of a million"),
    exact("half a billion", 5e8, "half of a billion"),
    exact("a quarter of a million", 2.5e5, "a fourth of a million"),
    exact("{number} dozen", 12.0, "so many times twelve"),
    exact("a score of", 20.0, "a score is twenty"),
    exact("a|the duo", 2.0, "a duo is two"),
    exact("the couple|pair", 2.0, "a couple is two"),
    exact("a|the trio", 3.0, "a trio is three"),
    exact("a|the quartet", 4.0, "a quartet is four"),
    exact("a million", 1e6, "one million"),
    exact("a billion", 1e9, "one billion"),
    floor("dozens [,] if not|or [even] hundreds [, of]", 24.0, "the smaller of the two is guaranteed"),
    floor("hundreds [,] if not|or [even] thousands [, of]", 200.0, "the smaller of the two is guaranteed"),
    floor("thousands [,] if not|or [even] tens of thousands [, of]", 2e3, "the smaller of the two is guaranteed"),
    floor("dozens", 24.0, "a plural of twelve is at least two of them"),
    floor("several|many dozen|dozens", 36.0, "three times twelve"),
    floor("a few dozen", 36.0, "three times twelve"),
    floor("a couple dozen", 24.0, "twice twelve"),
    floor("scores", 40.0, "a plural of twenty is at least two of them"),
    floor("tens of thousands", 2e4, "a plural of ten thousand is at least two of them"),
    floor("hundreds of thousands", 2e5, "a plural of a hundred thousand is at least two of them"),
    floor("hundreds", 200.0, "a plural of a hundred is at least two of them"),
    floor("several|many hundred|hundreds", 300.0, "three times a hundred"),
    floor("a few hundred", 300.0, "three times a hundred"),
    floor("several|many hundred thousand|thousands", 3e5, "three times a hundred thousand"),
    floor("a few hundred thousand", 3e5, "three times a hundred thousand"),
    floor("a couple hundred", 200.0, "twice a hundred"),
    floor("thousands", 2e3, "a plural of a thousand is at least two of them"),
    floor("several|many thousand|thousands", 3e3, "three times a thousand"),
    floor("a few thousand", 3e3, "three times a thousand"),
    floor("several|many million|millions", 3e6, "three times a million"),
    floor("a few million", 3e6, "three times a million"),
    floor("millions", 2e6, "a plural of a million is at least two of them"),
    exact("nobody|none", 0.0, "nobody is none"),
    exact("no one", 0.0, "nobody is none"),
    exact("no - one", 0.0, "nobody is none"),
    exact("not a single", 0.0, "not one is none"),
    exact("not one", 0.0, "not one is none"),
    exact("zero", 0.0, "zero is none"),
    exact("a single|lone", 1.0, "a single one is one"),
];

static PATTERNS: LazyLock<Vec<(&Vague, Pattern)>> =
    LazyLock::new(|| TABLE.iter().map(|v| (v, Pattern::new(v.pattern))).collect());

/// The words with which rows begin.
static FIRST: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| PATTERNS.iter().flat_map(|(_, pattern)| pattern.first().words).collect());

/// The longest vague words that begin at `at`: the row, and one past their last lexeme.
pub fn read(lexemes: &[Lexeme], at: usize) -> Option<(&'static Vague, usize)> {
    if lexemes[at].number.is_none() && !FIRST.contains(lexemes[at].word.as_str()) {
        return None;
    }
    let compares = at > 0 && lexemes[at - 1].is(&["as", "how", "so", "too"]) && lexemes[at].is(&["many"]);
    let one_but = lexemes[at].is(&["not"]) && lexemes.get(at + 2).is_some_and(|l| l.is(&["but", "of"]));
    if compares || one_but {
        return None;
    }
    let found = PATTERNS.iter().filter_map(|(row, pattern)| Some((*row, pattern.matches(lexemes, at)?)));
    found.max_by_key(|f| f.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_reason_and_sound_bounds() {
        for row in TABLE {
            assert!(!row.reason.is_empty() && row.max.is_none_or(|m| m >= row.min), "{}", row.pattern);
        }
    }
}
