"""One engine; words for dates, one module for each language."""
