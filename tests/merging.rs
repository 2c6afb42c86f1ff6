//! What an event says that several articles tell of: which value is shown, what is kept as a disagreement, how well it is
//! backed, and what is joined at all. The stories measure; here each rule has its case.

use sitrep::record::{Corroboration, Event, Outcome, RelationKind};
use sitrep::{Digest, Extraction, Input, aggregate, extract};

fn read(id: &str, published: &str, text: &str) -> Extraction {
    let published = Some(published.into()).filter(|p: &String| !p.is_empty());
    extract(&Input { id: Some(id.into()), text: Some(text.into()), published, ..Input::default() })
}

/// The digest of articles as (date, text), called a, b, c, ...
fn digest(articles: &[(&str, &str)]) -> Digest {
    let ids = ('a'..='z').map(String::from);
    aggregate(ids.zip(articles).map(|(id, (date, text))| read(&id, date, text)).collect())
}

/// The one event that all of these articles tell of.
fn event(articles: &[(&str, &str)]) -> Event {
    let digest = digest(articles);
    let shared = digest.events.iter().find(|e| e.articles.len() == articles.len());
    shared.unwrap_or_else(|| panic!("apart: {:#?}", digest.events)).clone()
}

/// Whether two articles have an event in common.
fn meet(a: (&str, &str), b: (&str, &str)) -> bool {
    digest(&[a, b]).events.iter().any(|e| e.articles.len() > 1)
}

fn killed(event: &Event) -> (u32, u32, Option<u32>) {
    let all = event.casualties.iter().find(|c| c.outcome == Outcome::Killed).expect("a toll");
    (all.low, all.best, all.high)
}

fn variants(event: &Event, field: &str) -> Vec<String> {
    let found = event.conflicts.iter().find(|c| c.field == field);
    found.map(|c| c.variants.iter().map(|v| v.value.clone()).collect()).unwrap_or_default()
}

const EARLY: (&str, &str) = ("2024-03-06", "Gunmen killed four soldiers near the Malian town of Gao on Tuesday.");
const LATE: (&str, &str) = ("2024-03-08", "Gunmen killed nine soldiers near Gao in Mali on Tuesday.");

#[test]
fn the_latest_toll_is_shown_and_all_are_kept() {
    let event = event(&[LATE, EARLY]);
    assert_eq!(killed(&event), (4, 9, Some(9)));
    assert_eq!(variants(&event, "killed"), ["4", "9"]);
    let backing: usize = event.casualties[0].variants.iter().map(|v| v.reports.len()).sum();
    assert_eq!(backing, 2);
}

#[test]
fn of_figures_of_one_day_the_official_one_is_shown() {
    let rumour = ("2024-03-06", "Twelve soldiers were killed by gunmen near Gao in Mali on Tuesday, a witness said.");
    let official = ("2024-03-06", "Gunmen killed seven soldiers near Gao in Mali on Tuesday, the Malian army said.");
    assert_eq!(killed(&event(&[rumour, official])), (7, 7, Some(12)));
}

#[test]
fn at_least_so_many_sets_no_upper_bound() {
    let open = ("2024-03-07", "At least six soldiers were killed by gunmen near Gao in Mali on Tuesday.");
    assert_eq!(killed(&event(&[EARLY, open])), (4, 6, None));
}

#[test]
fn the_closest_time_that_agrees_is_shown() {
    let vague = ("2024-06-10", "Gunmen killed four soldiers near Gao in Mali in March.");
    let event = event(&[vague, EARLY]);
    assert_eq!(event.time.expect("a time").start, "2024-03-05");
}

#[test]
fn disagreements_are_listed_by_field() {
    let one =
        "A bomb killed five people in the Afghan city of Kandahar on Tuesday. The Taliban claimed responsibility.";
    let other = "A suicide bomber killed eight people in Kandahar in Afghanistan on Monday night. The Islamic State claimed responsibility.";
    let event = event(&[("2024-03-06", one), ("2024-03-06", other)]);
    for (field, values) in [("killed", vec!["5", "8"]), ("date", vec!["2024-03-04", "2024-03-05"])] {
        assert_eq!(variants(&event, field), values, "{event:#?}");
    }
    assert_eq!(variants(&event, "responsibility").len(), 2, "{event:#?}");
}

#[test]
fn every_join_has_a_score_and_reasons() {
    let event = event(&[EARLY, LATE]);
    let [join] = &event.joins[..] else { panic!("{:?}", event.joins) };
    assert_eq!(join.reports.to_vec(), event.reports);
    assert!(join.score.is_some_and(|s| s > 2.5), "{join:?}");
    for reason in ["kind", "time", "place"] {
        assert!(join.because.iter().any(|b| b == reason), "{join:?}");
    }
}

#[test]
fn backing_is_as_airwars_has_it() {
    let backing = |articles: &[(&str, &str)]| digest(articles).events[0].corroboration;
    assert_eq!(backing(&[EARLY]), Corroboration::Weak);
    assert_eq!(backing(&[EARLY, LATE]), Corroboration::Fair);
    let claimed = "A bomb killed nine people in Quetta on Tuesday. The Baloch Liberation Army claimed responsibility.";
    assert_eq!(backing(&[("2024-03-06", claimed)]), Corroboration::Confirmed);
    let denied = "A bomb killed nine people in Quetta on Tuesday. The Baloch Liberation Army denied responsibility.";
    assert_eq!(backing(&[("2024-03-06", denied)]), Corroboration::Contested);
    let other = "A bomb killed nine people in Quetta in Pakistan on Tuesday. Jaish al-Adl claimed responsibility.";
    assert_eq!(backing(&[("2024-03-06", claimed), ("2024-03-06", other)]), Corroboration::Contested);
    let own = "US warplanes bombed a militia base near Abu Kamal in Syria on Tuesday, the Pentagon said.";
    assert_eq!(backing(&[("2024-03-06", own)]), Corroboration::Confirmed);
}

/// The strike of 25 February 2021, as its first telling and as later ones go back to it.
const STRIKE: (&str, &str) = (
    "2021-02-26",
    "US warplanes struck Iran-backed militias near Abu Kamal in eastern Syria on Thursday, the Pentagon said.",
);

#[test]
fn a_vague_telling_joins_the_precise_one() {
    for vague in [
        (
            "2021-06-28",
            "The US bombed militias again on Sunday.\n\nIn February 2021, US forces struck Iran-backed militias in eastern Syria.",
        ),
        ("2021-06-28", "Back in February, US forces struck Iran-backed militias in eastern Syria."),
        ("2021-03-03", "Last week US forces struck Iran-backed militias in eastern Syria."),
    ] {
        assert!(meet(STRIKE, vague), "{vague:?}");
    }
}

#[test]
fn what_cannot_be_one_is_kept_apart() {
    for other in [
        // Another day, another month, another town of the country, another country, another party.
        ("2021-02-24", "US warplanes struck Iran-backed militias near Abu Kamal in eastern Syria on Monday."),
        ("2021-06-28", "Back in March, US forces struck Iran-backed militias in eastern Syria."),
        ("2021-02-26", "US warplanes struck Iran-backed militias near Aleppo in Syria on Thursday."),
        ("2021-02-26", "US warplanes struck Iran-backed militias near Basra in Iraq on Thursday."),
        ("2021-02-26", "Russian warplanes struck rebels near Abu Kamal in eastern Syria on Thursday."),
        // Not done, only threatened.
        ("2021-02-26", "US warplanes may strike Iran-backed militias near Abu Kamal in eastern Syria on Thursday."),
    ] {
        assert!(!meet(STRIKE, other), "{other:?}");
    }
}

#[test]
fn what_was_done_a_day_later_is_another_event() {
    let bus = ("2024-05-14", "A drone hit a bus in Belgorod on Tuesday, killing two people.");
    assert!(!meet(bus, ("2024-05-15", "A drone hit a house in Belgorod on Wednesday, killing five people.")));
    let night = ("2024-05-14", "Missiles hit Kyiv on Monday night, killing two people.");
    assert!(meet(night, ("2024-05-15", "Missiles hit Kyiv early on Tuesday, killing two people.")));
    // "Said on Tuesday" is not when it was.
    let said = ("2024-05-14", "Rebels have killed 70 people in a church in Goma, officials said on Tuesday.");
    assert!(meet(said, ("2024-05-15", "Rebels killed 70 people in a church in Goma on Friday night.")));
}

#[test]
fn persons_are_told_apart_by_their_names() {
    let shot = ("2024-05-14", "Gunmen shot dead journalist Ali Khan in Quetta on Tuesday.");
    assert!(!meet(shot, ("2024-05-14", "Gunmen shot dead lawyer Omar Baloch in Quetta on Tuesday.")));
    let held = ("2024-05-14", "Police arrested Chunli Zhao in Oakland on Monday.");
    assert!(meet(held, ("2024-05-14", "Police arrested Zhao Chunli in Oakland on Monday.")));
    assert!(!meet(held, ("2024-05-14", "Police arrested Omar Baloch in Oakland on Monday.")));
}

#[test]
fn nothing_is_told_before_it_happens() {
    let strike = ("2024-03-12", "A drone strike killed four people in Gao in Mali on Sunday.");
    assert!(!meet(("2024-03-07", "A drone strike killed four people in Gao in Mali."), strike));
    assert!(meet(("2024-03-14", "A drone strike killed four people in Gao in Mali."), strike));
}

#[test]
fn two_events_that_one_article_tells_apart_are_not_joined_by_another() {
    let both =
        "Gunmen killed four soldiers in Gao in Mali on Monday.\n\nOn Tuesday, gunmen killed six soldiers in Gao.";
    let digest = digest(&[("2024-03-06", both), ("2024-03-06", "Gunmen killed soldiers in Gao in Mali this week.")]);
    assert_eq!(digest.events.iter().filter(|e| e.articles.iter().any(|a| a == "a")).count(), 2, "{:#?}", digest.events);
}

#[test]
fn relations_are_between_events_and_have_their_words() {
    let strike = "US warplanes bombed a militia base near Abu Kamal in Syria on Thursday.";
    let answer = "US warplanes bombed a militia base near Abu Kamal in Syria on Thursday in retaliation for a rocket attack on Erbil on February 15.";
    let digest = digest(&[("2021-02-26", strike), ("2021-02-26", answer)]);
    let relation = digest.relations.iter().find(|r| r.kind == RelationKind::ResponseTo).expect("an answer");
    let from = digest.events.iter().find(|e| e.id == relation.from).expect("its event");
    assert_eq!(from.articles, ["a", "b"]);
    let evidence = &relation.evidence[0];
    assert!(evidence.span.of(answer).contains("retaliation"), "{evidence:?}");
}

#[test]
fn an_undated_article_is_bounded_by_the_event_it_shares() {
    let digest = digest(&[
        STRIKE,
        ("", "US forces struck Iran-backed militias near Abu Kamal in eastern Syria on February 25, 2021."),
    ]);
    let open = &digest.articles[1];
    assert!(open.published.is_none());
    assert_eq!(open.window.as_ref().and_then(|w| w.from.as_deref()), Some("2021-02-25"));
}
