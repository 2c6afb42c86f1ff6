//! Trains the reader's models from the treebanks, prints the table of accuracies, or scores any CoNLL-U file.
//!
//! ```text
//! cargo run --release --example train -- CORPORA            re-creates src/document/model/*.bin
//! cargo run --release --example train -- --eval FILE...     scores the shipped models on gold tokens
//! ```

mod conllu;
mod lemmas;
mod pack;
mod perceptron;
mod tagger;

use conllu::Sentence;
use std::path::{Path, PathBuf};

const MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/document/model");

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((first, files)) if first == "--eval" => evaluate(files),
        Some((corpora, [])) => train(Path::new(corpora)),
        _ => eprintln!("usage: train CORPORA | train --eval FILE.conllu..."),
    }
}

fn train(corpora: &Path) {
    let ud = corpora.join("ud");
    let mut sentences = conllu::read(&ud.join("ewt-train.conllu"));
    sentences.extend(conllu::read(&ud.join("gum/train")));
    std::fs::write(Path::new(MODEL).join("../lemmas/words.tsv"), lemmas::exceptions(&sentences))
        .expect("write words.tsv");
    let file = tagger::train(&sentences);
    std::fs::write(Path::new(MODEL).join("tagger.bin"), &file).expect("write tagger.bin");
    report_tags(&file, "ewt-dev", &conllu::read(&ud.join("ewt-dev.conllu")));
    report_tags(&file, "gum dev", &conllu::read(&ud.join("gum/dev")));
}

fn evaluate(files: &[String]) {
    let file = std::fs::read(Path::new(MODEL).join("tagger.bin")).expect("read tagger.bin");
    for name in files {
        report_tags(&file, name, &conllu::read(&PathBuf::from(name)));
    }
}

fn report_tags(file: &[u8], name: &str, sentences: &[Sentence]) {
    let plain = tagger::score(file, sentences);
    println!(
        "{name}: UPOS {:.2} XPOS {:.2} lemma {:.2} (lemma with gold tags {:.2})",
        plain[0], plain[1], plain[2], plain[3]
    );
    for (casing, recased) in
        [("headlines", conllu::headline as fn(&Sentence) -> Sentence), ("capitals", conllu::capitals)]
    {
        let recased: Vec<Sentence> = sentences.iter().map(recased).collect();
        let found = tagger::score(file, &recased);
        println!("  as {casing}: UPOS {:.2} XPOS {:.2} lemma {:.2}", found[0], found[1], found[2]);
    }
}
