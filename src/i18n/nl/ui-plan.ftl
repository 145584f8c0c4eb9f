## The plan in time.
ui-zoom-weeks = weken
ui-zoom-months = maanden
ui-zoom-terms = schoolhelften
ui-zoom-whole = alles
ui-plan-steps = Stappen ({ $zoom })
ui-plan-week = Week { $date }: { $used } van { $there } u
ui-plan-moments = Mijlpalen en examens
ui-lane-finish = klaar (< vroeg, laat >)
ui-lane-company = stage, werk
ui-lane-exams = examens
ui-lane-moments = mijlpalen
ui-moment-start = Begin van het plan
ui-moment-reached = { $kind } gehaald: { $name }
ui-moment-met = { $account }: { $hours } uur gehaald
ui-moment-goal = Doel bereikt: { $name }
ui-moment-term = Einde van de inburgeringstermijn
ui-moment-ready = genoeg lessen
ui-moment-follow-up = Gesprek na { $months } maanden werk, als het werk meteen begint
ui-moment-follow-up-why = Een plan is pas geslaagd als het werk blijft. Spreek af wie er dan belt. Begint het werk later, dan schuift deze datum mee.
ui-moment-by-step = Uit stap { $n }: { $name }
ui-plan-answer-unpriced = { $status }: klaar { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $hours } u studie, kosten onbekend
plan-answer-optimal-unpriced = { $order ->
    [hours] Bewezen minste studie-uren
    [cost] Bewezen laagste bekende kosten
   *[finish] Bewezen kortst
}: klaar op { $date }, na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, met { $hours } studie-uren. De kosten zijn onbekend.
plan-civic-surplus-language = plus { $hours } uur voor de stappen
plan-civic-surplus = plus { $hours } uur in de stappen
plan-exam-step = dit is stap { $n } van het plan

## Commands
ui-why-closest = Dichterbij kan niet: dit zijn de weken.
ui-why-furthest = Verder weg kan niet: alles is in beeld.
ui-cmd-zoom-in = inzoomen
ui-cmd-zoom-in-doc = Kijkt van dichterbij naar de tijd: alles, schoolhelften, maanden, weken.
ui-cmd-zoom-out = uitzoomen
ui-cmd-zoom-out-doc = Kijkt van verder weg naar de tijd: weken, maanden, schoolhelften, alles.
ui-cmd-later = latere week
ui-cmd-later-doc = Kiest een latere week; het plan schuift mee.
ui-cmd-earlier = eerdere week
ui-cmd-earlier-doc = Kiest een eerdere week; het plan schuift mee.
