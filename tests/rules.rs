//! Every rule finds its examples and leaves its counterexamples alone, through the whole pipeline.

use sitrep::record::{Report, Status};
use sitrep::reports::kinds::{compatible, kind};
use sitrep::reports::rules;
use std::collections::BTreeSet;

/// The reports of one sentence, published on a Saturday.
fn read(sentence: &str) -> Vec<Report> {
    let input =
        sitrep::Input { text: Some(sentence.into()), published: Some("2025-03-15".into()), ..Default::default() };
    sitrep::extract(&input).reports
}

fn happened(report: &Report) -> bool {
    let told = matches!(report.status, Status::Happened | Status::Ongoing | Status::Claimed | Status::Alleged);
    told || report.kind == "threaten" && report.status == Status::Threatened
}

#[test]
fn rules_find_their_examples() {
    let mut missed = Vec::new();
    for rule in rules::all() {
        for example in rule.examples {
            let reports = read(example);
            if !reports.iter().any(|r| happened(r) && compatible(&r.kind, rule.kind)) {
                let got: Vec<_> = reports.iter().map(|r| (&r.kind, r.status)).collect();
                missed.push(format!("{}: {example} — {got:?}", rule.id));
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn rules_leave_their_counterexamples_alone() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        for counterexample in rule.counterexamples {
            let found = read(counterexample).into_iter().find(|r| happened(r) && r.kind == rule.kind);
            wrong.extend(found.map(|r| format!("{}: {counterexample} — {} by {}", rule.id, r.kind, r.rule)));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn rows_are_whole() {
    let mut ids = BTreeSet::new();
    for rule in rules::all() {
        assert!(ids.insert(rule.id), "{} stands twice", rule.id);
        assert!(kind(rule.kind).is_some(), "{}: there is no kind {}", rule.id, rule.kind);
        assert!(
            !rule.examples.is_empty() && !rule.counterexamples.is_empty(),
            "{} needs examples of both sorts",
            rule.id
        );
    }
}

#[test]
fn every_kind_has_a_rule_or_a_means() {
    let ruled: BTreeSet<&str> = rules::all().map(|r| r.kind).collect();
    let without: Vec<&str> = sitrep::event_kinds().iter().map(|k| k.id).filter(|k| !ruled.contains(k)).collect();
    assert!(without.is_empty(), "no rule for {without:?}");
}
