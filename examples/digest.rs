//! Prints one digest of JSON lines of articles on standard input, spans in UTF-16: what the command line prints, without wasm.

use std::io::Read;

fn main() {
    let mut lines = String::new();
    std::io::stdin().read_to_string(&mut lines).expect("UTF-8");
    let read = |line: &str| {
        let input: sitrep::Input = serde_json::from_str(line).expect("an article");
        sitrep::extract(&input).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
    };
    let digest = sitrep::aggregate(lines.lines().filter(|l| !l.trim().is_empty()).map(read).collect());
    println!("{}", serde_json::to_string(&digest).expect("JSON"));
}
