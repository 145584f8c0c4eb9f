//! The words of a catalog, made ready for searching.

use std::collections::{BTreeMap, BTreeSet};

use super::fit::{Fit, Shape};
use crate::export::names;
use crate::model::catalog::Catalog;
use crate::model::code::{CreboCode, Key};
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::older::Successors;
use crate::text::words::{plain, words};

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its key.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// The item it is, if it is one.
    pub item: Option<ItemId>,
    /// Its key in plain form.
    pub(super) code: String,
    /// The words of its name, in plain form.
    pub(super) words: String,
    /// How many letters its name has.
    pub(super) letters: u32,
    /// By how much it comes after things that an advisor more often looks for.
    pub(super) behind: i32,
    /// The older codes whose place it took, and whether others did too.
    pub(super) older: Vec<(CreboCode, bool)>,
}

/// A word that leads to entries.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// The word.
    pub(super) shape: Shape,
    /// The entries it leads to.
    pub(super) leads: Vec<Lead>,
}

/// An entry to which a word leads, and through what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lead {
    /// Place of the entry in the index.
    pub(super) entry: u32,
    /// Through what.
    pub(super) via: Via,
}

/// Through what a word leads to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Via {
    /// It stands in the name, from this character on.
    Name(u32),
    /// It says of what sector, level or kind the entry is.
    About,
    /// It stands in this synonym, which means the entry in this place.
    Synonym(u32, u32),
    /// It is the official code.
    Code,
}

/// A synonym of one or more words.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// As it is written.
    pub(super) text: String,
    /// Its words in plain form.
    pub(super) words: Vec<String>,
}

/// A catalog made ready for searching.
#[derive(Debug, Clone)]
pub struct Index {
    /// What can be found, in the order of keys.
    pub(super) entries: Vec<Entry>,
    /// The words in their order.
    pub(super) known: Vec<Known>,
    /// The letters of each of these words, side by side because every search looks at all of them.
    pub(super) letters: Vec<u64>,
    /// The synonyms.
    pub(super) synonyms: Vec<Phrase>,
}

/// An entry before it has a place, and the words that say what it is.
struct Draft {
    entry: Entry,
    about: Vec<String>,
}

impl Index {
    /// Makes a catalog ready for searching.
    pub fn new(catalog: &Catalog) -> Self {
        let mut drafts = drafts(catalog);
        drafts.sort_by(|a, b| a.entry.key.cmp(&b.entry.key));
        let mut leads: BTreeMap<String, BTreeSet<Lead>> = BTreeMap::new();
        for (draft, entry) in drafts.iter().zip(0..) {
            for word in words(&draft.entry.name) {
                leads.entry(word.text).or_default().insert(Lead { entry, via: Via::Name(word.start) });
            }
            for word in draft.about.iter().flat_map(|about| words(about)) {
                leads.entry(word.text).or_default().insert(Lead { entry, via: Via::About });
            }
            let code = &draft.entry.code;
            if !code.contains([':', '/']) {
                leads.entry(code.clone()).or_default().insert(Lead { entry, via: Via::Code });
            }
        }
        let entries = drafts.into_iter().map(|draft| draft.entry).collect();
        let mut index = Self { entries, known: Vec::new(), letters: Vec::new(), synonyms: Vec::new() };
        index.take(&leads);
        index.add_synonyms(catalog, &mut leads);
        index.take(&leads);
        index
    }

    /// Leads from the words of every synonym to what it means and to what its other terms find.
    fn add_synonyms(&mut self, catalog: &Catalog, leads: &mut BTreeMap<String, BTreeSet<Lead>>) {
        for synonym in &catalog.synonyms {
            // What is meant comes in the order in which it is written, and then what other terms find.
            let meant: Vec<u32> = synonym.means.iter().filter_map(|key| self.place(key)).collect();
            let mut found: BTreeSet<u32> = synonym.also.iter().flat_map(|term| self.named(term)).collect();
            found.retain(|entry| !meant.contains(entry));
            for phrase in &synonym.words {
                let number = u32::try_from(self.synonyms.len()).unwrap_or(u32::MAX);
                let parts: Vec<String> = words(phrase).into_iter().map(|word| word.text).collect();
                for part in &parts {
                    let own = leads.entry(part.clone()).or_default();
                    let named = (0..).zip(&meant).map(|(place, entry)| (*entry, place));
                    let found = found.iter().map(|entry| (*entry, u32::MAX));
                    let lead = |(entry, place)| Lead { entry, via: Via::Synonym(number, place) };
                    own.extend(named.chain(found).map(lead));
                }
                self.synonyms.push(Phrase { text: phrase.clone(), words: parts });
            }
        }
    }

    /// Takes these words for those that are known.
    fn take(&mut self, leads: &BTreeMap<String, BTreeSet<Lead>>) {
        let known = leads.iter().map(|(word, leads)| Known {
            shape: Shape::new(word.clone()),
            leads: leads.iter().copied().collect(),
        });
        self.known = known.collect();
        self.letters = self.known.iter().map(|known| known.shape.all_letters()).collect();
    }

    /// The known words that a typed word may fit without guessing, each with its number.
    pub(super) fn near<'a>(&'a self, typed: &'a Shape) -> impl Iterator<Item = (usize, &'a Known)> {
        let near = self.letters.iter().enumerate().filter(|(_, letters)| typed.may_fit(**letters));
        near.filter_map(|(place, _)| Some((place, self.known.get(place)?)))
    }

    /// The place of an entry.
    fn place(&self, key: &Key) -> Option<u32> {
        let at = self.entries.binary_search_by(|entry| entry.key.cmp(key)).ok()?;
        u32::try_from(at).ok()
    }

    /// The entries with every word of a term in their name, or for their sector or kind.
    fn named(&self, term: &str) -> BTreeSet<u32> {
        let mut all: Option<BTreeSet<u32>> = None;
        for word in words(term) {
            let typed = Shape::new(word.text);
            let mut own = BTreeSet::new();
            for (_, known) in self.near(&typed) {
                let Some(fitting) = typed.fits(&known.shape) else { continue };
                // A term is written on purpose: only a long one may be part of a word, and a kind or sector is meant as a whole.
                let is_whole = fitting.fit <= Fit::Inflected;
                let fits =
                    |lead: &&Lead| is_whole || (typed.len() >= MIN_TERM && matches!(lead.via, Via::Name(_)));
                own.extend(known.leads.iter().filter(fits).map(|lead| lead.entry));
            }
            all = Some(match all {
                Some(all) => all.intersection(&own).copied().collect(),
                None => own,
            });
        }
        all.unwrap_or_default()
    }
}

/// The shortest term of a synonym that is also looked for inside words.
const MIN_TERM: usize = 4;

fn drafts(catalog: &Catalog) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = (catalog.items.iter().zip(0..))
        .map(|(item, id)| {
            let mut draft = draft(item.key.clone(), &item.name, behind(&item.kind));
            draft.entry.item = Some(ItemId(id));
            draft.about.extend(about(item));
            draft
        })
        .collect();
    for (code, successors) in catalog.older.iter() {
        let (all, is_split) = match successors {
            Successors::One(one) => (std::slice::from_ref(one), false),
            Successors::Split(all) => (all.as_slice(), true),
        };
        for id in all {
            if let Some(draft) = drafts.get_mut(id.index()) {
                draft.entry.older.push((code.clone(), is_split));
            }
        }
    }
    for offering in &catalog.offerings {
        let mut draft = draft(Key::Offering(offering.id.clone()), &offering.name, 20);
        draft.about.push(offering.provider.clone());
        draft.about.push(names::pathway(offering.pathway).trim_start_matches("pathway-").to_owned());
        drafts.push(draft);
    }
    for path in &catalog.paths {
        let mut draft = draft(Key::Path(path.id.clone()), &path.name, -4);
        draft.about.push(path.sector.clone());
        drafts.push(draft);
    }
    for file in &catalog.files {
        let mut draft = draft(Key::File(file.code.clone()), &file.name, 30);
        draft.about.push(file.sector.clone());
        drafts.push(draft);
    }
    for rule in &catalog.rules {
        let mut draft = draft(Key::Rule(rule.id.clone()), &rule.text.nl, 30);
        draft.about.push(rule.text.en.clone());
        drafts.push(draft);
    }
    for funding in &catalog.funding {
        drafts.push(draft(Key::Funding(funding.id.clone()), &funding.name, 6));
    }
    for band in &catalog.bands {
        let mut draft = draft(Key::Band(band.id.clone()), &band.name.nl, 14);
        draft.about.push(band.name.en.clone());
        drafts.push(draft);
    }
    for calendar in &catalog.calendars {
        drafts.push(draft(Key::Calendar(calendar.id.clone()), &calendar.name, 14));
    }
    for measure in &catalog.measures {
        let mut draft = draft(Key::Measure(measure.id.clone()), &measure.name, 14);
        draft.about.push(measure.country.word().to_owned());
        drafts.push(draft);
    }
    for region in &catalog.regions {
        let mut draft = draft(Key::Region(region.id.clone()), &region.name, 14);
        draft.about.extend(region.also.iter().cloned());
        drafts.push(draft);
    }
    for overlay in &catalog.overlays {
        drafts.push(draft(Key::Overlay(overlay.id.clone()), &overlay.name, 14));
    }
    drafts
}

fn draft(key: Key, name: &str, behind: i32) -> Draft {
    let code = plain(&key.to_string());
    let found = words(name);
    let letters = found.iter().map(|word| word.len).sum::<u32>().max(1);
    let joined: Vec<String> = found.into_iter().map(|word| word.text).collect();
    // Ids of our own are made of words: the kind, and what the name says in short.
    let about = if code.contains(':') { vec![code.clone()] } else { Vec::new() };
    Draft {
        entry: Entry {
            key,
            name: name.to_owned(),
            item: None,
            code,
            words: joined.join(" "),
            letters,
            behind,
            older: Vec::new(),
        },
        about,
    }
}

/// What an item is: its sector, kind and level. The words are those of catalog files and of other programs; what people say
/// instead (`baan`, `vak`, `mbo 2`) is for synonyms.
fn about(item: &Item) -> Vec<String> {
    let mut about = vec![item.sector.clone(), names::kind(&item.kind).trim_start_matches("kind-").to_owned()];
    about.extend(item.level().map(|level| format!("level {level}")));
    if let Key::Part(_, part) = &item.key {
        about.push(part.word().to_owned());
    }
    about
}

/// By how much a kind of item comes after jobs and diplomas, for which most people look.
const fn behind(kind: &ItemKind) -> i32 {
    match kind {
        ItemKind::Job { .. } | ItemKind::Diploma(_) => 0,
        ItemKind::Certificate { .. } => 3,
        ItemKind::Licence { .. } | ItemKind::Language { .. } => 4,
        ItemKind::Statement { .. } => 6,
        ItemKind::Elective { .. } => 8,
        ItemKind::CoreTask { .. } => 16,
        ItemKind::WorkProcess { .. } => 20,
        // Parts have the name of their diploma.
        ItemKind::Part { .. } => 60,
    }
}
