"""Files in, originals out."""
