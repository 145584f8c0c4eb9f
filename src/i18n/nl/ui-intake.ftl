## The intake and what can be changed in a case.
