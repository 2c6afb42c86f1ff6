//! Accidents, disasters and mishaps: what kills, strikes or explodes without anybody doing it.

use crate::lexicon::weapons;
use crate::record::EntityType;
use crate::reports::grammar;
use crate::reports::reading::Reading;
use crate::reports::rules::Patterns;
use crate::reports::telling::{Part, Telling};
use std::sync::LazyLock;

/// Whether nobody did what is told: a train struck a bus, a driver hit a tree, a gas cylinder exploded.
pub fn is_nobodys(reading: &Reading, telling: &Telling) -> bool {
    const BY_CAR: &[&str] = &["strike.verb", "kill.verb", "wound.verb", "homicide", "vehicle_attack"];
    let traffic = || tells(reading, telling, &TRAFFIC) && !tells(reading, telling, &ACTS);
    BY_CAR.contains(&telling.rule.id) && (is_disaster(reading, telling) || traffic())
        || telling.rule.id == "bombing" && is_mishap(reading, telling)
}

/// Whether the sentence tells of an accident and of nothing that anybody did.
pub fn is_accident(reading: &Reading, telling: &Telling) -> bool {
    let tells = |of: &Patterns| tells(reading, telling, of);
    let vehicle = |name: &str| weapons::all().iter().any(|w| w.name == name && w.kind == EntityType::Vehicle);
    let unarmed = telling.means.iter().all(|m| m.name == "fireworks" || vehicle(m.name));
    let nobody = telling.agents.iter().all(|a| ACCIDENTS.stand_in(reading.document, a.tokens.clone()));
    nobody && unarmed && tells(&ACCIDENTS) && !tells(&ACTS) && !tells(&BLASTS)
}

/// Whether nobody did it, but what the sentence says struck: "a train struck a bus, killing ten".
fn is_disaster(reading: &Reading, telling: &Telling) -> bool {
    let nobody = |a: &Part| ACCIDENTS.stand_in(reading.document, a.tokens.clone());
    telling.agents.iter().all(nobody) && tells(reading, telling, &DISASTERS)
}

/// Whether a blast or explosion is of what explodes by itself, and nobody is said to have done it.
fn is_mishap(reading: &Reading, telling: &Telling) -> bool {
    let event = |i: usize| matches!(reading.document.tokens[i].lemma.as_str(), "blast" | "explosion");
    let nobody = telling.agents.is_empty() && telling.tokens.clone().any(event);
    nobody && tells(reading, telling, &MISHAPS) && !tells(reading, telling, &ACTS)
}

/// Whether one of these stands in the sentence.
fn tells(reading: &Reading, telling: &Telling, of: &Patterns) -> bool {
    let sentence = grammar::sentence(reading.document, telling.head);
    of.stand_in(reading.document, sentence.start..sentence.end.min(sentence.start + 120))
}

/// What kills and hurts without anybody doing it.
static ACCIDENTS: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::new(&[
        "crash|accident|collision|collide|derail|derailment|shipwreck|capsize|overturn|pileup|stampede|collapse|slope",
        "earthquake|quake|flood|landslide|mudslide|avalanche|tsunami|eruption|lightning|wildfire|snow|ice|drown",
        "hurricane|cyclone|typhoon|tornado|wind|gale|hail|drought|heatwave|famine|hunger|starvation|poverty|overdose",
        "epidemic|outbreak|malaria|cholera|ebola|disease|illness|fever|cancer|pneumonia",
        "fireworks|firework|boiler",
        "fall|storm|match|race|heat/N",
        "fire|blaze|flame|inferno|wildfire rip|sweep|tear|engulf|break|rage|spread|burn|destroy|gut|kill/V",
        "blaze|inferno/N",
        "a|the fire in|at|on|inside|aboard|that|which",
        "factory|warehouse|house|hotel|market|hospital|school|nightclub|apartment|dormitory|forest|kitchen fire/N",
        "major|massive|huge|big|deadly|devastating fire/N",
        "bus|car|truck|train|coach|lorry|minibus|van|tanker|plane plunge|skid|veer|crash|roll|fall/V",
        "crane|wall|roof|tree|ceiling|bridge|stand fall|collapse|topple/V",
        "gas explosion|leak|blast|cylinder|canister",
        "coal|gold|copper * mine|pit|shaft * explosion|blast|collapse|fire",
        "contaminated|toxic|tainted|bootleg|methanol|poisoning",
        "shark|crocodile|elephant|bear|snake|lion|tiger|hippo",
        "wildfire|wildfires|bushfire|bushfires",
        "the cold",
        "catch fire",
    ])
});
/// What strikes and attacks without being anybody.
static DISASTERS: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::new(&[
        "earthquake|quake|hurricane|cyclone|typhoon|tornado|tsunami|storm|lightning|meteor|iceberg strike|hit/V",
        "cholera|ebola|heatwave|wave strike|hit/V",
        "train|tram|avalanche|landslide|flood strike|hit/V",
        "bear|shark|crocodile|elephant|dog|tiger|lion|leopard|snake|bee attack|maul|bite|strike/V",
    ])
});
/// What drivers do without a purpose.
static TRAFFIC: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::new(&[
        "hit and run|driver",
        "dwi|speeding|intoxicated",
        "hit|strike/V a|an|the tree|wall|pole|barrier|rock|railing|lamppost|pothole",
        "drunk|drunken driver|driving|motorist|hit",
        "by a|the car|vehicle|truck|lorry|bus|train|motorist|driver",
    ])
});
/// What somebody does.
static ACTS: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::new(&[
        "attack|bomb|bombing|strike|airstrike|shell|shelling|gun|raid|drone|missile|rocket|arson|arsonist|torch",
        "set/V * fire|ablaze",
        "open fire",
    ])
});
/// What anybody may have set off, or nobody.
static BLASTS: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(&["blast"]));
/// What explodes by itself.
static MISHAPS: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::new(&[
        "gas|ammonia|chemical|fuel|propane leak|cylinder|container|canister|bottle",
        "container|tank|cylinder of ammonia|gas|chemical|chemicals|fuel|oxygen",
        "faulty|defective|leaking|leaky cylinder|pipe|valve|boiler|generator|transformer|stove|container",
        "flour|oil|paper|rice|sugar|steel|textile|powder mill",
        "short circuit",
        "fire|blaze * trigger|cause|spark|set/V * explosion|blast",
        "chemical|firework|fireworks|fertilizer|fertiliser|plastics warehouse|plant|factory|store",
        "fire break/V out",
    ])
});
