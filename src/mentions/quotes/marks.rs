//! What stands between quotation marks: straight or curly, double or single, also where the closing mark is missing and
//! where a quotation runs on in the next paragraph. Assumes paragraphs alone.

use crate::span::Span;

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The words, without the marks and the blanks next to them.
    pub inner: Span,
    /// With the marks.
    pub outer: Span,
    /// Whether a quotation of the paragraph before goes on here.
    pub reopened: bool,
    /// The paragraph, by index.
    pub paragraph: usize,
}

/// How far a closing single mark is looked for, in bytes.
const REACH: usize = 1500;

/// The quotations of the paragraph `span`; `reopened` if the one before it was left open. Gives also whether this one is.
pub(super) fn find(text: &str, span: Span, paragraph: usize, reopened: bool) -> (Vec<Marked>, bool) {
    let mut scan = Scan { text, span, paragraph, out: Vec::new(), open: None };
    let unmarked = reopened && scan.closes_first();
    if unmarked {
        scan.open = Some(span.start);
    }
    let mut skip_to = span.start;
    for (at, c) in span.of(text).char_indices().map(|(i, c)| (span.start + i, c)) {
        if at < skip_to {
            continue;
        }
        skip_to = scan.mark(at, c);
    }
    let left_open = scan.open.is_some();
    if let Some(start) = scan.open {
        scan.push(start, span.end, span.end);
    }
    let first_mark_opens = unmarked || scan.out.first().is_some_and(|m| m.outer.start == span.start);
    if let Some(first) = scan.out.first_mut().filter(|_| reopened && first_mark_opens) {
        first.reopened = true;
    }
    (scan.out, left_open)
}

struct Scan<'t> {
    text: &'t str,
    span: Span,
    paragraph: usize,
    out: Vec<Marked>,
    /// Where the open double mark stands.
    open: Option<usize>,
}

impl Scan<'_> {
    /// Whether the first double mark of the paragraph closes what the paragraph before it opened.
    fn closes_first(&self) -> bool {
        let first = self.span.of(self.text).char_indices().find(|(_, c)| matches!(c, '"' | '“' | '”'));
        first.is_some_and(|(i, c)| {
            let at = self.span.start + i;
            c != '“' && !self.before(at).is_whitespace() && !self.after(at).is_alphanumeric()
        })
    }

    /// Reads the character `c` at `at`; gives where to go on.
    fn mark(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        match c {
            '"' | '“' | '”' | '„' | '«' | '»' | '\u{201f}' => self.double(at, c),
            '\'' | '‘' | '’' | '`' if self.is_doubled(at, c) => {
                self.double(at, '"');
                return next + c.len_utf8();
            }
            '\'' | '‘' if self.open.is_none() && self.opens_single(at, c) => {
                if let Some(close) = self.single_close(next) {
                    let length = self.text[close..].chars().next().map_or(1, char::len_utf8);
                    self.push(at, close, close + length);
                    return close + length;
                }
            }
            _ => {}
        }
        next
    }

    fn before(&self, at: usize) -> char {
        self.text[self.span.start..at].chars().next_back().unwrap_or(' ')
    }

    fn after(&self, at: usize) -> char {
        self.text[at..self.span.end].chars().nth(1).unwrap_or(' ')
    }

    /// Two single marks that stand for a double one.
    fn is_doubled(&self, at: usize, c: char) -> bool {
        self.after(at) == c && !self.text[at + 2 * c.len_utf8()..].starts_with(c)
    }

    /// Reads a double mark. Which way it points is told by its neighbours where its shape does not tell, or lies.
    fn double(&mut self, at: usize, c: char) {
        let (before, after) = (self.before(at), self.after(at));
        let could_open = !before.is_alphanumeric() && !after.is_whitespace();
        let could_close = !before.is_whitespace() && !after.is_alphanumeric();
        let opens = match c {
            '“' | '„' | '«' => self.open.is_none() || could_open && !could_close,
            '”' | '»' => self.open.is_none() && could_open && !could_close,
            _ => self.open.is_none() && could_open || could_open && !could_close && before.is_whitespace(),
        };
        match self.open {
            Some(start) if !opens || c == '"' || c == '“' => {
                let end = if opens { self.text[..at].trim_end().len() } else { at };
                self.push(start, end.max(start), if opens { end.max(start) } else { at + c.len_utf8() });
                self.open = opens.then_some(at);
            }
            None if opens => self.open = Some(at),
            _ => {}
        }
    }

    fn opens_single(&self, at: usize, c: char) -> bool {
        let (before, after) = (self.before(at), self.after(at));
        let rest = &self.text[at + c.len_utf8()..self.span.end];
        let elided =
            rest.starts_with(|c: char| c.is_ascii_digit()) && rest.get(2..3).is_some_and(|s| s == "s" || s == " ");
        let spaced = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | ':');
        spaced && after.is_alphanumeric() && !elided
    }

    /// Where the single mark that closes what opened before `from` stands. An apostrophe after a plural ("the rebels'
    /// camp") counts as one only if no better one follows.
    fn single_close(&self, from: usize) -> Option<usize> {
        let end = self.text.floor_char_boundary(self.span.end.min(from + REACH));
        let mut doubtful = None;
        for (i, c) in self.text[from..end].char_indices() {
            let at = from + i;
            match c {
                '\'' | '’' if !self.after(at).is_alphanumeric() && !self.before(at).is_whitespace() => {
                    let rest = self.text[at + c.len_utf8()..self.span.end].trim_start();
                    let possessive = self.before(at) == 's' && rest.starts_with(char::is_lowercase);
                    if !possessive {
                        return Some(at);
                    }
                    doubtful = doubtful.or(Some(at));
                }
                '\'' | '‘' if self.opens_single(at, c) => break,
                '"' | '“' | '”' => break,
                _ => {}
            }
        }
        doubtful
    }

    fn push(&mut self, start: usize, end: usize, outer_end: usize) {
        let mark = self.text[start..].chars().next().filter(|c| is_mark(*c)).map_or(0, char::len_utf8);
        let doubled = self.text[start..].starts_with("''") || self.text[start..].starts_with("``");
        let width = if doubled { 2 } else { mark };
        let words = self.text.get(start + width..end).unwrap_or_default();
        let from = start + width + words.len() - words.trim_start().len();
        let to = from + words.trim().len();
        if from < to {
            let (inner, outer) = (Span::new(from, to), Span::new(start, outer_end));
            self.out.push(Marked { inner, outer, reopened: false, paragraph: self.paragraph });
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '\u{201f}' | '\'' | '‘' | '’' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        find(text, Span::new(0, text.len()), 0, false).0.iter().map(|m| m.inner.of(text)).collect()
    }

    #[test]
    fn finds_what_is_quoted() {
        for (text, want) in [
            ("“We left,” she said. “It rained.”", vec!["We left,", "It rained."]),
            ("\"We left\", she said.", vec!["We left"]),
            ("‘We won’t leave,’ she said of the rebels’ camp.", vec!["We won’t leave,"]),
            ("Rebels' camp 'fully destroyed', army says", vec!["fully destroyed"]),
            ("He left in the '90s, the boys' father said.", vec![]),
            ("”We left in haste“, she said.", vec!["We left in haste"]),
            ("She said: “We left in haste.", vec!["We left in haste."]),
            ("``We left,'' she said.", vec!["We left,"]),
            ("“They cried ‘Go!’ and ran,” she said.", vec!["They cried ‘Go!’ and ran,"]),
            ("the soldiers' 'quiet' and the rebels' 'noise'", vec!["quiet", "noise"]),
        ] {
            assert_eq!(quoted(text), want, "{text}");
        }
    }

    #[test]
    fn goes_on_in_the_next_paragraph() {
        let text = "“We left.\n“It rained,” she said.";
        let (first, open) = find(text, Span::new(0, 11), 0, false);
        assert!(open && first.len() == 1);
        assert!(find(text, Span::new(12, text.len()), 1, open).0[0].reopened);
    }
}
