//! An event a row (RFC 4180), the shown value of each field; several values of one field are joined by "; ".

use super::precision;
use crate::lexicon::inter;
use crate::record::{Actor, Digest, Event, EventResponsibility, EventRole, Outcome, Place, Report};
use crate::reports::{codes, kinds};
use chrono::NaiveDate;
use std::collections::HashMap;

type Cell = fn(&Tables, &Event) -> String;

/// The columns: a header and what stands below it.
const COLUMNS: &[(&str, Cell)] = &[
    ("event", |_, e| e.id.clone()),
    ("kind", |_, e| e.kind.clone()),
    ("label", |_, e| kinds::kind(&e.kind).map_or_else(String::new, |k| k.label.into())),
    ("plover_event", |_, e| e.plover.event.clone()),
    ("plover_context", |_, e| e.plover.context.clone().unwrap_or_default()),
    ("quad_class", |_, e| codes::quad_class(&e.plover.event).unwrap_or_default().into()),
    ("plover_mode", |_, e| e.plover.mode.clone().unwrap_or_default()),
    ("cameo", |_, e| e.cameo.clone().unwrap_or_default()),
    ("acled_event_type", |_, e| e.acled.as_ref().map_or_else(String::new, |a| a.event.clone())),
    ("acled_sub_event_type", |_, e| e.acled.as_ref().map_or_else(String::new, |a| a.sub_event.clone())),
    ("acled_disorder_type", |_, e| kinds::kind(&e.kind).and_then(codes::disorder_type).unwrap_or_default().into()),
    ("acled_interaction", |t, e| number(codes::interaction(t.inter(&e.agents), t.inter(&e.targets)))),
    ("ucdp_type_of_violence", |t, e| number(t.type_of_violence(e))),
    ("status", |_, e| format!("{:?}", e.status).to_lowercase()),
    ("start", |_, e| e.time.as_ref().map_or_else(String::new, |t| t.start.clone())),
    ("end", |_, e| e.time.as_ref().map_or_else(String::new, |t| t.end.clone())),
    ("time_precision", |_, e| {
        e.time.as_ref().map_or_else(String::new, |t| format!("{:?}", t.precision).to_lowercase())
    }),
    ("ucdp_date_prec", |_, e| number(days(e).map(precision::ucdp_date))),
    ("acled_time_precision", |_, e| number(days(e).map(precision::acled_time))),
    ("place", |t, e| {
        t.place(e).map_or_else(|| e.places.first().map_or_else(String::new, |p| p.text.clone()), |p| p.name.clone())
    }),
    ("country", |t, e| t.place(e).and_then(|p| p.country.clone()).unwrap_or_default()),
    ("latitude", |t, e| t.place(e).and_then(|p| p.latitude).map_or_else(String::new, |x| x.to_string())),
    ("longitude", |t, e| t.place(e).and_then(|p| p.longitude).map_or_else(String::new, |x| x.to_string())),
    ("place_precision", |t, e| t.place(e).map_or_else(String::new, |p| format!("{:?}", p.precision).to_lowercase())),
    ("ucdp_where_prec", |t, e| t.closeness(e, precision::ucdp)),
    ("acled_geo_precision", |t, e| t.closeness(e, precision::acled)),
    ("agents", |t, e| t.names(&e.agents)),
    ("targets", |t, e| t.names(&e.targets)),
    ("ordered_by", |t, e| t.names(&e.ordered_by)),
    ("responsibility", |t, e| join(e.responsibility.iter().map(|r| t.responsibility(r)))),
    ("means", |_, e| join(e.means.iter().map(|m| m.name.clone().unwrap_or_else(|| m.text.clone())))),
    ("killed_low", |_, e| toll(e, Outcome::Killed, |l, _, _| Some(l))),
    ("killed_best", |_, e| toll(e, Outcome::Killed, |_, b, _| Some(b))),
    ("killed_high", |_, e| toll(e, Outcome::Killed, |_, _, h| h)),
    ("wounded_low", |_, e| toll(e, Outcome::Wounded, |l, _, _| Some(l))),
    ("wounded_best", |_, e| toll(e, Outcome::Wounded, |_, b, _| Some(b))),
    ("wounded_high", |_, e| toll(e, Outcome::Wounded, |_, _, h| h)),
    ("missing_low", |_, e| toll(e, Outcome::Missing, |l, _, _| Some(l))),
    ("missing_best", |_, e| toll(e, Outcome::Missing, |_, b, _| Some(b))),
    ("missing_high", |_, e| toll(e, Outcome::Missing, |_, _, h| h)),
    ("captured_low", |_, e| toll(e, Outcome::Captured, |l, _, _| Some(l))),
    ("captured_best", |_, e| toll(e, Outcome::Captured, |_, b, _| Some(b))),
    ("captured_high", |_, e| toll(e, Outcome::Captured, |_, _, h| h)),
    ("displaced_low", |_, e| toll(e, Outcome::Displaced, |l, _, _| Some(l))),
    ("displaced_best", |_, e| toll(e, Outcome::Displaced, |_, b, _| Some(b))),
    ("displaced_high", |_, e| toll(e, Outcome::Displaced, |_, _, h| h)),
    ("conflicts", |_, e| join(e.conflicts.iter().map(|c| c.field.clone()))),
    ("corroboration", |_, e| format!("{:?}", e.corroboration).to_lowercase()),
    ("confidence", |_, e| e.confidence.to_string()),
    ("articles", |_, e| join(e.articles.iter().cloned())),
];

struct Tables<'d> {
    actors: HashMap<&'d str, &'d Actor>,
    places: HashMap<&'d str, &'d Place>,
    reports: HashMap<&'d str, &'d Report>,
}

impl Tables<'_> {
    fn place(&self, event: &Event) -> Option<&Place> {
        event.places.iter().find_map(|p| self.places.get(p.place.as_deref()?).copied())
    }

    /// How closely the shown place is known, by the report that puts the event closest.
    fn closeness(&self, event: &Event, code: fn(&Place, Option<&str>) -> u8) -> String {
        let Some(place) = self.place(event) else { return String::new() };
        let reports = event.reports.iter().filter_map(|id| self.reports.get(id.as_str()));
        let roles = reports.flat_map(|r| &r.places).filter(|p| p.place.as_deref() == Some(place.id.as_str()));
        let codes = roles.map(|p| code(place, p.relation.as_deref()));
        codes.min().unwrap_or_else(|| code(place, None)).to_string()
    }

    /// The inter code of the first of these who has one.
    fn inter(&self, roles: &[EventRole]) -> Option<u8> {
        let actors = roles.iter().filter_map(|r| self.actors.get(r.actor.as_deref()?));
        actors.into_iter().find_map(|a| inter::of(&a.kind, a.sector.as_deref().unwrap_or_default()))
    }

    /// UCDP's, of violence alone.
    fn type_of_violence(&self, event: &Event) -> Option<u8> {
        let violent = event.plover.event == "ASSAULT";
        violent.then(|| codes::type_of_violence(self.inter(&event.agents), self.inter(&event.targets))).flatten()
    }

    fn names(&self, roles: &[EventRole]) -> String {
        join(roles.iter().map(|r| self.name(r.actor.as_deref().unwrap_or_default(), &r.text)))
    }

    /// "Islamic State: claimed".
    fn responsibility(&self, held: &EventResponsibility) -> String {
        format!("{}: {}", self.name(&held.actor, &held.actor), format!("{:?}", held.status).to_lowercase())
    }

    fn name(&self, id: &str, words: &str) -> String {
        self.actors.get(id).map_or(words, |a| &a.name).into()
    }
}

/// The table.
pub fn write(digest: &Digest) -> String {
    let tables = Tables {
        actors: digest.actors.iter().map(|a| (a.id.as_str(), a)).collect(),
        places: digest.places.iter().map(|p| (p.id.as_str(), p)).collect(),
        reports: digest.reports.iter().map(|r| (r.id.as_str(), r)).collect(),
    };
    let header: Vec<String> = COLUMNS.iter().map(|c| c.0.into()).collect();
    let rows = digest.events.iter().map(|e| COLUMNS.iter().map(|c| quoted(&c.1(&tables, e))).collect::<Vec<_>>());
    std::iter::once(header).chain(rows).map(|r| r.join(",") + "\r\n").collect()
}

fn number(code: Option<u8>) -> String {
    code.map_or_else(String::new, |n| n.to_string())
}

/// How many days the shown time covers.
fn days(event: &Event) -> Option<i64> {
    let time = event.time.as_ref()?;
    let day = |text: &str| text.get(..10)?.parse::<NaiveDate>().ok();
    Some((day(&time.end)? - day(&time.start)?).num_days() + 1)
}

fn join(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

fn toll(event: &Event, outcome: Outcome, pick: fn(u32, u32, Option<u32>) -> Option<u32>) -> String {
    let found = event.casualties.iter().find(|c| c.outcome == outcome);
    found.and_then(|c| pick(c.low, c.best, c.high)).map_or_else(String::new, |n| n.to_string())
}

/// A cell. Words of an article that a spreadsheet would run as a formula are made plain with an apostrophe (OWASP, "CSV
/// injection"); numbers stay numbers.
fn quoted(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']) && value.parse::<f64>().is_err();
    let value = if formula { format!("'{value}") } else { value.to_owned() };
    if value.contains([',', '"', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::{quoted, write};
    use crate::record::Input;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(quoted("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(quoted("-3.5"), "-3.5");
        assert_eq!(quoted("-now"), "'-now");
        assert_eq!(quoted("Gao, Mali"), "\"Gao, Mali\"");
    }

    #[test]
    fn every_count_and_who_is_held_responsible_have_columns() {
        let text = "Boko Haram claimed responsibility for the raid on Dapchi, in which gunmen kidnapped 110 students.";
        let table = write(&crate::analyze(&[Input { text: Some(text.into()), ..Input::default() }]));
        let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
        let has = |column: &str, value: &str| {
            let at = lines[0].iter().position(|name| *name == column).unwrap();
            assert!(lines[1..].iter().any(|row| row[at] == value), "{column} {value}: {table}");
        };
        has("captured_best", "110");
        has("responsibility", "Boko Haram: claimed");
    }
}
