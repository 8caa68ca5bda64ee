"""Dates in figures, the same in every language: 2023-03-18, 18.03.2023, 18/03/23, 14:05.

The order of day and month with a slash is the one that the other dates of the text settle; where
nothing settles it, the day is read first and the date is doubted.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from habeas.reading.moments.around import Around
from habeas.reading.moments.grammar import Hit, Rule, phrases
from habeas.reading.moments.phrase import Clock, Dated, Entry, Pair, Phrase

_LIFETIME = 120  # years
_NOT_IN_NUMBER = r"(?<![\w.,/:№#-])"
_ISO = re.compile(
    rf"{_NOT_IN_NUMBER}((?:19|20)\d\d)([-/.])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\d-])"
)
_FULL = re.compile(
    rf"{_NOT_IN_NUMBER}(\d{{1,2}})\s?([./-])\s?(\d{{1,2}})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\w:]|[./-]\d)"
)
_SHORT = re.compile(
    rf"{_NOT_IN_NUMBER}([0-3]\d|[1-9])\.(0[1-9]|1[0-2])(?![\w%°]|[.,:/-]\d|\s?(?:%|[ap]\.?m\b))"
)
# A diary's entry headed by its day alone: "5 —", "13th."
_ENTRY = re.compile(
    r"(?:^|(?<=\n))(?P<d>\d{1,2})(?:(?=\s+[—–]\s|,\s+(?:evening|morning|night)\b)|(?:st|nd|rd|th|-е|-го)(?=\.\s))",
    re.MULTILINE,
)
_CLOCK = re.compile(
    r"(?<![\w.,:/№#-])(?:[01]\d|[1-9]|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w/]|[.,:-]\d)"
)
# "1999–2003", "2015-16": from one year to another; an unspaced "2019-11" is a month.
_YEARS = re.compile(
    r"(?<![\w.,/:№#$€£+-])(?P<y>(?:1[5-9]|20)\d\d)(?P<dash>\s?[-–—]\s?)(?P<y2>(?:1[5-9]|20)\d\d|\d\d)"
    r"(?:\s*(?:год\w*|гг\.?))?(?!\w|[-/]\d|[.,:]\d|\s?[€$%])"
)
# A log's entry headed by the number of its day: "Day 3", "День 3:".
_NTH_ENTRY = re.compile(
    r"(?:^|(?<=\n))(?:Day|DAY|День|ДЕНЬ)\s+(?P<n>\d{1,3})(?=\s*(?:[.:—–-]|\n|$|\d{1,2}[:.]\d\d))",
    re.MULTILINE,
)
_NUMBERED = re.compile(
    r"(?:№|\b(?:no|nos|tel|phone|units?|case|ref|art|articles?|pages?|pp|rooms?|тел|ч|ст|номер\w*|дело|стр|каб)\b\.?)\s*$",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"\s*(?:million|billion|percent|per\s?cent|km|kg|mm|cm|m|ha|hours|metres|dollars|"
    r"млн|млрд|тыс|процент\w*|проц|км|кг|мм|см|м|га|л|руб\w*|тенге|сом\w*|доллар\w*|час\w*|балл\w*|градус\w*)\b"
)


def _full_year(digits: str) -> int:
    """A year of two digits is the one of the last or this century that may have been lived."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year < 40 else 1900 + year


def _iso(match: re.Match[str]) -> Iterator[Hit]:
    dated = Dated(year=int(match[1]), month=int(match[3]), day=int(match[4]))
    yield Hit(*match.span(), dated)


def _full(match: re.Match[str]) -> Iterator[Hit]:
    one, other, year = int(match[1]), int(match[3]), _full_year(match[4])
    sure = match[2] != "/" or max(one, other) > 12 or one == other
    day, month = (one, other) if other <= 12 else (other, one)
    doubt = "" if sure or _order(match.string) else "?"
    if _order(match.string) == "month" and match[2] == "/" and one <= 12:
        day, month = other, one
    if 1 <= day <= 31 and 1 <= month <= 12:
        yield Hit(*match.span(), Dated(year=year, month=month, day=day), doubt)


@lru_cache(maxsize=4)
def _order(text: str) -> str:
    """Which of day and month the slashed dates of a text put first; empty where none settles it."""
    for match in _FULL.finditer(text):
        if match[2] == "/" and int(match[1]) > 12:
            return "day"
        if match[2] == "/" and int(match[3]) > 12:
            return "month"
    return ""


def _short(match: re.Match[str]) -> Iterator[Hit]:
    day = int(match[1])
    if 1 <= day <= 31 and not _UNITS.match(match.string, match.end()):
        yield Hit(*match.span(), Dated(month=int(match[2]), day=day))


def _clock(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Clock())


def _entry(match: re.Match[str]) -> Iterator[Hit]:
    if 1 <= int(match["d"]) <= 31:
        yield Hit(*match.span(), Dated(day=int(match["d"])))


def _nth_entry(match: re.Match[str]) -> Iterator[Hit]:
    if int(match["n"]) > 0:
        yield Hit(*match.span(), Entry(int(match["n"])))


def _years(match: re.Match[str]) -> Iterator[Hit]:
    first, last = int(match["y"]), int(match["y2"])
    if _NUMBERED.search(match.string[max(0, match.start() - 16) : match.start()]):
        return
    short = len(match["y2"]) == 2
    if short and (last > 12 or match["dash"] != "-"):
        last += first - first % 100
    if first < last <= first + _LIFETIME and not _UNITS.match(match.string, match.end()):
        yield Hit(*match.span(), Pair(Dated(year=first), Dated(year=last)))


_NEAR = re.compile(r"\d[./:-]\s?\d")
RULES = (
    Rule(_ISO, _iso, _NEAR),
    Rule(_FULL, _full, _NEAR),
    Rule(_SHORT, _short, _NEAR),
    Rule(_CLOCK, _clock, _NEAR),
    Rule(_ENTRY, _entry, re.compile(r"\n\d")),
    Rule(_YEARS, _years, re.compile(r"\d\d\s?[-–—]\s?\d\d")),
    Rule(_NTH_ENTRY, _nth_entry, re.compile(r"(?:Day|DAY|День|ДЕНЬ)\s+\d")),
)

_NEVER = re.compile(r"(?!)")
_AROUND = Around(
    about_before=re.compile(r"~\s*$"),
    about_after=_NEVER,
    unsure_before=_NEVER,
    lead=_NEVER,
    trail=_NEVER,
    parts=(),
    joints=(),
    dash=re.compile(r"\s*[–—]\s*"),
    night_to=_NEVER,
    offset=lambda _: None,
    not_before=_NEVER,
    not_after=_NEVER,
    ahead=_NEVER,
    ahead_reach=0,
    toward=_NEVER,
    term=_NEVER,
    aside_before=_NEVER,
    aside_after=_NEVER,
    again_weekday=_NEVER,
    again_counted=_NEVER,
    again_ends=_NEVER,
    closer=_NEVER,
    own_before=_NEVER,
    stamp_after=re.compile(r"\s*(?:$|\n|\]|:|,?\s*\[?\d{1,2}[:.]\d{2})"),
)


def phrases_in(text: str) -> list[Phrase]:
    """Every date in figures, in order."""
    return phrases(text, RULES, _AROUND)
