"""Run every rule over a case, in order."""
