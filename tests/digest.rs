//! The digest does not depend on how it came about: any order, any article twice, the same bytes.

use proptest::prelude::*;
use sitrep::{Extraction, Input, aggregate, extract};

/// The stories' articles, as read.
fn extractions() -> Vec<Extraction> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let read = |file| {
        let story: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        serde_json::from_value::<Vec<Input>>(story["articles"].clone()).unwrap()
    };
    files.into_iter().flat_map(read).map(|a| extract(&a)).collect()
}

fn digest(of: Vec<Extraction>) -> String {
    serde_json::to_string(&aggregate(of)).unwrap()
}

#[test]
fn an_article_given_twice_adds_nothing() {
    let all = extractions();
    let twice = all.iter().chain(&all).cloned().collect();
    assert_eq!(digest(twice), digest(all));
}

#[test]
fn the_same_article_under_two_names_adds_no_event() {
    let all = extractions();
    let before = aggregate(all.clone()).events.len();
    let mut copy = all[0].clone();
    copy.article.id = "copy".into();
    for report in &mut copy.reports {
        report.article = "copy".into();
        report.id = report.id.replace(&all[0].article.id, "copy");
        report.related.iter_mut().for_each(|r| r.to = r.to.replace(&all[0].article.id, "copy"));
    }
    assert_eq!(aggregate(all.into_iter().chain([copy]).collect()).events.len(), before);
}

#[test]
fn two_articles_of_one_name_are_both_kept() {
    let read = |text: &str| extract(&Input { id: Some("story".into()), text: Some(text.into()), ..Input::default() });
    let digest =
        aggregate(vec![read("Gunmen killed two farmers in Zamfara."), read("A bomb killed nine people in Quetta.")]);
    assert_eq!(digest.articles.len(), 2);
    assert_ne!(digest.articles[0].id, digest.articles[1].id);
    assert!(digest.notes.iter().any(|n| n.code == "duplicate_id"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_digest(order in Just(extractions()).prop_shuffle()) {
        prop_assert_eq!(digest(order), digest(extractions()));
    }
}
