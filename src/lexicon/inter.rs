//! ACLED's inter codes: which of its eight kinds of actors somebody is.

/// Kind of actor, PLOVER sector, code; an empty column is any. The first row that fits counts.
///
/// ACLED's 4, communal militias, is in neither kind nor sector: they are under 3.
const TABLE: &[(&str, &str, u8)] = &[
    ("civilians", "OPP", 6),
    ("civilians", "CRM", 5),
    ("civilians", "", 7),
    ("media", "", 7),
    ("ngo", "", 7),
    ("company", "", 7),
    ("state", "", 1),
    ("government", "", 1),
    ("military", "IGO", 8),
    ("military", "", 1),
    ("police", "", 1),
    ("security", "", 1),
    ("court", "", 1),
    ("criminal_group", "", 3),
    ("", "GOV", 1),
    ("", "MIL", 1),
    ("", "COP", 1),
    ("", "SPY", 1),
    ("", "LEG", 1),
    ("", "JUD", 1),
    ("", "REB", 2),
    ("", "UAF", 3),
    ("", "CRM", 3),
    ("", "IGO", 8),
    ("", "CVL", 7),
    ("", "MED", 7),
    ("", "NGO", 7),
    ("", "BUS", 7),
    ("", "EDU", 7),
    ("", "REL", 7),
    ("", "LAB", 7),
];

/// The inter code of an actor of this kind and sector.
///
/// ```
/// use sitrep::lexicon::inter::of;
/// assert_eq!(of("armed_group", "REB"), Some(2));
/// assert_eq!(of("person", ""), None);
/// ```
pub fn of(kind: &str, sector: &str) -> Option<u8> {
    let fits = |row: &&(&str, &str, u8)| (row.0.is_empty() || row.0 == kind) && (row.1.is_empty() || row.1 == sector);
    TABLE.iter().find(fits).map(|row| row.2)
}
