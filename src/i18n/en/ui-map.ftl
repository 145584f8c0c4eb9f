## The map: sector paths and what needs what.
