//! The case view: everything in a case is changed where it stands, and each change has a name.

use jiff::civil::date;
use leerpad::app::View;
use leerpad::i18n::Lang;
use leerpad::model::case::{Appointment, Consent, ConsentFor, Extension, Literacy, UnderWay, Work, Written};

use super::bench::Bench;

/// Goes to the row of the case view that shows a text.
fn row(bench: &mut Bench, text: &str) {
    bench.keys("1 g g");
    for _ in 0..80 {
        if bench.screen().lines().any(|line| line.starts_with('>') && line.contains(text)) {
            return;
        }
        bench.keys("down");
    }
    panic!("no row with {text}\n{}", bench.screen());
}

/// Who writes in the tests, on the day they have.
#[allow(clippy::unnecessary_wraps, reason = "it stands where a case may have nothing")]
fn by() -> Option<Written> {
    Some(Written { author: "J. de Boer".to_owned(), date: super::fixture::TODAY })
}

fn fill(bench: &mut Bench, values: &[&str]) {
    for value in values {
        bench.keys("ctrl-u");
        bench.types(value);
        bench.keys("enter");
    }
}

#[test]
fn entries_are_added_changed_and_removed_and_each_can_be_undone() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    row(&mut bench, "+ verlenging");
    bench.keys("enter");
    fill(&mut bench, &["6", "brief van DUO"]);
    let extension = Extension { ground: "brief van DUO".to_owned(), months: 6, by: by() };
    assert_eq!(bench.case().civic.as_ref().unwrap().extensions, [extension]);
    assert!(bench.screen().contains("Toegevoegd: verlenging van de termijn"), "{}", bench.screen());
    row(&mut bench, "Verlengd: 6 maanden (brief van DUO)");
    bench.keys("enter");
    fill(&mut bench, &["12"]);
    bench.keys("ctrl-s");
    assert_eq!(bench.case().civic.as_ref().unwrap().extensions[0].months, 12);
    row(&mut bench, "Verlengd: 12");
    bench.keys("x");
    assert!(bench.screen().contains("Weggehaald: verlenging van de termijn"), "{}", bench.screen());
    assert!(bench.case().civic.as_ref().unwrap().extensions.is_empty());
    for said in
        ["Ongedaan: Weggehaald: verlenging", "Ongedaan: Gewijzigd: verlenging", "Ongedaan: Toegevoegd"]
    {
        bench.keys("u");
        assert!(bench.screen().contains(said), "{said}\n{}", bench.screen());
    }
    assert_eq!(*bench.case(), before);
}

#[test]
fn every_list_of_a_case_takes_an_entry() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    row(&mut bench, "+ afspraak");
    bench.keys("+");
    fill(&mut bench, &["7-12-2026", "met de school, over de start"]);
    let appointment =
        Appointment { date: date(2026, 12, 7), text: "met de school, over de start".to_owned(), by: by() };
    assert_eq!(bench.case().appointments, [appointment]);
    row(&mut bench, "+ toestemming");
    bench.keys("a");
    fill(&mut bench, &["de school", "1", "inschrijven", "23-11-2026", "31-1-2027", ""]);
    let consent = Consent {
        with: "de school".to_owned(),
        reader: Some(ConsentFor::School),
        purpose: "inschrijven".to_owned(),
        date: date(2026, 11, 23),
        until: Some(date(2027, 1, 31)),
        withdrawn: None,
        by: by(),
    };
    assert_eq!(bench.case().consent, [consent]);
    row(&mut bench, "Werk: keukenhulp");
    bench.keys("enter");
    fill(&mut bench, &["kok", "12"]);
    assert_eq!(bench.case().work, Some(Work { what: "kok".to_owned(), hours_per_week: 12 }));
    // There is one job at most.
    row(&mut bench, "Werk: kok");
    bench.keys("+");
    assert!(bench.screen().contains("maar een zijn"), "{}", bench.screen());
    bench.keys("x +");
    fill(&mut bench, &["afwas", "6"]);
    assert_eq!(bench.case().work, Some(Work { what: "afwas".to_owned(), hours_per_week: 6 }));
}

#[test]
fn what_is_under_way_is_found_by_a_part_of_its_name() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    row(&mut bench, "+ lopende cursus");
    bench.keys("enter");
    // Something that is no offering is refused at its field.
    fill(&mut bench, &["zzz"]);
    assert!(bench.screen().contains("kies een opleiding of cursus uit de lijst"), "{}", bench.screen());
    bench.keys("ctrl-u");
    bench.types("traject");
    bench.keys("down");
    let selected = bench.screen().lines().filter(|line| line.contains("> Certificaattraject")).count();
    assert_eq!(selected, 1, "{}", bench.screen());
    bench.keys("enter");
    fill(&mut bench, &["8", "1-2-2027"]);
    let course = &bench.case().under_way[0];
    let expected = UnderWay { offering: course.offering.clone(), hours_per_week: 8, until: date(2027, 2, 1) };
    assert_eq!(*course, expected);
    assert!(bench.state.catalog.offering_by_slug(&course.offering).is_some());
}

#[test]
fn a_form_says_what_is_wrong_at_the_field() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    row(&mut bench, "+ periode");
    bench.keys("enter");
    fill(&mut bench, &["3-5-2027", "2-5-2027"]);
    let screen = bench.screen();
    assert!(screen.contains("De laatste dag ligt voor de eerste."), "{screen}");
    assert!(screen.lines().any(|line| line.contains("! Laatste dag")), "{screen}");
    fill(&mut bench, &["9-5-2027"]);
    bench.keys("tab tab");
    bench.types("bsn 123456782");
    // Kept at once: it goes to the field that cannot be used.
    bench.keys("ctrl-s");
    let screen = bench.screen();
    assert!(screen.contains("BSN lijkt") && screen.contains("! Reden"), "{screen}");
    bench.keys("ctrl-u ctrl-s");
    let screen = bench.screen();
    assert!(screen.contains("van 0 tot 80") && screen.contains("! Uren overdag"), "{screen}");
    assert_eq!(*bench.case(), before);
    bench.keys("esc");
    assert_eq!(*bench.case(), before);
}

#[test]
fn the_rest_of_a_case_is_changed_where_it_stands() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    row(&mut bench, "Lezen en schrijven");
    bench.keys("enter 2 enter");
    assert_eq!(bench.case().language.literacy, Some(Literacy::OtherScript));
    row(&mut bench, "Jaren onderwijs");
    bench.keys("enter");
    fill(&mut bench, &["9"]);
    assert_eq!(bench.case().language.schooling_years, Some(9));
    row(&mut bench, "Overdracht");
    bench.keys("enter");
    fill(&mut bench, &["Bellen na de zomer."]);
    assert_eq!(bench.case().handover, "Bellen na de zomer.");
    row(&mut bench, "Wanneer leren");
    bench.keys("right");
    assert!(bench.case().settings.evening_only);
    row(&mut bench, "Schoolvakanties");
    bench.keys("enter 2 enter");
    assert_eq!(bench.case().school_calendar, Some("midden".parse().unwrap()));
    bench.keys("u u u u u");
    assert_eq!(*bench.case(), before);
    // Escape leaves a fact as it was.
    row(&mut bench, "Jaren onderwijs");
    bench.keys("enter 9 esc");
    assert_eq!(*bench.case(), before);
}

#[test]
fn the_paragraphs_of_a_handover_stay_and_can_be_typed_and_pasted() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.state.session.as_mut().unwrap().case.handover = "Eerst bellen.\n\nDan de school.".to_owned();
    row(&mut bench, "Overdracht");
    bench.keys("enter enter");
    assert_eq!(bench.case().handover, "Eerst bellen.\n\nDan de school.");
    row(&mut bench, "Overdracht");
    bench.keys("enter ctrl-j");
    bench.types("Tot slot");
    assert!(bench.screen().contains("Eerst bellen.¶¶Dan de school.¶Tot slot"), "{}", bench.screen());
    bench.input(leerpad::app::Input::Paste(".\r\nEen\rtwee\ndrie".to_owned()));
    bench.keys("enter");
    assert_eq!(bench.case().handover, "Eerst bellen.\n\nDan de school.\nTot slot.\nEen\ntwee\ndrie");
    // A name is one line, whatever is pasted into it.
    row(&mut bench, "Naam");
    bench.keys("enter ctrl-u ctrl-j");
    bench.input(leerpad::app::Input::Paste("Amina\r(schuilnaam)".to_owned()));
    bench.keys("enter");
    assert_eq!(bench.case().learner.name, "Amina (schuilnaam)");
}

#[test]
fn a_decision_leads_to_the_decisions() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    row(&mut bench, "Eerst certificaten");
    bench.keys("enter");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Decisions);
}

#[test]
fn what_cannot_be_done_on_a_row_says_why() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    row(&mut bench, "Naam");
    bench.keys("x");
    assert!(bench.screen().contains("Alleen een regel van een lijst kan weg."), "{}", bench.screen());
    bench.keys("+");
    assert!(bench.screen().contains("Ga eerst naar een lijst"), "{}", bench.screen());
    row(&mut bench, "Werk: keukenhulp");
    bench.keys("right");
    assert!(bench.screen().contains("enter wijzigt deze regel"), "{}", bench.screen());
}

#[test]
fn form_screens() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            let size = format!("{}-{width}x{height}", lang.word());
            let mut bench = Bench::open(lang, width, height);
            bench.keys("1 down down down down down down down");
            bench.keys("enter");
            fill(&mut bench, &["19-7-2027", "1-7-2027"]);
            insta::assert_snapshot!(format!("form-period-{size}"), bench.screen());
        }
        let mut bench = Bench::open(lang, 80, 24);
        row(
            &mut bench,
            match lang {
                Lang::Nl => "+ lopende",
                Lang::En => "+ course",
            },
        );
        bench.keys("enter");
        bench.types("traject");
        insta::assert_snapshot!(format!("form-offering-{}", lang.word()), bench.screen());
        bench.keys("esc g g enter");
        insta::assert_snapshot!(format!("fact-text-{}", lang.word()), bench.screen());
        bench.keys("esc");
        row(
            &mut bench,
            match lang {
                Lang::Nl => "Tempo",
                Lang::En => "Pace",
            },
        );
        bench.keys("enter");
        insta::assert_snapshot!(format!("fact-pace-{}", lang.word()), bench.screen());
    }
}
