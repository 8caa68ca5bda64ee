"""A case in, findings out."""
