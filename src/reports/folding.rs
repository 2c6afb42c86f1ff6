//! Two triggers of one sentence that tell one event become one: "the strike killed ten", "gunmen opened fire, killing",
//! "the raids targeted a camp".

use super::grammar::{self, VerbForm};
use super::identity::real;
use super::reading::Reading;
use super::reference::{self, Reference};
use super::telling::{Part, Telling};
use super::tree;
use super::{is_assault, kinds, relations};
use crate::document::{Relation, Xpos};
use crate::record::Status;

/// Rules whose words only say what became of people.
pub const HARM: &[&str] = &["kill.verb", "wound.verb"];

/// Folds tellings of one sentence, in order of the text.
pub fn fold(reading: &Reading, tellings: Vec<Telling>) -> Vec<Telling> {
    let mut kept: Vec<Telling> = tellings;
    let mut i = 0;
    while i < kept.len() {
        match host(reading, &kept, i) {
            Some(host) => {
                let guest = kept.remove(i);
                absorb(&mut kept[host - usize::from(host > i)], guest);
            }
            None => i += 1,
        }
    }
    kept
}

/// "Denied bombing the village, saying it had hit militants": what is denied is not what is told.
pub fn denied(telling: &Telling) -> bool {
    telling.status == Status::Denied
}

/// The telling of the same sentence that telling `i` only adds to.
fn host(reading: &Reading, all: &[Telling], i: usize) -> Option<usize> {
    let guest = &all[i];
    if guest.nominal {
        return None;
    }
    // "Youths clashed with police, leaving ten injured".
    let befell = HARM.contains(&guest.rule.id) && guest.agents.is_empty();
    let former = |a: usize, b: usize| tree::is_former(reading.document, a, b);
    // "A bomb killed six people, a day after a bomb killed 12".
    let long_before = |j: usize| {
        let (first, last) = (all[j].head.min(guest.head), all[j].head.max(guest.head));
        reference::after_so_long(reading.document, last).is_some_and(|after| after > first)
    };
    let others = || {
        (0..all.len()).filter(|&j| {
            j != i
                && (kinds::compatible(all[j].kind, guest.kind) && is_assault(&all[j])
                    || (befell || is_outcome(reading, guest, &all[j]))
                        && (all[j].kind == "riot" || all[j].kind == "demonstration" && guest.rule.id == "wound.verb"))
                && denied(&all[j]) == denied(guest)
                && !relations::is_answered(reading.document, &all[j])
                && !on_two_days(reading, &all[j], guest)
                && !long_before(j)
                && (all[j].nominal || !former(guest.head, all[j].head) && !former(all[j].head, guest.head))
                && real(all[j].status) >= real(guest.status)
                && (all[j].status == Status::Alleged) == (guest.status == Status::Alleged)
        })
    };
    let subject = grammar::subject(reading, guest.head);
    let about = |j: &usize| {
        let phrase = grammar::phrase_of(reading.document, all[*j].head);
        let many = phrase.and_then(|p| grammar::classifier(reading.document, p));
        // "The bombing came a month after gunmen attacked a mosque, killing 30".
        let between = |k: usize| all[*j].head < all[k].head && all[k].head < guest.head;
        if reference::parted(reading.document, all[*j].head, guest.head) && (0..all.len()).any(between) {
            return false;
        }
        phrase.into_iter().chain(many).any(|p| subject.contains(&p))
    };
    // "Took to the streets to protest", "met to discuss".
    let infinitive = || grammar::verb_group(reading.document, guest.head).form == VerbForm::Infinitive;
    if i > 0 && matches!(guest.class(), "PROTEST" | "CONSULT") && all[i - 1].class() == guest.class() && infinitive() {
        return Some(i - 1);
    }
    if !is_assault(guest) {
        return None;
    }
    if let Some(deed) = i.checked_sub(1).filter(|&j| is_assault(&all[j]) && is_way_in(reading, guest)) {
        return Some(deed);
    }
    // "Twelve people were shot, four of them killed".
    let start = grammar::verb_group(reading.document, guest.head).tokens.start;
    let of_them = HARM.contains(&guest.rule.id) && start > 2 && tree::is_part(reading.document, start - 3);
    if of_them && i > 0 && is_assault(&all[i - 1]) && all[i - 1].status == guest.status {
        return Some(i - 1);
    }
    let of_it = |j: &usize| is_outcome(reading, guest, &all[*j]) || is_opened_by(reading, guest, &all[*j]);
    others().find(of_it).or_else(|| others().find(about)).or_else(|| {
        // "Opened fire and set the hall alight, killing 60": fires are set after the deed.
        // "Slammed into a hall, killing seven, as the army pressed an offensive": what is told before the comma.
        let set_off = guest.head > 0 && reading.document.word(guest.head - 1) == ",";
        let after = |j: usize| set_off && all[j].head > guest.head;
        // "Fired on protesters who had stormed parliament, killing ten": who fired killed.
        let token = &reading.document.tokens[guest.head];
        let governs = |j: usize| token.relation == Some(Relation::Advcl) && token.head == all[j].head;
        let nearest =
            |&j: &usize| (all[j].kind == "destruction", after(j), !governs(j), all[j].head.abs_diff(guest.head));
        others().filter(|&j| joins(reading, guest, &all[j])).min_by_key(nearest)
    })
}

/// "Bombed Gaza after a rocket attack, killing ten", "carried out strikes in response to rocket fire, killing ten": what came
/// of the main verb or its object.
fn is_outcome(reading: &Reading, harm: &Telling, deed: &Telling) -> bool {
    let tokens = &reading.document.tokens;
    let set_off = harm.head > 0 && reading.document.word(harm.head - 1) == ",";
    let told = set_off && tokens[harm.head].xpos == Xpos::Vbg && tells_harm(reading, harm);
    // "Opened fire and set the hall alight, killing 60".
    if !told || deed.kind == "destruction" {
        return false;
    }
    // "To avenge a killing, killing six".
    let aim = |i: usize| tokens[i].xpos == Xpos::Vb && tokens[i].relation == Some(Relation::Advcl);
    let main = tree::path(reading.document, harm.head).skip(1).find(|&i| tokens[i].xpos.is_verb() && !aim(i));
    let object = |i: usize| deed.nominal && tokens[i].relation == Some(Relation::Obj);
    main.is_some_and(|verb| deed.head == verb || object(deed.head) && tokens[deed.head].head == verb)
}

/// "In a separate attack in Cauca, gunmen shot a policeman": the noun that opens the sentence is of its main verb.
fn is_opened_by(reading: &Reading, deed: &Telling, opening: &Telling) -> bool {
    let document = reading.document;
    let start = grammar::sentence(document, deed.head).start;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let phrase = grammar::phrase_of(document, opening.head).map(|p| document.phrases[p].tokens.start);
    let opens = opening.nominal && matches!(word(start), "in" | "during") && phrase == Some(start + 1);
    let own = |i: usize| matches!(word(i), "a" | "an" | "another" | "one");
    let main = document.tokens[deed.head].relation == Some(Relation::Root);
    opens && own(start + 1) && main && (opening.tokens.end..deed.head).any(|i| document.word(i) == ",")
}

/// "Stormed the prison after blowing up its gate": how the one before was done.
fn is_way_in(reading: &Reading, guest: &Telling) -> bool {
    let own = |t: &Part| reading.document.tokens[t.tokens.start].xpos == Xpos::PrpS;
    let after = guest.head > 0 && reading.document.tokens[guest.head - 1].lemma == "after";
    after && !guest.targets.is_empty() && guest.targets.iter().all(own)
}

/// "On Monday gunmen killed two people in Jos, and on Tuesday a soldier was shot dead in Kano", "Rios was killed in May, and Soto
/// was killed in June".
fn on_two_days(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let days = |t: &Telling| t.time(reading).and_then(|t| t.days);
    days(a).zip(days(b)).is_some_and(|((a, until), (b, to))| until < b || to < a)
}

/// Whether a word of harm says what came of `other`: a participle of its clause, or joined by "in", "when", "during".
fn joins(reading: &Reading, harm: &Telling, other: &Telling) -> bool {
    // "Shot and killed a man".
    if tells_harm(reading, harm) && other.head + 2 == harm.head && reading.document.word(other.head + 1) == "and" {
        return true;
    }
    // "Fired missiles at Israel for killing a commander".
    if grammar::is_reason(reading.document, harm.head) {
        return false;
    }
    let group = grammar::verb_group(reading.document, harm.head);
    // "Nine miners were shot dead when gunmen opened fire on their bus".
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    let suffered = group.passive && harm.agents.is_empty() && harm.kind == other.kind && !other.agents.is_empty();
    if suffered && (harm.tokens.end..other.head).any(|i| word(i) == "when") {
        return !reference::parted(reading.document, harm.head, other.head);
    }
    let participle = group.form == VerbForm::Participle;
    if !tells_harm(reading, harm) {
        let follows = participle && other.head < harm.head && harm.reference == Reference::New;
        // "Opening fire from a car, gunmen killed a judge".
        let first = grammar::sentence(reading.document, harm.head).start;
        let follows = follows || participle && harm.tokens.start == first && other.agents != harm.targets;
        return (follows || took_place_in(reading, harm, other))
            && !reference::parted(reading.document, other.head, harm.head);
    }
    let both_harm = HARM.contains(&other.rule.id);
    if both_harm {
        // "Injured several others, before a policeman killed the gunman".
        let of_two = harm.agents.iter().all(|a| !other.agents.contains(a));
        let apart = !participle
            && of_two
            && !harm.agents.is_empty()
            && !other.agents.is_empty()
            && reference::parted(reading.document, other.head, harm.head);
        return other.head < harm.head && !apart;
    }
    if came_of(reading, harm, other) {
        return true;
    }
    // "Hours after the attack, troops killed five gunmen".
    let start = grammar::phrase_of(reading.document, other.head)
        .map_or(other.head, |p| reading.document.phrases[p].tokens.start);
    let earlier = |i: usize| matches!(reading.document.tokens[i].lemma.as_str(), "after" | "following" | "follow");
    if other.nominal && other.head < harm.head && start.checked_sub(1).is_some_and(earlier) {
        return false;
    }
    let (first, last) = (harm.head.min(other.head), harm.head.max(other.head));
    let mut between = (first + 1..last).map(|i| reading.document.tokens[i].lemma.as_str());
    let linked = between.any(|l| matches!(l, "in" | "when" | "during" | "as" | "by"));
    // "A bomb went off in the city, where rebels killed ten".
    let elsewhere = |i: usize| reading.document.tokens[i].lemma == "where";
    if !participle && (first..last).any(elsewhere) {
        return false;
    }
    (participle && other.head < harm.head || linked) && !reference::parted(reading.document, harm.head, other.head)
}

/// "Was attacked in an ambush": a new event named after the verb of which it is the manner.
fn took_place_in(reading: &Reading, verb: &Telling, event: &Telling) -> bool {
    let document = reading.document;
    let start = grammar::phrase_of(document, event.head).map_or(event.head, |p| document.phrases[p].tokens.start);
    let within = |i: usize| matches!(document.tokens[i].lemma.as_str(), "in" | "during");
    // "Three people were stabbed to death and two were hurt in a knife attack".
    let near = verb.head < start && start - verb.head <= if verb.kind == event.kind { 14 } else { 8 };
    event.nominal && event.reference == Reference::New && near && start.checked_sub(1).is_some_and(within)
}

/// Whether a verb says what became of people, whoever did it: "gunmen killed ten in an attack on a post".
fn tells_harm(reading: &Reading, telling: &Telling) -> bool {
    const VERBS: &[&str] = &["kill", "wound", "injure"];
    let verb = reading.document.tokens[telling.head].lemma.as_str();
    HARM.contains(&telling.rule.id) || VERBS.contains(&verb) && telling.kind == "shooting"
}

/// "Five people were killed after a car ploughed into a crowd": not a day after, and not after they did something.
fn came_of(reading: &Reading, harm: &Telling, other: &Telling) -> bool {
    let document = reading.document;
    let suffered = harm.agents.is_empty() && harm.time.is_none() && grammar::verb_group(document, harm.head).passive;
    let pronoun = |i: usize| document.tokens[i].xpos == Xpos::Prp;
    let mut between = harm.tokens.end..other.tokens.start.max(harm.tokens.end);
    let after = between.clone().find(|&i| document.tokens[i].lemma == "after");
    let close = after.is_some_and(|i| i <= harm.tokens.end + 2);
    let new = other.reference == Reference::New && reference::after_so_long(document, other.head).is_none();
    suffered && close && new && !between.any(pronoun)
}

/// What `guest` says, added to `host`.
fn absorb(host: &mut Telling, guest: Telling) {
    // "A strike on its consulate that killed seven": the consulate killed nobody.
    let acting = guest
        .agents
        .into_iter()
        .filter(|a| host.targets.iter().all(|t| t.tokens != a.tokens && (a.actor.is_none() || a.actor != t.actor)))
        .collect();
    for (mine, theirs) in [(&mut host.agents, acting), (&mut host.ordered_by, guest.ordered_by)] {
        if mine.is_empty() {
            *mine = theirs;
        }
    }
    for target in guest.targets {
        if host.targets.iter().all(|t| t.tokens != target.tokens) && !host.agents.contains(&target) {
            host.targets.push(target);
        }
    }
    host.places.extend(guest.places);
    host.places.sort_unstable();
    host.places.dedup();
    host.time = host.time.or(guest.time);
    host.reckoned = host.reckoned.take().or(guest.reckoned);
    host.said = host.said.or(guest.said);
    host.count = host.count.or(guest.count);
    for weapon in guest.means {
        if !host.means.contains(&weapon) {
            host.means.push(weapon);
        }
    }
    host.casualties.extend(guest.casualties);
    host.responsibility.extend(guest.responsibility);
    if host.attribution.is_empty() {
        host.attribution = guest.attribution;
    }
    // "Attacked a village, burning houses": more than destruction.
    // "Gunfire rang out as troops clashed".
    let heard = host.nominal && host.kind == "shooting" && guest.kind == "armed_clash";
    if heard || kinds::is_a(guest.kind, host.kind) && guest.kind != "destruction" {
        host.kind = guest.kind;
    }
}
