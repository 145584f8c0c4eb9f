//! JSON as a value, and the keys that stand in one object more than once.
//!
//! JSON leaves open what a repeated key means, and most readers keep the last one without a word. A file in which two
//! calendars have one name would then be answered as if one of them were not there.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// One step from the top of the file down to a value.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// The value of this key.
    Key(String),
    /// This item of a list.
    At(usize),
}

/// The place as a refusal names it.
pub(super) fn name(steps: &[Step]) -> String {
    let mut place = String::new();
    for step in steps {
        match step {
            Step::Key(key) if place.is_empty() => place.push_str(key),
            Step::Key(key) => place.extend([".", key]),
            Step::At(at) => place.extend(["[", &at.to_string(), "]"]),
        }
    }
    if place.is_empty() { "the file".into() } else { place }
}

/// The value of a text, and for each repeated key its place and the key, `most` at most.
pub(super) fn read(text: &str, most: usize) -> serde_json::Result<(Value, Vec<(String, String)>)> {
    let mut keys = Keys { place: Vec::new(), repeated: Vec::new(), most };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Below(&mut keys).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok((value, keys.repeated))
}

struct Keys {
    place: Vec<Step>,
    repeated: Vec<(String, String)>,
    most: usize,
}

/// Reads the value at the place.
struct Below<'a>(&'a mut Keys);

impl Below<'_> {
    fn within<T>(&mut self, step: Step, read: impl FnOnce(Below<'_>) -> T) -> T {
        self.0.place.push(step);
        let res = read(Below(self.0));
        self.0.place.pop();
        res
    }
}

impl<'de> DeserializeSeed<'de> for Below<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Below<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any valid JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            match self.within(Step::At(list.len()), |below| items.next_element_seed(below))? {
                Some(value) => list.push(value),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = self.within(Step::Key(key.clone()), |below| {
                if map.contains_key(&key) && below.0.repeated.len() < below.0.most {
                    below.0.repeated.push((name(&below.0.place), key.clone()));
                }
                entries.next_value_seed(below)
            })?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
