//! What something asks for: an expression over items, language, age, company and placement.

use super::item::ItemId;

/// A requirement with its references resolved. `All` and `Any` are never empty and `AtLeast(k, ..)` has 1 <= k <= members:
/// the catalog reader refuses anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// Every member.
    All(Vec<Requirement>),
    /// One member.
    Any(Vec<Requirement>),
    /// So many members.
    AtLeast(u32, Vec<Requirement>),
    /// The item is held: a unit, credential, licence, job or language level.
    Item(ItemId),
    /// The learner says to have done this, whatever the state of recognition; a refused claim does not count.
    Experience(ItemId),
    /// At least this old, in years.
    Age(u8),
    /// A company that SBB recognises for this qualification (the item is a diploma) offers a place.
    Company(ItemId),
    /// The learner has, or is offered, an employment contract with the company.
    Contract,
    /// So many hours of work placement done.
    Placement(u32),
}

impl Requirement {
    /// Calls `visit` for every item named anywhere in the expression, in reading order.
    pub fn each_item(&self, visit: &mut dyn FnMut(ItemId)) {
        match self {
            Self::All(members) | Self::Any(members) | Self::AtLeast(_, members) => {
                for member in members {
                    member.each_item(visit);
                }
            }
            Self::Item(item) | Self::Experience(item) | Self::Company(item) => visit(*item),
            Self::Age(_) | Self::Contract | Self::Placement(_) => {}
        }
    }
}
