//! Given names, which tell people from bodies.

use super::rows;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether `word`, in lower case without marks, is a given name.
///
/// ```
/// assert!(sitrep::lexicon::given_names::contains("oleksandr"));
/// ```
pub fn contains(word: &str) -> bool {
    NAMES.contains(word)
}

static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    rows(include_str!("given_names.tsv")).flat_map(|[_, names]: [&str; 2]| names.split(' ')).collect()
});
