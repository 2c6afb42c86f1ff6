//! Stories told by several articles: which of the events of the digest are one, and what the articles disagree on.
//! A story is a file of `tests/stories/`; the runner finds it.

use serde::Deserialize;
use sitrep::Digest;
use sitrep::reports::kinds::compatible;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct Story {
    articles: Vec<sitrep::Input>,
    /// What must be among the events.
    events: Vec<Expected>,
    /// Each event of the story, as a reader counts them: by article the words that tell of it, its trigger among them.
    gold: BTreeMap<String, BTreeMap<String, String>>,
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
    assert!(files.len() >= 14, "stories are gone");
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

#[test]
fn stories_are_grouped_as_a_reader_would() {
    for (name, story) in stories() {
        let digest = sitrep::analyze(&story.articles);
        let mentions = mentions(&story, &digest);
        let f1 = b_cubed_f1(&mentions);
        println!("{name}: {f1:.3} of {} mentions", mentions.len());
        assert!(f1 >= 0.95, "{name}: {f1:.3}; {mentions:#?}");
    }
}

/// Each mention of the gold with the event of the digest that it is in; one of its own where nothing was reported.
fn mentions(story: &Story, digest: &Digest) -> Vec<(String, String)> {
    let all =
        story.gold.iter().flat_map(|(event, told)| told.iter().map(move |(article, words)| (event, article, words)));
    all.map(|(event, article, words)| {
        let missed = || format!("nothing for {words:?}");
        (event.clone(), found(story, digest, article, words).unwrap_or_else(missed))
    })
    .collect()
}

/// The event of the report of `article` that has its trigger among `words`.
fn found(story: &Story, digest: &Digest, article: &str, words: &str) -> Option<String> {
    let text = story.articles.iter().find(|a| a.id.as_deref() == Some(article))?.text.as_deref()?;
    let start = text.find(words).unwrap_or_else(|| panic!("no {words:?} in {article}"));
    let inside = |r: &&sitrep::record::Report| r.trigger.start < start + words.len() && start < r.trigger.end;
    let report = digest.reports.iter().filter(|r| r.article == article).find(inside)?;
    digest.events.iter().find(|e| e.reports.contains(&report.id)).map(|e| e.id.clone())
}

/// The harmonic mean of B-cubed precision and recall of pairs of gold and found groups.
fn b_cubed_f1(mentions: &[(String, String)]) -> f64 {
    type Side = fn(&(String, String)) -> &String;
    let (gold, ours): (Side, Side) = (|m| &m.0, |m| &m.1);
    let share = |of: Side, also: Side| {
        let one = |m: &(String, String)| {
            let group: Vec<_> = mentions.iter().filter(|n| of(n) == of(m)).collect();
            group.iter().filter(|n| also(n) == also(m)).count() as f64 / group.len() as f64
        };
        mentions.iter().map(one).sum::<f64>() / mentions.len() as f64
    };
    let (precision, recall) = (share(ours, gold), share(gold, ours));
    2.0 * precision * recall / (precision + recall)
}
