//! What modals and infinitives say of what they govern: "could strike", "forced to flee", "will launch an attack".

use super::cues::{self, answers, went_out};
use crate::document::{Document, Relation, Xpos};
use crate::record::Status;
use crate::reports::grammar::{self, VerbForm};
use crate::reports::reading::Reading;
use crate::reports::roles;
use crate::reports::telling::Telling;
use std::ops::Range;

/// What is done to an event that does not come to pass.
const STOPS: &[&str] = &["prevent", "foil", "thwart", "avert", "abort", "cancel", "postpone", "forestall"];

/// "will strike", "could have been hit".
pub(super) fn modal(reading: &Reading, group: &Range<usize>) -> Option<Status> {
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
pub(super) fn shared_modal(reading: &Reading, telling: &Telling) -> Option<Status> {
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

/// An infinitive without a cue: "forced to flee", "claimed to have carried out" happened, "to strike back" is a purpose.
pub(super) fn infinitive_status(reading: &Reading, start: usize, sentence: &Range<usize>) -> Status {
    const DONE: &[&str] = &[
        "force", "manage", "able", "prompt", "cause", "order", "begin", "start", "continue", "use", "go", "have",
        "direct", "compel", "lead", "believe", "say", "report", "know", "think", "decide", "choose", "opt",
    ];
    if reading.document.tokens.get(start + 1).is_some_and(|t| t.lemma == "have" && start + 2 < sentence.end)
        && reading.document.tokens[start + 2].xpos == Xpos::Vbn
    {
        return Status::Happened;
    }
    // "Nurses are to strike on Friday"; not "the idea is to strike".
    let someone = start.checked_sub(1).is_some_and(|i| reading.actor_at(i).is_some());
    if someone && matches!(reading.document.word(start), "is" | "are") {
        return Status::Planned;
    }
    let before = (sentence.start.max(start.saturating_sub(9))..start).rev();
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

/// Whether force was used for what an infinitive tells: "fired tear gas to disperse", "moved in to clear".
pub(super) fn is_put_to_use(reading: &Reading, start: usize) -> bool {
    const VERBS: &[&str] =
        &["fire", "use", "deploy", "move", "storm", "charge", "launch", "throw", "lob", "shoot", "swing", "advance"];
    let verb = grammar::governing_verb(reading.document, start).map(|v| &reading.document.tokens[v]);
    verb.is_some_and(|v| matches!(v.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp) && VERBS.contains(&v.lemma.as_str()))
}

/// Whether what an infinitive tells did not come to pass: after "fail", "try", "plot".
pub fn is_untried(reading: &Reading, start: usize) -> bool {
    const TRIES: &[&str] =
        &["fail", "try", "attempt", "plot", "plan", "conspire", "intend", "want", "threaten", "refuse"];
    start.checked_sub(1).is_some_and(|i| TRIES.contains(&reading.document.tokens[i].lemma.as_str()))
}

/// Whether the noun before an infinitive is one of a row: "the fifth journalist", "the first attack".
pub(super) fn is_numbered(reading: &Reading, start: usize) -> bool {
    const PLACES: &[&str] =
        &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest"];
    let document = reading.document;
    let phrase = grammar::phrase_ending_at(document, start).map(|p| document.phrases[p].tokens.clone());
    phrase.is_some_and(|mut tokens| tokens.any(|i| PLACES.contains(&document.word(i))))
}

/// Whether a verb is of what is done to protests that there are: "opened fire to disperse a protest".
fn is_put_down(document: &Document, verb: usize) -> bool {
    const VERBS: &[&str] = &["disperse", "quell", "suppress", "crush", "contain", "cover", "clear", "control", "film"];
    let up = document.tokens[verb].lemma == "break" && document.word(verb + 1) == "up";
    up || VERBS.contains(&document.tokens[verb].lemma.as_str())
}

/// The modal of the verb that has the noun as subject or object: "strikes could follow", "will launch an attack".
pub(super) fn governing_modal(reading: &Reading, telling: &Telling, sentence: &Range<usize>) -> Option<Status> {
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
        // "A vigil is planned for Tuesday".
        if is_subject && group.passive && matches!(document.tokens[verb].lemma.as_str(), "plan" | "schedule" | "slate")
        {
            return Some(Status::Planned);
        }
        let negated = stopped
            || own
                && group.tokens.clone().any(|i| matches!(document.tokens[i].lemma.as_str(), "not" | "n't" | "never"));
        if negated {
            return Some(Status::Negated);
        }
        let open = group.form == VerbForm::Infinitive
            && !cues::strives(reading, verb)
            && !answers(reading, verb..verb + 1)
            && !(telling.class() == "PROTEST"
                && (went_out(reading, group.tokens.start) || is_put_down(document, verb)))
            && infinitive_status(reading, group.tokens.start, sentence) == Status::Possible;
        modal(reading, &group.tokens).or(open.then_some(Status::Planned))
    })
}
