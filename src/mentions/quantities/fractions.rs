//! Parts of a number that is told: "half of the 40 hostages" are 20. A part of what nobody counts is no quantity. Assumes
//! lexemes.

use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::pattern::Pattern;
use std::sync::LazyLock;

/// Words for a part, and how much of the whole it is.
const TABLE: &[(&str, f64)] = &[
    ("half [of] the|its|their|his|her|all {number}", 1.0 / 2.0),
    ("half of {number}", 1.0 / 2.0),
    ("a|one [-] third of [the|its|their|his|her|all] {number}", 1.0 / 3.0),
    ("two [-] thirds of [the|its|their|his|her|all] {number}", 2.0 / 3.0),
    ("a|one [-] quarter of [the|its|their|his|her|all] {number}", 1.0 / 4.0),
    ("three [-] quarters of [the|its|their|his|her|all] {number}", 3.0 / 4.0),
    ("a|one [-] fifth of [the|its|their|his|her|all] {number}", 1.0 / 5.0),
    ("a|one [-] tenth of [the|its|their|his|her|all] {number}", 1.0 / 10.0),
];

static PATTERNS: LazyLock<Vec<(Pattern, f64)>> =
    LazyLock::new(|| TABLE.iter().map(|(words, part)| (Pattern::new(words), *part)).collect());

/// The part of a number that begins at `at`, rounded to whole ones, and one past its last lexeme.
pub fn read(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    if !lexemes[at].is(&["half", "a", "one", "two", "three"]) {
        return None;
    }
    let (end, part) = PATTERNS.iter().find_map(|(p, part)| Some((p.matches(lexemes, at)?, *part)))?;
    let whole = lexemes[end - 1].number.filter(|n| *n > 1.0)?;
    Some(((whole * part).round(), end))
}
