//! Phrases that count, with what they count, and phrases that do not.

use super::*;
use crate::record::Input;

/// What is read in `text`: minimum, maximum, hedged, the noun.
fn read_all(text: &str) -> Vec<(f64, Option<f64>, bool, String, bool)> {
    let input = Input { text: Some(text.into()), published: Some("2021-03-01".into()), ..Input::default() };
    let source = crate::article::read(&input);
    let document = crate::document::read(&source);
    let times = crate::mentions::times::find(&source, &document);
    let quantity = |q: Quantity| {
        let noun = q.noun.map_or("", |n| document.word(n));
        (q.min, q.max, q.hedged, noun.to_string(), q.money)
    };
    find(&document, &times).into_iter().map(quantity).collect()
}

#[test]
fn counts_in_a_sentence() {
    let found =
        read_all("It killed a civilian and a foreign contractor, and wounded at least 22 Iran-backed fighters.");
    let nouns: Vec<_> = found.iter().map(|q| (q.0, q.3.as_str())).collect();
    assert_eq!(nouns, [(1.0, "civilian"), (1.0, "contractor"), (22.0, "fighters")]);
}
