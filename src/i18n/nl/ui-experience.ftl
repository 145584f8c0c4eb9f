## Experience: what could be shown, and what each mark saves.

## Opdrachten
ui-cmd-suggest = voorstellen
ui-cmd-suggest-doc = Geeft een lijst van wat iemand met een functie of in een sector waarschijnlijk al kan laten zien. Je kiest wat klopt; alles wordt in een keer gemarkeerd als gemeld.
ui-cmd-only-marked = alleen gemarkeerd
ui-cmd-only-marked-doc = Laat alleen zien wat gemarkeerd is, of weer alles.
ui-cmd-why-not = waarom niet?
ui-cmd-why-not-doc = Legt uit waarom iets niet in het plan zit: een certificaat, diploma, functie of traject. Zonder keuze in de lijst zoek je eerst op wat je bedoelt.
ui-why-nothing-marked = Er is nog niets gemarkeerd.
ui-why-no-goal-yet = Er is nog geen doel; kies er een bij 3 Doel.
ui-working-savings = rekent uit wat elke markering scheelt...

## Wat een markering scheelt
ui-saves-busy = ...
ui-saves-weeks = { $n } wk
ui-saves-hours = { $n } u
ui-saves-nothing = 0 wk
ui-saves-whole-plan = nodig
ui-saves-together = { $n } toegekend: samen { $what }
ui-mark-saves = Scheelt { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} en { $hours } uur studie: zo veel langer is het plan zonder deze markering.
ui-mark-saves-nothing = Scheelt niets: zonder deze markering is het plan even lang.
ui-mark-saves-whole = Zonder deze markering is er geen plan.
ui-mark-would-save = Wordt dit toegekend, dan scheelt het { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} en { $hours } uur studie.
ui-mark-would-save-nothing = Wordt dit toegekend, dan blijft het plan even lang.
ui-mark-would-not-help = Wat het scheelt als dit wordt toegekend, is niet gevonden.
ui-mark-not-proved = (Niet bewezen.)
ui-mark-follow-up = Aangevraagd op { $date }, { $weeks ->
    [0] deze week
    [one] 1 week geleden
   *[other] { $weeks } weken geleden
}. Vraag de examencommissie naar het besluit en zet het hier.
ui-mark-history = Sinds het openen van dit dossier: { $states }
ui-mark-none = geen markering
ui-mark-covers = Markeert ook { $n ->
    [one] 1 onderdeel
   *[other] { $n } onderdelen
}: { $what }
ui-mark-evidences = Geeft bewijs voor { $n ->
    [one] 1 werkproces
   *[other] { $n } werkprocessen
}: { $what }
ui-only-marked = Alleen gemarkeerd (esc: alles)

## Iets opzoeken
ui-pick-suggest-title = Wat heeft de deelnemer gedaan?
ui-pick-suggest-help = Typ een functie of sector, in gewone woorden of in het Engels. Enter laat zien wat daarbij hoort.
ui-pick-why-not-title = Waarom zit het niet in het plan?
ui-pick-why-not-help = Typ een certificaat, diploma, functie of traject. Enter legt uit waarom het niet in het plan zit.
ui-pick-marked = Wat al gemarkeerd is
ui-pick-path = sectoraal ontwikkelpad
ui-pick-offering = traject

## Voorstellen
ui-suggest-title = Kan waarschijnlijk laten zien: { $job }
ui-suggest-title-marked = Kan waarschijnlijk laten zien, gezien de markeringen
ui-suggest-count = { $n } gevonden, { $chosen } gekozen{ $marked ->
    [0] {""}
   *[other] ; { $marked } al gemarkeerd en weggelaten
}
ui-suggest-none = Niets gevonden dat nog niet gemarkeerd is.
ui-suggest-always = altijd
ui-suggest-often = vaak
ui-suggest-sometimes = soms
ui-suggest-keys = spatie kiest   a alles   enter markeert als gemeld   esc terug
ui-suggest-itself = Het werk zelf.
ui-suggest-asked = { $what } vraagt dit altijd.
ui-suggest-one-way = Een van de manieren om { $what } te worden.
ui-suggest-part-of = Onderdeel van { $what }.
ui-suggest-evidenced = { $what } is hier bewijs voor.
ui-suggest-before = Komt op het ontwikkelpad voor { $what }.
ui-suggest-jobs = { $n } van de { $of } vragen dit.
ui-suggest-grade = Bron: graad { $grade }.
ui-suggest-reason = Uit werk als { $job }
ui-suggest-reason-marked = Past bij wat al gemarkeerd is
ui-claims-title = { $n ->
    [one] 1 onderdeel gemeld
   *[other] { $n } onderdelen gemeld
}
ui-change-claims = { $n ->
    [one] 1 onderdeel gemeld
   *[other] { $n } onderdelen gemeld
} ({ $why })

## Waarom niet?
help-plan-why-not = Zeg in plaats daarvan waarom dit niet in het plan zit: een certificaat, diploma, functie of traject
cli-why-not-what = { $id } kan niet in een plan staan. Vraag naar een certificaat, diploma, functie of traject.
ui-why-not-title = Waarom zit dit niet in het plan?
ui-why-not-keys = esc sluit
ui-why-not-no-plan = Er is nog geen plan om dit bij na te gaan. Kies een doel bij 3 Doel, of wacht tot het rekenen klaar is.
why-not-title = Waarom niet: { $what }
why-not-ways = Hoe je het kunt halen, en wat in de weg staat
why-not-goal = Dit is het doel van het plan zelf.
why-not-in-plan = Het zit wel in het plan: stap { $n }, { $name }.
why-not-held = De deelnemer heeft dit al.
why-not-gives-held = Alles wat dit oplevert heeft de deelnemer al.
why-not-refused = De examencommissie heeft dit geweigerd.
why-not-not-needed = Voor dit doel is het niet nodig: niets op weg naar { $goal } vraagt erom.
why-not-other-step = { $item } komt al uit stap { $n }, { $name }.
why-not-nothing-gives = De catalogus kent geen traject of examen waarmee deze deelnemer dit haalt.
why-not-no-plan = Er is nu helemaal geen plan; bij 4 Plan staat wat in de weg zit.
why-not-not-chosen = Het kan naar het doel leiden, maar het kortste plan heeft het niet nodig.
why-not-free = Er staat niets in de weg.
why-not-forbidden = Met de hand buiten het plan gehouden op { $date }: { $reason } ({ $author })
why-not-company = Er is geen erkend leerbedrijf dat een plek biedt.
why-not-contract = Er is nog geen arbeidsovereenkomst.
why-not-age = Vraagt een leeftijd van minstens { $years } jaar.
why-not-placement = Vraagt { $hours } uur stage die al gedaan is.
why-not-experience = Vraagt werkervaring: { $item }.
why-not-needs-first = Vraagt eerst: { $items }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
why-not-needs-first-waivable = Vraagt eerst: { $items }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}; de school doet daar geen afstand van.
why-not-language = Vraagt { $skill } op { $level } bij de start: nog { $hours } lesuren te gaan.
why-not-language-waivable = Vraagt { $skill } op { $level } bij de start, nog { $hours } lesuren te gaan; de school mag daarvan afwijken.
why-not-language-unknown = Vraagt { $skill } op { $level } bij de start; hoeveel lesuren dat kost is niet bekend.
why-not-not-offered = Start niet in de tijd waarvoor gepland wordt.
why-not-daytime = Is alleen overdag; de deelnemer kan alleen in de avond of het weekend.
why-not-hours = Kost minstens { $takes } uur per week op de vaste tijden; de deelnemer heeft hooguit { $have } uur.
why-not-budget = Kost € { $cost }; er is hooguit € { $budget }.
why-not-nothing-claimed = Beoordeelt wat gemeld is, en er is hier niets gemeld.
why-not-trial-busy = Wordt uitgerekend: wat het plan wordt met dit erin...
why-not-trial-unknown = Wat het plan wordt met dit erin, is niet uitgerekend.
why-not-trial-later = Met { $name } erin is het doel { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} later bereikt ({ $hours } uur studie in totaal).
why-not-trial-same = Met { $name } erin is het doel even snel bereikt ({ $hours } uur studie in totaal).
why-not-trial-sooner = Met { $name } erin is het doel { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} eerder bereikt ({ $hours } uur studie in totaal).
why-not-trial-none = Met { $name } erin is er geen plan.
why-not-trial-not-proved = Dat het niet sneller kan is niet bewezen.
