//! `leerpad case show`: what a case says, with the names of what it refers to.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::app::words;
use crate::cli::args::Format;
use crate::cli::audit;
use crate::cli::entry::Entry;
use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::session::{Origin, Session};
use crate::i18n::date_short;
use crate::model::case::{Adjustment, Case, Counted, Fix, MarkState, Settings, Written};
use crate::model::catalog::Catalog;
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::code::Key;
use crate::model::language::Skill;
use crate::model::older::Meant;
use crate::model::retention;
use crate::store::audit::{Outcome, What};
use crate::store::read_case;

pub(super) fn run(session: &Session<'_>, name: &str, format: Format) -> Result<Answer, CliError> {
    let (case, origin) = session.open_case(name)?;
    let catalog = session.catalog()?;
    Ok(match format {
        Format::Json => Answer::as_is(json(&catalog, &case)),
        Format::Text => {
            // The list knows when the file was written; a case elsewhere only what was written down in it.
            let listed = match origin {
                Origin::Folder => session.case_folder()?.list().unwrap_or_default().entries,
                Origin::Demo(_) | Origin::Path(_) => Vec::new(),
            };
            let listed = listed.iter().find(|entry| entry.id == case.id).and_then(|entry| entry.last);
            let last = listed.max(case.last_written());
            Answer::text(Shown { session, catalog: &catalog, case: &case, last }.text())
        }
    })
}

/// The case as it was after a change of its history.
pub(super) fn run_at(
    session: &Session<'_>,
    name: &str,
    number: u64,
    format: Format,
) -> Result<Answer, CliError> {
    let (_, path, journal) = super::history::journal_of(session, name)?;
    audit::log_file(session, &path, What::ViewedHistory, Outcome::Done);
    let entry = journal.entries.iter().find(|entry| entry.number == number);
    let Some(case) = entry.and_then(|entry| read_case(name, entry.after.as_bytes()).case) else {
        let last = journal.entries.last().map_or(0, |entry| entry.number);
        let args = [("n", number.to_string().into()), ("last", last.to_string().into())];
        return Err(session.refuse("case-no-such-change", &args));
    };
    let catalog = session.catalog()?;
    Ok(match format {
        Format::Json => Answer::as_is(json(&catalog, &case)),
        Format::Text => {
            let last = case.last_written();
            Answer::text(Shown { session, catalog: &catalog, case: &case, last }.text())
        }
    })
}

struct Shown<'a> {
    session: &'a Session<'a>,
    catalog: &'a Catalog,
    case: &'a Case,
    /// The last day on which something happened in it.
    last: Option<Date>,
}

impl Shown<'_> {
    fn text(&self) -> String {
        let mut lines = Vec::new();
        lines.push(format!("{}  {}", self.case.id, self.case.title));
        self.learner(&mut lines);
        self.goals(&mut lines);
        self.hours(&mut lines);
        self.language(&mut lines);
        self.civic(&mut lines);
        self.marks(&mut lines);
        self.work(&mut lines);
        self.settings(&mut lines);
        self.history(&mut lines);
        lines.push(String::new());
        lines.join("\n")
    }

    /// A line with a label.
    fn line(&self, label: &str, value: &str, lines: &mut Vec<String>) {
        if !value.is_empty() {
            lines.push(format!("{}: {value}", self.session.get(label)));
        }
    }

    /// A heading with lines below it; nothing without lines.
    fn block(&self, label: &str, block: Vec<String>, lines: &mut Vec<String>) {
        if !block.is_empty() {
            lines.extend([String::new(), self.session.get(label)]);
            lines.extend(block.into_iter().map(|line| format!("  {line}")));
        }
    }

    fn date(&self, date: jiff::civil::Date) -> String {
        date_short(&self.session.texts, date)
    }

    /// A key with the name the catalog has for it, or with the remark that it has none.
    fn named(&self, key: &Key) -> String {
        match Entry::find(self.catalog, key) {
            Some(entry) => format!("{key} {}", entry.name()),
            None => format!("{key} ({})", self.unknown(key)),
        }
    }

    /// What the catalog says of a key that it has no entry for.
    fn unknown(&self, key: &Key) -> String {
        match self.catalog.meant(key) {
            Meant::Successor(_, id) => {
                let item = Entry::items(self.catalog, &[id]).join(", ");
                self.session.with("case-mark-older", &[("item", item.into())])
            }
            Meant::Split(_, ids) => {
                let items = Entry::items(self.catalog, ids).join(", ");
                self.session.with("case-mark-split", &[("items", items.into())])
            }
            Meant::Itself(_) | Meant::Unknown => self.session.get("case-not-in-catalog"),
        }
    }

    /// Who wrote a note, behind it.
    fn by(&self, by: Option<&Written>) -> String {
        match words::written(&self.session.texts, by) {
            by if by.is_empty() => by,
            by => format!(" ({by})"),
        }
    }

    fn learner(&self, lines: &mut Vec<String>) {
        let learner = &self.case.learner;
        self.line("case-learner", &learner.name, lines);
        self.line("case-number", learner.case_number.as_deref().unwrap_or_default(), lines);
        self.line("case-age", &learner.age.map(|age| age.to_string()).unwrap_or_default(), lines);
    }

    fn goals(&self, lines: &mut Vec<String>) {
        let goals = self.case.goals.iter().map(|goal| self.named(goal)).collect();
        self.block("case-goals", goals, lines);
        if let Some(from) = self.case.plan_from {
            self.line("case-plan-from", &self.date(from), lines);
        }
    }

    fn hours(&self, lines: &mut Vec<String>) {
        let availability = &self.case.availability;
        let mut block = vec![self.session.with(
            "case-hours",
            &[("day", availability.day.into()), ("evening", availability.evening.into())],
        )];
        block.extend(availability.exceptions.iter().map(|exception| {
            let hours = self
                .session
                .with("case-hours", &[("day", exception.day.into()), ("evening", exception.evening.into())]);
            let (from, to) = (self.date(exception.from), self.date(exception.to));
            format!("{from} – {to}: {hours}  {}", exception.reason)
        }));
        if let Some(code) = &self.case.region {
            let region = self.named(&Key::Region(code.clone()));
            let municipality = self.case.municipality.iter().map(|slug| format!(", {slug}"));
            let place = municipality.fold(region, |place, municipality| place + &municipality);
            block.push(format!("{}: {place}", self.session.get("show-region")));
        }
        if let Some(calendar) = &self.case.school_calendar {
            block.push(self.named(&Key::Calendar(calendar.clone())));
        }
        self.block("case-availability", block, lines);
    }

    fn language(&self, lines: &mut Vec<String>) {
        let language = &self.case.language;
        let levels: Vec<String> = Skill::ALL
            .into_iter()
            .map(|skill| {
                let name = self.session.get(&format!("skill-{}", skill.word()));
                format!("{name} {}", language.level(skill).word())
            })
            .collect();
        let mut block = vec![levels.join(", "), self.named(&Key::Band(language.band.clone()))];
        if language.hours_since > 0 {
            block.push(self.session.with("case-hours-since", &[("n", language.hours_since.into())]));
        }
        if let Some(hours) = language.lessons_per_week {
            let id = if language.fixed { "case-lessons-fixed" } else { "case-lessons" };
            block.push(self.session.with(id, &[("n", hours.into())]));
        }
        self.block("case-language", block, lines);
    }

    fn civic(&self, lines: &mut Vec<String>) {
        let Some(civic) = &self.case.civic else {
            return self.block("case-civic", vec![self.session.get("case-no-obligation")], lines);
        };
        let mut words = vec![self.session.get(match civic.act {
            Act::Wi2021 => "act-wi2021",
            Act::Wi2013 => "act-wi2013",
        })];
        words.extend(civic.route.map(|route| {
            self.session.get(match route {
                CivicRoute::B1 => "route-b1",
                CivicRoute::SelfReliance => "route-self-reliance",
                CivicRoute::Education => "route-education",
            })
        }));
        words.push(self.session.get(match civic.group {
            CivicGroup::Asylum => "group-asylum",
            CivicGroup::Family => "group-family",
        }));
        let mut block = vec![words.join(", ")];
        block.extend(
            civic
                .first_pip
                .map(|date| self.session.with("case-first-pip", &[("date", self.date(date).into())])),
        );
        block.extend(civic.extensions.iter().map(|extension| {
            self.session.with(
                "case-extension",
                &[("n", extension.months.into()), ("ground", extension.ground.as_str().into())],
            )
        }));
        block.extend(civic.done.iter().map(|(account, hours)| {
            let account = self.session.get(&format!("account-{}", account.word()));
            self.session.with("case-done", &[("account", account.into()), ("n", (*hours).into())])
        }));
        block.extend(
            civic
                .education_until
                .map(|date| self.session.with("case-education-until", &[("date", self.date(date).into())])),
        );
        self.block("case-civic", block, lines);
    }

    fn marks(&self, lines: &mut Vec<String>) {
        let marks = self.case.marks.iter().map(|mark| {
            let state = self.session.get(match mark.state {
                MarkState::Claimed => "state-claimed",
                MarkState::Evidenced => "state-evidenced",
                MarkState::Requested => "state-requested",
                MarkState::Granted => "state-granted",
                MarkState::Refused => "state-refused",
            });
            let who = if mark.author.is_empty() { String::new() } else { format!(", {}", mark.author) };
            let reason = if mark.reason.is_empty() { String::new() } else { format!(": {}", mark.reason) };
            format!("{} – {state} ({}{who}){reason}", self.named(&mark.on), self.date(mark.date))
        });
        self.block("case-marks", marks.collect(), lines);
    }

    fn work(&self, lines: &mut Vec<String>) {
        let mut block = Vec::new();
        if let Some(work) = &self.case.work {
            let hours = self.session.with("hours-a-week-n", &[("n", work.hours_per_week.into())]);
            block.push(format!("{}: {hours}", work.what));
        }
        block.extend(self.case.under_way.iter().map(|under_way| {
            let hours = self.session.with("hours-a-week-n", &[("n", under_way.hours_per_week.into())]);
            let until = self.session.with("case-until", &[("date", self.date(under_way.until).into())]);
            format!("{}: {hours}, {until}", self.named(&Key::Offering(under_way.offering.clone())))
        }));
        if self.case.placement_hours > 0 {
            block.push(self.session.with("case-placement", &[("n", self.case.placement_hours.into())]));
        }
        self.block("case-work", block, lines);
    }

    fn settings(&self, lines: &mut Vec<String>) {
        let settings = &self.case.settings;
        let counted = |label: &str, value: Counted| {
            let word = self.session.get(match value {
                Counted::Yes => "counted-yes",
                Counted::No => "counted-no",
                Counted::Ask => "counted-ask",
            });
            format!("{}: {word}", self.session.get(label))
        };
        let mut block = vec![
            counted("case-placement-counts", settings.placement_counts),
            counted("case-entry-waiver", settings.entry_waiver),
            counted("case-company", settings.company),
            counted("case-contract", settings.contract),
        ];
        block.extend(settings.work_cap.map(|n| self.session.with("case-work-cap", &[("n", n.into())])));
        block.extend(settings.budget.map(|n| self.session.with("case-budget", &[("n", n.into())])));
        if settings.horizon_weeks != Settings::default().horizon_weeks {
            block.push(self.session.with("case-horizon", &[("n", settings.horizon_weeks.into())]));
        }
        let participation = settings.participation_per_week;
        block.extend(participation.map(|n| self.session.with("case-participation", &[("n", n.into())])));
        self.block("case-settings", block, lines);
    }

    /// What is fixed about an offering by hand, by whom and why.
    fn fixed(&self, own: &Adjustment) -> String {
        let what = match own.fix {
            Fix::Pinned(None) => self.session.get("case-fixed-in"),
            Fix::Pinned(Some(day)) => self.session.with("case-fixed-on", &[("date", self.date(day).into())]),
            Fix::Forbidden => self.session.get("case-fixed-out"),
        };
        let by = if own.author.is_empty() { String::new() } else { format!(", {}", own.author) };
        let why = if own.reason.is_empty() { String::new() } else { format!(": {}", own.reason) };
        let offering = self.named(&Key::Offering(own.offering.clone()));
        format!("{offering} – {what} ({}{by}){why}", self.date(own.date))
    }

    fn history(&self, lines: &mut Vec<String>) {
        if let Some(chosen) = &self.case.chosen {
            let by = if chosen.author.is_empty() { String::new() } else { format!(", {}", chosen.author) };
            let why = if chosen.reason.is_empty() { String::new() } else { format!(": {}", chosen.reason) };
            let mut block =
                vec![format!("{} ({}{by}){why}", self.named(&chosen.goal), self.date(chosen.date))];
            block.extend(
                chosen
                    .finish
                    .map(|day| self.session.with("case-chosen-finish", &[("date", self.date(day).into())])),
            );
            block.extend(chosen.steps.iter().map(|step| {
                let offering = self.named(&Key::Offering(step.offering.clone()));
                format!("{} – {}  {offering}", self.date(step.start), self.date(step.end))
            }));
            self.block("case-chosen", block, lines);
        }
        self.block("case-fixed", self.case.adjustments.iter().map(|own| self.fixed(own)).collect(), lines);
        let decisions = self.case.decisions.iter();
        let decisions = decisions.map(|one| {
            let who = if one.author.is_empty() { String::new() } else { format!(" {}", one.author) };
            format!("{}{who}: {}", self.date(one.date), one.text)
        });
        self.block("case-decisions", decisions.collect(), lines);
        let appointments = self.case.appointments.iter();
        let appointments = appointments
            .map(|one| format!("{}: {}{}", self.date(one.date), one.text, self.by(one.by.as_ref())));
        self.block("case-appointments", appointments.collect(), lines);
        self.line("case-advisor", &self.case.advisor, lines);
        let mut handover: Vec<String> = self.case.handover.lines().map(ToOwned::to_owned).collect();
        let by = words::written(&self.session.texts, self.case.handover_by.as_ref());
        handover.extend((!by.is_empty()).then_some(by));
        self.block("case-handover", handover, lines);
        let consent = self.case.consent.iter();
        let consent = consent.map(|one| {
            let end = words::consent_end(&self.session.texts, one);
            format!(
                "{}: {} ({}{end}){}",
                one.with,
                one.purpose,
                self.date(one.date),
                self.by(one.by.as_ref())
            )
        });
        self.block("case-consent", consent.collect(), lines);
        if let Some(ended) = self.case.ended {
            lines.extend([
                String::new(),
                self.session.with("case-ended", &[("date", self.date(ended).into())]),
            ]);
        }
        let months = self.session.settings.file.settings.retention_months;
        let keep = retention::keep(months, self.last, self.case.ended, self.session.day());
        let kept = words::kept(&self.session.texts, keep);
        if !kept.is_empty() {
            lines.extend([String::new(), kept]);
        }
    }
}

/// Who wrote a note, and when.
fn by(by: &Written) -> Value {
    json!({ "author": by.author, "date": by.date.to_string() })
}

fn json(catalog: &Catalog, case: &Case) -> String {
    let reference = |key: &Key| {
        let entry = Entry::find(catalog, key);
        // A diploma under an older code is not in the catalog; its successor, or what it was split into, is.
        let taken_as: Vec<String> = match catalog.meant(key) {
            Meant::Successor(_, id) => vec![id],
            Meant::Split(_, ids) => ids.to_vec(),
            Meant::Itself(_) | Meant::Unknown => Vec::new(),
        }
        .into_iter()
        .filter_map(|id| catalog.item(id).map(|item| item.key.to_string()))
        .collect();
        json!({
            "id": key.to_string(),
            "name": entry.map(|entry| entry.name()),
            "known": entry.is_some(),
            "successors": taken_as,
        })
    };
    let language: serde_json::Map<String, Value> = Skill::ALL
        .into_iter()
        .map(|skill| (skill.word().to_owned(), case.language.level(skill).word().into()))
        .collect();
    let civic = case.civic.as_ref().map(|civic| {
        json!({
            "act": match civic.act { Act::Wi2021 => "wi2021", Act::Wi2013 => "wi2013" },
            "route": civic.route.map(|route| match route {
                CivicRoute::B1 => "b1",
                CivicRoute::SelfReliance => "self-reliance",
                CivicRoute::Education => "education",
            }),
            "group": match civic.group { CivicGroup::Asylum => "asylum", CivicGroup::Family => "family" },
            "first_pip": civic.first_pip.map(|date| date.to_string()),
            "extension_months": civic.extensions.iter().map(|extension| extension.months).collect::<Vec<_>>(),
            "done": civic.done.iter().map(|(account, hours)| {
                json!({ "account": account.word(), "hours": hours })
            }).collect::<Vec<_>>(),
            "education_until": civic.education_until.map(|date| date.to_string()),
        })
    });
    let document = json!({
        "id": case.id.as_str(),
        "title": case.title,
        "catalog_version": case.catalog_version,
        "learner": {
            "name": case.learner.name, "case_number": case.learner.case_number, "age": case.learner.age,
        },
        "goals": case.goals.iter().map(reference).collect::<Vec<_>>(),
        "plan_from": case.plan_from.map(|date| date.to_string()),
        "marks": case.marks.iter().map(|mark| {
            json!({
                "on": reference(&mark.on), "state": mark.state.word().to_lowercase(), "author": mark.author,
                "date": mark.date.to_string(), "reason": mark.reason,
            })
        }).collect::<Vec<_>>(),
        "availability": {
            "day": case.availability.day,
            "evening": case.availability.evening,
            "exceptions": case.availability.exceptions.iter().map(|one| {
                json!({
                    "from": one.from.to_string(), "to": one.to.to_string(),
                    "day": one.day, "evening": one.evening, "reason": one.reason,
                })
            }).collect::<Vec<_>>(),
        },
        "language": {
            "band": case.language.band.as_str(), "levels": language, "hours_since": case.language.hours_since,
            "lessons_per_week": case.language.lessons_per_week, "fixed": case.language.fixed,
        },
        "civic": civic,
        "work": case.work.as_ref().map(|work| {
            json!({ "what": work.what, "hours_per_week": work.hours_per_week })
        }),
        "under_way": case.under_way.iter().map(|one| {
            json!({
                "offering": reference(&Key::Offering(one.offering.clone())),
                "hours_per_week": one.hours_per_week, "until": one.until.to_string(),
            })
        }).collect::<Vec<_>>(),
        "adjustments": case.adjustments.iter().map(|own| {
            let (fix, start) = match own.fix {
                Fix::Pinned(day) => ("pinned", day.map(|day| day.to_string())),
                Fix::Forbidden => ("forbidden", None),
            };
            json!({
                "offering": reference(&Key::Offering(own.offering.clone())), "fix": fix, "start": start,
                "author": own.author, "date": own.date.to_string(), "reason": own.reason,
            })
        }).collect::<Vec<_>>(),
        "chosen": case.chosen.as_ref().map(|chosen| {
            json!({
                "goal": reference(&chosen.goal), "author": chosen.author, "date": chosen.date.to_string(),
                "reason": chosen.reason, "finish": chosen.finish.map(|day| day.to_string()),
                "steps": chosen.steps.iter().map(|step| {
                    json!({
                        "offering": reference(&Key::Offering(step.offering.clone())),
                        "start": step.start.to_string(), "end": step.end.to_string(),
                    })
                }).collect::<Vec<_>>(),
            })
        }),
        "handover": case.handover,
        "advisor": case.advisor,
        "handover_by": case.handover_by.as_ref().map(by),
        "appointments": case.appointments.iter().map(|one| {
            json!({ "date": one.date.to_string(), "text": one.text, "by": one.by.as_ref().map(by) })
        }).collect::<Vec<_>>(),
        "consent": case.consent.iter().map(|one| {
            json!({
                "with": one.with, "purpose": one.purpose, "since": one.date.to_string(),
                "until": one.until.map(|day| day.to_string()),
                "withdrawn": one.withdrawn.map(|day| day.to_string()),
                "by": one.by.as_ref().map(by),
            })
        }).collect::<Vec<_>>(),
        "ended": case.ended.map(|day| day.to_string()),
    });
    format!("{document:#}\n")
}
