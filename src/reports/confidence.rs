//! How likely a report is right: that the article tells of such an event. The weights were fitted (logistic regression) on the
//! reports of violence in articles whose events a reader had written down; ARCHITECTURE.md shows how well they hold.

use crate::record::Report;

/// The log-odds of a report of which nothing more is said.
const BARE: f64 = -0.2;
/// What each thing that is said adds.
const AGENT: f64 = 0.7;
const TIME: f64 = 0.75;
const PLACE: f64 = 0.15;
const SOURCE: f64 = 0.35;
/// What it adds to be what the article is about, or told in several of its sentences.
const WIDE: f64 = 0.6;
const SENTENCES: usize = 3;
/// What it takes away that the kind of attack is not told.
const UNSAID: f64 = -0.25;

/// The confidence of a report that is whole but for it, to two decimals.
pub fn of(report: &Report, main: bool) -> f64 {
    let said = [
        (!report.agents.is_empty(), AGENT),
        (report.time.is_some(), TIME),
        (!report.places.is_empty(), PLACE),
        (!report.attribution.is_empty(), SOURCE),
        (main || report.evidence.len() >= SENTENCES, WIDE),
        (report.kind == "attack", UNSAID),
    ];
    let odds: f64 = BARE + said.iter().filter(|s| s.0).map(|s| s.1).sum::<f64>();
    (100.0 / (1.0 + (-odds).exp())).round() / 100.0
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_says_more_is_surer() {
        let read = |text: &str| {
            let input =
                crate::Input { text: Some(text.into()), published: Some("2024-06-12".into()), ..Default::default() };
            crate::extract(&input).reports[0].confidence
        };
        let (bare, full) =
            (read("Ten farmers were killed."), read("Gunmen shot dead ten farmers in Gao on Monday, the mayor said."));
        assert!(bare < full && full <= 1.0, "{bare} {full}");
    }
}
