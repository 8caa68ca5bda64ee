"""Kinship and other ties: which words name them, of which gender, and how each reads backwards.

A tie is said of its holder: “mother” in “her mother” holds towards her. Who the two are is for
`cast` to say.
"""

from collections.abc import Mapping

from habeas.reading.readers.english.names_words import words_in

_GENDERS = ("m", "f", "u")

KIN: Mapping[str, str | None] = {
    word: None if gender == "u" else gender
    for gender in _GENDERS
    for word in sorted(words_in("people", "kin", gender))
}
TIES: Mapping[str, str | None] = {
    word: None if gender == "u" else gender
    for gender in _GENDERS
    for word in sorted(words_in("people", "ties", gender))
}

# What the other side of a tie is called: for a man, for a woman, where neither is known.
_BACKWARDS = {
    "parent": ("son", "daughter", "child"),
    "child": ("father", "mother", "parent"),
    "spouse": ("husband", "wife", "spouse"),
    "sibling": ("brother", "sister", "sibling"),
    "uncle": ("nephew", "niece", "nephew"),
    "nephew": ("uncle", "aunt", "uncle"),
    "grandparent": ("grandson", "granddaughter", "grandchild"),
    "grandchild": ("grandfather", "grandmother", "grandparent"),
    "parent-in-law": ("son-in-law", "daughter-in-law", "in-law"),
    "child-in-law": ("father-in-law", "mother-in-law", "in-law"),
    "betrothed": ("fiancé", "fiancée", "fiance"),
}
_FAMILIES = {
    "parent": "father mother dad mum mom mama papa parent stepfather stepmother",
    "child": "son daughter child kid baby boy girl stepson stepdaughter",
    "spouse": "husband wife spouse widow widower partner",
    "sibling": "brother sister sibling twin half-brother half-sister stepbrother stepsister",
    "uncle": "uncle aunt",
    "nephew": "nephew niece",
    "grandparent": "grandfather grandmother grandparent",
    "grandchild": "grandson granddaughter grandchild",
    "parent-in-law": "father-in-law mother-in-law",
    "child-in-law": "son-in-law daughter-in-law",
    "betrothed": "fiancé fiancée fiance",
}
_FAMILY_OF = {word: family for family, words in _FAMILIES.items() for word in words.split()}
_MUTUAL = words_in("grammar", "mutual")
_PAIRS = {"lawyer": "client", "attorney": "client", "counsel": "client", "client": "lawyer"}


def same_tie(one: str, other: str) -> bool:
    """Whether two words name one tie: “mum” and “mother”, “boy” and “son”."""
    if one == other:
        return True
    family = _FAMILY_OF.get(one)
    if family is None or family != _FAMILY_OF.get(other):
        return False
    genders = {gender_of(one), gender_of(other)}
    return genders != {"m", "f"}


def backwards(tie: str, gender: str | None) -> str | None:
    """What the holder's counterpart is to the holder: a mother's is her son, daughter or child.

    Args:
        tie: The word for the tie.
        gender: The counterpart's gender; None where it is not known.
    """
    if tie in _MUTUAL:
        return tie
    if tie in _PAIRS:
        return _PAIRS[tie]
    family = _FAMILY_OF.get(tie)
    if family is None:
        return None
    man, woman, either = _BACKWARDS[family]
    return man if gender == "m" else woman if gender == "f" else either


def gender_of(noun: str) -> str | None:
    """The gender that a word for a person settles by itself."""
    if noun in _GENDERED:
        return _GENDERED[noun]
    if noun.endswith(("woman", "girl", "lady", "-mother", "-sister")):
        return "f"
    if noun.endswith(("boy", "-father", "-brother")):
        return "m"
    # “Chairman”, “gunman” and “spokesman” are held to be men until the page says otherwise.
    return "m" if noun.endswith("man") and noun != "human" else None


_GENDERED = {
    **{word: gender for word, gender in KIN.items() if gender},
    **{word: gender for word, gender in TIES.items() if gender},
    **{word: gender for gender in ("m", "f") for word in words_in("people", "people", gender)},
}
