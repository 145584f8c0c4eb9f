//! The rules as data: everything that bears on a plan is carried by a record with a source, and no two rules of one topic hold for
//! the same person on the same day.

use assert_cmd::cargo::cargo_bin_cmd;
use leerpad::catalog;
use leerpad::export::rule_words;
use leerpad::i18n::{Lang, Texts};
use leerpad::model::case::Counted;
use leerpad::model::code::Key;
use leerpad::model::{Act, Catalog, CivicGroup, CivicRoute, Facts, Rule, RuleTopic, RuleValue};

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::{Date, date};

use crate::tidy::{read, rust_files};

/// What bears on a plan, by a title of our own, with the records that carry it. Ids without a kind in front are rules.
const CARRIED: &[(&str, &str)] = &[
    // Civic integration
    ("which act", "welke-wet"),
    ("term of three years", "wi2021-termijn wi2013-termijn"),
    ("intake and PIP", "pip-termijn pip-na-bericht pip-praktijk pip-inhoud leerbaarheidstoets"),
    ("checks on a PIP", "pip-controle pip-intensiteit pip-opleiding-afmaken z-volgorde"),
    ("B1 route and stepping down", "wi2021-b1-niveau wi2021-afschalen afschalen-in-de-klas b1-geen-minimum"),
    (
        "Z route",
        "wi2021-z-cursusuren wi2021-z-participatie-asiel wi2021-z-participatie-gezin wi2021-z-niveau z-certificaat z-leerdoel",
    ),
    (
        "education route",
        "wi2021-onderwijs-niveau onderwijsroute-omvang onderwijsroute-andere-vakken onderwijsroute-duur onderwijsroute-per-week \
         onderwijsroute-leeftijd",
    ),
    (
        "what counts as hours",
        "taaluren-tellen intake-taaluren intake-participatie uren-eerdere-route participatie-telt participatie-pvt-map \
         stage-als-participatie taal-op-de-werkvloer",
    ),
    ("PVT", "wi2021-pvt pvt-termijn pvt-wet-2013 pvt-geregistreerd pvt-per-week"),
    ("MAP", "wi2021-map-b1 wi2021-map-z map-inhoud map-in-plaatsing map-vrijstelling map-begin map-per-week"),
    ("KNM", "knm knm-examen-vorm"),
    ("exams and money", "examen-prijs examen-gratis"),
    (
        "waiting for exams",
        "examen-wachttijd examen-uitslag a2-wachttijd examen-afmelden examenplaatsen duo-besluit",
    ),
    (
        "extensions by ground",
        "verlenging-algemeen verlenging-ziekte verlenging-bevalling verlenging-alfabetisering verlenging-inspanning \
         verlenging-inspanning-gezin inspanning-examens inspanning-uren-gezin verlenging-laat-aanbod cursus-begint \
         cursus-begint-onderwijs verlenging-opleiding verlenging-examen verlenging-bijzonder",
    ),
    ("fines", "boete-asiel boete-gezin boete-pvt boete-map boete-extra-tijd boete-extra-tijd-z"),
    (
        "diplomas that end or pause the obligation",
        "vrijstellend-diploma vrijstelling-tijdens-opleiding vrijstelling-opleiding-begin nt2-gedeeltelijk vrijstelling-verblijf \
         vrijstelling-werk",
    ),
    (
        "act of 2013",
        "wi2013-niveau wi2013-ona ona-vorm ona-nakijken ona-gesprek ona-prijs ona-vrijstelling ona-vrijstelling-uren ona-per-week",
    ),
    ("changes of the PIP", "pip-wijzigen wissel-van-route"),
    ("working beside it", "werk-naast-inburgeren"),
    ("system under review", "stelsel-in-beweging"),
    // Dutch
    ("levels and reference levels", "2f-en-b1 3f-en-b2"),
    ("Dutch at entry to the MBO", "taal-instroom-mbo nt2-programma"),
    ("Dutch in childcare", "taal-kinderopvang"),
    ("Dutch for a foreign care diploma", "taal-zorg-buitenlands-diploma taal-zorg-bewijs"),
    (
        "language duty of social assistance",
        "taal-bijstand taal-bijstand-later taal-bijstand-laatst taal-bijstand-school",
    ),
    (
        "hours to climb a level",
        "band:basis band:hoogopgeleid band:laagopgeleid band:analfabeet alfabetisering-naturalisatie alfabetisering-uren",
    ),
    // Participation Act
    (
        "trial placement",
        "proefplaatsing proefplaatsing-hoogstens proefplaatsing-loonwaarde proefplaatsing-contract",
    ),
    (
        "participation place",
        "participatieplaats participatieplaats-gesprek participatieplaats-stop participatieplaats-scholing \
         participatieplaats-langer participatieplaats-premie",
    ),
    ("work experience place", "werkervaringsplaats werkervaringsplaats-uren"),
    (
        "wage-cost subsidy",
        "loonkostensubsidie-hoogstens loonkostensubsidie-opnieuw loonkostensubsidie-beschut loonkostensubsidie-verzoek \
         funding:loonkostensubsidie",
    ),
    ("sheltered work", "beschut-werk"),
    (
        "counter-performance and what replaces it",
        "tegenprestatie maatschappelijke-participatie-2026 maatschappelijke-participatie participatiewet-in-balans",
    ),
    ("earnings beside benefit", "bijverdienen bijverdienen-2027 bijverdienen-maanden"),
    ("care duties", "zorg-kind zorg-ontheffing-kind zorg-ontheffing"),
    ("work and study under 27", "leer-werktraject zoektermijn"),
    ("training with benefit", "scholing-met-uitkering"),
    // Recognition
    ("EVC", "evc-duur evc-houdbaarheid evc-uitkomsten evc-prijs-voorbeeld evc-twee-wegen"),
    ("foreign diplomas", "idw-duur idw-drukte-duur idw-prijs idw-omvang idw-kopie"),
    ("exemption by the exam board", "vrijstelling-commissie vrijstelling-waarvoor"),
    ("validity in time", "certificaat-verloopt-niet dossier-uitloop"),
    // The MBO
    ("certificates", "certificaat certificaat-bij-vertrek"),
    ("statements", "praktijkverklaring mbo-verklaring"),
    ("who statements are for, and how long", "praktijkverklaring-voor-wie praktijkverklaring-duur"),
    ("recognised companies", "leerbedrijf leerbedrijf-opnieuw leerbedrijf-vervalt"),
    ("BBL", "bbl-uren bbl-lesuren bbl-praktijk bbl-zonder-contract"),
    (
        "BOL",
        "bol-uren bol-eerste-jaar bol-entree bol-een-jaar bol-een-jaar-praktijk bol-twee-jaar bol-twee-jaar-praktijk bol-drie-jaar \
         bol-drie-jaar-praktijk studiejaar duur-entree duur-niveau-2 duur-niveau-3 duur-niveau-4",
    ),
    ("third pathway", "derde-leerweg ovo-praktijk ovo-praktijk-per-week"),
    ("exam and placement", "examen-en-praktijk"),
    (
        "entry by level, and waiving it",
        "toelating-entree entree-weigeren toelating-niveau-2 toelating-niveau-3-4 toelating-specialist toelating-afwijken",
    ),
    (
        "start qualification",
        "startkwalificatie kwalificatieplicht-vanaf kwalificatieplicht-tot begeleiding-tot",
    ),
    ("fees", "lesgeld-bol cursusgeld-bbl-laag cursusgeld-bbl-hoog schoolgeld-leeftijd"),
    ("Dutch from the adult education budget", "taalles-web-budget"),
    // Money, time and places
    ("money for sector paths", "funding:slim-scholing"),
    ("money for BBL places", "funding:praktijkleren-bbl"),
    ("money for the third pathway", "funding:derde-leerweg"),
    ("money for employers of permit holders", "funding:sowis"),
    ("start jobs", "funding:startbanen"),
    ("municipal money", "funding:participatiebudget funding:inburgeringsbudget"),
    ("childcare allowance", "funding:kinderopvangtoeslag"),
    ("schemes that ended", "funding:rmt funding:stap"),
    ("sector funds and employers", "funding:oo-fonds funding:werkgever"),
    ("hours a week", "lesuren-per-week participatie-per-week z-per-week"),
    ("childcare as a condition", "kinderopvang-randvoorwaarde"),
    (
        "school year",
        "zomer instroom calendar:schoolvakanties-noord calendar:schoolvakanties-midden calendar:schoolvakanties-zuid",
    ),
    ("work and study together", "duaal-voorbeeld"),
    ("regions", "region:AM01 region:AM38"),
    ("desks", "leerwerkloket"),
    ("measures of other countries", "measure:igu measure:duo-for-a-job"),
];

fn shipped() -> std::sync::Arc<Catalog> {
    catalog::embedded().catalog.unwrap()
}

fn facts<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Facts> {
    let key: Key = if id.contains(':') { id.parse().unwrap() } else { Key::Rule(id.parse().unwrap()) };
    match &key {
        Key::Rule(slug) => catalog.rules.iter().find(|one| one.id == *slug).map(|one| &one.facts),
        Key::Funding(slug) => catalog.funding_by_slug(slug).map(|one| &one.facts),
        Key::Band(slug) => catalog.band(slug).map(|one| &one.facts),
        Key::Calendar(slug) => catalog.calendar(slug).map(|one| &one.facts),
        Key::Region(code) => catalog.region(code).map(|one| &one.facts),
        Key::Measure(slug) => catalog.measures.iter().find(|one| one.id == *slug).map(|one| &one.facts),
        _ => None,
    }
}

fn rule<'a>(catalog: &'a Catalog, id: &str) -> &'a Rule {
    catalog.rules.iter().find(|rule| rule.id.as_str() == id).unwrap()
}

#[test]
fn everything_that_bears_on_a_plan_is_carried_by_a_record_with_a_source() {
    let catalog = shipped();
    let mut missing = Vec::new();
    for (what, ids) in CARRIED {
        for id in ids.split_whitespace() {
            match facts(&catalog, id) {
                None => missing.push(format!("{what}: no {id}")),
                Some(facts) if facts.sources.is_empty() => {
                    missing.push(format!("{what}: {id} has no source"));
                }
                Some(facts) => {
                    let best =
                        facts.sources.iter().filter_map(|id| catalog.source(*id)).map(|one| one.grade).min();
                    assert!(
                        best.is_some_and(|best| facts.grade >= best),
                        "{id} is graded better than its sources"
                    );
                    assert!(facts.checked_on >= date(2026, 1, 1), "{id} was not checked");
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_rule_of_the_nation_is_in_the_table() {
    let catalog = shipped();
    let named: Vec<&str> = CARRIED.iter().flat_map(|(_, ids)| ids.split_whitespace()).collect();
    let unnamed: Vec<&str> = catalog
        .rules
        .iter()
        .filter(|rule| rule.overlay.is_none())
        .map(|rule| rule.id.as_str())
        .filter(|id| !named.contains(id))
        .collect();
    assert!(unnamed.is_empty(), "say what these bear on: {unnamed:?}");
}

/// Whether two rules can hold for one person on one day, equally specific.
fn clash(a: &Rule, b: &Rule) -> bool {
    let either = |free: bool, same: bool| free || same;
    let overlap = a.valid_from.unwrap_or(Date::MIN) <= b.valid_until.unwrap_or(Date::MAX)
        && b.valid_from.unwrap_or(Date::MIN) <= a.valid_until.unwrap_or(Date::MAX);
    overlap
        && a.topic == b.topic
        && a.overlay == b.overlay
        && a.specificity() == b.specificity()
        && either(a.act.is_none() || b.act.is_none(), a.act == b.act)
        && either(a.route.is_none() || b.route.is_none(), a.route == b.route)
        && either(a.group.is_none() || b.group.is_none(), a.group == b.group)
}

#[test]
fn no_two_rules_of_a_topic_hold_at_once_with_equal_weight() {
    let catalog = shipped();
    let mut clashes = Vec::new();
    for (at, a) in catalog.rules.iter().enumerate().filter(|(_, rule)| rule.topic != RuleTopic::Remark) {
        for b in catalog.rules[at + 1..].iter().filter(|b| clash(a, b)) {
            clashes.push(format!("{} and {} ({})", a.id, b.id, a.topic.word()));
        }
    }
    assert!(clashes.is_empty(), "{}", clashes.join("\n"));
    // The test can see a clash: a rule clashes with itself.
    let term = rule(&catalog, "wi2021-termijn");
    assert!(clash(term, term));
}

#[test]
fn every_topic_has_a_rule_and_its_figures_one_unit() {
    let catalog = shipped();
    for topic in RuleTopic::ALL.iter().filter(|topic| **topic != RuleTopic::Remark) {
        let rules: Vec<&Rule> = catalog.rules.iter().filter(|rule| rule.topic == *topic).collect();
        assert!(!rules.is_empty(), "nothing says anything of {}", topic.word());
        let units: BTreeSet<_> = rules
            .iter()
            .filter(|rule| rule.value != RuleValue::Nothing)
            .map(|rule| format!("{:?}", rule.value).split('(').next().unwrap().to_owned())
            .collect();
        assert!(units.len() <= 1, "{} is given in {units:?}", topic.word());
    }
}

/// The names behind `RuleTopic::` in a text.
fn topics_named(text: &str) -> BTreeSet<&str> {
    let rests = text.split("RuleTopic::").skip(1);
    rests.map(|rest| rest.split(|ch: char| !ch.is_ascii_alphanumeric()).next().unwrap()).collect()
}

#[test]
fn the_topics_said_to_be_read_by_the_planner_are_those_that_are() {
    let topics = read(Path::new("src/model/topic.rs"));
    let list = topics.split("topics! {").nth(1).unwrap();
    let group =
        list.split("    // ").find(|group| group.starts_with("Civic integration: what the plan")).unwrap();
    let said: BTreeSet<&str> = group.lines().skip(1).map(|line| line.trim().trim_end_matches(',')).collect();
    let mut said: BTreeSet<&str> =
        said.into_iter().filter(|line| !line.is_empty() && !line.starts_with('/')).collect();
    // What is only tried stands where it belongs, and says so.
    let lines: Vec<&str> = list.lines().map(str::trim).collect();
    said.extend(
        lines.windows(2).filter(|pair| pair[0].contains("what-if")).map(|pair| pair[1].trim_end_matches(',')),
    );
    let sources: Vec<String> = rust_files("src/route").iter().map(|path| read(path)).collect();
    let read: BTreeSet<&str> = sources.iter().flat_map(|text| topics_named(text)).collect();
    assert_eq!(said, read);
}

#[test]
fn a_rule_that_changes_on_a_date_is_two_rules() {
    let catalog = shipped();
    let on = |topic, day| {
        let found = catalog.rule(topic, day, Act::Wi2021, Some(CivicRoute::B1), Some(CivicGroup::Asylum));
        found.map(|rule| rule.id.as_str())
    };
    assert_eq!(on(RuleTopic::ServiceDuty, date(2025, 12, 31)), Some("tegenprestatie"));
    assert_eq!(on(RuleTopic::ServiceDuty, date(2026, 6, 1)), Some("maatschappelijke-participatie-2026"));
    assert_eq!(on(RuleTopic::ServiceDuty, date(2027, 1, 1)), Some("maatschappelijke-participatie"));
    assert_eq!(on(RuleTopic::ExamResultA2, date(2026, 7, 30)), None);
    assert_eq!(on(RuleTopic::ExamResultA2, date(2026, 7, 31)), Some("a2-wachttijd"));
    assert_eq!(on(RuleTopic::TuitionBblLow, date(2024, 9, 1)), Some("cursusgeld-bbl-laag"));
    assert_eq!(on(RuleTopic::TuitionBblLow, date(2026, 9, 1)), None);
}

#[test]
fn a_rule_is_shown_with_figure_unit_validity_and_for_whom_it_holds() {
    let catalog = shipped();
    let line = |lang, id| rule_words::summary(&Texts::new(lang), rule(&catalog, id));
    assert_eq!(
        line(Lang::En, "wi2021-z-participatie-asiel"),
        "800 hours, Civic Integration Act 2021, Z route, asylum permit holder"
    );
    assert_eq!(line(Lang::Nl, "a2-wachttijd"), "16 weken, vanaf 31 jul 2026");
    assert_eq!(line(Lang::En, "cursusgeld-bbl-laag"), "€ 295, from 1 Aug 2024, until 31 Jul 2025");
    assert_eq!(line(Lang::En, "intake-taaluren"), "no, Civic Integration Act 2021");
    assert_eq!(line(Lang::En, "certificaat"), "");
    let show = |id: &str, format: &str| {
        let mut command = cargo_bin_cmd!("leerpad");
        let output =
            command.env_clear().args(["show", id, "--lang", "en", "--format", format]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let text = show("rule:lesgeld-bol", "text");
    for line in ["Figure: € 1,419", "From: 1 Aug 2024", "Until: 31 Jul 2025", "Sources (grade B"] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&show("rule:afschalen-in-de-klas", "json")).unwrap();
    assert_eq!((&json["value"]["percent"], &json["route"]), (&50.into(), &"b1".into()));
    let local: serde_json::Value =
        serde_json::from_str(&show("rule:voorbeeld-am08-praktijk-telt", "json")).unwrap();
    assert_eq!(local["only_in"]["example"], true);
}

#[test]
fn the_figures_are_those_of_the_sources() {
    let catalog = shipped();
    for (id, value) in [
        ("wi2021-z-participatie-asiel", RuleValue::Hours(800)),
        ("wi2021-z-participatie-gezin", RuleValue::Hours(0)),
        ("pip-termijn", RuleValue::Weeks(10)),
        ("afschalen-in-de-klas", RuleValue::Percent(50)),
        ("verlenging-bevalling", RuleValue::Weeks(16)),
        ("verlenging-alfabetisering", RuleValue::Months(24)),
        ("proefplaatsing", RuleValue::Months(2)),
        ("proefplaatsing-hoogstens", RuleValue::Months(6)),
        ("participatieplaats", RuleValue::Weeks(104)),
        ("bbl-lesuren", RuleValue::Hours(200)),
        ("bbl-praktijk", RuleValue::Hours(610)),
        ("boete-asiel", RuleValue::Euro(0)),
        ("stage-als-participatie", RuleValue::Counted(Counted::Ask)),
        ("intake-taaluren", RuleValue::Counted(Counted::No)),
    ] {
        assert_eq!(rule(&catalog, id).value, value, "{id}");
    }
    // What older papers say otherwise stays to be seen on the record.
    for id in [
        "wi2021-z-participatie-asiel",
        "onderwijsroute-duur",
        "idw-duur",
        "bbl-praktijk",
        "verlenging-algemeen",
    ] {
        assert!(!rule(&catalog, id).facts.conflicts.is_empty(), "{id}");
    }
}
