//! Every reason, doubt and warning of a plan in words: the one place where a plan's data becomes sentences, shared by the text,
//! the Markdown and the screen.

use jiff::civil::Date;

use super::names;
use crate::i18n::{Texts, date_short, number};
use crate::model::code::{DiplomaPart, Key};
use crate::model::item::ItemId;
use crate::model::language::{Level, Skill};
use crate::model::offering::{Grant, OfferingId};
use crate::model::{Account, Catalog};
use crate::route::measures;
use crate::route::plan::{
    AccountPlan, Blocked, BlockedBy, Conflict, DemandKind, ExamPart, ExamPlan, Plan, Proposal, Reason,
    Remedy, Status, Step, Timing, Unlock, Unsure, Warning,
};
use crate::text::safe::sanitize;

/// The words of one language for the things of one catalog.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// The catalog.
    pub catalog: &'a Catalog,
}

impl Phrases<'_> {
    /// The heading over a plan for somebody, who may have no name.
    pub(super) fn title(&self, name: &str) -> String {
        if name.is_empty() {
            return self.texts.get("plan-title-unnamed");
        }
        self.texts.with("plan-title", &[("name", name.into())])
    }

    /// What an item is called: its official name, with its code where it has one.
    pub fn item(&self, item: ItemId) -> String {
        let Some(record) = self.catalog.item(item) else { return String::new() };
        let name = sanitize(&record.name);
        match &record.key {
            Key::Part(_, part) => format!("{name}: {}", self.part(*part)),
            Key::Certificate(_) | Key::Elective(_) | Key::Diploma(_) | Key::Unit(..) => {
                format!("{} {name}", self.item_code(item))
            }
            _ => name.into_owned(),
        }
    }

    /// The code of an item alone, or its name where it has no code.
    pub fn item_code(&self, item: ItemId) -> String {
        let Some(record) = self.catalog.item(item) else { return String::new() };
        match &record.key {
            Key::Certificate(code) => code.to_string(),
            Key::Elective(code) => code.to_string(),
            Key::Diploma(code) => code.to_string(),
            Key::Unit(_, code) => code.to_string(),
            Key::Part(_, part) => self.part(*part),
            _ => sanitize(&record.name).into_owned(),
        }
    }

    /// The name of a part of a diploma.
    pub fn part(&self, part: DiplomaPart) -> String {
        self.texts.get(match part {
            DiplomaPart::Generic => "part-generic",
            DiplomaPart::Electives => "part-electives",
            DiplomaPart::Placement => "part-placement",
        })
    }

    /// What kind of thing an item is.
    pub fn kind(&self, item: ItemId) -> String {
        self.catalog.item(item).map(|record| self.texts.get(names::kind(&record.kind))).unwrap_or_default()
    }

    /// What an offering is called.
    pub fn offering(&self, offering: OfferingId) -> String {
        self.catalog
            .offering(offering)
            .map(|offering| sanitize(&offering.name).into_owned())
            .unwrap_or_default()
    }

    /// An offering in few words: the codes of what it gives, or its name.
    pub fn offering_short(&self, offering: OfferingId) -> String {
        let Some(record) = self.catalog.offering(offering) else { return String::new() };
        let codes: Vec<String> = record
            .grants
            .iter()
            .filter_map(|grant| match grant {
                Grant::Item(item) => match &self.catalog.item(*item)?.key {
                    Key::Certificate(code) => Some(code.to_string()),
                    Key::Elective(code) => Some(code.to_string()),
                    Key::Diploma(code) => Some(format!("{} {code}", self.texts.get("kind-diploma"))),
                    _ => None,
                },
                Grant::Claimed(diploma) => Some(format!("EVC {}", self.item_code(*diploma))),
            })
            .collect();
        if codes.is_empty() { sanitize(&record.name).into_owned() } else { codes.join(" + ") }
    }

    /// What a step is called where there is a line for it: a code says nothing to who does not know it, so that what it stands for
    /// follows it.
    pub fn offering_told(&self, offering: OfferingId) -> String {
        let Some(record) = self.catalog.offering(offering) else { return String::new() };
        let has_code = |item: &ItemId| {
            let key = self.catalog.item(*item).map(|item| &item.key);
            matches!(key, Some(Key::Certificate(_) | Key::Elective(_) | Key::Diploma(_)))
        };
        let mut coded = record.grants.iter().filter_map(|grant| match grant {
            Grant::Item(item) => Some(*item).filter(has_code),
            Grant::Claimed(_) => None,
        });
        let is_claimed = record.grants.iter().any(|grant| matches!(grant, Grant::Claimed(_)));
        match (coded.next(), coded.next(), is_claimed) {
            (Some(only), None, false) => self.item(only),
            (None, None, true) => sanitize(&record.name).into_owned(),
            _ => self.offering_short(offering),
        }
    }

    /// A skill.
    pub fn skill(&self, skill: Skill) -> String {
        self.texts.get(names::skill(skill))
    }

    fn language(&self, skill: Skill, level: Level) -> String {
        self.texts.with(
            "plan-language-level",
            &[("skill", self.skill(skill).into()), ("level", level.word().into())],
        )
    }

    /// An account.
    pub fn account(&self, account: crate::model::Account) -> String {
        self.texts.get(names::account(account))
    }

    /// A pathway.
    pub fn pathway(&self, pathway: crate::model::Pathway) -> String {
        self.texts.get(names::pathway(pathway))
    }

    /// How sure an answer is.
    pub fn status(&self, status: Status) -> String {
        self.texts.get(match status {
            Status::Optimal => "status-optimal",
            Status::Feasible => "status-feasible",
            Status::Infeasible => "status-infeasible",
            Status::Unknown => "status-unknown",
        })
    }

    /// A date.
    pub fn date(&self, date: Date) -> String {
        date_short(self.texts, date)
    }

    /// The answer in one sentence: how sure, when, how much.
    pub fn answer(&self, proposal: &Proposal) -> String {
        let plan = &proposal.plan;
        let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else {
            return self.texts.get(match plan.status {
                Status::Infeasible => "plan-answer-none",
                _ => "plan-answer-unknown",
            });
        };
        if figures.finish_week == 0 {
            return self.texts.get("plan-answer-held");
        }
        let lang = self.texts.lang();
        self.texts.with(
            match plan.status {
                Status::Optimal if plan.has_no_known_cost() => "plan-answer-optimal-unpriced",
                Status::Optimal => "plan-answer-optimal",
                _ => "plan-answer-feasible",
            },
            &[
                ("order", plan.order.word().into()),
                ("date", self.date(finish).into()),
                ("weeks", figures.finish_week.into()),
                ("hours", number(lang, figures.study_hours).into()),
                ("cost", number(lang, figures.cost_eur).into()),
                ("bound", plan.bound_week.into()),
            ],
        )
    }

    /// What the estimates, the claims and the language level do to the finish: one line each.
    pub fn around(&self, proposal: &Proposal) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(figures) = proposal.plan.figures {
            match (proposal.early_finish, proposal.late_finish) {
                (Some(early), Some(late)) if early != late => lines.push(self.texts.with(
                    "plan-band",
                    &[("early", early.into()), ("likely", figures.finish_week.into()), ("late", late.into())],
                )),
                (Some(_), None) => lines.push(self.texts.get("plan-band-late-none")),
                _ => {}
            }
            if let Some(granted) = proposal.if_granted {
                let saved = figures.finish_week.saturating_sub(granted.finish_week);
                lines.push(self.texts.with(
                    "plan-if-granted",
                    &[("weeks", granted.finish_week.into()), ("saved", saved.into())],
                ));
            }
            if let Some(delay) = proposal.language_delay.filter(|delay| *delay > 0) {
                lines.push(self.texts.with("plan-language-delay", &[("weeks", delay.into())]));
            }
        } else if let Some(granted) = proposal.if_granted {
            lines.push(self.texts.with("plan-only-if-granted", &[("weeks", granted.finish_week.into())]));
        }
        lines
    }

    /// Why a step is in the plan.
    pub fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Goal => self.texts.get("plan-reason-goal"),
            Reason::Gives { item, needed_for } => self.texts.with(
                "plan-reason-gives",
                &[("item", self.item(*item).into()), ("for", self.item(*needed_for).into())],
            ),
            Reason::Entry { item, offering } => self.texts.with(
                "plan-reason-entry",
                &[("item", self.item(*item).into()), ("offering", self.offering(*offering).into())],
            ),
            Reason::Counts(account) => {
                self.texts.with("plan-reason-counts", &[("account", self.account(*account).into())])
            }
            Reason::UnderWay => self.texts.get("plan-reason-under-way"),
            Reason::Fixed => self.texts.get("plan-reason-fixed"),
        }
    }

    /// Why a step starts when it starts.
    pub fn timing(&self, plan: &Plan, timing: &Timing) -> String {
        match timing {
            Timing::PlanStart => self.texts.get("plan-timing-start"),
            Timing::After { item, step } => {
                let step = plan.steps.get(*step);
                let offering = step.map(|step| self.offering(step.offering)).unwrap_or_default();
                let args = &[("item", self.item(*item).into()), ("offering", offering.into())];
                self.texts.with("plan-timing-after", args)
            }
            Timing::Language { skill, level } => {
                self.texts.with("plan-timing-language", &[("level", self.language(*skill, *level).into())])
            }
            Timing::Fixed => self.texts.get("plan-timing-fixed"),
            Timing::StartWindow => self.texts.get("plan-timing-window"),
            Timing::Hours { week } => {
                let date = crate::model::calendar::add_weeks(plan.start, *week);
                self.texts.with("plan-timing-hours", &[("date", self.date(date).into())])
            }
            Timing::Free { earliest_week } => {
                let date = crate::model::calendar::add_weeks(plan.start, *earliest_week);
                self.texts.with("plan-timing-free", &[("date", self.date(date).into())])
            }
        }
    }

    /// What a step makes possible.
    pub fn unlock(&self, plan: &Plan, unlock: &Unlock) -> String {
        match unlock {
            Unlock::Item(item) => self.item(*item),
            Unlock::Step(step) => {
                plan.steps.get(*step).map(|step| self.offering(step.offering)).unwrap_or_default()
            }
        }
    }

    /// What is unsure about a step.
    pub fn unsure(&self, unsure: &Unsure) -> String {
        let band = |id: &str, min: u32, likely: u32, max: u32| {
            self.texts.with(id, &[("min", min.into()), ("likely", likely.into()), ("max", max.into())])
        };
        match unsure {
            Unsure::Load { min, likely, max } => band("plan-unsure-load", *min, *likely, *max),
            Unsure::Weeks { min, likely, max } => band("plan-unsure-weeks", *min, *likely, *max),
            Unsure::CountedWhole { covered, of } => self.texts.with(
                "plan-unsure-counted-whole",
                &[("covered", (*covered).into()), ("count", (*of).into())],
            ),
            Unsure::Assessed => self.texts.get("plan-unsure-assessed"),
            Unsure::CostUnknown => self.texts.get("plan-unsure-cost"),
            Unsure::Unfunded => self.texts.get("plan-unsure-unfunded"),
            Unsure::Waiver => self.texts.get("plan-unsure-waiver"),
            Unsure::Company(item) => {
                self.texts.with("plan-unsure-company", &[("item", self.item(*item).into())])
            }
            Unsure::Contract => self.texts.get("plan-unsure-contract"),
            Unsure::LanguageAdvised { skill, level } => {
                self.texts.with("plan-unsure-language", &[("level", self.language(*skill, *level).into())])
            }
            Unsure::EntryAdvised(items) => {
                let names: Vec<String> = items.iter().map(|item| self.item(*item)).collect();
                self.texts.with("plan-unsure-entry", &[("items", names.join("; ").into())])
            }
            Unsure::ExperienceAdvised(item) => {
                self.texts.with("plan-unsure-experience", &[("item", self.item(*item).into())])
            }
            Unsure::Age(years) => self.texts.with("plan-unsure-age", &[("years", (*years).into())]),
            Unsure::Tagged(item) => {
                self.texts.with("plan-unsure-tagged", &[("item", self.item(*item).into())])
            }
            Unsure::Stale(date) => self.texts.with("plan-unsure-stale", &[("date", self.date(*date).into())]),
            Unsure::Weak => self.texts.get("plan-unsure-weak"),
        }
    }

    /// Measures of other countries that have something in common with a step, one line each.
    pub fn measures(&self, plan: &Plan, step: &Step) -> Vec<String> {
        let lines = measures::fitting(self.catalog, plan, step).into_iter().map(|fitting| {
            let elements: Vec<String> =
                fitting.elements.iter().map(|element| names::element(self.texts, *element)).collect();
            let levels: Vec<String> = fitting.measure.levels.iter().map(ToString::to_string).collect();
            let strength = if levels.is_empty() {
                self.texts.get("plan-measure-no-level")
            } else {
                self.texts.with("plan-measure-levels", &[("levels", levels.join(", ").into())])
            };
            self.texts.with(
                "plan-measure",
                &[
                    ("name", sanitize(&fitting.measure.name).into_owned().into()),
                    ("country", names::country(self.texts, fitting.measure.country).into()),
                    ("elements", elements.join(", ").into()),
                    ("strength", strength.into()),
                ],
            )
        });
        lines.collect()
    }

    /// A warning about the plan as a whole.
    pub fn warning(&self, warning: &Warning) -> String {
        let date = |id: &str, date: Date| self.texts.with(id, &[("date", self.date(date).into())]);
        match warning {
            Warning::TermUnknown => self.texts.get("plan-warning-term-unknown"),
            Warning::PipDue(weeks) => self.texts.with("plan-warning-pip-due", &[("weeks", (*weeks).into())]),
            Warning::Overlay { id, example } => {
                let name = self.catalog.overlay(id).map_or_else(|| id.to_string(), |one| one.name.clone());
                let text = if *example { "plan-warning-overlay-example" } else { "plan-warning-overlay" };
                self.texts.with(text, &[("name", sanitize(&name).into_owned().into())])
            }
            Warning::Unfunded(offerings) => {
                let names: Vec<String> = offerings.iter().map(|one| self.offering(*one)).collect();
                self.texts.with("plan-warning-unfunded", &[("names", names.join("; ").into())])
            }
            Warning::LongExtension { months, most } => self.texts.with(
                "plan-warning-long-extension",
                &[("months", (*months).into()), ("most", (*most).into())],
            ),
            Warning::TermOver(end) => date("plan-warning-term-over", *end),
            Warning::GoalAfterTerm(end) => date("plan-warning-goal-after-term", *end),
            Warning::HolidaysEstimated(from) => date("plan-warning-holidays", *from),
            Warning::PlacementNotCounted(counted) => self.texts.get(match counted {
                crate::model::case::Counted::No => "plan-warning-placement-no",
                _ => "plan-warning-placement-ask",
            }),
            Warning::EducationRoute(Some(until)) => date("plan-warning-education-until", *until),
            Warning::EducationRoute(None) => self.texts.get("plan-warning-education"),
            Warning::WorkAboveCap { hours, cap } => {
                self.texts.with("plan-warning-work", &[("hours", (*hours).into()), ("cap", (*cap).into())])
            }
            Warning::EndsObligation(item) => {
                self.texts.with("plan-warning-ends-obligation", &[("item", self.item(*item).into())])
            }
            Warning::UnknownReference(key) => {
                self.texts.with("plan-warning-unknown", &[("name", key.to_string().into())])
            }
            Warning::OlderCode(key, item) => self.texts.with(
                "plan-warning-older-code",
                &[("code", key.to_string().into()), ("item", self.item(*item).into())],
            ),
            Warning::SplitCode(key, items) => {
                let items: Vec<String> = items.iter().map(|item| self.item(*item)).collect();
                self.texts.with(
                    "plan-warning-split-code",
                    &[("code", key.to_string().into()), ("items", items.join(", ").into())],
                )
            }
            Warning::OtherCatalog(version) => self
                .texts
                .with("plan-warning-other-catalog", &[("version", sanitize(version).into_owned().into())]),
            Warning::DefaultCalendar(slug) => {
                let calendar = self.catalog.calendar(slug).map(|calendar| calendar.name.clone());
                let name = calendar.unwrap_or_else(|| slug.to_string());
                self.texts.with("plan-warning-calendar", &[("name", sanitize(&name).into_owned().into())])
            }
            Warning::HorizonShort(weeks) => {
                self.texts.with("plan-warning-horizon", &[("weeks", (*weeks).into())])
            }
            Warning::NothingLeft => self.texts.get("plan-warning-nothing-left"),
            Warning::FixWithoutEffect(offering, why) => self.fix_without_effect(offering, *why),
            Warning::GoalBeforeFixed(day) => date("plan-warning-goal-before-fixed", *day),
        }
    }

    /// Why there is no plan, in lines: a heading, then one line for each demand or block.
    pub fn conflict(&self, plan: &Plan, conflict: &Conflict) -> Vec<String> {
        match conflict {
            Conflict::Unreachable { items, blocked } => {
                let names: Vec<String> = items.iter().map(|item| self.item(*item)).collect();
                let heading =
                    self.texts.with("plan-conflict-unreachable", &[("items", names.join("; ").into())]);
                std::iter::once(heading)
                    .chain(blocked.iter().map(|blocked| {
                        self.with_remedy(plan, self.blocked(blocked), blocked.remedy.as_ref())
                    }))
                    .collect()
            }
            Conflict::Clash(demands) => {
                let heading = self.texts.with("plan-conflict-clash", &[("n", demands.len().into())]);
                let lines = demands.iter().map(|demand| {
                    let what = self.demand(&demand.what);
                    let line = match demand.finish_without {
                        Some(weeks) => {
                            let finish = plan.last_day_of(weeks);
                            self.texts.with(
                                "plan-conflict-relaxed",
                                &[
                                    ("what", what.into()),
                                    ("weeks", weeks.into()),
                                    ("date", self.date(finish).into()),
                                ],
                            )
                        }
                        None => self.texts.with("plan-conflict-not-relaxed", &[("what", what.into())]),
                    };
                    self.with_remedy(plan, line, demand.remedy.as_ref())
                });
                std::iter::once(heading).chain(lines).collect()
            }
        }
    }

    /// A demand of a clash.
    pub fn demand(&self, what: &DemandKind) -> String {
        match what {
            DemandKind::Account { account, hours, deadline } => {
                let account = self.account(*account);
                match deadline {
                    Some(deadline) => self.texts.with(
                        "plan-demand-account",
                        &[
                            ("account", account.into()),
                            ("hours", (*hours).into()),
                            ("date", self.date(*deadline).into()),
                        ],
                    ),
                    None => self.texts.with(
                        "plan-demand-account-open",
                        &[("account", account.into()), ("hours", (*hours).into())],
                    ),
                }
            }
            DemandKind::AvailableHours => self.texts.get("plan-demand-hours"),
            DemandKind::HoursNotFilledIn => self.texts.get("plan-demand-hours-not-filled-in"),
            DemandKind::DayHours => self.texts.get("plan-demand-day"),
            DemandKind::EveningHours => self.texts.get("plan-demand-evening"),
            DemandKind::WorkCap => self.texts.get("plan-demand-work"),
            DemandKind::StartWindows => self.texts.get("plan-demand-starts"),
            DemandKind::LanguageEntry => self.texts.get("plan-demand-language"),
            DemandKind::Pauses(slug) => {
                let calendar = self.catalog.calendar(slug).map(|calendar| calendar.name.clone());
                let name = calendar.unwrap_or_else(|| slug.to_string());
                self.texts.with("plan-demand-pauses", &[("name", sanitize(&name).into_owned().into())])
            }
            DemandKind::Budget(limit) => self.texts.with("plan-demand-budget", &[("euro", (*limit).into())]),
            DemandKind::UnderWay(offering) => {
                self.texts.with("plan-demand-under-way", &[("offering", self.offering(*offering).into())])
            }
            DemandKind::Horizon(weeks) => {
                self.texts.with("plan-demand-horizon", &[("weeks", (*weeks).into())])
            }
            DemandKind::Pinned(offering, day) => self.pinned(*offering, *day),
            DemandKind::Forbidden(offering) => {
                self.texts.with("plan-demand-forbidden", &[("offering", self.offering(*offering).into())])
            }
            DemandKind::EveningOnly => self.texts.get("plan-demand-evening-only"),
        }
    }

    fn with_remedy(&self, plan: &Plan, line: String, remedy: Option<&Remedy>) -> String {
        match remedy {
            Some(remedy) => format!("{line} {}", self.remedy(plan, remedy)),
            None => line,
        }
    }

    fn blocked(&self, blocked: &Blocked) -> String {
        let id = match blocked.why {
            BlockedBy::Entry(_) => "plan-blocked-entry",
            BlockedBy::Company => "plan-blocked-company",
            BlockedBy::Contract => "plan-blocked-contract",
            BlockedBy::NotOffered => "plan-blocked-not-offered",
        };
        self.texts.with(id, &[("offering", self.offering(blocked.offering).into())])
    }

    /// What the hours of an account beyond its requirement are for.
    pub fn surplus(&self, account: &AccountPlan) -> String {
        let id = match account.account {
            Account::Language => "plan-civic-surplus-language",
            _ => "plan-civic-surplus",
        };
        self.texts.with(id, &[("hours", number(self.texts.lang(), account.surplus()).into())])
    }

    /// That an exam is a step of the plan, where it is.
    pub fn exam_step(&self, plan: &Plan, exam: &ExamPlan) -> Option<String> {
        let step = plan.step_of(exam, self.catalog)?;
        Some(self.texts.with("plan-exam-step", &[("n", (step + 1).into())]))
    }

    /// A part of the civic-integration exam.
    pub fn exam(&self, part: ExamPart, level: Option<Level>) -> String {
        match (part, level) {
            (ExamPart::Skill(skill), Some(level)) => self.language(skill, level),
            (ExamPart::Skill(skill), None) => self.skill(skill),
            (ExamPart::Knm, _) => self.texts.get("exam-knm"),
        }
    }
}
