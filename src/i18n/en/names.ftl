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
