//! Numbers in digits and in words: "2,500", "1.5 million", "twenty-two", "a hundred and five". Assumes lower-case
//! words, with hyphens as words of their own; knows nothing of what is counted.

/// A number read, and of how many words it was made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// What it says.
    pub value: f64,
    /// How many words it takes.
    pub words: usize,
}

/// The number that `words` begin with. An article is a part of it only before a scale ("a hundred").
///
/// ```
/// # use sitrep::mentions::quantities::numbers::read;
/// assert_eq!(read(&["twenty", "-", "two", "men"]).unwrap().value, 22.0);
/// assert_eq!(read(&["1.5", "million"]).unwrap().value, 1_500_000.0);
/// assert!(read(&["a", "man"]).is_none());
/// ```
pub fn read(words: &[&str]) -> Option<Number> {
    let article = matches!(words.first(), Some(&("a" | "an")));
    if article && scale(words.get(1)?).is_none() {
        return None;
    }
    let mut at = if article { 1 } else { 0 };
    let (mut total, mut group) = (0.0, if article { 1.0 } else { 0.0 });
    let mut known = article;
    let mut last = Last::Nothing;
    while let Some(&word) = words.get(at) {
        let Some((next, value)) = part(word) else {
            if !(known && joins(words, at, last)) {
                break;
            }
            at += 1;
            continue;
        };
        match next {
            Last::Scale if known || article => {
                if value == 100.0 {
                    group *= value;
                } else {
                    total += group * value;
                    group = 0.0;
                }
            }
            Last::Scale => break,
            _ if known && !last.takes(next) => break,
            _ => group += value,
        }
        known = true;
        last = next;
        at += 1;
    }
    let words = at;
    known.then_some(Number { value: total + group, words })
}

#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Digits,
    One,
    Ten,
    Teen,
    Scale,
}

impl Last {
    /// Whether a number may go on with `next` after this: "twenty two", "hundred five", never "two two".
    fn takes(self, next: Self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Ten => next == Self::One,
            Self::Scale => next != Self::Digits,
            Self::Digits | Self::One | Self::Teen => false,
        }
    }
}

/// Whether the word at `at` ties two parts of one number: the hyphen of "twenty-two", the "and" of "hundred and five".
fn joins(words: &[&str], at: usize, last: Last) -> bool {
    let next = words.get(at + 1).and_then(|w| part(w)).map(|p| p.0);
    match words[at] {
        "-" => match next {
            Some(Last::One) => matches!(last, Last::Ten | Last::Scale),
            Some(Last::Scale) => last != Last::Scale,
            _ => false,
        },
        "and" => last == Last::Scale && matches!(next, Some(Last::One | Last::Ten | Last::Teen)),
        _ => false,
    }
}

fn part(word: &str) -> Option<(Last, f64)> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(word).map(|v| (Last::Digits, v));
    }
    const ONES: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    const TEENS: &[&str] =
        &["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at = |list: &[&str]| list.iter().position(|w| *w == word).map(|i| i as f64);
    if let Some(i) = at(ONES) {
        return Some((Last::One, i + 1.0));
    }
    if let Some(i) = at(TEENS) {
        return Some((Last::Teen, i + 10.0));
    }
    if let Some(i) = at(TENS) {
        return Some((Last::Ten, (i + 2.0) * 10.0));
    }
    scale(word).map(|v| (Last::Scale, v))
}

/// "2,500", "2.5", "3000".
pub fn digits(word: &str) -> Option<f64> {
    let plain: String = word.chars().filter(|c| *c != ',').collect();
    if plain.len() > 15 || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    plain.parse().ok()
}

/// What a scale word multiplies by.
pub fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 100.0,
        "thousand" => 1e3,
        "lakh" | "lakhs" | "lac" => 1e5,
        "million" | "mn" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "bn" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers() {
        for (text, value, words) in [
            ("2,500 men", 2500.0, 1),
            ("1.5 million people", 1.5e6, 2),
            ("twenty - two", 22.0, 3),
            ("one hundred and five men", 105.0, 4),
            ("a hundred people", 100.0, 2),
            ("two thousand three hundred and four", 2304.0, 6),
            ("three and four", 3.0, 1),
            ("two million", 2e6, 2),
            ("5 lakh", 5e5, 2),
            ("ten five", 10.0, 1),
            ("one - third", 1.0, 1),
            ("sixty thousand", 60_000.0, 2),
        ] {
            let words_in: Vec<&str> = text.split(' ').collect();
            assert_eq!(read(&words_in), Some(Number { value, words }), "{text}");
        }
    }

    #[test]
    fn leaves_other_words() {
        for text in ["a man", "hundred", "and five", "- two", "dozen", ""] {
            assert_eq!(read(&text.split(' ').collect::<Vec<_>>()), None, "{text}");
        }
    }
}
