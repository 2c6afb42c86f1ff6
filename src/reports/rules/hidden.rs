//! Verbs of the rules that the tagger took for something else; a tree may show them.

use super::{Element, index};
use crate::document::{Document, Upos, Xpos, lemmas};
use std::ops::Range;

/// Whether the word at `i` of a sentence, no verb by its tag, may be one that a rule asks for: the past of "police detained
/// worshippers", and in a headline the present, too, of "rebels shoot mayor".
pub fn may_be_verb(document: &Document, sentence: &Range<usize>, i: usize) -> bool {
    let tag = |i: usize| document.tokens[i].xpos;
    let within = i > sentence.start && i + 1 < sentence.end;
    let headline = tag(sentence.end - 1) != Xpos::Period;
    // In a headline with capitals throughout any word may look like a name.
    if !within || tag(i).is_verb() && tag(i) != Xpos::Vbd || tag(i).is_name() && !headline {
        return false;
    }
    let odd = headline && matches!(tag(i - 1), Xpos::Vbz | Xpos::Gw | Xpos::Fw);
    // "It fired dozens of rockets".
    let subject = tag(i - 1).is_noun() || tag(i - 1) == Xpos::Prp || odd;
    let aimed = headline && matches!(document.word(i + 1), "on" | "at" | "with");
    let object = tag(i + 1).is_noun() || matches!(tag(i + 1), Xpos::Cd | Xpos::Dt | Xpos::PrpS | Xpos::Jj | Xpos::Rp);
    let object = object || aimed;
    let word = lemmas::lower(document.word(i));
    let past = word.ends_with("ed") || lemmas::is_irregular(&word, Xpos::Vbd);
    let present = if word.ends_with('s') && !word.ends_with("ss") { Xpos::Vbz } else { Xpos::Vbp };
    subject && object && (past && is_verb(&word, Xpos::Vbd) || headline && is_verb(&word, present))
}

/// Whether a rule asks for the verb of which `word` is this form.
fn is_verb(word: &str, form: Xpos) -> bool {
    let lemma = lemmas::lemma(word, Upos::Verb, form);
    let asks = |first: Option<&Element>| matches!(first, Some(Element::Word { class: Some('V'), .. }));
    let rows = index().get(lemma.as_str()).map_or(&[][..], Vec::as_slice);
    rows.iter().any(|(_, pattern)| asks(pattern.elements.first()))
}
