"""Who bears out whom."""
