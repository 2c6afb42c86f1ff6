//! Protests, riots, labour strikes, obstruction.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "demonstration",
        kind: "demonstration",
        frame: Frame::Do,
        patterns: &[
            "protest|rally|march/V",
            "demonstrate/V in|at|against|outside|over|across|near",
            "protest|demonstration|rally|vigil|sit-in|march/N",
            "sit in/N",
            "take/V to the street",
            "form/V * human chain/N",
            "street protest/N",
            "protester|demonstrator|striker|activist * gather|assemble|converge/V",
            "gather|assemble|converge|turn|pour/V * to protest|demonstrate|rally|denounce|demand/V",
            "come|return/V * to protest|demonstrate/V",
        ],
        needs: Needs::Nothing,
        unless: &[
            "demonstrate/V that|how|commitment|ability|will",
            "lodge|file|issue/V * protest",
            "note|letter of protest",
            "protest note|letter",
            "market|share|price|stock|bond|currency rally|rebound",
            "share|stock|bond|oil|gold|index|dollar|euro rally/V",
            "in march",
            "protest innocence",
            "car|motor rally",
        ],
        examples: &["Thousands of people protested in Tbilisi on Tuesday.", "Students held a vigil in Athens."],
        counterexamples: &["Shares rallied on Wall Street.", "The ministry lodged a protest with Ankara."],
        ..RULE
    },
    Rule {
        id: "riot",
        kind: "riot",
        frame: Frame::Do,
        patterns: &[
            "riot/V",
            "rampage/V",
            "hurl|throw/V * stone|rock|petrol|molotov|brick|bottle/N",
            "pelt/V",
            "mob|rioter * attack|storm|burn|torch|loot|smash/V",
            "clash/V with riot police",
            "clash/V with * protester|demonstrator|supporter|rioter|student|youth|crowd|fan|worshipper|migrant/N",
            "clash/N between protester|demonstrator",
            "clash/N * between * protester|demonstrator|supporter|rioter",
            "protester|demonstrator|youth|rioter|student * clash/V",
        ],
        examples: &[
            "Rioters burned shops in Port Moresby in January 2024.",
            "Rioters threw petrol bombs at police in Athens.",
            "Riot police clashed with demonstrators in Lima.",
        ],
        counterexamples: &["Riot police guarded the square."],
        ..RULE
    },
    Rule {
        id: "riot.noun",
        kind: "riot",
        frame: Frame::Do,
        patterns: &["riot|rioting|unrest|disturbance|disturbances/N"],
        unless: &["riot police|policeman|policemen|officer|squad|gear|shield|act|van", "laugh riot"],
        examples: &["Riots broke out in Dublin on Thursday."],
        counterexamples: &["The police wore riot shields."],
        ..RULE
    },
    Rule {
        id: "strike_labour",
        kind: "strike_labour",
        frame: Frame::Do,
        patterns: &[
            "go|be/V on strike",
            "labour|labor|general|hunger|rail|transport|teacher|nurse|doctor|miner|worker strike/N",
            "strike/N over pay|wage",
            "walkout/N",
            "walk/V off * job",
            "down/V tool",
            "stop/V work",
            "walk/V out for|over",
            "teacher|nurse|doctor|miner|worker|driver|union|staff|employee|pilot|docker|lecturer|civil servant|servants * walk/V out|off",
            "begin|start/V * strike/N over|for",
            "strike/V for|over pay|wage|condition",
        ],
        examples: &["Teachers in Peru went on strike on Monday.", "Unions called a general strike in Argentina."],
        counterexamples: &["The air strike hit a depot."],
        ..RULE
    },
    Rule {
        id: "obstruction",
        kind: "obstruction",
        frame: Frame::Act,
        patterns: &[
            "block|barricade|blockade/V * road|highway|motorway|street|entrance|bridge|railway|runway|office|port|corridor|crossing|track|pass/N",
            "road|highway|motorway|street|bridge|railway|port|crossing * be block|barricade|blockade|close|cut/V * by",
            "road|highway|motorway|street|bridge|railway|port|crossing * remain block|blocked|close|closed by",
            "protester|demonstrator|striker|farmer|student|resident|villager|trucker|worker * close|cut/V * road|highway|motorway|street|bridge/N",
            "road block|roadblock/N",
            "shut/V down * office|embassy|road|port/N",
            "occupy/V * square|building|office|university/N",
        ],
        needs: Needs::Actor,
        examples: &["Farmers blocked a highway near Bogota."],
        counterexamples: &["Snow blocked the road to the village."],
        ..RULE
    },
];
