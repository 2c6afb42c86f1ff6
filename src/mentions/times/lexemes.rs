//! A sentence as the rules of times and quantities see it: words in lower case, split finer than tokens ("mid-March" is
//! three, "10pm" two, "Friday's" two), numbers in words put together ("twenty-two" is one). Assumes the sentences of
//! [`crate::document`]; adds what each word may mean, not what it means where it stands.

use super::context::Time;
use super::words;
use crate::mentions::quantities::numbers;
use crate::span::Span;
use smol_str::SmolStr;

/// A word or mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexeme {
    /// Its characters.
    pub span: Span,
    /// The same in lower case, without the stop of an abbreviation.
    pub word: SmolStr,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether nothing stands between it and the one before.
    pub glued: bool,
    /// What it counts, where it is a number.
    pub number: Option<f64>,
    /// What it means, where it is a time that a rule found.
    pub time: Option<Time>,
}

impl Lexeme {
    /// Whether it is one of the words.
    pub fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.word.as_str())
    }

    /// Whether it is one of a list of words with blanks between them, which is how long lists are kept.
    pub fn among(&self, words: &str) -> bool {
        words.split_ascii_whitespace().any(|w| w == self.word)
    }

    /// Whether it is written in digits.
    pub fn is_digits(&self) -> bool {
        self.word.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The month it names: not the verb "may", not a march.
    pub fn month(&self) -> Option<u32> {
        let sure = self.capital || !matches!(&*self.word, "may" | "march" | "mar" | "august" | "dec" | "sep" | "jan");
        words::month(&self.word).filter(|_| sure)
    }

    /// The four digits (or words) of a year of our time.
    pub fn year(&self) -> Option<i32> {
        let plain = self.word.len() == 4 && self.word.bytes().all(|b| b.is_ascii_digit());
        let spoken = !self.is_digits() && self.number.is_some_and(|n| (1700.0..2100.0).contains(&n));
        (plain || spoken).then_some(self.number? as i32).filter(|y| (1000..2200).contains(y))
    }

    /// A day of the month: "5", "25th", "fifth".
    pub fn day(&self) -> Option<u32> {
        let short = self.is_digits() && self.word.len() <= 2;
        let cardinal = self.number.filter(|_| short).map(|n| n as u32);
        cardinal.or_else(|| self.ordinal()).filter(|d| (1..=31).contains(d))
    }

    /// "third", "25th".
    pub fn ordinal(&self) -> Option<u32> {
        let digits = self.word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        match &self.word[digits.len()..] {
            "st" | "nd" | "rd" | "th" if !digits.is_empty() => digits.parse().ok(),
            _ => words::ordinal(&self.word),
        }
    }

    /// "1990s", "90s": the first year, of the century where it is said.
    pub fn decade(&self) -> Option<i32> {
        let named = words::decade(&self.word);
        let digits = self.word.strip_suffix('s').filter(|d| matches!(d.len(), 2 | 4));
        named.or_else(|| digits?.parse().ok().filter(|y| y % 10 == 0))
    }
}

/// The lexemes of `text[within]`.
pub fn read(text: &str, within: Span) -> Vec<Lexeme> {
    let mut out = Vec::new();
    let mut at = within.start;
    let mut end = usize::MAX;
    while let Some(c) = text.get(at..within.end).and_then(|t| t.chars().next()) {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let span = Span::new(at, word_end(text, at, within.end));
        out.push(lexeme(text, span, end == at));
        at = span.end;
        end = at;
    }
    join_numbers(out)
}

fn lexeme(text: &str, span: Span, glued: bool) -> Lexeme {
    let words = span.of(text);
    let stopped = words.len() > 1 && words.ends_with('.');
    let bare = if stopped { words.trim_end_matches('.') } else { words };
    let word: SmolStr = match bare {
        "–" | "—" | "‑" | "‐" => "-".into(),
        "’s" | "'S" | "’S" => "'s".into(),
        "’" | "‘" => "'".into(),
        _ if bare.is_ascii() && bare.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            bare.to_ascii_lowercase().replace('.', "").into()
        }
        _ if bare.is_ascii() => bare.to_ascii_lowercase().into(),
        _ => bare.to_lowercase().into(),
    };
    let capital = words.starts_with(char::is_uppercase);
    let number = numbers::digits(&word).filter(|_| word.starts_with(|c: char| c.is_ascii_digit()));
    Lexeme { span, word, capital, glued, number, time: None }
}

/// Where the word that begins at `at` ends.
fn word_end(text: &str, at: usize, limit: usize) -> usize {
    let rest = &text[at..limit];
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let run = |test: fn(char) -> bool, from: usize| rest[from..].find(|c| !test(c)).map_or(rest.len(), |n| from + n);
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return at + number_end(rest, !text[..at].ends_with('.'));
    }
    if rest.starts_with(char::is_alphabetic) {
        let end = run(char::is_alphanumeric, 0);
        let word = if end <= 5 { rest[..end].to_lowercase() } else { String::new() };
        let tail = rest[end..].get(..2).unwrap_or_default().to_ascii_lowercase();
        let stops = matches!((&*word, &*tail), ("a" | "p", ".m") | ("b", ".c"));
        let closed = |end: usize| end + usize::from(rest[end..].starts_with('.'));
        return at
            + match () {
                _ if stops => closed(end + 2),
                _ if words::is_abbreviation(&word) => closed(end),
                _ => end,
            };
    }
    let clitic = rest
        .strip_prefix(['\'', '’'])
        .is_some_and(|t| t.starts_with(['s', 'S']) && !t[1..].starts_with(char::is_alphanumeric));
    at + if clitic { first + 1 } else { first }
}

/// Digits with thousands and decimals, and what belongs to them: "25th", "1990s". After a stop no decimals follow.
fn number_end(rest: &str, decimals_allowed: bool) -> usize {
    let digits = |from: usize| rest[from..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |n| from + n);
    let mut end = digits(0);
    while rest[end..].starts_with(',') && end <= 15 && digits(end + 1) == end + 4 {
        end += 4;
    }
    if decimals_allowed && rest[end..].starts_with('.') && digits(end + 1) > end + 1 {
        let decimals = digits(end + 1);
        let dotted_date = rest[decimals..].starts_with('.') && digits(decimals + 1) > decimals + 1;
        end = if dotted_date || is_clock(rest, decimals) { end } else { decimals };
    }
    let tail = rest[end..].find(|c: char| !c.is_alphanumeric()).map_or(rest.len(), |n| end + n);
    match &rest[end..tail] {
        "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" | "s" => tail,
        _ => end,
    }
}

/// Whether the digits before `end` are the minutes of "12.30am".
fn is_clock(rest: &str, end: usize) -> bool {
    let tail = rest[end..].trim_start_matches(' ').get(..2).unwrap_or_default().to_ascii_lowercase();
    end <= 5 && matches!(&*tail, "am" | "pm" | "a." | "p.")
}

/// Puts numbers in words together, and "nineteen ninety-six" as the year that it is.
fn join_numbers(lexemes: Vec<Lexeme>) -> Vec<Lexeme> {
    let words: Vec<&str> = lexemes.iter().map(|l| l.word.as_str()).collect();
    let mut out: Vec<Lexeme> = Vec::with_capacity(lexemes.len());
    let mut at = 0;
    while at < lexemes.len() {
        let (value, n) = spoken_year(&words[at..]).or_else(|| number(&words[at..])).unwrap_or((0.0, 0));
        if n == 0 {
            out.push(lexemes[at].clone());
            at += 1;
            continue;
        }
        let last = &lexemes[at + n - 1];
        let span = lexemes[at].span.cover(last.span);
        let word = if n == 1 { lexemes[at].word.clone() } else { words[at..at + n].join(" ").into() };
        out.push(Lexeme { span, word, number: Some(value), ..lexemes[at].clone() });
        at += n;
    }
    out
}

/// A number, with a fraction after it: "2 1/2", "two and a half".
fn number(words: &[&str]) -> Option<(f64, usize)> {
    if matches!(words.first(), Some(&("a" | "an")))
        && words.get(1) != Some(&"hundred")
        && words.get(1) != Some(&"thousand")
    {
        return None;
    }
    let whole = numbers::read(words)?;
    let halves = match &words[whole.words..] {
        ["1", "/", "2", ..] | ["and", "a", "half", ..] => 3,
        ["½", ..] => 1,
        ["-", "and", "-", "a", "-", "half", ..] => 6,
        _ => 0,
    };
    let end = whole.words + halves;
    let scale = words.get(end).filter(|_| halves > 0).and_then(|w| numbers::scale(w));
    let value = whole.value + if halves > 0 { 0.5 } else { 0.0 };
    Some((value * scale.unwrap_or(1.0), end + usize::from(scale.is_some())))
}

/// "nineteen ninety-six", "two thousand".
fn spoken_year(words: &[&str]) -> Option<(f64, usize)> {
    let century = match *words.first()? {
        "eighteen" => 1800.0,
        "nineteen" => 1900.0,
        _ => return None,
    };
    let rest = numbers::read(&words[1..]).filter(|r| (10.0..100.0).contains(&r.value))?;
    let in_words = words[1].starts_with(|c: char| c.is_alphabetic());
    in_words.then_some((century + rest.value, 1 + rest.words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        read(text, Span::new(0, text.len())).iter().map(|l| l.word.to_string()).collect()
    }

    #[test]
    fn splits_finer_than_tokens() {
        assert_eq!(words("mid-March, at 10pm"), ["mid", "-", "march", ",", "at", "10", "pm"]);
        assert_eq!(words("Friday’s 10:30 p.m. raid"), ["friday", "'s", "10", ":", "30", "pm", "raid"]);
        assert_eq!(words("Sept. 5."), ["sept", "5", "."]);
        assert_eq!(words("12.30am, 2.5 million"), ["12", ".", "30", "am", ",", "2.5 million"]);
        assert_eq!(words("the 1990s, 25.02.2021"), ["the", "1990s", ",", "25", ".", "02", ".", "2021"]);
    }

    #[test]
    fn joins_numbers() {
        let found = read("twenty-two of 2,500 in nineteen ninety-six", Span::new(0, 42));
        let numbers: Vec<f64> = found.iter().filter_map(|l| l.number).collect();
        assert_eq!(numbers, [22.0, 2500.0, 1996.0]);
    }

    #[test]
    fn takes_any_text() {
        for text in ["", "  ", "’", "é’s 🚨 1.", "p.", "a.m", "1,", "½", "1,000,000,000,000,000,000"] {
            let found = read(text, Span::new(0, text.len()));
            assert!(found.iter().all(|l| !l.span.of(text).is_empty()), "{text}");
        }
    }
}
