"""Who cannot both be right."""
