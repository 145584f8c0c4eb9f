//! The state of the catalog for people: tables and lists, no wider than 80 columns.

use std::collections::BTreeMap;

use crate::catalog::Loaded;
use crate::catalog::report::coverage::Coverage;
use crate::catalog::report::reach::Reach;
use crate::catalog::report::records::RecordKind;
use crate::catalog::report::{Report, SectorState, Tally};
use crate::cli::session::Session;
use crate::cli::show::worded;
use crate::export::lines::Lines;
use crate::i18n::{Arg, date_short, number};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::fact::Grade;
use crate::model::item::{ItemId, ItemKind};
use crate::text::safe;

/// Columns of the report.
const WIDTH: usize = 80;

/// Columns of the first cell of a row.
const NAME: usize = 24;

/// Columns of each further cell.
const CELL: usize = 5;

/// The kinds that have a column in the table of sectors.
const COLUMNS: [RecordKind; 6] = [
    RecordKind::Path,
    RecordKind::Job,
    RecordKind::Diploma,
    RecordKind::Certificate,
    RecordKind::Statement,
    RecordKind::Offering,
];

const GRADES: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];

/// The report.
pub(super) fn text(session: &Session<'_>, loaded: &Loaded, catalog: &Catalog, report: &Report) -> String {
    let mut page = Page { session, catalog, lines: Lines::new(WIDTH) };
    let today = date_short(&session.texts, report.today);
    let head = [("version", Arg::from(catalog.version.as_str())), ("date", today.into())];
    page.say(0, "report-title", &head);
    page.say(
        0,
        "report-findings",
        &[("errors", Arg::from(loaded.errors())), ("warnings", Arg::from(loaded.warnings()))],
    );
    page.kinds(report);
    page.sectors(report);
    page.facts(report);
    page.lines.heading(&session.get("report-heading-qualifications"));
    report.qualifications.iter().for_each(|coverage| page.qualification(coverage));
    report.sectors.iter().for_each(|sector| page.sector(sector));
    page.lines.text
}

/// The share in whole per cent, rounded down so that only all is 100.
fn per_cent(part: usize, whole: usize) -> Option<usize> {
    (part * 100).checked_div(whole)
}

struct Page<'a> {
    session: &'a Session<'a>,
    catalog: &'a Catalog,
    lines: Lines,
}

impl Page<'_> {
    fn say(&mut self, indent: usize, id: &str, args: &[(&str, Arg<'_>)]) {
        self.lines.add_hanging(indent, indent + 2, &self.session.with(id, args));
    }

    /// A row of a table: a name and numbers.
    fn row(&mut self, name: &str, cells: &[String]) {
        let mut row = safe::cut(name, NAME - 1);
        row.push_str(&" ".repeat(NAME.saturating_sub(safe::width(&row))));
        for cell in cells {
            row.push_str(&" ".repeat(CELL.saturating_sub(safe::width(cell))));
            row.push_str(cell);
        }
        self.lines.add(0, &row);
    }

    fn number(&self, count: usize) -> String {
        number(self.session.texts.lang(), u32::try_from(count).unwrap_or(u32::MAX))
    }

    fn tally(&self, tally: &Tally) -> Vec<String> {
        GRADES.into_iter().map(|grade| self.number(tally.of(grade))).collect()
    }

    fn kinds(&mut self, report: &Report) {
        let session = self.session;
        self.lines.heading(&session.get("report-heading-records"));
        let grades = GRADES.into_iter().map(|grade| grade.word().to_owned());
        let head: Vec<String> = std::iter::once(session.get("report-column-count")).chain(grades).collect();
        self.row(&session.get("report-column-kind"), &head);
        for kind in RecordKind::ALL {
            let mut all = Tally::default();
            report.records.values().filter_map(|kinds| kinds.get(&kind)).for_each(|tally| all.add(tally));
            if all.count() > 0 {
                let cells = [vec![self.number(all.count())], self.tally(&all)].concat();
                self.row(&session.get(&format!("kind-{}", kind.word())), &cells);
            }
        }
        let units = report.units;
        for (kind, count) in
            [("kind-core-task", units.core_tasks), ("kind-work-process", units.work_processes)]
        {
            let cells = [self.number(count)];
            self.row(&session.get(kind), &cells);
        }
        let cells = [self.number(self.catalog.sources.len())];
        self.row(&session.get("kind-source"), &cells);
    }

    fn sectors(&mut self, report: &Report) {
        let session = self.session;
        self.lines.heading(&session.get("report-heading-sectors"));
        let mut head: Vec<String> =
            COLUMNS.iter().map(|kind| session.get(&format!("report-column-{}", kind.word()))).collect();
        head.extend(GRADES.into_iter().map(|grade| grade.word().to_owned()));
        head.push(session.get("report-column-measured"));
        self.row(&session.get("kind-sector"), &head);
        let mut totals = (BTreeMap::<RecordKind, Tally>::new(), 0, 0);
        let words = report.records.keys().filter(|word| !word.is_empty());
        for word in words.chain(report.records.keys().filter(|word| word.is_empty())) {
            let Some(kinds) = report.records.get(word) else { continue };
            let loads = report.loads.get(word).copied().unwrap_or_default();
            for (kind, tally) in kinds {
                totals.0.entry(*kind).or_default().add(tally);
            }
            totals.1 += loads.measured;
            totals.2 += loads.estimated;
            let name = if word.is_empty() { session.get("report-shared") } else { self.sector_name(word) };
            self.sector_row(&name, kinds, loads.measured, loads.estimated);
        }
        let (kinds, measured, estimated) = totals;
        self.sector_row(&session.get("report-total"), &kinds, measured, estimated);
        self.say(
            0,
            "report-loads",
            &[("measured", Arg::from(measured)), ("estimated", Arg::from(estimated))],
        );
    }

    fn sector_row(
        &mut self,
        name: &str,
        kinds: &BTreeMap<RecordKind, Tally>,
        measured: usize,
        estimated: usize,
    ) {
        let mut all = Tally::default();
        for tally in kinds.values() {
            all.add(tally);
        }
        let mut cells: Vec<String> =
            COLUMNS.iter().map(|kind| self.number(kinds.get(kind).map_or(0, Tally::count))).collect();
        cells.extend(self.tally(&all));
        cells.push(
            per_cent(measured, measured + estimated)
                .map_or_else(|| "-".to_owned(), |share| format!("{share}%")),
        );
        self.row(name, &cells);
    }

    fn sector_name(&self, word: &str) -> String {
        let lang = self.session.texts.lang();
        self.catalog.sector(word).map_or(word, |sector| worded(lang, &sector.name)).to_owned()
    }

    fn facts(&mut self, report: &Report) {
        self.lines.heading(&self.session.get("report-heading-facts"));
        self.say(0, "report-unsourced", &[("n", Arg::from(report.unsourced.len()))]);
        self.listed(&report.unsourced);
        self.say(0, "report-stale", &[("n", Arg::from(report.stale.len()))]);
        if !report.stale_sources.is_empty() {
            let sources = report.stale_sources.iter().filter_map(|source| self.catalog.source(*source));
            let keys: Vec<Key> = sources.map(|source| Key::Source(source.id.clone())).collect();
            self.say(0, "report-stale-sources", &[("n", Arg::from(keys.len()))]);
            self.listed(&keys);
        }
        self.say(0, "report-conflicts", &[("n", Arg::from(report.conflicts.len()))]);
        let keys: std::collections::BTreeSet<Key> =
            report.conflicts.iter().map(|(key, _)| key.clone()).collect();
        self.listed(&keys.into_iter().collect::<Vec<_>>());
    }

    fn listed(&mut self, keys: &[Key]) {
        if !keys.is_empty() {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            self.lines.add(2, &keys.join(", "));
        }
    }

    fn keys(&self, items: &[ItemId], between: &str) -> String {
        let keys: Vec<String> = items
            .iter()
            .filter_map(|item| self.catalog.item(*item))
            .map(|item| item.key.to_string())
            .collect();
        keys.join(between)
    }

    fn qualification(&mut self, coverage: &Coverage) {
        let Some(item) = self.catalog.item(coverage.diploma) else { return };
        let share = per_cent(coverage.covered(), coverage.work_processes).unwrap_or(0);
        let args = [
            ("name", Arg::from(format!("{} {}", item.key, item.name))),
            ("covered", Arg::from(coverage.covered())),
            ("all", Arg::from(coverage.work_processes)),
            ("share", Arg::from(share)),
        ];
        self.say(0, "report-covered", &args);
        if coverage.only_tagged > 0 {
            self.say(2, "report-only-tagged", &[("n", Arg::from(coverage.only_tagged))]);
        }
        if coverage.certificates.is_empty() {
            return;
        }
        if !coverage.uncovered.is_empty() {
            let units: Vec<&str> = coverage
                .uncovered
                .iter()
                .filter_map(|unit| match &self.catalog.item(*unit)?.kind {
                    ItemKind::WorkProcess { code, .. } => Some(code.as_str()),
                    _ => None,
                })
                .collect();
            self.say(2, "report-uncovered", &[("units", units.join(", ").into())]);
        }
        let Some(sets) = &coverage.smallest else {
            self.say(2, "report-sets-unknown", &[]);
            return;
        };
        let size = sets.first().map_or(0, Vec::len);
        self.say(2, "report-sets", &[("n", Arg::from(sets.len())), ("size", Arg::from(size))]);
        for set in sets {
            let line = format!("- {}", self.keys(set, " + "));
            self.lines.add(4, &line);
        }
    }

    fn sector(&mut self, sector: &SectorState) {
        let session = self.session;
        let lang = session.texts.lang();
        let name = self.sector_name(&sector.word);
        self.lines.heading(
            &session.with("report-sector", &[("name", name.into()), ("word", sector.word.as_str().into())]),
        );
        if !sector.described {
            self.say(2, "report-not-described", &[]);
        }
        if sector.paths.is_empty() {
            self.say(2, "report-no-path", &[]);
        }
        for path in &sector.paths {
            let key = Key::Path(path.id.clone()).to_string();
            self.say(2, "report-path", &[("path", key.into()), ("grade", path.grade.word().into())]);
            for (number, (job, reach)) in (1..).zip(&path.steps) {
                let line = format!("{number}. {}: {}", self.keys(&[*job], ""), self.reach(*reach));
                self.lines.add_hanging(4, 7, &line);
            }
        }
        let credentials = [("certificates", &sector.certificates), ("statements", &sector.statements)];
        for (what, items) in credentials {
            if items.is_empty() {
                self.say(2, &format!("report-no-{what}"), &[]);
            } else {
                let list = self.keys(items, ", ");
                self.say(
                    2,
                    &format!("report-{what}"),
                    &[("n", Arg::from(items.len())), ("list", list.into())],
                );
            }
        }
        if let Some(reason) = &sector.no_certificates {
            self.lines.add(4, worded(lang, reason));
        }
        self.say(2, &format!("report-route-{}", sector.route().word()), &[]);
        for reach in Reach::ALL {
            let jobs: Vec<ItemId> =
                sector.jobs.iter().filter(|(_, found)| *found == reach).map(|(job, _)| *job).collect();
            if !jobs.is_empty() {
                let line = format!("{} ({}): {}", self.reach(reach), jobs.len(), self.keys(&jobs, ", "));
                self.lines.add_hanging(2, 4, &line);
            }
        }
    }

    fn reach(&self, reach: Reach) -> String {
        self.session.get(&format!("report-reach-{}", reach.word()))
    }
}
