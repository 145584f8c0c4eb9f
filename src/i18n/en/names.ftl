## Names of months, days, levels and kinds.

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

skill-listening = listening
skill-speaking = speaking
skill-reading = reading
skill-writing = writing

account-language = language
account-participation = participation
account-pvt = PVT
account-map = MAP
account-ona = ONA

pathway-bol = BOL
pathway-bbl = BBL
pathway-ovo = third pathway (OVO)
pathway-practice = learning at a company
pathway-evc = EVC
pathway-exam-only = exam only
pathway-language-course = language course
pathway-language-exam = language exam
pathway-licence-course = course or application
pathway-work = work

kind-file = qualification file
kind-diploma = diploma
kind-part = part of a diploma
kind-core-task = core task
kind-work-process = work process
kind-certificate = mbo-certificaat
kind-elective = elective
kind-statement = practice statement
kind-licence = proof
kind-job = job
kind-language = language level
kind-sector = sector
kind-path = sector path
kind-offering = offering
kind-rule = rule
kind-calendar = calendar
kind-funding = funding
kind-band = language pace
kind-source = source
kind-measure = measure
kind-region = labour market region
kind-overlay = overlay

country-be = Belgium
country-de = Germany
country-dk = Denmark
country-fr = France
country-se = Sweden
country-several = several countries
measure-kind-output = steered by output
measure-kind-steered = steered
measure-kind-mentoring = mentoring
measure-kind-person-centred = person-centred
measure-kind-community = community-based
element-mentoring = mentoring
element-language-on-the-job = language on the job
element-language-course = language course
element-trade-language = language of the trade
element-internship = internship
element-subsidised-job = subsidised job
element-training = vocational training
element-job-search = help with finding work
element-housing-near-work = housing near work, or travel
element-childcare = childcare and care duties
element-peer-group = group of peers
element-employer-survey = asking employers
element-recognition = recognition of skills
rule-valid-from = from { $date }
rule-valid-until = until { $date }

part-generic = generic subjects (Dutch, arithmetic, citizenship)
part-electives = electives
part-placement = work placement (BPV)

state-claimed = claims experience
state-evidenced = evidence at hand
state-requested = exemption requested
state-granted = granted
state-refused = refused

status-optimal = proved shortest
status-feasible = feasible, not yet proved shortest
status-infeasible = impossible
status-unknown = not computed

act-wi2021 = Civic Integration Act 2021
act-wi2013 = Civic Integration Act 2013
route-b1 = B1 route
route-self-reliance = Z route
route-education = education route
group-asylum = asylum permit holder
group-family = family or other migrant

strength-hard = required
strength-waivable = can be waived
strength-soft = advised

counted-yes = yes
counted-no = no
counted-ask = ask

exam-knm = KNM
