//! Whether the roles of a telling are such as its rule needs, so that "the sides struck a deal" makes no report.

use super::folding;
use super::grammar;
use super::identity::is_anybody;
use super::nouns::{is_attacker, is_captive, is_crowd, is_goods, is_ground, is_objective, is_site, is_vessel};
use super::parties;
use super::reading::Reading;
use super::roles;
use super::rules::{Frame, Needs};
use super::telling::{Part, Telling};
use crate::document::{Relation, Xpos};
use crate::record::{Casualty, Status};

mod mishaps;
mod parts;

use parts::{armed, counted, does, is_civilian, is_number, is_owned, is_place, is_state, last, stands_for_people};
pub use parts::{has_vessel, is_named, is_national, is_person, may_be_somebody, names_place};

/// Whether the roles are such as the rule needs.
pub fn met(reading: &Reading, telling: &Telling) -> bool {
    if mishaps::is_nobodys(reading, telling) {
        return false;
    }
    // "Bassett is accused of stabbing a student".
    let surname = |t: &Part| {
        reading.document.tokens[t.tokens.end - 1].xpos.is_name() && !is_place(reading, std::slice::from_ref(t))
    };
    let charged = telling.rule.id == "accuse" && grammar::verb_group(reading.document, telling.head).passive;
    if charged && telling.targets.iter().any(surname) {
        return true;
    }
    // "The boy planned to leave": what concerns nobody else.
    let intends = matches!(reading.document.tokens[telling.head].lemma.as_str(), "plan" | "intend");
    if telling.rule.id == "agree.intend" && intends && !telling.agents.iter().any(|a| is_named(reading, a)) {
        return false;
    }
    // "Residents attacked police deployed in the area".
    let head = &reading.document.tokens[telling.head];
    if telling.rule.id == "deploy_troops" && head.xpos == Xpos::Vbn && head.relation == Some(Relation::Acl) {
        return false;
    }
    // "The names of the dead were released".
    if telling.rule.id == "release" && telling.targets.iter().any(|t| PUBLISHED.contains(&last(reading, t))) {
        return false;
    }
    // "It was released on Tuesday".
    let it = |t: &Part| t.actor.is_none() && last(reading, t) == "it";
    if telling.rule.id == "release" && telling.targets.iter().all(it) && !telling.targets.is_empty() {
        return false;
    }
    // "The three were released", "he was charged"; not "what they are accused of".
    let past = || {
        let group = grammar::verb_group(reading.document, telling.head).tokens;
        group.into_iter().any(|i| matches!(reading.document.word(i), "was" | "were" | "been"))
    };
    let he = |t: &Part| matches!(last(reading, t), "he" | "she" | "they") && charged && past();
    let somebody = |t: &Part| is_number(reading, t) || he(t);
    if is_of_people(telling.kind) && telling.targets.iter().any(somebody) {
        return true;
    }
    let actor = |parts: &[Part]| parts.iter().any(|p| p.actor.is_some());
    match telling.rule.needs {
        Needs::Nothing => true,
        Needs::Actor if telling.rule.frame == Frame::Undergo => {
            actor(&telling.targets) || is_place(reading, &telling.targets)
        }
        Needs::Actor => {
            !telling.casualties.is_empty()
                || telling.targets.iter().any(|t| is_anybody(last(reading, t)))
                || actor(&telling.agents)
                || actor(&telling.ordered_by)
                || actor(&telling.targets)
                || is_place(reading, &telling.targets)
                // "A hospital was stormed in Homs on Monday".
                || telling.rule.id == "raid" && (is_suffered(reading, telling) || took_place(reading, telling))
                // "A man set fire to a clinic".
                || telling.agents.iter().any(|a| does(reading, a))
                    && telling.targets.iter().any(|t| is_site(last(reading, t)) || is_goods(last(reading, t)))
        }
        Needs::Victim if folding::HARM.contains(&telling.rule.id) && mishaps::is_accident(reading, telling) => false,
        // "Brazil beat Peru 3-1".
        Needs::Victim if telling.kind == "beating" && telling.targets.iter().any(|t| is_state(reading, t)) => false,
        // "No one else was hurt" adds to what was told before.
        Needs::Victim if folding::HARM.contains(&telling.rule.id) && harms_nobody(telling) => false,
        Needs::Victim => {
            actor(&telling.targets)
                || counted(reading, &telling.targets)
                || !telling.casualties.is_empty()
                || telling.kind == "massacre" && took_place(reading, telling)
                // "Detained the ship's captain".
                || telling.kind == "detain"
                    && actor(&telling.agents)
                    && telling.targets.iter().any(|t| may_be_somebody(reading, t) || is_owned(reading, t))
                || telling.targets.iter().any(|t| {
                    let noun = last(reading, t);
                    let led = is_of_people(telling.kind) && is_captive(noun);
                    stands_for_people(reading, t) || is_anybody(noun) || is_crowd(noun) || led
                })
        }
        Needs::Person => telling.targets.iter().any(|t| {
            let noun = last(reading, t);
            t.actor.is_some()
                || is_anybody(noun)
                || is_captive(noun)
                || is_number(reading, t)
                || matches!(noun, "he" | "she" | "they")
        }),
        Needs::Force => {
            armed(reading, &telling.agents)
                || armed(reading, &telling.targets)
                || !telling.means.is_empty()
                // "Clashes erupted in Kano".
                || telling.nominal
                    && telling.rule.kind == "armed_clash"
                    && (telling.time.is_some() || !telling.places.is_empty())
                || telling.nominal && (actor(&telling.targets) || actor(&telling.ordered_by))
                || is_answered_for(reading, telling)
                // "Plotting attacks on US bases".
                || telling.status == Status::Planned && telling.targets.iter().any(|t| is_objective(last(reading, t)))
                // "The killing of his girlfriend".
                || telling.is_killing(reading.document)
                    && telling.targets.iter().any(|t| is_anybody(last(reading, t)) || stands_for_people(reading, t))
                // "Confirmed it had carried out the strike in Beirut".
                || telling.nominal && actor(&telling.agents) && telling.time.is_some() && !telling.places.is_empty()
                || (actor(&telling.agents) || telling.nominal) && is_place(reading, &telling.targets)
                || actor(&telling.agents) && telling.targets.iter().any(|t| is_objective(last(reading, t)))
                || is_war(reading, telling)
                || !telling.casualties.is_empty()
                || is_suffered(reading, telling)
                || took_place(reading, telling)
                // "A priest was attacked by a patient in Nice".
                || told_of_people(reading, telling)
                // "Eight men attacked the owner"; not "went there to attack him".
                || reading.document.tokens[telling.head].xpos != Xpos::Vb
                    && telling.agents.iter().any(|a| does(reading, a))
                    && telling.targets.iter().any(|t| is_anybody(last(reading, t)) || is_person(reading, t))
                || is_among_people(reading, telling)
                // "Arrested a man for attacking a mosque".
                || !telling.agents.is_empty() && telling.targets.iter().any(|t| is_site(last(reading, t)))
        }
        // "The army took Goma"; one also takes the lead, sides, a child to school.
        Needs::Ground if telling.tokens.len() == 1 && reading.document.tokens[telling.head].lemma == "take" => {
            armed(reading, &telling.agents) && is_place(reading, &telling.targets)
        }
        Needs::Ground => {
            actor(&telling.agents) && is_place(reading, &telling.targets)
                || armed(reading, &telling.agents) && !telling.targets.is_empty()
                // "A fugitive was captured", "the capture of 12 rebels".
                || armed(reading, &telling.targets)
                || telling.targets.iter().any(|t| is_captive(last(reading, t)))
                // "The mayor was captured in Mexico City".
                || is_suffered(reading, telling)
                    && telling.targets.iter().any(|t| is_person(reading, t) || is_civilian(reading, t))
                || is_taken(reading, telling)
                // "Masked men seized a priest", "settlers seized two villagers".
                || telling.agents.iter().any(|a| does(reading, a))
                    && telling.targets.iter().any(|t| is_person(reading, t) || is_civilian(reading, t))
                || is_among_people(reading, telling)
                // "An army base was captured near Marib".
                || is_suffered(reading, telling)
                    && matches!(reading.document.tokens[telling.head].lemma.as_str(), "capture" | "overrun" | "conquer")
                    && telling.targets.iter().any(|t| is_ground(last(reading, t)))
                || actor(&telling.agents)
                    && telling.targets.iter().any(|t| has_vessel(reading.document, t) || is_ground(last(reading, t)))
        }
    }
}

/// "A priest was attacked by a man in Nice": what is done by people, somewhere and at some time; the active may be of words.
fn told_of_people(reading: &Reading, telling: &Telling) -> bool {
    let told = telling.time.is_some() && !telling.places.is_empty();
    let by =
        !telling.agents.is_empty() && !telling.nominal && grammar::verb_group(reading.document, telling.head).passive;
    let sufferer = |t: &Part| is_person(reading, t) || is_civilian(reading, t) || is_anybody(last(reading, t));
    told && by && telling.targets.iter().any(|t| sufferer(t) || may_be_somebody(reading, t))
}

/// "Settlers attacked worshippers in Nablus", "youths clashed with farmers on Monday": what people who bear no arms do to others,
/// somewhere and at some time. Reporters attack with words.
fn is_among_people(reading: &Reading, telling: &Telling) -> bool {
    let told = telling.time.is_some() || !telling.places.is_empty();
    let kind = |a: usize| reading.mentions.actors[a].kind.as_str();
    let crowd = Telling::actors(&telling.agents).any(|a| kind(a) == "civilians");
    told && crowd && !telling.nominal && telling.targets.iter().any(|t| is_civilian(reading, t))
}

/// "Iran attacked Israel on Monday", "plans to attack Iran"; not "attacked the U.S. over its visa rules".
fn is_war(reading: &Reading, telling: &Telling) -> bool {
    let states = |parts: &[Part]| parts.iter().any(|p| is_state(reading, p));
    let why = reading.document.tokens.get(telling.targets.first().map_or(0, |t| t.tokens.end));
    let words = why.is_some_and(|t| matches!(t.lemma.as_str(), "over" | "for" | "as"));
    let told = telling.time.is_some() || telling.status == Status::Planned;
    told && !words && states(&telling.agents) && states(&telling.targets)
}

/// "Claimed responsibility for an attack in Kabul".
fn is_answered_for(reading: &Reading, telling: &Telling) -> bool {
    let before = telling.tokens.start.saturating_sub(4)..telling.tokens.start;
    let answered = before.into_iter().any(|i| reading.document.tokens[i].lemma == "responsibility");
    telling.nominal && answered && (telling.time.is_some() || !telling.places.is_empty())
}

/// What is made known or handed over, where it is said to be released.
const PUBLISHED: &[&str] = &[
    "name", "identity", "detail", "image", "photo", "video", "footage", "report", "statement", "body", "remains",
    "motive",
];

/// "A hospital was stormed", "a base was captured", "miners were seized": where and when, once known, may say enough.
pub fn may_suffer(reading: &Reading, telling: &Telling) -> bool {
    let rule = telling.rule.needs == Needs::Ground || telling.rule.id == "raid";
    let bare = rule && telling.agents.is_empty() && grammar::verb_group(reading.document, telling.head).passive;
    // "Taken to a hospital".
    let seized = reading.document.tokens[telling.head].lemma != "take";
    let site = |t: &Part| is_site(last(reading, t)) || is_ground(last(reading, t)) || seized && is_civilian(reading, t);
    bare && telling.targets.iter().any(site)
}

/// "A base was attacked in Gao", "a second strike hit the hall": somewhere and at some time, though no words say by whom.
fn is_suffered(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let told = telling.time.is_some() || !telling.places.is_empty();
    // "Was attacked for his remarks", "was hit by losses".
    let why = document.tokens.get(telling.tokens.end).map_or("", |t| t.lemma.as_str());
    let bare = telling.agents.is_empty() && !matches!(why, "for" | "over" | "by" | "with");
    let undergoes = telling.rule.frame == Frame::Undergo || grammar::verb_group(document, telling.head).passive;
    let passive = bare && undergoes;
    let thing = |t: &Part| {
        let noun = last(reading, t);
        is_site(noun)
            || is_objective(noun)
            || is_vessel(noun)
            || is_goods(noun)
            || parties::is_weapon(reading, &t.tokens)
    };
    let force = matches!(telling.rule.id, "attack" | "attack.undergo" | "seize_territory");
    let somebody = |t: &Part| {
        is_person(reading, t)
            || is_civilian(reading, t)
            || is_anybody(last(reading, t))
            || is_crowd(last(reading, t))
            || stands_for_people(reading, t)
    };
    let who = |t: &Part| force && passive && (somebody(t) || names_place(reading, &t.tokens));
    told && (passive || telling.nominal) && telling.targets.iter().any(|t| thing(t) || who(t))
}

/// "An attack took place in Zaria", somewhere or at some time.
fn took_place(reading: &Reading, telling: &Telling) -> bool {
    let told = telling.time.is_some() || !telling.places.is_empty();
    let phrase = grammar::phrase_of(reading.document, telling.head).filter(|_| telling.nominal && told);
    let after = phrase.map_or(0..0, |p| {
        let end = reading.document.phrases[p].tokens.end;
        end..grammar::sentence(reading.document, telling.head).end.min(end + 3)
    });
    after.into_iter().any(|i| reading.document.tokens[i].xpos.is_verb() && roles::occurs(reading.document, i))
}

/// "Palmyra was recaptured": a place changed hands, though no words say who took it.
fn is_taken(reading: &Reading, telling: &Telling) -> bool {
    let passive = grammar::verb_group(reading.document, telling.head).passive;
    // "On Monday 87 pupils were seized".
    let people = || counted(reading, &telling.targets) && telling.targets.iter().any(|t| is_civilian(reading, t));
    passive && telling.agents.is_empty() && (is_place(reading, &telling.targets) || people())
}

/// Whether a kind is of what is done to people alone.
pub fn is_of_people(kind: &str) -> bool {
    const KINDS: &[&str] =
        &["arrest", "detain", "release", "convict", "accuse", "deport", "execution", "abduction", "beating", "torture"];
    KINDS.contains(&kind)
}

/// Whether all that is told is that nobody was harmed, by whomever.
fn harms_nobody(telling: &Telling) -> bool {
    let none = |c: &Casualty| c.max == Some(0);
    telling.agents.is_empty() && !telling.casualties.is_empty() && telling.casualties.iter().all(none)
}

/// "His wife was also hurt", "the tariff hurt 200 farmers": of those who hurt somebody, only attackers do so by force.
pub fn is_mere_hurt(reading: &Reading, telling: &Telling) -> bool {
    let subject = grammar::subject(reading, telling.head);
    let weapon = |p: &usize| parties::is_weapon(reading, &reading.document.phrases[*p].tokens);
    let attacks = |a: &Part| is_attacker(last(reading, a));
    let forced = armed(reading, &telling.agents) || telling.agents.iter().any(attacks) || subject.iter().any(weapon);
    let passive = grammar::verb_group(reading.document, telling.head).passive;
    telling.rule.id == "wound.verb" && reading.document.tokens[telling.head].lemma == "hurt" && (passive || !forced)
}
