//! Patterns over lexemes, in a small language, and the matcher for them. Assumes [`super::lexemes`]; knows no time.
//!
//! | written | means |
//! |---|---|
//! | `last` | the word |
//! | `last\|next` | one of the words |
//! | `{month}` | a lexeme of that class, see [`Class`] |
//! | `[ ... ]` | the same or nothing |
//! | `$name` | a fragment, see [`fragment`] |
//!
//! A match is the longest that the pattern allows at a place. Patterns have no repetition, so that each costs at most
//! its own length at each place.

use super::lexemes::Lexeme;
use super::value::Value;
use super::words;

/// What a lexeme may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Class {
    Month,
    Weekday,
    Unit,
    Number,
    Some,
    Ordinal,
    Year,
    Day,
    Part,
    Season,
    Decade,
    Zone,
    Hour,
    Minute,
    Clock4,
    Two,
    Word,
    Date,
    Clock,
}

impl Class {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("month", Self::Month),
        ("weekday", Self::Weekday),
        ("unit", Self::Unit),
        ("number", Self::Number),
        ("some", Self::Some),
        ("ordinal", Self::Ordinal),
        ("year", Self::Year),
        ("day", Self::Day),
        ("part", Self::Part),
        ("season", Self::Season),
        ("decade", Self::Decade),
        ("zone", Self::Zone),
        ("hour", Self::Hour),
        ("minute", Self::Minute),
        ("clock4", Self::Clock4),
        ("two", Self::Two),
        ("word", Self::Word),
        ("date", Self::Date),
        ("clock", Self::Clock),
    ];

    /// Whether `lexeme` is of this class.
    pub fn has(self, lexeme: &Lexeme) -> bool {
        let two_digits =
            |limit: f64| lexeme.word.len() <= 2 && lexeme.is_digits() && lexeme.number.is_some_and(|n| n < limit);
        match self {
            Self::Month => lexeme.month().is_some(),
            Self::Weekday => lexeme.capital && words::weekday(&lexeme.word).is_some(),
            Self::Unit => words::unit(&lexeme.word).is_some(),
            Self::Number => lexeme.number.is_some(),
            Self::Some => is_vague(&lexeme.word),
            Self::Ordinal => lexeme.ordinal().is_some(),
            Self::Year => lexeme.year().is_some(),
            Self::Day => lexeme.day().is_some(),
            Self::Part => words::day_part(&lexeme.word).is_some(),
            Self::Season => words::season(&lexeme.word).is_some(),
            Self::Decade => lexeme.decade().is_some(),
            Self::Zone => lexeme.span.end - lexeme.span.start > 1 && words::zone(&lexeme.word).is_some(),
            Self::Hour => {
                two_digits(25.0) || !lexeme.is_digits() && lexeme.number.is_some_and(|n| n <= 12.0 && n.fract() == 0.0)
            }
            Self::Minute => two_digits(60.0) && lexeme.word.len() == 2 && lexeme.glued,
            Self::Clock4 => lexeme.word.len() == 4 && lexeme.number.is_some_and(|n| n < 2400.0 && n % 100.0 < 60.0),
            Self::Two => lexeme.word.len() == 2 && lexeme.is_digits() && lexeme.number.is_some(),
            Self::Word => lexeme.word.starts_with(char::is_alphabetic),
            Self::Date => lexeme.time.as_ref().is_some_and(|t| t.value.is_calendar()),
            Self::Clock => {
                lexeme.time.as_ref().is_some_and(|t| matches!(&t.value, Value::DayAt(_, at) if at.contains(':')))
            }
        }
    }
}

/// Words for a number of units that nobody counted.
pub fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "few" | "several" | "many" | "couple" | "some" | "dozen" | "dozens" | "numerous" | "various" | "multiple"
    )
}

/// Pieces that many patterns share.
fn fragment(name: &str) -> &'static str {
    match name {
        "hedge" => "[nearly|almost|roughly|over|under] [no] [more|less|fewer than] [at least|most] [up to]",
        "clock" => "[local time] [{zone}] [( {clock4}|{hour} [:|. {minute}] {zone} )]",
        "year" => "[[,] {year}]",
        "of_year" => "[[,|in|of] {year}]",
        _ => "",
    }
}

/// A compiled pattern.
#[derive(Debug, Default)]
pub struct Pattern {
    nodes: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    One { words: Vec<&'static str>, classes: Vec<Class> },
    Optional(Vec<Node>),
}

/// What a pattern may begin with: words, and classes.
#[derive(Debug, Default)]
pub struct First {
    /// Words.
    pub words: Vec<&'static str>,
    /// Classes.
    pub classes: Vec<Class>,
}

impl Pattern {
    /// Compiles `text`. Anything unknown becomes a word, which the tests of the tables would find.
    pub fn new(text: &'static str) -> Self {
        let mut stack: Vec<Vec<Node>> = vec![Vec::new()];
        for item in text.split_whitespace() {
            compile(item, &mut stack);
        }
        while stack.len() > 1 {
            close(&mut stack);
        }
        Self { nodes: stack.pop().unwrap_or_default() }
    }

    /// The end of the longest match that begins at `at`.
    pub fn matches(&self, lexemes: &[Lexeme], at: usize) -> Option<usize> {
        longest(&Todo { nodes: &self.nodes, after: None }, lexemes, at)
    }

    /// What it may begin with.
    pub fn first(&self) -> First {
        let mut first = First::default();
        collect_first(&self.nodes, &mut first);
        first
    }
}

fn compile(item: &'static str, stack: &mut Vec<Vec<Node>>) {
    if let Some(inner) = item.strip_prefix('[').filter(|i| !i.is_empty()) {
        stack.push(Vec::new());
        return compile(inner, stack);
    }
    if item == "[" {
        return stack.push(Vec::new());
    }
    if let Some(inner) = item.strip_suffix(']') {
        if !inner.is_empty() {
            compile(inner, stack);
        }
        return close(stack);
    }
    if let Some(name) = item.strip_prefix('$') {
        return fragment(name).split_whitespace().for_each(|i| compile(i, stack));
    }
    if let Some(top) = stack.last_mut() {
        top.push(leaf(item));
    }
}

fn close(stack: &mut Vec<Vec<Node>>) {
    let inner = stack.pop().unwrap_or_default();
    match stack.last_mut() {
        Some(top) => top.push(Node::Optional(inner)),
        None => stack.push(inner),
    }
}

fn leaf(item: &'static str) -> Node {
    let (mut words, mut classes) = (Vec::new(), Vec::new());
    for part in item.split('|') {
        let name = part.strip_prefix('{').and_then(|p| p.strip_suffix('}'));
        match name.and_then(|name| Class::NAMES.iter().find(|(n, _)| *n == name)) {
            Some((_, class)) => classes.push(*class),
            None => words.push(part),
        }
    }
    Node::One { words, classes }
}

/// What is still to be matched: nodes, and what comes after them.
struct Todo<'n> {
    nodes: &'n [Node],
    after: Option<&'n Todo<'n>>,
}

/// The end of the longest match at `at`.
fn longest(todo: &Todo, lexemes: &[Lexeme], at: usize) -> Option<usize> {
    let Some((node, rest)) = todo.nodes.split_first() else {
        return todo.after.map_or(Some(at), |after| longest(after, lexemes, at));
    };
    let rest = Todo { nodes: rest, after: todo.after };
    match node {
        Node::Optional(inner) => {
            let with = longest(&Todo { nodes: inner, after: Some(&rest) }, lexemes, at);
            with.max(longest(&rest, lexemes, at))
        }
        Node::One { words, classes } => {
            let lexeme = lexemes.get(at)?;
            let fits = lexeme.is(words) || classes.iter().any(|c| c.has(lexeme));
            if fits { longest(&rest, lexemes, at + 1) } else { None }
        }
    }
}

/// Adds what `nodes` may begin with; says whether all of them may be left out.
fn collect_first(nodes: &[Node], first: &mut First) -> bool {
    for node in nodes {
        match node {
            Node::Optional(inner) => {
                collect_first(inner, first);
            }
            Node::One { words, classes } => {
                first.words.extend(words);
                first.classes.extend(classes);
                return false;
            }
        }
    }
    true
}
