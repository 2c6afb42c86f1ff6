//! Reads articles as JSON lines on standard input, prints what `extract` finds in each, offsets in UTF-16.

use std::io::{BufRead, Write, stdin, stdout};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let input: sitrep::Input = serde_json::from_str(&line?)?;
        let text = input.text.as_deref().or(input.html.as_deref()).unwrap_or_default();
        let found = sitrep::extract(&input).into_utf16(text);
        writeln!(out, "{}", serde_json::to_string(&found)?)?;
    }
    out.flush()
}
