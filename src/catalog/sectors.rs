//! What files say of sectors and their paths: mistakes that a single field does not show.

use std::collections::BTreeSet;

use super::raw::{RawCatalog, RawPath};
use super::resolve::each;
use crate::diag::{Diagnostic, Message, codes};

/// Checks the records of sectors and paths.
pub fn check(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    let certified: BTreeSet<&str> =
        each(files, |file| &file.certificates).filter_map(|(file, _)| sector_word(file)).collect();
    for (file, raw) in each(files, |file| &file.sectors) {
        let id = raw.id.value.as_str();
        if sector_word(file) != Some(id) {
            let message = Message::new("catalog-sector-elsewhere").text("name", id);
            findings.push(Diagnostic::new(codes::SECTOR_ELSEWHERE, raw.id.place, message));
        }
        if let Some(reason) = &raw.no_certificates
            && certified.contains(id)
        {
            let message = Message::new("catalog-sector-has-certificates").text("name", id);
            findings.push(Diagnostic::new(codes::NOT_WITHOUT, reason.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.paths) {
        path(raw, findings);
    }
}

fn sector_word(file: &RawCatalog) -> Option<&str> {
    file.sector.as_ref().map(crate::model::Slug::as_str)
}

fn path(raw: &RawPath, findings: &mut Vec<Diagnostic>) {
    let mut firsts = raw.steps.iter().filter(|step| step.first);
    if let Some(first) = firsts.next() {
        for again in firsts {
            findings.push(
                Diagnostic::new(
                    codes::TWO_FIRST_JOBS,
                    again.job.place,
                    Message::new("catalog-two-first-jobs"),
                )
                .with_label(first.job.place, Message::new("catalog-first-job-here")),
            );
        }
    }
}
