//! Which text names a kind, a skill, an account or a pathway: one table for paper and screen.

use crate::i18n::Texts;
use crate::model::civic::Account;
use crate::model::item::ItemKind;
use crate::model::language::Skill;
use crate::model::measure::{Country, Element, MeasureKind};
use crate::model::offering::Pathway;

/// Text id of a kind of item.
pub const fn kind(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::CoreTask { .. } => "kind-core-task",
        ItemKind::WorkProcess { .. } => "kind-work-process",
        ItemKind::Diploma(_) => "kind-diploma",
        ItemKind::Part { .. } => "kind-part",
        ItemKind::Certificate { .. } => "kind-certificate",
        ItemKind::Statement { .. } => "kind-statement",
        ItemKind::Elective { .. } => "kind-elective",
        ItemKind::Licence { .. } => "kind-licence",
        ItemKind::Job { .. } => "kind-job",
        ItemKind::Language { .. } => "kind-language",
    }
}

/// Text id of a skill.
pub const fn skill(skill: Skill) -> &'static str {
    match skill {
        Skill::Listening => "skill-listening",
        Skill::Speaking => "skill-speaking",
        Skill::Reading => "skill-reading",
        Skill::Writing => "skill-writing",
    }
}

/// Text id of an account.
pub const fn account(account: Account) -> &'static str {
    match account {
        Account::Language => "account-language",
        Account::Participation => "account-participation",
        Account::Pvt => "account-pvt",
        Account::Map => "account-map",
        Account::Ona => "account-ona",
    }
}

/// Text id of a pathway.
pub const fn pathway(pathway: Pathway) -> &'static str {
    match pathway {
        Pathway::Bol => "pathway-bol",
        Pathway::Bbl => "pathway-bbl",
        Pathway::Ovo => "pathway-ovo",
        Pathway::Practice => "pathway-practice",
        Pathway::Evc => "pathway-evc",
        Pathway::ExamOnly => "pathway-exam-only",
        Pathway::LanguageCourse => "pathway-language-course",
        Pathway::LanguageExam => "pathway-language-exam",
        Pathway::LicenceCourse => "pathway-licence-course",
        Pathway::Work => "pathway-work",
    }
}

/// Where a measure is done.
pub fn country(texts: &Texts, country: Country) -> String {
    texts.get(&format!("country-{}", country.word()))
}

/// The kind of a measure.
pub fn measure_kind(texts: &Texts, kind: MeasureKind) -> String {
    texts.get(&format!("measure-kind-{}", kind.word()))
}

/// An element of a measure.
pub fn element(texts: &Texts, element: Element) -> String {
    texts.get(&format!("element-{}", element.word()))
}
