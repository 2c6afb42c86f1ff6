//! What other schemes call an event, beyond the codes of its kind: PLOVER's context and quad class, ACLED's disorder type and
//! interaction, UCDP's type of violence. One table each.

use super::kinds::Kind;

/// PLOVER's context of a kind, where the kind itself tells it.
const CONTEXTS: &[(&str, &[&str])] = &[
    (
        "military",
        &[
            "air_strike",
            "drone_strike",
            "missile_attack",
            "rocket_attack",
            "shelling",
            "mine_explosion",
            "armed_clash",
            "ambush",
            "raid",
            "seize_territory",
            "recapture_territory",
            "deploy_troops",
            "move_weapons",
            "blockade",
            "military_exercise",
            "withdraw",
            "ceasefire",
            "surrender",
            "give_arms",
            "joint_operation",
        ],
    ),
    ("terrorism", &["suicide_bombing", "vehicle_attack"]),
    ("human_rights", &["execution", "massacre", "torture", "sexual_violence"]),
    ("intelligence", &["share_intelligence"]),
    ("cyber", &["cyber_attack"]),
    ("legal", &["arrest", "detain", "convict", "investigate"]),
    ("migration", &["deport"]),
    ("economic", &["impose_sanctions"]),
    (
        "diplomatic",
        &["expel_diplomats", "break_relations", "consult", "offer_talks", "sign_agreement", "withdraw_from_agreement"],
    ),
];

/// PLOVER's context of the kind with this id.
pub const fn context(id: &str) -> Option<&'static str> {
    let mut row = 0;
    while row < CONTEXTS.len() {
        let mut i = 0;
        while i < CONTEXTS[row].1.len() {
            if same(CONTEXTS[row].1[i], id) {
                return Some(CONTEXTS[row].0);
            }
            i += 1;
        }
        row += 1;
    }
    None
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// PLOVER's quad classes: what is said or done, for or against.
const QUADS: &[(&str, &[&str])] = &[
    ("verbal cooperation", &["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]),
    ("material cooperation", &["COOPERATE", "AID", "RETREAT"]),
    ("verbal conflict", &["REQUEST", "ACCUSE", "REJECT", "THREATEN"]),
    ("material conflict", &["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]),
];

/// The quad class of a PLOVER event.
///
/// ```
/// assert_eq!(sitrep::reports::codes::quad_class("AID"), Some("material cooperation"));
/// ```
pub fn quad_class(event: &str) -> Option<&'static str> {
    QUADS.iter().find(|(_, events)| events.contains(&event)).map(|(class, _)| *class)
}

/// ACLED's disorder type of an event type.
const DISORDERS: &[(&str, &str)] = &[
    ("Battles", "Political violence"),
    ("Explosions/Remote violence", "Political violence"),
    ("Violence against civilians", "Political violence"),
    ("Riots", "Political violence"),
    ("Protests", "Demonstrations"),
    ("Strategic developments", "Strategic developments"),
];

/// ACLED's disorder type of a kind: violent demonstrations are political violence and demonstrations.
pub fn disorder_type(kind: &Kind) -> Option<&'static str> {
    let codes = kind.acled?;
    if matches!(codes.sub_event, "Violent demonstration" | "Excessive force against protesters") {
        return Some("Political violence; Demonstrations");
    }
    DISORDERS.iter().find(|(event, _)| *event == codes.event).map(|(_, disorder)| *disorder)
}

/// ACLED's interaction: both inter codes, the lower first; 0 stands for a side that is not named.
///
/// ```
/// use sitrep::reports::codes::interaction;
/// assert_eq!(interaction(Some(3), Some(1)), Some(13));
/// assert_eq!(interaction(Some(1), None), Some(10));
/// ```
pub fn interaction(agent: Option<u8>, target: Option<u8>) -> Option<u8> {
    match (agent, target) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some(one * 10),
        (Some(a), Some(b)) => Some(a.min(b) * 10 + a.max(b)),
    }
}

/// UCDP's type of violence by the sides' inter codes: 1 with a state among two armed sides, 2 between armed sides that are no
/// state, 3 of an armed side against civilians.
///
/// ```
/// use sitrep::reports::codes::type_of_violence;
/// assert_eq!(type_of_violence(Some(1), Some(2)), Some(1));
/// assert_eq!(type_of_violence(Some(3), Some(2)), Some(2));
/// assert_eq!(type_of_violence(Some(2), Some(7)), Some(3));
/// ```
pub fn type_of_violence(agent: Option<u8>, target: Option<u8>) -> Option<u8> {
    let (agent, target) = (agent?, target?);
    let armed = |code: u8| matches!(code, 1..=4 | 8);
    match (armed(agent), armed(target)) {
        (true, true) if agent == 1 || target == 1 => Some(1),
        (true, true) => Some(2),
        (true, false) => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::kinds::{event_kinds, kind};
    use super::*;

    #[test]
    fn every_kind_has_a_quad_class() {
        for kind in event_kinds() {
            assert!(quad_class(kind.plover.event).is_some(), "{}", kind.id);
            assert_eq!(kind.acled.is_some(), disorder_type(kind).is_some(), "{}", kind.id);
        }
    }

    #[test]
    fn contexts_are_of_kinds() {
        for id in CONTEXTS.iter().flat_map(|(_, ids)| *ids) {
            assert!(kind(id).is_some(), "there is no kind {id}");
        }
        assert_eq!(kind("torture").unwrap().plover.context, Some("human_rights"));
        assert_eq!(kind("attack").unwrap().plover.context, None);
    }

    #[test]
    fn riots_are_both() {
        assert_eq!(disorder_type(kind("riot").unwrap()), Some("Political violence; Demonstrations"));
        assert_eq!(disorder_type(kind("demonstration").unwrap()), Some("Demonstrations"));
    }
}
