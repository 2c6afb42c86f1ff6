//! What users know better than the reader: input to [`super::Archive`], kept apart from what was read, so that it
//! survives reading again.

use crate::record::{Extraction, Note, Report};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a user says of reports, each by its id. A report that is not there is sought in its article near the place of
/// the text that the id names, as a newer reader may have found another trigger there.
///
/// ```
/// use sitrep::aggregate::Correction;
/// let words = r#"{"correction":"apart","reports":["a.txt#12","b.txt#40"]}"#;
/// let known: Correction = serde_json::from_str(words).unwrap();
/// assert_eq!(serde_json::to_string(&known).unwrap(), words);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "correction", rename_all = "snake_case")]
pub enum Correction {
    /// Both are of one event.
    Same {
        /// The two.
        reports: [String; 2],
    },
    /// They are of two events.
    Apart {
        /// The two.
        reports: [String; 2],
    },
    /// It tells of no event.
    Rejected {
        /// Which.
        report: String,
    },
    /// A field is wrong.
    Wrong {
        /// Of which report.
        report: String,
        /// As it is called in the record.
        field: String,
        /// What is right; nothing where only the wrong value is to go.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
    },
}

impl Correction {
    /// The reports it names.
    pub fn reports(&self) -> &[String] {
        match self {
            Self::Same { reports } | Self::Apart { reports } => reports,
            Self::Rejected { report } | Self::Wrong { report, .. } => std::slice::from_ref(report),
        }
    }
}

/// How far from the place in the text that an id names its report may be.
const NEAR: usize = 40;

/// The article and the place in it that an id of a report names.
pub fn place(id: &str) -> Option<(&str, usize)> {
    let (article, at) = id.rsplit_once('#')?;
    Some((article, at.parse().ok()?))
}

/// The report that an id means, by index.
pub fn find(reports: &[Report], id: &str) -> Option<usize> {
    let (_, at) = place(id)?;
    let away = |r: &Report| place(&r.id).map(|(_, there)| there.abs_diff(at));
    let near = (0..reports.len()).filter_map(|i| Some((away(&reports[i])?, i))).min()?;
    let exact = reports.iter().position(|r| r.id == id);
    exact.or_else(|| Some(near).filter(|(away, _)| *away <= NEAR).map(|(_, i)| i))
}

/// The extraction with those corrections carried out that are of single reports.
pub fn apply<'c>(told: &mut Extraction, corrections: impl Iterator<Item = &'c Correction>) {
    let mut rejected = Vec::new();
    for correction in corrections {
        let found = find(&told.reports, &correction.reports()[0]);
        let carried_out = match (correction, found) {
            (Correction::Rejected { .. }, Some(i)) => {
                rejected.push(told.reports[i].id.clone());
                true
            }
            (Correction::Wrong { field, value, .. }, Some(i)) => correct(&mut told.reports[i], field, value.as_ref()),
            (Correction::Same { .. } | Correction::Apart { .. }, _) => continue,
            (_, None) => false,
        };
        if !carried_out {
            told.notes.push(unused(correction));
        }
    }
    told.reports.retain(|r| !rejected.contains(&r.id));
    told.reports.iter_mut().for_each(|r| r.related.retain(|x| !rejected.contains(&x.to)));
}

/// The report with a field set, or cleared; false where the record can't be so.
fn correct(report: &mut Report, field: &str, value: Option<&Value>) -> bool {
    // By way of text, as records come and go: a way of its own through `Value` is 0.1 MB of code.
    let written = serde_json::to_string(report).unwrap_or_default();
    let Ok(Value::Object(mut fields)) = serde_json::from_str(&written) else { return false };
    let empty = fields.get(field).is_some_and(Value::is_array).then(|| Value::Array(Vec::new()));
    match value.cloned().or(empty) {
        Some(value) => fields.insert(field.into(), value),
        None => fields.remove(field),
    };
    let corrected = serde_json::from_str(&Value::Object(fields).to_string());
    let fits = corrected.as_ref().is_ok_and(|r: &Report| (&r.id, &r.article) == (&report.id, &report.article));
    if let (true, Ok(corrected)) = (fits, corrected) {
        *report = corrected;
    }
    fits
}

/// A note on a correction that can't be carried out.
pub fn unused(correction: &Correction) -> Note {
    let words = serde_json::to_string(correction).unwrap_or_default();
    Note::new("unused_correction", format!("This correction could not be carried out: {words}"))
}
