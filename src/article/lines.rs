//! Plain text to paragraphs: blank lines part them; where there are none, every line is one; lines that were broken to
//! fit a width are joined.

use super::byline::is_known_agency;
use crate::document::tokens::is_blank;
use crate::span::Span;

/// The paragraphs of `text`, without the blanks around them.
pub(super) fn split(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let width = wrapped_at(text, &lines);
    let mut out: Vec<Span> = Vec::new();
    let mut open = false;
    for (i, &line) in lines.iter().enumerate() {
        if line.start == line.end {
            open = false;
            continue;
        }
        let joins = open && width.is_some_and(|width| goes_on(text, lines[i - 1], line, width));
        match out.last_mut() {
            Some(last) if joins => last.end = line.end,
            _ => out.push(line),
        }
        open = true;
    }
    out
}

/// Every line, trimmed, the empty ones too.
fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    let ends = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let parts = text.split_inclusive(ends).filter_map(|part| {
        let line = trimmed(part, at);
        let second_half = part == "\n" && text[..at].ends_with('\r');
        at += part.len();
        (!second_half).then_some(line)
    });
    parts.collect()
}

fn trimmed(part: &str, at: usize) -> Span {
    let start = part.len() - part.trim_start_matches(is_blank).len();
    let end = part.trim_end_matches(is_blank).len();
    Span::new(at + start.min(end), at + end)
}

/// The width that lines were broken at, if they were: most lines that another follows are about as long, and stop
/// amid a sentence.
fn wrapped_at(text: &str, lines: &[Span]) -> Option<usize> {
    let followed: Vec<Span> =
        lines.windows(2).filter(|w| w[0].start < w[0].end && w[1].start < w[1].end).map(|w| w[0]).collect();
    let longest = followed.iter().map(|l| l.end - l.start).max()?;
    let full = followed.iter().filter(|l| (l.end - l.start) * 10 >= longest * 7).count();
    let amid = followed.iter().filter(|l| !ends_sentence(l.of(text))).count();
    let enough = followed.len() >= 3 && full * 3 >= followed.len() * 2 && amid * 2 >= followed.len();
    ((40..=140).contains(&longest) && enough).then_some(longest)
}

/// Whether `line` goes on with the paragraph of the line before it, in text broken at `width`.
fn goes_on(text: &str, before: Span, line: Span, width: usize) -> bool {
    let indent = |l: Span| text[..l.start].bytes().rev().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let short = (before.end - before.start) * 10 < width * 6;
    indent(line) <= indent(before) && !(short && ends_sentence(before.of(text)))
}

/// Whether a line ends where a sentence may, or in the agency that signs it.
pub(super) fn ends_sentence(line: &str) -> bool {
    ends_in_stop(line) || before_signature(line).is_some_and(ends_in_stop)
}

/// Of "... on Sunday. (Reuters)", "... on Sunday. — AFP" what the agency signs.
fn before_signature(line: &str) -> Option<&str> {
    let (text, name) = line.rsplit_once(' ')?;
    let agency = is_known_agency(name.trim_matches(|c: char| !c.is_alphanumeric()));
    agency.then(|| text.trim_end_matches([' ', '-', '–', '—']))
}

fn ends_in_stop(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '*', ' ']);
    let bare = without_footnotes(bare);
    bare.ends_with(['.', '!', '?', '…', '。', '؟', '।'])
}

/// `line` without "[3][4]" or "[2" at its end.
fn without_footnotes(line: &str) -> &str {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']'));
    if bare.len() < line.len() && line[bare.len()..].starts_with('[') { bare } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        split(text).iter().map(|s| s.of(text).to_owned()).collect()
    }

    #[test]
    fn parts_at_blank_lines_or_at_every_line() {
        assert_eq!(paragraphs("One.\r\n\r\nTwo.\n \nThree."), ["One.", "Two.", "Three."]);
        assert_eq!(paragraphs("\n  One is here.\nTwo is there.\n\n"), ["One is here.", "Two is there."]);
    }

    #[test]
    fn a_signature_ends_a_sentence() {
        assert!(ends_sentence("Rebels left Bunia on Friday. (Reuters)"));
        assert!(ends_sentence("Rebels left Bunia on Friday. - Bernama"));
        assert!(!ends_sentence("Rebels leave Bunia, says Reuters"));
    }

    #[test]
    fn joins_lines_that_were_broken() {
        let text = "Soldiers closed the road to Kidal on Friday after a convoy\nwas hit by a mine, and helicopters circled over the town\nuntil late in the evening.\n\nThe next morning the market opened again, though few came\nto buy or sell anything at all there.";
        assert_eq!(paragraphs(text).len(), 2);
        assert!(paragraphs(text)[0].ends_with("evening."));
    }
}
