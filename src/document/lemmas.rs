//! Dictionary forms, from the word and its tag: a table of what is irregular, and rules for the rest. Follows the English
//! treebanks: "struck" is "strike", "them" is "they", "n't" is "not"; names keep their form.

use super::tagger::seen::Spread;
use super::{Upos, Xpos};
use smol_str::SmolStr;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// Lemma, past tense, past participle; several forms with a blank between them.
const VERBS: &str = include_str!("lemmas/verbs.tsv");
/// Lemma, plural.
const NOUNS: &str = include_str!("lemmas/nouns.tsv");
/// Form, tag, lemma: what the treebanks have otherwise than the rules; the trainer writes it.
const WORDS: &str = include_str!("lemmas/words.tsv");

type Table = HashMap<(&'static str, Xpos), &'static str, BuildHasherDefault<Spread>>;

/// The lemma of `word`, in lower case.
///
/// ```
/// # use sitrep::document::{Upos, Xpos, lemmas::lemma};
/// assert_eq!(lemma("struck", Upos::Verb, Xpos::Vbd), "strike");
/// assert_eq!(lemma("Militias", Upos::Noun, Xpos::Nns), "militia");
/// ```
pub fn lemma(word: &str, upos: Upos, xpos: Xpos) -> SmolStr {
    let lower = lower(word);
    let names_itself = upos == Upos::Propn && xpos != Xpos::Nnps;
    match words().get(&(lower.as_str(), xpos)) {
        Some(&lemma) => lemma.into(),
        None if names_itself => lower,
        None => by_rule(&lower, xpos),
    }
}

/// The lemma of a word in lower case, without what the treebanks add.
pub fn by_rule(lower: &str, xpos: Xpos) -> SmolStr {
    if let Some(&lemma) = irregular().get(&(lower, xpos)) {
        return lemma.into();
    }
    match xpos {
        _ if !lower.is_ascii() => plain(lower, xpos),
        Xpos::Nns | Xpos::Nnps | Xpos::Vbz => singular(lower),
        Xpos::Vbg => bare(lower, "ing"),
        Xpos::Vbd | Xpos::Vbn => bare(lower, "ed"),
        Xpos::Jjr | Xpos::Rbr => bare(lower, "er"),
        Xpos::Jjs | Xpos::Rbs => bare(lower, "est"),
        Xpos::Cd if lower.contains(',') => lower.chars().filter(|&c| c != ',').collect(),
        _ => lower.into(),
    }
}

/// Whether the tables of irregular verbs and nouns have the form.
pub fn is_irregular(lower: &str, xpos: Xpos) -> bool {
    irregular().contains_key(&(lower, xpos))
}

/// Whether the table of irregular verbs has a past for this dictionary form.
pub fn has_irregular_past(lemma: &str) -> bool {
    irregular().iter().any(|((_, xpos), found)| *xpos == Xpos::Vbd && *found == lemma)
}

/// Lower case, with plain apostrophes.
pub fn lower(word: &str) -> SmolStr {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return word.into();
    }
    let fold = |c: char| if c == '’' { '\'' } else { c };
    word.chars().flat_map(char::to_lowercase).map(fold).collect()
}

fn irregular() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        for [lemma, past, participle] in rows(VERBS) {
            table.extend(past.split(' ').map(|form| ((form, Xpos::Vbd), lemma)));
            table.extend(participle.split(' ').map(|form| ((form, Xpos::Vbn), lemma)));
        }
        table.extend(rows(NOUNS).map(|[lemma, plural]| ((plural, Xpos::Nns), lemma)));
        table
    })
}

fn words() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE
        .get_or_init(|| rows(WORDS).filter_map(|[form, tag, lemma]| Some(((form, Xpos::parse(tag)?), lemma))).collect())
}

fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

/// A word with letters beyond the ASCII ones loses an "s" and nothing else.
fn plain(word: &str, xpos: Xpos) -> SmolStr {
    let plural = matches!(xpos, Xpos::Nns | Xpos::Vbz);
    word.strip_suffix('s').filter(|_| plural).unwrap_or(word).into()
}

/// Without the "s" of plurals and of the third person.
fn singular(word: &str) -> SmolStr {
    if let Some(stem) = word.strip_suffix("men") {
        return format!("{stem}man").into();
    }
    let Some(stem) = word.strip_suffix('s').filter(|s| s.len() > 1) else { return word.into() };
    if let Some(root) = stem.strip_suffix("ie").filter(|r| r.len() > 1) {
        return format!("{root}y").into();
    }
    let root = stem.strip_suffix('e').unwrap_or(stem);
    let sibilant = ["ss", "sh", "ch", "x", "zz", "us", "o"].iter().any(|end| root.ends_with(end));
    let long_u = root.ends_with("us") && syllables(root) < 2 || root.ends_with("aus");
    if root != stem && sibilant && !long_u && root.len() > 1 { root.into() } else { stem.trim_end_matches('\'').into() }
}

/// Without `ending`, which may have swallowed an "e" or doubled a letter.
fn bare(word: &str, ending: &str) -> SmolStr {
    let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() > 1 && syllables(s) > 0) else { return word.into() };
    if let Some(root) = stem.strip_suffix('i').filter(|r| ending != "ing" && r.len() > 1) {
        return format!("{root}y").into();
    }
    if ending == "ing" && stem.len() == 2 && stem.ends_with('y') {
        return format!("{}ie", &stem[..1]).into();
    }
    if ending == "ing" && stem.ends_with('e') {
        return stem.into();
    }
    let bytes = stem.as_bytes();
    let (last, before) = (bytes[bytes.len() - 1], bytes[bytes.len() - 2]);
    let doubled = last == before && !is_vowel(last);
    match () {
        _ if doubled && keeps_double(stem, last) => stem.into(),
        _ if doubled => stem[..stem.len() - 1].into(),
        _ if lost_e(stem, last, before) => format!("{stem}e").into(),
        _ => stem.into(),
    }
}

/// "kill", "pass", "staff", "buzz", "add"; but "control" from "controll", and "ban" from "bann".
fn keeps_double(stem: &str, last: u8) -> bool {
    match last {
        b's' | b'f' | b'z' => true,
        b'l' => syllables(stem) == 1,
        _ => stem.len() == 3,
    }
}

/// Stems that end as those do which are whole words ("visit", "abandon", "compel"), and have lost an "e".
const WITHOUT_E: &[&str] = &[
    "massacr", "dynamit", "extradit", "ignit", "incit", "unit", "reunit", "expedit", "dethron", "postpon", "condon",
    "telephon", "consol", "parol", "delet", "complet", "deplet", "compet", "interfer", "adher", "persever", "devot",
    "promot", "conven", "interven", "contraven", "supersed", "undermin",
];

/// Whether an "e" stood after `stem`, as in "forc-ed", "explod-ing", "settl-ed".
fn lost_e(stem: &str, last: u8, before: u8) -> bool {
    let third = stem.len().checked_sub(3).map_or(b'b', |at| stem.as_bytes()[at]);
    if WITHOUT_E.contains(&stem) {
        return true;
    }
    if is_vowel(last) {
        return matches!(last, b'u' | b'e') || last == b'i' && stem.len() == 2;
    }
    if !is_vowel(before) {
        return after_consonant(stem, last, before);
    }
    if is_vowel(third) && !(third == b'u' && stem.len() > 3 && stem.as_bytes()[stem.len() - 4] == b'q') {
        return matches!(last, b'v' | b'c' | b's' | b'z')
            || matches!((third, before, last), (b'i' | b'u', b'a', b't') | (b'i', b'e', b'g'));
    }
    if matches!(last, b'w' | b'x' | b'y' | b'h') {
        return false;
    }
    syllables(stem) == 1 || long_ending(last, before)
}

fn after_consonant(stem: &str, last: u8, before: u8) -> bool {
    match last {
        b'c' | b'v' => true,
        b's' => matches!(before, b'n' | b'r' | b'l' | b'p' | b'w'),
        b'z' => before != b'z' && before != b't',
        b'g' => matches!(before, b'd' | b'r' | b'l') || before == b'n' && stem.len() > 4 && !stem.ends_with("ong"),
        b'l' => matches!(before, b'b' | b'c' | b'd' | b'f' | b'g' | b'k' | b'p' | b't' | b'z'),
        _ => false,
    }
}

/// Endings of longer verbs that are written with an "e": "invad-", "execut-", "requir-", "examin-".
fn long_ending(last: u8, before: u8) -> bool {
    match last {
        b'v' | b'c' | b'z' | b's' | b'g' | b'd' | b'k' | b'b' => true,
        b't' => matches!(before, b'a' | b'u'),
        b'n' => before == b'i',
        b'r' => matches!(before, b'a' | b'i' | b'u'),
        b'm' => matches!(before, b'a' | b'u'),
        b'p' => before == b'a',
        b'l' => matches!(before, b'u' | b'i'),
        _ => false,
    }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Groups of vowels.
fn syllables(word: &str) -> usize {
    word.as_bytes().chunk_by(|&a, &b| is_vowel(a) == is_vowel(b)).filter(|group| is_vowel(group[0])).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_words_of_war() {
        let rows = [
            ("struck", Xpos::Vbd, "strike"),
            ("killed", Xpos::Vbn, "kill"),
            ("fighting", Xpos::Vbg, "fight"),
            ("wounded", Xpos::Vbn, "wound"),
            ("wound", Xpos::Nn, "wound"),
            ("targeted", Xpos::Vbd, "target"),
            ("seized", Xpos::Vbd, "seize"),
            ("clashes", Xpos::Nns, "clash"),
            ("forces", Xpos::Nns, "force"),
            ("militias", Xpos::Nns, "militia"),
            ("casualties", Xpos::Nns, "casualty"),
            ("bases", Xpos::Nns, "base"),
            ("gunmen", Xpos::Nns, "gunman"),
            ("shelling", Xpos::Vbg, "shell"),
            ("bombed", Xpos::Vbd, "bomb"),
            ("exploded", Xpos::Vbd, "explode"),
            ("fired", Xpos::Vbd, "fire"),
            ("firing", Xpos::Vbg, "fire"),
            ("executed", Xpos::Vbn, "execute"),
            ("kidnapped", Xpos::Vbn, "kidnap"),
            ("patrolling", Xpos::Vbg, "patrol"),
            ("retreated", Xpos::Vbd, "retreat"),
            ("invaded", Xpos::Vbd, "invade"),
            ("ambushed", Xpos::Vbn, "ambush"),
            ("besieged", Xpos::Vbn, "besiege"),
            ("fled", Xpos::Vbd, "flee"),
            ("dying", Xpos::Vbg, "die"),
            ("opened", Xpos::Vbd, "open"),
            ("carried", Xpos::Vbd, "carry"),
            ("deploying", Xpos::Vbg, "deploy"),
            ("detained", Xpos::Vbn, "detain"),
            ("aided", Xpos::Vbn, "aid"),
            ("raided", Xpos::Vbd, "raid"),
            ("released", Xpos::Vbn, "release"),
            ("accused", Xpos::Vbd, "accuse"),
            ("blamed", Xpos::Vbd, "blame"),
            ("rescued", Xpos::Vbn, "rescue"),
            ("evacuated", Xpos::Vbn, "evacuate"),
            ("heavier", Xpos::Jjr, "heavy"),
            ("largest", Xpos::Jjs, "large"),
        ];
        for (word, tag, expected) in rows {
            assert_eq!(lemma(word, Upos::Verb, tag), expected, "{word}");
        }
    }

    #[test]
    fn takes_any_word() {
        for word in ["", "s", "ing", "ed", "’s", "éd", "ß", "İing", "men", "es", "ies", "\u{301}s", "🙂ed"] {
            for &tag in Xpos::ALL {
                lemma(word, Upos::X, tag);
            }
        }
    }
}
