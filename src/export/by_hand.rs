//! What people decided about a plan in words: what was fixed by hand, and the plan that was adopted.

use jiff::civil::Date;

use super::phrases::Phrases;
use crate::i18n::Arg;
use crate::model::case::{Adjustment, Fix};
use crate::model::code::Slug;
use crate::model::offering::OfferingId;
use crate::route::adopted::Adopted;
use crate::route::fixes::{Fixed, NoEffect};
use crate::route::plan::Plan;
use crate::text::safe::sanitize;

impl Phrases<'_> {
    /// What an offering of a case is called, or its id where the catalog does not know it.
    pub fn offering_named(&self, slug: &Slug) -> String {
        self.catalog.offering_by_slug(slug).map_or_else(|| slug.to_string(), |(id, _)| self.offering(id))
    }

    /// That an offering is kept in the plan by hand.
    pub(super) fn pinned(&self, offering: OfferingId, day: Option<Date>) -> String {
        self.pinned_as(self.offering(offering), day)
    }

    fn pinned_as(&self, name: String, day: Option<Date>) -> String {
        match day {
            None => self.texts.with("plan-demand-pinned", &[("offering", name.into())]),
            Some(day) => self
                .texts
                .with("plan-demand-pinned-on", &[("offering", name.into()), ("date", self.date(day).into())]),
        }
    }

    /// What was fixed about an offering.
    pub fn adjustment(&self, adjustment: &Adjustment) -> String {
        let name = self.offering_named(&adjustment.offering);
        match adjustment.fix {
            Fix::Pinned(day) => self.pinned_as(name, day),
            Fix::Forbidden => self.texts.with("plan-demand-forbidden", &[("offering", name.into())]),
        }
    }

    /// Something that was fixed by hand: what, why, when and by whom.
    pub fn fixed(&self, fixed: &Fixed) -> String {
        let adjustment = &fixed.adjustment;
        let reason = sanitize(adjustment.reason.trim()).into_owned();
        let parts = [self.adjustment(adjustment), reason, self.signed(adjustment.date, &adjustment.author)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// When something was decided, and by whom where that is known: the name comes last.
    fn signed(&self, date: Date, author: &str) -> String {
        let date = self.date(date);
        match author.trim() {
            "" => self.texts.with("plan-signed-nobody", &[("date", date.into())]),
            author => {
                let author = sanitize(author).into_owned();
                self.texts.with("plan-signed", &[("date", date.into()), ("author", author.into())])
            }
        }
    }

    /// Why something that was fixed by hand has no effect.
    pub(super) fn fix_without_effect(&self, offering: &Slug, why: NoEffect) -> String {
        let id = match why {
            NoEffect::Unknown => "plan-warning-fix-unknown",
            NoEffect::NotHere => "plan-warning-fix-not-here",
            NoEffect::UnderWay => "plan-warning-fix-under-way",
        };
        self.texts.with(id, &[("offering", self.offering_named(offering).into())])
    }

    /// The plan that was adopted: when it finishes, why, when it was adopted and by whom.
    pub fn adopted(&self, adopted: &Adopted) -> String {
        let finish = adopted
            .finish
            .map(|day| self.texts.with("plan-adopted-finish", &[("date", self.date(day).into())]));
        let reason = sanitize(adopted.reason.trim()).into_owned();
        let signed = self.signed(adopted.date, &adopted.author);
        let parts = finish.into_iter().chain([reason, signed]).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("; ")
    }

    /// How a plan differs from the one that was adopted, one line for each difference.
    pub fn adopted_differences(&self, adopted: &Adopted) -> Vec<String> {
        let line = |id: &str, args: &[(&str, Arg<'_>)]| self.texts.with(id, args);
        let mut lines = Vec::new();
        if let Some(goal) = &adopted.other_goal {
            let item = self.catalog.item_by_key(goal).map(|(item, _)| self.item(item));
            let goal = item.unwrap_or_else(|| goal.to_string());
            lines.push(line("plan-adopted-other-goal", &[("goal", goal.into())]));
            return lines;
        }
        if !adopted.possible {
            lines.push(line("plan-adopted-impossible", &[]));
            return lines;
        }
        if let (Some(from), Some(to)) = (adopted.finish, adopted.other_finish) {
            let args = [("from", self.date(from).into()), ("to", self.date(to).into())];
            lines.push(line("plan-adopted-other-finish", &args));
        }
        lines.extend(
            adopted
                .gone
                .iter()
                .map(|slug| line("plan-adopted-gone", &[("offering", self.offering_named(slug).into())])),
        );
        lines.extend(
            adopted
                .new
                .iter()
                .map(|offering| line("plan-adopted-new", &[("offering", self.offering(*offering).into())])),
        );
        lines.extend(adopted.moved.iter().map(|moved| {
            let args = [
                ("offering", self.offering(moved.offering).into()),
                ("from", self.date(moved.from).into()),
                ("to", self.date(moved.to).into()),
            ];
            line("plan-adopted-moved", &args)
        }));
        lines
    }

    /// What people decided about a plan, as headed lists; nothing where nobody decided anything.
    pub fn by_hand(&self, plan: &Plan) -> Vec<(String, Vec<String>)> {
        let mut lists = Vec::new();
        if let Some(adopted) = &plan.by_hand.adopted {
            let mut lines = vec![self.adopted(adopted)];
            lines.extend(self.adopted_differences(adopted));
            if adopted.is_followed() {
                lines.push(self.texts.get("plan-adopted-followed"));
            }
            lists.push((self.texts.get("plan-heading-adopted"), lines));
        }
        if !plan.by_hand.fixed.is_empty() {
            let lines = plan.by_hand.fixed.iter().map(|fixed| self.fixed(fixed)).collect();
            lists.push((self.texts.get("plan-heading-fixed"), lines));
        }
        lists
    }
}
