//! Words and marks, by the conventions of the English treebanks that the tagger learns from (UD EWT and GUM): "'s" and
//! "n't" stand alone; hyphenated words fall apart ("US - led", "al - Zour", "F - 15") unless the first part is a prefix
//! ("anti-tank", "re-elected"); abbreviations keep their stop; numbers, addresses and names with an apostrophe are whole.
//!
//! Assumes nothing of the text. The tokens cover every character that is not a blank, once, in order.

use crate::span::Span;

pub(super) mod abbreviations;
mod words;

/// The spans of the tokens of `text[within]`, in order.
///
/// ```
/// # use sitrep::{Span, document::tokens};
/// let text = "US-led forces didn't hit Gen. Haftar's F-15s.";
/// let words: Vec<_> = tokens::split(text, Span::new(0, text.len())).iter().map(|s| s.of(text)).collect();
/// assert_eq!(words.join(" "), "US - led forces did n't hit Gen. Haftar 's F - 15s .");
/// ```
pub fn split(text: &str, within: Span) -> Vec<Span> {
    let words = within.of(text);
    let mut tokens = Tokens { text, end: within.start + words.len(), out: Vec::with_capacity(words.len() / 5) };
    let mut at = within.start;
    for chunk in words.split(is_blank) {
        tokens.chunk(Span::new(at, at + chunk.len()));
        at += chunk.len();
        at += text[at..tokens.end].chars().next().map_or(0, char::len_utf8);
    }
    tokens.out
}

/// Whether `c` separates words and is none: white space, control characters, marks of direction and width.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Whether `c` may stand anywhere in a word.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe0f}')
}

/// Whether `c` is an apostrophe, in any of its shapes.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | 'ʿ' | 'ʾ' | '‘' | '`')
}

struct Tokens<'t> {
    text: &'t str,
    end: usize,
    out: Vec<Span>,
}

impl Tokens<'_> {
    /// Splits what stands between two blanks.
    fn chunk(&mut self, chunk: Span) {
        let mut at = chunk.start;
        if let Some(address) = address(chunk.of(self.text)) {
            let address = Span::new(chunk.start + address.start, chunk.start + address.end);
            self.pieces(at, address.start);
            self.out.push(address);
            at = address.end;
        }
        self.pieces(at, chunk.end);
    }

    fn pieces(&mut self, mut at: usize, end: usize) {
        while at < end {
            let c = self.text[at..end].chars().next().unwrap_or_default();
            let next =
                if is_letter(c) || self.opens_elision(at, end) { self.word(at, end) } else { self.mark(at, end) };
            at = next.max(at + c.len_utf8());
        }
    }

    /// Whether the apostrophe at `at` stands for left-out figures or letters: "'72", "'em".
    fn opens_elision(&self, at: usize, end: usize) -> bool {
        let mut chars = self.text[at..end].chars();
        let apostrophe = chars.next().is_some_and(|c| matches!(c, '\'' | '’'));
        let rest = chars.as_str();
        let two_digits = rest.len() >= 2 && rest.bytes().take(2).all(|b| b.is_ascii_digit());
        let whole = !rest.chars().nth(2).is_some_and(|c| c.is_alphanumeric() && c != 's');
        apostrophe && (two_digits && whole || matches!(rest, "em" | "til" | "cause"))
    }

    /// Splits the word at `at`, gives where it ends.
    fn word(&mut self, at: usize, end: usize) -> usize {
        let stop = words::end(&self.text[at..end]);
        let word = &self.text[at..at + stop];
        let next = &self.text[at + stop..self.end];
        let abbreviated =
            next.starts_with('.') && !next.starts_with("..") && abbreviations::keeps_stop(word, &next[1..]);
        let stop = at + stop + usize::from(abbreviated);
        let mut from = at;
        if !abbreviated {
            for part in words::parts(word) {
                self.out.push(Span::new(from, from + part));
                from += part;
            }
        }
        if from < stop {
            self.out.push(Span::new(from, stop));
        }
        stop
    }

    /// Takes a mark, or a run of the same mark ("...", "--", "!!"); gives where it ends.
    fn mark(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        let c = rest.chars().next().unwrap_or_default();
        let same = |d: char| d == c || matches!(c, '!' | '?') && matches!(d, '!' | '?');
        let single =
            matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '"' | '“' | '”' | ',' | ';' | ':' | '$' | '%' | '/');
        let joined = ["[...]", "[…]", "''", "``"].into_iter().find(|m| rest.starts_with(m));
        let length = match joined {
            Some(mark) => mark.len(),
            None if single || is_apostrophe(c) => c.len_utf8(),
            None => rest.find(|d| !same(d)).unwrap_or(rest.len()),
        };
        self.out.push(Span::new(at, at + length));
        at + length
    }
}

/// Where in `chunk` a web or mail address, a handle or a hashtag stands.
fn address(chunk: &str) -> Option<Span> {
    let start = chunk.find(|c: char| is_letter(c) || matches!(c, '@' | '#'))?;
    let body = &chunk[start..];
    let tagged =
        body.strip_prefix(['@', '#']).is_some_and(|name| name.starts_with(|c: char| c.is_alphabetic() || c == '_'));
    let end = if tagged {
        1 + body[1..].find(|c: char| !(is_letter(c))).unwrap_or(body.len() - 1)
    } else if body.contains("://") || body.starts_with("www.") || body.starts_with("mailto:") {
        body.trim_end_matches(|c: char| !(is_letter(c) || matches!(c, '/' | '=' | '&' | '#'))).len()
    } else {
        mail(body)?
    };
    Some(Span::new(start, start + end))
}

/// The length of the mail address at the start of `body`.
fn mail(body: &str) -> Option<usize> {
    let end = body.find(|c: char| !(is_letter(c) || matches!(c, '.' | '-' | '+' | '@'))).unwrap_or(body.len());
    let body = body[..end].trim_end_matches(['.', '-', '+']);
    let (name, host) = body.split_once('@')?;
    (!name.is_empty() && host.starts_with(is_letter) && !host.contains('@')).then_some(body.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        split(text, Span::new(0, text.len())).iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn follows_the_treebanks() {
        for (text, want) in [
            ("Iran-backed, pro-Iran al-Zour", "Iran - backed , pro-Iran al - Zour"),
            ("It can't, won’t and cannot.", "It ca n't , wo n’t and can not ."),
            ("the militias’ bases, Haftar’s men", "the militias ’ bases , Haftar ’s men"),
            ("Kata'ib and Ka’bah", "Kata'ib and Ka’bah"),
            ("Sa'd, O'Brien and I'd", "Sa'd , O'Brien and I 'd"),
            ("$1.5bn, US$3m, 2,500 and 10:30", "$ 1.5 bn , US$ 3 m , 2,500 and 10:30"),
            ("at 12.30am on 3/4/2021 by 5pm", "at 12.30 am on 3/4/2021 by 5 pm"),
            ("“No,” he said…", "“ No , ” he said …"),
            ("a 5km road -- no... yes", "a 5 km road -- no ... yes"),
            ("Gen. Abdi of the U.S. Army, a.k.a. J. R. Smith.", "Gen. Abdi of the U.S. Army , a.k.a. J. R. Smith ."),
            (
                "see https://example.org/a?b=c, or a.b@example.org.",
                "see https://example.org/a?b=c , or a.b@example.org .",
            ),
            ("AT&T and/or #Gaza @UN", "AT&T and / or #Gaza @UN"),
            ("'Over there' in '72", "' Over there ' in '72"),
            ("end.The next Scientology.org", "end . The next Scientology.org"),
            ("the 1990s, 20th and 15-year-old", "the 1990s , 20th and 15 - year - old"),
            ("(Reuters) - [3][4]", "( Reuters ) - [ 3 ] [ 4 ]"),
        ] {
            assert_eq!(words(text), want);
        }
    }
}
