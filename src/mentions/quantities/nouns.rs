//! What is counted: the noun that a number belongs to, and the nouns of which "a" is one. Assumes tokens and tags.

use crate::document::{Document, Xpos, phrases};

/// Nouns for one person, and for one of what news counts in events; "a" before one of them is a count of one. Not
/// "man of peace" nouns such as "leader", which name more than they count.
const COUNTED: &str = "\
    activist airman ambulance attacker baby bodyguard bomber boy bystander captain cameraman child citizen \
    civilian colonel combatant commander contractor cop corporal demonstrator deputy diplomat doctor driver \
    employee engineer farmer father fighter fisherman general girl guard gunman hostage inmate insurgent \
    interpreter jihadist journalist judge kidnapper lawyer lieutenant major man marine medic mercenary militant \
    militiaman mother nurse officer officials paramedic passenger pastor peacekeeper pedestrian person \
    photographer pilot policeman policewoman priest prisoner prosecutor protester protestor rebel refugee \
    reporter reservist resident sailor schoolboy schoolgirl sergeant serviceman servicewoman settler shopkeeper \
    sniper soldier son daughter student survivor suspect teacher teenager terrorist toddler tourist translator \
    trooper victim villager volunteer wife husband woman worker bomb drone grenade helicopter jet mine missile \
    mortar rocket shell tank truck vehicle warplane warship aircraft boat ship tanker warhead projectile brother \
    sister cleric imam bishop cadet conscript paratrooper commando peasant miner nun rioter looter assailant \
    smuggler trafficker migrant patient infant minor adult youth teen negotiator mayor";

/// Nouns of which "no" is a count of none.
const NONE_OF: &str = "\
    casualty casualties injury injuries death deaths fatality fatalities victim victims survivor survivors people \
    person wounded dead losses arrest arrests hostages troops soldiers civilians children personnel";

/// Whether "a" before this lemma or word counts one.
pub fn is_counted(word: &str) -> bool {
    COUNTED.split_ascii_whitespace().any(|n| n.eq_ignore_ascii_case(word))
}

/// Whether "no" before this word counts none.
pub fn is_none_of(word: &str) -> bool {
    is_counted(word) || NONE_OF.split_ascii_whitespace().any(|n| n.eq_ignore_ascii_case(word))
}

/// The noun that the number before token `from` counts; `None` where the next words name nothing that is counted.
/// `barred` are tokens of times.
pub fn counted(document: &Document, from: usize, limit: usize, barred: impl Fn(usize) -> bool) -> Option<usize> {
    let (mut best, mut people) = (None, None);
    let mut of = false;
    let describes = |i: usize| document.tokens.get(i).is_some_and(|t| t.xpos == Xpos::Jj);
    for at in (from..limit.min(from + 8)).take_while(|i| !barred(*i)) {
        let word = document.word(at);
        let tag = document.tokens[at].xpos;
        let first = best.is_none();
        if first && !of && word.eq_ignore_ascii_case("of") {
            of = true;
        } else if first && is_scare_quote(document, at) {
            // "20 “terrorists”".
        } else if first && at > from && tag == Xpos::Cc && describes(at - 1) && describes(at + 1) {
            // "Six French and Italian tourists".
        } else if at > from && best.is_none_or(|b| b + 1 == at) && phrases::joins_modifiers(document, at, limit) {
            // "20 army and police officers".
            best = None;
        } else if first && (is_hyphen(document, at) || is_hyphen(document, at + 1)) {
            // "Iran-backed fighters": what a hyphen ties is a part of an adjective.
        } else if tag.is_noun() || at == from && is_plural_before_verb(document, at) {
            if best.is_some_and(|b| is_plural(document, b) && !is_plural(document, at)) {
                break;
            }
            best = Some(at);
        } else if first && (stands_for_people(word) || is_counted(word)) {
            people = Some(at);
        } else if first && may_precede(tag, word) {
            people = people.or((tag == Xpos::Jj && word.starts_with(char::is_uppercase)).then_some(at));
        } else {
            break;
        }
    }
    best.or(people)
}

/// Whether a quotation mark opens before a word that it sets off: "six 'rebels'".
fn is_scare_quote(document: &Document, i: usize) -> bool {
    let mark = |at: usize| matches!(document.word(at), "\"" | "“" | "”" | "'" | "‘" | "’");
    let noun = document.tokens.get(i + 1).is_some_and(|t| t.xpos.is_noun() || t.xpos == Xpos::Jj);
    mark(i) && noun && (i + 2..i + 5).any(|at| at < document.tokens.len() && mark(at))
}

fn is_hyphen(document: &Document, i: usize) -> bool {
    matches!(document.word(i), "-" | "–" | "‑")
}

fn is_plural(document: &Document, i: usize) -> bool {
    matches!(document.tokens[i].xpos, Xpos::Nns | Xpos::Nnps)
}

/// "others", "the wounded", "the dead": no nouns by their tags, people all the same.
fn stands_for_people(word: &str) -> bool {
    ["others", "them", "those", "wounded", "injured", "dead", "missing"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// "twin blasts killed": a plural that the tagger takes for a verb, before another verb.
fn is_plural_before_verb(document: &Document, at: usize) -> bool {
    let past = |i: usize| document.tokens.get(i).is_some_and(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbn));
    document.tokens[at].xpos == Xpos::Vbz && document.word(at).ends_with('s') && past(at + 1)
}

/// Whether a word may stand between a number and its noun.
fn may_precede(tag: Xpos, word: &str) -> bool {
    matches!(
        tag,
        Xpos::Jj
            | Xpos::Jjr
            | Xpos::Jjs
            | Xpos::Vbn
            | Xpos::Vbg
            | Xpos::Dt
            | Xpos::PrpS
            | Xpos::Cd
            | Xpos::Afx
            | Xpos::Rb
            | Xpos::Rbr
            | Xpos::Rbs
            | Xpos::Pos
    ) && !["not", "then", "also", "there", "later", "earlier", "dead"].iter().any(|w| w.eq_ignore_ascii_case(word))
}
