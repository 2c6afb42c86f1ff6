//! What HTML's elements mean for the text within them.

use super::Role;
use html5gum::StartTag;

/// What an element does to its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing: `b`, `a`, `span`.
    None,
    /// A new block: `br`, `hr`, `p`, `div`.
    Break,
    /// Its text is not shown.
    Skip,
    /// The article proper.
    Article,
    /// A header: the site's, but for the article's title in it.
    Header,
    /// Its text is of this kind.
    Role(Role),
}

impl Effect {
    pub(super) fn role(self) -> Option<Role> {
        match self {
            Self::Role(role) => Some(role),
            _ => None,
        }
    }
}

const SKIPPED: &[&str] = &[
    "audio", "button", "canvas", "datalist", "dialog", "embed", "iframe", "input", "map", "math", "menu", "meter",
    "noembed", "noframes", "noscript", "object", "option", "progress", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
];

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

const BREAKING: &[&str] = &[
    "address", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "form",
    "head", "hr", "html", "legend", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
];

/// Words in an element's class or id, and what they say of it.
const NAMES: &[(&str, Role)] = &[
    ("byline", Role::Byline),
    ("dateline", Role::Byline),
    ("author", Role::Byline),
    ("pubdate", Role::Byline),
    ("published", Role::Byline),
    ("timestamp", Role::Byline),
    ("caption", Role::Caption),
    ("related", Role::Related),
    ("recommended", Role::Related),
    ("read-more", Role::Related),
    ("readmore", Role::Related),
    ("also-read", Role::Related),
    ("comments", Role::Chrome),
    ("comment-form", Role::Chrome),
    ("comment-respond", Role::Chrome),
    ("respond", Role::Chrome),
    ("share", Role::Chrome),
    ("sharing", Role::Chrome),
    ("social", Role::Chrome),
    ("newsletter", Role::Chrome),
    ("subscribe", Role::Chrome),
    ("cookie", Role::Chrome),
    ("cookies", Role::Chrome),
    ("advert", Role::Chrome),
    ("advertisement", Role::Chrome),
    ("ad-container", Role::Chrome),
    ("breadcrumb", Role::Chrome),
    ("breadcrumbs", Role::Chrome),
    ("sidebar", Role::Chrome),
    ("navigation", Role::Chrome),
    ("navbar", Role::Chrome),
    ("site-footer", Role::Chrome),
    ("site-header", Role::Chrome),
    ("tags", Role::Chrome),
    ("promo", Role::Chrome),
    ("paywall", Role::Chrome),
];

/// What an element does, by its name and attributes.
pub(super) fn effect(name: &str, tag: &StartTag<usize>) -> Effect {
    if is_hidden(tag) && !matches!(name, "body" | "html") {
        return Effect::Skip;
    }
    match name {
        "h1" => Effect::Role(Role::Title),
        "h2" | "h3" | "h4" | "h5" | "h6" => Effect::Role(Role::Heading),
        "figcaption" | "caption" => Effect::Role(Role::Caption),
        "time" => Effect::Role(Role::Byline),
        "nav" | "footer" | "aside" => Effect::Role(Role::Chrome),
        "header" => Effect::Header,
        "article" | "main" => Effect::Article,
        _ if SKIPPED.contains(&name) => Effect::Skip,
        "body" | "html" => Effect::Break,
        _ => match named(tag) {
            Some(role) if breaks(name) || name == "span" => Effect::Role(role),
            _ if breaks(name) => Effect::Break,
            _ => Effect::None,
        },
    }
}

/// Whether a new block begins and ends with it.
pub(super) fn breaks(name: &str) -> bool {
    BREAKING.contains(&name)
}

/// Whether it is ended by the next of its kind.
pub(super) fn ends_itself(name: &str) -> bool {
    matches!(name, "dd" | "dt" | "li" | "option" | "p" | "td" | "th" | "tr")
}

/// Whether it has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    Some(String::from_utf8_lossy(tag.attributes.get(name.as_bytes())?).to_ascii_lowercase())
}

fn is_hidden(tag: &StartTag<usize>) -> bool {
    let style = attribute(tag, "style").unwrap_or_default().replace(' ', "");
    tag.attributes.contains_key(&b"hidden"[..])
        || attribute(tag, "aria-hidden").is_some_and(|v| v == "true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

fn named(tag: &StartTag<usize>) -> Option<Role> {
    let names = ["class", "id"].iter().filter_map(|a| attribute(tag, a)).collect::<Vec<_>>().join(" ");
    let mut words = names.split(|c: char| c.is_whitespace() || c == '_').take(40);
    words.find_map(|word| NAMES.iter().find(|(name, _)| fits(word, name)).map(|(_, role)| *role))
}

/// Whether `name` is `word` or one of its first or last parts: "byline-author", "article-byline".
fn fits(word: &str, name: &str) -> bool {
    let rest = word.strip_prefix(name).or_else(|| word.strip_suffix(name));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-') || rest.ends_with('-'))
}
