## Een dossier overdragen, en alles ervan meenemen naar een andere dossiermap.

help-case-handover = Draag een dossier over aan een collega, met de notitie die de collega nodig heeft
help-case-handover-case = Een pad, of het nummer van een dossier
help-case-handover-to = De collega die ermee verdergaat
help-case-handover-note = In je eigen woorden; - leest ze van de invoer, want iedereen op de machine ziet wat je hier typt
help-case-handover-out = Schrijf de notitie naar dit bestand in plaats van naar het scherm
help-case-handover-format = Vorm van de notitie: markdown, text of json
help-case-export = Zet alles van een dossier in één bestand, om het ergens anders in te lezen
help-case-export-case = Een pad, of het nummer van een dossier
help-case-export-out = Het bestand; de naam eindigt meestal op .leerpad
help-case-import = Lees een dossier in uit zo'n bestand
help-case-import-file = Het bestand
help-case-import-id = Lees het in onder een ander nummer

case-advisor = Adviseur
part-advisor = adviseur
private-field-advisor = wie het dossier heeft
ui-advisor-is = Adviseur: { $name }
ui-others-case = Dit is een dossier van { $name }.
ui-change-handed-over = dossier overgedragen aan { $to }
ui-cmd-hand-over = overdragen
ui-cmd-hand-over-doc = Draagt het dossier over aan een collega en schrijft de notitie die de collega nodig heeft, gemaakt uit alles wat in het dossier staat.
ui-why-not-kept = een voorbeeld is van niemand
ui-why-only-to-look-at = het dossier wordt alleen bekeken
ui-hand-over-title = Dossier overdragen
ui-hand-over-help = Aan wie? Typ de naam van de collega die ermee verdergaat.
ui-hand-over-nobody = De naam van de collega ontbreekt.
ui-hand-over-note-title = Voor { $to }: in je eigen woorden
ui-hand-over-note-help = Wat nog niet in het dossier staat. Mag leeg blijven: de rest van de notitie komt uit het dossier. ¶ is een nieuwe alinea.
ui-draft-handover = notitie voor een collega
ui-not-logged = Het logboek kon niet worden geschreven; het werk gaat door. { $why }
audit-closed = { $n ->
    [one] gesloten na 1 wijziging
   *[other] gesloten na { $n } wijzigingen
}
case-erasure-unfinished = Een begonnen wissing kon niet worden afgemaakt: { $why }

handover-file = overdracht
handover-title = Overdracht: { $name }
handover-title-unnamed = Overdracht: dossier { $id }
handover-made = Dossier { $id }, op { $date } overgedragen door { $from } aan { $to }.
handover-note-by = ({ $author }, { $date })
handover-h-note = In eigen woorden
handover-h-learner = De deelnemer
handover-h-goal = Wat de deelnemer wil
handover-h-language = Nederlands
handover-h-civic = Inburgering
handover-h-marks = Wat de deelnemer kan en heeft
handover-h-agreements = Besloten en afgesproken
handover-h-appointments = Volgende afspraken
handover-h-open = Nog open
handover-h-plan = Het plan en waarom
handover-h-last = Wat het laatst is gedaan
handover-name = Naam
handover-no-goal = Er is nog geen doel gekozen.
handover-no-civic = Het dossier noemt geen inburgeringsplicht.
handover-education-until = Onderwijsroute tot en met
handover-done = { $account }: { $hours } uur gedaan
handover-adopted = Plan vastgesteld voor { $goal }
handover-no-appointments = Er staan geen afspraken vanaf vandaag.
handover-not-asked = Nog niet gevraagd
handover-not-known = Gevraagd, en nog niet bekend
handover-without-evidence = Genoemd, nog zonder bewijs
handover-nothing-open = Niets, voor zover het dossier zegt.
handover-no-plan = Er is nog geen plan.
handover-only-adopted = Dit plan is vastgesteld; een nieuw plan is nu niet te berekenen.
handover-finish = Doel bereikt op
handover-next-steps = Eerste stappen
handover-more-steps = { $n ->
    [one] Daarna volgt nog 1 stap.
   *[other] Daarna volgen nog { $n } stappen.
}
handover-foot = In deze notitie staan persoonsgegevens. Ze is gemaakt uit het dossier; daarin staat alles, met bronnen en geschiedenis.
handover-again = Het dossier is overgedragen. Met dezelfde opdracht komt nu alleen de notitie.
handover-again-elsewhere = Het dossier is overgedragen. Met dezelfde opdracht en een ander bestand komt nu alleen de notitie.

portfolio-written = Alles van { $id } staat in { $path }, met { $n ->
    [one] 1 regel
   *[other] { $n } regels
} geschiedenis. Lees het ergens anders in met: leerpad case import BESTAND.
portfolio-not-sealed = Dit bestand is niet versleuteld: wie het bestand heeft, heeft het dossier. Verwijder het zodra het is ingelezen.
portfolio-taken = ingelezen uit een bestand
portfolio-taken-from = ingelezen uit een bestand; daar het laatst gewijzigd door { $who }
portfolio-new = Dossier { $id } is ingelezen: { $path }
portfolio-same = Dossier { $id } is hier al, precies zo. Er is niets veranderd.
portfolio-older = Dossier { $id } is hier al, en er is hier meer mee gedaan. Er is niets veranderd.
portfolio-added = Dossier { $id } was hier al; { $n ->
    [one] er is 1 wijziging bijgekomen.
   *[other] er zijn { $n } wijzigingen bijgekomen.
}
portfolio-joined = Dossier { $id } was hier en daar gewijzigd; beide staan er nu in.
portfolio-exists = Er is hier een ander dossier { $id }. Er is niets veranderd.
portfolio-exists-hint = Lees het in onder een ander nummer: --as NUMMER.
portfolio-clashes = Dossier { $id } is op beide plaatsen op hetzelfde punt gewijzigd: { $parts }. Er is niets veranderd.
portfolio-wrong = Het dossier in dit bestand bevat fouten. Er is niets ingelezen.
portfolio-unreadable = { $path } is niet te lezen: regel { $line }, kolom { $column }.
portfolio-other = { $path } is geen bestand van leerpad case export.
portfolio-newer = { $path } is gemaakt met een nieuwere leerpad (formaat { $format }; deze kent tot en met { $known }). Er is niets ingelezen.
portfolio-changed = { $path } is gewijzigd of beschadigd nadat het is gemaakt: de controle klopt niet. Er is niets ingelezen.
portfolio-other-case = { $path } noemt het ene dossier en bevat het andere. Er is niets ingelezen.
portfolio-history = De geschiedenis in { $path } is vanaf regel { $n } niet te vertrouwen. Er is niets ingelezen.
portfolio-private = Regel { $n } van de geschiedenis in { $path } bevat een nummer dat op een BSN lijkt. Er is niets ingelezen.
portfolio-fault = Het bestand kon niet worden gemaakt: { $why }
