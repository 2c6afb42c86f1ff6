//! Reads articles as JSON lines on standard input and prints their places, for `score_places.py --cmd`: an `Extraction`
//! a line, offsets in UTF-16. With files as arguments prints every place mention with its role instead.

use sitrep::mentions::{Mentions, places};
use sitrep::{Input, article, document};
use std::io::{BufRead, Write, stdin, stdout};

fn main() -> std::io::Result<()> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    for file in &files {
        show(&Input { text: Some(std::fs::read_to_string(file)?), ..Input::default() });
    }
    let mut out = std::io::BufWriter::new(stdout().lock());
    for line in stdin().lock().lines().take_while(|_| files.is_empty()) {
        let input: Input = serde_json::from_str(&line?)?;
        let source = article::read(&input);
        let mut mentions = Mentions::default();
        places::find(&source, &document::read(&source), &mut mentions);
        let found = source.into_extraction(mentions, Vec::new()).into_utf16(input.text.as_deref().unwrap_or_default());
        writeln!(out, "{}", serde_json::to_string(&found)?)?;
    }
    out.flush()
}

fn show(input: &Input) {
    let source = article::read(input);
    let mut mentions = Mentions::default();
    places::find(&source, &document::read(&source), &mut mentions);
    for m in &mentions.place_mentions {
        let place = m.place.map(|i| &mentions.places[i]);
        let (id, name) = place.map_or(("-", "-"), |p| (&p.id, &p.name));
        let relation = m.relation.as_deref().unwrap_or("-");
        println!("{:?} {:?} {relation} | {} | {id} {name}", m.kind, m.role, m.span.of(&source.text));
    }
}
