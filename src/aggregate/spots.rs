//! Places as they are compared.

use super::facts::number;
use crate::distance::on_globe;
use crate::record::{Place, PlacePrecision};

/// A place as it is compared.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Its id.
    pub id: u64,
    /// Its country, and the region of it.
    pub country: Option<u64>,
    pub region: Option<u64>,
    /// From the centre of the earth, for [`crate::distance::straight`].
    pub point: Option<[f64; 3]>,
    /// How closely the point is known.
    pub precision: PlacePrecision,
}

impl Spot {
    /// How closely it is known: a town, a region, a country.
    pub fn class(&self) -> PlacePrecision {
        self.precision.max(PlacePrecision::Near)
    }

    /// Whether it is a town or less.
    pub fn is_narrow(&self) -> bool {
        self.precision < PlacePrecision::Region
    }
}

/// The place of a record.
pub fn spot(place: &Place) -> Spot {
    let own = (place.precision == PlacePrecision::Region).then_some(&place.name);
    Spot {
        id: number(&place.id),
        country: place.country.as_ref().map(number),
        region: place.admin1.as_ref().or(own).map(number),
        point: place.latitude.zip(place.longitude).map(on_globe),
        precision: place.precision,
    }
}
