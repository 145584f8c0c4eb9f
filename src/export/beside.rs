//! What lies beside a plan in words: why it does not finish earlier, what would help, and which other plans there are.

use super::phrases::Phrases;
use crate::i18n::{Texts, date_short, number};
use crate::model::case::Fix;
use crate::model::offering::OfferingId;
use crate::route::Change;
use crate::route::alternatives::{Alternative, Alternatives};
use crate::route::limiting::{Limiting, Link};
use crate::route::plan::{Figures, Plan, Proposal, Remedy, Step};
use crate::route::whatif::WhatIf;

/// A change of the case in words; `name` is what is granted or given up.
pub fn change_words(texts: &Texts, change: &Change, name: &str) -> String {
    let count = |id: &str, n: u32| texts.with(id, &[("n", n.into())]);
    match change {
        Change::DayHours(more) => count("change-day-hours", *more),
        Change::EveningHours(more) => count("change-evening-hours", *more),
        Change::Grant(_) => texts.with("change-grant", &[("item", name.into())]),
        Change::EntryWaiver => texts.get("change-entry-waiver"),
        Change::Company => texts.get("change-company"),
        Change::Contract => texts.get("change-contract"),
        Change::PlacementCounts => texts.get("change-placement-counts"),
        Change::Extension(months) => count("change-extension", *months),
        Change::WorkCap(hours) => count("change-work-cap", *hours),
        Change::Budget(euro) => texts.with("change-budget", &[("euro", number(texts.lang(), *euro).into())]),
        Change::ParticipationPerWeek(hours) => count("change-participation", *hours),
        Change::LessonsPerWeek(hours) => count("change-lessons", *hours),
        Change::GiveUp(_) => texts.with("change-give-up", &[("offering", name.into())]),
        Change::StartOn(day) => texts.with("change-start-on", &[("date", date_short(texts, *day).into())]),
        Change::Horizon(weeks) => count("change-horizon", *weeks),
        Change::TrialPlacement(weeks) => count("change-trial-placement", *weeks),
        Change::EveningOnly(true) => texts.get("change-evening-only"),
        Change::EveningOnly(false) => texts.get("change-by-day-too"),
        Change::Fix(_, Fix::Pinned(None)) => texts.with("change-pin", &[("offering", name.into())]),
        Change::Fix(_, Fix::Pinned(Some(day))) => texts
            .with("change-pin-on", &[("offering", name.into()), ("date", date_short(texts, *day).into())]),
        Change::Fix(_, Fix::Forbidden) => texts.with("change-forbid", &[("offering", name.into())]),
        Change::Unfix(_) => texts.with("change-unfix", &[("offering", name.into())]),
    }
}

impl Phrases<'_> {
    /// A change of the case, as something that somebody could do.
    pub fn change(&self, change: &Change) -> String {
        let name = match change {
            Change::Grant(key) => {
                let item = self.catalog.item_by_key(key).map(|(id, _)| self.item(id));
                item.unwrap_or_else(|| key.to_string())
            }
            Change::GiveUp(slug) | Change::Fix(slug, _) | Change::Unfix(slug) => {
                let offering = self.catalog.offering_by_slug(slug).map(|(id, _)| self.offering(id));
                offering.unwrap_or_else(|| slug.to_string())
            }
            _ => String::new(),
        };
        change_words(self.texts, change, &name)
    }

    /// A change and what it does to the plan.
    pub fn what_if(&self, what_if: &WhatIf) -> String {
        let change = self.change(&what_if.change);
        let Some(figures) = what_if.figures else {
            let id = if what_if.proved { "what-if-impossible" } else { "what-if-unknown" };
            return self.texts.with(id, &[("change", change.into())]);
        };
        let id = match (what_if.weeks_saved, what_if.hours_saved) {
            (1.., _) => "what-if-sooner",
            (..0, _) => "what-if-later",
            (0, 1..) => "what-if-less",
            (0, ..0) => "what-if-more",
            (0, 0) => "what-if-same",
        };
        let weeks = figures.finish_week;
        // A plan with more than four billion hours cannot be made.
        let hours = u32::try_from(what_if.hours_saved.unsigned_abs()).unwrap_or(u32::MAX);
        let line = self.texts.with(
            id,
            &[
                ("change", change.into()),
                ("weeks", weeks.into()),
                ("saved", what_if.weeks_saved.unsigned_abs().into()),
                ("hours", number(self.texts.lang(), hours).into()),
            ],
        );
        if what_if.proved { line } else { format!("{line} {}", self.texts.get("what-if-not-proved")) }
    }

    /// What a change leads to, where there is no plan without it.
    pub fn remedy(&self, plan: &Plan, remedy: &Remedy) -> String {
        let weeks = remedy.figures.finish_week;
        self.texts.with(
            "plan-remedy",
            &[
                ("change", self.change(&remedy.change).into()),
                ("weeks", weeks.into()),
                ("date", self.date(plan.last_day_of(weeks)).into()),
            ],
        )
    }

    /// A step of the chain that ends with the goal: what it is, what it waits for, and for how long.
    pub fn link(&self, plan: &Plan, link: &Link) -> String {
        let step = plan.steps.get(link.step);
        let offering = step.map(|step| self.offering_short(step.offering)).unwrap_or_default();
        let weeks = step.map_or(0, |step| step.end_week - step.start_week);
        let id = if link.waits == 0 { "limit-link" } else { "limit-link-waits" };
        self.texts.with(
            id,
            &[
                ("offering", offering.into()),
                ("weeks", weeks.into()),
                ("waits", link.waits.into()),
                ("holidays", link.holidays.into()),
                ("timing", self.timing(plan, &link.timing).into()),
            ],
        )
    }

    /// Why a plan does not finish earlier: the demands that hold it, and what the steps take by themselves.
    pub fn holds(&self, finish: u32, limiting: &Limiting) -> Vec<String> {
        let mut lines: Vec<String> = limiting
            .demands
            .iter()
            .filter_map(|demand| {
                let without = demand.finish_without?;
                Some(self.texts.with(
                    "limit-demand",
                    &[
                        ("what", self.demand(&demand.what).into()),
                        ("weeks", without.into()),
                        ("saved", finish.saturating_sub(without).into()),
                    ],
                ))
            })
            .collect();
        if lines.is_empty() {
            lines.push(self.texts.get("limit-none"));
        }
        if let Some(floor) = limiting.floor_week {
            lines.push(self.texts.with("limit-floor", &[("weeks", floor.into())]));
        }
        lines
    }

    /// How far a step can slip; nothing where that is not known.
    pub fn slack(&self, step: &Step) -> Option<String> {
        Some(self.texts.with("plan-slack", &[("weeks", step.slack?.into())]))
    }

    /// Figures in a few words.
    pub fn figures(&self, figures: Figures) -> String {
        let lang = self.texts.lang();
        self.texts.with(
            "plan-figures",
            &[
                ("weeks", figures.finish_week.into()),
                ("hours", number(lang, figures.study_hours).into()),
                ("cost", number(lang, figures.cost_eur).into()),
            ],
        )
    }

    /// How an alternative differs from the plan proposed.
    pub fn difference(&self, other: &Alternative) -> String {
        let names = |offerings: &[OfferingId]| {
            offerings.iter().map(|id| self.offering_short(*id)).collect::<Vec<_>>().join("; ")
        };
        if other.is_proposed {
            return self.texts.get("route-proposed");
        }
        match (other.added.is_empty(), other.left_out.is_empty()) {
            (true, true) => self.texts.get("route-same"),
            (false, true) => self.texts.with("route-adds", &[("added", names(&other.added).into())]),
            (true, false) => self.texts.with("route-leaves", &[("left", names(&other.left_out).into())]),
            (false, false) => self.texts.with(
                "route-differs",
                &[("added", names(&other.added).into()), ("left", names(&other.left_out).into())],
            ),
        }
    }

    /// An alternative in one line: its figures, its level, and how it differs.
    pub fn alternative(&self, other: &Alternative) -> String {
        let Some(figures) = other.plan.figures else { return String::new() };
        let figures = self.figures(figures);
        let differs = self.difference(other);
        match other.level {
            Some(level) => self.texts.with(
                "route-line-level",
                &[("figures", figures.into()), ("level", level.into()), ("differs", differs.into())],
            ),
            None => {
                self.texts.with("route-line", &[("figures", figures.into()), ("differs", differs.into())])
            }
        }
    }

    /// What is beside a plan, as headed lists; those that are not known, or have nothing to say, are left out.
    pub fn beside(&self, proposal: &Proposal) -> Vec<(String, Vec<String>)> {
        let mut lists = self.helps(proposal);
        let alternatives = |heading: &str, found: &Alternatives| {
            let mut lines: Vec<String> = found.plans.iter().map(|other| self.alternative(other)).collect();
            if lines.is_empty() {
                lines.push(self.texts.get("route-none"));
            }
            if !found.complete {
                lines.push(self.texts.get("route-incomplete"));
            }
            (self.texts.get(heading), lines)
        };
        if let Some(routes) = &proposal.routes {
            lists.push(alternatives("plan-heading-routes", routes));
        }
        // A front of one point says that the plan is the best in every figure.
        if let Some(front) = &proposal.front {
            if front.complete && front.plans.len() == 1 {
                lists.push((self.texts.get("plan-heading-front"), vec![self.texts.get("front-one")]));
            } else {
                lists.push(alternatives("plan-heading-front", front));
            }
        }
        lists
    }

    /// Why a plan does not finish earlier and what would help, as headed lists.
    pub fn helps(&self, proposal: &Proposal) -> Vec<(String, Vec<String>)> {
        let plan = &proposal.plan;
        let mut lists = Vec::new();
        if let (Some(limiting), Some(figures)) = (&proposal.limiting, plan.figures) {
            let links = limiting.chain.iter().map(|link| self.link(plan, link));
            let lines = links.chain(self.holds(figures.finish_week, limiting)).collect();
            lists.push((self.texts.get("plan-heading-limits"), lines));
        }
        if let Some(what_ifs) = proposal.what_ifs.as_ref().filter(|what_ifs| !what_ifs.is_empty()) {
            lists.push((self.texts.get("plan-heading-what-if"), self.what_ifs(what_ifs)));
        }
        lists
    }

    /// What-ifs in lines: each that changes something, then those that do not, together.
    fn what_ifs(&self, what_ifs: &[WhatIf]) -> Vec<String> {
        let is_same = |what_if: &&WhatIf| {
            what_if.figures.is_some() && (what_if.weeks_saved, what_if.hours_saved) == (0, 0)
        };
        let mut lines: Vec<String> = what_ifs
            .iter()
            .filter(|what_if| !is_same(what_if))
            .map(|what_if| self.what_if(what_if))
            .collect();
        let same: Vec<String> =
            what_ifs.iter().filter(is_same).map(|what_if| self.change(&what_if.change)).collect();
        if !same.is_empty() {
            lines.push(self.texts.with("what-if-none", &[("changes", same.join("; ").into())]));
        }
        lines
    }
}
