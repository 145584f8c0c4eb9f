## The plan in time.
ui-zoom-weeks = weeks
ui-zoom-months = months
ui-zoom-terms = half school years
ui-zoom-whole = everything
ui-plan-steps = Steps ({ $zoom })
ui-plan-week = Week { $date }: { $used } of { $there } h
ui-plan-moments = Milestones and exams
ui-lane-finish = done (< early, late >)
ui-lane-company = placement, work
ui-lane-exams = exams
ui-lane-moments = milestones
ui-moment-start = The plan starts
ui-moment-reached = { $kind } reached: { $name }
ui-moment-met = { $account }: { $hours } hours done
ui-moment-goal = Goal reached: { $name }
ui-moment-term = The civic-integration term ends
ui-moment-ready = enough lessons
ui-moment-follow-up = Talk after { $months } months of work, if work starts at once
ui-moment-follow-up-why = A plan has worked only when the work lasts. Agree on who calls then. If work starts later, this date moves with it.
ui-moment-by-step = From step { $n }: { $name }
ui-plan-answer-unpriced = { $status }: done { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $hours } h study, cost unknown
plan-answer-optimal-unpriced = { $order ->
    [hours] Proved fewest hours of study
    [cost] Proved lowest known cost
   *[finish] Proved shortest
}: done on { $date }, after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, with { $hours } hours of study. The cost is unknown.
plan-civic-surplus-language = plus { $hours } hours for the steps
plan-civic-surplus = plus { $hours } hours within the steps
plan-exam-step = this is step { $n } of the plan

## Commands
ui-why-closest = It cannot be looked at from closer: these are the weeks.
ui-why-furthest = It cannot be looked at from further away: everything is in sight.
ui-cmd-zoom-in = zoom in
ui-cmd-zoom-in-doc = Looks at time from closer: everything, half school years, months, weeks.
ui-cmd-zoom-out = zoom out
ui-cmd-zoom-out-doc = Looks at time from further away: weeks, months, half school years, everything.
ui-cmd-later = later week
ui-cmd-later-doc = Selects a later week; the plan moves along.
ui-cmd-earlier = earlier week
ui-cmd-earlier-doc = Selects an earlier week; the plan moves along.
