//! The boundary to JavaScript: the only file that names `JsValue`, and the place where byte offsets become UTF-16.
//!
//! Wrong shapes are a `TypeError` that names the field. Strings come without lone surrogates: the binding puts U+FFFD
//! in their place, one UTF-16 unit for one, so offsets still fit the caller's string.

use crate::Options;
use crate::aggregate::{self, Correction};
use crate::lexicon::actors::Lexicon;
use crate::record::{Digest, Extraction, Input};
use given::Given;
use js_sys::{Array, JSON, Object, Reflect, TypeError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

mod given;
mod memory;
mod utf8;

/// A defect of ours reaches the caller as an error with its words instead of a bare `unreachable`.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|defect| wasm_bindgen::throw_str(&format!("sitrep: {defect}"))));
}

/// The package's version.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Reads one article.
#[wasm_bindgen(skip_typescript)]
pub fn extract(article: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let table = lexicon_of(options)?;
    give(&read(&article_of(article, "article")?, &Options { lexicon: Lexicon::read(&table) }))
}

/// Merges what articles report.
#[wasm_bindgen(skip_typescript)]
pub fn aggregate(extractions: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let corrections = match object(options)? {
        true => Reflect::get(options, &"corrections".into())?,
        false => JsValue::UNDEFINED,
    };
    let corrections = if corrections.is_falsy() { Vec::new() } else { corrections_of(&corrections)? };
    // As `crate::aggregate_with`, but each article goes into the archive as it is read, so that no list of them is held beside it.
    let mut archive = aggregate::Archive::default();
    let mut given = if corrections.is_empty() { Given::default() } else { Given::none() };
    archive.correct(corrections);
    let mut text = Vec::new();
    let add = |one: &JsValue, name: &str| {
        let read: Extraction = record_of(one, name, &mut text)?;
        given.note(&read.article, one)?;
        archive.add(read);
        Ok(())
    };
    each(extractions, "extractions", add)?;
    memory::make_room();
    give_digest(archive.into_digest(), &given)
}

/// Articles read, to which others are added and from which they are taken.
#[wasm_bindgen(skip_typescript)]
#[derive(Default)]
pub struct Archive(aggregate::Archive);

#[wasm_bindgen]
impl Archive {
    /// One without articles, or one that was saved.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(saved: Option<String>) -> Result<Archive, JsValue> {
        let Some(saved) = saved else { return Ok(Self::default()) };
        serde_json::from_str(&saved).map(Self).map_err(|problem| refuse("saved", &problem.to_string()))
    }

    /// Adds an article.
    #[wasm_bindgen(skip_typescript)]
    pub fn add(&mut self, extraction: &JsValue) -> Result<(), JsValue> {
        memory::keep_room();
        self.0.add(record_of(extraction, "extraction", &mut Vec::new())?);
        Ok(())
    }

    /// Takes out what was given under an id.
    #[wasm_bindgen(skip_typescript)]
    pub fn remove(&mut self, id: &str) -> Result<JsValue, JsValue> {
        give(&self.0.remove(id))
    }

    /// Sets what users know better.
    #[wasm_bindgen(skip_typescript)]
    pub fn correct(&mut self, corrections: &JsValue) -> Result<(), JsValue> {
        self.0.correct(corrections_of(corrections)?);
        Ok(())
    }

    /// What users know better.
    #[wasm_bindgen(getter, skip_typescript)]
    pub fn corrections(&self) -> Result<JsValue, JsValue> {
        give(&self.0.corrections())
    }

    /// Adds all that another holds.
    #[wasm_bindgen(skip_typescript)]
    pub fn merge(&mut self, other: &Archive) {
        self.0.merge(other.0.clone());
    }

    /// The events of all articles.
    #[wasm_bindgen(skip_typescript)]
    pub fn digest(&mut self) -> Result<JsValue, JsValue> {
        memory::make_room();
        give_digest(self.0.digest(), &Given::none())
    }

    /// What has changed since this was last asked for.
    #[wasm_bindgen(skip_typescript)]
    pub fn changes(&mut self) -> Result<JsValue, JsValue> {
        memory::keep_room();
        give(&self.0.changes())
    }

    /// All of it as text, for the constructor.
    #[wasm_bindgen(skip_typescript)]
    pub fn save(&self) -> Result<String, JsValue> {
        serde_json::to_string(&self.0).map_err(|problem| refuse("archive", &problem.to_string()))
    }
}

/// Reads articles and merges what they report.
#[wasm_bindgen(skip_typescript)]
pub fn analyze(articles: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let table = lexicon_of(options)?;
    let options = Options { lexicon: Lexicon::read(&table) };
    let inputs = each(articles, "articles", article_of)?;
    let digest = crate::aggregate(inputs.iter().map(|input| read(input, &options)).collect());
    give_digest(digest, &Given::none())
}

/// A digest in another tool's format.
#[wasm_bindgen(js_name = exportDigest, skip_typescript)]
pub fn export_digest(digest: &JsValue, format: &str) -> Result<String, JsValue> {
    let format = format.parse().map_err(|e: String| JsValue::from(js_sys::RangeError::new(&e)))?;
    Ok(crate::export_digest(&record_of(digest, "digest", &mut Vec::new())?, format))
}

/// The text that a page of HTML shows.
#[wasm_bindgen(js_name = textOf, skip_typescript)]
pub fn text_of(html: &str) -> String {
    crate::article::text_of(html)
}

/// The table of event kinds.
#[wasm_bindgen(js_name = eventKinds, skip_typescript)]
pub fn event_kinds() -> Result<JsValue, JsValue> {
    give(&crate::event_kinds())
}

/// The names of the stages; for benches.
#[wasm_bindgen(skip_typescript)]
pub fn stages() -> Vec<String> {
    crate::stages::STAGES.map(String::from).to_vec()
}

/// Reads a text up to the end of a stage, gives the number of tokens; for benches.
#[wasm_bindgen(js_name = readTo, skip_typescript)]
pub fn read_to(text: String, stage: usize) -> usize {
    crate::stages::read_to(&Input { text: Some(text), ..Input::default() }, stage)
}

/// An article read, its spans in UTF-16.
fn read(input: &Input, options: &Options) -> Extraction {
    crate::extract_with(input, options).into_utf16(input.text.as_deref().or(input.html.as_deref()).unwrap_or_default())
}

/// The table of the caller's own actors. A number in place of options is what `articles.map(extract)` hands over.
fn lexicon_of(options: &JsValue) -> Result<String, JsValue> {
    if options.as_f64().is_some() || !object(options)? {
        return Ok(String::new());
    }
    Ok(text_at(options, "options", "lexicon")?.unwrap_or_default())
}

/// Whether there are options; a `TypeError` where they are no object.
fn object(options: &JsValue) -> Result<bool, JsValue> {
    match options {
        none if none.is_undefined() || none.is_null() => Ok(false),
        found if found.is_object() && !Array::is_array(found) => Ok(true),
        other => Err(refuse("options", &format!("{} where an object is expected", describe(other)))),
    }
}

fn corrections_of(list: &JsValue) -> Result<Vec<Correction>, JsValue> {
    each(list, "corrections", |one, name| record_of(one, name, &mut Vec::new()))
}

/// An article as callers give it: an object, or its text alone.
fn article_of(value: &JsValue, name: &str) -> Result<Input, JsValue> {
    if let Some(text) = value.as_string() {
        return Ok(Input { text: Some(text), ..Input::default() });
    }
    if !value.is_object() || Array::is_array(value) {
        return Err(refuse(name, &format!("{} where an article or its text is expected", describe(value))));
    }
    let field = |key: &str| text_at(value, name, key);
    let (text, html) = (field("text")?, field("html")?);
    if text.is_none() && html.is_none() {
        return Err(refuse(name, "text is missing (an article has text or html)"));
    }
    let known = |key: &str| field(key).map(|found| found.filter(|words| !words.trim().is_empty()));
    let (id, title, published) = (id_at(value, name)?, known("title")?, known("published")?);
    Ok(Input { id, text, html, title, published, publisher: known("publisher")?, url: known("url")? })
}

/// An article's id: a number does as well.
fn id_at(article: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    match Reflect::get(article, &"id".into())?.as_f64() {
        Some(number) => Ok(Some(number.to_string())),
        None => Ok(text_at(article, name, "id")?.filter(|id| !id.is_empty())),
    }
}

/// The string at `key`; nothing where it is undefined or null.
fn text_at(object: &JsValue, name: &str, key: &str) -> Result<Option<String>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    match value.as_string() {
        None if !value.is_null() && !value.is_undefined() => {
            Err(refuse(&format!("{name}.{key}"), &format!("{} where a string is expected", describe(&value))))
        }
        text => Ok(text),
    }
}

/// Every item of a list, each under its own name (`articles[3]`).
fn each<T>(
    list: &JsValue,
    name: &str,
    mut take: impl FnMut(&JsValue, &str) -> Result<T, JsValue>,
) -> Result<Vec<T>, JsValue> {
    if !Array::is_array(list) {
        return Err(refuse(name, &format!("{} where a list is expected", describe(list))));
    }
    let items = Array::from(list);
    let one = |(i, item): (usize, JsValue)| {
        memory::keep_room();
        take(&item, &format!("{name}[{i}]"))
    };
    items.iter().enumerate().map(one).collect()
}

/// One of our own records, come back. As JSON it crosses the boundary at once, by way of `text`; where that fails, a walk
/// through the value tells what is wrong with it.
fn record_of<T: DeserializeOwned>(value: &JsValue, name: &str, text: &mut Vec<u8>) -> Result<T, JsValue> {
    let json = JSON::stringify(value).ok().filter(|json| json.is_string());
    let read = json.and_then(|json| serde_json::from_str(std::str::from_utf8(utf8::bytes_of(json, text)).ok()?).ok());
    read.map_or_else(
        || serde_wasm_bindgen::from_value(value.clone()).map_err(|problem| refuse(name, &problem.to_string())),
        Ok,
    )
}

/// A value of ours as JavaScript has it.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    give_by(value, &mut Vec::new())
}

/// A digest, item by item: as one text it could be longer than a string may be. What is given is dropped at once.
fn give_digest(digest: Digest, given: &Given) -> Result<JsValue, JsValue> {
    let mut text = Vec::new();
    let lists = [
        ("articles", give_all(digest.articles, &mut text)?),
        ("actors", give_all(digest.actors, &mut text)?),
        ("places", give_all(digest.places, &mut text)?),
        ("reports", given.give(digest.reports, &mut text)?),
        ("events", give_all(digest.events, &mut text)?),
        ("relations", give_all(digest.relations, &mut text)?),
        ("notes", give_all(digest.notes, &mut text)?),
    ];
    let object = Object::new();
    lists.iter().try_for_each(|(key, list)| Reflect::set(&object, &(*key).into(), list).map(drop))?;
    Ok(object.into())
}

/// The items of a list, written into `text` one after the other.
fn give_all<T: Serialize>(items: Vec<T>, text: &mut Vec<u8>) -> Result<Array, JsValue> {
    items.into_iter().map(|item| give_by(&item, text)).collect()
}

/// A value of ours as JavaScript has it, by way of `text`.
fn give_by(value: &impl Serialize, text: &mut Vec<u8>) -> Result<JsValue, JsValue> {
    text.clear();
    serde_json::to_writer(&mut *text, value).map_err(|problem| refuse("sitrep", &problem.to_string()))?;
    JSON::parse(std::str::from_utf8(text).map_err(|problem| refuse("sitrep", &problem.to_string()))?)
}

fn refuse(name: &str, problem: &str) -> JsValue {
    TypeError::new(&format!("{name}: {problem}")).into()
}

/// What a value is, in a word.
fn describe(value: &JsValue) -> String {
    match value {
        v if v.is_null() => "null".into(),
        v if Array::is_array(v) => "a list".into(),
        v => v.js_typeof().as_string().unwrap_or_default(),
    }
}
