//! The rules' own examples, and cases that need a whole article.

use super::*;
use crate::record::{Input, Published, PublishedBasis};

/// The words and values found in `text`, published on `published` (or nobody knows when).
fn values(text: &str, published: &str) -> Vec<(String, String)> {
    times(text, published).iter().map(|t| (t.span.of(text).to_string(), t.value.clone())).collect()
}

fn times(text: &str, published: &str) -> Vec<TimeMention> {
    let input = Input { text: Some(text.into()), ..Input::default() };
    let mut source = crate::article::read(&input);
    source.article.published =
        (!published.is_empty()).then(|| Published { date: published.into(), basis: PublishedBasis::Given, span: None });
    source.article.paragraphs.iter_mut().for_each(|p| p.kind = ParagraphKind::Body);
    let document = crate::document::read(&source);
    find(&source, &document)
}

#[test]
fn rules_keep_their_examples() {
    let mut failures = Vec::new();
    for rule in rules::simple().into_iter().chain(rules::composed()) {
        for (text, published, words, value) in rule.examples {
            let found = values(text, published);
            if !found.contains(&(words.to_string(), value.to_string())) {
                failures.push(format!("{}: {text}: want {words} = {value}, got {found:?}", rule.name));
            }
        }
        for text in rule.counterexamples {
            let found = values(text, "2021-03-01");
            if !found.is_empty() {
                failures.push(format!("{}: {text}: got {found:?}", rule.name));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn rules_have_names_of_their_own_and_examples() {
    let rules: Vec<_> = rules::simple().into_iter().chain(rules::composed()).collect();
    let names: std::collections::BTreeSet<_> = rules.iter().map(|r| r.name).collect();
    assert_eq!(names.len(), rules.len());
    for rule in rules {
        assert!(!rule.examples.is_empty(), "{}", rule.name);
    }
}
