//! Reports that come back as they were given: they need not cross the boundary twice.

use super::{give_all, give_by};
use crate::record::{Article, Report};
use js_sys::{Array, Reflect};
use std::collections::HashMap;
use wasm_bindgen::prelude::*;

/// The reports of articles that merging does not change, by id, as the caller holds them.
pub struct Given(Option<HashMap<String, Array>>);

impl Default for Given {
    fn default() -> Self {
        Self(Some(HashMap::new()))
    }
}

impl Given {
    /// Nothing comes back as it was given.
    pub fn none() -> Self {
        Self(None)
    }

    /// Notes the reports of an article with a date; those of others may get theirs. Where two have one id, which of them
    /// gets another is not known here, and nothing comes back as it was given.
    pub fn note(&mut self, article: &Article, extraction: &JsValue) -> Result<(), JsValue> {
        let Some(known) = &mut self.0 else { return Ok(()) };
        let reports = match article.published {
            Some(_) => Reflect::get(extraction, &"reports".into())?.into(),
            None => Array::new(),
        };
        if known.insert(article.id.clone(), reports).is_some() {
            self.0 = None;
        }
        Ok(())
    }

    /// The reports of a digest, those of an article one after the other.
    pub fn give(&self, reports: Vec<Report>, text: &mut Vec<u8>) -> Result<Array, JsValue> {
        let Some(known) = &self.0 else { return give_all(reports, text) };
        let all = Array::new();
        for told in reports.chunk_by(|a, b| a.article == b.article) {
            let same = known.get(&told[0].article).filter(|same| same.length() as usize == told.len());
            for (i, report) in (0..).zip(told) {
                all.push(&same.map_or_else(|| give_by(report, text), |same| Ok(same.get(i)))?);
            }
        }
        Ok(all)
    }
}
