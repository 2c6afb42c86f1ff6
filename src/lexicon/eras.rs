//! What can be named from a day on only: an article that speaks of a war, a group or a body was written after it began.

use super::rows;
use crate::document::Document;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("eras.tsv");

/// The words of a name, in lower case, and its first day.
type Era = (Vec<&'static str>, NaiveDate);

/// The names, by their first word.
static ERAS: LazyLock<HashMap<&str, Vec<Era>>> = LazyLock::new(|| {
    let mut eras: HashMap<&str, Vec<Era>> = HashMap::new();
    for [name, from] in rows::<2>(TABLE) {
        let words: Vec<_> = name.split(' ').collect();
        if let Ok(from) = from.parse() {
            eras.entry(words[0]).or_default().push((words, from));
        }
    }
    eras
});

/// The latest first day of what `document` names.
pub fn earliest(document: &Document) -> Option<NaiveDate> {
    (0..document.tokens.len()).filter_map(|i| named(document, i)).max()
}

/// The first day of what is named from token `i` on.
fn named(document: &Document, i: usize) -> Option<NaiveDate> {
    let same = |j: usize, word: &str| match document.word(j) {
        "–" => word == "-",
        "’s" => word == "'s",
        other => other.eq_ignore_ascii_case(word),
    };
    let here = ERAS.get(document.word(i).to_lowercase().as_str())?;
    let fits = |(words, _): &&Era| words.iter().enumerate().all(|(n, word)| same(i + n, word));
    here.iter().filter(fits).map(|(_, from)| *from).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Input;

    #[test]
    fn names_bound_the_day() {
        let first = |text: &str| {
            let input = Input { text: Some(text.into()), ..Input::default() };
            let source = crate::article::read(&input);
            earliest(&crate::document::read(&source)).map(|d| d.to_string())
        };
        assert_eq!(first("It came amid the Israel–Gaza war, he wrote.").as_deref(), Some("2023-10-07"));
        assert_eq!(first("Syria’s civil war drove them out.").as_deref(), Some("2011-03-15"));
        assert_eq!(first("The war drove them out."), None);
    }

    #[test]
    fn every_row_is_read() {
        let read: usize = ERAS.values().map(Vec::len).sum();
        assert_eq!(read, rows::<2>(TABLE).count());
    }
}
