## The plan in time.
