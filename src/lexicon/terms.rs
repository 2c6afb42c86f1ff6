//! Terms of office: who held which, and when. An article that calls somebody by an office was written in or after a term.

use super::{fold, rows};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("terms.tsv");

/// A term of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The office, in lower case.
    pub title: &'static str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` while it lasts.
    pub to: Option<NaiveDate>,
}

/// The terms of those who go by `surname`.
///
/// ```
/// let terms = sitrep::lexicon::terms::of("Hollande");
/// assert_eq!((terms[0].title, terms[0].from.to_string().as_str()), ("president", "2012-05-15"));
/// ```
pub fn of(surname: &str) -> &'static [Term] {
    static TERMS: LazyLock<HashMap<String, Vec<Term>>> = LazyLock::new(|| {
        let mut terms: HashMap<String, Vec<Term>> = HashMap::new();
        for [title, surname, from, to] in rows::<4>(TABLE) {
            if let Ok(from) = from.parse() {
                terms.entry(fold::key(surname)).or_default().push(Term { title, from, to: to.parse().ok() });
            }
        }
        terms
    });
    TERMS.get(&fold::key(surname)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_end_after_they_begin() {
        for [title, surname, from, to] in rows::<4>(TABLE) {
            let from: NaiveDate = from.parse().unwrap_or_else(|_| panic!("{title} {surname}: {from}"));
            assert!(to.is_empty() || from < to.parse().unwrap(), "{title} {surname}");
        }
    }
}
