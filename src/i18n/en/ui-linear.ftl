## The workbench in lines.

help-linear = The workbench in lines of text, for screen readers and braille displays
ui-linear-only-workbench = --linear goes with the workbench: leerpad --linear, leerpad open --linear or leerpad demo --linear.

ui-linear-month-1 = January
ui-linear-month-2 = February
ui-linear-month-3 = March
ui-linear-month-4 = April
ui-linear-month-5 = May
ui-linear-month-6 = June
ui-linear-month-7 = July
ui-linear-month-8 = August
ui-linear-month-9 = September
ui-linear-month-10 = October
ui-linear-month-11 = November
ui-linear-month-12 = December
ui-linear-weekday-1 = Monday
ui-linear-weekday-2 = Tuesday
ui-linear-weekday-3 = Wednesday
ui-linear-weekday-4 = Thursday
ui-linear-weekday-5 = Friday
ui-linear-weekday-6 = Saturday
ui-linear-weekday-7 = Sunday
ui-linear-until = to
ui-linear-euro = euro
ui-linear-pvt = participation statement course
ui-linear-map = labour market and participation module
ui-linear-ona = orientation on the Dutch labour market
ui-linear-knm = knowledge of Dutch society
ui-linear-none = nothing filled in
ui-linear-grade = Grade { $grade }: { $what }

## The conversation
ui-linear-welcome = leerpad. Type a number or a command, then Enter. A question mark names the commands.
ui-linear-bye = Goodbye.
ui-linear-bye-lost = Mind: the last changes are not kept. Goodbye.
ui-linear-start = Start
ui-linear-context = Goal: { $goal }. Learner: { $name }
ui-linear-context-no-goal = No goal yet. Learner: { $name }
ui-linear-no-name = without a name
ui-linear-prompt = { $title }, choice:
ui-linear-prompt-answer = Answer:
ui-linear-more = { $n ->
    [one] 1 more line
   *[other] { $n } more lines
}. Enter reads on.
ui-linear-hint = Commands: { $commands }.
ui-linear-hint-back = 0 back
ui-linear-hint-all = question mark for all commands
ui-linear-letter = { $letter } { $name }
ui-linear-word-more = more
ui-linear-word-again = repeat
ui-linear-word-back = back
ui-linear-commands = Commands
ui-linear-commands-help = Type the number, the letter or the name. Enter reads on or repeats, 0 goes back. A slash with a word behind it searches. The name of a screen goes there: case, experience, goal, plan, why, compare, hours, decisions, print, map
ui-linear-command = { $name }: { $doc }
ui-linear-expected = That is not known here. Type a number of the list, a command, or a question mark.
ui-linear-expected-number = Type a number of the list, or 0 to go back.
ui-linear-many = That can mean more than one thing: { $names }. Type the whole word.
ui-linear-no-number = That number is not in the list: choose 1 to { $count }, or 0 to go back.
ui-linear-no-list = There is nothing to choose by number here. Type a command, or a question mark.
ui-linear-no-search = Searching works on the start screen, in Experience and in Goal.
ui-linear-top = There is nothing to go back to. The letter q closes the case.
ui-linear-top-start = There is nothing to go back to. The letter q quits leerpad.
ui-linear-type-empty = Type the answer. Enter alone leaves it empty; a full stop leaves everything as it was.
ui-linear-type-over = Now: { $text }. Type something else, or Enter alone to keep this. A hyphen empties it; a full stop leaves everything as it was.
ui-linear-intake-begins = Case made. A full stop leaves the intake; the word intake goes on with it later.
ui-linear-one-letter = One letter or digit is no answer here. Type a few words, just Enter to type nothing, or a full stop to leave everything as it was.
ui-linear-unchanged = It stays as it was.
ui-linear-leave-help = The changes of this case are not kept. Go back and choose the letter w to keep it as a new case.
ui-linear-leave-yes = Yes, throw away
ui-linear-leave-no = No, stay
ui-linear-open = Something is open
ui-linear-next-line = Next line
ui-linear-line-before = Line before
ui-linear-take = Choose this line
ui-linear-close = Close

## The screens
ui-linear-no-cases = There are no cases yet
ui-linear-found-with = Found with: { $text }
ui-linear-search-help = To search, type a slash and a word, for example /cook
ui-linear-value-now = { $value } (as it is now)
ui-linear-no-marks = Nothing is marked yet
ui-linear-marks = Marked: { $counts }
ui-linear-goal-now = The plan leads to: { $goal }
ui-linear-goal-none = There is no goal yet
ui-linear-goal-choose = The letter g makes this the goal of the plan
ui-linear-group = { $name }: { $n }
ui-linear-plan-no-goal = There is no goal yet. Type goal to choose one; then the shortest route is told here.
ui-linear-plan-before = This is the plan from before the change; the new one is being worked out.
ui-linear-plan-busy = The plan is being worked out.
ui-linear-plan-found = A plan is found; a better one is still being looked for.
ui-linear-plan-searching = A better plan is still being looked for.
ui-linear-plan-complete = Other routes, trade-offs and what would help are worked out now too.
ui-linear-step = Step { $n } of { $of }: { $name }, from { $from } to { $to }, { $hours } hours a week.
ui-linear-step-waiting = Step { $n } of { $of }: { $name }, waiting from { $from } to { $to }.
ui-linear-step-same = Step { $n }: { $what }
ui-linear-step-other = Step { $n }, not in the plan: { $what }
ui-linear-estimate = An estimate.
ui-linear-conflict-help = Choose a demand to read what can be done about it; the letter a makes that change.
ui-linear-compare-conflict = There is no plan to compare with. Type plan: it tells what is in the way, and what does give a plan.
ui-linear-apply-now = The letter a puts this into the case; u takes it back.
ui-linear-apply-asks = The letter a asks on what ground and puts this into the case; u takes it back.
ui-linear-why-compare = What would help is told in compare: choose a line there and then the letter a.
ui-linear-hours-for = { $hours } hours { $what }
ui-linear-weeks = From { $from } to { $to }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}: { $available } hours a week. Of these { $parts }.
ui-linear-holiday = School holiday.
ui-linear-chosen = Chosen plan
ui-linear-because = { $date }: { $reason } By { $author }
ui-linear-fixed = Fixed by hand
ui-linear-pinned = { $what }: has to be in the plan. { $date }: { $reason } By { $author }
ui-linear-forbidden = { $what }: may not be in the plan. { $date }: { $reason } By { $author }
ui-linear-mark = { $what }: { $state }. { $date }: { $reason }. By { $author }
ui-linear-no-decisions = Nothing is decided yet
ui-linear-intake-progress = Question { $n } of { $of }.
ui-linear-intake-end = What is known, and what is not
ui-linear-intake-done = Done: on to Experience
ui-linear-unknown = not known
ui-linear-not-asked = not asked yet
ui-linear-form-now = Now: { $name }.
