"""The closed lists the whole system agrees on."""
