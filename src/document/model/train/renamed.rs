//! Copies of sentences with other names in them: people of all countries' governments, towns of all countries. The corpora
//! name few of either, and a model must not learn them by heart.

use super::dice::Dice;
use super::name_corpora::Named;
use sitrep::document::names::NameKind;
use std::path::Path;

/// Of all names in a copied sentence, so many are others.
const RENAMED: f32 = 0.8;

/// A copy of each sentence that names people or places.
pub fn copies(corpus: &[Named], corpora: &Path) -> Vec<Named> {
    let people = people(&read(&corpora.join("actors/petrarch2/Phoenix.Countries.actors.txt")));
    let towns = towns(&read(&corpora.join("gazetteer/geonames-cities15000.tsv")));
    let mut dice = Dice::new(3);
    let named = corpus.iter().filter(|s| s.names.iter().any(|(_, kind)| is_renamed(*kind)));
    named.map(|sentence| copy(sentence, &people, &towns, &mut dice)).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn is_renamed(kind: NameKind) -> bool {
    matches!(kind, NameKind::Person | NameKind::Place)
}

type Words = Vec<String>;

/// "NUR_MOHAMMAD_TARAKI_  # CountryInfo.txt" and the like.
fn people(table: &str) -> Vec<Words> {
    let names = table.lines().filter(|line| line.ends_with("# CountryInfo.txt") && !line.starts_with(['+', '#', '\t']));
    let words = |name: &str| name.split('_').filter(|w| !w.is_empty()).flat_map(|w| tokens(&capitalize(w))).collect();
    let names: Vec<Words> = names.filter_map(|line| line.split_whitespace().next()).map(words).collect();
    names.into_iter().filter(|name| (2..=6).contains(&name.len())).collect()
}

fn towns(table: &str) -> Vec<Words> {
    table
        .lines()
        .filter_map(|line| line.split('\t').nth(2))
        .map(|name| name.split(' ').flat_map(tokens).collect())
        .collect()
}

/// Hyphens stand alone.
fn tokens(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    for part in word.split('-') {
        if !out.is_empty() {
            out.push("-".into());
        }
        out.push(part.to_string());
    }
    out
}

/// "AL-ASSAD" as "al-Assad", "KIM" as "Kim".
fn capitalize(word: &str) -> String {
    let part = |part: &str| match part {
        "AL" | "EL" | "BIN" | "IBN" | "DE" | "DA" | "VAN" => part.to_lowercase(),
        _ => part.chars().take(1).chain(part.to_lowercase().chars().skip(1)).collect(),
    };
    word.split('-').map(part).collect::<Vec<_>>().join("-")
}

fn copy(sentence: &Named, people: &[Words], towns: &[Words], dice: &mut Dice) -> Named {
    let mut out = Named { words: Vec::new(), names: Vec::new() };
    let mut at = 0;
    for (range, kind) in &sentence.names {
        out.words.extend_from_slice(&sentence.words[at..range.start]);
        let old = &sentence.words[range.clone()];
        let start = out.words.len();
        match kind {
            NameKind::Person if dice.unit() < RENAMED => out.words.extend(person(old.len(), people, dice)),
            NameKind::Place if old.len() < 4 && dice.unit() < RENAMED => {
                out.words.extend(towns[dice.roll(towns.len())].clone())
            }
            _ => out.words.extend_from_slice(old),
        }
        out.names.push((start..out.words.len(), *kind));
        at = range.end;
    }
    out.words.extend_from_slice(&sentence.words[at..]);
    out
}

/// Somebody's name; where the old one had one word, the last part of it.
fn person(length: usize, people: &[Words], dice: &mut Dice) -> Words {
    let name = &people[dice.roll(people.len())];
    match (length, name.iter().rposition(|w| w == "-")) {
        (2.., _) => name.clone(),
        (_, Some(hyphen)) if hyphen > 1 => name[hyphen - 1..].to_vec(),
        _ => name[name.len() - 1..].to_vec(),
    }
}
