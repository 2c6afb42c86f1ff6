//! Violence against persons: killing, wounding, torture, abduction.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "kill.verb",
        kind: "attack",
        patterns: &[
            "kill|murder|slay|massacre|butcher|slaughter|martyr/V",
            "claim|take/V * life|lives",
            "strangle|decapitate/V",
            "burn|beat|stone|club|bludgeon/V to death",
            "burn|burnt/V alive",
            "eliminate|neutralise|neutralize|liquidate/V * terrorist|militant|rebel|insurgent|jihadist|fighter|gunman|gunmen|bandit|gangster|saboteur|attacker|assailant",
            "burnt alive",
        ],
        needs: Needs::Victim,
        unless: &[
            "kill/V time|bill|deal|off|project|passion|plan|proposal",
            "shark|bear|dog|crocodile|elephant|wolf|snake|animal attack",
            "joke|comedian|boredom|kindness|curiosity|laughter|comedy",
            "price|trade|bidding|culture war",
            "gas|boiler|factory|firework|fireworks explosion|blast",
            "slaughter|butcher/V * novel|song|language|hymn",
            "team|side|club|champions * massacre|slaughter|murder/V",
        ],
        examples: &["Militants killed 12 farmers in Zamfara on Monday.", "Four soldiers were killed near Gao."],
        counterexamples: &[
            "The bus crash killed 12 people.",
            "An earthquake killed hundreds.",
            "A cyclist was killed by a hit-and-run driver in Leeds.",
            "Two nuns were killed when their bus burst a tyre and hit a tree near Arusha.",
            "No one else was killed, police said.",
        ],
        ..RULE
    },
    Rule {
        id: "kill.undergo",
        kind: "attack",
        frame: Frame::Undergo,
        patterns: &["die|perish/V * at the hand of"],
        needs: Needs::Victim,
        unless: &["surgeon|doctor|hospital"],
        examples: &["Three traders died at the hands of a mob in Kidal."],
        counterexamples: &["Arsenal suffered defeat at the hands of Chelsea."],
        ..RULE
    },
    Rule {
        id: "homicide",
        kind: "attack",
        patterns: &[
            "murder|homicide|manslaughter/N",
            "killer|murderer|assassin/N of",
            "beating death/N",
            "body|man|woman * find dead",
            "journalist|activist|priest|hostage|captive|lawyer|mayor be find dead",
            "aid|health worker be find dead",
            "decapitate|decapitated|behead|beheaded|headless|mutilate|mutilated|dismember|dismembered body|corpse|remains/N",
            "bullet riddled|ridden body|corpse/N",
            "body|corpse/N of a|an|the kidnap|kidnapped|abduct|abducted",
            "body|corpse with * bullet|gunshot|stab|machete wound|hole|injury|mark",
        ],
        unless: &[
            "homicide unit|detective|squad|bureau|team|rate|report",
            "murder rate|mystery|novel|weapon",
            "murder of crow",
            "film|movie|series|novel|book|album|play killer|murderer|assassin of",
        ],
        needs: Needs::Victim,
        examples: &[
            "Two brothers were charged with the murder of a shopkeeper in Durban.",
            "Police are hunting the killers of a priest in Jos.",
        ],
        counterexamples: &[
            "The murder rate in Honduras fell last year.",
            "The film Killers of the Flower Moon opened in Lagos.",
        ],
        ..RULE
    },
    Rule {
        id: "homicide.plain",
        kind: "attack",
        patterns: &["murder suicide/N", "double|triple|quadruple murder|homicide|killing|slaying/N", "murder victim/N"],
        unless: &["mystery|novel|film|series|play"],
        examples: &["Detectives are investigating a double homicide in Durban."],
        counterexamples: &["The novel begins with a double murder."],
        ..RULE
    },
    Rule {
        id: "wound.verb",
        kind: "attack",
        patterns: &["wound|injure|maim|hurt/V"],
        needs: Needs::Victim,
        unless: &[
            "match|game|training",
            "number of",
            "gas|boiler|factory|firework|fireworks explosion|blast",
            "hurt/V * economy|trade|business|price|sale|chance|interest|feeling|image|reputation|morale|pride",
        ],
        examples: &["Gunmen wounded three policemen in Karachi.", "A rocket hurt two nurses in Homs."],
        counterexamples: &["Two players were injured in the match.", "The strike hurt the economy of Ghana."],
        ..RULE
    },
    Rule {
        id: "attack.attempt",
        kind: "attack",
        patterns: &[
            "assassination|murder attempt|bid/N",
            "attempt/N on * life",
            "attempt/N to assassinate|kill|murder/V",
            "attempt|try/V to assassinate|kill|murder/V",
        ],
        unless: &["time|bill|deal|plan|proposal|reform|story", "foil|thwart|prevent|plot|accuse|suspect|charge"],
        examples: &["The prime minister was wounded in an assassination attempt in Handlova."],
        counterexamples: &["Police foiled an assassination attempt.", "The senator tried to kill the bill."],
        ..RULE
    },
    Rule {
        id: "attack.survived",
        kind: "attack",
        frame: Frame::Undergo,
        patterns: &["survive|escape/V * assassination|murder|attempt/N"],
        examples: &["The former president survived an assassination attempt in Butler."],
        counterexamples: &["The firm survived a takeover attempt."],
        unless: &["takeover|coup|record|buyout|merger|impeachment"],
        needs: Needs::Victim,
        ..RULE
    },
    Rule {
        id: "assassination",
        kind: "assassination",
        patterns: &["assassinate/V", "assassination/N", "targeted killing/N"],
        unless: &["character assassination"],
        examples: &[
            "Gunmen assassinated a mayor in Michoacan.",
            "The assassination of Haiti's president shocked the country.",
        ],
        counterexamples: &["The police foiled a plot to assassinate the minister."],
        ..RULE
    },
    Rule {
        id: "execution",
        kind: "execution",
        patterns: &["execute|behead|hang|lynch/V", "execution|beheading|lynching/N", "put/V to death"],
        needs: Needs::Victim,
        unless: &[
            "execute/V plan|order|strategy|warrant|search",
            "execute/V * plan|order|strategy|warrant|search|hook|move|pass|turn|landing|trade|contract|script|code",
            "hang/V out|up|over",
            "hang/V on to",
            "execution of plan|strategy",
        ],
        examples: &["The group executed seven captives in the town of Macomia.", "Iran executed two men on Sunday."],
        counterexamples: &["The coach executed his plan."],
        ..RULE
    },
    Rule {
        id: "massacre",
        kind: "massacre",
        patterns: &["massacre/N", "mass killing/N", "slaughter/N of"],
        examples: &["The massacre of civilians in Moura lasted five days."],
        counterexamples: &["Brazil suffered a 7-1 massacre at home."],
        needs: Needs::Victim,
        ..RULE
    },
    Rule {
        id: "stabbing",
        kind: "stabbing",
        patterns: &[
            "stab|knife|hack|axe/V",
            "stabbing/N",
            "stabbing death/N",
            "knife|machete attack/N",
            "slit|cut/V * throat",
            "throat slit|cut",
        ],
        unless: &[
            "hack/V into|website|email|account|phone|computer|server|network|system|grid|data|use|using",
            "phone|computer|email|e-mail|website|account|device|server|network|spyware|hacker|malware",
            "stab/N at",
            "stab/V * in the back by",
        ],
        examples: &["A man stabbed three people at a market in Solingen."],
        counterexamples: &["Hackers hacked the ministry's website.", "She had a stab at politics."],
        ..RULE
    },
    Rule {
        id: "beating",
        kind: "beating",
        patterns: &[
            "beat|club|flog|thrash|stone|bludgeon|punch|slap|kick|manhandle|pummel/V",
            "rough/V up",
            "beating|flogging/N",
            "be beat|beaten",
            "throw|slam|wrestle|knock|push|shove/V * to|onto the ground|floor|pavement/N",
        ],
        needs: Needs::Victim,
        unless: &[
            "beat/V record|target|expectation|forecast|team|champion|rival|deadline|inflation",
            "match|final|league|set|score|goal|election",
            "beat|kick/V out|back|off|in|start",
            "kick|punch/V * ball|penalty|habit|campaign|card|ticket",
            "slap/V tariff|fine|ban|sanction|restriction|tax|duty|charge",
            "slap|kick/V with|on",
        ],
        examples: &[
            "Police beat protesters with batons in Minsk.",
            "A mob stoned a man to death in Sialkot.",
            "Guards punched a student in Tehran.",
        ],
        counterexamples: &[
            "Brazil beat Peru 3-1 in the final.",
            "Five nurses were slapped with fines in Leeds.",
            "The striker kicked the ball to a student.",
        ],
        ..RULE
    },
    Rule {
        id: "torture",
        kind: "torture",
        patterns: &["torture/V", "torture/N of"],
        needs: Needs::Victim,
        examples: &["Guards tortured prisoners at the Saydnaya jail."],
        counterexamples: &["The ban on torture dates from 1984."],
        ..RULE
    },
    Rule {
        id: "sexual_violence",
        kind: "sexual_violence",
        patterns: &[
            "rape/V",
            "rape/N of",
            "gang rape",
            "sexually assault|abuse|harass|molest|exploit/V",
            "sexual violence|assault|abuse|harassment|molestation/N",
            "molest|grope|fondle/V",
            "be subject/V to * rape|sexual",
        ],
        needs: Needs::Victim,
        examples: &["Fighters raped dozens of women in El Geneina."],
        counterexamples: &["The law on rape was changed."],
        ..RULE
    },
    Rule {
        id: "abduction",
        kind: "abduction",
        needs: Needs::Victim,
        patterns: &[
            "abduct|kidnap|hijack|commandeer/V",
            "abduction|kidnapping|kidnap|hijacking|hostage-taking/N",
            "kidnapper|abductor|captor/N of",
            "be drag/V out|from",
            "take/V * from their|his|her dormitory|dormitories|home|house|bed|school|hostel|village|cell",
            "drag/V * from|out his|her|their|the|a home|house|bed|car|bus|vehicle|mosque|church|office/N",
            "take/V * hostage|captive",
            "hold/V * hostage|captive",
            "gunman|gunmen|bandit|rebel|militant|jihadist|kidnapper|abductor|captor|pirate|extremist|insurgent be hold/V",
            "be hold/V by gang|kidnapper|bandit|pirate|militant|rebel|gunman|gunmen|jihadist|captor|cartel|extremist|insurgent",
            "be hold/V by a|an|the gang|kidnapper|bandit|pirate|militant|rebel|gunman|gunmen|jihadist|captor|cartel|extremist|insurgent",
            "enforced disappearance/N",
            "seize/V * hostage/N",
            "snatch/V",
            "whisk|drag|herd/V * away",
            "gunman|gunmen|bandit|rebel|militant|jihadist|kidnapper|abductor|insurgent * take/V * from|away|with",
            "pupil|student|girl|schoolgirl|boy|schoolboy|child|hostage|captive|villager take/V from * school|college|university|seminary|dormitory|hostel|home|village|farm|church|mosque|train|bus",
            "gunman|gunmen|bandit|rebel|militant|jihadist|kidnapper|abductor|insurgent take/V * pupil|student|girl|schoolgirl|schoolboy|schoolchild|schoolchildren|child|villager|nun|priest/N",
            "be take/V * by gunman|gunmen|bandit|rebel|militant|jihadist|kidnapper|abductor|insurgent|militiaman|militiamen",
            "kidnapper|abductor * seize/V",
            "take|drag|march|whisk|herd|bundle|force/V * into|to the|a|an forest|bush|jungle|truck|car|van|vehicle|woods",
            "take|drag|march|whisk|herd|lead/V * into|to the|a|an * forest|bush|jungle",
            "drag|bundle/V off|away",
            "gunman|gunmen|bandit|rebel|militant|jihadist|kidnapper|insurgent|attacker * take|lead|march/V * him|her|them|me|us|people|man|woman|men|women|child away",
        ],
        unless: &[
            "kidnap plot|drama",
            "to hospital|safety|clinic|shelter",
            "snatch/V swimmer|surfer|victory|win|lead|draw|purse|bag",
            "bodyguard|aide|medic|paramedic|colleague|steward * bundle|whisk|drag|herd/V",
            "security officer|guard|agent|detail|staff * bundle|whisk|drag|herd/V",
            "hijack/V debate|agenda",
            "snatch/V * victory|win|point|draw|lead|goal|title|bag|purse|phone|chain|equaliser|equalizer",
        ],
        examples: &[
            "Gunmen abducted 287 pupils from a school in Kuriga on 7 March 2024.",
            "Two engineers were kidnapped in the Pakistani province of Balochistan.",
            "The kidnappers of a nurse in Goma want money.",
        ],
        counterexamples: &["The debate was hijacked by extremists.", "Peru snatched a late win."],
        ..RULE
    },
    Rule {
        id: "abduction.undergo",
        kind: "abduction",
        frame: Frame::Undergo,
        needs: Needs::Victim,
        patterns: &[
            "be|remain|stay/V in the hand of rebel|militant|kidnapper|pirate|bandit|jihadist|hamas|insurgent|gunman|gunmen|captor",
        ],
        examples: &["Six nurses are in the hands of rebels in Goma."],
        counterexamples: &["The town is in the hands of rebels."],
        ..RULE
    },
];
