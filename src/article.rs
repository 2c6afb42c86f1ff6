//! Input text or HTML to paragraphs, each of a kind, with the title, byline, dateline and publication date told apart.
//! Assumes nothing; everything after it reads [`Source::text`].

use crate::mentions::Mentions;
use crate::record::{
    Article, Dateline, Extraction, Input, Note, Paragraph, ParagraphKind, Published, PublishedBasis, Report,
};
use crate::span::Span;
use chrono::NaiveDate;
use html::facts::Facts;
use kinds::Line;
use origin::Origin;
use std::borrow::Cow;

mod boilerplate;
mod byline;
mod captions;
mod dateline;
mod dates;
mod doubts;
mod html;
mod joined;
mod kinds;
mod language;
mod lines;
mod origin;
mod sketch;

/// An article's text and its structure.
#[derive(Debug, Default)]
pub struct Source<'i> {
    /// The plain text that the stages read. It is the input's own text, or what HTML shows of itself.
    pub text: Cow<'i, str>,
    /// The parts of the article's record that are known by now: id, title, byline, publisher, date, dateline,
    /// paragraphs and notes. Its spans point into `text`.
    pub article: Article,
    /// The way from `text` back to the HTML it was read from.
    pub origin: Option<Origin>,
}

impl Source<'_> {
    /// The publication date, where there is one.
    pub fn published(&self) -> Option<NaiveDate> {
        self.article.published.as_ref()?.date.parse().ok()
    }

    /// What kind of paragraph stands at index `paragraph`.
    pub fn kind(&self, paragraph: usize) -> ParagraphKind {
        self.article.paragraphs.get(paragraph).map_or(ParagraphKind::Body, |p| p.kind)
    }

    /// Everything found, as the record that is given out; spans point into what was handed in.
    pub fn into_extraction(self, mentions: Mentions, reports: Vec<Report>) -> Extraction {
        let mut article = self.article;
        article.paragraphs.iter_mut().for_each(|p| p.sketch = sketch::of(p.span.of(&self.text), p.kind));
        article.entities = mentions.entities(&self.text);
        article.quotes = mentions.quotes;
        if let (None, Some(day)) = (&article.published, mentions.published) {
            article.published = Some(Published { date: day.to_string(), basis: PublishedBasis::Inferred, span: None });
            article.notes.retain(|n| n.code != "no_date");
            article
                .notes
                .push(Note::new("inferred_date", format!("The date, {day}, is inferred from what the article says.")));
        }
        let notes = article.notes.clone();
        let mut found = Extraction { notes, article, actors: mentions.actors, places: mentions.places, reports };
        if let Some(origin) = &self.origin {
            found.each_span(&mut |span| *span = origin.span(*span));
        }
        found
    }
}

/// The text that a page shows, a paragraph a line.
///
/// ```
/// let text = sitrep::article::text_of("<p>Rain &amp; wind</p><script>alert(1)</script><p>in Goma");
/// assert_eq!(text, "Rain & wind\n\nin Goma");
/// ```
pub fn text_of(html: &str) -> String {
    let page = html::read(html);
    let shown = page.blocks.iter().filter(|b| b.role != html::Role::Chrome).map(|b| b.span.of(&page.text));
    shown.collect::<Vec<_>>().join("\n\n")
}

/// How many bytes of a text are read. No article is as long; what is longer would fill the memory.
const MOST: usize = 10 << 20;

/// Reads the structure of an article.
pub fn read(input: &Input) -> Source<'_> {
    let given = input.text.as_deref().or(input.html.as_deref()).unwrap_or_default();
    let head = &given[..given.floor_char_boundary(MOST)];
    let mut source = read_head(input, head);
    if head.len() < given.len() {
        source.article.notes.push(Note::new("too_long", "Only the first 10 MB of this article were read."));
    }
    source
}

fn read_head<'i>(input: &Input, head: &'i str) -> Source<'i> {
    match &input.text {
        Some(_) if doubts::is_html(head) => {
            let mut source = read_html(input, head);
            source.article.notes.push(Note::new("html_in_text", "The text is HTML and was read as such."));
            source
        }
        Some(_) => read_text(input, head),
        None => read_html(input, head),
    }
}

fn read_text<'i>(input: &Input, text: &'i str) -> Source<'i> {
    let mut spans = lines::split(text);
    joined::part(text, &mut spans);
    let lines: Vec<_> = spans.iter().map(|&span| Line { span, words: span.of(text), role: html::Role::Text }).collect();
    let article = structure(input, text, &lines, &Facts::default());
    Source { text: Cow::Borrowed(text), article, origin: None }
}

fn read_html<'i>(input: &Input, html: &str) -> Source<'i> {
    let page = html::read(html);
    let lines = page.blocks.iter().map(|b| Line { span: b.span, words: b.span.of(&page.text), role: b.role });
    let article = structure(input, &page.text, &lines.collect::<Vec<_>>(), &page.facts);
    Source { text: Cow::Owned(page.text), article, origin: Some(page.origin) }
}

/// Tells the parts of an article apart.
fn structure(input: &Input, text: &str, lines: &[Line], facts: &Facts) -> Article {
    let known_title = input.title.clone().or_else(|| facts.headline()).filter(|t| !t.trim().is_empty());
    let mut article = Article { url: input.url.clone(), ..Article::default() };
    article.paragraphs = kinds::classify(lines, known_title.as_deref());
    article.language = language_of(text, &article.paragraphs, facts);
    article.title = input.title.clone().or_else(|| words_of(text, &article, ParagraphKind::Title)).or(known_title);
    article.published = published(input, text, &article.paragraphs, facts);
    split_label(text, &mut article);
    let dateline = split_dateline(text, &mut article);
    article.byline = byline_of(text, &article.paragraphs, facts);
    if article.byline.is_empty() {
        article.byline.extend(signing_agency(text, &article.paragraphs));
    }
    article.publisher = publisher_of(input, text, &article.paragraphs, facts, dateline);
    article.id = input.id.clone().filter(|id| !id.is_empty()).unwrap_or_else(|| content_id(text));
    article.notes = doubts::notes(text, &article);
    article.notes.extend(doubts::unread_date(input.published.as_deref()));
    article
}

fn words_of(text: &str, article: &Article, kind: ParagraphKind) -> Option<String> {
    let found = article.paragraphs.iter().find(|p| p.kind == kind)?;
    Some(found.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

fn language_of(text: &str, paragraphs: &[Paragraph], facts: &Facts) -> String {
    let body = paragraphs.iter().filter(|p| p.kind != ParagraphKind::Boilerplate).map(|p| p.span.of(text)).take(40);
    let stated = || facts.language.as_deref().and_then(|l| l.get(..2)).map(str::to_lowercase);
    match language::of(&body.collect::<Vec<_>>().join("\n")) {
        "und" => stated().unwrap_or_else(|| "und".into()),
        code => code.into(),
    }
}

/// The publication date: given, stated on the page or in the text, or in the address.
fn published(input: &Input, text: &str, paragraphs: &[Paragraph], facts: &Facts) -> Option<Published> {
    let is = |date: NaiveDate, basis, span| Published { date: date.to_string(), basis, span };
    if let Some(date) = input.published.as_deref().and_then(dates::parse) {
        return Some(is(date, PublishedBasis::Given, None));
    }
    if let Some((date, span)) = stated_in(text, paragraphs) {
        return Some(is(date, PublishedBasis::Stated, Some(span)));
    }
    if let Some(date) = facts.published.as_deref().and_then(dates::parse) {
        return Some(is(date, PublishedBasis::Stated, None));
    }
    let first_body = paragraphs.iter().find(|p| p.kind == ParagraphKind::Body)?;
    if let Some(stated) = dateline::find(text, first_body.span).and_then(|d| d.date) {
        return Some(is(stated.date, PublishedBasis::Stated, Some(stated.span)));
    }
    Some(is(dates::in_url(input.url.as_deref()?)?, PublishedBasis::Inferred, None))
}

/// The date on a line of its own or with the byline, or under a label at the beginning of a paragraph.
fn stated_in(text: &str, paragraphs: &[Paragraph]) -> Option<(NaiveDate, Span)> {
    let within =
        |p: &Paragraph, s: dates::Stated| (s.date, Span::new(p.span.start + s.span.start, p.span.start + s.span.end));
    let bylines = paragraphs.iter().filter(|p| p.kind == ParagraphKind::Byline);
    let stated = bylines.filter_map(|p| dates::find(p.span.of(text)).map(|s| within(p, s))).next();
    let labelled = || paragraphs.iter().take(12).find_map(|p| dates::labelled(p.span.of(text)).map(|s| within(p, s)));
    stated.or_else(labelled)
}

/// Parts a labelled date from the paragraph that it begins.
fn split_label(text: &str, article: &mut Article) {
    let Some(span) = article.published.as_ref().and_then(|p| p.span) else { return };
    let Some(i) = article.paragraphs.iter().position(|p| p.kind == ParagraphKind::Body && p.span.contains(span)) else {
        return;
    };
    if dates::labelled(article.paragraphs[i].span.of(text)).is_some() {
        split_off(text, article, i, span.end, ParagraphKind::Byline);
    }
}

/// Finds the dateline at the beginning of the first paragraphs, and makes it one of its own; gives the agency it names.
fn split_dateline(text: &str, article: &mut Article) -> Option<String> {
    let bodies = article.paragraphs.iter().enumerate().filter(|(_, p)| p.kind == ParagraphKind::Body).take(2);
    let (i, found) = bodies.filter_map(|(i, p)| Some((i, dateline::find(text, p.span)?))).next()?;
    let published = article.published.as_ref().and_then(|p| p.date.parse().ok());
    let date = found.resolve(published).map(|d| d.to_string());
    article.dateline = Some(Dateline { place: found.place, date, span: found.span });
    split_off(text, article, i, found.span.end, ParagraphKind::Dateline);
    found.publisher
}

/// Makes the part of paragraph `i` up to `end` a paragraph of `kind`.
fn split_off(text: &str, article: &mut Article, i: usize, end: usize, kind: ParagraphKind) {
    let span = article.paragraphs[i].span;
    let rest = &text[end..span.end];
    let start = end + rest.len() - rest.trim_start_matches([' ', '-', '–', '—', ':', '\u{a0}', '\t']).len();
    article.paragraphs[i] = Paragraph { span: Span::new(span.start, end), kind, sketch: None };
    if start < span.end {
        article
            .paragraphs
            .insert(i + 1, Paragraph { span: Span::new(start, span.end), kind: ParagraphKind::Body, sketch: None });
    }
}

fn byline_of(text: &str, paragraphs: &[Paragraph], facts: &Facts) -> Vec<String> {
    let mut names = Vec::new();
    for p in paragraphs.iter().filter(|p| p.kind == ParagraphKind::Byline) {
        for name in byline::names_of(p.span.of(text)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    if names.is_empty() { facts.authors.clone() } else { names }
}

/// The agency that signs the end of the text: "... the ministry said. (KUNA)".
fn signing_agency(text: &str, paragraphs: &[Paragraph]) -> Option<String> {
    let last = paragraphs.iter().rev().find(|p| p.kind == ParagraphKind::Body)?.span.of(text);
    let (_, name) = last.strip_suffix(')')?.rsplit_once('(')?;
    byline::is_known_agency(name).then(|| name.to_owned())
}

fn publisher_of(
    input: &Input,
    text: &str,
    paragraphs: &[Paragraph],
    facts: &Facts,
    dateline: Option<String>,
) -> Option<String> {
    let boilerplate = || paragraphs.iter().rev().filter(|p| p.kind == ParagraphKind::Boilerplate);
    let named = || boilerplate().find_map(|p| byline::publisher(p.span.of(text)));
    let self_named = || boilerplate().find_map(|p| byline::self_named(p.span.of(text)));
    input.publisher.clone().or_else(|| facts.publisher.clone()).or_else(named).or_else(self_named).or(dateline).or_else(
        || {
            let lines = paragraphs.iter().filter(|p| p.kind == ParagraphKind::Byline).map(|p| p.span.of(text).trim());
            lines.filter(|line| byline::is_outlet(line)).map(str::to_owned).next()
        },
    )
}

/// An id that the same text always gets (FNV-1a, 64 bits).
fn content_id(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
