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
            "will|would respond|retaliate/V",
            "not hesitate/V to",
            "threat|ultimatum/N from|by|to|against",
            "call/N to arm|arms",
            "take/V up arm|arms",
            "armed resistance/N",
            "harsh|severe|crushing|dire|grave consequence|response|retaliation|punishment/N",
            "face/V * consequence/N",
        ],
        needs: Needs::Actor,
        unless: &[
            "threaten/V * species|crop|climate",
            "weather|forecaster|doctor|scientist|economist|firefighter|market|customer",
            "storm|flood|under threat",
        ],
        examples: &[
            "Hezbollah vowed to retaliate for the killing of its commander.",
            "Kim Jong-un threatened South Korea with war.",
            "The army said it would respond if the drones crossed the border.",
            "The guerrillas issued a call to arms against the government in Bogota.",
        ],
        counterexamples: &[
            "The drought threatens crops in Kenya.",
            "The firefighters would respond to calls at night.",
        ],
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
            "attribute|impute/V to",
            "blame|pin/V * on",
            "hand|deliver|submit|send|file|lodge/V * note|letter/N of protest",
            "make|stage|commit|carry/V * provocation/N",
            "grave|armed|military|deliberate provocation/N",
            "violation|breach/N of * sovereignty|airspace|ceasefire|truce|law|right/N",
            "make/V * clear|plain that",
        ],
        needs: Needs::Actor,
        unless: &["charge/V fee|price|interest|battery|phone", "will|would hold"],
        examples: &[
            "Kyiv accused Moscow of destroying the dam.",
            "Police blamed the attack on Al-Shabaab.",
            "Much of the looting was blamed on fighters of the RSF.",
        ],
        counterexamples: &["The bank charges a fee of 3 euros."],
        ..RULE
    },
    Rule {
        id: "accuse.guilty",
        kind: "accuse",
        frame: Frame::Undergo,
        patterns: &[
            "be/V responsible|guilty|complicit",
            "share|bear/V responsibility",
            "be/V behind * attack|killing|bombing|blast|strike|plot|murder|explosion/N",
            "have/V to do with * killing|murder|homicide|attack|bombing|massacre/N",
            "violate|breach/V * sovereignty|airspace|integrity|ceasefire|truce|resolution|law|agreement",
            "commit/V * war crime|atrocity|genocide|abuse/N",
        ],
        needs: Needs::Actor,
        unless: &[
            "responsible for * safety|security|protecting|area|sector|operation|policy|portfolio",
            "responsible adult|use|way|manner",
        ],
        examples: &[
            "Ankara said that the PKK was responsible for the blast in Istanbul.",
            "The Lebanese army said Israeli jets had violated the airspace of Lebanon.",
        ],
        counterexamples: &["The minister is responsible for the safety of the dams."],
        ..RULE
    },
    Rule {
        id: "condemn",
        kind: "condemn",
        patterns: &[
            "condemn|denounce|deplore|decry|criticize|criticise|slam|lambast|castigate/V",
            "condemnation|criticism/N of",
            "draw|spark/V * condemnation|criticism/N",
            "call|describe|brand/V * provocative|crime|unacceptable|cowardly|barbaric|massacre|outrage|terrorism",
            "outrageous|appalling|barbaric|heinous|despicable|cowardly|abhorrent|indefensible|inexcusable|senseless|vile|horrific attack|act|incident|crime|killing|murder|bombing|violence/N",
            "be/V horrific|unacceptable|despicable|barbaric|abhorrent|outrageous|inexcusable|intolerable",
            "be/V * shocked|appalled|outraged|horrified|disgusted by|at|that",
            "cruel|utter|sheer barbarity|brutality|cruelty/N",
            "express/V * outrage|condemnation|revulsion/N",
        ],
        needs: Needs::Actor,
        unless: &["condemn/V to death|prison", "slam/V into|door|shut", "movie|film|novel|season|performance"],
        examples: &[
            "The African Union condemned the coup in Niger.",
            "The governor called the shooting a cowardly act of terrorism.",
            "The minister was appalled by the abduction of the pupils in Kuriga.",
        ],
        counterexamples: &["A truck slammed into a wall."],
        ..RULE
    },
    Rule {
        id: "investigate",
        kind: "investigate",
        frame: Frame::Act,
        patterns: &[
            "investigate|probe/V",
            "open|launch|begin|order|start|lead/V * investigation|inquiry|probe/N",
            "investigation|inquiry|probe/N into|of",
            "assist|help|join/V * investigation|inquiry|probe/N",
            "investigation|inquiry|probe/N conclude|find|establish|show|reveal|indicate|accuse/V",
            "handle/V * case/N",
        ],
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
