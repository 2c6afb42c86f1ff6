//! Words that are no names: those that treebanks write in lower case.

use super::rows;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether `word`, in lower case, is a common word.
///
/// ```
/// assert!(sitrep::lexicon::common_words::contains("agriculture"));
/// assert!(!sitrep::lexicon::common_words::contains("prigozhin"));
/// ```
pub fn contains(word: &str) -> bool {
    WORDS.contains(word)
}

static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    rows(include_str!("common_words.tsv")).flat_map(|[_, words]: [&str; 2]| words.split(' ')).collect()
});
