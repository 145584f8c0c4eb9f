//! Where something could not be read: what seems empty or missing there is not.

use crate::diag::Diagnostic;
use crate::text::{FileId, Place};

/// The places of all findings so far, to be asked many times.
#[derive(Debug, Default)]
pub struct Damage {
    /// File, start and end of each finding, in this order.
    places: Vec<(FileId, u32, u32)>,
}

impl Damage {
    /// The places of these findings.
    pub fn of(findings: &[Diagnostic]) -> Self {
        let mut places: Vec<(FileId, u32, u32)> = findings
            .iter()
            .filter_map(|finding| finding.place)
            .map(|place| (place.file, place.range.start, place.range.end))
            .collect();
        places.sort_unstable();
        Self { places }
    }

    /// Whether a finding lies inside this place.
    pub fn is_in(&self, place: Place) -> bool {
        let (file, range) = (place.file, place.range);
        let first = self.places.partition_point(|&(at, start, _)| (at, start) < (file, range.start));
        let after = self.places.get(first..).unwrap_or_default();
        after
            .iter()
            .take_while(|&&(at, start, _)| at == file && start <= range.end)
            .any(|&(_, _, end)| end <= range.end)
    }
}
