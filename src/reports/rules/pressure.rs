//! Pressure short of force: complaints, refusals, demands, cuts, bans.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "condemn.complain",
        kind: "condemn",
        frame: Frame::Act,
        patterns: &[
            "fault|rebuke|chide|scold|berate|assail|vilify|deride|mock|ridicule|censure|reprimand|admonish|upbraid|bemoan|disparage|rap/V",
            "lash|hit/V out at",
            "take/V aim at",
            "express|voice/V * concern|dismay|displeasure|regret|disappointment|alarm|anger|frustration|fury|fear|worry|misgiving|reservation|objection/N",
            "complain/V about|of|to|that|over",
            "be/V critical of",
            "call/V * liar|traitor|terrorist|dictator|tyrant",
        ],
        needs: Needs::Actor,
        unless: &["mock exam|trial", "rap song|music|album", "no objection"],
        examples: &[
            "The bishops rebuked the president of El Salvador.",
            "Tunis voiced concern over the arrests in Libya.",
        ],
        counterexamples: &["The rap song topped the charts."],
        ..RULE
    },
    Rule {
        id: "accuse.court",
        kind: "accuse",
        frame: Frame::Do,
        patterns: &[
            "launch|take|begin|start|initiate|bring|open/V * legal action|proceeding|proceedings|lawsuit|suit|case",
            "file|lodge|bring/V * suit|petition|case|claim|charge|charges|motion|appeal against",
            "prosecute/V",
            "head|conduct/V * inquiry|investigation|probe",
            "question|interrogate/V * suspect|official|minister|president|man|woman|leader|witness|people",
            "put/V * on trial",
        ],
        needs: Needs::Actor,
        examples: &["Brussels launched legal action against Budapest."],
        counterexamples: &["The lawyers took a case of wine."],
        ..RULE
    },
    Rule {
        id: "reject.oppose",
        kind: "reject",
        patterns: &[
            "refuse/V",
            "decline|turn/V * request|offer|invitation|demand/N",
            "dispute/V * result|finding|claim|report|account|figure|election|charge",
            "oppose|defy|snub|boycott|disobey|flout|overrule|repudiate|shun|rebut|contradict|resist/V",
            "rule/V out",
            "dismiss|deny|ignore|brush/V * proposal|offer|call|claim|demand|plan|request|appeal|allegation|report|accusation|permission|access|entry|visa|warning|criticism|suggestion|bid",
            "deny/V",
            "will|would|can|could|do|does|did|shall not|n't accept|allow|recognize|recognise|negotiate|agree|sign|take|permit|support|end|stop|join|tolerate|attend|comply|meet|withdraw|cooperate|give|let|grant|extradite",
            "vote/V against|down",
            "fail/V to reach|agree|comply|attend",
            "say/V no to",
            "express|voice|reiterate/V * opposition/N",
            "walk|storm/V out of",
            "refusal/N to|by|of",
            "block|strike|shoot|throw/V * bill|resolution|proposal|motion|amendment|appeal",
        ],
        needs: Needs::Actor,
        unless: &[
            "resist/V arrest",
            "temptation|virus|disease|drug",
            // Whose deed it was is a matter of that deed's responsibility.
            "deny/V it|this",
            "deny/V target|attack|kill|bomb|shell|hit|shoot|strike|fire|massacre|torture|carry",
            "deny/V * involvement|responsibility|role|complicity|attack|strike|shelling|bombing|killing|raid|massacre",
        ],
        examples: &[
            "Beijing opposed the sale of jets to Taipei.",
            "Budapest said it would not accept refugees from Syria.",
        ],
        counterexamples: &["The bacteria resist the drug.", "The rebels denied involvement."],
        ..RULE
    },
    Rule {
        id: "request.seek",
        kind: "request",
        frame: Frame::Do,
        patterns: &[
            "seek/V * help|aid|support|assistance|asylum|refuge|permission|protection|extradition|loan|backing|explanation|meeting|access|ceasefire|talks|clarification|compensation/N",
            "plead|beg|petition|lobby|press|pressure|beseech|entreat/V",
            "reiterate|repeat|renew|issue|make/V * demand|call|request|appeal|plea/N",
            "recommend|suggest|propose/V",
            "insist/V on|that",
            "want/V * to",
            "encourage|advise|invite|exhort/V * to",
            "apply/V for|to",
            "court|judge|tribunal * order|instruct/V * to",
            "push/V for",
        ],
        needs: Needs::Actor,
        unless: &[
            "call to arm|arms",
            "press conference|release|secretary|freedom|ahead",
            "press/V charge|charges",
            "want/V to know",
            "911|phone|telephone|emergency|distress call",
            "make/V the|a call",
        ],
        examples: &["Kigali sought help from its allies.", "The widows petitioned the king of Morocco."],
        counterexamples: &["The press secretary resigned."],
        ..RULE
    },
    Rule {
        id: "sanction.cut",
        kind: "impose_sanctions",
        frame: Frame::Do,
        patterns: &[
            "suspend|halt|cut|stop|end|cancel|freeze|withhold|withdraw|reduce|slash|terminate|block|curb|pause/V * aid|assistance|funding|fund|support|talks|negotiation|cooperation|mediation|trade|visit|contract|membership|licence|license|payment|flight|supply|supplies|shipment|export|import|effort|delivery|investment|loan",
            "call/V off * talks|visit|meeting|summit",
            "pull|walk/V out of * talks|negotiation|summit|conference|council",
            "fine|penalize|penalise/V",
            "impose/V * fine|penalty|ban|tariff|duty",
            "suspension|cancellation|freeze/N of * aid|talks|funding|trade|assistance|membership|cooperation",
        ],
        needs: Needs::Actor,
        unless: &["fine art|line|print", "threaten/V", "end/V support|help|aid", "blood|water supply"],
        examples: &["Denmark suspended aid to the junta in Mali.", "Moscow called off talks with Tokyo."],
        counterexamples: &["The minister threatened to halt aid to Malawi."],
        ..RULE
    },
    Rule {
        id: "restrict.ban",
        kind: "restrict_movement",
        frame: Frame::Act,
        patterns: &[
            "ban|outlaw|prohibit|bar|censor|suppress|restrict|dissolve|muzzle|gag|evict|oust|persecute/V",
            "crack|clamp/V down on",
            "crackdown|clampdown/N on|against",
            "impose|order|introduce/V * ban|restriction|restrictions|quarantine|tax|censorship",
            "revoke|strip|cancel/V * passport|citizenship|licence|license|permit|visa|accreditation",
            "shut|close/V down|* newspaper|station|office|school|church|mosque|website|channel|group",
            "place|put|hold|keep/V * under * house arrest|surveillance|guard",
            "declare|impose/V * state of siege|emergency|martial law",
            "force|compel|coerce/V * to",
            "order/V * to leave|stop|close|suspend|halt|appear|pay|evacuate|disband",
            "be order to",
            "issue/V * warrant/N",
            "block|restrict|shut|cut/V * access|website|internet|facebook|twitter|whatsapp|telegram|entry",
        ],
        needs: Needs::Actor,
        unless: &["test|steroid|player|coach|driver|athlete|doping", "lift|overturn|ease/V"],
        examples: &[
            "Caracas banned the party's leader from office.",
            "Minsk cracked down on journalists.",
            "The authorities cut the internet in Manipur.",
        ],
        counterexamples: &["The league banned the player for doping."],
        ..RULE
    },
    Rule {
        id: "threaten.warn",
        kind: "threaten",
        frame: Frame::Do,
        patterns: &[
            "warn/V",
            "give|set|issue/V * deadline|ultimatum/N",
            "fresh|stern|stark|veiled|new warning|threat/N to|by|from|against",
        ],
        needs: Needs::Actor,
        unless: &[
            "weather|forecaster|doctor|scientist|economist|firefighter|market|customer|health|disease|flood|storm|virus|expert|analyst",
        ],
        examples: &["Ankara warned Athens not to arm the islands."],
        counterexamples: &["Doctors warned smokers of the risk."],
        ..RULE
    },
];
