//! Reads text on standard input and prints how the reader takes it: tokens, lemmas, tags and trees, in CoNLL-U
//! (<https://universaldependencies.org/format.html>).
//!
//! ```text
//! echo "Gunmen killed four soldiers." | cargo run --example conllu
//! ```

use sitrep::{Input, article, document};

fn main() {
    let text = std::io::read_to_string(std::io::stdin()).expect("text in UTF-8");
    let input = Input { text: Some(text), ..Input::default() };
    let source = article::read(&input);
    let document = document::read(&source);
    for sentence in &document.sentences {
        println!("# text = {}", sentence.span.of(document.text));
        let first = sentence.tokens.start;
        for i in sentence.tokens.clone() {
            let token = &document.tokens[i];
            let head = if token.head == i { 0 } else { token.head + 1 - first };
            let relation = token.relation.map_or("_", |r| r.as_str());
            let (upos, xpos) = (token.upos.as_str(), token.xpos.as_str());
            println!("{}\t{}\t{}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_", i + 1 - first, document.word(i), token.lemma);
        }
        println!();
    }
}
