//! Words and marks, by the rules of the English treebanks: "'s" and "n't" stand alone, hyphenated words are whole.

use crate::span::Span;

/// The spans of the tokens of `text[within]`, in order.
pub fn split(text: &str, within: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut chars = within.of(text).char_indices().map(|(i, c)| (within.start + i, c)).peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some(&(at, d)) = chars.peek() {
                let next = text[at + d.len_utf8()..within.end].chars().next();
                let joins = matches!(d, '-' | '.' | ',' | '\'' | '’')
                    && next.is_some_and(|n| if d == ',' { n.is_ascii_digit() } else { n.is_alphanumeric() });
                let initial = d == '.' && text[start..at].chars().all(|c| c.is_uppercase() || c == '.');
                if !(d.is_alphanumeric() || joins || initial) {
                    break;
                }
                end = at + d.len_utf8();
                chars.next();
            }
        }
        let word = &text[start..end];
        match ["'s", "’s", "n't", "n’t"].iter().find(|s| word.len() > s.len() && word.ends_with(**s)) {
            Some(tail) => out.extend([Span::new(start, end - tail.len()), Span::new(end - tail.len(), end)]),
            None => out.push(Span::new(start, end)),
        }
    }
    out
}
