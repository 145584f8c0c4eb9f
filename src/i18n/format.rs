//! Dates and numbers as each language writes them.

use jiff::civil::Date;

use super::texts::{Lang, Texts};

/// A date with the month as a word: `7 sep 2027`.
pub fn date_short(texts: &Texts, date: Date) -> String {
    let month = texts.get(month_id(date.month()));
    match texts.lang() {
        Lang::Nl | Lang::En => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// A date with the day of the week: `ma 7 sep 2027`.
pub fn date_long(texts: &Texts, date: Date) -> String {
    let day = texts.get(weekday_id(date.weekday().to_monday_zero_offset()));
    format!("{day} {}", date_short(texts, date))
}

/// A whole number with the language's mark between thousands: `1.600` in Dutch, `1,600` in English.
pub fn number(lang: Lang, number: u32) -> String {
    let digits = number.to_string();
    let mark = match lang {
        Lang::Nl => '.',
        Lang::En => ',',
    };
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

const fn month_id(month: i8) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}

const fn weekday_id(day: i8) -> &'static str {
    match day {
        0 => "weekday-1",
        1 => "weekday-2",
        2 => "weekday-3",
        3 => "weekday-4",
        4 => "weekday-5",
        5 => "weekday-6",
        _ => "weekday-7",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked_as_the_language_does() {
        assert_eq!(number(Lang::Nl, 1600), "1.600");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(number(Lang::Nl, 850), "850");
    }

    #[test]
    fn a_date_reads_as_people_write_it() {
        let date = Date::constant(2027, 9, 6);
        assert_eq!(date_long(&Texts::new(Lang::Nl), date), "ma 6 sep 2027");
        assert_eq!(date_long(&Texts::new(Lang::En), date), "Mon 6 Sep 2027");
    }
}
