## The hours of each week.
ui-hours-no-plan = Zonder plan: dit zijn de uren die er zijn.
ui-hours-full = { $full ->
    [0] Er is geen week zonder vrije uren.
    [one] In 1 van de { $weeks } weken is er geen uur vrij.
   *[other] In { $full } van de { $weeks } weken is er geen uur vrij.
}
ui-hours-over = { $weeks ->
    [one] In 1 week past het niet.
   *[other] In { $weeks } weken past het niet.
}
ui-hours-tightest = Krapste week: { $date }, { $free } van { $there } uur vrij (t).
ui-hours-column-week = week van
ui-hours-column-month = maand
ui-hours-column-period = periode
ui-hours-column-day = dag
ui-hours-column-evening = avd
ui-hours-column-module = stap
ui-hours-column-language = taal
ui-hours-column-participation = part
ui-hours-column-other = ovg
ui-hours-column-free = vrij
ui-hours-week = Week van { $date } ({ $n } van { $of }): { $there } uur, { $used } bezet, { $free } vrij
ui-hours-week-over = { $hours } uur meer dan er is.
ui-hours-exception = Anders dan anders tot { $until }: { $day } uur overdag en { $evening } 's avonds (meestal { $usual_day } en { $usual_evening }). { $reason }
ui-hours-education = De onderwijsroute vult de hele week.
ui-hours-holiday = Schoolvakantie: { $name }
ui-hours-holiday-estimated = Schoolvakantie, geschat naar het laatst bekende jaar
ui-hours-work = Daarnaast { $hours } uur werk per week; dat gaat niet van deze uren af. { $what }
ui-hours-step = Stap { $n } { $name }: { $hours } u ({ $how })
ui-hours-pause = Stap { $n } { $name } ligt stil: { $calendar }
ui-hours-by-day = overdag { $hours }
ui-hours-by-evening = avond { $hours }
ui-hours-placement = stage { $hours }
ui-hours-dutch = waarvan Nederlands { $hours }
ui-hours-exam-ready = Genoeg lessen voor het examen { $exam }
ui-hours-exam-register = Laatste week om aan te melden: { $exam }
ui-hours-weeks = { $from } tot en met week { $to } ({ $weeks } weken): { $there } uur, { $used } bezet, { $free } vrij
ui-hours-made = Inburgering tot en met deze week

## Commands
ui-cmd-tightest = krapste week
ui-cmd-tightest-doc = Gaat naar de week met de minste vrije uren, en daarna naar de volgende.
ui-cmd-week-details = hele week
ui-cmd-week-details-doc = Toont alles over de gekozen week in plaats van de lijst, of de lijst weer.
