## What goes on paper and into other programs.

ui-print-for-learner = de deelnemer
ui-print-for-advisor = de adviseur
ui-print-for-school = de school
ui-print-for-employer = de werkgever
ui-print-file-learner = deelnemer
ui-print-file-advisor = adviseur
ui-print-file-school = school
ui-print-file-employer = werkgever
ui-print-format-html = pagina om te printen (html)
ui-print-format-markdown = tekst (Markdown)
ui-print-format-ics = agenda (ics)
ui-print-format-csv = tabel van stappen (csv)
ui-print-format-json = voor een programma (json)

ui-print-part-result = wanneer het klaar is
ui-print-part-cost = kosten en studie-uren
ui-print-part-spread = als het mee- of tegenzit
ui-print-part-chosen = dat het plan gekozen is
ui-print-part-chosen-why = wie het koos en waarom
ui-print-part-timeline = tijdlijn
ui-print-part-steps = stappen met data en uren
ui-print-part-reasons = waarom elke stap
ui-print-part-doubts = wat onzeker is
ui-print-part-workplace = wat een bedrijf moet bieden
ui-print-part-questions = vragen die nog openstaan
ui-print-part-milestones = belangrijke dagen
ui-print-part-civic = uren en termijn inburgering
ui-print-part-exams = examens inburgering
ui-print-part-language = taalniveaus
ui-print-part-held = wat is toegekend
ui-print-part-claims = wat nog niet beslist is
ui-print-part-refused = wat is geweigerd
ui-print-part-grounds = op welke grond gemarkeerd
ui-print-part-availability = uren per week
ui-print-part-personal = gegevens uit het dossier
ui-print-part-leads-on = waar het doel toe leidt
ui-print-part-warnings = waar je op moet letten
ui-print-part-advice = wat zou schelen, speling
ui-print-part-fixed = wat met de hand vastligt
ui-print-part-decisions = besluiten met hun reden
ui-print-part-assessment = afwegingskader
ui-print-part-appointments = afspraken
ui-print-part-consent = toestemming om te delen
ui-print-part-terms = wat de woorden betekenen
ui-print-part-sources = bronnen

ui-print-title = Plan: { $goal }
ui-print-heading = Plan voor { $name }
ui-print-heading-unnamed = Plan
ui-print-made = Gemaakt op { $date }, voor { $for }.

ui-print-h-summary = In het kort
ui-print-h-timeline = Tijdlijn
ui-print-h-steps = { $who ->
    [learner] Wat je gaat doen
   *[other] Stappen
}
ui-print-h-questions = Wat nog gevraagd moet worden
ui-print-h-days = Belangrijke dagen
ui-print-h-civic = Inburgering
ui-print-h-exams = Examens van de inburgering
ui-print-h-language = { $who ->
    [learner] Je Nederlands
   *[other] Nederlands
}
ui-print-h-held = { $who ->
    [learner] Wat je al hebt
    [employer] Behaald of toegekend
   *[other] Wat er al is
}
ui-print-h-hours = { $who ->
    [learner] Hoeveel uur je hebt
   *[other] Beschikbare uren
}
ui-print-h-personal = { $who ->
    [learner] Wat er verder over je in het dossier staat
   *[other] Verder in het dossier
}
ui-print-h-leads-on = Waar dit toe leidt
ui-print-h-warnings = Let op
ui-print-h-advice = Sneller of anders
ui-print-h-fixed = Met de hand vastgelegd
ui-print-h-decisions = Besluiten
ui-print-h-assessment = Afwegingskader
ui-print-h-appointments = Afspraken
ui-print-h-consent = Toestemming om gegevens te delen
ui-print-h-terms = Wat de woorden betekenen
ui-print-h-sources = Bronnen

ui-print-proposed = Dit is een voorstel: er is nog geen plan gekozen.
ui-print-chosen = Dit plan is gekozen op { $date }.
ui-print-chosen-before = Dit is het plan dat op { $date } is gekozen. Een nieuwe berekening komt nu anders uit.
ui-print-chosen-why = Vastgelegd door { $author }: { $reason }
ui-print-finish = { $who ->
    [learner] Volgens dit plan ben je klaar op { $date }.
   *[other] Klaar op { $date }.
}
ui-print-answer = { $who ->
    [learner] Volgens dit plan ben je klaar op { $date }. Dat is na { $weeks ->
        [one] 1 week
       *[other] { $weeks } weken
    }.
   *[other] Klaar op { $date }, na { $weeks ->
        [one] 1 week
       *[other] { $weeks } weken
    }.
}
ui-print-proved = { $who ->
    [learner] Sneller kan niet met wat nu bekend is. Dat is nagerekend.
   *[other] Bewezen kortst met wat nu bekend is.
}
ui-print-not-proved = { $who ->
    [learner] Misschien kan het nog sneller. Korter dan { $weeks } weken kan in elk geval niet.
   *[other] Nog niet bewezen kortst: korter dan { $weeks } weken kan niet.
}
ui-print-figures-no-cost = In totaal { $hours } uur studie. Wat het kost is niet bekend.
ui-print-figures = Samen { $hours } studie-uren. Bekende kosten: € { $cost }.
ui-print-spread-band = Zit alles mee, dan ben je na { $early ->
    [one] 1 week
   *[other] { $early } weken
} klaar. Zit het tegen, dan na { $late ->
    [one] 1 week
   *[other] { $late } weken
}.
ui-print-spread-late-none = Zit het tegen, dan lukt het niet binnen de termijn.
ui-print-spread-granted = Wordt alles toegekend wat je zegt te kunnen, dan ben je na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} klaar: { $saved ->
    [one] 1 week
   *[other] { $saved } weken
} eerder.
ui-print-spread-granted-same = Wordt alles toegekend wat je zegt te kunnen, dan ben je niet eerder klaar.
ui-print-spread-only-granted = Wordt alles toegekend wat je zegt te kunnen, dan lukt het wel: na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} ben je klaar.
ui-print-spread-language = Je Nederlands bepaalt het tempo. Zonder taaleis bij de start ben je { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} eerder klaar.
ui-print-now = Nu berekend voor { $goal }: klaar op { $date }. Bespreek het voordat er iets verandert.
ui-print-now-none = Nu berekend is er geen plan. Bespreek het voordat er iets verandert.

ui-print-step-dates = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
})
ui-print-needed = nodig: { $text }
ui-print-steps-caption = Alle stappen op een rij; ± is een schatting.
ui-print-col-number = Nr.
ui-print-col-step = Stap
ui-print-col-pathway = Vorm
ui-print-col-start = Begin
ui-print-col-end = Einde
ui-print-col-weeks = Weken
ui-print-col-per-week = Uur per week
ui-print-col-hours = Studie-uren
ui-print-col-estimate = Schatting
ui-print-col-cost = Kosten (€)
ui-print-col-counts = Telt mee voor
ui-print-col-why = Waarom
ui-print-col-doubts = Onzeker
ui-print-col-needs = Nodig van een bedrijf
ui-print-col-grade = Graad van de bronnen

ui-print-lane-learning = Leren en examens
ui-print-lane-work = Werk en praktijk
ui-print-lane-language = Taalcursus
ui-print-lane-civic = Inburgering ernaast
ui-print-lane-exams = Aanmelden voor examens
ui-print-lane-account = { $account }: { $hours } uur in { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}
ui-print-timeline-title = De stappen in de tijd
ui-print-legend-known = stap of uren
ui-print-legend-estimate = geschatte duur of uren
ui-print-legend-mark = laatste dag
ui-print-legend-finish = doel bereikt

ui-print-moment-start = Begin: { $name }
ui-print-moment-end = Einde: { $name }
ui-print-moment-reached = Einde: { $name }. Gehaald: { $items }
ui-print-moment-finish = Doel bereikt: { $goal }
ui-print-moment-follow-up = { $months } maanden na het doel: hoe gaat het met het werk?
ui-print-moment-register = Laatste dag om aan te melden: { $exam }
ui-print-moment-deadline = Laatste dag voor { $hours } uur { $account }
ui-print-moment-met = { $hours } uur { $account } gehaald
ui-print-moment-term = Einde van de inburgeringstermijn
ui-print-moment-proposed = Voorstel: { $text }

ui-print-state-granted = Toegekend of in bezit
ui-print-state-requested = Vrijstelling aangevraagd
ui-print-state-evidenced = Met bewijs, nog niet beslist
ui-print-state-claimed = { $who ->
    [learner] Wat je zegt te kunnen, nog zonder bewijs
   *[other] Gemeld, nog zonder bewijs
}
ui-print-state-refused = Geweigerd
ui-print-mark-by = { $what } ({ $author }, { $date })
ui-print-mark-reason = { $what }: { $reason } ({ $author }, { $date })

ui-print-weekly = { $hours } uur per week
ui-print-evening-only = Alleen avond en weekend
ui-print-day = Overdag
ui-print-evening = Avond en weekend
ui-print-exception = { $from } – { $to }: { $day } uur overdag, { $evening } uur in avond en weekend per week
ui-print-about = Waar het over gaat
ui-print-number = Dossiernummer
ui-print-age = Leeftijd
ui-print-from = Plannen vanaf
ui-print-region = Arbeidsmarktregio
ui-print-municipality = Gemeente
ui-print-work = Werk nu
ui-print-literacy = Lezen en schrijven
ui-print-literacy-latin = in het Latijnse schrift
ui-print-literacy-other = in een ander schrift
ui-print-literacy-learning = leert het nu
ui-print-schooling = Jaren onderwijs
ui-print-pace = Tempo van taal leren
ui-print-lessons = Taalles, hoogstens
ui-print-placement = Stage-uren gedaan
ui-print-budget = Kosten, hoogstens
ui-print-other-goals = Andere doelen

ui-print-act = Wet
ui-print-route = Leerroute
ui-print-group = Groep
ui-print-pip = Datum eerste PIP
ui-print-term = Einde van de termijn
ui-print-extension = Verlengd met { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}: { $ground }

ui-print-leads-jobs = { $n ->
    [one] Hiermee komt dit werk dichterbij: { $jobs }.
   *[other] Hiermee komen deze soorten werk dichterbij: { $jobs }.
}
ui-print-leads-next = Na { $job } volgt { $next } ({ $path }).
ui-print-leads-start-qualification = Dit diploma is een startkwalificatie.

ui-print-ask-of-committee = Aan de examencommissie
ui-print-ask-of-school = Aan de school
ui-print-ask-of-company = Aan het bedrijf
ui-print-ask-of-municipality = Aan de gemeente
ui-print-ask-of-payer = Aan wie betaalt
ui-print-ask-of-learner = { $who ->
    [learner] Aan jou
   *[other] Aan de deelnemer
}
ui-print-ask-steps = ({ $n ->
    [one] stap { $steps }
   *[other] stappen { $steps }
})
ui-print-ask-claim = Wordt { $item } toegekend?
ui-print-ask-load = Hoeveel uren of weken kost dit echt? Nu is het een schatting.
ui-print-ask-whole = Welke uren vallen weg door wat er al is?
ui-print-ask-cost = Wat kost dit?
ui-print-ask-waiver = Geeft de school ontheffing van de vooropleidingseis?
ui-print-ask-entry = Kan dit beginnen zonder alles wat bij de start is aangeraden?
ui-print-ask-funding = Wie betaalt dit?
ui-print-ask-contract = Komt er een arbeidsovereenkomst?
ui-print-ask-company = Is er een plaats bij een leerbedrijf dat erkend is voor { $item }?
ui-print-ask-age = { $who ->
    [learner] Ben je { $years } jaar of ouder?
   *[other] Is de deelnemer { $years } jaar of ouder?
}
ui-print-ask-placement = Tellen uren bij een bedrijf mee als participatie?
ui-print-ask-pip = Wanneer is het PIP er?
ui-print-ask-waiver-spare = Zou de school ontheffing van de vooropleidingseis geven? Dat kan een andere route openen.
ui-print-ask-company-spare = Is er een erkend leerbedrijf met een plaats? Dat kan een andere route openen.
ui-print-ask-contract-spare = Komt er een arbeidsovereenkomst? Dat kan een andere route openen.

ui-print-pinned = { $name }: hoort bij het plan
ui-print-pinned-on = { $name }: begint in de week van { $day }
ui-print-forbidden = { $name }: hoort niet bij het plan
ui-print-said-by = { $line } ({ $author }, { $date })
ui-print-said-because = { $line }: { $reason } ({ $author }, { $date })
ui-print-assess-criteria = Voldoet de route aan de minimale eisen?
ui-print-assess-work = Leidt de route naar duurzaam werk?
ui-print-assess-instruments = Zijn de instrumenten een middel en geen doel?
ui-print-assess-participation = Dient de route participatie en integratie?
ui-print-verdict-yes = Ja
ui-print-verdict-partly = Gedeeltelijk
ui-print-verdict-no = Nee
ui-print-verdict-unknown = Nog niet bekend
ui-print-consent = { $with }: { $purpose } (sinds { $date })
ui-print-source = { $grade }: { $title }, { $publisher } (nagekeken { $date })
ui-print-grades = Hoe zwaar een bron weegt: A is de wet, een register of wie erover beslist, B een officieel stuk, C een branche of overheidsnieuws, D pers of een schatting.

## The print view.

ui-print-who = Voor wie
ui-print-as = Vorm
ui-print-within = Wat erin staat
ui-print-preview = Voorbeeld
ui-print-preview-more = regel { $from } tot { $to } van { $of }
ui-print-no-steps = Geen stappen voor een agenda of tabel.
ui-print-name-title = Bewaren voor { $for }, als { $as }
ui-print-name-help = Typ een bestandsnaam; die komt in { $folder }. Een pad met een / kan alleen in de map met dossiers.
ui-print-name-empty = Typ een bestandsnaam zonder vreemde tekens.
ui-print-replace-title = Dit bestand is er al. Overschrijven?
ui-print-replace-help = Wat erin staat gaat verloren: { $path }
ui-print-written = Bewaard: { $path }
ui-cmd-print-choose = kiezen
ui-cmd-print-choose-doc = Kiest voor wie de afdruk is, of in welke vorm.
ui-cmd-print-write = bewaren
ui-cmd-print-write-doc = Bewaart de afdruk als bestand. Je typt eerst de naam; een bestand dat er al is blijft staan tenzij je ja zegt.
ui-why-print-fixed = Wat erin staat, hoort bij wie het leest en ligt vast.
ui-why-print-chosen = Dit is al gekozen.
ui-why-print-not-ready = Het plan wordt nog uitgerekend.

help-export = Bewaar een plan als afdruk: voor de deelnemer, de adviseur, de school of de werkgever
help-export-case = Een pad, de naam van een dossier, of demo:NAAM
help-export-format = Vorm: html, markdown, ics, csv of json
help-export-audience = Voor wie: learner (deelnemer), advisor (adviseur), school of employer (werkgever)
help-export-out = Schrijf naar dit bestand in plaats van naar het scherm
help-export-force = Overschrijf een bestand dat er al is
cli-export-exists-hint = Met --force wordt het overschreven.
