## Steps that are fixed by hand, and what is tried beside the plan.

plan-reason-fixed = Met de hand in het plan vastgezet.
plan-timing-fixed = De start is met de hand vastgezet.
plan-warning-goal-before-fixed = Het doel zelf is al op { $date } gehaald. Daarna lopen nog stappen die met de hand zijn vastgezet.
plan-warning-fix-unknown = { $offering } is met de hand vastgezet of uitgesloten, maar staat niet in deze catalogus. Het blijft in het dossier staan en doet nu niets.
plan-warning-fix-not-here = { $offering } is met de hand vastgezet of uitgesloten, maar wordt niet aangeboden waar de deelnemer woont. Het doet nu niets.
plan-warning-fix-under-way = { $offering } loopt al en staat daarom in elk plan. Wat er met de hand over is vastgelegd, doet niets.
plan-demand-pinned = { $offering } staat in het plan, met de hand vastgezet
plan-demand-pinned-on = { $offering } begint in de week van { $date }, met de hand vastgezet
plan-demand-forbidden = { $offering } blijft buiten het plan, met de hand uitgesloten
plan-demand-evening-only = alleen in avond en weekend studeren

change-trial-placement = eerst { $n } weken proefplaatsing overdag, het langst toegestane, en daarna een contract
change-evening-only = alleen in avond en weekend studeren
change-by-day-too = ook overdag studeren
change-pin = { $offering } vastzetten in het plan
change-pin-on = { $offering } laten beginnen in de week van { $date }
change-forbid = { $offering } buiten het plan houden
change-unfix = { $offering } weer loslaten

plan-heading-fixed = Met de hand vastgelegd
plan-heading-adopted = Vastgesteld plan
plan-signed = op { $date } door { $author }
plan-signed-nobody = op { $date }
plan-adopted-finish = Klaar op { $date }
plan-adopted-followed = Dit plan is het vastgestelde plan.
plan-adopted-other-goal = Het vastgestelde plan had een ander doel: { $goal }.
plan-adopted-impossible = Het vastgestelde plan kan nu niet meer: er is geen plan.
plan-adopted-other-finish = Klaar op { $to } in plaats van { $from }.
plan-adopted-gone = Niet meer in het plan: { $offering }.
plan-adopted-new = Nieuw in het plan: { $offering }.
plan-adopted-moved = { $offering } begint op { $to } in plaats van { $from }.

ui-plan-adopted = vastgesteld op { $date }
ui-plan-not-adopted = wijkt af van het plan dat op { $date } is vastgesteld

ui-cmd-pin-step = vastzetten
ui-cmd-pin-step-doc = Houdt de gekozen stap in het plan, wat er verder ook verandert. Nog een keer laat de stap weer los.
ui-cmd-forbid-step = uitsluiten
ui-cmd-forbid-step-doc = Houdt de gekozen stap buiten het plan. Het plan zoekt dan een andere weg, of zegt wat er niet meer kan.
ui-cmd-move-step = verplaatsen
ui-cmd-move-step-doc = Vraagt wanneer de gekozen stap begint, en houdt de stap dan in die week.
ui-cmd-move-earlier = eerder beginnen
ui-cmd-move-earlier-doc = Laat de gekozen stap een startmoment eerder beginnen.
ui-cmd-move-later = later beginnen
ui-cmd-move-later-doc = Laat de gekozen stap een startmoment later beginnen.
ui-cmd-replace-step = vervangen
ui-cmd-replace-step-doc = Toont wat hetzelfde oplevert als de gekozen stap. Wat je kiest, komt ervoor in de plaats.
ui-cmd-release-step = loslaten
ui-cmd-release-step-doc = Laat los wat met de hand over de gekozen stap of regel is vastgelegd.
ui-cmd-adopt = vaststellen
ui-cmd-adopt-doc = Stelt het getoonde of gekozen plan vast, met de reden erbij. Het dossier bewaart het als besluit.

ui-change-replace = { $what } vervangen door { $with }
ui-change-adopt = plan vastgesteld
ui-change-adopt-route = andere route gekozen en vastgesteld
ui-decision-adopted = Plan vastgesteld voor { $goal }, klaar op { $date }. Reden: { $reason }

ui-fix-reason-help = Waarom? Het komt in het dossier, met je naam en de datum. Mag leeg blijven.
ui-move-title = Wanneer begint { $offering }?
ui-move-help = Typ een dag, zoals 1-2-2027. Erachter mag een reden. De stap begint dan op de maandag van die week.
ui-move-no-date = Typ een dag als 1-2-2027 of 2027-02-01.
ui-move-not-then = Dan begint dit niet; het dichtst erbij is { $date }.
ui-move-never = Er is binnen dit plan geen startmoment voor deze stap.
ui-adopt-title = Plan vaststellen, klaar op { $date }
ui-adopt-help = Waarom dit plan? De reden komt als besluit in het dossier.
ui-adopt-route-help = Waarom deze route? De stappen ervan worden vastgezet; wat de route weglaat, wordt uitgesloten.
ui-adopt-empty = Typ waarom je dit plan vaststelt.
ui-replace-title = Vervangen door
ui-replace-help = Deze mogelijkheden leveren hetzelfde op. Enter kiest; de oude stap wordt uitgesloten en de nieuwe vastgezet.

ui-decides-trial = een werkgever, met de gemeente of UWV
ui-why-no-step = Kies eerst een stap van het plan.
ui-why-under-way = Deze stap loopt al en staat vast zoals hij is.
ui-why-not-fixed = Hier is niets met de hand vastgelegd.
ui-why-change-first = Voer deze verandering eerst door met enter; daarna kun je het plan vaststellen.
ui-why-no-earlier-start = Er is geen eerder startmoment.
ui-why-no-later-start = Er is geen later startmoment.
ui-why-no-replacement = Niets anders in de catalogus levert hetzelfde op.
