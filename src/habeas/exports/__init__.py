"""A case in, other people's formats out."""
