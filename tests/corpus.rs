//! Articles in `tests/corpus`, each `NAME.txt` or `NAME.html` with what should be found of its structure in `NAME.json`:
//! title, byline, publisher, published, dateline, language, notes, paragraphs (kind and first words) and quotations (speaker
//! and first words). A new pair of files is a new test. Keys that the JSON leaves out are not compared.

use serde_json::{Value, json};
use sitrep::{Extraction, Input, Span, extract};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn structure_is_found() {
    let articles = articles();
    assert!(articles.len() >= 12, "only {} articles", articles.len());
    let wrong: Vec<String> = articles.iter().filter_map(|path| differences(path)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the folder").map(|f| f.expect("a file").path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt" || e == "html"));
    files.sort();
    files
}

/// Where what is found is not what the JSON wants.
fn differences(path: &Path) -> Option<String> {
    let source = fs::read_to_string(path).expect("an article");
    let wanted: Value =
        serde_json::from_str(&fs::read_to_string(path.with_extension("json")).expect("its JSON")).expect("JSON");
    let html = path.extension().is_some_and(|e| e == "html");
    let (text, html) = if html { (None, Some(source.clone())) } else { (Some(source.clone()), None) };
    let given = |key: &str| wanted["given"][key].as_str().map(str::to_owned);
    let input = Input {
        text,
        html,
        title: given("title"),
        published: given("published"),
        url: given("url"),
        ..Input::default()
    };
    let found = summary(&extract(&input), &source);
    let keys = wanted.as_object().expect("an object").keys().filter(|k| *k != "given");
    let wrong: Vec<_> = keys
        .filter(|k| found[*k] != wanted[*k])
        .map(|k| format!("  {k}\n    wanted {}\n    found  {}", wanted[k], found[k]))
        .collect();
    (!wrong.is_empty()).then(|| format!("{}\n{}", path.display(), wrong.join("\n")))
}

fn summary(found: &Extraction, source: &str) -> Value {
    let a = &found.article;
    let words = |span: Span| span.of(source).split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let kind = |k| serde_json::to_value(k).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let quotes = a.quotes.iter().filter(|q| q.direct);
    json!({
        "title": a.title,
        "byline": a.byline,
        "publisher": a.publisher,
        "published": a.published.as_ref().map(|p| format!("{} {}", p.date, kind(serde_json::to_value(p.basis).unwrap_or_default()))),
        "publishedWords": a.published.as_ref().and_then(|p| p.span).map(|s| s.of(source)),
        "dateline": a.dateline.as_ref().map(|d| json!([d.place, d.date])),
        "language": a.language,
        "notes": a.notes.iter().map(|n| n.code.clone()).collect::<Vec<_>>(),
        "paragraphs": a.paragraphs.iter().map(|p| format!("{}: {}", kind(serde_json::to_value(p.kind).unwrap_or_default()), words(p.span))).collect::<Vec<_>>(),
        "quotes": quotes.map(|q| format!("{}: {}", q.speaker.as_ref().map_or("?", |s| s.span.of(source)), words(q.span))).collect::<Vec<_>>(),
    })
}
