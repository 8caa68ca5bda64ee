"""Words for kin: which name one relation, which can hold of one person, which only once.

Relations are kept in the words of their page; these tables only compare them.
"""

from collections.abc import Mapping
from types import MappingProxyType

_WORDS = """
mother: mother mum mom mama мать мама
father: father dad papa отец папа
parent: parent родитель
wife: wife widow жена вдова супруга
husband: husband widower муж вдовец супруг
spouse: spouse partner fiancee fiance
sister: sister half-sister stepsister сестра
brother: brother half-brother stepbrother брат
sibling: sibling
daughter: daughter stepdaughter дочь дочка
son: son stepson сын
child: child ребенок
uncle: uncle дядя
aunt: aunt auntie тетя тётя
grandmother: grandmother grandma бабушка
grandfather: grandfather grandpa дедушка дед
nephew: nephew племянник
niece: niece племянница
cousin: cousin
grandson: grandson внук
granddaughter: granddaughter внучка
"""
_BASE: Mapping[str, str] = MappingProxyType(
    {
        word: base
        for base, words in (line.split(": ") for line in _WORDS.strip().splitlines())
        for word in words.split()
    }
)
# A word on the left says no more than any of those on the right.
_WIDER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "parent": frozenset({"mother", "father"}),
        "spouse": frozenset({"wife", "husband"}),
        "sibling": frozenset({"sister", "brother"}),
        "child": frozenset({"son", "daughter"}),
    }
)
_SHE = "mother wife sister daughter aunt grandmother niece granddaughter"
_HE = "father husband brother son uncle grandfather nephew grandson"
ONLY_ONE = frozenset({"mother", "father", "wife", "husband"})
OF_ONE = frozenset({"wife", "husband"})
SEX: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(_SHE.split(), "f") | dict.fromkeys(_HE.split(), "m")
)


def base_of(words: str) -> str | None:
    """The relation that words name, whatever stands before it; None if it is none of kin.

    >>> base_of("younger sister")
    'sister'
    """
    for word in reversed(words.casefold().replace("-in-law", " in law").split()):
        if word == "law":
            return None
        if word in _BASE:
            return _BASE[word]
    return None


def together(one: str, other: str) -> bool:
    """Whether one person can be both to the same person, or the words may mean the same."""
    return (
        one == other
        or one in _WIDER.get(other, frozenset())
        or other in _WIDER.get(one, frozenset())
    )
