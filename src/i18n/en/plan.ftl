## What a plan says.

plan-language-level = { $skill } { $level }

plan-answer-optimal = { $order ->
    [hours] Proved fewest study hours
    [cost] Proved lowest known cost
   *[finish] Proved shortest
}: done on { $date }, after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, with { $hours } hours of study and € { $cost } of known cost.
plan-answer-feasible = Feasible: done on { $date }, after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, with { $hours } hours of study. Not yet proved shortest: less than { $bound } weeks is impossible.
plan-answer-none = There is no plan that meets all demands.
plan-answer-unknown = The computation was stopped before there was a plan.
plan-answer-held = The goal is reached already: nothing is left to do.

plan-band = Estimates: after { $early ->
    [one] 1 week
   *[other] { $early } weeks
} if all goes well, { $late ->
    [one] 1 week
   *[other] { $late } weeks
} if it goes slowly (counted with: { $likely }).
plan-band-late-none = If the estimates turn out high there is no plan within the term.
plan-if-granted = If what the learner claims is granted: done after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $saved ->
    [0] which saves nothing
    [one] which saves 1 week
   *[other] which saves { $saved } weeks
}.
plan-only-if-granted = If what the learner claims is granted, there is a plan: done after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
plan-language-delay = Language is the bottleneck: starting without the level would save { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.

plan-reason-goal = It gives the goal itself.
plan-reason-gives = Gives { $item }, needed for { $for }.
plan-reason-entry = Gives { $item }, required at the start of { $offering }.
plan-reason-counts = Its hours count towards { $account }.
plan-reason-under-way = Under way already.

plan-timing-start = Starts with the plan.
plan-timing-after = Waits for { $item } from { $offering }.
plan-timing-language = Waits for language level { $level }.
plan-timing-window = There is no earlier start.
plan-timing-hours = At an earlier start there are too few hours in the week of { $date }.
plan-timing-free = Could start earlier, from { $date }; that would not bring the goal nearer.

plan-unsure-load = The study load is an estimate: { $min } to { $max } hours, counted as { $likely }.
plan-unsure-counted-whole = The hours are those of the whole: { $covered } of its { $count } work processes come from elsewhere. Ask the school what is left out.
plan-unsure-weeks = The duration is an estimate: { $min } to { $max } weeks, counted as { $likely }.
plan-unsure-assessed = An exam committee or assessor decides on the outcome.
plan-unsure-cost = The price is not known and is not in the cost.
plan-unsure-unfunded = No known funding on the start date.
plan-unsure-waiver = Asks the school to waive the prior-schooling requirement after a suitability check.
plan-unsure-company = A company recognised for { $item } must be found.
plan-unsure-contract = An employment contract must be found.
plan-unsure-language = Advised at the start: { $level }. That is not reached now.
plan-unsure-entry = Advised at the start and not held yet: { $items }.
plan-unsure-experience = Advised at the start: work experience as { $item }. The case does not name it.
plan-unsure-age = Asks for an age of { $years } or more; the age is not filled in.
plan-unsure-tagged = Which work processes { $item } covers is not written out anywhere; this is an upper bound.
plan-unsure-stale = The facts were last checked on { $date }.
plan-unsure-weak = Rests on an estimate or a weak source (grade D).

plan-warning-term-unknown = There is no PIP yet: the civic-integration term is unknown and this plan is provisional.
plan-warning-pip-due = The PIP is due { $weeks } weeks after the notice of DUO, or after registration in the municipality.
plan-warning-overlay = Planned with what { $name } has other than the nation.
plan-warning-overlay-example = Planned with { $name }: an invented example. Its offers, prices and settings do not exist.
plan-warning-long-extension = An extension of { $months } months is longer than the rules give ({ $most } months at most); check the letter of DUO.
plan-warning-unfunded = Unfunded, no known source is open on the start date: { $names }.
plan-warning-term-over = The civic-integration term ended on { $date }; nothing was computed from it.
plan-warning-goal-after-term = The goal is reached after the civic-integration term ends on { $date }.
plan-warning-holidays = After { $date } school holidays are estimated from the last known year.
plan-warning-placement-ask = Ask the municipality whether hours at a company count as participation; the plan does not count them.
plan-warning-placement-no = The municipality does not count hours at a company as participation.
plan-warning-education = The education route fills the week; fill in until when.
plan-warning-education-until = The education route fills the week until { $date }.
plan-warning-work = { $hours } hours of work a week is more than the { $cap } hours thought to fit beside civic integration.
plan-warning-ends-obligation = { $item } ends the civic-integration obligation: another way to be done.
plan-warning-unknown = { $name } is not in this catalog; it stays in the case and has no effect.
plan-warning-older-code = { $code } is an older code: { $item } stands for it. Jobs and entry requirements count the diploma; for the work processes it is evidence and no exemption, on which the exam committee decides.
plan-warning-split-code = { $code } was split into { $items }. Mark the diploma that stands for it yourself; until then { $code } has no effect.
plan-warning-other-catalog = The case was made with catalog { $version }.
plan-warning-calendar = No school region chosen; counted with { $name }.
plan-warning-horizon = Planned { $weeks } weeks ahead; the term runs on after that.
plan-warning-nothing-left = Everything needed is granted already.

plan-conflict-clash = { $n ->
    [one] This demand cannot be met:
   *[other] These { $n } demands clash:
}
plan-conflict-unreachable = Nothing in the catalog leads this learner to: { $items }.
plan-conflict-relaxed = { $what } (without it: done after { $weeks } weeks, { $date })
plan-conflict-not-relaxed = { $what } (without it another clash remains)
plan-demand-account = { $hours } hours of { $account } before { $date }
plan-demand-account-open = { $hours } hours of { $account }
plan-demand-hours = no more hours a week than the learner has
plan-demand-hours-not-filled-in = no more hours a week than the learner has: none were filled in yet, so the plan counts with 0
plan-demand-day = no more daytime hours than the learner has
plan-demand-evening = no more evening hours than the learner has
plan-demand-work = no more paid work a week than fits beside civic integration
plan-demand-language = the language level required at the start of a step
plan-demand-pauses = no lessons during { $name }
plan-demand-budget = cost up to € { $euro }
plan-demand-under-way = finishing { $offering }
plan-demand-horizon = done within { $weeks } weeks
plan-blocked-entry = { $offering }: its entry requirement cannot be met.
plan-blocked-company = { $offering }: there is no recognised company.
plan-blocked-contract = { $offering }: there is no employment contract.
plan-blocked-not-offered = { $offering }: not offered in this period.

plan-title = Plan for { $name }
plan-title-unnamed = Plan
plan-goal = Goal: { $goal }

plan-start = Start: { $date }
plan-heading-steps = Steps
plan-heading-civic = Civic integration
plan-heading-exams = Exams
plan-heading-warnings = Mind
plan-heading-conflict = Why it is impossible
plan-heading-sources = Sources
plan-step = { $n }. { $name }
plan-step-dates = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}), { $perweek } hours a week
plan-step-dates-waiting = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} of waiting)
plan-step-load = { $hours } hours of study
plan-step-load-estimated = about { $hours } hours of study (estimate)
plan-step-cost = € { $cost }
plan-step-cost-unknown = price unknown
plan-step-unfunded = unfunded
plan-step-grade = sources: grade { $grade }
plan-step-why = why: { $text }
plan-step-when = when: { $text }
plan-step-unlocks = makes possible: { $text }
plan-step-unsure = unsure: { $text }
plan-step-source = source: { $title } ({ $grade }, checked { $date })
plan-step-measure = Elsewhere: { $text }
plan-measure = { $name } ({ $country }): { $elements }; { $strength }
plan-measure-levels = evidence { $levels } of 5 (Maryland)
plan-measure-no-level = strength of the evidence not given
plan-civic-line = { $account }: { $planned } of { $required } hours
plan-civic-deadline = before { $date }
plan-civic-met = met on { $date }
plan-civic-not-met = not met
plan-civic-within = of which { $hours } within steps
plan-exam-register = register by { $date }
plan-exam-ready = hours for the level in the week of { $date }
plan-exam-wait = { $queue } weeks of waiting, { $result } weeks to the result
plan-advice = This plan is advice. Decisions stay with the learner, the school and the municipality.
plan-catalog = Catalog { $version }.
plan-more-reasons = and { $n } more

plan-heading-limits = Why not earlier?
plan-heading-what-if = What would help most?
plan-heading-routes = Other routes
plan-heading-front = Trade-offs between time, hours and cost
plan-slack = slack: { $weeks ->
    [0] none; if this starts later, the goal comes later.
    [one] may start 1 week later without delaying the goal.
   *[other] may start { $weeks } weeks later without delaying the goal.
}
plan-figures = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $hours } study hours, from €{ $cost }
plan-remedy = There is a plan with: { $change } (done after { $weeks } weeks, { $date }).
plan-demand-starts = starting when courses start

change-day-hours = { $n } more daytime hours a week
change-evening-hours = { $n } more evening or weekend hours a week
change-grant = { $item } granted by the exam committee
change-entry-waiver = the school waives the prior-schooling requirement
change-company = a recognised company that offers a place
change-contract = an employment contract
change-placement-counts = hours at a company count as participation
change-extension = { $n ->
    [one] 1 month
   *[other] { $n } months
} extension of the civic-integration term
change-work-cap = up to { $n } hours of paid work a week
change-budget = a budget of €{ $euro }
change-participation = up to { $n } hours of participation a week
change-lessons = up to { $n } hours of Dutch lessons a week
change-give-up = stopping { $offering }
change-start-on = starting only on { $date }
change-horizon = planning { $n } weeks ahead

what-if-sooner = { $change }: done after { $weeks } weeks, { $saved ->
    [one] 1 week
   *[other] { $saved } weeks
} sooner.
what-if-later = { $change }: done after { $weeks } weeks, { $saved ->
    [one] 1 week
   *[other] { $saved } weeks
} later.
what-if-less = { $change }: as long, { $hours } study hours less.
what-if-more = { $change }: as long, { $hours } study hours more.
what-if-same = { $change }: makes no difference.
what-if-impossible = { $change }: then there is no plan any more.
what-if-unknown = { $change }: not worked out within the limit of the search.
what-if-not-proved = Not proved; it may be shorter still.
what-if-none = Makes no difference: { $changes }.

limit-link = { $offering } ({ $weeks } weeks): { $timing }
limit-link-waits = { $offering } ({ $weeks } weeks, { $waits ->
    [one] 1 week
   *[other] { $waits } weeks
} before it{ $holidays ->
    [0] { "" }
    [one] , 1 of them school holiday
   *[other] , { $holidays } of them school holidays
}): { $timing }
limit-demand = Without the demand “{ $what }”: done after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $saved ->
    [one] 1 week
   *[other] { $saved } weeks
} sooner.
limit-none = No single demand holds the goal back.
limit-floor = Without all demands together the steps one after the other still take { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.

route-line = { $figures }: { $differs }
route-line-level = { $figures }, level { $level }: { $differs }
route-proposed = the plan itself
route-same = the same steps, spread differently
route-adds = also { $added }
route-leaves = without { $left }
route-differs = with { $added } in place of { $left }
route-none = There is no other route.
route-incomplete = There may be more; the search stopped at its limit.
front-one = No plan at all is better in time, hours or cost.
