//! States: their names, adjectives and capitals, and the bodies every state has.

use super::index::Index;
use super::{list, rows};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3.
    pub code: &'static str,
    /// Its usual name.
    pub name: &'static str,
    /// "Iranian"; the name where there is none.
    pub adjective: &'static str,
}

/// A body that every state has, and that news names by the state's adjective and a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Body {
    State,
    Military,
    Police,
    Security,
}

/// How a word names a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// "Iran".
    Name,
    /// "Iranian".
    Adjective,
    /// "Tehran".
    Capital,
}

impl Body {
    /// The id of this body of the state `code`.
    pub fn id(self, code: &str) -> String {
        let body = match self {
            Self::State => "state",
            Self::Military => "military",
            Self::Police => "police",
            Self::Security => "security",
        };
        format!("{body}:{code}")
    }

    /// Its name: "Iran", "Iranian military".
    pub fn name(self, state: &State) -> String {
        match self {
            Self::State => state.name.to_owned(),
            // "US military" would do as well, but its own name is the one that is shown.
            _ if state.code == "USA" => format!("United States {}", self.noun()),
            _ => format!("{} {}", state.adjective, self.noun()),
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::State => "government",
            Self::Military => "military",
            Self::Police => "police",
            Self::Security => "security forces",
        }
    }

    /// Its kind and PLOVER sector.
    pub fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::State => ("state", "GOV"),
            Self::Military => ("military", "MIL"),
            Self::Police => ("police", "COP"),
            Self::Security => ("security", "COP"),
        }
    }
}

/// The state with this code.
pub fn by_code(code: &str) -> Option<&'static State> {
    STATES.get(code)
}

/// Names, adjectives and capitals of all states.
pub fn index() -> &'static Index<(&'static str, Naming)> {
    &INDEX
}

static STATES: LazyLock<HashMap<&str, State>> = LazyLock::new(|| {
    table()
        .map(|[_, code, name, _, _, _, _, adjectives]| {
            let adjective = list(adjectives).next().unwrap_or(name);
            (code, State { code, name, adjective })
        })
        .collect()
});

static INDEX: LazyLock<Index<(&'static str, Naming)>> = LazyLock::new(|| {
    let mut index = Index::new(|w| &w.plain);
    for [_, code, name, _, _, capital, names, adjectives] in table() {
        for name in list(names).chain([name]) {
            index.insert(name, (code, Naming::Name));
        }
        for adjective in list(adjectives) {
            index.insert(adjective, (code, Naming::Adjective));
        }
        index.insert(capital, (code, Naming::Capital));
    }
    index
});

fn table() -> impl Iterator<Item = [&'static str; 8]> {
    rows(include_str!("places/countries.tsv"))
}
