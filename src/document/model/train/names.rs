//! Trains and scores the name finder.

use super::dice::Dice;
use super::name_corpora::Named;
use super::pack;
use super::perceptron::{self, Perceptron};
use sitrep::document::names::cues::{Cues, Remembered};
use sitrep::document::names::labels::{self, Label, NameKind};
use sitrep::document::names::{self, features};
use sitrep::document::tagger::{Tagger, weights::Weights};
use sitrep::document::{Document, Sentence, Token, Upos, Xpos};
use sitrep::span::Span;
use std::collections::BTreeSet;

const EPOCHS: usize = 10;
const KEEP: [usize; 2] = [200_000, 110_000];

/// The name finder's file; `tagger` is the file of the tagger.
pub fn train(tagger: &[u8], corpus: &[Named]) -> Vec<u8> {
    let weights = Weights::load(tagger).expect("a tagger");
    let mut tagger = Tagger::new(Some(&weights));
    let lessons: Vec<Lesson> = corpus.iter().map(|named| Lesson::new(&mut tagger, named)).collect();
    let mut all: Vec<Label> = lessons.iter().flat_map(|l| l.right.clone()).collect();
    all.sort();
    all.dedup();
    let mut weights = learn(Perceptron::new(), &lessons, &all);
    for keep in KEEP {
        println!("{} weights, pruned to {keep}", weights.len());
        let survivors = perceptron::prune(weights, keep);
        weights = learn(Perceptron::closed(&survivors), &lessons, &all);
    }
    pack::pack(&all.iter().map(|l| l.to_bytes()).collect::<Vec<_>>(), &weights)
}

struct Lesson {
    cues: Cues,
    right: Vec<Label>,
}

impl Lesson {
    fn new(tagger: &mut Tagger, named: &Named) -> Self {
        let tagged = tag(tagger, &named.words);
        Self {
            cues: Cues::of(&tagged, &mut Remembered::default()),
            right: labels::label(named.words.len(), &named.names),
        }
    }
}

fn tag<'w>(tagger: &mut Tagger, words: &'w [String]) -> Vec<(&'w str, Xpos)> {
    tagger.read(words.iter().map(String::as_str));
    words.iter().map(String::as_str).zip(tagger.tags().map(|tags| tags.1)).collect()
}

fn learn(mut model: Perceptron, lessons: &[Lesson], all: &[Label]) -> Vec<perceptron::Weight> {
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut dice = Dice::new(2);
    for epoch in 1..=EPOCHS {
        dice.shuffle(&mut order);
        let wrong: usize = order.iter().map(|&i| learn_sentence(&mut model, &lessons[i], all)).sum();
        println!("  epoch {epoch}: {wrong} wrong");
    }
    model.averages()
}

fn learn_sentence(model: &mut Perceptron, lesson: &Lesson, all: &[Label]) -> usize {
    let mut scores = vec![0.0; all.len()];
    let mut before: Vec<u8> = Vec::new();
    let mut mistakes = 0;
    for (i, right) in lesson.right.iter().enumerate() {
        let right = all.binary_search(right).expect("a label") as u8;
        let found = features::extract(&lesson.cues, i, &before);
        model.score(&found, &mut scores);
        let last = before.last().map_or(Label::OUTSIDE, |&l| all[usize::from(l)]);
        let fitting = labels::fitting(all, last, lesson.cues.builds[i], i + 1 == lesson.right.len());
        let best = labels::best(fitting, &scores);
        // After a mistake the right label may be one that cannot stand there; then there is nothing to learn.
        let label = all[usize::from(right)];
        let possible = label.may_follow(last, false) && lesson.cues.builds[i].allows(label.position);
        if best != right && possible {
            model.learn(&found, right, best);
            mistakes += 1;
        }
        model.tick();
        before.push(best);
    }
    mistakes
}

/// Precision, recall and F1 of people, places and organizations, span and kind, in per cent. Each article is a list of
/// sentences.
pub fn score(file: &[u8], articles: &[Vec<Named>]) -> [f64; 3] {
    let weights = Weights::load(file).expect("a model");
    let (mut hits, mut found, mut gold) = (0, 0, 0);
    for article in articles {
        let (text, mut document, right) = document(article);
        document.text = &text;
        let mut tagger = Tagger::shipped();
        (0..document.sentences.len()).for_each(|sentence| tagger.tag(&mut document, sentence));
        let names = names::find_with(&weights, &document);
        let mine: BTreeSet<_> = names.iter().map(|n| (n.tokens.start, n.tokens.end, n.kind)).collect();
        hits += mine.intersection(&right).count();
        found += mine.len();
        gold += right.len();
        if std::env::var_os("MISSES").is_some() {
            let tell = |what: &str, n: &(usize, usize, NameKind)| {
                println!(
                    "{what} {:?} | {} | {}",
                    n.2,
                    document.words(&(n.0..n.1)),
                    document.words(&(n.0.saturating_sub(3)..n.1 + 2))
                );
            };
            mine.difference(&right).for_each(|n| tell("extra", n));
            right.difference(&mine).for_each(|n| tell("missed", n));
        }
    }
    let share = |of: usize| 100.0 * hits as f64 / of.max(1) as f64;
    [share(found), share(gold), 200.0 * hits as f64 / (found + gold).max(1) as f64]
}

/// Names by the places of their tokens in an article.
type Places = BTreeSet<(usize, usize, NameKind)>;

/// An article with single blanks between its tokens, and the names to find.
fn document(article: &[Named]) -> (String, Document<'static>, Places) {
    let (mut text, mut document, mut names) = (String::new(), Document::default(), Places::new());
    for sentence in article {
        let start = document.tokens.len();
        for word in &sentence.words {
            let span = Span::new(text.len(), text.len() + word.len());
            text += word;
            text.push(' ');
            let head = document.tokens.len();
            document.tokens.push(Token { span, lemma: "".into(), upos: Upos::X, xpos: Xpos::Nn, head, relation: None });
        }
        let tokens = start..document.tokens.len();
        document.sentences.push(Sentence { span: document.span(&tokens), tokens, paragraph: 0 });
        let core = sentence.names.iter().filter(|(_, kind)| *kind != NameKind::Other);
        names.extend(core.map(|(range, kind)| (start + range.start, start + range.end, *kind)));
    }
    (text, document, names)
}
