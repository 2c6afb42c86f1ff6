//! JSON lines of articles on standard input to JSON lines of extractions with UTF-16 offsets, for the scorers:
//! `cargo run --example extract_jsonl < articles.jsonl`

use sitrep::Input;
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let input: Input = serde_json::from_str(&line).expect("an article a line");
        let text = input.text.as_deref().or(input.html.as_deref()).unwrap_or_default();
        let found = sitrep::extract(&input).into_utf16(text);
        writeln!(out, "{}", serde_json::to_string(&found).expect("records become JSON"))?;
    }
    Ok(())
}
