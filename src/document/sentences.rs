//! Sentences: a paragraph at a time, at stops that end one.

use super::{Document, Sentence, Token, Upos, Xpos, tokens};
use crate::article::Source;
use crate::record::ParagraphKind;
use crate::span::Span;

/// The sentences and tokens of `source`, not yet tagged.
pub fn split<'t>(source: &'t Source<'_>) -> Document<'t> {
    let text: &str = &source.text;
    let mut document = Document { text, ..Document::default() };
    for (paragraph, p) in source.article.paragraphs.iter().enumerate() {
        if matches!(p.kind, ParagraphKind::Boilerplate | ParagraphKind::Related) {
            continue;
        }
        let spans = tokens::split(text, p.span);
        let mut first = document.tokens.len();
        for (i, &span) in spans.iter().enumerate() {
            let i_in_document = document.tokens.len();
            let lemma = span.of(text).to_lowercase().into();
            document.tokens.push(Token {
                span,
                lemma,
                upos: Upos::X,
                xpos: Xpos::Nn,
                head: i_in_document,
                relation: None,
            });
            let next = spans.get(i + 1).map(|s| s.of(text));
            let stop = matches!(span.of(text), "." | "!" | "?")
                && !next.is_some_and(|n| matches!(n, "\"" | "”" | "’" | "'" | ")"));
            let after_stop =
                matches!(span.of(text), "\"" | "”") && i > 0 && matches!(spans[i - 1].of(text), "." | "!" | "?");
            if stop || after_stop || next.is_none() {
                let range = first..document.tokens.len();
                document.sentences.push(Sentence {
                    span: Span::new(document.tokens[first].span.start, span.end),
                    tokens: range,
                    paragraph,
                });
                first = document.tokens.len();
            }
        }
    }
    document
}
