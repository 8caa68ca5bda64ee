"""The Russian reader: rules over natasha's models of words, names and sentence structure."""
