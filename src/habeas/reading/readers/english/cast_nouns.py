"""English nouns for people and bodies: which there are, their number, and what each is a word for.

With them go the articles, possessives and pronouns that speak of people. The nouns are in `words/people.toml`. Where one stands for somebody is for `cast_mentions` to say.
"""

from habeas.reading.readers.english.kin import KIN, TIES
from habeas.reading.readers.english.names_words import TITLES, words_in
from habeas.vocabulary.kinds import PartyKind

PEOPLE = words_in("people", "people") | frozenset(KIN) | frozenset(TIES)
CROWDS = words_in("people", "crowds", "words")
AUTHORITIES = words_in("people", "authorities", "words")
ORGANIZATIONS = words_in("people", "organizations", "words")
MODIFIERS = words_in("people", "modifiers", "words")
ARTICLES = {"a": "a", "an": "a", "another": "a", "one": "a", "some": "a", "any": "a", "each": "a",
            "every": "a", "no": "no", "the": "the", "this": "the", "that": "the", "these": "the",
            "those": "the", "both": "the", "such": "a"}  # fmt: skip
POSSESSIVES = {"his": "m", "her": "f", "their": None, "its": None, "my": None, "our": None,
              "your": None}  # fmt: skip
PRONOUNS = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f",
            "they": None, "them": None, "themselves": None}  # fmt: skip
# Titles, and what one who bears them is called afterwards.
TRADES = {
    "atty": "lawyer", "av": "lawyer", "advocate": "lawyer", "capt": "captain", "col": "colonel",
    "dr": "doctor", "father": "priest", "fr": "priest", "gen": "general", "gov": "governor",
    "insp": "inspector", "lt": "lieutenant", "maj": "major", "prof": "professor",
    "rep": "congressman", "rev": "priest", "sen": "senator", "sgt": "sergeant",
}  # fmt: skip
_IRREGULAR = {"men": "man", "women": "woman", "people": "person", "children": "child",
              "wives": "wife", "policemen": "policeman", "police": "police"}  # fmt: skip


def singular(word: str) -> str:
    """A noun for people in the singular; unchanged where it has none.

    >>> singular("policemen"), singular("wives"), singular("witness")
    ('policeman', 'wife', 'witness')
    """
    word = word.replace("’", "'")
    if word in {"families", "parents", "children", "others"}:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and word[:-3] + "man" in PEOPLE:
        return word[:-3] + "man"
    if word.endswith("women"):
        return word[:-5] + "woman"
    for ending, instead in (("ies", "y"), ("ves", "fe"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in _NOUNS:
            return word[: -len(ending)] + instead
    return word


_NOUNS = PEOPLE | CROWDS | AUTHORITIES | ORGANIZATIONS
_KNOWN_FORMS: dict[str, bool] = {}


def is_people_word(word: str) -> bool:
    """Whether a word is a noun for people or bodies, in either number."""
    known = _KNOWN_FORMS.get(word)
    if known is None:
        known = word in _NOUNS or singular(word) in _NOUNS or word == "office"
        _KNOWN_FORMS[word] = known
    return known


def is_plural_form(word: str) -> bool:
    """Whether a word is such a noun in the plural, by its ending."""
    return word not in _NOUNS and singular(word) in _NOUNS


def is_plural(word: str) -> bool:
    """Whether a noun stands for more than one."""
    return (
        (word in CROWDS and word not in {"family", "crowd", "patrol"})
        or is_plural_form(word)
        or word in {"prosecutors", "authorities"}
    )


def kind_of(head: str, phrase: str, *, plural: bool) -> PartyKind:
    """What a noun is a word for, given itself and the words that lead up to it."""
    if head in AUTHORITIES or phrase in AUTHORITIES or phrase.endswith("s office"):
        return PartyKind.AUTHORITY
    if head in ORGANIZATIONS or head == "office":
        return PartyKind.ORGANIZATION
    return PartyKind.GROUP if plural else PartyKind.PERSON


def titles_before(words: str) -> str:
    """Of the words before a name, those that tell what its bearer is: “the colonel”, “Judge”."""
    lead, comma, last = words.rpartition(", ")
    kept: list[str] = []
    for word in reversed(last.split()):
        bare = word.strip(".’'").lower()
        if not (is_people_word(bare) or bare in MODIFIERS or bare in TITLES):
            break
        kept.append(word)
    return f"{lead}{comma}{' '.join(reversed(kept))}"
