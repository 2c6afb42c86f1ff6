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
    let mut sum = if article { Sum { group: 1.0, last: Last::One, ..Sum::default() } } else { Sum::default() };
    let mut at = usize::from(article);
    while let Some(&word) = words.get(at) {
        let added = part(word).map(|(next, value)| sum.add(next, value));
        if !added.unwrap_or_else(|| sum.last != Last::Nothing && joins(words, at, sum.last)) {
            break;
        }
        at += 1;
    }
    (sum.last != Last::Nothing).then_some(Number { value: sum.total + sum.group, words: at })
}

/// A number as far as it is read: "two thousand three hundred" is 2000 and a group of 300.
#[derive(Default)]
struct Sum {
    total: f64,
    group: f64,
    last: Last,
}

impl Sum {
    /// Takes the next part, if the number can go on with it.
    fn add(&mut self, next: Last, value: f64) -> bool {
        match next {
            Last::Scale if self.last == Last::Nothing => return false,
            Last::Scale if value == 100.0 => self.group *= value,
            Last::Scale => {
                self.total += self.group * value;
                self.group = 0.0;
            }
            _ if !self.last.takes(next) => return false,
            _ => self.group += value,
        }
        self.last = next;
        true
    }
}

/// What was read last.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    #[default]
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
    Some(match word {
        "one" => (Last::One, 1.0),
        "two" => (Last::One, 2.0),
        "three" => (Last::One, 3.0),
        "four" => (Last::One, 4.0),
        "five" => (Last::One, 5.0),
        "six" => (Last::One, 6.0),
        "seven" => (Last::One, 7.0),
        "eight" => (Last::One, 8.0),
        "nine" => (Last::One, 9.0),
        "ten" => (Last::Teen, 10.0),
        "eleven" => (Last::Teen, 11.0),
        "twelve" => (Last::Teen, 12.0),
        "thirteen" => (Last::Teen, 13.0),
        "fourteen" => (Last::Teen, 14.0),
        "fifteen" => (Last::Teen, 15.0),
        "sixteen" => (Last::Teen, 16.0),
        "seventeen" => (Last::Teen, 17.0),
        "eighteen" => (Last::Teen, 18.0),
        "nineteen" => (Last::Teen, 19.0),
        "twenty" => (Last::Ten, 20.0),
        "thirty" => (Last::Ten, 30.0),
        "forty" => (Last::Ten, 40.0),
        "fifty" => (Last::Ten, 50.0),
        "sixty" => (Last::Ten, 60.0),
        "seventy" => (Last::Ten, 70.0),
        "eighty" => (Last::Ten, 80.0),
        "ninety" => (Last::Ten, 90.0),
        _ => (Last::Scale, scale(word)?),
    })
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
