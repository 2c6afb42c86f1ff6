//! Who said what: direct quotations, and what is reported without quotation marks. Assumes tags and base noun phrases,
//! and the actors found before it; a speaker whom they do not know is given by his words alone.

use super::Mentions;
use crate::article::Source;
use crate::document::Document;
use crate::lexicon::reporting::Frame;
use crate::record::{ParagraphKind, Quote, Role};
use crate::span::Span;
use cues::Cue;
use direct::Link;
use marks::Marked;
use speakers::Speakers;

mod cues;
mod direct;
mod indirect;
mod marks;
mod speakers;
mod statements;
mod subjects;

/// Adds the quotes of `document` to `mentions`.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let mut marked = marked(source);
    // Marks around control characters and the like quote no words.
    marked
        .retain(|m| document.tokens.get(document.token_at(m.inner.start)).is_some_and(|t| t.span.start < m.inner.end));
    let quoted = |i: usize| {
        let at = document.tokens.get(i).map_or(0, |t| t.span.start);
        let n = marked.partition_point(|m| m.outer.end <= at);
        marked.get(n).is_some_and(|m| m.inner.start <= at && at < m.inner.end)
    };
    let cues = cues::find(document, &quoted);
    let links = direct::links(document, &marked, &cues);
    let roles = Speakers { document, mentions }.roles(&cues);
    let mut quotes = direct_quotes(document, &marked, &links, &cues, &roles);
    let statements = statements::find(document, &marked, &cues);
    quotes.extend(indirect_quotes(document, &marked, &cues, &roles));
    quotes.extend(statements.iter().map(|&(span, cue)| Quote {
        span,
        direct: true,
        speaker: roles[cue].clone(),
        verb: Some(document.span(&cues[cue].tokens)),
    }));
    quotes.sort_by_key(|q| (q.span.start, q.span.end));
    mentions.quotes = quotes;
}

/// All that stands between quotation marks, in order.
fn marked(source: &Source) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut open = false;
    for (i, p) in source.article.paragraphs.iter().enumerate() {
        if matches!(p.kind, ParagraphKind::Boilerplate | ParagraphKind::Related) {
            continue;
        }
        let (found, left_open) = marks::find(&source.text, p.span, i, open);
        out.extend(found);
        open = left_open;
    }
    out
}

fn direct_quotes(
    document: &Document,
    marked: &[Marked],
    links: &[Link],
    cues: &[Cue],
    roles: &[Option<Role>],
) -> Vec<Quote> {
    let kept = marked.iter().zip(links).filter(|(mark, link)| is_speech(document, mark, **link, cues));
    let quotes = kept.map(|(mark, link)| Quote {
        span: mark.inner,
        direct: true,
        speaker: link.cue().and_then(|c| roles[c].clone()),
        verb: link.cue().map(|c| document.span(&cues[c].tokens)),
    });
    quotes.collect()
}

/// Whether words between marks are a quotation, not a name, a title or a word held off with tongs.
fn is_speech(document: &Document, mark: &Marked, link: Link, cues: &[Cue]) -> bool {
    let words = mark.inner.of(document.text).split_whitespace().count();
    match link {
        Link::None => words >= 5,
        Link::Chained(_) => words >= 3,
        Link::Beside(cue) => {
            let spoken = matches!(cues[cue].frame(), Frame::Clause | Frame::Hearer | Frame::Speech);
            words >= if spoken { 2 } else { 3 }
        }
    }
}

fn indirect_quotes(document: &Document, marked: &[Marked], cues: &[Cue], roles: &[Option<Role>]) -> Vec<Quote> {
    let mut out = Vec::new();
    for (i, cue) in cues.iter().enumerate().filter(|(_, c)| c.subject.is_some()) {
        for range in indirect::content(document, cue, cues.get(i + 1)) {
            let span = document.span(&range);
            if !is_quoted(document, marked, span) {
                let verb = Some(document.span(&cue.tokens));
                out.push(Quote { span, direct: false, speaker: roles[i].clone(), verb });
            }
        }
    }
    out
}

/// Whether most of `span` stands between quotation marks, or its beginning does.
fn is_quoted(document: &Document, marked: &[Marked], span: Span) -> bool {
    let n = marked.partition_point(|m| m.outer.end <= span.start);
    let within = marked[n..].iter().take_while(|m| m.outer.start < span.end);
    let shared: usize = within.clone().map(|m| m.outer.end.min(span.end) - m.outer.start.max(span.start)).sum();
    let begins =
        within.clone().next().is_some_and(|m| m.outer.start <= span.start && m.inner.of(document.text).len() > 30);
    begins || shared * 10 >= (span.end - span.start) * 6
}

#[cfg(test)]
mod tests {
    use crate::lexicon::reporting;
    use crate::record::{Input, Quote};

    fn quotes(text: &str) -> Vec<Quote> {
        crate::extract(&Input { text: Some(text.into()), ..Input::default() }).article.quotes
    }

    fn said(text: &str) -> Vec<(String, String)> {
        let speaker = |q: &Quote| q.speaker.as_ref().map_or(String::new(), |s| s.span.of(text).to_owned());
        quotes(text).iter().map(|q| (q.span.of(text).to_owned(), speaker(q))).collect()
    }

    #[test]
    fn finds_who_said_what() {
        for (text, quote, speaker) in [
            ("“We will not leave Goma,” Gen. Amani said on Friday.", "We will not leave Goma,", "Gen. Amani"),
            ("\"We will not leave Goma,\" said Jean Amani, a colonel.", "We will not leave Goma,", "Jean Amani"),
            (
                "The road to Kidal is open again, the army said on Friday.",
                "The road to Kidal is open again",
                "the army",
            ),
            ("The road, police said, is open to all traders.", "is open to all traders", "police"),
            ("According to the mayor of Gao, ten wells are dry.", "ten wells are dry", "the mayor of Gao"),
            ("Ten wells are dry, according to the mayor of Gao.", "Ten wells are dry", "the mayor of Gao"),
            ("Ana Ruiz, who leads the union, told reporters that shops would close.", "shops would close", "Ana Ruiz"),
            (
                "Troops left Sumy overnight, saying nothing. Ana Ruiz, the mayor, said “it is calm and quiet now”.",
                "it is calm and quiet now",
                "Ana Ruiz",
            ),
        ] {
            let found = said(text);
            assert!(found.contains(&(quote.into(), speaker.into())), "{text}: {found:?}");
        }
    }

    #[test]
    fn deeds_say_nothing() {
        for text in [
            "Prosecutors offered a reward for the two boys.",
            "Mali announced a day of mourning.",
            "The senate confirmed the new envoy.",
            "Wire could not verify the figures.",
            "A mortar slammed into a school in Sumy.",
            "Chad and Mali recalled their envoys.",
            "The city held a vigil on Monday.",
            "When she refused, she was beaten.",
            "The cleric Said Nursi was jailed in Isparta.",
        ] {
            assert!(said(text).is_empty(), "{text}: {:?}", said(text));
        }
        for text in [
            "“We left,” Ana Ruiz said in a post on the radio.",
            "“We left,” Ana Ruiz told reporters in Gao.",
            "“We left,” Ana Ruiz wrote shortly afterwards.",
        ] {
            assert_eq!(said(text).len(), 1, "{text}: {:?}", said(text));
        }
    }

    #[test]
    fn a_speaker_is_who_is_named_so() {
        for (text, quote, speaker) in [
            ("Police said two men died, while a doctor said four had died.", "two men died", "Police"),
            ("Police confirmed the killing of two men.", "the killing of two men", "Police"),
            ("Mali has said it would leave.", "it would leave", "Mali"),
            ("It said in an email that more would follow.", "more would follow", "It"),
            ("“We left.” The army said it had stayed.", "it had stayed", "The army"),
        ] {
            let found = said(text);
            assert!(found.contains(&(quote.into(), speaker.into())), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_description_that_no_comma_closes_speaks_for_its_name() {
        for office in ["mayor of Lodwar", "the head of the union"] {
            let text = format!("Amina Diop, {office} said the road to Kitale is open.");
            let read = crate::extract(&Input { text: Some(text), ..Input::default() });
            let speaker = read.article.quotes.iter().find_map(|q| q.speaker.as_ref()?.actor.as_ref());
            let name = read.actors.iter().find(|a| Some(&a.id) == speaker).map(|a| a.name.as_str());
            assert_eq!(name, Some("Amina Diop"), "{office}");
        }
    }

    #[test]
    fn splits_what_a_speaker_interrupts_and_chains_what_goes_on() {
        let text = "“We left,” Ana Ruiz said, “when it rained.” “Nobody stayed in the camp.”";
        let found = said(text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|(_, speaker)| speaker == "Ana Ruiz"), "{found:?}");
    }

    #[test]
    fn who_spoke_last_speaks_again() {
        let text = "Ana Ruiz, a spokeswoman for President Ben Okri, called it a crime. “We saw it,” she said. The army said \
            that it had left. “We are far away,” it added.";
        let found = quotes(text);
        let actor = |words: &str| found.iter().find(|q| q.span.of(text) == words)?.speaker.as_ref()?.actor.as_deref();
        assert_eq!(actor("We saw it,"), Some("name:ana-ruiz"));
        assert_eq!(actor("We are far away,"), Some("desc:army"));
    }

    #[test]
    fn a_speaker_ends_before_a_clause() {
        let found = said("Under the orders of the mayor after US forces reported that wells were dry, trade stopped.");
        assert_eq!(found[0].1, "US forces");
    }

    #[test]
    fn marks_around_no_words_are_no_quotation() {
        assert!(quotes("\"\0\n").is_empty());
    }

    #[test]
    fn words_held_off_with_marks_are_no_quotation() {
        assert!(quotes("The \"republic\" has no army.").is_empty());
        assert!(quotes("Shells fell on the so-called \"grey zone\" near Sumy.").is_empty());
    }

    #[test]
    fn every_verb_is_found_in_its_example() {
        let found = |example: &str| quotes(example).iter().any(|q| q.verb.is_some() && q.speaker.is_some());
        let missed: Vec<_> = reporting::examples().filter(|(_, example)| !found(example)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }
}
