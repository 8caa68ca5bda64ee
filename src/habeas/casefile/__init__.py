"""Statements and judgements in, a case out."""
