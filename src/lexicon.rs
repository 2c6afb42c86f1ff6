//! The knowledge: tables that are loaded once, and the lookup that finds their names in text.

pub mod fold;
pub mod places;
pub mod reporting;
