"""Place names in English text: by the gazetteer, and by the words around a name.

A name the gazetteer knows is a place's if it is large or the words around it say so, for a town may
be called like a person or a common word. A name it does not know is one only where the words leave
little else: "the village of", "in", "near".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.reading.gazetteer import named
from habeas.reading.place_names import Named, Taken

_CAPITALISED = (
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Ramadan Easter Christmas Eid "
    "Islam Orthodox Muslim Christian Catholic English Russian Arabic Telegram Facebook WhatsApp Instagram Twitter "
    "Skype VKontakte Signal YouTube Viber Internet God Allah I He She We They It The A An His Her My Our Their You "
    "Mr Mrs Ms Dr Hon President Minister General Colonel Major Captain Lieutenant Sergeant Private Judge Father "
    "Mother Brother Sister Uncle Aunt Parliament State Government Ministry Embassy Court Police Army Kremlin "
    "Interior Foreign Defence Defense Justice Latin Cyrillic Soviet West East North South Western Eastern Northern "
    "Southern Article Section Case No Room Block Unit Cell Part Day Page Form Annex Hours Question Answer Q "
    "Interviewer Witness Chairman Yes Not And But In On At From To Of For By With Then When Where Who What Why How "
    "If As After Before Since This That These Those There Here One Two Three Four Five Six Another Some Many Most "
    "University House Central Valley Line Tour Residence Mass Mama Papa Engineer Doctor Political Delta Youth Watch "
    "Thai Kazakh Uzbek Tajik Turkmen Kyrgyz Uyghur Lao Nuer Tamil Hausa Dinka Pashto Ixil Luganda Kinande Kanuri "
    "Both Each All Every Only Also Now Next Last First Second Third Dear Re Sub Date Place Name Case Ref Tel"
)
_NAMES_TOO = (
    "Reading Nice Mobile Sasha Marina Georgia Jordan Chad Victoria Florence Alexandria Sofia Lima Charlotte Austin "
    "Dallas Houston Madison Lincoln Jackson Diana Valencia Santiago Mary Kani Bath Lens Split Man Of Male Como Ali "
    "Said Hassan Omar Ahmed Ibrahim Salem Aden Marta Dina Vera Zara Amina Nur Orel Bor Asha Laura Karina Maria Elena "
    "Ivan Anna Olga Kemi Lena Lida Samara Adam Ada Mira Rosa Carmen Santa Angeles Ana Luna Barbara Paola Monica Polo "
    "Best Bar Bay Media Central Union Hope Pace Progress Victory Mission Alliance Independence Republic Liberty "
    "Deputy Prison Camp Police Spring Summer Winter Rice Cook Baker King Young Same Much Date Imam Aba Bali Battle "
    "Hindi Manda Leer Bama Assab Sawa Kaya Beni Goma Musa Daga Baba Hama Homs Tuzla Taiz Yazd"
)
_WORD = r"[A-ZÀ-ÞĀĂĄĆČĎĐĒĖĘĚĞĠĢĪİĶŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽƏȘȚ][^\W\d_]*(?:[’'ʼ-][^\W\d_]+)*"
_LINK = r"(?:of|al|el|as|ash|on|de|del|la|las|los|da|do|dos|di|du|le|upon|sur|am|an|der|and)"
_NAME = re.compile(
    rf"(?:St\.\s|Saint\s|al-|el-|as-|ash-)?{_WORD}(?:(?:\s|\s{_LINK}\s|-al-)(?:{_WORD}))*"
)
_STRONG = re.compile(
    r"\b(?:in|near|outside|inside|around|across|throughout|toward|towards|via|below|above|beyond|direction|behind|at|from|"
    r"(?:village|town|city|hometown|settlement|hamlet|district),?(?:\s+(?:everyone calls|that everyone calls|called|named|"
    r"known as))?|"
    r"(?:council|headman|mayor|governor|outskirts|direction|residents?|inhabitants|streets|whole|people|native) of|"
    r"(?:city|town|village|settlement|hamlet|port|state|province|region|district|republic|island|camp|suburb|area|"
    r"municipality|capital|colony|garrison|valley|river) of|(?:road|way|bus|train|flight|plane|border|back|journey|"
    r"highway|been|drove|driven|went|gone|go|goes|going|came|come|moved|taken|sent|transferred|fled|flown|flew|travelled|"
    r"traveled|returned|deported|brought|arrived|crossed|escorted|dispatched|departed|posted|shipped|rode|walked|"
    r"escaped|convoy|bound|headed|extradited|exiled|emigrated|reached|left|entered|visited)"
    r"(?:\s+(?:back|up|down|over|out))?\s+(?:to|from|into|for|through|at))\s+(?:the\s+|northern\s+|southern\s+|eastern\s+|"
    r"western\s+|central\s+|southwestern\s+|northwestern\s+|southeastern\s+|northeastern\s+|occupied\s+|downtown\s+|"
    r"nearby\s+|neighbouring\s+|neighboring\s+)?$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:from|to|at|of|into|through|on|between|for|by|entering|leaving|crossed)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"\s+(?:region|oblast|krai|district|province|state|city|town|village|settlement|prison|river|valley|peninsula|"
    r"highway|airport|camp|front|suburb|neighbou?rhood|raion|county|department|municipality|island|road|side|zone|"
    r"bazaar|station|checkpoint|border|colony|depot|market|hospital|street|square|hostel|barracks|garrison)\b",
)
_ORGANIZATION = re.compile(
    r"\b(?:University|Institute|College|School|Academy|Ministry|Minister|Embassy|Consulate|Court|Hospital|Clinic|Prison|"
    r"Police|Committee|Commission|Council|Party|Agency|Bureau|Office|Department|Directorate|Bank|Company|Group|Union|"
    r"Federation|Association|Organi[sz]ation|Foundation|Fund|Centre|Center|Monitor|Observer|Post|Times|Tribune|Courier|"
    r"News|Herald|Gazette|Telegraph|Radio|Television|Service|Services|Brigade|Battalion|Regiment|Division|Army|Guard|"
    r"Airport|Barracks|Rights|Watch|Club|Hotel|Church|Mosque|Cathedral|Theatre|Theater|Museum|Assembly|Parliament|Duma|"
    r"Prosecutor|Prosecutor’s|Review|Report|Journal|Network|Legal|Shelter|Movement|Forum|Front|Corps|Company|Ltd|Inc)\b"
)
_STREET = re.compile(r"\b(?:Street|Avenue|Square|Road|Lane|Boulevard|Bazaar|Bridge|Market)$")
_NEVER = frozenset(_CAPITALISED.split())
_DEMONYM = re.compile(
    r"(?:ian|ish|ese|[^aeiou]ic|jik|bek|kh|uz|ghan|aqi|emeni|akistani|raqi|raeli|uwaiti|omali|epali|engali|ench|utch|reek|"
    r"hai|wiss|erman|Uyghur|Uighur|Turkmen|Kyrgyz|Kazakh|Uzbek|Tajik|Tatar|Chechen|Pashto|Dari|Farsi|Hausa|Swahili|Tamil|"
    r"Sinhala|Burmese|Lao|Thai|Kurdish|Hebrew|Urdu|Hindi|Spanish|Korean|American|European|African|Asian|Mexican|Muslims?)$"
)
# Towns that are also given names or common words: never without words around them that say so.
_ALSO_OTHERWISE = frozenset(_NAMES_TOO.split())
_CAPITAL_BEFORE = re.compile(rf"{_WORD}\s$")
_GAP = re.compile(r"[\s-]+(?:[a-z]+\s+)?")
_SMALL = re.compile(r"\b[a-zà-ÿ]+\b")
_BLANK = re.compile(r"\s")
_LARGE = 100_000
_NOT_SMALL = 12_000
_DATELINE = re.compile(r"(?:^|\n)\s*$")
_AFTER_DATELINE = re.compile(
    r"(?:,\s+[A-Z][\w .]+)?\s*(?:\([^)\n]{1,24}\)\s*)?(?:—|–|--|-|\.\s*—|:|\||\.(?=\s)|,\s+\d|,\s+[A-Z][a-z]+\s+\d)"
)


@dataclass(slots=True)
class _Page:
    """A text being read, and what was found on it so far."""

    text: str
    taken: Taken
    words: frozenset[str]  # the words it has without a capital
    seen: set[str]
    last: int = -1


def names_in(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Named]:
    """Every place name of an English text, in order."""
    page = _Page(text, Taken(taken), frozenset(_SMALL.findall(text)), set())
    for match in _NAME.finditer(text):
        for found in _within(page, *match.span()):
            page.seen.add(found.surface)
            page.last = found.stop
            yield found


def _within(page: _Page, at: int, stop: int) -> Iterator[Named]:
    """The place names inside a row of capitalised words: the longest the words allow."""
    while at < stop:
        found = _longest(page, at, stop)
        if found is None:
            gap = _GAP.search(page.text, at, stop)
            at = gap.end() if gap is not None else stop
        else:
            yield found
            at = found.stop + 1


def _longest(page: _Page, at: int, stop: int) -> Named | None:
    ends = {stop, *(m.start() for m in _BLANK.finditer(page.text, at, stop))}
    for end in sorted(ends, reverse=True):
        words = page.text[at:end]
        surface = words.removesuffix("’s").removesuffix("'s")
        never = surface in _NEVER or (" " not in surface and surface.title() in _NEVER)
        if never or (len(words) < 3 and words not in {"US", "UK"}):
            return None
        bearers = tuple(named(surface, "en"))
        found = Named(at, at + len(surface), surface, bearers)
        if bearers and _is_place(page, found, stop):
            return found
        if words.split()[0] in _NEVER:
            continue
        alone = end == stop or page.text.startswith(" and ", end)
        if alone and not bearers and " and " not in words and _is_unknown_place(page, found):
            return found
    return None


def _is_place(page: _Page, found: Named, row_stop: int) -> bool:
    text, start, stop, best = page.text, found.start, found.stop, found.bearers[0]
    inside = page.taken.over(start, stop)
    if inside is not None and not _ORGANIZATION.search(text[inside[0] : inside[1]]):
        return False
    told = _is_said(text, start, stop) or _is_beside_last(page, start)
    if best.kind != "city" or best.population >= _NOT_SMALL:
        told = told or _may_be_said(text, start, stop)
    words = found.surface.split()
    if words[0] in _ALSO_OTHERWISE or (found.surface.isupper() and len(found.surface) < 4):
        return told
    if best.kind in {"country", "region"} or found.surface in page.seen or told:
        return True
    row = text[stop:row_stop]
    if row.strip() and not _ORGANIZATION.search(row):
        return False  # a name goes on: of a person, more likely than of a town
    return best.population >= _LARGE and not _CAPITAL_BEFORE.search(
        text[max(0, start - 30) : start]
    )


def _is_said(text: str, start: int, stop: int) -> bool:
    """Whether the words around a name say that it is a place's."""
    before = text[max(0, start - 60) : start]
    if _STRONG.search(before) or _KIND_AFTER.match(text, stop):
        return True
    if _is_dateline(text, start, stop):
        return True
    if re.match(r",\s+\d", text[stop : stop + 4]):
        return True
    row = re.search(
        rf"\b(?:in|near|from|to|at|outside|between|of)\s+{_WORD},?\s+(?:and\s+|or\s+)?$", before
    )
    follows = re.match(rf",\s+({_WORD}(?:\s{_WORD})?)", text[stop : stop + 40])
    in_country = follows is not None and any(k.kind != "city" for k in named(follows[1], "en")[:1])
    return row is not None or in_country


def _may_be_said(text: str, start: int, stop: int) -> bool:
    """Whether words stand before a name that stand before a place as before a person."""
    goes_on = re.match(r"\s+[A-Z]", text[stop : stop + 3]) is not None
    return _WEAK.search(text[max(0, start - 60) : start]) is not None and not goes_on


def _is_dateline(text: str, start: int, stop: int) -> bool:
    if not _DATELINE.search(text[max(0, start - 3) : start]):
        return False
    return text[start:stop].isupper() and _AFTER_DATELINE.match(text, stop) is not None


def _opens_report(text: str, start: int, stop: int) -> bool:
    """Whether a name in capitals heads a report: "KWARO, Tavria (TN) —"."""
    heads = re.compile(r"(?:,\s+[A-Z][\w .]+)?\s*(?:\([^)\n]{1,24}\)\s*)?(?:—|–|--)\s")
    return _is_dateline(text, start, stop) and heads.match(text, stop) is not None


def _is_beside_last(page: _Page, start: int) -> bool:
    """Whether a name is the next in a row of places: "to Kireka, Mbuya and Makindye"."""
    return page.last > 0 and page.text[page.last : start] in {", ", " and ", " or ", ", and "}


def _is_unknown_place(page: _Page, found: Named) -> bool:
    text, start, stop, surface = page.text, found.start, found.stop, found.surface
    words = surface.split()
    if any(word in _NEVER for word in words) or page.taken.over(start, stop) is not None:
        return False
    if _DEMONYM.search(words[-1]) or _ORGANIZATION.search(surface) or len(words) > 4:
        return False
    if surface.isupper():
        return len(words) < 3 and _opens_report(text, start, stop)
    if all(word.lower() in page.words for word in words):
        return False  # a common word of this page, with a capital
    before = text[max(0, start - 60) : start]
    if _STREET.search(surface):
        return _STRONG.search(before) is not None or _WEAK.search(before) is not None
    beside = _is_beside_last(page, start)
    shut = re.match(r"[,.;:]|\s+and\s", text[stop : stop + 6]) is not None
    possessive = re.match(r"[’']s?\s", text[stop : stop + 3]) is not None
    return not possessive and (_STRONG.search(before) is not None or (beside and shut))
