//! Coordinates written out: "33°30′21″N 36°16′11″E", "48.0159° N, 37.8028° E", "(15.5974, 32.5356)".

use crate::distance::kilometres;
use crate::document::Document;
use crate::record::{Place, PlacePrecision};
use crate::span::Span;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// How far from a place that the article names a point may be and still lie in its country, in kilometres.
const NEAR: f64 = 150.0;

/// Degrees, minutes and seconds with the letter of the half; or two decimal fractions as fine as ten metres, as other
/// numbers in pairs are not.
static FORMS: LazyLock<Regex> = LazyLock::new(|| {
    let part = |mark| format!(r"([0-9]{{1,3}}(?:\.[0-9]{{1,8}})?)\s?(?:{mark})\s?");
    let (degrees, minutes, seconds) = (part("°"), part("['′’]"), part("[\"″”]|''|’’"));
    let half = |letters| format!("{degrees}(?:{minutes})?(?:{seconds})?([{letters}])");
    let decimal = r"(-?[0-9]{1,3}\.[0-9]{4,8})";
    let form = format!(r"{}[,;/]?\s{{0,2}}{}|{decimal}[,;]\s?{decimal}", half("NS"), half("EW"));
    Regex::new(&form).expect("a pattern of ours")
});

/// A point in the text.
pub struct Point {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words.
    pub span: Span,
    /// Degrees north and east.
    degrees: (f64, f64),
}

/// All points that `document` writes out, in order.
pub fn find(document: &Document) -> Vec<Point> {
    let points = FORMS.captures_iter(document.text).filter_map(|found| {
        let whole = found.get(0)?;
        let span = Span::new(whole.start(), whole.end());
        let tokens = document.token_at(span.start)..document.token_at(span.end - 1) + 1;
        let read = document.tokens.get(tokens.clone())?.first()?.span.start == span.start;
        let degrees = degrees(&found)?;
        let (north, east) = degrees;
        (read && north.abs() <= 90.0 && east.abs() <= 180.0).then_some(Point { tokens, span, degrees })
    });
    points.collect()
}

fn degrees(found: &Captures) -> Option<(f64, f64)> {
    let number = |group| found.get(group).map(|m| m.as_str().parse::<f64>());
    if let Some(north) = number(9) {
        return Some((north.ok()?, number(10)?.ok()?));
    }
    let half = |first: usize, other: &str| {
        let part = |i, whole| number(first + i).map_or(Some(0.0), |n| n.ok().map(|n| n / whole));
        let sum = part(0, 1.0)? + part(1, 60.0)? + part(2, 3600.0)?;
        Some(if &found[first + 3] == other { -sum } else { sum })
    };
    Some((half(1, "S")?, half(5, "W")?))
}

/// The record of `point`, in the country and region of the nearest of `places` where that is near. Named as it is read by
/// maps: degrees north and east to a metre.
pub fn record(point: &Point, places: &[Place]) -> Place {
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    let (latitude, longitude) = (round(point.degrees.0), round(point.degrees.1));
    let away = |p: &Place| p.latitude.zip(p.longitude).map_or(f64::INFINITY, |at| kilometres(point.degrees, at));
    let apart = places.iter().filter(|p| p.precision < PlacePrecision::Region);
    let nearest = apart.min_by(|a, b| away(a).total_cmp(&away(b))).filter(|p| away(p) < NEAR);
    Place {
        id: format!("point:{latitude},{longitude}"),
        name: format!("{latitude}, {longitude}"),
        aliases: Vec::new(),
        country: nearest.and_then(|p| p.country.clone()),
        admin1: nearest.and_then(|p| p.admin1.clone()),
        latitude: Some(latitude),
        longitude: Some(longitude),
        precision: PlacePrecision::Exact,
        geoname_id: None,
    }
}
