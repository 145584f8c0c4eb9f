## Dossiers die openstaan: journaal, herstel, geschiedenis, en twee tegelijk.

ui-saving-unconfirmed = NIET ZEKER
ui-saving-read-only = alleen lezen
ui-read-only = Dit dossier is alleen te bekijken: er verandert niets.
ui-ask-keys = pijltjes: kiezen  enter: doen  esc: nu niet
ui-held-title = Dit dossier staat al open
ui-held-by = Geopend op { $host } sinds { $since }, { $idle ->
    [0] zojuist nog gebruikt
    [one] 1 minuut niet gebruikt
   *[other] { $idle } minuten niet gebruikt
}: { $who }
ui-held-by-somebody = Iemand heeft het open; wie, is niet te lezen.
ui-held-me = Dat lijkt je eigen sessie te zijn, bijvoorbeeld van voor een verbroken verbinding.
ui-held-look = Alleen bekijken: er wordt niets geschreven
ui-held-together = Samen werken: wat jullie allebei doen, wordt samengevoegd
ui-held-take-over = Overnemen: de ander kan niet meer schrijven zonder het te merken, en het staat in de geschiedenis
ui-held-leave = Niet openen
ui-left-title = Een eerdere sessie is niet goed geëindigd
ui-left-changes = { $n ->
    [one] Eén wijziging staat nog niet in het dossier:
   *[other] { $n } wijzigingen staan nog niet in het dossier:
}
ui-left-change = { $at }  { $what }  ({ $who })
ui-left-draft = Er werd getypt bij: { $where }
ui-left-text = “{ $text }”
ui-left-take = Overnemen in het dossier
ui-left-aside = Niet overnemen; met ongedaan maken komt het terug
ui-left-take-draft = De tekst bewaren: F9 zet hem in een invoerveld
ui-left-forget-draft = De tekst vergeten
ui-change-recovered = overgenomen wat een eerdere sessie naliet
ui-change-left-aside = niet overgenomen wat een eerdere sessie naliet
ui-change-amended = plan bijgewerkt na het vaststellen
ui-recovered = Overgenomen uit een eerdere sessie.
ui-recovered-text = Overgenomen. F9 zet de getypte tekst in een invoerveld.
ui-left-was-left = Niet overgenomen. Ongedaan maken (u) brengt het terug.
ui-taken-over = Iemand heeft dit dossier overgenomen: je laatste wijzigingen zijn niet bewaard.
ui-taken-title = Dit dossier is overgenomen
ui-taken-about = Je laatste wijzigingen staan nog alleen op dit scherm.
ui-taken-go-on = Samen verder: mijn wijzigingen worden toegevoegd aan die van de ander
ui-taken-stay = Nu niet: mijn wijzigingen blijven op het scherm en niet bewaard
ui-joined = { $n ->
    [one] Een ander schreef ook: { $what }
   *[other] Een ander schreef ook ({ $n }), als laatste: { $what }
} ({ $who })
ui-clash-title = Jullie veranderden allebei: { $part }
ui-clash-theirs = Er staat nu: { $text }
ui-clash-mine = Van jou was: { $text }
ui-clash-nothing = (niets)
ui-clash-keep-theirs = Laten staan wat er nu staat
ui-clash-take-mine = De mijne nemen
ui-clash-not-taken = Dat kan niet meer: het dossier is intussen anders.
ui-change-mine = eigen versie genomen: { $part }
ui-journal-only = Bewaard in het journaal, nog niet in het dossier zelf: { $why }
ui-changed-outside = gewijzigd buiten leerpad
ui-said-then = { $what }
ui-note-outside = Het dossier is buiten leerpad om gewijzigd. Ongedaan maken (u) geeft de versie van daarvoor.
ui-note-journal-aside = Het journaal was vanaf regel { $line } beschadigd en is apart gezet. Het dossier zelf is heel.
ui-note-no-locks = Op deze schijf kan niet worden gezien of een ander het dossier open heeft. Er gaat niets verloren, maar stem samen af.
ui-past-title = Wat er met dit dossier is gedaan
ui-past-about = De laatste wijziging staat boven. Enter gaat terug tot en met die wijziging, of weer vooruit.
ui-past-here = --- zo is het nu ---
ui-past-done = { $at }  { $what }  ({ $who })
ui-past-done-now = net gedaan         { $what }
ui-past-undone = (ongedaan gemaakt) { $at }  { $what }  ({ $who })
ui-past-undone-now = (ongedaan gemaakt) { $what }
ui-draft-reason = reden
ui-draft-decision = besluit
ui-draft-note = toelichting bij de beoordeling
ui-draft-ground = grond van een besluit
ui-draft-form = formulier
ui-draft-intake = intake
ui-why-no-past = er is nog niets veranderd
ui-why-nothing-recovered = er is geen tekst van een eerdere sessie
ui-why-no-text-here = hier wordt niets getypt
ui-why-no-case-selected = kies eerst een dossier uit de map
ui-cmd-save-again = opnieuw bewaren
ui-cmd-save-again-doc = Probeert nog eens te bewaren wat niet bewaard kon worden.
ui-cmd-history = geschiedenis
ui-cmd-history-doc = Toont wat er met dit dossier is gedaan, door wie en wanneer, ook in eerdere sessies, en gaat ernaar terug.
ui-cmd-insert-recovered = herstelde tekst invoegen
ui-cmd-insert-recovered-doc = Zet de tekst die een eerdere sessie aan het typen was in het invoerveld.
ui-cmd-look-at = alleen bekijken
ui-cmd-look-at-doc = Opent het dossier om te bekijken: er wordt niets geschreven.
part-catalog-version = versie van de catalogus
part-title = titel
part-learner = deelnemer
part-goals = doelen
part-plan-from = begin van het plan
part-marks = ervaring
part-availability = beschikbare uren
part-school-calendar = schoolkalender
part-region = vakantieregio
part-municipality = gemeente
part-language = taal
part-civic = inburgering
part-work = werk
part-under-way = waar iemand mee bezig is
part-placement-hours = stage-uren
part-settings = keuzes voor het plan
part-adjustments = vastgezette stappen
part-chosen = vastgesteld plan
part-decisions = besluiten
part-assessment = beoordeling
part-asked = wat gevraagd is
part-appointments = afspraken
part-handover = overdracht
part-consent = toestemming
part-id = dossiernummer
part-case = het hele dossier
case-no-such-change = De geschiedenis van dit dossier heeft geen wijziging { $n }; de laatste is { $last }.
case-demo-not-kept = Een voorbeeld wordt niet bewaard en heeft geen geschiedenis.
case-was-erased = Dossier { $id } is op { $day } gewist.
case-history-undone = (ongedaan gemaakt) 
case-history-empty = Er is nog niets met dit dossier gedaan sinds het is gemaakt.
case-history-damaged = Het journaal is vanaf regel { $line } beschadigd; het dossier zelf niet.
case-history-began = begin van de geschiedenis
case-history-taken-over = dossier overgenomen
case-history-clashed = versie die niet is genomen: { $what }
case-history-undid = { $what } (nr. { $n })
case-history-redid = { $what } (nr. { $n })
case-history-left = Een eerdere sessie is niet goed geëindigd; eerst moet worden gekozen wat daarmee gebeurt.
case-history-left-hint = Open het dossier in de werkbank: leerpad open.
case-nothing-to-undo = Er is niets dat ongedaan gemaakt kan worden.
case-nothing-to-redo = Er is niets dat opnieuw gedaan kan worden.
case-held = Het dossier staat open bij { $who }; er is niets veranderd.
case-erase-would = Wissen van { $id } verwijdert { $n ->
    [one] dit bestand:
   *[other] deze { $n } bestanden:
}
case-erase-hint = Er is nog niets gewist. Met --yes gebeurt het; dat kan niet ongedaan worden gemaakt.
case-erased = { $id } is gewist: { $n ->
    [one] 1 bestand
   *[other] { $n } bestanden
}.
case-erased-note = Reservekopieën en bestanden die elders zijn bewaard, vallen hier niet onder.
case-restore-none = Er is geen hele versie gevonden, ook niet in het journaal.
case-restore-whole = Het dossier is heel; er is niets veranderd.
case-restored = Teruggezet uit { $from } ({ $at }). Het beschadigde bestand is nu { $aside }.
help-read-only = Dossiers alleen bekijken: er wordt niets geschreven
help-case-show-at = Zoals het was na wijziging N van de geschiedenis
help-case-history = Vertellen wat er met een dossier is gedaan, door wie en wanneer
help-case-undo = De laatste wijziging van een dossier terugnemen, ook die van een eerdere dag
help-case-undo-steps = Zoveel wijzigingen terugnemen
help-case-redo = De laatste teruggenomen wijziging opnieuw doen
help-case-redo-steps = Zoveel wijzigingen opnieuw doen
help-case-restore = De nieuwste hele versie op de plaats van een beschadigd dossier zetten
help-case-erase = Een dossier wissen: bestand, oudere versies, geschiedenis en afdrukken; kan niet ongedaan worden gemaakt
help-case-erase-yes = Het doen; zonder dit wordt alleen verteld wat er weg zou gaan
