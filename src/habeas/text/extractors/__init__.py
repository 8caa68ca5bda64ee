"""One module for each format we can turn into pages."""
