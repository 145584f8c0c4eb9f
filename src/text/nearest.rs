//! The known name that somebody probably meant.

use unicode_normalization::UnicodeNormalization;

/// Names longer than this are not compared: nobody mistypes a page of text, and the comparison is quadratic.
const MAX_COMPARED: usize = 80;

/// The known name nearest to `wanted`, if one is near enough to be worth proposing.
///
/// A name that only differs in case, in look-alike letters (Cyrillic С for Latin C, full-width, letter O for zero) or in
/// `-`, `_` and blanks always wins. Otherwise it is the one with the fewest typing errors, up to about one in three
/// characters; of equals, the first.
pub fn nearest<'a>(wanted: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if wanted.chars().nth(MAX_COMPARED).is_some() {
        return None;
    }
    let folded: Vec<char> = fold(wanted).collect();
    let shape = shape_of(&folded);
    let cutoff = (folded.len() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let candidate: Vec<char> = fold(name).take(MAX_COMPARED + 1).collect();
        if shape_of(&candidate) == shape {
            return Some(name);
        }
        let limit = best.map_or(cutoff, |(distance, _)| distance.saturating_sub(1));
        if let Some(distance) = distance_within(&folded, &candidate, limit).filter(|_| limit > 0) {
            best = Some((distance, name));
        }
    }
    // One typing error in a name of one or two letters leaves nothing in common.
    best.filter(|&(distance, name)| distance < name.chars().count().min(folded.len())).map(|(_, name)| name)
}

/// The text in lower case, with full-width and look-alike letters of other scripts as the Latin ones they resemble.
pub fn fold(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkc().flat_map(char::to_lowercase).map(latin)
}

/// Whether two texts look the same to a hurried reader.
pub fn look_alike(left: &str, right: &str) -> bool {
    let (left, right): (Vec<char>, Vec<char>) = (fold(left).collect(), fold(right).collect());
    shape_of(&left) == shape_of(&right)
}

/// The folded text without separators and what cannot be seen, and with digits and letters of one shape made equal.
fn shape_of(folded: &[char]) -> String {
    let letters = folded.iter().filter(|ch| {
        !matches!(ch, '-' | '_' | ' ' | '.' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    });
    letters
        .map(|&ch| match ch {
            'o' => '0',
            'l' | 'i' | '|' => '1',
            other => other,
        })
        .collect()
}

/// The lower-case Latin letter that a lower-case Cyrillic or Greek letter is easily taken for. Letters whose capital is
/// the look-alike (В, Н, Т) are in the table too, because the text has been lower-cased before.
fn latin(ch: char) -> char {
    match ch {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'ё' => 'e',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'у' => 'y',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'ζ' => 'z',
        other => other,
    }
}

/// The number of typing errors (a letter too many, too few, another, or two swapped) between two texts, if it is at most
/// `limit`: the restricted Damerau-Levenshtein distance.
pub fn distance_within(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut two_back: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    let mut left_before = None;
    for (row, &left_char) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(above.len());
        current.push(row + 1);
        let mut right_before = None;
        let mut smallest = row + 1;
        for (column, (&right_char, pair)) in right.iter().zip(above.windows(2)).enumerate() {
            let &[diagonal, up] = pair else { continue };
            let beside = current.last().copied().unwrap_or(row + 1);
            let mut cost = (diagonal + usize::from(left_char != right_char)).min(up + 1).min(beside + 1);
            if left_before == Some(right_char)
                && right_before == Some(left_char)
                && let Some(&swapped) = column.checked_sub(1).and_then(|at| two_back.get(at))
            {
                cost = cost.min(swapped + 1);
            }
            smallest = smallest.min(cost);
            current.push(cost);
            right_before = Some(right_char);
        }
        if smallest > limit {
            return None;
        }
        two_back = std::mem::replace(&mut above, current);
        left_before = Some(left_char);
    }
    above.last().copied().filter(|&distance| distance <= limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(wanted: &str, known: &[&'static str]) -> Option<&'static str> {
        nearest(wanted, known.iter().copied())
    }

    #[test]
    fn typing_errors_find_the_name() {
        let fields = ["code", "title", "level", "needs", "sources"];
        assert_eq!(near("levl", &fields), Some("level"));
        assert_eq!(near("need", &fields), Some("needs"));
        assert_eq!(near("tilte", &fields), Some("title"));
        assert_eq!(near("Source", &fields), Some("sources"));
        assert_eq!(near("xyz", &fields), None);
        assert_eq!(near("", &fields), None);
    }

    #[test]
    fn look_alikes_win_over_typing_errors() {
        let codes = ["C0124", "C0125", "C1025"];
        for wrong in ["c0125", "CO125", "С0125", "C０125", "C-0125", "c 0125", "C012５"] {
            assert_eq!(near(wrong, &codes), Some("C0125"), "{wrong}");
        }
    }

    #[test]
    fn short_names_are_not_guessed_from_nothing() {
        assert_eq!(near("B1", &["A2", "C1"]), Some("C1"));
        assert_eq!(near("x", &["y"]), None);
        assert_eq!(near(&"x".repeat(100_000), &["x"]), None);
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_bounded(left in "[ab]{0,8}", right in "[ab]{0,8}") {
            let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
            let there = distance_within(&left, &right, 99);
            prop_assert_eq!(there, distance_within(&right, &left, 99));
            prop_assert!(there.is_some_and(|distance| distance <= left.len().max(right.len())));
            prop_assert_eq!(there == Some(0), left == right);
        }
    }
}
