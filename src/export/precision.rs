//! How closely an event's place and time are known, as the conflict data sets say it: from the place and from where about
//! it the words put the event, and from how many days the time covers.

use crate::record::{Place, PlacePrecision};

/// Words that put an event in a part of a place: "eastern", "central".
fn is_part(relation: &str) -> bool {
    !relation.ends_with(" of") && !matches!(relation, "near" | "outside" | "around" | "off" | "along" | "outskirts")
}

/// `where_prec` of the UCDP Georeferenced Event Dataset: 1 a place, 2 near one, 4 a first-level region, 5 a border or a part
/// of a country, 6 a country, 7 international waters.
pub fn ucdp(place: &Place, relation: Option<&str>) -> u8 {
    match (place.precision, relation) {
        (PlacePrecision::Exact | PlacePrecision::Town, None) => 1,
        (PlacePrecision::Exact | PlacePrecision::Town | PlacePrecision::Near, _) => 2,
        (_, _) if place.country.is_none() => 7,
        (_, Some("border")) => 5,
        (PlacePrecision::Region, _) => 4,
        (PlacePrecision::Country, Some(_)) => 5,
        (PlacePrecision::Country, None) => 6,
    }
}

/// `geo_precision` of ACLED: 1 a town, 2 near one or a part of a region, 3 a larger area.
pub fn acled(place: &Place, relation: Option<&str>) -> u8 {
    match (place.precision, relation) {
        (PlacePrecision::Exact | PlacePrecision::Town, None) => 1,
        (PlacePrecision::Exact | PlacePrecision::Town | PlacePrecision::Near, _) => 2,
        (PlacePrecision::Region, Some(relation)) if is_part(relation) => 2,
        _ => 3,
    }
}

/// `date_prec` of the UCDP Georeferenced Event Dataset: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 longer.
pub fn ucdp_date(days: i64) -> u8 {
    match days {
        ..=1 => 1,
        2..=6 => 2,
        7 => 3,
        8..=31 => 4,
        _ => 5,
    }
}

/// `time_precision` of ACLED: 1 a day, 2 a week, 3 a month or longer.
pub fn acled_time(days: i64) -> u8 {
    match days {
        ..=1 => 1,
        2..=7 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_widen_what_is_known() {
        let of = |precision| Place {
            id: "x".into(),
            name: "x".into(),
            aliases: Vec::new(),
            country: Some("SYR".into()),
            admin1: None,
            latitude: None,
            longitude: None,
            precision,
            geoname_id: None,
        };
        for (precision, relation, where_prec, geo_precision) in [
            (PlacePrecision::Town, None, 1, 1),
            (PlacePrecision::Town, Some("north of"), 2, 2),
            (PlacePrecision::Near, None, 2, 2),
            (PlacePrecision::Region, None, 4, 3),
            (PlacePrecision::Region, Some("eastern"), 4, 2),
            (PlacePrecision::Country, Some("eastern"), 5, 3),
            (PlacePrecision::Country, Some("border"), 5, 3),
            (PlacePrecision::Country, None, 6, 3),
        ] {
            let place = of(precision);
            let got = (ucdp(&place, relation), acled(&place, relation));
            assert_eq!(got, (where_prec, geo_precision), "{precision:?} {relation:?}");
        }
        assert_eq!(ucdp(&Place { country: None, ..of(PlacePrecision::Region) }, None), 7);
    }

    #[test]
    fn longer_times_are_less_precise() {
        for (days, date_prec, time_precision) in [(1, 1, 1), (3, 2, 2), (7, 3, 2), (31, 4, 3), (365, 5, 3)] {
            assert_eq!((ucdp_date(days), acled_time(days)), (date_prec, time_precision), "{days} days");
        }
    }
}
