"""Where the person was held, and when we last know it."""
