//! What the command line prints, without wasm: reads JSON lines of articles on standard input and prints one digest, or
//! with `--extractions` an extraction a line. Spans are in UTF-16.

use sitrep::{Extraction, Input};

fn main() {
    let lines = std::io::read_to_string(std::io::stdin()).expect("UTF-8");
    let extractions = lines.lines().filter(|line| !line.trim().is_empty()).map(read);
    if std::env::args().any(|word| word == "--extractions") {
        extractions.for_each(|e| println!("{}", serde_json::to_string(&e).expect("JSON")));
    } else {
        let digest = sitrep::aggregate(extractions.collect());
        println!("{}", serde_json::to_string(&digest).expect("JSON"));
    }
}

fn read(line: &str) -> Extraction {
    let input: Input = serde_json::from_str(line).expect("an article");
    sitrep::extract(&input).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
}
