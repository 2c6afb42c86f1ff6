//! HTML to the text that a reader of the page sees, in blocks, with the way back to the source and with what the page
//! says about itself (title, date, author, site).
//!
//! Assumes nothing: soup, unclosed elements and hostile markup give the best text there is. Nothing is executed, no
//! tree is built, cost is linear in the source.

use super::origin::Origin;
use crate::span::Span;
use elements::{Effect, effect};
use facts::Facts;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

mod elements;
pub(super) mod facts;

/// A page, read.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What it shows, a block a line.
    pub text: String,
    /// The way back.
    pub origin: Origin,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// What it says about itself.
    pub facts: Facts,
}

/// A run of text without a break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// Its words.
    pub span: Span,
    /// What its element says it is.
    pub role: Role,
}

/// What a block's element says it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Text like any other.
    #[default]
    Text,
    /// The page's first heading.
    Title,
    /// A heading within the text.
    Heading,
    /// Below a picture.
    Caption,
    /// Who wrote it, or when.
    Byline,
    /// A link to something else.
    Related,
    /// Belongs to the site.
    Chrome,
}

/// Reads a page.
pub(super) fn read(html: &str) -> Page {
    let mut reader =
        Reader { html, page: Page::default(), open: Vec::new(), block: None, facts: None, articles: Vec::new() };
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.text(Span::new(text.span.start, text.span.end)),
            _ => {}
        }
    }
    reader.finish()
}

/// What the tokenizer finds. One place for all who ask: each kind of tokenizer is 0.2 MB of code.
fn tokens(html: &str) -> impl Iterator<Item = Token<usize>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

/// How many elements within each other are told apart.
const DEEPEST: usize = 256;

/// An element that has not ended.
struct Open {
    name: String,
    effect: Effect,
}

struct Reader<'h> {
    html: &'h str,
    page: Page,
    open: Vec<Open>,
    /// Where the current block's words begin in the page's text.
    block: Option<usize>,
    /// The element of the head whose text is data (`title`, JSON-LD).
    facts: Option<facts::Kind>,
    /// Block ranges of the `article` elements.
    articles: Vec<std::ops::Range<usize>>,
}

impl Reader<'_> {
    fn start(&mut self, tag: &StartTag<usize>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.facts = self.page.facts.tag(&name, tag);
        let effect = effect(&name, tag);
        let blank = self.page.text.ends_with(char::is_whitespace);
        if elements::breaks(&name) || !matches!(effect, Effect::None | Effect::Break | Effect::Skip) {
            self.close_block();
            self.close_unclosed(&name);
        } else if name == "img" && self.block.is_some() && !blank {
            self.add(" ", Span::new(tag.span.start, tag.span.start));
        }
        self.leave_chrome(effect);
        if effect == Effect::Article {
            self.articles.push(self.page.blocks.len()..usize::MAX);
        }
        if self.open.len() < DEEPEST && !elements::is_void(&name) && !(tag.self_closing && effect == Effect::Skip) {
            self.open.push(Open { name, effect });
        }
    }

    /// Ends the paragraph or list item that `name` ends by beginning.
    fn close_unclosed(&mut self, name: &str) {
        if self.open.last().is_some_and(|o| o.name == "p" || o.name == name && elements::ends_itself(name)) {
            self.open.pop();
        }
    }

    /// The article proper ends what an unclosed navigation left open.
    fn leave_chrome(&mut self, effect: Effect) {
        if matches!(effect, Effect::Article) {
            self.open.retain(|o| !matches!(o.effect, Effect::Role(Role::Chrome) | Effect::Header));
        }
    }

    fn end(&mut self, name: &str) {
        self.facts = None;
        if elements::breaks(name) {
            self.close_block();
        }
        let Some(at) = self.open.iter().rposition(|o| o.name == name) else { return };
        if !matches!(self.open[at].effect, Effect::None | Effect::Break | Effect::Skip) {
            self.close_block();
        }
        if self.open[at].effect == Effect::Article
            && let Some(last) = self.articles.iter_mut().rev().find(|r| r.end == usize::MAX)
        {
            last.end = self.page.blocks.len();
        }
        self.open.truncate(at);
    }

    fn text(&mut self, span: Span) {
        if let Some(kind) = self.facts {
            self.page.facts.text(kind, span.of(self.html));
            return;
        }
        if self.open.iter().any(|o| o.effect == Effect::Skip) {
            return;
        }
        let mut at = span.start;
        while at < span.end {
            at = self.piece(at, span.end).max(at + 1);
        }
    }

    /// Adds one run of blanks, one character reference, or the words up to the next of them; gives where it ends.
    fn piece(&mut self, at: usize, end: usize) -> usize {
        let rest = self.html.get(at..end).unwrap_or_default();
        let blank = |c: char| c.is_ascii_whitespace();
        if rest.starts_with(blank) {
            let length = rest.find(|c| !blank(c)).unwrap_or(rest.len());
            if self.block.is_some() && !self.page.text.ends_with(' ') {
                self.add(" ", Span::new(at, at + length));
            }
            return at + length;
        }
        if let Some(name) = rest.strip_prefix('&') {
            let length = 1 + name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(name.len());
            let length = length + usize::from(rest[length..].starts_with(';'));
            self.add(&facts::decode(&rest[..length]), Span::new(at, at + length));
            return at + length;
        }
        let length = rest.find(|c| blank(c) || c == '&').unwrap_or(rest.len());
        self.add(&rest[..length], Span::new(at, at + length));
        at + length
    }

    fn add(&mut self, words: &str, source: Span) {
        let start = self.page.text.len();
        self.block.get_or_insert(start);
        self.page.text.push_str(words);
        self.page.origin.add(Span::new(start, self.page.text.len()), source);
    }

    fn close_block(&mut self) {
        let Some(start) = self.block.take() else { return };
        let words = &self.page.text[start..];
        let trimmed = start + words.len() - words.trim_start().len()..start + words.trim_end().len();
        if trimmed.start < trimmed.end {
            let role = self.role();
            self.page.blocks.push(Block { span: Span::new(trimmed.start, trimmed.end), role });
        }
        self.page.text.push_str("\n\n");
    }

    /// What the open elements say of the current block: the innermost that says something, chrome before all.
    fn role(&self) -> Role {
        let roles = || self.open.iter().rev().filter_map(|o| o.effect.role());
        let heading = roles().find(|r| *r == Role::Title);
        let chrome = roles().any(|r| r == Role::Chrome);
        let header = self.open.iter().any(|o| o.effect == Effect::Header);
        match (heading, roles().next()) {
            (Some(title), _) if !chrome => title,
            _ if chrome => Role::Chrome,
            (_, Some(role)) if !header || role == Role::Byline => role,
            _ if header => Role::Chrome,
            _ => Role::Text,
        }
    }

    fn finish(mut self) -> Page {
        self.close_block();
        let end = self.page.blocks.len();
        let size = |r: &std::ops::Range<usize>| -> usize {
            self.page.blocks[r.start.min(end)..r.end.min(end)].iter().map(|b| b.span.end - b.span.start).sum()
        };
        let all = size(&(0..end));
        let main =
            self.articles.iter().map(|r| (size(r), r.clone())).max_by_key(|(size, r)| (*size, usize::MAX - r.start));
        if let Some((_, main)) = main.filter(|(size, _)| *size > 400 || size * 2 > all) {
            let outside = self.page.blocks.iter_mut().enumerate().filter(|(i, _)| !main.contains(i));
            outside.filter(|(_, b)| b.role != Role::Title).for_each(|(_, b)| b.role = Role::Chrome);
        }
        self.page
    }
}
