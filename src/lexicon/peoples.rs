//! Words of peoples and faiths, which are no names of actors.

/// Words of peoples, faiths and parts of the world, which name no one.
pub fn is_of_a_people(word: &str) -> bool {
    const PEOPLES: &[&str] = &[
        "aboriginal", "african", "alawite", "alevi", "amazigh", "american", "arab", "arabic", "asian", "assyrian",
        "baloch", "baptist", "bedouin", "berber", "black", "buddhist", "catholic", "central", "chechen", "christian",
        "christmas", "communist", "coptic", "dalit", "democrat", "democratic", "democrats", "druze", "east", "eastern",
        "english", "european", "far", "first", "fulani", "hausa", "hazara", "hindu", "hispanic", "hutu", "igbo",
        "indigenous", "inuit", "islam", "islamic", "islamist", "islamists", "jew", "jewish", "jews", "karen",
        "kashmiri", "kurd", "kurdish", "kurds", "latin", "latino", "left", "maasai", "maori", "maronite", "marxist",
        "mapuche", "mayan", "muslim", "muslims", "nation", "nations", "nazi", "north", "northern", "orthodox",
        "pashtun", "peoples", "protestant", "punjabi", "ramadan", "republican", "republicans", "rohingya", "roma",
        "sikh", "sindhi", "salafi", "salafist", "shia", "shiite", "shiites", "shias", "slavic", "south", "southern",
        "sufi", "sunni", "sunnis", "tamil", "tibetan", "tigrayan", "tuareg", "turkic", "turkmen", "tutsi", "uighur",
        "uyghur", "uyghurs", "west", "western", "yazidi", "yazidis", "yoruba", "zionist", "zulu", "africans", "arabs",
        "asians", "christians", "europeans", "hindus", "sikhs", "tamils", "westerners", "eid", "easter", "god",
        "allah", "quran", "bible",
    ];
    PEOPLES.contains(&word.trim_end_matches("'s"))
}
