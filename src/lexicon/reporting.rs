//! Verbs of saying: `reporting_verbs.tsv`, a lemma a row, with the speaker's stance, with what stands beside the
//! verb, and with what else leads to what is said.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Its dictionary form.
    pub lemma: &'static str,
    /// What the speaker does by saying it.
    pub stance: Stance,
    /// What stands beside it.
    pub frame: Frame,
    /// What else leads to what is said.
    pub leads: Leads,
}

/// What somebody does by saying something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Stance {
    Says,
    Confirms,
    Claims,
    Denies,
    Accuses,
    Warns,
    Asks,
    Praises,
    Believes,
}

/// What stands beside a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A clause, with or without "that": "said the road is open". May stand after it: "the road is open, she said".
    Clause,
    /// The hearer, then the clause: "told reporters that".
    Hearer,
    /// What is said is the object: "condemned the shelling".
    Object,
    /// A clause with "that": "found that wells are dry".
    That,
    /// Quoted speech alone: "“No,” she shouted".
    Speech,
    /// No verb of saying, but one that a quotation may be the object of: "issued “a call to arms”".
    Quoted,
}

/// What leads from a verb of saying to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// What its frame says.
    Frame,
    /// A preposition too: "called for calm".
    Preposition,
    /// Only "to" or "that"; else it is a deed: "offered to help", not "offered a reward".
    Infinitive,
    /// A mere noun too: "stressed Mali's support".
    Noun,
}

static TABLE: LazyLock<BTreeMap<&'static str, Verb>> = LazyLock::new(|| {
    include_str!("reporting_verbs.tsv").lines().skip(1).filter_map(row).map(|v| (v.lemma, v)).collect()
});

fn row(line: &'static str) -> Option<Verb> {
    let mut cells = line.split('\t');
    let lemma = cells.next()?;
    let stance = match cells.next()? {
        "says" => Stance::Says,
        "confirms" => Stance::Confirms,
        "claims" => Stance::Claims,
        "denies" => Stance::Denies,
        "accuses" => Stance::Accuses,
        "warns" => Stance::Warns,
        "asks" => Stance::Asks,
        "praises" => Stance::Praises,
        "believes" => Stance::Believes,
        _ => return None,
    };
    let frame = match cells.next()? {
        "clause" => Frame::Clause,
        "hearer" => Frame::Hearer,
        "object" => Frame::Object,
        "that" => Frame::That,
        "speech" => Frame::Speech,
        "quoted" => Frame::Quoted,
        _ => return None,
    };
    let leads = match cells.nth(1) {
        Some("preposition") => Leads::Preposition,
        Some("infinitive") => Leads::Infinitive,
        Some("noun") => Leads::Noun,
        _ => Leads::Frame,
    };
    Some(Verb { lemma, stance, frame, leads })
}

/// Every row's lemma and example.
#[cfg(test)]
pub(crate) fn examples() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = include_str!("reporting_verbs.tsv").lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter_map(|row| Some((*row.first()?, *row.get(3)?)))
}

/// The verb of saying with this dictionary form.
///
/// ```
/// use sitrep::lexicon::reporting::{Stance, verb};
/// assert_eq!(verb("deny").unwrap().stance, Stance::Denies);
/// assert!(verb("shell").is_none());
/// ```
pub fn verb(lemma: &str) -> Option<&'static Verb> {
    TABLE.get(lemma)
}

/// Whether `noun` is of what carries words, whoever they are of: a statement, a video, a placard.
///
/// ```
/// use sitrep::lexicon::reporting::carries_words;
/// assert!(carries_words("letter") && !carries_words("protester"));
/// ```
pub fn carries_words(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "statement", "report", "letter", "video", "message", "tweet", "post", "slogan", "banner", "placard", "sign",
        "call", "resolution", "note", "petition", "speech", "remark", "word", "article", "leaflet", "declaration",
        "broadcast", "chant", "song", "comment", "document", "interview", "flyer", "poster", "paper", "case",
        "communique", "communiqué", "recording",
    ];
    NOUNS.contains(&noun)
}

/// Whether `lemma` is a verb of saying: one that a clause, quoted or not, may depend on.
pub fn is_verb(lemma: &str) -> bool {
    verb(lemma).is_some_and(|v| !matches!(v.frame, Frame::Quoted | Frame::Object) && v.stance != Stance::Believes)
}
