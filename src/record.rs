//! The records: all that callers, the page and the scorers read, and the only types that are serialized. They are
//! the contract; `types.d.ts` says the same in TypeScript, and a test holds the two together.
//!
//! Dates are ISO 8601, countries ISO 3166-1 alpha-3. What is not known is absent.

use crate::span::Span;
use serde::{Deserialize, Serialize};

mod article;
mod digest;
mod extraction;
mod report;
mod spans;

pub use article::*;
pub use digest::*;
pub use extraction::*;
pub use report::*;

/// Something the reader should know: a doubt, a limit met, input that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Stable id of what happened, such as `no_date` or `not_english`.
    pub code: String,
    /// The same for a person.
    pub message: String,
    /// The article it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The words it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Note {
    /// A note on the article as a whole.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), ..Self::default() }
    }
}

/// An article as it is handed in. One of `text` and `html` is needed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The caller's own name for the article; made from its content where it is absent.
    #[serde(default)]
    pub id: Option<String>,
    /// Plain text.
    #[serde(default)]
    pub text: Option<String>,
    /// HTML source, whole page or fragment. Spans then point into this source.
    #[serde(default)]
    pub html: Option<String>,
    /// The title, where the caller knows it.
    #[serde(default)]
    pub title: Option<String>,
    /// The publication date, `YYYY-MM-DD` (what follows, as in `2021-02-26T08:00Z`, is ignored).
    #[serde(default)]
    pub published: Option<String>,
    /// The publisher, where the caller knows it.
    #[serde(default)]
    pub publisher: Option<String>,
    /// Where the article was found.
    #[serde(default)]
    pub url: Option<String>,
}
