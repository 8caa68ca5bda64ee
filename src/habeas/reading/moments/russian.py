"""Russian words for moments."""

import re
from collections.abc import Iterable, Iterator

from habeas.reading.moments import figures
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
from habeas.reading.moments.russian_words import (
    BEGIN_ANEW,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    TENS,
    UNITS,
    WEEKDAYS,
)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_MONTH = (
    rf"(?P<m>(?:{'|'.join(f'{stem}(?:{ends})' for stem, ends in MONTHS)})\b"
    rf"|(?:{_any(SHORT_MONTHS)})\b\.)"
)
_MONTH_OF = re.compile("|".join(f"({stem})" for stem, _ in MONTHS), re.IGNORECASE)
_ENDS = r"(?:ого|ьего|его|ое|ье|ому|ьему|ым|ьим|ом|ьем)"
_GENITIVE_DAY = rf"(?:(?:двадцать|тридцать)\s+)?(?:{_any(ORDINALS)})(?:ого|его|ьего)\b"
_WORD_DAY = rf"(?:(?:двадцать|тридцать)\s+)?(?:{_any(ORDINALS)}){_ENDS}\b"
_DAY = rf"(?:\d{{1,2}}(?:-?(?:го|е|м|му))?(?!\d)|{_WORD_DAY})"
_YEAR = (
    r"(?P<y>(?:1[5-9]|20)\d\d(?:-?(?:го|м|й|му))?|"
    rf"(?:две\s+тысячи\s+)?(?:(?:{_any(TENS)})\s+)?(?:{_any(ORDINALS)}){_ENDS}(?=\s+год|[\s.,;:!?»)]|$))"
    r"(?:\s*(?:год[ау]?\b|гг?\.|г\b))?"
)
_OF_YEAR = (
    r"(?:(?P<t>прошлого|минувшего|позапрошлого|этого|нынешнего|текущего|сего|следующего|"
    r"будущего|того(?:\s+же)?)\s+года\b|(?P<tg>т\.\s?г\.|с\.\s?г\.))"
)
_AFTER_MONTH = rf"(?:\s+(?:{_YEAR}|{_OF_YEAR}))?"
_TURNS = (
    (r"позапрошл\w+", Turn.LAST),
    (r"прошл\w+|прошедш\w+|минувш\w+|истекш\w+", Turn.LAST),
    (r"эт\w+|нынешн\w+|текущ\w+|сего", Turn.THIS),
    (r"следующ\w+|будущ\w+|ближайш\w+", Turn.NEXT),
    (r"т\w{1,2}(?:\s+же|\s+сам\w+)?", Turn.THAT),
    (r"предыдущ\w+", Turn.PREVIOUS),
    (r"друг\w+", Turn.FOLLOWING),
)
_TURN = (
    r"(?:прошл|прошедш|минувш|следующ|будущ|ближайш|предыдущ|нынешн|текущ)\w+"
    r"|эт(?:от|у|о|ой|ом|им|их|и)|(?:тот|ту|то|той|том|тем|те|того)(?:\s+же|\s+сам\w+)?"
)
_NUM = rf"(?:\d{{1,3}}|(?:(?:двадцать|тридцать|сорок)\s+)?(?:{_any(NUMBERS)}))"
_UNIT = rf"(?P<u>{_any(UNITS.values())})\b"
_WEEKDAY = rf"(?P<w>{_any(WEEKDAYS)})\b"
_WD = rf"(?:(?:{_any(WEEKDAYS)}),?\s+)?"


def _turn(word: str | None) -> Turn:
    if not word:
        return Turn.PLAIN
    word = " ".join(word.lower().split())
    return next((turn for forms, turn in _TURNS if re.fullmatch(forms, word)), Turn.PLAIN)


def _month(word: str) -> int:
    short = SHORT_MONTHS.get(word.lower().rstrip("."))
    if short is not None:
        return short
    match = _MONTH_OF.match(word)
    assert match is not None
    assert match.lastindex is not None
    return match.lastindex


def _ordinal(word: str) -> int | None:
    """An ordinal number in figures or words; None if it is none."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    tens, _, last = word.lower().rpartition(" ")
    match = re.match(rf"({_any(ORDINALS)})", last)
    if match is None:
        return None
    return TENS.get(tens.split()[-1] if tens else "", 0) + ORDINALS[match[1]]


def _number(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    tens, _, ones = word.rpartition(" ")
    number = NUMBERS.get(ones)
    return None if number is None else number + TENS.get(tens, 0)


def _year(word: str | None) -> int | None:
    """A year in figures, or in words with or without its thousands."""
    if not word:
        return None
    number = _ordinal(re.sub(r"(?i)две\s+тысячи\s+", "", word))
    if number is None or number > 99:
        return number
    return 2000 + number if number < 40 else 1900 + number


def _year_turn(match: re.Match[str]) -> Turn:
    return Turn.THIS if match["tg"] else _turn(match["t"])


def _dated(match: re.Match[str]) -> Iterator[Hit]:
    """«18 марта 2023 г.», «восемнадцатого марта», «во вторник, 5 марта»."""
    day = _ordinal(match["d"])
    if day is None or not 1 <= day <= 31:
        return
    dated = Dated(year=_year(match["y"]), month=_month(match["m"]), day=day, turn=_year_turn(match))
    yield Hit(*match.span(), dated)


def _days_of_month(match: re.Match[str]) -> Iterator[Hit]:
    """«3–5 марта», «с 18 по 27 июля», «12 и 17 января»."""
    first, last, joint = _ordinal(match["d"]), _ordinal(match["d2"]), match["j"].strip().lower()
    if first is None or last is None or not 1 <= first < last <= 31:
        return
    month, year, turn = _month(match["m"]), _year(match["y"]), _year_turn(match)
    one = Dated(year=year, month=month, day=first, turn=turn)
    other = Dated(year=year, month=month, day=last, turn=turn)
    if joint in {"и", ","} and last > first + 1:
        yield Hit(*match.span("d"), one)
        yield Hit(match.start("d2"), match.end(), other)
    else:
        yield Hit(*match.span(), Pair(one, other), "~" if joint == "или" else "")


def _month_of_year(match: re.Match[str]) -> Iterator[Hit]:
    dated = Dated(year=_year(match["y"]), month=_month(match["m"]), turn=_year_turn(match))
    yield Hit(*match.span(), dated)


def _month_alone(match: re.Match[str]) -> Iterator[Hit]:
    turn = _turn(match["t"])
    at = match.start("t") if match["t"] else match.start("m")
    dated = Dated(month=_month(match["m"]), turn=turn, nearest=turn is not Turn.PLAIN)
    yield Hit(at, match.end(), dated)


def _season(match: re.Match[str]) -> Iterator[Hit]:
    turn = _turn(match["near"]) if match["near"] else _year_turn(match)
    month = SEASONS[match["s"].lower()]
    dated = Dated(
        year=_year(match["y"]), month=month, months=3, turn=turn, nearest=bool(match["near"])
    )
    yield Hit(match.start("near") if match["near"] else match.start("s"), match.end(), dated)


def _weekday(match: re.Match[str]) -> Iterator[Hit]:
    name = match["w"].lower()
    number = next(n for n, forms in enumerate(WEEKDAYS) if name in forms.split("|"))
    turn = _turn(match["t"])
    turn = Turn.FOLLOWING if turn is Turn.NEXT and not match["prep"] else turn
    yield Hit(
        match.start("t") if match["t"] else match.start("w"), match.end(), Weekly(number, turn)
    )


_SAID_DAYS = {
    "позавчера": -2,
    "вчера": -1,
    "вчерашним": -1,
    "вчерашнего": -1,
    "вчерашний": -1,
    "сегодня": 0,
    "сегодняшний": 0,
    "сегодняшнего": 0,
    "настоящее время": 0,
    "завтра": 1,
    "завтрашнего": 1,
    "завтрашний": 1,
    "послезавтра": 2,
}


def _said_day(match: re.Match[str]) -> Iterator[Hit]:
    number = _SAID_DAYS[" ".join(match["word"].lower().split())]
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY))


def _the_eve(match: re.Match[str]) -> Iterator[Hit]:
    """«Накануне»: before the day the story speaks of, or before the telling if it begins there."""
    begins = match.string.rfind("\n\n", 0, match.start()) + 1
    dated = re.search(rf"\b{_MONTH}", match.string[begins : match.start()], re.IGNORECASE)
    yield Hit(*match.span(), Counted(number=-1, unit=Unit.DAY, story=dated is not None))


def _unit(word: str) -> Unit:
    word = word.lower()
    return next(Unit(name) for name, forms in UNITS.items() if word in forms.split("|"))


def _counted(match: re.Match[str]) -> Iterator[Hit]:
    """«Через два дня», «неделю назад», «дня через три», «спустя месяц»."""
    groups = match.groupdict()
    number = _number(groups["n"]) if groups["n"] else 1
    if number is None:
        return
    way = " ".join((groups.get("way") or groups.get("way2") or "").lower().split())
    back = way in {"назад", "тому назад", "раньше", "ранее", "до этого", "до того", "до"}
    told = way in {"назад", "тому назад"}
    unit = _unit(groups["u"])
    doubt = "~" if groups.get("about") or (groups["n"] or "").lower() == "пару" else ""
    means = Counted(number=-number if back else number, unit=unit, story=not told)
    yield Hit(*match.span(), means, doubt)


def _inverted(match: re.Match[str]) -> Iterator[Hit]:
    """«Дня через три»: the number behind its unit makes it about."""
    number = _number(match["n"])
    if number is not None:
        means = Counted(number=number, unit=_unit(match["u"]), story=True)
        yield Hit(*match.span(), means, "~")


def _half_year(match: re.Match[str]) -> Iterator[Hit]:
    told = bool(match["ago"])
    number = -6 if told else 6
    yield Hit(*match.span(), Counted(number=number, unit=Unit.MONTH, story=not told))


def _whole(match: re.Match[str]) -> Iterator[Hit]:
    """«На прошлой неделе», «в этом году», «в тот же день», «на следующее утро»."""
    turn, word = _turn(match["t"]), match["u"].lower()
    unit = _WHOLES.get(word, Unit.DAY)
    if unit is Unit.DAY:
        if turn in {Turn.LAST, Turn.THIS}:
            return
        turn = Turn.FOLLOWING if turn is Turn.NEXT else turn
    yield Hit(*match.span(), Whole(unit, turn))


_WHOLES = (
    dict.fromkeys(("неделе", "неделю", "недели"), Unit.WEEK)
    | dict.fromkeys(("месяце", "месяц", "месяца"), Unit.MONTH)
    | dict.fromkeys(("году", "год"), Unit.YEAR)
    | dict.fromkeys(("выходные", "выходных"), Unit.WEEKEND)
)


def _part_only(match: re.Match[str]) -> Iterator[Hit]:
    year = match["u"].lower() == "года"
    means = Whole(Unit.YEAR, Turn.THIS) if year else Whole(Unit.MONTH, Turn.THAT)
    yield Hit(*match.span(), means, only_in_part=True)


def _story_day(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Whole(Unit.DAY, Turn.THAT))


def _next_day(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Whole(Unit.DAY, Turn.FOLLOWING))


_PREPOSITION = re.compile(
    r"(?:у|без|для|из|из-за|против|кроме|возле|вокруг|ни|ст|п|ч)\.?\s+$", re.IGNORECASE
)
_DATING = re.compile(
    r"(?:\b(?:с|со|до|на|к|после|около|числа|утром|вечером|ночью|днём|и|от|по)|[а-яё]+(?:л|ла|ло|ли|лся|лась|лись))\s+$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+([а-яё-]+)", re.IGNORECASE)
_GENITIVE = re.compile(r"(?:[аяыи]|ой|ей|ого|его|ых|их|ов|ев)$", re.IGNORECASE)
_PAST = re.compile(r"(?:ла|ли|лся|лась|лись|вшись)$", re.IGNORECASE)


def _day_of_month(match: re.Match[str]) -> Iterator[Hit]:
    """«Двадцать шестого», «20-го»: a day of the month, unless it counts something else."""
    day = _ordinal(match["d"])
    if day is None or not 1 <= day <= 31:
        return
    before = match.string[max(0, match.start() - 24) : match.start()]
    if _PREPOSITION.search(before) or (day < 4 and not match["n"] and not _DATING.search(before)):
        return
    following = _NEXT_WORD.match(match.string, match.end())
    sure = match["n"] or match.group().endswith("-е")
    if following is not None and not sure and not _begins_anew(following[1]):
        return
    yield Hit(*match.span(), Dated(day=day))


def _begins_anew(word: str) -> bool:
    if word.lower() in BEGIN_ANEW or _PAST.search(word):
        return True
    return _GENITIVE.search(word) is None


def _years(match: re.Match[str]) -> Iterator[Hit]:
    if match["roman"]:
        number = ("XV XVI XVII XVIII XIX XX XXI".split()).index(match["roman"].upper()) + 14
        yield Hit(*match.span(), Years(number * 100, 100))
    else:
        first = int(match["ten"])
        first = first if first > 99 else 1900 + first
        yield Hit(*match.span(), Years(first, 10))


def _year_alone(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(match.start("y"), match.end(), Dated(year=int(match["y"])))


def _clock(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Clock())


def _new_year(match: re.Match[str]) -> Iterator[Hit]:
    yield Hit(*match.span(), Dated(month=1, day=1), "~" if match["about"] else "")


# A word each rule cannot match without; see `Rule.near`.
_NEAR_MONTH = _re(r"\b(?:янв|фев|мар|апр|ма[йяею]|июн|июл|авг|сен|окт|ноя|дек)")
_NEAR_SEASON = _re(r"\b(?:весн|летом|осен|зим)")
_NEAR_WEEKDAY = _re(r"\b(?:понед|вторн|сред[уые]|четверг|пятниц|суббот|воскрес)")
_NEAR_SAID = _re(r"\b(?:вчера|позавч|сегод|завтра|послезав|настоящее|накануне|назавтра|другой)")
_NEAR_COUNT = _re(
    r"\b(?:назад|спустя|раньше|ранее|позже|позднее|через|полгода|до\s+(?:этого|того))\b"
)
_NEAR_UNIT = _re(r"\b(?:недел|месяц|год|выходн|день|дня|дату|вечер|утро|днём|днем|ноч|сутки)")
_NEAR_ORDINAL = _re(r"(?:ого|его|ое|ье|-го|-е)\b")
_NEAR_YEARS = _re(r"(?:1[5-9]|20)\d\d|\bвек|[1-9]0-")
_NEAR_CLOCK = _re(r"\b(?:час|утра|вечера|дня|ночи)")

_RULES = (
    Rule(_re(rf"\b{_WD}(?P<d>{_DAY})\s+{_MONTH}{_AFTER_MONTH}"), _dated, _NEAR_MONTH),
    Rule(
        _re(
            rf"\b(?:с\s+)?(?P<d>{_DAY})(?P<j>\s*[-–—,]\s*|\s+(?:по|до|на|и|или)\s+)(?P<d2>{_DAY})\s+"
            rf"{_MONTH}{_AFTER_MONTH}"
        ),
        _days_of_month,
        _NEAR_MONTH,
    ),
    Rule(_re(rf"\b{_MONTH}\s+(?:{_YEAR}|{_OF_YEAR})"), _month_of_year, _NEAR_MONTH),
    Rule(
        _re(
            r"(?:\b(?:в|во|с|со|к|ко|до|по|за|на|от|после|около|раньше|ранее|позднее|позже|ещё|еще|уже|весь|конца|начала|середины|начале|"
            r"середине|конце|половине|половины|числах|числа|и|или|между|под конец|концу|середину|днях|неделе)\s+|[—–(]\s?|^)"
            rf"(?:(?P<t>{_TURN})\s+)?{_MONTH}(?!\s*\d)"
        ),
        _month_alone,
        _NEAR_MONTH,
    ),
    Rule(
        _re(rf"\b(?:(?P<near>{_TURN})\s+)?(?P<s>{_any(SEASONS)})\b(?:\s+(?:{_YEAR}|{_OF_YEAR}))?"),
        _season,
        _NEAR_SEASON,
    ),
    Rule(
        _re(
            rf"(?<!кажд\w\w\s)(?<!по\s)\b(?P<prep>(?:в|во|на|с|со|до|к|ко|после|от|утро|утра|вечер|вечера|ночь на|утром|вечером)\s+)?"
            rf"(?:(?P<t>{_TURN})\s+)?{_WEEKDAY}"
        ),
        _weekday,
        _NEAR_WEEKDAY,
    ),
    Rule(
        _re(
            rf"\b(?:(?:в|на)\s+)?(?P<word>{_any(_SAID_DAYS)})\b(?:\s+(?:день|дня|вечера|утра))?(?!-)"
        ),
        _said_day,
        _NEAR_SAID,
    ),
    Rule(
        _re(r"\bнакануне\b(?!\s+(?:[а-яё]+ого|[а-яё]+ой|[а-яё]+ов|[а-яё]+ия)\b)"),
        _the_eve,
        _NEAR_SAID,
    ),
    Rule(
        _re(
            rf"\b(?P<way2>через|спустя)\s+(?P<about>примерно\s+|около\s+|приблизительно\s+)?(?:(?P<n>{_NUM})\s+)?{_UNIT}"
            r"(?:\s+после\s+(?:этого|того)|(?!\s+после))"
        ),
        _counted,
        _NEAR_COUNT,
    ),
    Rule(
        _re(
            rf"\b(?P<about>примерно\s+|около\s+|приблизительно\s+)?(?:(?P<n>{_NUM})\s+)?{_UNIT}\s+"
            r"(?P<way>тому\s+назад|назад|спустя|раньше|ранее|позже|позднее)\b"
        ),
        _counted,
        _NEAR_COUNT,
    ),
    Rule(
        _re(rf"\bза\s+(?:(?P<n>{_NUM})\s+)?{_UNIT}\s+(?P<way>до)\s+(?:этого|того)\b"),
        _counted,
        _NEAR_COUNT,
    ),
    Rule(
        _re(rf"\b{_UNIT}\s+через\s+(?P<n>{_NUM})\b(?:\s+после\s+(?:этого|того))?"),
        _inverted,
        _NEAR_COUNT,
    ),
    Rule(
        _re(r"\b(?:(?:через|спустя)\s+полгода|полгода\s+(?P<ago>назад))\b"), _half_year, _NEAR_COUNT
    ),
    Rule(
        _re(
            rf"\b(?:(?:в|на|во)\s+)?(?P<t>{_TURN})\s+"
            r"(?P<u>неделе|неделю|месяце|месяц|году|год|выходные|выходных|день|дня|вечер|утро|ночь|сутки|ночью|"
            r"вечером|утром|днём|днем)\b"
        ),
        _whole,
        _NEAR_UNIT,
    ),
    Rule(_re(r"\b(?P<u>года|месяца)\b"), _part_only, _NEAR_UNIT),
    Rule(
        _re(r"\b(?:в\s+)?(?:указанн|названн|означенн)\w+\s+(?:день|дату|ночь)\b"),
        _story_day,
        _NEAR_UNIT,
    ),
    Rule(_re(r"\b(?:назавтра|на\s+другой\s+день|на\s+завтра)\b"), _next_day, _NEAR_SAID),
    Rule(
        _re(
            rf"(?<![\w.,/-])(?P<d>{_GENITIVE_DAY}|(?<=\bна\s){_WORD_DAY}|\d{{1,2}}-(?:го|е))(?P<n>\s+числа)?(?![\w-])"
        ),
        _day_of_month,
        _NEAR_ORDINAL,
    ),
    Rule(
        _re(
            r"\b(?:(?P<roman>XVI{0,3}|XIX|XXI?)\s+век\w*|(?P<ten>(?:1[5-9]|20)\d0|[1-9]0)-?(?:е|х|ых|ми)\b"
            r"(?:\s+год\w+)?)"
        ),
        _years,
        _NEAR_YEARS,
    ),
    Rule(
        _re(
            r"(?<![\w.,/№#:-])(?P<y>(?:1[5-9]|20)\d\d)(?:-?(?:й|го|м|му|е))?(?:\s*(?:год[ауы]?|годом|годах|гг?\.|г)(?!\w)"
            r"|(?=\s+(?:и|или|по|[-–—])\s+(?:1[5-9]|20)\d\d\s+год))"
        ),
        _year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        _re(
            r"(?<![\w.,/№#:-])(?:(?<=\bв\s)|(?<=\bс\s)|(?<=\bдо\s)|(?<=\bв\s))(?P<y>(?:19|20)\d\d)(?:-?(?:й|го|м))?(?=[\s.,;:!?»)]|$)"
            r"(?!\s+(?:руб|человек|тенге|сом|доллар|евро|км|метр|тонн|солдат|штук)\w*)"
        ),
        _year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        _re(r"\b(?P<about>под\s+|перед\s+)?нов(?:ый|ого|ым|ому)\s+год(?:а|ом|у)?\b"),
        _new_year,
        _NEAR_UNIT,
    ),
    Rule(
        _re(
            rf"(?<![\w.:,])(?:\d{{1,2}}\s+час\w*(?:\s+\d\d\s+мин\w*)?(?:\s+(?:утра|вечера|дня|ночи))?"
            rf"|(?:{_any(NUMBERS)}|час|половин\w+\s+\w+ого|начал\w\s+\w+ого|\w+ом\s+часу|\d{{1,2}})\s+"
            r"(?:час\w*\s+)?(?:утра|вечера|дня|ночи))\b"
        ),
        _clock,
        _NEAR_CLOCK,
    ),
    *figures.RULES,
)

_IN = r"(?:в|во|к|ко|на|под|около)\s+(?:сам\w+\s+)?"
_AROUND = Around(
    about_before=_re(
        r"(?:\b(?:около|примерно|приблизительно|ориентировочно|где-то|порядка|числа|ближе\s+к|предположительно)"
        r"(?:\s+(?:в|во|с|до|на))?|~)\s*$"
    ),
    about_after=_re(r"\s+(?:примерно|приблизительно|или около того)\b"),
    unsure_before=_re(
        r"\b(?:возможно|кажется|вроде(?:\s+бы)?|вероятно|наверное|может(?:\s+быть)?|видимо|якобы)"
        r",?\s+(?:(?:в|во|с|на|около)\s+)?$"
    ),
    lead=_re(
        r"\b(?:(?:в|во|с|до|к|на)\s+)?(?:(?:поздно|поздним|рано|ранним)\s+)?"
        r"(?:ночью|утром|вечером|днём|днем|вечера|утра|ночи|утро|вечер)\s+(?:на\s+|в\s+|во\s+)?$"
    ),
    trail=_re(
        r",?\s+(?:(?:поздно|рано|ещё|около\s+\w+)\s+)?(?:ночью|утром|вечером|днём|днем|в\s+обед|в\s+полдень)\b"
    ),
    parts=(
        (_re(rf"\b(?:{_IN})?перв(?:ой|ую|ая)\s+половин\w+\s+$"), Cut.FIRST_HALF),
        (_re(rf"\b(?:{_IN})?втор(?:ой|ую|ая)\s+половин\w+\s+$"), Cut.SECOND_HALF),
        (
            _re(
                rf"\b(?:{_IN})?перв(?:ые|ых)\s+(?:десять\s+дней|декад\w+)\s+$|\b(?:{_IN})?перв\w+\s+декад\w+\s+$"
            ),
            Cut.DECADE_1,
        ),
        (_re(rf"\b(?:{_IN})?втор\w+\s+декад\w+\s+$"), Cut.DECADE_2),
        (_re(rf"\b(?:{_IN})?(?:треть\w+|последн\w+)\s+декад\w+\s+$"), Cut.DECADE_3),
        (_re(rf"\b(?:{_IN})?перв\w+\s+недел\w+\s+$"), Cut.WEEK_1),
        (_re(rf"\b(?:{_IN})?втор\w+\s+недел\w+\s+$"), Cut.WEEK_2),
        (_re(rf"\b(?:{_IN})?треть\w+\s+недел\w+\s+$"), Cut.WEEK_3),
        (_re(rf"\b(?:{_IN})?последн\w+\s+недел\w+\s+$"), Cut.LAST_WEEK),
        (_re(rf"\b(?:{_IN})?последн\w+\s+(?:день|ночь)\s+$"), Cut.LAST_DAY),
        (_re(rf"\b(?:{_IN})?(?:начал[оаеу]|перв(?:ых|ые)\s+(?:числ\w+|дн\w+))\s+$"), Cut.EARLY),
        (_re(rf"\b(?:{_IN})?(?:середин[аеуы]|десятых\s+числах)\s+$"), Cut.MIDDLE),
        (
            _re(
                rf"\b(?:{_IN})?(?:кон(?:ец|ца|це|цу|цом)|последн\w+\s+(?:числ\w+|дн\w+)|двадцатых\s+числ\w+)\s+$"
            ),
            Cut.LATE,
        ),
    ),
    joints=(
        (_re(r"\b(?:с|со|от)\s+$"), _re(r",?\s*(?:по|до|—|–|-)\s*")),
        (_re(r"\bмежду\s+$"), _re(r"\s*и\s*")),
    ),
    dash=_re(r"\s*[–—-]\s*|\s+(?:по|до)\s+"),
    night_to=_re(r"\b(?:в\s+)?ночь\s+(?:на|под)\s+$"),
    not_before=_re(r"\bне\s+(?:раньше|ранее)\s+$"),
    not_after=_re(r"\bне\s+(?:позднее|позже)\s+(?:чем\s+)?$"),
    ahead=_re(
        r"\b(?:назнач|состоится|состоятся|будет|будут|планир|намеч|ожида|пройдёт|пройдет|огласят|верн[уё]т|обеща|"
        r"заверш[аи]т|предстоит|закроют|откро[ею]т|рассмотр[ия]т|отлож|перенес|продл|включительно|намерен|выйдет|"
        r"ждут|заседание\s+—|через\s+неделю|если\s+не|отменены\s+до|прибудет|завтра|не\s+уйдёт)"
    ),
    ahead_reach=60,
    toward=re.compile(r"\b(?:до|к|ко)\s+$"),
    aside_before=_re(r"\b(?:родил\w+|рожд[её]н\w*|рождения|род\.|г\.?\s?р\.?)[\s:—–-]*$"),
    aside_after=_re(r"\s*(?:(?:года|г\.)?\s*рождения\b|г?\.?\s?р\.)"),
    stamp_after=re.compile(r"\s*(?:$|\n|\]|:|,?\s*\[?\d{1,2}[:.]\d{2})"),
)


def phrases_in(text: str) -> list[Phrase]:
    """Every dated phrase of a Russian text, in order."""
    return phrases(text, _RULES, _AROUND)
