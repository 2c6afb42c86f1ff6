//! Dependency trees, and better tags, by a network that reads a sentence both ways. Assumes the words' looks of the
//! tagger. Costs a good deal more than tags: run it on the sentences that matter.

use super::tagger::features::{self, Look};
use super::tagger::weights::Weights;
use super::tagger::{self, Tagger, tags_of};
use super::{Document, Relation, Upos, Xpos, lemmas};
use model::Model;
use network::{RELATIONS, Reading, TAGS};
use std::sync::OnceLock;

pub mod kernels;
pub mod model;
pub mod network;
pub mod tree;

static FILE: &[u8] = include_bytes!("model/parser.bin");

/// Longer sentences are read in parts, so that the cost stays linear.
const LONGEST: usize = 120;

/// What the parser says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// Its universal part of speech.
    pub upos: Upos,
    /// Its Penn Treebank tag.
    pub xpos: Xpos,
    /// 0 for the root, 1 for the first word, ...
    pub head: usize,
    /// How it depends on its head.
    pub relation: Relation,
}

/// Makes the tree of each sentence for which `wanted` says so, and corrects the tags there.
pub fn parse(document: &mut Document, wanted: impl Fn(&Document, usize) -> bool) {
    let Some(model) = shipped() else { return };
    let mut parser = Parser::new(model, tagger::shipped());
    for sentence in 0..document.sentences.len() {
        if !wanted(document, sentence) {
            continue;
        }
        let tokens = document.sentences[sentence].tokens.clone();
        let parsed = parser.read(tokens.clone().map(|i| document.word(i)));
        for (i, parsed) in tokens.clone().zip(parsed) {
            let lemma = lemmas::lemma(document.word(i), parsed.upos, parsed.xpos);
            let token = &mut document.tokens[i];
            (token.upos, token.xpos, token.lemma) = (parsed.upos, parsed.xpos, lemma);
            token.head = parsed.head.checked_sub(1).map_or(i, |head| tokens.start + head);
            token.relation = Some(parsed.relation);
        }
    }
}

/// The model that comes with the crate.
fn shipped() -> Option<&'static Model<'static>> {
    static MODEL: OnceLock<Option<Model<'static>>> = OnceLock::new();
    MODEL.get_or_init(|| Model::load(FILE)).as_ref()
}

/// Parses sentences one after the other, in the same memory.
pub struct Parser<'m> {
    model: &'m Model<'m>,
    tagger: Tagger<'m>,
    looks: Vec<Look>,
    inputs: Vec<f32>,
    reading: Reading,
}

impl<'m> Parser<'m> {
    /// A parser with these weights; the tagger's have a say in tags.
    pub fn new(model: &'m Model<'m>, tagger: Option<&'m Weights<'m>>) -> Self {
        Self { model, tagger: Tagger::new(tagger), looks: Vec::new(), inputs: Vec::new(), reading: Reading::default() }
    }

    /// Tags and tree of a sentence. Of a very long one, each part hangs from the part before.
    pub fn read<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Vec<Parsed> {
        let words: Vec<&str> = words.collect();
        self.tagger.read(words.iter().copied());
        features::looks(words.into_iter(), &mut self.looks);
        let mut out: Vec<Parsed> = Vec::with_capacity(self.looks.len());
        let mut root_before = None;
        for start in (0..self.looks.len()).step_by(LONGEST) {
            let mut part = self.read_part(start, self.looks.len().min(start + LONGEST));
            let root = part.iter().position(|p| p.head == 0);
            part.iter_mut().filter(|p| p.head > 0).for_each(|p| p.head += start);
            if let (Some(root), Some(before)) = (root, root_before) {
                (part[root].head, part[root].relation) = (before, Relation::Parataxis);
            }
            root_before = root.map(|root| start + root + 1);
            out.extend(part);
        }
        out
    }

    fn read_part(&mut self, start: usize, end: usize) -> Vec<Parsed> {
        let (model, n) = (self.model, end - start);
        model.inputs(&self.looks[start..end], &mut self.inputs);
        network::read(model, &self.inputs, &mut self.reading);
        let heads = tree::best_tree(&self.reading.arcs, n);
        let tags: Vec<_> = (0..n).map(|i| self.best_tag(i, self.tagger.scores(start + i))).collect();
        let names = network::name(model, &heads, &mut self.reading);
        let rows = names.chunks_exact(RELATIONS).zip(heads.iter().zip(&tags));
        rows.map(|(names, (&head, &tag))| {
            let (upos, xpos) = model.tag(tag).map_or((Upos::X, Xpos::Fw), tags_of);
            Parsed { upos, xpos, head, relation: best_relation(model, names, head == 0) }
        })
        .collect()
    }

    /// The tag for word `i` of a part that network and tagger together like best.
    fn best_tag(&self, i: usize, tagger: &[i32]) -> usize {
        let row = &self.reading.tags[i * TAGS..][..self.model.tag_count()];
        let sum = |tag: usize| row[tag] + TAGGER * tagger.get(tag).map_or(0.0, |&score| score as f32);
        (0..row.len()).reduce(|a, b| if sum(b) > sum(a) { b } else { a }).unwrap_or(0)
    }
}

/// How much a point of the tagger's counts beside one of the network's. The two err on different words: together they
/// are right on a quarter of a per cent more.
const TAGGER: f32 = 2e-4;

/// The best relation: "root" at the root, and nowhere else.
fn best_relation(model: &Model, scores: &[f32], at_root: bool) -> Relation {
    let relation = |i: usize| Relation::ALL.get(usize::from(model.relation(i)?)).copied();
    if at_root {
        return Relation::Root;
    }
    let fits = (0..model.relation_count()).filter(|&i| relation(i).is_some_and(|r| r != Relation::Root));
    let best = fits.reduce(|a, b| if scores[b] > scores[a] { b } else { a });
    best.and_then(relation).unwrap_or(Relation::Dep)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Parsed> {
        Parser::new(shipped().expect("a model"), tagger::shipped()).read(text.split(' '))
    }

    #[test]
    fn says_who_did_what_to_whom() {
        let parsed = read("Gunmen killed four soldiers near the town .");
        let relations: Vec<_> = parsed.iter().map(|p| (p.head, p.relation)).collect();
        assert_eq!(relations[0], (2, Relation::Nsubj));
        assert_eq!(relations[1], (0, Relation::Root));
        assert_eq!(relations[3], (2, Relation::Obj));
        let parsed = read("Two policemen were shot by militants on Tuesday .");
        assert_eq!((parsed[1].head, parsed[1].relation), (4, Relation::NsubjPass));
        assert_eq!((parsed[5].head, parsed[5].relation), (4, Relation::OblAgent));
    }

    #[test]
    fn makes_one_tree_of_any_sentence() {
        let word = ["the", "army", "said", ",", "\u{301}", "🙂", "X-1"];
        for length in [1, 2, 3, LONGEST, LONGEST + 1, 3 * LONGEST + 7] {
            let text: Vec<&str> = (0..length).map(|i| word[i * i % word.len()]).collect();
            let parsed = read(&text.join(" "));
            let heads: Vec<usize> = parsed.iter().map(|p| p.head).collect();
            assert!(tree::is_tree(&heads), "{length}");
            assert_eq!(parsed.iter().filter(|p| p.relation == Relation::Root).count(), 1);
        }
        assert!(Parser::new(shipped().expect("a model"), tagger::shipped()).read(std::iter::empty()).is_empty());
    }
}
