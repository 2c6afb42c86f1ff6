//! The table of times: what is said, and what it means. Each row has a pattern, a function that resolves what the
//! pattern matched, and examples that the tests run through the finder. A row that returns nothing leaves the words to
//! the next best.

use super::context::{Context, Time};
use super::lexemes::Lexeme;
use super::pattern::Pattern;
use super::value::Value;
use super::words::{self, Unit};
use chrono::{NaiveDate, Weekday};

mod clock;
mod composed;
mod counted;
mod dates;
mod deictic;
mod holidays;
mod references;
mod spans;

/// A way to say a time.
pub struct Rule {
    /// What the row is called.
    pub name: &'static str,
    /// The language of [`super::pattern`].
    pub pattern: &'static str,
    /// What a match means; `None` if it is none.
    pub resolve: fn(&Found, &Context) -> Option<Time>,
    /// Text, day of publication, the words found in it, their value.
    pub examples: &'static [(&'static str, &'static str, &'static str, &'static str)],
    /// Texts in which nothing is found.
    pub counterexamples: &'static [&'static str],
}

/// Rules over words.
pub fn simple() -> Vec<&'static Rule> {
    [dates::RULES, spans::RULES, deictic::RULES, references::RULES, counted::RULES, clock::RULES, holidays::RULES]
        .into_iter()
        .flatten()
        .collect()
}

/// Rules over words and the times that the others found.
pub fn composed() -> Vec<&'static Rule> {
    composed::RULES.iter().collect()
}

/// What a pattern matched.
pub struct Found<'a> {
    /// The sentence.
    pub sentence: &'a [Lexeme],
    /// First lexeme of the match.
    pub start: usize,
    /// One past its last.
    pub end: usize,
}

impl<'a> Found<'a> {
    /// The lexemes matched.
    pub fn lexemes(&self) -> &'a [Lexeme] {
        &self.sentence[self.start..self.end]
    }

    /// Whether one of `words` is among them.
    pub fn has(&self, words: &[&str]) -> bool {
        self.lexemes().iter().any(|l| l.is(words))
    }

    /// The lexeme so many before the match.
    pub fn before(&self, n: usize) -> Option<&'a Lexeme> {
        self.sentence.get(self.start.checked_sub(n)?)
    }

    /// Whether one of `words` stands right before.
    pub fn follows(&self, words: &[&str]) -> bool {
        self.before(1).is_some_and(|l| l.is(words))
    }

    /// The lexeme after the match.
    pub fn after(&self) -> Option<&'a Lexeme> {
        self.sentence.get(self.end)
    }

    /// Whether one of `words` stands right after.
    pub fn precedes(&self, words: &[&str]) -> bool {
        self.after().is_some_and(|l| l.is(words))
    }

    /// Whether a date that it is a part of comes after: "the last days | of April".
    pub fn is_part_of_date(&self) -> bool {
        let dated = |l: &Lexeme| l.month().is_some() || l.year().is_some() || l.decade().is_some();
        let at = |n: usize| self.sentence.get(self.end + n);
        self.precedes(&["of"])
            && (at(1).is_some_and(dated)
                || at(1).is_some_and(|l| l.is(&["the", "last", "this", "next"])) && at(2).is_some_and(dated))
    }

    fn first<T>(&self, what: impl Fn(&Lexeme) -> Option<T>) -> Option<T> {
        self.lexemes().iter().find_map(what)
    }

    /// The first month.
    pub fn month(&self) -> Option<u32> {
        self.first(Lexeme::month)
    }

    /// The first day of the week.
    pub fn weekday(&self) -> Option<Weekday> {
        self.first(|l| words::weekday(&l.word))
    }

    /// The last year.
    pub fn year(&self) -> Option<i32> {
        self.lexemes().iter().rev().find_map(Lexeme::year)
    }

    /// The first day of a month.
    pub fn day(&self) -> Option<u32> {
        self.first(Lexeme::day)
    }

    /// The first ordinal.
    pub fn ordinal(&self) -> Option<u32> {
        self.first(Lexeme::ordinal)
    }

    /// The last unit: in "the second week" not the second.
    pub fn unit(&self) -> Option<Unit> {
        self.lexemes().iter().rev().find_map(|l| words::unit(&l.word))
    }

    /// The first season.
    pub fn season(&self) -> Option<&'static str> {
        self.first(|l| words::season(&l.word))
    }

    /// The last part of a day.
    pub fn day_part(&self) -> Option<&'static str> {
        self.lexemes().iter().rev().find_map(|l| words::day_part(&l.word))
    }

    /// The first number.
    pub fn number(&self) -> Option<f64> {
        self.first(|l| l.number)
    }

    /// The times found before that are parts of this match.
    pub fn times(&self) -> Vec<&'a Time> {
        self.lexemes().iter().filter_map(|l| l.time.as_ref()).collect()
    }

    /// The value of the `n`th of these.
    pub fn value(&self, n: usize) -> Option<&'a Value> {
        self.times().get(n).map(|t| &t.value)
    }
}

/// A civil date, if there is such a one.
fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Rules compiled, and found by what they may begin with.
pub struct Index {
    rules: Vec<(&'static Rule, Pattern)>,
    words: std::collections::HashMap<&'static str, Vec<usize>>,
    classes: Vec<(super::pattern::Class, Vec<usize>)>,
}

impl Index {
    /// Compiles `rules`.
    pub fn new(rules: Vec<&'static Rule>) -> Self {
        let rules: Vec<_> = rules.into_iter().map(|r| (r, Pattern::new(r.pattern))).collect();
        let mut index = Self { rules: Vec::new(), words: Default::default(), classes: Vec::new() };
        for (i, (_, pattern)) in rules.iter().enumerate() {
            let first = pattern.first();
            first.words.into_iter().for_each(|w| index.words.entry(w).or_default().push(i));
            for class in first.classes {
                match index.classes.iter_mut().find(|(c, _)| *c == class) {
                    Some((_, list)) => list.push(i),
                    None => index.classes.push((class, vec![i])),
                }
            }
        }
        Self { rules, ..index }
    }

    /// The longest match at `start`, and of equals that of the first row: its end and meaning.
    pub fn best(&self, sentence: &[Lexeme], start: usize, context: &Context) -> Option<(usize, Time)> {
        let lexeme = &sentence[start];
        let by_class = self.classes.iter().filter(|(c, _)| c.has(lexeme)).flat_map(|(_, rules)| rules);
        let mut rules: Vec<usize> =
            self.words.get(lexeme.word.as_str()).into_iter().flatten().chain(by_class).copied().collect();
        rules.sort_unstable();
        rules.dedup();
        let mut best: Option<(usize, Time)> = None;
        for (rule, pattern) in rules.into_iter().map(|i| &self.rules[i]) {
            let Some(end) = pattern.matches(sentence, start) else { continue };
            if best.as_ref().is_some_and(|b| b.0 >= end) {
                continue;
            }
            if let Some(time) = (rule.resolve)(&Found { sentence, start, end }, context) {
                best = Some((end, time));
            }
        }
        best
    }
}
