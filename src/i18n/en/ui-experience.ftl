## Experience: what could be shown, and what each mark saves.

## Commands
ui-cmd-suggest = suggestions
ui-cmd-suggest-doc = Lists what somebody in a job or sector can probably show already. You choose what fits; all of it is marked as claimed in one go.
ui-cmd-only-marked = only marked
ui-cmd-only-marked-doc = Shows only what is marked, or everything again.
ui-cmd-why-not = why not?
ui-cmd-why-not-doc = Explains why something is not in the plan: a certificate, diploma, job or offering. With nothing selected you search for it first.
ui-why-nothing-marked = Nothing is marked yet.
ui-why-no-goal-yet = There is no goal yet; choose one at 3 Goal.
ui-working-savings = working out what each mark saves...

## What a mark saves
ui-saves-busy = ...
ui-saves-weeks = { $n } wk
ui-saves-hours = { $n } h
ui-saves-nothing = 0 wk
ui-saves-whole-plan = needed
ui-saves-together = { $n } granted: together { $what }
ui-mark-saves = Saves { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} and { $hours } hours of study: the plan is that much longer without this mark.
ui-mark-saves-nothing = Saves nothing: the plan is as long without this mark.
ui-mark-saves-whole = Without this mark there is no plan.
ui-mark-would-save = If this is granted, it saves { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} and { $hours } hours of study.
ui-mark-would-save-nothing = If this is granted, the plan stays as long as it is.
ui-mark-would-not-help = What it would save to have this granted was not found.
ui-mark-not-proved = (Not proved.)
ui-mark-follow-up = Requested on { $date }, { $weeks ->
    [0] this week
    [one] 1 week ago
   *[other] { $weeks } weeks ago
}. Ask the exam committee for its decision and put it here.
ui-mark-history = Since this case was opened: { $states }
ui-mark-none = no mark
ui-mark-covers = Also marks { $n ->
    [one] 1 part
   *[other] { $n } parts
}: { $what }
ui-mark-evidences = Is evidence for { $n ->
    [one] 1 work process
   *[other] { $n } work processes
}: { $what }
ui-only-marked = Only what is marked (esc: all)

## Looking something up
ui-pick-suggest-title = What has the learner done?
ui-pick-suggest-help = Type a job or sector, in everyday words, Dutch or English. Enter shows what goes with it.
ui-pick-why-not-title = Why is it not in the plan?
ui-pick-why-not-help = Type a certificate, diploma, job or offering. Enter explains why it is not in the plan.
ui-pick-marked = What is marked already
ui-pick-path = sector path
ui-pick-offering = offering

## Suggestions
ui-suggest-title = Can probably show: { $job }
ui-suggest-title-marked = Can probably show, given what is marked
ui-suggest-count = { $n } found, { $chosen } chosen{ $marked ->
    [0] {""}
   *[other] ; { $marked } marked already and left out
}
ui-suggest-none = Nothing was found that is not marked already.
ui-suggest-always = always
ui-suggest-often = often
ui-suggest-sometimes = sometimes
ui-suggest-keys = space chooses   a all   enter marks as claimed   esc back
ui-suggest-itself = The work itself.
ui-suggest-asked = { $what } always asks for this.
ui-suggest-one-way = One of the ways to become { $what }.
ui-suggest-part-of = Part of { $what }.
ui-suggest-evidenced = { $what } is evidence for this.
ui-suggest-before = Comes before { $what } on the sector path.
ui-suggest-jobs = { $n } of { $of } ask for this.
ui-suggest-grade = Source: grade { $grade }.
ui-suggest-reason = From work as { $job }
ui-suggest-reason-marked = Fits what is marked already
ui-claims-title = { $n ->
    [one] 1 thing claimed
   *[other] { $n } things claimed
}
ui-change-claims = { $n ->
    [one] 1 thing claimed
   *[other] { $n } things claimed
} ({ $why })

## Why not?
help-plan-why-not = Say instead why this is not in the plan: a certificate, diploma, job or offering
cli-why-not-what = { $id } cannot be in a plan. Ask about a certificate, diploma, job or offering.
ui-why-not-title = Why is this not in the plan?
ui-why-not-keys = esc closes
ui-why-not-no-plan = There is no plan yet to check this against. Choose a goal at 3 Goal, or wait until the plan is there.
why-not-title = Why not: { $what }
why-not-ways = How it can be earned, and what stands in the way
why-not-goal = This is the goal of the plan itself.
why-not-in-plan = It is in the plan: step { $n }, { $name }.
why-not-held = The learner has this already.
why-not-gives-held = The learner has everything that this gives already.
why-not-refused = The exam committee refused this.
why-not-not-needed = It is not needed for this goal: nothing on the way to { $goal } asks for it.
why-not-other-step = { $item } already comes from step { $n }, { $name }.
why-not-nothing-gives = The catalog knows no offering or exam that gives this to this learner.
why-not-no-plan = There is no plan at all now; 4 Plan says what stands in the way.
why-not-not-chosen = It can lead to the goal, but the shortest plan does not need it.
why-not-free = Nothing stands in the way.
why-not-forbidden = Kept out of the plan by hand on { $date }: { $reason } ({ $author })
why-not-company = No recognised company offers a place.
why-not-contract = There is no employment contract yet.
why-not-age = Asks for an age of at least { $years }.
why-not-placement = Asks for { $hours } hours of work placement already done.
why-not-experience = Asks for work experience: { $item }.
why-not-needs-first = Asks first for: { $items }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
why-not-needs-first-waivable = Asks first for: { $items }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}; the school does not waive that.
why-not-language = Asks for { $skill } at { $level } at the start: { $hours } lesson hours to go.
why-not-language-waivable = Asks for { $skill } at { $level } at the start, { $hours } lesson hours to go; the school may waive that.
why-not-language-unknown = Asks for { $skill } at { $level } at the start; how many lesson hours that takes is not known.
why-not-not-offered = Does not start in the time that is planned for.
why-not-daytime = Is taught by day only; the learner can only come in evenings or weekends.
why-not-hours = Takes at least { $takes } hours a week at fixed times; the learner has { $have } hours at most.
why-not-budget = Costs € { $cost }; there is € { $budget } at most.
why-not-nothing-claimed = Assesses what is claimed, and nothing is claimed here.
why-not-trial-busy = Working out what the plan becomes with this in it...
why-not-trial-unknown = What the plan becomes with this in it was not worked out.
why-not-trial-later = With { $name } in it the goal is reached { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} later ({ $hours } hours of study in all).
why-not-trial-same = With { $name } in it the goal is reached just as soon ({ $hours } hours of study in all).
why-not-trial-sooner = With { $name } in it the goal is reached { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} sooner ({ $hours } hours of study in all).
why-not-trial-none = With { $name } in it there is no plan.
why-not-trial-not-proved = That it cannot be sooner is not proved.
