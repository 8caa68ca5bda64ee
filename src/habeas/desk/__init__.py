"""Each thing a person does, as one function."""
