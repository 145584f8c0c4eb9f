//! Bundled examples: invented cases, read by the same reader as any other case.

use jiff::civil::{Date, date};

use super::read::{CaseFile, read_case};

/// A bundled example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// Its id, used as `demo:ID`.
    pub id: &'static str,
    /// The id of the text that says what it shows.
    pub shows: &'static str,
    /// The day on which it is planned, so that its plan is the same on every day.
    pub today: Date,
    /// Its file.
    text: &'static str,
}

const TODAY: Date = date(2026, 11, 23);

macro_rules! demos {
    ($($id:literal),* $(,)?) => {
        /// All examples, in the order in which they are shown.
        pub const ALL: &[Demo] = &[$(
            Demo {
                id: $id,
                shows: concat!("demo-", $id),
                today: TODAY,
                text: include_str!(concat!("demos/", $id, ".ron")),
            },
        )*];
    };
}

demos!(
    "z-route-keuken-zorg",
    "tour",
    "b1-route-moeder",
    "bbl-baan",
    "twee-treden",
    "helpende-zonder-ervaring",
    "vig-zonder-ervaring",
    "termijn-te-kort",
    "alles-toegekend",
    "magazijn-ervaring",
    "restaurantkok",
    "teamleider-logistiek",
    "timmerman-ervaring",
    "schilder-certificaat",
    "hovenier-ervaring",
    "schoonmaker-facilitair",
    "verpleegkundige-zonder-papieren",
    "verpleegkundige-erkenning",
    "gastouder-gezin",
    "klassenassistent-avond",
    "elektricien-zonder-papieren",
    "fietsenmaker-avond",
    "stroomnet-vanaf-nul",
    "chauffeur-ervaring",
    "bakker-avond",
    "oud-diploma-certificaat",
    "praktijkverklaring-groen",
);

impl Demo {
    /// Reads the example.
    pub fn read(&self) -> CaseFile {
        read_case(&format!("demo:{}", self.id), self.text.as_bytes())
    }
}

/// The example with this id.
pub fn find(id: &str) -> Option<&'static Demo> {
    ALL.iter().find(|demo| demo.id == id)
}
