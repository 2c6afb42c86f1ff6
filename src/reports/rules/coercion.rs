//! Arrests, seizures, restrictions, cyber attacks, deportations, verdicts.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "arrest",
        kind: "arrest",
        patterns: &[
            "arrest|apprehend|nab|handcuff/V",
            "arrest/N of",
            "arrest|arrests/N",
            "take/V * into custody",
            "take|bring/V * in for questioning",
            "catch/V * gunman|attacker|assailant|suspect|killer|fugitive|bomber|kidnapper|robber|thief|smuggler/N",
            "gunman|attacker|assailant|suspect|killer|fugitive|bomber|kidnapper|robber be catch/V",
            "thief|smuggler|trafficker|burglar be catch/V",
            "be catch/V by police|officer|soldier|troops|guard|guards|authorities|detective",
            "place|put/V * under arrest/N",
            "round/V up",
            "capture/V * pirate|militant|suspect|leader|commander|member|fighter|people/N",
            "capture/V by force|police|troops|army|battalion",
            "recapture|rearrest|re-arrest/V * inmate|prisoner|escapee|fugitive|convict",
            "inmate|prisoner|escapee|fugitive|convict * recapture|rearrest|re-arrest/V",
            "hand|turn/V over to police|authority|authorities|gendarme",
            "hand|turn/V over to the police|authority|authorities|gendarme",
        ],
        unless: &[
            "cardiac|house arrest warrant",
            "arrest warrant",
            "catch/V on camera|video|film|tape",
            "arrest/V decline|fall|slide",
            "information|reward|bounty|tip|evidence * lead to * arrest|capture",
            "reward|bounty for",
            "weapon|arm|rifle|document|evidence|body|file * hand|turn/V over",
        ],
        examples: &[
            "Turkish police arrested 15 suspects in Istanbul on Friday.",
            "The navy took 23 pirates into custody.",
        ],
        counterexamples: &["He suffered a cardiac arrest.", "The court issued an arrest warrant."],
        ..RULE
    },
    Rule {
        id: "arrest.undergo",
        kind: "arrest",
        frame: Frame::Undergo,
        patterns: &["be/V under arrest", "be hold/V over|for", "be hold/V on|in suspicion|connection"],
        examples: &["Three customs officers were under arrest in Valparaiso on Friday."],
        counterexamples: &["The patient was under observation."],
        ..RULE
    },
    Rule {
        id: "detain",
        kind: "detain",
        patterns: &[
            "detain|imprison|jail|intern/V",
            "detention/N of",
            "hold|keep/V in custody|detention",
            "take/V * prisoner",
            "prisoner/N be take/V",
            "be remanded",
            "place|put/V * in|into * detention|custody",
            "order/V * detention/N for|of",
            "be order/V hold",
            "be hold/V by",
            "be hold/V in|at * prison|jail|cell|detention|custody|barracks/N",
            "police|policeman|policemen|officer|agent|soldier|troops|security * take|lead|march|drag/V * him|her|them|me|us|people|man|woman|men|women away",
        ],
        needs: Needs::Victim,
        unless: &[
            "detention center|centre|facility|camp",
            "election|meeting|talks|rally|vote|event|conference|ceremony|protest * be hold",
            "seat|title|record|post|office * be hold",
        ],
        examples: &[
            "Security forces detained an opposition leader in Tunis.",
            "Officers led three women away in handcuffs in Minsk.",
        ],
        counterexamples: &["The storm detained nobody at the airport.", "Police took two bags away."],
        ..RULE
    },
    Rule {
        id: "detain.undergo",
        kind: "detain",
        frame: Frame::Undergo,
        patterns: &[
            "be|remain|stay|languish/V in|behind detention|custody|prison|jail|bar|bars",
            "be|remain/V still in|behind detention|custody|prison|jail|bar|bars",
            "be|remain/V in police|preventive|pretrial|pre-trial|military custody|detention",
            "still be hold/V",
        ],
        needs: Needs::Victim,
        unless: &["trial|hearing|ceremony|visit|play|film"],
        examples: &[
            "Dozens of students are still in detention in Tunis.",
            "Over 40 miners remain behind bars in Huanuni.",
        ],
        counterexamples: &["The trial will be in a prison in Lyon."],
        ..RULE
    },
    Rule {
        id: "seize_property",
        kind: "seize_property",
        patterns: &[
            "confiscate|impound/V",
            "seize|confiscate|impound|recover/V * weapon|arm|ammunition|drug|cocaine|heroin|rifle|explosive|cash|cache|asset|gun|passport|bomb|grenade|missile|rocket|mine|drone",
            "weapon|arm|ammunition|drug|rifle|explosive|cash|asset|magazine|round|computer|phone|laptop|document|passport|property|vehicle|money * be * seize|confiscate|impound|recover/V",
            "computer|phone|laptop|document|equipment seize|confiscate/V",
            "seize|confiscate|impound|intercept/V * ton|tonne|kilo|kilogram|gram|pound/N of",
            "freeze/V * asset|account/N",
            "seizure|confiscation/N of * weapon|arm|ammunition|drug|cocaine|heroin|rifle|explosive|cash|asset|gun",
            "find|discover|uncover/V * cache/N",
        ],
        unless: &["gold|coal|copper|diamond|cobalt|coltan|tin|jade|silver|iron|uranium|salt mine"],
        examples: &["Customs officers seized 300 rifles at the port of Buenaventura."],
        counterexamples: &["Rebels seized the town of Bunagana."],
        ..RULE
    },
    Rule {
        id: "restrict_movement",
        kind: "restrict_movement",
        patterns: &[
            "impose|declare|announce|extend|prolong/V * curfew|lockdown|martial|emergency",
            "ban|outlaw/V * protest|demonstration|rally|party|gathering|newspaper",
            "close|seal|shut/V * border|crossing|airspace/N",
            "break/V up * protest|demonstration|rally|march|sit-in|crowd|vigil/N",
            "fire|use/V * tear gas",
            "respond|reply|answer/V with * gas|cannon|bullet|baton",
            "clear/V * camp|encampment|square|protester|demonstrator|sit-in|barricade/N",
            "use|deploy|fire/V water cannon|cannons/N",
            "water cannon|cannons/N",
            "state of emergency",
        ],
        needs: Needs::Actor,
        unless: &["lift|ease|end/V * curfew|emergency", "clear/V * snow|debris|mine|rubble|ice"],
        examples: &["The governor imposed a curfew in Jos.", "Police fired tear gas at protesters in Nairobi."],
        counterexamples: &["The army lifted the curfew."],
        ..RULE
    },
    Rule {
        id: "restrict_movement.disperse",
        kind: "restrict_movement",
        patterns: &["disperse/V"],
        needs: Needs::Victim,
        examples: &["Police dispersed the protesters in Harare with water cannon."],
        counterexamples: &["The crowd dispersed in the evening."],
        ..RULE
    },
    Rule {
        id: "restrict_movement.order",
        kind: "restrict_movement",
        patterns: &[
            "curfew|lockdown/N * impose|declare|announce|extend/V",
            "curfew|lockdown/N come into force|effect",
            "protest|demonstration|rally|march|gathering|procession/N * be ban|outlaw|prohibit/V",
        ],
        unless: &["lift|ease|end/V * curfew|lockdown"],
        examples: &["A curfew was imposed in Dhaka on Friday.", "A rally planned for Sunday was banned in Kampala."],
        counterexamples: &["The curfew in Jos was lifted."],
        ..RULE
    },
    Rule {
        id: "cyber_attack",
        kind: "cyber_attack",
        patterns: &[
            "cyberattack|hack|hacking|ransomware|ddos/N",
            "cyber|hacking|ransomware|ddos|hacker attack|operation|intrusion/N",
            "hack/V into|website|account|system|network|email|phone|computer|server|grid",
            "phone|computer|email|e-mail|website|account|device|server|network * hack/V",
            "hack/V use|with * spyware|malware|software/N",
            "spyware|malware|phishing attack/N",
            "spyware|malware|phishing * target/V",
            "hacker * break|attack|breach|steal|target|deface|hack|knock|cripple|disrupt|shut/V",
            "knock|take/V out|down|offline * website|site|server|network/N",
            "hack/V",
        ],
        unless: &["life hack", "hack/V * to death", "machete|axe"],
        examples: &["Hackers attacked the ministry's servers, shutting down ten websites in Tirana."],
        counterexamples: &["A life hack for travellers."],
        ..RULE
    },
    Rule {
        id: "deport",
        kind: "deport",
        patterns: &["deport|extradite|expel/V", "deportation|extradition|expulsion/N of"],
        needs: Needs::Victim,
        unless: &[
            "diplomat|ambassador|envoy|embassy|attache|consul|nuncio",
            "student from school",
            "from * party|club|talks|school|meeting|parliament|university|game|match",
        ],
        examples: &["Pakistan deported 1,200 Afghans on Sunday."],
        counterexamples: &["The party expelled the treasurer from the party."],
        ..RULE
    },
    Rule {
        id: "convict",
        kind: "convict",
        patterns: &[
            "convict|sentence/V",
            "find/V * guilty",
            "jail/V * for * year|month|life",
            "court|judge|tribunal|jury jail|imprison/V",
            "conviction/N of",
            "condemn/V to death",
            "hand/V * sentence|term/N",
        ],
        needs: Needs::Victim,
        unless: &["find/V not guilty"],
        examples: &[
            "A Paris court convicted eight men over the attack in Nice.",
            "He was sentenced to death in Amman.",
        ],
        counterexamples: &["He spoke with conviction."],
        frame: Frame::Act,
        ..RULE
    },
];
