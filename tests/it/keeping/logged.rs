//! What the workbench writes into the audit log, and that a log that cannot be written stops nothing.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::tz::TimeZone;
use leerpad::app::CaseRef;
use leerpad::app::effect::{Services as _, Writing};
use leerpad::app::handing_over;
use leerpad::app::keeping::{Access, Changed};
use leerpad::model::case::Case;
use leerpad::store::CaseFolder;
use leerpad::store::audit::{self, LOG, What};
use leerpad::store::journal::{Deed, Named, Who};
use leerpad::store::keeper::Turn;
use leerpad::ui::services::{Clock, Local};

use super::desk::{Folder, NOON, desk_on};

fn local(cases: &Path) -> Local {
    let clock = Clock { now: || NOON, zone: TimeZone::UTC };
    let catalog = leerpad::catalog::embedded().catalog.unwrap();
    let who = Who { name: "A. Advies".to_owned(), host: "balie".to_owned() };
    Local::new(Arc::clone(&catalog), CaseFolder::at(cases), jiff::civil::date(2026, 11, 22), clock, who)
}

fn cases(folder: &Folder) -> std::path::PathBuf {
    folder.dir.path().join("cases")
}

fn logged(cases: &Path) -> Vec<What> {
    assert!(audit::verify(cases).unwrap().is_whole());
    audit::entries(cases).unwrap().into_iter().map(|entry| entry.unwrap().what).collect()
}

fn saved() -> CaseRef {
    CaseRef::Saved("balie-1".to_owned())
}

fn changed(before: &Case, id: &str, change: impl FnOnce(&mut Case)) -> Changed {
    let mut after = before.clone();
    change(&mut after);
    let named = Named { id: id.to_owned(), nl: id.to_owned(), en: id.to_owned() };
    let (before, after) = (Box::new(before.clone()), Box::new(after));
    Changed { turn: Turn::Do, named, reason: String::new(), before, after }
}

#[test]
fn a_session_is_logged_from_opening_to_closing() {
    let folder = Folder::new();
    let cases = cases(&folder);
    let local = local(&cases);
    let case = local.load(&saved(), Access::Alone).unwrap().case;
    let first = changed(&case, "titel", |case| "KANARIE".clone_into(&mut case.title));
    assert!(local.save(&saved(), std::slice::from_ref(&first), &first.after).unwrap().note.is_none());
    let second = changed(&first.after, handing_over::HANDED_OVER, |case| {
        "B. Opvolger".clone_into(&mut case.advisor);
    });
    local.save(&saved(), std::slice::from_ref(&second), &second.after).unwrap();
    local.looked_back();
    let writing = Writing {
        name: "balie-1-overdracht.md".to_owned(),
        text: "KANARIE".to_owned(),
        replace: false,
        audience: handing_over::COLLEAGUE,
        format: "md",
    };
    local.write_handout(&writing).unwrap();
    // It is there already: nothing was given out.
    local.write_handout(&writing).unwrap_err();
    local.close();
    local.load(&saved(), Access::ReadOnly).unwrap();
    local.load(&CaseRef::Demo("tour".to_owned()), Access::Alone).unwrap();
    let exported = What::Exported { audience: "colleague".to_owned(), format: "md".to_owned() };
    assert_eq!(
        logged(&cases),
        [
            What::Opened,
            What::Changed,
            What::HandedOver,
            What::ViewedHistory,
            exported,
            What::Closed { changes: 2 },
            What::OpenedReadOnly
        ]
    );
    assert!(!fs::read_to_string(cases.join(LOG)).unwrap().contains("KANARIE"));
}

#[test]
fn taking_over_is_in_the_log_and_in_the_history() {
    let folder = Folder::new();
    let other = folder.alone("Bram");
    let local = local(&cases(&folder));
    local.load(&saved(), Access::Alone).unwrap_err();
    local.load(&saved(), Access::TakeOver).unwrap();
    assert_eq!(logged(&cases(&folder)), [What::TakenOver]);
    drop(other);
    local.close();
    let journal = desk_on(leerpad::store::disk::real(), "Anna").journal_of(&folder.file()).unwrap();
    assert_eq!(journal.entries.last().unwrap().deed, Deed::TakenOver);
}

#[test]
fn who_may_only_look_writes_nothing_whatever_is_opened() {
    let folder = Folder::new();
    let cases = cases(&folder);
    let local = local(&cases).read_only(true);
    let opened = local.load(&saved(), Access::Alone).unwrap();
    assert!(opened.read_only);
    let change = changed(&opened.case, "titel", |case| "anders".clone_into(&mut case.title));
    local.save(&saved(), std::slice::from_ref(&change), &change.after).unwrap_err();
    local.create(opened.case).unwrap_err();
    local.looked_back();
    local.close();
    let names: Vec<_> = fs::read_dir(&cases).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["balie-1.ron"]);
    assert_eq!(folder.text(), super::desk::canonical());
}

#[test]
fn a_log_that_cannot_be_written_is_told_once_and_stops_nothing() {
    let folder = Folder::new();
    let cases = cases(&folder);
    fs::create_dir(cases.join(LOG)).unwrap();
    let local = local(&cases);
    let opened = local.load(&saved(), Access::Alone).unwrap();
    assert_eq!(opened.notes.iter().map(|note| note.id).collect::<Vec<_>>(), ["ui-not-logged"]);
    let change = changed(&opened.case, "titel", |case| "anders".clone_into(&mut case.title));
    let kept = local.save(&saved(), std::slice::from_ref(&change), &change.after).unwrap();
    assert_eq!((kept.flaw, kept.note), (None, None));
    assert_eq!(folder.case().title, "anders");
}
