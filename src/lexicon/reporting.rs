//! Verbs of saying.

/// Whether `lemma` is a verb of saying.
pub fn is_verb(lemma: &str) -> bool {
    matches!(lemma, "say" | "tell" | "report" | "add" | "announce" | "state")
}
