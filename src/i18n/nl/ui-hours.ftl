## The hours of each week.
