"""What English words for dates mean; `english` says in which words to look for them."""

import re
from collections.abc import Iterator

from habeas.reading.moments.english_words import (
    ABOUT_FEASTS,
    CENTURIES,
    DECADES,
    FEASTS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TENS,
    WEEKDAYS,
)
from habeas.reading.moments.grammar import Hit, any_of, case_free
from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Counted,
    Dated,
    NthWeekday,
    Pair,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
    stretch_to_telling,
)

_UNITS = {
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
}
_TURNS = {
    "last": Turn.LAST,
    "past": Turn.LAST,
    "this past": Turn.LAST,
    "this": Turn.THIS,
    "the present": Turn.THIS,
    "the current": Turn.THIS,
    "next": Turn.NEXT,
    "this coming": Turn.NEXT,
    "that": Turn.THAT,
    "that same": Turn.THAT,
    "the same": Turn.THAT,
    "same": Turn.THAT,
    "the following": Turn.FOLLOWING,
    "the next": Turn.FOLLOWING,
    "following": Turn.FOLLOWING,
    "the previous": Turn.PREVIOUS,
    "previous": Turn.PREVIOUS,
    "the": Turn.FOLLOWING,
}


def _turn(word: str | None) -> Turn:
    return _TURNS[" ".join(word.lower().split())] if word else Turn.PLAIN


def _number(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    if not ones and tens in TENS:
        return TENS[tens] * 10
    if tens in TENS and ones in NUMBERS:
        return TENS[tens] * 10 + NUMBERS[ones]
    return NUMBERS.get(word)


def _day(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS[word.lower()]


def _year(word: str | None) -> int | None:
    """The year in figures, of two digits or in words."""
    if not word:
        return None
    digits = word.lstrip("’'‘")
    if digits.isdigit():
        year = int(digits)
        return year if year > 99 else year + (2000 if year < 40 else 1900)
    rest = re.sub(r"two thousand(?: and)? ?", "", word.lower())
    return 2000 + (_number(rest) or 0) if rest else 2000


def _is_month(match: re.Match[str], *, beside_figures: bool) -> bool:
    """Whether a month's name stands for the month: with a capital, or beside a figure."""
    name = match["m"]
    if name[0].isupper():
        return True
    return beside_figures and name.lower() != "may"


def dated(match: re.Match[str]) -> Iterator[Hit]:
    """Such as "18 March 2023", "March 18", "Wednesday, the 24th of August"."""
    day = _day(match["d"])
    if not 1 <= day <= 31 or not _is_month(match, beside_figures=match["d"][0].isdigit()):
        return
    year, turn = _year(match["y"] or match.groupdict().get("yy")), _turn(match["t"])
    means = Dated(year=year, month=MONTHS[match["m"].lower()], day=day, turn=turn)
    yield Hit(*match.span(), means)


def days_of_month(match: re.Match[str]) -> Iterator[Hit]:
    """Such as "March 3–5", "12 and 13 August 2019", "27 to 28 March"."""
    first, last, joint = _day(match["d"]), _day(match["d2"]), match["j"].strip().lower()
    beside = _is_month(match, beside_figures=True)
    near = joint not in {"and", "&", ","} or last == first + 1
    if not beside or not near or not 1 <= first < last <= 31:
        return
    month, year, turn = MONTHS[match["m"].lower()], _year(match["y"]), _turn(match["t"])
    ends = [Dated(year=year, month=month, day=day, turn=turn) for day in (first, last)]
    doubt = "~" if joint == "or" else ""
    yield Hit(*match.span(), Pair(*ends), doubt)


def month_of_year(match: re.Match[str]) -> Iterator[Hit]:
    """March 2023, May of this year."""
    if _is_month(match, beside_figures=match["y"] is not None and match["m"] != "march"):
        turn = _turn(match["t"])
        month = MONTHS[match["m"].lower()]
        yield Hit(*match.span(), Dated(year=_year(match["y"]), month=month, turn=turn))


def month_alone(match: re.Match[str]) -> Iterator[Hit]:
    """A month by itself: with a capital, and behind a word that dates."""
    if not match["m"][0].isupper():
        return
    turn = _turn(match["t"])
    if turn is Turn.NEXT and match.string[: match.start("t")].lower().endswith("the "):
        turn = Turn.FOLLOWING
    month = MONTHS[match["m"].lower()]
    at = match.start("t") if match["t"] else match.start("m")
    yield Hit(at, match.end(), Dated(month=month, turn=turn, nearest=turn is not Turn.PLAIN))


def _years_between_months(match: re.Match[str]) -> Iterator[Hit]:
    yield from month_of_year(match)


def season(match: re.Match[str]) -> Iterator[Hit]:
    """Spring, last winter, the autumn of 2018."""
    word, year, turn = match["s"].lower(), _year(match["y"]), _turn(match["t"] or match["t2"])
    if word == "fall" and year is None and not match["t"]:
        return
    nearest = bool(match["t"])
    at = match.start("t") if match["t"] else match.start("s")
    means = Dated(year=year, month=SEASONS[word], months=3, turn=turn, nearest=nearest)
    yield Hit(at, match.end(), means)


def weekday(match: re.Match[str]) -> Iterator[Hit]:
    """On Tuesday, last Friday, the Sunday."""
    name, word = match["w"], (match["t"] or "").lower()
    if not name[0].isupper() and not match["on"] and not word:
        return
    turn = _turn(word)
    if match["of"]:
        turn = _turn(match["of"])
        yield Hit(match.start("w"), match.end(), Weekly(WEEKDAYS[name.lower()], turn))
        return
    at = match.start("t") if word else match.start("w")
    yield Hit(at, match.end(), Weekly(WEEKDAYS[name.lower()], turn))


SAID_DAYS = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "overnight": 0,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "at the present time": 0,
    "this day": 0,
    "tomorrow": 1,
}


def said_day(match: re.Match[str]) -> Iterator[Hit]:
    """Yesterday, today: days named from the telling."""
    number = SAID_DAYS[" ".join(match[0].lower().split())]
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY))


def counted(match: re.Match[str]) -> Iterator[Hit]:
    """Such as "Three days ago", "two weeks later", "the week before"."""
    number = _number(match["n"]) if match["n"] else 1
    way, unit = match["way"].lower(), match["u"].lower().rstrip("s")
    if number is None:
        return
    number, kind = _in_units(number, unit)
    beside = way in {"after", "before"} and not _opens_sentence(match)
    story = way not in {"ago", "back", "from now"}
    if way in {"ago", "back", "earlier", "before", "previously"}:
        number = -number
    if way in {"after", "before"} and _names_its_day(match):
        return
    doubt = "~" if (match["n"] or "").lower() == "a couple of" or match["about"] else ""
    yield Hit(
        *match.span(), Counted(number=number, unit=kind, story=story), doubt, only_beside=beside
    )


def lately(match: re.Match[str]) -> Iterator[Hit]:
    """The past three years: the stretch of so many that ends with the day of the telling."""
    number = _number(match["n"])
    if number is None:
        return
    number, unit = _in_units(number, match["u"].lower().rstrip("s"))
    yield Hit(*match.span(), stretch_to_telling(number, unit))


def some_ago(match: re.Match[str]) -> Iterator[Hit]:
    """A few months ago, the past few days: nobody says how many, but not after the telling."""
    unit = Unit.MONTH if (match["u"] or match["u2"]).lower() == "months" else Unit.DAY
    yield Hit(*match.span(), Bounded(Counted(number=0, unit=unit), until=True))


def for_days(match: re.Match[str]) -> Iterator[Hit]:
    """For five days, where a sentence opens with it: from the day the story is at."""
    number = _number(match["n"])
    if number is None:
        return
    number, unit = _in_units(number, match["u"].lower().rstrip("s"))
    first, last = (Counted(number=each, unit=unit, story=True) for each in (0, number))
    yield Hit(*match.span(), Pair(first, last))


_DAYS_FROM = case_free(
    r"\b(?:(?P<n>the|an?|\d{1,2}|[a-z]+)\s+(?P<u>days?|weeks?|evening|night|morning)\s+(?P<way>before|after|prior to|following)"
    r"|(?:on\s+)?the\s+(?P<eve>eve)\s+of)\s+(?:the\s+)?$"
)


def days_from(before: str) -> tuple[int, int] | None:
    """Such as "two days before", "the eve of": how long the words are and how many days they count."""
    match = _DAYS_FROM.search(before)
    if match is None:
        return None
    number = 1 if match["eve"] or match["n"].lower() == "the" else _number(match["n"])
    if number is None:
        return None
    days = number * (7 if match["u"] and match["u"].lower().startswith("week") else 1)
    back = match["eve"] or match["way"].lower() in {"before", "prior to"}
    return len(match[0]), -days if back else days


def _in_units(number: int, unit: str) -> tuple[int, Unit]:
    if unit == "fortnight":
        return 2 * number, Unit.WEEK
    if unit == "decade":
        return 10 * number, Unit.YEAR
    if unit == "weekend":
        return number, Unit.WEEK
    return number, _UNITS.get(unit, Unit.DAY)


def _opens_sentence(match: re.Match[str]) -> bool:
    """Whether "two days after the visit" opens a sentence, or ends one: "two days after.".

    In the middle it counts from what follows it ("three days before the vote"), which we do not know.
    """
    before = match.string[max(0, match.start() - 3) : match.start()].strip(' “"')
    follows = match.string[match.end() : match.end() + 1]
    return (
        before in {"", "."} or before.endswith((".", "\n", "—")) or follows in {"", ",", ".", ";"}
    )


def _names_its_day(match: re.Match[str]) -> bool:
    """Whether "two days after the raid, on May 4" goes on to give the day itself."""
    rest = re.split(r"[.;!?\n]", match.string[match.end() : match.end() + 70])[0]
    return (
        re.search(rf",\s+(?:on\s+)?(?:{any_of(MONTHS)})\s+\d|,\s+(?:on\s+)?\d+\s", rest) is not None
    )


def whole(match: re.Match[str]) -> Iterator[Hit]:
    """Such as "Last month", "this week", "the next day", "that night"."""
    unit, turn = match["u"].lower().rstrip("s"), _turn(match["t"])
    kind = _UNITS.get(unit, Unit.DAY)
    if kind is Unit.DAY and turn in {Turn.LAST, Turn.THIS, Turn.NEXT}:
        if turn is not Turn.NEXT:
            return
        turn = Turn.FOLLOWING
    yield Hit(*match.span(), Whole(kind, turn))


def part_only(match: re.Match[str]) -> Iterator[Hit]:
    """The month, the year, where only a part of it is meant."""
    kind = _UNITS[match["u"].lower()]
    turn = Turn.THIS if kind is Unit.YEAR else Turn.THAT
    yield Hit(*match.span(), Whole(kind, turn), only_in_part=True)


def day_of_month(match: re.Match[str]) -> Iterator[Hit]:
    """The 18th: a day whose month the story gives."""
    day = _day(match["d"])
    named = re.match(r"(?:the\s+)?([a-z]+)", match["at"], re.IGNORECASE)
    weekday = WEEKDAYS.get(named[1].lower()) if named is not None else None
    if 1 <= day <= 31:
        yield Hit(match.start("at"), match.end("d"), Dated(day=day, weekday=weekday))


def nth_day(match: re.Match[str]) -> Iterator[Hit]:
    """The third night: counted from the day the story is at."""
    number = ORDINALS[match["n"].lower()] - 1
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY, story=True))


def nth_weekday(match: re.Match[str]) -> Iterator[Hit]:
    """The second Wednesday of October, the last Monday in May 2019."""
    number = -1 if match["n"].lower() == "last" else ORDINALS[match["n"].lower()]
    month = Dated(year=_year(match["y"]), month=MONTHS[match["m"].lower()], turn=_turn(match["t"]))
    if match["m"][0].isupper():
        yield Hit(*match.span(), NthWeekday(number, WEEKDAYS[match["w"].lower()], month))


def years(match: re.Match[str]) -> Iterator[Hit]:
    """The 1930s, the 19th century."""
    if match["c"]:
        word = match["c"].lower()
        number = int(word[:-2]) - 1 if word[0].isdigit() else CENTURIES[word]
        yield Hit(*match.span(), Years(number * 100, 100))
    elif match["ten"]:
        first = int(match["ten"])
        yield Hit(*match.span(), Years(first, 100 if first % 100 == 0 and first < 2000 else 10))
    else:
        yield Hit(*match.span(), Years(1900 + DECADES[match["word"].lower()] * 10, 10))


def year_alone(match: re.Match[str]) -> Iterator[Hit]:
    """A year by itself, unless it numbers something else."""
    year = int(match["y"])
    before = match.string[max(0, match.start("y") - 16) : match.start("y")]
    if (year < 1900 and not match["prep"]) or _NUMBERED.search(before):
        return
    yield Hit(match.start("y"), match.end("y"), Dated(year=year))


def old_year(match: re.Match[str]) -> Iterator[Hit]:
    """347 AD, AD 842, the year 71."""
    name = match.lastgroup or "y"
    if year := int(match[name]):
        yield Hit(*match.span(name), Dated(year=year))


def spoken_year(match: re.Match[str]) -> Iterator[Hit]:
    """Nineteen seventy-two, twenty sixteen."""
    number = _number(match["n"].lower().replace(" ", "-"))
    century = _number(match["c"])
    if number is not None and century is not None:
        yield Hit(match.start("c"), match.end(), Dated(year=century * 100 + number))


def clock(match: re.Match[str]) -> Iterator[Hit]:
    """9 p.m., half past six."""
    yield Hit(*match.span(), Clock())


_NUMBERED = case_free(
    r"\b(?:units?|rooms?|articles?|art|flat|apartment|school|order|law|case|cell|section|pages?|form|box|numbers?|"
    r"brigade|regiment|battalion|resolution|decree|model|flight|bus|route|block|house|camp|ward|kusp|ref)\.?\s+$"
)


def feast(match: re.Match[str]) -> Iterator[Hit]:
    """Christmas, New Year’s Eve 2019."""
    month, day = FEASTS[match["f"].lower()]
    means = Dated(year=_year(match["y"]), month=month, day=day, turn=_turn(match["t"]))
    yield Hit(*match.span(), means, "~" if match["f"].lower() in ABOUT_FEASTS else "")
