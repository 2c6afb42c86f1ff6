//! A headline that runs into the text: "Man shot in Dover parkDOVER, Del. -- Police ...", as pages lose the break
//! between the two when they are copied. And the name of the site after a headline: "Two held after raid | Gulf Post".

use super::dateline;
use crate::lexicon::fold::key;
use crate::lexicon::places::GAZETTEER;
use crate::span::Span;

/// No headline is longer, in bytes.
const LONGEST: usize = 260;
/// A headline is at least as long.
const SHORTEST: usize = 18;
/// What is short has no text behind its headline.
const TEXT: usize = 120;
/// Marks between a headline and the name of the site.
const MARKS: [&str; 4] = [" | ", " « ", " » ", " :: "];

/// Parts the first line where a headline ends in it.
pub(super) fn part(text: &str, lines: &mut Vec<Span>) {
    let Some(&first) = lines.first() else { return };
    let Some(at) = joint(text, first) else { return };
    lines[0] = Span::new(at, first.end);
    let end = site(&text[first.start..at]).map_or(at, |mark| first.start + mark);
    let headline = Span::new(first.start, first.start + text[first.start..end].trim_end().len());
    lines.insert(0, headline);
}

/// Where the text begins, if a headline runs into it: at a dateline, else at a capital amid a word.
fn joint(text: &str, line: Span) -> Option<usize> {
    let words = line.of(text);
    let head = &words[..words.floor_char_boundary(LONGEST)];
    let end = head.find(". ").map_or(head.len(), |i| i + 1);
    let far = |at: &usize| *at >= SHORTEST && words.len() - at >= TEXT;
    let open: Vec<usize> = seams(head, opens).filter(far).collect();
    let shouted = || seams(head, |a, b| a.is_uppercase() && b.is_uppercase()).filter(far);
    let found = |at: usize| dateline::find(text, Span::new(line.start + at, line.end));
    let town = |at: &usize| found(*at).and_then(|d| d.place).is_some_and(|place| is_known(&place));
    let plain = |at: &usize| *at <= end && begins_text(&words[*at..]) && ends_word(&words[..*at]);
    let dated = open.iter().copied().find(|&at| found(at).is_some()).or_else(|| shouted().find(town));
    dated.or_else(|| open.into_iter().find(plain)).map(|at| line.start + at)
}

/// Where two characters without a blank between them are such.
fn seams(head: &str, parts: fn(char, char) -> bool) -> impl Iterator<Item = usize> + '_ {
    let pairs = head.char_indices().zip(head.char_indices().skip(1));
    pairs.filter(move |((_, a), (_, b))| parts(*a, *b)).map(|(_, (at, _))| at)
}

/// A capital or bracket after a small letter, a figure or a closing mark.
fn opens(before: char, after: char) -> bool {
    let closes = before.is_lowercase() || before.is_ascii_digit();
    let marks = matches!(before, '?' | '!' | '"' | '”' | '’' | '…' | '|');
    after.is_uppercase() && (closes || marks) || after == '(' && closes
}

/// Whether the gazetteer has the place of a dateline: of "TROY, Mich." Troy.
fn is_known(place: &str) -> bool {
    let town = place.split(',').next().unwrap_or_default();
    town.len() >= 4 && !GAZETTEER.find(&key(town)).is_empty()
}

/// Whether these words go on like a text: with a word of its own, not with the rest of a name.
fn begins_text(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')).collect();
    let after = &rest[word.len()..];
    !word.is_empty() && after.starts_with([' ', ','])
}

/// Whether what stands before a seam is a word: not "Mc" of "McAllen", nor the "Le" of "LeBron".
fn ends_word(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '-').next().unwrap_or_default();
    let camel = matches!(word, "Mac" | "Fitz" | "You" | "Face" | "Del" | "Van" | "San");
    word.chars().count() >= 3 && !camel
}

/// Where the name of the site begins.
fn site(headline: &str) -> Option<usize> {
    MARKS.iter().filter_map(|mark| headline.find(mark)).min().filter(|&at| at >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let text = format!(
            "{text} Nobody was held by Tuesday evening. Officers asked those who saw a white van in the street that night to come forward."
        );
        let mut lines = vec![Span::new(0, text.len())];
        part(&text, &mut lines);
        lines[..lines.len() - 1].iter().map(|s| s.of(&text).to_owned()).collect()
    }

    #[test]
    fn parts_headline_and_text() {
        assert_eq!(
            parts("Two wounded at Dover barDOVER, Del. (AP) -- Two men were wounded."),
            ["Two wounded at Dover bar"]
        );
        assert_eq!(parts("Two wounded at a bar - News - WXYZTROY, Mich. (AP) -- Two were hurt.").len(), 1);
        assert_eq!(
            parts("Clerk robbed at a shop | Gulf9.comPolice say a clerk was robbed."),
            ["Clerk robbed at a shop"]
        );
        assert_eq!(
            parts("Who killed the mayor of Salto?A year after his death nobody knows."),
            ["Who killed the mayor of Salto?"]
        );
    }

    #[test]
    fn leaves_text_alone() {
        let none: Vec<String> = Vec::new();
        assert_eq!(parts("A judge in McAllen told YouTube to take down a film."), none);
        assert_eq!(parts("The mayor of Salto, Ana LeGrand, was robbed."), none);
    }
}
