//! Sentences with names, from corpora that each have a form of their own.

use sitrep::document::Xpos;
use sitrep::document::names::NameKind;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A sentence and its names.
pub struct Named {
    pub words: Vec<String>,
    pub names: Vec<(Range<usize>, NameKind)>,
}

/// What the name finder is trained on: sets whose licences allow it.
pub fn allowed(corpora: &Path) -> Vec<Named> {
    let names = corpora.join("names");
    let mut all = Vec::new();
    for file in ["crossner-politics-train.txt", "crossner-politics-dev.txt", "wnut17/wnut17train.conll"] {
        all.extend(columns(&names.join(file)));
    }
    all.extend(files(&corpora.join("ud/gum/train")).iter().flat_map(|f| gum(f)));
    all
}

/// All files of a folder, by name; a file alone.
pub fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.into()];
    }
    let mut files: Vec<_> = std::fs::read_dir(path).expect("a folder").map(|f| f.expect("a file").path()).collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A word and its BIO or BIOES label in each line.
pub fn columns(path: &Path) -> Vec<Named> {
    let text = text(path);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|line| line.is_empty()).map(sentence_of).filter(|s| !s.words.is_empty()).collect()
}

fn sentence_of(block: &[&str]) -> Named {
    let mut named = Named { words: Vec::new(), names: Vec::new() };
    let mut open = None;
    for line in block.iter().filter(|line| !line.starts_with("http")) {
        let mut parts = line.split_whitespace();
        let (Some(word), Some(label)) = (parts.next(), parts.next()) else { continue };
        let i = named.words.len();
        named.words.push(word.into());
        let (position, kind) = label.split_once('-').unwrap_or((label, ""));
        let Some(kind) = kind_of(kind) else {
            open = None;
            continue;
        };
        match named.names.last_mut() {
            Some((range, last)) if matches!(position, "I" | "E") && open == Some(kind) && *last == kind => {
                range.end = i + 1
            }
            _ => named.names.push((i..i + 1, kind)),
        }
        open = Some(kind);
    }
    named
}

/// The kind that a corpus' own name for it means.
fn kind_of(name: &str) -> Option<NameKind> {
    Some(match name.to_lowercase().as_str() {
        "person" | "politician" | "per" => NameKind::Person,
        "location" | "country" | "loc" | "gpe" | "place" | "facility" => NameKind::Place,
        "organization" | "organisation" | "politicalparty" | "corporation" | "group" | "org" => NameKind::Organization,
        "" | "date" | "money" | "time" => return None,
        _ => NameKind::Other,
    })
}

/// A sentence of GUM: words, tags, mentions.
#[derive(Default)]
struct Sentence {
    words: Vec<String>,
    tags: Vec<Option<Xpos>>,
    mentions: Vec<Mention>,
}

struct Mention {
    kind: NameKind,
    tokens: Range<usize>,
    /// Its head's words, counted from its first.
    heads: Vec<usize>,
}

/// GUM marks every mention of anything; names are those whose head is made of name tags.
fn gum(path: &Path) -> Vec<Named> {
    let mut out = Vec::new();
    let mut sentence = Sentence::default();
    let mut open: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    for line in text(path).lines() {
        if line.is_empty() {
            out.push(std::mem::take(&mut sentence).into_named());
            open.clear();
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns[0].parse::<usize>().is_err() {
            continue;
        }
        sentence.words.push(columns[1].into());
        sentence.tags.push(Xpos::parse(columns[4]));
        let entity = columns[9].split('|').find_map(|part| part.strip_prefix("Entity="));
        sentence.read(entity.unwrap_or(""), &mut open);
    }
    out.retain(|named| !named.words.is_empty());
    out
}

impl Sentence {
    /// Opens and closes mentions at the last word: "(12-person-new-...(4-place-...)" or "12)".
    fn read(&mut self, entity: &str, open: &mut BTreeMap<String, Vec<Mention>>) {
        let end = self.words.len();
        for piece in entity.split_inclusive(')').flat_map(|p| p.split_inclusive_before('(')) {
            let (opens, closes) = (piece.starts_with('('), piece.ends_with(')'));
            let fields: Vec<&str> = piece.trim_matches(['(', ')']).split('-').collect();
            let id = fields[0].to_string();
            if opens && fields.len() > 5 {
                let kind = match fields[1] {
                    "person" => NameKind::Person,
                    "place" => NameKind::Place,
                    "organization" => NameKind::Organization,
                    "time" => continue,
                    _ => NameKind::Other,
                };
                let heads = fields[5].split(',').filter_map(|n| n.parse::<usize>().ok()).map(|n| n - 1).collect();
                open.entry(id.clone()).or_default().push(Mention { kind, tokens: end - 1..end, heads });
            }
            if closes && let Some(mut mention) = open.get_mut(&id).and_then(Vec::pop) {
                mention.tokens.end = end;
                self.mentions.push(mention);
            }
        }
    }

    fn into_named(self) -> Named {
        let mut names: Vec<(Range<usize>, NameKind)> = self.mentions.iter().filter_map(|m| self.name(m)).collect();
        names.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        names.retain(|(range, _)| {
            let free = range.start >= end;
            end = end.max(range.end);
            free
        });
        Named { words: self.words, names }
    }

    fn is_name(&self, i: usize) -> bool {
        self.tags.get(i).is_some_and(|tag| matches!(tag, Some(Xpos::Nnp | Xpos::Nnps)))
    }

    /// The name in a mention: its head, with the names before it and, but for people, what follows "of", "for" and "and".
    fn name(&self, mention: &Mention) -> Option<(Range<usize>, NameKind)> {
        let heads: Vec<usize> = mention.heads.iter().map(|h| mention.tokens.start + h).collect();
        let (&first, &last) = (heads.iter().min()?, heads.iter().max()?);
        if last >= self.words.len() || !self.is_name(first) || !self.is_name(last) {
            return None;
        }
        let people = mention.kind == NameKind::Person && self.tags[last] == Some(Xpos::Nnps);
        let kind = if people { NameKind::Other } else { mention.kind };
        let (mut start, mut end) = (first, last + 1);
        if kind != NameKind::Person {
            while start > mention.tokens.start && (self.is_name(start - 1) || self.tags[start - 1] == Some(Xpos::Hyph))
            {
                start -= 1;
            }
            while let Some(next) = self.past_joint(end, mention.tokens.end) {
                end = next;
            }
        }
        Some((start..end, kind))
    }

    fn past_joint(&self, at: usize, limit: usize) -> Option<usize> {
        let joint =
            |i: usize| self.words.get(i).is_some_and(|w| ["of", "for", "and", "the", "on", "-"].contains(&w.as_str()));
        let after = (at..limit).take(3).find(|&i| !joint(i))?;
        (self.is_name(after)).then(|| (after..limit).find(|&i| !self.is_name(i)).unwrap_or(limit))
    }
}

/// Splits before a character, which stays with what follows.
trait SplitBefore {
    fn split_inclusive_before(&self, c: char) -> Vec<&str>;
}

impl SplitBefore for str {
    fn split_inclusive_before(&self, c: char) -> Vec<&str> {
        let mut cuts: Vec<usize> = self.match_indices(c).map(|(at, _)| at).filter(|&at| at > 0).collect();
        cuts.push(self.len());
        let mut start = 0;
        cuts.into_iter()
            .map(|cut| &self[std::mem::replace(&mut start, cut)..cut])
            .filter(|piece| !piece.is_empty())
            .collect()
    }
}
