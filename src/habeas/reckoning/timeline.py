"""Put in order what can be put in order; leave the rest undecided."""
