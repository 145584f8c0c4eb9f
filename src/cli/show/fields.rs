//! The fields that only one kind of entry has, each for people and for programs.

mod places;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{path, requirement, source_json, worded, wording_json};
use crate::cli::entry::Entry;
use crate::cli::session::Session;
use crate::i18n::{date_short, number};
use crate::model::calendar::Calendar;
use crate::model::catalog::{Catalog, Funding, QualificationFile, Sector, SectorPath};
use crate::model::code::CreboCode;
use crate::model::fact::Source;
use crate::model::item::{Covered, Diploma, Item, ItemId, ItemKind, Match};
use crate::model::language::LanguageBand;
use crate::model::load::Load;
use crate::model::offering::{Cost, Grant, LanguageEntry, Mode, Offering, Pauses, Starts, Strength};

/// One field.
pub(super) struct Field {
    /// The key for programs.
    pub(super) name: &'static str,
    /// The id of the label for people.
    pub(super) label: &'static str,
    /// The value for programs.
    pub(super) json: Value,
    /// The value for people, line by line; nothing is shown without a line.
    pub(super) lines: Vec<String>,
}

/// The fields of an entry, in the order in which they are shown.
pub(super) fn of(session: &Session<'_>, catalog: &Catalog, entry: Entry<'_>) -> Vec<Field> {
    let list = FieldList { session, catalog, fields: Vec::new() };
    match entry {
        Entry::Item(_, item) => list.item(item),
        Entry::Offering(_, offering) => list.offering(offering),
        Entry::File(file) => list.file(file),
        Entry::Sector(sector) => list.sector_record(sector),
        Entry::Path(path) => list.path(path),
        Entry::Rule(rule) => list.rule(rule),
        Entry::Calendar(calendar) => list.calendar(calendar),
        Entry::Funding(funding) => list.funding(funding),
        Entry::Band(band) => list.band(band),
        Entry::Measure(measure) => list.measure(measure),
        Entry::Region(region) => list.region(region),
        Entry::Overlay(overlay) => list.overlay(overlay),
        Entry::Source(source) => list.source(source),
    }
}

struct FieldList<'a> {
    session: &'a Session<'a>,
    catalog: &'a Catalog,
    fields: Vec<Field>,
}

impl FieldList<'_> {
    fn add(&mut self, name: &'static str, label: &'static str, json: Value, lines: Vec<String>) {
        self.fields.push(Field { name, label, json, lines });
    }

    fn plain(&mut self, name: &'static str, label: &'static str, text: &str) {
        let lines = if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
        self.add(name, label, text.into(), lines);
    }

    /// A sector: its word for programs, what it is called for people.
    fn sector(&mut self, word: &str) {
        let lang = self.session.texts.lang();
        let name = self.catalog.sector(word).map_or(word, |sector| worded(lang, &sector.name));
        let lines = if name.is_empty() { Vec::new() } else { vec![name.to_owned()] };
        self.add("sector", "show-sector", word.into(), lines);
    }

    fn level(&mut self, level: Option<u8>) {
        self.add("level", "show-level", json!(level), level.iter().map(ToString::to_string).collect());
    }

    fn date(&mut self, name: &'static str, label: &'static str, date: Option<Date>) {
        let lines = date.iter().map(|date| date_short(&self.session.texts, *date)).collect();
        self.add(name, label, json!(date.map(|date| date.to_string())), lines);
    }

    fn items(&mut self, name: &'static str, label: &'static str, items: &[ItemId]) {
        let known: Vec<&Item> = items.iter().filter_map(|item| self.catalog.item(*item)).collect();
        let json = known.iter().map(|item| item.key.to_string()).collect();
        let lines = known.iter().map(|item| format!("{} {}", item.key, item.name)).collect();
        self.add(name, label, json, lines);
    }

    fn covered(&mut self, covered: &[Covered]) {
        let known: Vec<(&Item, Match)> =
            covered.iter().filter_map(|one| Some((self.catalog.item(one.unit)?, one.matched))).collect();
        let json = known
            .iter()
            .map(|(item, matched)| json!({ "unit": item.key.to_string(), "matched": match_word(*matched) }))
            .collect();
        let lines = known
            .iter()
            .map(|(item, matched)| {
                let how = self.session.get(&format!("match-{}", match_word(*matched)));
                format!("{} {} ({how})", item.key, item.name)
            })
            .collect();
        self.add("covers", "show-covers", json, lines);
    }

    fn hours(&mut self, name: &'static str, label: &'static str, load: &Load) {
        let (json, line) = self.load(load, "hours-n");
        self.add(name, label, json, vec![line]);
    }

    /// A load in hours or weeks; an estimate always says so and on what it rests.
    fn load(&self, load: &Load, unit: &str) -> (Value, String) {
        let lang = self.session.texts.lang();
        let counted = |count: u32| self.session.with(unit, &[("n", count.into())]);
        match load {
            Load::Measured(count) => (json!({ "measured": count }), counted(*count)),
            Load::Estimated { min, likely, max, basis } => {
                let json = json!({
                    "estimated": {
                        "min": min, "likely": likely, "max": max, "basis": { "nl": basis.nl, "en": basis.en },
                    },
                });
                let line = self.session.with(
                    "show-estimate",
                    &[
                        ("min", number(lang, *min).into()),
                        ("likely", counted(*likely).into()),
                        ("max", number(lang, *max).into()),
                        ("basis", worded(lang, basis).into()),
                    ],
                );
                (json, line)
            }
        }
    }

    fn item(mut self, item: &Item) -> Vec<Field> {
        match &item.kind {
            ItemKind::CoreTask { units, .. } => self.items("work_processes", "show-work-processes", units),
            ItemKind::WorkProcess { core_task, .. } => {
                self.items("core_task", "show-core-task", &[*core_task]);
            }
            ItemKind::Diploma(diploma) => self.diploma(diploma),
            ItemKind::Part { crebo, .. } => self.plain("diploma", "show-diploma", crebo.as_str()),
            ItemKind::Certificate { level, hours, diplomas, covers, no_units } => {
                self.level(*level);
                if let Some(hours) = hours {
                    self.hours("hours", "show-hours", hours);
                }
                self.items("diplomas", "show-diplomas", diplomas);
                self.covered(covers);
                if let Some(why) = no_units {
                    let json = json!({ "nl": why.nl, "en": why.en });
                    let line = worded(self.session.texts.lang(), why).to_owned();
                    self.add("no_units", "show-no-units", json, vec![line]);
                }
            }
            ItemKind::Statement { level, diploma, covers } => {
                self.level(*level);
                self.items("diplomas", "show-diplomas", diploma.as_slice());
                self.covered(covers);
            }
            ItemKind::Elective { hours, diplomas } => {
                if let Some(hours) = hours {
                    self.hours("hours", "show-hours", hours);
                }
                self.items("diplomas", "show-diplomas", diplomas);
            }
            ItemKind::Licence { valid_months, from_level } => {
                let lines = valid_months
                    .iter()
                    .map(|months| self.session.with("months-n", &[("n", (*months).into())]))
                    .collect();
                self.add("valid_months", "show-valid-months", json!(valid_months), lines);
                let lines = from_level
                    .iter()
                    .map(|level| self.session.with("show-from-level-n", &[("level", (*level).into())]))
                    .collect();
                self.add("from_level", "show-from-level", json!(from_level), lines);
            }
            ItemKind::Job { needs, level } => {
                self.level(*level);
                let json = needs.as_ref().map(|needs| requirement::json(self.catalog, needs));
                let lines =
                    needs.iter().map(|needs| requirement::words(self.session, self.catalog, needs)).collect();
                self.add("requirement", "show-requirement", json.unwrap_or(Value::Null), lines);
            }
            ItemKind::Language { skill, level } => {
                self.add("skill", "show-skill", skill.word().into(), Vec::new());
                self.add("language_level", "show-level", level.word().into(), Vec::new());
            }
        }
        self.sector(&item.sector);
        self.fields
    }

    fn diploma(&mut self, diploma: &Diploma) {
        self.level(Some(diploma.level));
        self.plain("file", "show-file", diploma.file.as_str());
        self.items("work_processes", "show-work-processes", &diploma.units);
        self.items("parts", "show-parts", &diploma.parts);
        let electives = diploma.electives_hours;
        let lines =
            electives.iter().map(|hours| self.session.with("hours-n", &[("n", (*hours).into())])).collect();
        self.add("electives_hours", "show-electives-hours", json!(electives), lines);
        self.courses(diploma);
        let years = diploma.study_years.iter();
        let json = years
            .clone()
            .map(|year| {
                json!({
                    "pathway": year.pathway.word(), "year": year.year,
                    "guided_hours": year.guided, "placement_hours": year.placement,
                })
            })
            .collect();
        let lines = years
            .map(|year| {
                let pathway = self.session.get(&format!("pathway-{}", year.pathway.word()));
                self.session.with(
                    "show-study-year",
                    &[
                        ("pathway", pathway.into()),
                        ("year", year.year.into()),
                        ("guided", year.guided.into()),
                        ("placement", year.placement.into()),
                    ],
                )
            })
            .collect();
        self.add("study_years", "show-study-years", json, lines);
        let replaces: Vec<&str> = diploma.replaces.iter().map(CreboCode::as_str).collect();
        let lines = if replaces.is_empty() { Vec::new() } else { vec![replaces.join(", ")] };
        self.add("replaces", "show-replaces", json!(replaces), lines);
        let split: Vec<&str> = diploma.split_from.iter().map(CreboCode::as_str).collect();
        let lines = if split.is_empty() { Vec::new() } else { vec![split.join(", ")] };
        self.add("split_from", "show-split-from", json!(split), lines);
    }

    fn courses(&mut self, diploma: &Diploma) {
        let json = diploma
            .courses
            .iter()
            .map(|(pathway, years)| json!({ "pathway": pathway.word(), "years": years }));
        let lines = diploma.courses.iter().map(|(pathway, years)| {
            let pathway = self.session.get(&format!("pathway-{}", pathway.word()));
            self.session.with("show-course", &[("pathway", pathway.into()), ("n", (*years).into())])
        });
        let lines = lines.collect();
        self.add("courses", "show-courses", json.collect(), lines);
    }

    fn offering(mut self, offering: &Offering) -> Vec<Field> {
        self.plain("provider", "show-provider", &offering.provider);
        let pathway = self.session.get(&format!("pathway-{}", offering.pathway.word()));
        self.add("pathway", "show-pathway", offering.pathway.word().into(), vec![pathway]);
        self.grants(&offering.grants);
        self.hours("load", "show-load", &offering.load);
        self.modes(&offering.modes);
        self.starts(offering);
        self.entries(offering);
        let cost = self.cost_words(&offering.cost);
        self.add("cost_eur", "show-cost", cost.0, vec![cost.1]);
        let funding: Vec<String> = offering.funding.iter().map(|slug| format!("funding:{slug}")).collect();
        let lines = if funding.is_empty() { Vec::new() } else { vec![funding.join(", ")] };
        self.add("funding", "show-funding", json!(funding), lines);
        self.add("paid", "show-paid", offering.paid.into(), self.when(offering.paid, "word-yes"));
        self.add(
            "assessed",
            "show-assessed",
            offering.assessed.into(),
            self.when(offering.assessed, "word-yes"),
        );
        self.date("valid_from", "show-valid-from", offering.valid_from);
        self.date("valid_until", "show-valid-until", offering.valid_until);
        self.only_in(offering.overlay.as_ref());
        self.fields
    }

    /// A price, for programs and for people.
    fn cost_words(&self, cost: &Cost) -> (Value, String) {
        match cost {
            Cost::Euro(euro) => (json!(euro), self.session.with("show-euro", &[("n", (*euro).into())])),
            Cost::Unknown => (Value::Null, self.session.get("show-cost-unknown")),
        }
    }

    fn when(&self, holds: bool, id: &str) -> Vec<String> {
        if holds { vec![self.session.get(id)] } else { Vec::new() }
    }

    fn grants(&mut self, grants: &[Grant]) {
        let named = |item: &ItemId| self.catalog.item(*item);
        let json = grants
            .iter()
            .filter_map(|grant| match grant {
                Grant::Item(item) => Some(json!({ "item": named(item)?.key.to_string() })),
                Grant::Claimed(item) => Some(json!({ "claimed_of": named(item)?.key.to_string() })),
            })
            .collect();
        let lines = grants
            .iter()
            .filter_map(|grant| match grant {
                Grant::Item(item) => named(item).map(|item| format!("{} {}", item.key, item.name)),
                Grant::Claimed(item) => {
                    let key = named(item)?.key.to_string();
                    Some(self.session.with("show-grants-claimed", &[("item", key.into())]))
                }
            })
            .collect();
        self.add("grants", "show-grants", json, lines);
    }

    fn modes(&mut self, modes: &[Mode]) {
        let json = modes
            .iter()
            .map(|mode| {
                json!({
                    "name": { "nl": mode.name.nl, "en": mode.name.en },
                    "hours_per_week": mode.hours_per_week,
                    "weeks": mode.weeks.as_ref().map(|weeks| self.load(weeks, "weeks-n").0),
                    "day": mode.day, "evening": mode.evening,
                    "placement": mode.placement, "language": mode.language,
                })
            })
            .collect();
        let lang = self.session.texts.lang();
        let lines = modes
            .iter()
            .map(|mode| {
                let mut line = self.session.with(
                    "show-mode",
                    &[
                        ("name", worded(lang, &mode.name).into()),
                        ("hours", mode.hours_per_week.into()),
                        ("day", mode.day.into()),
                        ("evening", mode.evening.into()),
                        ("placement", mode.placement.into()),
                    ],
                );
                if let Some(weeks) = &mode.weeks {
                    line.push_str(", ");
                    line.push_str(&self.load(weeks, "weeks-n").1);
                }
                line
            })
            .collect();
        self.add("modes", "show-modes", json, lines);
    }

    fn starts(&mut self, offering: &Offering) {
        let (json, line) = self.starts_words(&offering.starts);
        self.add("starts", "show-starts", json, vec![line]);
        let pauses = match &offering.pauses {
            None => (Value::Null, Vec::new()),
            Some(Pauses::SchoolHolidays) => {
                (json!("school-holidays"), vec![self.session.get("pauses-school-holidays")])
            }
            Some(Pauses::Calendar(slug)) => {
                (json!(format!("calendar:{slug}")), vec![format!("calendar:{slug}")])
            }
        };
        self.add("pauses", "show-pauses", pauses.0, pauses.1);
    }

    /// When something can start, for programs and for people.
    fn starts_words(&self, starts: &Starts) -> (Value, String) {
        match starts {
            Starts::AnyWeek => (json!("any-week"), self.session.get("starts-any-week")),
            Starts::Monthly => (json!("monthly"), self.session.get("starts-monthly")),
            Starts::Months(months) => {
                let names: Vec<String> =
                    months.iter().map(|month| self.session.get(&format!("month-{month}"))).collect();
                (json!({ "months": months }), names.join(", "))
            }
            Starts::Dates(dates) => {
                let iso: Vec<String> = dates.iter().map(ToString::to_string).collect();
                let names: Vec<String> =
                    dates.iter().map(|date| date_short(&self.session.texts, *date)).collect();
                (json!({ "dates": iso }), names.join(", "))
            }
        }
    }

    fn entries(&mut self, offering: &Offering) {
        let entry = offering.entry.iter();
        let json = entry
            .clone()
            .map(|entry| {
                json!({
                    "requirement": requirement::json(self.catalog, &entry.needs),
                    "strength": strength_word(entry.strength),
                })
            })
            .collect();
        let lines = entry
            .map(|entry| {
                let words = requirement::words(self.session, self.catalog, &entry.needs);
                format!("{words} ({})", strength(self.session, entry.strength))
            })
            .collect();
        self.add("entry", "show-entry", json, lines);
        let lines = offering.language.iter().map(|entry| language_words(self.session, *entry)).collect();
        self.add("language", "show-language", language_json(&offering.language), lines);
    }

    fn file(mut self, file: &QualificationFile) -> Vec<Field> {
        self.items("core_tasks", "show-core-tasks", &file.core_tasks);
        self.items("diplomas", "show-diplomas", &file.diplomas);
        self.sector(&file.sector);
        self.fields
    }

    fn sector_record(mut self, sector: &Sector) -> Vec<Field> {
        let lang = self.session.texts.lang();
        self.add(
            "names",
            "show-name",
            wording_json(&sector.name),
            vec![worded(lang, &sector.name).to_owned()],
        );
        let reason = sector.no_certificates.as_ref();
        let lines = reason.iter().map(|reason| worded(lang, reason).to_owned()).collect();
        self.add("no_certificates", "show-no-certificates", json!(reason.map(wording_json)), lines);
        let paths = self.catalog.paths.iter().filter(|path| path.sector == sector.id.as_str());
        let ids: Vec<String> = paths.clone().map(|path| format!("path:{}", path.id)).collect();
        let lines = paths.map(|path| format!("path:{} {}", path.id, path.name)).collect();
        self.add("paths", "show-paths", json!(ids), lines);
        self.fields
    }

    fn path(mut self, path: &SectorPath) -> Vec<Field> {
        let lines = path::lines(self.session, self.catalog, path);
        self.add("steps", "show-steps", path::json(self.catalog, path), lines);
        self.sector(&path.sector);
        self.fields
    }

    /// A word of a closed list, whose text for people is found under the name of the list.
    fn word(&mut self, name: &'static str, label: &'static str, word: Option<&'static str>, list: &str) {
        let lines = word.iter().map(|word| self.session.get(&format!("{list}-{word}"))).collect();
        self.add(name, label, json!(word), lines);
    }

    fn calendar(mut self, calendar: &Calendar) -> Vec<Field> {
        let closed = calendar.closed.iter();
        let json = closed
            .clone()
            .map(|closed| {
                json!({ "name": closed.name, "from": closed.from.to_string(), "to": closed.to.to_string() })
            })
            .collect();
        let date = |date| date_short(&self.session.texts, date);
        let lines = closed
            .map(|closed| format!("{} – {}  {}", date(closed.from), date(closed.to), closed.name))
            .collect();
        self.add("closed", "show-closed", json, lines);
        let repeats = self.when(calendar.repeats, "show-repeats-yes");
        self.add("repeats", "show-repeats", calendar.repeats.into(), repeats);
        self.fields
    }

    fn funding(mut self, funding: &Funding) -> Vec<Field> {
        let text = worded(self.session.texts.lang(), &funding.text).to_owned();
        self.add("text", "show-text", wording_json(&funding.text), vec![text]);
        self.date("valid_from", "show-valid-from", funding.valid_from);
        self.date("valid_until", "show-valid-until", funding.valid_until);
        self.fields
    }

    fn band(mut self, band: &LanguageBand) -> Vec<Field> {
        let loads: Vec<_> =
            band.steps.iter().map(|(level, load)| (level.word(), self.load(load, "hours-n"))).collect();
        let json = loads.iter().map(|(level, load)| json!({ "to": level, "hours": load.0 })).collect();
        let lines = loads.iter().map(|(level, load)| format!("{level}: {}", load.1)).collect();
        self.add("steps", "show-climb", json, lines);
        self.fields
    }

    fn source(mut self, source: &Source) -> Vec<Field> {
        let Value::Object(fields) = source_json(source) else { return self.fields };
        let lines = |text: Option<&str>| text.map(ToOwned::to_owned).into_iter().collect::<Vec<_>>();
        let value = |name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
        self.add("publisher", "show-publisher", value("publisher"), lines(Some(&source.publisher)));
        self.add("url", "show-url", value("url"), lines(source.url.as_deref()));
        self.add("grade", "show-grade", value("grade"), lines(Some(source.grade.word())));
        self.add("date", "show-date", value("date"), lines(source.date.as_deref()));
        self.date("checked_on", "show-checked-on", Some(source.checked_on));
        self.fields
    }
}

fn strength(session: &Session<'_>, strength: Strength) -> String {
    session.get(&format!("strength-{}", strength_word(strength)))
}

/// Dutch that is asked for, in words.
pub(super) fn language_words(session: &Session<'_>, entry: LanguageEntry) -> String {
    let skill = session.get(&format!("skill-{}", entry.skill.word()));
    format!("{skill} {} ({})", entry.level.word(), strength(session, entry.strength))
}

/// Dutch that is asked for, for programs.
pub(super) fn language_json(language: &[LanguageEntry]) -> Value {
    language
        .iter()
        .map(|entry| {
            json!({
                "skill": entry.skill.word(), "level": entry.level.word(),
                "strength": strength_word(entry.strength),
            })
        })
        .collect()
}

const fn match_word(matched: Match) -> &'static str {
    match matched {
        Match::Exact => "exact",
        Match::Close => "close",
        Match::Likely => "likely",
        Match::Tagged => "tagged",
    }
}

const fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Hard => "hard",
        Strength::Waivable => "waivable",
        Strength::Soft => "soft",
    }
}
