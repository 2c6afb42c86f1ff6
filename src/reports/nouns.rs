//! What nouns are of: people, ground, goods, or nothing that can be harmed.

/// Whether a noun is of something that nobody kills but in a manner of speaking: "the bill", "an idea", "his novel".
pub fn is_thing(noun: &str) -> bool {
    const THINGS: &[&str] = &[
        "bill", "plan", "project", "deal", "idea", "proposal", "order", "novel", "book", "film", "career", "hope",
        "dream", "passion", "love", "time", "mood", "joke", "story", "reform", "programme", "program", "law", "motion",
        "measure", "chance", "interest", "demand", "trade", "market", "economy", "tourism", "democracy", "peace",
        "process", "hook", "move", "strategy", "scheme", "warrant", "task", "duty", "will", "contract", "pass", "shot",
        "goal", "engine", "audience", "party", "conversation", "romance", "bacteria", "virus", "weed", "pest",
        "cancer", "pain", "appetite", "century", "decade",
    ];
    const ENDINGS: &[&str] = &["tion", "ment", "ness", "ism", "ity", "ship"];
    THINGS.contains(&noun) || ENDINGS.iter().any(|e| noun.ends_with(e))
}

/// Violence that somebody claims, is blamed for or is punished for.
pub const EVENTS: &[&str] = &[
    "attack", "bombing", "assault", "shooting", "killing", "murder", "assassination", "kidnapping", "abduction",
    "raid", "ambush", "strike", "airstrike", "blast", "explosion", "bomb", "massacre", "shelling", "operation",
    "arson",
];

/// Whether a noun, as a lemma, is of a vessel.
pub fn is_vessel(noun: &str) -> bool {
    VESSELS.contains(&noun)
}

/// Whether a noun, as a lemma, is of those who attack.
pub fn is_attacker(noun: &str) -> bool {
    ATTACKERS.contains(&noun)
}

/// Whether a noun, as a lemma, is of those who are captured.
pub fn is_captive(noun: &str) -> bool {
    CAPTIVES.contains(&noun)
}

/// Whether a noun is of what is captured with them.
pub fn is_goods(noun: &str) -> bool {
    GOODS.contains(&noun)
}

/// Whether a noun is of people together, "of" whom tells who they are.
pub fn is_crowd(noun: &str) -> bool {
    CROWDS.contains(&noun)
}

/// Whether a noun is of ground that is taken and held.
pub fn is_ground(noun: &str) -> bool {
    GROUND.contains(&noun)
}

/// Whether a noun is of a building or vehicle in which people gather, live or work.
pub fn is_site(noun: &str) -> bool {
    SITES.contains(&noun)
}

/// Whether a noun is of what armies attack.
pub fn is_objective(noun: &str) -> bool {
    OBJECTIVES.contains(&noun)
}

const VESSELS: &[&str] = &[
    "ship", "vessel", "tanker", "supertanker", "trawler", "freighter", "boat", "yacht", "ferry", "dhow", "barge",
    "carrier",
];
const ATTACKERS: &[&str] = &[
    "attacker", "assailant", "gunman", "shooter", "bomber", "perpetrator", "hijacker", "kidnapper", "suspect",
    "assassin", "bandit", "robber", "killer", "raider", "vandal", "arsonist",
];
/// Who is captured, where no actor is known by the word.
const CAPTIVES: &[&str] = &[
    "perpetrator", "accomplice", "assassin", "killer", "murderer", "culprit", "fugitive", "ringleader", "kingpin",
    "leader", "commander", "trafficker", "smuggler", "robber", "thief", "gang", "cell", "boss", "deserter", "lord",
    "warlord", "mastermind",
];
const CROWDS: &[&str] = &[
    "group", "family", "crew", "team", "busload", "band", "party", "crowd", "batch", "squad", "unit", "total",
    "convoy", "gang", "delegation", "couple", "pair", "mob", "trio", "bunch", "patrol",
];
const GOODS: &[&str] = &[
    "arsenal", "weapon", "weaponry", "cache", "arm", "ammunition", "drug", "cocaine", "heroin", "marijuana",
    "explosive", "rifle", "gun", "equipment", "document", "materiel", "vehicle", "truck", "plane", "aircraft",
    "helicopter", "jet", "warplane", "airliner", "tank", "drone", "missile", "estate", "property", "asset",
    "laboratory", "shipment", "cargo", "money", "cash", "leaflet", "propaganda", "phone", "computer", "laptop",
    "passport", "letter", "diary", "file", "motorcycle", "motorbike", "car", "lorry", "van", "minibus", "taxi", "jeep",
    "motorcade", "tractor", "good", "contraband", "fuel", "livestock", "cattle", "bus", "bike", "bicycle", "scooter",
    "pistol",
];
const GROUND: &[&str] = &[
    "town", "city", "village", "outpost", "base", "post", "position", "area", "district", "territory", "region",
    "camp", "airport", "airbase", "airfield", "bridge", "hill", "barracks", "checkpoint", "province", "road",
    "highway", "border", "crossing", "port", "island", "stronghold", "headquarters", "capital", "settlement",
    "neighbourhood", "neighborhood", "suburb", "quarter", "junction", "valley", "mountain", "height", "ridge",
    "trench", "line", "land", "ground", "site", "facility", "plant", "dam", "mine", "oilfield", "refinery", "field",
    "depot", "building", "compound", "palace", "station", "parliament", "part", "swath", "swathe", "zone", "enclave",
    "locality", "county", "state", "country", "square", "street", "hospital", "school", "university", "church",
    "mosque", "farm", "house", "hamlet", "garrison", "fort", "fortress", "prison", "warehouse", "factory", "hotel",
    "embassy", "office", "half",
];
const OBJECTIVES: &[&str] = &[
    "position", "target", "base", "post", "outpost", "camp", "hideout", "stronghold", "barracks", "depot", "convoy",
    "headquarters", "installation", "bunker", "tunnel", "launcher", "battery", "checkpoint", "airbase", "airfield",
    "airport", "compound", "garrison", "site", "facility", "refinery", "substation", "warehouse", "infrastructure",
    "terminal", "pipeline", "complex", "mission", "redoubt", "silo", "arsenal", "radar", "runway", "shelter",
    "village", "town",
];
const SITES: &[&str] = &[
    "mosque", "church", "cathedral", "synagogue", "temple", "shrine", "monastery", "basilica", "chapel", "school",
    "university", "college", "academy", "kindergarten", "hospital", "clinic", "market", "bazaar", "supermarket",
    "mall", "shop", "store", "bakery", "restaurant", "cafe", "café", "bar", "pub", "nightclub", "club", "hotel",
    "resort", "theatre", "theater", "cinema", "stadium", "hall", "concert", "museum", "embassy", "consulate",
    "ministry", "courthouse", "court", "parliament", "station", "airport", "terminal", "port", "checkpoint",
    "barracks", "base", "camp", "prison", "jail", "bank", "office", "building", "compound", "headquarters", "factory",
    "plant", "mine", "farm", "house", "home", "apartment", "bus", "train", "metro", "ferry", "refinery", "pipeline",
    "bridge", "depot", "rally", "parade", "procession", "funeral", "wedding", "festival", "ceremony", "orphanage",
    "warehouse", "mill",
];
