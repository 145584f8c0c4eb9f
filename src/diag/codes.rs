//! The table of all codes: what each finding is called in documentation, in suppressions and by other programs.
//!
//! A code keeps its meaning for ever; one that is no longer used is not given out again. `RON0xx` is about how a file is
//! written, `RON1xx` about values that do not fit, `CAT0xx` about what a catalog says, `CASE0xx` about case files,
//! `SET0xx` about the settings, `VLT0xx` about the set-up of a vault.

use std::fmt;

use super::Severity;

/// The stable name of a kind of finding, such as `RON011`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

/// What the table says about a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeInfo {
    /// The code.
    pub code: Code,
    /// How bad such a finding is.
    pub severity: Severity,
    /// One line of English for the manual.
    pub description: &'static str,
}

impl Code {
    /// What the table says; nothing for a code that is not in it.
    pub fn info(self) -> Option<&'static CodeInfo> {
        TABLE.iter().find(|info| info.code == self)
    }

    /// How bad such a finding is. A code outside the table is taken for an error, the careful choice.
    pub fn severity(self) -> Severity {
        self.info().map_or(Severity::Error, |info| info.severity)
    }

    /// One line of English for the manual.
    pub fn description(self) -> &'static str {
        self.info().map_or("", |info| info.description)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Makes a constant for each row, and [`TABLE`] of all rows.
macro_rules! codes {
    ($($name:ident = $code:literal $severity:ident $description:literal;)+) => {
        $(
            #[doc = concat!($code, ": ", $description, ".")]
            pub const $name: Code = Code($code);
        )+

        /// Every code, in the order of the manual.
        pub const TABLE: &[CodeInfo] = &[
            $(CodeInfo { code: $name, severity: Severity::$severity, description: $description },)+
        ];
    };
}

codes! {
    EMPTY_FILE = "RON001" Error "the file holds nothing, or only blanks and comments";
    ENDS_TOO_EARLY = "RON002" Error "the file ends before every bracket is closed";
    TRAILING_TEXT = "RON003" Error "something follows after the end of the value";
    WRONG_KIND = "RON004" Error "the file is of another kind: JSON, TOML, YAML, HTML, a compressed file";
    WRONG_ENCODING = "RON005" Error "the file is not UTF-8 text";
    DAMAGED_FILE = "RON006" Error "the file holds NUL bytes, as after a crash";
    BYTE_ORDER_MARK = "RON007" Warning "the file starts with a byte order mark";
    MERGE_CONFLICT = "RON008" Error "an unresolved merge conflict";
    EXTENSION_HEADER = "RON009" Error "a #![enable(..)] header, which leerpad files do not use";
    UNEXPECTED = "RON010" Error "something else than what belongs at this place";
    MISSING_COMMA = "RON011" Error "a comma is missing between two values";
    EXTRA_COMMA = "RON012" Error "a comma with nothing before it";
    MISSING_COLON = "RON013" Error "no colon between a name and its value";
    MISSING_VALUE = "RON014" Error "a name without a value";
    MISSING_NAME = "RON015" Error "a value without a name among named values, or the reverse";
    UNCLOSED_BRACKET = "RON016" Error "a bracket that is opened and never closed";
    WRONG_BRACKET = "RON017" Error "a bracket closed by one of another kind";
    EXTRA_BRACKET = "RON018" Error "a closing bracket that nothing opened";
    TOO_DEEP = "RON019" Error "brackets nested too deep";
    UNCLOSED_TEXT = "RON020" Error "a text without its closing quotation mark";
    WRONG_QUOTES = "RON021" Error "a text in quotation marks of another kind";
    UNQUOTED_TEXT = "RON022" Error "a text without quotation marks";
    BAD_ESCAPE = "RON023" Error "a backslash followed by something it cannot stand before";
    UNCLOSED_COMMENT = "RON024" Error "a comment that is opened and never closed";
    ODD_CHARACTER = "RON025" Error "a character that has no meaning here, or cannot be seen";
    BAD_NUMBER = "RON026" Error "something that starts as a number and is none";
    FOREIGN_LETTER = "RON027" Error "a letter in a name that is not one of a to z";
    TOO_MANY = "RON028" Note "findings that are left out because there are too many in one file";
    MISSING_OPENING = "RON029" Error "a bracket that is closed and was never opened";
    WRONG_TYPE = "RON101" Error "a value of another type than belongs here";
    UNKNOWN_FIELD = "RON102" Error "a field that this record does not have";
    DUPLICATE_FIELD = "RON103" Error "a field that is given twice";
    MISSING_FIELD = "RON104" Error "a record lacks fields that it must have";
    WRONG_RECORD = "RON105" Error "a record of another name than belongs here";
    UNKNOWN_CHOICE = "RON106" Error "a word that is not one of the choices";
    WRONG_ARGUMENTS = "RON107" Error "a choice with too many or too few values between its brackets";
    OUT_OF_RANGE = "RON108" Error "a number that is too small or too large";
    NUMBER_STYLE = "RON109" Error "a number that is not written in plain digits";
    EMPTY_TEXT = "RON110" Error "a text that holds nothing";
    TEXT_TOO_LONG = "RON111" Error "a text that is longer than the field allows";
    UNSAFE_TEXT = "RON112" Error "a text with a character that cannot be seen or that commands the terminal";
    NEEDS_SOME = "RON113" Error "a value that has to be written as Some(..)";
    DUPLICATE_KEY = "RON114" Error "a key that is given twice";
    BAD_DATE = "RON115" Error "a date that is not written as 2026-11-22, or that does not exist";
    DUPLICATE_NAME = "CAT001" Error "a name that is defined twice";
    UNKNOWN_NAME = "CAT002" Error "a reference to something that no file defines";
    BAD_CODE = "CAT003" Error "a text that is not a code or id of the expected kind";
    NO_SOURCE = "CAT004" Error "a record without a source";
    GRADE_TOO_GOOD = "CAT005" Error "a grade better than that of the best source";
    EMPTY_REQUIREMENT = "CAT006" Error "a requirement that means nothing";
    CYCLE = "CAT007" Error "things that need one another in a circle";
    ESTIMATE_ORDER = "CAT008" Error "an estimate whose likely value is not between its least and most";
    MODE_HOURS = "CAT009" Error "hours of a mode that do not add up";
    BAD_LEVEL = "CAT010" Error "a level that is not 1 to 4";
    DATE_ORDER = "CAT011" Error "a period that ends before it begins";
    OUT_OF_REACH = "CAT012" Warning "a job that no offering leads to, or an offering that nobody can start";
    COVERS_NOTHING = "CAT013" Warning "a credential that covers no work process";
    MISPLACED_UNIT = "CAT014" Error "a work process under a core task that its code does not belong to";
    VERSION = "CAT015" Error "the version of the catalog is stated in no file, or in several";
    UNKNOWN_FORMAT = "CAT016" Error "a catalog format that this program does not read";
    EMPTY_OFFERING = "CAT017" Error "an offering without modes, starts or results";
    BAND_ORDER = "CAT018" Error "language levels that do not rise one by one from A1";
    BAD_MONTH = "CAT019" Error "a month that is not 1 to 12";
    RON_REFUSES = "CAT020" Error "a file that RON itself refuses";
    TWO_FIRST_JOBS = "CAT021" Error "a path with more than one first job";
    SECTOR_ELSEWHERE = "CAT022" Error "a sector that is described in the file of another sector, or of none";
    NOT_WITHOUT = "CAT024" Warning "a reason why a sector has no certificates, although it has";
    BAD_PLACEHOLDER = "CAT025" Error "a text of a convention that names something unknown in braces";
    EMPTY_SYNONYM = "CAT026" Error "a synonym without words, or whose words mean nothing";
    SYNONYM_TWICE = "CAT027" Warning "a synonym that says again what is said elsewhere";
    OLDER_CODE_TWICE = "CAT028" Error "two qualifications that each replace the same older one, which was not declared split";
    OLDER_CODE_LOOP = "CAT029" Error "a qualification that replaces itself, or its own successor";
    NAMED_TWICE = "CAT030" Error "something that is named twice in one list";
    WRONG_UNIT = "CAT031" Error "a core task where a work process belongs, or the reverse";
    UNIT_ELSEWHERE = "CAT032" Warning "a work process that belongs to no diploma of the credential that covers it";
    IMPROBABLE = "CAT033" Warning "a figure that is hardly possible";
    START_OUTSIDE = "CAT034" Warning "a start outside the period in which an offering can start";
    SAME_FILE = "CAT035" Error "a file that holds the same as another";
    UNREADABLE_FILE = "CAT036" Error "a file that cannot be read";
    TOO_LARGE = "CAT037" Error "a catalog that is larger than this program reads";
    BAD_ADDRESS = "CAT038" Error "a web address that is none";
    EMPTY_RECORD = "CAT039" Error "a path without steps, or a core task without work processes";
    CASE_NEWER_FORMAT = "CASE001" Error "the case file was written by a newer version of leerpad";
    CASE_PRIVATE_NUMBER = "CASE002" Error "a text with a number that looks like a BSN";
    CASE_BAD_CODE = "CASE003" Error "a code or id of another shape than its kind has";
    CASE_GIVEN_TWICE = "CASE004" Error "something a case can say only once is said twice";
    CASE_ENDS_BEFORE_START = "CASE005" Error "a period that ends before it starts";
    CASE_CONTRADICTS = "CASE009" Error "two things in the case that cannot both hold";
    CASE_UNKNOWN_REFERENCE = "CASE006" Warning "the case names something this catalog does not know";
    CASE_OLDER_CODE = "CASE007" Note "the case marks a diploma under an older code, for which its successor stands";
    CASE_SPLIT_CODE = "CASE008" Warning "the case marks a diploma whose qualification was split, so that nothing stands for it";
    CASE_IDENTIFIER = "CASE010" Warning "a text with an identifier that planning does not need: a telephone number, an account";
    CASE_SPECIAL_DATA = "CASE011" Warning "a text with a word about health, religion or origin";
    SETTINGS_UNKNOWN_COMMAND = "SET001" Error "the settings give keys to a command that does not exist";
    SETTINGS_BAD_KEY = "SET002" Error "the settings name a key that does not exist, or that no terminal sends";
    SETTINGS_KEY_CLASH = "SET003" Error "one key means two things in the settings";
    SETTINGS_KEY_HIDDEN = "SET004" Warning "a key of the settings means something else on some screens";
    SETTINGS_BAD_CODE = "SET005" Error "a region or municipality in the settings is written wrongly";
    VAULT_UNKNOWN_FORMAT = "VLT001" Error "the set-up of a vault has a format that this version does not read";
    VAULT_BAD_KEY = "VLT002" Error "a recipient of a vault without a public key";
    VAULT_GIVEN_TWICE = "VLT003" Error "a name or key that two recipients of a vault have";
    VAULT_RECIPIENT_COUNT = "VLT004" Error "a vault without recipients, or with too many";
    SETTINGS_UNKNOWN_PLACE = "SET006" Warning "the settings name a region or municipality that the catalog does not know";
}

/// The codes of the syntax after which the values on the same line are probably not what they seem.
pub const BREAKS_ITS_LINE: &[Code] = &[
    UNEXPECTED,
    MISSING_NAME,
    UNCLOSED_BRACKET,
    WRONG_BRACKET,
    EXTRA_BRACKET,
    UNCLOSED_TEXT,
    MISSING_OPENING,
];

/// Whether a code is about a value that does not fit its place (`RON1xx`).
pub fn is_about_values(code: Code) -> bool {
    code.0.starts_with("RON1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_sorted_within_their_family_and_described() {
        for (at, info) in TABLE.iter().enumerate() {
            assert!(TABLE[..at].iter().all(|earlier| earlier.code != info.code), "{} twice", info.code);
            assert!(!info.description.is_empty() && !info.description.ends_with('.'), "{}", info.code);
        }
        let ron: Vec<&str> =
            TABLE.iter().map(|info| info.code.0).filter(|code| code.starts_with("RON")).collect();
        assert!(ron.is_sorted(), "{ron:?}");
    }

    #[test]
    fn the_table_answers_for_a_code() {
        assert_eq!(BYTE_ORDER_MARK.severity(), Severity::Warning);
        assert_eq!(UNEXPECTED.to_string(), "RON010");
        assert_eq!(Code("NO999").severity(), Severity::Error);
        assert_eq!(Code("NO999").description(), "");
    }
}
