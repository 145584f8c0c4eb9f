//! Older crebo codes: each has one successor, or is said to have been split by all that came from it.

use std::collections::BTreeMap;

use super::raw::RawCatalog;
use super::resolve::each;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::code::CreboCode;
use crate::text::Place;

/// A claim on an older code.
struct Claim<'f> {
    crebo: &'f CreboCode,
    place: Place,
    is_split: bool,
}

/// Checks what qualifications say about the codes they come from.
pub fn check(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    let mut claims: BTreeMap<&CreboCode, Claim<'_>> = BTreeMap::new();
    for (_, raw) in each(files, |file| &file.qualifications) {
        let crebo = &raw.crebo.value;
        let replaced = raw.replaces.iter().map(|code| (code, false));
        for (code, is_split) in replaced.chain(raw.split_from.iter().map(|code| (code, true))) {
            let claim = Claim { crebo, place: code.place, is_split };
            match claims.get(&code.value) {
                Some(first) if !(first.is_split && is_split) || first.crebo == crebo => {
                    let message = Message::new("catalog-older-code-twice")
                        .text("code", code.value.as_str())
                        .text("first", first.crebo.as_str())
                        .text("second", crebo.as_str());
                    findings.push(
                        Diagnostic::new(codes::OLDER_CODE_TWICE, code.place, message)
                            .with_label(first.place, Message::new("catalog-first-defined-here"))
                            .with_help(Message::new("catalog-older-code-split")),
                    );
                }
                Some(_) => {}
                None => {
                    claims.insert(&code.value, claim);
                }
            }
        }
    }
    for (older, claim) in &claims {
        if comes_back(older, &claims) {
            let message = Message::new("catalog-older-code-loop").text("code", older.as_str());
            findings.push(Diagnostic::new(codes::OLDER_CODE_LOOP, claim.place, message));
        }
    }
}

/// Whether following successors from a code leads back to it.
fn comes_back(older: &CreboCode, claims: &BTreeMap<&CreboCode, Claim<'_>>) -> bool {
    let mut at = older;
    for _ in 0..=claims.len() {
        match claims.get(at) {
            Some(claim) if claim.crebo == older => return true,
            Some(claim) => at = claim.crebo,
            None => return false,
        }
    }
    false
}
