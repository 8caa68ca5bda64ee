"""Bytes and rows; no word of the domain."""
