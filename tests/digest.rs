//! The digest does not depend on how it came about: any order, any batches, any article twice, halves merged, articles
//! taken out and put back: the same bytes. What users correct stays corrected.

use proptest::prelude::*;
use sitrep::aggregate::{Archive, Correction, aggregate_with};
use sitrep::record::{Article, Changes, Event, PublishedBasis, Relation, RelationKind};
use sitrep::{Digest, Extraction, Input, aggregate, extract};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The stories' articles, as read.
static STORIES: LazyLock<Vec<Extraction>> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let articles = |file| {
        let story: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        serde_json::from_value::<Vec<Input>>(story["articles"].clone()).unwrap()
    };
    let mut all: Vec<Extraction> = files.into_iter().flat_map(articles).map(|a| extract(&a)).collect();
    let undated = "Two car bombs killed at least 100 people outside the education ministry in Mogadishu on Saturday.";
    all.push(extract(&Input { id: Some("undated".into()), text: Some(undated.into()), ..Input::default() }));
    all.push(read("one", "2021-02-23", ROCKET));
    all.push(read("many", "2021-03-01", ROCKETS));
    all
});

const ROCKET: &str = "Militants fired rockets at the airport of Erbil in Iraq on February 15, killing a contractor.";
const ROCKETS: &str = "Militants carried out three rocket attacks on Erbil in Iraq in February 2021.";

static WHOLE: LazyLock<String> = LazyLock::new(|| bytes(&aggregate(STORIES.clone())));

fn bytes(digest: &Digest) -> String {
    serde_json::to_string(digest).unwrap()
}

fn digest(of: Vec<Extraction>) -> String {
    bytes(&aggregate(of))
}

fn archive(of: &[Extraction]) -> Archive {
    let mut archive = Archive::default();
    archive.extend(of.iter().cloned());
    archive
}

fn read(id: &str, published: &str, text: &str) -> Extraction {
    let (id, published) = (Some(id.into()), Some(published.into()));
    extract(&Input { id, published, text: Some(text.into()), ..Input::default() })
}

#[test]
fn the_stories_have_relations_and_dates_from_others() {
    let digest = aggregate(STORIES.clone());
    let has = |kind| digest.relations.iter().any(|r| r.kind == kind);
    assert!(has(RelationKind::PartOf) && has(RelationKind::ResponseTo), "{:?}", digest.relations);
    let inferred = |a: &Article| a.published.as_ref().is_some_and(|p| p.basis == PublishedBasis::Inferred);
    assert!(digest.articles.iter().any(inferred));
}

#[test]
fn an_article_given_twice_adds_nothing() {
    let twice = STORIES.iter().chain(STORIES.iter()).cloned().collect();
    assert_eq!(digest(twice), *WHOLE);
}

#[test]
fn the_same_article_under_two_names_adds_no_event() {
    let all = STORIES.clone();
    let before = aggregate(all.clone()).events.len();
    let mut copy = all[0].clone();
    copy.article.id = "copy".into();
    for report in &mut copy.reports {
        report.article = "copy".into();
        report.id = report.id.replace(&all[0].article.id, "copy");
        report.related.iter_mut().for_each(|r| r.to = r.to.replace(&all[0].article.id, "copy"));
    }
    assert_eq!(aggregate(all.into_iter().chain([copy]).collect()).events.len(), before);
}

#[test]
fn two_articles_of_one_name_are_both_kept() {
    let read = |text: &str| extract(&Input { id: Some("story".into()), text: Some(text.into()), ..Input::default() });
    let digest =
        aggregate(vec![read("Gunmen killed two farmers in Zamfara."), read("A bomb killed nine people in Quetta.")]);
    assert_eq!(digest.articles.len(), 2);
    assert_ne!(digest.articles[0].id, digest.articles[1].id);
    assert!(digest.notes.iter().any(|n| n.code == "duplicate_id"));
}

#[test]
fn an_archive_written_down_and_read_again_gives_the_same_digest() {
    let written = serde_json::to_string(&archive(&STORIES)).unwrap();
    let mut again: Archive = serde_json::from_str(&written).unwrap();
    assert_eq!(bytes(&again.digest()), *WHOLE);
}

#[test]
fn copies_of_one_text_count_as_one_source() {
    let wire = "Shells fell on the main market of the Sudanese city of Omdurman on Monday morning and killed at least nine \
                shoppers and a guard, a doctor of the Nao hospital said by telephone, while both sides blamed each other.";
    let own = "At least nine people died on Monday when the market of Omdurman in Sudan was shelled, volunteers said.";
    let mut articles = vec![read("a", "2024-03-05", wire), read("b", "2024-03-06", &wire.replace("main ", ""))];
    let papers = ["Morning Paper", "Evening Paper", "Weekly Paper"];
    articles.iter_mut().zip(papers).for_each(|(a, paper)| a.article.publisher = Some(paper.into()));
    let event = &aggregate(articles.clone()).events[0];
    assert_eq!((event.articles.len(), event.copies.len()), (2, 1), "{event:?}");
    assert_eq!(event.corroboration, sitrep::record::Corroboration::Weak);
    let mut third = read("c", "2024-03-06", own);
    third.article.publisher = Some(papers[2].into());
    articles.push(third);
    let event = &aggregate(articles).events[0];
    assert_eq!(event.corroboration, sitrep::record::Corroboration::Fair, "{event:?}");
}

#[test]
fn an_article_without_a_date_takes_it_from_an_event_it_shares() {
    let dated = read(
        "dated",
        "2022-10-30",
        "Car bombs killed 100 people outside the education ministry in Mogadishu on Saturday.",
    );
    let text = "Car bombs killed at least 100 people outside the education ministry in Mogadishu, Somalia, on Saturday.\n\n\
                The president visited the place on Sunday.";
    let open = extract(&Input { id: Some("open".into()), text: Some(text.into()), ..Input::default() });
    let digest = aggregate(vec![open, dated]);
    let published = digest.articles[1].published.as_ref().unwrap();
    assert_eq!(published.date, "2022-10-30");
    assert_eq!(published.basis, PublishedBasis::Inferred);
    let report = digest.reports.iter().find(|r| r.article == "open").unwrap();
    assert_eq!(report.time.as_ref().unwrap().start, "2022-10-29");
}

#[test]
fn a_single_attack_is_part_of_the_campaign_that_others_count() {
    let digest = aggregate(vec![read("one", "2021-02-23", ROCKET), read("many", "2021-03-01", ROCKETS)]);
    assert_eq!(digest.events.len(), 2, "{:?}", digest.events);
    assert!(digest.relations.iter().any(|r| r.kind == RelationKind::PartOf), "{:?}", digest.relations);
}

fn near_misses() -> Archive {
    archive(&[
        read("a", "2024-03-07", "Gunmen killed four soldiers near the Malian town of Gao on Tuesday."),
        read("b", "2024-03-07", "At least six soldiers were killed by gunmen near Gao in Mali on Tuesday."),
    ])
}

#[test]
fn corrections_are_carried_out_and_survive_reading_again() {
    let mut archive = near_misses();
    let ids: Vec<String> = archive.digest().reports.iter().map(|r| r.id.clone()).collect();
    let reports = [ids[0].clone(), ids[1].clone()];
    assert_eq!(archive.digest().events.len(), 1);
    archive.correct(vec![Correction::Apart { reports: reports.clone() }]);
    assert_eq!(archive.digest().events.len(), 2);
    let mut loaded: Archive = serde_json::from_str(&serde_json::to_string(&archive).unwrap()).unwrap();
    assert_eq!(bytes(&loaded.digest()), bytes(&archive.digest()));
    let mut joined = near_misses();
    joined.merge(loaded);
    assert_eq!(joined.digest().events.len(), 2, "corrections come along");
    archive.correct(vec![Correction::Apart { reports: reports.clone() }, Correction::Same { reports }]);
    assert_eq!(archive.digest().events.len(), 1, "the last word counts");
    archive.correct(vec![Correction::Rejected { report: ids[1].clone() }]);
    assert_eq!(archive.digest().events[0].reports, ids[..1]);
    let value = Some(serde_json::json!("possible"));
    archive.correct(vec![Correction::Wrong { report: ids[0].clone(), field: "status".into(), value }]);
    assert_eq!(archive.digest().reports[0].status, sitrep::record::Status::Possible);
    archive.remove("a");
    archive.add(near_misses().remove("a").remove(0));
    assert_eq!(archive.digest().reports[0].status, sitrep::record::Status::Possible);
    archive.correct(Vec::new());
    assert_eq!(bytes(&archive.digest()), bytes(&near_misses().digest()));
}

#[test]
fn a_correction_that_fits_nothing_is_noted() {
    let mut archive = near_misses();
    let wrong = |field: &str| Correction::Wrong { report: "a#0".into(), field: field.into(), value: None };
    archive.correct(vec![wrong("trigger"), Correction::Rejected { report: "b#4000".into() }]);
    let digest = archive.digest();
    assert_eq!(digest.notes.iter().filter(|n| n.code == "unused_correction").count(), 2);
    assert_eq!(digest.reports, near_misses().digest().reports);
}

/// What somebody knows who was told of changes alone.
#[derive(Default)]
struct Follower {
    events: BTreeMap<String, Event>,
    relations: Vec<Relation>,
}

impl Follower {
    fn follow(&mut self, changes: Changes) {
        let touched: BTreeSet<&String> = changes.events.iter().map(|e| &e.id).chain(&changes.gone).collect();
        self.relations.retain(|r| !touched.contains(&r.from) && !touched.contains(&r.to));
        self.events.retain(|id, _| !changes.gone.contains(id));
        self.relations.extend(changes.relations);
        self.events.extend(changes.events.into_iter().map(|e| (e.id.clone(), e)));
    }

    fn agrees(&self, digest: &Digest) -> bool {
        let relations = self.relations.iter().all(|r| digest.relations.contains(r));
        let events = digest.events.iter().all(|e| self.events.get(&e.id) == Some(e));
        relations
            && events
            && (self.relations.len(), self.events.len()) == (digest.relations.len(), digest.events.len())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_digest(order in Just(STORIES.clone()).prop_shuffle()) {
        prop_assert_eq!(&digest(order), &*WHOLE);
    }

    #[test]
    fn any_batches_give_the_same_digest(order in Just(STORIES.clone()).prop_shuffle(), ends in prop::collection::vec(0usize..48, 3)) {
        let mut archive = Archive::default();
        for (i, article) in order.into_iter().enumerate() {
            archive.add(article);
            if ends.contains(&i) {
                archive.digest();
            }
        }
        prop_assert_eq!(&bytes(&archive.digest()), &*WHOLE);
    }

    #[test]
    fn changes_add_up_to_the_digest(steps in prop::collection::vec((0usize..48, any::<bool>()), 1..60)) {
        let (mut archive, mut follower) = (Archive::default(), Follower::default());
        for (i, ask) in steps {
            let article = &STORIES[i % STORIES.len()];
            if archive.remove(&article.article.id).is_empty() {
                archive.add(article.clone());
            }
            if ask {
                follower.follow(archive.changes());
            }
        }
        follower.follow(archive.changes());
        prop_assert!(follower.agrees(&archive.digest()));
    }

    #[test]
    fn corrections_give_the_same_digest_whenever_they_come(
        order in Just(STORIES.clone()).prop_shuffle(),
        said in prop::collection::vec((0u8..3, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12),
        at in any::<prop::sample::Index>(),
    ) {
        let ids: Vec<String> = STORIES.iter().flat_map(|e| e.reports.iter().map(|r| r.id.clone())).collect();
        let correction = |(what, a, b): &(u8, prop::sample::Index, prop::sample::Index)| {
            let reports = [a.get(&ids).clone(), b.get(&ids).clone()];
            match what {
                0 => Correction::Same { reports },
                1 => Correction::Apart { reports },
                _ => Correction::Rejected { report: a.get(&ids).clone() },
            }
        };
        let corrections: Vec<Correction> = said.iter().map(correction).collect();
        let expected = aggregate_with(STORIES.clone(), corrections.clone());
        let (mut archive, mut follower) = (Archive::default(), Follower::default());
        for (i, article) in order.iter().enumerate() {
            if i == at.index(order.len()) {
                follower.follow(archive.changes());
                archive.correct(corrections.clone());
            }
            archive.add(article.clone());
        }
        follower.follow(archive.changes());
        let digest = archive.digest();
        prop_assert!(follower.agrees(&digest));
        prop_assert_eq!(bytes(&digest), bytes(&expected));
    }

    #[test]
    fn halves_merged_give_the_same_digest(order in Just(STORIES.clone()).prop_shuffle(), at in 0usize..48) {
        let (left, right) = order.split_at(at.min(order.len()));
        let mut whole = archive(left);
        whole.digest();
        whole.merge(archive(right));
        prop_assert_eq!(&bytes(&whole.into_digest()), &*WHOLE);
    }

    #[test]
    fn articles_taken_out_leave_no_trace(gone in prop::collection::btree_set(0usize..48, 1..12)) {
        let kept: Vec<_> = (0..STORIES.len()).filter(|i| !gone.contains(i)).map(|i| STORIES[i].clone()).collect();
        let mut archive = archive(&STORIES);
        archive.digest();
        for &i in gone.iter().filter(|&&i| i < STORIES.len()) {
            let id = &STORIES[i].article.id;
            let others = kept.iter().filter(|e| e.article.id == *id).cloned().collect::<Vec<_>>();
            archive.remove(id);
            archive.extend(others);
        }
        prop_assert_eq!(bytes(&archive.digest()), digest(kept));
    }
}
