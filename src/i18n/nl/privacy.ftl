## Privacy: het logboek, en wat niet in een dossier hoort.

### Het logboek
help-audit = Controleer of toon het logboek: wie deed wat met welk dossier
help-audit-verify = Controleer of geen regel is veranderd, weggehaald, toegevoegd of verplaatst
help-audit-verify-format = Vorm van het antwoord: text of json
help-audit-show = Toon de regels van het logboek
help-audit-show-format = Vorm van het antwoord: text of json
audit-empty = Er is nog geen logboek in deze dossiermap.
audit-whole = { $n ->
    [one] Het logboek heeft 1 regel en is zoals het is geschreven.
   *[other] Het logboek heeft { $n } regels en is zoals het is geschreven.
}
audit-broken = { $n ->
    [one] Het logboek heeft 1 regel en is niet zoals het is geschreven:
   *[other] Het logboek heeft { $n } regels en is niet zoals het is geschreven:
}
audit-broken-at = regel { $line }: { $why }
audit-why-unreadable = dit is geen regel van leerpad
audit-why-number = het nummer klopt niet: er zijn regels weggehaald, toegevoegd of verplaatst
audit-why-hash = de regel is veranderd, of de regel ervoor is een andere dan toen
audit-why-torn = de regel is niet afgemaakt
audit-why-cut = hierna horen nog regels te staan: het einde is weg
audit-why-replaced = hier stond eerst een andere regel
audit-why-added = aan het einde staan regels die niet door leerpad zijn afgerond
audit-why-no-head = het bestand audit.head ontbreekt of is onleesbaar; of het einde klopt is niet na te gaan
audit-unconfirmed = De laatste regel is geschreven maar niet afgerond, zoals na een stroomstoring.
audit-limits = Wie in de map mag schrijven, kan het hele logboek opnieuw maken. Alleen een kopie op een andere machine beschermt daartegen.
audit-unreadable = (deze regel is niet te lezen)
audit-not-logged = dit staat niet in het logboek: { $why }
audit-opened = geopend
audit-opened-read-only = geopend om te bekijken
audit-changed = gewijzigd
audit-exported = afdruk gemaakt (voor { $for }, als { $as })
audit-handed-over = overgedragen
audit-imported = ingelezen
audit-erased = gewist
audit-taken-over = overgenomen van een andere sessie
audit-recovered = niet bewaarde wijzigingen teruggehaald
audit-viewed-history = geschiedenis bekeken
audit-vault-changed = toegang tot de versleutelde map gewijzigd
audit-done = gelukt
audit-refused = geweigerd
audit-failed = mislukt
file-busy = een ander houdt het bestand bezet

### Wat niet in een dossier hoort
private-v-number = een V-nummer
private-iban = een rekeningnummer
private-email = een e-mailadres
private-phone = een telefoonnummer
private-big = een BIG-nummer
private-document = een nummer van een paspoort of ander document
private-health = gezondheid
private-religion = geloof
private-origin = afkomst of nationaliteit
private-told = ! { $field }: { $kind }? Een plan heeft het niet nodig. Het is wel bewaard.
private-field-author = wie het opschreef
private-field-title = waar het dossier over gaat
private-field-handover = overdracht
private-field-name = naam
private-field-case-number = dossiernummer
private-field-mark-reason = reden bij ervaring
private-field-exception-reason = reden van andere uren
private-field-extension-ground = grond van een verlenging
private-field-work = werk
private-field-adjustment-reason = reden van iets dat vaststaat
private-field-chosen-reason = reden van de keuze
private-field-decision = besluit
private-field-assessed-note = toelichting bij het afwegingskader
private-field-appointment = afspraak
private-field-consent-with = met wie gedeeld wordt
private-field-consent-purpose = waarvoor gedeeld wordt
private-field-other = een tekst
case-identifier = deze tekst lijkt { $kind } te bevatten
case-special-data = deze tekst lijkt te gaan over { $kind }
case-private-help = een plan heeft het niet nodig; laat het weg als je het niet moet vastleggen

### Toestemming
expected-consent-for = een soort lezer ({ $known })
ui-input-reader = Lezer (1, 2 of 3)
ui-input-consent-until = Tot en met
ui-input-withdrawn = Ingetrokken op
ui-print-no-consent-for = In het dossier staat geen toestemming om te delen met { $for }. Vraag die eerst.
ui-note-consent-until = , tot en met { $date }
ui-note-consent-withdrawn = , ingetrokken op { $date }
written-by = opgeschreven door { $author }, { $date }
written-on = opgeschreven op { $date }

### Bewaartermijn
ui-field-ended = Afgerond op
ui-field-ended-help = De dag waarop het werk voor deze deelnemer ophield. Leeg zolang het doorgaat. De bewaartermijn begint dan te lopen.
keep-until = Bewaren tot en met { $date }.
keep-past = De bewaartermijn is voorbij sinds { $date }. Leerpad wist niets uit zichzelf.
keep-unknown = Sinds wanneer de bewaartermijn loopt is niet bekend.
keep-clock-behind = De klok van deze machine loopt achter bij het dossier. Over de bewaartermijn is nu niets te zeggen.
settings-example-retention = Hoeveel maanden een dossier bewaard wordt na de laatste wijziging, of na de dag waarop het is afgerond. Je organisatie stelt dit vast. Leerpad toont het alleen en wist niets uit zichzelf.
case-ended = Afgerond op { $date }
