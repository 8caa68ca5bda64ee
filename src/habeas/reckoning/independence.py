"""Say whether two statements go back to one source."""
