//! Labour market regions, by which places say what is different there.

use super::code::{RegionCode, Slug};
use super::fact::Facts;

/// One of the 35 labour market regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its code.
    pub id: RegionCode,
    /// Its name.
    pub name: String,
    /// Other spellings of its name.
    pub also: Vec<String>,
    /// The calendar of the school holidays there, where a source says which; `None` leaves the choice to the advisor.
    pub school_calendar: Option<Slug>,
    /// Where it comes from.
    pub facts: Facts,
}
