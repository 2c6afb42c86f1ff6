//! What the reader should know of an input: it is empty, no text, no English, undated, or HTML handed in as text.

use super::dates;
use crate::record::{Article, Note};

/// Notes on a text that has been read.
pub(super) fn notes(text: &str, article: &Article) -> Vec<Note> {
    let mut notes = Vec::new();
    if article.paragraphs.is_empty() {
        notes.push(Note::new("empty", "There is no text in this article."));
        return notes;
    }
    if is_binary(text) {
        notes.push(Note::new(
            "binary",
            "This does not look like text: it is full of control or replacement characters.",
        ));
    }
    if !matches!(article.language.as_str(), "en" | "und") {
        let message =
            format!("This article seems to be in another language ({}); only English is read well.", article.language);
        notes.push(Note::new("not_english", message));
    }
    if article.published.is_none() {
        notes.push(Note::new("no_date", "No publication date is given or stated, so relative dates are unknown."));
    }
    notes
}

/// A note on a publication date that was given and is none.
pub(super) fn unread_date(given: Option<&str>) -> Option<Note> {
    let given = given.filter(|words| dates::parse(words).is_none())?;
    let words = &given[..given.floor_char_boundary(40)];
    Some(Note::new("bad_date", format!("The date given, \"{words}\", is none; it is written as in 2024-03-07.")))
}

/// Whether more than a thirtieth of the characters are none that a text has.
fn is_binary(text: &str) -> bool {
    let sample = &text[..text.floor_char_boundary(100_000)];
    let strange = |c: &char| c.is_control() && !c.is_whitespace() || *c == '\u{fffd}';
    sample.chars().filter(strange).count() * 30 > sample.chars().count()
}

/// Whether a text is HTML: it begins like a page, or has block elements that also end.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head = start[..start.floor_char_boundary(15)].to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head>", "<body"].iter().any(|tag| head.starts_with(tag)) {
        return true;
    }
    let sample = &text[..text.floor_char_boundary(50_000)];
    let tags = sample.split('<').skip(1);
    let count = |names: &[&str]| tags.clone().filter(|tag| names.iter().any(|name| tag.starts_with(name))).count();
    let opened = count(&["p>", "p ", "div", "br", "li>", "h1", "h2", "article", "span"]);
    let ended = count(&["/p>", "/div>", "br", "/li>", "/h1>", "/h2>", "/article>", "/span>"]);
    head.starts_with('<') && opened >= 1 && ended >= 1 || opened >= 3 && ended >= 2
}
