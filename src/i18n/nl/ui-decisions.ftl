## Decisions and the assessment framework.
ui-cmd-decide = open
ui-cmd-decide-doc = Beantwoordt de gekozen vraag, wijzigt het gekozen besluit, of toont de rest in het geheel.
ui-cmd-add-decision = besluit erbij
ui-cmd-add-decision-doc = Schrijft een besluit in het dossier, met je naam en de datum.
ui-cmd-remove-decision = weghalen
ui-cmd-remove-decision-doc = Haalt het gekozen opgeschreven besluit of antwoord weg. Met u komt het terug.
ui-cmd-next-kind = soort
ui-cmd-next-kind-doc = Toont alleen besluiten van de volgende soort, en na de laatste weer alles.
ui-why-no-decision = Kies eerst een regel.
ui-why-not-written-here = Dit is niet hier opgeschreven. Verander het waar het gemaakt is.
ui-heading-assessment = Afwegingskader (mag open blijven)
ui-heading-decisions = Besloten, nieuwste eerst
ui-decisions-help = Wie besloot wat, wanneer en waarom. a schrijft een besluit op.
ui-decisions-only = Alleen: { $kind } (esc: alles)
ui-decisions-none = Niets gevonden.
ui-decision-undated = zonder datum
ui-decision-written = opgeschreven besluit
ui-decision-mark = ervaring: toegekend of geweigerd
ui-decision-by-hand = met de hand vastgezet
ui-decision-chosen = gekozen plan
ui-decision-setting = wat anderen besloten
ui-decision-extension = verlenging van de termijn
ui-decision-appointment = afspraak
ui-decision-mark-what = { $what }: { $state }
ui-decision-chosen-what = Plan gekozen voor { $goal }, klaar { $finish }, { $n ->
    [one] 1 stap
   *[other] { $n } stappen
}
ui-decision-setting-what = { $what }: { $value }
ui-decision-setting-help = Staat als instelling in het dossier; wie dit besloot en wanneer staat er niet bij. Schrijf dat met a op.
ui-decision-extension-what = Termijn { $n ->
    [one] 1 maand
   *[other] { $n } maanden
} verlengd: { $ground }
ui-decision-pinned = In het plan gezet: { $what }
ui-decision-pinned-on = In het plan gezet: { $what }, start { $date }
ui-decision-forbidden = Buiten het plan gehouden: { $what }
ui-decision-title = Wat is er besloten, en waarom?
ui-decision-help = Bijvoorbeeld: eerst certificaten, omdat de deelnemer snel wil werken. Geen BSN en niets over gezondheid.
ui-change-decision = Besluit: { $what }
ui-change-decision-edited = Besluit gewijzigd: { $what }
ui-change-decision-removed = Besluit weggehaald: { $what }
ui-change-assessed = { $question }: { $verdict }
ui-change-not-assessed = Antwoord weggehaald: { $question }
ui-assess-criteria = Voldoet de route aan de minimumcriteria?
ui-assess-criteria-help = Houdt de route zich aan wat minimaal moet: uren, termijn en toelating?
ui-assess-work = Leidt de route naar duurzaam werk?
ui-assess-work-help = Komt er werk dat blijft, en kan de deelnemer daarna verder groeien?
ui-assess-instruments = Zijn de instrumenten een middel, en geen doel?
ui-assess-instruments-help = Dient elke stap bij een bedrijf, betaald of onbetaald, een volgende stap?
ui-assess-participation = Helpt de route bij meedoen en integreren?
ui-assess-participation-help = Levert de route taal, contacten en meedoen op, naast werk?
ui-assess-facts = Wat dossier en plan hierover zeggen (feiten, geen oordeel)
ui-assess-wording = leerpad heeft geen bron voor de officiële tekst van het afwegingskader. Leg de tekst van je eigen organisatie ernaast.
ui-assess-no-plan = Er is nog geen plan.
ui-assess-account = { $account }: { $made } van { $required } uur
ui-assess-account-met = { $account }: { $made } van { $required } uur, gehaald op { $date }
ui-assess-in-term = Klaar { $finish }, binnen de inburgeringstermijn (tot { $end }).
ui-assess-after-term = Klaar { $finish }, na de inburgeringstermijn (tot { $end }).
ui-assess-no-term = Er is geen inburgeringstermijn bekend.
ui-assess-assumed = { $n ->
    [0] Geen stap rekent op een bedrijf, contract of ontheffing die nog niet vaststaat.
    [one] 1 stap rekent op een bedrijf, contract of ontheffing die nog niet vaststaat.
   *[other] { $n } stappen rekenen op een bedrijf, contract of ontheffing die nog niet vaststaat.
}
ui-assess-warnings = { $n ->
    [0] Het plan heeft geen waarschuwingen.
    [one] Het plan heeft 1 waarschuwing: zie 4 Plan.
   *[other] Het plan heeft { $n } waarschuwingen: zie 4 Plan.
}
ui-assess-goal-is-job = Het doel is zelf een functie.
ui-assess-leads-to = Het doel geeft toegang tot: { $jobs }.
ui-assess-leads-nowhere = In de catalogus vraagt geen functie rechtstreeks om dit doel.
ui-assess-level = Niveau { $level }.
ui-assess-start-qualification = Dit diploma is een startkwalificatie (niveau 2 of hoger).
ui-assess-next = Volgende stap op het ontwikkelpad: { $jobs }.
ui-assess-work-now = Werkt nu als { $what }, { $hours } uur per week.
ui-assess-follow-up = Vervolgmomenten na 3 en 6 maanden werk: { $first } en { $second }, als het werk aansluit op het plan.
ui-assess-paid-step = Betaald bij een bedrijf: { $what }, { $hours } uur per week, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}.
ui-assess-unpaid-step = Onbetaald bij een bedrijf: { $what }, { $hours } uur per week, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}.
ui-assess-step-gives = Dat levert op: { $what }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
ui-assess-no-instruments = Het plan heeft geen stap bij een bedrijf.
ui-assess-by-hand = { $n ->
    [one] 1 traject is met de hand vastgezet.
   *[other] { $n } trajecten zijn met de hand vastgezet.
}
ui-assess-placement-counts = Telt de gemeente uren bij een bedrijf als participatie: { $value }.
ui-assess-ends = Met { $what } is de inburgeringsplicht voorbij.
ui-assess-no-duty = Er is geen inburgeringsplicht in dit dossier.
ui-verdict-yes = ja
ui-verdict-partly = deels
ui-verdict-no = nee
ui-verdict-unknown = nog niet bekend
ui-verdict-none = niet beantwoord
ui-verdict-remove = geen antwoord
ui-verdict-no-note = geen toelichting
ui-verdict-line = { $verdict }: { $note } ({ $date }, { $author })
ui-note-title = { $question } { $verdict }
ui-note-help = Licht het antwoord toe in je eigen woorden. Leeg laten mag.
