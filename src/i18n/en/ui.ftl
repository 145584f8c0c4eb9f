## The workbench.

ui-tagline = The shortest route through MBO, beside language and civic integration
ui-catalog-version = catalog { $version }
ui-too-small = Please make the window larger: at least { $width } by { $height } characters (now { $now_width } by { $now_height }).
ui-language-switched = Language: English

## Keys
ui-key-space = space
ui-key-enter = enter
ui-key-esc = esc
ui-key-tab = tab
ui-key-backtab = shift-tab
ui-key-backspace = backspace
ui-key-delete = delete
ui-key-up = up
ui-key-down = down
ui-key-left = left
ui-key-right = right
ui-key-home = home
ui-key-end = end
ui-key-pageup = page-up
ui-key-pagedown = page-down

## Views
ui-view-case = Case
ui-view-experience = Experience
ui-view-goal = Goal
ui-view-plan = Plan
ui-view-why = Why
ui-view-compare = Compare
ui-view-hours = Hours
ui-view-decisions = Decisions
ui-view-print = Print
ui-view-map = Map
ui-view-case-short = Case
ui-view-experience-short = Exp
ui-view-goal-short = Goal
ui-view-plan-short = Plan
ui-view-why-short = Why
ui-view-compare-short = Cmp
ui-view-hours-short = Hrs
ui-view-decisions-short = Dec
ui-view-print-short = Prt
ui-view-map-short = Map

## Pinned lines
ui-goal = Goal
ui-no-goal = no goal yet: choose one under 3 Goal
ui-no-name = (no name)
ui-result-busy = computing...
ui-result-stale = computing...{"  "}
ui-result-before = from before the change:{"  "}
ui-result-feasible = feasible: { $date } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
})
ui-result-none = no plan
ui-result-held = reached already
ui-result = { $status }: { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $hours } study hours
ui-result-short = { $date } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
})
ui-saving-clean = saved
ui-saving-demo = example
ui-saving-memory = not saved
ui-saving-busy = saving...
ui-saving-failed = NOT SAVED
ui-loading = Opening the case...
ui-moved = Plan: { $what }.
ui-moved-nothing = The plan keeps its length.
ui-moved-sooner = { $weeks ->
    [one] 1 week sooner
   *[other] { $weeks } weeks sooner
}
ui-moved-later = { $weeks ->
    [one] 1 week later
   *[other] { $weeks } weeks later
}
ui-moved-less = { $hours } hours less
ui-moved-more = { $hours } hours more
ui-moved-possible = Now there is a plan.
ui-moved-impossible = Now there is no plan any more.
ui-working-plan = looking for a better plan...
ui-working-around = working out the estimates...
ui-working-reasons = looking for what would help...
ui-working-routes = looking for other routes...
ui-working-front = looking for trade-offs...
ui-working-stopped = stopped
ui-stopped-before = Stopped. What is shown is from before the change; r goes on.
ui-stopped-searching = Stopped with the best plan so far; r goes on.
ui-stopped-beside = Stopped. The plan stands; r works out the rest.

## Start screen
ui-start-filter = Find:
ui-start-filter-empty = type a name, number or goal
ui-start-new = New case
ui-start-cases = Cases in { $folder }
ui-start-no-cases = no cases yet
ui-start-demos = Examples (invented people, nothing is saved)
ui-start-reading = reading the cases...
ui-nothing-found = nothing found
ui-new-title = New case
ui-new-help = Name or pseudonym of the learner. No citizen service number (BSN), V-number or health details here. May be left empty.
ui-copy-kept = Kept as new case { $what }; changes are saved from now on.
ui-no-bands = The catalog has no table for learning Dutch; without it no case can be made.

ui-said = { $what }
ui-case-broken = { $what } has { $n ->
    [one] 1 mistake
   *[other] { $n } mistakes
}; the first on line { $line }: { $why }
ui-case-refused = Not saved: { $why }
ui-case-unreadable = cannot be read, { $n ->
    [one] 1 mistake
   *[other] { $n } mistakes
}
ui-case-unnamed = not the name of a case
ui-case-gone = { $what } is not there (any more).

## Searching
ui-filter = Find:

## Experience
ui-section-paths = Sector paths
ui-section-diplomas = Diplomas, with certificates and work processes
ui-section-statements = Practice statements
ui-section-electives = Electives
ui-section-licences = Other proofs
ui-section-languages = Proved language levels (exam)
ui-experience-empty = What can the learner do already? Mark it here with space.
ui-experience-help = Open a row with right, close it with left. Marking a certificate also marks what it covers. Only "granted" shortens the route; the rest counts as a possibility.
ui-level = level { $level }
ui-state-claimed = claimed
ui-state-evidenced = evidence
ui-state-requested = requested
ui-state-granted = granted
ui-state-refused = refused
ui-state-remove = no mark
ui-state-claimed-help = The learner says to be able to do this or to have done it. Opens EVC and shorter courses, does not shorten the route yet.
ui-state-evidenced-help = There are documents: references, a foreign diploma, a valuation (IDW). Does not shorten the route yet.
ui-state-requested-help = The exam committee has been asked for an exemption. Does not shorten the route yet.
ui-state-granted-help = The exam committee gave the exemption, or the Dutch credential is held. This shortens the route.
ui-state-refused-help = The exam committee refused. What was refused does not count as a possibility.
ui-state-remove-help = Takes the mark away.
ui-state-via = { $state } via { $via }
ui-parts-granted = { $granted } of { $total } granted
ui-standing-own = { $state }: { $reason } ({ $author }, { $date })
ui-standing-via = { $state } via { $via }
ui-standing-none = not marked
ui-state-older = { $state } as { $code }
ui-standing-older = { $state } as the older diploma { $code }; this diploma stands for it
found-about = feature "{ $what }"
found-meant = did you mean "{ $what }"?
found-older-code = older code { $what }
found-split-code = split from { $what }
found-synonym = synonym "{ $what }"
ui-no-reason = no reason noted
ui-states-title = What do we know of this?
ui-reason-title = { $state }: { $what }
ui-reason-help = On what grounds? For example: three years as a cook in Aleppo, reference seen. May be left empty.
ui-prompt-keys = enter keeps it   esc leaves it as it was
ui-details-covers = Covers
ui-details-evidences = Is evidence for
ui-details-needs = Asks for
ui-details-leads-to = Leads to
ui-details-offered = Can be earned with
ui-source = { $title }, { $publisher } ({ $date }), checked { $checked }
ui-source-undated = undated

## Goal
ui-group-jobs = Jobs
ui-group-diplomas = Diplomas
ui-group-certificates = Mbo-certificates
ui-group-statements = Practice statements
ui-group-electives = Electives
ui-goal-help = Where does the learner want to go? Enter chooses; / searches.
ui-goal-current = goal of the plan
ui-goal-already = This is the goal of the plan already.

## Plan and why
ui-plan-no-goal = There is no goal yet. Choose one under 3 Goal; the shortest route will stand here.
ui-plan-busy = Computing the shortest route...
ui-plan-broke = Planning went wrong because of a fault in leerpad. The case was not changed. Undo the last change with u, or choose another goal.
ui-plan-cancelled = Planning was stopped.
ui-plan-stopped = Stopped before there was a plan. Press r to start again.
ui-plan-goal-unknown = { $goal } is not in this catalog. Choose another goal under 3 Goal.
ui-plan-rejected = The outcome was refused by leerpad's own check and is therefore not shown. This is a fault in leerpad: { $what }
ui-plan-answer = { $status }: done { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $hours } h study, from €{ $cost }
ui-plan-bound = Shorter than { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} is impossible{ $state ->
    [searching] ; still looking
    [stopped] ; the search was stopped
   *[ended] {""}
}.
ui-plan-bound-finish = No plan finishes earlier; { $state ->
    [searching] still looking for fewer hours or lower cost
    [stopped] the search for fewer hours or lower cost was stopped
   *[ended] that it takes these hours and this cost is not proved
}.
ui-plan-band = If all goes well: { $early } weeks, if it goes slowly: { $late } weeks.
ui-plan-granted = If all that is claimed is granted: { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} ({ $saved ->
    [0] saves nothing
    [one] 1 week sooner
   *[other] { $saved } weeks sooner
}).
ui-plan-language = Language sets the pace: without the level at the start { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} sooner.
ui-hours-short = { $hours } h
ui-holidays = school holidays
ui-load-heading = Hours a week
ui-load-module = course
ui-load-language = language
ui-load-participation = participation
ui-load-other = PVT, MAP, ONA
ui-load-free = free
ui-load-over = too much
ui-civic-until = Civic integration (term until { $date })
ui-civic-hours = { $made } of { $required } h
ui-civic-met = done { $date }
ui-civic-deadline = by { $date }
ui-why-step = Step { $n } of { $of }: { $name }
ui-why-needed = Why it is needed
ui-why-then = Why then
ui-why-unlocks = Makes possible
ui-why-unsure = Still unsure
ui-why-measures = Done elsewhere
ui-why-rule = Rule
ui-why-chain = The steps that wait for each other
ui-why-holds = What holds the goal up
ui-why-slack = How much later each step may start
ui-why-compare = What would help is under 6 Compare: enter on a row makes that change.
ui-slack-short = { $weeks ->
    [0] no later
    [one] 1 week
   *[other] { $weeks } weeks
}
ui-way-out = Way out
ui-way-out-none = For this row there is no single change that gives a plan. Choose another row.
ui-conflict-apply = Choose a row with "There is a plan with" and press enter: that change goes into the case.
ui-conflict-waiting = Ways out: { $how }.
ui-decides = Who decides: { $who }.
ui-decides-exam-committee = the exam committee
ui-decides-school = the school, after a suitability check
ui-decides-company = a recognised company
ui-decides-employer = an employer
ui-decides-municipality = the municipality
ui-decides-duo = DUO
ui-decides-learner = the learner
ui-decides-together = learner and municipality together
ui-decides-payer = whoever pays
ui-decides-nobody = nobody; it is a setting of the plan
ui-apply-now = Enter puts this in the case; u undoes it.
ui-apply-asks = Enter asks on what ground and puts this in the case; u undoes it.
ui-ground-help = Who decides: { $who }. On what ground, and since when? For example: letter of 3 November seen.
ui-ground-empty = Say on what ground; without a decision nothing changes.
ui-more-to-mind = { $n } more lines, { $mind ->
    [one] 1 thing
   *[other] { $mind } things
} to mind: down
ui-conflict-help = What now? Change what is not right under 1 Case or 2 Experience, or choose another goal under 3. u undoes the last change.
ui-more-below = { $n ->
    [one] 1 more line
   *[other] { $n } more lines
}: down

## Compare
ui-compare-finish = finish
ui-compare-weeks = weeks
ui-compare-hours = hours
ui-compare-cost = from €
ui-compare-level = lvl
ui-compare-differs = what differs
ui-compare-plan = this plan, { $status }
ui-compare-this-plan = this plan
ui-compare-conflict = There is no plan to compare with. 4 Plan shows what stands in the way, and what does give a plan.
ui-best-finish = earliest finish
ui-best-hours = fewest hours
ui-best-cost = lowest cost
ui-chart-heading = Hours of study against weeks
ui-weeks-short = { $weeks } wk
ui-more-details = { $n ->
    [one] 1 more line
   *[other] { $n } more lines
}: i
ui-more-page = { $n ->
    [one] 1 more line
   *[other] { $n } more lines
}: page-down
ui-estimate = estimate
ui-part-busy = being worked out
ui-part-stopped = not worked out, stopped
ui-part-more = there may be more
ui-part-none-found = None found; the search stopped at its limit.
ui-what-ifs-none = Nothing was found that could change.
ui-effect-not-proved = { $change } (not proved)
ui-effect-same = no difference
ui-effect-impossible = no plan then
ui-effect-unknown = not worked out

## Case
ui-heading-learner = Learner
ui-heading-hours = Available each week
ui-heading-language = Dutch
ui-heading-civic = Civic integration
ui-heading-settings = What others decide, and limits
ui-heading-notes = Decisions and appointments
ui-field-name = Name or pseudonym
ui-field-name-help = As you recognise the learner. No BSN or V-number.
ui-field-case-number = Number in your own system
ui-field-case-number-help = The number under which your organisation knows this case. May be left empty.
ui-field-plan-from = Plan from
ui-field-plan-from-help = The plan does not start before this day. Empty: today.
ui-field-day = Daytime
ui-field-day-help = Hours in the daytime from Monday to Friday, beside work and care that go on.
ui-field-region-help = Puts in force what the region has other than the nation, and its school holidays where known.
ui-field-municipality-help = Only municipalities with an overlay of their own can be chosen.
ui-field-evening = Evening and weekend
ui-field-evening-help = Hours in the evening or at the weekend.
ui-field-level = Level of { $skill }
ui-field-level-help = The level as it is now. A0 is no Dutch yet.
ui-field-band = Pace of learning Dutch
ui-field-band-help = Which group fits: decides how many lessons a level takes. Always an estimate, with its source.
ui-field-hours-since = Lessons since that level
ui-field-hours-since-help = Hours of Dutch lessons followed since these levels were reached.
ui-field-lessons = Dutch lessons
ui-field-lessons-help = Hours of Dutch lessons a week, at most. Usual: what schools mostly give.
ui-field-act = Act
ui-field-act-help = Stands in the letter from DUO. It cannot be told from the day of arrival.
ui-field-route = Learning route
ui-field-route-help = Stands in the PIP: B1 route, Z route or education route.
ui-field-group = Group
ui-field-group-help = Decides whether there are participation hours and who pays.
ui-field-first-pip = Date of the first PIP
ui-field-first-pip-help = The term of three years starts the day after. No PIP yet: leave empty, then the plan is provisional.
ui-field-done = Done already: { $account }
ui-field-done-help = Hours that were made and booked already.
ui-field-placement-counts = Placement counts as participation
ui-field-placement-counts-help = The municipality decides. Ask: the plan does not count the hours and says what asking could gain.
ui-field-entry-waiver = Prior schooling waived
ui-field-entry-waiver-help = The school decides after a suitability check.
ui-field-company = Recognised company
ui-field-company-help = Is there a recognised company that offers a place?
ui-field-contract = Employment contract
ui-field-contract-help = Does the learner have a contract, or get one (for BBL)?
ui-field-work-cap = Paid work, at most
ui-field-work-cap-help = Hours of work a week beside civic integration before the plan warns.
ui-field-budget = Cost, at most
ui-field-region = Labour market region
ui-field-municipality = Municipality
ui-field-budget-help = The plan costs no more than this. Empty: no limit.
ui-value-weekly = { $n } hours a week
ui-value-hours = { $n } hours
ui-value-euro = € { $n }
ui-none = -
ui-usual = usual
ui-no-limit = no limit
ui-plan-from-today = today
ui-no-pip-yet = no PIP yet
ui-no-obligation = not obliged (any more)
ui-route-not-fixed = not fixed yet
ui-change-by-typing = Enter to type.
ui-change-by-stepping = Left and right choose another value.
ui-change-by-stepping-or-typing = Left and right: less and more. Enter to type a number.
ui-expected-number = Type a whole number, not too large.
ui-expected-date = Type a date like 3-5-2027 (day first).
ui-text-full = No more fits here; the rest was left out.
ui-note-exception = From { $from } to { $to }: { $day } hours daytime, { $evening } hours evening ({ $reason })
ui-note-work = Work: { $what }, { $hours } hours a week
ui-note-under-way = Under way: { $what }, { $hours } hours a week until { $until }
ui-note-decision = { $date }, { $author }: { $text }
ui-note-appointment = Appointment { $date }: { $text }

## Changes
ui-change-mark = { $what }: { $state }
ui-change-unmark = { $what }: mark removed
ui-change-goal = Goal: { $what }
ui-change-field = Changed: { $what }
ui-change-level = Level changed: { $what }
ui-change-done = Hours done changed: { $what }
ui-undone = Undone: { $what }
ui-redone = Done again: { $what }
ui-files-broke = Reading or writing went wrong because of a fault in leerpad.

## Leaving
ui-leave-quit = Quit?
ui-leave-close = Close this case?
ui-leave-help = The changes of this case are not saved. Ctrl-S keeps it as a new case.
ui-leave-keys = y: yes, throw away   n: no, stay

## Commands
ui-help-title = What can be done here? Type to search, enter does it
ui-palette-title = All commands: type to search, enter does it
ui-not-now = (Not now: { $why })
ui-why-not-here = That cannot be done on this screen.
ui-why-no-item = Select a row first.
ui-why-empty = The list is empty.
ui-why-no-mark = There is no mark of its own here.
ui-why-no-plan = There is no plan yet.
ui-why-no-steps = The plan has no steps.
ui-why-no-change = This row offers no change.
ui-why-being-planned = The plan is being worked out again; after that.
ui-why-no-route = This row is no route.
ui-why-not-working = Nothing is being worked out now.
ui-why-not-stopped = The computing was not stopped.
ui-why-close-first = Escape first closes what is open.
ui-why-nothing-to-undo = There is nothing to undo.
ui-why-nothing-to-redo = There is nothing to do again.
ui-why-saved-already = This case is saved by itself.

ui-cmd-open = open
ui-cmd-open-doc = Opens the selected case or example.
ui-cmd-new-case = new case
ui-cmd-new-case-doc = Makes a case for a new learner.
ui-cmd-change-value = change
ui-cmd-change-value-doc = Changes the selected fact: by typing, or to the next value.
ui-cmd-raise-value = more
ui-cmd-raise-value-doc = Raises a number or chooses the next value.
ui-cmd-lower-value = less
ui-cmd-lower-value-doc = Lowers a number or chooses the value before.
ui-cmd-cycle-mark = mark
ui-cmd-cycle-mark-doc = Gives the row the next mark: claimed, evidence, requested, granted, refused, none.
ui-cmd-pick-mark = with reason
ui-cmd-pick-mark-doc = Picks a mark from a list and asks for the reason.
ui-cmd-toggle = open
ui-cmd-toggle-doc = Shows what falls under the heading, or hides it.
ui-cmd-remove-mark = remove mark
ui-cmd-remove-mark-doc = Takes the mark of the row away.
ui-cmd-choose-goal = choose as goal
ui-cmd-choose-goal-doc = Makes the selected row the goal of the plan.
ui-cmd-why = why
ui-cmd-why-doc = Shows why the selected step is needed, with its sources.
ui-cmd-apply = make this change
ui-cmd-apply-doc = Puts the change of the row in the case and plans again. Asks for the ground where somebody else decides.
ui-cmd-show-route = steps
ui-cmd-show-route-doc = Shows the steps of the selected route, or the list again.
ui-cmd-why-not-earlier = why not earlier?
ui-cmd-why-not-earlier-doc = Shows what holds the goal up: the steps, the demands, and how far each step may slip.
ui-cmd-stop-planning = stop looking
ui-cmd-stop-planning-doc = Stops the computing. What was found stays.
ui-cmd-plan-again = go on
ui-cmd-plan-again-doc = Plans again after it was stopped.
ui-cmd-filter = find
ui-cmd-filter-doc = Searches codes and names; not every letter is needed.
ui-cmd-unfold = open
ui-cmd-unfold-doc = Shows what falls under the row.
ui-cmd-fold = close
ui-cmd-fold-doc = Hides what falls under the row, or goes to the row above.
ui-cmd-details = details
ui-cmd-details-doc = Shows everything about the row in place of the list, or the list again.
ui-cmd-next-step = next step
ui-cmd-next-step-doc = Goes to the next step of the plan.
ui-cmd-previous-step = previous step
ui-cmd-previous-step-doc = Goes to the step of the plan before.
ui-cmd-undo = undo
ui-cmd-undo-doc = Takes the last change of the case back.
ui-cmd-redo = redo
ui-cmd-redo-doc = Does the last undone change again.
ui-cmd-next-view = next screen
ui-cmd-next-view-doc = Goes to the next screen of the case.
ui-cmd-previous-view = previous screen
ui-cmd-previous-view-doc = Goes to the screen of the case before.
ui-cmd-show-case = to Case
ui-cmd-show-case-doc = Shows who the learner is: hours, language, civic integration, settings.
ui-cmd-show-experience = to Experience
ui-cmd-show-experience-doc = Shows what the learner can do and has already.
ui-cmd-show-goal = to Goal
ui-cmd-show-goal-doc = Shows where the learner can go.
ui-cmd-show-plan = to Plan
ui-cmd-show-plan-doc = Shows the shortest route in time.
ui-cmd-show-why = to Why
ui-cmd-show-why-doc = Shows the reasons and sources of the selected step.
ui-cmd-show-compare = to Compare
ui-cmd-show-compare-doc = Puts the plan beside other routes, trade-offs and what would help.
ui-cmd-show-hours = Hours
ui-cmd-show-hours-doc = The hours of each week: what there is and what takes them.
ui-cmd-show-decisions = Decisions
ui-cmd-show-decisions-doc = What was decided, by whom and why.
ui-cmd-show-print = Print
ui-cmd-show-print-doc = What goes on paper, and for whom.
ui-cmd-show-map = Map
ui-cmd-show-map-doc = The sector path and what needs what, as a map.
ui-cmd-save-copy = save as a new case
ui-cmd-save-copy-doc = Keeps an example, or a case that could not be saved, as a new case.
ui-cmd-close-case = close
ui-cmd-close-case-doc = Closes the case and goes to the start screen.
ui-cmd-up = up
ui-cmd-up-doc = Goes one row up.
ui-cmd-down = down
ui-cmd-down-doc = Goes one row down.
ui-cmd-page-up = page up
ui-cmd-page-up-doc = Goes one page up.
ui-cmd-page-down = page down
ui-cmd-page-down-doc = Goes one page down.
ui-cmd-first = to the start
ui-cmd-first-doc = Goes to the first row.
ui-cmd-last = to the end
ui-cmd-last-doc = Goes to the last row.
ui-cmd-back = back
ui-cmd-back-doc = Closes what lies on top or leaves the search. Never throws anything away.
ui-cmd-help = help
ui-cmd-help-doc = Shows what can be done here, and does it.
ui-cmd-palette = all commands
ui-cmd-palette-doc = Searches all commands and runs one.
ui-cmd-language = Nederlands
ui-cmd-language-doc = Switches between Dutch and English.
ui-cmd-quit = quit
ui-cmd-quit-doc = Ends leerpad. Asks first if something is not saved.
