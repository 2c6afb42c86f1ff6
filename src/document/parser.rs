//! Dependency trees, and better tags, by a network that reads a sentence both ways. Assumes the words' looks of the
//! tagger. Costs a good deal more than tags: run it on the sentences that matter.

use super::tagger::features::{Look, word_hash};
use super::tagger::{Tagger, tags_of};
use super::{Document, Relation, Upos, Xpos, lemmas};
use model::Model;
use network::{RELATIONS, Reading, TAGS};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};
use words::Words;

pub mod kernels;
pub mod model;
pub mod network;
pub mod tree;
mod words;

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

/// The model that comes with the crate.
fn shipped() -> Option<&'static Model<'static>> {
    static MODEL: OnceLock<Option<Model<'static>>> = OnceLock::new();
    MODEL.get_or_init(|| Model::load(FILE)).as_ref()
}

/// Parses sentences one after the other, in the same memory.
pub struct Parser<'m> {
    model: &'m Model<'m>,
    words: Words,
    reading: Reading,
}

impl Parser<'static> {
    /// The parser with the weights that come with the crate.
    pub fn shipped() -> Option<Self> {
        shipped().map(Self::new)
    }
}

impl<'m> Parser<'m> {
    /// A parser with these weights.
    pub fn new(model: &'m Model<'m>) -> Self {
        Self { model, words: Words::default(), reading: Reading::default() }
    }

    /// Makes the tree of one sentence, by index, which the tagger has just tagged, and corrects the tags.
    pub fn parse(&mut self, document: &mut Document, sentence: usize, tagger: &Tagger) {
        let tokens = document.sentences[sentence].tokens.clone();
        for (i, parsed) in tokens.clone().zip(self.read(tagger)) {
            let lemma = lemmas::lemma(document.word(i), parsed.upos, parsed.xpos);
            let token = &mut document.tokens[i];
            (token.upos, token.xpos, token.lemma) = (parsed.upos, parsed.xpos, lemma);
            token.head = parsed.head.checked_sub(1).map_or(i, |head| tokens.start + head);
            token.relation = Some(parsed.relation);
        }
    }

    /// Tags and tree of the sentence that the tagger has read last. Of a very long one, each part hangs from the part
    /// before.
    pub fn read(&mut self, tagger: &Tagger) -> Vec<Parsed> {
        let length = tagger.looks().len();
        let mut out: Vec<Parsed> = Vec::with_capacity(length);
        let mut root_before = None;
        for start in (0..length).step_by(LONGEST) {
            let mut part = self.read_part(tagger, start..length.min(start + LONGEST));
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

    fn read_part(&mut self, tagger: &Tagger, part: Range<usize>) -> Vec<Parsed> {
        let model = self.model;
        self.words.convolve(model, &tagger.looks()[part.clone()], &mut self.reading.now);
        network::read(model, &mut self.reading);
        let heads = tree::best_tree(&self.reading.arcs, part.len());
        let names = network::name(model, &heads, &mut self.reading);
        let relations = relations(model, names, &heads, &tagger.looks()[part.clone()]);
        let words = heads.into_iter().zip(relations).enumerate();
        let parsed = words.map(|(i, (head, relation))| {
            let (upos, xpos) = self.best_tag(i, relation, tagger.scores(part.start + i));
            Parsed { upos, xpos, head, relation }
        });
        finite(parsed.collect())
    }

    /// The tag for word `i` of a part that network and tagger together like best among those that fit its relation.
    fn best_tag(&self, i: usize, relation: Relation, tagger: &[i32]) -> (Upos, Xpos) {
        let mut sums = [0.0; TAGS];
        sums.copy_from_slice(&self.reading.tags[i * TAGS..][..TAGS]);
        sums.iter_mut().zip(tagger).for_each(|(sum, &score)| *sum += TAGGER * score as f32);
        let count = self.model.tag_count().min(TAGS);
        sums[count..].fill(f32::MIN);
        let better = |a: usize, b: usize| if sums[b] > sums[a] { b } else { a };
        let fitting = |tag: usize| self.model.tag(tag).map(tags_of).filter(|&tags| fits(relation, tags));
        let best = fitting(kernels::greatest(&sums));
        let next = || (0..count).filter(|&tag| fitting(tag).is_some()).reduce(better).and_then(fitting);
        best.or_else(next).unwrap_or((Upos::X, Xpos::Fw))
    }
}

/// Whether a word of this relation may have these tags, where the guidelines of Universal Dependencies leave no choice.
fn fits(relation: Relation, (upos, xpos): (Upos, Xpos)) -> bool {
    match relation {
        Relation::Case => upos != Upos::Sconj && xpos != Xpos::To,
        Relation::Compound => upos != Upos::Adj,
        Relation::Amod => upos != Upos::Noun,
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj => {
            !matches!(xpos, Xpos::Vbz | Xpos::Vbd | Xpos::Vbp | Xpos::Md)
        }
        _ => true,
    }
}

/// Takes for the past tense what is tagged as a participle but has an object, no auxiliary, and a subject of its own or
/// that of the past tense it is joined to: "he said forces arrested dozens and killed two".
fn finite(mut parsed: Vec<Parsed>) -> Vec<Parsed> {
    const PASSIVE: &[Relation] = &[Relation::Aux, Relation::AuxPass, Relation::NsubjPass];
    for i in 0..parsed.len() {
        let Parsed { xpos, head, relation, .. } = parsed[i];
        let has = |relations: &[Relation]| parsed.iter().any(|p| p.head == i + 1 && relations.contains(&p.relation));
        let joined = relation == Relation::Conj && head > 0 && parsed[head - 1].xpos == Xpos::Vbd;
        let acts = || has(&[Relation::Obj]) && !has(PASSIVE) && (joined || has(&[Relation::Nsubj]));
        if xpos == Xpos::Vbn && acts() {
            parsed[i].xpos = Xpos::Vbd;
        }
    }
    parsed
}

/// How much a point of the tagger's counts beside one of the network's. The two err on different words: together they
/// are right on a quarter of a per cent more.
const TAGGER: f32 = 2e-4;

/// What a verb has one of.
const ONCE: [&[Relation]; 2] = [&[Relation::Nsubj, Relation::NsubjPass], &[Relation::Obj]];

/// Forms of verbs that have no object: what one becomes or remains is their `xcomp`
/// (<https://universaldependencies.org/en/dep/xcomp.html>).
static LINKING: LazyLock<Vec<u32>> = LazyLock::new(|| {
    const FORMS: [&str; 12] = [
        "become", "becomes", "becoming", "became", "remain", "remains", "remaining", "remained", "seem", "seems",
        "seeming", "seemed",
    ];
    FORMS.map(word_hash).to_vec()
});

/// The relations of a part's words: for each the best, "root" at the root alone. Of two words for what a verb has one of,
/// the one with the better second choice takes that.
fn relations(model: &Model, scores: &[f32], heads: &[usize], looks: &[Look]) -> Vec<Relation> {
    let names: Vec<Relation> = (0..model.relation_count()).map_while(|r| relation(model, r)).collect();
    let best = |i: usize, barred: &[Relation]| {
        let named = scores[i * RELATIONS..].iter().copied().zip(names.iter().copied());
        let fitting = named.filter(|(_, name)| *name != Relation::Root && !barred.contains(name));
        fitting.reduce(|a, b| if b.0 > a.0 { b } else { a }).unwrap_or((0.0, Relation::Dep))
    };
    let links = |head: usize| head.checked_sub(1).is_some_and(|verb| LINKING.contains(&looks[verb].word()));
    let barred = |i: usize| if links(heads[i]) { &[Relation::Obj][..] } else { &[] };
    let mut found: Vec<_> = (0..heads.len()).map(|i| best(i, barred(i))).collect();
    let mut holders = BTreeMap::new();
    for i in (0..heads.len()).filter(|&i| heads[i] != 0) {
        let Some(role) = ONCE.iter().find(|role| role.contains(&found[i].1)) else { continue };
        let Some(rival) = holders.insert((heads[i], role[0]), i) else { continue };
        let loss = |i: usize| found[i].0 - best(i, role).0;
        let (weaker, holder) = if loss(i) < loss(rival) { (i, rival) } else { (rival, i) };
        found[weaker] = best(weaker, role);
        holders.insert((heads[i], role[0]), holder);
    }
    let roots = heads.iter().map(|&head| head == 0);
    roots.zip(found).map(|(is_root, (_, name))| if is_root { Relation::Root } else { name }).collect()
}

fn relation(model: &Model, i: usize) -> Option<Relation> {
    Relation::ALL.get(usize::from(model.relation(i)?)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Parsed> {
        let mut tagger = Tagger::shipped();
        tagger.read(text.split(' ').filter(|word| !word.is_empty()));
        Parser::shipped().expect("a model").read(&tagger)
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
        assert!(read("").is_empty());
    }
}
