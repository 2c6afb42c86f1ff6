//! Spellings of place names: how a folded key is shown, and the key under which transliterations of one name meet.

/// Words that stay in lower case within a name.
const SMALL: &[&str] =
    &["de", "del", "la", "las", "los", "le", "les", "du", "des", "of", "the", "and", "do", "da", "dos", "di", "y", "e"];

/// A folded key as a name: "san juan de los lagos" as "San Juan de los Lagos".
///
/// ```
/// assert_eq!(sitrep::lexicon::places::spelling::title("port of spain"), "Port of Spain");
/// ```
pub fn title(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for (i, word) in key.split(' ').enumerate() {
        if i > 0 {
            out.push(' ');
        }
        let mut chars = word.chars();
        match chars.next() {
            Some(first) if i == 0 || !SMALL.contains(&word) => {
                out.extend(first.to_uppercase());
                out.push_str(chars.as_str());
            }
            _ => out.push_str(word),
        }
    }
    out
}

/// The Arabic article in its spellings.
fn is_article(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "ad"
            | "ed"
            | "ar"
            | "er"
            | "as"
            | "es"
            | "ash"
            | "esh"
            | "at"
            | "et"
            | "az"
            | "ez"
            | "an"
            | "en"
            | "ul"
    )
}

/// `word` without an article that is written as part of it: "ezzor", "ashshaykh", "almayadin" keeps its "al".
fn without_glued_article(word: &str) -> &str {
    let bytes = word.as_bytes();
    let glued =
        bytes.len() > 4 && matches!(bytes[0], b'a' | b'e') && bytes[1] == bytes[2] && b"dnrstz".contains(&bytes[1]);
    if glued { word.get(2..).unwrap_or(word) } else { word }
}

/// The key of a folded key under which transliterations meet: without articles and blanks, with vowels and consonants
/// that are written now so, now so made one, and nothing doubled.
///
/// ```
/// use sitrep::lexicon::places::spelling::tolerant;
/// assert_eq!(tolerant("deir ezzor"), tolerant("dayr az zawr"));
/// assert_eq!(tolerant("al mayadeen"), tolerant("mayadin"));
/// assert_ne!(tolerant("homs"), tolerant("hama"));
/// ```
pub fn tolerant(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    let words = key.split(' ').filter(|w| !is_article(w)).map(without_glued_article);
    for word in words {
        push_sounds(word, &mut out);
    }
    if out.is_empty() { key.replace(' ', "") } else { out }
}

fn push_sounds(word: &str, out: &mut String) {
    let word = ["iyyah", "iyya", "iyah", "iya", "ieh", "iyeh", "ia"]
        .iter()
        .find_map(|tail| word.strip_suffix(tail).filter(|stem| stem.len() > 2))
        .map_or_else(|| word.to_string(), |stem| format!("{stem}ia"));
    let word = if word.len() > 3 { word.strip_suffix('h').unwrap_or(&word) } else { &word };
    let word = word.replace("ee", "i").replace("oo", "u");
    let start = out.len();
    for c in word.chars() {
        let sound = match c {
            'i' | 'y' | 'e' | 'a' | 'o' | 'u' | 'w' => vowel(c, out.len() == start),
            'q' | 'c' => 'k',
            'v' => 'f',
            'p' => 'b',
            'h' if out.len() > start && out.ends_with(['d', 't', 'k', 'g', 's', 'c']) => continue,
            c => c,
        };
        if matches!(sound, 'i' | 'u' | 'a') && out.len() > start {
            // A run of vowels sounds as its narrowest: "ay", "ei" as "i"; "aw", "ou" as "u".
            match out.chars().last() {
                Some(before @ ('i' | 'u' | 'a')) => {
                    let joint = if before == 'a' { sound } else { before };
                    out.pop();
                    out.push(joint);
                    continue;
                }
                _ => out.push(sound),
            }
        } else if !out[start..].ends_with(sound) {
            out.push(sound);
        }
    }
    if out.len() > start + 2 && out.ends_with('a') {
        out.pop();
    }
}

fn vowel(c: char, first: bool) -> char {
    match c {
        'i' | 'y' | 'e' if first => 'a',
        'i' | 'y' => 'i',
        'o' | 'u' | 'w' => 'u',
        _ => 'a',
    }
}
