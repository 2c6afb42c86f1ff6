//! The table of event kinds: id, label, and the codes of other schemes.

use serde::Serialize;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// The id that reports and events carry.
    pub id: &'static str,
    /// For a person.
    pub label: &'static str,
}

/// The table.
pub fn event_kinds() -> &'static [Kind] {
    &[]
}
