//! Distances on the globe.

const EARTH_RADIUS: f64 = 6_371.0;

/// Great-circle distance in kilometres between two points of (degrees north, degrees east).
///
/// ```
/// let km = sitrep::distance::kilometres((33.34, 44.40), (36.19, 44.01)); // Baghdad to Erbil
/// assert!((km - 319.0).abs() < 3.0);
/// ```
pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    2.0 * EARTH_RADIUS * (straight(on_globe(a), on_globe(b)) / 2.0 / EARTH_RADIUS).min(1.0).asin()
}

/// A point of (degrees north, degrees east) in kilometres from the centre of the earth, for [`straight`].
pub fn on_globe((north, east): (f64, f64)) -> [f64; 3] {
    let ((y, x), (sin, cos)) = (east.to_radians().sin_cos(), north.to_radians().sin_cos());
    [x * cos, y * cos, sin].map(|part| part * EARTH_RADIUS)
}

/// The way from point to point straight through the ground, in kilometres: cheap, and for neighbours the distance (of 150
/// kilometres 4 metres are lacking).
///
/// ```
/// use sitrep::distance::{kilometres, on_globe, straight};
/// let (kyiv, bucha) = ((50.45, 30.52), (50.55, 30.21));
/// assert!((kilometres(kyiv, bucha) - straight(on_globe(kyiv), on_globe(bucha))).abs() < 0.001);
/// ```
pub fn straight(a: [f64; 3], b: [f64; 3]) -> f64 {
    std::iter::zip(a, b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}
