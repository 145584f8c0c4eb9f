## Findings: the words around them.

diag-error = error
diag-warning = warning
diag-note = note
diag-help = help
diag-more = And { $n ->
    [one] 1 more finding
   *[other] { $n } more findings
} not shown here.
diag-summary = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}{ $notes ->
    [0] { "" }
    [one] , 1 note
   *[other] , { $notes } notes
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}.

## Files that cannot be read or written.

store-cannot-read = Cannot read { $path }: { $why }.
store-cannot-write = Cannot save { $path }: { $why }. What was there is still there.
store-not-confirmed = { $path } was written, but the disk did not confirm it ({ $why }). Save again.
file-missing = it does not exist
file-exists = a file of that name is there already
file-not-a-file = it is not an ordinary file
file-link = it is a symbolic link, which leerpad does not follow
file-too-large = it is larger than { $kilobytes } kB
file-exchanged = it was exchanged while it was opened
file-denied = no permission
file-full = the disk is full
file-read-only = the disk can only be read
file-damaged = what is in it is no case; it is left as it is
file-other = { $words }

## Reading files: what belongs somewhere.

expected-value = a value
expected-field-name = the name of a field
expected-comma-or-end = a comma or { $end }
expected-whole-number = a whole number from { $least } to { $most }
expected-true-or-false = true or false
expected-text = text in quotation marks
expected-date = a date such as "2026-11-22"
expected-list = a list in square brackets, in which each value is { $items }
expected-map = a list of pairs in braces, each { $key }, a colon, and { $item }
expected-pair = two values in round brackets: { $first } and { $second }
expected-some-or-none = None, or Some(..) with { $item }
expected-record = { $record }( .. ) with its fields

## Reading files: what was found.

found-end = the end of the file
found-unit = empty brackets ()
found-list = a list
found-map = a list of pairs in braces
found-record = a record without a name
found-tuple = several values in round brackets
found-empty-text = an empty text
found-unreadable = something that cannot be read
found-word = the word { $word }
found-named = { $name }( .. )
found-number = the number { $number }
found-float = { $number }, which is not a whole number
found-text = the text "{ $text }"
found-character = '{ $character }' in single quotation marks
found-sign = the sign { $sign }

## Reading files: the file as a whole.

syntax-empty-file = This file is empty: it holds no value, only blanks or comments.
syntax-ends-too-early = The file ends too early: { $count ->
    [one] one bracket is
   *[other] { $count } brackets are
 } still open. Missing: { $missing }.
syntax-trailing-text = The file goes on after its end: it holds one value, and here a second one begins with { $found }.
syntax-comma-at-end = There is a comma after the end of the file's value.
syntax-wrong-kind = This is not a RON file but { $kind }.
syntax-wrong-encoding = This file is not saved as UTF-8 but as { $encoding }.
syntax-latin-1 = This file is not saved as UTF-8: at line { $line }, column { $column } is the byte { $byte }, which is "{ $letter }" in the old Windows encoding.
syntax-invalid-utf-8 = This file is not saved as UTF-8: the byte { $byte } at line { $line }, column { $column } is no letter.
syntax-nul = The file is damaged: { $count ->
    [one] there is an empty byte (NUL)
   *[other] there are { $count } empty bytes (NUL)
 } in it, as after a crash. Use the last good version.
syntax-all-nul = The file is damaged: it holds nothing but { $count } empty bytes (NUL), as after a crash. Use the last good version.
syntax-byte-order-mark = The file starts with an invisible mark (U+FEFF, byte order mark) that a Windows editor put there. It does no harm, but other programs trip over it.
syntax-merge-conflict = Two versions of this file were merged and the conflict was not resolved. Keep one side and remove the lines with <<<<<<<, ======= and >>>>>>>.
syntax-extension-header = The header { $header } is not used in leerpad files. Leave it out.
syntax-too-many = There are { $count } more findings, which are left out. Put these right first.
syntax-ron-looks-like = A RON file looks like this: Certificate(code: "C0125", level: 2)
syntax-save-as-utf-8 = Open the file in an editor and save it as "UTF-8".

## Reading files: how it is written.

syntax-expected = Expected { $expected }, found { $found }.
syntax-fields-outside = The field { $field } stands outside the brackets. Put the fields between ( and ).
syntax-quoted-name = The name of a field has no quotation marks: write { $name } instead of "{ $name }".
syntax-bytes = Text with b in front of it is not used in leerpad files.
syntax-word-stands-alone = The word { $word } stands alone: it has no brackets after it.
syntax-missing-comma = A comma is missing here.
syntax-sign-for-comma = Here stands { $found } where a comma belongs.
syntax-extra-comma = There is a comma too many here.
syntax-missing-colon = After the name { $name } a colon is missing.
syntax-missing-colon-in-map = Between the key and its value a colon is missing.
syntax-sign-for-colon = Here stands { $found } where a colon belongs.
syntax-missing-value = { $name } has no value: after the colon something is missing.
syntax-missing-name = This value has no name, while the others around it do. Write it as name: value.
syntax-unclosed-bracket = The bracket { $bracket } is opened here and never closed with { $expected }.
syntax-wrong-bracket = Here stands { $found } where { $expected } belongs.
syntax-braces-for-record = The fields of { $name } stand between ( and ), not between braces.
syntax-extra-bracket = The bracket { $bracket } closes nothing: there is one too many.
syntax-too-deep = More than { $limit } brackets stand inside each other here. No leerpad file needs that.
syntax-unclosed-text = This text has no closing { $mark } on its line.
syntax-lone-mark = The quotation mark { $mark } stands alone: the other one of the pair is missing on this line.
syntax-text-goes-on = The text ends at this quotation mark, and yet it goes on. For a quotation mark inside a text write \".
syntax-text-into-field = This text has no closing quotation mark: it runs on into the field { $field }.
syntax-text-over-lines = This text goes on on the next line. Write it on one line.
syntax-unclosed-raw-text = This text is never closed with { $end }, so it runs to the end of the file.
syntax-wrong-quotes = The quotation mark { $mark } ({ $code }) was typed by a word processor. Write "straight" marks.
syntax-single-quotes = Text stands between double quotation marks ("), not between single ones.
syntax-unquoted-text = The text { $text } needs quotation marks around it.
syntax-date-without-quotes = The date { $date } needs quotation marks around it.
syntax-unknown-escape = { $escape } means nothing in a text. For a backslash write two: \\
syntax-escape-no-character = { $escape } is no character.
syntax-escape-line-end = The backslash at the end of this line glues two lines together without a trace. Write the text on one line.
syntax-unclosed-comment = This comment is opened with /* and never closed with */.
syntax-odd-character = The character { $character } ({ $code }) has no meaning here.
syntax-invisible-character = { $count ->
    [one] Here is a character
   *[other] Here, and at other places ({ $count } in all), is a character
 } that cannot be seen: { $character }. It was probably copied from a web page or a word processor.
syntax-bad-number = { $number } starts as a number but is none. A code or a text needs quotation marks.
syntax-number-with-unit = Behind the number { $number } stands { $unit }. A number has no unit here.
syntax-decimal-comma = { $number } is read as two values. Hours and other numbers are whole numbers here.
syntax-missing-opening = The bracket { $bracket } is missing here.
syntax-foreign-letter = The name { $name } holds the letter { $letter } ({ $code }). Names are written with a to z.
syntax-foreign-letter-looks = It only looks like { $latin }. Type the name again.
label-opened-here = { $bracket } is opened here
label-missing-before = { $bracket } is missing before this
label-text-cut-off = this text is cut off too

## Reading files: what a value says.

read-expected = Expected { $expected }, found { $found }.
read-record-without-names = The values of { $record } need names: write { $record }(name: value, ..).
read-choice-in-quotes = { $word } is written without quotation marks here.
read-unknown-field = { $record } has no field { $field }.
read-unknown-field-near = { $record } has no field { $field }. Did you mean { $near }?
read-duplicate-field = The field { $field } of this { $record } is given twice.
read-missing-fields = { $record } lacks { $count ->
    [one] the field
   *[other] the fields
 } { $fields }.
read-missing-fields-of = { $record } { $label } lacks { $count ->
    [one] the field
   *[other] the fields
 } { $fields }.
read-wrong-record = Expected { $expected }( .. ), found { $found }( .. ).
read-unknown-choice = { $word } is unknown here. Expected { $expected }.
read-unknown-choice-near = { $word } is unknown here. Did you mean { $near }?
read-choice-takes = { $word } takes { $expected ->
    [one] one value
   *[other] { $expected } values
 } in round brackets, and here { $found ->
    [0] has none
    [one] has one
   *[other] has { $found }
 }.
read-choice-takes-none = { $word } stands alone: it has no values in brackets.
read-choice-without-names = The values of { $word } have no names: write { $word }(value).
read-some-takes-one = Some( .. ) takes exactly one value.
read-out-of-range = { $number } is outside the range: from { $least } to { $most }.
read-leading-zero = { $number } starts with a zero. A number is written { $plain }; a code needs quotation marks.
read-number-style = Numbers are written in plain digits: { $plain } instead of { $number }.
read-empty-text = This text is empty.
read-text-too-long = This text has { $length } characters; at most { $most } fit.
read-text-unsafe = This text holds a character that cannot be seen or that confuses the screen: { $character }.
read-text-accents = More than four accents stand on one letter here ({ $character }).
read-text-tab = This text holds a tab. Write spaces.
read-text-line-end = This text has more than one line, and one line belongs here.
read-needs-some = A value that may also be missing is written as Some( .. ); found { $found }.
read-no-some-needed = Write the value of { $field } without Some( .. ).
read-leave-out = Leave out { $field } instead of writing None.
read-duplicate-key = The key { $key } is given twice.
read-date-form = "{ $date }" is no date. Write year-month-day, such as "2026-11-22".
read-date-short-year = The year of "{ $date }" has two digits, so it is unclear which date is meant. Write the year in full, as in "2026-11-22".
read-date-day-first = "{ $date }" has the day in front, if it means day { $day } of month { $month } of { $year }. Write year-month-day, such as "2026-11-22".
read-date-month = There is no month { $month } in "{ $date }".
read-date-day = There is no day { $day } in "{ $date }": that month has { $days } days.
read-date-year = The year of "{ $date }" cannot be right: it lies outside { $first } to { $last }.
read-looks-like-json = This looks like JSON. In RON it is Name(field: value, ..), without quotation marks around the names.
read-no-fractions = Round it to a whole number.
read-thousands-point = Write { $plain } without a point, if that is meant.
read-number-in-quotes = A number has no quotation marks.
read-fields-are = The fields are: { $known }.
read-fields-left = Fields that can still be given: { $known }.
read-choices-are = Choose from: { $known }.
read-choice-list = Put several values in a list: { $word }([ .., .. ]).
label-first-here = given here first

## Changes that are proposed.

fix-add-colon = Add a colon
fix-add-comma = Add a comma
fix-add-quotes = Put quotation marks around it
fix-add-some = Write Some( .. ) around it
fix-add-bracket = Add { $bracket }
fix-add-brackets = Put it in square brackets
fix-remove-mark = Remove the quotation mark
fix-bracket = Write { $bracket }
fix-close-text = Add the closing quotation mark
fix-colon = Write a colon
fix-comma = Write a comma
fix-double-backslash = Write two backslashes
fix-iso-date = Write { $date }
fix-plain-number = Write { $number }
fix-plain-space = Write a plain space
fix-remove-bracket = Remove the bracket
fix-remove-byte-order-mark = Remove the invisible mark
fix-remove-character = Remove the character
fix-remove-characters = Remove the { $count } characters
fix-remove-comma = Remove the comma
fix-remove-word = Remove the word
fix-remove-header = Remove the header
fix-remove-quotes = Remove the quotation marks
fix-remove-some = Write the value without Some( .. )
fix-rename = Write { $name }
fix-straight-quotes = Write straight quotation marks

## Cases.

case-newer-format = This case was written by a newer version of leerpad (format { $format }; this version knows format { $known }).
case-newer-format-help = Nothing was read and nothing was changed. Open it with a newer leerpad.
case-private-number = This holds a number that may be a BSN (citizen service number).
case-private-number-help = A BSN does not belong in a leerpad case. Use the case number of your own organisation.
case-bad-code = "{ $found }" is not a code like { $example }.
case-bad-code-near = "{ $found }" is not a valid code; probably { $near } is meant.
case-marked-twice = Experience with { $key } is given twice.
case-account-twice = Hours of { $account } are given twice.
case-said-twice = { $what } is given twice.
case-start-of-forbidden = What is kept out of the plan cannot have a start.
case-ends-before-start = A period that starts on { $from } cannot end on { $to }.
case-unknown-reference = { $key } is not in catalog { $version }.
case-unknown-reference-near = { $key } is not in catalog { $version }, but { $near } is.
case-unknown-reference-help = The case keeps what it says; it has no effect on the plan.
case-older-code = { $key } is an older code; { $successor } stands for it.
case-older-code-help = The case keeps the older code. Jobs and entry requirements count the diploma; for the work processes of the successor it is evidence and no exemption.
case-split-code = { $key } was split into { $successors }; leerpad cannot know which of them stands for it.
case-split-code-help = Mark the diploma that stands for it. Until then { $key } has no effect on the plan.
expected-mark-state = the state of an experience ({ $known })
expected-level = a language level ({ $known })
expected-act = an act ({ $known })
expected-route = a civic-integration route ({ $known })
expected-group = a ground of the civic-integration obligation ({ $known })
expected-account = a kind of hours ({ $known })
expected-literacy = a script somebody reads and writes ({ $known })
expected-fix = what is fixed by hand ({ $known })
expected-question = a question of the assessment framework ({ $known })
expected-verdict = an answer to it ({ $known })
expected-counted = yes, no or ask ({ $known })

## Catalog.

catalog-asks-for = asks for { $name }
catalog-at-least = AtLeast({ $wanted }, ..) cannot be: there { $members ->
    [one] is one member
   *[other] are { $members } members
 } in the list, and the number must be from 1 up to that.
catalog-bad-code = Expected { $expected }, such as { $example }, found "{ $found }".
catalog-band-order = The levels must rise one by one from A1.
catalog-sector-elsewhere = Sector "{ $name }" is described in a file that is not of this sector: put it in a file with sector: "{ $name }".
catalog-sector-has-certificates = This says why sector "{ $name }" has no certificates, but it has: take the reason out.
catalog-two-first-jobs = A newcomer begins a path at one job: mark only one step as first.
catalog-first-job-here = this step is marked as first
catalog-covers-nothing = { $name } covers nothing: name its parts.
catalog-cycle = { $count ->
    [one] { $names } asks for itself.
   *[other] These ask for one another in a circle, each for the next and the last for the first: { $names }.
 }
catalog-date-order = { $until } lies before { $from }.
catalog-did-you-mean = Did you mean { $name }?
catalog-duplicate = { $name } is defined twice.
catalog-empty-folder = There is no .ron file in { $path }.
catalog-empty-requirement = { $word } without members means nothing.
catalog-estimate-order = An estimate rises: from { $min } by { $likely } to { $max } cannot be.
catalog-experience-of-item = Experience( .. ) is about one thing, such as Job("groepshulp").
catalog-first-defined-here = first defined here
catalog-format = Format { $found } of catalog files is unknown; this leerpad reads format { $known }.
catalog-grade-too-good = Grade { $grade } is better than the best source ({ $best }). A grade can only be lowered.
catalog-job-out-of-reach = Nobody can reach { $name }: nothing gives { $missing }.
catalog-level = There is no level { $found }: MBO has 1 to 4.
catalog-mode-hours = These hours do not fit into each other: { $hours } a week, of which { $bound } bound to day or evening and { $inside } placement or language lessons. At most 60 a week.
catalog-mode-without-hours = No hours a week and no weeks, while the study load is { $load } hours.
catalog-month = There is no month { $found }.
catalog-placeholder = { $found } stands in braces; known are { $known }.
catalog-no-grants = This offering gives nothing: fill in grants.
catalog-no-modes = This offering has no mode at all: fill in modes.
catalog-no-source = Every fact needs a source.
catalog-no-starts = This offering never starts: name months or dates.
catalog-no-version = No file states the version of the catalog: put version in one file.
catalog-older-code-loop = Following the successors of { $code } leads back to { $code }.
catalog-older-code-split = If that qualification was split, put its code in split_from of each successor.
catalog-older-code-twice = { $first } and { $second } both say that they replace the older code { $code }.
catalog-empty-synonym = A synonym needs words, and something they mean: fill in words, and means or also.
catalog-synonym-no-word = { $word } holds no word to search for.
catalog-synonym-twice = { $word } means { $name } already.
catalog-synonym-word-twice = { $word } is there already; case, accents and punctuation make no difference.
catalog-ron-refuses = RON itself refuses this file: { $error }
catalog-too-many-files = { $path } holds too many files ({ $count }) for a catalog.
catalog-odd-letter = In it stands { $letter } ({ $code }), which is no plain letter (a to z), digit or hyphen.
catalog-language-not-given = No offering gives { $name }, so nobody could ever prove it.
catalog-unknown = { $name } is not in the catalog.
catalog-version-twice = More than one file states the version of the catalog.
catalog-work-process-elsewhere = Work process { $code } does not belong to core task { $core_task }.
catalog-core-task-empty = Core task { $name } has no work processes.
catalog-core-task-for-work-process = { $code } is a core task, and a work process belongs here, such as { $code }-W1.
catalog-first-named-here = first named here
catalog-improbable = { $figure } is hardly possible here: from { $least } to { $most } is likely.
catalog-limit-here = the limit stands here
catalog-named-twice = { $name } is named twice in this list.
catalog-offering-out-of-reach = Nobody can start { $name }: it asks for { $missing } at its start, and that can only be had through it or through what cannot be started either.
catalog-path-without-steps = Path { $name } has no steps.
catalog-same-file = This file holds the same as { $first }. Remove one of the two.
catalog-start-outside = On { $date } nobody can start: that day lies outside the period in which this offering can start.
catalog-too-large = This catalog is too large: { $found } { $what ->
    [values] values
   *[records] records
 }, and at most { $most } are read.
catalog-unit-of-no-diploma = { $unit } belongs to none of the diplomas that { $name } is part of: { $diplomas }.
catalog-unreadable-file = This file cannot be read: { $why }.
catalog-web-address = "{ $found }" is no web address: it starts with https:// and holds no blanks.
catalog-work-process-for-core-task = { $code } is a work process, and a core task belongs here, such as B1-K1.
fix-write = Write { $text }
expected-certificate-code = a certificate code
expected-crebo-code = a crebo code
expected-elective-code = a code of an elective
expected-file-code = a code of a qualification file
expected-unit-code = a code of a core task or work process
expected-unit-ref = a work process with its file
expected-slug = a name of lower-case letters and digits with hyphens
expected-region-code = the code of a labour market region, such as AM08
expected-country = a country ({ $known })
expected-measure-kind = a kind of measure ({ $known })
expected-element = an element of a measure ({ $known })
expected-key = a code or name of the catalog
expected-grade = a grade ({ $known })
expected-skill = a skill ({ $known })
expected-pathway = a pathway ({ $known })
expected-strength = how strict a requirement is ({ $known })
expected-match = how sure a match is ({ $known })
expected-part = a part of a diploma ({ $known })
expected-topic = a topic of a rule ({ $known })
expected-requirement = a requirement ({ $known })
expected-meaning = what it means ({ $known })
expected-grant = what it gives ({ $known })
expected-starts = when it starts ({ $known })
expected-pauses = when it pauses ({ $known })
expected-cost = a price ({ $known })
expected-rule-value = the figure of a rule ({ $known })
expected-gives = what the convention gives ({ $known })
expected-convention-load = how much study ({ $known })
expected-load = an amount ({ $known })
