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
    find(&source, &document).0
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

fn days(text: &str, published: &str, words: &str) -> String {
    let found = times(text, published);
    let time = found.iter().find(|t| t.span.of(text) == words);
    time.and_then(|t| t.days).map_or("none".into(), |(a, b)| format!("{a}/{b}"))
}

#[test]
fn days_say_more_than_values() {
    for (text, words, expected) in [
        ("Three were shot since April.", "April", "2021-04-01/2021-06-28"),
        ("It was hit from April to June.", "April", "2021-04-01/2021-06-30"),
        ("They met between 3 and 5 May.", "5 May", "2021-05-03/2021-05-05"),
        ("It fell in late 2019.", "late 2019", "2019-09-01/2019-12-31"),
        ("It was hit twice in February.", "February", "2021-02-01/2021-02-28"),
        ("It was hit twice in the past two weeks.", "the past two weeks", "2021-06-14/2021-06-28"),
        ("It grew worse in recent weeks.", "recent weeks", "none"),
        ("It was hit twice last week.", "last week", "2021-06-21/2021-06-27"),
    ] {
        assert_eq!(days(text, "2021-06-28", words), expected, "{text}");
    }
}

#[test]
fn quotations_speak_of_their_own_day() {
    let text = "“Today we mourn,” the mayor said on Tuesday.";
    let found = values(text, "2021-03-05");
    assert_eq!(found[0], ("Today".to_string(), "2021-03-02".to_string()));
}

#[test]
fn without_a_date_only_what_is_said_is_known() {
    let found = values("On Sunday they fled. A raid on October 26 failed. It was taken in 2014.", "");
    let values: Vec<_> = found.iter().map(|f| f.1.as_str()).collect();
    assert_eq!(values, ["XXXX-WXX-7", "XXXX-10-26", "2014"]);
}

#[test]
fn infers_a_date_that_weekdays_pin() {
    let read = |text: &str| {
        let input = Input { text: Some(text.into()), ..Input::default() };
        let source = crate::article::read(&input);
        let document = crate::document::read(&source);
        infer_published(&source, &document).map(|d| d.to_string())
    };
    let pinned = "Gunmen took the mine on Friday, 26 February 2021. On Sunday they left it.";
    assert_eq!(read(pinned).as_deref(), Some("2021-02-28"));
    assert_eq!(read("On 3 January 2020 he was killed. On Sunday rockets fell."), None);
    assert_eq!(read("Friday, 27 February 2021 is no such day. It fell on Sunday."), None);
    assert_eq!(read("On Friday, 26 February 2021 it fell. By 2023 it was theirs."), None);
}
