//! Words before a number that move its bounds: "at least", "up to", "about". One table; the bounds say what the words
//! guarantee, so that "about 30" stays 30, marked as hedged, and "up to 30" is anything from 1, because what is told
//! of happened to somebody.

use crate::mentions::times::lexemes::Lexeme;

/// What a hedge does to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// "about 30": 30, hedged.
    About,
    /// "at least 30": 30 and open above.
    AtLeast,
    /// "more than 30": 31 and open above.
    MoreThan,
    /// "up to 30": 1 to 30.
    UpTo,
    /// "fewer than 30": 1 to 29.
    LessThan,
    /// "another 30": 30.
    Exactly,
}

/// Words in order, and their effect; the longer first, because the first that fits is taken.
pub const TABLE: &[(&[&str], Effect)] = &[
    (&["no", "fewer", "than"], Effect::AtLeast),
    (&["no", "less", "than"], Effect::AtLeast),
    (&["not", "less", "than"], Effect::AtLeast),
    (&["no", "more", "than"], Effect::UpTo),
    (&["not", "more", "than"], Effect::UpTo),
    (&["in", "the", "region", "of"], Effect::About),
    (&["on", "the", "order", "of"], Effect::About),
    (&["in", "excess", "of"], Effect::MoreThan),
    (&["upward", "of"], Effect::MoreThan),
    (&["upwards", "of"], Effect::MoreThan),
    (&["a", "minimum", "of"], Effect::AtLeast),
    (&["a", "maximum", "of"], Effect::UpTo),
    (&["a", "total", "of"], Effect::Exactly),
    (&["as", "many", "as"], Effect::UpTo),
    (&["as", "few", "as"], Effect::AtLeast),
    (&["well", "over"], Effect::MoreThan),
    (&["just", "over"], Effect::MoreThan),
    (&["just", "under"], Effect::LessThan),
    (&["at", "least"], Effect::AtLeast),
    (&["at", "most"], Effect::UpTo),
    (&["more", "than"], Effect::MoreThan),
    (&["greater", "than"], Effect::MoreThan),
    (&["fewer", "than"], Effect::LessThan),
    (&["less", "than"], Effect::LessThan),
    (&["up", "to"], Effect::UpTo),
    (&["close", "to"], Effect::About),
    (&["an", "estimated"], Effect::About),
    (&["around", "about"], Effect::About),
    (&["another", "about"], Effect::About),
    (&["anywhere"], Effect::Exactly),
    (&["somewhere"], Effect::Exactly),
    (&["over"], Effect::MoreThan),
    (&["above"], Effect::MoreThan),
    (&["exceeding"], Effect::MoreThan),
    (&["minimum"], Effect::AtLeast),
    (&["under"], Effect::LessThan),
    (&["below"], Effect::LessThan),
    (&["about"], Effect::About),
    (&["around"], Effect::About),
    (&["approximately"], Effect::About),
    (&["roughly"], Effect::About),
    (&["nearly"], Effect::About),
    (&["almost"], Effect::About),
    (&["some"], Effect::About),
    (&["circa"], Effect::About),
    (&["estimated"], Effect::About),
    (&["probably"], Effect::About),
    (&["possibly"], Effect::About),
    (&["perhaps"], Effect::About),
    (&["maybe"], Effect::About),
    (&["exactly"], Effect::Exactly),
    (&["only"], Effect::Exactly),
    (&["just"], Effect::Exactly),
    (&["another"], Effect::Exactly),
    (&["a", "further"], Effect::Exactly),
    (&["an", "additional"], Effect::Exactly),
    (&["further"], Effect::Exactly),
];

/// The hedge that ends right before `at`: what it does, and its first lexeme.
pub fn before(lexemes: &[Lexeme], at: usize) -> Option<(Effect, usize)> {
    TABLE.iter().find_map(|(words, effect)| {
        let start = at.checked_sub(words.len())?;
        let fits = lexemes[start..at].iter().zip(*words).all(|(l, w)| l.word == *w && l.time.is_none());
        fits.then_some((*effect, start))
    })
}

/// The hedge that begins at `at`: "30 or more", "30 or so", "30-plus".
pub fn after(lexemes: &[Lexeme], at: usize) -> Option<(Effect, usize)> {
    let is = |i: usize, words: &[&str]| lexemes.get(at + i).is_some_and(|l| l.is(words));
    match () {
        _ if is(0, &["or", "and"]) && is(1, &["more"]) => Some((Effect::AtLeast, at + 2)),
        _ if is(0, &["or"]) && is(1, &["fewer", "less"]) => Some((Effect::UpTo, at + 2)),
        _ if is(0, &["or"]) && is(1, &["so"]) => Some((Effect::About, at + 2)),
        _ if is(0, &["-"]) && is(1, &["plus", "odd"]) => Some((Effect::AtLeast, at + 2)),
        _ if is(0, &["+"]) => Some((Effect::AtLeast, at + 1)),
        _ => None,
    }
}

/// A number's bounds under a hedge: at least, at most, hedged.
pub fn apply(effect: Effect, min: f64, max: Option<f64>) -> (f64, Option<f64>, bool) {
    match effect {
        Effect::About => (min, max, true),
        Effect::AtLeast => (min, None, false),
        Effect::MoreThan => (min + 1.0, None, false),
        Effect::UpTo => (min.min(1.0), max, false),
        Effect::LessThan => (min.min(1.0), max.map(|m| (m - 1.0).max(0.0)), false),
        Effect::Exactly => (min, max, false),
    }
}
