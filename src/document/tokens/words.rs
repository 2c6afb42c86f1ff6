//! How far a word reaches, and the parts it falls into.

use super::{is_apostrophe, is_letter};

/// First parts that keep their hyphen, as the treebanks have them.
const PREFIXES: &[&str] = &[
    "anti", "arch", "co", "counter", "cross", "e", "ex", "inter", "intra", "mid", "micro", "mini", "multi", "neo",
    "non", "over", "pan", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "trans", "ultra", "un",
    "under",
];

/// Letters after figures that are words of their own: "5 km".
const UNITS: &[&str] = &[
    "am", "bn", "cm", "ft", "g", "gb", "h", "hr", "hrs", "k", "kg", "kgs", "km", "kms", "kph", "kw", "lb", "lbs", "m",
    "mb", "mi", "min", "mins", "ml", "mm", "mn", "mph", "mw", "p.m", "a.m", "pm", "tn", "yr", "yrs",
];

/// Words before "'d".
const BEFORE_D: &[&str] =
    &["i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what", "how", "where", "why", "this"];

/// The length of the word that `rest` begins with.
pub(super) fn end(rest: &str) -> usize {
    let mut previous = '\0';
    for (at, c) in rest.char_indices() {
        let next = || rest[at + c.len_utf8()..].chars().next().unwrap_or_default();
        if !(is_letter(c) || at == 0 || joins(&rest[..at], previous, c, next)) {
            return at;
        }
        previous = c;
    }
    rest.len()
}

/// Whether the mark `c` between `previous` and `next` belongs to the word; `before` is the word so far.
fn joins(before: &str, previous: char, c: char, next: impl Fn() -> char) -> bool {
    let digits = || previous.is_ascii_digit() && next().is_ascii_digit();
    match c {
        '.' => digits() || previous.is_alphabetic() && dotted(before, next()),
        ',' | ':' => digits(),
        '/' => digits() && before.len() < 11,
        '&' => previous.is_uppercase() && next().is_uppercase() && before.len() < 5,
        '-' => is_prefix(before) && next().is_alphanumeric() || digits() && phone(before),
        '$' => matches!(before, "US" | "A" | "C" | "NZ" | "HK" | "S"),
        c => is_apostrophe(c) && c != '`' && is_letter(previous) && next().is_alphabetic(),
    }
}

/// Whether a stop between letters stands inside a word ("U.S", "example.org") and not between sentences ("end.The").
fn dotted(before: &str, next: char) -> bool {
    let part = before.rsplit('.').next().unwrap_or(before);
    next.is_alphanumeric()
        && (next.is_lowercase() || !next.is_alphabetic() || part.chars().nth(1).is_none() || part == "Ph")
}

fn is_prefix(before: &str) -> bool {
    before.len() <= 7 && PREFIXES.contains(&before.to_lowercase().as_str())
}

/// Whether `before` is the beginning of a telephone number: three figures, then maybe three more.
fn phone(before: &str) -> bool {
    before.len() <= 12 && before.split('-').all(|group| group.len() == 3 || group == "1") && before != "1"
}

/// The lengths of all parts of `word` but the last.
pub(super) fn parts(word: &str) -> Vec<usize> {
    if let Some(stem) = before_clitic(word) {
        return vec![stem];
    }
    if let Some(dollar) = word.find('$').map(|at| at + 1).filter(|at| *at < word.len()) {
        return [dollar].into_iter().chain(parts(word[dollar..].trim_start_matches('$'))).collect();
    }
    if let Some(figures) = before_unit(word) {
        return vec![figures];
    }
    let head = match word.len() {
        6 if word.eq_ignore_ascii_case("cannot") => 3,
        5 if ["gonna", "gotta", "wanna"].iter().any(|w| word.eq_ignore_ascii_case(w)) => 3,
        _ => word.len(),
    };
    vec![head]
}

/// The length of what stands before "'s", "n't", "'re" ... in `word`.
fn before_clitic(word: &str) -> Option<usize> {
    let at = word.rfind(is_apostrophe)?;
    let stem = &word[..at];
    let tail = word[at..].chars().skip(1).collect::<String>().to_ascii_lowercase();
    let lower = stem.to_lowercase();
    match tail.as_str() {
        "t" if lower.ends_with('n') && lower.len() > 1 => Some(at - 1),
        "s" | "re" | "ve" | "ll" => Some(at),
        "m" => (lower == "i").then_some(at),
        "d" => BEFORE_D.contains(&lower.as_str()).then_some(at),
        _ => None,
    }
    .filter(|&at| at > 0)
}

/// The length of the figures before a unit: "5km".
fn before_unit(word: &str) -> Option<usize> {
    let figures = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ':')))?;
    (figures > 0 && UNITS.contains(&word[figures..].to_ascii_lowercase().as_str())).then_some(figures)
}
