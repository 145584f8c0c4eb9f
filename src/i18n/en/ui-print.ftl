## What goes on paper and into other programs.

ui-print-for-learner = the learner
ui-print-for-advisor = the advisor
ui-print-for-school = the school
ui-print-for-employer = the employer
ui-print-file-learner = learner
ui-print-file-advisor = advisor
ui-print-file-school = school
ui-print-file-employer = employer
ui-print-format-html = page for the printer (html)
ui-print-format-markdown = text (Markdown)
ui-print-format-ics = calendar (ics)
ui-print-format-csv = table of steps (csv)
ui-print-format-json = for a program (json)

ui-print-part-result = when it is finished
ui-print-part-cost = cost and hours of study
ui-print-part-spread = if it goes well or slowly
ui-print-part-chosen = that the plan was chosen
ui-print-part-chosen-why = who chose it and why
ui-print-part-timeline = timeline
ui-print-part-steps = steps with dates and hours
ui-print-part-reasons = why each step
ui-print-part-doubts = what is not sure
ui-print-part-workplace = what a company must offer
ui-print-part-questions = questions still open
ui-print-part-milestones = important days
ui-print-part-civic = civic hours and term
ui-print-part-exams = civic-integration exams
ui-print-part-language = language levels
ui-print-part-held = what was granted
ui-print-part-claims = what is not decided yet
ui-print-part-refused = what was refused
ui-print-part-grounds = grounds of marks
ui-print-part-availability = hours a week
ui-print-part-personal = facts of the case
ui-print-part-leads-on = what the goal leads on to
ui-print-part-warnings = what to mind
ui-print-part-advice = what would help, slack
ui-print-part-fixed = what was fixed by hand
ui-print-part-decisions = decisions with reasons
ui-print-part-assessment = assessment framework
ui-print-part-appointments = appointments
ui-print-part-consent = consent to share
ui-print-part-terms = what the words mean
ui-print-part-sources = sources

ui-print-title = Plan: { $goal }
ui-print-heading = Plan for { $name }
ui-print-heading-unnamed = Plan
ui-print-made = Made on { $date }, for { $for }.

ui-print-h-summary = In short
ui-print-h-timeline = Timeline
ui-print-h-steps = { $who ->
    [learner] What you are going to do
   *[other] Steps
}
ui-print-h-questions = What still has to be asked
ui-print-h-days = Important days
ui-print-h-civic = Civic integration
ui-print-h-exams = Civic-integration exams
ui-print-h-language = { $who ->
    [learner] Your Dutch
   *[other] Dutch
}
ui-print-h-held = { $who ->
    [learner] What you have already
    [employer] Earned or granted
   *[other] What there is already
}
ui-print-h-hours = { $who ->
    [learner] How many hours you have
   *[other] Hours available
}
ui-print-h-personal = { $who ->
    [learner] What else the case says about you
   *[other] Further in the case
}
ui-print-h-leads-on = What this leads on to
ui-print-h-warnings = To mind
ui-print-h-advice = Sooner or otherwise
ui-print-h-fixed = Fixed by hand
ui-print-h-decisions = Decisions
ui-print-h-assessment = Assessment framework
ui-print-h-appointments = Appointments
ui-print-h-consent = Consent to share
ui-print-h-terms = What the words mean
ui-print-h-sources = Sources

ui-print-proposed = This is a proposal: no plan has been chosen yet.
ui-print-chosen = This plan was chosen on { $date }.
ui-print-chosen-before = This is the plan that was chosen on { $date }. A new calculation gives something else now.
ui-print-chosen-why = Written down by { $author }: { $reason }
ui-print-finish = { $who ->
    [learner] With this plan you are finished on { $date }.
   *[other] Finished on { $date }.
}
ui-print-answer = { $who ->
    [learner] With this plan you are finished on { $date }. That is after { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }.
   *[other] Finished on { $date }, after { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }.
}
ui-print-proved = { $who ->
    [learner] It cannot be done sooner with what is known now. That has been worked out.
   *[other] Proved shortest with what is known now.
}
ui-print-not-proved = { $who ->
    [learner] Perhaps it can be done sooner. Less than { $weeks } weeks is not possible.
   *[other] Not proved shortest yet: less than { $weeks } weeks is not possible.
}
ui-print-figures-no-cost = { $hours } hours of study in all. What it costs is not known.
ui-print-figures = { $hours } hours of study in all. Known cost: € { $cost }.
ui-print-spread-band = If all goes well you are finished after { $early ->
    [one] 1 week
   *[other] { $early } weeks
}. If it goes slowly, after { $late ->
    [one] 1 week
   *[other] { $late } weeks
}.
ui-print-spread-late-none = If it goes slowly, it cannot be done within the term.
ui-print-spread-granted = If everything you say you can do is granted, you are finished after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}: { $saved ->
    [one] 1 week
   *[other] { $saved } weeks
} sooner.
ui-print-spread-granted-same = If everything you say you can do is granted, you are not finished sooner.
ui-print-spread-only-granted = If everything you say you can do is granted, it can be done: you are finished after { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
ui-print-spread-language = Your Dutch sets the pace. Without a language requirement at the start you are finished { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} sooner.
ui-print-now = Calculated now for { $goal }: finished on { $date }. Talk about it before anything changes.
ui-print-now-none = Calculated now there is no plan. Talk about it before anything changes.

ui-print-step-dates = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
})
ui-print-needed = needed: { $text }
ui-print-steps-caption = All steps in one table; ± is an estimate.
ui-print-col-number = No.
ui-print-col-step = Step
ui-print-col-pathway = Form
ui-print-col-start = Start
ui-print-col-end = End
ui-print-col-weeks = Weeks
ui-print-col-per-week = Hours a week
ui-print-col-hours = Hours of study
ui-print-col-estimate = Estimate
ui-print-col-cost = Cost (€)
ui-print-col-counts = Counts to
ui-print-col-why = Why
ui-print-col-doubts = Not sure
ui-print-col-needs = Needed from a company
ui-print-col-grade = Grade of the sources

ui-print-lane-learning = Learning and exams
ui-print-lane-work = Work and practice
ui-print-lane-language = Language course
ui-print-lane-civic = Civic integration beside it
ui-print-lane-exams = Registering for exams
ui-print-lane-account = { $account }: { $hours } hours in { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
ui-print-timeline-title = The steps in time
ui-print-legend-known = step or hours
ui-print-legend-estimate = estimated length or hours
ui-print-legend-mark = last day
ui-print-legend-finish = goal reached

ui-print-moment-start = Start: { $name }
ui-print-moment-end = End: { $name }
ui-print-moment-reached = End: { $name }. Reached: { $items }
ui-print-moment-finish = Goal reached: { $goal }
ui-print-moment-follow-up = { $months } months after the goal: how is the work going?
ui-print-moment-register = Last day to register: { $exam }
ui-print-moment-deadline = Last day for { $hours } hours of { $account }
ui-print-moment-met = { $hours } hours of { $account } made
ui-print-moment-term = End of the civic-integration term
ui-print-moment-proposed = Proposal: { $text }

ui-print-state-granted = Granted or held
ui-print-state-requested = Exemption requested
ui-print-state-evidenced = With evidence, not decided yet
ui-print-state-claimed = { $who ->
    [learner] What you say you can do, without evidence yet
   *[other] Reported, without evidence yet
}
ui-print-state-refused = Refused
ui-print-mark-by = { $what } ({ $author }, { $date })
ui-print-mark-reason = { $what }: { $reason } ({ $author }, { $date })

ui-print-weekly = { $hours } hours a week
ui-print-evening-only = Evenings and weekends only
ui-print-day = Daytime
ui-print-evening = Evenings and weekends
ui-print-exception = { $from } – { $to }: { $day } daytime hours, { $evening } hours in evenings and weekends a week
ui-print-about = What it is about
ui-print-number = Case number
ui-print-age = Age
ui-print-from = Planning from
ui-print-region = Labour market region
ui-print-municipality = Municipality
ui-print-work = Work now
ui-print-literacy = Reading and writing
ui-print-literacy-latin = in Latin script
ui-print-literacy-other = in another script
ui-print-literacy-learning = learning it now
ui-print-schooling = Years of schooling
ui-print-pace = Pace of learning Dutch
ui-print-lessons = Lessons, at most
ui-print-placement = Placement hours done
ui-print-budget = Cost, at most
ui-print-other-goals = Other goals

ui-print-act = Act
ui-print-route = Route
ui-print-group = Group
ui-print-pip = Date of the first PIP
ui-print-term = End of the term
ui-print-extension = Extended by { $months ->
    [one] 1 month
   *[other] { $months } months
}: { $ground }

ui-print-leads-jobs = { $n ->
    [one] This brings this work nearer: { $jobs }.
   *[other] This brings these kinds of work nearer: { $jobs }.
}
ui-print-leads-next = After { $job } comes { $next } ({ $path }).
ui-print-leads-start-qualification = This diploma is a start qualification (startkwalificatie).

ui-print-ask-of-committee = To the exam committee
ui-print-ask-of-school = To the school
ui-print-ask-of-company = To the company
ui-print-ask-of-municipality = To the municipality
ui-print-ask-of-payer = To who pays
ui-print-ask-of-learner = { $who ->
    [learner] To you
   *[other] To the learner
}
ui-print-ask-steps = ({ $n ->
    [one] step { $steps }
   *[other] steps { $steps }
})
ui-print-ask-claim = Will { $item } be granted?
ui-print-ask-load = How many hours or weeks does this really take? It is an estimate now.
ui-print-ask-whole = Which hours fall away because of what there is already?
ui-print-ask-cost = What does this cost?
ui-print-ask-waiver = Does the school waive the entry requirement?
ui-print-ask-entry = Can this start without everything that is advised at the start?
ui-print-ask-funding = Who pays for this?
ui-print-ask-contract = Will there be an employment contract?
ui-print-ask-company = Is there a place at a company that is recognised for { $item }?
ui-print-ask-age = { $who ->
    [learner] Are you { $years } years old or older?
   *[other] Is the learner { $years } years old or older?
}
ui-print-ask-placement = Do hours at a company count as participation?
ui-print-ask-pip = When will the PIP be there?
ui-print-ask-waiver-spare = Would the school waive the entry requirement? That may open another route.
ui-print-ask-company-spare = Is there a recognised company with a place? That may open another route.
ui-print-ask-contract-spare = Will there be an employment contract? That may open another route.

ui-print-pinned = { $name }: is part of the plan
ui-print-pinned-on = { $name }: starts in the week of { $day }
ui-print-forbidden = { $name }: is not part of the plan
ui-print-said-by = { $line } ({ $author }, { $date })
ui-print-said-because = { $line }: { $reason } ({ $author }, { $date })
ui-print-assess-criteria = Does the route meet the minimum criteria?
ui-print-assess-work = Does the route lead to sustainable work?
ui-print-assess-instruments = Are instruments a means and not an end?
ui-print-assess-participation = Does the route serve participation and integration?
ui-print-verdict-yes = Yes
ui-print-verdict-partly = In part
ui-print-verdict-no = No
ui-print-verdict-unknown = Not known yet
ui-print-consent = { $with }: { $purpose } (since { $date })
ui-print-source = { $grade }: { $title }, { $publisher } (checked { $date })
ui-print-grades = How much a source weighs: A is the law, a register or who decides on it, B an official document, C a sector body or government news, D press or an estimate.

## The print view.

ui-print-who = For whom
ui-print-as = Form
ui-print-within = What is in it
ui-print-preview = Preview
ui-print-preview-more = line { $from } to { $to } of { $of }
ui-print-no-steps = No steps for a calendar or a table.
ui-print-name-title = Save for { $for }, as { $as }
ui-print-name-help = Type a file name; it goes into { $folder }. A path with a / works in the case folder only.
ui-print-name-empty = Type a file name without odd characters.
ui-print-replace-title = This file is there already. Overwrite it?
ui-print-replace-help = What is in it will be lost: { $path }
ui-print-written = Saved: { $path }
ui-cmd-print-choose = choose
ui-cmd-print-choose-doc = Chooses who the hand-out is for, or its form.
ui-cmd-print-write = save
ui-cmd-print-write-doc = Saves the hand-out as a file. You type its name first; a file that is there already stays unless you say yes.
ui-why-print-fixed = What is in it belongs to who reads it, and is fixed.
ui-why-print-chosen = This is chosen already.
ui-why-print-not-ready = The plan is still being worked out.

help-export = Save a plan as a hand-out: for the learner, the advisor, the school or the employer
help-export-case = A path, the id of a case, or demo:NAME
help-export-format = Form: html, markdown, ics, csv or json
help-export-audience = For whom: learner, advisor, school or employer
help-export-out = Write to this file instead of the screen
help-export-force = Overwrite a file that is there already
cli-export-exists-hint = With --force it is overwritten.
