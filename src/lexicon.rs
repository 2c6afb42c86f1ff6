//! The knowledge: tables that are loaded once, and the lookup that finds their names in text.
//!
//! A table is a TSV file: a row a thing, `#` before a comment, `|` between other names.

pub mod actors;
pub mod common_words;
pub mod eras;
pub mod fold;
pub mod given_names;
pub mod heads;
pub mod index;
pub mod inter;
pub mod peoples;
pub mod places;
pub mod reporting;
pub mod roles;
pub mod spelling;
pub mod states;
pub mod terms;
pub mod titles;
pub mod weapons;

/// The rows of a table with `N` columns. A row that is too short has empty columns at its end.
pub(crate) fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The parts of a column with `|` between them.
pub(crate) fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split('|').filter(|part| !part.is_empty())
}

/// A column where `-` means that there is nothing.
pub(crate) fn known(column: &str) -> Option<&str> {
    Some(column).filter(|c| !c.is_empty() && *c != "-")
}

/// The plural of an English noun, regular or in "-man".
pub(crate) fn plural(noun: &str) -> String {
    let before = |n: usize| noun.chars().rev().nth(n).unwrap_or_default();
    match noun {
        _ if noun.ends_with("man") => format!("{}men", &noun[..noun.len() - 3]),
        _ if noun.ends_with("child") => format!("{noun}ren"),
        _ if noun.ends_with(['s', 'x']) || noun.ends_with("ch") || noun.ends_with("sh") => format!("{noun}es"),
        _ if noun.ends_with('y') && !"aeiou".contains(before(1)) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn plurals() {
        for (one, many) in [
            ("gunman", "gunmen"),
            ("militia", "militias"),
            ("proxy", "proxies"),
            ("boy", "boys"),
            ("suspect", "suspects"),
        ] {
            assert_eq!(super::plural(one), many);
        }
    }
}
