## De werkbank.

ui-tagline = De kortste route door het mbo, naast taal en inburgering
ui-catalog-version = catalogus { $version }
ui-too-small = Maak het venster groter: minstens { $width } bij { $height } tekens (nu { $now_width } bij { $now_height }).
ui-language-switched = Taal: Nederlands

## Toetsen
ui-key-space = spatie
ui-key-enter = enter
ui-key-esc = esc
ui-key-tab = tab
ui-key-backtab = shift-tab
ui-key-backspace = backspace
ui-key-delete = delete
ui-key-up = omhoog
ui-key-down = omlaag
ui-key-left = links
ui-key-right = rechts
ui-key-home = home
ui-key-end = end
ui-key-pageup = page-up
ui-key-pagedown = page-down

## Weergaven
ui-view-case = Dossier
ui-view-experience = Ervaring
ui-view-goal = Doel
ui-view-plan = Plan
ui-view-why = Waarom
ui-view-compare = Vergelijk
ui-view-hours = Uren
ui-view-decisions = Besluiten
ui-view-print = Afdruk
ui-view-map = Kaart
ui-view-case-short = Dos
ui-view-experience-short = Erv
ui-view-goal-short = Doel
ui-view-plan-short = Plan
ui-view-why-short = Waar
ui-view-compare-short = Vgl
ui-view-hours-short = Uren
ui-view-decisions-short = Besl
ui-view-print-short = Afdr
ui-view-map-short = Krt

## Vaste regels
ui-goal = Doel
ui-no-goal = nog geen doel: kies er een bij 3 Doel
ui-no-name = (geen naam)
ui-result-busy = rekent...
ui-result-stale = rekent...{"  "}
ui-result-before = van voor de wijziging:{"  "}
ui-result-feasible = haalbaar: { $date } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
})
ui-result-none = geen plan
ui-result-held = al bereikt
ui-result = { $status }: { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $hours } uur studie
ui-result-short = { $date } ({ $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
})
ui-saving-clean = bewaard
ui-saving-demo = voorbeeld
ui-saving-memory = niet bewaard
ui-saving-busy = bewaart...
ui-saving-failed = NIET BEWAARD
ui-loading = Dossier wordt geopend...
ui-moved = Plan: { $what }.
ui-moved-nothing = Het plan blijft even lang.
ui-moved-sooner = { $weeks ->
    [one] 1 week eerder
   *[other] { $weeks } weken eerder
}
ui-moved-later = { $weeks ->
    [one] 1 week later
   *[other] { $weeks } weken later
}
ui-moved-less = { $hours } uur minder
ui-moved-more = { $hours } uur meer
ui-moved-possible = Nu is er wel een plan.
ui-moved-impossible = Nu is er geen plan meer.
ui-working-plan = zoekt een beter plan...
ui-working-around = rekent schattingen door...
ui-working-reasons = zoekt wat zou helpen...
ui-working-routes = zoekt andere routes...
ui-working-front = zoekt afwegingen...
ui-working-stopped = gestopt
ui-stopped-before = Gestopt. Wat er staat is van voor de wijziging; r rekent verder.
ui-stopped-searching = Gestopt met het beste plan tot nu toe; r rekent verder.
ui-stopped-beside = Gestopt. Het plan staat; r rekent de rest uit.

## Beginscherm
ui-start-filter = Zoek:
ui-start-filter-empty = typ een naam, nummer of doel
ui-start-new = Nieuw dossier
ui-start-cases = Dossiers in { $folder }
ui-start-no-cases = nog geen dossiers
ui-start-demos = Voorbeelden (verzonnen personen, er wordt niets bewaard)
ui-start-reading = dossiers worden gelezen...
ui-nothing-found = niets gevonden
ui-new-title = Nieuw dossier
ui-new-help = Naam of schuilnaam van de deelnemer. Zet hier geen BSN, V-nummer of gegevens over gezondheid. Leeg laten mag.
ui-copy-kept = Bewaard als nieuw dossier { $what }; wijzigingen worden vanaf nu bewaard.
ui-no-bands = De catalogus heeft geen tabel voor het leren van taal; zonder die tabel kan er geen dossier worden gemaakt.

ui-said = { $what }
ui-case-broken = { $what } heeft { $n ->
    [one] 1 fout
   *[other] { $n } fouten
}; de eerste op regel { $line }: { $why }
ui-case-refused = Niet bewaard: { $why }
ui-case-unreadable = kan niet gelezen worden, { $n ->
    [one] 1 fout
   *[other] { $n } fouten
}
ui-case-unnamed = geen naam van een dossier
ui-case-gone = { $what } is er niet (meer).

## Zoeken
ui-filter = Zoek:

## Ervaring
ui-section-paths = Sectorale ontwikkelpaden
ui-section-diplomas = Diploma's, met certificaten en werkprocessen
ui-section-statements = Praktijkverklaringen
ui-section-electives = Keuzedelen
ui-section-licences = Andere bewijzen
ui-section-languages = Bewezen taalniveaus (examen)
ui-experience-empty = Wat kan of heeft de deelnemer al? Zet het hier; spatie markeert.
ui-experience-help = Open een regel met rechts, sluit met links. Een certificaat markeren markeert ook wat eronder valt. Alleen "toegekend" maakt de route korter; de rest telt als mogelijkheid.
ui-level = niveau { $level }
ui-state-claimed = gemeld
ui-state-evidenced = bewijs
ui-state-requested = aangevraagd
ui-state-granted = toegekend
ui-state-refused = geweigerd
ui-state-remove = geen markering
ui-state-claimed-help = De deelnemer zegt dit te kunnen of gedaan te hebben. Opent EVC en verkorte trajecten, maakt de route nog niet korter.
ui-state-evidenced-help = Er zijn documenten: referenties, een buitenlands diploma, een waardering (IDW). Maakt de route nog niet korter.
ui-state-requested-help = De vrijstelling is aangevraagd bij de examencommissie. Maakt de route nog niet korter.
ui-state-granted-help = De examencommissie heeft vrijstelling gegeven, of het Nederlandse bewijs is er. Dit maakt de route korter.
ui-state-refused-help = De examencommissie heeft geweigerd. Wat geweigerd is telt niet als mogelijkheid.
ui-state-remove-help = Haalt de markering weg.
ui-state-via = { $state } via { $via }
ui-parts-granted = { $granted } van { $total } toegekend
ui-standing-own = { $state }: { $reason } ({ $author }, { $date })
ui-standing-via = { $state } via { $via }
ui-standing-none = niet gemarkeerd
ui-state-older = { $state } als { $code }
ui-standing-older = { $state } als ouder diploma { $code }; dit diploma geldt daarvoor in de plaats
found-about = kenmerk “{ $what }”
found-meant = bedoelt u “{ $what }”?
found-older-code = oudere code { $what }
found-split-code = gesplitst uit { $what }
found-synonym = synoniem “{ $what }”
ui-no-reason = geen reden genoteerd
ui-states-title = Wat weten we hiervan?
ui-reason-title = { $state }: { $what }
ui-reason-help = Op welke grond? Bijvoorbeeld: drie jaar gewerkt als kok in Aleppo, referentie gezien. Leeg laten mag.
ui-prompt-keys = enter bewaart   esc laat het zoals het was
ui-details-covers = Omvat
ui-details-evidences = Geeft bewijs voor
ui-details-needs = Vraagt
ui-details-leads-to = Leidt naar
ui-details-offered = Te halen met
ui-source = { $title }, { $publisher } ({ $date }), nagekeken { $checked }
ui-source-undated = zonder datum

## Doel
ui-group-jobs = Functies
ui-group-diplomas = Diploma's
ui-group-certificates = Mbo-certificaten
ui-group-statements = Praktijkverklaringen
ui-group-electives = Keuzedelen
ui-goal-help = Waar wil de deelnemer heen? Enter kiest; / zoekt.
ui-goal-current = doel van het plan
ui-goal-already = Dit is al het doel van het plan.

## Plan en waarom
ui-plan-no-goal = Er is nog geen doel. Kies er een bij 3 Doel; daarna staat hier de kortste route.
ui-plan-busy = De kortste route wordt berekend...
ui-plan-broke = Het rekenen is misgegaan door een fout in leerpad. Het dossier is niet veranderd. Maak de laatste wijziging ongedaan met u, of kies een ander doel.
ui-plan-cancelled = Het rekenen is gestopt.
ui-plan-stopped = Gestopt voordat er een plan was. Met r begint het opnieuw.
ui-plan-goal-unknown = { $goal } staat niet in deze catalogus. Kies een ander doel bij 3 Doel.
ui-plan-rejected = De uitkomst is afgekeurd door de controle van leerpad en wordt daarom niet getoond. Dit is een fout in leerpad: { $what }
ui-plan-answer = { $status }: klaar { $date }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}, { $hours } u studie, vanaf €{ $cost }
ui-plan-bound = Korter dan { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} kan niet{ $state ->
    [searching] ; er wordt nog gezocht
    [stopped] ; het zoeken is gestopt
   *[ended] {""}
}.
ui-plan-bound-finish = Eerder klaar kan niet; { $state ->
    [searching] er wordt nog gezocht naar minder uren of kosten
    [stopped] het zoeken naar minder uren of kosten is gestopt
   *[ended] dat het niet met minder uren of kosten kan is niet bewezen
}.
ui-plan-band = Valt het mee: { $early } weken, valt het tegen: { $late } weken.
ui-plan-granted = Wordt alles wat gemeld is toegekend: { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} ({ $saved ->
    [0] scheelt niets
    [one] 1 week eerder
   *[other] { $saved } weken eerder
}).
ui-plan-language = Taal bepaalt het tempo: zonder taaleis bij de start { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} eerder.
ui-hours-short = { $hours } u
ui-holidays = schoolvakantie
ui-load-heading = Uren per week
ui-load-module = opleiding
ui-load-language = taal
ui-load-participation = participatie
ui-load-other = PVT, MAP, ONA
ui-load-free = vrij
ui-load-over = te veel
ui-civic-until = Inburgering (termijn tot { $date })
ui-civic-hours = { $made } van { $required } u
ui-civic-met = klaar { $date }
ui-civic-deadline = vóór { $date }
ui-why-step = Stap { $n } van { $of }: { $name }
ui-why-needed = Waarom nodig
ui-why-then = Waarom dan
ui-why-unlocks = Maakt mogelijk
ui-why-unsure = Nog onzeker
ui-why-measures = Elders gedaan
ui-why-rule = Regel
ui-why-chain = De stappen die op elkaar wachten
ui-why-holds = Wat het doel ophoudt
ui-why-slack = Hoeveel later elke stap mag beginnen
ui-why-compare = Wat zou schelen staat bij 6 Vergelijk: enter op een regel maakt die wijziging.
ui-slack-short = { $weeks ->
    [0] niet later
    [one] 1 week
   *[other] { $weeks } weken
}
ui-way-out = Uitweg
ui-way-out-none = Voor deze regel is er geen losse wijziging die een plan geeft. Kies een andere regel.
ui-conflict-apply = Kies een regel met "Wel een plan met" en druk op enter: die wijziging komt in het dossier.
ui-conflict-waiting = Uitwegen: { $how }.
ui-decides = Wie beslist: { $who }.
ui-decides-exam-committee = de examencommissie
ui-decides-school = de school, na een geschiktheidsonderzoek
ui-decides-company = een erkend leerbedrijf
ui-decides-employer = een werkgever
ui-decides-municipality = de gemeente
ui-decides-duo = DUO
ui-decides-learner = de deelnemer
ui-decides-together = deelnemer en gemeente samen
ui-decides-payer = wie betaalt
ui-decides-nobody = niemand; het is een instelling van het plan
ui-apply-now = Enter zet dit in het dossier; u maakt het ongedaan.
ui-apply-asks = Enter vraagt op welke grond en zet dit in het dossier; u maakt het ongedaan.
ui-ground-help = Wie beslist: { $who }. Op welke grond, en sinds wanneer? Bijvoorbeeld: brief van 3 november gezien.
ui-ground-empty = Vul in op welke grond; zonder besluit verandert er niets.
ui-more-to-mind = nog { $n } regels, { $mind ->
    [one] 1 keer
   *[other] { $mind } keer
} let op: omlaag
ui-conflict-help = Wat nu? Verander bij 1 Dossier of 2 Ervaring wat niet klopt, of kies bij 3 een ander doel. u maakt de laatste wijziging ongedaan.
ui-more-below = nog { $n ->
    [one] 1 regel
   *[other] { $n } regels
}: omlaag

## Vergelijk
ui-compare-finish = klaar
ui-compare-weeks = weken
ui-compare-hours = uren
ui-compare-cost = vanaf €
ui-compare-level = niv.
ui-compare-differs = wat anders is
ui-compare-plan = dit plan, { $status }
ui-compare-this-plan = dit plan
ui-compare-conflict = Er is geen plan om mee te vergelijken. Bij 4 Plan staat wat er in de weg zit, en wat wel een plan geeft.
ui-best-finish = vroegst klaar
ui-best-hours = minste uren
ui-best-cost = laagste kosten
ui-chart-heading = Uren studie tegen weken
ui-weeks-short = { $weeks } wk
ui-more-details = nog { $n ->
    [one] 1 regel
   *[other] { $n } regels
}: i
ui-more-page = nog { $n ->
    [one] 1 regel
   *[other] { $n } regels
}: page-down
ui-estimate = schatting
ui-part-busy = wordt nog berekend
ui-part-stopped = niet berekend, gestopt
ui-part-more = er kunnen er meer zijn
ui-part-none-found = Geen gevonden; het zoeken is op de grens gestopt.
ui-what-ifs-none = Er is niets gevonden dat kan veranderen.
ui-effect-not-proved = { $change } (niet bewezen)
ui-effect-same = geen verschil
ui-effect-impossible = dan geen plan
ui-effect-unknown = niet uitgerekend

## Dossier
ui-heading-learner = Deelnemer
ui-heading-hours = Beschikbaar per week
ui-heading-language = Nederlands
ui-heading-civic = Inburgering
ui-heading-settings = Wat anderen beslissen, en grenzen
ui-heading-notes = Besluiten en afspraken
ui-field-name = Naam of schuilnaam
ui-field-name-help = Zoals jij de deelnemer herkent. Geen BSN of V-nummer.
ui-field-case-number = Nummer in eigen systeem
ui-field-case-number-help = Het nummer waaronder je organisatie dit dossier kent. Leeg laten mag.
ui-field-plan-from = Plannen vanaf
ui-field-plan-from-help = Het plan begint niet voor deze dag. Leeg: vandaag.
ui-field-day = Overdag
ui-field-day-help = Uren overdag van maandag tot en met vrijdag, naast werk en zorg die doorgaan.
ui-field-region-help = Hiermee geldt wat de regio anders heeft dan het land, en de schoolvakanties waar die bekend zijn.
ui-field-municipality-help = Alleen gemeenten met een eigen aanvulling zijn te kiezen.
ui-field-evening = Avond en weekend
ui-field-evening-help = Uren in de avond of in het weekend.
ui-field-level = Niveau { $skill }
ui-field-level-help = Het niveau van nu. A0 is nog geen Nederlands.
ui-field-band = Tempo van taal leren
ui-field-band-help = Welke groep past: bepaalt hoeveel lesuren een niveau kost. Altijd een schatting, met bron.
ui-field-hours-since = Lesuren sinds dat niveau
ui-field-hours-since-help = Lesuren Nederlands die al gevolgd zijn na het bereiken van deze niveaus.
ui-field-lessons = Taalles
ui-field-lessons-help = Lesuren Nederlands per week, hoogstens. Gebruikelijk: wat scholen meestal geven.
ui-field-act = Wet
ui-field-act-help = Staat in de brief van DUO. Niet af te leiden uit de dag van aankomst.
ui-field-route = Leerroute
ui-field-route-help = Staat in het PIP: B1-route, Z-route of onderwijsroute.
ui-field-group = Groep
ui-field-group-help = Bepaalt of er participatie-uren zijn en wie betaalt.
ui-field-first-pip = Datum eerste PIP
ui-field-first-pip-help = De termijn van drie jaar begint de dag erna. Nog geen PIP: leeg laten, dan is het plan voorlopig.
ui-field-done = Al gedaan: { $account }
ui-field-done-help = Uren die al gemaakt en geboekt zijn.
ui-field-placement-counts = Stage telt als participatie
ui-field-placement-counts-help = De gemeente beslist. Navragen: het plan telt de uren niet mee en zegt wat vragen kan opleveren.
ui-field-entry-waiver = Ontheffing vooropleiding
ui-field-entry-waiver-help = De school beslist na een geschiktheidsonderzoek.
ui-field-company = Erkend leerbedrijf
ui-field-company-help = Is er een leerbedrijf dat een plaats biedt?
ui-field-contract = Arbeidsovereenkomst
ui-field-contract-help = Heeft de deelnemer een contract, of krijgt die er een (voor bbl)?
ui-field-work-cap = Betaald werk, hoogstens
ui-field-work-cap-help = Uren werk per week naast de inburgering voordat het plan waarschuwt.
ui-field-budget = Kosten, hoogstens
ui-field-region = Arbeidsmarktregio
ui-field-municipality = Gemeente
ui-field-budget-help = Het plan kost niet meer dan dit. Leeg: geen grens.
ui-value-weekly = { $n } uur per week
ui-value-hours = { $n } uur
ui-value-euro = € { $n }
ui-none = -
ui-usual = gebruikelijk
ui-no-limit = geen grens
ui-plan-from-today = vandaag
ui-no-pip-yet = nog geen PIP
ui-no-obligation = niet (meer) inburgeringsplichtig
ui-route-not-fixed = nog niet vastgesteld
ui-change-by-typing = Enter om te typen.
ui-change-by-stepping = Links en rechts kiezen een andere waarde.
ui-change-by-stepping-or-typing = Links en rechts: minder en meer. Enter om een getal te typen.
ui-expected-number = Typ een heel getal, niet te groot.
ui-expected-date = Typ een datum als 3-5-2027.
ui-text-full = Meer past hier niet; de rest is weggelaten.
ui-note-exception = Van { $from } tot { $to }: { $day } uur overdag, { $evening } uur avond ({ $reason })
ui-note-work = Werk: { $what }, { $hours } uur per week
ui-note-under-way = Loopt: { $what }, { $hours } uur per week tot { $until }
ui-note-decision = { $date }, { $author }: { $text }
ui-note-appointment = Afspraak { $date }: { $text }

## Wijzigingen
ui-change-mark = { $what }: { $state }
ui-change-unmark = { $what }: markering weg
ui-change-goal = Doel: { $what }
ui-change-field = Gewijzigd: { $what }
ui-change-level = Niveau gewijzigd: { $what }
ui-change-done = Gedane uren gewijzigd: { $what }
ui-undone = Ongedaan: { $what }
ui-redone = Opnieuw gedaan: { $what }
ui-files-broke = Lezen of schrijven is misgegaan door een fout in leerpad.

## Weggaan
ui-leave-quit = Stoppen?
ui-leave-close = Dit dossier sluiten?
ui-leave-help = De wijzigingen van dit dossier zijn niet bewaard. Met Ctrl-S bewaar je het als nieuw dossier.
ui-leave-keys = j: ja, weggooien   n: nee, blijven

## Opdrachten
ui-help-title = Wat kan hier? Typ om te zoeken, enter doet het
ui-palette-title = Alle opdrachten: typ om te zoeken, enter doet het
ui-not-now = (Kan nu niet: { $why })
ui-why-not-here = Dat kan op dit scherm niet.
ui-why-no-item = Kies eerst een regel.
ui-why-empty = De lijst is leeg.
ui-why-no-mark = Hier staat geen markering van zichzelf.
ui-why-no-plan = Er is nog geen plan.
ui-why-no-steps = Het plan heeft geen stappen.
ui-why-no-change = Deze regel biedt geen wijziging aan.
ui-why-being-planned = Het plan wordt opnieuw berekend; daarna kan dit.
ui-why-no-route = Deze regel is geen route.
ui-why-not-working = Er wordt nu niets berekend.
ui-why-not-stopped = Het rekenen is niet gestopt.
ui-why-close-first = Escape sluit eerst wat open ligt.
ui-why-nothing-to-undo = Er is niets om ongedaan te maken.
ui-why-nothing-to-redo = Er is niets om opnieuw te doen.
ui-why-saved-already = Dit dossier wordt vanzelf bewaard.

ui-cmd-open = openen
ui-cmd-open-doc = Opent het gekozen dossier of voorbeeld.
ui-cmd-new-case = nieuw dossier
ui-cmd-new-case-doc = Maakt een dossier voor een nieuwe deelnemer.
ui-cmd-change-value = wijzigen
ui-cmd-change-value-doc = Wijzigt het gekozen gegeven: typen, of de volgende waarde.
ui-cmd-raise-value = meer
ui-cmd-raise-value-doc = Verhoogt een getal of kiest de volgende waarde.
ui-cmd-lower-value = minder
ui-cmd-lower-value-doc = Verlaagt een getal of kiest de vorige waarde.
ui-cmd-cycle-mark = markeren
ui-cmd-cycle-mark-doc = Geeft de regel de volgende markering: gemeld, bewijs, aangevraagd, toegekend, geweigerd, geen.
ui-cmd-pick-mark = met reden
ui-cmd-pick-mark-doc = Kiest een markering uit een lijst en vraagt naar de reden.
ui-cmd-toggle = openen
ui-cmd-toggle-doc = Toont wat onder de kop valt, of verbergt het.
ui-cmd-remove-mark = markering weg
ui-cmd-remove-mark-doc = Haalt de markering van de regel weg.
ui-cmd-choose-goal = als doel kiezen
ui-cmd-choose-goal-doc = Maakt de gekozen regel het doel van het plan.
ui-cmd-why = waarom
ui-cmd-why-doc = Toont waarom de gekozen stap nodig is, met bronnen.
ui-cmd-apply = doorvoeren
ui-cmd-apply-doc = Zet de wijziging van de regel in het dossier en rekent het plan opnieuw uit. Vraagt de grond als een ander beslist.
ui-cmd-show-route = stappen
ui-cmd-show-route-doc = Toont de stappen van de gekozen route, of de lijst weer.
ui-cmd-why-not-earlier = waarom niet eerder?
ui-cmd-why-not-earlier-doc = Toont wat het doel ophoudt: de stappen, de eisen, en hoeveel elke stap mag schuiven.
ui-cmd-stop-planning = stop met zoeken
ui-cmd-stop-planning-doc = Stopt het rekenen. Wat gevonden is blijft staan.
ui-cmd-plan-again = verder rekenen
ui-cmd-plan-again-doc = Rekent opnieuw, nadat het gestopt is.
ui-cmd-filter = zoeken
ui-cmd-filter-doc = Zoekt op code of naam; niet elke letter is nodig.
ui-cmd-unfold = openen
ui-cmd-unfold-doc = Toont wat onder de regel valt.
ui-cmd-fold = sluiten
ui-cmd-fold-doc = Verbergt wat onder de regel valt, of gaat naar de regel erboven.
ui-cmd-details = details
ui-cmd-details-doc = Toont alles over de regel in plaats van de lijst, of de lijst weer.
ui-cmd-next-step = volgende stap
ui-cmd-next-step-doc = Gaat naar de volgende stap van het plan.
ui-cmd-previous-step = vorige stap
ui-cmd-previous-step-doc = Gaat naar de vorige stap van het plan.
ui-cmd-undo = ongedaan
ui-cmd-undo-doc = Maakt de laatste wijziging van het dossier ongedaan.
ui-cmd-redo = opnieuw
ui-cmd-redo-doc = Doet de laatste ongedaan gemaakte wijziging opnieuw.
ui-cmd-next-view = volgend scherm
ui-cmd-next-view-doc = Gaat naar het volgende scherm van het dossier.
ui-cmd-previous-view = vorig scherm
ui-cmd-previous-view-doc = Gaat naar het vorige scherm van het dossier.
ui-cmd-show-case = naar Dossier
ui-cmd-show-case-doc = Toont wie de deelnemer is: uren, taal, inburgering, instellingen.
ui-cmd-show-experience = naar Ervaring
ui-cmd-show-experience-doc = Toont wat de deelnemer al kan en heeft.
ui-cmd-show-goal = naar Doel
ui-cmd-show-goal-doc = Toont waar de deelnemer heen kan.
ui-cmd-show-plan = naar Plan
ui-cmd-show-plan-doc = Toont de kortste route in de tijd.
ui-cmd-show-why = naar Waarom
ui-cmd-show-why-doc = Toont de redenen en bronnen van de gekozen stap.
ui-cmd-show-compare = naar Vergelijk
ui-cmd-show-compare-doc = Zet het plan naast andere routes, afwegingen en wat zou schelen.
ui-cmd-show-hours = Uren
ui-cmd-show-hours-doc = De uren per week: wat er is en wat ze vraagt.
ui-cmd-show-decisions = Besluiten
ui-cmd-show-decisions-doc = Wat besloten is, door wie en waarom.
ui-cmd-show-print = Afdruk
ui-cmd-show-print-doc = Wat op papier gaat, en voor wie.
ui-cmd-show-map = Kaart
ui-cmd-show-map-doc = Het ontwikkelpad en wat wat nodig heeft, als kaart.
ui-cmd-save-copy = bewaren als nieuw dossier
ui-cmd-save-copy-doc = Bewaart een voorbeeld, of een dossier dat niet bewaard kon worden, als nieuw dossier.
ui-cmd-close-case = sluiten
ui-cmd-close-case-doc = Sluit het dossier en gaat naar het beginscherm.
ui-cmd-up = omhoog
ui-cmd-up-doc = Gaat een regel omhoog.
ui-cmd-down = omlaag
ui-cmd-down-doc = Gaat een regel omlaag.
ui-cmd-page-up = pagina omhoog
ui-cmd-page-up-doc = Gaat een pagina omhoog.
ui-cmd-page-down = pagina omlaag
ui-cmd-page-down-doc = Gaat een pagina omlaag.
ui-cmd-first = naar het begin
ui-cmd-first-doc = Gaat naar de eerste regel.
ui-cmd-last = naar het eind
ui-cmd-last-doc = Gaat naar de laatste regel.
ui-cmd-back = terug
ui-cmd-back-doc = Sluit wat open ligt of verlaat het zoeken. Gooit nooit iets weg.
ui-cmd-help = hulp
ui-cmd-help-doc = Toont wat je hier kunt doen, en doet het.
ui-cmd-palette = alle opdrachten
ui-cmd-palette-doc = Zoekt in alle opdrachten en voert er een uit.
ui-cmd-language = English
ui-cmd-language-doc = Wisselt tussen Nederlands en Engels.
ui-cmd-quit = stoppen
ui-cmd-quit-doc = Stopt leerpad. Vraagt het eerst als er iets niet bewaard is.
