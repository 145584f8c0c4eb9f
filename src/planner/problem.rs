//! The neutral planning problem of `routeplan/1`: plain data, ids as strings, whole weeks and whole hours.
//!
//! Nothing here knows about qualifications, dates or people. A problem is made by [`crate::route`] or read by
//! [`super::json`]; [`super::check`] says whether its parts fit together, and both the solver and the verifier read it
//! as it stands.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::SerializeMap;

/// The id of the account whose hours also drive language progress.
pub const LANGUAGE: &str = "language";

/// One planning question: what may be chosen, what it needs, and what must be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Free text.
    pub name: String,
    /// The number of weeks; nothing may end after it.
    pub horizon: u32,
    /// Hours the learner has in each week, for everything together.
    pub capacity: Vec<u32>,
    /// Closed weeks by calendar name.
    pub calendars: BTreeMap<String, Vec<u32>>,
    /// Language levels as hours of progress.
    pub cefr: Cefr,
    /// Free hours that the plan spreads over the weeks.
    pub accounts: Vec<Account>,
    /// What can be reached.
    pub nodes: Vec<Node>,
    /// What can be chosen.
    pub offerings: Vec<Offering>,
    /// The id of the node to reach.
    pub target: String,
    /// Further weekly limits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<Resource>,
    /// Limits on what all choices together may spend.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub budgets: Vec<Budget>,
    /// Ids of offerings that every plan contains.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub must: Vec<String>,
}

/// Language levels, and what the learner already has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cefr {
    /// Cumulative progress hours that a level stands for.
    pub thresholds: BTreeMap<String, u32>,
    /// Progress hours in hand, by skill; a skill that is not named has none.
    pub base: BTreeMap<String, u32>,
}

/// Hours that must be spent before a deadline and that the plan is free to spread.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The id that offerings count towards.
    pub id: String,
    /// Hours in total, free and counted together.
    pub required: u32,
    /// The first week that no longer counts.
    pub deadline: u32,
    /// The least free hours in each week from `from` to `deadline`.
    #[serde(serialize_with = "one_or_list")]
    pub min_per_week: Vec<u32>,
    /// The most free hours in each week from `from` to `deadline`.
    #[serde(serialize_with = "one_or_list")]
    pub max_per_week: Vec<u32>,
    /// The first week with free hours.
    pub from: u32,
}

/// Something that can be reached: granted by an offering, made of other nodes, or held from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Node {
    /// The id.
    pub id: String,
    /// Whether the learner has it already.
    pub held: bool,
    /// How many of `of` are enough; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k: Option<u32>,
    /// The nodes this one is made of; empty for a node that only offerings grant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<String>,
}

impl Node {
    /// How many members are needed, or `None` when the node is not made of others.
    pub fn needed(&self) -> Option<usize> {
        if self.of.is_empty() {
            return None;
        }
        Some(self.k.map_or(self.of.len(), |k| k as usize))
    }
}

/// Something that can be chosen, at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Offering {
    /// The id.
    pub id: String,
    /// Free text; the planner does not read it.
    pub kind: String,
    /// Ids of the nodes it grants when it ends.
    pub grants: Vec<String>,
    /// The ways to follow it; a plan picks one.
    pub modes: Vec<Mode>,
    /// Study hours, the second figure of a plan.
    pub hours: u32,
    /// Cost in whole euro, the third figure of a plan.
    pub cost: u32,
    /// The weeks in which it may start.
    pub starts: Starts,
    /// The calendar whose closed weeks it skips.
    pub calendar: Option<String>,
    /// Ids of nodes to be reached before it starts.
    pub prereqs: Vec<String>,
    /// Ids of nodes whose offering starts no later than this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coreqs: Vec<String>,
    /// Ids of nodes whose offering starts in the very same week.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// At most one offering of a group is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The language level needed at the start, by skill.
    pub cefr: BTreeMap<String, String>,
    /// Hours in each active week that count towards an account. An account that the problem does not have is allowed:
    /// one catalog serves learners with different accounts.
    pub counts: BTreeMap<String, u32>,
}

/// One way to follow an offering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mode {
    /// Hours used in each active week.
    #[serde(rename = "hpw")]
    pub hours_per_week: u32,
    /// The number of active weeks.
    pub weeks: u32,
    /// Use of each resource in each active week.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub uses: BTreeMap<String, u32>,
    /// Spent once from each budget when chosen.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub spends: BTreeMap<String, u32>,
}

/// The weeks in which an offering may start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starts {
    /// Week `offset`, and every `every` weeks from there.
    Every {
        /// The step, at least one.
        every: u32,
        /// The first week.
        offset: u32,
    },
    /// Exactly these weeks.
    List(Vec<u32>),
}

impl Starts {
    /// The weeks before `end`, whether a calendar is closed in them or not.
    pub fn before(&self, end: u32) -> Vec<u32> {
        match self {
            Self::Every { every, offset } => (*offset..end).step_by((*every).max(1) as usize).collect(),
            Self::List(weeks) => weeks.iter().copied().filter(|week| *week < end).collect(),
        }
    }
}

impl Default for Starts {
    fn default() -> Self {
        Starts::Every { every: 1, offset: 0 }
    }
}

impl Serialize for Starts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Starts::Every { every, offset } => {
                map.serialize_entry("every", every)?;
                map.serialize_entry("offset", offset)?;
            }
            Starts::List(weeks) => map.serialize_entry("list", weeks)?,
        }
        map.end()
    }
}

/// A weekly limit beside the learner's own hours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// The id.
    pub id: String,
    /// How much there is in each week.
    pub capacity: Vec<u32>,
}

/// A limit on what all choices together spend.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Budget {
    /// The id.
    pub id: String,
    /// The most that may be spent.
    pub limit: u32,
}

/// Hours per week are mostly the same in every week; a file then holds one number.
fn one_or_list<S: serde::Serializer>(weeks: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    match weeks.first() {
        Some(first) if weeks.iter().all(|hours| hours == first) => serializer.serialize_u32(*first),
        _ => weeks.serialize(serializer),
    }
}
