//! Threats, accusations, condemnations, investigations, demands, refusals.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "threaten",
        kind: "threaten",
        frame: Frame::Do,
        patterns: &[
            "threaten/V",
            "vow|pledge|promise|swear/V * retaliate|strike|respond|avenge|revenge|destroy|punish|continue|attack|retaliation|vengeance|fight",
            "vow/V to",
            "warn/V * of|that * will|would",
            "issue|give|send/V * warning|ultimatum|threat/N",
            "will|would hold/V * responsible|accountable",
        ],
        needs: Needs::Actor,
        unless: &["threaten/V * species|crop|climate", "weather|forecaster|doctor|scientist|economist", "storm|flood"],
        examples: &[
            "Hezbollah vowed to retaliate for the killing of its commander.",
            "Kim Jong-un threatened South Korea with war.",
        ],
        counterexamples: &["The drought threatens crops in Kenya."],
        ..RULE
    },
    Rule {
        id: "accuse",
        kind: "accuse",
        patterns: &[
            "accuse|blame/V",
            "point/V * finger at",
            "hold|held/V * responsible|accountable for",
            "accusation/N against",
            "charge/V with",
            "charge/V",
            "indict|sue/V",
            "allege/V that",
            "lodge|file/V * complaint|protest|lawsuit/N",
            "share|bear/V responsibility",
            "attribute/V to",
        ],
        needs: Needs::Actor,
        unless: &["charge/V fee|price|interest|battery|phone", "will|would hold"],
        examples: &["Kyiv accused Moscow of destroying the dam.", "Police blamed the attack on Al-Shabaab."],
        counterexamples: &["The bank charges a fee of 3 euros."],
        ..RULE
    },
    Rule {
        id: "condemn",
        kind: "condemn",
        patterns: &[
            "condemn|denounce|deplore|decry|criticize|criticise|slam|lambast|castigate/V",
            "condemnation|criticism/N of",
            "draw|spark/V * condemnation|criticism/N",
            "call/V * provocative|crime|unacceptable|cowardly",
        ],
        needs: Needs::Actor,
        unless: &["condemn/V to death|prison", "slam/V into|door|shut"],
        examples: &["The African Union condemned the coup in Niger."],
        counterexamples: &["A truck slammed into a wall."],
        ..RULE
    },
    Rule {
        id: "investigate",
        kind: "investigate",
        frame: Frame::Act,
        patterns: &["investigate/V", "open|launch|begin|order|start/V * investigation|inquiry|probe/N", "probe/V"],
        needs: Needs::Actor,
        unless: &["scientist|researcher|space"],
        examples: &["Prosecutors opened an investigation into the killing of a journalist in Veracruz."],
        counterexamples: &["Scientists investigate how bees dance."],
        ..RULE
    },
    Rule {
        id: "request",
        kind: "request",
        frame: Frame::Do,
        patterns: &[
            "urge|demand|request|appeal|implore/V",
            "call/V for|on|upon",
            "ask/V * for|to",
            "appeal/N for|to",
            "demand|call/N for",
        ],
        needs: Needs::Actor,
        unless: &["call for help center", "court of appeal", "supply and demand"],
        examples: &["The UN called for an immediate ceasefire in Sudan."],
        counterexamples: &["Supply and demand set the price."],
        ..RULE
    },
    Rule {
        id: "reject",
        kind: "reject",
        frame: Frame::Act,
        patterns: &["reject|rebuff|veto|spurn/V", "refuse|decline/V to", "turn/V down", "rejection/N of"],
        needs: Needs::Actor,
        unless: &["decline/V to comment|say|give|name|elaborate", "volume|heating"],
        examples: &["The junta rejected an offer of mediation by ECOWAS."],
        counterexamples: &["The ministry declined to comment."],
        ..RULE
    },
];
