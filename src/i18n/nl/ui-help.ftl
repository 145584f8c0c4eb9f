## Help and the tour.

ui-why-no-tour = Er is nu geen rondleiding; die begint met het voorbeeld demo:tour.
ui-cmd-tour-next = rondleiding verder
ui-cmd-tour-next-doc = Naar de volgende halte van de rondleiding.
ui-cmd-tour-back = rondleiding terug
ui-cmd-tour-back-doc = Naar de vorige halte van de rondleiding.
ui-cmd-tour-end = rondleiding stoppen
ui-cmd-tour-end-doc = Stopt de rondleiding; het voorbeeld blijft open.
demo-tour = De rondleiding van vijf minuten, op een bedachte deelnemer
tour-title = Rondleiding { $n } van { $of }
tour-keys = { $next } verder  { $end } stoppen
tour-done = Gelukt.
tour-ended = De rondleiding is gestopt. Met ? vind je alles wat hier kan.
tour-welcome = Dit is mevrouw Voorbeeld-Rondgang; zij bestaat niet en niets wordt bewaard. Bovenaan staan de schermen met hun toets, daaronder het doel en wanneer het klaar is. { $next } gaat verder, { $end } stopt. De onderste regel zegt altijd wat kan.
tour-experience = Wat kan zij al? Druk op { $key } voor het scherm Ervaring.
tour-mark = Zoek met { $search } naar "wonen", druk op enter, en markeer certificaat C0160 met { $mark }: gemeld. Alleen wat is toegekend maakt de route korter; wat gemeld is opent een kortere weg, zoals EVC.
tour-undo = Onderaan staat wat de verandering met het plan doet. Alles kan terug: druk op { $undo }.
tour-goal = Waar wil zij heen? Druk op { $key }. Met { $choose } kies je een doel: een functie, diploma, certificaat of praktijkverklaring. Haar doel staat al goed.
tour-plan = Druk op { $key } voor het plan: bovenaan het antwoord en of dat bewezen is, daaronder de stappen in de tijd. Een golf (~) is een schatting.
tour-why = Kies met omlaag een stap en druk op { $why }: waarom deze stap, waarom dan, op welke bronnen, en wat nog onzeker is.
tour-compare = Druk op { $key } om te vergelijken: andere routes, afwegingen, en wat het meest zou schelen.
tour-change = Ga met omlaag naar een regel onder "Wat zou het meest schelen?" en druk op { $apply }: die verandering staat dan in het dossier. { $last } gaat naar de laatste regel.
tour-hours = Druk op { $key } voor de uren: wat er per week is, wat het vraagt, en waar het knelt.
tour-print = Druk op { $key } voor wat op papier gaat: voor de deelnemer, de school of een werkgever, met alleen wat die nodig heeft.
tour-help = Iets kwijt? { $help } zoekt in alles wat hier kan en voert het uit; { $words } legt de woorden uit. Probeer er een.
tour-end = Dat was het. { $end } sluit dit venster, { $close } gaat naar het beginscherm voor een eigen dossier, { $quit } stopt leerpad.
