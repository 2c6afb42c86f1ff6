//! Who did what to whom, where, when and with what toll, by construction. Sentences are ours, on events of many wars.

use sitrep::record::{Outcome, Report};
use sitrep::{Input, extract};

/// What the report of `kind` must say: `field=value`, the value among those of the field. All are published on 2 February 2024.
const CASES: &[(&str, &str, &[&str])] = &[
    // Nouns.
    (
        "The capture of Goma by M23 rebels in January alarmed Burundi.",
        "seize_territory",
        &["agent=M23 rebels", "target=Goma"],
    ),
    (
        "The seizure of two ships by Iran on Friday raised tensions.",
        "seize_property",
        &["agent=Iran", "target=two ships"],
    ),
    ("The fall of Kunduz to the Taliban shocked Kabul.", "seize_territory", &["agent=Taliban", "target=Kunduz"]),
    ("An Israeli airstrike killed a commander in Lebanon.", "air_strike", &["agent=Israeli", "killed=1"]),
    ("Turkish shelling killed ten people in Idlib.", "shelling", &["agent=Turkish", "killed=10"]),
    ("Hundreds fled after shelling by government forces killed nine people.", "shelling", &["agent=government forces"]),
    ("Clashes between police and protesters broke out in Dakar.", "riot", &["place=Dakar"]),
    ("The Sunday raid on Jenin killed two men, the army said on Monday.", "raid", &["date=2024-01-28", "killed=2"]),
    // Verbs.
    (
        "Opposition leaders said security forces arrested thousands of people and killed at least 40.",
        "attack",
        &["agent=security forces", "killed=40"],
    ),
    ("Somali pirates recently seized a Greek ship.", "abduction", &["agent=Somali pirates", "target=a Greek ship"]),
    ("Two men armed with axes attacked a guard in Kano.", "stabbing", &["agent=Two men", "target=a guard"]),
    ("Rebels hacked to death 14 farmers near Beni.", "stabbing", &["agent=Rebels", "killed=14"]),
    ("Rebels shot down a helicopter in Kachin state, killing all four on board.", "attack", &["killed=4"]),
    (
        "He was targeted and killed in a raid by US forces in Syria.",
        "raid",
        &["agent=US forces", "target=He", "killed=1"],
    ),
    (
        "Protesters stormed a court in Nairobi; police opened fire, killing five.",
        "shooting",
        &["agent=police", "killed=5"],
    ),
    ("Kenyans took to the streets to protest the tax.", "demonstration", &["agent=Kenyans"]),
    (
        "Soldiers backed by French jets recaptured the town of Konna.",
        "recapture_territory",
        &["target=the town", "place=Konna"],
    ),
    // Tolls.
    (
        "A bomb went off in Lahore. Eight people were killed and five others injured.",
        "bombing",
        &["killed=8", "wounded=5"],
    ),
    (
        "The shelling of Stanytsia led to the death of six and injury of 40 dockers.",
        "shelling",
        &["killed=6", "wounded=40"],
    ),
    ("Gunmen attacked the base, and four of its soldiers were killed.", "shooting", &["killed=4"]),
    // Status.
    ("Police held two men suspected of planning to assassinate a mayor.", "assassination", &["status=planned"]),
    ("Two suspects were arrested on Tuesday in Tijuana.", "arrest", &["status=happened", "date=2024-01-30"]),
    // What other sentences tell.
    (
        "A bomb killed six in Jos on Monday. Nigerian police arrested two men.",
        "arrest",
        &["date=2024-01-29", "place=Nigerian"],
    ),
    (
        "Gunmen freed ten hostages. Officials met rebels in Mopti in Mali, and soldiers arrested a man in Mali.",
        "arrest",
        &["place=Mali"],
    ),
    (
        "The Chadian army struck a camp in Bol on Monday. The army seized rifles.",
        "seize_property",
        &["agent=The army", "date=2024-01-29"],
    ),
];

#[test]
fn constructions_give_their_roles() {
    let failures: Vec<String> = CASES.iter().filter_map(failure).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn failure((text, kind, wanted): &(&str, &str, &[&str])) -> Option<String> {
    let input = Input { text: Some((*text).into()), published: Some("2024-02-02".into()), ..Input::default() };
    let reports = extract(&input).reports;
    let Some(report) = reports.iter().find(|r| r.kind == *kind) else {
        let kinds: Vec<_> = reports.iter().map(|r| r.kind.as_str()).collect();
        return Some(format!("{text}\n  no {kind} among {kinds:?}"));
    };
    let says = said(report);
    let missing: Vec<_> = wanted.iter().filter(|w| !says.iter().any(|s| s == *w)).collect();
    (!missing.is_empty()).then(|| format!("{text}\n  {missing:?} not in {says:?}"))
}

fn said(report: &Report) -> Vec<String> {
    let agents = report.agents.iter().map(|r| format!("agent={}", r.text));
    let targets = report.targets.iter().map(|r| format!("target={}", r.text));
    let places = report.places.iter().map(|p| format!("place={}", p.text));
    let dates = report.time.iter().map(|t| format!("date={}", t.start));
    let status = std::iter::once(format!("status={:?}", report.status).to_lowercase());
    let tolls = report.casualties.iter().filter_map(|c| match c.outcome {
        Outcome::Killed => Some(format!("killed={}", c.min)),
        Outcome::Wounded => Some(format!("wounded={}", c.min)),
        _ => None,
    });
    agents.chain(targets).chain(places).chain(dates).chain(status).chain(tolls).collect()
}
