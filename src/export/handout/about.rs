//! About the plan as a whole, and about the learner: what is known today.

use super::{Block, Maker, Standing};
use crate::export::audience::{Audience, Part};
use crate::export::names;
use crate::i18n::{Lang, number};
use crate::model::case::{Literacy, Mark, MarkState};
use crate::model::code::Key;
use crate::model::fact::Wording;
use crate::model::item::ItemKind;
use crate::model::language::Skill;
use crate::route::plan::Status;

impl Maker<'_> {
    /// What the plan comes to, how sure that is, and who chose it.
    pub(super) fn summary(&self) -> Vec<Block> {
        let texts = self.words;
        let mut blocks = vec![self.standing_note()];
        if self.gets(Part::ChosenWhy)
            && let Some(chosen) = &self.given.case.chosen
        {
            let args = [("author", chosen.author.as_str().into()), ("reason", chosen.reason.as_str().into())];
            blocks.push(Block::Text(texts.with("ui-print-chosen-why", &args)));
        }
        blocks.push(Block::Text(texts.with("plan-goal", &[("goal", self.goal_name().into())])));
        let lines = match self.chosen_before() {
            Some(_) => self.finish_line().into_iter().collect(),
            None => self.answer(),
        };
        blocks.extend(lines.into_iter().map(Block::Text));
        if self.chosen_before().is_some() {
            blocks.push(Block::Text(self.present_answer()));
        } else if self.gets(Part::Spread) {
            let around = self.spread();
            if !around.is_empty() {
                blocks.push(Block::Points(around));
            }
        }
        blocks.extend(self.conflict());
        blocks
    }

    /// Whether the plan was chosen.
    fn standing_note(&self) -> Block {
        let texts = self.words;
        let date = self.given.case.chosen.as_ref().map(|chosen| self.date(chosen.date)).unwrap_or_default();
        match self.standing {
            Standing::Proposed => Block::Strong(texts.get("ui-print-proposed")),
            Standing::Chosen => Block::Text(texts.with("ui-print-chosen", &[("date", date.into())])),
            Standing::ChosenBefore => {
                Block::Strong(texts.with("ui-print-chosen-before", &[("date", date.into())]))
            }
        }
    }

    fn finish_line(&self) -> Option<String> {
        let finish = self.finish()?;
        Some(self.words.with("ui-print-finish", &[("date", self.date(finish).into())]))
    }

    /// When the goal is reached by the plan that is calculated now, how sure that is, and what it takes.
    fn answer(&self) -> Vec<String> {
        let texts = self.words;
        let plan = self.plan();
        let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else {
            let infeasible = plan.status == Status::Infeasible;
            return vec![texts.get(if infeasible { "plan-answer-none" } else { "plan-answer-unknown" })];
        };
        if figures.finish_week == 0 {
            return vec![texts.get("plan-answer-held")];
        }
        let weeks = [("date", self.date(finish).into()), ("weeks", figures.finish_week.into())];
        let mut lines = vec![texts.with("ui-print-answer", &weeks)];
        lines.push(match plan.status {
            Status::Optimal => texts.get("ui-print-proved"),
            _ => texts.with("ui-print-not-proved", &[("weeks", plan.bound_week.into())]),
        });
        if self.gets(Part::Cost) {
            let lang = self.given.texts.lang();
            let args = [
                ("hours", number(lang, figures.study_hours).into()),
                ("cost", number(lang, figures.cost_eur).into()),
            ];
            let id = if plan.has_no_known_cost() { "ui-print-figures-no-cost" } else { "ui-print-figures" };
            lines.push(texts.with(id, &args));
        }
        lines
    }

    /// What estimates, claims and language do to the finish.
    fn spread(&self) -> Vec<String> {
        let proposal = self.given.proposal;
        if self.given.audience != Audience::Learner {
            return self.phrases.around(proposal);
        }
        // The same as an advisor reads, said to the learner.
        let texts = self.words;
        let mut lines = Vec::new();
        let likely = proposal.plan.figures.map(|figures| figures.finish_week);
        if likely.is_some() {
            match (proposal.early_finish, proposal.late_finish) {
                (Some(early), Some(late)) if early != late => {
                    let args = [("early", early.into()), ("late", late.into())];
                    lines.push(texts.with("ui-print-spread-band", &args));
                }
                (Some(_), None) => lines.push(texts.get("ui-print-spread-late-none")),
                _ => {}
            }
        }
        if let Some(granted) = proposal.if_granted {
            let saved = likely.map(|likely| likely.saturating_sub(granted.finish_week));
            let id = match saved {
                Some(0) => "ui-print-spread-granted-same",
                Some(_) => "ui-print-spread-granted",
                None => "ui-print-spread-only-granted",
            };
            let args = [("weeks", granted.finish_week.into()), ("saved", saved.unwrap_or(0).into())];
            lines.push(texts.with(id, &args));
        }
        if let Some(delay) = proposal.language_delay.filter(|delay| *delay > 0 && likely.is_some()) {
            lines.push(texts.with("ui-print-spread-language", &[("weeks", delay.into())]));
        }
        lines
    }

    /// What a calculation gives now, beside a plan that was chosen before.
    fn present_answer(&self) -> String {
        let plan = self.plan();
        match plan.finish_date() {
            Some(finish) => {
                let args = [("date", self.date(finish).into()), ("goal", self.item_name(plan.goal).into())];
                self.words.with("ui-print-now", &args)
            }
            None => self.words.get("ui-print-now-none"),
        }
    }

    /// Why there is no plan.
    fn conflict(&self) -> Vec<Block> {
        let Some(conflict) = self.plan().conflict.as_ref().filter(|_| self.gets(Part::Warnings)) else {
            return Vec::new();
        };
        let mut lines = self.phrases.conflict(self.plan(), conflict).into_iter();
        let first = lines.next().unwrap_or_default();
        vec![
            Block::Subheading(self.words.get("plan-heading-conflict")),
            Block::Text(first),
            Block::Points(lines.collect()),
        ]
    }

    /// The level of Dutch in each skill.
    pub(super) fn language(&self) -> Vec<Block> {
        if !self.gets(Part::Language) {
            return Vec::new();
        }
        let level = |skill: Skill| {
            let level = self.given.case.language.level(skill);
            (self.phrases.skill(skill), level.word().to_owned())
        };
        vec![Block::Facts(Skill::ALL.map(level).to_vec())]
    }

    /// What was marked, by state.
    pub(super) fn marks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let order = [
            MarkState::Granted,
            MarkState::Requested,
            MarkState::Evidenced,
            MarkState::Claimed,
            MarkState::Refused,
        ];
        for state in order {
            let part = match state {
                MarkState::Granted => Part::Held,
                MarkState::Refused => Part::Refused,
                _ => Part::Claims,
            };
            if !self.gets(part) {
                continue;
            }
            let marks = self.given.case.marks.iter().filter(|mark| mark.state == state);
            let lines: Vec<String> =
                marks.filter(|mark| !self.is_hidden_level(&mark.on)).map(|mark| self.mark(mark)).collect();
            if !lines.is_empty() {
                blocks.push(Block::Subheading(self.words.get(state_name(state))));
                blocks.push(Block::Points(lines));
            }
        }
        blocks
    }

    /// Whether a mark says a level of Dutch to who gets none.
    fn is_hidden_level(&self, on: &Key) -> bool {
        let item = self.given.catalog.item_by_key(on).map(|(_, item)| item);
        let is_level = matches!(on, Key::Language(..))
            || item.is_some_and(|item| matches!(item.kind, ItemKind::Language { .. }));
        is_level && !self.gets(Part::Language)
    }

    fn mark(&self, mark: &Mark) -> String {
        let name = self.key_name(&mark.on);
        if !self.gets(Part::Grounds) {
            return name;
        }
        let id = if mark.reason.is_empty() { "ui-print-mark-by" } else { "ui-print-mark-reason" };
        self.words.with(
            id,
            &[
                ("what", name.into()),
                ("author", mark.author.as_str().into()),
                ("date", self.date(mark.date).into()),
                ("reason", mark.reason.as_str().into()),
            ],
        )
    }

    /// The hours a week that the learner has.
    pub(super) fn hours(&self) -> Vec<Block> {
        if !self.gets(Part::Availability) {
            return Vec::new();
        }
        let texts = self.words;
        let case = self.given.case;
        let hours = |hours: u32| texts.with("ui-print-weekly", &[("hours", hours.into())]);
        let mut facts = Vec::new();
        if case.settings.evening_only {
            facts.push((texts.get("ui-print-evening-only"), texts.get("counted-yes")));
        }
        facts.push((texts.get("ui-print-day"), hours(case.availability.day)));
        facts.push((texts.get("ui-print-evening"), hours(case.availability.evening)));
        let exceptions = case.availability.exceptions.iter().map(|one| {
            let args = [
                ("from", self.date(one.from).into()),
                ("to", self.date(one.to).into()),
                ("day", one.day.into()),
                ("evening", one.evening.into()),
            ];
            let line = texts.with("ui-print-exception", &args);
            if self.gets(Part::Personal) && !one.reason.is_empty() {
                format!("{line} ({})", one.reason)
            } else {
                line
            }
        });
        let exceptions: Vec<String> = exceptions.collect();
        let mut blocks = vec![Block::Facts(facts)];
        if !exceptions.is_empty() {
            blocks.push(Block::Points(exceptions));
        }
        blocks
    }

    /// What else the case says of the learner.
    pub(super) fn personal(&self) -> Vec<Block> {
        if !self.gets(Part::Personal) {
            return Vec::new();
        }
        let texts = self.words;
        let case = self.given.case;
        let catalog = self.given.catalog;
        let mut facts: Vec<(String, String)> = Vec::new();
        let mut fact = |id: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push((texts.get(id), value));
            }
        };
        let weekly = |hours: u32| texts.with("ui-print-weekly", &[("hours", hours.into())]);
        fact("ui-print-about", Some(case.title.clone()));
        fact("ui-print-number", case.learner.case_number.clone());
        fact("ui-print-age", case.learner.age.map(|age| age.to_string()));
        fact("ui-print-from", case.plan_from.map(|day| self.date(day)));
        let region = case.region.as_ref().and_then(|code| catalog.region(code));
        fact("ui-print-region", region.map(|region| region.name.clone()));
        fact("ui-print-municipality", case.municipality.as_ref().map(ToString::to_string));
        let work = case.work.as_ref().map(|work| format!("{}, {}", work.what, weekly(work.hours_per_week)));
        fact("ui-print-work", work);
        let literacy = case.language.literacy.map(|literacy| texts.get(literacy_name(literacy)));
        fact("ui-print-literacy", literacy);
        fact("ui-print-schooling", case.language.schooling_years.map(|years| years.to_string()));
        let pace = catalog.band(&case.language.band).map(|band| self.wording(&band.name));
        fact("ui-print-pace", pace);
        fact("ui-print-lessons", case.language.lessons_per_week.map(weekly));
        let placement = Some(case.placement_hours).filter(|hours| *hours > 0);
        fact("ui-print-placement", placement.map(|hours| number(texts.texts.lang(), hours)));
        let euro =
            |euro: u32| texts.with("plan-step-cost", &[("cost", number(texts.texts.lang(), euro).into())]);
        fact("ui-print-budget", case.settings.budget.map(euro));
        let other: Vec<String> = case.goals.iter().skip(1).map(|goal| self.key_name(goal)).collect();
        fact("ui-print-other-goals", Some(other.join("; ")));
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    fn wording(&self, wording: &Wording) -> String {
        match self.given.texts.lang() {
            Lang::Nl => wording.nl.clone(),
            Lang::En => wording.en.clone(),
        }
    }

    /// What a mark's item and its state are called, in one line.
    pub(super) fn claim(&self, mark: &Mark) -> String {
        let name = self.key_name(&mark.on);
        let kind = self.given.catalog.item_by_key(&mark.on);
        let kind = kind.map(|(_, item)| self.given.texts.get(names::kind(&item.kind))).unwrap_or_default();
        if kind.is_empty() { name } else { format!("{kind} {name}") }
    }
}

/// Text id of a heading for marks in a state.
pub(in crate::export) const fn state_name(state: MarkState) -> &'static str {
    match state {
        MarkState::Claimed => "ui-print-state-claimed",
        MarkState::Evidenced => "ui-print-state-evidenced",
        MarkState::Requested => "ui-print-state-requested",
        MarkState::Granted => "ui-print-state-granted",
        MarkState::Refused => "ui-print-state-refused",
    }
}

pub(in crate::export) const fn literacy_name(literacy: Literacy) -> &'static str {
    match literacy {
        Literacy::Latin => "ui-print-literacy-latin",
        Literacy::OtherScript => "ui-print-literacy-other",
        Literacy::Learning => "ui-print-literacy-learning",
    }
}
