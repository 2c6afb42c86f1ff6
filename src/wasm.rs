//! The boundary to JavaScript: the only file that names `JsValue`, and the place where byte offsets become UTF-16.

use crate::record::{Extraction, Input};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Reads one article.
#[wasm_bindgen(skip_typescript)]
pub fn extract(article: JsValue) -> Result<JsValue, JsError> {
    give(&read(&take(article, "an article")?))
}

/// Merges what articles report.
#[wasm_bindgen(skip_typescript)]
pub fn aggregate(extractions: JsValue) -> Result<JsValue, JsError> {
    give(&crate::aggregate(take(extractions, "a list of extractions")?))
}

/// Reads articles and merges what they report.
#[wasm_bindgen(skip_typescript)]
pub fn analyze(articles: JsValue) -> Result<JsValue, JsError> {
    let inputs: Vec<Input> = take(articles, "a list of articles")?;
    give(&crate::aggregate(inputs.iter().map(read).collect()))
}

/// A digest in another tool's format.
#[wasm_bindgen(js_name = exportDigest, skip_typescript)]
pub fn export_digest(digest: JsValue, format: &str) -> Result<String, JsError> {
    let format = format.parse().map_err(|e: String| JsError::new(&e))?;
    Ok(crate::export_digest(&take(digest, "a digest")?, format))
}

/// The table of event kinds.
#[wasm_bindgen(js_name = eventKinds, skip_typescript)]
pub fn event_kinds() -> Result<JsValue, JsError> {
    give(&crate::event_kinds())
}

/// An article read, its spans in UTF-16.
fn read(input: &Input) -> Extraction {
    crate::extract(input).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
}

fn take<T: DeserializeOwned>(value: JsValue, what: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&format!("That is not {what}: {e}")))
}

fn give(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?)
}
