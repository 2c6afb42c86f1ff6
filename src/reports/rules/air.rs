//! Violence from afar: aircraft, drones, missiles, rockets, artillery.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "air_strike.noun",
        kind: "air_strike",
        patterns: &[
            "airstrike|airstrikes/N",
            "air|aerial|aircraft|helicopter|warplane strike|raid|attack|assault|bombardment|bombing|campaign/N",
            "air|aerial force strike|raid/N",
            "bombing|fighter|jet raid|run/N",
            "precision|retaliatory|punitive strike/N",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * airstrike/N",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * air|aerial strike|raid|bombardment/N",
        ],
        unless: &["air strike by pilot|controller|crew/N", "raid|strike|attack siren|alert|alarm|warning|shelter"],
        examples: &[
            "Israeli air strikes killed 14 people in the Lebanese town of Nabatieh on Wednesday.",
            "An air raid hit a market in the Sudanese city of Nyala.",
            "The army carried out airstrikes against rebels near Goma.",
        ],
        counterexamples: &[
            "The minister warned that air strikes could follow.",
            "Air strikes were ruled out by the president.",
        ],
        ..RULE
    },
    Rule {
        id: "air_strike.verb",
        kind: "air_strike",
        patterns: &[
            "bomb|bombs be drop/V on",
            "warplane|jet|aircraft|helicopter|plane * bomb|strike|hit|pound|attack|target|raid/V",
            "warplane|jet|aircraft|helicopter|plane * destroy/V * target|position|hideout|camp|depot|base|tunnel|launcher|site",
            // A bomber alone bears a bomb on foot.
            "b-52|b-2|stealth|strategic|heavy|long-range bomber * bomb|strike|hit|pound|attack|target|raid/V",
            "bomb|bombs fall|rain/V down|on|across",
            "strafe/V",
        ],
        examples: &["Warplanes bombed a market in Pazigyi on Tuesday.", "Russian planes struck a hospital in Idlib."],
        counterexamples: &["The plane hit turbulence over the Atlantic."],
        unless: &[
            "turbulence",
            "bird/N",
            "runway",
            "crash/V",
            "helicopter|plane|jet|warplane|aircraft be hit|strike/V",
        ],
        ..RULE
    },
    Rule {
        id: "drone_strike",
        kind: "drone_strike",
        patterns: &[
            "drone|uav strike|attack|assault|raid|bombing|salvo|barrage/N",
            "drone * strike|hit|attack|target|slam|crash|bomb|pound/V",
            "strike|attack/N by|from|with|using drone",
            "unmanned aerial|aircraft strike|attack/N",
            "kamikaze|suicide|explosive drone/N",
            "launch|fire|send/V * drone/N at|toward|towards|against|into",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * drone/N",
            "drone * drop/V",
            "drone * launch|fire|send/V by|from|at|toward|towards|against|into",
        ],
        unless: &[
            "missile|rocket and drone",
            "drop/V * supply|supplies|aid|food|medicine|leaflet|parcel|package|phone|drug|contraband",
        ],
        examples: &[
            "A drone strike killed three aid workers near El Fasher on Friday.",
            "The air force shot down 30 of 40 drones launched by Russia overnight.",
            "Explosive drones struck an oil refinery in the Russian city of Ryazan overnight.",
        ],
        counterexamples: &[
            "NASA launched a drone on Mars.",
            "The company sells drones for filming weddings.",
            "The army shot down a drone.",
        ],
        ..RULE
    },
    Rule {
        id: "missile_attack",
        kind: "missile_attack",
        patterns: &[
            "missile strike|attack|assault|barrage|salvo|launch/N",
            "barrage|salvo|hail|wave/N of missile/N",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * missile/N",
            "missile * strike|hit|slam|land|pound|destroy|crash|fall|target|tear|plough|plow|rip|rain/V",
            "missile * launch|fire/V by|from|at|toward|towards|on|into",
            "fire|launch|lob|unleash/V * missile/N",
            "cruise|ballistic missile hit|strike/V",
        ],
        unless: &["test/N", "test/V", "test-fire", "intercept/V", "exercise/N", "drill/N", "space"],
        examples: &[
            "A Russian missile hit the railway station in Kramatorsk on 8 April 2022.",
            "The Houthis fired two ballistic missiles at a cargo ship in the Red Sea.",
        ],
        counterexamples: &["North Korea test-fired a missile on Sunday.", "The army has bought new missiles."],
        ..RULE
    },
    Rule {
        id: "rocket_attack",
        kind: "rocket_attack",
        patterns: &[
            "rocket strike|attack|assault|barrage|salvo|fire|bombardment|launch/N",
            "rocket * strike|hit|slam|land|pound|crash|fall|explode|target|tear|plough|plow|rip|rain/V",
            "rocket * launch|fire/V by|from|at|toward|towards|on|into",
            "fire|launch|lob|unleash/V * rocket/N",
            "katyusha|grad strike|hit|land|attack",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * rocket/N",
            "salvo|barrage/N of rocket/N",
            "another|second|fresh|new salvo|barrage/N",
        ],
        unless: &["space", "nasa", "orbit", "satellite", "test/V", "intercept/V", "sky|price/V rocket"],
        examples: &[
            "Three rockets landed near the airport in Irbil late on Monday.",
            "Militants fired dozens of rockets at the town of Sderot.",
            "A rocket attack on a base in Iraq wounded two soldiers.",
        ],
        counterexamples: &[
            "The rocket was launched into orbit from French Guiana.",
            "House prices rocketed last year.",
        ],
        ..RULE
    },
    Rule {
        id: "shelling",
        kind: "shelling",
        patterns: &[
            "shell/V",
            "shelling/N",
            "artillery|mortar|tank|indirect fire|strike|attack|bombardment|barrage|shelling|exchange/N",
            "indirect fire attack|strike/N",
            "artillery|mortar|shell|howitzer * strike|hit|pound|target|land|slam|fall|explode|crash|tear|rip|rain/V",
            "artillery|mortar|shell * fire/V by|from|at|toward|towards|on|into",
            "fire|lob/V * mortar|shell|artillery/N * round|shell/N",
            "fire|lob/V * mortar|shell|artillery/N",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * shelling|artillery|mortar|shell|bombardment",
            "bombard/V",
            "bombardment/N",
        ],
        unless: &[
            "shell out",
            "shell company",
            "beach|egg|sea shell",
            "hail|hailstone|hailstones shell|bombard",
            "bombard/V with question|call|email|message|complaint|advert|ad|request|letter|offer|information",
        ],
        examples: &[
            "Shelling killed nine civilians in the northern Iraqi district of Zakho.",
            "Government troops shelled the rebel-held town of Kafr Nabl.",
            "Mortar fire hit a school in Donetsk.",
        ],
        counterexamples: &["He shelled out thousands for the ticket."],
        ..RULE
    },
    Rule {
        id: "strike.noun",
        kind: "attack",
        patterns: &["strike/N", "assault/N", "airstrikes"],
        needs: Needs::Force,
        unless: &[
            "labour|labor|general|hunger|rail|transport|teacher|nurse|doctor|pilot|union|worker strike",
            "union|wage|pay|salary|walkout",
            "strike/N * hit * school|train|flight|commuter|passenger|traveller|traveler|production|service|port|airport",
            "go|be on strike",
            "strike/N a deal|balance",
            "lightning strike",
            "carry|launch|conduct strike ballot",
            "assault rifle|weapon",
            "sexual|indecent assault",
        ],
        examples: &[
            "US strikes on militias in eastern Syria killed 17 fighters.",
            "A strike on a Kyiv hospital killed a doctor.",
        ],
        counterexamples: &["Nurses began a strike over pay on Monday.", "He bought an assault rifle."],
        ..RULE
    },
    Rule {
        id: "strike.verb",
        kind: "attack",
        patterns: &["strike|hit|target|pound|pummel/V"],
        needs: Needs::Force,
        unless: &[
            "strike/V a|an|the deal|balance|agreement|chord|pose|blow|tone",
            "hit/V by earthquake|storm|flood|drought|inflation|recession|pandemic",
            "earthquake|storm|cyclone|hurricane|flood|typhoon|tremor|quake|virus|pandemic",
            "strike/V down law|ruling",
            "hit/V back at",
            "price|inflation|market|share hit|strike|target/V",
            "sanction|treasury|tariff * target/V",
            "target/V inflation|growth|emission|voter|customer",
        ],
        examples: &[
            "US forces struck militia posts in eastern Syria on Thursday.",
            "Ukrainian forces hit a bridge near Kherson.",
            "The army targeted militants in the Sambisa forest.",
        ],
        counterexamples: &[
            "The two sides struck a deal on Monday.",
            "A strong earthquake struck the city of Herat.",
            "The central bank targets inflation of 2 percent.",
        ],
        ..RULE
    },
    Rule {
        id: "air_strike.bombs",
        kind: "air_strike",
        frame: Frame::Act,
        patterns: &["carry|conduct|launch|fly/V out sortie/N", "drop|unleash/V * bomb/N"],
        unless: &["bath", "photo"],
        examples: &["Myanmar's air force dropped two bombs on a monastery in Sagaing."],
        counterexamples: &["The singer drops another bomb of a record."],
        needs: Needs::Actor,
        ..RULE
    },
];
