//! What a change put into the case that probably does not belong in it: said once, when it was typed, and kept as typed.

use crate::model::case::Case;
use crate::store::{Concern, concerns};

use super::message::Message;

/// The warning about the first thing that `after` holds and `before` did not; nothing where there is none.
pub fn told(before: &Case, after: &Case) -> Option<Message> {
    let found = concerns(after);
    if found.is_empty() {
        return None;
    }
    let mut known: Vec<Concern> = concerns(before);
    let new = found.into_iter().find(|own| match known.iter().position(|other| other == own) {
        Some(place) => {
            known.remove(place);
            false
        }
        None => true,
    })?;
    // The field comes first: the line it stands in may be cut.
    Some(Message::new("private-told").id("kind", new.kind.name()).id("field", new.field_name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};

    #[test]
    fn what_was_in_the_case_already_is_not_said_again() {
        let mut before = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        "mail naar a@voorbeeld.nl".clone_into(&mut before.handover);
        let mut after = before.clone();
        assert_eq!(told(&before, &after), None);
        "heeft ptss".clone_into(&mut after.title);
        let said = told(&before, &after).unwrap().say(&Texts::new(Lang::En));
        assert!(said.contains("health") && said.contains("what the case is about"), "{said}");
        "mail naar a@voorbeeld.nl en b@voorbeeld.nl".clone_into(&mut before.handover);
        assert_eq!(told(&before, &before), None);
    }
}
