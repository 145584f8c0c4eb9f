## Meldingen van de opdrachtregel.

cli-error = fout
cli-hint = tip
cli-internal = Dit is een fout in leerpad zelf, niet in uw gegevens. Er is niets veranderd. Meld het alstublieft, zonder persoonsgegevens.
cli-cannot-print = De uitvoer kon niet worden geschreven: { $why }
cli-catalog-wrong = De catalogus heeft fouten; er is niets gepland.
cli-case-wrong = Het dossier heeft fouten; er is niets gelezen en niets veranderd.
cli-no-case-folder = Er is geen map voor dossiers bekend.
cli-no-case-folder-hint = Geef een map met --cases MAP of met de variabele LEERPAD_CASES.
cli-no-such-demo = Er is geen voorbeeld “{ $name }”.
cli-demos-are = De voorbeelden zijn: { $names }.
cli-did-you-mean = Bedoelt u { $near }?
cli-no-such-case = Er is geen dossier en geen bestand “{ $name }”.
cli-list-cases = leerpad case list toont de dossiers en de voorbeelden.
cli-no-such-entry = “{ $id }” staat niet in catalogus { $version }.
cli-split-code = { $code } is gesplitst in { $items }. Kies zelf het diploma dat ervoor instaat.
cli-search-hint = Zoek met leerpad search.
cli-not-a-goal = { $id } is geen doel: kies een diploma, certificaat, keuzedeel, praktijkverklaring of functie.
cli-no-goal = Het dossier heeft nog geen doel.
cli-no-goal-hint = Geef een doel met --goal, bijvoorbeeld --goal C0160.
cli-cancelled = De berekening is afgebroken.
open-no-terminal = De werkbank heeft een terminal nodig; hier is het plan van { $case } als tekst.
open-author = adviseur
open-not-written = De laatste wijziging kon niet worden opgeslagen.
open-input-lost = De verbinding met de terminal is weg; wat gewijzigd was, is opgeslagen.
open-terminal = De terminal kan niet worden gebruikt: { $why }
search-nothing = Niets gevonden voor “{ $text }”.
graph-not-in-it = { $id } staat niet in de afhankelijkheidsgraaf: alleen wat iemand kan halen en het aanbod staan erin.
solve-refused = { $n ->
    [one] Het probleem is geweigerd om deze reden.
   *[other] Het probleem is geweigerd om deze { $n } redenen.
}
solve-progress = Beste plan tot nu toe: week { $best }. Geen plan vóór week { $bound }.
solve-progress-no-plan = Nog geen plan.
solve-stopped = Gestopt voor het bewijs rond was: het beste plan is klaar in week { $best }, en geen plan is klaar vóór week { $bound }.
solve-stopped-no-plan = Gestopt voor er een plan was gevonden.

## Dossiers.

case-bad-id = “{ $id }” kan geen naam van een dossier zijn.
case-bad-id-hint = Gebruik kleine letters en cijfers, met streepjes ertussen: intake-2027-01.
case-exists = Er is al een dossier { $id }; er is niets overschreven.
case-not-saved = Het dossier is niet opgeslagen.
case-no-band = De catalogus heeft geen tabel met taaluren.
case-made = Dossier { $id } staat in { $path }.
case-list-heading = Dossiers in { $folder }:
case-list-empty = Er staan nog geen dossiers in { $folder }.
case-list-cut = Er zijn meer bestanden dan hier worden getoond.
case-list-demos = Voorbeelden:
case-list-mistakes = { $n ->
    [one] 1 fout; zie leerpad case check
   *[other] { $n } fouten; zie leerpad case check
}
case-list-bad-name = de naam van dit bestand is geen naam van een dossier
case-not-in-catalog = niet in deze catalogus, blijft staan
case-mark-older = ouder diploma, { $item } staat ervoor in
case-mark-split = ouder diploma, gesplitst in { $items }; telt niet mee
case-learner = Deelnemer
case-number = Dossiernummer
case-age = Leeftijd
case-goals = Doelen
case-plan-from = Plannen vanaf
case-availability = Beschikbaar
case-hours = { $day } uur overdag en { $evening } uur avond of weekend per week
case-language = Nederlands
case-hours-since = { $n } lesuren sinds deze niveaus
case-lessons = hoogstens { $n } lesuren per week
case-lessons-fixed = vast { $n } lesuren per week
case-civic = Inburgering
case-no-obligation = geen inburgeringsplicht (meer)
case-first-pip = eerste PIP op { $date }
case-extension = { $n } maanden verlenging: { $ground }
case-done = { $account }: { $n } uur gedaan
case-education-until = onderwijsroute tot { $date }
case-marks = Ervaring
case-work = Werk en lopende opleidingen
case-until = tot { $date }
case-placement = { $n } uur stage gedaan
case-settings = Afspraken
case-placement-counts = stage telt als participatie
case-entry-waiver = school laat vooropleidingseis vallen
case-company = erkend leerbedrijf
case-contract = arbeidscontract
case-work-cap = hoogstens { $n } uur betaald werk per week
case-budget = hoogstens € { $n }
case-horizon = { $n } weken vooruit
case-participation = hoogstens { $n } uur participatie per week
case-chosen = Gekozen plan
case-decisions = Besluiten
case-appointments = Afspraken in de agenda
case-handover = Overdracht
case-consent = Toestemming om te delen

## Voorbeelden.

demo-z-route-keuken-zorg = Z-route met jaren keuken en zorg: taal, participatie en certificaten naast elkaar
demo-b1-route-moeder = B1-route met 20 uur per week en geen avonden: een eerste stap in de kinderopvang
demo-bbl-baan = Al in een bbl-baan: de lopende opleiding en het contract tellen mee
demo-twee-treden = Twee treden hoger op het pad kinderopvang: is de taal of de opleiding het langst?
demo-helpende-zonder-ervaring = Helpende (25960) zonder ervaring: het kortste stel certificaten
demo-vig-zonder-ervaring = Verzorgende-IG (25656) zonder ervaring: een heel diploma uit certificaten
demo-termijn-te-kort = De inburgeringstermijn eindigt te vroeg: geen plan, wel de eisen die botsen
demo-alles-toegekend = Alles is toegekend: er hoeft niets meer
demo-magazijn-ervaring = Jaren magazijn: EVC voor wat iemand al kan, een certificaat voor de rest (25774)
demo-restaurantkok = Twaalf jaar kok: een certificaat met bekende studielast en de rest van het diploma Kok (25180)
demo-teamleider-logistiek = Een trede hoger in de logistiek: het behaalde diploma dekt de basis van teamleider (25775)

## Een regel uit de catalogus.

show-needs = Nodig of onderdeel:
show-unlocks = Maakt mogelijk:
show-given-by = Te halen met:
show-note = Goed om te weten:
show-conflicts = Een andere bron zegt:
show-sources = Bronnen (graad { $grade }, laatst nagekeken op { $date }):
show-level = Niveau
show-diploma = Diploma
show-diplomas = Onderdeel van
show-covers = Omvat
show-hours = Studielast
show-estimate = ongeveer { $likely } ({ $min } tot { $max }, schatting: { $basis })
show-work-processes = Werkprocessen
show-core-task = Kerntaak
show-core-tasks = Kerntaken
show-valid-months = Geldig
show-requirement = Vereist
show-skill = Vaardigheid
show-sector = Sector
show-name = Naam
show-no-certificates = Geen certificaten bekend
show-paths = Ontwikkelpaden
show-file = Kwalificatiedossier
show-parts = Verder nodig
show-electives-hours = Keuzedelen samen
show-no-units = Geen werkprocessen
show-from-level = Ook bewezen met
show-from-level-n = elk mbo-diploma van niveau { $level } of hoger
show-courses = Duur
show-course = { $pathway }: { $n } jaar
show-study-year = { $pathway }, jaar { $year }: { $guided } begeleide uren en { $placement } uur bpv
show-study-years = Uren volgens de school
show-replaces = Vervangt
show-older-code = { $code } is een oudere code: dit diploma staat ervoor in bij banen en toelating; de examencommissie beslist wat het verder waard is.
show-split-from = Gesplitst uit
show-provider = Aanbieder
show-pathway = Leerweg
show-grants = Levert op
show-grants-claimed = wat de deelnemer van { $item } zegt te kunnen, na beoordeling
show-load = Studielast
show-modes = Vormen
show-mode = { $name }: { $hours } uur per week, waarvan { $day } overdag, { $evening } avond, { $placement } stage
show-starts = Begint
show-pauses = Ligt stil
show-entry = Bij de start
show-language = Nederlands bij de start
show-cost = Prijs
show-cost-unknown = onbekend
show-euro = € { $n }
show-funding = Geld
show-paid = Stage is betaald werk
show-assessed = Een examencommissie of beoordelaar beslist
show-valid-from = Vanaf
show-valid-until = Tot en met
show-steps = Treden
show-text = Inhoud
show-topic = Onderwerp
show-act = Wet
show-route = Leerroute
show-group = Grond
show-value = Getal
show-closed = Gesloten
show-repeats = Later
show-repeats-yes = geschat naar het laatste bekende jaar
show-climb = Uren per niveau
show-publisher = Uitgever
show-url = Adres
show-grade = Graad
show-date = Datum
show-checked-on = Nagekeken op
path-first = { $step } (eerste functie voor een nieuwkomer)
path-language = Nederlands: { $levels }
path-needs-nothing = Er wordt niets gevraagd.
path-needed = Nodig:
path-one-of = Eén van:
path-certificates = certificaten die er deel van zijn: { $items }
path-statements = praktijkverklaringen met werkprocessen ervan: { $items }
path-no-offering = geen aanbod bekend
way-diploma = diploma
way-certificates = certificaten
way-statement = praktijkverklaring
way-units = onderdelen
way-licence = bewijs
way-language = Nederlands
way-job = functie
way-mixed = samen
way-condition = voorwaarde
show-country = Land
show-measure-kind = Soort maatregel
show-elements = Bestaat uit
show-result = Gemeld
show-maryland = Sterkte van het bewijs (Maryland-schaal)
show-maryland-levels = niveau { $levels } van 5
show-maryland-none = niet genoemd
show-also = Ook geschreven als
show-school-calendar = Schoolvakanties
show-school-calendar-none = geen bron zegt het; kies ze in het dossier
show-overlays = Aanvullingen
show-only-in = Alleen in
show-example = verzonnen voorbeeld
show-is-example = Let op
show-municipality = Gemeente
show-changes = Anders
show-offerings = Alleen daar
show-rules = Regels daar
days-n = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
percent-n = { $n }%
starts-any-week = elke week
starts-monthly = elke maand
pauses-school-holidays = schoolvakanties
match-exact = zelfde titel
match-close = bijna zelfde titel
match-likely = zelfde betekenis
match-tagged = bovengrens, nergens uitgeschreven
link-part-of = onderdeel
link-asked-by = gevraagd
link-entry = nodig bij de start
link-entry-waivable = bij de start, kan vervallen
link-entry-advised = aangeraden bij de start
link-gives = levert op
word-and = en
word-or = of
word-yes = ja
needs-at-least = { $count } van: { $members }
needs-experience = ervaring met { $item }
needs-age = minstens { $years } jaar oud
needs-company = een leerbedrijf dat erkend is voor { $item }
needs-contract = een arbeidscontract
needs-placement = { $hours } uur stage
hours-n = { $n } uur
weeks-n = { $n ->
    [one] 1 week
   *[other] { $n } weken
}
months-n = { $n ->
    [one] 1 maand
   *[other] { $n } maanden
}
years-n = { $n } jaar
hours-a-week-n = { $n } uur per week

## De stand van de catalogus.

report-title = Stand van catalogus { $version } op { $date }
report-findings = Fouten: { $errors }, waarschuwingen: { $warnings }. leerpad check toont ze.
report-heading-records = RECORDS EN HUN GRAAD
report-heading-sectors = SECTOREN
report-heading-facts = ONDERBOUWING
report-heading-qualifications = WERKPROCESSEN DIE CERTIFICATEN DEKKEN
report-column-kind = soort
report-column-count = alle
report-column-path = pad
report-column-job = func
report-column-diploma = dipl
report-column-certificate = cert
report-column-statement = pv
report-column-offering = aanb
report-column-measured = gem
report-shared = alle sectoren
report-total = samen
report-loads = Belastingen en duren: { $measured } gemeten, { $estimated } geschat (gem: het deel dat gemeten is).
report-unsourced = Records zonder bron: { $n }
report-stale = Records waarvan een bron een jaar niet is nagekeken: { $n }
report-stale-sources = Bronnen die een jaar niet zijn nagekeken: { $n }
report-conflicts = Plaatsen waar bronnen elkaar tegenspreken: { $n }
report-covered = { $name }: { $covered } van { $all } ({ $share }%)
report-only-tagged = waarvan { $n } alleen als bovengrens: geen tabel noemt ze
report-uncovered = niet gedekt: { $units }
report-sets-unknown = de kleinste combinaties zijn niet gevonden binnen de grens van het zoeken
report-sets = { $n ->
    [one] kleinste combinatie voor wat gedekt is ({ $size }):
   *[other] kleinste combinaties voor wat gedekt is ({ $n } van { $size }):
}
report-sector = { $name } ({ $word })
report-not-described = geen record zegt hoe deze sector heet
report-no-path = paden: geen
report-path = { $path }, graad { $grade }:
report-certificates = certificaten ({ $n }): { $list }
report-no-certificates = certificaten: geen bekend
report-statements = praktijkverklaringen ({ $n }): { $list }
report-no-statements = praktijkverklaringen: geen bekend
report-route-complete = volledige route van geen bewijzen naar een functie: ja
report-route-only-with-waiver = volledige route van geen bewijzen naar een functie: alleen met ontheffing
report-route-open = volledige route van geen bewijzen naar een functie: nee, alleen functies die niets vragen
report-route-never = volledige route van geen bewijzen naar een functie: nee
report-reach-complete = bereikbaar
report-reach-only-with-waiver = alleen met ontheffing
report-reach-open = vraagt niets
report-reach-never = niet bereikbaar
report-no-github = Een verslag heeft geen github-vorm: vraag om human of json.

## Hulp bij de opdrachten.

help = Plan de kortste route in modules door het mbo, naast taal en inburgering
help-after = CASE is een pad, de naam van een dossier in de dossiermap, of demo:NAAM voor een voorbeeld.
    Afsluitcodes: 0 goed, 1 het verzoek kan niet, 2 de catalogus of een dossier is fout,
    64 verkeerd gebruik, 70 een fout in leerpad zelf.
help-usage = Gebruik:
help-commands = Opdrachten
help-options = Opties
help-arguments = Argumenten
help-help = Toon deze hulp
help-version = Toon de versie
help-lang = Taal van het antwoord: nl of en
help-catalog = Map met catalogusbestanden, in plaats van de ingebouwde catalogus
help-today = De dag om vanaf te plannen (jjjj-mm-dd), in plaats van vandaag
help-cases = Map met dossiers
help-case = Werk met dossiers zonder de werkbank
help-format = Vorm van het antwoord: text of json
help-open = Open de werkbank, met een dossier als dat genoemd is
help-open-case = Een pad, de naam van een dossier, of demo:NAAM
help-demo = Open de werkbank met een voorbeeld
help-demo-name = Welk voorbeeld; zonder naam het eerste
help-plan = Plan een dossier
help-plan-case = Een pad, de naam van een dossier, of demo:NAAM
help-plan-goal = Plan voor dit doel in plaats van het eerste doel van het dossier
help-plan-by = Wat het beste plan maakt: finish (eerst klaar), hours (minste uren) of cost (laagste kosten)
help-plan-alternatives = Geef ook ten hoogste zo veel andere routes, en alle afwegingen tussen tijd, uren en kosten
help-plan-explain = Zeg bij elke stap waarom die er staat, waarom het niet eerder kan en wat zou helpen
help-plan-format = Vorm van het antwoord: text, json of markdown
help-solve = Los een neutraal probleem op in de vorm routeplan/1
help-solve-file = Het probleem; /dev/stdin leest wat wordt doorgegeven
help-solve-limit-nodes = Stop na zoveel keuzes van het zoeken
help-solve-limit-ms = Stop na zoveel milliseconden met het beste plan tot dan toe; Ctrl-C doet hetzelfde
help-solve-on-the-way = Kies alleen aanbod op een weg naar het doel, geen aanbod dat alleen uren meetelt
help-problem = Toon het neutrale probleem dat een dossier wordt
help-problem-case = Een pad, de naam van een dossier, of demo:NAAM
help-problem-goal = Neem dit doel in plaats van het eerste doel van het dossier
help-search = Zoek in de catalogus op code of naam
help-search-text = Een code, het begin ervan, of woorden uit een naam
help-show = Toon een regel uit de catalogus met de bronnen
help-show-id = Een code zoals C0160, of een naam zoals job:helpende
help-graph = Toon wat waarvoor nodig is
help-graph-focus = Alleen wat hiermee samenhangt
help-graph-depth = Hoogstens zoveel stappen daarvandaan
help-graph-format = Vorm van het antwoord: text, dot of mermaid
help-check = Controleer catalogusbestanden
help-check-paths = Mappen of bestanden van een catalogus; zonder paden de catalogus in gebruik
help-check-format = Vorm van de bevindingen: human, json of github
help-check-report = Vertel in plaats daarvan de stand van de catalogus: aantallen, graad, ouderdom, dekking, bereik
help-check-deny = Faal ook op warnings (waarschuwingen)
help-case-new = Maak een nieuw dossier in de dossiermap
help-case-new-id = De naam: kleine letters en cijfers met streepjes; het wordt de bestandsnaam
help-case-new-title = Een regel over het dossier
help-case-new-name = Naam of pseudoniem van de deelnemer
help-case-new-goal = Het doel: een code of naam uit de catalogus
help-case-new-day = Uren overdag per week
help-case-new-evening = Uren in avond en weekend per week
help-case-list = Toon de dossiers in de dossiermap, en de voorbeelden
help-case-show = Toon wat een dossier zegt
help-case-show-case = Een pad, de naam van een dossier, of demo:NAAM
help-case-check = Controleer een dossier, ook tegen de catalogus
help-case-check-case = Een pad, de naam van een dossier, of demo:NAAM
help-case-check-format = Vorm van de bevindingen: human, json of github
usage-unknown-command = De opdracht “{ $name }” bestaat niet.
usage-unknown-option = “{ $name }” hoort hier niet.
usage-missing = Er ontbreekt nog: { $names }.
usage-missing-command = Er ontbreekt nog een opdracht.
usage-no-value = { $name } heeft een waarde nodig.
usage-bad-value = “{ $value }” past niet bij { $name }.
usage-twice = { $name } kan hier niet (nog eens) bij.
usage-other = Zo kan de opdracht niet worden begrepen.
usage-values = Kies uit: { $values }.
usage-help = leerpad --help toont de opdrachten, leerpad OPDRACHT --help de opties.
