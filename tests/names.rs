//! Pairs of names that are one actor's, and pairs that are not, from many languages; and the tables of names, each row
//! of which is found by the whole pipeline.

use sitrep::lexicon::{actors, heads, roles, titles, weapons};
use sitrep::record::{Actor, EntityType};
use sitrep::{Extraction, Input, Options, extract, extract_with};
use std::collections::{BTreeMap, BTreeSet};

fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'))
}

fn read(text: &str) -> Extraction {
    extract(&Input { text: Some(text.into()), ..Input::default() })
}

fn named(found: &Extraction, name: &str) -> Vec<String> {
    let goes_by = |a: &&Actor| a.name == name || a.aliases.iter().any(|alias| alias == name);
    found.actors.iter().filter(goes_by).map(|a| a.id.clone()).collect()
}

#[test]
fn spellings_of_one_name_meet() {
    let apart: Vec<_> = pairs(include_str!("names/meet.tsv")).filter(|(a, b)| actors::id(a) != actors::id(b)).collect();
    assert!(apart.is_empty(), "{apart:#?}");
}

#[test]
fn different_names_stay_apart() {
    let met: Vec<_> = pairs(include_str!("names/apart.tsv")).filter(|(a, b)| actors::id(a) == actors::id(b)).collect();
    assert!(met.is_empty(), "{met:#?}");
}

#[test]
fn rows_of_actors_are_well_formed() {
    const SECTORS: &[&str] = &[
        "GOV", "MIL", "REB", "UAF", "COP", "CVL", "CRM", "MED", "IGO", "NGO", "SPY", "JUD", "LEG", "BUS", "OPP", "EDU",
        "REL", "LAB", "PTY",
    ];
    let ids: BTreeSet<&str> = actors::all().iter().map(|r| r.id).collect();
    let state = |code: &str| sitrep::lexicon::states::by_code(code).is_some();
    let mut seen = BTreeSet::new();
    for row in actors::all() {
        assert!(seen.insert((row.id, row.days.0)), "twice: {}", row.id);
        assert!(row.sector.is_some_and(|s| SECTORS.contains(&s)), "{}: {:?}", row.id, row.sector);
        assert!(row.country.is_none_or(state), "{}: {:?}", row.id, row.country);
        assert!(row.side.is_none_or(|s| state(s) || ids.contains(s)), "{}: {:?}", row.id, row.side);
    }
}

/// A name in two rows is told apart by the countries of the rows.
#[test]
fn no_name_is_in_two_rows_of_one_country() {
    let mut rows: BTreeMap<(String, Option<&str>), BTreeSet<&str>> = BTreeMap::new();
    for row in actors::all() {
        for name in row.aliases.split('|').filter(|a| !a.is_empty()).chain([row.name]) {
            rows.entry((sitrep::lexicon::fold::key(name), row.country)).or_default().insert(row.id);
        }
    }
    let shared: Vec<_> = rows.iter().filter(|(_, ids)| ids.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:#?}");
}

/// Every name of every row is found in a sentence that names the row's country as well.
#[test]
fn every_row_is_found() {
    let mut lost = Vec::new();
    for row in actors::all() {
        let state = row.country.and_then(sitrep::lexicon::states::by_code).map_or("Iraq", |s| s.name);
        for name in row.aliases.split('|').filter(|a| !a.is_empty()).chain([row.name]) {
            let text = match row.example {
                "" => format!("A day later in {state}, the attack was discussed with {name}, officials said."),
                example => example.to_owned(),
            };
            if !read(&text).actors.iter().any(|a| a.id == row.id) {
                lost.push((row.id, name));
            }
        }
    }
    assert!(lost.is_empty(), "{} lost: {lost:#?}", lost.len());
}

#[test]
fn every_title_makes_a_person() {
    let is_person = |example: &str| read(example).article.entities.iter().any(|e| e.kind == EntityType::Person);
    let lost: Vec<_> = titles::all().iter().filter(|t| !is_person(t.example)).map(|t| t.example).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_noun_describes_its_kind() {
    let lost: Vec<_> = roles::all().iter().filter(|n| read(n.example).actors.is_empty()).map(|n| n.example).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_head_makes_a_body() {
    let kind_is = |h: &&heads::Head| read(h.example).actors.iter().any(|a| a.kind == h.kind);
    let lost: Vec<_> = heads::all().iter().filter(|h| !kind_is(h)).map(|h| h.example).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_weapon_is_found() {
    let mut names = BTreeSet::new();
    for weapon in weapons::all() {
        assert!(names.insert(weapon.name), "twice: {}", weapon.name);
        let found = read(weapon.example);
        let spot = found.article.entities.iter().find(|e| matches!(e.kind, EntityType::Weapon | EntityType::Vehicle));
        assert!(spot.is_some_and(|e| e.kind == weapon.kind), "{}", weapon.example);
    }
}

#[test]
fn a_name_in_an_article_is_one_actor() {
    let text = "A shadowy group calling itself Awliyaa al-Nahr (Guardians of the River) said it fired rockets in Iraq. \
        Defence Secretary Jane Dorrit condemned it. Dorrit spoke in Kirkuk. Soldiers of the Northern Desert Command (NDC) \
        searched the area. The NDC found nothing.";
    let found = read(text);
    let one = |a: &str, b: &str| {
        let ids = named(&found, a);
        assert!(ids.len() == 1 && ids == named(&found, b), "{a} {b}: {:#?}", found.actors);
    };
    one("Awliyaa al-Nahr", "Guardians of the River");
    one("Jane Dorrit", "Dorrit");
    one("Northern Desert Command", "NDC");
}

#[test]
fn a_users_own_rows_join_and_win() {
    let text = "In Iraq the Blue Hats met Kata'ib Hezbollah and the NB. Anna Ott of the Noor Brigades spoke to the Wagner Group.";
    let table = "# my own\n\tNoor Brigades\tBlue Hats|NB\tarmed_group\tIRQ\tREB\tkataib-hezbollah\n\tAnna Ott\n\
        kataib-hezbollah\tThe Battalions\t\tmilitary\tIRQ\tMIL\nmine\tWagner Group\t\tcompany\nnothing";
    let input = Input { text: Some(text.into()), ..Input::default() };
    let found = extract_with(&input, &Options { lexicon: actors::Lexicon::read(table) });
    let actor =
        |name: &str| found.actors.iter().find(|a| a.name == name).unwrap_or_else(|| panic!("{name}: {found:#?}"));
    let noor = actor("Noor Brigades");
    assert_eq!(noor.aliases, ["Blue Hats", "NB"]);
    assert_eq!(
        (noor.kind.as_str(), noor.inter, noor.side.as_deref()),
        ("armed_group", Some(2), Some("kataib-hezbollah"))
    );
    assert_eq!(actor("The Battalions").id, "kataib-hezbollah");
    assert_eq!(actor("Wagner Group").id, "mine");
    assert_eq!(actor("Anna Ott").id, actors::id_of_name("Anna Ott"));
    assert!(!extract(&input).actors.iter().any(|a| a.id == "mine"));
}

#[test]
fn other_names_that_the_article_gives_are_of_one_actor() {
    let text = "Police arrested Budi Rahmat alias Udin, and Ahmed Saleh (also known as Abu Noor). The man better known as Lobo \
        fled. Udin and Abu Noor were tried. President Joe Biden spoke. It was President Bidens first visit.";
    let found = read(text);
    for (one, other) in [("Budi Rahmat", "Udin"), ("Ahmed Saleh", "Abu Noor"), ("Joe Biden", "Bidens")] {
        let ids = named(&found, one);
        assert!(ids.len() == 1 && ids == named(&found, other), "{one} {other}: {:#?}", found.actors);
    }
}

#[test]
fn ships_are_vehicles() {
    let found = read("The MV Noor called for help, and INS Talwar came.");
    let ships: Vec<_> = found.article.entities.iter().filter(|e| e.kind == EntityType::Vehicle).collect();
    assert_eq!(ships.iter().map(|e| e.text.as_str()).collect::<Vec<_>>(), ["MV Noor", "INS Talwar"]);
}

#[test]
fn longer_names_are_not_those_within_them() {
    let found = read(
        "The National People's Congress met in June, the Ministry of National Defense said. A Refugee Camp opened.",
    );
    let names: Vec<_> = found.actors.iter().map(|a| (a.name.as_str(), a.kind.as_str())).collect();
    assert!(names.contains(&("National People's Congress", "organization")), "{names:?}");
    assert!(!names.iter().any(|(_, kind)| *kind == "person"), "{names:?}");
}

#[test]
fn every_state_has_one_military() {
    let text = "US troops left Mali. The American military said so. The Ethiopian Army and Iran's army stayed.";
    let ids: BTreeSet<String> = read(text).actors.into_iter().filter(|a| a.kind == "military").map(|a| a.id).collect();
    assert_eq!(ids, ["military:ETH", "military:IRN", "military:USA"].map(String::from).into());
}

#[test]
fn descriptions_say_who_backs_whom() {
    let found = read("Iran-backed militias and groups aligned with Turkey fought in Iraq.");
    let side = |name: &str| found.actors.iter().find(|a| a.name == name).and_then(|a| a.side.clone());
    assert_eq!(side("Iran-backed militias").as_deref(), Some("state:IRN"));
    assert_eq!(side("groups").as_deref(), Some("state:TUR"));
}
