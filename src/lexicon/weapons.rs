//! Weapons and vehicles.

use super::index::Index;
use super::spelling::Word;
use super::{list, plural, rows};
use crate::record::EntityType;
use std::sync::LazyLock;

/// A weapon or vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weapon {
    /// `weapon` or `vehicle`.
    pub kind: EntityType,
    /// Its usual name.
    pub name: &'static str,
    /// Other names, with `|` between them.
    pub aliases: &'static str,
    /// A sentence in which it is found.
    pub example: &'static str,
}

/// All of them.
pub fn all() -> &'static [Weapon] {
    &WEAPONS
}

/// The weapon whose name begins with word `at`, and how many words the name takes.
pub fn find(words: &[Word], at: usize) -> Option<(&'static Weapon, usize)> {
    INDEX.longest(words, at).map(|hit| (&WEAPONS[*hit.values[0]], hit.words))
}

static WEAPONS: LazyLock<Vec<Weapon>> = LazyLock::new(|| {
    rows(include_str!("weapons.tsv"))
        .map(|[kind, name, aliases, example]| {
            let kind = if kind == "vehicle" { EntityType::Vehicle } else { EntityType::Weapon };
            Weapon { kind, name, aliases, example }
        })
        .collect()
});

static INDEX: LazyLock<Index<usize>> = LazyLock::new(|| {
    let mut index = Index::new(|w| &w.plain);
    for (i, weapon) in WEAPONS.iter().enumerate() {
        for name in list(weapon.aliases).chain([weapon.name]) {
            index.insert(name, i);
            index.insert(&plural(name), i);
        }
    }
    index
});
