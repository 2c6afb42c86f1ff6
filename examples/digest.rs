//! What the command line prints, without wasm: reads JSON lines of articles on standard input and prints one digest, or
//! with `--extractions` an extraction a line; with `--aggregate` the lines are extractions. Spans are in UTF-16.

use sitrep::{Extraction, Input};

fn main() {
    let mode = std::env::args().nth(1).unwrap_or_default();
    let all = std::io::read_to_string(std::io::stdin()).expect("UTF-8");
    let lines = all.lines().filter(|line| !line.trim().is_empty());
    match mode.as_str() {
        "--extractions" => lines.for_each(|line| print(&read(line))),
        "--aggregate" => {
            print(&sitrep::aggregate(lines.map(|l| serde_json::from_str(l).expect("an extraction")).collect()))
        }
        _ => print(&sitrep::aggregate(lines.map(read).collect())),
    }
}

fn read(line: &str) -> Extraction {
    let input: Input = serde_json::from_str(line).expect("an article");
    sitrep::extract(&input).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
}

fn print(value: &impl serde::Serialize) {
    println!("{}", serde_json::to_string(value).expect("JSON"));
}
