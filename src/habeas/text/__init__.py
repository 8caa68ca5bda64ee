"""Originals in, pages out."""
