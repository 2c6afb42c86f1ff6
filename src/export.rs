//! The digest in other tools' formats, a file a format. Offsets stay as the digest has them.

use crate::record::Digest;

mod csv;
mod precision;

/// A format that a digest can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The digest, as one JSON document.
    Json,
    /// An event a line, as JSON.
    Jsonl,
    /// An event a row, for a spreadsheet.
    Csv,
}

impl Format {
    /// All formats, by name.
    pub const ALL: &[(&str, Self)] = &[("json", Self::Json), ("jsonl", Self::Jsonl), ("csv", Self::Csv)];
}

impl std::str::FromStr for Format {
    type Err = String;

    /// By its name in [`Format::ALL`].
    fn from_str(name: &str) -> Result<Self, String> {
        let names: Vec<&str> = Self::ALL.iter().map(|f| f.0).collect();
        let found = Self::ALL.iter().find(|f| f.0 == name);
        found.map(|f| f.1).ok_or_else(|| format!("There is no format \"{name}\"; there are {}.", names.join(", ")))
    }
}

/// `digest` in `format`.
///
/// ```
/// let digest = sitrep::analyze(&[]);
/// let csv = sitrep::export_digest(&digest, sitrep::Format::Csv);
/// assert!(csv.starts_with("event,kind,"));
/// ```
pub fn export_digest(digest: &Digest, format: Format) -> String {
    match format {
        Format::Json => json(digest),
        Format::Jsonl => digest.events.iter().map(|e| json(e) + "\n").collect(),
        Format::Csv => csv::write(digest),
    }
}

/// Records hold nothing that JSON can't say.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
