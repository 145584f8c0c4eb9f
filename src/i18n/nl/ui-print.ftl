## What goes on paper and into other programs.
