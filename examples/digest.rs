//! Prints one digest of JSON lines of articles on standard input, spans in UTF-16: what the command line prints, without
//! wasm. With `--extract` prints an extraction a line instead; with `--aggregate` the lines are extractions.

use sitrep::{Extraction, Input};
use std::io::Read;

fn main() {
    let mode = std::env::args().nth(1).unwrap_or_default();
    let mut all = String::new();
    std::io::stdin().read_to_string(&mut all).expect("UTF-8");
    let lines = all.lines().filter(|l| !l.trim().is_empty());
    let extractions: Vec<Extraction> = match mode.as_str() {
        "--aggregate" => lines.map(|l| serde_json::from_str(l).expect("an extraction")).collect(),
        _ => lines.map(read).collect(),
    };
    let print = |value: serde_json::Result<String>| println!("{}", value.expect("JSON"));
    match mode.as_str() {
        "--extract" => extractions.iter().for_each(|e| print(serde_json::to_string(e))),
        _ => print(serde_json::to_string(&sitrep::aggregate(extractions))),
    }
}

fn read(line: &str) -> Extraction {
    let input: Input = serde_json::from_str(line).expect("an article");
    sitrep::extract(&input).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
}
