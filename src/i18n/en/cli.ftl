## Messages of the command line.

cli-error = error
cli-hint = hint
cli-internal = This is a fault in leerpad itself, not in your data. Nothing was changed. Please report it, without personal data.
cli-cannot-print = The output could not be written: { $why }
cli-catalog-wrong = The catalog has errors; nothing was planned.
cli-case-wrong = The case has errors; nothing was read and nothing was changed.
cli-no-case-folder = No folder for cases is known.
cli-no-case-folder-hint = Name a folder with --cases DIR or with the variable LEERPAD_CASES.
cli-no-such-demo = There is no example "{ $name }".
cli-demos-are = The examples are: { $names }.
cli-did-you-mean = Did you mean { $near }?
cli-no-such-case = There is no case and no file "{ $name }".
cli-list-cases = leerpad case list shows the cases and the examples.
cli-no-such-entry = "{ $id }" is not in catalog { $version }.
cli-split-code = { $code } was split into { $items }. Choose the diploma that stands for it.
cli-search-hint = Find it with leerpad search.
cli-not-a-goal = { $id } is not a goal: choose a diploma, certificate, elective, practice statement or job.
cli-no-goal = The case has no goal yet.
cli-no-goal-hint = Name a goal with --goal, for instance --goal C0160.
cli-cancelled = The computation was stopped.
open-no-terminal = The workbench needs a terminal; here is the plan of { $case } as text.
open-author = advisor
open-not-written = The last change could not be saved.
open-input-lost = The connection with the terminal is gone; what was changed has been saved.
open-terminal = The terminal cannot be used: { $why }
search-nothing = Nothing found for "{ $text }".
graph-not-in-it = { $id } is not in the dependency graph: only what somebody can hold and the offerings are.
solve-refused = { $n ->
    [one] The problem is refused for this reason.
   *[other] The problem is refused for these { $n } reasons.
}
solve-progress = Best plan so far: week { $best }. None before week { $bound }.
solve-progress-no-plan = No plan yet.
solve-stopped = Stopped before the proof was complete: the best plan finishes in week { $best }, and no plan finishes before week { $bound }.
solve-stopped-no-plan = Stopped before a plan was found.

## Cases.

case-bad-id = "{ $id }" cannot be the id of a case.
case-bad-id-hint = Use lower-case letters and digits with hyphens between them: intake-2027-01.
case-exists = There is a case { $id } already; nothing was overwritten.
case-not-saved = The case was not saved.
case-no-band = The catalog has no table of language hours.
case-made = Case { $id } is in { $path }.
case-list-heading = Cases in { $folder }:
case-list-empty = There are no cases in { $folder } yet.
case-list-cut = There are more files than are shown here.
case-list-demos = Examples:
case-list-mistakes = { $n ->
    [one] 1 mistake; see leerpad case check
   *[other] { $n } mistakes; see leerpad case check
}
case-list-bad-name = the name of this file is not the id of a case
case-not-in-catalog = not in this catalog, kept
case-mark-older = older diploma, { $item } stands for it
case-mark-split = older diploma, split into { $items }; has no effect
case-learner = Learner
case-number = Case number
case-age = Age
case-goals = Goals
case-plan-from = Plan from
case-availability = Available
case-hours = { $day } hours by day and { $evening } hours in evenings or weekends a week
case-language = Dutch
case-hours-since = { $n } lesson hours since these levels
case-lessons = at most { $n } lesson hours a week
case-lessons-fixed = fixed { $n } lesson hours a week
case-civic = Civic integration
case-no-obligation = no civic-integration obligation (any more)
case-first-pip = first PIP on { $date }
case-extension = extended by { $n } months: { $ground }
case-done = { $account }: { $n } hours done
case-education-until = education route until { $date }
case-marks = Experience
case-work = Work and courses under way
case-until = until { $date }
case-placement = { $n } hours of work placement done
case-settings = Agreements
case-placement-counts = placement counts as participation
case-entry-waiver = school waives the prior-schooling requirement
case-company = recognised company
case-contract = employment contract
case-work-cap = at most { $n } hours of paid work a week
case-budget = at most € { $n }
case-horizon = { $n } weeks ahead
case-participation = at most { $n } hours of participation a week
case-chosen = Chosen plan
case-chosen-finish = done on { $date }
case-fixed = Fixed by hand
case-fixed-in = has to be in the plan
case-fixed-on = has to be in the plan, starts { $date }
case-fixed-out = is kept out of the plan
case-decisions = Decisions
case-appointments = Appointments
case-handover = Handover
case-consent = Consent to share

## Examples.

demo-z-route-keuken-zorg = Z route with years of kitchen and care work: language, participation and certificates side by side
demo-b1-route-moeder = B1 route with 20 hours a week and no evenings: a first step in childcare
demo-bbl-baan = In a BBL job already: the course under way and the contract count, then the BBL one level up
demo-twee-treden = Two steps up the childcare path: does language or the course take longest?
demo-helpende-zonder-ervaring = Helpende (25960) without experience: the shortest set of certificates
demo-vig-zonder-ervaring = Verzorgende-IG (25656) without experience: a whole diploma out of certificates
demo-termijn-te-kort = The civic-integration term ends too soon: no plan, but the demands that clash
demo-alles-toegekend = Everything is granted: nothing is left to do
demo-magazijn-ervaring = Years in a warehouse: EVC for what is known, a certificate for the rest (25774)
demo-restaurantkok = Twelve years a cook: EVC for the cooking, one part for stock and paperwork, and the completion of the diploma Kok (25180)
demo-teamleider-logistiek = One step up in logistics: the diploma held covers the basis of teamleider (25775)
demo-timmerman-ervaring = Twelve years a carpenter: EVC for what he can do, the shell certificate and the completion of the diploma (25829)
demo-schilder-certificaat = A family migrant without experience becomes a painter: work with VCA and a certificate (C0060), the diploma (25589) later
demo-hovenier-ervaring = Eight years a gardener: EVC, a single core task and VCA on the way to the gardening diploma (27081)
demo-schoonmaker-facilitair = Z route beside a cleaning job: a RAS diploma through the employer, a level 2 diploma in sight (25959)
demo-verpleegkundige-zonder-papieren = Nine years a nurse without a diploma to show: EVC and certificates to the diploma (25655), then the BIG register
demo-verpleegkundige-erkenning = Nurse with a diploma from outside Europe: language, recognition and the BIG register
demo-gastouder-gezin = Becoming a childminder with few hours and without a training company
demo-klassenassistent-avond = From classroom help to onderwijsassistent (25698), with evening classes
demo-elektricien-zonder-papieren = Fifteen years an electrician: EVC for the basis, the profile in the third pathway, and VCA beside it (25737)
demo-fietsenmaker-avond = Works in a bicycle shop and can only go to school in the evening: BBL with evening school (27038)
demo-stroomnet-vanaf-nul = To the power grid without a trade diploma: assistant within weeks with VCA and BEI, the diploma (27007) can follow
demo-chauffeur-ervaring = Years as a lorry driver abroad: licence C and code 95 first, EVC beside it, then the rest of the diploma (27042)
demo-bakker-avond = Nine years a baker, beside a job: EVC for the trade and evening classes for the rest of the diploma (25721)
demo-oud-diploma-certificaat = Helpende with a diploma of an older file (25498): one level 3 certificate (C0054) beside the job
demo-praktijkverklaring-groen = Z route to a practice statement in green, in a region with an invented local addition

## An entry of the catalog.

show-needs = Needed or part of it:
show-unlocks = Makes possible:
show-given-by = Earned by:
show-note = Good to know:
show-conflicts = Another source says:
show-sources = Sources (grade { $grade }, last checked on { $date }):
show-level = Level
show-diploma = Diploma
show-diplomas = Part of
show-covers = Covers
show-hours = Study load
show-estimate = about { $likely } ({ $min } to { $max }, estimate: { $basis })
show-work-processes = Work processes
show-core-task = Core task
show-core-tasks = Core tasks
show-valid-months = Valid
show-requirement = Requires
show-skill = Skill
show-sector = Sector
show-name = Name
show-no-certificates = No certificates known
show-paths = Sector paths
show-file = Qualification file
show-parts = Also needed
show-electives-hours = Electives together
show-no-units = No work processes
show-from-level = Also proved by
show-from-level-n = any MBO diploma of level { $level } or higher
show-courses = Length
show-course = { $pathway }: { $n ->
    [one] 1 year
   *[other] { $n } years
}
show-study-year = { $pathway }, year { $year }: { $guided } guided hours and { $placement } hours of placement
show-study-years = Hours as the school states them
show-replaces = Replaces
show-older-code = { $code } is an older code: this diploma stands for it in jobs and entry requirements; the exam committee decides what else it is worth.
show-split-from = Split from
show-provider = Provider
show-pathway = Pathway
show-grants = Gives
show-grants-claimed = what the learner claims of { $item }, after assessment
show-load = Study load
show-modes = Modes
show-mode = { $name }: { $hours } hours a week, of which { $day } by day, { $evening } in the evening, { $placement } placement
show-starts = Starts
show-pauses = Pauses
show-entry = At the start
show-language = Dutch at the start
show-cost = Price
show-cost-unknown = unknown
show-euro = € { $n }
show-funding = Funding
show-paid = Placement is paid work
show-assessed = An exam committee or assessor decides
show-valid-from = From
show-valid-until = Until
show-steps = Steps
show-text = Says
show-topic = Topic
show-act = Act
show-route = Route
show-group = Ground
show-value = Figure
show-closed = Closed
show-repeats = Later
show-repeats-yes = estimated after the last known year
show-climb = Hours per level
show-publisher = Publisher
show-url = Address
show-grade = Grade
show-date = Date
show-checked-on = Checked on
path-first = { $step } (the first job a newcomer can hold)
path-language = Dutch: { $levels }
path-needs-nothing = Nothing is asked.
path-needed = Needed:
path-one-of = One of:
path-certificates = certificates that are part of it: { $items }
path-statements = practice statements with its work processes: { $items }
path-no-offering = no offering known
way-diploma = diploma
way-certificates = certificates
way-statement = practice statement
way-units = parts
way-licence = proof
way-language = Dutch
way-job = job
way-mixed = together
way-condition = condition
show-country = Country
show-measure-kind = Kind of measure
show-elements = Consists of
show-result = Reported
show-maryland = Strength of the evidence (Maryland scale)
show-maryland-levels = level { $levels } of 5, one for each report
show-maryland-none = not given
show-also = Also written
show-school-calendar = School holidays
show-school-calendar-none = no source says; choose it in the case
show-overlays = Overlays
show-only-in = Only in
show-example = invented example
show-is-example = Mind
show-municipality = Municipality
show-region = Region
show-changes = Changes
show-offerings = Offered only there
show-rules = Rules there
days-n = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
percent-n = { $n }%
starts-any-week = any week
starts-monthly = every month
pauses-school-holidays = school holidays
match-exact = same title
match-close = nearly the same title
match-likely = same meaning
match-tagged = upper bound, written out nowhere
link-part-of = part
link-asked-by = asked for
link-entry = needed at the start
link-entry-waivable = at the start, can be waived
link-entry-advised = advised at the start
link-gives = gives
word-and = and
word-or = or
word-yes = yes
needs-at-least = { $count } of: { $members }
needs-experience = experience with { $item }
needs-age = { $years } years or older
needs-company = a company recognised for { $item }
needs-contract = an employment contract
needs-placement = { $hours } hours of work placement
hours-n = { $n } hours
weeks-n = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
months-n = { $n ->
    [one] 1 month
   *[other] { $n } months
}
years-n = { $n ->
    [one] 1 year
   *[other] { $n } years
}
hours-a-week-n = { $n } hours a week

## The state of the catalog.

report-title = State of catalog { $version } on { $date }
report-findings = Errors: { $errors }, warnings: { $warnings }. leerpad check shows them.
report-heading-records = RECORDS AND THEIR GRADES
report-heading-sectors = SECTORS
report-heading-facts = EVIDENCE
report-heading-qualifications = WORK PROCESSES THAT CERTIFICATES COVER
report-column-kind = kind
report-column-count = all
report-column-path = path
report-column-job = jobs
report-column-diploma = dipl
report-column-certificate = cert
report-column-statement = stat
report-column-offering = offr
report-column-measured = meas
report-shared = all sectors
report-total = together
report-loads = Loads and durations: { $measured } measured, { $estimated } estimated (meas: share that is measured).
report-unsourced = Records without a source: { $n }
report-stale = Records of which a source was not looked at for a year: { $n }
report-stale-sources = Sources that were not looked at for a year: { $n }
report-conflicts = Places where sources disagree: { $n }
report-covered = { $name }: { $covered } of { $all } ({ $share }%)
report-only-tagged = of which { $n } only as an upper bound: no table names them
report-uncovered = not covered: { $units }
report-sets-unknown = the smallest sets were not found within the limit of the search
report-sets = { $n ->
    [one] smallest set for what is covered ({ $size }):
   *[other] smallest sets for what is covered ({ $n } of { $size }):
}
report-sector = { $name } ({ $word })
report-not-described = no record says what this sector is called
report-no-path = paths: none
report-path = { $path }, grade { $grade }:
report-certificates = certificates ({ $n }): { $list }
report-no-certificates = certificates: none known
report-statements = practice statements ({ $n }): { $list }
report-no-statements = practice statements: none known
report-route-complete = complete route from no credentials to a job: yes
report-route-only-with-waiver = complete route from no credentials to a job: only with a waiver
report-route-open = complete route from no credentials to a job: no, only jobs that ask for nothing
report-route-never = complete route from no credentials to a job: no
report-reach-complete = within reach
report-reach-only-with-waiver = only with a waiver
report-reach-open = asks for nothing
report-reach-never = out of reach
report-no-github = A report has no github form: ask for human or json.

## Help for the commands.

help = Plan the shortest modular route through Dutch vocational education (MBO), beside language and civic integration
help-after = CASE is a path, the id of a case in the case folder, or demo:NAME for a bundled example.
    Exit codes: 0 fine, 1 the request cannot be met, 2 the catalog or a case file is wrong,
    64 wrong use, 70 a fault in leerpad itself.
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-help = Print this help
help-version = Print the version
help-lang = Language of the answer: nl or en
help-catalog = Folder with catalog files, instead of the built-in catalog
help-today = The day to plan from (yyyy-mm-dd), instead of today
help-cases = Folder with case files
help-case = Work with case files without the workbench
help-format = The form of the answer: text or json
help-open = Open the workbench, on a case if one is named
help-open-case = A path, the id of a case, or demo:NAME
help-demo = Open the workbench on a bundled example
help-demo-name = Which example; the first when left out
help-plan = Plan a case
help-plan-case = A path, the id of a case, or demo:NAME
help-plan-goal = Plan for this goal instead of the first goal of the case
help-plan-by = What makes a plan the best: finish (earliest), hours (fewest) or cost (lowest)
help-plan-alternatives = Also give up to so many other routes, and every trade-off between time, hours and cost
help-plan-explain = Say of every step why it is there, why the plan does not finish earlier, and what would help
help-plan-format = The form of the answer: text, json or markdown
help-solve = Solve a neutral problem in the routeplan/1 format
help-solve-file = The problem; /dev/stdin reads what is piped in
help-solve-limit-nodes = Stop after so many decisions of the search
help-solve-limit-ms = Stop after so many milliseconds with the best plan so far; Ctrl-C does the same
help-solve-on-the-way = Choose only offerings on a way to the target, none that only count hours
help-problem = Print the neutral problem that a case becomes
help-problem-case = A path, the id of a case, or demo:NAME
help-problem-goal = Take this goal instead of the first goal of the case
help-search = Find catalog entries by code or name
help-search-text = A code, the start of one, or words of a name
help-show = Show one catalog entry with its sources
help-show-id = A code such as C0160, or an id such as job:helpende
help-graph = Print what needs what
help-graph-focus = Only what is linked to this entry
help-graph-depth = Up to so many links away from it
help-graph-format = The form of the answer: text, dot or mermaid
help-check = Check catalog files
help-check-paths = Catalog folders or files; the catalog in use when left out
help-check-format = The form of the findings: human, json or github
help-check-report = Tell the state of the catalog instead: counts, grades, age, coverage, reach
help-check-deny = Fail on warnings too
help-case-new = Make a new case in the case folder
help-case-new-id = The id: lower-case words joined by hyphens; it becomes the file name
help-case-new-title = One line about the case; - reads it from the input
help-case-new-name = Name or pseudonym of the learner; - reads it from the input, because everybody on the machine sees what you type here
help-case-new-goal = The goal: a code or id of the catalog
help-case-new-day = Daytime hours a week
help-case-new-evening = Evening and weekend hours a week
help-case-list = List the cases of the case folder, and the bundled examples
help-case-show = Show what a case says
help-case-show-case = A path, the id of a case, or demo:NAME
help-case-check = Check a case file, also against the catalog
help-case-check-case = A path, the id of a case, or demo:NAME
help-case-check-format = The form of the findings: human, json or github
usage-unknown-command = There is no command "{ $name }".
usage-unknown-option = "{ $name }" does not belong here.
usage-missing = Something is missing: { $names }.
usage-missing-command = A command is missing.
usage-no-value = { $name } needs a value.
usage-bad-value = "{ $value }" does not fit { $name }.
usage-twice = { $name } cannot be used here (again).
usage-other = The command cannot be understood.
usage-values = Choose from: { $values }.
usage-help = leerpad --help shows the commands, leerpad COMMAND --help the options.
