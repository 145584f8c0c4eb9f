## The settings of the user.

### Thema's, hints en muis in de werkbank
ui-theme-sixteen = de kleuren van de terminal
ui-theme-dark = donker
ui-theme-light = licht
ui-theme-high-contrast = hoog contrast
ui-theme-plain = zonder kleuren
ui-theme-now = Kleuren: { $name }. Dit geldt tot je stopt.
ui-hints-full = Onderin staan alle toetsen. { $key } maakt het minder.
ui-hints-short = Onderin staat alleen de toets voor hulp. { $key } zet ook die uit.
ui-hints-off = Onderin staan geen toetsen meer. { $key } zet ze terug.
ui-cmd-theme = andere kleuren
ui-cmd-theme-doc = Toont het volgende thema: kleuren van de terminal, donker, licht, hoog contrast, zonder kleuren. Tot je stopt.
ui-cmd-hints = meer of minder hints
ui-cmd-hints-doc = Toont onderin alle toetsen, alleen die voor hulp, of geen. Tot je stopt; het bestand met instellingen bepaalt het begin.

### Op de opdrachtregel
help-settings = Toon waar de instellingen staan, controleer ze of geef een voorbeeld
help-settings-file = Bestand met instellingen, in plaats van dat in je eigen map
help-settings-path = Toon alleen de plaats van het bestand
help-settings-check = Toon alles wat er mis is in het bestand
help-settings-example = Geef een bestand met alle instellingen en uitleg
settings-none = Je hebt nog geen instellingen. Ze horen in { $path }
settings-good = De instellingen staan in { $path } en er is niets mis mee.
settings-wrong = De instellingen staan in { $path }. Er staan fouten in, daarom gelden ze niet.
settings-make = een voorbeeld maak je met: leerpad settings example > BESTAND
settings-check-hint = alle fouten zie je met: leerpad settings check
settings-no-folder = Er is geen map voor instellingen: de omgeving noemt geen thuismap.
settings-mistake = Fout in de instellingen (leerpad settings check), regel { $line }, kolom { $column }: { $what }
settings-unreadable = De instellingen gelden niet. { $what }
open-linear = De instelling linear staat aan; hier is het plan van { $case } als gewone regels.

### Wat er mis kan zijn
expected-settings-word = een van deze woorden: { $known }
settings-unknown-command = Er is geen opdracht { $id }.
settings-unknown-command-near = Er is geen opdracht { $id }. Is { $near } bedoeld?
settings-see-example = Alle opdrachten staan in het voorbeeld: leerpad settings example
settings-bad-key = { $key } is geen toets.
settings-bad-key-near = { $key } is geen toets. Is { $near } bedoeld?
settings-keys-are = Een toets is een letter of teken, f1 tot en met f12, of een van: { $names }. Ervoor kan ctrl- of alt- staan.
settings-key-sent-as = Een terminal stuurt { $key } als { $near }. Kies een andere toets.
settings-key-needed = De opdracht { $command } heeft minstens één toets nodig, anders kun je niet meer stoppen.
settings-key-everywhere = { $command } werkt ook terwijl je typt. Met { $key } kan dat niet: kies een functietoets, of een letter met ctrl of alt.
settings-key-taken = { $key } kan niet zowel { $command } als { $other } betekenen: ze staan op hetzelfde scherm.
settings-key-begins = { $key } voor { $command } en een toets van { $other } beginnen hetzelfde. Dan is niet te weten welke bedoeld is.
settings-key-hidden = { $key } betekent op sommige schermen { $other } en op andere { $command }.
settings-bad-code = “{ $found }” is geen code zoals { $example }.
settings-bad-code-near = “{ $found }” is geen geldige code. Is { $near } bedoeld?
settings-unknown-place = { $name } staat niet in catalogus { $version }. Nieuwe dossiers krijgen het niet.
settings-unknown-place-near = { $name } staat niet in catalogus { $version }. Is { $near } bedoeld? Nieuwe dossiers krijgen het niet.

### Het voorbeeld
settings-example-head = Instellingen van leerpad. Leerpad leest dit bestand bij het begin en schrijft er nooit in. Wat achter twee schuine strepen staat, telt niet mee: haal ze weg om het te laten gelden. Controleer het met: leerpad settings check
settings-example-language = De taal: Nl of En. Zonder deze regel beslist de computer.
settings-example-theme = De kleuren. Sixteen volgt de terminal; Dark en Light hebben een eigen achtergrond; HighContrast is wit op zwart; Plain heeft geen kleuren.
settings-example-ascii = Lijnen van gewone tekens, voor een terminal die lijnen verkeerd toont.
settings-example-mouse = De muis: true of false. Zonder deze regel doet de muis mee als de terminal er een heeft. Met de muis aan selecteer je tekst met shift erbij.
settings-example-hints = De toetsen onderin het scherm.
settings-example-linear = Gewone regels in plaats van de werkbank, zoals voor een schermlezer.
settings-example-author = Wie er markeert en beslist. De naam komt in de dossiers.
settings-example-new-case = Waar elk nieuw dossier mee begint: de arbeidsmarktregio en de gemeente.
settings-example-keys = De toetsen. Een opdracht die je hier noemt, krijgt deze toetsen in plaats van haar eigen. Een reeks zoals "g g" druk je na elkaar in.
