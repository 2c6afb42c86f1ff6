//! What the weapon, the agents and the targets make of a general kind: an attack with rockets is a rocket attack, and who
//! is captured is arrested. And the other way: the weapon that a kind implies.

use super::grammar;
use super::kinds;
use super::needs;
use super::nouns::{is_attacker, is_captive, is_goods, is_ground};
use super::parties;
use super::reading::Reading;
use super::telling::{Part, Telling};
use crate::document::Xpos;

/// What an event of this kind is done with by definition.
pub fn inherent(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "air_strike" => "airstrike",
        "drone_strike" => "drone",
        "missile_attack" => "missile",
        "rocket_attack" => "rocket",
        "shelling" => "artillery",
        "bombing" | "mine_explosion" => "explosive",
        "suicide_bombing" => "suicide bomb",
        "grenade_attack" => "grenade",
        "vehicle_attack" => "vehicle",
        "chemical_attack" => "chemical weapon",
        "shooting" => "firearm",
        "stabbing" => "knife",
        _ => return None,
    })
}

/// The kind that means, agents and targets make of a general one: an attack with rockets is a rocket attack.
pub fn refined(reading: &Reading, telling: &Telling) -> &'static str {
    // "Warplanes bombed", "the air force bombed".
    if telling.rule.id == "bombing" && telling.kind == "bombing" && flies(reading, telling) {
        return "air_strike";
    }
    if telling.kind == "shooting" && fires_on_town(reading, telling) {
        return "shelling";
    }
    // "Police took the editor from his home".
    let police = |a: usize| reading.mentions.actors[a].kind == "police";
    if telling.kind == "abduction" && !telling.nominal && Telling::actors(&telling.agents).any(police) {
        return "detain";
    }
    if telling.kind == "armed_clash" && is_unrest(reading, telling) {
        return "riot";
    }
    if telling.kind != "attack" {
        return by_target(reading, telling).unwrap_or(telling.kind);
    }
    // "Shot down a helicopter": what a trigger's verb acts on is in it.
    let trigger = reading.span(&telling.tokens);
    let used = telling.means.iter().filter(|m| telling.nominal || !trigger.contains(m.span));
    let by_means = used.into_iter().find_map(|m| by_weapon(m.name));
    let state = || {
        Telling::actors(&telling.agents)
            .any(|a| matches!(reading.mentions.actors[a].kind.as_str(), "state" | "military"))
    };
    let strike = reading.document.tokens[telling.head].lemma == "strike";
    by_means.or_else(|| (strike && state()).then_some("air_strike")).unwrap_or(telling.kind)
}

/// Who is captured is arrested, a ship that is captured is hijacked or impounded, and who is burned is attacked.
fn by_target(reading: &Reading, telling: &Telling) -> Option<&'static str> {
    // "The army lost control of the town".
    let target = telling.targets.first().filter(|_| reading.document.tokens[telling.head].lemma != "lose")?;
    let at = target.tokens.end - 1;
    let person = || {
        let actor = target.actor.map(|a| &reading.mentions.actors[a]);
        let pronoun = matches!(reading.document.tokens[at].lemma.as_str(), "he" | "she" | "him" | "her" | "them");
        // "Captured one", "seized several".
        let number = target.tokens.len() == 1 && reading.document.tokens[at].xpos == Xpos::Cd;
        pronoun || number || actor.is_some_and(|a| a.kind == "person")
    };
    let of_sector = |sectors: &[&str]| {
        let sector = |a: usize| reading.mentions.actors[a].sector.as_deref();
        Telling::actors(&telling.agents).any(|a| sector(a).is_some_and(|s| sectors.contains(&s)))
    };
    let lawful = || of_sector(&["GOV", "MIL", "COP"]);
    let polices = || of_sector(&["COP", "JUD"]);
    let noun = reading.document.tokens[at].lemma.as_str();
    let located = || needs::names_place(reading, &target.tokens);
    let somebody = || target.actor.is_some_and(|a| reading.mentions.actors[a].kind != "state") && !located();
    // "Seized 17 missionaries".
    let counted = || reading.quantity_of(at).is_some() && !is_ground(noun) && !located();
    match telling.kind {
        "seize_territory" if needs::has_vessel(reading.document, target) => {
            Some(if lawful() { "seize_property" } else { "abduction" })
        }
        "seize_territory" if is_goods(noun) => Some("seize_property"),
        "seize_territory" if person() || somebody() || is_captive(noun) || counted() => {
            let noun = |p: &Part| reading.document.tokens[p.tokens.end - 1].lemma.as_str();
            let lawless = || telling.agents.iter().any(|p| is_attacker(noun(p)));
            let abducts = reading.document.tokens[telling.head].lemma == "seize" && !lawful() || lawless();
            Some(if abducts { "abduction" } else { "arrest" })
        }
        // "Police seized it".
        "seize_territory" if polices() && !located() && !is_ground(noun) => Some("seize_property"),
        // "An army base was captured by police".
        "arrest" if is_ground(noun) && reading.document.tokens[telling.head].lemma == "capture" => {
            Some("seize_territory")
        }
        "give_aid" if is_freed(reading, telling) => Some("release"),
        "destruction" if person() => Some("attack"),
        _ => None,
    }
}

/// "Armenia fired on Nakhchivan": what states fire on towns are shells.
fn fires_on_town(reading: &Reading, telling: &Telling) -> bool {
    let fires = reading.document.tokens[telling.head].lemma == "fire" && !telling.nominal;
    let mut agents = Telling::actors(&telling.agents).map(|a| reading.mentions.actors[a].kind.as_str());
    fires
        && agents.any(|kind| kind == "state")
        && telling.targets.iter().any(|t| needs::names_place(reading, &t.tokens))
}

/// "Police clashed in Lagos with students": one side are police, the other are in the streets.
fn is_unrest(reading: &Reading, telling: &Telling) -> bool {
    const CROWD: &[&str] = &[
        "protester", "demonstrator", "student", "supporter", "fan", "youth", "rioter", "worshipper", "migrant",
        "striker", "marcher", "looter", "activist",
    ];
    let police = |parts: &[Part]| Telling::actors(parts).any(|a| reading.mentions.actors[a].kind == "police");
    let crowd = |parts: &[Part]| {
        parts.iter().any(|p| CROWD.contains(&reading.document.tokens[p.tokens.end - 1].lemma.as_str()))
    };
    let (agents, targets) = (&telling.agents, &telling.targets);
    // "Clashes broke out after a day of demonstrations".
    let crowded = |i: usize| {
        matches!(reading.document.tokens[i].lemma.as_str(), "demonstration" | "protest" | "rally" | "march" | "vigil")
    };
    // "Clashes with riot police".
    let riot_police = |p: &Part| reading.document.words(&p.tokens).to_lowercase().ends_with("riot police");
    let nobody = telling.nominal && agents.is_empty() && targets.is_empty();
    nobody && grammar::sentence(reading.document, telling.head).any(crowded)
        || targets.iter().any(riot_police)
        || police(agents) && crowd(targets)
        || police(targets) && crowd(agents)
}

/// Whether who bombs does so from the air.
fn flies(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let verb = !telling.nominal && document.tokens[telling.head].lemma == "bomb";
    let by_air = |p: usize| {
        let tokens = &document.phrases[p].tokens;
        let mut means = reading.within(&reading.mentions.means, tokens, |m| &m.tokens);
        let words = document.words(tokens).to_lowercase();
        let force = ["air force", "plane", "planes"].iter().any(|craft| words.ends_with(craft));
        force || means.any(|(_, m)| by_weapon(m.name) == Some("air_strike"))
    };
    // "Was bombed by warplanes".
    let by = || parties::phrases(reading, &grammar::complements(document, telling.tokens.end), &["by"]);
    let passive = grammar::verb_group(document, telling.head).passive;
    let doers = if passive { by() } else { grammar::subject(reading, telling.head) };
    verb && doers.into_iter().any(by_air)
}

/// "Rescued 12 people held by gunmen", "rescued 20 abducted students".
fn is_freed(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let held = |i: usize| {
        let verb = document.tokens[i].xpos.is_verb() || document.tokens[i].xpos == Xpos::Jj;
        verb && matches!(
            document.tokens[i].lemma.as_str(),
            "hold" | "abduct" | "kidnap" | "seize" | "abducted" | "kidnapped"
        )
    };
    let near = |t: &Part| (t.tokens.start..t.tokens.end + 4).take_while(|&i| i < document.tokens.len()).any(held);
    document.tokens[telling.head].lemma == "rescue" && telling.targets.iter().any(near)
}

/// The kind of an attack with this weapon. Weapons carried by every side ("tank") tell nothing.
pub fn by_weapon(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| name.contains(w));
    let kind = if has(&["drone", "uav", "unmanned"]) {
        "drone_strike"
    } else if has(&["missile"]) {
        "missile_attack"
    } else if has(&["rocket-propelled", "grenade"]) {
        "grenade_attack"
    } else if has(&["rocket", "katyusha", "grad"]) {
        "rocket_attack"
    } else if has(&[
        "airstrike", "air strike", "aircraft", "warplane", "jet", "helicopter", "bomber", "barrel bomb", "cluster bomb",
    ]) {
        "air_strike"
    } else if has(&["mortar", "artillery", "shell", "howitzer"]) {
        "shelling"
    } else if has(&["suicide"]) {
        "suicide_bombing"
    } else if has(&["mine"]) {
        "mine_explosion"
    } else if has(&["bomb", "ied", "explosive", "dynamite"]) {
        "bombing"
    } else if has(&["knife", "machete", "axe", "sword"]) {
        "stabbing"
    } else if has(&["chlorine", "sarin", "chemical", "nerve agent", "mustard gas"]) {
        "chemical_attack"
    } else if has(&["gun", "rifle", "pistol", "firearm", "kalashnikov", "bullet", "ak-47"]) {
        "shooting"
    } else {
        return None;
    };
    kinds::kind(kind).map(|k| k.id)
}
