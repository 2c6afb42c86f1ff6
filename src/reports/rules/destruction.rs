//! Destruction: burning, looting, razing.

use super::{Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "destruction",
        kind: "destruction",
        patterns: &[
            "burn|torch|raze|demolish|loot|ransack|vandalize|vandalise/V",
            "burn/V down",
            "set/V fire to",
            "set/V * on fire",
            "loot|looting|demolition/N",
            "leave/V * destroy|burn|gut/V",
            "reduce/V * to rubble|ash|ashes|ruin|ruins/N",
            "destroy/V * depot|tank|vehicle|bridge|headquarters|warehouse|launcher|radar|aircraft|ship|vessel|boat|position|camp|convoy|post|base|hideout|workshop|arsenal|battery|tunnel|substation|mosque|church|village/N",
            "sink/V",
        ],
        needs: Needs::Actor,
        unless: &[
            "burn/V out|calorie|fuel|cd",
            "wildfire|lightning|accident|candle",
            "earthquake|quake|flood|storm|cyclone|hurricane|tornado|typhoon|landslide",
            "burn/V * flag|effigy|portrait|tyre|tire/N",
            "bomb|explosion|blast destroy|damage/V",
            "heart sink",
            "loot box",
            "boat|ferry|dinghy|ship|vessel|raft|trawler sink/V off|in|near|after",
        ],
        examples: &["Militiamen burned dozens of houses in the village of Ogossagou."],
        counterexamples: &["Runners burn many calories.", "The ferry sank in a storm."],
        ..RULE
    },
    Rule {
        id: "destruction.suffered",
        kind: "destruction",
        patterns: &[
            "be torch|raze|loot|ransack|vandalize|vandalise/V",
            "be set/V on fire",
            "looting/N * take/V place",
            "looting/N * occur|break/V",
            "set/V * ablaze|alight",
            "be burn/V down",
            "douse/V * petrol|gasoline|kerosene/N",
        ],
        unless: &["wildfire|lightning|accident|candle|spark|electrical"],
        examples: &["Two police stations were burned down in Goma on Sunday.", "Cars were set ablaze in Marseille."],
        counterexamples: &["The barn was burned down by lightning."],
        ..RULE
    },
    Rule {
        id: "destruction.arson",
        kind: "destruction",
        patterns: &["arson/N", "arson|incendiary attack/N"],
        unless: &[
            "arson|incendiary expert|unit|squad|dog|insurance|charge|case",
            "charge|count|suspicion|accuse of|with arson",
        ],
        examples: &[
            "The group claimed responsibility for an arson attack in Temuco on Monday.",
            "Arson attacks on trucks in southern Chile went on in January.",
        ],
        counterexamples: &["He was charged with arson."],
        ..RULE
    },
];
