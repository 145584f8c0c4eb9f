## Namen van maanden, dagen, niveaus en soorten.

month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
weekday-1 = ma
weekday-2 = di
weekday-3 = wo
weekday-4 = do
weekday-5 = vr
weekday-6 = za
weekday-7 = zo

skill-listening = luisteren
skill-speaking = spreken
skill-reading = lezen
skill-writing = schrijven

account-language = taal
account-participation = participatie
account-pvt = PVT
account-map = MAP
account-ona = ONA

pathway-bol = BOL
pathway-bbl = BBL
pathway-ovo = derde leerweg (OVO)
pathway-practice = praktijkleren
pathway-evc = EVC
pathway-exam-only = alleen examen
pathway-language-course = taalcursus
pathway-language-exam = taalexamen
pathway-licence-course = cursus of aanvraag
pathway-work = werk

kind-file = kwalificatiedossier
kind-diploma = diploma
kind-part = onderdeel van een diploma
kind-core-task = kerntaak
kind-work-process = werkproces
kind-certificate = mbo-certificaat
kind-elective = keuzedeel
kind-statement = praktijkverklaring
kind-licence = bewijs
kind-job = functie
kind-language = taalniveau
kind-sector = sector
kind-path = sectoraal ontwikkelpad
kind-offering = aanbod
kind-rule = regel
kind-calendar = kalender
kind-funding = financiering
kind-band = taaltempo
kind-source = bron
kind-measure = maatregel
kind-region = arbeidsmarktregio
kind-overlay = plaatselijke aanvulling

country-be = België
country-de = Duitsland
country-dk = Denemarken
country-fr = Frankrijk
country-se = Zweden
country-several = verschillende landen
measure-kind-output = gestuurd op resultaat
measure-kind-steered = gestuurd
measure-kind-mentoring = mentoring
measure-kind-person-centred = op de persoon gericht
measure-kind-community = vanuit de gemeenschap
element-mentoring = mentor
element-language-on-the-job = taal op de werkvloer
element-language-course = taalcursus
element-trade-language = vaktaal
element-internship = stage
element-subsidised-job = baan met loonsubsidie
element-training = beroepsopleiding
element-job-search = hulp bij werk zoeken
element-housing-near-work = wonen bij het werk, of reizen
element-childcare = kinderopvang en zorgtaken
element-peer-group = groep van gelijken
element-employer-survey = werkgevers bevragen
element-recognition = erkennen van wat iemand kan
rule-valid-from = vanaf { $date }
rule-valid-until = tot en met { $date }

part-generic = generieke vakken (Nederlands, rekenen, burgerschap)
part-electives = keuzedelen
part-placement = beroepspraktijkvorming (BPV)

state-claimed = zegt ervaring te hebben
state-evidenced = bewijs aanwezig
state-requested = vrijstelling aangevraagd
state-granted = toegekend
state-refused = geweigerd

status-optimal = bewezen kortst
status-feasible = haalbaar, nog niet bewezen kortst
status-infeasible = onmogelijk
status-unknown = niet uitgerekend

act-wi2021 = Wet inburgering 2021
act-wi2013 = Wet inburgering 2013
route-b1 = B1-route
route-self-reliance = Z-route
route-education = onderwijsroute
group-asylum = asielstatushouder
group-family = gezins- of overige migrant

strength-hard = verplicht
strength-waivable = ontheffing mogelijk
strength-soft = aangeraden

counted-yes = ja
counted-no = nee
counted-ask = navragen

exam-knm = KNM
