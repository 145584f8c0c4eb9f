## Handing a case over, and taking everything of it to another case folder.

help-case-handover = Hand a case over to a colleague, and write the note that the colleague needs
help-case-handover-case = A path, or the id of a case
help-case-handover-to = The colleague who goes on with it
help-case-handover-note = In your own words; - reads them from the input, because everybody on the machine can see what you type here
help-case-handover-out = Write the note to this file instead of to the screen
help-case-handover-format = Form of the note: markdown, text or json
help-case-export = Write everything of a case into one file, to be taken in elsewhere
help-case-export-case = A path, or the id of a case
help-case-export-out = The file; its name usually ends in .leerpad
help-case-import = Take in a case from such a file
help-case-import-file = The file
help-case-import-id = Take it in under another id

case-advisor = Advisor
part-advisor = advisor
private-field-advisor = who has the case
ui-advisor-is = Advisor: { $name }
ui-others-case = This is a case of { $name }.
ui-change-handed-over = case handed over to { $to }
ui-cmd-hand-over = hand over
ui-cmd-hand-over-doc = Hands the case over to a colleague and writes the note the colleague needs, made from everything in the case.
ui-why-not-kept = an example is nobody's case
ui-why-only-to-look-at = the case is only looked at
ui-hand-over-title = Hand the case over
ui-hand-over-help = To whom? Type the name of the colleague who goes on with it.
ui-hand-over-nobody = The name of the colleague is missing.
ui-hand-over-note-title = For { $to }: in your own words
ui-hand-over-note-help = What is not in the case yet. May be left empty: the rest of the note is made from the case. ¶ is a new paragraph.
ui-draft-handover = note for a colleague
ui-not-logged = The audit log could not be written; the work goes on. { $why }
audit-closed = { $n ->
    [one] closed after 1 change
   *[other] closed after { $n } changes
}
case-erasure-unfinished = An erasure that was begun could not be finished: { $why }

handover-file = handover
handover-title = Handover: { $name }
handover-title-unnamed = Handover: case { $id }
handover-made = Case { $id }, handed over on { $date } by { $from } to { $to }.
handover-note-by = ({ $author }, { $date })
handover-h-note = In own words
handover-h-learner = The learner
handover-h-goal = What is wanted
handover-h-language = Dutch
handover-h-civic = Civic integration
handover-h-marks = What the learner can and holds
handover-h-agreements = Decided and agreed
handover-h-appointments = Next appointments
handover-h-open = Still open
handover-h-plan = The plan and why
handover-h-last = What was done last
handover-name = Name
handover-no-goal = No goal was chosen yet.
handover-no-civic = No civic-integration obligation is in the case.
handover-education-until = Education route until
handover-done = { $account }: { $hours } hours done
handover-adopted = Plan adopted for { $goal }
handover-no-appointments = There are no appointments from today on.
handover-not-asked = Not asked yet
handover-not-known = Asked, and not known yet
handover-without-evidence = Reported, without evidence yet
handover-nothing-open = Nothing that the case tells.
handover-no-plan = There is no plan yet.
handover-only-adopted = This plan was adopted; a new one cannot be calculated now.
handover-finish = Goal reached on
handover-next-steps = First steps
handover-more-steps = { $n ->
    [one] After that comes 1 more step.
   *[other] After that come { $n } more steps.
}
handover-foot = This note holds personal data. It was made from the case; the case itself has everything, with sources and history.
handover-again = The case was handed over. The same command again writes only the note.
handover-again-elsewhere = The case was handed over. The same command again, with another file, writes only the note.

portfolio-written = Everything of { $id } is in { $path }, with { $n ->
    [one] 1 line
   *[other] { $n } lines
} of history. Take it in elsewhere with: leerpad case import FILE.
portfolio-not-sealed = This file is not sealed: who has the file, has the case. Remove it once it was taken in.
portfolio-taken = taken in from a file
portfolio-taken-from = taken in from a file; changed there last by { $who }
portfolio-new = Case { $id } was taken in: { $path }
portfolio-same = Case { $id } is here already, just so. Nothing was changed.
portfolio-older = Case { $id } is here already, and more was done with it here. Nothing was changed.
portfolio-added = Case { $id } was here; { $n ->
    [one] 1 change was added.
   *[other] { $n } changes were added.
}
portfolio-joined = Case { $id } had been changed here and there; both are in it now.
portfolio-exists = There is another case { $id } here. Nothing was changed.
portfolio-exists-hint = Take it in under another id: --as ID.
portfolio-clashes = Case { $id } was changed here and there, in the same place: { $parts }. Nothing was changed.
portfolio-wrong = The case in this file has mistakes. Nothing was taken in.
portfolio-unreadable = { $path } cannot be read: line { $line }, column { $column }.
portfolio-other = { $path } is no file of leerpad case export.
portfolio-newer = { $path } was made by a newer leerpad (format { $format }; this one knows up to { $known }). Nothing was taken in.
portfolio-changed = { $path } was changed or damaged after it was made: the check does not fit. Nothing was taken in.
portfolio-other-case = { $path } names one case and holds another. Nothing was taken in.
portfolio-history = The history in { $path } cannot be trusted from record { $n } on. Nothing was taken in.
portfolio-private = Record { $n } of the history in { $path } holds a number like a BSN. Nothing was taken in.
portfolio-fault = The file could not be made: { $why }
