"""Russian words for moments."""
