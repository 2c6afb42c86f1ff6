//! Words before a trigger that say what its event is: planned, denied, alleged; and what makes such a word say nothing.

use crate::document::{Relation, Xpos};
use crate::record::Status;
use crate::reports::grammar::{self, VerbForm};
use crate::reports::reading::Reading;
use crate::reports::reference::Reference;
use crate::reports::telling::Telling;
use crate::reports::tree;
use std::ops::Range;

/// A word before a trigger, and what it makes of the event.
struct Cue {
    lemmas: &'static [&'static str],
    status: Status,
    /// How many tokens before the trigger it may stand.
    reach: usize,
    /// Whether it holds for nouns, for verbs in the infinitive, or for both.
    nominal: Option<bool>,
}

/// In order: the first that fits decides.
const CUES: &[Cue] = &[
    Cue {
        lemmas: &["foil", "thwart", "prevent", "avert", "stop", "failed", "abort", "avoid", "halt", "deter", "disrupt"],
        status: Status::Negated,
        reach: 7,
        nominal: None,
    },
    Cue {
        lemmas: &[
            "simulate", "rehearse", "imagine", "imaginary", "fictional", "fictitious", "staged", "practise", "depict",
        ],
        status: Status::Possible,
        reach: 5,
        nominal: None,
    },
    Cue { lemmas: &["fail", "refuse", "decline", "refrain"], status: Status::Negated, reach: 4, nominal: Some(false) },
    Cue { lemmas: &["deny", "denial"], status: Status::Denied, reach: 7, nominal: None },
    Cue { lemmas: &["threaten", "threat", "vow", "swear"], status: Status::Threatened, reach: 6, nominal: None },
    Cue {
        lemmas: &[
            "plan", "planning", "plotting", "intend", "prepare", "plot", "planned", "upcoming", "expect", "schedule",
            "intention", "attempt", "try", "conspire", "aim", "seek", "want", "hope", "promise", "pledge", "agree",
            "offer",
        ],
        status: Status::Planned,
        reach: 5,
        nominal: Some(false),
    },
    Cue {
        lemmas: &[
            "plan", "plot", "planned", "upcoming", "planning", "attempted", "impending", "preparation", "intend",
            "prepare", "plotting",
        ],
        status: Status::Planned,
        reach: 4,
        nominal: Some(true),
    },
    Cue {
        lemmas: &[
            "possible", "potential", "possibility", "risk", "fear", "prospect", "likelihood", "danger", "likely",
            "imminent", "future", "hypothetical", "capable", "ability", "ready", "able", "further", "avoid", "call",
            "urge", "demand", "warn", "want", "consider", "option", "ransom",
        ],
        status: Status::Possible,
        reach: 3,
        nominal: Some(true),
    },
    Cue { lemmas: &["search", "hunt"], status: Status::Possible, reach: 5, nominal: Some(true) },
    Cue {
        lemmas: &[
            "able", "ready", "likely", "poise", "allow", "could", "urge", "call", "ask", "right", "possible",
            "authority", "consider", "capability", "help", "afraid", "fear", "warn", "caution", "advise",
        ],
        status: Status::Possible,
        reach: 4,
        nominal: Some(false),
    },
    Cue {
        lemmas: &["allege", "alleged", "allegedly", "suspect", "suspected", "suspicion", "accuse"],
        status: Status::Alleged,
        reach: 6,
        nominal: None,
    },
    Cue {
        lemmas: &["talk", "joke", "dream", "discuss", "contemplate", "fantasize"],
        status: Status::Possible,
        reach: 3,
        nominal: Some(false),
    },
    Cue { lemmas: &["believe", "think"], status: Status::Alleged, reach: 3, nominal: Some(false) },
    Cue {
        lemmas: &["reportedly", "claim", "purported", "purport", "unconfirmed"],
        status: Status::Claimed,
        reach: 5,
        nominal: None,
    },
];

/// A cue in the same clause before the trigger.
pub fn cue(reading: &Reading, telling: &Telling, start: usize, sentence: &Range<usize>, open: bool) -> Option<Status> {
    let document = reading.document;
    CUES.iter().find_map(|cue| {
        let fits = cue.nominal.is_none_or(|n| n == telling.nominal) && (open || cue.nominal.is_none());
        let from = sentence.start.max(start.saturating_sub(cue.reach));
        let hit =
            (from..start).rev().take_while(|&i| !matches!(document.word(i), "," | ";" | "“" | "”" | "\"")).any(|i| {
                cue.lemmas.contains(&document.tokens[i].lemma.as_str())
                    && !is_suspect(reading, i)
                    && !recalls(reading, telling, i)
                    && !is_answered_for(reading, telling, i)
                    && !is_sensed(reading, i)
                    && !is_done_in(reading, telling, i)
                    && !is_past_of_another(reading, telling, i)
                    && !only_named(reading, i)
                    && !is_of_another(reading, i, start)
                    && !is_over(reading, telling, i, start)
                    && !is_masterminded(reading, telling, i)
                    && !managed(reading, i)
                    && !strives(reading, i)
                    && !(telling.nominal && answers(reading, i + 1..start))
            });
        // "Allegedly bombed" is one group.
        let inside = (start.min(telling.tokens.start)..telling.head)
            .any(|i| cue.lemmas.contains(&document.tokens[i].lemma.as_str()) && !is_suspect(reading, i));
        (fits && (hit || inside)).then_some(cue.status)
    })
}

/// "Was stabbed while trying to stop an attack": there was one.
pub(super) fn strives(reading: &Reading, cue: usize) -> bool {
    let word = |back: usize| cue.checked_sub(back).map_or("", |i| reading.document.tokens[i].lemma.as_str());
    matches!(word(0), "stop" | "halt") && word(1) == "to" && matches!(word(2), "try" | "attempt" | "rush" | "struggle")
}

/// "Kept their promise to kill", "carried out a threat to kill", "made good on": done as it was said.
pub fn is_kept(reading: &Reading, start: usize) -> bool {
    let document = reading.document;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let said =
        |i: usize| matches!(word(i), "threat" | "vow" | "promise" | "pledge") && document.tokens[i].xpos.is_noun();
    let Some(noun) = start.checked_sub(1).filter(|&i| said(i)) else { return false };
    let kept = |verb: usize| match word(verb) {
        "keep" | "fulfil" | "fulfill" | "honour" | "honor" => true,
        "carry" => word(verb + 1) == "out",
        "make" => word(verb + 1) == "good",
        _ => false,
    };
    let verb = grammar::governing_verb(document, noun);
    verb.is_some_and(|v| document.tokens[v].xpos == Xpos::Vbd && kept(v))
}

/// "Unions announced a march", "called a strike for Monday": a protest to come.
pub fn is_announced(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let phrase = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal);
    let governs = |verb: &usize| phrase.is_some_and(|p| grammar::objects(document, *verb).contains(&p));
    let verb = grammar::governing_verb(document, telling.head).filter(governs).unwrap_or(telling.head);
    let end = phrase.map_or(telling.tokens.end, |p| document.phrases[p].tokens.end);
    let ahead = |i: usize| document.word(i) == "for" && reading.is_time(i + 1);
    let to_come = telling.class() == "PROTEST" || telling.kind == "military_exercise";
    to_come
        && match document.tokens[verb].lemma.as_str() {
            "announce" | "plan" | "schedule" => true,
            "call" => document.word(verb + 1) == "for" || ahead(end),
            _ => false,
        }
}

/// "Came out on Friday to begin a protest": they did.
pub fn went_out(reading: &Reading, start: usize) -> bool {
    const VERBS: &[&str] = &[
        "come", "file", "pour", "gather", "turn", "walk", "march", "take", "assemble", "converge", "burn", "light",
        "close", "shut", "fast", "lay", "block", "hold", "form", "sit", "kneel", "stand", "chant", "rally", "protest",
        "demonstrate",
    ];
    let verb = grammar::governing_verb(reading.document, start).map(|v| &reading.document.tokens[v]);
    let purpose = reading.document.tokens[start].xpos == Xpos::To;
    verb.is_some_and(|v| purpose && v.xpos == Xpos::Vbd && VERBS.contains(&v.lemma.as_str()))
}

/// "Two suspects were arrested", "suspected rebels died in the clash": who is suspected, not what.
fn is_suspect(reading: &Reading, cue: usize) -> bool {
    let token = &reading.document.tokens[cue];
    let suspects = matches!(token.lemma.as_str(), "suspect" | "suspected");
    let described = || grammar::phrase_of(reading.document, cue).map(|p| reading.document.phrases[p].head);
    suspects && (token.xpos.is_noun() || described().is_some_and(|i| i > cue && reading.actor_at(i).is_some()))
}

/// "The plot recalled a bombing": a verb stands between a plan and what it is not for.
fn recalls(reading: &Reading, telling: &Telling, cue: usize) -> bool {
    let finite = |i: usize| matches!(reading.document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz);
    telling.nominal && reading.document.tokens[cue].xpos.is_noun() && (cue..telling.tokens.start).any(finite)
}

/// "claimed responsibility for a bombing", "claimed the bombing", "denied any role in a bombing", which took place.
fn is_answered_for(reading: &Reading, telling: &Telling, cue: usize) -> bool {
    const PARTS: &[&str] = &["responsibility", "credit", "involvement", "role", "part", "complicity", "link", "hand"];
    let lemma = |i: usize| reading.document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let part = (cue + 1..cue + 4).find(|&i| reading.document.tokens.get(i).is_some_and(|t| t.xpos.is_noun()));
    let phrase =
        grammar::phrase_of(reading.document, telling.head).filter(|_| telling.nominal && lemma(cue) == "claim");
    let claimed = phrase.is_some_and(|p| grammar::objects(reading.document, cue).contains(&p));
    // "Claimed it was behind an attack".
    let behind = |i: usize| matches!(lemma(i), "behind" | "responsible");
    let is_behind = telling.nominal && (cue + 1..telling.tokens.start).any(behind);
    claimed
        || lemma(cue) == "claim" && is_behind
        || matches!(lemma(cue), "claim" | "deny") && part.is_some_and(|i| PARTS.contains(&lemma(i)))
}

/// "Could be seen firing", "gunfire could be heard": what is seen and heard took place.
pub fn is_sensed(reading: &Reading, could: usize) -> bool {
    let next = reading.document.tokens[could + 1..].iter().take(3);
    let mut senses = next.map(|t| matches!(t.lemma.as_str(), "see" | "hear" | "feel"));
    reading.document.tokens[could].lemma == "could" && senses.any(|sensed| sensed)
}

/// "Denied targeting civilians in the strike", which took place.
fn is_done_in(reading: &Reading, telling: &Telling, cue: usize) -> bool {
    let denied = matches!(reading.document.tokens[cue].lemma.as_str(), "deny");
    let gerund = |i: usize| reading.document.tokens[i].xpos == Xpos::Vbg;
    let known = telling.reference == Reference::Known;
    telling.nominal && denied && known && (cue + 1..telling.tokens.start).any(gerund)
}

/// "called a strike", which took place, not "called for a strike".
fn only_named(reading: &Reading, cue: usize) -> bool {
    let lemma = |i: usize| reading.document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let next = cue + 1 + usize::from(reading.document.tokens.get(cue + 1).is_some_and(|t| t.xpos == Xpos::Rb));
    lemma(cue) == "call" && !matches!(lemma(next), "for" | "on" | "upon")
}

/// "A trader whose van was allegedly stolen was arrested": an adverb belongs to the next verb.
fn is_of_another(reading: &Reading, cue: usize, start: usize) -> bool {
    let tokens = &reading.document.tokens;
    tokens[cue].xpos == Xpos::Rb && tokens[cue + 1..start.max(cue + 1)].iter().any(|t| t.xpos.is_verb())
}

/// "Stopped the car and threatened to kill", "denied the bombing and accused the rebels": a verb joined to the cue has
/// begun another clause; so has "after" in "received threats after accusing the mayor".
fn is_over(reading: &Reading, telling: &Telling, cue: usize, start: usize) -> bool {
    let tokens = &reading.document.tokens;
    let trigger = &tokens[telling.head];
    if trigger.xpos == Xpos::Vbd && trigger.relation == Some(Relation::Conj) && trigger.head == cue {
        return true;
    }
    if (cue + 1..start).any(|i| matches!(tokens[i].lemma.as_str(), "after" | "since" | "following")) {
        return true;
    }
    let joins = |i: usize| tokens[i].xpos == Xpos::Cc && tokens[i + 1].xpos.is_verb();
    (tokens[cue].xpos.is_verb() || !telling.nominal) && (cue + 1..start.saturating_sub(1)).any(joins)
        || !telling.nominal && trigger.xpos == Xpos::Vbd && start > cue + 1 && joins(start - 1)
}

/// "Killed the man who planned the 2021 bombing": one that there was.
fn is_masterminded(reading: &Reading, telling: &Telling, cue: usize) -> bool {
    let document = reading.document;
    let start = grammar::phrase_of(document, telling.head).map_or(telling.head, |p| document.phrases[p].tokens.start);
    let known = document.tokens[start].lemma == "the" && start == cue + 1;
    let past = document.tokens[cue].xpos == Xpos::Vbd && matches!(document.tokens[cue].lemma.as_str(), "plan" | "plot");
    telling.nominal && known && past
}

/// "Were able to free them": they did.
fn managed(reading: &Reading, cue: usize) -> bool {
    let before = cue.checked_sub(1).map(|i| reading.document.word(i));
    reading.document.tokens[cue].lemma == "able" && before.is_some_and(|word| matches!(word, "was" | "were"))
}

/// "Vowed to avenge the killing", "to protest the arrest": what is answered took place.
pub fn answers(reading: &Reading, mut words: Range<usize>) -> bool {
    const VERBS: &[&str] = &[
        "avenge", "retaliate", "protest", "condemn", "punish", "mark", "commemorate", "mourn", "denounce",
        "investigate", "probe",
    ];
    words.any(|i| VERBS.contains(&reading.document.tokens[i].lemma.as_str()))
}

/// "X, who denied the charge, killed ...": a finite cue governs a finite verb only through its own object clause; nor does the
/// threat of "a threat to kill a priest they had abducted" that of a relative clause.
fn is_past_of_another(reading: &Reading, telling: &Telling, cue: usize) -> bool {
    let document = reading.document;
    let verb = document.tokens[cue].xpos.is_verb();
    !telling.nominal
        && (verb || tree::is_relative(document, telling.head))
        && grammar::verb_group(document, telling.head).form == VerbForm::Finite
        && !matches!(document.tokens[cue].lemma.as_str(), "deny" | "claim" | "allege")
}
