//! Conventions: the offerings that follow from what is taught, so that one rule makes them all and a changed norm is one edit.
//!
//! A qualification says in which pathways it is taught and for how long (`courses`); a convention says what a course of that
//! pathway and level asks. From both follow an offering per course, per certificate, per core task that no certificate covers,
//! for the completion of the diploma, and for an assessment of prior learning. An offering that somebody wrote with the same id
//! stands in the place of the one that follows. A qualification without `courses` gets none.
//!
//! A load is a figure of the law for a whole course; for a part of one no source states hours. It is then estimated by one rule:
//!
//! - nominal: the guided and placement hours of the BBL years, from the qualification's own table or else from the convention
//! - electives: nominal x elective hours / (1,600 x years)
//! - generic subjects: half of the guided hours
//! - per work process: (nominal - electives - generic) / work processes of the qualification
//! - a certificate or core task: its work processes x the figure per work process; the completion: electives + generic

use std::collections::{BTreeMap, BTreeSet};

use super::raw::{
    RawCatalog, RawCertificate, RawConvention, RawConventionLoad, RawCost, RawCourse, RawEntry, RawGives,
    RawGrant, RawLoad, RawMode, RawNeed, RawOffering, RawQualification, RawShare, RawWording,
};
use super::words::UnitRef;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::Load;
use crate::model::code::{CreboCode, DiplomaPart, FileCode, Slug, UnitCode};
use crate::model::fact::Wording;
use crate::model::item::Match;
use crate::model::offering::{Pathway, Strength};
use crate::syntax::read::Spanned;
use crate::text::Place;

/// The provider of what every recognised school may give.
const NATIONAL: &str = "landelijk";
/// Study load of a study year, in hours: the measure of electives.
const STUDY_YEAR: u64 = 1_600;

/// What a text of a convention may name in braces.
const PLACEHOLDERS: [&str; 9] =
    ["name", "code", "task", "years", "count", "each", "units", "guided", "placement"];

/// Adds the offerings that follow from the conventions to the files whose qualifications and certificates they are for.
pub fn expand(files: &mut [RawCatalog], findings: &mut Vec<Diagnostic>) {
    let conventions: Vec<RawConvention> =
        files.iter().flat_map(|file| file.conventions.iter().cloned()).collect();
    for convention in &conventions {
        check_texts(convention, findings);
    }
    let known = Known::of(files);
    let made: Vec<Vec<RawOffering>> = files
        .iter()
        .map(|file| {
            let diplomas =
                file.qualifications.iter().flat_map(|raw| known.for_qualification(raw, &conventions));
            let certificates =
                file.certificates.iter().flat_map(|raw| known.for_certificate(raw, &conventions));
            diplomas
                .chain(certificates)
                .filter(|offering| !known.written.contains(&offering.id.value))
                .collect()
        })
        .collect();
    for (file, made) in files.iter_mut().zip(made) {
        file.offerings.extend(made);
    }
}

/// Reports names in braces that mean nothing.
fn check_texts(convention: &RawConvention, findings: &mut Vec<Diagnostic>) {
    let mut texts = vec![convention.name.value.as_str()];
    let notes = [convention.note.as_ref(), share(convention).map(|share| &share.basis)];
    texts.extend(notes.into_iter().flatten().flat_map(|text| [text.nl.as_str(), text.en.as_str()]));
    for wrong in texts.into_iter().flat_map(braced).filter(|name| !PLACEHOLDERS.contains(name)) {
        let message = Message::new("catalog-placeholder").text("found", wrong).list("known", PLACEHOLDERS);
        findings.push(Diagnostic::new(codes::BAD_PLACEHOLDER, convention.name.place, message));
    }
}

/// The names in braces of a text.
fn braced(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

const fn share(convention: &RawConvention) -> Option<&RawShare> {
    match &convention.load.value {
        RawConventionLoad::Share(share) => Some(share),
        RawConventionLoad::PerYear(_) | RawConventionLoad::Fixed(_) => None,
    }
}

/// What making an offering needs to know of all files.
struct Known<'f> {
    /// The work processes of every core task, in the order of the dossier, with the name of the task.
    tasks: BTreeMap<(&'f FileCode, &'f UnitCode), (&'f String, Vec<&'f UnitCode>)>,
    /// Every qualification: a certificate may be in another file than its qualification.
    qualifications: BTreeMap<&'f CreboCode, &'f RawQualification>,
    /// The qualifications of every dossier.
    by_file: BTreeMap<&'f FileCode, Vec<&'f RawQualification>>,
    /// The units that some certificate is known to cover.
    covered: BTreeSet<(&'f FileCode, &'f UnitCode)>,
    /// Ids of the offerings that somebody wrote.
    written: BTreeSet<&'f Slug>,
}

impl<'f> Known<'f> {
    fn of(files: &'f [RawCatalog]) -> Self {
        let mut known = Self {
            tasks: BTreeMap::new(),
            qualifications: BTreeMap::new(),
            by_file: BTreeMap::new(),
            covered: BTreeSet::new(),
            written: BTreeSet::new(),
        };
        for file in files {
            known.written.extend(file.offerings.iter().map(|offering| &offering.id.value));
            for dossier in &file.files {
                for task in &dossier.core_tasks {
                    let inside = task.work_processes.iter().map(|process| &process.code.value);
                    let key = (&dossier.code.value, &task.code.value);
                    known.tasks.insert(key, (&task.name, inside.collect()));
                }
            }
            for raw in &file.qualifications {
                known.qualifications.insert(&raw.crebo.value, raw);
                known.by_file.entry(&raw.file.value).or_default().push(raw);
            }
            for raw in &file.certificates {
                // What is only known from a tag may not leave a hole in the rest.
                let sure = raw.covers.iter().filter(|covers| covers.matched != Match::Tagged);
                known.covered.extend(sure.map(|covers| (&covers.unit.0, &covers.unit.1)));
            }
        }
        known
    }

    fn for_qualification(&self, raw: &RawQualification, conventions: &[RawConvention]) -> Vec<RawOffering> {
        let fitting = conventions.iter().filter(|convention| fits(convention, raw));
        fitting.flat_map(|convention| self.by_convention(raw, convention)).collect()
    }

    fn by_convention(&self, raw: &RawQualification, convention: &RawConvention) -> Vec<RawOffering> {
        let crebo = &raw.crebo;
        let place = crebo.place;
        let one = |offering: Option<RawOffering>| offering.into_iter().collect();
        let draft = Draft { raw, convention, place, known: self };
        match convention.gives {
            RawGives::Diploma => {
                let Some(course) = raw.courses.iter().find(|course| course.pathway == convention.pathway)
                else {
                    return Vec::new();
                };
                one(draft.offering(&[], vec![RawGrant::Diploma(crebo.clone())], &Part::course(course)))
            }
            RawGives::Completion => {
                let parts = DiplomaPart::ALL.map(|part| RawGrant::Part(crebo.clone(), part));
                one(draft.offering(&[], parts.to_vec(), &Part::besides(raw)))
            }
            RawGives::Assessment => {
                one(draft.offering(&[], vec![RawGrant::Claimed(crebo.clone())], &Part::besides(raw)))
            }
            RawGives::CoreTask => {
                raw.core_tasks.iter().filter_map(|task| self.core_task(&draft, task)).collect()
            }
            RawGives::Certificate => Vec::new(),
        }
    }

    /// The work processes of a core task that no certificate covers.
    fn core_task(&self, draft: &Draft<'_>, task: &Spanned<UnitCode>) -> Option<RawOffering> {
        let file = &draft.raw.file.value;
        let (name, units) = self.tasks.get(&(file, &task.value))?;
        let open: Vec<&&UnitCode> =
            units.iter().filter(|unit| !self.covered.contains(&(file, **unit))).collect();
        if open.is_empty() || !self.teaches_first(draft.raw, task) {
            return None;
        }
        let grants = open.iter().map(|unit| {
            RawGrant::Unit(Spanned { value: UnitRef(file.clone(), (**unit).clone()), place: task.place })
        });
        let part = Part { task: Some(name), ..Part::units(draft.raw, open.len()) };
        let words = task.value.as_str().to_ascii_lowercase();
        draft.offering(&[&words], grants.collect(), &part)
    }

    fn for_certificate(&self, raw: &RawCertificate, conventions: &[RawConvention]) -> Vec<RawOffering> {
        let first = raw.qualifications.first().and_then(|crebo| self.qualifications.get(&crebo.value));
        let Some(qualification) = first.filter(|_| !raw.covers.is_empty()) else { return Vec::new() };
        let fitting = conventions.iter().filter(|convention| {
            convention.gives == RawGives::Certificate && fits(convention, qualification)
        });
        fitting
            .filter_map(|convention| {
                let draft = Draft { raw: qualification, convention, place: raw.code.place, known: self };
                let grants = vec![RawGrant::Certificate(raw.code.clone())];
                let part = Part { certificate: Some(raw), ..Part::units(qualification, raw.covers.len()) };
                draft.offering(&[], grants, &part)
            })
            .collect()
    }

    /// How many work processes a qualification has.
    fn units(&self, raw: &RawQualification) -> usize {
        let tasks = raw
            .core_tasks
            .iter()
            .filter_map(|task| self.tasks.get(&(&raw.file.value, &task.value)).map(|(_, units)| units.len()));
        tasks.sum()
    }

    /// Whether a core task that several qualifications of a dossier share is offered with this one: with that of the lowest level,
    /// then of the lowest code, so that the same part is not there twice with other hours.
    fn teaches_first(&self, raw: &RawQualification, task: &Spanned<UnitCode>) -> bool {
        let sharing = self.beside(raw).filter(|other| {
            !other.courses.is_empty() && other.core_tasks.iter().any(|own| own.value == task.value)
        });
        let first = sharing.map(|other| (other.level.value, &other.crebo.value)).min();
        first == Some((raw.level.value, &raw.crebo.value))
    }

    /// The qualifications of the same dossier.
    fn beside(&self, raw: &RawQualification) -> impl Iterator<Item = &'f RawQualification> {
        self.by_file.get(&raw.file.value).into_iter().flatten().copied()
    }

    /// The lower qualifications of the same dossier, and those of others that the qualification names.
    fn lower(&self, raw: &RawQualification) -> Vec<Spanned<CreboCode>> {
        let same = self.beside(raw).filter(|other| (2..raw.level.value).contains(&other.level.value));
        same.map(|other| other.crebo.clone()).chain(raw.after.iter().cloned()).collect()
    }
}

/// Whether a convention speaks of a qualification: its level, and for a course its pathway.
fn fits(convention: &RawConvention, raw: &RawQualification) -> bool {
    let level = convention.levels.iter().any(|level| level.value == raw.level.value);
    level && !raw.courses.is_empty()
}

/// What of a qualification an offering gives.
struct Part<'a> {
    years: u8,
    units: usize,
    task: Option<&'a String>,
    certificate: Option<&'a RawCertificate>,
}

impl<'a> Part<'a> {
    const fn course(course: &RawCourse) -> Self {
        Self { years: course.years.value, units: 0, task: None, certificate: None }
    }

    fn besides(raw: &'a RawQualification) -> Self {
        Self::units(raw, 0)
    }

    fn units(raw: &'a RawQualification, units: usize) -> Self {
        Self { years: bbl_years(raw), units, task: None, certificate: None }
    }
}

/// The length on which estimates rest: that of the BBL, or of the only course there is.
fn bbl_years(raw: &RawQualification) -> u8 {
    let bbl = raw.courses.iter().find(|course| course.pathway == Pathway::Bbl);
    bbl.or_else(|| raw.courses.first()).map_or(0, |course| course.years.value)
}

/// An offering in the making.
struct Draft<'a> {
    raw: &'a RawQualification,
    convention: &'a RawConvention,
    place: Place,
    known: &'a Known<'a>,
}

impl Draft<'_> {
    fn offering(&self, words: &[&str], grants: Vec<RawGrant>, part: &Part<'_>) -> Option<RawOffering> {
        let Self { raw, convention, place, .. } = *self;
        let id = self.id(words, part)?;
        let own = &part.certificate.map_or(&raw.sources, |certificate| &certificate.sources).value;
        let mut seen = BTreeSet::new();
        let sources = own.iter().take(2).chain(convention.sources.iter());
        let sources = sources.filter(|source| seen.insert(source.value.clone())).cloned().collect();
        let (load, texts) = self.load(part)?;
        let spanned = |grant| Spanned { value: grant, place };
        Some(RawOffering {
            id: Spanned { value: id, place },
            name: texts.fill(&convention.name.value),
            provider: NATIONAL.to_owned(),
            pathway: convention.pathway,
            grants: Spanned {
                value: grants.into_iter().map(spanned).chain(convention.grants.iter().cloned()).collect(),
                place,
            },
            load: RawLoad { load, place },
            modes: Spanned { value: self.modes(part), place: convention.modes.place },
            starts: convention.starts.clone(),
            pauses: convention.pauses.clone(),
            entry: self.entry(),
            language: convention.language.clone(),
            cost: Spanned {
                value: match convention.yearly_fee {
                    Some(fee) => RawCost::Euro(fee.saturating_mul(u32::from(part.years))),
                    None => RawCost::Unknown,
                },
                place,
            },
            funding: convention.funding.clone(),
            paid: convention.paid,
            assessed: convention.assessed,
            valid_from: None,
            valid_until: None,
            sources: Spanned { value: sources, place: raw.sources.place },
            grade: convention.grade,
            note: convention.note.as_ref().map(|note| texts.wording(note)),
            conflicts: convention.conflicts.clone(),
            place,
        })
    }

    /// `25829-bbl`, `25829-b1-k1-ovo`, `c0110-ovo`: what is given, then the last word of the convention's id.
    fn id(&self, words: &[&str], part: &Part<'_>) -> Option<Slug> {
        let code = part.certificate.map_or_else(
            || self.raw.crebo.value.to_string(),
            |certificate| certificate.code.value.as_str().to_ascii_lowercase(),
        );
        let kind = self.convention.id.value.as_str().split('-').next()?;
        let words: Vec<&str> =
            std::iter::once(code.as_str()).chain(words.iter().copied()).chain([kind]).collect();
        words.join("-").parse().ok()
    }

    /// The modes; the weeks of a course are those of a year, as often as it has years.
    fn modes(&self, part: &Part<'_>) -> Vec<RawMode> {
        let mut modes = self.convention.modes.value.clone();
        if let RawConventionLoad::PerYear(_) = self.convention.load.value {
            for weeks in modes.iter_mut().filter_map(|mode| mode.weeks.as_mut()) {
                if let Load::Measured(weeks) = &mut weeks.load {
                    *weeks = weeks.saturating_mul(u32::from(part.years));
                }
            }
        }
        modes
    }

    /// The entry of the convention; a recognised company for this qualification; lower diplomas of the dossier as prior schooling.
    fn entry(&self) -> Vec<RawEntry> {
        let mut entry = self.convention.entry.clone();
        let place = self.place;
        let lower = if self.convention.lower_diplomas { self.known.lower(self.raw) } else { Vec::new() };
        let lower: Vec<Spanned<RawNeed>> =
            lower.into_iter().map(|crebo| Spanned { value: RawNeed::Diploma(crebo), place }).collect();
        for waivable in entry.iter_mut().filter(|entry| entry.strength == Strength::Waivable) {
            if let RawNeed::Any(members) = &mut waivable.needs.value {
                members.extend(lower.iter().cloned());
            }
        }
        if self.convention.company {
            let needs = Spanned { value: RawNeed::Company(self.raw.crebo.clone()), place };
            entry.push(RawEntry { needs, strength: Strength::Hard, place });
        }
        entry
    }

    /// The load, and what the texts of the convention name.
    fn load(&self, part: &Part<'_>) -> Option<(Load, Texts)> {
        let years = u32::from(part.years);
        let mut texts = Texts::of(self.raw, part);
        let own = part.certificate.and_then(|certificate| certificate.hours.as_ref());
        let load = match (&self.convention.load.value, own) {
            (_, Some(own)) => own.load.clone(),
            (RawConventionLoad::PerYear(hours), None) => Load::Measured(hours.saturating_mul(years)),
            (RawConventionLoad::Fixed(load), None) => load.clone(),
            (RawConventionLoad::Share(share), None) => {
                let basis = Basis::of(self.raw, share, self.known.units(self.raw))?;
                texts.figures(&basis, part.units);
                let hours =
                    if part.units == 0 { basis.besides() } else { basis.work_processes(part.units as u64) };
                Load::Estimated {
                    min: hours.percent(share.low)?,
                    likely: hours.percent(100)?,
                    max: hours.percent(share.high)?,
                    basis: Wording::from(texts.wording(&share.basis)),
                }
            }
        };
        Some((load, texts))
    }
}

/// Hours as an exact fraction.
#[derive(Clone, Copy)]
struct Hours {
    over: u64,
    under: u64,
}

impl Hours {
    /// So many hundredths of it, to whole hours, half an hour up; nothing when it is no number.
    fn percent(self, percent: u32) -> Option<u32> {
        let (over, under) = (self.over * u64::from(percent), self.under * 100);
        u32::try_from((2 * over + under).checked_div(2 * under)?).ok()
    }
}

/// What the estimation rule takes from a qualification.
struct Basis {
    years: u64,
    guided: u64,
    placement: u64,
    electives: u64,
    units: u64,
}

impl Basis {
    /// From the BBL table of the qualification, or else from the year of the convention; nothing when electives are not known.
    fn of(raw: &RawQualification, share: &RawShare, units: usize) -> Option<Self> {
        let own: Vec<_> = raw.study_years.iter().filter(|year| year.pathway == Pathway::Bbl).collect();
        let years = if own.is_empty() { u64::from(bbl_years(raw)) } else { own.len() as u64 };
        let sum = |of: fn(&super::raw::RawStudyYear) -> u32, norm: u32| match own.as_slice() {
            [] => years * u64::from(norm),
            own => own.iter().map(|year| u64::from(of(year))).sum(),
        };
        Some(Self {
            years,
            guided: sum(|year| year.guided, share.guided),
            placement: sum(|year| year.placement, share.placement),
            electives: u64::from(raw.electives_hours?),
            units: units as u64,
        })
        .filter(|basis| basis.years > 0 && basis.units > 0)
    }

    const fn nominal(&self) -> u64 {
        self.guided + self.placement
    }

    /// Electives and generic subjects together.
    const fn besides(&self) -> Hours {
        let under = 2 * STUDY_YEAR * self.years;
        Hours { over: 2 * self.nominal() * self.electives + STUDY_YEAR * self.years * self.guided, under }
    }

    /// So many work processes; no less than nothing where electives and generic subjects fill the course.
    const fn work_processes(&self, count: u64) -> Hours {
        let besides = self.besides();
        let whole = self.nominal() * besides.under;
        Hours { over: whole.saturating_sub(besides.over) * count, under: besides.under * self.units }
    }
}

/// What the texts of a convention name in braces.
struct Texts {
    values: BTreeMap<&'static str, String>,
}

impl Texts {
    fn of(raw: &RawQualification, part: &Part<'_>) -> Self {
        let name = part.certificate.map_or(&raw.name, |certificate| &certificate.name);
        let code = part
            .certificate
            .map_or_else(|| raw.crebo.value.to_string(), |certificate| certificate.code.value.to_string());
        let task = part.task.cloned().unwrap_or_default();
        Self {
            values: BTreeMap::from([
                ("name", name.clone()),
                ("code", code),
                ("task", task),
                ("years", part.years.to_string()),
            ]),
        }
    }

    fn figures(&mut self, basis: &Basis, count: usize) {
        let each = basis.work_processes(1).percent(100).unwrap_or(0);
        self.values.extend([
            ("count", count.to_string()),
            ("each", each.to_string()),
            ("units", basis.units.to_string()),
            ("guided", basis.guided.to_string()),
            ("placement", basis.placement.to_string()),
            ("years", basis.years.to_string()),
        ]);
    }

    fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = after.split_once('}').and_then(|(name, rest)| Some((self.values.get(name)?, rest)));
            rest = if let Some((value, rest)) = known {
                filled.push_str(value);
                rest
            } else {
                filled.push('{');
                after
            };
        }
        filled.push_str(rest);
        filled
    }

    fn wording(&self, text: &RawWording) -> RawWording {
        RawWording { nl: self.fill(&text.nl), en: self.fill(&text.en), place: text.place }
    }
}
