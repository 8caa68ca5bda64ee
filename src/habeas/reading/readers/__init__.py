"""One package for each language: its words, its morphology, its rules."""
