//! What holds of every input, however strange: reading never panics, says the same twice, and every span is a range of
//! what was handed in that begins and ends between characters.

use proptest::prelude::*;
use sitrep::{Input, extract};

/// Pieces that articles and pages are made of, and that parsers stumble over.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "’",
    "‘",
    "—",
    " - ",
    ". ",
    ".",
    "…",
    "U.S.",
    "Gen. ",
    "said ",
    "“We left,” he said. ",
    "according to ",
    "BEIRUT, March 3 (Reuters) - ",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "é",
    "السلام",
    "🚨",
    "👨‍👩‍👧",
    "<p>",
    "</p>",
    "<div hidden>",
    "</div>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "&#x1F6A8;",
    "&",
    "<",
    ">",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<a href='x'>",
    "[AP]",
    "(",
    ")",
    "2021-06-28",
    "March 3, 2021",
    "By Ana Ruiz",
    "killed 12 people ",
    "Leave a Comment",
    "<title>T</title>",
    "<time datetime='2021-06-28'>",
    "&lt;b&gt;",
    "e\u{301}",
    "\u{ad}",
    "$1.5bn",
    "F-16",
    "can't ",
    ", ",
    "; ",
    ": ",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[A-Za-z]{1,9} "];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check(input: &Input, source: &str) -> Result<(), TestCaseError> {
    let mut found = extract(input);
    prop_assert_eq!(&found, &extract(input));
    let mut bad = Vec::new();
    found.each_span(&mut |span| {
        if span.start > span.end || source.get(span.start..span.end).is_none() {
            bad.push(*span);
        }
    });
    prop_assert!(bad.is_empty(), "{:?} in {:?}", bad, source);
    let paragraphs = &found.article.paragraphs;
    prop_assert!(paragraphs.windows(2).all(|w| w[0].span.end <= w[1].span.start), "{:?}", paragraphs);
    Ok(())
}

/// Words that make repairs of a tree meet.
const WORDS: &[&str] = &[
    "gunmen", "riding", "motorcycles", "killed", "wounded", "injured", "wounding", "five", "50", "dozens", "and", "or",
    "people", "shot", "dead", "men", "carrying", "rifles", "in", "Kano", "on", "Monday", "soldiers", "of", "called",
    ",", "fighting", "between", "were", "the", "a", "to", ".",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_is_read(text in soup(), title in prop::option::of(any::<String>())) {
        let input = Input { text: Some(text.clone()), title, ..Input::default() };
        check(&input, &text)?;
    }

    #[test]
    fn html_is_read(html in soup(), published in prop::option::of(any::<String>())) {
        let input = Input { html: Some(html.clone()), published, ..Input::default() };
        check(&input, &html)?;
        sitrep::article::text_of(&html);
    }

    #[test]
    fn every_sentence_is_one_tree(words in prop::collection::vec(prop::sample::select(WORDS), 1..60)) {
        let input = Input { text: Some(words.join(" ")), ..Input::default() };
        let source = sitrep::article::read(&input);
        let document = sitrep::document::read(&source);
        for sentence in &document.sentences {
            let first = sentence.tokens.start;
            let head = |i: usize| Some(document.tokens[i].head).filter(|&head| head != i).map_or(0, |head| head + 1 - first);
            let heads: Vec<usize> = sentence.tokens.clone().map(head).collect();
            prop_assert!(sitrep::document::parser::tree::is_tree(&heads), "{heads:?}");
        }
    }
}

#[test]
fn one_endless_line_is_read() {
    let text = "\"They said, that the (war [goes on — and on; ".repeat(40_000);
    let found = extract(&Input { text: Some(text), ..Input::default() });
    assert_eq!(found.article.paragraphs.len(), 1);
    let html = "<div><b>'x".repeat(40_000);
    assert!(extract(&Input { html: Some(html), ..Input::default() }).reports.is_empty());
}

/// The reader remembers words from article to article; what it says is to be the same in any order, on any thread.
#[test]
fn what_was_read_before_makes_no_difference() {
    let read = |text: &str| extract(&Input { text: Some(text.into()), ..Input::default() });
    let text = "Gunmen killed four soldiers near the town of Gao on Tuesday, the army said. Two rockets hit the camp.";
    let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
    let word = |n: u32| [n / 676, n / 26, n].map(letter).iter().collect::<String>();
    let many: String = (0..6000).map(|n| format!("Shells hit the {} near Gao. ", word(n))).collect();
    let fresh = std::thread::spawn(move || read(text)).join().expect("no panic");
    read(&many);
    assert_eq!(read(text), fresh);
}
