//! Whether it happened: what modals, tense, negation and the words around a trigger say.

mod cues;

use super::grammar::{self, VerbForm};
use super::reading::Reading;
use super::roles;
use super::telling::Telling;
use crate::document::{Document, Relation, Xpos};
use crate::record::Status;
use cues::{answers, cue, is_announced, is_kept, went_out};
use std::ops::Range;

/// What is done to an event that does not come to pass.
const STOPS: &[&str] = &["prevent", "foil", "thwart", "avert", "abort", "cancel", "postpone", "forestall"];

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
    if disbelieved(reading, start, &sentence) {
        return Status::Denied;
    }
    if fictional(reading, telling, &sentence) {
        return Status::Possible;
    }
    if negated(reading, telling, start, &sentence) {
        return Status::Negated;
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
        // "Burned flags to protest".
        Some(g) if telling.class() == "PROTEST" && went_out(reading, g.tokens.start) => Status::Happened,
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
            matches!(
                document.word(document.phrases[p].tokens.start).to_lowercase().as_str(),
                "no" | "nobody" | "none" | "neither"
            )
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

/// "will strike", "could have been hit".
fn modal(reading: &Reading, group: &Range<usize>) -> Option<Status> {
    let modal = group.clone().find(|&i| reading.document.tokens[i].xpos == Xpos::Md)?;
    if cues::is_sensed(reading, modal) {
        return None;
    }
    Some(match reading.document.tokens[modal].lemma.as_str() {
        "will" | "'ll" | "’ll" | "shall" => Status::Planned,
        _ => Status::Possible,
    })
}

/// "Could attack the town and kill civilians", "will be capturing, torturing": the modal of the verb
/// it is joined to; so the second verb of a plan.
fn shared_modal(reading: &Reading, telling: &Telling) -> Option<Status> {
    let document = reading.document;
    let token = &document.tokens[telling.head];
    let first = &document.tokens[token.head];
    let joined = token.relation == Some(Relation::Conj) && token.head < telling.head && first.xpos == token.xpos;
    let plain = matches!(token.xpos, Xpos::Vb | Xpos::Vbg) && !telling.nominal;
    let group = (joined && plain).then(|| grammar::verb_group(document, token.head))?;
    let planned = || {
        let infinitive = group.form == VerbForm::Infinitive;
        infinitive.then(|| infinitive_status(reading, group.tokens.start, &grammar::sentence(document, token.head)))
    };
    let bare = grammar::verb_group(document, telling.head).tokens.len() == 1;
    bare.then(|| modal(reading, &group.tokens).or_else(planned)).flatten()
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
    let near = first.saturating_sub(12)..first;
    let after = |verb: usize| (verb + 1..telling.head).any(mark);
    governed && telling.nominal && charged(token.head) && token.head < telling.head && after(token.head)
        || gerund(first) && near.rev().find(|&i| document.tokens[i].xpos.is_verb()).is_some_and(charged)
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

/// "demanded that the junta release them": a verb in its plain form behind "that".
fn is_demanded(reading: &Reading, telling: &Telling, sentence: &Range<usize>) -> bool {
    const DEMANDS: &[&str] = &["demand", "propose", "insist", "request", "recommend", "require", "suggest", "order"];
    let document = reading.document;
    let plain = !telling.nominal && matches!(document.tokens[telling.head].xpos, Xpos::Vb | Xpos::Vbp);
    let near = sentence.start.max(telling.head.saturating_sub(12))..telling.head;
    let that = near.clone().rev().find(|&i| document.tokens[i].lemma == "that").filter(|_| plain);
    that.is_some_and(|that| (near.start..that).any(|i| DEMANDS.contains(&document.tokens[i].lemma.as_str())))
}

/// "if attacked", "unless they strike", "in case of an attack".
fn conditional(reading: &Reading, start: usize, sentence: &Range<usize>) -> bool {
    let from = sentence.start.max(start.saturating_sub(8));
    (from..start).rev().take_while(|&i| !matches!(reading.document.word(i), "," | ";")).any(|i| {
        matches!(reading.document.tokens[i].lemma.as_str(), "if" | "unless" | "whether" | "case" | "should" | "event")
    })
}

/// An infinitive without a cue: "forced to flee" happened, "to strike back" is a purpose.
fn infinitive_status(reading: &Reading, start: usize, sentence: &Range<usize>) -> Status {
    const DONE: &[&str] = &[
        "force", "manage", "able", "prompt", "cause", "order", "begin", "start", "continue", "use", "go", "have",
        "direct", "compel", "lead", "believe", "say", "report", "know", "think", "decide", "choose", "opt",
    ];
    let before = (sentence.start.max(start.saturating_sub(5))..start).rev();
    let governed = before.into_iter().find(|&i| reading.document.tokens[i].xpos.is_verb());
    match governed {
        Some(i) if DONE.contains(&reading.document.tokens[i].lemma.as_str()) => Status::Happened,
        // "Came to be known as".
        Some(i) if reading.document.tokens[i].lemma == "come" && reading.document.word(start + 1) == "be" => {
            Status::Happened
        }
        _ => Status::Possible,
    }
}

/// Whether what an infinitive tells did not come to pass: after "fail", "try", "plot".
pub fn is_untried(reading: &Reading, start: usize) -> bool {
    const TRIES: &[&str] =
        &["fail", "try", "attempt", "plot", "plan", "conspire", "intend", "want", "threaten", "refuse"];
    start.checked_sub(1).is_some_and(|i| TRIES.contains(&reading.document.tokens[i].lemma.as_str()))
}

/// Whether the noun before an infinitive is one of a row: "the fifth journalist", "the first attack".
fn is_numbered(reading: &Reading, start: usize) -> bool {
    const PLACES: &[&str] =
        &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest"];
    let document = reading.document;
    let phrase = grammar::phrase_ending_at(document, start).map(|p| document.phrases[p].tokens.clone());
    phrase.is_some_and(|mut tokens| tokens.any(|i| PLACES.contains(&document.word(i))))
}

/// "are shelling", not "have been shelling" and not "was killed".
fn progressive(reading: &Reading, group: &Range<usize>, head: usize) -> bool {
    reading.document.tokens[head].xpos == Xpos::Vbg
        && group.clone().any(|i| {
            matches!(reading.document.tokens[i].xpos, Xpos::Vbz | Xpos::Vbp) && reading.document.tokens[i].lemma == "be"
        })
}

/// Whether a verb is of what is done to protests that there are: "opened fire to disperse a protest".
fn is_put_down(document: &Document, verb: usize) -> bool {
    const VERBS: &[&str] = &["disperse", "quell", "suppress", "crush", "contain", "cover", "clear", "control", "film"];
    let up = document.tokens[verb].lemma == "break" && document.word(verb + 1) == "up";
    up || VERBS.contains(&document.tokens[verb].lemma.as_str())
}

/// The modal of the verb that has the noun as subject or object: "strikes could follow", "will launch an attack".
fn governing_modal(reading: &Reading, telling: &Telling, sentence: &Range<usize>) -> Option<Status> {
    let document = reading.document;
    let phrase = telling.nominal.then(|| grammar::phrase_of(document, telling.head)).flatten()?;
    let verbs = sentence.clone().filter(|&i| document.tokens[i].xpos.is_verb());
    verbs.into_iter().find_map(|verb| {
        let group = grammar::verb_group(document, verb);
        let is_subject = group.tokens.start == document.phrases[phrase].tokens.end
            || verb > telling.head && grammar::subject(reading, verb).contains(&phrase);
        let governs = is_subject || grammar::objects(document, verb).contains(&phrase);
        if !governs {
            return None;
        }
        let stopped = is_subject && group.passive && STOPS.contains(&document.tokens[verb].lemma.as_str());
        // "The raid is not linked to the trial" took place.
        let own = !is_subject || roles::takes_place(document, verb);
        let negated = stopped
            || own
                && group.tokens.clone().any(|i| matches!(document.tokens[i].lemma.as_str(), "not" | "n't" | "never"));
        if negated {
            return Some(Status::Negated);
        }
        let open = group.form == VerbForm::Infinitive
            && !answers(reading, verb..verb + 1)
            && !(telling.class() == "PROTEST"
                && (went_out(reading, group.tokens.start) || is_put_down(document, verb)))
            && infinitive_status(reading, group.tokens.start, sentence) == Status::Possible;
        modal(reading, &group.tokens).or(open.then_some(Status::Planned))
    })
}
