//! Distances on the globe.

/// Great-circle distance in kilometres between two points of (degrees north, degrees east).
///
/// ```
/// let km = sitrep::aggregate::distance::kilometres((33.34, 44.40), (36.19, 44.01)); // Baghdad to Erbil
/// assert!((km - 319.0).abs() < 3.0);
/// ```
pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    const EARTH_DIAMETER: f64 = 12_742.0;
    let [lat_a, lon_a, lat_b, lon_b] = [a.0, a.1, b.0, b.1].map(f64::to_radians);
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half(lon_b - lon_a);
    EARTH_DIAMETER * h.min(1.0).sqrt().asin()
}
