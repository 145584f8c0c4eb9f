//! Texts that would command a terminal, and names in many scripts: on the line goes nothing but what we send ourselves, and no
//! name moves what stands beside it.

use jiff::civil::date;
use leerpad::app::looks::ThemeName;
use leerpad::i18n::Lang;
use leerpad::model::case::{
    Adjustment, Appointment, Assessed, Case, ChosenPlan, Consent, ConsentFor, Decision, Exception, Extension,
    Fix, Mark, MarkState, Question, Verdict, Work, Written,
};
use leerpad::ui::theme::Depth;

use super::bench::Bench;
use crate::sequences::{DRAWING, foreign};

/// What must never reach a terminal from a file.
const PAYLOADS: [&str; 40] = [
    "\x1b[2J",
    "\x1b[31m",
    "\x1b[?1049l",
    "\x1b[?2004h",
    "\x1b[6n",
    "\x1b[c",
    "\x1b[>c",
    "\x1b[5i",
    "\x1b[20t",
    "\x1b[21t",
    "\x1b[8;1;1t",
    "\x1b[3J",
    "\x1bc",
    "\x1b#8",
    "\x1b(0",
    "\x1b7\x1b8",
    "\x1b=",
    "\x1b]0;title\x07",
    "\x1b]2;title\x1b\\",
    "\x1b]8;;http://example.org\x1b\\x\x1b]8;;\x1b\\",
    "\x1b]52;c;ZWNobw==\x07",
    "\x1b]4;1;?\x07",
    "\x1bP$q\"p\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x1b_G\x1b\\",
    "\x1bX\x1b\\",
    "\x1b^\x1b\\",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{90}q\u{9c}",
    "\u{85}\u{84}",
    "\x07\x08\x0b\x0c",
    "a\rb\nc\td",
    "\x0e\x0f\x05",
    "\x7f\x00\x1a",
    "\u{202e}gpj.exe",
    "\u{2066}a\u{2069}\u{200f}",
    "\u{e0041}\u{e007f}",
    "\u{feff}\u{200b}\u{2028}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

/// A case with a text in every field that takes one.
fn filled(case: &mut Case, text: &str) {
    let text = || text.to_owned();
    case.title = text();
    case.learner.name = text();
    case.learner.case_number = Some(text());
    case.handover = text();
    case.advisor = text();
    case.work = Some(Work { what: text(), hours_per_week: 8 });
    let from = date(2027, 1, 4);
    case.availability.exceptions.push(Exception {
        from,
        to: from,
        day: 1,
        evening: 1,
        reason: text(),
        by: None,
    });
    case.decisions.push(Decision { date: from, author: text(), text: text() });
    case.marks.push(Mark {
        on: "C0160".parse().unwrap(),
        state: MarkState::Claimed,
        author: text(),
        date: from,
        reason: text(),
    });
    let by = || Some(Written { author: text(), date: from });
    case.handover_by = by();
    for exception in &mut case.availability.exceptions {
        exception.by = by();
    }
    case.civic.as_mut().unwrap().extensions.push(Extension { ground: text(), months: 6, by: by() });
    case.appointments.push(Appointment { date: from, text: text(), by: by() });
    case.consent.push(Consent {
        with: text(),
        reader: Some(ConsentFor::School),
        purpose: text(),
        date: from,
        until: Some(from),
        withdrawn: Some(from),
        by: by(),
    });
    case.adjustments.push(Adjustment {
        offering: "c0164-ovo".parse().unwrap(),
        fix: Fix::Forbidden,
        author: text(),
        date: from,
        reason: text(),
    });
    case.assessment.push(Assessed {
        question: Question::Criteria,
        verdict: Verdict::Partly,
        note: text(),
        author: text(),
        date: from,
    });
    case.chosen = Some(ChosenPlan {
        date: from,
        author: text(),
        reason: text(),
        finish: Some(from),
        goal: case.goals[0].clone(),
        steps: Vec::new(),
    });
}

/// Every text field of a case is among those that are filled: one that is added must be filled too.
#[test]
fn every_text_of_a_case_is_tried() {
    use crate::case_fields::{is_text, schema, written};

    let mut case = super::fixture::case();
    case.catalog_version = Some("x".to_owned());
    filled(&mut case, "PLEK");
    let text = leerpad::store::write_case(&case);
    let filled: std::collections::BTreeSet<String> = written(&text)
        .into_iter()
        .filter(|(_, found)| found.as_ref().is_some_and(|(text, _)| text == "PLEK"))
        .map(|(field, _)| field)
        .collect();
    for (field, kind) in schema() {
        // The catalog gives itself a version; nobody types it.
        let tried = !is_text(&kind) || field == "Case.catalog_version" || filled.contains(&field);
        assert!(tried, "{field} is never filled");
    }
}

const SCREENS: [&str; 18] = [
    "1",
    "1 G",
    "1 G up",
    "1 G up up",
    "2",
    "2 i",
    "2 /",
    "3",
    "3 i",
    "4",
    "5",
    "6",
    "6 down enter",
    "7",
    "8",
    "9",
    "0",
    "2 ?",
];

#[test]
fn no_text_of_a_case_ever_commands_the_terminal() {
    for (place, payload) in PAYLOADS.into_iter().enumerate() {
        let mut bench = Bench::open(if place % 2 == 0 { Lang::Nl } else { Lang::En }, 80, 24);
        bench.depth = Depth::True;
        bench.state.looks.theme = ThemeName::ALL[place % ThemeName::ALL.len()];
        let author = format!("x{payload}y");
        bench.state.author.clone_from(&author);
        let text = format!("voor {payload} na");
        filled(&mut bench.state.session.as_mut().unwrap().case, &text);
        for keys in SCREENS {
            bench.state.overlays.clear();
            bench.keys("esc esc");
            bench.keys(keys);
            let found = foreign(&bench.wire(), &DRAWING);
            assert!(found.is_empty(), "{payload:?} on {keys}: {found:?}");
        }
    }
}

#[test]
fn a_paste_or_a_name_that_is_typed_never_commands_the_terminal() {
    for payload in PAYLOADS {
        let mut bench = Bench::start(Lang::Nl, 80, 24);
        bench.input(leerpad::app::Input::Paste(format!("voor{payload}na")));
        assert_eq!(foreign(&bench.wire(), &DRAWING), Vec::<String>::new(), "{payload:?}");
        bench.keys("esc ctrl-n");
        bench.input(leerpad::app::Input::Paste(format!("voor{payload}na")));
        assert_eq!(foreign(&bench.wire(), &DRAWING), Vec::<String>::new(), "{payload:?}");
    }
}

#[test]
fn every_payload_is_known_to_be_foreign() {
    for payload in PAYLOADS.into_iter().take(39) {
        let plain = payload == "\x1b[31m";
        assert_eq!(foreign(payload.as_bytes(), &DRAWING).is_empty(), plain, "{payload:?}");
    }
}

/// Given names and family names, as people write them themselves: Arabic, Persian, Tigrinya, Ukrainian, Burmese, Tamil, Kurdish.
const GIVEN: [[&str; 10]; 7] = [
    ["محمد", "فاطمة", "عبد الله", "لالة", "مريم", "خالد", "إبراهيم", "زينب", "يوسف", "آلاء"],
    ["رضا", "می‌نا", "پروین", "علی‌رضا", "ژاله", "گلنار", "کیان", "نیلوفر", "مهدی", "شیرین‌گل"],
    ["ሰላም", "ሚካኤል", "ትርሓስ", "ዮናስ", "ኣስመረት", "ብርሃነ", "ለተብርሃን", "ሃብቶም", "ፍረወይኒ", "ኤልሳ"],
    ["Олександр", "Їлія", "Євгенія", "Ганна", "Ґалина", "Тарас", "Ольга", "Мар'яна", "Дмитро", "Юлія"],
    ["အောင်ဆန်း", "ခင်မာ", "သီရိ", "မြင့်မြင့်", "ကျော်စွာ", "နှင်းဆီ", "ဇော်", "ဥမ္မာ", "ထွန်း", "ဖြူဖြူ"],
    ["கண்ணன்", "லக்ஷ்மி", "முருகன்", "ஸ்ரீதேவி", "அருண்", "மீனாட்சி", "இளங்கோ", "பொன்னி", "சுந்தர்", "கௌரி"],
    ["ئازاد", "شێرکۆ", "ڕۆژین", "هێڤی", "Şêrko", "Çiçek", "Rêzan", "Hêvîn", "Gulê", "بەختیار"],
];
const FAMILY: [[&str; 9]; 7] = [
    ["الأحمد", "بن علي", "السيد", "حسين", "النور", "القاضي", "صالح", "الحاج", "منصور"],
    ["محمدی", "خانه‌دار", "رضایی", "کریمی", "حسینی", "نیک‌نام", "احمدی", "صادقی", "پناهی"],
    ["ተስፋይ", "ገብረመድህን", "ወልደማርያም", "ሃይለ", "ኪዳነ", "ኣብርሃ", "ዘርኣይ", "መንግስቱ", "ተኽለ"],
    ["Шевченко", "Коваленко", "Бойко", "Ткаченко", "Кравець", "Олійник", "Лисенко", "Мельник", "Їжакевич"],
    ["မောင်", "ဝင်း", "လှ", "ထက်", "အေး", "စိုး", "မင်း", "တင်", "ညွန့်"],
    ["ராஜன்", "சுப்பிரமணியம்", "நாயர்", "பிள்ளை", "குமார்", "செல்வம்", "ஐயர்", "தேவர்", "க்ஷத்ரியன்"],
    ["محەممەد", "عەلی", "Demîr", "Yıldız", "Öztürk", "ڕەسوڵ", "کەریم", "Güneş", "حەسەن"],
];

fn names() -> Vec<String> {
    let mut names = Vec::new();
    for (given, family) in GIVEN.iter().zip(FAMILY) {
        for first in given {
            names.extend(family.iter().map(|last| format!("{first} {last}")));
        }
    }
    names.truncate(630);
    names
}

/// The cells of a screen that do not belong to the name: those left of it in its row, and all other rows.
fn others(bench: &mut Bench, width: usize) -> Vec<String> {
    let buffer = bench.buffer();
    let rows = buffer.content.chunks(80).enumerate();
    rows.flat_map(|(y, row)| {
        let end = if y == 0 { 80 - width } else { 80 };
        row[..end].iter().map(|cell| cell.symbol().to_owned()).collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn a_name_in_any_script_shifts_no_other_cell() {
    let names = names();
    assert!(names.len() >= 600, "{}", names.len());
    for keys in ["2", "4"] {
        let mut bench = Bench::open(Lang::Nl, 80, 24);
        bench.keys(keys);
        for name in &names {
            // Room for the name, and the blank behind it.
            let room = 2 + leerpad::text::safe::width(name).min(18);
            let mut shown = |name: &str| {
                name.clone_into(&mut bench.state.session.as_mut().unwrap().case.learner.name);
                others(&mut bench, room.max(5))
            };
            let jan = shown("Jan");
            assert_eq!(shown(name), jan, "{name}");
            // The name is there, and is what was stored.
            let row: String =
                bench.buffer().content[..80].iter().map(ratatui::buffer::Cell::symbol).collect();
            let first = name.split(' ').next().unwrap();
            // Behind a letter of two columns stands an empty cell.
            let row = row.replace(' ', "");
            assert!(row.contains(first) || row.contains('…'), "{name}: {row}");
        }
    }
}

/// What a terminal makes of the bytes: whatever width it gives the letters of a name, the cells beside it stand where they stood.
#[test]
fn on_the_line_what_stands_beside_a_name_is_placed_by_its_column() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2");
    for name in names() {
        name.clone_into(&mut bench.state.session.as_mut().unwrap().case.learner.name);
        let bytes = bench.wire();
        assert_eq!(foreign(&bytes, &DRAWING), Vec::<String>::new(), "{name}");
        // A terminal for which every foreign letter is two columns wide, and one for which it has none.
        let text = String::from_utf8(bytes).unwrap();
        let is_foreign = |letter: char| letter > '\u{17f}' && !('\u{2000}'..='\u{2fff}').contains(&letter);
        let wide: String =
            text.chars().map(|letter| if is_foreign(letter) { '日' } else { letter }).collect();
        let none: String = text.chars().filter(|letter| !is_foreign(*letter)).collect();
        let below = |text: &str| {
            let cells = |count| std::num::NonZeroU16::new(count).unwrap();
            let mut terminal = vt100::Parser::new(cells(24), cells(80), 0);
            terminal.process(text.as_bytes());
            terminal.screen().rows(0, 80).skip(1).collect::<Vec<String>>()
        };
        assert_eq!(below(&wide), below(&none), "{name}");
    }
}
