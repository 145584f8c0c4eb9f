## Verzegelde dossiers.

seal-locked = het is verzegeld, en er is geen sleutel opgegeven
seal-wrong-key = het is verzegeld, en geen van de opgegeven sleutels past
seal-damaged = het is na het verzegelen gewijzigd of afgekapt
seal-too-large = het is groter dan { $megabytes } MB
seal-fault = het verzegelen of openen mislukte: { $words }

## Het bestand vault.ron.

expected-recipient-kind = een van deze woorden: { $known }
vault-unknown-format = Indeling { $format } van de kluis kent deze versie van leerpad niet.
vault-recipient-count = Een kluis heeft ten minste 1 en hoogstens { $most } ontvangers.
vault-given-twice = { $what } staat bij twee ontvangers.
vault-bad-key = { $found } is geen openbare sleutel. Een openbare sleutel begint met age1 en heeft 62 tekens.
vault-secret-in-setup = Hier staat een geheime sleutel. Zet hier de openbare sleutel, die met age1 begint, en maak een nieuwe sleutel: deze is niet meer geheim.

## Sleutels en wachtzinnen.

vault-ask = Wachtzin van de dossiermap (wat je typt blijft onzichtbaar):{" "}
vault-ask-new = Nieuwe wachtzin (wat je typt blijft onzichtbaar):{" "}
vault-ask-again = Typ de wachtzin nog een keer:{" "}
vault-yes = ja
vault-not-typed = Er is geen wachtzin getypt.
vault-not-the-same = De twee wachtzinnen zijn niet gelijk; er is niets veranderd.
vault-wrong-passphrase = Deze wachtzin past niet.
vault-passphrase-short = Een wachtzin heeft ten minste { $n } tekens.
vault-passphrase-hint = Neem vier of meer losse woorden die niets met elkaar te maken hebben.
vault-passphrase-no-text = Het bestand met de wachtzin bevat geen tekst.
vault-passphrase-name = wachtzin
vault-no-terminal = Er is geen terminal om een wachtzin op te typen.
vault-no-terminal-hint = Typ de wachtzin in een terminal, of geef een bestand met --passphrase-file BESTAND.
vault-no-key = De dossiermap is verzegeld, en er is geen sleutel opgegeven. Een sleutel hebben: { $names }.
vault-no-fitting-key = De dossiermap is verzegeld, en geen van je sleutels past. Een sleutel hebben: { $names }.
vault-no-key-hint = Noem je sleutelbestand met de variabele LEERPAD_IDENTITY, of met identity in de instellingen.
vault-key-made =
    De sleutel staat in { $path }. Bewaar dit bestand voor jezelf en maak er een kopie van: zonder de sleutel gaat niets meer open.
    Openbare sleutel, om door te geven: { $key }
vault-key-readable = Let op: anderen op deze computer kunnen je sleutelbestand { $path } lezen. Zet dat uit met: chmod 600
vault-key-file-none = In { $path } staat geen sleutel.
vault-key-file-line = Regel { $line } van { $path } is geen sleutel en geen regel die met # begint.
vault-key-file-many = In { $path } staan te veel sleutels.
vault-key-file-public = In { $path } staat een openbare sleutel. Om te openen is de geheime nodig, die met AGE-SECRET-KEY- begint.
vault-secret-typed = Dat is een geheime sleutel; hier hoort de openbare, die met age1 begint. Maak een nieuwe sleutel: deze staat nu in de geschiedenis van je terminal.
vault-bad-recipient = { $typed } is geen ontvanger.
vault-recipient-hint = Schrijf een ontvanger als NAAM=age1..., met de openbare sleutel die leerpad vault key new toont.

## De verzegelde map.

vault-not-built = De map { $folder } is verzegeld, en deze leerpad is gebouwd zonder verzegelen.
vault-not-built-hint = Gebruik een leerpad die met de feature vault is gebouwd.
vault-setup-lost = In { $folder } staan verzegelde dossiers, maar het bestand vault.ron is weg. Er is niets gelezen en niets geschreven.
vault-setup-lost-hint = Zet vault.ron terug uit een reservekopie. Zonder dat bestand openen de sleutels de dossiers nog wel, met het programma age.
vault-setup-wrong = Het bestand vault.ron heeft fouten; er is niets gelezen en niets veranderd.
vault-setup-refused = Zo kan de map niet worden verzegeld; er is niets veranderd.
vault-not-set-up = De map { $folder } is niet verzegeld.
vault-not-set-up-hint = Begin met: leerpad vault init
vault-by-path = { $path } staat in een verzegelde map en wordt niet via het pad geopend.
vault-by-path-hint = Noem het dossier bij zijn naam, zonder .ron.age, met --cases { $folder }
vault-is-set-up = De map { $folder } is al ingericht om te verzegelen; er is niets veranderd.
vault-is-set-up-hint = leerpad vault status toont voor wie.
vault-is-plain = De map { $folder } is niet verzegeld: de dossiers zijn te lezen door wie bij de bestanden kan.
vault-for-nobody = Voor wie moet de map worden verzegeld? Geef --passphrase, of een of meer keer --recipient.
vault-no-escrow = Een map voor een team heeft ook een noodsleutel nodig: raken de andere sleutels kwijt, dan gaat zonder noodsleutel niets meer open.
vault-no-escrow-hint = Maak een sleutel die in een kluis wordt bewaard, en geef die mee met --escrow NAAM=age1...
vault-fault = Het verzegelen mislukte: { $why }
vault-made = De map { $folder } is ingericht: alles wat er nu in wordt bewaard, wordt verzegeld.
vault-made-without-escrow = Let op: er is geen noodsleutel. Wie de wachtzin of sleutel kwijt is, kan de dossiers nooit meer openen. Voeg er een toe met: leerpad vault add NAAM=age1... --escrow
vault-made-plain = { $n ->
    [one] Er staat nog 1 bestand open in de map. Verzegel het met: leerpad vault seal
   *[other] Er staan nog { $n } bestanden open in de map. Verzegel ze met: leerpad vault seal
}
vault-added = { $n ->
    [one] { $name } is toegevoegd; 1 bestand is opnieuw verzegeld.
   *[other] { $name } is toegevoegd; { $n } bestanden zijn opnieuw verzegeld.
}
vault-removed = { $n ->
    [one] { $name } is verwijderd; 1 bestand is opnieuw verzegeld.
   *[other] { $name } is verwijderd; { $n } bestanden zijn opnieuw verzegeld.
}
vault-removed-backups = Let op: oude kopieën, zoals reservekopieën, blijven leesbaar voor wie verwijderd is.
vault-no-such-recipient = Er is geen ontvanger { $name }. Er zijn: { $names }.
vault-last-one = { $name } is de laatste ontvanger of de laatste noodsleutel en kan niet weg. Voeg eerst een andere toe.
vault-removes-own-key = Met { $name } verdwijnt de enige sleutel die je hebt opgegeven; dan kun je de map zelf niet meer openen. Doe dit met een andere sleutel.
vault-sealed = { $n ->
    [0] Alles was al verzegeld.
    [one] 1 bestand is verzegeld.
   *[other] { $n } bestanden zijn verzegeld.
}
vault-sealed-traces = Let op: wat open op de schijf heeft gestaan, kan daar of in een reservekopie nog terug te vinden zijn.
vault-open-ask = Alle dossiers in { $folder } worden weer leesbaar voor wie bij de bestanden kan. Is dat de bedoeling? (ja/nee)
vault-open-ask-again = Ook reservekopieën zijn vanaf dan leesbaar. Weet je het zeker? (ja/nee)
vault-not-opened = De map blijft verzegeld.
vault-not-opened-hint = Antwoord twee keer ja, of geef --yes.
vault-opened = { $n ->
    [one] 1 bestand is weer open. De map { $folder } is niet meer verzegeld.
   *[other] { $n } bestanden zijn weer open. De map { $folder } is niet meer verzegeld.
}
vault-stopped = Niet alle bestanden gaan open.
vault-stopped-hint = Los dit op en doe het daarna opnieuw: wat al gedaan is, blijft gedaan. Voor het eerste bestand is geschreven, gaan alle bestanden een keer open.
vault-busy = Er werkt nog iemand in deze map ({ $path } is in gebruik). Laat iedereen stoppen en probeer het opnieuw.
vault-differ = Er is een open en een verzegeld bestand van een dossier, en ze verschillen: { $one } en { $two }. Bewaar het goede en zet het andere ergens anders neer.
vault-status = De map { $folder } is verzegeld voor:
vault-status-recipient = { $name } ({ $kind }, sinds { $date }) { $key }
vault-kind-member = lid
vault-kind-escrow = noodsleutel
vault-status-current = { $n ->
    [one] 1 bestand is verzegeld voor al deze ontvangers.
   *[other] { $n } bestanden zijn verzegeld voor al deze ontvangers.
}
vault-status-behind = { $n ->
    [one] 1 bestand is nog verzegeld voor andere ontvangers:
   *[other] { $n } bestanden zijn nog verzegeld voor andere ontvangers:
}
vault-status-plain = { $n ->
    [one] 1 bestand is nog open:
   *[other] { $n } bestanden zijn nog open:
}
vault-status-leftovers = { $n ->
    [one] 1 bestand is achtergebleven toen een programma werd afgebroken:
   *[other] { $n } bestanden zijn achtergebleven toen een programma werd afgebroken:
}
vault-status-unknown = { $n ->
    [one] 1 bestand kent leerpad niet en laat het staan:
   *[other] { $n } bestanden kent leerpad niet en laat ze staan:
}
vault-status-seal = Breng alles bij met: leerpad vault seal
settings-example-identity = Het bestand met je sleutel, voor een verzegelde dossiermap. Zonder deze regel geldt de variabele LEERPAD_IDENTITY.

## Hulp.

help-passphrase-file = Bestand met de wachtzin van een verzegelde dossiermap, in plaats van die te typen
help-vault = Bewaar de dossiermap verzegeld, voor wie een sleutel heeft
help-vault-init = Richt de dossiermap in: vanaf nu wordt alles verzegeld
help-vault-init-passphrase = Verzegel voor wie een wachtzin weet
help-vault-init-recipient = Verzegel voor deze ontvanger; mag vaker
help-vault-init-escrow = Verzegel ook voor deze noodsleutel; mag vaker
help-vault-status = Toon voor wie de map is verzegeld, en of elk bestand dat is
help-vault-add = Verzegel ook voor nog een ontvanger
help-vault-add-recipient = Een naam en een openbare sleutel: NAAM=age1...
help-vault-add-escrow = De sleutel is voor noodgevallen
help-vault-remove = Verzegel niet langer voor deze ontvanger
help-vault-remove-name = De naam van de ontvanger
help-vault-seal = Verzegel elk bestand van de map voor wie in vault.ron staat
help-vault-open = Maak elk bestand van de map weer gewoon leesbaar
help-vault-open-yes = Vraag niets
help-vault-key = Maak sleutels
help-vault-key-new = Schrijf een nieuwe sleutel naar een bestand en toon de openbare helft
help-vault-key-new-file = Het bestand, dat er nog niet mag zijn
