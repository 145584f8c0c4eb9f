//! What the tests of this folder share: a case folder, advisors at their desks, and changes.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use leerpad::model::case::Case;
use leerpad::store::disk::{self, Disk};
use leerpad::store::journal::{Named, Who};
use leerpad::store::keeper::{Act, Closed, Desk, How, Keeper, Kept, NotKept, Opening, Turn};
use leerpad::store::seal::Seal;
use leerpad::store::{read_case, write_case};

/// The moment at which a test begins.
pub(super) const NOON: Timestamp = Timestamp::constant(1_795_000_000, 0);

/// A case with hardly anything in it.
pub(super) const SMALL: &str = "Case(
    format: 1,
    id: \"balie-1\",
    title: \"Proef\",
    learner: Learner(name: \"Mw. Bedacht\"),
    availability: Availability(day: 16, evening: 0),
    language: Language(band: \"gemiddeld\", listening: A2, speaking: A2, reading: A1, writing: A1),
)
";

/// A folder with one case in it.
#[derive(Debug)]
pub(super) struct Folder {
    /// Removed with it.
    pub(super) dir: tempfile::TempDir,
}

impl Folder {
    /// A folder with [`SMALL`] in it.
    pub(super) fn new() -> Self {
        let folder = Self { dir: tempfile::tempdir().unwrap() };
        std::fs::create_dir(folder.dir.path().join("cases")).unwrap();
        std::fs::write(folder.file(), canonical()).unwrap();
        folder
    }

    /// The case file.
    pub(super) fn file(&self) -> PathBuf {
        self.dir.path().join("cases").join("balie-1.ron")
    }

    /// What is in the case file.
    pub(super) fn text(&self) -> String {
        std::fs::read_to_string(self.file()).unwrap()
    }

    /// The case in the file.
    pub(super) fn case(&self) -> Case {
        case_of(&self.text())
    }

    /// Opens the case.
    pub(super) fn open(&self, name: &str, how: How) -> Result<Opening, Closed> {
        desk_on(disk::real(), name).open(&self.file(), how, NOON)
    }

    /// Opens the case for an advisor who has it alone.
    pub(super) fn alone(&self, name: &str) -> Advisor {
        Advisor::of(self.open(name, How::Alone).unwrap())
    }

    /// Opens the case for an advisor beside another.
    pub(super) fn beside(&self, name: &str) -> Advisor {
        Advisor::of(self.open(name, How::Together).unwrap())
    }
}

/// [`SMALL`] as leerpad writes it.
pub(super) fn canonical() -> String {
    write_case(&case_of(SMALL))
}

/// The case in a text.
pub(super) fn case_of(text: &str) -> Case {
    let file = read_case("test", text.as_bytes());
    file.case.unwrap_or_else(|| panic!("{:?}\n{text}", file.findings))
}

/// A desk at which somebody works.
pub(super) fn desk_on(disk: Arc<dyn Disk>, name: &str) -> Desk {
    Desk { disk, seal: Seal::Open, who: Who { name: name.to_owned(), host: "balie".to_owned() } }
}

/// Somebody with a case open.
#[derive(Debug)]
pub(super) struct Advisor {
    /// What keeps it.
    pub(super) keeper: Keeper,
    /// The case as they see it.
    pub(super) case: Case,
    /// Changes that are not written yet.
    pub(super) waiting: Vec<Act>,
    past: Vec<Case>,
    future: Vec<Case>,
}

impl Advisor {
    /// Somebody who has just opened a case.
    pub(super) fn of(opening: Opening) -> Self {
        let case = opening.file.case.unwrap();
        let cases = |steps: &[leerpad::store::keeper::Step]| {
            steps.iter().map(|step| case_of(&step.text)).collect::<Vec<Case>>()
        };
        Self {
            keeper: opening.keeper,
            case,
            waiting: Vec::new(),
            past: cases(&opening.steps.past),
            future: cases(&opening.steps.future),
        }
    }

    /// Changes the case in memory.
    pub(super) fn change(&mut self, name: &str, change: impl FnOnce(&mut Case)) {
        let before = self.case.clone();
        change(&mut self.case);
        self.past.push(before.clone());
        self.future.clear();
        self.act(Turn::Do, name, before);
    }

    /// Takes the last change back; whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(earlier) = self.past.pop() else { return false };
        let before = std::mem::replace(&mut self.case, earlier);
        self.future.push(before.clone());
        self.act(Turn::Undo, "undo", before);
        true
    }

    /// Does the last change that was taken back again; whether there was one.
    pub(super) fn redo(&mut self) -> bool {
        let Some(later) = self.future.pop() else { return false };
        let before = std::mem::replace(&mut self.case, later);
        self.past.push(before.clone());
        self.act(Turn::Redo, "redo", before);
        true
    }

    fn act(&mut self, turn: Turn, name: &str, before: Case) {
        self.waiting.push(Act {
            turn,
            named: Named { id: name.to_owned(), nl: name.to_owned(), en: name.to_owned() },
            reason: String::new(),
            at: NOON,
            before: Box::new(before),
            after: Box::new(self.case.clone()),
        });
    }

    /// Writes what is waiting.
    pub(super) fn save(&mut self) -> Result<Kept, NotKept> {
        let kept = self.keeper.record(&self.waiting, NOON)?;
        self.waiting.clear();
        if let Some(together) = &kept.together {
            self.case = (*together.case).clone();
            self.past = together.steps.past.iter().map(|step| case_of(&step.text)).collect();
            self.future = together.steps.future.iter().map(|step| case_of(&step.text)).collect();
        }
        Ok(kept)
    }

    /// Changes the title and writes it.
    pub(super) fn titled(&mut self, title: &str) -> Result<Kept, NotKept> {
        self.change(title, |case| title.clone_into(&mut case.title));
        self.save()
    }
}
