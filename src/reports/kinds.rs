//! The table of event kinds: id, label, and the codes of other schemes. A new kind is a row here and rules in one of
//! the tables under `rules/`.
//!
//! Sources of the codes: the PLOVER manual (2.0, 2021) for event and mode; the CAMEO codebook (1.1b3) for the number,
//! where aerial weapons are 195 and remotely piloted ones 1952; the ACLED codebook (2023) for sub-event types.

use super::codes::context;
use crate::record::{Acled, Plover, Status};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kind {
    /// The id that reports and events carry.
    pub id: &'static str,
    /// For a person.
    pub label: &'static str,
    /// PLOVER's event, mode and context.
    pub plover: Codes,
    /// CAMEO's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cameo: Option<&'static str>,
    /// ACLED's event and sub-event type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acled: Option<SubEvent>,
    /// A colour for the page, the same for all kinds of a PLOVER event.
    pub colour: &'static str,
    /// The kind of which this one is a special case ("drone strike" of "air strike").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<&'static str>,
}

/// PLOVER's event, mode and context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Codes {
    pub event: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<&'static str>,
}

/// ACLED's event and sub-event type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct SubEvent {
    pub event: &'static str,
    pub sub_event: &'static str,
}

impl Kind {
    /// The PLOVER codes as a report carries them.
    pub fn plover(&self) -> Plover {
        let Codes { event, mode, context } = self.plover;
        Plover { event: event.into(), mode: mode.map(Into::into), context: context.map(Into::into) }
    }

    /// The PLOVER codes of what is only promised, refused or threatened: a promise to help is AGREE, a refusal REJECT.
    ///
    /// ```
    /// # use sitrep::{record::Status, reports::kinds::kind};
    /// assert_eq!(kind("give_aid").unwrap().plover_as(Status::Planned).event, "AGREE");
    /// assert_eq!(kind("give_aid").unwrap().plover_as(Status::Happened).event, "AID");
    /// ```
    pub fn plover_as(&self, status: Status) -> Plover {
        let friendly = matches!(self.plover.event, "AID" | "SUPPORT" | "COOPERATE" | "RETREAT" | "CONCEDE");
        let hostile = matches!(self.plover.event, "ASSAULT" | "COERCE" | "SANCTION" | "MOBILIZE");
        let event = match status {
            Status::Planned | Status::Possible if friendly => "AGREE",
            Status::Negated if friendly || matches!(self.plover.event, "AGREE" | "CONSULT") => "REJECT",
            Status::Threatened if hostile => "THREATEN",
            _ => return self.plover(),
        };
        Plover { event: event.into(), mode: None, context: self.plover.context.map(Into::into) }
    }

    /// The ACLED codes as a report carries them.
    pub fn acled(&self) -> Option<Acled> {
        self.acled.map(|a| Acled { event: a.event.into(), sub_event: a.sub_event.into() })
    }
}

/// The kind with this id.
///
/// ```
/// assert_eq!(sitrep::reports::kinds::kind("drone_strike").unwrap().cameo, Some("1952"));
/// ```
pub fn kind(id: &str) -> Option<&'static Kind> {
    Some(&KINDS[index(id)?])
}

/// The index in [`event_kinds`] of the kind with this id.
pub(crate) fn index(id: &str) -> Option<usize> {
    static ROWS: LazyLock<HashMap<&'static str, usize>> =
        LazyLock::new(|| KINDS.iter().enumerate().map(|(i, k)| (k.id, i)).collect());
    ROWS.get(id).copied()
}

/// The table, in the order of the contract.
///
/// ```
/// assert!(sitrep::event_kinds().iter().any(|k| k.id == "air_strike" && k.label == "Air strike"));
/// ```
pub fn event_kinds() -> &'static [Kind] {
    KINDS
}

/// Whether words of kind `a` and of kind `b` may mean the same event: they are the same, one is a special case of the
/// other, or news calls one event by both names.
///
/// ```
/// # use sitrep::reports::kinds::compatible;
/// assert!(compatible("attack", "drone_strike") && compatible("shooting", "assassination"));
/// assert!(!compatible("rocket_attack", "drone_strike"));
/// ```
pub fn compatible(a: &str, b: &str) -> bool {
    a == b || index(a).zip(index(b)).is_some_and(|(a, b)| compatible_at(a, b))
}

/// [`compatible`], by their indices.
pub(crate) fn compatible_at(a: usize, b: usize) -> bool {
    static PAIRS: LazyLock<Vec<bool>> = LazyLock::new(pairs);
    a == b || PAIRS[a * KINDS.len() + b]
}

/// For each two kinds, whether words of them may mean the same event.
fn pairs() -> Vec<bool> {
    let below = |general: &'static str| (0..KINDS.len()).filter(move |&i| is_a(KINDS[i].id, general));
    let mut pairs = vec![false; KINDS.len() * KINDS.len()];
    let mut set = |a: usize, b: usize, may: bool| {
        pairs[a * KINDS.len() + b] = may;
        pairs[b * KINDS.len() + a] = may;
    };
    for (general, kind) in KINDS.iter().enumerate() {
        below(kind.id).for_each(|special| set(general, special, true));
    }
    for (may, of) in [(true, SAME_EVENT), (false, NEVER_ONE)] {
        for (x, y) in of {
            below(x).for_each(|a| below(y).for_each(|b| set(a, b, may)));
        }
    }
    pairs
}

/// Whether `special` is `general` or a special case of it.
pub fn is_a(special: &str, general: &str) -> bool {
    special == general || kind(special).and_then(|k| k.parent).is_some_and(|p| is_a(p, general))
}

/// Kinds that news uses for one event though neither is a special case of the other.
const SAME_EVENT: &[(&str, &str)] = &[
    ("air_strike", "missile_attack"),
    ("air_strike", "bombing"),
    ("air_strike", "raid"),
    ("drone_strike", "assassination"),
    ("air_strike", "assassination"),
    ("shelling", "rocket_attack"),
    ("shelling", "missile_attack"),
    ("shooting", "assassination"),
    ("shooting", "armed_clash"),
    ("shooting", "massacre"),
    ("shooting", "raid"),
    ("shooting", "ambush"),
    ("bombing", "assassination"),
    ("bombing", "massacre"),
    ("air_strike", "massacre"),
    ("shelling", "massacre"),
    ("shooting", "execution"),
    ("shooting", "vehicle_attack"),
    ("stabbing", "vehicle_attack"),
    ("stabbing", "assassination"),
    ("raid", "assassination"),
    ("raid", "massacre"),
    ("armed_clash", "raid"),
    ("armed_clash", "ambush"),
    ("armed_clash", "riot"),
    ("riot", "demonstration"),
    ("stabbing", "massacre"),
    ("execution", "massacre"),
    ("arrest", "detain"),
    ("arrest", "raid"),
    ("seize_territory", "recapture_territory"),
    ("accuse", "condemn"),
    ("offer_talks", "consult"),
    ("agree", "sign_agreement"),
    ("ceasefire", "agree"),
    ("ceasefire", "sign_agreement"),
];

/// Special cases of these that are no such pair.
const NEVER_ONE: &[(&str, &str)] = &[("air_strike", "suicide_bombing"), ("air_strike", "mine_explosion")];

const fn row(
    id: &'static str,
    label: &'static str,
    (event, mode): (&'static str, &'static str),
    cameo: &'static str,
    (acled, sub_event): (&'static str, &'static str),
    parent: &'static str,
) -> Kind {
    Kind {
        id,
        label,
        plover: Codes { event, mode: known(mode), context: context(id) },
        cameo: known(cameo),
        acled: if acled.is_empty() { None } else { Some(SubEvent { event: acled, sub_event }) },
        colour: colour(event),
        parent: known(parent),
    }
}

const fn known(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

const fn colour(event: &str) -> &'static str {
    match event.as_bytes() {
        b"ASSAULT" => "#b3261e",
        b"COERCE" => "#b45309",
        b"MOBILIZE" => "#7c5c12",
        b"PROTEST" => "#7e3a9c",
        b"THREATEN" | b"SANCTION" => "#8a4a5e",
        b"ACCUSE" | b"REJECT" | b"REQUEST" => "#4b5d7a",
        b"RETREAT" | b"CONCEDE" => "#2f6f62",
        b"AID" | b"COOPERATE" => "#1f7a3d",
        _ => "#1d5fa8",
    }
}

const BATTLE: &str = "Battles";
const REMOTE: &str = "Explosions/Remote violence";
const CIVILIANS: &str = "Violence against civilians";
const STRATEGIC: &str = "Strategic developments";
const NONE: (&str, &str) = ("", "");
const SHELLING: (&str, &str) = (REMOTE, "Shelling/artillery/missile attack");
const AIR: (&str, &str) = (REMOTE, "Air/drone strike");
const IED: (&str, &str) = (REMOTE, "Remote explosive/landmine/IED");
const ATTACK: (&str, &str) = (CIVILIANS, "Attack");

#[rustfmt::skip]
const KINDS: &[Kind] = &[
    row("air_strike", "Air strike", ("ASSAULT", "aerial"), "195", AIR, "attack"),
    row("drone_strike", "Drone strike", ("ASSAULT", "drone"), "1952", AIR, "air_strike"),
    row("missile_attack", "Missile attack", ("ASSAULT", "heavy-weapons"), "194", SHELLING, "attack"),
    row("rocket_attack", "Rocket attack", ("ASSAULT", "heavy-weapons"), "194", SHELLING, "attack"),
    row("shelling", "Shelling", ("ASSAULT", "heavy-weapons"), "194", SHELLING, "attack"),
    row("bombing", "Bombing", ("ASSAULT", "explosives"), "183", IED, "attack"),
    row("suicide_bombing", "Suicide bombing", ("ASSAULT", "suicide-attack"), "1831", (REMOTE, "Suicide bomb"), "bombing"),
    row("mine_explosion", "Mine explosion", ("ASSAULT", "explosives"), "1833", IED, "bombing"),
    row("grenade_attack", "Grenade attack", ("ASSAULT", "explosives"), "183", (REMOTE, "Grenade"), "attack"),
    row("vehicle_attack", "Vehicle attack", ("ASSAULT", "primitive"), "182", ATTACK, "attack"),
    row("chemical_attack", "Chemical attack", ("ASSAULT", "unconventional"), "204", (REMOTE, "Chemical weapon"), "attack"),
    row("armed_clash", "Armed clash", ("ASSAULT", "firearms"), "193", (BATTLE, "Armed clash"), "attack"),
    row("shooting", "Shooting", ("ASSAULT", "firearms"), "193", ATTACK, "attack"),
    row("ambush", "Ambush", ("ASSAULT", "firearms"), "193", (BATTLE, "Armed clash"), "attack"),
    row("raid", "Raid", ("ASSAULT", "firearms"), "190", (BATTLE, "Armed clash"), "attack"),
    row("attack", "Attack", ("ASSAULT", ""), "190", NONE, ""),
    row("assassination", "Assassination", ("ASSAULT", "targeted"), "186", ATTACK, "attack"),
    row("execution", "Execution", ("ASSAULT", "targeted"), "1823", ATTACK, "attack"),
    row("massacre", "Massacre", ("ASSAULT", "targeted"), "202", ATTACK, "attack"),
    row("stabbing", "Stabbing", ("ASSAULT", "primitive"), "182", ATTACK, "attack"),
    row("beating", "Beating", ("ASSAULT", "beat"), "182", ATTACK, "attack"),
    row("torture", "Torture", ("ASSAULT", "torture"), "1822", ATTACK, "attack"),
    row("sexual_violence", "Sexual violence", ("ASSAULT", "sexual"), "1821", (CIVILIANS, "Sexual violence"), "attack"),
    row("abduction", "Abduction", ("ASSAULT", "abduct"), "181", (CIVILIANS, "Abduction/forced disappearance"), ""),
    row("destruction", "Destruction", ("ASSAULT", "destroy"), "1712", (STRATEGIC, "Looting/property destruction"), "attack"),
    row("seize_territory", "Territory seized", ("ASSAULT", ""), "192", (BATTLE, "Non-state actor overtakes territory"), ""),
    row("recapture_territory", "Territory retaken", ("ASSAULT", ""), "192", (BATTLE, "Government regains territory"), ""),
    row("arrest", "Arrest", ("COERCE", "arrest"), "173", (STRATEGIC, "Arrests"), ""),
    row("detain", "Detention", ("COERCE", "arrest"), "173", (STRATEGIC, "Arrests"), ""),
    row("seize_property", "Seizure of property", ("COERCE", "seize"), "1711", (STRATEGIC, "Disrupted weapons use"), ""),
    row("restrict_movement", "Restriction", ("COERCE", "restrict"), "172", NONE, ""),
    row("cyber_attack", "Cyber attack", ("COERCE", "cyber"), "176", NONE, ""),
    row("deport", "Deportation", ("COERCE", "deport"), "174", NONE, ""),
    row("deploy_troops", "Troop deployment", ("MOBILIZE", "troops"), "154", (STRATEGIC, "Change to group/activity"), ""),
    row("move_weapons", "Weapons movement", ("MOBILIZE", "weapons"), "150", (STRATEGIC, "Change to group/activity"), ""),
    row("blockade", "Blockade", ("MOBILIZE", "troops"), "191", (STRATEGIC, "Other"), ""),
    row("military_exercise", "Military exercise", ("MOBILIZE", "troops"), "150", (STRATEGIC, "Change to group/activity"), ""),
    row("withdraw", "Withdrawal", ("RETREAT", "withdraw"), "0874", (STRATEGIC, "Non-violent transfer of territory"), ""),
    row("release", "Release", ("RETREAT", "release"), "0841", (STRATEGIC, "Other"), ""),
    row("ceasefire", "Ceasefire", ("RETREAT", "ceasefire"), "0871", (STRATEGIC, "Agreement"), ""),
    row("surrender", "Surrender", ("RETREAT", "disarm"), "0874", (STRATEGIC, "Change to group/activity"), ""),
    row("resign", "Resignation", ("RETREAT", "resign"), "0831", NONE, ""),
    row("demonstration", "Demonstration", ("PROTEST", "demo"), "141", ("Protests", "Peaceful protest"), ""),
    row("riot", "Riot", ("PROTEST", "riot"), "145", ("Riots", "Violent demonstration"), ""),
    row("strike_labour", "Labour strike", ("PROTEST", "strike"), "143", ("Protests", "Peaceful protest"), ""),
    row("obstruction", "Obstruction", ("PROTEST", "obstruct"), "144", ("Protests", "Peaceful protest"), ""),
    row("threaten", "Threat", ("THREATEN", ""), "130", NONE, ""),
    row("impose_sanctions", "Sanctions", ("SANCTION", "discontinue"), "163", NONE, ""),
    row("withdraw_from_agreement", "Withdrawal from an agreement", ("SANCTION", "withdraw"), "160", NONE, ""),
    row("expel_diplomats", "Expulsion of diplomats", ("SANCTION", "expel"), "166", NONE, ""),
    row("break_relations", "Break of relations", ("SANCTION", "discontinue"), "161", NONE, ""),
    row("convict", "Conviction", ("SANCTION", "convict"), "173", NONE, ""),
    row("accuse", "Accusation", ("ACCUSE", "allege"), "112", NONE, ""),
    row("condemn", "Condemnation", ("ACCUSE", "disapprove"), "111", NONE, ""),
    row("investigate", "Investigation", ("ACCUSE", "investigate"), "090", NONE, ""),
    row("reject", "Rejection", ("REJECT", ""), "120", NONE, ""),
    row("request", "Request", ("REQUEST", ""), "020", NONE, ""),
    row("consult", "Talks", ("CONSULT", ""), "040", NONE, ""),
    row("agree", "Agreement in principle", ("AGREE", ""), "030", NONE, ""),
    row("offer_talks", "Offer of talks", ("AGREE", ""), "036", NONE, ""),
    row("support", "Support", ("SUPPORT", ""), "050", NONE, ""),
    row("sign_agreement", "Agreement signed", ("SUPPORT", ""), "057", (STRATEGIC, "Agreement"), ""),
    row("cooperate", "Cooperation", ("COOPERATE", ""), "060", NONE, ""),
    row("share_intelligence", "Intelligence shared", ("COOPERATE", ""), "064", NONE, ""),
    row("joint_operation", "Joint operation", ("COOPERATE", ""), "062", NONE, ""),
    row("give_aid", "Aid", ("AID", ""), "070", NONE, ""),
    row("give_arms", "Arms supplied", ("AID", ""), "072", NONE, ""),
    row("concede", "Concession", ("CONCEDE", ""), "080", NONE, ""),
];
