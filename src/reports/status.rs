//! Whether it happened: what modals, tense, negation and the words around a trigger say.

mod cues;
mod known;
mod modals;

use super::grammar::{self, VerbForm};
use super::reading::Reading;
use super::telling::Telling;
use super::tree;
use crate::document::{Relation, Xpos};
use crate::record::Status;
use cues::{cue, is_announced, is_kept, went_out};
pub use modals::is_untried;
use modals::{governing_modal, infinitive_status, is_numbered, is_put_to_use, modal, shared_modal};
use std::ops::Range;

/// Words that negate.
pub const NEGATIONS: &[&str] = &["not", "n't", "n’t", "never", "no", "without", "neither", "nor", "nobody", "none"];

/// Whether the event of `telling` happened, as its sentence has it.
pub fn status(reading: &Reading, telling: &Telling) -> Status {
    let document = reading.document;
    let sentence = grammar::sentence(document, telling.head);
    let verb = (!telling.nominal).then(|| grammar::verb_group(document, telling.head));
    let start = verb.as_ref().map_or(telling.tokens.start, |g| g.tokens.start);
    if says_itself(reading, telling) {
        return Status::Happened;
    }
    if verb.as_ref().is_some_and(|g| is_regretted(reading, &g.tokens)) {
        return Status::Happened;
    }
    if disbelieved(reading, start, &sentence) {
        return Status::Denied;
    }
    if fictional(reading, telling, &sentence) {
        return Status::Possible;
    }
    if negated(reading, telling, start, &sentence) {
        return Status::Negated;
    }
    if known::is_known(reading, telling) {
        return Status::Happened;
    }
    if is_foiled(reading, telling) {
        return Status::Negated;
    }
    if awaits(reading, telling) {
        return Status::Planned;
    }
    if is_power(reading, start) {
        return Status::Possible;
    }
    if telling.kind == "threaten" {
        return Status::Threatened;
    }
    if is_kept(reading, start) {
        return Status::Happened;
    }
    if let Some(status) = verb.as_ref().and_then(|g| modal(reading, &g.tokens)) {
        return status;
    }
    if let Some(status) = shared_modal(reading, telling) {
        return status;
    }
    if is_demanded(reading, telling, &sentence) {
        return Status::Possible;
    }
    if is_announced(reading, telling) {
        return Status::Planned;
    }
    if is_charged(reading, telling) {
        return Status::Alleged;
    }
    if let Some(status) = goes_on(reading, telling) {
        return status;
    }
    let infinitive = verb.as_ref().is_some_and(|g| g.form == VerbForm::Infinitive);
    if let Some(status) =
        cue(reading, telling, start, &sentence, infinitive || telling.nominal || is_gerund(reading, telling))
    {
        return status;
    }
    if conditional(reading, start, &sentence) || may_be_answered(reading, telling, start) {
        return Status::Possible;
    }
    match verb {
        // "The fifth journalist to be killed".
        Some(g) if g.form == VerbForm::Infinitive && is_numbered(reading, g.tokens.start) => Status::Happened,
        // "Burned flags to protest", "marched to demand higher pay".
        Some(g) if matches!(telling.class(), "PROTEST" | "REQUEST") && went_out(reading, g.tokens.start) => {
            Status::Happened
        }
        Some(g)
            if matches!(telling.kind, "restrict_movement" | "vehicle_attack")
                && is_put_to_use(reading, g.tokens.start) =>
        {
            Status::Happened
        }
        Some(g) if g.form == VerbForm::Infinitive => infinitive_status(reading, g.tokens.start, &sentence),
        Some(g) if progressive(reading, &g.tokens, telling.head) => Status::Ongoing,
        _ => governing_modal(reading, telling, &sentence).unwrap_or(Status::Happened),
    }
}

/// Whether the trigger's own modal or negation makes the event: "will help" is a promise made, "would not accept" a refusal.
fn says_itself(reading: &Reading, telling: &Telling) -> bool {
    let own = |i: usize| {
        let token = &reading.document.tokens[i];
        token.xpos == Xpos::Md || NEGATIONS.contains(&token.lemma.as_str())
    };
    matches!(telling.kind, "agree" | "reject") && telling.tokens.clone().take(2).any(own)
}

/// "Should never have been arrested": but was.
fn is_regretted(reading: &Reading, group: &Range<usize>) -> bool {
    let has = |words: &[&str]| group.clone().any(|i| words.contains(&reading.document.tokens[i].lemma.as_str()));
    has(&["should", "ought"]) && has(&["have"]) && has(NEGATIONS)
}

/// "It is not true that ...", "called reports of ... false", "rejected the charge that ...".
fn disbelieved(reading: &Reading, start: usize, sentence: &Range<usize>) -> bool {
    const FALSE: &[&str] = &["false", "untrue", "baseless", "fabricated", "unfounded", "invented"];
    const CLAIMS: &[&str] = &["charge", "claim", "allegation", "accusation", "report", "suggestion", "rumour", "rumor"];
    let document = reading.document;
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let denies = |i: usize| {
        matches!(lemma(i), "reject" | "dismiss" | "refute" | "rebut" | "deny") && document.tokens[i].xpos.is_verb()
    };
    let claim = (sentence.start..start).rev().take(8).find(|&i| CLAIMS.contains(&lemma(i)));
    // "Rejected the claims and bombed the town": the second deed is another clause.
    let finite = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let goes_on = |c: usize| (c + 1..start).any(|i| document.tokens[i].xpos == Xpos::Cc && finite(i + 1));
    let claim = claim.filter(|&c| !goes_on(c));
    let denied = claim.is_some_and(|c| (c.saturating_sub(4).max(sentence.start)..c).any(denies));
    let untrue = (sentence.start..start).any(|i| lemma(i) == "true" && i > 0 && NEGATIONS.contains(&lemma(i - 1)));
    let ends_false = claim.is_some()
        && sentence
            .clone()
            .any(|i| FALSE.contains(&lemma(i)) && matches!(document.word(i + 1), "." | "," | "" | "that"));
    denied || untrue || ends_false
}

/// "In the film, ...", "The series is about ...".
fn fictional(reading: &Reading, telling: &Telling, sentence: &Range<usize>) -> bool {
    const WORKS: &[&str] = &[
        "film", "movie", "novel", "thriller", "drama", "opera", "sitcom", "series", "play", "book", "game", "episode",
        "screenplay", "trilogy", "sequel", "documentary", "painting", "comic", "story",
    ];
    let document = reading.document;
    let head = (sentence.start..sentence.end.min(sentence.start + 6)).find(|&i| document.tokens[i].xpos.is_noun());
    let phrase = head.and_then(|i| grammar::phrase_of(document, i)).map(|p| &document.phrases[p]);
    let opens = phrase.is_some_and(|p| p.tokens.start <= sentence.start + 1 && p.tokens.end <= telling.tokens.start);
    let after = |end: usize| document.tokens.get(end).is_some_and(|t| t.xpos.is_verb() || document.word(end) == ",");
    phrase.is_some_and(|p| {
        opens
            && WORKS.contains(&document.tokens[p.head].lemma.as_str())
            && after(p.tokens.end)
            && !telling.tokens.contains(&p.tokens.end)
    })
}

fn is_gerund(reading: &Reading, telling: &Telling) -> bool {
    let being = telling.head > 0 && reading.document.word(telling.head - 1).eq_ignore_ascii_case("being");
    being || reading.document.tokens[telling.head].xpos == Xpos::Vbg
}

fn negated(reading: &Reading, telling: &Telling, start: usize, sentence: &Range<usize>) -> bool {
    let document = reading.document;
    let is_negation = |i: usize| NEGATIONS.contains(&document.tokens[i].lemma.as_str());
    if telling.nominal {
        if is_ended(reading, telling) {
            return true;
        }
        let phrase = grammar::phrase_of(document, telling.head).map_or(start, |p| document.phrases[p].tokens.start);
        return (phrase..telling.head).any(is_negation)
            || phrase > sentence.start && document.tokens[phrase - 1].lemma == "without";
    }
    (start..telling.head).any(is_negation)
        || is_gerund(reading, telling) && stands_for_none(reading, start)
        || grammar::subject(reading, telling.head).iter().any(|&p| {
            let first = document.phrases[p].tokens.start;
            // "No fewer than nine farmers were killed" counts them.
            let counts = document.tokens.get(first + 2).is_some_and(|t| t.lemma == "than");
            let none = document.word(first).to_lowercase();
            !counts && matches!(none.as_str(), "no" | "nobody" | "none" | "neither")
        })
}

/// "Suspended its rocket attacks", "was suspending operations", "called off an attack": what is no longer done.
fn is_ended(reading: &Reading, telling: &Telling) -> bool {
    const ENDS: &[&str] = &["suspend", "pause", "cease", "end", "halt", "stop"];
    let document = reading.document;
    let Some(phrase) = grammar::phrase_of(document, telling.head) else { return false };
    let start = document.phrases[phrase].tokens.start;
    let near = start.saturating_sub(3).max(grammar::sentence(document, telling.head).start)..start;
    let off = |i: usize| document.tokens[i].lemma == "call" && document.word(i + 1) == "off";
    let ends = |i: &usize| {
        document.tokens[*i].xpos.is_verb() && (ENDS.contains(&document.tokens[*i].lemma.as_str()) || off(*i))
    };
    let own = document.tokens[start].xpos == Xpos::PrpS || off(start.saturating_sub(2));
    own && near.rev().find(ends).is_some_and(|verb| grammar::objects(document, verb).contains(&phrase))
}

/// "without firing", "instead of shooting", "not by bombing".
fn stands_for_none(reading: &Reading, start: usize) -> bool {
    let lemma = |back: usize| start.checked_sub(back).map_or("", |i| reading.document.tokens[i].lemma.as_str());
    matches!((lemma(2), lemma(1)), (_, "without") | ("instead", "of") | ("rather", "than") | ("not", "by"))
}

/// "Accused troops of killing", "charged with murdering": what somebody is charged with.
fn is_charged(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let token = &document.tokens[telling.head];
    let charged = |i: usize| {
        document.tokens[i].xpos.is_verb()
            && matches!(document.tokens[i].lemma.as_str(), "accuse" | "charge" | "suspect" | "indict")
    };
    let governed = token.relation.is_some_and(|r| matches!(r, Relation::Advcl | Relation::Obl | Relation::Acl));
    let mark = |i: usize| matches!(document.tokens[i].lemma.as_str(), "of" | "with");
    // "Suspected of having planted".
    let first =
        if telling.head > 1 && document.word(telling.head - 1) == "having" { telling.head - 1 } else { telling.head };
    let gerund = |i: usize| i > 0 && mark(i - 1) && document.tokens[i].xpos == Xpos::Vbg;
    // "Accused of beating prisoners as well as killing farmers".
    let besides = first > 3 && document.words(&(first - 3..first)) == "as well as"
        || first > 0 && document.word(first - 1) == "and" && document.tokens[first].xpos == Xpos::Vbg;
    let other = || (first.saturating_sub(12)..first).rev().find(|&i| gerund(i));
    let first = if besides { other().unwrap_or(first) } else { first };
    // "Accused rebels of shelling a market, killing ten and wounding five".
    let above = |&i: &usize| Some(document.tokens[i].head).filter(|&h| h < i && document.tokens[h].xpos == Xpos::Vbg);
    let charge = std::iter::successors(Some(telling.head), above).take(3).find(|&i| tree::is_charged_with(document, i));
    let first = charge.unwrap_or(first);
    let near = first.saturating_sub(12)..first;
    let after = |verb: usize| (verb + 1..telling.head).any(mark);
    governed && telling.nominal && charged(token.head) && token.head < telling.head && after(token.head)
        || gerund(first) && near.rev().find(|&i| document.tokens[i].xpos.is_verb()).is_some_and(charged)
}

/// "The strike will end when the troops withdraw": the present of what is still to come.
fn awaits(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let token = &document.tokens[telling.head];
    let group = grammar::verb_group(document, telling.head);
    let present = |i: usize| matches!(document.tokens[i].xpos, Xpos::Vbz | Xpos::Vbp);
    let clause = token.relation == Some(Relation::Advcl) && !telling.nominal && group.tokens.clone().any(present);
    let marks = |i: usize| matches!(document.word(i), "when" | "once" | "after" | "until" | "before");
    let marked = clause && (group.tokens.start.saturating_sub(8)..group.tokens.start).any(marks);
    let will = |i: usize| matches!(document.word(i), "will" | "shall" | "wo" | "would");
    marked && grammar::verb_group(document, token.head).tokens.into_iter().any(will)
}

/// "Has the power to investigate killings".
fn is_power(reading: &Reading, start: usize) -> bool {
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    start > 1
        && matches!(word(start - 1), "power" | "authority" | "right" | "ability" | "capacity" | "mandate")
        && word(start) == "to"
}

/// "A plot to bomb a church was foiled", "an attempt to kidnap the mayor failed".
fn is_foiled(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    let plan = tree::path(document, telling.head).find(|&i| {
        matches!(lemma(i), "plot" | "plan" | "attempt" | "attack" | "bid" | "bombing" | "conspiracy" | "coup" | "raid")
            && matches!(document.tokens[i].relation, Some(Relation::Nsubj | Relation::NsubjPass))
    });
    let end = plan.map(|i| document.tokens[i].head);
    end.is_some_and(|verb| {
        let stopped = matches!(lemma(verb), "foil" | "thwart" | "avert" | "prevent" | "disrupt" | "abort");
        stopped && grammar::verb_group(document, verb).passive
            || lemma(verb) == "fail" && lemma(plan.unwrap_or(verb)) != "attack"
    })
}

/// "Would respond to an attack": one that may come.
fn may_be_answered(reading: &Reading, telling: &Telling, start: usize) -> bool {
    let document = reading.document;
    let phrase = telling.nominal.then(|| grammar::phrase_of(document, telling.head)).flatten();
    let first = phrase.map_or(start, |p| document.phrases[p].tokens.start);
    let any = matches!(document.tokens[first].lemma.as_str(), "a" | "an" | "any");
    let verb = grammar::governing_verb(document, first).filter(|&v| any && first - v < 4);
    verb.is_some_and(|v| {
        matches!(document.tokens[v].lemma.as_str(), "respond" | "react" | "retaliate" | "reply")
            && modal(reading, &grammar::verb_group(document, v).tokens).is_some()
    })
}

/// "Would continue attacking": what the verb before it has.
fn goes_on(reading: &Reading, telling: &Telling) -> Option<Status> {
    let document = reading.document;
    let verb = telling.head.checked_sub(1).filter(|_| document.tokens[telling.head].xpos == Xpos::Vbg)?;
    let aspect = matches!(document.tokens[verb].lemma.as_str(), "continue" | "keep" | "start" | "begin" | "resume");
    modal(reading, &grammar::verb_group(document, verb).tokens).filter(|_| aspect)
}

/// "demanded that the junta release them", "demanded Mali free him": a verb in its plain form; "demanding better pay and the
/// release of a nurse".
fn is_demanded(reading: &Reading, telling: &Telling, sentence: &Range<usize>) -> bool {
    const DEMANDS: &[&str] = &["demand", "propose", "insist", "request", "recommend", "require", "suggest", "order"];
    let document = reading.document;
    let plain = !telling.nominal && matches!(document.tokens[telling.head].xpos, Xpos::Vb | Xpos::Vbp);
    let near = sentence.start.max(telling.head.saturating_sub(12))..telling.head;
    let demands = |i: usize| DEMANDS.contains(&document.tokens[i].lemma.as_str());
    let noun = &document.tokens[telling.head];
    let first = if noun.relation == Some(Relation::Conj) { &document.tokens[noun.head] } else { noun };
    if telling.nominal
        && matches!(first.relation, Some(Relation::Obj | Relation::Xcomp))
        && document.tokens[first.head].lemma == "demand"
    {
        return true;
    }
    let that = near.clone().rev().find(|&i| document.tokens[i].lemma == "that");
    let subject = grammar::phrase_ending_at(document, telling.head).map(|p| document.phrases[p].tokens.start);
    let behind = |start: usize| start > near.start && demands(start - 1) && document.tokens[start - 1].xpos.is_verb();
    plain && (that.is_some_and(|that| (near.start..that).any(demands)) || subject.is_some_and(behind))
}

/// "if attacked", "unless they strike", "in case of an attack".
fn conditional(reading: &Reading, start: usize, sentence: &Range<usize>) -> bool {
    let from = sentence.start.max(start.saturating_sub(8));
    let lemma = |i: usize| reading.document.tokens[i].lemma.as_str();
    // Not "dismissed the case and freed her".
    let in_case = |i: usize| i > from && matches!(lemma(i - 1), "in" | "just") || i > from + 1 && lemma(i - 2) == "in";
    (from..start).rev().take_while(|&i| !matches!(reading.document.word(i), "," | ";")).any(|i| match lemma(i) {
        "if" | "unless" | "whether" | "should" => true,
        "case" | "event" => in_case(i),
        _ => false,
    })
}

/// "are shelling", not "have been shelling" and not "was killed".
fn progressive(reading: &Reading, group: &Range<usize>, head: usize) -> bool {
    reading.document.tokens[head].xpos == Xpos::Vbg
        && group.clone().any(|i| {
            matches!(reading.document.tokens[i].xpos, Xpos::Vbz | Xpos::Vbp) && reading.document.tokens[i].lemma == "be"
        })
}
