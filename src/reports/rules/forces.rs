//! Forces and weapons moved, and given up.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "deploy_troops",
        kind: "deploy_troops",
        frame: Frame::Do,
        patterns: &[
            "deploy|redeploy|mobilize|mobilise/V",
            "deployment|mobilization|mobilisation/N of",
            "military|troop deployment|mobilization|mobilisation|buildup|build-up/N",
            "dispatch|send|order|rush/V to * front|frontline|border",
            "put|place|be/V * on|at * alert",
            "raise/V * alert|readiness",
            "combat|war|battle readiness/N",
            "state of war|readiness",
            "war footing/N",
            "call/V up * reservist|reserve/N",
            "send|dispatch|rush/V * troops|soldier|force|warship|reinforcement|police|peacekeeper|ship|battalion|fighter/N",
            "order|move|march|transfer/V * troops|soldier|force|reinforcement|police|peacekeeper|battalion|tank to|into|toward|towards",
            "mass/V * troops|force|tank",
            "troops|force|army|tank * mass/V",
            "send|fly|scramble/V * warplane|jet|bomber|aircraft|plane into|near|toward|towards|to",
            "send|deploy/V for|on * patrol|mission",
            "launch/V * search|rescue|manhunt operation/N",
        ],
        needs: Needs::Actor,
        unless: &["deploy/V * airbag|satellite|software|technology|tool|strategy", "storm|flood|weather|hurricane"],
        examples: &["Kenya deployed 400 police officers to Haiti in June 2024."],
        counterexamples: &["The company deployed new software."],
        ..RULE
    },
    Rule {
        id: "move_weapons",
        kind: "move_weapons",
        frame: Frame::Do,
        patterns: &[
            "bring|ship|smuggle|move|transfer|transport|fly/V * weapon|arm|missile|rocket|ammunition|explosive|tank|shipment|artillery/N",
            "weapon|arm|ammunition|missile shipment|convoy|transfer|smuggling/N",
            "test-fire|test|launch/V * missile/N",
            "missile test|launch/N",
            "fire|launch/V * missile|rocket|projectile into|toward|towards|in|off * sea|ocean|waters/N",
        ],
        unless: &["space", "satellite"],
        examples: &[
            "The militia brought a shipment of rockets into Deir ez-Zor.",
            "North Korea tested a ballistic missile on Sunday.",
            "Pyongyang fired two missiles into the sea off its east coast.",
        ],
        counterexamples: &["The company moved its offices to Berlin."],
        ..RULE
    },
    Rule {
        id: "blockade",
        kind: "blockade",
        patterns: &[
            "blockade|besiege|encircle/V",
            "blockade|siege/N of",
            "lay/V siege to",
            "impose/V * blockade/N",
            "be under siege",
        ],
        needs: Needs::Actor,
        unless: &["siege mentality"],
        examples: &["Government forces besieged the town of Madaya.", "Egypt and Israel imposed a blockade on Gaza."],
        counterexamples: &["The siege mentality of the club."],
        ..RULE
    },
    Rule {
        id: "military_exercise",
        kind: "military_exercise",
        frame: Frame::Meet,
        patterns: &[
            "military|naval|live-fire|joint|war exercise|drill|game|manoeuvre|maneuver/N",
            "live fire exercise|drill/N",
            "hold|conduct|stage|begin/V * drill|exercise/N",
        ],
        unless: &["fire|evacuation|physical drill|exercise"],
        examples: &["China held naval drills around Taiwan in May 2024."],
        counterexamples: &["The school held a fire drill."],
        ..RULE
    },
    Rule {
        id: "withdraw",
        kind: "withdraw",
        frame: Frame::Do,
        patterns: &[
            "withdraw|retreat|evacuate/V",
            "troops|soldier|force|contingent|peacekeeper|mission|garrison * leave|quit/V",
            "begin|start|complete/V withdraw|retreat/V",
            "pull/V out|back",
            "withdrawal|pullout|retreat/N of|from",
            "abandon|leave/V * position|post|base|camp/N",
        ],
        needs: Needs::Actor,
        unless: &[
            "withdraw/V money|cash|consent|candidacy|bill|proposal|from race|election",
            "withdraw|pull * agreement|accord|treaty|deal|pact|convention",
            "evacuate/V resident|people|flood",
            "people|resident|villager|family|civilian * evacuate/V",
            "leave/V * dead|wounded|injured|homeless|behind|barracks",
        ],
        examples: &["Wagner fighters withdrew from Bakhmut in May 2023.", "French troops left their base in Gao."],
        counterexamples: &["She withdrew money from the bank."],
        ..RULE
    },
    Rule {
        id: "release",
        kind: "release",
        patterns: &[
            "free|release|liberate/V",
            "release|freeing/N of",
            "set/V free",
            "let/V * suspect|prisoner|hostage|captive|man|woman go",
            "hostage|captive|prisoner be hand/V over",
            "swap|exchange/V * prisoner|hostage/N",
            "hand|turn/V over * hostage|prisoner|captive|detainee|soldier|body/N",
            "hand|turn/V * hostage|prisoner|captive|detainee|soldier/N over|to",
            "rescue/V * hostage|captive|victim|abductee|kidnapped/N",
            "prisoner swap|exchange/N",
        ],
        needs: Needs::Victim,
        unless: &[
            "release/V * statement|report|video|figure|album|film|photo|photograph|image|picture|sketch|recording|name|data|patch|update|version|software|song|single|trailer|book|result|transcript|footage|list",
            "press release",
            "treat|hospital|clinic * release/V",
            "carbon|gas|water",
        ],
        examples: &["Hamas released 13 Israeli hostages on Friday.", "Two of the men were released on bail."],
        counterexamples: &[
            "The ministry released a statement.",
            "Police released photographs of two men.",
            "The firm released an update to its browser.",
        ],
        ..RULE
    },
    Rule {
        id: "release.undergo",
        kind: "release",
        frame: Frame::Undergo,
        patterns: &["walk/V free", "regain|recover/V * freedom"],
        needs: Needs::Victim,
        unless: &["court|tribunal|judge|jury"],
        examples: &["The 12 hostages walked free in Kaduna on Monday."],
        counterexamples: &["The defendant walked free from court."],
        ..RULE
    },
    Rule {
        id: "ceasefire",
        kind: "ceasefire",
        frame: Frame::Meet,
        patterns: &[
            "declare|announce|agree|begin|observe|sign|accept|reach/V * ceasefire|truce|cease-fire/N",
            "ceasefire|truce * take|begin|come|hold/V",
            "cease fire agreement|deal/N",
            "ceasefire|truce agreement|deal/N",
        ],
        unless: &[
            "call for|on",
            "violate|violation|break|breach",
            "urge/V",
            "demand/V",
            "accept|approve/V * proposal|plan|offer",
        ],
        examples: &["Israel and Hezbollah agreed to a ceasefire on 26 November 2024."],
        counterexamples: &["The pope called for a ceasefire in Gaza."],
        ..RULE
    },
    Rule {
        id: "ceasefire.announced",
        kind: "ceasefire",
        frame: Frame::Undergo,
        patterns: &["ceasefire|truce/N * announce|declare|broker|agree/V"],
        examples: &["The truce in Yemen announced by the United Nations ran out in October 2022."],
        counterexamples: &["The ceasefire collapsed."],
        ..RULE
    },
    Rule {
        id: "surrender",
        kind: "surrender",
        frame: Frame::Do,
        patterns: &[
            "surrender|capitulate|disarm/V",
            "turn|give/V himself|herself|themselves in|up",
            "surrender|capitulation/N of",
            "lay/V down * arm|weapon",
            "hand/V over * weapon|arm",
        ],
        needs: Needs::Actor,
        examples: &["More than 300 fighters surrendered to the army in Baghuz."],
        counterexamples: &["The team surrendered a two-goal lead."],
        unless: &["lead|goal|serve|title"],
        ..RULE
    },
    Rule {
        id: "resign",
        kind: "resign",
        frame: Frame::Do,
        patterns: &[
            "resign/V",
            "step|stand/V down|aside",
            "resignation/N of",
            "tender|submit/V * resignation/N",
            "quit/V as|post|office",
        ],
        needs: Needs::Actor,
        unless: &["call|demand|urge * resign|step|stand", "coach|manager|club"],
        examples: &["Haitian Prime Minister Ariel Henry resigned in April 2024."],
        counterexamples: &["Protesters urged the president to resign."],
        ..RULE
    },
];
