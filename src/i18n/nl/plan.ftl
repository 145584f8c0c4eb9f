## Wat een plan zegt.

plan-language-level = { $skill } { $level }

plan-answer-optimal = { $order ->
    [hours] Bewezen minste studie-uren
    [cost] Bewezen laagste bekende kosten
   *[finish] Bewezen kortst
}: klaar op { $date }, na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, met { $hours } studie-uren en € { $cost } bekende kosten.
plan-answer-feasible = Haalbaar: klaar op { $date }, na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, met { $hours } studie-uren. Nog niet bewezen kortst: korter dan { $bound } weken kan niet.
plan-answer-none = Er is geen plan dat aan alle eisen voldoet.
plan-answer-unknown = De berekening is gestopt voordat er een plan was.
plan-answer-held = Het doel is al bereikt: er hoeft niets meer.

plan-band = Schattingen: na { $early ->
    [one] 1 week
   *[other] { $early } weken
} als alles meezit, { $late ->
    [one] 1 week
   *[other] { $late } weken
} als het tegenzit (nu gerekend: { $likely }).
plan-band-late-none = Als de schattingen tegenvallen is er geen plan binnen de termijn.
plan-if-granted = Als wordt toegekend wat de deelnemer zegt te kunnen: klaar na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $saved ->
    [0] dat scheelt niets
    [one] dat scheelt 1 week
   *[other] dat scheelt { $saved } weken
}.
plan-only-if-granted = Als wordt toegekend wat de deelnemer zegt te kunnen, is er wel een plan: klaar na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}.
plan-language-delay = Taal bepaalt het tempo: zonder taaleis bij de start zou het { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} eerder klaar zijn.

plan-reason-goal = Dit geeft het doel zelf.
plan-reason-gives = Geeft { $item }, nodig voor { $for }.
plan-reason-entry = Geeft { $item }, vereist bij de start van { $offering }.
plan-reason-counts = De uren tellen mee voor { $account }.
plan-reason-under-way = Loopt al.

plan-timing-start = Begint aan het begin van het plan.
plan-timing-after = Wacht op { $item } uit { $offering }.
plan-timing-language = Wacht op taalniveau { $level }.
plan-timing-window = Eerder is er geen startmoment.
plan-timing-hours = Bij een eerder startmoment zijn er te weinig uren in de week van { $date }.
plan-timing-free = Kan eerder beginnen, vanaf { $date }; het doel komt daar niet dichterbij door.

plan-unsure-load = Studielast is een schatting: { $min } tot { $max } uur, gerekend met { $likely }.
plan-unsure-counted-whole = De uren zijn die van het geheel: { $covered } van de { $count } werkprocessen komen ergens anders vandaan. Vraag de school wat wegvalt.
plan-unsure-weeks = Duur is een schatting: { $min } tot { $max } weken, gerekend met { $likely }.
plan-unsure-assessed = Een examencommissie of assessor beslist over de uitkomst.
plan-unsure-cost = De prijs is niet bekend en telt niet mee in de kosten.
plan-unsure-unfunded = Geen bekende financiering op de startdatum.
plan-unsure-waiver = Vraagt ontheffing van de vooropleidingseis na een geschiktheidsonderzoek door de school.
plan-unsure-company = Er moet een leerbedrijf zijn dat erkend is voor { $item }.
plan-unsure-contract = Er moet een arbeidsovereenkomst zijn.
plan-unsure-language = Aangeraden bij de start: { $level }. Dat is nu nog niet bereikt.
plan-unsure-entry = Aangeraden bij de start en nog niet in bezit: { $items }.
plan-unsure-experience = Aangeraden bij de start: werkervaring als { $item }. In het dossier staat die niet.
plan-unsure-age = Vraagt een leeftijd van { $years } jaar of ouder; de leeftijd is niet ingevuld.
plan-unsure-tagged = Welke werkprocessen { $item } dekt, staat nergens uitgeschreven; dit is een bovengrens.
plan-unsure-stale = De gegevens zijn het laatst nagekeken op { $date }.
plan-unsure-weak = Rust op een schatting of zwakke bron (graad D).

plan-warning-term-unknown = Er is nog geen PIP: de inburgeringstermijn is onbekend en dit plan is voorlopig.
plan-warning-pip-due = Het PIP hoort er { $weeks } weken na de melding van DUO te zijn, of na inschrijving in de gemeente.
plan-warning-overlay = Gepland met wat { $name } anders heeft dan het land.
plan-warning-overlay-example = Gepland met { $name }: een verzonnen voorbeeld. Aanbod, prijzen en instellingen ervan bestaan niet.
plan-warning-long-extension = Een verlenging van { $months } maanden is langer dan de regels geven (hoogstens { $most } maanden); bekijk de brief van DUO.
plan-warning-unfunded = Ongedekt, geen bekende geldbron is open op de startdatum: { $names }.
plan-warning-term-over = De inburgeringstermijn is voorbij sinds { $date }; er is niets op teruggerekend.
plan-warning-goal-after-term = Het doel wordt bereikt na het einde van de inburgeringstermijn op { $date }.
plan-warning-holidays = Na { $date } zijn de schoolvakanties geschat naar het laatst bekende jaar.
plan-warning-placement-ask = Vraag de gemeente of uren bij een bedrijf meetellen als participatie; het plan telt ze niet mee.
plan-warning-placement-no = De gemeente telt uren bij een bedrijf niet mee als participatie.
plan-warning-education = De onderwijsroute vult de hele week; vul in tot wanneer.
plan-warning-education-until = De onderwijsroute vult de hele week tot en met { $date }.
plan-warning-work = { $hours } uur werk per week is meer dan de { $cap } uur die naast de inburgering passend wordt gevonden.
plan-warning-ends-obligation = { $item } beëindigt de inburgeringsplicht: een andere manier om klaar te zijn.
plan-warning-unknown = { $name } staat niet in deze catalogus; het blijft in het dossier staan en telt niet mee.
plan-warning-older-code = { $code } is een oudere code: { $item } geldt daarvoor in de plaats. Banen en toelating rekenen het diploma mee; voor de werkprocessen is het bewijs en geen vrijstelling, daarover beslist de examencommissie.
plan-warning-split-code = { $code } is gesplitst in { $items }. Markeer zelf het diploma dat ervoor in de plaats komt; tot dan telt { $code } niet mee.
plan-warning-other-catalog = Het dossier is gemaakt met catalogus { $version }.
plan-warning-calendar = Geen schoolregio gekozen; gerekend met { $name }.
plan-warning-horizon = Er is { $weeks } weken vooruit gepland; de termijn loopt langer door.
plan-warning-nothing-left = Alles wat nodig is, is al toegekend.

plan-conflict-clash = { $n ->
    [one] Deze eis kan niet gehaald worden:
   *[other] Deze { $n } eisen gaan niet samen:
}
plan-conflict-unreachable = Niets in de catalogus leidt voor deze deelnemer naar: { $items }.
plan-conflict-relaxed = { $what } (zonder deze eis: klaar na { $weeks } weken, { $date })
plan-conflict-not-relaxed = { $what } (zonder deze eis blijft er nog een ander knelpunt)
plan-demand-account = { $hours } uur { $account } vóór { $date }
plan-demand-account-open = { $hours } uur { $account }
plan-demand-hours = niet meer uren per week dan de deelnemer heeft
plan-demand-hours-not-filled-in = niet meer uren per week dan de deelnemer heeft: er zijn nog geen uren ingevuld, dus gerekend is met 0
plan-demand-day = niet meer uren overdag dan de deelnemer heeft
plan-demand-evening = niet meer avonduren dan de deelnemer heeft
plan-demand-work = niet meer betaald werk per week dan naast de inburgering past
plan-demand-language = het taalniveau dat bij de start van een stap vereist is
plan-demand-pauses = geen les in de { $name }
plan-demand-budget = kosten tot € { $euro }
plan-demand-under-way = { $offering } afmaken
plan-demand-horizon = klaar binnen { $weeks } weken
plan-blocked-entry = { $offering }: aan de instapeis kan niet worden voldaan.
plan-blocked-company = { $offering }: er is geen erkend leerbedrijf.
plan-blocked-contract = { $offering }: er is geen arbeidsovereenkomst.
plan-blocked-not-offered = { $offering }: wordt niet aangeboden in deze periode.

plan-title = Plan voor { $name }
plan-title-unnamed = Plan
plan-goal = Doel: { $goal }

plan-start = Begin: { $date }
plan-heading-steps = Stappen
plan-heading-civic = Inburgering
plan-heading-exams = Examens
plan-heading-warnings = Let op
plan-heading-conflict = Waarom het niet kan
plan-heading-sources = Bronnen
plan-step = { $n }. { $name }
plan-step-dates = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}), { $perweek } uur per week
plan-step-dates-waiting = { $start } – { $end } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} wachten)
plan-step-load = { $hours } studie-uren
plan-step-load-estimated = ongeveer { $hours } studie-uren (schatting)
plan-step-cost = € { $cost }
plan-step-cost-unknown = prijs onbekend
plan-step-unfunded = ongedekt
plan-step-grade = bronnen: graad { $grade }
plan-step-why = waarom: { $text }
plan-step-when = wanneer: { $text }
plan-step-unlocks = maakt mogelijk: { $text }
plan-step-unsure = onzeker: { $text }
plan-step-source = bron: { $title } ({ $grade }, nagekeken { $date })
plan-step-measure = Elders: { $text }
plan-measure = { $name } ({ $country }): { $elements }; { $strength }
plan-measure-levels = bewijs { $levels } van 5 (Maryland)
plan-measure-no-level = sterkte van het bewijs niet genoemd
plan-civic-line = { $account }: { $planned } van { $required } uur
plan-civic-deadline = vóór { $date }
plan-civic-met = gehaald op { $date }
plan-civic-not-met = niet gehaald
plan-civic-within = waarvan { $hours } binnen stappen
plan-exam-register = aanmelden uiterlijk { $date }
plan-exam-ready = uren voor het niveau in de week van { $date }
plan-exam-wait = { $queue } weken wachten, { $result } weken op de uitslag
plan-advice = Dit plan is een advies. Beslissingen blijven bij de deelnemer, de school en de gemeente.
plan-catalog = Catalogus { $version }.
plan-more-reasons = en nog { $n }

plan-heading-limits = Waarom niet eerder?
plan-heading-what-if = Wat zou het meest schelen?
plan-heading-routes = Andere routes
plan-heading-front = Afwegingen tussen tijd, uren en kosten
plan-slack = speling: { $weeks ->
    [0] geen; begint dit later, dan komt het doel later.
    [one] mag 1 week later beginnen zonder dat het doel later komt.
   *[other] mag { $weeks } weken later beginnen zonder dat het doel later komt.
}
plan-figures = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $hours } studie-uren, vanaf €{ $cost }
plan-remedy = Wel een plan met: { $change } (klaar na { $weeks } weken, { $date }).
plan-demand-starts = starten op de momenten waarop een opleiding begint

change-day-hours = { $n } uur overdag per week erbij
change-evening-hours = { $n } uur in avond of weekend per week erbij
change-grant = { $item } toegekend door de examencommissie
change-entry-waiver = ontheffing van de vooropleidingseis door de school
change-company = een erkend leerbedrijf dat plaats biedt
change-contract = een arbeidsovereenkomst
change-placement-counts = uren bij een bedrijf tellen mee als participatie
change-extension = { $n ->
    [one] 1 maand
   *[other] { $n } maanden
} verlenging van de inburgeringstermijn
change-work-cap = tot { $n } uur betaald werk per week
change-budget = een budget van €{ $euro }
change-participation = tot { $n } uur participatie per week
change-lessons = tot { $n } uur taalles per week
change-give-up = stoppen met { $offering }
change-start-on = pas beginnen op { $date }
change-horizon = { $n } weken vooruit plannen

what-if-sooner = { $change }: klaar na { $weeks } weken, { $saved ->
    [one] 1 week
   *[other] { $saved } weken
} eerder.
what-if-later = { $change }: klaar na { $weeks } weken, { $saved ->
    [one] 1 week
   *[other] { $saved } weken
} later.
what-if-less = { $change }: even lang, { $hours } studie-uren minder.
what-if-more = { $change }: even lang, { $hours } studie-uren meer.
what-if-same = { $change }: maakt geen verschil.
what-if-impossible = { $change }: dan is er geen plan meer.
what-if-unknown = { $change }: niet uitgerekend binnen de grens van het zoeken.
what-if-not-proved = Niet bewezen; het kan nog korter.
what-if-none = Maakt geen verschil: { $changes }.

limit-link = { $offering } ({ $weeks } weken): { $timing }
limit-link-waits = { $offering } ({ $weeks } weken, eerst { $waits ->
    [one] 1 week
   *[other] { $waits } weken
} tussentijd{ $holidays ->
    [0] { "" }
    [one] , waarvan 1 vakantieweek
   *[other] , waarvan { $holidays } vakantieweken
}): { $timing }
limit-demand = Zonder de eis “{ $what }”: klaar na { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $saved ->
    [one] 1 week
   *[other] { $saved } weken
} eerder.
limit-none = Geen eis houdt het doel op zichzelf op.
limit-floor = Zonder alle eisen samen duren de stappen achter elkaar nog { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}.

route-line = { $figures }: { $differs }
route-line-level = { $figures }, niveau { $level }: { $differs }
route-proposed = het plan zelf
route-same = dezelfde stappen, anders verdeeld
route-adds = ook { $added }
route-leaves = zonder { $left }
route-differs = met { $added } in plaats van { $left }
route-none = Er is geen andere route.
route-incomplete = Er kunnen er meer zijn; het zoeken is op de grens gestopt.
front-one = Geen enkel plan is in tijd, uren of kosten beter.
