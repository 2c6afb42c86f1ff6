//! Writes the table of lemmas that the rules get wrong.

use super::conllu::Sentence;
use sitrep::document::{Xpos, lemmas};
use std::collections::BTreeMap;

/// Forms seen less often are too often the treebank's own slips.
const SEEN: usize = 2;

/// Rows of form, tag, lemma.
pub fn exceptions(treebank: &[Sentence]) -> String {
    let mut counts: BTreeMap<(String, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for word in
        treebank.iter().flatten().filter(|w| !matches!(w.xpos, Xpos::Nnp | Xpos::Gw | Xpos::Add | Xpos::Nfp | Xpos::Fw))
    {
        let form = lemmas::lower(&word.form).to_string();
        *counts.entry((form, word.xpos.as_str())).or_default().entry(&word.lemma).or_default() += 1;
    }
    let mut table = String::new();
    for ((form, tag), lemmas) in &counts {
        let total: usize = lemmas.values().sum();
        let Some((lemma, &seen)) = lemmas.iter().max_by_key(|l| l.1) else { continue };
        let known = Xpos::parse(tag).is_some_and(|tag| lemmas::is_irregular(form, tag));
        let rule = Xpos::parse(tag).map(|tag| lemmas::by_rule(form, tag));
        if !known && rule.is_some_and(|rule| rule != *lemma) && *lemma != "_" && seen >= SEEN && 2 * seen > total {
            table += &format!("{form}\t{tag}\t{lemma}\n");
        }
    }
    table
}
