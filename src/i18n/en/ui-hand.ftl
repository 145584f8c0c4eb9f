## Steps that are fixed by hand, and what is tried beside the plan.

plan-reason-fixed = Kept in the plan by hand.
plan-timing-fixed = Its start was fixed by hand.
plan-warning-goal-before-fixed = The goal itself is reached on { $date } already. Steps that were fixed by hand go on after that.
plan-warning-fix-unknown = { $offering } was kept in or out of the plan by hand, but is not in this catalog. It stays in the case and does nothing now.
plan-warning-fix-not-here = { $offering } was kept in or out of the plan by hand, but is not offered where the learner lives. It does nothing now.
plan-warning-fix-under-way = { $offering } is under way, so it is in every plan. What was fixed about it by hand does nothing.
plan-demand-pinned = { $offering } is in the plan, fixed by hand
plan-demand-pinned-on = { $offering } starts in the week of { $date }, fixed by hand
plan-demand-forbidden = { $offering } stays out of the plan, fixed by hand
plan-demand-evening-only = studying in evenings and weekends only

change-trial-placement = first { $n } weeks of trial placement by day, the longest allowed, and then a contract
change-evening-only = studying in evenings and weekends only
change-by-day-too = studying by day as well
change-pin = keeping { $offering } in the plan
change-pin-on = starting { $offering } in the week of { $date }
change-forbid = keeping { $offering } out of the plan
change-unfix = no longer fixing { $offering }

plan-heading-fixed = Fixed by hand
plan-heading-adopted = Adopted plan
plan-signed = on { $date } by { $author }
plan-signed-nobody = on { $date }
plan-adopted-finish = Done on { $date }
plan-adopted-followed = This plan is the one that was adopted.
plan-adopted-other-goal = The adopted plan had another goal: { $goal }.
plan-adopted-impossible = The adopted plan is no longer possible: there is no plan.
plan-adopted-other-finish = Done on { $to } instead of { $from }.
plan-adopted-gone = No longer in the plan: { $offering }.
plan-adopted-new = New in the plan: { $offering }.
plan-adopted-moved = { $offering } starts on { $to } instead of { $from }.

ui-plan-adopted = adopted on { $date }
ui-plan-not-adopted = differs from the plan adopted on { $date }

ui-cmd-pin-step = keep in
ui-cmd-pin-step-doc = Keeps the selected step in the plan whatever else changes. Once more lets go of it.
ui-cmd-forbid-step = keep out
ui-cmd-forbid-step-doc = Keeps the selected step out of the plan. The plan then finds another way, or says what is no longer possible.
ui-cmd-move-step = move
ui-cmd-move-step-doc = Asks when the selected step starts, and keeps it in that week.
ui-cmd-move-earlier = start earlier
ui-cmd-move-earlier-doc = Starts the selected step one start window earlier.
ui-cmd-move-later = start later
ui-cmd-move-later-doc = Starts the selected step one start window later.
ui-cmd-replace-step = replace
ui-cmd-replace-step-doc = Shows what gives the same as the selected step. What you choose takes its place.
ui-cmd-release-step = let go
ui-cmd-release-step-doc = Lets go of what was fixed by hand about the selected step or line.
ui-cmd-adopt = adopt
ui-cmd-adopt-doc = Adopts the plan shown or selected, with the reason. The case keeps it as a decision.

ui-change-replace = { $what } replaced by { $with }
ui-change-adopt = plan adopted
ui-change-adopt-route = other route chosen and adopted
ui-decision-adopted = Plan adopted for { $goal }, done on { $date }. Reason: { $reason }

ui-fix-reason-help = Why? It goes into the case with your name and the date. It may stay empty.
ui-move-title = When does { $offering } start?
ui-move-help = Type a day, such as 1-2-2027. A reason may follow. The step then starts on the Monday of that week.
ui-move-no-date = Type a day such as 1-2-2027 or 2027-02-01.
ui-move-not-then = It does not start then; the nearest is { $date }.
ui-move-never = There is no start for this step within this plan.
ui-adopt-title = Adopting the plan, done on { $date }
ui-adopt-help = Why this plan? The reason goes into the case as a decision.
ui-adopt-route-help = Why this route? Its steps are kept in; what it leaves out is kept out.
ui-adopt-empty = Type why you adopt this plan.
ui-replace-title = Replace by
ui-replace-help = These give the same. Enter chooses; the old step is kept out and the new one kept in.

ui-decides-trial = an employer, with the municipality or UWV
ui-why-no-step = Select a step of the plan first.
ui-why-under-way = This step is under way and stays as it is.
ui-why-not-fixed = Nothing was fixed by hand here.
ui-why-change-first = Make this change first with enter; then you can adopt the plan.
ui-why-no-earlier-start = There is no earlier start.
ui-why-no-later-start = There is no later start.
ui-why-no-replacement = Nothing else in the catalog gives the same.
