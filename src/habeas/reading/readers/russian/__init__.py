"""Russian: natasha's models, readings of names, the statement rules."""
