//! Study load: measured where a source gives it, otherwise an estimate that never looks measured.

use super::fact::Wording;

/// Hours of study, or weeks of duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Load {
    /// A source states it.
    Measured(u32),
    /// No source states it: a band with its basis.
    Estimated {
        /// If all goes well.
        min: u32,
        /// What the plan counts with.
        likely: u32,
        /// If it goes slowly.
        max: u32,
        /// On what the estimate rests.
        basis: Wording,
    },
}

/// Which end of every estimate a plan counts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Variant {
    /// All estimates at their least.
    Early,
    /// All estimates at their likely value.
    #[default]
    Likely,
    /// All estimates at their most.
    Late,
}

impl Load {
    /// The figure a plan of this variant counts with.
    pub const fn figure(&self, variant: Variant) -> u32 {
        match (self, variant) {
            (Self::Measured(figure), _) => *figure,
            (Self::Estimated { min, .. }, Variant::Early) => *min,
            (Self::Estimated { likely, .. }, Variant::Likely) => *likely,
            (Self::Estimated { max, .. }, Variant::Late) => *max,
        }
    }

    /// Whether no source states the figure.
    pub const fn is_estimated(&self) -> bool {
        matches!(self, Self::Estimated { .. })
    }
}
