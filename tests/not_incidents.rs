//! Sentences that speak of violence and tell of none: negated, planned, denied; sport, weather, business. By reason, in
//! `not_incidents.txt`. None may become a report of violence that happened.

use sitrep::record::{Report, Status};

const TABLE: &str = include_str!("not_incidents.txt");

fn is_incident(report: &Report) -> bool {
    report.plover.event == "ASSAULT" && matches!(report.status, Status::Happened | Status::Ongoing)
}

#[test]
fn sentences_become_no_incidents() {
    let (mut reason, mut wrong, mut read) = ("", Vec::new(), 0);
    for line in TABLE.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            reason = heading;
            continue;
        }
        read += 1;
        let input = sitrep::Input { text: Some(line.into()), ..Default::default() };
        let found = sitrep::extract(&input).reports.into_iter().find(is_incident);
        wrong.extend(found.map(|r| format!("{reason}: {line} — {} by {}", r.kind, r.rule)));
    }
    assert!(read >= 200, "only {read} sentences");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
