//! What is typed in the workbench: a citizen service number gets in nowhere, other private data is warned about, notes are
//! signed, a hand-out says when there is no consent for its reader, and the term of a case is shown.

use jiff::civil::date;
use leerpad::app::by_hand::Asked;
use leerpad::app::facts::entries::{InputKind, Typed};
use leerpad::app::facts::{Entry, Field, Kind, Row};
use leerpad::app::form::Form;
use leerpad::app::line::Line;
use leerpad::app::overlay::{Overlay, Prompt, Purpose};
use leerpad::app::{CaseRef, View};
use leerpad::export::Audience;
use leerpad::i18n::Lang;
use leerpad::model::case::{Consent, ConsentFor, MarkState, Question, Verdict, Written};
use leerpad::model::retention::Keep;
use leerpad::route::Change;

use super::bench::Bench;
use super::fixture::TODAY;
use crate::private_data::{bsns, spelled};

/// Something to be typed for every purpose a line can have. A purpose that is added is asked for here.
fn purposes() -> Vec<Purpose> {
    let all = vec![
        Purpose::Reason { on: "C0160".parse().unwrap(), state: MarkState::Claimed },
        Purpose::Claims(vec!["C0164".parse().unwrap()]),
        Purpose::Decision(None),
        Purpose::Note { question: Question::Criteria, verdict: Verdict::Yes },
        Purpose::Ground(Change::Extension(6)),
        Purpose::NewCase,
        Purpose::ByHand(Asked::Reason(vec![Change::Unfix("c0164-ovo".parse().unwrap())])),
        Purpose::Handout,
        Purpose::HandOverTo,
        Purpose::HandOverNote("B. Opvolger".to_owned()),
    ];
    for purpose in &all {
        match purpose {
            Purpose::Reason { .. }
            | Purpose::Claims(_)
            | Purpose::Decision(_)
            | Purpose::Note { .. }
            | Purpose::Ground(_)
            | Purpose::NewCase
            | Purpose::ByHand(_)
            | Purpose::Handout
            | Purpose::HandOverTo
            | Purpose::HandOverNote(_) => {}
        }
    }
    all
}

#[test]
fn no_line_form_or_fact_takes_a_citizen_service_number() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    let mut numbers = bsns();
    for way in 0..6 {
        let number = spelled(numbers.next().unwrap(), way);
        for purpose in purposes() {
            let prompt = Prompt { purpose: purpose.clone(), line: Line::with(400, &number), problem: None };
            bench.state.overlays = vec![Overlay::Prompt(prompt)];
            bench.keys("enter");
            let Some(Overlay::Prompt(prompt)) = bench.state.overlays.last() else {
                panic!("{purpose:?} took {number}")
            };
            assert_eq!(
                prompt.problem.as_ref().map(|problem| problem.id),
                Some("ui-refused-bsn"),
                "{purpose:?}"
            );
        }
        for entry in Entry::ALL {
            for (at, input) in entry.inputs().iter().enumerate() {
                if !matches!(input.kind, InputKind::Text(_)) {
                    continue;
                }
                let mut form = Form::new(&bench.state.catalog, bench.case(), entry, None, TODAY);
                form.inputs[at].line = Line::with(400, &number);
                form.at = at;
                bench.state.overlays = vec![Overlay::Form(form)];
                bench.keys("ctrl-s");
                let Some(Overlay::Form(form)) = bench.state.overlays.last() else {
                    panic!("{entry:?} took {number}")
                };
                let told = form.inputs[at].problem.as_ref().map(|problem| problem.id);
                assert_eq!((form.at, told), (at, Some("ui-refused-bsn")), "{entry:?} {}", input.name);
            }
        }
        bench.state.overlays.clear();
        bench.keys("1");
        let session = bench.state.session.as_ref().unwrap();
        let rows = session.fact_rows(&bench.state.catalog);
        let texts: Vec<usize> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| matches!(row, Row::Field(field) if matches!(field.kind(), Kind::Text(_))))
            .map(|(place, _)| place)
            .collect();
        assert_eq!(texts.len(), 4, "name, case number, title and handover");
        for place in texts {
            bench.state.session.as_mut().unwrap().fact = place;
            bench.keys("enter ctrl-u");
            bench.types(&number);
            bench.keys("enter");
            assert!(!bench.state.overlays.is_empty(), "{:?} took {number}", rows[place]);
            bench.keys("esc esc");
            bench.state.overlays.clear();
        }
    }
    assert_eq!(*bench.case(), before);
}

#[test]
fn what_a_plan_does_not_need_is_kept_and_said_with_its_field() {
    for (lang, told) in
        [(Lang::Nl, "! besluit: een telefoonnummer?"), (Lang::En, "! decision: a telephone number?")]
    {
        let mut bench = Bench::open(lang, 80, 24);
        let before = bench.case().decisions.clone();
        bench.keys("8 a");
        bench.types("Bel op 06-12345678.");
        bench.keys("enter");
        assert!(bench.screen().contains(told), "{}", bench.screen());
        assert_eq!(bench.case().decisions.last().unwrap().text, "Bel op 06-12345678.");
        // Said once: the next change is about something else.
        bench.keys("a");
        bench.types("Eerst C0164.");
        bench.keys("enter");
        assert!(!bench.screen().contains(told), "{}", bench.screen());
        bench.keys("u u");
        assert_eq!(bench.case().decisions, before);
    }
}

#[test]
fn a_note_for_the_next_colleague_says_who_wrote_it() {
    let mut bench = Bench::open(Lang::Nl, 100, 30);
    bench.keys("1");
    let rows = bench.state.session.as_ref().unwrap().fact_rows(&bench.state.catalog);
    let place = rows.iter().position(|row| *row == Row::Field(Field::Handover)).unwrap();
    bench.state.session.as_mut().unwrap().fact = place;
    bench.keys("enter ctrl-u");
    bench.types("Bel na twaalf uur.");
    bench.keys("enter");
    let by = Some(Written { author: "J. de Boer".to_owned(), date: TODAY });
    assert_eq!((bench.case().handover.as_str(), &bench.case().handover_by), ("Bel na twaalf uur.", &by));
    assert!(bench.screen().contains("opgeschreven door J. de Boer"), "{}", bench.screen());
    // A colleague who changes something else leaves it alone.
    bench.state.author = "K. Later".to_owned();
    bench.keys("8 a");
    bench.types("Akkoord.");
    bench.keys("enter");
    assert_eq!(bench.case().handover_by, by);
}

fn consent(reader: Option<ConsentFor>) -> Consent {
    Consent {
        with: "de school".to_owned(),
        reader,
        purpose: "inschrijven".to_owned(),
        date: date(2026, 11, 1),
        until: Some(date(2027, 1, 31)),
        withdrawn: None,
        by: None,
    }
}

#[test]
fn consent_holds_for_its_reader_between_its_days_and_until_it_is_taken_back() {
    let mut case = super::fixture::case();
    let lacks = |case: &leerpad::model::Case, audience: Audience, day| audience.lacks_consent(case, day);
    assert!(lacks(&case, Audience::School, TODAY) && lacks(&case, Audience::Employer, TODAY));
    assert!(!lacks(&case, Audience::Learner, TODAY) && !lacks(&case, Audience::Advisor, TODAY));
    // Files of before the reader was asked say nothing of who it is.
    case.consent = vec![consent(None), consent(Some(ConsentFor::Other))];
    assert!(lacks(&case, Audience::School, TODAY));
    case.consent = vec![consent(Some(ConsentFor::School))];
    assert!(lacks(&case, Audience::Employer, TODAY));
    for (day, holds) in [
        (date(2026, 10, 31), false),
        (date(2026, 11, 1), true),
        (date(2027, 1, 31), true),
        (date(2027, 2, 1), false),
    ] {
        assert_eq!(!lacks(&case, Audience::School, day), holds, "{day}");
    }
    case.consent[0].withdrawn = Some(date(2026, 12, 1));
    assert!(!lacks(&case, Audience::School, date(2026, 11, 30)));
    assert!(lacks(&case, Audience::School, date(2026, 12, 1)));
}

#[test]
fn the_print_view_says_when_there_is_no_consent_for_the_reader_and_writes_all_the_same() {
    let mut bench = Bench::open(Lang::Nl, 120, 40);
    bench.keys("9 down down space");
    assert!(bench.screen().contains("geen toestemming om te delen met de school"), "{}", bench.screen());
    bench.keys("w enter");
    assert_eq!(bench.written.len(), 1);
    bench.state.session.as_mut().unwrap().case.consent = vec![consent(Some(ConsentFor::School))];
    assert!(!bench.screen().contains("geen toestemming"), "{}", bench.screen());
    bench.keys("down space");
    assert!(bench.screen().contains("geen toestemming om te delen met de werkgever"), "{}", bench.screen());
}

#[test]
fn the_term_is_shown_for_each_case_and_only_where_the_office_set_one() {
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    let saved = |bench: &mut Bench, last| {
        let listing = bench.state.start.listing.as_mut().unwrap();
        let listed = listing.cases.iter_mut().find(|own| own.problem.is_none()).unwrap();
        listed.last = Some(last);
        listed.case.clone()
    };
    let which = saved(&mut bench, date(2024, 5, 3));
    bench.keys("down");
    assert!(!bench.screen().contains("ewaartermijn") && !bench.screen().contains("Bewaren tot"));
    bench.state.retention_months = Some(36);
    assert!(
        bench.screen().contains("Bewaren tot en met ma 3 mei 2027. Keuken en zorg"),
        "{}",
        bench.screen()
    );
    bench.state.retention_months = Some(24);
    assert!(bench.screen().contains("De bewaartermijn is voorbij sinds zo 3 mei 2026"), "{}", bench.screen());
    // A clock that stands before the last activity says nothing of any case.
    saved(&mut bench, date(2030, 1, 1));
    assert!(bench.screen().contains("loopt achter"), "{}", bench.screen());

    saved(&mut bench, date(2024, 5, 3));
    bench.keys("enter 1");
    let session = bench.state.session.as_mut().unwrap();
    session.origin = which;
    session.case.marks.clear();
    session.case.decisions.clear();
    let keep = session.keep(Some(36), &bench.state.start);
    assert_eq!(keep, Keep::Until(date(2027, 5, 3)));
    // What is done today counts at once.
    bench.keys("8 a");
    bench.types("Nog een gesprek.");
    bench.keys("enter 1");
    let session = bench.state.session.as_ref().unwrap();
    assert_eq!(session.keep(Some(36), &bench.state.start), Keep::Until(date(2029, 11, 23)));
    let rows = session.fact_rows(&bench.state.catalog);
    let place = rows.iter().position(|row| *row == Row::Field(Field::Ended)).unwrap();
    bench.state.session.as_mut().unwrap().fact = place;
    bench.keys("enter");
    bench.types("1-11-2026");
    bench.keys("enter");
    assert_eq!(bench.case().ended, Some(date(2026, 11, 1)));
    assert!(bench.screen().contains("Bewaren tot en met wo 1 nov"), "{}", bench.screen());
    assert!(matches!(bench.state.session.as_ref().unwrap().origin, CaseRef::Saved(_)));
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Case);
}

/// What a form keeps is what was typed, also where the last fields are left open.
#[test]
fn a_consent_may_have_no_end_and_never_ends_before_it_begins() {
    let mut case = super::fixture::case();
    let typed = |texts: [&str; 6]| -> Vec<Typed> {
        texts.iter().map(|text| Typed { text: (*text).to_owned(), offering: None }).collect()
    };
    let before = Entry::Consent.count(&case);
    let wrong =
        Entry::Consent.keep(&mut case, None, &typed(["de school", "1", "x", "2-5-2027", "1-5-2027", ""]));
    assert_eq!(wrong.unwrap_err().at, 4);
    let wrong =
        Entry::Consent.keep(&mut case, None, &typed(["de school", "1", "x", "2-5-2027", "", "1-5-2027"]));
    assert_eq!(wrong.unwrap_err().at, 5);
    Entry::Consent.keep(&mut case, None, &typed(["de school", "1", "x", "2-5-2027", "", ""])).unwrap();
    let kept = &case.consent[before];
    assert_eq!((kept.reader, kept.until, kept.withdrawn), (Some(ConsentFor::School), None, None));
}
