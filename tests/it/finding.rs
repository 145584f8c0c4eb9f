//! Finding things in the shipped catalog by what advisors type, and older codes of diplomas.

use leerpad::app::find::{Found, Index, Reason, find};
use leerpad::catalog;
use leerpad::model::Catalog;
use leerpad::model::code::Key;

fn index() -> (std::sync::Arc<Catalog>, Index) {
    let catalog = catalog::embedded().catalog.unwrap();
    let index = Index::new(&catalog);
    (catalog, index)
}

fn keys(found: &[Found]) -> Vec<String> {
    found.iter().map(|hit| hit.key.to_string()).collect()
}

/// Queries with what is found first; `a | b` is one of the two.
const FIRST: &[(&str, &str)] = &[
    // Official names, in any case, with or without accents, in any form
    ("kok", "25180 | job:kok"),
    ("KOK", "25180 | job:kok"),
    ("koks", "25180 | job:kok"),
    ("zelfstandig werkend kok", "25182 | job:zelfstandig-werkend-kok"),
    ("verzorgende", "25656 | job:verzorgende-ig"),
    ("verzorgende ig", "25656 | job:verzorgende-ig"),
    ("verzorgende-ig", "25656 | job:verzorgende-ig"),
    ("pedagogisch medewerker", "25696 | job:pedagogisch-medewerker | job:pedagogisch-medewerker-0-jarigen"),
    ("sociale hygiene", "licence:sociale-hygiene"),
    ("heftruckchauffeur", "job:heftruckchauffeur"),
    ("palliatieve zorg", "K1006"),
    ("orders picken", "C0124"),
    ("groepshulp", "job:groepshulp"),
    ("slim", "funding:slim-scholing"),
    // Codes, and the start of one
    ("C0160", "C0160"),
    ("c0160", "C0160"),
    ("co160", "C0160"),
    ("c160", "C0160"),
    ("K1145", "K1145"),
    ("25656", "25656"),
    ("27081", "27081"),
    ("job:kok", "job:kok"),
    ("23385/B1-K1-W2", "23385/B1-K1-W2"),
    ("23385", "file:23385"),
    // Older codes
    ("25491", "25656"),
    ("25498", "25960"),
    ("25486", "25696"),
    ("25603", "25696"),
    // Everyday words
    ("verpleeghuis", "job:verzorgende-ig"),
    ("bejaardenhuis", "job:verzorgende-ig"),
    ("thuiszorg", "job:huishoudelijke-hulp"),
    ("crèche", "job:pedagogisch-medewerker"),
    ("creche", "job:pedagogisch-medewerker"),
    ("kdv", "K1383 | job:pedagogisch-medewerker"),
    ("leidster", "job:pedagogisch-medewerker"),
    ("vorkheftruck", "licence:heftruck"),
    ("orderpicker", "C0124"),
    ("ober", "job:gastheer"),
    ("afwasser", "job:keukenassistent"),
    ("medicijnen", "C0106"),
    ("diplomawaardering", "licence:idw-waardering"),
    ("boete", "rule:boete-asiel | rule:boete-gezin"),
    // Several words, each met in its own way
    ("spreken b1", "language:speaking-B1"),
    ("zorg niveau 2", "25960 | job:helpende"),
    ("niveau 3 kok", "25182 | job:zelfstandig-werkend-kok"),
    ("diploma kok", "25180"),
    ("evc kok", "offering:25180-evc"),
    ("bbl verzorgende", "offering:25656-bbl"),
    // English
    ("nursing home", "job:verzorgende-ig"),
    ("home care", "job:huishoudelijke-hulp"),
    ("warehouse", "job:logistiek-medewerker"),
    ("forklift driver", "job:heftruckchauffeur"),
    ("cook", "job:kok"),
    ("waitress", "job:gastheer"),
    ("day care", "job:pedagogisch-medewerker"),
    ("foreign diploma", "licence:buitenlands-diploma"),
    ("certificate of conduct", "licence:vog"),
    ("dementia", "K1145"),
    // Compounds, and words that are parts of one
    ("logistiekmedewerker", "25774 | job:logistiek-medewerker"),
    ("kinderopvangmedewerker", "25696 | job:pedagogisch-medewerker"),
    ("chauffeur", "27042 | job:chauffeur-wegvervoer"),
    // Every sector
    ("elektricien", "job:monteur-elektro"),
    ("zonnepanelen", "path:energie-zon | job:monteur-zonnepanelen"),
    ("solar panels", "job:monteur-zonnepanelen"),
    ("heat pump", "job:monteur-warmtepomp"),
    ("stroomnet", "job:monteur-laagspanning | path:energie-stroomnet"),
    ("lasser", "job:medewerker-productietechniek | 25894"),
    ("car mechanic", "job:basis-technicus-voertuigen"),
    ("carpenter", "job:timmerman"),
    ("painter", "job:schilder"),
    ("stratenmaker", "job:straatmaker"),
    ("graafmachine", "job:machinist-grondverzet"),
    ("tuinman", "job:hovenier"),
    ("pesticides", "C0192"),
    ("poetsen", "job:schoonmaker"),
    ("conciërge", "job:medewerker-facilitair"),
    ("juf", "job:onderwijsassistent"),
    ("nurse", "job:verpleegkundige"),
    ("tandarts", "job:tandartsassistent"),
    ("vrachtwagen", "job:chauffeur-wegvervoer | licence:rijbewijs-c"),
    ("bakery", "job:uitvoerend-bakker"),
    ("fastfood", "job:medewerker-fastservice"),
    ("25030", "25589"),
    // Slips
    ("helpnde", "25960 | job:helpende | job:helpende-plus"),
    ("verzorgedne", "25656 | job:verzorgende-ig"),
    ("vrezorgende", "25656 | job:verzorgende-ig"),
    ("verpleegehuis", "job:verzorgende-ig"),
    ("heftruk", "job:heftruckchauffeur"),
    ("warehose", "job:logistiek-medewerker"),
    ("paliatieve zorg", "K1006"),
    ("vrzrgnd", "25656 | job:verzorgende-ig"),
];

/// Queries with something that is among the first three.
const AMONG_THREE: &[(&str, &str)] = &[
    ("2565", "25656"),
    ("magazijn", "job:logistiek-medewerker"),
    ("zorg", "25960"),
    ("helpende", "job:helpende"),
    ("helpende", "25960"),
    ("logistiek", "path:logistiek"),
    ("kinderopvang", "path:kinderopvang"),
    ("verpleeghuizen", "job:verzorgende-ig"),
    ("pedagogisch medewrker", "25696"),
    ("z-route", "rule:wi2021-z-niveau"),
    ("inburgering", "funding:inburgeringsbudget"),
    ("vog", "offering:vog-aanvraag"),
    ("chef-kok", "25180"),
    ("baan in de zorg", "job:helpende"),
    ("leidinggevende horeca", "job:leidinggevende-horeca"),
    ("bso", "K0793"),
];

#[test]
fn what_advisors_type_is_found() {
    let (_, index) = index();
    let mut wrong = Vec::new();
    for (rows, among) in [(FIRST, 1), (AMONG_THREE, 3)] {
        for (query, expected) in rows {
            let found = keys(&index.find(query, 3, |_| true));
            let right = expected.split(" | ").any(|one| found.iter().take(among).any(|key| key == one));
            if !right {
                wrong.push(format!("{query}: {expected} is not in the first {among} of {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_there_is_not_found() {
    let (_, index) = index();
    // 25652 is one digit from 25656, and another qualification: another number is another thing.
    for query in ["xyzzyqq", "25652", "99999", "C9999", "?!", "", "   ", "kok 25656", "verzorgende xyzzyqq"] {
        assert_eq!(keys(&index.find(query, 3, |_| true)), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn a_hit_says_why_it_was_found() {
    let (_, index) = index();
    let why = |query: &str| index.find(query, 1, |_| true).remove(0).reasons;
    assert_eq!(why("kok"), []);
    assert_eq!(why("c0160"), []);
    assert_eq!(why("CRECHE"), [Reason::Synonym("crèche".to_owned())]);
    assert_eq!(why("nursing home"), [Reason::Synonym("nursing home".to_owned())]);
    assert_eq!(why("25491"), [Reason::OlderCode { code: "25491".parse().unwrap(), is_split: false }]);
    assert_eq!(why("verzorgedne"), [Reason::Meant("verzorgende".to_owned())]);
    assert_eq!(
        why("verzorgende ig zorg"),
        [Reason::About("zorg".to_owned())],
        "the sector of what is called otherwise"
    );
}

#[test]
fn the_letters_that_match_are_marked() {
    let (_, index) = index();
    let marked = |query: &str, key: &str| {
        let found = index.find(query, 300, |_| true);
        let hit = found.into_iter().find(|hit| hit.key.to_string() == key).unwrap();
        let letters: Vec<char> = hit.name.chars().collect();
        hit.indices.iter().map(|at| letters[*at as usize]).collect::<String>()
    };
    assert_eq!(marked("verzorg", "25656"), "Verzorg");
    assert_eq!(marked("chauffeur", "job:heftruckchauffeur"), "chauffeur");
    assert_eq!(marked("hygiene", "licence:sociale-hygiene"), "Hygiëne");
    assert_eq!(marked("zorg helpende", "25960"), "Helpendezorg");
    assert_eq!(marked("verpleeghuis", "25656"), "");
}

#[test]
fn every_synonym_of_the_catalog_leads_to_what_it_means() {
    let (catalog, index) = index();
    let mut wrong = Vec::new();
    for synonym in &catalog.synonyms {
        for word in &synonym.words {
            let found = index.find(word, 300, |_| true);
            let missing = synonym.means.iter().filter(|key| !found.iter().any(|hit| hit.key == **key));
            wrong.extend(missing.map(|key| format!("{word}: {key}")));
        }
    }
    assert!(catalog.synonyms.len() > 80 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whatever_is_typed_the_names_themselves_come_back() {
    let catalog = catalog::embedded().catalog.unwrap();
    let index = Index::new(&catalog);
    for item in catalog.items.iter().filter(|item| !matches!(item.key, Key::Part(..))) {
        let found = index.find(&item.name, 60, |_| true);
        assert!(found.iter().any(|hit| hit.key == item.key), "{} {}", item.key, item.name);
        let found = index.find(&item.key.to_string(), 1, |_| true);
        assert_eq!(found.first().map(|hit| &hit.key), Some(&item.key));
    }
}

#[test]
fn a_search_in_a_part_of_the_catalog_guesses_for_that_part() {
    let catalog = catalog::embedded().catalog.unwrap();
    let index = Index::new(&catalog);
    let is_job = |entry: &leerpad::app::find::Entry| matches!(entry.key, Key::Job(_));
    // "kookt" is no word of any job, and the first letters of one with a slip.
    assert!(keys(&index.find("keukn", 3, is_job)).contains(&"job:keukenassistent".to_owned()));
    assert!(index.find("zorg", 300, is_job).iter().all(|hit| matches!(hit.key, Key::Job(_))));
}

#[test]
fn an_index_and_a_single_search_find_the_same() {
    let catalog = catalog::embedded().catalog.unwrap();
    let index = Index::new(&catalog);
    for query in ["zorg", "c01", "25491", "ober"] {
        assert_eq!(find(&catalog, query, 20), index.find(query, 20, |_| true));
    }
}

/// The findings of the shipped catalog with one more file, as `line:column CODE message-id`.
fn findings(synonyms: &str) -> Vec<String> {
    let mut files = catalog::source::embedded_files();
    files.push((
        "eigen.ron".to_owned(),
        format!("Catalog(format: 1, synonyms: [\n{synonyms}\n])").into_bytes(),
    ));
    let loaded = catalog::load(files);
    let found = loaded.diagnostics.iter().map(|finding| {
        let (file, start, _) = loaded.sources.place_of(finding.place.unwrap());
        assert_eq!(file, "eigen.ron");
        format!("{}:{} {} {}", start.line, start.column, finding.code, finding.message.id)
    });
    found.collect()
}

#[test]
fn slips_in_synonyms_are_found_at_their_place() {
    let one = |synonym: &str| findings(&format!("Synonym({synonym}),"));
    assert_eq!(
        one(r#"words: ["proefwoord"], means: [Job("kok"), Diploma("25180")], also: ["keuken"]"#),
        [""; 0]
    );
    assert_eq!(one(r#"words: ["proefwoord"], means: [Job("kook")]"#), ["2:44 CAT002 catalog-unknown"]);
    assert_eq!(one(r#"words: ["proefwoord"], means: [Jb("kok")]"#), ["2:40 RON106 read-unknown-choice-near"]);
    assert_eq!(one(r#"words: ["proefwoord"]"#), ["2:1 CAT026 catalog-empty-synonym"]);
    assert_eq!(one(r#"words: [], also: ["keuken"]"#), ["2:1 CAT026 catalog-empty-synonym"]);
    assert_eq!(one(r#"words: ["?!"], also: ["keuken"]"#), ["2:17 CAT026 catalog-synonym-no-word"]);
    assert_eq!(
        one(r#"words: ["proefwoord", "Proefwóórd"], also: ["x"]"#),
        ["2:31 CAT027 catalog-synonym-word-twice"]
    );
    assert_eq!(
        findings(
            "Synonym(words: [\"proef\"], means: [Job(\"kok\")]),\nSynonym(words: [\"PROEF\"], means: [Job(\"kok\")]),"
        ),
        ["3:17 CAT027 catalog-synonym-twice"]
    );
    // In two sectors a word may mean two things.
    assert_eq!(
        findings(
            "Synonym(words: [\"proef\"], means: [Job(\"kok\")]),\nSynonym(words: [\"proef\"], means: [Job(\"gastheer\")]),"
        ),
        [""; 0]
    );
}

#[test]
fn other_terms_of_a_synonym_find_what_is_added_later() {
    let mut files = catalog::source::embedded_files();
    let text = r#"Catalog(format: 1, synonyms: [Synonym(words: ["proefwoord"], also: ["palliatieve", "logistiek job"])])"#;
    files.push(("eigen.ron".to_owned(), text.as_bytes().to_vec()));
    let catalog = catalog::load(files).catalog.unwrap();
    let found = keys(&find(&catalog, "proefwoord", 50));
    assert!(found.contains(&"K1006".to_owned()), "{found:?}");
    // All words of a term must be met, in the name or as sector and kind.
    assert!(found.contains(&"job:logistiek-teamleider".to_owned()), "{found:?}");
    assert!(found.contains(&"job:heftruckchauffeur".to_owned()), "{found:?}");
    assert!(!found.contains(&"25775".to_owned()), "{found:?}");
}
