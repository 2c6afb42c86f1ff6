//! Tokens and sentences against a treebank: `cargo run --example measure_text -- FILE.conllu...`
//!
//! Tokens are compared a sentence at a time, with the text as the treebank has it; sentences a paragraph at a time, by
//! where they start.

use sitrep::{Input, Span, article, document};
use std::collections::BTreeSet;

#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    both: usize,
}

impl Score {
    fn add<T: Ord>(&mut self, gold: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.gold += gold.len();
        self.found += found.len();
        self.both += gold.intersection(found).count();
    }

    fn print(&self, name: &str) {
        let f1 = 200.0 * self.both as f64 / (self.gold + self.found).max(1) as f64;
        println!("{name:10} F1 {f1:.2}  gold {}  found {}", self.gold, self.found);
    }
}

fn main() {
    let (mut tokens, mut starts) = (Score::default(), Score::default());
    let (verbose, files): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|a| a == "-v");
    for file in files {
        let conllu = std::fs::read_to_string(&file).expect("a file");
        measure(&conllu, &mut tokens, &mut starts, !verbose.is_empty());
    }
    tokens.print("tokens");
    starts.print("sentences");
}

fn measure(conllu: &str, tokens: &mut Score, starts: &mut Score, verbose: bool) {
    let (mut text, mut gold) = (String::new(), BTreeSet::new());
    for sentence in conllu.split("\n\n").filter(|s| s.contains("# text = ")) {
        let words = sentence.lines().find_map(|l| l.strip_prefix("# text = ")).unwrap_or_default();
        let new_paragraph = sentence.lines().any(|l| l.starts_with("# newpar") || l.starts_with("# newdoc"));
        text.push_str(if new_paragraph { "\n\n" } else { " " });
        gold.insert(text.len());
        text.push_str(words);
        let (want, found) = (gold_tokens(sentence, words), own_tokens(words));
        tokens.add(&want, &found);
        for s in found.symmetric_difference(&want).filter(|_| verbose) {
            println!("token {} {:?} in {words}", if want.contains(s) { "missed" } else { "extra" }, &words[s.0..s.1]);
        }
    }
    let input = Input { text: Some(text.clone()), ..Input::default() };
    let mut source = article::read(&input);
    source.article.paragraphs.iter_mut().for_each(|p| p.kind = sitrep::record::ParagraphKind::Body);
    let found = document::read(&source).sentences.iter().map(|s| s.span.start).collect();
    starts.add(&gold, &found);
    for &s in found.symmetric_difference(&gold).filter(|_| verbose) {
        let (from, to) = (text.floor_char_boundary(s.saturating_sub(40)), text.floor_char_boundary(s + 40));
        println!(
            "start {} {:?} | {:?}",
            if gold.contains(&s) { "missed" } else { "extra" },
            &text[from..s],
            &text[s..to]
        );
    }
}

fn own_tokens(words: &str) -> BTreeSet<(usize, usize)> {
    document::tokens::split(words, Span::new(0, words.len())).iter().map(|s| (s.start, s.end)).collect()
}

fn gold_tokens(sentence: &str, words: &str) -> BTreeSet<(usize, usize)> {
    let mut at = 0;
    let forms = sentence.lines().filter(|l| l.split('\t').next().is_some_and(|id| id.parse::<u32>().is_ok()));
    let spans = forms.filter_map(|line| {
        let form = line.split('\t').nth(1)?;
        let start = at + words[at..].find(form)?;
        at = start + form.len();
        Some((start, at))
    });
    spans.collect()
}
