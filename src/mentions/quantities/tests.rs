//! The table of phrases that count, with what they say, and of phrases that do not.
//!
//! `cases/counts.tsv`: a sentence, a tab, its quantities in order, with "; " between them. A quantity is written
//! `5 men`, `5.. men` (at least), `5..9 men`, `5~ men` (hedged), `$5` (money).

use super::*;
use crate::record::Input;

/// The quantities of `text` as the table writes them.
fn written(text: &str) -> String {
    let input = Input { text: Some(text.into()), published: Some("2021-03-01".into()), ..Input::default() };
    let source = crate::article::read(&input);
    let document = crate::document::read(&source);
    let times = crate::mentions::times::find(&source, &document).0;
    let found = find(&document, &times);
    let all: Vec<_> = found.iter().map(|q| write(&document, q)).collect();
    all.join("; ")
}

fn write(document: &Document, quantity: &Quantity) -> String {
    let max = match quantity.max {
        None => "..".into(),
        Some(max) if max == quantity.min => String::new(),
        Some(max) => format!("..{max}"),
    };
    let (money, hedge) = (if quantity.money { "$" } else { "" }, if quantity.hedged { "~" } else { "" });
    let noun = quantity.noun.map_or("", |n| document.word(n));
    format!("{money}{}{max}{hedge} {noun}", quantity.min).trim().to_string()
}

#[test]
fn phrases_that_count() {
    let table = include_str!("cases/counts.tsv");
    let rows: Vec<_> = table.lines().filter_map(|l| l.split_once('\t')).collect();
    assert!(rows.len() >= 150, "{}", rows.len());
    let wrong = rows.iter().filter(|(text, expected)| written(text) != *expected);
    let wrong: Vec<_> = wrong.map(|(text, expected)| format!("{text} want {expected} got {}", written(text))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn phrases_that_do_not() {
    let rows: Vec<_> = include_str!("cases/names.txt").lines().collect();
    assert!(rows.len() >= 60, "{}", rows.len());
    let wrong: Vec<_> = rows.iter().map(|t| (t, written(t))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn spans_are_the_number_and_its_hedges() {
    let text = "At least 22 Iran-backed fighters and about US$5 million";
    let input = Input { text: Some(text.into()), ..Input::default() };
    let source = crate::article::read(&input);
    let document = crate::document::read(&source);
    let words: Vec<_> = find(&document, &[]).iter().map(|q| q.span.of(text)).collect();
    assert_eq!(words, ["At least 22", "about US$5 million"]);
}
