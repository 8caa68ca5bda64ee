"""Pages in, statements out.

A reader is a function from a page to a reading: `habeas.reading.registry` lists them by language.
"""
