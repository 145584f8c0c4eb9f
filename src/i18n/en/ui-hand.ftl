## Steps that are fixed by hand, and what is tried beside the plan.
