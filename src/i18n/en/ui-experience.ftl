## Experience: what could be shown, and what each mark saves.
