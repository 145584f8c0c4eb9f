//! What a hand-out says, for whom, in every format.

use std::collections::BTreeSet;

use jiff::civil::date;
use leerpad::export::handout::Standing;
use leerpad::export::{Audience, Given, HandoutFormat, NothingToWrite, Part, handout};
use leerpad::i18n::{Lang, Texts};
use leerpad::model::Catalog;
use leerpad::model::calendar::add_weeks;
use leerpad::model::case::{
    Adjustment, Appointment, Asked, Assessed, Case, ChosenPlan, ChosenStep, Consent, ConsentFor, Decision,
    Extension, Fix, Mark, MarkState, Question, Verdict, Written,
};
use leerpad::model::code::Key;
use leerpad::route::Proposal;
use leerpad::route::plan::Unsure;
use serde_json::Value;

use super::fixture::{self, TODAY};
use super::plans;

fn proposal(catalog: &Catalog, case: &Case) -> Proposal {
    plans::proposal(catalog, case, &case.goals[0])
}

fn written(
    format: HandoutFormat,
    lang: Lang,
    audience: Audience,
    case: &Case,
) -> Result<String, NothingToWrite> {
    let catalog = fixture::catalog();
    let proposal = proposal(&catalog, case);
    let texts = Texts::new(lang);
    let given = Given { texts: &texts, catalog: &catalog, case, proposal: &proposal, today: TODAY, audience };
    format.write(&given)
}

fn mark(code: &str, state: MarkState, author: &str, reason: &str) -> Mark {
    Mark {
        on: code.parse().unwrap(),
        state,
        author: author.to_owned(),
        date: date(2026, 11, 3),
        reason: reason.to_owned(),
    }
}

/// The plan that is calculated now, as one that was chosen.
fn chosen(catalog: &Catalog, case: &Case) -> ChosenPlan {
    let plan = proposal(catalog, case).plan;
    ChosenPlan {
        date: date(2026, 11, 20),
        author: "KIEZER".to_owned(),
        reason: "KEUZEREDEN".to_owned(),
        finish: plan.finish_date(),
        goal: case.goals[0].clone(),
        steps: plan
            .steps
            .iter()
            .map(|step| ChosenStep {
                offering: catalog.offering(step.offering).unwrap().id.clone(),
                start: step.start,
                end: step.end,
            })
            .collect(),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "it stands where a case may have nothing")]
fn by(author: &str) -> Option<Written> {
    Some(Written { author: author.to_owned(), date: TODAY })
}

/// A case with a word of its own in every field that can hold one.
fn full() -> Case {
    let text = str::to_owned;
    let mut case = fixture::case();
    case.id = "dossiersleutel".parse().unwrap();
    case.title = text("DOSSIERTITEL");
    case.learner.name = text("DEELNEMERNAAM");
    case.learner.case_number = Some(text("DOSSIERNUMMER"));
    case.availability.exceptions[0].reason = text("UITZONDERINGSREDEN");
    case.marks = vec![
        mark("C0160", MarkState::Granted, "AUTEUR-TOEGEKEND", "REDEN-TOEGEKEND"),
        mark("C0164", MarkState::Claimed, "AUTEUR-GEMELD", "REDEN-GEMELD"),
        mark("K0137", MarkState::Refused, "AUTEUR-GEWEIGERD", "REDEN-GEWEIGERD"),
        mark("language:reading-A2", MarkState::Granted, "AUTEUR-TAAL", "REDEN-TAAL"),
    ];
    case.work.as_mut().unwrap().what = text("WERK-NU");
    case.civic.as_mut().unwrap().extensions =
        vec![Extension { ground: text("VERLENGINGSGROND"), months: 6, by: by("VERLENGER") }];
    case.adjustments = vec![Adjustment {
        offering: "c0164-ovo".parse().unwrap(),
        fix: Fix::Pinned(None),
        author: text("VASTZETTER"),
        date: TODAY,
        reason: text("VASTZETREDEN"),
    }];
    case.decisions = vec![Decision { date: TODAY, author: text("BESLISSER"), text: text("BESLUITTEKST") }];
    case.assessment = vec![Assessed {
        question: Question::Criteria,
        verdict: Verdict::Partly,
        note: text("AFWEGINGSTEKST"),
        author: text("AFWEGER"),
        date: TODAY,
    }];
    case.asked = vec![Asked { about: "intakevraag".parse().unwrap(), known: false }];
    case.appointments =
        vec![Appointment { date: date(2026, 12, 1), text: text("AFSPRAAKTEKST"), by: by("AFSPREKER") }];
    case.handover = text("OVERDRACHTSNOTITIE");
    case.handover_by = by("OVERDRAGER");
    case.advisor = text("EIGENAAR");
    case.availability.exceptions[0].by = by("ROOSTERAAR");
    case.consent = vec![Consent {
        with: text("DELEN-MET"),
        reader: Some(ConsentFor::School),
        purpose: text("DELEN-WAARVOOR"),
        date: TODAY,
        until: None,
        withdrawn: None,
        by: by("TOESTEMMER"),
    }];
    let catalog = fixture::catalog();
    case.chosen = Some(chosen(&catalog, &case));
    case
}

/// What stands in the case under each word, and who gets it.
const WHO_GETS: &[(&str, &[Audience])] = {
    use Audience::{Advisor, Employer, Learner, School};
    const OURS: &[Audience] = &[Learner, Advisor];
    &[
        ("DEELNEMERNAAM", &[Learner, Advisor, School, Employer]),
        // Granted, claimed, refused.
        ("Ondersteunen bij wonen en huishouden", &[Learner, Advisor, School, Employer]),
        ("Ondersteunen bij persoonlijke verzorging", &[Learner, Advisor, School]),
        ("Helpende plus", OURS),
        ("Lezen A2", &[Learner, Advisor, School]),
        ("DOSSIERTITEL", OURS),
        ("DOSSIERNUMMER", OURS),
        ("UITZONDERINGSREDEN", OURS),
        ("AUTEUR-TOEGEKEND", OURS),
        ("REDEN-TOEGEKEND", OURS),
        ("AUTEUR-GEMELD", OURS),
        ("REDEN-GEMELD", OURS),
        ("AUTEUR-GEWEIGERD", OURS),
        ("REDEN-GEWEIGERD", OURS),
        ("WERK-NU", OURS),
        ("VERLENGINGSGROND", OURS),
        ("VASTZETTER", OURS),
        ("VASTZETREDEN", OURS),
        ("KIEZER", OURS),
        ("KEUZEREDEN", OURS),
        ("BESLISSER", OURS),
        ("BESLUITTEKST", OURS),
        ("AFWEGER", OURS),
        ("AFWEGINGSTEKST", OURS),
        ("AFSPRAAKTEKST", OURS),
        ("DELEN-MET", OURS),
        ("DELEN-WAARVOOR", OURS),
        ("Z-route", OURS),
        ("OVERDRACHTSNOTITIE", &[]),
        ("OVERDRAGER", &[]),
        ("EIGENAAR", &[]),
        ("ROOSTERAAR", &[]),
        ("VERLENGER", &[]),
        ("AFSPREKER", &[]),
        ("TOESTEMMER", &[]),
        ("intakevraag", &[]),
        ("dossiersleutel", &[]),
    ]
};

#[test]
fn every_field_of_a_case_goes_to_who_needs_it_and_to_nobody_else() {
    let case = full();
    for audience in Audience::ALL {
        for format in HandoutFormat::ALL {
            let text = written(format, Lang::Nl, audience, &case).unwrap();
            for (word, readers) in WHO_GETS {
                let told = text.contains(word);
                // A calendar and a table hold less than there is to say.
                let whole = !matches!(format, HandoutFormat::Ics | HandoutFormat::Csv);
                if readers.contains(&audience) {
                    assert!(told || !whole, "{audience:?} gets no {word} in {format:?}");
                } else {
                    assert!(!told, "{audience:?} gets {word} in {format:?}\n{text}");
                }
            }
        }
    }
}

/// The manual says who gets each text of a case, and says it truly: what a reader gets in any format is what its row says.
#[test]
fn the_manual_says_truly_who_gets_each_text() {
    use crate::case_fields::{explained, is_text, schema, written};

    let case = full();
    let files: Vec<(Audience, String)> = Audience::ALL
        .into_iter()
        .flat_map(|audience| HandoutFormat::ALL.map(|format| (audience, format)))
        .map(|(audience, format)| (audience, written_for(format, audience, &case)))
        .collect();
    let mut gets: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
    let kinds: std::collections::BTreeMap<String, String> = schema().into_iter().collect();
    for (field, found) in written(&leerpad::store::write_case(&case)) {
        let Some((text, _)) = found.filter(|_| is_text(&kinds[&field])) else { continue };
        let readers = files.iter().filter(|(_, file)| file.contains(&text));
        gets.entry(field).or_default().extend(readers.map(|(audience, _)| audience.word().to_owned()));
    }
    let explained = explained();
    for (field, kind) in &kinds {
        if !is_text(kind) || field == "Case.catalog_version" {
            continue;
        }
        let gets = gets.get(field).unwrap_or_else(|| panic!("{field} is not in the full case"));
        let mut told = explained[field].readers.clone();
        told.remove("nobody");
        assert_eq!(*gets, told, "{field}");
    }
}

fn written_for(format: HandoutFormat, audience: Audience, case: &Case) -> String {
    written(format, Lang::Nl, audience, case).unwrap()
}

/// What a spreadsheet would take for a formula stands in no cell of a table as such.
#[test]
fn no_cell_of_a_table_is_a_formula() {
    let catalog = fixture::catalog();
    for start in ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
        let mut catalog = (*catalog).clone();
        for offering in &mut catalog.offerings {
            offering.name = format!("{start} {}", offering.name);
        }
        let mut case = full();
        case.chosen = None;
        case.learner.name = start.to_owned();
        let proposal = proposal(&catalog, &case);
        let texts = Texts::new(Lang::Nl);
        let audience = Audience::Advisor;
        let given = Given {
            texts: &texts,
            catalog: &catalog,
            case: &case,
            proposal: &proposal,
            today: TODAY,
            audience,
        };
        let table = HandoutFormat::Csv.write(&given).unwrap();
        assert!(table.contains("Certificaattraject"), "{table}");
        for cell in table.split("\r\n").flat_map(|row| row.split(',')) {
            let cell = cell.trim_start_matches('"');
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{start:?} gives {cell}");
        }
    }
}

#[test]
fn who_teaches_or_employs_gets_no_civic_integration_and_an_employer_no_language() {
    let case = full();
    let civic =
        ["inburgering", "Inburgering", "participatie", "Participatie", "termijn", "civic", "PIP", "800"];
    let language = ["spreken", "B1", "A2", "taal", "speaking", "language"];
    for format in HandoutFormat::ALL {
        for audience in [Audience::School, Audience::Employer] {
            let text = written(format, Lang::Nl, audience, &case).unwrap();
            for word in civic {
                assert!(!text.contains(word), "{audience:?} gets {word} in {format:?}\n{text}");
            }
            // Refusals, prices and doubts are nothing for an employer either.
            let other = ["geweigerd", "Geweigerd", "REDEN", "€", "cost", "refused", "Schatting: "];
            for word in language.into_iter().chain(other) {
                let hidden =
                    audience == Audience::Employer && !(format == HandoutFormat::Html && word == "A2");
                // The style sheet and the addresses of a page hold letters of their own.
                assert!(!hidden || !text.contains(word), "{audience:?} gets {word} in {format:?}\n{text}");
            }
        }
    }
}

#[test]
fn a_course_in_dutch_has_no_level_for_an_employer() {
    let catalog = fixture::catalog();
    let mut catalog = (*catalog).clone();
    catalog.offerings[0].pathway = leerpad::model::Pathway::LanguageCourse;
    "Nederlands naar B1".clone_into(&mut catalog.offerings[0].name);
    let mut case = fixture::case();
    case.consent.clear();
    let proposal = proposal(&catalog, &case);
    let texts = Texts::new(Lang::Nl);
    for (audience, told) in [(Audience::Employer, false), (Audience::School, true)] {
        let given = Given {
            texts: &texts,
            catalog: &catalog,
            case: &case,
            proposal: &proposal,
            today: TODAY,
            audience,
        };
        for format in HandoutFormat::ALL {
            let text = format.write(&given).unwrap();
            assert_eq!(text.contains("Nederlands naar B1"), told, "{audience:?} {format:?}\n{text}");
        }
    }
}

#[test]
fn formats_in_both_languages() {
    let mut case = full();
    case.marks.retain(|mark| mark.state != MarkState::Granted);
    case.chosen = None;
    for lang in Lang::ALL {
        for format in HandoutFormat::ALL {
            let name = format!("handout-{}.{}", lang.word(), format.extension());
            insta::assert_snapshot!(name, written(format, lang, Audience::Learner, &case).unwrap());
        }
    }
    for audience in [Audience::Advisor, Audience::School, Audience::Employer] {
        let name = format!("handout-nl-{}.md", audience.word());
        let text = written(HandoutFormat::Markdown, Lang::Nl, audience, &full()).unwrap();
        insta::assert_snapshot!(name, text);
    }
    let csv = written(HandoutFormat::Csv, Lang::Nl, Audience::Employer, &full()).unwrap();
    insta::assert_snapshot!("handout-nl-employer.csv", csv);
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    for format in HandoutFormat::ALL {
        let once = written(format, Lang::Nl, Audience::Advisor, &full());
        assert_eq!(once, written(format, Lang::Nl, Audience::Advisor, &full()));
    }
}

#[test]
fn a_plan_says_whether_it_was_chosen() {
    let catalog = fixture::catalog();
    let texts = Texts::new(Lang::Nl);
    let made = |case: &Case| {
        let proposal = proposal(&catalog, case);
        let audience = Audience::Learner;
        handout(Given { texts: &texts, catalog: &catalog, case, proposal: &proposal, today: TODAY, audience })
    };
    let mut case = fixture::case();
    assert_eq!(made(&case).standing, Standing::Proposed);
    case.chosen = Some(chosen(&catalog, &case));
    assert_eq!(made(&case).standing, Standing::Chosen);
    // What is granted since makes another plan: the one that was chosen is printed, and says so.
    let before = made(&case).steps;
    case.marks = vec![mark("C0160", MarkState::Granted, "x", "y")];
    let now = made(&case);
    assert_eq!(now.standing, Standing::ChosenBefore);
    let dates = |steps: &[leerpad::export::handout::StepRow]| -> Vec<_> {
        steps.iter().map(|step| (step.name.clone(), step.start, step.end)).collect()
    };
    assert_eq!(dates(&now.steps), dates(&before));
    // Hours and reasons of another calculation are not said of it.
    assert!(now.steps.iter().all(|step| step.study_hours.is_none() && step.why.is_empty()));
    let text = written(HandoutFormat::Markdown, Lang::Nl, Audience::Learner, &case).unwrap();
    assert!(text.contains("Een nieuwe berekening komt nu anders uit."), "{text}");
    let ics = written(HandoutFormat::Ics, Lang::Nl, Audience::Learner, &case).unwrap();
    assert!(!ics.contains("TENTATIVE") && !ics.contains("Voorstel"));
}

#[test]
fn without_a_plan_paper_explains_and_a_calendar_is_refused() {
    let mut case = fixture::case();
    case.availability.day = 0;
    case.availability.evening = 0;
    for format in [HandoutFormat::Html, HandoutFormat::Markdown] {
        let text = written(format, Lang::Nl, Audience::Learner, &case).unwrap();
        assert!(text.contains("Waarom het niet kan"), "{text}");
        assert!(text.contains("niet meer uren per week"), "{text}");
    }
    for format in [HandoutFormat::Ics, HandoutFormat::Csv] {
        let refused = written(format, Lang::Nl, Audience::Learner, &case);
        assert_eq!(refused, Err(NothingToWrite::NoSteps));
    }
    // Which demands clash is nothing for an employer.
    let text = written(HandoutFormat::Markdown, Lang::Nl, Audience::Employer, &case).unwrap();
    assert!(text.contains("Er is geen plan") && !text.contains("uren per week dan"), "{text}");
}

/// Texts that would act in one format or another.
const HOSTILE: &str = "<script>alert(1)</script>&amp;]]>\"'\r\nBEGIN:VEVENT\r\n=1+1|[x](javascript:y)\u{1b}[31m\u{202e}\u{9b}2J سارة أحمد";

fn hostile() -> Case {
    let mut case = full();
    for text in
        [&mut case.title, &mut case.learner.name, &mut case.decisions[0].text, &mut case.appointments[0].text]
    {
        HOSTILE.clone_into(text);
    }
    HOSTILE.clone_into(&mut case.marks[0].reason);
    HOSTILE.clone_into(&mut case.marks[0].author);
    HOSTILE.clone_into(&mut case.chosen.as_mut().unwrap().reason);
    HOSTILE.clone_into(&mut case.work.as_mut().unwrap().what);
    case
}

#[test]
fn texts_of_a_case_act_in_no_format() {
    for format in HandoutFormat::ALL {
        let text = written(format, Lang::Nl, Audience::Learner, &hostile()).unwrap();
        let lines = if format == HandoutFormat::Json { text.replace("\\u001b", "") } else { text };
        let bad = |letter: char| {
            (letter.is_control() && letter != '\n' && letter != '\r')
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!lines.contains(bad), "{format:?}");
        match format {
            HandoutFormat::Html => {
                assert!(!lines.contains("<script"), "{lines}");
                assert!(lines.contains("<bdi>سارة أحمد</bdi>"));
                check_nesting(&lines);
            }
            HandoutFormat::Markdown => {
                let harmless = lines.replace("\\<", "").replace("\\[", "");
                assert!(!harmless.contains("<script") && !harmless.contains("[x"), "{lines}");
            }
            HandoutFormat::Ics => {
                let events = parse_ics(&lines);
                assert!(events.iter().any(|event| event.summary.contains("BEGIN:VEVENT")), "{lines}");
            }
            HandoutFormat::Csv => {
                assert!(!lines.split("\r\n").any(|line| line.starts_with('=')), "{lines}");
            }
            HandoutFormat::Json => {
                serde_json::from_str::<Value>(&lines).unwrap();
            }
        }
    }
}

/// Every element that is opened is closed, in order; nothing comes from elsewhere.
fn check_nesting(page: &str) {
    let body = page.split("</style>").nth(1).unwrap();
    let mut open: Vec<&str> = vec!["html", "head"];
    for part in body.split('<').skip(1) {
        let tag = part.split(['>', ' ']).next().unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{part}");
        } else if tag != "br" {
            open.push(tag);
        }
        for fetched in ["src=", "@import", "url(", "<link", "onload", "javascript:"] {
            assert!(!part.starts_with("img") && !tag.contains(fetched), "{part}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn a_page_is_whole_and_can_be_read_aloud() {
    for lang in Lang::ALL {
        for audience in Audience::ALL {
            let page = written(HandoutFormat::Html, lang, audience, &full()).unwrap();
            check_nesting(&page);
            assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\""));
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.word())));
            for needed in
                ["<main>", "<h1>", "scope=\"col\"", "scope=\"row\"", "role=\"img\"", "<desc ", "<caption>"]
            {
                assert!(page.contains(needed), "{needed}");
            }
            // The name of a person is in the heading, not in the title that a browser keeps.
            let title = page.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
            assert!(!title.contains("DEELNEMERNAAM"));
            let headings: Vec<&str> = page.split("aria-labelledby=\"").skip(1).collect();
            for heading in headings {
                let ids = heading.split('"').next().unwrap();
                for id in ids.split(' ') {
                    assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
                }
            }
        }
    }
}

struct Event {
    uid: String,
    summary: String,
    start: String,
    end: String,
}

/// Reads a calendar as RFC 5545 asks for it, and refuses what it does not allow.
fn parse_ics(text: &str) -> Vec<Event> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut lines = unfolded.trim_end().split("\r\n").peekable();
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    let mut events = Vec::new();
    let mut open: Option<Vec<(String, String)>> = None;
    let mut ended = false;
    for line in lines {
        assert!(!ended, "{line}");
        let (name, value) = line.split_once(':').unwrap();
        match (name, value) {
            ("BEGIN", "VEVENT") => assert!(open.replace(Vec::new()).is_none()),
            ("END", "VEVENT") => events.push(event(&open.take().unwrap())),
            ("END", "VCALENDAR") => ended = true,
            _ => match &mut open {
                Some(properties) => properties.push((name.to_owned(), value.to_owned())),
                None => assert!(["VERSION", "PRODID", "CALSCALE"].contains(&name), "{line}"),
            },
        }
    }
    assert!(ended);
    events
}

fn event(properties: &[(String, String)]) -> Event {
    let one = |name: &str| {
        let found: Vec<&String> =
            properties.iter().filter(|(own, _)| own == name).map(|(_, value)| value).collect();
        assert_eq!(found.len(), 1, "{name} {properties:?}");
        found[0].clone()
    };
    let stamp = one("DTSTAMP");
    assert!(stamp.ends_with("T000000Z") && stamp.len() == 16, "{stamp}");
    assert!(["TENTATIVE", "CONFIRMED"].contains(&one("STATUS").as_str()));
    let raw = one("SUMMARY");
    let mut summary = String::new();
    let mut letters = raw.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => summary.push(letters.next().filter(|next| "\\;,".contains(*next)).unwrap()),
            ',' | ';' => panic!("not escaped: {raw}"),
            other => summary.push(other),
        }
    }
    Event { uid: one("UID"), summary, start: one("DTSTART;VALUE=DATE"), end: one("DTEND;VALUE=DATE") }
}

#[test]
fn a_calendar_holds_every_day_that_matters() {
    let mut case = full();
    case.chosen = None;
    let text = written(HandoutFormat::Ics, Lang::Nl, Audience::Learner, &case).unwrap();
    let events = parse_ics(&text);
    let uids: BTreeSet<&str> = events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids.len(), events.len());
    let on = |day: &str| -> Vec<&str> {
        events.iter().filter(|event| event.start == day).map(|event| event.summary.as_str()).collect()
    };
    let end = |day: &str| events.iter().find(|event| event.start == day).unwrap().end.clone();
    assert_eq!(on("20261123"), ["Voorstel: Begin: Certificaattraject persoonlijke verzorging"]);
    assert_eq!(end("20261123"), "20261124");
    // An appointment stands whatever plan is chosen.
    assert_eq!(on("20261201"), ["AFSPRAAKTEKST"]);
    assert_eq!(on("20280901"), ["Laatste dag om aan te melden: spreken A2"]);
    let term = on("20290302");
    assert!(term.iter().any(|text| text.contains("Einde van de inburgeringstermijn")), "{term:?}");
    assert!(term.iter().any(|text| text.contains("800 uur taal")), "{term:?}");
    let follow = events.iter().filter(|event| event.summary.contains("maanden na het doel")).count();
    assert_eq!(follow, 2);
    // The same day of the same case has the same key in another language and for another reader.
    let other = parse_ics(&written(HandoutFormat::Ics, Lang::En, Audience::School, &case).unwrap());
    assert!(other.iter().all(|event| uids.contains(event.uid.as_str())));
}

#[test]
fn questions_go_to_who_can_answer_them() {
    let catalog = fixture::catalog();
    let mut case = fixture::case();
    case.marks = vec![mark("C0160", MarkState::Evidenced, "x", "y")];
    let mut proposal = proposal(&catalog, &case);
    let item = catalog.by_key[&"25960".parse::<Key>().unwrap()];
    proposal.plan.steps[1].unsure.extend([Unsure::Company(item), Unsure::Waiver, Unsure::Unfunded]);
    let texts = Texts::new(Lang::Nl);
    let asked = |audience| {
        let given = Given {
            texts: &texts,
            catalog: &catalog,
            case: &case,
            proposal: &proposal,
            today: TODAY,
            audience,
        };
        let made = handout(given);
        let section = made.sections.iter().find(|section| section.id == "questions").unwrap();
        format!("{:?}", made.section_lines(&texts, section))
    };
    let company = "Is er een plaats bij een leerbedrijf";
    let school = "Geeft de school ontheffing";
    let committee = "Wordt mbo-certificaat C0160";
    let municipality = "Tellen uren bij een bedrijf mee";
    for (audience, told) in [
        (Audience::Learner, [true, true, true, true]),
        (Audience::Advisor, [true, true, true, true]),
        (Audience::School, [false, true, true, false]),
        (Audience::Employer, [true, false, false, false]),
    ] {
        let text = asked(audience);
        for (question, told) in [company, school, committee, municipality].into_iter().zip(told) {
            assert_eq!(text.contains(question), told, "{audience:?} {question}\n{text}");
        }
    }
    // Steps that ask the same are named together.
    assert!(
        asked(Audience::Learner).contains("Wat kost dit? (stappen 1, 2, 3, 4)"),
        "{}",
        asked(Audience::Learner)
    );
}

#[test]
fn a_long_plan_stays_in_its_drawing() {
    let catalog = fixture::catalog();
    let case = fixture::case();
    let mut proposal = proposal(&catalog, &case);
    let first = proposal.plan.steps[0].clone();
    proposal.plan.steps = (0..40)
        .map(|place| {
            let mut step = first.clone();
            (step.start_week, step.end_week) = (place * 3, place * 3 + 5);
            (step.start, step.end) = (add_weeks(TODAY, place * 3), add_weeks(TODAY, place * 3 + 5));
            step
        })
        .collect();
    let texts = Texts::new(Lang::Nl);
    let audience = Audience::Employer;
    let given =
        Given { texts: &texts, catalog: &catalog, case: &case, proposal: &proposal, today: TODAY, audience };
    let page = HandoutFormat::Html.write(&given).unwrap();
    check_nesting(&page);
    let drawing = page.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap();
    let numbers = |name: &str| -> Vec<u32> {
        let attribute = format!(" {name}=\"");
        let found = drawing.split(&attribute).skip(1);
        found.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
    };
    assert!(numbers("x").into_iter().chain(numbers("x2")).all(|x| x <= 760));
    assert_eq!(drawing.matches("<g>").count(), 40);
}

#[test]
fn a_json_document_says_for_whom_it_is_and_what_is_in_it() {
    let text = written(HandoutFormat::Json, Lang::Nl, Audience::School, &full()).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["format"], "leerpad-handout/1");
    assert_eq!(value["for"], "school");
    assert_eq!(value["standing"], "chosen");
    assert_eq!(value["plan"]["format"], "leerpad-plan/1");
    let parts: Vec<&str> =
        value["parts"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect();
    let gets: Vec<&str> =
        Part::ALL.into_iter().filter(|part| Audience::School.gets(*part)).map(Part::word).collect();
    assert_eq!(parts, gets);
    assert!(value["plan"].get("civic").is_none());
    assert!(value["plan"]["weeks"][0].get("language").is_none());
    assert!(value["plan"]["steps"][0].get("sources").is_some());
    // The advisor gets what the plan says to programs.
    let text = written(HandoutFormat::Json, Lang::Nl, Audience::Advisor, &full()).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["plan"]["civic"][0]["account"], "language");
    assert_eq!(value["plan"]["weeks"][0]["language"], 12);
}
