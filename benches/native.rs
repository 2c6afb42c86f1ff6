//! How fast the crate reads, without wasm: `cargo bench --bench native -- ARTICLES.jsonl` prints one line of JSON with
//! the measures that `benches/bench.mjs` shows: seconds to the first answer, seconds a pass, seconds a stage, peak memory.
//! `--merge EXTRACTIONS.jsonl` measures merging alone: seconds for all, and for an article taken out and one added.

use serde_json::json;
use sitrep::aggregate::Archive;
use sitrep::stages::{STAGES, read_to};
use sitrep::{Extraction, Input};
use std::time::{Duration, Instant};

/// Passes over the texts go on for at least so long; the best counts, as the machine's other work only slows.
const LEAST: Duration = Duration::from_secs(2);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, file] = &words[..words.len().min(2)]
        && mode == "--merge"
    {
        return merge(file);
    }
    let file = words.into_iter().next().filter(|word| !word.starts_with("--"));
    let Some(file) = file else { return eprintln!("cargo bench --bench native -- ARTICLES.jsonl") };
    let lines = std::fs::read_to_string(file).expect("the articles");
    let inputs: Vec<Input> = lines.lines().map(|line| serde_json::from_str(line).expect("an article a line")).collect();
    let start = seconds(|| drop(sitrep::extract(&inputs[0])));
    let pass = best(|| inputs.iter().for_each(|input| drop(sitrep::extract(input))));
    let extractions: Vec<_> = inputs.iter().map(sitrep::extract).collect();
    let aggregate = seconds(|| drop(sitrep::aggregate(extractions)));
    let stages = stages(&inputs);
    println!(
        "{}",
        json!({"start": start, "pass": pass, "aggregate": aggregate, "stages": stages, "peak": peak_memory()})
    );
}

/// Articles that are taken out and added again, one at a time.
const AGAIN: usize = 20;

/// Merges the extractions of a file, all at once, then takes some out and adds them again: the mean of each.
fn merge(file: &str) {
    let lines = std::fs::read_to_string(file).expect("the extractions");
    let all: Vec<Extraction> = lines.lines().map(|line| serde_json::from_str(line).expect("an extraction")).collect();
    drop(lines);
    let some: Vec<Extraction> = all.iter().step_by(all.len().div_ceil(AGAIN)).cloned().collect();
    let mut archive = Archive::default();
    let (digest, merge) = timed(|| {
        archive.extend(all);
        archive.digest()
    });
    archive.changes();
    let (mut remove, mut add) = (0.0, 0.0);
    for article in &some {
        let without = || (archive.remove(&article.article.id), archive.changes());
        remove += timed(without).1;
        let article = article.clone();
        add += timed(|| (archive.add(article), archive.changes())).1;
    }
    let (_, again) = timed(|| archive.digest());
    let mean = |total: f64| total / some.len() as f64;
    println!(
        "{}",
        json!({"merge": merge, "remove": mean(remove), "add": mean(add), "digest": again,
            "reports": digest.reports.len(), "events": digest.events.len(), "peak": peak_memory()})
    );
}

/// For each stage the seconds up to its end, for all texts; and the tokens.
fn stages(inputs: &[Input]) -> serde_json::Value {
    let read = |stage| inputs.iter().map(|input| read_to(input, stage)).sum::<usize>();
    let seconds: Vec<f64> = (0..STAGES.len()).map(|stage| best(|| _ = std::hint::black_box(read(stage)))).collect();
    json!({"names": STAGES, "seconds": seconds, "tokens": read(1)})
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let result = work();
    (result, began.elapsed().as_secs_f64())
}

fn seconds(work: impl FnOnce()) -> f64 {
    timed(work).1
}

fn best(mut work: impl FnMut()) -> f64 {
    let (began, mut best) = (Instant::now(), f64::INFINITY);
    while began.elapsed() < LEAST || best.is_infinite() {
        best = best.min(seconds(&mut work));
    }
    best
}

/// The process's peak memory in bytes, where the system says it as Linux does.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}
