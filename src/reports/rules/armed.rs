//! Violence at close range: clashes, shootings, raids, killings, abductions.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "armed_clash",
        kind: "armed_clash",
        frame: Frame::Meet,
        patterns: &[
            "clash/V",
            "clash|clashes|gunfight|firefight|gunbattle|shootout|skirmish|crossfire/N",
            "gun battle|fight/N",
            "exchange/N of fire",
            "battle/V",
            "fighting/N",
            "encounter/N with force|police|army|troops|militant|rebel",
            "encounter/N * kill/V",
            "kill/V in * encounter/N",
        ],
        needs: Needs::Force,
        unless: &[
            "clash/N of culture|colour|civilization",
            "title|cup|league|derby|match",
            "cancer|disease|wildfire|virus|court|legal",
        ],
        examples: &[
            "Soldiers clashed with rebels near the town of Rutshuru on Sunday.",
            "Six militants were killed in a gun battle with police in Srinagar.",
        ],
        counterexamples: &[
            "Arsenal and Chelsea clash in the cup final on Saturday.",
            "The ministers clashed over the budget.",
        ],
        ..RULE
    },
    Rule {
        id: "armed_clash.fire",
        kind: "armed_clash",
        frame: Frame::Meet,
        patterns: &["exchange|trade/V * fire|gunfire|artillery|shelling"],
        needs: Needs::Actor,
        examples: &["Armenia and Azerbaijan exchanged fire on the border near Syunik on Tuesday."],
        counterexamples: &["The partners exchanged contracts on Friday."],
        ..RULE
    },
    Rule {
        id: "shoot_down",
        kind: "attack",
        patterns: &["shoot|bring/V down * helicopter|plane|airplane|jet|warplane|aircraft|airliner"],
        needs: Needs::Actor,
        examples: &["Rebels shot down a military helicopter in Kachin state, killing all four on board."],
        counterexamples: &["Mechanics brought the plane down to the hangar."],
        ..RULE
    },
    Rule {
        id: "shooting",
        kind: "shooting",
        patterns: &[
            "shoot|gun/V",
            "shoot/V dead",
            "gun/V down",
            "open/V fire",
            "fire/V on|at",
            "shooting/N",
            "fatal|mass shooting/N",
            "gun|armed attack/N",
            "gunman|gunmen * kill|attack|storm/V",
            "spray/V * with bullet/N",
            "be hit|strike by bullet|gunfire",
            "gunshot wound|victim|injury/N",
            "gunshot|gunfire/N",
            "shot/N fire/V",
            "fire/V * shot|round|bullet/N",
        ],
        unless: &[
            "shoot/V film|video|movie|photo|picture|footage|goal|hoop",
            "shoot/V a|the|her|his|their film|video|movie|photo|picture|documentary|series|commercial",
            "fire/V shot|salvo across|over * bow",
            "warning shot",
            "shooting star|range|guard|film|event|competition|contest|championship|medal|script",
            "striker|midfielder|goalkeeper|winger|archer|marksman|quarterback|batsman|bowler|puck|crossbar|penalty|free-kick",
            "over the bar|crossbar",
            "from the field|arc|spot|penalty",
            "plan|idea|bid|proposal|bill|motion|suggestion|request|offer|deal be shoot",
            "shoot/V down by",
            "shoot/V * proposal|plan|idea|bill|motion",
            "shoot/V * look|glance|glare|smile|arrow",
            "shoot/V to piece|fame|stardom|prominence",
            "photographer|filmmaker|cameraman|videographer shoot",
            "director be shoot/V a|an|the|his|her",
            "hoop|basket|rebound|three-pointer|wicket",
            "shoot/V down * drone|plane|aircraft|missile|helicopter|jet|balloon",
            "photo|film shoot",
            "shoot up price",
            "fire/V at will",
        ],
        examples: &[
            "Gunmen shot dead a judge in Guayaquil on Friday.",
            "Police opened fire on protesters in Lagos.",
            "A mass shooting at a concert hall near Moscow killed 145 people.",
        ],
        counterexamples: &["The director is shooting a film in Beirut.", "The army shot down a drone near Odesa."],
        ..RULE
    },
    Rule {
        id: "ambush",
        kind: "ambush",
        patterns: &["ambush/V", "ambush/N"],
        unless: &["feel/V ambush", "reporter|cost|price|question|criticism"],
        examples: &["Jihadists ambushed an army convoy in western Niger, killing 17 soldiers."],
        counterexamples: &["The army foiled an ambush near Menaka."],
        ..RULE
    },
    Rule {
        id: "raid",
        kind: "raid",
        patterns: &["raid/V", "raid|incursion/N", "storm/V", "overnight|military|police raid|operation/N"],
        needs: Needs::Actor,
        unless: &[
            "army of",
            "supermarket|shop for",
            "storm surge|damage|warning",
            "fridge|wardrobe|savings",
            "police raid on tax",
        ],
        examples: &[
            "Israeli troops raided the Jenin refugee camp on Thursday.",
            "Gunmen stormed a hotel in Ouagadougou.",
        ],
        counterexamples: &["A storm hit the coast of Florida."],
        ..RULE
    },
    Rule {
        id: "attack",
        kind: "attack",
        patterns: &[
            "attack/V",
            "attack/N",
            "attacks",
            "assault|overrun|maul/V",
            "launch|mount|stage|begin/V * offensive|assault/N",
            "killing|slaying/N",
            "terror|terrorist|militant|jihadist|insurgent|armed|deadly attack|assault/N",
            "terror|terrorist operation|act|outrage|plot/N",
            "act/N of terrorism|terror|sabotage|violence",
            "sabotage/N",
            "sabotage/V",
            "pirate|piracy attack|attempt|bid|raid/N",
        ],
        unless: &[
            "paper|newspaper|editorial|columnist|sermon|speech * attack",
            "in|from|into simulation|drill",
            "heart|panic|asthma|shark|bear|dog|verbal|personal|cyber|hacking|ransomware attack",
            "scathing|stinging|blistering|withering|furious|veiled|extraordinary attack",
            "attack/V record|policy|plan|bill|decision|minister for",
            "attack/N on character|press|freedom|democracy",
            "striker|goal|midfield|defender",
            "attack ad|advert|line",
        ],
        needs: Needs::Force,
        examples: &[
            "Gunmen attacked a village in Plateau State on Christmas Eve.",
            "An attack on an army post in Inata killed 53 gendarmes.",
        ],
        counterexamples: &["He died of a heart attack in Cairo.", "The opposition attacked the budget."],
        ..RULE
    },
    Rule {
        id: "attack.undergo",
        kind: "attack",
        frame: Frame::Undergo,
        patterns: &["come/V under * attack|fire|shelling/N", "be/V under attack/N", "under attack/N"],
        examples: &["A convoy of peacekeepers came under fire near Kidal."],
        counterexamples: &["The minister came under fire for his remarks."],
        unless: &["for * remark|comment|decision|handling", "critic|criticism"],
        needs: Needs::Force,
        ..RULE
    },
    Rule {
        id: "kill.verb",
        kind: "attack",
        patterns: &["kill|murder|slay|massacre|butcher|slaughter/V", "claim|take/V * life"],
        needs: Needs::Victim,
        unless: &[
            "crash|accident|earthquake|flood|storm|landslide|fire|avalanche|cholera|covid|disease|heatwave|famine|drought",
            "kill/V time|bill|deal|off|project|passion|plan|proposal",
            "hit and run",
            "motorist|dwi",
            "drunk|drunken driver|driving",
            "joke|comedian|boredom|kindness|curiosity|laughter|comedy",
            "price|trade|bidding|culture war",
            "gas|boiler|factory|firework|fireworks explosion|blast",
            "slaughter|butcher/V * novel|song|language|hymn",
        ],
        examples: &["Militants killed 12 farmers in Zamfara on Monday.", "Four soldiers were killed near Gao."],
        counterexamples: &[
            "The bus crash killed 12 people.",
            "An earthquake killed hundreds.",
            "A woman was killed by a hit-and-run driver in Queens.",
        ],
        ..RULE
    },
    Rule {
        id: "homicide",
        kind: "attack",
        patterns: &[
            "murder|homicide|manslaughter/N",
            "shooting|stabbing|beating death/N",
            "body|man|woman * find dead",
        ],
        unless: &[
            "hit and run",
            "dwi",
            "homicide unit|detective|squad|bureau|team|rate|report",
            "murder rate|mystery|novel|weapon",
            "murder of crow",
        ],
        needs: Needs::Victim,
        examples: &["Two brothers were charged with the murder of a shopkeeper in Durban."],
        counterexamples: &["The murder rate in Honduras fell last year."],
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
        patterns: &["wound|injure|maim/V"],
        needs: Needs::Victim,
        unless: &[
            "crash|accident|earthquake|flood|storm|landslide|match|game|training",
            "gas|boiler|factory|firework|fireworks explosion|blast",
        ],
        examples: &["Gunmen wounded three policemen in Karachi."],
        counterexamples: &["Two players were injured in the match."],
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
            "hang/V out|on|up|over|from",
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
        patterns: &["stab|knife|hack/V", "stabbing/N", "knife|machete attack/N", "slit|cut/V * throat"],
        unless: &["hack/V into|website|email|account|phone", "stab at"],
        examples: &["A man stabbed three people at a market in Solingen."],
        counterexamples: &["Hackers hacked the ministry's website.", "She had a stab at politics."],
        ..RULE
    },
    Rule {
        id: "beating",
        kind: "beating",
        patterns: &["beat|club|flog|thrash|stone|bludgeon/V", "beating|flogging/N", "be beat|beaten"],
        needs: Needs::Victim,
        unless: &[
            "beat/V record|target|expectation|forecast|team|champion|rival|deadline|inflation",
            "match|final|league|set|score|goal|election",
        ],
        examples: &["Police beat protesters with batons in Minsk.", "A mob stoned a man to death in Sialkot."],
        counterexamples: &["Brazil beat Peru 3-1 in the final."],
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
        patterns: &["rape/V", "rape/N of", "gang rape", "sexually assault|abuse/V", "sexual violence|assault|abuse/N"],
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
            "take/V * hostage|captive",
            "hold/V * hostage|captive",
            "enforced disappearance/N",
            "seize/V * hostage/N",
            "snatch/V",
            "whisk|drag|herd/V * away",
            "take|drag|march|whisk/V * into|to forest|bush|jungle",
        ],
        unless: &[
            "kidnap plot|drama",
            "hijack/V debate|agenda",
            "snatch/V * victory|win|point|draw|lead|goal|title|bag|purse|phone|chain|equaliser|equalizer",
        ],
        examples: &[
            "Gunmen abducted 287 pupils from a school in Kuriga on 7 March 2024.",
            "Two engineers were kidnapped in the Pakistani province of Balochistan.",
        ],
        counterexamples: &["The debate was hijacked by extremists.", "Peru snatched a late win."],
        ..RULE
    },
    Rule {
        id: "destruction",
        kind: "destruction",
        patterns: &[
            "burn|torch|raze|demolish|loot|ransack|vandalize|vandalise/V",
            "burn/V down",
            "set/V fire to",
            "set/V * on fire|ablaze|alight",
            "loot|looting|demolition/N",
            "leave/V * destroy|burn|gut/V",
            "sink/V",
        ],
        needs: Needs::Actor,
        unless: &["burn/V out|calorie|fuel|cd", "wildfire|lightning|accident|candle", "heart sink", "loot box"],
        examples: &["Militiamen burned dozens of houses in the village of Ogossagou."],
        counterexamples: &["Runners burn many calories.", "The ferry sank in a storm."],
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
            "Arson attacks on trucks in southern Chile went on in May.",
        ],
        counterexamples: &["He was charged with arson."],
        ..RULE
    },
];
