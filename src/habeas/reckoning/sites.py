"""Places in words: “the basement of a vocational school” beside “Henichesk”.

Papers often name a town and describe the place within it. The description nearest to the word that
tells the event is taken as it stands; nothing is looked up and nothing is translated.
"""

import re
from collections.abc import Iterator

_NOUNS = (
    r"airports?|apartment|barracks?|base|basement|boiler room|border crossing|border post|building|bus station|bus stop"
    r"|bus terminal|bus|camp|cellar|cell|centre|center|checkpoint|clinic|colony|courthouse|courtroom|courtyard|crossing|depot"
    r"|detention facility|detention centre|dormitory|embassy|facility|factory|farm|flat|flight|forest|forestry post|garage|gate"
    r"|guest house|headquarters|hideout|hospital|hostel|hotel|isolator|jail|lane|market|mosque|office|pharmacy"
    r"|pickup|police station|police post|port|pre-trial prison|prison|quarry|railway station|ranch|recruitment office|remand prison|removal centre"
    r"|roadside|school|selection point|shelter|shop|station|street|tent|terminal|training ground|trenches"
    r"|truck|university|van|village|warehouse|workshop|yard|plane|stadium|church"
    r"|аэропорт\w*|барак\w*|больниц\w*|вокзал\w*|воинск\w+ част\w+|военкомат\w*|гараж\w*|двор\w*|дом\w{0,2}|здани\w+|изолятор\w*|казарм\w*|камер\w+|квартир\w+|колони\w+"
    r"|лагер\w*|общежити\w+|отдел\w* полиции|отдел\w*|подвал\w*|полигон\w*|пост\w{0,2}|пункт\w* отбора|сизо|склад\w*|тюрьм\w*|учебн\w+ центр\w*|фабрик\w*|центр\w*|школ\w*"
)
_NOUN = re.compile(rf"(?<![\w-])(?:{_NOUNS})(?![\w-])", re.IGNORECASE)
# Taken only where nothing says more: these name a kind of place, or a body, as often as a place.
_VAGUE = re.compile(
    r"(?<![\w-])(?:police|house|home|road|post|court|corridor|room|border|полици\w+|границ\w+|фронт\w*)(?![\w-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
# What may follow: “of a vocational school”, “near Novocherkassk”, “on the Talaimannar road”.
_AFTER = re.compile(
    r"\s+(?:of|at|near|under|behind|on|in|for|above|inland of|под|около|близ|возле|в|на)"
    r"\s+(?:the |a |an |his |her |their )?(?:(?:[a-zа-я]+ ){0,2}(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))(?:[A-ZА-ЯЁ][\w’'-]+(?: [A-ZА-ЯЁ0-9][\w’'-]*)*)(?: (?:road|street|district|region|region’s))?"
    rf"|(?:[a-zа-я]+ ){{0,2}}(?:{_NOUNS})(?![\w-]))"
)
_STOP = frozenset(
    """
    a about after again all along and any are as at away back be been before behind being by called came come did down
    each every find first for from get go going got had has have he her him his i if in inside into is it its just kept
    held last left like me more moved my near new no not now of off on one only or our out over own past put said same saw
    seen sent she so some stood stopped taken than that the their them then there these they this those through till to
    told took toward towards under until up us was we went were when where which while who with would you your brought
    held led met locked driven drove ran
    а без был была были в вам во вот все вы где да для до его ее её за и из или им их к как ко мы на над не него но о об
    он она они от по под при с со так там то ты у что это
    """.split()  # noqa: SIM905 as a list it is a page long
)
# A full stop before a number or a small letter ends an abbreviation, not a sentence.
_SENTENCE = re.compile(r"[.!?…]+[”\"»’)]*\s+(?=[“\"«‘(—-]*[A-ZА-ЯЁ])|\n+")


def site(text: str, near: int) -> str | None:
    """The place described nearest to a position of a text, within its sentence; None if none is.

    >>> site("They kept him in the basement of a vocational school in Henichesk for weeks.", 5)
    'basement of a vocational school'
    """
    start, stop = _sentence(text, near)
    found = list(_described(_NOUN, text, start, stop)) or list(
        _described(_VAGUE, text, start, stop)
    )
    whole = [each for each in found if not any(_inside(each, other) for other in found)]
    best = min(whole, key=lambda span: max(span[0] - near, near - span[1], 0), default=None)
    return None if best is None else text[best[0] : best[1]].strip()


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def bounds_of_sentence(text: str, near: int) -> tuple[int, int]:
    """Where the sentence around a position of a text begins and ends."""
    return _sentence(text, near)


def sentence(text: str, near: int) -> str:
    """The sentence around a position of a text."""
    start, stop = _sentence(text, near)
    return text[start:stop]


def _sentence(text: str, near: int) -> tuple[int, int]:
    start, stop = 0, len(text)
    for match in _SENTENCE.finditer(text, max(0, near - 600), min(len(text), near + 600)):
        if match.end() <= near:
            start = match.end()
        elif match.start() >= near:
            stop = match.start() + 1
            break
    return start, stop


def _described(
    nouns: re.Pattern[str], text: str, start: int, stop: int
) -> Iterator[tuple[int, int]]:
    for match in nouns.finditer(text, start, stop):
        left = _modifiers(text, start, match.start())
        after = _AFTER.match(text, match.end(), stop)
        end = after.end() if after else match.end()
        yield left, end


def _modifiers(text: str, start: int, at: int) -> int:
    """Where the words that belong before a noun begin: at most three, none of them a small word."""
    words = list(_WORD.finditer(text, max(start, at - 60), at))
    left = at
    for word in reversed(words[-3:]):
        if text[word.end() : left].strip() or word[0].casefold() in _STOP:
            break
        left = word.start()
    return left
