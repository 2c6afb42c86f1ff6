//! Holds the records, the serialized samples in `tests/contract/` and `src/types.d.ts` together. Here: every field of
//! every record is filled (a new field does not compile until it is), the result is the sample, the sample reads back,
//! and the unions of `types.d.ts` name the variants of the enums. `tests/wasm/types.test.mjs` holds the samples'
//! fields to `types.d.ts`. `UPDATE_SAMPLES=1 cargo test --test contract` writes the samples anew.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sitrep::Span;
use sitrep::record::*;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;

fn words(text: &str) -> String {
    text.into()
}

fn span() -> Span {
    Span::new(1, 2)
}

fn ids(id: &str) -> Vec<String> {
    vec![id.into()]
}

fn role() -> Role {
    Role { text: words("the army"), span: span(), actor: Some(words("army")) }
}

fn note() -> Note {
    Note { code: words("no_date"), message: words("No date."), article: Some(words("a")), span: Some(span()) }
}

fn plover() -> Plover {
    Plover { event: words("ASSAULT"), mode: Some(words("aerial")), context: Some(words("military")) }
}

fn acled() -> Acled {
    Acled { event: words("Explosions/Remote violence"), sub_event: words("Air/drone strike") }
}

fn entity() -> Entity {
    Entity {
        kind: EntityType::Time,
        text: words("Thursday"),
        span: span(),
        actor: Some(words("army")),
        place: Some(words("gao")),
        value: Some(words("2021-02-25")),
        basis: Some(Basis::Relative),
    }
}

fn article() -> Article {
    Article {
        id: words("a"),
        title: Some(words("Strike in Gao")),
        byline: vec![words("A. Writer")],
        publisher: Some(words("The Paper")),
        url: Some(words("https://example.org/a")),
        language: words("en"),
        published: Some(Published { date: words("2021-02-26"), basis: PublishedBasis::Stated, span: Some(span()) }),
        window: Some(Window { from: Some(words("2021-02-25")), to: Some(words("2021-02-27")) }),
        dateline: Some(Dateline { place: Some(words("GAO")), date: Some(words("2021-02-26")), span: span() }),
        paragraphs: vec![Paragraph { span: span(), kind: ParagraphKind::Body, sketch: Some(Sketch([1, 2])) }],
        entities: vec![entity()],
        quotes: vec![Quote { span: span(), direct: true, speaker: Some(role()), verb: Some(span()) }],
        notes: vec![note()],
    }
}

fn actor() -> Actor {
    Actor {
        id: words("army"),
        name: words("Malian army"),
        aliases: vec![words("the army")],
        kind: words("military"),
        country: Some(words("MLI")),
        sector: Some(words("MIL")),
        inter: Some(1),
        side: Some(words("mali")),
    }
}

fn place() -> Place {
    Place {
        id: words("gao"),
        name: words("Gao"),
        aliases: vec![words("Gawgaw")],
        country: Some(words("MLI")),
        admin1: Some(words("Gao Region")),
        latitude: Some(16.27),
        longitude: Some(-0.04),
        precision: PlacePrecision::Town,
        geoname_id: Some(2457161),
    }
}

fn casualty() -> Casualty {
    Casualty {
        outcome: Outcome::Killed,
        min: 3,
        max: Some(4),
        who: Some(words("soldiers")),
        category: Category::Combatant,
        hedged: true,
        span: span(),
        source: Some(role()),
    }
}

fn report() -> Report {
    Report {
        id: words("a:1"),
        article: words("a"),
        kind: words("air_strike"),
        plover: plover(),
        cameo: Some(words("195")),
        acled: Some(acled()),
        trigger: span(),
        evidence: vec![span()],
        rule: words("air_strike/strike"),
        prominence: Prominence::Main,
        status: Status::Happened,
        agents: vec![role()],
        targets: vec![role()],
        ordered_by: vec![role()],
        places: vec![PlaceRole {
            text: words("Gao"),
            span: span(),
            place: Some(words("gao")),
            relation: Some(words("near")),
        }],
        time: Some(Time {
            start: words("2021-02-25"),
            end: words("2021-02-25"),
            precision: TimePrecision::Day,
            basis: Basis::Relative,
            span: Some(span()),
        }),
        means: vec![Means { text: words("jets"), span: span(), name: Some(words("aircraft")) }],
        count: Some(Count { min: 1, max: Some(2), span: span() }),
        casualties: vec![casualty()],
        responsibility: vec![Responsibility {
            actor: role(),
            status: ResponsibilityStatus::Claimed,
            by: Some(role()),
            span: span(),
        }],
        attribution: vec![Attribution {
            text: words("the army"),
            span: span(),
            actor: Some(words("army")),
            verb: Some(span()),
        }],
        words: vec![words("airstrip")],
        related: vec![ReportRelation { kind: RelationKind::PartOf, to: words("a:2"), span: span() }],
        confidence: 0.75,
    }
}

fn event_roles() -> Vec<EventRole> {
    vec![EventRole { actor: Some(words("army")), text: words("the army"), reports: ids("a:1") }]
}

fn event() -> Event {
    let variant = CasualtyVariant {
        min: 3,
        max: Some(4),
        category: Category::Combatant,
        source: Some(words("army")),
        reports: ids("a:1"),
    };
    Event {
        id: words("e"),
        kind: words("air_strike"),
        plover: plover(),
        cameo: Some(words("195")),
        acled: Some(acled()),
        reports: ids("a:1"),
        articles: ids("a"),
        status: Status::Happened,
        time: Some(EventTime {
            start: words("2021-02-25"),
            end: words("2021-02-25"),
            precision: TimePrecision::Day,
            basis: Basis::Relative,
            reports: ids("a:1"),
        }),
        places: vec![EventPlace { place: Some(words("gao")), text: words("Gao"), reports: ids("a:1") }],
        agents: event_roles(),
        targets: event_roles(),
        ordered_by: event_roles(),
        means: vec![EventMeans { text: words("jets"), name: Some(words("aircraft")), reports: ids("a:1") }],
        responsibility: vec![EventResponsibility {
            actor: words("army"),
            status: ResponsibilityStatus::Claimed,
            by: Some(words("army")),
            reports: ids("a:1"),
        }],
        casualties: vec![EventCasualties {
            outcome: Outcome::Killed,
            low: 3,
            best: 3,
            high: Some(4),
            variants: vec![variant],
        }],
        conflicts: vec![Conflict {
            field: words("time"),
            variants: vec![ConflictVariant { value: words("2021-02-24"), reports: ids("a:1") }],
        }],
        joins: vec![Join {
            reports: [words("a:1"), words("b:1")],
            score: Some(3.5),
            because: vec![words("time"), words("place")],
        }],
        copies: vec![vec![words("a:1"), words("b:1")]],
        corroboration: Corroboration::Fair,
        confidence: 0.75,
    }
}

fn extraction() -> Extraction {
    Extraction {
        article: article(),
        actors: vec![actor()],
        places: vec![place()],
        reports: vec![report()],
        notes: vec![note()],
    }
}

fn digest() -> Digest {
    let evidence = vec![RelationEvidence { article: words("a"), span: span() }];
    Digest {
        articles: vec![article()],
        actors: vec![actor()],
        places: vec![place()],
        reports: vec![report()],
        events: vec![event()],
        relations: vec![Relation { kind: RelationKind::ResponseTo, from: words("e"), to: words("f"), evidence }],
        notes: vec![note()],
    }
}

/// Every field filled, so that none can be missing in the TypeScript unnoticed.
fn check_sample<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, record: &T) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract").join(name);
    let written = serde_json::to_string_pretty(record).unwrap() + "\n";
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        std::fs::write(&file, &written).unwrap();
    }
    let sample = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, sample, "{name} is not what is serialized");
    assert_eq!(*record, serde_json::from_str(&sample).unwrap());
}

#[test]
fn samples_are_what_is_serialized() {
    check_sample("extraction.json", &extraction());
    check_sample("digest.json", &digest());
}

/// The variants of an enum, as serde's own message lists them.
fn variants<T: DeserializeOwned + Debug>() -> BTreeSet<String> {
    let message = serde_json::from_str::<T>("\"no such variant\"").unwrap_err().to_string();
    message.split('`').skip(3).step_by(2).map(words).collect()
}

/// The literals of `export type NAME = "a" | "b";`.
fn union(name: &str) -> BTreeSet<String> {
    let types = include_str!("../src/types.d.ts");
    let declared = types.split(&format!("export type {name} =")).nth(1).and_then(|rest| rest.split(';').next());
    declared.unwrap_or_default().split('"').skip(1).step_by(2).map(words).collect()
}

#[test]
fn unions_name_the_variants() {
    let pairs = [
        ("PublishedBasis", variants::<PublishedBasis>()),
        ("ParagraphKind", variants::<ParagraphKind>()),
        ("EntityType", variants::<EntityType>()),
        ("Basis", variants::<Basis>()),
        ("PlacePrecision", variants::<PlacePrecision>()),
        ("Prominence", variants::<Prominence>()),
        ("Status", variants::<Status>()),
        ("TimePrecision", variants::<TimePrecision>()),
        ("Outcome", variants::<Outcome>()),
        ("Category", variants::<Category>()),
        ("ResponsibilityStatus", variants::<ResponsibilityStatus>()),
        ("RelationKind", variants::<RelationKind>()),
        ("Corroboration", variants::<Corroboration>()),
    ];
    for (name, variants) in pairs {
        assert!(variants.len() > 1, "{name}: {variants:?}");
        assert_eq!(union(name), variants, "{name}");
    }
}
