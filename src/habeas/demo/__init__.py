"""The papers of an invented case, for `habeas demo`.

Data only. Every person, body, newspaper and event in them is invented; so are the Republic of
Altynkol, the Volga-South District and the town of Kyzylbel. `index.toml` says who handed in what.
"""
