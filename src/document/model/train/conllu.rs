//! CoNLL-U files: the words, with the columns that are trained on.

use sitrep::document::{Upos, Xpos};
use std::path::Path;

/// A word of a treebank.
#[derive(Clone, Debug)]
pub struct Word {
    pub form: String,
    pub lemma: String,
    pub upos: Upos,
    pub xpos: Xpos,
}

/// A sentence of a treebank.
pub type Sentence = Vec<Word>;

/// The sentences of a file, or of a folder's files in the order of their names.
pub fn read(path: &Path) -> Vec<Sentence> {
    if !path.is_dir() {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        return parse(&text);
    }
    let mut files: Vec<_> = std::fs::read_dir(path).expect("a folder").map(|f| f.expect("a file").path()).collect();
    files.sort();
    files.iter().flat_map(|f| read(f)).collect()
}

fn parse(text: &str) -> Vec<Sentence> {
    let sentences = text.split("\n\n").map(|block| block.lines().filter_map(word).collect());
    sentences.filter(|s: &Sentence| !s.is_empty()).collect()
}

/// A line of ten columns whose first is a whole number; empty nodes and ranges are no words.
fn word(line: &str) -> Option<Word> {
    let columns: Vec<&str> = line.split('\t').collect();
    columns.first()?.parse::<u32>().ok()?;
    Some(Word {
        form: columns[1].into(),
        lemma: columns[2].to_lowercase(),
        upos: Upos::parse(columns[3])?,
        xpos: Xpos::parse(columns[4])?,
    })
}

/// The sentence as some papers print their headlines: "Army Kills Ten Rebels in the North".
pub fn headline(sentence: &Sentence) -> Sentence {
    let recase = |(i, w): (usize, &Word)| {
        let small =
            i > 0 && matches!(w.xpos, Xpos::Dt | Xpos::In | Xpos::Cc | Xpos::To | Xpos::Pos) && w.form.len() < 5;
        Word { form: if small { w.form.clone() } else { capitalize(&w.form) }, ..w.clone() }
    };
    sentence.iter().enumerate().map(recase).collect()
}

/// The sentence in capitals.
pub fn capitals(sentence: &Sentence) -> Sentence {
    sentence.iter().map(|w| Word { form: w.form.to_uppercase(), ..w.clone() }).collect()
}

fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}
