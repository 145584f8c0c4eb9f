## Cases that are open: journal, recovery, history, and two at once.

ui-saving-unconfirmed = NOT SURE
ui-saving-read-only = read only
ui-read-only = This case can only be looked at: nothing changes.
ui-ask-keys = arrows: choose  enter: do it  esc: not now
ui-held-title = This case is open already
ui-held-by = Open on { $host } since { $since }, { $idle ->
    [0] used just now
    [one] not used for 1 minute
   *[other] not used for { $idle } minutes
}: { $who }
ui-held-by-somebody = Somebody has it open; who cannot be read.
ui-held-me = That looks like a session of your own, for example from before a lost connection.
ui-held-look = Only look: nothing is written
ui-held-together = Work together: what both of you do is made one
ui-held-take-over = Take over: the other cannot write without noticing, and the history tells it
ui-held-leave = Do not open
ui-left-title = An earlier session did not end well
ui-left-changes = { $n ->
    [one] One change is not in the case yet:
   *[other] { $n } changes are not in the case yet:
}
ui-left-change = { $at }  { $what }  ({ $who })
ui-left-draft = Something was being typed at: { $where }
ui-left-text = “{ $text }”
ui-left-take = Take into the case
ui-left-aside = Leave aside; undo brings it back
ui-left-take-draft = Keep the text: F9 puts it into a field
ui-left-forget-draft = Forget the text
ui-change-recovered = take what an earlier session left
ui-change-left-aside = leave aside what an earlier session left
ui-change-amended = plan completed after it was adopted
ui-recovered = Taken from an earlier session.
ui-recovered-text = Taken. F9 puts the typed text into a field.
ui-left-was-left = Left aside. Undo (u) brings it back.
ui-taken-over = Somebody has taken this case over: your last changes are not saved.
ui-taken-title = This case was taken over
ui-taken-about = Your last changes are only on this screen.
ui-taken-go-on = Go on together: my changes are added to those of the other
ui-taken-stay = Not now: my changes stay on the screen and unsaved
ui-joined = { $n ->
    [one] Somebody else wrote too: { $what }
   *[other] Somebody else wrote too ({ $n }), last: { $what }
} ({ $who })
ui-clash-title = Both of you changed: { $part }
ui-clash-theirs = It now says: { $text }
ui-clash-mine = Yours was: { $text }
ui-clash-nothing = (nothing)
ui-clash-keep-theirs = Keep what it says now
ui-clash-take-mine = Take mine
ui-clash-not-taken = That cannot be done any more: the case has changed since.
ui-change-mine = take own version: { $part }
ui-journal-only = Kept in the journal, not yet in the case file: { $why }
ui-changed-outside = changed outside leerpad
ui-said-then = { $what }
ui-note-outside = The case was changed outside leerpad. Undo (u) gives the version before.
ui-note-journal-aside = The journal was damaged from line { $line } on and was put aside. The case itself is whole.
ui-note-no-locks = On this disk it cannot be seen whether somebody else has the case open. Nothing is lost, but agree who works on it.
ui-past-title = What was done with this case
ui-past-about = The last change is on top. Enter goes back to before that change, or forward again.
ui-past-here = --- this is how it is now ---
ui-past-done = { $at }  { $what }  ({ $who })
ui-past-done-now = just now          { $what }
ui-past-undone = (undone) { $at }  { $what }  ({ $who })
ui-past-undone-now = (undone) { $what }
ui-draft-reason = reason
ui-draft-decision = decision
ui-draft-note = note to the assessment
ui-draft-ground = ground of a decision
ui-draft-form = form
ui-draft-intake = intake
ui-why-no-past = nothing was changed yet
ui-why-nothing-recovered = there is no text of an earlier session
ui-why-no-text-here = nothing is typed here
ui-why-no-case-selected = first choose a case of the folder
ui-cmd-save-again = save again
ui-cmd-save-again-doc = Tries again to save what could not be saved.
ui-cmd-history = history
ui-cmd-history-doc = Shows what was done with this case, by whom and when, also in earlier sessions, and goes back to it.
ui-cmd-insert-recovered = insert recovered text
ui-cmd-insert-recovered-doc = Puts the text that an earlier session was typing into the field.
ui-cmd-look-at = only look
ui-cmd-look-at-doc = Opens the case to look at: nothing is written.
part-catalog-version = version of the catalog
part-title = title
part-learner = learner
part-goals = goals
part-plan-from = start of the plan
part-marks = experience
part-availability = available hours
part-school-calendar = school calendar
part-region = holiday region
part-municipality = municipality
part-language = language
part-civic = civic integration
part-work = work
part-under-way = what is under way
part-placement-hours = placement hours
part-settings = choices for the plan
part-adjustments = fixed steps
part-chosen = adopted plan
part-decisions = decisions
part-assessment = assessment
part-asked = what was asked
part-appointments = appointments
part-handover = handover
part-consent = consent
part-id = id of the case
part-case = the whole case
case-no-such-change = The history of this case has no change { $n }; the last is { $last }.
case-demo-not-kept = An example is not kept and has no history.
case-was-erased = Case { $id } was erased on { $day }.
case-history-undone = (undone) 
case-history-empty = Nothing was done with this case since it was made.
case-history-damaged = The journal is damaged from line { $line } on; the case itself is not.
case-history-began = beginning of the history
case-history-taken-over = case taken over
case-history-clashed = version that was not taken: { $what }
case-history-undid = { $what } (no. { $n })
case-history-redid = { $what } (no. { $n })
case-history-left = An earlier session did not end well; first it has to be chosen what becomes of that.
case-history-left-hint = Open the case in the workbench: leerpad open.
case-nothing-to-undo = There is nothing to undo.
case-nothing-to-redo = There is nothing to do again.
case-held = The case is open at { $who }; nothing was changed.
case-erase-would = Erasing { $id } removes { $n ->
    [one] this file:
   *[other] these { $n } files:
}
case-erase-hint = Nothing was erased yet. With --yes it is; that cannot be undone.
case-erased = { $id } is erased: { $n ->
    [one] 1 file
   *[other] { $n } files
}.
case-erased-note = Backups, and files that were saved elsewhere, are not part of this.
case-restore-none = No whole version was found, nor in the journal.
case-restore-whole = The case is whole; nothing was changed.
case-restored = Restored from { $from } ({ $at }). The damaged file is now { $aside }.
help-read-only = Only look at cases: nothing is written
help-case-show-at = As it was after change N of the history
help-case-history = Tell what was done with a case, by whom and when
help-case-undo = Take back the last change of a case, also one of an earlier day
help-case-undo-steps = Take back so many changes
help-case-redo = Do the last change that was taken back again
help-case-redo-steps = Do so many changes again
help-case-restore = Put the newest whole version in the place of a damaged case
help-case-erase = Erase a case: file, older versions, history and hand-outs; cannot be undone
help-case-erase-yes = Do it; without this, only what would go is told
