## The hours of each week.
ui-hours-no-plan = Without a plan: these are the hours there are.
ui-hours-full = { $full ->
    [0] There is no week without free hours.
    [one] In 1 of the { $weeks } weeks no hour is free.
   *[other] In { $full } of the { $weeks } weeks no hour is free.
}
ui-hours-over = { $weeks ->
    [one] In 1 week it does not fit.
   *[other] In { $weeks } weeks it does not fit.
}
ui-hours-tightest = Tightest week: { $date }, { $free } of { $there } hours free (t).
ui-hours-column-week = week of
ui-hours-column-month = month
ui-hours-column-period = period
ui-hours-column-day = day
ui-hours-column-evening = eve
ui-hours-column-module = step
ui-hours-column-language = lang
ui-hours-column-participation = part
ui-hours-column-other = oth
ui-hours-column-free = free
ui-hours-week = Week of { $date } ({ $n } of { $of }): { $there } hours, { $used } taken, { $free } free
ui-hours-week-over = { $hours } hours more than there are.
ui-hours-exception = Not as usual until { $until }: { $day } hours by day and { $evening } in the evening (usually { $usual_day } and { $usual_evening }). { $reason }
ui-hours-education = The education route fills the whole week.
ui-hours-holiday = School holiday: { $name }
ui-hours-holiday-estimated = School holiday, estimated from the last known year
ui-hours-work = Beside this { $hours } hours of work a week; they do not come out of these hours. { $what }
ui-hours-step = Step { $n } { $name }: { $hours } h ({ $how })
ui-hours-pause = Step { $n } { $name } pauses: { $calendar }
ui-hours-by-day = by day { $hours }
ui-hours-by-evening = evening { $hours }
ui-hours-placement = placement { $hours }
ui-hours-dutch = of which Dutch { $hours }
ui-hours-exam-ready = Enough lessons for the exam { $exam }
ui-hours-exam-register = Last week to register: { $exam }
ui-hours-weeks = { $from } up to and including the week of { $to } ({ $weeks } weeks): { $there } hours, { $used } taken, { $free } free
ui-hours-made = Civic integration up to and including this week

## Commands
ui-cmd-tightest = tightest week
ui-cmd-tightest-doc = Goes to the week with the fewest free hours, and then to the next one.
ui-cmd-week-details = whole week
ui-cmd-week-details-doc = Shows everything about the selected week in place of the list, or the list again.
