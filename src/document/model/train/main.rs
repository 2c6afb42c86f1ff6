//! Trains the reader's models from the treebanks, prints the table of accuracies, or scores any CoNLL-U file.
//!
//! ```text
//! cargo run --release --example train -- CORPORA            re-creates src/document/model/*.bin
//! cargo run --release --example train -- --eval FILE...     scores the shipped models on gold tokens
//! ```

mod backward;
mod conllu;
mod dice;
mod lemmas;
mod name_corpora;
mod names;
mod network_file;
mod pack;
mod parameters;
mod parser;
mod perceptron;
mod products;
mod renamed;
mod tagger;

use conllu::Sentence;
use std::path::{Path, PathBuf};

const MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/document/model");
const EPOCHS: usize = 30;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--eval", files @ ..] => files.iter().for_each(|file| report(file, Path::new(file))),
        ["--parser", corpora, epochs] => train_parser(Path::new(corpora), epochs.parse().unwrap_or(EPOCHS)),
        ["--tagger", corpora] => train_tagger(Path::new(corpora)),
        ["--names", corpora] => train_names(Path::new(corpora)),
        [] => train_all(Path::new("../shared/corpora")),
        [corpora] => train_all(Path::new(corpora)),
        _ => eprintln!("usage: train [CORPORA] | train --eval FILE.conllu..."),
    }
}

fn train_all(corpora: &Path) {
    train_tagger(corpora);
    train_names(corpora);
    train_parser(corpora, EPOCHS);
}

fn treebank(corpora: &Path) -> Vec<Sentence> {
    let mut sentences = conllu::read(&corpora.join("ud/ewt-train.conllu"));
    sentences.extend(conllu::read(&corpora.join("ud/gum/train")));
    sentences
}

fn development(corpora: &Path) -> [(&'static str, PathBuf); 2] {
    [("ewt-dev", corpora.join("ud/ewt-dev.conllu")), ("gum dev", corpora.join("ud/gum/dev"))]
}

fn train_tagger(corpora: &Path) {
    let sentences = treebank(corpora);
    write("../lemmas/words.tsv", lemmas::exceptions(&sentences).as_bytes());
    let file = tagger::train(&sentences);
    write("tagger.bin", &file);
    for (name, path) in development(corpora) {
        report_tags(&file, name, &conllu::read(&path));
    }
}

fn train_parser(corpora: &Path, epochs: usize) {
    let development = development(corpora).map(|(name, path)| (name, conllu::read(&path)));
    let tagger = read("tagger.bin");
    let report = |_, file: &[u8]| {
        for (name, sentences) in &development {
            report_trees(file, &tagger, name, sentences);
        }
    };
    write("parser.bin", &parser::train(&treebank(corpora), epochs, report));
}

fn train_names(corpora: &Path) {
    let tagger = read("tagger.bin");
    let mut corpus = name_corpora::allowed(corpora);
    corpus.extend(renamed::copies(&corpus, corpora));
    let file = names::train(&tagger, &corpus);
    write("names.bin", &file);
    let by_sentence = |file: &str| name_corpora::columns(&corpora.join(file)).into_iter().map(|s| vec![s]).collect();
    let articles = name_corpora::files(&corpora.join("names/worldwide"));
    let sets: [(&str, Vec<Vec<name_corpora::Named>>); 3] = [
        ("crossner-politics-test", by_sentence("names/crossner-politics-test.txt")),
        ("wnut17 dev", by_sentence("names/wnut17/emerging.dev.conll")),
        ("worldwide", articles.iter().map(|f| name_corpora::columns(f)).collect()),
    ];
    for (name, set) in sets {
        let [precision, recall, f1] = names::score(&file, &set);
        println!("{name}: precision {precision:.2} recall {recall:.2} F1 {f1:.2}");
    }
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(MODEL).join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn write(name: &str, content: &[u8]) {
    std::fs::write(Path::new(MODEL).join(name), content).unwrap_or_else(|e| panic!("{name}: {e}"));
}

fn report(name: &str, path: &Path) {
    let sentences = conllu::read(path);
    report_tags(&read("tagger.bin"), name, &sentences);
    report_trees(&read("parser.bin"), &read("tagger.bin"), name, &sentences);
}

fn report_trees(file: &[u8], tagger: &[u8], name: &str, sentences: &[Sentence]) {
    let score = parser::score(file, tagger, sentences);
    print!("{name}: UPOS {:.2} XPOS {:.2} UAS {:.2} LAS {:.2}", score.upos, score.xpos, score.attached, score.labelled);
    score.roles.iter().for_each(|(role, f1)| print!(" {role} {f1:.1}"));
    println!();
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
