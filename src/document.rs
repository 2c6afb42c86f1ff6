//! The reader's result: sentences, tokens, tags, phrases, names, and trees where they are asked for. Assumes the
//! paragraphs of [`crate::article`]; knows no conflict vocabulary. Later stages see the text through [`Document`] alone.

use crate::article::Source;
use crate::span::Span;
use parser::Parser;
use smol_str::SmolStr;
use std::cell::Cell;
use std::ops::Range;
use tagger::Tagger;

pub mod lemmas;
pub mod names;
pub mod parser;
pub mod phrases;
mod repairs;
pub mod sentences;
pub mod tagger;
mod tags;
pub mod tokens;

pub use names::{Name, NameKind};
pub use phrases::Phrase;
pub use tags::{Relation, Upos, Xpos};

/// A text, read. Indices into `tokens` are used for everything: a sentence, a phrase and a mention are ranges of them.
#[derive(Debug, Default)]
pub struct Document<'t> {
    /// The text the spans point into.
    pub text: &'t str,
    /// In order of the text. Boilerplate has none.
    pub sentences: Vec<Sentence>,
    /// In order of the text.
    pub tokens: Vec<Token>,
    /// Base noun phrases, in order of the text.
    pub phrases: Vec<Phrase>,
    /// Names of people, places and organizations, in order of the text.
    pub names: Vec<Name>,
}

/// A sentence, headline or caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, without the blanks around them.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The index of its paragraph in [`Source::paragraphs`].
    pub paragraph: usize,
}

/// A word or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// Its dictionary form, in lower case.
    pub lemma: SmolStr,
    /// Its universal part of speech.
    pub upos: Upos,
    /// Its Penn Treebank tag.
    pub xpos: Xpos,
    /// The token it depends on; its own index at the root, and where no tree was made.
    pub head: usize,
    /// How it depends on it; `None` where no tree was made.
    pub relation: Option<Relation>,
}

impl<'t> Document<'t> {
    /// The characters of token `i`.
    pub fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// The span of a range of tokens; an empty span for an empty range.
    pub fn span(&self, range: &Range<usize>) -> Span {
        match self.tokens.get(range.clone()) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The words of a range of tokens, as the text has them.
    pub fn words(&self, range: &Range<usize>) -> &'t str {
        self.span(range).of(self.text)
    }

    /// The index of the sentence that token `i` belongs to.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= i)
    }

    /// Whether `tokens` are a part of the name of a person, and not all of it: "Aden" of "Aden Duale".
    pub fn is_of_person(&self, tokens: &Range<usize>) -> bool {
        let n = self.names.partition_point(|n| n.tokens.end <= tokens.start);
        let name = self.names.get(n).filter(|n| n.kind == NameKind::Person);
        name.is_some_and(|n| n.tokens.start <= tokens.start && n.tokens.len() > tokens.len())
    }

    /// The token at or after byte `at`.
    pub fn token_at(&self, at: usize) -> usize {
        self.tokens.partition_point(|t| t.span.end <= at)
    }
}

thread_local! {
    /// Kept from article to article for what they remember of words; what they say does not depend on it.
    static READERS: Cell<Option<(Tagger<'static>, Option<Parser<'static>>)>> = const { Cell::new(None) };
}

/// Reads the paragraphs of `source` that are not boilerplate, with a tree for every sentence.
pub fn read<'t>(source: &'t Source<'_>) -> Document<'t> {
    read_where(source, |_, _| true)
}

/// Reads them with a tree for the sentences, by index, of which `wanted` says so: trees cost most of the time.
pub fn read_where<'t>(source: &'t Source<'_>, wanted: impl Fn(&Document, usize) -> bool) -> Document<'t> {
    let mut document = sentences::split(source);
    let (mut tagger, mut parser) = READERS.take().unwrap_or_else(|| (Tagger::shipped(), Parser::shipped()));
    for sentence in 0..document.sentences.len() {
        tagger.tag(&mut document, sentence);
        repairs::mend(&mut document, sentence);
        if let Some(parser) = parser.as_mut().filter(|_| wanted(&document, sentence)) {
            parser.parse(&mut document, sentence, &tagger);
            repairs::mend(&mut document, sentence);
        }
    }
    READERS.set(Some((tagger, parser)));
    document.phrases = phrases::find(&document);
    document.names = names::find(&document);
    document
}
