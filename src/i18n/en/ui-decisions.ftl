## Decisions and the assessment framework.
