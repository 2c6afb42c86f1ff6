//! Base noun phrases where they stand: by a token in them or beside them, whose they are, and what "and" joins to them.

use crate::document::{Document, Relation, Xpos};
use crate::reports::tree;
use std::ops::Range;

/// The phrase that contains token `at`.
pub fn phrase_of(document: &Document, at: usize) -> Option<usize> {
    let i = document.phrases.partition_point(|p| p.tokens.end <= at);
    document.phrases.get(i).filter(|p| p.tokens.contains(&at)).map(|_| i)
}

/// The phrase whose last token is right before `at`.
pub fn phrase_ending_at(document: &Document, at: usize) -> Option<usize> {
    let last = at.checked_sub(1)?;
    phrase_of(document, last).filter(|&p| {
        document.phrases[p].tokens.end == at && same_sentence(document, last, at.min(document.tokens.len() - 1))
    })
}

/// The phrase that starts at `at`, or whose possessor does.
pub fn phrase_starting_at(document: &Document, at: usize) -> Option<usize> {
    let phrase = phrase_of(document, at).filter(|&p| document.phrases[p].tokens.start == at)?;
    Some(possessed(document, phrase))
}

/// Of "Iran's Guards" the guards, where `phrase` is "Iran".
fn possessed(document: &Document, phrase: usize) -> usize {
    let end = document.phrases[phrase].tokens.end;
    let marked = document.tokens.get(end).is_some_and(|t| t.xpos == Xpos::Pos);
    let next =
        marked.then(|| phrase_of(document, end + 1)).flatten().filter(|&p| document.phrases[p].tokens.start == end + 1);
    next.map_or(phrase, |p| possessed(document, p))
}

/// The phrase that possesses the phrase which starts at `at`: of "Iran's Guards", "Iran".
pub fn possessor(document: &Document, at: usize) -> Option<usize> {
    let mark = at.checked_sub(1)?;
    (document.tokens[mark].xpos == Xpos::Pos).then(|| phrase_ending_at(document, mark)).flatten()
}

/// Of "a wave of strikes" the wave, of "months of protests" the months, where `phrase` is the strikes.
pub fn classifier(document: &Document, phrase: usize) -> Option<usize> {
    const NOUNS: &[&str] = &[
        "wave", "series", "spate", "string", "round", "number", "barrage", "flurry", "campaign", "set", "pair",
        "dozen", "hundred", "score", "act", "case", "instance", "salvo", "volley", "surge", "uptick", "increase",
        "bout", "outbreak", "rash", "days", "weeks", "months", "years", "nights", "hours",
    ];
    let of = document.phrases[phrase].tokens.start.checked_sub(1)?;
    let outer = phrase_ending_at(document, of).filter(|_| document.tokens[of].lemma == "of")?;
    let head = document.phrases[outer].head;
    (NOUNS.contains(&document.tokens[head].lemma.as_str()) || NOUNS.contains(&document.word(head))).then_some(outer)
}

/// The tokens of the sentence of token `at`.
pub fn sentence(document: &Document, at: usize) -> Range<usize> {
    document.sentences.get(document.sentence_of(at)).map_or(at..at, |s| s.tokens.clone())
}

/// Whether two tokens are of one sentence.
pub fn same_sentence(document: &Document, a: usize, b: usize) -> bool {
    document.sentence_of(a) == document.sentence_of(b)
}

/// `phrase` and those joined to it by commas and "and" after it: "a civilian and a foreign contractor". Commas alone join
/// nothing: what follows them is an aside.
pub fn with_coordinated(document: &Document, phrase: usize, limit: usize) -> Vec<usize> {
    let mut all = vec![phrase];
    let mut end = document.phrases[phrase].tokens.end;
    loop {
        let comma = end < limit && document.word(end) == ",";
        let at = end + usize::from(comma);
        let joint = at < limit && matches!(document.word(at), "and" | "or" | "&");
        let next = phrase_starting_at(document, at + usize::from(joint))
            .filter(|&p| (joint || comma) && document.phrases[p].tokens.end <= limit && !begins_clause(document, p))
            // "11 people, three of them children, and a dog".
            .filter(|&p| !tree::is_part(document, document.phrases[p].head));
        match next {
            // "Ann Lee, a lawyer and mother of three".
            Some(p) if document.tokens[document.phrases[p].head].relation == Some(Relation::Appos) => {
                return vec![phrase];
            }
            Some(p) if joint => {
                all.push(p);
                return all;
            }
            Some(p) if all.len() < 12 => {
                all.push(p);
                end = document.phrases[p].tokens.end;
            }
            _ => return vec![phrase],
        }
    }
}

/// Whether a phrase only says how old somebody is: "A mother, 34, and her son", "two men, aged 56 and 67,", "boys ages 8 to 12",
/// "two boys, 12 and 14,".
pub fn is_age(document: &Document, phrase: usize) -> bool {
    let Range { start, end } = document.phrases[phrase].tokens;
    let mark = |i: usize| matches!(document.word(i), "," | ")" | ".");
    let noun = |back: usize| start.checked_sub(back).is_some_and(|i| document.tokens[i].xpos.is_noun());
    let aside = noun(2) && document.word(start - 1) == ",";
    let numbers =
        document.tokens[start..end].iter().all(|t| matches!(t.xpos, Xpos::Cd | Xpos::Cc | Xpos::To | Xpos::In));
    let aged = |i: usize| is_aged(document, i) && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Cd);
    let between = |i: usize| document.word(i) == "between" && i > 0 && is_aged(document, i - 1);
    let behind = start.checked_sub(1).is_some_and(|i| numbers && (aged(i) || between(i)));
    (aside || noun(1)) && aged(start) || behind || aside && numbers && mark(end)
}

/// "aged", "ages", "age" before a number.
fn is_aged(document: &Document, at: usize) -> bool {
    matches!(document.word(at), "aged" | "ages" | "age")
}

/// Where the words of age begin that end before `at`, or else `at`: of "two brothers aged 12 and 14 were", after "brothers".
pub fn before_age(document: &Document, at: usize) -> usize {
    let number = |i: &usize| matches!(document.tokens[*i].xpos, Xpos::Cd | Xpos::Cc | Xpos::To | Xpos::In);
    let numbers = (0..at).rev().take(5).take_while(number).count();
    let aged = at.checked_sub(numbers + 1).filter(|&i| numbers > 0 && is_aged(document, i));
    aged.filter(|&i| i > 0 && document.tokens[i - 1].xpos.is_noun()).unwrap_or(at)
}

/// Whether a finite verb follows the phrase, so that it is a subject.
pub fn begins_clause(document: &Document, phrase: usize) -> bool {
    let end = document.phrases[phrase].tokens.end;
    document.tokens.get(end).is_some_and(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
        && same_sentence(document, end - 1, end)
}

/// The mob of "killed at the hands of a mob", for the verb at `head`.
pub fn by_hand(document: &Document, head: usize) -> Option<usize> {
    let near = head..sentence(document, head).end.saturating_sub(4).min(head + 8);
    let hands = near.into_iter().find(|&i| document.words(&(i..i + 4)) == "at the hands of")?;
    phrase_starting_at(document, hands + 4)
}
