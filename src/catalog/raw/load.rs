//! Hours as they are written: a figure that was measured, or an estimate with its basis.

use super::RawWording;
use crate::diag::Message;
use crate::model::load::Load;
use crate::syntax::Value;
use crate::syntax::ValueKind;
use crate::syntax::read::{Read, Reader, choice, record};

/// A load: `Measured(850)` or `Estimated(min: .., likely: .., max: .., basis: ..)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawLoad {
    /// The load.
    pub load: Load,
    /// Where it is written.
    pub place: crate::text::Place,
}

record! {
    /// An estimate.
    pub struct RawEstimate = "Estimated" {
        min: u32,
        likely: u32,
        max: u32,
        basis: RawWording,
    }
}

choice! {
    /// A measured figure.
    pub enum RawMeasured = "expected-load" {
        Measured(u32),
    }
}

impl Read for RawLoad {
    const EXPECTED: &'static str = "expected-load";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).list("known", ["Measured", "Estimated"])
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let load = if let ValueKind::Struct { .. } = value.kind() {
            let RawEstimate { min, likely, max, basis, .. } = RawEstimate::read(value, reader)?;
            Load::Estimated { min, likely, max, basis: basis.into() }
        } else {
            // Whoever wrote no word for it is told of both.
            if !matches!(value.kind(), ValueKind::Tuple { name: Some(_), .. } | ValueKind::Word(_)) {
                reader.wrong_type(value, Self::expected());
                return None;
            }
            let RawMeasured::Measured(figure) = RawMeasured::read(value, reader)?;
            Load::Measured(figure)
        };
        Some(Self { load, place: value.place() })
    }
}
