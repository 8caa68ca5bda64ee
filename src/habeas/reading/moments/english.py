"""English words for moments."""
