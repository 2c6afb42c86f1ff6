//! Words of a text or name under keys that spellings share. "Kata'ib Hezbollah" and "Ketaeb Hizballah", "al-Sharia"
//! and "ash-Shari'a", "Abdel Rahman" and "Abdulrahman" meet; "Hezbollah" and "Kata'ib Hezbollah" do not.
//!
//! Three keys, each looser than the one before: `plain` (no marks, [`fold::key`]), `known` (a word of
//! `spellings.tsv` stands for its row), `loose` (what transliterations of any word have in common).

use super::fold;
use crate::span::Span;
use smol_str::SmolStr;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A word of a text, with the Arabic article before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, its article included.
    pub span: Span,
    /// Without marks, in lower case, without the article.
    pub plain: SmolStr,
    /// `plain`, or what `spellings.tsv` has for it.
    pub known: SmolStr,
    /// What transliterations of it have in common.
    pub loose: SmolStr,
    /// Whether it starts with a capital (its article does not count).
    pub capital: bool,
    /// Whether it is all capitals and digits, two at least.
    pub acronym: bool,
    /// Whether an Arabic article stands before it.
    pub article: bool,
    /// What stands between it and the word before.
    pub gap: Gap,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A blank, a hyphen, a slash, or nothing.
    Soft,
    /// "'s".
    Genitive,
    /// A comma, a bracket, ...
    Hard,
}

/// The key under which spellings of one name meet.
///
/// ```
/// use sitrep::lexicon::spelling::key;
/// assert_eq!(key("Kata’ib Sayyid al-Shuhada"), key("Ketaeb Sayyed al Shohada"));
/// assert_ne!(key("Hezbollah"), key("Kata'ib Hezbollah"));
/// ```
pub fn key(name: &str) -> String {
    let words = words(name, 0);
    let keys: Vec<_> = words.iter().map(|w| w.loose.as_str()).collect();
    keys.join(" ")
}

/// The words of `text`, whose first byte is byte `offset` of the article.
pub fn words(text: &str, offset: usize) -> Vec<Word> {
    let pieces = pieces(text);
    let mut out = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let (word, next) = word(text, offset, &pieces, at);
        out.extend(word);
        at = next;
    }
    out
}

/// A run of letters and digits.
struct Piece {
    span: Span,
    gap: Gap,
    /// Whether nothing but a hyphen or an apostrophe stands before it.
    joined: bool,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut gap = Gap::Soft;
    let mut joined = false;
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            joined = is_joint(c) && out.last().is_some_and(|p| p.span.end == start);
            gap = if !(c.is_whitespace() || is_joint(c) || c == '/') { Gap::Hard } else { gap };
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, d)) = chars.peek() {
            if !(d.is_alphanumeric() || goes_on(text, start, at, d)) {
                break;
            }
            end = at + d.len_utf8();
            chars.next();
        }
        if text[start..end].eq_ignore_ascii_case("s") && joined && is_apostrophe(text[..start].chars().next_back()) {
            gap = Gap::Genitive;
            continue;
        }
        out.push(Piece { span: Span::new(start, end), gap, joined });
        (gap, joined) = (Gap::Soft, false);
    }
    out
}

/// Whether the mark `d` at byte `at` belongs to the word that began at `start`.
fn goes_on(text: &str, start: usize, at: usize, d: char) -> bool {
    let mut after = text[at + d.len_utf8()..].chars();
    match d {
        '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | 'ʼ' | '`' => {
            let next = after.next();
            let genitive = matches!(next, Some('s' | 'S')) && !after.next().is_some_and(char::is_alphanumeric);
            next.is_some_and(char::is_alphabetic) && !genitive
        }
        '\u{300}'..='\u{36f}' => true,
        // "U.S.", not "NATO.".
        '.' => at - start <= 12 && text[start..at].split('.').all(is_initial),
        _ => false,
    }
}

fn is_initial(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–') || is_apostrophe(Some(c))
}

fn is_apostrophe(c: Option<char>) -> bool {
    matches!(c, Some('\'' | '’' | '‘' | '`' | 'ʼ'))
}

/// The word that begins with piece `at`, and the piece after it.
fn word(text: &str, offset: usize, pieces: &[Piece], at: usize) -> (Option<Word>, usize) {
    let plain = |i: usize| pieces.get(i).map(|p: &Piece| fold::key(p.span.of(text))).unwrap_or_default();
    let runs_on = |i: usize| pieces.get(i).is_some_and(|p| p.gap == Gap::Soft);
    let mut here = at;
    let first = plain(at);
    let mut prefix = "";
    if runs_on(here + 1) && is_article(&first, &plain(here + 1), pieces[here + 1].joined) {
        here += 1;
    } else if runs_on(here + 1) && is_servant(&first) && pieces[at].span.end - pieces[at].span.start > 2 {
        prefix = "abd";
        here += 1;
        if runs_on(here + 1) && is_article(&plain(here), &plain(here + 1), pieces[here + 1].joined) {
            here += 1;
        }
    } else if is_izafat(pieces, at, &first) {
        return (None, at + 1);
    }
    let base = plain(here);
    if base.is_empty() {
        return (None, here + 1);
    }
    let shown = pieces[here].span.of(text);
    let capital = pieces[if prefix.is_empty() { here } else { at }].span.of(text).chars().next();
    let known = SPELLINGS.get(base.as_str()).copied().unwrap_or(&base);
    let word = Word {
        span: Span::new(offset + pieces[at].span.start, offset + pieces[here].span.end),
        known: format!("{prefix}{known}").into(),
        loose: format!("{prefix}{}", if prefix.is_empty() { servant(known) } else { loose(known) }).into(),
        plain: format!("{prefix}{base}").into(),
        capital: capital.is_some_and(char::is_uppercase),
        acronym: base.len() > 1 && !shown.chars().any(char::is_lowercase) && shown.chars().any(char::is_alphabetic),
        article: here > at && prefix.is_empty(),
        gap: pieces[at].gap,
    };
    (Some(word), here + 1)
}

/// "al-", "el", "ash-Sh...": an article before `next`.
fn is_article(word: &str, next: &str, joined: bool) -> bool {
    let mut letters = word.chars();
    let vowel = letters.next().is_some_and(|c| "aeiou".contains(c));
    match letters.as_str() {
        "l" => vowel && !next.is_empty(),
        sun @ ("d" | "n" | "r" | "s" | "t" | "z" | "sh" | "th") => vowel && joined && next.starts_with(sun),
        _ => false,
    }
}

/// "Abdel", "Abd al-": a servant of what follows.
fn is_servant(word: &str) -> bool {
    matches!(word, "abd" | "abdul" | "abdel" | "abdal" | "abdol" | "abdur" | "abdus" | "abed")
}

/// The "e" of "Jaish-e-Mohammed".
fn is_izafat(pieces: &[Piece], at: usize, word: &str) -> bool {
    matches!(word, "e" | "i") && pieces[at].joined && pieces.get(at + 1).is_some_and(|p| p.joined)
}

/// The loose key of one word, which may be "Abdulrahman".
fn servant(word: &str) -> String {
    let rest = word.strip_prefix("abd").filter(|r| r.len() > 5).unwrap_or_default();
    let mut letters = rest.chars();
    match (letters.next(), letters.next()) {
        (Some('u' | 'e' | 'a' | 'o'), Some(c)) if c == 'l' || letters.as_str().starts_with(c) => {
            let rest = letters.as_str();
            format!("abd{}", loose(SPELLINGS.get(rest).copied().unwrap_or(rest)))
        }
        _ => loose(word),
    }
}

/// What transliterations of `word` have in common. Short words stay as they are.
fn loose(word: &str) -> String {
    if word.len() <= 3 || word.chars().any(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len());
    let mut chars = assimilated(word).chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let c = match (c, next) {
            ('d', Some('j')) | ('s', Some('c')) if word.contains("dj") || word.contains("sch") => continue,
            ('h', _) if out.ends_with(['t', 'd', 'g', 'b']) => continue,
            ('h', None) if out.ends_with(['a', 'i', 'u']) => continue,
            ('p', Some('h')) => {
                chars.next();
                'f'
            }
            ('e' | 'y', _) => 'i',
            ('o', _) => 'u',
            ('q', _) => 'k',
            ('w', _) => 'v',
            ('c', Some('k')) => continue,
            (c, _) => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// "Ezzor" without its article; any other word as it is.
fn assimilated(word: &str) -> &str {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some('a' | 'e'), Some(c)) if "dnrstz".contains(c) && letters.as_str().starts_with(c) && word.len() >= 5 => {
            letters.as_str()
        }
        _ => word,
    }
}

/// From every spelling in `spellings.tsv` to the first word of its row.
static SPELLINGS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let rows = super::rows(include_str!("spellings.tsv"));
    rows.flat_map(|[key, others]: [&str; 2]| others.split(' ').map(move |o| (o, key))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_articles_and_their_places() {
        let found = words("Iran's (al-Quds) Force", 10);
        let spans: Vec<_> = found.iter().map(|w| (w.plain.as_str(), w.span.start, w.gap)).collect();
        assert_eq!(spans, [("iran", 10, Gap::Soft), ("quds", 18, Gap::Hard), ("force", 27, Gap::Hard)]);
    }

    #[test]
    fn initials_are_words() {
        let found = words("U.S. troops", 0);
        assert_eq!((found[0].plain.as_str(), found[0].acronym), ("us", true));
        assert_eq!(found[1].gap, Gap::Soft);
    }
}
