//! Words about place names: which kinds of words beside a name say that it is one, is none, or is part of a longer one.

/// "in Kidal", "near Kidal": what follows is where something is.
pub fn is_locative(word: &str) -> bool {
    matches!(
        word,
        "in" | "at"
            | "near" | "outside" | "inside" | "around" | "across" | "throughout" | "within" | "toward" | "towards"
            | "into" | "via" | "along" | "onto" | "off" | "reach" | "reached" | "leaving" | "entering" | "entered"
            | "visited" | "visiting" | "nearby" | "neighbouring" | "neighboring" | "beyond" | "outskirts" | "downtown"
            | "central" | "surrounding" | "besieged" | "captured" | "seized" | "recaptured" | "occupied" | "overran"
            | "encircled" | "stormed" | "fled" | "bombed" | "shelled" | "invaded" | "reclaimed" | "retook"
    )
}

/// Whether the word before a name, and the one before that, leave nothing for it to be but a place: "the town of".
pub fn leads_to_place(before: &str, that: &str) -> bool {
    let that = that.to_lowercase();
    match before {
        "of" => is_settlement(&that) || is_area(&that) || is_direction(&that) || is_installation(&that),
        "in" | "near" | "outside" | "around" => true,
        other => {
            is_settlement(other)
                || matches!(
                    other,
                    "province" | "district" | "northern" | "southern" | "eastern" | "western" | "central" | "downtown"
                )
        }
    }
}

/// "from Kidal", "of Kidal": what follows may be a place.
pub fn is_linking(word: &str) -> bool {
    matches!(
        word,
        "from" | "to" | "of" | "between" | "through" | "over" | "on" | "and" | "or" | "for" | "by" | "against"
        | "with" | "the" | "like" | "including" | "than" | "as"
    )
}

/// "north of Kidal": the side of a place.
pub fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast" | "southwest" | "north-east"
        | "north-west" | "south-east" | "south-west" | "northern" | "southern" | "eastern" | "western"
        | "northeastern" | "northwestern" | "southeastern" | "southwestern" | "north-eastern" | "north-western"
        | "south-eastern" | "south-western" | "central" | "upper" | "lower" | "far" | "mid" | "rural" | "coastal"
        | "downtown" | "inner" | "greater" | "northernmost" | "southernmost" | "north-central" | "south-central"
        | "outskirts" | "northcentral"
    )
}

/// "Idlib province": an area with the name before it.
pub fn is_area(word: &str) -> bool {
    matches!(
        word,
        "province" | "governorate" | "region" | "oblast" | "state" | "district" | "county" | "prefecture"
        | "department" | "territory" | "canton" | "municipality" | "township" | "parish" | "division" | "subdistrict"
        | "sub-district" | "commune" | "raion" | "krai" | "republic" | "peninsula" | "valley" | "island" | "islands"
        | "river" | "lake" | "mountains" | "mountain" | "hills" | "desert" | "strait" | "sea" | "gulf" | "basin"
        | "delta" | "coast" | "provinces" | "states" | "voivodeship" | "area" | "countryside" | "strip" | "forest"
        | "creek" | "bay" | "heights"
    )
}

/// Nouns that end the name of an area, in a capital: "Nyanza Province".
pub fn names_area(word: &str) -> bool {
    is_area(word) && !matches!(word, "republic" | "area" | "states" | "division" | "department" | "coast")
        || matches!(word, "harbor" | "harbour" | "agency" | "forest" | "wilderness" | "hills")
}

/// "the town of Kidal", "Kidal city": a settlement with the name beside it.
pub fn is_settlement(word: &str) -> bool {
    matches!(
        word,
        "city" | "town" | "village" | "suburb" | "neighbourhood" | "neighborhood" | "capital" | "hamlet"
        | "settlement" | "enclave" | "stronghold" | "port" | "cities" | "towns" | "villages" | "suburbs" | "township"
        | "metro" | "section"
    )
}

/// Bodies of a place: "Memphis police", "Basra council". The name before is a place that stands for its body.
pub fn is_body(word: &str) -> bool {
    matches!(
        word,
        "police" | "government" | "army" | "council" | "mayor" | "governor" | "court" | "officials" | "forces"
        | "troops" | "military" | "authorities" | "parliament" | "ministry" | "minister" | "president" | "senate"
        | "legislature" | "sheriff" | "sheriff's" | "department" | "prosecutors" | "residents" | "navy" | "soldiers"
        | "administration" | "embassy" | "consulate" | "leaders" | "lawmakers" | "fire" | "health" | "public" | "city"
        | "regime" | "attorney" | "senator" | "assembly" | "supreme" | "national" | "district" | "central" | "office"
        | "commission" | "board" | "air" | "coast" | "border" | "prime" | "foreign" | "defense" | "defence"
        | "republican" | "republicans" | "democrats" | "democrat" | "gov." | "sen." | "rep." | "mission"
        | "intelligence" | "state" | "premier" | "king" | "university" | "municipal" | "metropolitan" | "regional"
        | "county" | "general" | "high" | "federal" | "ambassador" | "envoy" | "officers" | "officer" | "spokesman"
        | "spokeswoman" | "representative" | "militiamen" | "militia" | "fighters" | "rebels"
        | "tribesmen" | "clansmen" | "stock" | "international" | "institute"
    )
}

/// What befalls a place, after its name: "the Germantown shooting".
pub fn is_strife(word: &str) -> bool {
    matches!(
        word,
        "shooting" | "shootings" | "bombing" | "bombings" | "attack" | "attacks" | "blast" | "blasts" | "explosion"
        | "explosions" | "stabbing" | "siege" | "massacre" | "clashes" | "riot" | "riots" | "protest" | "protests"
        | "raid" | "kidnapping" | "kidnappings" | "abduction" | "abductions"
    )
}

/// Companies, papers, teams: the name before belongs to a name that is no place.
pub fn is_firm(word: &str) -> bool {
    matches!(
        word,
        "times" | "post" | "herald" | "tribune" | "news" | "journal" | "gazette" | "bank" | "united"
        | "fc" | "inc" | "inc." | "corp" | "corp." | "ltd" | "ltd." | "llc" | "co." | "company" | "group" | "magazine"
        | "press" | "daily" | "chronicle" | "observer" | "globe" | "star" | "sun" | "mirror" | "telegraph"
        | "sentinel" | "examiner" | "tv" | "radio" | "foundation" | "association" | "festival" | "games" | "cup"
        | "league" | "open" | "marathon" | "airlines" | "airways" | "records" | "pictures" | "motors" | "energy"
        | "oil" | "gas" | "agreement" | "accord" | "accords" | "treaty" | "declaration" | "protocol" | "plan" | "act"
        | "virus" | "disease" | "flu" | "brothers" | "partners" | "review" | "register" | "dispatch" | "bulletin"
        | "monitor" | "enquirer" | "inquirer" | "democrat-gazette" | "advertiser" | "record" | "avenue" | "street"
        | "road" | "st" | "ave" | "drive" | "lane" | "boulevard" | "jr" | "jr." | "sr" | "sr." | "iii" | "ii"
        | "fever" | "sauce" | "bowl" | "derby" | "grand" | "summit" | "conference" | "convention" | "process" | "command"
    )
}

/// Verbs that only persons and powers are the subject of.
pub fn is_saying(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "told" | "added" | "asked" | "denied" | "insisted" | "warned" | "vowed" | "wrote"
        | "tweeted" | "noted" | "explained" | "recalled" | "argued" | "claimed" | "thinks" | "believes" | "hopes"
        | "wants"
    )
}

/// What is done to people and to no place: "Baker was killed".
pub fn befalls_people(word: &str) -> bool {
    matches!(
        word,
        "killed" | "shot" | "stabbed" | "wounded" | "injured" | "arrested" | "charged" | "convicted" | "sentenced"
        | "pronounced" | "kidnapped" | "abducted" | "murdered" | "assassinated" | "jailed" | "acquitted" | "buried"
        | "born" | "married" | "survived"
    )
}

/// What only people do to others: before it stands a name of a person.
pub fn harms_people(word: &str) -> bool {
    matches!(word, "shot" | "stabbed" | "kidnapped" | "abducted" | "murdered" | "raped" | "strangled")
}

/// What a power does: after its name, the name is an actor.
pub fn is_doing(word: &str) -> bool {
    is_saying(word)
        || matches!(
            word,
            "has" | "had" | "will" | "would" | "could" | "should" | "may" | "might" | "must" | "can" | "is" | "was"
            | "were" | "are" | "accused" | "accuses" | "blamed" | "blames" | "launched" | "launches" | "struck"
            | "strikes" | "attacked" | "attacks" | "fired" | "bombed" | "shelled" | "carried" | "conducted"
            | "ordered" | "imposed" | "announced" | "condemned" | "backs" | "supports" | "supported" | "withdrew"
            | "sent" | "sends" | "deployed" | "offered" | "rejected" | "agreed" | "called" | "sought" | "seeks"
            | "recruited" | "killed" | "did" | "does" | "threatened" | "responded" | "retaliated" | "signed"
            | "demanded" | "urged" | "summoned" | "expelled" | "invaded" | "arrested" | "began" | "started"
            | "stopped" | "continued" | "refused" | "used" | "took" | "gave" | "made" | "faces" | "plans"
        )
}

/// Nouns of a power: "Iran's attack", "US troops".
pub fn is_of_power(word: &str) -> bool {
    matches!(
        word,
        "forces" | "troops" | "military" | "army" | "officials" | "official" | "government" | "president" | "leader"
        | "leaders" | "minister" | "ministry" | "embassy" | "police" | "soldiers" | "navy" | "air" | "jets"
        | "warplanes" | "planes" | "drones" | "missiles" | "strike" | "strikes" | "attack" | "attacks" | "airstrike"
        | "airstrikes" | "raid" | "raids" | "invasion" | "offensive" | "parliament" | "foreign" | "defence"
        | "defense" | "intelligence" | "security" | "state" | "administration" | "policy" | "sanctions" | "ties"
        | "war" | "ally" | "allies" | "proxies" | "support" | "role" | "supreme" | "prime" | "revolutionary"
        | "islamic" | "semi-official" | "nuclear" | "ambassador" | "envoy" | "personnel" | "response" | "action"
        | "interests" | "service" | "consulate" | "congress" | "senate" | "secretary" | "department" | "regime"
        | "authorities" | "aircraft" | "ships" | "citizens" | "nationals" | "contractors" | "diplomats" | "withdrawal"
        | "spokesman" | "spokesperson" | "general" | "media" | "news" | "central" | "coalition" | "outgoing"
        | "declared" | "efforts"
    )
}

/// Words that open a sentence in a capital letter and are part of no name.
pub fn is_plain(word: &str) -> bool {
    is_locative(word)
        || is_linking(word)
        || is_direction(word)
        || matches!(
            word,
            "a" | "an"
                | "but" | "if" | "when" | "while" | "after" | "before" | "since" | "because" | "although" | "though"
                | "however" | "this" | "that" | "these" | "those" | "he" | "she" | "it" | "they" | "we" | "i" | "you"
                | "his" | "her" | "its" | "their" | "our" | "my" | "some" | "many" | "most" | "several" | "all"
                | "both" | "no" | "not" | "one" | "two" | "three" | "four" | "five" | "six" | "there" | "here"
                | "where" | "what" | "who" | "how" | "why" | "also" | "then" | "now" | "today" | "yesterday" | "last"
                | "next" | "other" | "another" | "each" | "every" | "about" | "under" | "until" | "during" | "despite"
                | "amid" | "among" | "without" | "only" | "even" | "still" | "more" | "less" | "at" | "so" | "yet"
                | "once" | "meanwhile" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
                | "sunday" | "january" | "february" | "march" | "april" | "may" | "june" | "july" | "august"
                | "september" | "october" | "november" | "december" | "according" | "earlier" | "later" | "officials"
                | "police" | "gunmen" | "militants" | "will" | "did" | "does" | "is" | "are" | "was" | "were" | "has"
                | "have" | "can" | "could" | "would" | "should" | "post-war"
        )
}

/// What stands before a person's name.
pub fn is_title(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "mr" | "mrs"
            | "ms" | "dr" | "president" | "gen" | "general" | "col" | "colonel" | "lt" | "maj" | "major" | "capt"
            | "captain" | "sgt" | "sergeant" | "sen" | "senator" | "rep" | "gov" | "governor" | "judge" | "justice"
            | "secretary" | "minister" | "prof" | "professor" | "rev" | "reverend" | "father" | "sister" | "brother"
            | "bishop" | "archbishop" | "pope" | "king" | "queen" | "prince" | "princess" | "sir" | "lord" | "lady"
            | "mayor" | "officer" | "detective" | "sheriff" | "deputy" | "chairman" | "chancellor" | "ambassador"
            | "spokesman" | "spokeswoman" | "spokesperson" | "coach" | "commander" | "congressman" | "congresswoman"
            | "attorney" | "imam" | "ayatollah" | "aunt" | "uncle" | "analyst" | "director" | "editor" | "author"
            | "actor" | "actress" | "singer" | "premier" | "councilman" | "commissioner" | "chief" | "cpl" | "pvt"
            | "adm" | "admiral" | "brig" | "principal" | "defendant" | "superintendent"
    )
}

/// What opens the name of a feature or town: "Mount Lebanon", "Lake Charles", "Puerto Jordan".
pub fn opens_feature(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "mount" | "mt" | "lake" | "cape" | "fort" | "ft" | "port" | "camp" | "saint" | "st" | "san" | "santa" | "new"
        | "old" | "el" | "al" | "los" | "las" | "la" | "le" | "de" | "bin" | "ibn" | "abu" | "ben" | "umm" | "tel"
        | "tell" | "wadi" | "jabal" | "jebel" | "ain" | "khan" | "bani" | "beni" | "deir" | "dayr" | "kafr" | "bayt"
        | "beit" | "kfar" | "ras" | "sidi" | "puerto" | "villa" | "santo" | "são" | "sao" | "nueva" | "nuevo" | "cerro" | "monte"
        | "isla" | "wharf" | "pont" | "novaya" | "nizhny"
    )
}

/// Words and given names that are towns as well: places only where the words beside them say so.
pub fn is_common(key: &str) -> bool {
    matches!(
        key,
        "of" | "same"
            | "split" | "mobile" | "nice" | "reading" | "bath" | "march" | "police" | "most" | "sale" | "orange"
            | "enterprise" | "independence" | "liberal" | "sandy" | "hope" | "price" | "page" | "rice" | "grant"
            | "superior" | "commerce" | "justice" | "union" | "liberty" | "freedom" | "normal" | "eagle" | "globe"
            | "golden" | "bay" | "unity" | "plateau" | "rivers" | "lakes" | "delta" | "center" | "republic"
            | "federal" | "central" | "university" | "college" | "park" | "garden" | "field" | "spring" | "summit"
            | "victor" | "major" | "general" | "date" | "male" | "bar" | "bor" | "bat" | "man" | "ho" | "wa" | "meta"
            | "para" | "mon" | "chin" | "bo" | "day" | "dale" | "media" | "much" | "ash" | "banks" | "best" | "born"
            | "green" | "brown" | "black" | "white" | "long" | "young" | "king" | "wells" | "west" | "east" | "north"
            | "south" | "northern" | "southern" | "eastern" | "western" | "obama" | "trump" | "bush" | "clinton"
            | "biden" | "islam" | "allah" | "christian" | "church" | "god" | "sun" | "moon" | "star" | "sky" | "sea"
            | "ocean" | "river" | "lake" | "forest" | "wood" | "stone" | "rock" | "hill" | "mountain" | "valley"
            | "island" | "city" | "town" | "village" | "street" | "road" | "bridge" | "tower" | "house" | "home"
            | "school" | "hospital" | "airport" | "station" | "market" | "mall" | "press" | "post" | "times" | "news"
            | "friday" | "saturday" | "sunday" | "may" | "june" | "april" | "august" | "yes" | "why" | "gas" | "oil"
            | "coal" | "gold" | "silver" | "iron" | "capital" | "protection" | "industry" | "federation"
            | "sahel region" | "northern region" | "north region" | "south region" | "east region" | "western region"
            | "northern state" | "eastern region" | "southern region" | "far" | "centre" | "nord" | "sud" | "est"
            | "ouest" | "littoral" | "northeast" | "northwest" | "southwest" | "southeast" | "central region"
            | "cross" | "lower" | "upper" | "bell" | "van" | "along" | "tigers" | "battle" | "champion" | "early"
            | "fair" | "mission" | "progress" | "harmony" | "ray" | "earth" | "energy" | "success" | "this" | "they"
            | "will" | "opportunity" | "security" | "santa" | "colon" | "san" | "el" | "los" | "las" | "mr" | "dr"
            | "mary" | "temple" | "crow" | "buffalo" | "bend" | "salt"
    )
}

/// Streets: "Main Street".
pub fn is_street(word: &str) -> bool {
    matches!(
        word,
        "street" | "st" | "avenue" | "ave" | "road" | "rd" | "drive" | "lane" | "ln" | "boulevard" | "blvd"
        | "highway" | "hwy" | "parkway" | "trail" | "turnpike" | "expressway" | "freeway" | "bypass" | "terrace"
    )
}

/// Streets, where "the 900 block of" stands before the name: "Doral Court".
pub fn is_street_of_blocks(word: &str) -> bool {
    matches!(word, "court" | "ct" | "place" | "way" | "circle" | "loop" | "square" | "alley")
}

/// Buildings and grounds whose names end in the noun in a capital: "Colchester General Hospital".
pub fn is_building(word: &str) -> bool {
    is_installation(word)
        || matches!(
            word,
            "center" | "centre" | "stadium" | "park" | "hall" | "tower" | "towers" | "hotel" | "mall" | "museum"
            | "library" | "theatre" | "theater" | "station" | "square" | "plaza" | "gardens" | "cemetery" | "zoo"
            | "castle" | "palace" | "cathedral" | "basilica" | "temple" | "synagogue" | "monastery" | "farm" | "farms"
            | "academy" | "university" | "college" | "harbor" | "harbour" | "pier" | "elementary" | "arena"
            | "speedway" | "courthouse" | "building" | "chapel" | "abbey" | "estate" | "reservoir" | "cemeteries"
            | "restaurant" | "inn" | "apartments" | "armory" | "auditorium" | "estates" | "barrage"
        )
}

/// Places of war and of the state, whose names news ends in the noun in lower case as well: "Baghdad airport".
pub fn is_installation(word: &str) -> bool {
    matches!(
        word,
        "airport" | "airbase" | "airfield" | "airstrip" | "base" | "camp" | "crossing" | "hospital" | "clinic"
        | "school" | "mosque" | "church" | "embassy" | "consulate" | "prison" | "jail" | "refinery" | "bridge"
        | "market" | "bazaar" | "outpost" | "garrison" | "barracks" | "checkpoint" | "dam" | "port" | "terminal"
        | "depot" | "oilfield" | "plant" | "shrine" | "seminary" | "madrasa" | "stadium" | "hotel" | "university"
        | "monastery" | "palace" | "headquarters"
    )
}

/// Parts of a town, whose names may be unknown: "the city's Feltonville section".
pub fn is_quarter(word: &str) -> bool {
    is_village(word)
        || matches!(word, "neighbourhood" | "neighborhood" | "section" | "quarter" | "subdistrict" | "upazila" | "township")
}

/// Places that no gazetteer has: "Kuru village", "the hamlet of Diko".
pub fn is_village(word: &str) -> bool {
    matches!(word, "village" | "hamlet")
}

/// What sort of installation it is, between its name and its noun: "Jenin refugee camp".
pub fn is_sort(word: &str) -> bool {
    matches!(
        word,
        "air" | "military" | "naval" | "army" | "refugee" | "displacement" | "nuclear" | "power" | "thermal" | "oil"
        | "gas" | "border" | "international" | "detention" | "central" | "general" | "children" | "grain" | "fuel"
    )
}

/// Names that are never the town that bears them: offices, bodies, feasts.
pub fn is_none(key: &str) -> bool {
    matches!(
        key,
        "white house" | "notre dame" | "el nino" | "la nina" | "congress" | "duma" | "christmas" | "swat team"
        | "ramadan" | "nato" | "human" | "santa claus" | "islamic state" | "state" | "west wing" | "vice" | "swat"
        | "side" | "bank" | "alliance" | "commonwealth" | "homeland" | "xinhua" | "honda" | "santa" | "easter"
        | "hamas" | "hezbollah" | "fatah" | "taliban" | "isis" | "pentagon" | "kremlin" | "knesset" | "parliament"
        | "senate" | "reuters" | "metro" | "villas" | "battle ground"
    )
}
