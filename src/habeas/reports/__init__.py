"""Findings in, pages for people out."""
