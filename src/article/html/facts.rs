//! What a page says about itself outside of its text: `meta`, `title`, `time` and JSON-LD.

use html5gum::{StartTag, Token};
use serde_json::Value;

/// A page's own account of itself. The first source that says something wins, JSON-LD last.
#[derive(Debug, Default)]
pub(in crate::article) struct Facts {
    /// `og:title`, `headline`, or the page's `title`.
    pub title: Option<String>,
    /// When it was published, as written.
    pub published: Option<String>,
    /// Its authors.
    pub authors: Vec<String>,
    /// The site.
    pub publisher: Option<String>,
    /// `html lang`.
    pub language: Option<String>,
    /// The `title` element: the headline, often with the site's name.
    page_title: Option<String>,
}

/// An element whose text is data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `title`.
    Title,
    /// `script type="application/ld+json"`.
    Json,
}

impl Facts {
    /// Reads an element's attributes; says whether its text is data.
    pub(super) fn tag(&mut self, name: &str, tag: &StartTag<usize>) -> Option<Kind> {
        let get = |key: &str| tag.attributes.get(key.as_bytes()).map(|v| String::from_utf8_lossy(v).trim().to_owned());
        match name {
            "html" => self.language = get("lang"),
            "title" if self.page_title.is_none() => return Some(Kind::Title),
            "script" if get("type").is_some_and(|t| t.contains("ld+json")) => return Some(Kind::Json),
            "time" => set(&mut self.published, get("datetime")),
            "meta" => {
                let property = get("property").or_else(|| get("name")).or_else(|| get("itemprop")).unwrap_or_default();
                self.meta(&property.to_ascii_lowercase(), get("content"));
            }
            _ => {}
        }
        None
    }

    fn meta(&mut self, property: &str, content: Option<String>) {
        match property {
            "og:title" | "twitter:title" => set(&mut self.title, content),
            "article:published_time"
            | "datepublished"
            | "date"
            | "pubdate"
            | "dc.date"
            | "dc.date.issued"
            | "publish-date"
            | "parsely-pub-date"
            | "sailthru.date" => {
                // A date in the head is surer than the first `time` of the page.
                self.published = content.filter(|c| !c.is_empty()).or(self.published.take());
            }
            "author" | "dc.creator" | "parsely-author" => self.author(content.as_deref()),
            "og:site_name" | "application-name" => set(&mut self.publisher, content),
            _ => {}
        }
    }

    fn author(&mut self, name: Option<&str>) {
        let name = name.unwrap_or_default().trim();
        if !name.is_empty() && !name.contains("://") && name.len() < 80 && !self.authors.iter().any(|a| a == name) {
            self.authors.push(name.to_owned());
        }
    }

    /// Reads the text of an element whose text is data.
    pub(super) fn text(&mut self, kind: Kind, text: &str) {
        match kind {
            Kind::Title => {
                set(&mut self.page_title, Some(decode(text).split_whitespace().collect::<Vec<_>>().join(" ")))
            }
            Kind::Json => {
                if let Ok(value) = serde_json::from_str::<Value>(text) {
                    self.json(&value);
                }
            }
        }
    }

    /// Reads a JSON-LD object, a list of them, or a graph. `serde_json` limits how deep they nest.
    fn json(&mut self, value: &Value) {
        if let Some(list) = value.as_array().or_else(|| value["@graph"].as_array()) {
            list.iter().for_each(|v| self.json(v));
            return;
        }
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        set(&mut self.title, text("headline"));
        set(&mut self.published, text("datePublished"));
        if text("headline").is_some() {
            set(&mut self.publisher, value["publisher"]["name"].as_str().map(str::to_owned));
            let authors = value["author"].as_array().map_or(std::slice::from_ref(&value["author"]), |a| a.as_slice());
            authors.iter().for_each(|a| self.author(a["name"].as_str()));
        }
    }

    /// The headline: what the page names as such, or its `title` up to the site's name.
    pub(in crate::article) fn headline(&self) -> Option<String> {
        let page = self
            .page_title
            .as_deref()
            .map(|t| [" | ", " — ", " – ", " - "].iter().find_map(|m| t.split_once(m)).map_or(t, |(a, _)| a));
        self.title.as_deref().or(page).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned)
    }
}

fn set(slot: &mut Option<String>, value: Option<String>) {
    if slot.is_none() {
        *slot = value.map(|v| decode(&v)).filter(|v| !v.trim().is_empty());
    }
}

/// `text` with its character references resolved.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let escaped = text.replace('<', "&lt;");
    let parts = super::tokens(&escaped).filter_map(|token| match token {
        Token::String(words) => Some(String::from_utf8_lossy(&words.value).into_owned()),
        _ => None,
    });
    parts.collect()
}
