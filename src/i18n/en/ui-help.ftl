## Help and the tour.

ui-why-no-tour = There is no tour now; it starts with the example demo:tour.
ui-cmd-tour-next = tour: next stop
ui-cmd-tour-next-doc = Goes to the next stop of the tour.
ui-cmd-tour-back = tour: stop before
ui-cmd-tour-back-doc = Goes to the stop before.
ui-cmd-tour-end = end the tour
ui-cmd-tour-end-doc = Ends the tour; the example stays open.
demo-tour = The five-minute tour, on an invented learner
tour-title = Tour { $n } of { $of }
tour-keys = { $next } next  { $end } end
tour-done = Done.
tour-ended = The tour has ended. With ? you find everything that can be done here.
tour-welcome = This is Mw. Voorbeeld-Rondgang; she does not exist and nothing is saved. At the top are the screens with their keys, below them the goal and when it is reached. { $next } goes on, { $end } ends. The line at the bottom always says what can be done.
tour-experience = What can she do already? Press { $key } for the screen Experience.
tour-mark = Search with { $search } for "wonen", press enter, and mark certificate C0160 with { $mark }: claimed. Only what is granted makes the route shorter; what is claimed opens a shorter way, such as EVC.
tour-undo = At the bottom stands what the change does to the plan. Everything can be taken back: press { $undo }.
tour-goal = Where does she want to go? Press { $key }. With { $choose } you choose a goal: a job, diploma, certificate or practice statement. Hers is set already.
tour-plan = Press { $key } for the plan: at the top the answer and whether it is proved, below it the steps in time. A wave (~) is an estimate.
tour-why = Choose a step with down and press { $why }: why this step, why then, on which sources, and what is still unsure.
tour-compare = Press { $key } to compare: other routes, trade-offs, and what would help most.
tour-change = Go down to a row under "What would help most?" and press { $apply }: that change is then in the case. { $last } goes to the last row.
tour-hours = Press { $key } for the hours: what there is each week, what takes them, and where it is tight.
tour-print = Press { $key } for what goes on paper: for the learner, the school or an employer, with only what each needs.
tour-help = Lost something? { $help } searches everything that can be done here and does it; { $words } explains the words. Try one.
tour-end = That was it. { $end } closes this panel, { $close } goes to the start screen for a case of your own, { $quit } ends leerpad.
