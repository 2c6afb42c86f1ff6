//! Numbers that count nothing: parts of names, measures, ages, scores. Assumes lexemes; each test says what it is that
//! the number does instead.

use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::words;

/// Words that a number names one of, however they are written: "resolution 2254", "aged 34".
const NUMBERED: &str = "\
    resolution article articles section page pages no nos number aged age ages room chapter paragraph phase level \
    grade category channel version tier verse vol highway";

/// Words that a number names one of where they have a capital: "Camp 14", not "the camp".
const NUMBERED_NAMES: &str = "\
    route road flight boeing airbus unit brigade battalion regiment gate block sector zone area district ward stage \
    type mark model figure table bus train camp building apartment box interstate step part volume line pier \
    terminal reactor court case law decree order rule class group cell season episode game round day week year annex \
    appendix schedule form title exit junction hill point station army corps squadron fleet battery company platoon \
    protocol team";

/// Measures, and signs that follow a number that counts nothing.
const MEASURES: &str = "\
    % percent per percentage pct pc mm cm km kms kilometer kilometers kilometre kilometres mile miles meter \
    meters metre metres foot feet ft inch inches yard yards kg kgs kilo kilos kilogram kilograms gram grams ton \
    tons tonne tonnes lb lbs ounce ounces degrees degree hectare hectares acre acres litre litres liter liters \
    gallon gallons mph kph knots nautical square sq cubic calibre caliber watts megawatts mw kilowatts gb hz \
    points ° c f am pm gmt utc bc ad th st nd rd -year-old karat volts decibels barrels cent o";

/// Words for money, after the sum.
const CURRENCIES: &str = "\
    dollar dollars euro euros pounds rupee rupees rial rials riyal riyals dinar dinars lira liras shekel shekels \
    yen yuan renminbi ruble rubles rouble roubles peso pesos naira birr shilling shillings franc francs afghani \
    afghanis dirham dirhams kyat hryvnia hryvnias cedi cedis rand krona krone kroner zloty baht rupiah ringgit \
    taka reais real bolivars quetzales usd eur gbp cents gourdes";

/// Signs and codes for money, before the sum.
const SIGNS: &str = "\
    $ £ € ₹ ¥ ₦ ₪ ₽ ₴ ₺ ₱ rs usd eur gbp us$ inr cfa ksh ugx";

/// Whether the number at `start..end` is a sum of money: where its words then begin and end.
pub fn money(lexemes: &[Lexeme], start: usize, end: usize) -> Option<(usize, usize)> {
    let sign = |i: usize| lexemes.get(i).is_some_and(|l| l.among(SIGNS));
    let stopped = start >= 2 && lexemes[start - 1].is(&["."]) && sign(start - 2);
    if start >= 1 && sign(start - 1) || stopped {
        let first = if stopped { start - 2 } else { start - 1 };
        let country = first >= 1 && lexemes[first].glued && lexemes[first - 1].is(&["us", "a", "c", "nz", "hk", "s"]);
        return Some((if country { first - 1 } else { first }, end));
    }
    let adjective = usize::from(lexemes.get(end).is_some_and(|l| l.capital || l.is(&["us", "u.s"])));
    let named = |n: usize| lexemes.get(end + n).is_some_and(|l| l.among(CURRENCIES));
    match () {
        _ if named(0) => Some((start, end + 1)),
        _ if named(adjective) => Some((start, end + adjective + 1)),
        _ => None,
    }
}

/// What the letters right after the number at `at` multiply it by: "$5m", "300k people"; without money only before people.
pub fn suffix(lexemes: &[Lexeme], at: usize, money: bool) -> Option<f64> {
    const PEOPLE: &str = "people residents refugees civilians children migrants displaced euros dollars pounds";
    let letters = lexemes.get(at + 1).filter(|l| l.glued)?;
    let scale = match letters.word.as_str() {
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "b" | "bn" => 1e9,
        "tn" => 1e12,
        _ => return None,
    };
    let counts = money || lexemes.get(at + 2).is_some_and(|l| l.among(PEOPLE));
    counts.then_some(scale)
}

/// Whether the number at `at` counts nothing.
pub fn counts_nothing(lexemes: &[Lexeme], at: usize) -> bool {
    let lexeme = &lexemes[at];
    let next = lexemes.get(at + 1);
    let before = at.checked_sub(1).and_then(|i| lexemes.get(i));
    in_a_word(lexemes, at)
        || next.is_some_and(|l| l.among(MEASURES) || words::unit(&l.word).is_some() || l.decade().is_some())
        || before.is_some_and(|l| l.among(NUMBERED) || l.capital && l.among(NUMBERED_NAMES) || l.among("# + / №"))
        || is_age(lexemes, at)
        || is_name(lexemes, at)
        || in_a_row(lexemes, at)
        || at >= 2 && lexemes[at - 1].is(&["."]) && lexemes[at - 2].is(&["no", "nos", "art", "vol", "sec"])
        || is_listed(lexemes, at)
        || is_ratio(lexemes, at)
        || is_address(lexemes, at)
        || lexeme.is_digits() && lexeme.word.len() > 1 && lexeme.word.starts_with('0')
}

/// "F-15", "M16", "30mm", "22-member", "3-1", "14:05", "9/11": a piece of a longer word.
fn in_a_word(lexemes: &[Lexeme], at: usize) -> bool {
    let glued_before = lexemes[at].glued
        && !lexemes[at - 1]
            .is(&["(", "\"", "“", "$", "£", "€", "₹", "'", "‘", "[", "¥", "₦", "₪", "~", "₽", "₴", "₺", "₱"]);
    let glued_after = |n: usize| lexemes.get(at + n).is_some_and(|l| l.glued);
    let tie = lexemes.get(at + 1).is_some_and(|l| l.glued && l.is(&["-", "/", ":", "'", "°"])) && glued_after(2);
    let letters = lexemes.get(at + 1).is_some_and(|l| l.glued && l.word.starts_with(char::is_alphabetic));
    let tail = lexemes.get(at + 2).is_some_and(|l| l.is(&["plus", "odd", "strong"]));
    glued_before || letters || tie && !tail
}

/// "aged 34", "Smith, 34,", "(34)" after a name.
fn is_age(lexemes: &[Lexeme], at: usize) -> bool {
    let lexeme = &lexemes[at];
    let short = lexeme.is_digits() && lexeme.number.is_some_and(|n| n < 120.0);
    let named = at >= 2 && lexemes[at - 2].capital && lexemes[at - 1].is(&[",", "("]);
    let ends = lexemes.get(at + 1).is_none_or(|l| l.is(&[",", ")", ".", ";", "and"]));
    short && named && ends
}

/// "one in five", "nine out of ten".
fn is_ratio(lexemes: &[Lexeme], at: usize) -> bool {
    let number = |i: usize| lexemes.get(i).is_some_and(|l| l.number.is_some_and(|n| n <= 100.0) && l.time.is_none());
    let is = |i: usize, word: &str| lexemes.get(i).is_some_and(|l| l.word == word);
    let first = is(at + 1, "in") && number(at + 2) || is(at + 1, "out") && is(at + 2, "of") && number(at + 3);
    let second = at >= 2 && is(at - 1, "in") && number(at - 2)
        || at >= 3 && is(at - 1, "of") && is(at - 2, "out") && number(at - 3);
    first || second
}

/// "10 Downing Street".
fn is_address(lexemes: &[Lexeme], at: usize) -> bool {
    const STREETS: &str = "street avenue road lane drive boulevard square";
    let capital = |i: usize| lexemes.get(i).is_some_and(|l| l.capital);
    let street = |i: usize| lexemes.get(i).is_some_and(|l| l.capital && l.among(STREETS));
    lexemes[at].is_digits() && capital(at + 1) && (street(at + 2) || capital(at + 2) && street(at + 3))
}

/// "the Group of Seven", "the Five Eyes": a number in capitals where no headline is.
fn is_name(lexemes: &[Lexeme], at: usize) -> bool {
    let lexeme = &lexemes[at];
    let Some(before) = at.checked_sub(1).map(|i| &lexemes[i]) else { return false };
    let opens = at == 1 && lexemes.get(2).is_some_and(|l| l.capital);
    let lower = !before.capital && before.word.starts_with(char::is_alphabetic);
    !lexeme.is_digits() && lexeme.capital && (opens || lower)
}

/// Whether the number at `at` follows a name, as that of a "Mirage 2000" does; if it counts no noun, it is a part of it.
pub fn follows_name(lexemes: &[Lexeme], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| &lexemes[i]);
    lexemes[at].is_digits() && at >= 2 && before.is_some_and(|l| l.capital && l.word.len() > 1)
}

/// "202 555 0100": digits beside digits, unless the one is a year.
fn in_a_row(lexemes: &[Lexeme], at: usize) -> bool {
    let digits = |l: &Lexeme| l.is_digits() && l.number.is_some() && l.year().is_none();
    let beside = |i: Option<usize>| i.and_then(|i| lexemes.get(i)).is_some_and(digits);
    digits(&lexemes[at]) && (beside(at.checked_sub(1)) || beside(Some(at + 1)))
}

/// "1. Kabul", "2) Kabul" at the start of a line, and what stands alone.
fn is_listed(lexemes: &[Lexeme], at: usize) -> bool {
    let opens = at == 0 && lexemes.get(1).is_some_and(|l| l.is(&[".", ")"]));
    opens || lexemes.len() == 1
}
