//! Places in sentences: found or not, which place, and what the name stands for.

use sitrep::lexicon::places::{GAZETTEER, Kind};
use sitrep::mentions::{Mentions, PlaceUse, places};
use sitrep::record::{EntityType, Place, PlacePrecision};
use sitrep::{Input, article, document};

/// A mention: its words, the place's id, country, role, relation, kind.
struct Found {
    words: String,
    place: Option<Place>,
    role: PlaceUse,
    relation: Option<String>,
    kind: EntityType,
}

fn read(text: &str) -> Vec<Found> {
    let input = Input { text: Some(text.into()), ..Input::default() };
    let source = article::read(&input);
    let mut mentions = Mentions::default();
    places::find(&source, &document::read(&source), &mut mentions);
    let places = &mentions.places;
    let found = mentions.place_mentions.iter().map(|m| Found {
        words: m.span.of(text).into(),
        place: m.place.map(|i| places[i].clone()),
        role: m.role,
        relation: m.relation.as_ref().map(ToString::to_string),
        kind: m.kind,
    });
    found.collect()
}

/// The mention `words` of `text`.
fn one(text: &str, words: &str) -> Found {
    let all = read(text);
    let seen: Vec<String> = all.iter().map(|f| f.words.clone()).collect();
    all.into_iter().find(|f| f.words == words).unwrap_or_else(|| panic!("{words} is not in {seen:?} of: {text}"))
}

/// Where a name is: text, words, country, latitude and longitude, rounded.
const WHERE: &[(&str, &str, &str, i32, i32)] = &[
    ("Shelling hit the village of Vovchansk overnight.", "Vovchansk", "UKR", 50, 37),
    ("Fighting broke out in Deir Ezzor.", "Deir Ezzor", "SYR", 35, 40),
    ("Fighting broke out in Deir al-Zour.", "Deir al-Zour", "SYR", 35, 40),
    ("Fighting broke out in Dayr az Zawr.", "Dayr az Zawr", "SYR", 35, 40),
    ("A car bomb exploded in Irbil on Sunday.", "Irbil", "IRQ", 36, 44),
    ("A missile struck Kiev at dawn.", "Kiev", "UKR", 50, 31),
    ("A teacher was shot in Paris, Texas, on Friday.", "Paris", "USA", 34, -96),
    ("A teacher was shot in Paris on Friday, French police said.", "Paris", "FRA", 49, 2),
    ("Troops entered Tripoli as Libyan officials fled to Misrata.", "Tripoli", "LBY", 33, 13),
    ("A blast hit Tripoli in northern Lebanon.", "Tripoli", "LBN", 34, 36),
    ("Gunmen raided Kidal and Tessalit in northern Mali.", "Tessalit", "MLI", 20, 1),
    ("Fighters took the town of Myawaddy in Myanmar.", "Myawaddy", "MMR", 17, 99),
    ("The RSF shelled El Fasher and the Zamzam camp in Sudan.", "El Fasher", "SDN", 14, 25),
    ("M23 rebels closed in on Goma in eastern Congo.", "Goma", "COD", -2, 29),
    ("Georgian troops left Gori after Tbilisi and Moscow agreed a truce in Georgia.", "Georgia", "GEO", 42, 44),
    ("The United States and China held talks in Geneva.", "Geneva", "CHE", 46, 6),
    ("A man was killed in Macon, Georgia, on Monday.", "Georgia", "USA", 33, -84),
    ("Two were wounded in Tarrant County, Texas.", "Tarrant County", "USA", 33, -97),
    ("Shells hit a school in Kramatorsk (48.7389, 37.5844).", "48.7389, 37.5844", "UKR", 49, 38),
    ("A depot near Palmyra at 34°33′15″N 38°16′02″E was hit.", "34°33′15″N 38°16′02″E", "SYR", 35, 38),
    ("The convoy was hit near Gao, at 16° 12' N, 0° 30.5' W.", "16° 12' N, 0° 30.5' W", "MLI", 16, -1),
    ("Militants attacked a church in Mocimboa da Praia, Mozambique.", "Mocimboa da Praia", "MOZ", -11, 40),
];

#[test]
fn names_are_put_where_they_are() {
    for &(text, words, country, latitude, longitude) in WHERE {
        let place = one(text, words).place.expect(text);
        assert_eq!(place.country.as_deref(), Some(country), "{words}: {text}");
        let point = (place.latitude.unwrap().round() as i32, place.longitude.unwrap().round() as i32);
        assert_eq!(point, (latitude, longitude), "{words}: {text}");
    }
}

/// What a name stands for: text, words, role.
const ROLES: &[(&str, &str, PlaceUse)] = &[
    ("Washington said it would respond.", "Washington", PlaceUse::Actor),
    ("Talks between Tehran and Washington resumed.", "Tehran", PlaceUse::Actor),
    ("Iran's attack was expected.", "Iran", PlaceUse::Actor),
    ("Rockets were fired at US forces.", "US", PlaceUse::Actor),
    ("A Russia-backed militia took part.", "Russia", PlaceUse::Actor),
    ("Clashes erupted in Tehran.", "Tehran", PlaceUse::Location),
    ("Three people died in Russia.", "Russia", PlaceUse::Location),
    ("Kyiv was hit by drones.", "Kyiv", PlaceUse::Location),
    ("A convoy was ambushed near Syria's border with Iraq.", "Syria", PlaceUse::Location),
    ("NAIROBI, Kenya (AP) — Gunmen killed two people on Monday.", "NAIROBI", PlaceUse::Dateline),
    ("Smith reported from Berlin.", "Berlin", PlaceUse::Dateline),
];

#[test]
fn names_stand_for_powers_or_places() {
    for &(text, words, role) in ROLES {
        assert_eq!(one(text, words).role, role, "{words}: {text}");
    }
}

/// Where about the place: text, words, relation.
const RELATIONS: &[(&str, &str, &str)] = &[
    ("Soldiers were ambushed north of Mosul.", "Mosul", "north of"),
    ("A drone crashed near the city of Odesa.", "Odesa", "near"),
    ("Villages in eastern Ukraine were shelled.", "Ukraine", "eastern"),
    ("The attack took place at the Syria-Turkey border.", "Syria", "border"),
    ("Shells fell on the outskirts of Khartoum.", "Khartoum", "outskirts"),
];

#[test]
fn relations_are_kept() {
    for &(text, words, relation) in RELATIONS {
        assert_eq!(one(text, words).relation.as_deref(), Some(relation), "{words}: {text}");
    }
}

/// Words that are no place there.
const NONE: &[(&str, &str)] = &[
    ("Paris Hilton gave a party.", "Paris"),
    ("The player Jordan Henderson left the pitch.", "Jordan"),
    ("Mr. Lincoln declined to comment.", "Lincoln"),
    ("They ate turkey and reading was fun.", "turkey"),
    ("Police were called on March 3.", "March"),
    ("The White House denied it.", "White House"),
    ("Give us more time.", "us"),
    ("He bought a new car.", "car"),
    ("The pound rose to 1.0812, 1.2 cents up.", "1.0812, 1.2"),
    ("It scored 95.1234, 201.1234 in all.", "95.1234, 201.1234"),
    ("A man was shot near 48th and Hampton in Milwaukee.", "Hampton"),
    ("Officers went to the 9000 block of Doral Court.", "Doral"),
];

#[test]
fn other_names_and_words_are_no_places() {
    for &(text, words) in NONE {
        assert!(read(text).iter().all(|f| f.words != words), "{words}: {text}");
    }
}

#[test]
fn facilities_stand_where_the_words_put_them() {
    let airport = one("Rockets hit Baghdad airport on Friday.", "Baghdad airport");
    assert_eq!((airport.kind, airport.place.unwrap().country.as_deref()), (EntityType::Facility, Some("IRQ")));
    let embassy = one("A mob stormed the US embassy in Tripoli, Libya.", "US embassy").place.unwrap();
    assert_eq!((embassy.country.as_deref(), embassy.precision), (Some("LBY"), PlacePrecision::Near));
    let base = one("Drones struck the Tanf base in Syria.", "Tanf base").place.unwrap();
    assert_eq!((base.name.as_str(), base.precision), ("Al-Tanf", PlacePrecision::Exact));
}

#[test]
fn spellings_the_gazetteer_lacks_are_found_by_sound_in_countries_named() {
    let place = one("Syrian troops shelled rebels in Maarat Numan.", "Maarat Numan").place.unwrap();
    assert_eq!(place.country.as_deref(), Some("SYR"));
    assert!(one("Someone sang in Xyzzyqua.", "Xyzzyqua").place.is_none());
}

#[test]
fn names_that_no_gazetteer_has_are_places_where_they_stand_as_such() {
    let village = one("Bandits raided the village of Kuru in Nigeria's Zamfara state.", "Kuru").place.unwrap();
    assert_eq!((village.country.as_deref(), village.precision), (Some("NGA"), PlacePrecision::Region));
    assert!(one("Ten farmers were killed in Diko village.", "Diko village").place.is_none());
}

#[test]
fn capitals_go_without_their_name() {
    for (text, words, name) in [
        ("A bomb went off in the Iraqi capital.", "Iraqi capital", "Baghdad"),
        ("A bomb went off in Somalia's capital.", "Somalia's capital", "Mogadishu"),
        ("A bomb went off in the capital of Mali.", "capital of Mali", "Bamako"),
    ] {
        assert_eq!(one(text, words).place.unwrap().name, name);
    }
    let named = read("A bomb went off in the Afghan capital Kabul.");
    assert_eq!(named.iter().filter(|f| f.place.as_ref().is_some_and(|p| p.name == "Kabul")).count(), 1);
    assert!(read("The French oppose capital punishment.").iter().all(|f| f.words == "French"));
}

#[test]
fn aliases_are_the_spellings_of_the_article() {
    let place = one("Fighters left Mayadeen. A blast hit the Syrian town of al-Mayadeen.", "Mayadeen").place.unwrap();
    assert_eq!(place.geoname_id, Some(173480));
    assert!(place.admin1.is_some());
}

#[test]
fn every_packed_country_has_a_row_and_every_point_is_on_the_globe() {
    for name in ["springfield", "san jose", "tripoli", "kandahar", "kyiv", "lagos"] {
        let found = GAZETTEER.find(name);
        assert!(!found.is_empty(), "{name}");
        for known in found {
            assert!(known.point.0.abs() <= 90.0 && known.point.1.abs() <= 180.0, "{name}");
            assert_eq!(known.country.len(), 3, "{name} {known:?}");
        }
    }
    assert!(GAZETTEER.find("syria").iter().any(|k| k.kind == Kind::Country));
}

#[test]
fn any_text_is_read() {
    for text in
        ["", "U.S.", "-", "al-", "in Ünïcödé 🚨 al-", "St.", "of the of", "İstanbul'da", "'s 's 's", "North", "Highway"]
    {
        read(text);
    }
}
