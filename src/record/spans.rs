//! Every span of an extraction, in one walk.

use super::*;
use crate::span::{Span, Utf16};

impl Extraction {
    /// The same with all spans turned from bytes of `text` into UTF-16 units.
    ///
    /// ```
    /// let text = "Séléka fighters killed ten people in Bangui.";
    /// let found = sitrep::extract(&sitrep::Input { text: Some(text.into()), ..Default::default() });
    /// assert_eq!(found.article.paragraphs[0].span.end, text.len());
    /// assert_eq!(found.into_utf16(text).article.paragraphs[0].span.end, text.encode_utf16().count());
    /// ```
    pub fn into_utf16(mut self, text: &str) -> Self {
        let units = Utf16::new(text);
        self.each_span(&mut |s| *s = units.span(*s));
        self
    }

    /// Calls `visit` with every span.
    pub fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        self.article.each_span(visit);
        self.reports.iter_mut().for_each(|r| r.each_span(visit));
        self.notes.iter_mut().filter_map(|n| n.span.as_mut()).for_each(visit);
    }
}

impl Article {
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        self.published.iter_mut().filter_map(|p| p.span.as_mut()).for_each(&mut *visit);
        self.dateline.iter_mut().for_each(|d| visit(&mut d.span));
        self.paragraphs.iter_mut().for_each(|p| visit(&mut p.span));
        self.entities.iter_mut().for_each(|e| visit(&mut e.span));
        for q in &mut self.quotes {
            visit(&mut q.span);
            q.speaker.iter_mut().for_each(|r| visit(&mut r.span));
            q.verb.iter_mut().for_each(&mut *visit);
        }
        self.notes.iter_mut().filter_map(|n| n.span.as_mut()).for_each(visit);
    }
}

impl Report {
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        visit(&mut self.trigger);
        self.evidence.iter_mut().for_each(&mut *visit);
        let roles = self.agents.iter_mut().chain(&mut self.targets).chain(&mut self.ordered_by);
        roles.for_each(|r| visit(&mut r.span));
        self.places.iter_mut().for_each(|p| visit(&mut p.span));
        self.time.iter_mut().filter_map(|t| t.span.as_mut()).for_each(&mut *visit);
        self.means.iter_mut().for_each(|m| visit(&mut m.span));
        self.count.iter_mut().for_each(|c| visit(&mut c.span));
        for c in &mut self.casualties {
            visit(&mut c.span);
            c.source.iter_mut().for_each(|r| visit(&mut r.span));
        }
        for r in &mut self.responsibility {
            visit(&mut r.span);
            visit(&mut r.actor.span);
            r.by.iter_mut().for_each(|b| visit(&mut b.span));
        }
        for a in &mut self.attribution {
            visit(&mut a.span);
            a.verb.iter_mut().for_each(&mut *visit);
        }
        self.related.iter_mut().for_each(|r| visit(&mut r.span));
    }
}
