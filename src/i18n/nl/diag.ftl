## Bevindingen: woorden eromheen.

diag-error = fout
diag-warning = waarschuwing
diag-note = opmerking
diag-help = hulp
diag-more = En nog { $n ->
    [one] 1 bevinding
   *[other] { $n } bevindingen
} die hier niet worden getoond.
diag-summary = { $errors ->
    [0] Geen fouten
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}{ $notes ->
    [0] { "" }
    [one] , 1 opmerking
   *[other] , { $notes } opmerkingen
} in { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}.

## Bestanden die niet gelezen of geschreven kunnen worden.

store-cannot-read = { $path } kan niet worden gelezen: { $why }.
store-cannot-write = { $path } kan niet worden opgeslagen: { $why }. Wat er stond, staat er nog.
store-not-confirmed = { $path } is geschreven, maar de schijf heeft dat niet bevestigd ({ $why }). Sla nog eens op.
file-missing = het bestaat niet
file-exists = er staat al een bestand met die naam
file-not-a-file = het is geen gewoon bestand
file-link = het is een koppeling (symbolic link), en die volgt leerpad niet
file-too-large = het is groter dan { $kilobytes } kB
file-exchanged = het werd tijdens het openen verwisseld
file-denied = geen toestemming
file-full = de schijf is vol
file-read-only = van deze schijf kan alleen worden gelezen
file-damaged = er staat iets in dat geen dossier is; het blijft zoals het is
file-other = { $words }

## Bestanden lezen: wat er hoort te staan.

expected-value = een waarde
expected-field-name = de naam van een veld
expected-comma-or-end = een komma of { $end }
expected-whole-number = een geheel getal van { $least } tot en met { $most }
expected-true-or-false = true (ja) of false (nee)
expected-text = tekst tussen aanhalingstekens
expected-date = een datum zoals "2026-11-22"
expected-list = een lijst tussen vierkante haken, met als waarde steeds { $items }
expected-map = een lijst van paren tussen accolades, steeds { $key }, een dubbele punt en { $item }
expected-pair = twee waarden tussen ronde haken: { $first } en { $second }
expected-some-or-none = None, of Some(..) met { $item }
expected-record = { $record }( .. ) met zijn velden

## Bestanden lezen: wat er staat.

found-end = het einde van het bestand
found-unit = lege haken ()
found-list = een lijst
found-map = een lijst van paren tussen accolades
found-record = een record zonder naam
found-tuple = een aantal waarden tussen ronde haken
found-empty-text = een lege tekst
found-unreadable = iets dat niet te lezen is
found-word = het woord { $word }
found-named = { $name }( .. )
found-number = het getal { $number }
found-float = { $number }, en dat is geen geheel getal
found-text = de tekst "{ $text }"
found-character = '{ $character }' tussen enkele aanhalingstekens
found-sign = het teken { $sign }

## Bestanden lezen: het bestand als geheel.

syntax-empty-file = Dit bestand is leeg: er staat geen waarde in, alleen witruimte of commentaar.
syntax-ends-too-early = Het bestand houdt te vroeg op: { $count ->
    [one] er staat nog één haak
   *[other] er staan nog { $count } haken
 } open. Het mist: { $missing }.
syntax-trailing-text = Het bestand gaat door na het einde: er hoort één waarde in, en hier begint een tweede met { $found }.
syntax-comma-at-end = Er staat een komma na het einde van de waarde van dit bestand.
syntax-wrong-kind = Dit is geen RON-bestand maar { $kind }.
syntax-wrong-encoding = Dit bestand is niet als UTF-8 opgeslagen maar als { $encoding }.
syntax-latin-1 = Dit bestand is niet als UTF-8 opgeslagen: op regel { $line }, kolom { $column } staat de byte { $byte }, in de oude Windows-codering een "{ $letter }".
syntax-invalid-utf-8 = Dit bestand is niet als UTF-8 opgeslagen: de byte { $byte } op regel { $line }, kolom { $column } is geen letter.
syntax-nul = Het bestand is beschadigd: { $count ->
    [one] er staat een lege byte (NUL)
   *[other] er staan { $count } lege bytes (NUL)
 } in, zoals na een crash. Gebruik de laatste goede versie.
syntax-all-nul = Het bestand is beschadigd: het bevat niets dan { $count } lege bytes (NUL), zoals na een crash. Gebruik de laatste goede versie.
syntax-byte-order-mark = Het bestand begint met een onzichtbaar teken (U+FEFF, byte order mark) dat een Windows-editor heeft gezet. Het kan geen kwaad, maar andere programma's struikelen erover.
syntax-merge-conflict = Van dit bestand zijn twee versies samengevoegd en het conflict is niet opgelost. Houd één kant over en verwijder de regels met <<<<<<<, ======= en >>>>>>>.
syntax-extension-header = De kopregel { $header } wordt in leerpad-bestanden niet gebruikt. Laat hem weg.
syntax-too-many = Er zijn nog { $count } bevindingen, die zijn weggelaten. Herstel eerst deze.
syntax-ron-looks-like = Een RON-bestand ziet er zo uit: Certificate(code: "C0125", level: 2)
syntax-save-as-utf-8 = Open het bestand in een editor en sla het op als "UTF-8".

## Bestanden lezen: hoe het geschreven is.

syntax-expected = Hier hoort { $expected }, maar er staat { $found }.
syntax-fields-outside = Het veld { $field } staat buiten de haken. Zet de velden tussen ( en ).
syntax-quoted-name = De naam van een veld krijgt geen aanhalingstekens: schrijf { $name } in plaats van "{ $name }".
syntax-bytes = Tekst met een b ervoor wordt in leerpad-bestanden niet gebruikt.
syntax-word-stands-alone = Het woord { $word } staat alleen: er horen geen haken achter.
syntax-missing-comma = Hier ontbreekt een komma.
syntax-sign-for-comma = Hier staat { $found } waar een komma hoort.
syntax-extra-comma = Hier staat een komma te veel.
syntax-missing-colon = Na de naam { $name } ontbreekt een dubbele punt.
syntax-missing-colon-in-map = Tussen de sleutel en de waarde ontbreekt een dubbele punt.
syntax-sign-for-colon = Hier staat { $found } waar een dubbele punt hoort.
syntax-missing-value = { $name } heeft geen waarde: na de dubbele punt ontbreekt iets.
syntax-missing-name = Deze waarde heeft geen naam, terwijl de andere eromheen er wel een hebben. Schrijf naam: waarde.
syntax-unclosed-bracket = De haak { $bracket } gaat hier open en wordt nergens gesloten met { $expected }.
syntax-wrong-bracket = Hier staat { $found } waar { $expected } hoort.
syntax-braces-for-record = De velden van { $name } staan tussen ( en ), niet tussen accolades.
syntax-extra-bracket = De haak { $bracket } sluit niets: er staat er een te veel.
syntax-too-deep = Hier staan meer dan { $limit } haken in elkaar. Geen leerpad-bestand heeft dat nodig.
syntax-unclosed-text = Deze tekst heeft op zijn regel geen { $mark } aan het einde.
syntax-lone-mark = Het aanhalingsteken { $mark } staat alleen: het andere van het paar ontbreekt op deze regel.
syntax-text-goes-on = De tekst houdt op bij dit aanhalingsteken en gaat toch door. Schrijf voor een aanhalingsteken in een tekst \".
syntax-text-into-field = Deze tekst heeft geen aanhalingsteken aan het einde: hij loopt door tot in het veld { $field }.
syntax-text-over-lines = Deze tekst gaat door op de volgende regel. Schrijf hem op één regel.
syntax-unclosed-raw-text = Deze tekst wordt nergens gesloten met { $end } en loopt door tot het einde van het bestand.
syntax-wrong-quotes = Het aanhalingsteken { $mark } ({ $code }) is door een tekstverwerker gezet. Schrijf "rechte" aanhalingstekens.
syntax-single-quotes = Tekst staat tussen dubbele aanhalingstekens ("), niet tussen enkele.
syntax-unquoted-text = Om de tekst { $text } horen aanhalingstekens.
syntax-date-without-quotes = Om de datum { $date } horen aanhalingstekens.
syntax-unknown-escape = { $escape } betekent niets in een tekst. Schrijf voor een backslash er twee: \\
syntax-escape-no-character = { $escape } is geen teken.
syntax-escape-line-end = De backslash aan het einde van deze regel plakt twee regels onzichtbaar aan elkaar. Schrijf de tekst op één regel.
syntax-unclosed-comment = Dit commentaar begint met /* en wordt nergens gesloten met */.
syntax-odd-character = Het teken { $character } ({ $code }) betekent hier niets.
syntax-invisible-character = { $count ->
    [one] Hier staat een teken
   *[other] Hier en op andere plaatsen ({ $count } in totaal) staat een teken
 } dat niet te zien is: { $character }. Het is waarschijnlijk meegekopieerd van een webpagina of uit een tekstverwerker.
syntax-bad-number = { $number } begint als een getal maar is er geen. Om een code of tekst horen aanhalingstekens.
syntax-number-with-unit = Achter het getal { $number } staat { $unit }. Een getal krijgt hier geen eenheid.
syntax-decimal-comma = { $number } wordt gelezen als twee waarden. Uren en andere getallen zijn hier gehele getallen.
syntax-missing-opening = Hier ontbreekt de haak { $bracket }.
syntax-foreign-letter = In de naam { $name } staat de letter { $letter } ({ $code }). Namen bestaan uit a tot en met z.
syntax-foreign-letter-looks = De letter lijkt alleen op { $latin }. Typ de naam opnieuw.
label-opened-here = { $bracket } gaat hier open
label-missing-before = { $bracket } ontbreekt hiervoor
label-text-cut-off = ook deze tekst is afgebroken

## Bestanden lezen: wat een waarde zegt.

read-expected = Hier hoort { $expected }, maar er staat { $found }.
read-record-without-names = De waarden van { $record } hebben namen nodig: schrijf { $record }(naam: waarde, ..).
read-choice-in-quotes = { $word } staat hier zonder aanhalingstekens.
read-unknown-field = { $record } heeft geen veld { $field }.
read-unknown-field-near = { $record } heeft geen veld { $field }. Bedoelt u { $near }?
read-duplicate-field = Het veld { $field } van deze { $record } staat er twee keer.
read-missing-fields = { $record } mist { $count ->
    [one] het veld
   *[other] de velden
 } { $fields }.
read-missing-fields-of = { $record } { $label } mist { $count ->
    [one] het veld
   *[other] de velden
 } { $fields }.
read-wrong-record = Hier hoort { $expected }( .. ), maar er staat { $found }( .. ).
read-unknown-choice = { $word } is hier onbekend. Hier hoort { $expected }.
read-unknown-choice-near = { $word } is hier onbekend. Bedoelt u { $near }?
read-choice-takes = { $word } krijgt { $expected ->
    [one] één waarde
   *[other] { $expected } waarden
 } tussen ronde haken, en hier { $found ->
    [0] staat er geen
    [one] staat er één
   *[other] staan er { $found }
 }.
read-choice-takes-none = { $word } staat alleen: er horen geen waarden tussen haken achter.
read-choice-without-names = De waarden van { $word } hebben geen namen: schrijf { $word }(waarde).
read-some-takes-one = Some( .. ) krijgt precies één waarde.
read-out-of-range = { $number } valt buiten de grenzen: van { $least } tot en met { $most }.
read-leading-zero = { $number } begint met een nul. Een getal schrijft u als { $plain }; een code krijgt aanhalingstekens.
read-number-style = Getallen schrijft u met gewone cijfers: { $plain } in plaats van { $number }.
read-empty-text = Deze tekst is leeg.
read-text-too-long = Deze tekst heeft { $length } tekens; er passen er hoogstens { $most }.
read-text-unsafe = In deze tekst staat een teken dat niet te zien is of het scherm verstoort: { $character }.
read-text-accents = Op één letter staan hier meer dan vier accenten ({ $character }).
read-text-tab = In deze tekst staat een tab. Schrijf spaties.
read-text-line-end = Deze tekst heeft meer dan één regel, en hier hoort één regel.
read-needs-some = Een waarde die ook mag ontbreken, schrijft u als Some( .. ); er staat { $found }.
read-no-some-needed = Schrijf de waarde van { $field } zonder Some( .. ).
read-leave-out = Laat { $field } weg in plaats van None te schrijven.
read-duplicate-key = De sleutel { $key } staat er twee keer.
read-date-form = "{ $date }" is geen datum. Schrijf jaar-maand-dag, zoals "2026-11-22".
read-date-short-year = Het jaar van "{ $date }" heeft twee cijfers, dus is onduidelijk welke datum bedoeld is. Schrijf het jaar voluit, zoals in "2026-11-22".
read-date-day-first = In "{ $date }" staat de dag vooraan, als dag { $day } van maand { $month } van { $year } bedoeld is. Schrijf jaar-maand-dag, zoals "2026-11-22".
read-date-month = Maand { $month } in "{ $date }" bestaat niet.
read-date-day = Dag { $day } in "{ $date }" bestaat niet: die maand heeft { $days } dagen.
read-date-year = Het jaar van "{ $date }" kan niet kloppen: het ligt buiten { $first } tot en met { $last }.
read-looks-like-json = Dit lijkt op JSON. In RON is het Naam(veld: waarde, ..), zonder aanhalingstekens om de namen.
read-no-fractions = Rond af op een geheel getal.
read-thousands-point = Schrijf { $plain } zonder punt, als dat bedoeld is.
read-number-in-quotes = Een getal krijgt geen aanhalingstekens.
read-fields-are = De velden zijn: { $known }.
read-fields-left = Velden die nog kunnen: { $known }.
read-choices-are = Kies uit: { $known }.
read-choice-list = Zet een aantal waarden in een lijst: { $word }([ .., .. ]).
label-first-here = staat hier voor het eerst

## Wijzigingen die worden voorgesteld.

fix-add-colon = Voeg een dubbele punt toe
fix-add-comma = Voeg een komma toe
fix-add-quotes = Zet er aanhalingstekens om
fix-add-some = Zet er Some( .. ) om
fix-add-bracket = Voeg { $bracket } toe
fix-add-brackets = Zet het tussen vierkante haken
fix-remove-mark = Verwijder het aanhalingsteken
fix-bracket = Schrijf { $bracket }
fix-close-text = Voeg het laatste aanhalingsteken toe
fix-colon = Schrijf een dubbele punt
fix-comma = Schrijf een komma
fix-double-backslash = Schrijf twee backslashes
fix-iso-date = Schrijf { $date }
fix-plain-number = Schrijf { $number }
fix-plain-space = Schrijf een gewone spatie
fix-remove-bracket = Verwijder de haak
fix-remove-byte-order-mark = Verwijder het onzichtbare teken
fix-remove-character = Verwijder het teken
fix-remove-characters = Verwijder de { $count } tekens
fix-remove-comma = Verwijder de komma
fix-remove-word = Verwijder het woord
fix-remove-header = Verwijder de kopregel
fix-remove-quotes = Verwijder de aanhalingstekens
fix-remove-some = Schrijf de waarde zonder Some( .. )
fix-rename = Schrijf { $name }
fix-straight-quotes = Schrijf rechte aanhalingstekens

## Dossiers.

case-newer-format = Dit dossier is geschreven door een nieuwere versie van leerpad (vorm { $format }; deze versie kent vorm { $known }).
case-newer-format-help = Er is niets gelezen en niets veranderd. Open het met een nieuwere leerpad.
case-private-number = Hier staat een getal dat een BSN kan zijn.
case-private-number-help = Een BSN hoort niet in een dossier van leerpad. Gebruik het dossiernummer van uw eigen organisatie.
case-bad-code = “{ $found }” is geen code zoals { $example }.
case-bad-code-near = “{ $found }” is geen geldige code; bedoeld is waarschijnlijk { $near }.
case-marked-twice = Ervaring met { $key } staat er twee keer in.
case-account-twice = Uren van { $account } staan er twee keer in.
case-said-twice = { $what } staat er twee keer in.
case-start-of-forbidden = Wat buiten het plan blijft kan geen begin hebben.
case-ends-before-start = Een periode die op { $from } begint kan niet op { $to } eindigen.
case-unknown-reference = { $key } staat niet in catalogus { $version }.
case-unknown-reference-near = { $key } staat niet in catalogus { $version }; er staat wel { $near }.
case-unknown-reference-help = Het dossier houdt wat er staat; in het plan telt het niet mee.
case-older-code = { $key } is een oudere code; { $successor } geldt daarvoor in de plaats.
case-older-code-help = Het dossier houdt de oudere code. Banen en toelating rekenen het diploma mee; voor de werkprocessen van de opvolger is het bewijs en geen vrijstelling.
case-split-code = { $key } is gesplitst in { $successors }; welke ervoor in de plaats komt, weet leerpad niet.
case-split-code-help = Markeer zelf het diploma dat ervoor in de plaats komt. Tot dan telt { $key } in het plan niet mee.
expected-mark-state = de stand van een ervaring ({ $known })
expected-level = een taalniveau ({ $known })
expected-act = een wet ({ $known })
expected-route = een leerroute ({ $known })
expected-group = een grond van de inburgeringsplicht ({ $known })
expected-account = een urensoort ({ $known })
expected-literacy = een schrift waarin iemand leest en schrijft ({ $known })
expected-fix = wat met de hand is vastgezet ({ $known })
expected-question = een vraag van het afwegingskader ({ $known })
expected-verdict = een antwoord daarop ({ $known })
expected-counted = ja, nee of navragen ({ $known })

## Catalogus.

catalog-asks-for = vraagt om { $name }
catalog-at-least = AtLeast({ $wanted }, ..) kan niet: er { $members ->
    [one] staat één lid
   *[other] staan { $members } leden
 } in de lijst, en het aantal moet liggen tussen 1 en dat.
catalog-bad-code = Hier hoort { $expected }, zoals { $example }, maar er staat “{ $found }”.
catalog-band-order = De niveaus moeten stap voor stap oplopen vanaf A1.
catalog-sector-elsewhere = Sector "{ $name }" staat in een bestand dat niet van deze sector is: zet hem in een bestand met sector: "{ $name }".
catalog-sector-has-certificates = Hier staat waarom sector "{ $name }" geen certificaten heeft, maar die zijn er: haal de reden weg.
catalog-two-first-jobs = Een nieuwkomer begint een pad bij één functie: zet first bij één stap.
catalog-first-job-here = bij deze stap staat ook first
catalog-covers-nothing = { $name } omvat niets: noem de onderdelen.
catalog-cycle = { $count ->
    [one] { $names } vraagt om zichzelf.
   *[other] Deze vragen in een kring om elkaar, elk om het volgende en het laatste om het eerste: { $names }.
 }
catalog-date-order = { $until } ligt voor { $from }.
catalog-did-you-mean = Bedoelt u { $name }?
catalog-duplicate = { $name } staat er twee keer in.
catalog-empty-folder = In { $path } staat geen enkel .ron-bestand.
catalog-empty-requirement = { $word } zonder leden betekent niets.
catalog-estimate-order = Een schatting loopt op: van { $min } via { $likely } naar { $max } kan niet.
catalog-experience-of-item = Experience( .. ) gaat over één ding, zoals Job("groepshulp").
catalog-first-defined-here = staat hier voor het eerst
catalog-format = Vorm { $found } van catalogusbestanden is onbekend; deze leerpad leest vorm { $known }.
catalog-grade-too-good = Graad { $grade } is beter dan de beste bron ({ $best }). Een graad kan alleen lager.
catalog-job-out-of-reach = Niemand kan { $name } bereiken: niets geeft { $missing }.
catalog-level = Niveau { $found } bestaat niet: mbo kent 1 tot en met 4.
catalog-mode-hours = Deze uren passen niet in elkaar: { $hours } per week, waarvan { $bound } aan dag of avond gebonden en { $inside } stage of taalles. Hoogstens 60 per week.
catalog-mode-without-hours = Geen uren per week en geen weken, terwijl de studielast { $load } uur is.
catalog-month = Maand { $found } bestaat niet.
catalog-placeholder = Tussen accolades staat { $found }; bekend zijn { $known }.
catalog-no-grants = Dit aanbod levert niets op: vul grants in.
catalog-no-modes = Dit aanbod heeft geen enkele vorm: vul modes in.
catalog-no-source = Elk gegeven heeft een bron nodig.
catalog-no-starts = Dit aanbod begint nooit: noem maanden of datums.
catalog-no-version = Geen enkel bestand noemt de versie van de catalogus: zet version in één bestand.
catalog-older-code-loop = Wie { $code } opvolgt, komt weer bij { $code } uit.
catalog-older-code-split = Is die kwalificatie gesplitst, zet de code dan bij elk van de opvolgers in split_from.
catalog-older-code-twice = { $first } en { $second } zeggen allebei dat zij de oudere code { $code } vervangen.
catalog-empty-synonym = Een synoniem heeft woorden nodig, en iets wat ze betekenen: vul words in, en means of also.
catalog-synonym-no-word = In { $word } staat geen woord om op te zoeken.
catalog-synonym-twice = { $word } betekent { $name } al.
catalog-synonym-word-twice = { $word } staat er al in; hoofdletters, accenten en leestekens maken geen verschil.
catalog-ron-refuses = RON zelf keurt dit bestand af: { $error }
catalog-too-many-files = In { $path } staan te veel bestanden ({ $count }) voor een catalogus.
catalog-odd-letter = Er staat een { $letter } ({ $code }) in, en dat is geen gewone letter (a tot en met z), cijfer of streepje.
catalog-language-not-given = Geen enkel aanbod levert { $name } op, dus niemand kan het aantonen.
catalog-unknown = { $name } bestaat niet in de catalogus.
catalog-version-twice = De versie van de catalogus staat in meer dan één bestand.
catalog-work-process-elsewhere = Werkproces { $code } hoort niet bij kerntaak { $core_task }.
catalog-core-task-empty = Kerntaak { $name } heeft geen werkprocessen.
catalog-core-task-for-work-process = { $code } is een kerntaak, en hier hoort een werkproces, zoals { $code }-W1.
catalog-first-named-here = staat hier voor het eerst
catalog-improbable = { $figure } is hier nauwelijks mogelijk: gewoon is { $least } tot en met { $most }.
catalog-limit-here = de grens staat hier
catalog-named-twice = { $name } staat twee keer in deze lijst.
catalog-offering-out-of-reach = Niemand kan met { $name } beginnen: het vraagt aan het begin { $missing }, en dat is alleen te krijgen via dit aanbod of via wat ook niet kan beginnen.
catalog-path-without-steps = Pad { $name } heeft geen stappen.
catalog-same-file = In dit bestand staat hetzelfde als in { $first }. Verwijder een van de twee.
catalog-start-outside = Op { $date } kan niemand beginnen: die dag ligt buiten de periode waarin dit aanbod kan beginnen.
catalog-too-large = Deze catalogus is te groot: { $found } { $what ->
    [values] waarden
   *[records] records
 }, en er worden er hoogstens { $most } gelezen.
catalog-unit-of-no-diploma = { $unit } hoort bij geen van de diploma's waar { $name } deel van is: { $diplomas }.
catalog-unreadable-file = Dit bestand kan niet worden gelezen: { $why }.
catalog-web-address = “{ $found }” is geen webadres: dat begint met https:// en bevat geen spaties.
catalog-work-process-for-core-task = { $code } is een werkproces, en hier hoort een kerntaak, zoals B1-K1.
fix-write = Schrijf { $text }
expected-certificate-code = een certificaatcode
expected-crebo-code = een crebocode
expected-elective-code = een code van een keuzedeel
expected-file-code = een code van een kwalificatiedossier
expected-unit-code = een code van een kerntaak of werkproces
expected-unit-ref = een werkproces met zijn dossier
expected-slug = een naam van kleine letters en cijfers met streepjes
expected-region-code = de code van een arbeidsmarktregio, zoals AM08
expected-country = een land ({ $known })
expected-measure-kind = een soort maatregel ({ $known })
expected-element = een onderdeel van een maatregel ({ $known })
expected-key = een code of naam uit de catalogus
expected-grade = een graad ({ $known })
expected-skill = een vaardigheid ({ $known })
expected-pathway = een leerweg ({ $known })
expected-strength = hoe streng een eis is ({ $known })
expected-match = hoe zeker een koppeling is ({ $known })
expected-part = een deel van een diploma ({ $known })
expected-topic = een onderwerp van een regel ({ $known })
expected-requirement = een eis ({ $known })
expected-meaning = wat het betekent ({ $known })
expected-grant = wat het oplevert ({ $known })
expected-starts = wanneer het begint ({ $known })
expected-pauses = wanneer het stilligt ({ $known })
expected-cost = een prijs ({ $known })
expected-rule-value = het getal van een regel ({ $known })
expected-gives = wat de conventie geeft ({ $known })
expected-convention-load = hoeveel studie ({ $known })
expected-load = een aantal ({ $known })
