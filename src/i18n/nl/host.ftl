## Wat er op deze computer klopt: leerpad doctor, en de afscherming van het programma.

help-doctor = Controleer wat er op deze computer klopt: bestanden, sloten, terminal, afscherming
help-doctor-format = Vorm van het antwoord: human of json
settings-example-sandbox = Of leerpad zich afschermt voordat het een dossier leest: alleen de mappen met dossiers en catalogus, geen ander programma, geen netwerk. Zonder deze regel doet het dat. leerpad doctor laat zien wat daarvan hier geldt.

doctor-mark-holds = goed
doctor-mark-wrong = MIS
doctor-mark-unknown = ?
doctor-summary = { $holds } goed, { $wrong } mis, { $unknown } van binnenuit niet te zien.

### De map met dossiers
doctor-folder-holds = De map met dossiers is er: { $path }
doctor-folder-wrong = Er is geen map met dossiers bekend.
doctor-folder-unknown = De map met dossiers is er nog niet: { $path }
doctor-folder-why = Daar komt alles te staan wat je over iemand vastlegt.
doctor-folder-do = De map ontstaat met het eerste dossier. Een andere kies je met --cases MAP of met LEERPAD_CASES.
doctor-private-holds = { $team ->
    [yes] Alleen je team kan in de map (rechten { $mode }).
   *[no] Alleen jij kunt in de map (rechten { $mode }).
}
doctor-private-wrong = Anderen kunnen in de map, of nieuwe bestanden krijgen de verkeerde groep (rechten { $mode }).
doctor-private-unknown = De rechten van de map zijn hier niet te zien.
doctor-private-why = Wie in de map kan, leest alle dossiers; wie erin kan schrijven, kan ze vervangen.
doctor-private-do = Voor jou alleen: chmod 700 MAP. Voor een team: chgrp TEAM MAP en chmod 2770 MAP.
doctor-owner-holds = De map is van jou.
doctor-owner-unknown = De map is van iemand anders.
doctor-owner-why = De eigenaar kan de rechten veranderen zonder dat jij het merkt.
doctor-owner-do = Bij een map van een team hoort dat zo, als de eigenaar de beheerder is. Kijk het na met: ls -ld MAP
doctor-above-holds = Niemand anders kan de map door een andere vervangen.
doctor-above-wrong = Iedereen kan een andere map op deze plaats zetten, want iedereen kan schrijven in { $path }
doctor-above-why = Dan schrijf je een dossier in een map van iemand anders.
doctor-above-do = Haal het schrijfrecht voor anderen weg: chmod o-w { $path }
doctor-files-holds = Geen bestand in de map is voor meer mensen te lezen dan de map zelf.
doctor-files-wrong = { $n ->
    [one] Een bestand in de map is voor anderen te lezen.
   *[other] { $n } bestanden in de map zijn voor anderen te lezen.
}
doctor-files-why = Zo'n bestand blijft leesbaar als de rechten van de map ooit ruimer worden of als het wordt gekopieerd.
doctor-files-do = Haal de rechten van anderen weg: chmod o-rwx MAP/*.ron. Is de map voor jou alleen, dan ook die van de groep: chmod go-rwx MAP/*.ron
doctor-links-holds = Er staan geen verwijzingen (symbolic links) in de map.
doctor-links-wrong = { $n ->
    [one] In de map staat een verwijzing (symbolic link). Leerpad volgt die niet.
   *[other] In de map staan { $n } verwijzingen (symbolic links). Leerpad volgt die niet.
}
doctor-links-why = Een verwijzing kan overal heen leiden; zo'n dossier gaat niet open.
doctor-links-do = Kijk waar ze heen gaan met ls -l MAP, en zet het bestand zelf in de map.
doctor-left-over-holds = Er zijn geen halve bestanden blijven liggen.
doctor-left-over-wrong = { $n ->
    [one] Er is een tijdelijk bestand blijven liggen.
   *[other] Er zijn { $n } tijdelijke bestanden blijven liggen.
}
doctor-left-over-why = Er staat een kopie van een dossier in, van toen het programma midden in het opslaan werd afgebroken.
doctor-left-over-do = Open de dossiers een keer en kijk of alles er is. Verwijder daarna: rm MAP/.leerpad-*.tmp
doctor-umask-holds = Nieuwe bestanden van andere programma's krijgen geen schrijfrecht voor iedereen (umask { $mask }).
doctor-umask-wrong = Nieuwe bestanden van andere programma's krijgen schrijfrecht voor iedereen (umask { $mask }).
doctor-umask-unknown = De umask is hier niet te zien.
doctor-umask-why = De bestanden van leerpad zelf blijven afgeschermd, maar een kopie die je maakt niet.
doctor-umask-do = Zet in het profiel van het account: umask 077

### De schijf
doctor-disk-holds = De map staat op een schijf van deze computer ({ $name }).
doctor-disk-wrong = { $nature ->
    [remote] De map staat op een andere computer ({ $name }).
   *[memory] De map staat in het geheugen ({ $name }).
}
doctor-disk-unknown = Het soort bestandssysteem is niet bekend { $name }.
doctor-disk-why = { $nature ->
    [remote] Sloten en bevestigingen gaan daar over het netwerk en gelden soms niet.
    [memory] Wat in het geheugen staat, is weg als de computer opnieuw start.
   *[local] Op een schijf van de computer zelf gelden sloten en bevestigingen.
}
doctor-disk-do = Zet de map op een schijf van de computer waarop leerpad draait.
doctor-writing-holds = In de map kan geschreven worden: het is zojuist geprobeerd.
doctor-writing-wrong = In de map kan niet geschreven worden.
doctor-writing-why = Dossiers gaan open, maar er is niets op te slaan.
doctor-writing-do = Kijk naar de rechten van de map en of de schijf alleen te lezen is (mount).
doctor-confirming-holds = De schijf bevestigt wat er geschreven is, ook de naam in de map.
doctor-confirming-wrong = De schijf bevestigt niet wat er geschreven is.
doctor-confirming-why = Na stroomuitval kan dan weg zijn wat als opgeslagen gemeld was.
doctor-confirming-do = Zet de map op een ander bestandssysteem, bijvoorbeeld ext4 of xfs.
doctor-locking-holds = Sloten werken: een tweede slot op hetzelfde bestand werd geweigerd.
doctor-locking-wrong = Sloten werken hier niet.
doctor-locking-why = Twee mensen kunnen dan tegelijk in hetzelfde dossier schrijven zonder het te merken.
doctor-locking-do = Zet de map op een schijf van deze computer. Bij NFS: gebruik versie 4, zonder nolock of local_lock.
doctor-space-holds = Er is plaats op de schijf: { $megabytes } MB.
doctor-space-wrong = De schijf is bijna vol: nog { $megabytes } MB.
doctor-space-unknown = Hoeveel plaats er nog is, is hier niet te zien.
doctor-space-why = Op een volle schijf wordt niets opgeslagen; het oude bestand blijft dan heel.
doctor-space-do = Maak plaats, of vraag om een groter quotum.
doctor-inodes-holds = Er is plaats voor bestanden: nog { $n }.
doctor-inodes-wrong = { $n ->
    [one] Er is nog plaats voor een enkel bestand.
   *[other] Er is nog maar plaats voor { $n } bestanden.
}
doctor-inodes-why = Elke keer opslaan maakt een nieuw bestand.
doctor-inodes-do = Verwijder bestanden, ook kleine, of vergroot het bestandssysteem.

### De computer
doctor-clock-holds = De klok past bij de bestanden en de catalogus.
doctor-clock-wrong = De klok klopt niet: een bestand of de catalogus is van na vandaag.
doctor-clock-why = Een plan rekent vanaf vandaag, en termijnen ook.
doctor-clock-do = Zet de klok gelijk, bij voorkeur met NTP (timedatectl).
doctor-account-holds = Dit is een gewoon account.
doctor-account-wrong = Dit is het account van de beheerder (root).
doctor-account-why = Rechten houden dan niets tegen, en niemand kan zien wie iets deed.
doctor-account-do = Geef iedereen een eigen gewoon account.
doctor-settings-holds = De instellingen gelden.
doctor-settings-wrong = { $what }
doctor-settings-why = Zolang er een fout in staat, geldt er niets van.
doctor-settings-do = Kijk met: leerpad settings check
doctor-catalog-holds = De catalogus is van { $version }.
doctor-catalog-wrong = { $readable ->
    [yes] De catalogus is van { $version }, { $days } dagen geleden.
   *[no] De catalogus heeft fouten.
}
doctor-catalog-why = Opleidingen, termijnen en regels veranderen elk jaar.
doctor-catalog-do = Neem een nieuwere versie van leerpad, of kijk met: leerpad check

### De terminal
doctor-terminal-holds = De terminal kan schermen tonen ({ $term }).
doctor-terminal-wrong = Deze terminal kan alleen regels tonen.
doctor-terminal-unknown = Dit draait niet op een terminal; over de terminal is niets te zeggen.
doctor-terminal-why = De werkbank heeft een scherm nodig; anders is er het gesprek in regels (leerpad --linear).
doctor-terminal-do = Zet TERM op het soort terminal, bijvoorbeeld xterm-256color, of draai dit op een terminal.
doctor-window-holds = Het venster is groot genoeg ({ $columns } bij { $rows }).
doctor-window-wrong = Het venster is te klein ({ $columns } bij { $rows }).
doctor-window-unknown = De terminal zegt niet hoe groot het venster is.
doctor-window-why = De werkbank heeft minstens 60 kolommen en 20 regels nodig.
doctor-window-do = Maak het venster groter, of gebruik leerpad --linear.
doctor-colours-holds = { $n ->
    [0] Er zijn geen kleuren; alles is ook aan de vorm te zien.
   *[other] Er zijn { $n } kleuren.
}
doctor-colours-why = Kleuren zijn nooit nodig.
doctor-colours-do = Kies andere kleuren met theme in de instellingen, of geen met NO_COLOR.
doctor-letters-holds = Letters gaan als UTF-8.
doctor-letters-wrong = De omgeving zegt niet dat letters als UTF-8 gaan.
doctor-letters-why = Namen met andere letters kunnen er dan verkeerd uitzien; opgeslagen worden ze goed.
doctor-letters-do = Zet LANG op nl_NL.UTF-8 of C.UTF-8. Over SSH: laat de server LANG aannemen (AcceptEnv LANG).
doctor-mouse-holds = { $on ->
    [yes] De muis doet mee.
   *[no] De muis doet niet mee.
}
doctor-mouse-why = De muis is nooit nodig.
doctor-mouse-do = Kies het zelf met mouse in de instellingen.

### De afscherming
doctor-sandbox-holds = { $landlock ->
    [0] Leerpad schermt zich af zo goed als dit systeem kan (zonder Landlock).
   *[other] Leerpad schermt zich af (Landlock, versie { $landlock }).
}
doctor-sandbox-wrong = De instellingen zetten de afscherming uit.
doctor-sandbox-why = Een fout in leerpad, of in iets waar het van gemaakt is, vindt dan alles wat jij mag.
doctor-sandbox-do = Haal sandbox: false weg uit de instellingen.
doctor-core-holds = Na een fout komt het geheugen niet in een bestand.
doctor-core-wrong = Na een fout kan het geheugen in een bestand komen.
doctor-core-why = In dat geheugen staan dossiers.
doctor-core-do = Zet in /etc/security/limits.conf: * hard core 0
doctor-memory-holds = Andere programma's van dit account kunnen niet in het geheugen kijken.
doctor-memory-wrong = Andere programma's van dit account kunnen in het geheugen kijken.
doctor-memory-why = In dat geheugen staan dossiers.
doctor-memory-do = Zet kernel.yama.ptrace_scope op 1 of hoger (sysctl).
doctor-privileges-holds = Het programma kan nooit meer rechten krijgen dan jij hebt.
doctor-privileges-wrong = Het programma kan meer rechten krijgen dan jij hebt.
doctor-privileges-why = Een programma met extra rechten (setuid) zou een weg naar buiten zijn.
doctor-privileges-do = Neem een nieuwere kernel, of zet NoNewPrivileges=yes bij de dienst die SSH draait.
doctor-reach-holds = Alleen de mappen met dossiers en catalogus zijn te bereiken: een ander bestand werd zojuist geweigerd.
doctor-reach-wrong = { $partly ->
    [yes] Van andere bestanden is een deel nog te bereiken.
   *[no] Andere bestanden zijn te bereiken.
}
doctor-reach-why = Een fout in leerpad kan dan lezen wat jij mag lezen.
doctor-reach-do = Dit vraagt Landlock: Linux 6.2 of nieuwer, met landlock in de lijst lsm van de kernel.
doctor-programs-holds = Er kan geen ander programma gestart worden.
doctor-programs-wrong = { $partly ->
    [yes] Andere programma's starten is maar voor een deel dicht.
   *[no] Andere programma's starten kan.
}
doctor-programs-why = Zo komt iemand die alleen leerpad mag gebruiken niet bij een shell.
doctor-programs-do = Dit vraagt seccomp of Landlock in de kernel. In een container: laat de aanroepen seccomp en landlock toe.
doctor-network-holds = Er kan geen verbinding gemaakt worden.
doctor-network-wrong = { $partly ->
    [yes] Verbindingen zijn maar voor een deel dicht.
   *[no] Verbindingen maken kan.
}
doctor-network-why = Leerpad heeft geen netwerk nodig; wat er niet is, kan niet lekken.
doctor-network-do = Dit vraagt seccomp, of Linux 6.7 met Landlock. In een container: laat de aanroepen seccomp en landlock toe.
doctor-signals-holds = Andere programma's kunnen niet gestoord worden.
doctor-signals-wrong = Signalen naar andere programma's van dit account zijn mogelijk.
doctor-signals-why = Een fout in leerpad zou andere sessies van dit account kunnen beëindigen.
doctor-signals-do = Dit vraagt Linux 6.12 met Landlock.

### Over SSH
doctor-ssh-holds = { $over ->
    [yes] Dit gaat over SSH ({ $names }).
   *[no] Dit gaat niet over SSH.
}
doctor-ssh-why = Over SSH horen er een vast programma en een teken van leven bij.
doctor-ssh-do = Zie docs/hosting.md.
doctor-forced-unknown = Of SSH alleen leerpad laat starten, is van binnenuit niet te zien.
doctor-forced-why = Zonder ForceCommand heeft wie inlogt een shell, en daarmee alle bestanden van het account.
doctor-forced-do = Probeer vanaf een andere computer: ssh COMPUTER id. Er moet leerpad komen, niet de uitvoer van id.
doctor-keep-alive-unknown = Of de server merkt dat een lijn weg is, is van binnenuit niet te zien.
doctor-keep-alive-why = Zonder teken van leven blijft een sessie open als het netwerk wegvalt, en blijft het dossier bezet.
doctor-keep-alive-do = Kijk op de server: sshd -T -C user=NAAM | grep clientalive. Er hoort een getal boven 0 te staan.
doctor-loader-holds = Er wordt geen vreemde code meegeladen.
doctor-loader-wrong = De omgeving laat code meeladen ({ $names }).
doctor-loader-why = Code die meegeladen wordt, leest alles mee, nog voor de afscherming.
doctor-loader-do = Haal deze variabelen weg. Over SSH: neem ze niet aan (AcceptEnv LANG, PermitUserEnvironment no).
