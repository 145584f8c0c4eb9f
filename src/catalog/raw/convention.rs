//! A convention as it is written: how a kind of course is given where nobody writes otherwise.

use super::{
    RawConflict, RawEntry, RawFacts, RawGrant, RawLanguageEntry, RawLoad, RawMode, RawPauses, RawStarts,
    RawWording,
};
use crate::diag::Message;
use crate::model::code::Slug;
use crate::model::fact::Grade;
use crate::model::load::Load;
use crate::model::offering::Pathway;
use crate::syntax::Value;
use crate::syntax::ValueKind;
use crate::syntax::read::{Read, Reader, Spanned, choice, record};

fact_record! {
    /// How a kind of course is given where nobody writes otherwise.
    pub struct RawConvention = "Convention" {
        id: Spanned<Slug>,
        gives: RawGives,
        pathway: Pathway,
        levels: Spanned<Vec<Spanned<u8>>>,
        name: Spanned<String>,
        load: Spanned<RawConventionLoad>,
        modes: Spanned<Vec<RawMode>>,
        starts: Spanned<RawStarts>,
        pauses: Option<RawPauses> [optional],
        grants: Vec<Spanned<RawGrant>> [default],
        company: bool [default],
        lower_diplomas: bool [default],
        entry: Vec<RawEntry> [default],
        language: Vec<RawLanguageEntry> [default],
        yearly_fee: Option<u32> [optional],
        funding: Vec<Spanned<Slug>> [default],
        paid: bool [default],
        assessed: bool [default],
    }
}

choice! {
    /// What the offerings of a convention give.
    #[derive(Copy)]
    pub enum RawGives = "expected-gives" {
        Diploma,
        CoreTask,
        Completion,
        Certificate,
        Assessment,
    }
}

/// How much study a convention asks: so many hours a year, a share of the BBL years, or a figure of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawConventionLoad {
    /// Hours a year of the course.
    PerYear(u32),
    /// A share of the hours of the BBL years.
    Share(RawShare),
    /// The same for every qualification.
    Fixed(Load),
}

choice! {
    /// A figure of a convention that is no share.
    pub enum RawYearly = "expected-convention-load" {
        PerYear(u32),
        Measured(u32),
    }
}

impl Read for RawConventionLoad {
    const EXPECTED: &'static str = "expected-convention-load";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).list("known", ["PerYear", "Share", "Measured", "Estimated"])
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let name = match value.kind() {
            ValueKind::Struct { name, .. } => name.map(|(name, _)| name),
            _ => {
                return RawYearly::read(value, reader).map(|yearly| match yearly {
                    RawYearly::PerYear(hours) => Self::PerYear(hours),
                    RawYearly::Measured(hours) => Self::Fixed(Load::Measured(hours)),
                });
            }
        };
        if name == Some("Share") {
            return RawShare::read(value, reader).map(Self::Share);
        }
        RawLoad::read(value, reader).map(|raw| Self::Fixed(raw.load))
    }
}

record! {
    /// The part of a year of BBL that belongs to what is given, in hundredths for the least and the most.
    pub struct RawShare = "Share" {
        guided: u32,
        placement: u32,
        low: u32,
        high: u32,
        basis: RawWording,
    }
}
