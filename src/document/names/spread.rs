//! Consistency across an article: what a name is called mostly it is called always, somebody's last word is somebody, and
//! words that are a name in one place are one in the others.

use super::{Name, NameKind};
use crate::document::Document;
use std::collections::BTreeMap;
use std::ops::Range;

/// Words that a repeated name may have.
const LONGEST: usize = 6;

/// Makes the names of an article agree, and finds more of them.
pub(super) fn spread(document: &Document, names: &mut Vec<Name>) {
    let kinds = kinds(document, names);
    for name in names.iter_mut() {
        name.kind = kinds.get(document.words(&name.tokens)).copied().unwrap_or(name.kind);
    }
    let mut taken = vec![false; document.tokens.len()];
    names.iter().for_each(|name| taken[name.tokens.clone()].fill(true));
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match repeated(document, &kinds, &taken, at..sentence.tokens.end) {
                Some(tokens) => {
                    at = tokens.end;
                    names.push(Name { kind: kinds[document.words(&tokens)], tokens });
                }
                None => at += 1,
            }
        }
    }
    names.sort_by_key(|name| name.tokens.start);
}

/// What each name of the article is called mostly.
fn kinds<'t>(document: &Document<'t>, names: &[Name]) -> BTreeMap<&'t str, NameKind> {
    let mut counts: BTreeMap<&str, BTreeMap<NameKind, usize>> = BTreeMap::new();
    for name in names {
        *counts.entry(document.words(&name.tokens)).or_default().entry(name.kind).or_default() += 1;
    }
    let most = |counts: &BTreeMap<NameKind, usize>| counts.iter().max_by_key(|(_, n)| **n).map(|(kind, _)| *kind);
    let mut kinds: BTreeMap<&str, NameKind> = counts.iter().filter_map(|(&words, c)| Some((words, most(c)?))).collect();
    let people = names.iter().filter(|name| name.kind == NameKind::Person && name.tokens.len() > 1);
    for person in people {
        let last = document.word(person.tokens.end - 1);
        if last.chars().count() > 2 {
            kinds.insert(last, NameKind::Person);
        }
    }
    kinds
}

/// The longest name of the article that stands again, free, where `within` begins.
fn repeated(
    document: &Document,
    kinds: &BTreeMap<&str, NameKind>,
    taken: &[bool],
    within: Range<usize>,
) -> Option<Range<usize>> {
    let at = within.start;
    if !document.tokens[at].xpos.is_name() {
        return None;
    }
    let ends = (at + 1..=within.end.min(at + LONGEST)).rev();
    ends.map(|end| at..end).find(|r| !taken[r.clone()].contains(&true) && kinds.contains_key(document.words(r)))
}
