## The linear mode.
