//! Names of the lexicon. Assumes nothing but words; decides which row a name means where more than one has it, and
//! whether a short one is meant at all.

use super::roster::entity_type;
use super::{Draft, Scene, shapes};
use crate::document::NameKind;
use crate::lexicon::actors::{self, Found, Lexicon, Row};
use crate::lexicon::spelling::{Gap, Word};
use crate::lexicon::{heads, list, roles, states, titles};
use crate::mentions::Form;
use crate::span::Span;
use std::collections::BTreeSet;

/// A name and the rows that have it.
struct Spot<'t> {
    sentence: usize,
    span: Span,
    found: Found<'t>,
    /// Whether the rows are the user's own.
    own: bool,
}

/// Adds all names of the lexicon.
pub(super) fn find(scene: &mut Scene) {
    let lexicon = scene.lexicon;
    let spots: Vec<Spot> = (0..scene.words.len()).flat_map(|s| in_sentence(scene, lexicon, s)).collect();
    let sure: BTreeSet<&str> =
        spots.iter().filter(|s| !s.found.short && s.found.rows.len() == 1).map(|s| s.found.rows[0].id).collect();
    let meant: Vec<_> = spots.iter().map(|s| (s.sentence, s.span, choose(scene, s, &sure))).collect();
    for (sentence, span, row) in meant {
        if let Some(row) = row {
            add(scene, sentence, span, &row);
        }
    }
}

fn in_sentence<'t>(scene: &Scene, lexicon: &Lexicon<'t>, sentence: usize) -> Vec<Spot<'t>> {
    let words = &scene.words[sentence];
    let shouted = scene.shouted[sentence];
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let meant = |f: &Found| {
            let fits = !(shouted && f.short) && is_spelled(scene, words, at, f);
            fits && stands_alone(scene, words, at, f) && !is_place(scene, words, at, f)
        };
        let Some((found, own)) = look_up(lexicon, words, at).filter(|(found, _)| meant(found)) else {
            at += 1;
            continue;
        };
        let end = at + found.words;
        let span = words[at].span.cover(words[end - 1].span);
        out.push(Spot { sentence, span, found, own });
        at = end;
    }
    out
}

/// Whether a short name with capitals inside is written as one of its rows has it: "LeT" is not "Let".
fn is_spelled(scene: &Scene, words: &[Word], at: usize, found: &Found) -> bool {
    let text = words[at].span.of(scene.document.text);
    let mixed = |name: &&str| {
        name.len() <= 5 && name.contains(char::is_lowercase) && name.chars().skip(1).any(char::is_uppercase)
    };
    let all = || found.rows.iter().flat_map(|r| list(r.aliases).chain([r.name]));
    let folded = all().filter(mixed).any(|name| name.eq_ignore_ascii_case(text));
    found.words > 1 || !folded || words[at].acronym || all().any(|name| name == text)
}

/// The longest name that begins with word `at`, and whether it is the user's own; of two equally long ones it is, and a
/// row of the user's stands for the one with its id.
fn look_up<'t>(lexicon: &Lexicon<'t>, words: &[Word], at: usize) -> Option<(Found<'t>, bool)> {
    let own = lexicon.find(words, at);
    let shorter = |found: &Found| own.as_ref().is_none_or(|own| own.words < found.words);
    if let Some(mut found) = actors::find(words, at).filter(shorter) {
        found.rows.iter_mut().for_each(|row| *row = lexicon.row(row.id).unwrap_or(*row));
        return Some((found, false));
    }
    own.map(|found| (found, true))
}

/// Whether a name of one word is a place here: "near al-Mayadeen".
fn is_place(scene: &Scene, words: &[Word], at: usize, found: &Found) -> bool {
    let span = words[at].span;
    let place = || scene.places(span).next().is_some();
    let before = at.checked_sub(1).map(|i| words[i].plain.as_str()).unwrap_or_default();
    let locative = matches!(
        before,
        "in" | "near" | "at" | "of" | "to" | "from" | "towards" | "toward" | "outside" | "around" | "into" | "reach"
    );
    let area = at > 1
        && matches!(
            words[at - 2].plain.as_str(),
            "outskirts" | "city" | "town" | "village" | "area" | "district" | "province" | "suburb"
        );
    found.words == 1 && (locative && place() || before == "of" && area)
}

/// Whether the reader sees a longer name of a body around a name: "King Salman" in "King Salman Relief Center".
fn is_within_body(scene: &Scene, words: &[Word], at: usize, found: &Found) -> bool {
    let span = words[at].span.cover(words[at + found.words - 1].span);
    let names = &scene.document.names;
    let first = names.partition_point(|n| scene.document.span(&n.tokens).end < span.end);
    names.get(first).is_some_and(|n| {
        let around = scene.document.span(&n.tokens);
        let head = heads::find(&scene.lower(n.tokens.end - 1)).is_some();
        n.kind == NameKind::Organization && head && around.contains(span) && around != span
    })
}

/// Whether a name of one word is not part of a longer one that the lexicon lacks: not "Trump" in "Mary Trump", nor
/// "Congress" in "Kurdish National Congress".
fn stands_alone(scene: &Scene, words: &[Word], at: usize, found: &Found) -> bool {
    let kind = found.rows[0].kind;
    if matches!(kind, "person" | "organization") && is_within_body(scene, words, at, found) {
        return false;
    }
    if found.words > 1 || matches!(kind, "armed_group" | "criminal_group" | "military" | "igo") || words[at].acronym {
        return true;
    }
    let joins = |w: &Word| w.capital && !w.acronym && w.gap == Gap::Soft;
    let is_name = |i: usize| {
        let token = scene.tokens(words[i].span).start;
        scene.document.tokens.get(token).is_some_and(|t| t.xpos.is_name())
    };
    let plain = |i: usize| states::index().longest(words, i).is_some() || titles::find(&words[i..=i], 0).is_some();
    let before = at > 0 && words[at].gap == Gap::Soft && words[at - 1].capital && is_name(at - 1) && !plain(at - 1);
    let title_ends = (1..=3).any(|n| at >= n && titles::find(&words[at - n..at], 0).is_some_and(|(_, k)| k == n));
    let after = words.get(at + 1).is_some_and(|w| joins(w) && is_name(at + 1)) && kind == "person";
    !(before && !title_ends || after)
}

/// The row that is meant: of the article's countries, if there are several; a short acronym only if the article names
/// its country, or the row in another way, or says what it is: "PKK militants". What the user has added is meant.
fn choose<'t>(scene: &Scene, spot: &Spot<'t>, sure: &BTreeSet<&str>) -> Option<Row<'t>> {
    let found = &spot.found;
    if spot.own {
        return found.rows.iter().find(|r| in_force(scene, r)).or(found.rows.first()).copied();
    }
    let fits = |row: &&Row<'t>| {
        in_force(scene, row) && row.country.is_none_or(|c| scene.countries.contains(c)) || sure.contains(row.id)
    };
    let strict = found.short && found.rows.iter().any(|r| matches!(r.kind, "armed_group" | "criminal_group" | "party"));
    let row = found.rows.iter().find(|r| fits(r) && in_force(scene, r)).or_else(|| found.rows.iter().find(|r| fits(r)));
    let armed = |r: &&Row| matches!(r.kind, "armed_group" | "criminal_group");
    let described = || found.rows.iter().find(armed).filter(|_| is_described(scene, spot));
    row.or_else(|| if strict { described() } else { found.rows.first() }).copied()
}

/// Whether what follows a name says that it is of an armed group: "rebels", "militant group".
fn is_described(scene: &Scene, spot: &Spot) -> bool {
    let words = &scene.words[spot.sentence];
    let after = words.partition_point(|w| w.span.start < spot.span.end);
    (after..words.len().min(after + 2)).take_while(|&i| words[i].gap == Gap::Soft).any(|i| {
        let noun = roles::find(words, i).map(|(noun, _)| noun.kind);
        noun.is_some_and(|kind| matches!(kind, "armed_group" | "criminal_group"))
    })
}

fn in_force(scene: &Scene, row: &Row) -> bool {
    let Some(published) = scene.source.article.published.as_ref() else { return true };
    let (from, to) = row.days;
    (from.is_empty() || from <= published.date.as_str()) && (to.is_empty() || published.date.as_str() <= to)
}

fn add(scene: &mut Scene, sentence: usize, name: Span, row: &Row) {
    let actor = scene.roster.enter_row(row);
    let own = scene.tokens(name);
    let tokens = if row.kind == "person" { shapes::with_titles(scene, sentence, own).tokens } else { own };
    scene.add(Draft { name, tokens, kind: entity_type(row.kind), actor, form: Form::Name });
}
