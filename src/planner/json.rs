//! `routeplan/1` as JSON: reading a problem, writing a problem, writing the line that answers it.
//!
//! Reading reports everything that is wrong at once, each with its place; a key that stands in an object twice is wrong too. A value of the wrong kind is replaced by a
//! default so that the rest can still be read; the problem is returned only when nothing was refused.

mod keys;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Map, Value};

use self::keys::Step;
use super::check::{MAX_ACCOUNTS, MAX_HORIZON, MAX_NUMBER, MAX_REFUSALS, check};
use super::problem::{Account, Budget, Cefr, Mode, Node, Offering, Problem, Resource, Starts};
use super::refusal::{Fault, Refusal};
use super::solution::{Outcome, Status};

/// The format this module reads and writes.
pub const FORMAT: &str = "routeplan/1";

/// Reads a problem, or says everything that is wrong with it, up to [`MAX_REFUSALS`] reasons each for form and for sense.
pub fn read(text: &str) -> Result<Problem, Vec<Refusal>> {
    let (value, repeated) = keys::read(text, MAX_REFUSALS).map_err(|error| {
        let fault = Fault::NotJson { line: error.line(), column: error.column(), what: error.to_string() };
        vec![Refusal::new("the file", fault)]
    })?;
    let repeated = repeated
        .into_iter()
        .map(|(place, key)| Refusal::new(place, Fault::DuplicateId { kind: "key", id: key }));
    let mut reader = Reader { refusals: repeated.collect(), place: Vec::new() };
    let problem = reader.problem(&value);
    let mut refusals = reader.refusals;
    // What was replaced by a default would be judged a second time; one word about each place is enough.
    let known: BTreeSet<String> = refusals.iter().map(|refusal| refusal.place.clone()).collect();
    let is_known = |place: &str| {
        let ends = place.char_indices().filter(|(_, sign)| matches!(sign, '.' | '['));
        known.contains(place)
            || ends.into_iter().any(|(end, _)| place.get(..end).is_some_and(|start| known.contains(start)))
    };
    refusals.extend(check(&problem).into_iter().filter(|refusal| !is_known(&refusal.place)));
    if refusals.is_empty() { Ok(problem) } else { Err(refusals) }
}

/// Writes a problem with its keys in a fixed order; reading it back gives an equal problem.
pub fn write(problem: &Problem) -> String {
    #[derive(Serialize)]
    struct File<'a> {
        format: &'static str,
        #[serde(flatten)]
        problem: &'a Problem,
    }
    serde_json::to_string(&File { format: FORMAT, problem }).unwrap_or_default()
}

/// Writes the one-line answer to a problem: status, figures, runs, bound and work done.
pub fn write_outcome(problem: &Problem, outcome: &Outcome) -> String {
    let mut line = Map::new();
    let status = match outcome.status {
        Status::Optimal => "OPTIMAL",
        Status::Feasible => "FEASIBLE",
        Status::Infeasible => "INFEASIBLE",
        Status::Unknown => "UNKNOWN",
    };
    line.insert("name".into(), problem.name.clone().into());
    line.insert("status".into(), status.into());
    if let Some(best) = &outcome.best {
        line.insert("finish".into(), best.figures.finish.into());
        line.insert("hours".into(), best.figures.hours.into());
        line.insert("cost".into(), best.figures.cost.into());
        let runs = best.runs.iter().map(|run| {
            let id = problem.offerings.get(run.offering).map_or("", |offering| &offering.id);
            Value::from(vec![Value::from(id), run.mode.into(), run.start.into(), run.end.into()])
        });
        line.insert("plan".into(), runs.collect());
        let accounts = problem.accounts.iter().zip(&best.account_hours);
        let hours = accounts.map(|(account, weeks)| (account.id.clone(), weeks.clone().into()));
        line.insert("account_hours".into(), Value::Object(hours.collect()));
    }
    if outcome.status == Status::Feasible || outcome.status == Status::Unknown {
        let bound = [u64::from(outcome.bound.finish), outcome.bound.hours, outcome.bound.cost];
        line.insert("bound".into(), bound.to_vec().into());
        if let Some(figures) = outcome.on_the_way {
            let figures = [u64::from(figures.finish), figures.hours, figures.cost];
            line.insert("on_the_way".into(), figures.to_vec().into());
        }
    }
    line.insert("nodes".into(), outcome.stats.nodes.into());
    line.insert("conflicts".into(), outcome.stats.conflicts.into());
    Value::Object(line).to_string()
}

/// Walks the JSON value and remembers where it is.
struct Reader {
    refusals: Vec<Refusal>,
    place: Vec<Step>,
}

impl Reader {
    fn refuse(&mut self, fault: Fault) {
        if self.refusals.len() >= MAX_REFUSALS {
            return;
        }
        let place = keys::name(&self.place);
        self.refusals.push(Refusal::new(place, fault));
    }

    fn wrong(&mut self, expected: &'static str, found: &Value) {
        self.refuse(Fault::WrongType { expected, found: describe(found) });
    }

    fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(step);
        let res = read(self);
        self.place.pop();
        res
    }

    /// The value of a key that must be there.
    fn key<T: Default>(
        &mut self,
        map: &Map<String, Value>,
        key: &str,
        read: impl FnOnce(&mut Self, &Value) -> T,
    ) -> T {
        self.within(Step::Key(key.into()), |reader| {
            if let Some(value) = map.get(key) {
                read(reader, value)
            } else {
                reader.refuse(Fault::Missing);
                T::default()
            }
        })
    }

    /// The value of a key that may be absent or null.
    fn optional<T: Default>(
        &mut self,
        map: &Map<String, Value>,
        key: &str,
        read: impl FnOnce(&mut Self, &Value) -> T,
    ) -> T {
        match map.get(key) {
            None | Some(Value::Null) => T::default(),
            Some(value) => self.within(Step::Key(key.into()), |reader| read(reader, value)),
        }
    }

    fn map<T: Default>(
        &mut self,
        value: &Value,
        read: impl FnOnce(&mut Self, &Map<String, Value>) -> T,
    ) -> T {
        if let Value::Object(map) = value {
            read(self, map)
        } else {
            self.wrong("an object", value);
            T::default()
        }
    }

    fn list<T>(&mut self, value: &Value, mut read: impl FnMut(&mut Self, &Value) -> T) -> Vec<T> {
        let Value::Array(items) = value else {
            self.wrong("a list", value);
            return Vec::new();
        };
        let each = items.iter().enumerate();
        each.map(|(at, item)| self.within(Step::At(at), |reader| read(reader, item))).collect()
    }

    fn table<T>(
        &mut self,
        value: &Value,
        mut read: impl FnMut(&mut Self, &Value) -> T,
    ) -> BTreeMap<String, T> {
        let Value::Object(map) = value else {
            self.wrong("an object", value);
            return BTreeMap::new();
        };
        map.iter()
            .map(|(key, item)| {
                (key.clone(), self.within(Step::Key(key.clone()), |reader| read(reader, item)))
            })
            .collect()
    }

    fn text(&mut self, value: &Value) -> String {
        if let Value::String(text) = value {
            text.clone()
        } else {
            self.wrong("a text", value);
            String::new()
        }
    }

    fn texts(&mut self, value: &Value) -> Vec<String> {
        self.list(value, Self::text)
    }

    fn truth(&mut self, value: &Value) -> bool {
        if let Value::Bool(truth) = value {
            *truth
        } else {
            self.wrong("true or false", value);
            false
        }
    }

    fn number(&mut self, value: &Value) -> u32 {
        let Value::Number(number) = value else {
            self.wrong("a whole number", value);
            return 0;
        };
        if let Some(found) = number.as_u64() {
            match u32::try_from(found) {
                Ok(small) if small <= MAX_NUMBER => return small,
                _ => self.refuse(Fault::TooLarge { found: number.to_string() }),
            }
        } else if number.as_f64().is_some_and(|float| float < 0.0) {
            self.refuse(Fault::Negative { found: number.to_string() });
        } else if number.as_f64().is_some_and(|float| float > f64::from(MAX_NUMBER)) {
            self.refuse(Fault::TooLarge { found: number.to_string() });
        } else {
            self.wrong("a whole number", value);
        }
        0
    }

    fn numbers(&mut self, value: &Value) -> Vec<u32> {
        self.list(value, Self::number)
    }

    fn problem(&mut self, value: &Value) -> Problem {
        self.map(value, |reader, map| {
            let format = reader.key(map, "format", Self::text);
            if !format.is_empty() && format != FORMAT {
                let fault = Fault::WrongFormat { found: format!("{format:?}") };
                reader.within(Step::Key("format".into()), |reader| reader.refuse(fault));
            }
            let horizon = reader.key(map, "horizon", Self::number);
            let n_accounts = map.get("accounts").and_then(Value::as_array).map_or(0, Vec::len);
            // The tables of an outsized problem are not made; `check` says why it is refused.
            let outsized = horizon > MAX_HORIZON || n_accounts > MAX_ACCOUNTS;
            let weeks = if outsized { 0 } else { horizon as usize };
            if outsized {
                let small = Problem { horizon, ..Problem::default() };
                reader.refusals.extend(check(&small).into_iter().filter(|r| r.place == "horizon"));
                if n_accounts > MAX_ACCOUNTS {
                    let fault = Fault::TooMany { most: MAX_ACCOUNTS as u64, found: n_accounts as u64 };
                    reader.within(Step::Key("accounts".into()), |reader| reader.refuse(fault));
                }
            }
            Problem {
                name: reader.optional(map, "name", Self::text),
                horizon,
                capacity: reader.key(map, "capacity", Self::numbers),
                calendars: reader
                    .optional(map, "calendars", |reader, value| reader.table(value, Self::numbers)),
                cefr: reader.optional(map, "cefr", Self::cefr),
                accounts: reader.optional(map, "accounts", |reader, value| {
                    reader.list(value, |reader, value| reader.account(value, weeks))
                }),
                nodes: reader.key(map, "nodes", |reader, value| reader.list(value, Self::node)),
                offerings: reader.key(map, "offerings", |reader, value| reader.list(value, Self::offering)),
                target: reader.key(map, "target", Self::text),
                resources: reader
                    .optional(map, "resources", |reader, value| reader.list(value, Self::resource)),
                budgets: reader.optional(map, "budgets", |reader, value| reader.list(value, Self::budget)),
                must: reader.optional(map, "must", Self::texts),
            }
        })
    }

    fn cefr(&mut self, value: &Value) -> Cefr {
        self.map(value, |reader, map| Cefr {
            thresholds: reader.optional(map, "thresholds", |reader, value| reader.table(value, Self::number)),
            base: reader.optional(map, "base", |reader, value| reader.table(value, Self::number)),
        })
    }

    fn account(&mut self, value: &Value, weeks: usize) -> Account {
        self.map(value, |reader, map| Account {
            id: reader.key(map, "id", Self::text),
            required: reader.optional(map, "required", Self::number),
            deadline: reader.key(map, "deadline", Self::number),
            min_per_week: match map.get("min_per_week") {
                None | Some(Value::Null) => vec![0; weeks],
                Some(value) => {
                    reader.within(Step::Key("min_per_week".into()), |reader| reader.every_week(value, weeks))
                }
            },
            max_per_week: reader.key(map, "max_per_week", |reader, value| reader.every_week(value, weeks)),
            from: reader.optional(map, "from", Self::number),
        })
    }

    /// One number for every week, or a list with one for each.
    fn every_week(&mut self, value: &Value, weeks: usize) -> Vec<u32> {
        if value.is_array() { self.numbers(value) } else { vec![self.number(value); weeks] }
    }

    fn node(&mut self, value: &Value) -> Node {
        self.map(value, |reader, map| Node {
            id: reader.key(map, "id", Self::text),
            held: reader.optional(map, "held", Self::truth),
            k: reader.optional(map, "k", |reader, value| Some(reader.number(value))),
            of: reader.optional(map, "of", Self::texts),
        })
    }

    fn offering(&mut self, value: &Value) -> Offering {
        self.map(value, |reader, map| Offering {
            id: reader.key(map, "id", Self::text),
            kind: reader.optional(map, "kind", Self::text),
            grants: reader.optional(map, "grants", Self::texts),
            modes: reader.key(map, "modes", |reader, value| reader.list(value, Self::mode)),
            hours: reader.optional(map, "hours", Self::number),
            cost: reader.optional(map, "cost", Self::number),
            starts: reader.key(map, "starts", Self::starts),
            calendar: reader.optional(map, "calendar", |reader, value| Some(reader.text(value))),
            prereqs: reader.optional(map, "prereqs", Self::texts),
            coreqs: reader.optional(map, "coreqs", Self::texts),
            with: reader.optional(map, "with", Self::texts),
            group: reader.optional(map, "group", |reader, value| Some(reader.text(value))),
            cefr: reader.optional(map, "cefr", |reader, value| reader.table(value, Self::text)),
            counts: reader.optional(map, "counts", |reader, value| reader.table(value, Self::number)),
        })
    }

    fn mode(&mut self, value: &Value) -> Mode {
        self.map(value, |reader, map| Mode {
            hours_per_week: reader.key(map, "hpw", Self::number),
            weeks: reader.key(map, "weeks", Self::number),
            uses: reader.optional(map, "uses", |reader, value| reader.table(value, Self::number)),
            spends: reader.optional(map, "spends", |reader, value| reader.table(value, Self::number)),
        })
    }

    fn starts(&mut self, value: &Value) -> Starts {
        self.map(value, |reader, map| {
            if map.contains_key("list") {
                Starts::List(reader.key(map, "list", Self::numbers))
            } else {
                Starts::Every {
                    every: reader.key(map, "every", Self::number),
                    offset: reader.optional(map, "offset", Self::number),
                }
            }
        })
    }

    fn resource(&mut self, value: &Value) -> Resource {
        self.map(value, |reader, map| Resource {
            id: reader.key(map, "id", Self::text),
            capacity: reader.key(map, "capacity", Self::numbers),
        })
    }

    fn budget(&mut self, value: &Value) -> Budget {
        self.map(value, |reader, map| Budget {
            id: reader.key(map, "id", Self::text),
            limit: reader.key(map, "limit", Self::number),
        })
    }
}

/// The value as a short text for a message; long texts and whole tables are not repeated.
fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::String(text) if text.chars().count() > 40 => "a long text".into(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}
