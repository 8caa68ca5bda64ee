"""English words for moments."""

import re
from collections.abc import Iterable, Iterator

from habeas.reading.moments import figures
from habeas.reading.moments.english_words import (
    BEFORE_A_MONTH,
    CENTURIES,
    COUNTED,
    DECADES,
    FEASTS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TENS,
    WEEKDAYS,
)
from habeas.reading.moments.grammar import Around, Hit, Rule, phrases
from habeas.reading.moments.phrase import (
    Clock,
    Counted,
    Cut,
    Dated,
    Pair,
    Phrase,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_MONTH = rf"(?P<m>{_any(MONTHS)})\b\.?"
_ORD = rf"(?:{_any(ORDINALS)})"
_NUM = rf"(?:{_any(NUMBERS)}|\d{{1,3}}|(?:twenty|thirty|forty|fifty)-\w+)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORD})"
_YEAR = (
    r"(?P<y>(?:1[5-9]|20)\d\d|[’'‘]\d\d|"
    rf"two thousand(?:(?: and)? (?:{_any(NUMBERS)})(?:-\w+)?)?)"
)
_OF_YEAR = (
    r"(?:\s+(?:of\s+)?(?P<t>last|this|that|the (?:present|current|same|following|next|previous))"
    r"\s+year\b)"
)
_WEEKDAY = rf"(?:{_any(WEEKDAYS)})"
_WD = rf"(?:(?:the\s+)?{_WEEKDAY}\.?,?\s+(?:the\s+)?)?"
_AFTER_MONTH = rf"(?:(?:,?\s+(?:of\s+)?{_YEAR}(?!\w))|{_OF_YEAR})?"
# Two figures behind a day and a month are a year ("14 Sept 91") only where they can be no day.
_AFTER_DAY_MONTH = (
    rf"(?:(?:,?\s+(?:of\s+)?{_YEAR}(?!\w))|\s+(?P<yy>[4-9]\d)(?!\w|[:.,]\d)|{_OF_YEAR})?"
)
_NOT_COUNTED = rf"(?!\s*(?:%|per\s?cent|(?:{COUNTED})\b))"
_UNIT = (
    r"(?P<u>days?|nights?|evenings?|weeks?|fortnights?|months?|years?|decades?|mornings?|weekends?)"
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


def _dated(match: re.Match[str]) -> Iterator[Hit]:
    """ "18 March 2023", "March 18", "Wednesday, the 24th of August"."""
    day = _day(match["d"])
    if not 1 <= day <= 31 or not _is_month(match, beside_figures=match["d"][0].isdigit()):
        return
    year, turn = _year(match["y"] or match.groupdict().get("yy")), _turn(match["t"])
    dated = Dated(year=year, month=MONTHS[match["m"].lower()], day=day, turn=turn)
    yield Hit(*match.span(), dated)


def _days_of_month(match: re.Match[str]) -> Iterator[Hit]:
    """ "March 3–5", "12 and 13 August 2019", "27 to 28 March"."""
    first, last, joint = _day(match["d"]), _day(match["d2"]), match["j"].strip().lower()
    beside = _is_month(match, beside_figures=True)
    near = joint not in {"and", "&", ","} or last == first + 1
    if not beside or not near or not 1 <= first < last <= 31:
        return
    month, year, turn = MONTHS[match["m"].lower()], _year(match["y"]), _turn(match["t"])
    ends = [Dated(year=year, month=month, day=day, turn=turn) for day in (first, last)]
    doubt = "~" if joint == "or" else ""
    yield Hit(*match.span(), Pair(*ends), doubt)


def _month_of_year(match: re.Match[str]) -> Iterator[Hit]:
    if _is_month(match, beside_figures=match["y"] is not None and match["m"] != "march"):
        turn = _turn(match["t"])
        month = MONTHS[match["m"].lower()]
        yield Hit(*match.span(), Dated(year=_year(match["y"]), month=month, turn=turn))


def _month_alone(match: re.Match[str]) -> Iterator[Hit]:
    """A month by itself: with a capital, and behind a word that dates."""
    if not match["m"][0].isupper():
        return
    turn = _turn(match["t"])
    month = MONTHS[match["m"].lower()]
    at = match.start("t") if match["t"] else match.start("m")
    yield Hit(at, match.end(), Dated(month=month, turn=turn, nearest=turn is not Turn.PLAIN))


def _years_between_months(match: re.Match[str]) -> Iterator[Hit]:
    yield from _month_of_year(match)


def _season(match: re.Match[str]) -> Iterator[Hit]:
    word, year, turn = match["s"].lower(), _year(match["y"]), _turn(match["t"] or match["t2"])
    if word == "fall" and year is None and not match["t"]:
        return
    nearest = bool(match["t"]) and turn in {Turn.LAST, Turn.THIS, Turn.NEXT}
    at = match.start("t") if match["t"] else match.start("s")
    dated = Dated(year=year, month=SEASONS[word], months=3, turn=turn, nearest=nearest)
    yield Hit(at, match.end(), dated)


def _weekday(match: re.Match[str]) -> Iterator[Hit]:
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


_SAID_DAYS = {
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


def _said_day(match: re.Match[str]) -> Iterator[Hit]:
    number = _SAID_DAYS[" ".join(match[0].lower().split())]
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY))


def _counted(match: re.Match[str]) -> Iterator[Hit]:
    """ "Three days ago", "two weeks later", "the week before"."""
    number = _number(match["n"]) if match["n"] else 1
    way, unit = match["way"].lower(), match["u"].lower().rstrip("s")
    if number is None:
        return
    number, kind = _in_units(number, unit)
    if way in {"after", "before"} and not _opens_sentence(match):
        return
    story = way not in {"ago", "back", "from now"}
    if way in {"ago", "back", "earlier", "before", "previously"}:
        number = -number
    if way in {"after", "before"} and _names_its_day(match):
        return
    doubt = "~" if (match["n"] or "").lower() == "a couple of" or match["about"] else ""
    yield Hit(*match.span(), Counted(number=number, unit=kind, story=story), doubt)


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
        re.search(rf",\s+(?:on\s+)?(?:{_any(MONTHS)})\s+\d|,\s+(?:on\s+)?\d+\s", rest) is not None
    )


def _whole(match: re.Match[str]) -> Iterator[Hit]:
    """ "Last month", "this week", "the next day", "that night"."""
    unit, turn = match["u"].lower().rstrip("s"), _turn(match["t"])
    kind = _UNITS.get(unit, Unit.DAY)
    if kind is Unit.DAY and turn in {Turn.LAST, Turn.THIS, Turn.NEXT}:
        if turn is not Turn.NEXT:
            return
        turn = Turn.FOLLOWING
    yield Hit(*match.span(), Whole(kind, turn))


def _part_only(match: re.Match[str]) -> Iterator[Hit]:
    kind = _UNITS[match["u"].lower()]
    turn = Turn.THIS if kind is Unit.YEAR else Turn.THAT
    yield Hit(*match.span(), Whole(kind, turn), only_in_part=True)


def _day_of_month(match: re.Match[str]) -> Iterator[Hit]:
    day = _day(match["d"])
    if 1 <= day <= 31:
        yield Hit(match.start("at"), match.end("d"), Dated(day=day))


def _nth_day(match: re.Match[str]) -> Iterator[Hit]:
    number = ORDINALS[match["n"].lower()] - 1
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY, story=True))


def _years(match: re.Match[str]) -> Iterator[Hit]:
    if match["c"]:
        word = match["c"].lower()
        number = int(word[:-2]) - 1 if word[0].isdigit() else CENTURIES[word]
        yield Hit(*match.span(), Years(number * 100, 100))
    elif match["ten"]:
        first = int(match["ten"])
        yield Hit(*match.span(), Years(first, 100 if first % 100 == 0 and first < 2000 else 10))
    else:
        yield Hit(*match.span(), Years(1900 + DECADES[match["word"].lower()] * 10, 10))


def _year_alone(match: re.Match[str]) -> Iterator[Hit]:
    year = int(match["y"])
    before = match.string[max(0, match.start("y") - 16) : match.start("y")]
    if (year < 1900 and not match["prep"]) or _NUMBERED.search(before):
        return
    yield Hit(match.start("y"), match.end("y"), Dated(year=year))


def _clock(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Clock())


_NUMBERED = _re(
    r"\b(?:units?|rooms?|articles?|art|flat|apartment|school|order|law|case|cell|section|pages?|form|box|numbers?|"
    r"brigade|regiment|battalion|resolution|decree|model|flight|bus|route|block|house|camp|ward|kusp|ref)\.?\s+$"
)


def _feast(match: re.Match[str]) -> Iterator[Hit]:
    month, day = FEASTS[match["f"].lower()]
    dated = Dated(year=_year(match["y"]), month=month, day=day, turn=_turn(match["t"]))
    yield Hit(*match.span(), dated, "~" if match["f"].lower() == "christmas" else "")


# A word each rule cannot match without; see `Rule.near`.
_NEAR_MONTH = _re(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_NEAR_SEASON = _re(r"\b(?:spring|summer|autumn|fall|winter)\b")
_NEAR_WEEKDAY = _re(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_NEAR_SAID = _re(
    r"\b(?:yester|today|tonight|tomorrow|overnight|night|evening|morning|afternoon|time\b)"
)
_NEAR_COUNT = _re(r"\b(?:ago|back|from now|earlier|before|previously|later|after(?:wards?)?)\b")
_NEAR_UNIT = _re(r"\b(?:day|week|weekend|month|year|morning|afternoon|evening|night)\b")
_NEAR_ORDINAL = _re(r"(?:st|nd|rd|th)\b")
_NEAR_YEARS = _re(r"(?:1[5-9]|20)\d\d|\bcentury|ties\b")
_NEAR_FEAST = _re(r"\b(?:christmas|new year)")
_NEAR_CLOCK = _re(r"\d\s?[ap]\.?m\b|\b(?:past|to)\s")

_RULES = (
    Rule(
        _re(rf"\b{_WD}(?P<d>{_DAY})(?:\s+day)?\s+(?:of\s+)?{_MONTH}{_AFTER_DAY_MONTH}"),
        _dated,
        _NEAR_MONTH,
    ),
    Rule(
        _re(
            rf"\b{_WD}{_MONTH}\s+(?:the\s+)?(?P<d>{_DAY})(?!\w|[.:]\d|,\d){_NOT_COUNTED}{_AFTER_MONTH}"
        ),
        _dated,
        _NEAR_MONTH,
    ),
    Rule(
        _re(
            rf"\b(?P<d>{_DAY})(?P<j>\s*[-–—]\s*|\s+(?:to|and|or|until|till|through)\s+)"
            rf"(?:the\s+)?(?P<d2>{_DAY})\s+(?:of\s+)?{_MONTH}{_AFTER_MONTH}"
        ),
        _days_of_month,
        _NEAR_MONTH,
    ),
    Rule(
        _re(
            rf"\b{_MONTH}\s+(?P<d>{_DAY})(?P<j>\s*[-–—]\s*|\s+(?:to|and|or|until|till|through)\s+)"
            rf"(?:the\s+)?(?P<d2>{_DAY})(?!\w|[.:]\d){_NOT_COUNTED}{_AFTER_MONTH}"
        ),
        _days_of_month,
        _NEAR_MONTH,
    ),
    Rule(
        _re(rf"\b{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}(?!\w)|{_OF_YEAR})"), _month_of_year, _NEAR_MONTH
    ),
    Rule(
        _re(
            rf"(?:^|[(\[“\"—–-]\s?|\b(?:{_any(BEFORE_A_MONTH)})[\s-])"
            rf"(?:(?P<t>last|this|next|the (?:following|previous|next)|that|this past)\s+)?{_MONTH}(?!\s*\d|\w)"
        ),
        _month_alone,
        _NEAR_MONTH,
    ),
    Rule(
        _re(
            r"(?:\b(?:in|since|until|till|by|of|during|before|after|from|through|early|late|mid|into)[\s-]"
            r"(?:the\s+)?)?\b(?:(?P<t>last|this|next|that|the (?:following|previous|next|same))\s+)"
            rf"?(?P<s>{_any(SEASONS)})\b(?:\s+(?:of\s+)?{_YEAR}(?!\w)|\s+(?:of\s+)?"
            r"(?P<t2>last|this|that|the (?:same|following|previous))\s+year\b)?"
        ),
        _season,
        _NEAR_SEASON,
    ),
    Rule(
        _re(
            r"(?<!\ba\s)(?<!\bevery\s)(?<!\beach\s)\b(?P<on>on\s+)?(?:(?P<t>last|this past|this coming|this|next|that|the (?:previous|following|next|same)|the)\s+)?"
            rf"(?P<w>{_any(w for w in WEEKDAYS if w.endswith('day'))})\b(?:\s+(?P<of>this|next|last)\s+week\b)?"
            r"(?!\s+(?:Times|Mirror|Herald|Telegraph|Express|prayers?|sermons?|schools?|markets?|roast)\b)"
            r"(?!-)"
        ),
        _weekday,
        _NEAR_WEEKDAY,
    ),
    Rule(_re(rf"\b(?:{_any(_SAID_DAYS)})\b"), _said_day, _NEAR_SAID),
    Rule(
        _re(
            r"\b(?P<about>(?:about|around|some|nearly|almost|roughly|over|more than)\s+)?"
            rf"(?:the|(?P<n>{_NUM}))\s+{_UNIT}\s+"
            r"(?P<way>ago|back|from now|earlier|before|previously|later|after(?:wards?)?)\b"
        ),
        _counted,
        _NEAR_COUNT,
    ),
    Rule(
        _re(
            r"\b(?:(?:earlier|later|early|late)\s+)?"
            r"(?P<t>last|this past|past|this coming|this|next|that same|that|(?:the\s+)?(?:previous|following|same)|the next)\s+"
            r"(?P<u>day|week|weekend|month|year|morning|afternoon|evening|night)\b(?!-)"
        ),
        _whole,
        _NEAR_UNIT,
    ),
    Rule(_re(r"\bthe\s+(?P<u>month|year)\b"), _part_only, _NEAR_UNIT),
    Rule(
        _re(
            r"(?:\b(?:on|by|until|till|since|from|around|about|of|before|after|to|and|or|says|was)\s+|—\s*|\n)"
            rf"(?P<at>{_WD}(?:the\s+)?(?P<d>\d{{1,2}}(?:st|nd|rd|th)|(?<=on\sthe\s){_ORD}|(?<=since\sthe\s){_ORD}|"
            rf"(?<=from\sthe\s){_ORD}|(?<=until\sthe\s){_ORD}))"
            r"(?=\s*(?:[.,;:!?)”\"—–\]]|$)|\s+(?:and|or|at|he|she|they|we|I|it|in|on|a|the|when|his|her|was|were|to|from|"
            r"with|but|is|my|by|after|before|one|two|because|for|someone|somebody|there|as)\b)"
        ),
        _day_of_month,
        _NEAR_ORDINAL,
    ),
    Rule(
        _re(
            rf"\b(?:on\s+)?the\s+(?P<n>{_any(o for o, n in ORDINALS.items() if n < 32)})\s+"
            r"(?:day|night|morning|evening)\b(?!\s+of\b)"
        ),
        _nth_day,
        _NEAR_UNIT,
    ),
    Rule(
        _re(
            rf"\b(?:the\s+)?(?:(?P<c>\d\d(?:st|nd|rd|th)|{_any(CENTURIES)})[\s-]century\b|"
            rf"(?P<ten>(?:1[5-9]|20)\d0)[’']?s\b|(?<!his\s)(?<!her\s)(?<!ir\s)(?P<word>{_any(DECADES)})\b)"
        ),
        _years,
        _NEAR_YEARS,
    ),
    Rule(
        _re(
            r"(?P<prep>\b(?:in|since|of|from|until|till|by|to|around|about|during|before|after|circa|ca\.?|c\."
            r"|the|early|late|mid|year|and|or|born)[\s-]+|reigned|[(–;]\s?|\d\s?-\s|,\s(?=\d{4}[,.;)\]]))?"
            rf"(?<![\w.,/№#$€£+:-])(?<!No\.\s)(?P<y>(?:1[5-9]|20)\d\d)(?!\w|[.,:/]\d|-\d|\s?[€$%])(?!\s*(?:{COUNTED})\b)"
        ),
        _year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        _re(
            rf"\b(?:the\s+)?(?P<f>{_any(FEASTS)})(?![’']s)\b(?:,?\s+(?:of\s+)?{_YEAR}(?!\w)|{_OF_YEAR})?"
        ),
        _feast,
        _NEAR_FEAST,
    ),
    Rule(
        _re(
            r"(?<![\w.:])\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:half past|quarter (?:past|to)|ten (?:past|to))\s+"
            rf"(?:{_any(NUMBERS)})\b"
        ),
        _clock,
        _NEAR_CLOCK,
    ),
    *figures.RULES,
)

_OF = r"\s*(?:of|in)?\s*(?:the\s+month\s+of\s+)?$"
_AROUND = Around(
    about_before=_re(
        r"(?:\b(?:some\s?time\s+)?(?:around|about|approximately|roughly|circa|nearly|towards?|near)"
        r"|\bca?\.|\bon or (?:about|around)|\bin or about|\bor about|\bsome\s?time\s+(?:on|in|around|during)"
        r"|\bat about|~)\s*(?:the\s+)?(?:time\s+of\s+)?$"
    ),
    about_after=_re(
        r"\s+(?:or so|or thereabouts|approximately)\b|,\s+(?:about|approximately|or so)\b"
    ),
    unsure_before=_re(
        r"\b(?:perhaps|maybe|possibly|probably|presumably|I think|it seems)\s+(?:on\s+|in\s+|it was\s+)?$"
    ),
    lead=_re(
        r"\b(?:(?:on|in|at|during|by)\s+)?(?:the\s+)?(?:(?:early|late|very early)\s+)?"
        r"(?:night|evening|morning|afternoon|early hours|small hours|first hours|dawn|noon|midday|midnight|eve)"
        r"\s+(?:of|on)?\s*(?:the\s+)?$"
    ),
    trail=_re(
        r",?\s+(?:(?:early|late)\s+)?(?:(?:at|in the)\s+)?(?:morning|evening|afternoon|night|noon|midnight|dawn)\b"
    ),
    parts=(
        (_re(rf"\b(?:the\s+)?first half{_OF}"), Cut.FIRST_HALF),
        (_re(rf"\b(?:the\s+)?second half{_OF}"), Cut.SECOND_HALF),
        (_re(rf"\b(?:the\s+)?first week{_OF}"), Cut.WEEK_1),
        (_re(rf"\b(?:the\s+)?second week{_OF}"), Cut.WEEK_2),
        (_re(rf"\b(?:the\s+)?third week{_OF}"), Cut.WEEK_3),
        (_re(rf"\b(?:the\s+)?fourth week{_OF}"), Cut.WEEK_4),
        (_re(rf"\b(?:the\s+)?last week{_OF}"), Cut.LAST_WEEK),
        (_re(rf"\b(?:the\s+)?first (?:ten|10) days{_OF}"), Cut.DECADE_1),
        (_re(rf"\b(?:the\s+)?last (?:ten|10) days{_OF}"), Cut.DECADE_3),
        (_re(rf"\b(?:the\s+)?last (?:day|night|evening){_OF}"), Cut.LAST_DAY),
        (
            _re(
                rf"\b(?:very\s+)?(?:early|(?:the\s+)?(?:very\s+)?(?:beginning|start|opening|opening weeks|opening days|"
                rf"first (?:few )?days|first weeks)){_OF}"
            ),
            Cut.EARLY,
        ),
        (_re(rf"(?:\bmid-?\s?|\b(?:the\s+)?(?:middle|midst)){_OF}"), Cut.MIDDLE),
        (
            _re(
                rf"\b(?:very\s+)?(?:late|later|(?:the\s+)?(?:very\s+)?(?:end|close|last (?:few )?days|last weeks|last third)){_OF}"
            ),
            Cut.LATE,
        ),
    ),
    joints=(
        (
            _re(r"\bfrom\s+(?:the\s+)?$"),
            _re(r",?\s*(?:to|until|till|through|up to|–|—|-)\s*(?:the\s+)?"),
        ),
        (_re(r"\b(?:night\s+)?between\s+(?:the\s+)?$"), _re(r"\s*and\s*(?:the\s+)?")),
    ),
    dash=_re(r"\s*[–—-]\s*|\s+(?:to|until|till|through)\s+"),
    night_to=_re(r"\bnight (?:leading )?(?:in)?to (?:the\s+)?$"),
    not_before=_re(r"\b(?:no|not)\s+(?:earlier|sooner)\s+than\s+$|\bnot before\s+$"),
    not_after=_re(r"\b(?:no|not)\s+later\s+than\s+$|\bat the latest by\s+$"),
    ahead=_re(
        r"\b(?:will|shall|(?:is|are) to|(?:is|are|be|been|was|were) (?:set|scheduled|due|expected|planned|adjourned|postponed)|"
        r"scheduled (?:for|to)|adjourned|returnable|upcoming|next (?:session|hearing|court|meeting)|polls open|stays? closed|"
        r"expires?|ends|restarts|deadline|unless|going to|would resume|expects?|faces|explain by|produced by)\b|\btill\s+$"
    ),
    ahead_reach=70,
    toward=re.compile(r"\btill\s+$"),
    aside_before=_re(r"\b(?:born|b\.|birth|DOB|year of birth)(?:\s+(?:on|in))?[\s:]*$"),
    aside_after=_re(r"\s*(?:year of birth|of birth|y\.?o\.?b)\b"),
    stamp_after=re.compile(
        r"\s*(?:$|\n|\]|:|—|–|,?\s*\[?\d{1,2}[:.]\d{2}|\.\s|,\s+evening|\s+[A-Z][^\n:.]{0,30}:\s|\s+(?=[A-Z]))"
    ),
)


def phrases_in(text: str) -> list[Phrase]:
    """Every dated phrase of an English text, in order."""
    return phrases(text, _RULES, _AROUND)
