//! The domain: what can be held, what needs what, how it is earned, and what a case says of a learner.
//!
//! Plain values without I/O, clock or sentences for people. A [`Catalog`] is immutable once built; the parts of a catalog
//! are found by dense ids inside ([`ItemId`], [`OfferingId`], ...) and by official codes at the border ([`Key`]).
//! Dates are civil dates: everything the planner does is counted in whole weeks.

pub mod calendar;
pub mod case;
pub mod catalog;
pub mod civic;
pub mod code;
pub mod fact;
pub mod graph;
pub mod item;
pub mod language;
pub mod leads;
pub mod load;
pub mod measure;
pub mod offering;
pub mod older;
pub mod overlay;
pub mod region;
pub mod requirement;
pub mod retention;
pub mod rule;
pub mod topic;

pub use calendar::{Calendar, Closed};
pub use case::Case;
pub use catalog::Catalog;
pub use civic::{Account, Act, CivicGroup, CivicRoute};
pub use code::{
    CertificateCode, CodeError, CreboCode, ElectiveCode, FileCode, Key, RegionCode, Slug, UnitCode,
};
pub use fact::{Facts, Grade, Source, SourceId};
pub use graph::DependencyGraph;
pub use item::{Item, ItemId, ItemKind};
pub use language::{Level, Skill};
pub use load::{Load, Variant};
pub use offering::{Offering, OfferingId, Pathway};
pub use requirement::Requirement;
pub use rule::{Rule, RuleTopic, RuleValue};
