"""Build the case of a disappeared person from documents, on one machine."""

__version__ = "0.1.0"
