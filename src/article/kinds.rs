//! What each paragraph is. The head of an article (title, byline, date) is what stands before its first paragraph of
//! prose; the tail is what stands after the last.
//!
//! A line without a stop in the middle of the article, read as [`ParagraphKind::Related`], is the headline of another
//! article or a heading: neither is part of the account, and a heading read as a sentence would report what the text
//! below it reports again. What begins like a list is body.

use super::boilerplate::{self, Kind};
use super::byline;
use super::captions::is_caption;
use super::dates;
use super::html::Role;
use super::lines::ends_sentence;
use crate::record::{Paragraph, ParagraphKind};
use crate::span::Span;
use std::ops::Range;

/// A paragraph's words, and what its markup says of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub span: Span,
    pub words: &'t str,
    pub role: Role,
}

impl Line<'_> {
    fn count(&self) -> usize {
        self.words.split_whitespace().take(60).count()
    }

    /// A paragraph of text: it ends like a sentence and is no one-liner, or it is long.
    fn is_prose(&self) -> bool {
        let count = self.count();
        count >= 60 || count >= 8 && ends_sentence(self.words) || ends_sentence(self.words) && self.words.contains(". ")
    }

    /// A line as a headline could be.
    fn is_headline(&self) -> bool {
        let question = self.words.ends_with(['?', '!', '…', ')', ']']) || self.words.ends_with(['\'', '’', '"', '”']);
        let closed = ends_sentence(self.words) && !question;
        (1..=35).contains(&self.count()) && !closed && !self.words.ends_with([':', ',', ';', '-', '–', '—'])
    }
}

/// The kind of every line. `title` is the title that is known already.
pub(super) fn classify(lines: &[Line], title: Option<&str>) -> Vec<Paragraph> {
    let mut kinds: Vec<_> = lines.iter().map(by_role).collect();
    mark_boilerplate(lines, &mut kinds);
    mark_captions(lines, &mut kinds);
    let first = lines.iter().zip(&kinds).position(|(l, k)| *k == ParagraphKind::Body && l.is_prose());
    let first = first.unwrap_or(lines.len());
    mark_head(lines, &mut kinds, first, title);
    let last = lines.iter().zip(&kinds).rposition(|(l, k)| *k == ParagraphKind::Body && l.is_prose());
    mark_tail(lines, &mut kinds, last.map_or(lines.len(), |i| i + 1));
    mark_related(lines, &mut kinds, first..lines.len());
    lines.iter().zip(kinds).map(|(l, kind)| Paragraph { span: l.span, kind, sketch: None }).collect()
}

fn by_role(line: &Line) -> ParagraphKind {
    match line.role {
        Role::Text | Role::Heading => ParagraphKind::Body,
        Role::Title => ParagraphKind::Title,
        Role::Caption => ParagraphKind::Caption,
        Role::Byline if line.is_prose() => ParagraphKind::Body,
        Role::Byline => ParagraphKind::Byline,
        Role::Related if line.is_prose() => ParagraphKind::Body,
        Role::Related => ParagraphKind::Related,
        Role::Chrome => ParagraphKind::Boilerplate,
    }
}

fn mark_boilerplate(lines: &[Line], kinds: &mut [ParagraphKind]) {
    for (i, line) in lines.iter().enumerate() {
        if kinds[i] != ParagraphKind::Body {
            continue;
        }
        match boilerplate::kind(line.words) {
            Some(Kind::Rest) if i > 0 && !lines[i + 1..].iter().any(|l| l.is_prose() && l.words.len() > 250) => {
                kinds[i..].fill(ParagraphKind::Boilerplate);
                return;
            }
            Some(_) => kinds[i] = ParagraphKind::Boilerplate,
            None => {}
        }
    }
}

/// Marks credited lines, and short lines that are given twice running.
fn mark_captions(lines: &[Line], kinds: &mut [ParagraphKind]) {
    for i in 0..lines.len() {
        if kinds[i] == ParagraphKind::Body && is_caption(lines[i].words) {
            kinds[i] = ParagraphKind::Caption;
        }
        let twice = i > 0 && lines[i - 1].words == lines[i].words && lines[i].count() <= 40;
        if twice && kinds[i] == ParagraphKind::Body {
            kinds[i - 1] = ParagraphKind::Caption;
            kinds[i] = ParagraphKind::Caption;
        }
    }
}

/// Marks title, byline and date among the lines before `first`, the first of prose.
fn mark_head(lines: &[Line], kinds: &mut [ParagraphKind], first: usize, title: Option<&str>) {
    let known = title.and_then(|t| (0..first.min(20)).find(|&i| same_words(lines[i].words, t)));
    if let Some(i) = known {
        kinds[i] = ParagraphKind::Title;
    }
    let mut titled = kinds[..first].contains(&ParagraphKind::Title);
    for i in 0..first {
        if kinds[i] != ParagraphKind::Body {
            continue;
        }
        let next_is_date = lines.get(i + 1).is_some_and(|l| dates::of_line(l.words).is_some());
        let names = byline::after_by(lines[i].words).is_some();
        let named = (titled || next_is_date && i > 0) && byline::is_bare_name(lines[i].words);
        let credit = |l: &Line| byline::is_credit(l.words) || byline::is_outlet(l.words);
        let credited = i > 0 && kinds[i - 1] == ParagraphKind::Byline && credit(&lines[i]);
        // "Ann Roe" above "The Daily Prairie", and no title.
        let above =
            byline::is_bare_name(lines[i].words) && lines.get(i + 1).is_some_and(|l| byline::is_outlet(l.words));
        let signed = above || byline::signs(lines[i].words) || byline::is_anonymous(lines[i].words);
        if names
            || named
            || credited
            || signed
            || dates::of_line(lines[i].words).is_some()
            || is_dated_byline(lines[i].words)
        {
            kinds[i] = ParagraphKind::Byline;
        } else if !titled && is_kicker(lines, kinds, i, first) {
            kinds[i] = ParagraphKind::Boilerplate;
        } else if !titled && lines[i].is_headline() && (i + 1 < lines.len()) {
            kinds[i] = ParagraphKind::Title;
            titled = true;
        }
    }
}

/// "Amina Diop | 3 March 2021", "Staff Writer, March 3, 2021".
fn is_dated_byline(line: &str) -> bool {
    let Some(stated) = dates::find(line).filter(|_| line.len() < 120) else { return false };
    let name = line[..stated.span.start].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let name = name.trim_start_matches("By ").trim_start_matches("by ");
    let rest = &line[stated.span.end..];
    byline::is_name(name.trim()) && rest.split_whitespace().count() <= 4 && !ends_sentence(line)
}

/// A section's name above the title: "Sahel News" above "Army retakes ...".
fn is_kicker(lines: &[Line], kinds: &[ParagraphKind], i: usize, first: usize) -> bool {
    let next = (i + 1..first).find(|&k| kinds[k] == ParagraphKind::Body);
    let short = lines[i].count() <= 3 && !lines[i].words.contains(',');
    short
        && next.is_some_and(|k| {
            lines[k].is_headline() && lines[k].count() >= 5 && byline::after_by(lines[k].words).is_none()
        })
}

/// Marks who wrote the article, and when, among the lines from `end`, where its prose ends, and on its last lines.
fn mark_tail(lines: &[Line], kinds: &mut [ParagraphKind], end: usize) {
    let from = end.saturating_sub(2).max(1).min(lines.len());
    for i in from..lines.len() {
        if kinds[i] != ParagraphKind::Body {
            continue;
        }
        let words = lines[i].words;
        let dated = i >= end && dates::of_line(words).is_some();
        let named = i >= end && byline::after_by(words).is_some();
        if dated || named || byline::is_reporting_note(words) || is_signature(words) {
            kinds[i] = ParagraphKind::Byline;
        }
    }
}

/// "(KUNA)", "— AFP" on a line of its own.
fn is_signature(words: &str) -> bool {
    let name = words.trim_matches(|c: char| !c.is_alphanumeric());
    name.len() < words.len() && name.split(['/', '-']).all(|n| byline::is_known_agency(n.trim()))
}

/// Marks headings and headlines within `body`.
fn mark_related(lines: &[Line], kinds: &mut [ParagraphKind], body: Range<usize>) {
    let text: Vec<usize> = body.clone().filter(|&i| kinds[i] == ParagraphKind::Body).collect();
    let stopped = text.iter().filter(|&&i| ends_sentence(lines[i].words)).count();
    let listed = |words: &str| words.ends_with(':') || words.starts_with(['-', '–', '•', '*', '·']);
    let whole = text.iter().filter(|&&i| !listed(lines[i].words)).count();
    if stopped * 2 < whole {
        return;
    }
    for (n, &i) in text.iter().enumerate().skip(1) {
        let alone = |k: Option<&usize>| k.is_none_or(|&k| !is_aside(&lines[k]));
        let amid_list = !alone(text.get(n - 1)) && !alone(text.get(n + 1));
        if is_aside(&lines[i]) && !amid_list {
            kinds[i] = ParagraphKind::Related;
        }
    }
}

/// Whether a line could be a heading or another article's headline, which give no coordinates.
fn is_aside(line: &Line) -> bool {
    let quote = line.words.starts_with(['"', '“']) || line.words.ends_with(['"', '”']);
    let begins = line.words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '\'' | '‘'));
    line.role == Role::Heading
        || line.is_headline()
            && !ends_sentence(line.words)
            && begins
            && !quote
            && line.count() <= 22
            && !line.words.contains('°')
}

fn same_words(a: &str, b: &str) -> bool {
    let fold = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    fold(a) == fold(b)
}
