"""English: rules for who says what, who is who, and what happened."""
