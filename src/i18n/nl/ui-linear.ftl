## De werkbank in regels.

help-linear = De werkbank in regels tekst, voor schermlezers en brailleregels
ui-linear-only-workbench = --linear hoort bij de werkbank: leerpad --linear, leerpad open --linear of leerpad demo --linear.

ui-linear-month-1 = januari
ui-linear-month-2 = februari
ui-linear-month-3 = maart
ui-linear-month-4 = april
ui-linear-month-5 = mei
ui-linear-month-6 = juni
ui-linear-month-7 = juli
ui-linear-month-8 = augustus
ui-linear-month-9 = september
ui-linear-month-10 = oktober
ui-linear-month-11 = november
ui-linear-month-12 = december
ui-linear-weekday-1 = maandag
ui-linear-weekday-2 = dinsdag
ui-linear-weekday-3 = woensdag
ui-linear-weekday-4 = donderdag
ui-linear-weekday-5 = vrijdag
ui-linear-weekday-6 = zaterdag
ui-linear-weekday-7 = zondag
ui-linear-until = tot en met
ui-linear-euro = euro
ui-linear-pvt = participatieverklaringstraject
ui-linear-map = module arbeidsmarkt en participatie
ui-linear-ona = oriëntatie op de Nederlandse arbeidsmarkt
ui-linear-knm = kennis van de Nederlandse maatschappij
ui-linear-none = niets ingevuld
ui-linear-grade = Graad { $grade }: { $what }

## Het gesprek
ui-linear-welcome = leerpad. Typ een nummer of een opdracht, en dan Enter. Een vraagteken noemt de opdrachten.
ui-linear-bye = Tot ziens.
ui-linear-bye-lost = Let op: de laatste wijzigingen zijn niet bewaard. Tot ziens.
ui-linear-start = Begin
ui-linear-context = Doel: { $goal }. Deelnemer: { $name }
ui-linear-context-no-goal = Nog geen doel. Deelnemer: { $name }
ui-linear-no-name = zonder naam
ui-linear-prompt = { $title }, keuze:
ui-linear-prompt-answer = Antwoord:
ui-linear-more = Nog { $n ->
    [one] 1 regel
   *[other] { $n } regels
}. Enter leest verder.
ui-linear-hint = Opdrachten: { $commands }.
ui-linear-hint-back = 0 terug
ui-linear-hint-all = vraagteken voor alle opdrachten
ui-linear-letter = { $letter } { $name }
ui-linear-word-more = meer
ui-linear-word-again = herhaal
ui-linear-word-back = terug
ui-linear-commands = Opdrachten
ui-linear-commands-help = Typ het nummer, de letter of de naam. Enter leest verder of herhaalt, 0 gaat terug. Een schuine streep met een woord erachter zoekt. De naam van een scherm gaat daarheen: dossier, ervaring, doel, plan, waarom, vergelijk, uren, besluiten, afdruk, kaart
ui-linear-command = { $name }: { $doc }
ui-linear-expected = Dat ken ik hier niet. Typ een nummer van de lijst, een opdracht, of een vraagteken.
ui-linear-expected-number = Typ een nummer van de lijst, of 0 om terug te gaan.
ui-linear-many = Dat kan meer betekenen: { $names }. Typ het hele woord.
ui-linear-no-number = Dat nummer staat er niet: kies 1 tot en met { $count }, of 0 om terug te gaan.
ui-linear-no-list = Hier valt niets te kiezen met een nummer. Typ een opdracht, of een vraagteken.
ui-linear-no-search = Zoeken kan op het beginscherm, bij Ervaring en bij Doel.
ui-linear-top = Verder terug kan niet. De letter q sluit het dossier.
ui-linear-top-start = Verder terug kan niet. De letter q stopt leerpad.
ui-linear-type-empty = Typ het antwoord. Alleen Enter laat het leeg; een punt laat alles zoals het was.
ui-linear-type-over = Nu: { $text }. Typ iets anders, of alleen Enter om dit te houden. Een streepje maakt het leeg; een punt laat alles zoals het was.
ui-linear-intake-begins = Dossier gemaakt. Een punt stopt de intake; met het woord intake ga je later verder.
ui-linear-one-letter = Eén letter of cijfer is hier geen antwoord. Typ een paar woorden, alleen Enter om niets te typen, of een punt om alles te laten zoals het was.
ui-linear-unchanged = Het blijft zoals het was.
ui-linear-leave-help = De wijzigingen van dit dossier zijn niet bewaard. Ga terug en kies de letter w om het als nieuw dossier te bewaren.
ui-linear-leave-yes = Ja, weggooien
ui-linear-leave-no = Nee, blijven
ui-linear-open = Er ligt iets open
ui-linear-next-line = Volgende regel
ui-linear-line-before = Vorige regel
ui-linear-take = Deze regel kiezen
ui-linear-close = Sluiten

## De schermen
ui-linear-no-cases = Er zijn nog geen dossiers
ui-linear-found-with = Gevonden met: { $text }
ui-linear-search-help = Zoeken: typ een schuine streep en een woord, bijvoorbeeld /kok
ui-linear-value-now = { $value } (zo is het nu)
ui-linear-no-marks = Er is nog niets gemarkeerd
ui-linear-marks = Gemarkeerd: { $counts }
ui-linear-goal-now = Het plan gaat naar: { $goal }
ui-linear-goal-none = Er is nog geen doel
ui-linear-goal-choose = De letter g maakt dit het doel van het plan
ui-linear-group = { $name }: { $n }
ui-linear-plan-no-goal = Er is nog geen doel. Typ doel om er een te kiezen; daarna staat hier de kortste route.
ui-linear-plan-before = Dit is het plan van voor de wijziging; het nieuwe wordt berekend.
ui-linear-plan-busy = Het plan wordt berekend.
ui-linear-plan-found = Er is een plan gevonden; er wordt nog gezocht naar een beter plan.
ui-linear-plan-searching = Er wordt nog gezocht naar een beter plan.
ui-linear-plan-complete = Andere routes, afwegingen en wat zou schelen zijn nu ook uitgerekend.
ui-linear-step = Stap { $n } van { $of }: { $name }, van { $from } tot en met { $to }, { $hours } uur per week.
ui-linear-step-waiting = Stap { $n } van { $of }: { $name }, wachten van { $from } tot en met { $to }.
ui-linear-step-same = Stap { $n }: { $what }
ui-linear-step-other = Stap { $n }, niet in het plan: { $what }
ui-linear-estimate = Schatting.
ui-linear-conflict-help = Kies een eis om te lezen wat eraan te doen is; de letter a voert die wijziging door.
ui-linear-compare-conflict = Er is geen plan om mee te vergelijken. Typ plan: daar staat wat er in de weg zit, en wat wel een plan geeft.
ui-linear-apply-now = De letter a zet dit in het dossier; u maakt het ongedaan.
ui-linear-apply-asks = De letter a vraagt op welke grond en zet dit in het dossier; u maakt het ongedaan.
ui-linear-why-compare = Wat zou schelen staat bij vergelijk: kies daar een regel en dan de letter a.
ui-linear-hours-for = { $hours } uur { $what }
ui-linear-weeks = Van { $from } tot en met { $to }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}: { $available } uur per week. Daarvan { $parts }.
ui-linear-holiday = Schoolvakantie.
ui-linear-chosen = Gekozen plan
ui-linear-because = { $date }: { $reason } Door { $author }
ui-linear-fixed = Met de hand vastgezet
ui-linear-pinned = { $what }: hoort in het plan. { $date }: { $reason } Door { $author }
ui-linear-forbidden = { $what }: hoort niet in het plan. { $date }: { $reason } Door { $author }
ui-linear-mark = { $what }: { $state }. { $date }: { $reason }. Door { $author }
ui-linear-no-decisions = Er is nog niets besloten
ui-linear-intake-progress = Vraag { $n } van { $of }.
ui-linear-intake-end = Wat bekend is, en wat niet
ui-linear-intake-done = Klaar: naar Ervaring
ui-linear-unknown = niet bekend
ui-linear-not-asked = nog niet gevraagd
ui-linear-form-now = Nu: { $name }.
