//! When what an article tells after its main event took place, where no words say so: arrests, protests, condemnations
//! that follow an attack do so between the attack and the article.

use super::grammar;
use super::identity::{Account, real};
use super::reading::Reading;
use super::reference::Reference;
use super::telling::Telling;
use crate::document::Xpos;
use crate::record::{Basis, Report, Time, TimePrecision};
use chrono::NaiveDate;

/// So many days after the main event an article may still be of its aftermath.
const AFTERMATH: i64 = 14;
/// Words that lead away from it.
const ELSEWHEN: &[&str] =
    &["long", "repeatedly", "often", "earlier", "previously", "formerly", "once", "ever", "since", "always", "usually"];

/// Bounds the `reports`, one an account, that have no time.
pub fn date(reading: &Reading, tellings: &[Telling], accounts: &[Account], main: usize, reports: &mut [Report]) {
    let Some(time) = aftermath(reading, &reports[main]) else { return };
    let first = accounts[main].tellings[0];
    for (account, report) in accounts.iter().zip(reports) {
        let follows = account.tellings[0] > first && report.plover.event != "ASSAULT" && real(report.status);
        if follows && report.time.is_none() && account.tellings.iter().all(|&i| is_news(reading, &tellings[i])) {
            report.time = Some(time.clone());
        }
    }
}

/// From the main event to the article.
fn aftermath(reading: &Reading, main: &Report) -> Option<Time> {
    let time = main.time.as_ref().filter(|t| t.precision == TimePrecision::Day)?;
    let (began, published) = (time.start.parse::<NaiveDate>().ok()?, reading.source.published()?);
    let days = (published - began).num_days();
    let news = matches!(main.plover.event.as_str(), "ASSAULT" | "PROTEST") && real(main.status);
    let precision = if days == 0 { TimePrecision::Day } else { TimePrecision::Range };
    (news && (0..=AFTERMATH).contains(&days)).then(|| Time {
        end: published.to_string(),
        precision,
        basis: Basis::Inferred,
        span: None,
        ..time.clone()
    })
}

/// Whether a telling is of something new: not of what "had" been done, and told at no other time.
fn is_news(reading: &Reading, telling: &Telling) -> bool {
    let document = reading.document;
    let sentence = grammar::sentence(document, telling.head);
    let had = |i: usize| document.tokens[i].xpos == Xpos::Vbd && document.tokens[i].lemma == "have";
    let elsewhen = |i: usize| ELSEWHEN.contains(&document.tokens[i].lemma.as_str());
    let near = sentence.start.max(telling.head.saturating_sub(6))..sentence.end.min(telling.tokens.end + 4);
    telling.reference == Reference::New && telling.time.is_none() && !near.into_iter().any(|i| had(i) || elsewhen(i))
}
