//! Stories told by several articles: which of the events of the digest are one, and what the articles disagree on.
//! A story is a file of `tests/stories/`; the runner finds it.

use serde::Deserialize;
use sitrep::reports::kinds::compatible;
use std::path::Path;

#[derive(Deserialize)]
struct Story {
    articles: Vec<sitrep::Input>,
    /// What must be among the events.
    events: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    kind: String,
    /// The articles that tell of it, and no others.
    articles: Vec<String>,
    /// First day.
    start: Option<String>,
    /// Fields on which the articles disagree.
    #[serde(default)]
    conflicts: Vec<String>,
    /// Low, best and high of those killed.
    killed: Option<(u32, u32, Option<u32>)>,
}

fn stories() -> impl Iterator<Item = (String, Story)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 4, "the stories are gone");
    files.into_iter().map(|file| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let story = serde_json::from_str(&std::fs::read_to_string(&file).unwrap());
        (name.clone(), story.unwrap_or_else(|e| panic!("{name}: {e}")))
    })
}

#[test]
fn stories_have_their_events() {
    let mut wrong = Vec::new();
    for (name, story) in stories() {
        let digest = sitrep::analyze(&story.articles);
        for expected in &story.events {
            if !digest.events.iter().any(|e| is(e, expected)) {
                let got: Vec<_> = digest.events.iter().map(summary).collect();
                wrong.push(format!(
                    "{name}: no {} in {:?}; there are\n  {}",
                    expected.kind,
                    expected.articles,
                    got.join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is(event: &sitrep::record::Event, expected: &Expected) -> bool {
    let killed = event.casualties.iter().find(|c| c.outcome == sitrep::record::Outcome::Killed);
    compatible(&event.kind, &expected.kind)
        && event.articles == expected.articles
        && expected.start.as_deref().is_none_or(|s| event.time.as_ref().is_some_and(|t| t.start == s))
        && expected.conflicts.iter().all(|field| event.conflicts.iter().any(|c| c.field == *field))
        && expected.killed.is_none_or(|k| killed.is_some_and(|c| (c.low, c.best, c.high) == k))
}

fn summary(e: &sitrep::record::Event) -> String {
    let conflicts: Vec<_> = e.conflicts.iter().map(|c| &c.field).collect();
    let tolls: Vec<_> = e.casualties.iter().map(|c| (c.outcome, c.low, c.best, c.high)).collect();
    format!("{} {:?} {:?} {conflicts:?} {tolls:?}", e.kind, e.articles, e.time.as_ref().map(|t| &t.start))
}
