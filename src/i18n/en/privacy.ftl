## Privacy: the log, and what does not belong in a case.

### The log
help-audit = Check or show the log: who did what with which case
help-audit-verify = Check that no line was changed, taken out, put in or moved
help-audit-verify-format = Form of the answer: text or json
help-audit-show = Show the lines of the log
help-audit-show-format = Form of the answer: text or json
audit-empty = There is no log in this case folder yet.
audit-whole = { $n ->
    [one] The log has 1 line and is as it was written.
   *[other] The log has { $n } lines and is as it was written.
}
audit-broken = { $n ->
    [one] The log has 1 line and is not as it was written:
   *[other] The log has { $n } lines and is not as it was written:
}
audit-broken-at = line { $line }: { $why }
audit-why-unreadable = this is no line of leerpad
audit-why-number = the number is wrong: lines were taken out, put in or moved
audit-why-hash = the line was changed, or the line before it is not the one that was there
audit-why-torn = the line is not finished
audit-why-cut = more lines should follow: the end is gone
audit-why-replaced = another line stood here
audit-why-added = at the end stand lines that leerpad did not finish
audit-why-no-head = the file audit.head is missing or cannot be read; whether the end is right cannot be told
audit-unconfirmed = The last line was written and not finished, as after a power cut.
audit-limits = Who may write in the folder can make the whole log anew. Only a copy on another machine helps against that.
audit-unreadable = (this line cannot be read)
audit-not-logged = this is not in the log: { $why }
audit-opened = opened
audit-opened-read-only = opened to look at
audit-changed = changed
audit-exported = hand-out made (for { $for }, as { $as })
audit-handed-over = handed over
audit-imported = taken in
audit-erased = erased
audit-taken-over = taken over from another session
audit-recovered = unsaved changes brought back
audit-viewed-history = history looked at
audit-vault-changed = access to the encrypted folder changed
audit-done = done
audit-refused = refused
audit-failed = failed
file-busy = somebody else keeps the file busy

### What does not belong in a case
private-v-number = a V-number
private-iban = an account number
private-email = an e-mail address
private-phone = a telephone number
private-big = a BIG number
private-document = a number of a passport or other document
private-health = health
private-religion = religion
private-origin = origin or nationality
private-told = ! { $field }: { $kind }? A plan does not need it. It was kept.
private-field-author = who wrote it
private-field-title = what the case is about
private-field-handover = handover
private-field-name = name
private-field-case-number = case number
private-field-mark-reason = reason for experience
private-field-exception-reason = reason for other hours
private-field-extension-ground = ground of an extension
private-field-work = work
private-field-adjustment-reason = reason for something fixed
private-field-chosen-reason = reason for the choice
private-field-decision = decision
private-field-assessed-note = note to the assessment framework
private-field-appointment = appointment
private-field-consent-with = with whom is shared
private-field-consent-purpose = what it is shared for
private-field-other = a text
case-identifier = this text seems to hold { $kind }
case-special-data = this text seems to be about { $kind }
case-private-help = a plan does not need it; leave it out unless you have to record it

### Consent
expected-consent-for = a kind of reader ({ $known })
ui-input-reader = Reader (1, 2 or 3)
ui-input-consent-until = Up to and including
ui-input-withdrawn = Withdrawn on
ui-print-no-consent-for = The case holds no consent to share with { $for }. Ask for it first.
ui-note-consent-until = , up to and including { $date }
ui-note-consent-withdrawn = , withdrawn on { $date }
written-by = written by { $author }, { $date }
written-on = written on { $date }

### Retention
ui-field-ended = Ended on
ui-field-ended-help = The day on which the work for this learner ended. Empty while it goes on. The retention period then starts.
keep-until = Keep up to and including { $date }.
keep-past = The retention period is over since { $date }. Leerpad deletes nothing of its own accord.
keep-unknown = It is not known since when the retention period runs.
keep-clock-behind = The clock of this machine is behind the case. Nothing can be said of the retention period now.
settings-example-retention = How many months a case is kept after the last change, or after the day on which it ended. Your organisation decides. Leerpad only shows it and deletes nothing of its own accord.
case-ended = Ended on { $date }
