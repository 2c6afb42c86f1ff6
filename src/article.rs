//! Input text or HTML to paragraphs, each of a kind, with the title, byline, dateline and publication date told apart.
//! Assumes nothing; everything after it reads [`Source::text`].

use crate::mentions::Mentions;
use crate::record::{Article, Extraction, Input, Note, Paragraph, ParagraphKind, Report};
use crate::span::Span;
use std::borrow::Cow;

/// An article's text and its structure.
#[derive(Debug, Default)]
pub struct Source<'i> {
    /// The plain text that the stages read. It is the input's own text, or what HTML shows of itself.
    pub text: Cow<'i, str>,
    /// The parts of the article's record that are known by now: id, title, byline, publisher, date, dateline,
    /// paragraphs and notes. Its spans point into `text`.
    pub article: Article,
}

impl Source<'_> {
    /// The publication date, where there is one.
    pub fn published(&self) -> Option<chrono::NaiveDate> {
        self.article.published.as_ref()?.date.parse().ok()
    }

    /// What kind of paragraph stands at index `paragraph`.
    pub fn kind(&self, paragraph: usize) -> ParagraphKind {
        self.article.paragraphs.get(paragraph).map_or(ParagraphKind::Body, |p| p.kind)
    }

    /// Everything found, as the record that is given out; spans point into what was handed in.
    pub fn into_extraction(self, mentions: Mentions, reports: Vec<Report>) -> Extraction {
        let mut article = self.article;
        article.entities = mentions.entities(&self.text);
        article.quotes = mentions.quotes;
        Extraction { notes: article.notes.clone(), article, actors: mentions.actors, places: mentions.places, reports }
    }
}

/// Reads the structure of an article.
pub fn read(input: &Input) -> Source<'_> {
    let text = input.text.as_deref().or(input.html.as_deref()).unwrap_or_default();
    let mut article = Article { id: input.id.clone().unwrap_or_default(), language: "en".into(), ..Article::default() };
    if text.is_empty() {
        article.notes.push(Note::new("empty", "There is no text in this article."));
    }
    let mut at = 0;
    for line in text.split('\n') {
        let start = at + line.len() - line.trim_start().len();
        let end = start + line.trim().len();
        if start < end {
            article.paragraphs.push(Paragraph { span: Span::new(start, end), kind: ParagraphKind::Body });
        }
        at += line.len() + 1;
    }
    Source { text: Cow::Borrowed(text), article }
}
