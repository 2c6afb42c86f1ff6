//! Ground taken and retaken.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "seize_territory",
        kind: "seize_territory",
        patterns: &[
            "capture|seize|conquer|overrun|occupy|annex|invade/V",
            "take|seize|gain|wrest|assume/V control",
            "take|seize|gain|wrest|assume/V * control of",
            "take/V town|city|village|base|outpost|airport|capital|stronghold|barracks of",
            "take/V * dozen|two|three|four|five|six|several town|village|settlement",
            "take/V",
            "take/V the|a|an|another town|city|village|base|outpost|airport|capital|stronghold|barracks",
            "take|seize/V over",
            "enter/V the|a * town|city|village|suburb|outskirts|camp/N",
            "troops|force|soldier|army|fighter|rebel|militant|jihadist|insurgent|paramilitary|militia|tank|column * enter/V",
            "troops|force|soldier|army|fighter|rebel|militant|jihadist|insurgent|paramilitary|militia|tank|column * roll|push|advance|sweep|march|pour/V into",
            "capture|seizure|conquest|annexation|invasion/N of",
        ],
        needs: Needs::Ground,
        frame: Frame::Act,
        unless: &[
            "seize/V * weapon|drug|cocaine|ammunition|asset",
            "seize|take/V power",
            "capture/V image|moment|attention|mood|essence|title|crown|heart|imagination",
            "enter/V talks|negotiation|politics|race|agreement|ceasefire|service|month|week|year|day|phase|stage",
            "enter/V * hospital|clinic|school|home|house|building|office|church|mosque|shop|cell",
            "student|protester|demonstrator|activist|squatter * occupy/V",
            "invade/V * privacy|pitch|stage|court|space",
            "share|tenth|fifth|third|quarter|half of * market",
            "market share",
        ],
        examples: &[
            "M23 rebels captured the city of Goma in January 2025.",
            "The jihadists seized large parts of northern Mali.",
            "The capture of Goma by M23 rebels in January alarmed Burundi.",
            "Rebels took control of the town of Sake on Monday.",
            "The rebels took the city of Aleppo in November 2024.",
        ],
        counterexamples: &[
            "She took control of the company in May.",
            "Police seized two tonnes of cocaine in Antwerp.",
            "The film captures the mood of Paris.",
        ],
        ..RULE
    },
    Rule {
        id: "seize_territory.fall",
        kind: "seize_territory",
        frame: Frame::Undergo,
        patterns: &["fall/V to", "fall/V into * hand/N", "fall/N of", "lose/V control of"],
        needs: Needs::Ground,
        unless: &[
            "fall/V to * death|ground|knee|floor|level|low|percent",
            "car|vehicle|truck|bus|plane|driver|pilot|bike|narrative|company|firm",
        ],
        examples: &[
            "The town of El Fasher fell to the RSF in October 2025.",
            "The fall of Kunduz to the Taliban shocked Kabul.",
        ],
        counterexamples: &["The climber fell to his death."],
        ..RULE
    },
    Rule {
        id: "recapture_territory",
        kind: "recapture_territory",
        patterns: &[
            "recapture|retake|reclaim|liberate|regain/V",
            "recover/V * town|city|village|territory|ground|control|base|position",
            "recapture|liberation/N of",
            "regain/V control",
            "drive|push|flush|sweep|expel|oust/V * out of",
            "drive|push|flush|force/V out * from",
            "drive|push|flush/V * militant|rebel|insurgent|jihadist|fighter|troops|force|army * from",
            "expel|oust/V * militant|rebel|insurgent|jihadist|fighter|troops|force|army * from",
        ],
        needs: Needs::Ground,
        examples: &[
            "Sudan's army recaptured the presidential palace in Khartoum.",
            "Iraqi troops retook Mosul in July 2017.",
        ],
        counterexamples: &["The runner retook the lead."],
        ..RULE
    },
];
