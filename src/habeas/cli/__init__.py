"""The command line: arguments in, a desk function called, lines out."""
