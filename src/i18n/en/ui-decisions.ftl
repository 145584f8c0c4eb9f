## Decisions and the assessment framework.
ui-cmd-decide = open
ui-cmd-decide-doc = Answers the selected question, edits the selected decision, or shows the rest in full.
ui-cmd-add-decision = add decision
ui-cmd-add-decision-doc = Writes a decision into the case, with your name and the date.
ui-cmd-remove-decision = remove
ui-cmd-remove-decision-doc = Removes the selected decision or answer that was written down. u brings it back.
ui-cmd-next-kind = kind
ui-cmd-next-kind-doc = Shows only decisions of the next kind, and after the last all of them again.
ui-why-no-decision = Select a row first.
ui-why-not-written-here = This was not written down here. Change it where it was made.
ui-heading-assessment = Assessment framework (may stay open)
ui-heading-decisions = Decided, newest first
ui-decisions-help = Who decided what, when and why. a writes a decision down.
ui-decisions-only = Only: { $kind } (esc: all)
ui-decisions-none = Nothing found.
ui-decision-undated = no date
ui-decision-written = decision written down
ui-decision-mark = experience: granted or refused
ui-decision-by-hand = fixed by hand
ui-decision-chosen = chosen plan
ui-decision-setting = what others decided
ui-decision-extension = extension of the term
ui-decision-appointment = appointment
ui-decision-mark-what = { $what }: { $state }
ui-decision-chosen-what = Plan chosen for { $goal }, done { $finish }, { $n ->
    [one] 1 step
   *[other] { $n } steps
}
ui-decision-setting-what = { $what }: { $value }
ui-decision-setting-help = Stands as a setting in the case; who decided this and when is not kept with it. Write that down with a.
ui-decision-extension-what = Term extended by { $n ->
    [one] 1 month
   *[other] { $n } months
}: { $ground }
ui-decision-pinned = Put into the plan: { $what }
ui-decision-pinned-on = Put into the plan: { $what }, starts { $date }
ui-decision-forbidden = Kept out of the plan: { $what }
ui-decision-title = What was decided, and why?
ui-decision-help = For example: certificates first, because the learner wants to work soon. No BSN and nothing about health.
ui-change-decision = Decision: { $what }
ui-change-decision-edited = Decision changed: { $what }
ui-change-decision-removed = Decision removed: { $what }
ui-change-assessed = { $question }: { $verdict }
ui-change-not-assessed = Answer removed: { $question }
ui-assess-criteria = Does the route meet the minimum criteria?
ui-assess-criteria-help = Does the route keep to what is required at least: hours, term and entry?
ui-assess-work = Does the route lead to sustainable work?
ui-assess-work-help = Will there be work that lasts, and can the learner grow from there?
ui-assess-instruments = Are the instruments a means, and not an end?
ui-assess-instruments-help = Does every step at a company, paid or unpaid, serve a next step?
ui-assess-participation = Does the route help to take part and integrate?
ui-assess-participation-help = Does the route bring language, contacts and taking part, beside work?
ui-assess-facts = What case and plan say about it (facts, no verdict)
ui-assess-wording = leerpad has no source for the official text of the assessment framework. Keep the text of your own organisation beside it.
ui-assess-no-plan = There is no plan yet.
ui-assess-account = { $account }: { $made } of { $required } hours
ui-assess-account-met = { $account }: { $made } of { $required } hours, met on { $date }
ui-assess-in-term = Done { $finish }, within the civic-integration term (until { $end }).
ui-assess-after-term = Done { $finish }, after the civic-integration term (until { $end }).
ui-assess-no-term = No civic-integration term is known.
ui-assess-assumed = { $n ->
    [0] No step counts on a company, contract or waiver that is not certain yet.
    [one] 1 step counts on a company, contract or waiver that is not certain yet.
   *[other] { $n } steps count on a company, contract or waiver that is not certain yet.
}
ui-assess-warnings = { $n ->
    [0] The plan has no warnings.
    [one] The plan has 1 warning: see 4 Plan.
   *[other] The plan has { $n } warnings: see 4 Plan.
}
ui-assess-goal-is-job = The goal itself is a job.
ui-assess-leads-to = The goal gives entry to: { $jobs }.
ui-assess-leads-nowhere = In the catalog no job asks for this goal directly.
ui-assess-level = Level { $level }.
ui-assess-start-qualification = This diploma is a start qualification (level 2 or higher).
ui-assess-next = Next step on the sector path: { $jobs }.
ui-assess-work-now = Works now as { $what }, { $hours } hours a week.
ui-assess-follow-up = Follow-up after 3 and 6 months of work: { $first } and { $second }, if work follows the plan at once.
ui-assess-paid-step = Paid at a company: { $what }, { $hours } hours a week, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
ui-assess-unpaid-step = Unpaid at a company: { $what }, { $hours } hours a week, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
ui-assess-step-gives = That gives: { $what }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
ui-assess-no-instruments = The plan has no step at a company.
ui-assess-by-hand = { $n ->
    [one] 1 offering was fixed by hand.
   *[other] { $n } offerings were fixed by hand.
}
ui-assess-placement-counts = Does the municipality count hours at a company as participation: { $value }.
ui-assess-ends = With { $what } the civic-integration duty ends.
ui-assess-no-duty = There is no civic-integration duty in this case.
ui-verdict-yes = yes
ui-verdict-partly = in part
ui-verdict-no = no
ui-verdict-unknown = not known yet
ui-verdict-none = not answered
ui-verdict-remove = no answer
ui-verdict-no-note = no note
ui-verdict-line = { $verdict }: { $note } ({ $date }, { $author })
ui-note-title = { $question } { $verdict }
ui-note-help = Explain the answer in your own words. May be left empty.
