//! An open case: the case itself, its changes, its plan, and where the advisor is looking.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::export::Phrases;
use crate::i18n::Texts;
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::offering::OfferingId;
use crate::model::retention::{self, Keep};
use crate::route::plan::Figures;
use crate::route::{Change, Plan, Proposal, Stage};

use super::action::View;
use super::decisions::{self, Decisions};
use super::effect::CaseRef;
use super::find::{Finder, Found};
use super::history::History;
use super::line::Line;
use super::map::{self, Map};
use super::message::Message;
use super::milestones::Milestone;
use super::printing::Printing;
use super::standing::{Standing, standings};
use super::start::Start;
use super::tree::{self, Way};
use super::zoom::TimeView;
use super::{compare, facts, goals, marked, plan_rows};

/// A filter over a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What was typed.
    pub line: Line,
    /// Whether keys go into it.
    pub typing: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self { line: Line::new(80), typing: false }
    }
}

impl Filter {
    /// Whether it filters anything.
    pub fn is_active(&self) -> bool {
        !self.line.text().trim().is_empty()
    }
}

/// Where the advisor is in the experience tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Experience {
    /// The rows that are unfolded.
    pub open: BTreeSet<Way>,
    /// The selected row.
    pub selected: usize,
    /// The filter.
    pub filter: Filter,
    /// What it finds, the best first.
    pub found: Vec<Found>,
    /// Whether only what is marked is shown.
    pub only_marked: bool,
}

/// A list with a filter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilteredList {
    /// The selected row.
    pub selected: usize,
    /// The filter.
    pub filter: Filter,
    /// What it finds, the best first.
    pub found: Vec<Found>,
}

/// By how much a change moved the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Weeks, hours and euros less than before; negative for more.
    Saved {
        /// Weeks.
        weeks: i64,
        /// Hours of study.
        hours: i64,
    },
    /// There was no plan and now there is.
    Possible,
    /// There was a plan and now there is none.
    Impossible,
}

/// The plan of a case, and whether a newer one is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planning {
    /// Number of the newest request.
    pub request: u64,
    /// Whether there is no answer to it yet, so that what is shown belongs to the case as it was.
    pub busy: bool,
    /// Whether the advisor stopped it: nothing more comes than what is shown.
    pub stopped: bool,
    /// The newest answer, kept on the screen while a newer one is awaited.
    pub answer: Option<Result<Box<Proposal>, Message>>,
    /// The goal, the start and the figures of the last plan that stood, before the newest request.
    pub before: Option<(ItemId, Date, Option<Figures>)>,
    /// What the last change did to the plan.
    pub moved: Option<Moved>,
    /// The milestones of the newest plan.
    pub milestones: Vec<Milestone>,
    /// The request for the plan that was adopted, where that was another one than the plan proposed.
    pub adopting: Option<u64>,
}

/// How the file of the case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Everything is written, or nothing has changed.
    Clean,
    /// Changes live in memory only: an example.
    Memory,
    /// A change is being written.
    Busy(u64),
    /// The last change could not be written.
    Failed(Message),
    /// The last change is written, but the disk has not confirmed it.
    Unconfirmed(Message),
    /// The case can only be looked at.
    ReadOnly,
}

/// An open case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Where it comes from.
    pub origin: CaseRef,
    /// The case.
    pub case: Case,
    /// The day on which it is planned.
    pub today: Date,
    /// Its changes.
    pub history: History<Case>,
    /// What its marks come to, kept with the case.
    pub standing: Vec<Standing>,
    /// The view shown.
    pub view: View,
    /// The experience view.
    pub experience: Experience,
    /// The goal view.
    pub goals: FilteredList,
    /// The decisions view.
    pub decisions: Decisions,
    /// The selected row of the case view.
    pub fact: usize,
    /// The selected row of the plan view.
    pub plan_row: usize,
    /// The selected row of the compare view, as far as that row is there.
    pub compared: compare::Row,
    /// Where in time the plan and the hours are looked at.
    pub time: TimeView,
    /// How far the why view, or the details of the compare view, are scrolled.
    pub why_scroll: usize,
    /// What was chosen in the print view.
    pub print: Printing,
    /// The path of the hand-out that was written last.
    pub printed: Option<String>,
    /// Whether the details are shown in place of the list.
    pub details: bool,
    /// The plan.
    pub planning: Planning,
    /// The map.
    pub map: Map,
    /// The file.
    pub saving: Saving,
    /// The day on which something was changed since the case was opened.
    pub changed_on: Option<Date>,
}

impl Session {
    /// Opens a case: on the goal list when it has no goal yet, on the experience otherwise.
    pub fn new(catalog: &Catalog, origin: CaseRef, case: Case, today: Date) -> Self {
        let mut session = Self {
            standing: standings(catalog, &case),
            view: if case.learner.name.is_empty() { View::Case } else { View::Experience },
            experience: Experience {
                open: tree::first_open(catalog),
                selected: 0,
                filter: Filter::default(),
                found: Vec::new(),
                only_marked: false,
            },
            decisions: Decisions::default(),
            goals: FilteredList::default(),
            fact: 0,
            plan_row: 0,
            time: TimeView::default(),
            compared: compare::Row::default(),
            why_scroll: 0,
            print: Printing::default(),
            printed: None,
            details: false,
            history: History::default(),
            planning: Planning::default(),
            map: Map::default(),
            saving: Saving::Clean,
            changed_on: None,
            origin,
            case,
            today,
        };
        session.select_current_goal(catalog);
        session.fact = session.first_fact(catalog);
        session
    }

    /// Until when the case is kept: counted from today once something was changed, from what is known otherwise.
    pub fn keep(&self, months: Option<u32>, start: &Start) -> Keep {
        let listed =
            start.listing.iter().flat_map(|listing| &listing.cases).find(|own| own.case == self.origin);
        let last = listed.and_then(|listed| listed.last).max(self.case.last_written()).max(self.changed_on);
        retention::keep(months, last, self.case.ended, self.today)
    }

    /// The goal planned for.
    pub fn goal(&self) -> Option<&Key> {
        self.case.goals.first()
    }

    /// The newest plan, if there is one.
    pub fn plan(&self) -> Option<&Plan> {
        self.proposal().map(|proposal| &proposal.plan)
    }

    /// Whether more is on its way than is shown: a newer plan, its proof, or what lies around it.
    pub fn is_working(&self) -> bool {
        !self.planning.stopped && self.is_unfinished()
    }

    /// Whether not everything is known that was asked for, or what is shown belongs to the case as it was.
    pub fn is_unfinished(&self) -> bool {
        self.planning.busy || self.proposal().is_some_and(|proposal| proposal.stage < Stage::Complete)
    }

    /// The newest proposal, if there is one.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.planning.answer.as_ref()?.as_ref().ok().map(Box::as_ref)
    }

    /// The figures of the newest plan.
    pub fn figures(&self) -> Option<Figures> {
        self.plan()?.figures
    }

    /// How an item stands.
    pub fn standing_of(&self, item: ItemId) -> Standing {
        self.standing.get(item.index()).cloned().unwrap_or_default()
    }

    /// The rows of the experience view.
    pub fn experience_rows(&self, catalog: &Catalog) -> Vec<tree::Row> {
        if self.experience.filter.is_active() {
            tree::found(catalog, &self.experience.found)
        } else if self.experience.only_marked {
            marked::rows(catalog, &self.case)
        } else {
            tree::rows(catalog, &self.experience.open)
        }
    }

    /// The rows of the goal view.
    pub fn goal_rows(&self, catalog: &Catalog) -> Vec<goals::Row> {
        if self.goals.filter.is_active() {
            goals::found(catalog, &self.goals.found)
        } else {
            goals::rows(catalog)
        }
    }

    /// Searches anew after the filter of the view shown has changed, and selects the best hit.
    pub fn search(&mut self, catalog: &Catalog, finder: &Finder) {
        match self.view {
            View::Experience => {
                let text = self.experience.filter.line.text();
                self.experience.found = finder.find(&text, |entry| entry.item.is_some());
                self.experience.selected = 0;
            }
            View::Goal => {
                let text = self.goals.filter.line.text();
                self.goals.found = finder.find(&text, |entry| goals::is_goal(catalog, entry));
                let rows = self.goal_rows(catalog);
                self.goals.selected = rows.iter().position(|row| row.goal().is_some()).unwrap_or(0);
            }
            View::Map => {
                let text = self.map.jump.filter.line.text();
                self.map.jump.found = finder.find(&text, |entry| entry.item.is_some());
                self.map.jump.selected = 0;
            }
            _ => {}
        }
    }

    /// The rows of the decisions view.
    pub fn decision_rows(&self, texts: &Texts, catalog: &Catalog) -> Vec<decisions::Row> {
        decisions::rows(&Phrases { texts, catalog }, &self.case, &self.decisions)
    }

    /// Keeps the selection of the decisions view on a row that is there.
    pub fn keep_decision_selected(&mut self, texts: &Texts, catalog: &Catalog) {
        let rows = self.decision_rows(texts, catalog);
        let last = rows.len().saturating_sub(1);
        let place = self.decisions.selected.min(last);
        let stays = rows.get(place).is_some_and(|row| row.can_be_selected());
        let first = rows.iter().position(|row| row.can_be_selected()).unwrap_or(0);
        self.decisions.selected = if stays { place } else { first };
    }

    /// The rows of the case view.
    pub fn fact_rows(&self, catalog: &Catalog) -> Vec<facts::Row> {
        facts::rows(catalog, &self.case)
    }

    /// The selected row of the case view.
    pub fn selected_fact(&self, catalog: &Catalog) -> Option<facts::Row> {
        self.fact_rows(catalog).get(self.fact).copied()
    }

    /// The rows of the plan view.
    pub fn plan_rows(&self) -> Vec<plan_rows::Row> {
        self.plan().map(|plan| plan_rows::rows(plan, &self.planning.milestones)).unwrap_or_default()
    }

    /// The selected row of the plan view.
    pub fn selected_plan_row(&self) -> Option<plan_rows::Row> {
        self.plan_rows().get(self.plan_row).copied()
    }

    /// The rows of the compare view.
    pub fn compare_rows(&self) -> Vec<compare::Row> {
        self.proposal().map(compare::rows).unwrap_or_default()
    }

    /// The selected row of the compare view: the plan, where the row that was selected is gone.
    pub fn selected_compared(&self) -> Option<compare::Row> {
        let rows = self.compare_rows();
        rows.contains(&self.compared).then_some(self.compared).or_else(|| rows.first().copied())
    }

    /// The change that the selected row offers.
    pub fn selected_change(&self) -> Option<&Change> {
        let proposal = self.proposal()?;
        match self.view {
            View::Compare => Some(&self.selected_compared()?.what_if(proposal)?.change),
            View::Plan | View::Why => self.selected_plan_row()?.change(&proposal.plan),
            _ => None,
        }
    }

    /// Whether escape has something to close in the view shown.
    pub fn has_something_to_close(&self) -> bool {
        let filter = match self.view {
            View::Experience => Some(&self.experience.filter),
            View::Goal => Some(&self.goals.filter),
            View::Decisions => Some(&self.decisions.filter),
            View::Map => Some(&self.map.jump.filter),
            _ => None,
        };
        let narrowed = match self.view {
            View::Experience => self.experience.only_marked,
            View::Decisions => self.decisions.kind.is_some(),
            _ => false,
        };
        self.details || narrowed || filter.is_some_and(|filter| filter.typing || filter.is_active())
    }

    /// The selected step of the plan.
    pub fn selected_step(&self) -> Option<usize> {
        match self.selected_plan_row() {
            Some(plan_rows::Row::Step(step)) => Some(step),
            _ => None,
        }
    }

    /// The offering of the selected step.
    pub fn selected_offering(&self) -> Option<OfferingId> {
        Some(self.plan()?.steps.get(self.selected_step()?)?.offering)
    }

    /// Selects the step of an offering, if there is one.
    pub fn select_offering(&mut self, offering: Option<OfferingId>) {
        let Some((plan, offering)) = self.plan().zip(offering) else { return };
        let step = plan.steps.iter().position(|step| step.offering == offering);
        let row =
            step.and_then(|step| self.plan_rows().iter().position(|row| *row == plan_rows::Row::Step(step)));
        self.plan_row = row.unwrap_or(self.plan_row);
    }

    /// The item selected in the view shown.
    pub fn selected_item(&self, catalog: &Catalog) -> Option<ItemId> {
        match self.view {
            View::Experience => self.experience_rows(catalog).get(self.experience.selected)?.item(),
            View::Goal => self.goal_rows(catalog).get(self.goals.selected)?.goal(),
            View::Map => map::selected_spot(catalog, self)?.item(),
            _ => None,
        }
    }

    /// The key that a mark on the selected item goes to: its own, or that of the older diploma for which it was found or for
    /// which it stands.
    pub fn selected_key(&self, catalog: &Catalog) -> Option<Key> {
        let id = self.selected_item(catalog)?;
        let item = catalog.item(id)?;
        if !matches!(self.view, View::Experience | View::Map) {
            return Some(item.key.clone());
        }
        let rows = if self.view == View::Map { Vec::new() } else { self.experience_rows(catalog) };
        let found = rows.get(self.experience.selected).and_then(|row| row.older().cloned());
        let stands_for = || self.case.mark(&item.key).is_none().then(|| self.standing_of(id).older).flatten();
        Some(found.or_else(stands_for).map_or_else(|| item.key.clone(), Key::Diploma))
    }

    /// Whether leaving now would lose something: an example with changes, or a change that could not be written.
    pub const fn would_lose(&self) -> bool {
        matches!(self.saving, Saving::Memory | Saving::Failed(_))
    }

    /// Puts the selection of the goal list on the goal planned for, or on the first goal.
    pub fn select_current_goal(&mut self, catalog: &Catalog) {
        let current = self.goal().and_then(|key| catalog.item_by_key(key)).map(|(id, _)| id);
        let rows = self.goal_rows(catalog);
        let place = rows
            .iter()
            .position(|row| row.goal().is_some() && row.goal() == current)
            .or_else(|| rows.iter().position(|row| row.goal().is_some()));
        self.goals.selected = place.unwrap_or(0);
    }

    fn first_fact(&self, catalog: &Catalog) -> usize {
        self.fact_rows(catalog).iter().position(|row| row.can_be_selected()).unwrap_or(0)
    }
}
