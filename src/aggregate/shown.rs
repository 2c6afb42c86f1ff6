//! Which of several values is shown: one table for all fields. What is not shown is kept.

use super::merge::Told;
use super::sources;
use std::cmp::Reverse;

/// What makes one value better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Half of the reports or more give a value that agrees with it.
    Consistent,
    /// It says more closely what it says.
    Precise,
    /// An article published later gives it.
    Latest,
    /// An authority gives it rather than hearsay.
    Official,
    /// More reports give it.
    Backed,
}

/// A field of which an event shows one value first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Time,
    Places,
    Actors,
    Means,
    Responsibility,
    Casualties,
}

/// For each field the rules, the first counting most. Among equals the first in the order of the reports is shown.
pub const SHOWN: &[(Field, &[Rule])] = &[
    (Field::Time, &[Rule::Consistent, Rule::Precise, Rule::Backed]),
    (Field::Places, &[Rule::Precise, Rule::Backed]),
    (Field::Actors, &[Rule::Backed, Rule::Precise]),
    (Field::Means, &[Rule::Backed, Rule::Precise]),
    (Field::Responsibility, &[Rule::Backed, Rule::Latest]),
    (Field::Casualties, &[Rule::Latest, Rule::Official, Rule::Backed, Rule::Precise]),
];

/// A value of a field and the reports that give it.
pub struct Value<'a, T> {
    /// The value.
    pub value: T,
    /// Who gives it.
    pub backing: Vec<Told<'a>>,
}

/// The values, the one to show first. `looseness` is less for what is more precise; `agree` tells values of which both
/// can be right.
pub fn rank<'a, T, P: Ord>(
    field: Field,
    mut values: Vec<Value<'a, T>>,
    looseness: impl Fn(&T) -> P,
    agree: impl Fn(&T, &T) -> bool,
) -> Vec<Value<'a, T>> {
    let rules = SHOWN.iter().find(|(f, _)| *f == field).map_or(&[][..], |(_, rules)| *rules);
    for rule in rules.iter().rev() {
        match rule {
            Rule::Precise => values.sort_by_cached_key(|v| looseness(&v.value)),
            Rule::Latest => values.sort_by_cached_key(|v| Reverse(latest(&v.backing))),
            Rule::Official => values.sort_by_cached_key(|v| !v.backing.iter().any(|t| sources::is_official(t))),
            Rule::Backed => values.sort_by_key(|v| Reverse(v.backing.len())),
            Rule::Consistent => {
                let all: usize = values.iter().map(|v| v.backing.len()).sum();
                let agreeing =
                    |v: &T| values.iter().filter(|o| agree(v, &o.value)).map(|o| o.backing.len()).sum::<usize>();
                let apart: Vec<bool> = values.iter().map(|v| agreeing(&v.value) * 2 < all).collect();
                let mut apart = apart.into_iter();
                values.sort_by_cached_key(|_| apart.next());
            }
        }
    }
    values
}

/// When the last of the articles was published.
fn latest<'a>(backing: &[Told<'a>]) -> Option<&'a str> {
    backing.iter().filter_map(|t| Some(t.from.article.published.as_ref()?.date.as_str())).max()
}
