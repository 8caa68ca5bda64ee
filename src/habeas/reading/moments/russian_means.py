"""What Russian words for dates mean; `russian` says in which words to look for them."""

import re
from collections.abc import Iterator

from habeas.reading.moments.grammar import Hit, any_of, case_free
from habeas.reading.moments.phrase import (
    Clock,
    Counted,
    Dated,
    Pair,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
    stretch_to_telling,
)
from habeas.reading.moments.russian_words import (
    BEGIN_ANEW,
    FEASTS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    TENS,
    UNITS,
    WEEKDAYS,
)

_CENTURIES = "XV XVI XVII XVIII XIX XX XXI"
_TURNS = (
    (r"позапрошл\w+", Turn.LAST),
    (r"прошл\w+|прошедш\w+|минувш\w+|истекш\w+", Turn.LAST),
    (r"эт\w+|нынешн\w+|текущ\w+|сего", Turn.THIS),
    (r"следующ\w+|будущ\w+|ближайш\w+", Turn.NEXT),
    (r"т\w{1,2}(?:\s+же|\s+сам\w+)?", Turn.THAT),
    (r"предыдущ\w+", Turn.PREVIOUS),
    (r"друг\w+", Turn.FOLLOWING),
)
_MONTH_OF = re.compile("|".join(f"({stem})" for stem, _ in MONTHS), re.IGNORECASE)
_A_MONTH = case_free(rf"\b(?:{'|'.join(f'{stem}(?:{ends})' for stem, ends in MONTHS)})\b")


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
    match = re.match(rf"({any_of(ORDINALS)})", last)
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


def dated(match: re.Match[str]) -> Iterator[Hit]:
    """«18 марта 2023 г.», «восемнадцатого марта», «во вторник, 5 марта»."""
    day = _ordinal(match["d"])
    if day is None or not 1 <= day <= 31:
        return
    means = Dated(year=_year(match["y"]), month=_month(match["m"]), day=day, turn=_year_turn(match))
    yield Hit(*match.span(), means)


def days_of_month(match: re.Match[str]) -> Iterator[Hit]:
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


def month_of_year(match: re.Match[str]) -> Iterator[Hit]:
    """«Март 2023 года», «феврале т. г.»."""
    means = Dated(year=_year(match["y"]), month=_month(match["m"]), turn=_year_turn(match))
    yield Hit(*match.span(), means)


def month_alone(match: re.Match[str]) -> Iterator[Hit]:
    """«В марте», «с ноября», «в прошлом декабре»."""
    turn = _turn(match["t"])
    at = match.start("t") if match["t"] else match.start("m")
    means = Dated(month=_month(match["m"]), turn=turn, nearest=turn is not Turn.PLAIN)
    yield Hit(at, match.end(), means)


def season(match: re.Match[str]) -> Iterator[Hit]:
    """«Весной», «прошлой осенью», «летом 2022 года»."""
    turn = _turn(match["near"]) if match["near"] else _year_turn(match)
    month = SEASONS[match["s"].lower()]
    means = Dated(
        year=_year(match["y"]), month=month, months=3, turn=turn, nearest=bool(match["near"])
    )
    yield Hit(match.start("near") if match["near"] else match.start("s"), match.end(), means)


def weekday(match: re.Match[str]) -> Iterator[Hit]:
    """«Во вторник», «в прошлую пятницу»."""
    name = match["w"].lower()
    number = next(n for n, forms in enumerate(WEEKDAYS) if name in forms.split("|"))
    turn = _turn(match["t"])
    turn = Turn.FOLLOWING if turn is Turn.NEXT and not match["prep"] else turn
    yield Hit(
        match.start("t") if match["t"] else match.start("w"), match.end(), Weekly(number, turn)
    )


SAID_DAYS = {
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


def said_day(match: re.Match[str]) -> Iterator[Hit]:
    """«Вчера», «сегодня»: days named from the telling."""
    number = SAID_DAYS[" ".join(match["word"].lower().split())]
    yield Hit(*match.span(), Counted(number=number, unit=Unit.DAY))


def the_eve(match: re.Match[str]) -> Iterator[Hit]:
    """«Накануне»: before the day the story speaks of, or before the telling if it begins there."""
    begins = match.string.rfind("\n\n", max(0, match.start() - 1500), match.start()) + 1
    begins = max(begins, match.start() - 1500, 0)
    dated = _A_MONTH.search(match.string[begins : match.start()])
    yield Hit(*match.span(), Counted(number=-1, unit=Unit.DAY, story=dated is not None))


def _unit(word: str) -> Unit:
    word = word.lower()
    return next(Unit(name) for name, forms in UNITS.items() if word in forms.split("|"))


def counted(match: re.Match[str]) -> Iterator[Hit]:
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


def lately(match: re.Match[str]) -> Iterator[Hit]:
    """«За последние три года»: the stretch of so many that ends with the day of the telling."""
    number = _number(match["n"])
    if number is not None:
        yield Hit(*match.span(), stretch_to_telling(number, _unit(match["u"])))


_DAYS_FROM = case_free(
    r"\b(?:(?P<way>за|через|спустя)\s+(?:(?P<n>\d{1,2}|[а-яё]+)\s+)?(?P<u>день|дня|дней|сутки|суток|неделю|недели|недель)"
    r"\s+(?P<side>до|после)|(?P<next>на\s+следующий\s+день\s+после)|(?P<eve>накануне))\s+$"
)


def days_from(before: str) -> tuple[int, int] | None:
    """«За два дня до», «накануне»: how long the words are and how many days they count."""
    match = _DAYS_FROM.search(before)
    if match is None:
        return None
    number = _number(match["n"]) if match["n"] else 1
    if number is None:
        return None
    days = number * (7 if match["u"] and match["u"].startswith("нед") else 1)
    back = match["eve"] or match["side"] == "до"
    return len(match[0]), -days if back else days


def inverted(match: re.Match[str]) -> Iterator[Hit]:
    """«Дня через три»: the number behind its unit makes it about."""
    number = _number(match["n"])
    if number is not None:
        means = Counted(number=number, unit=_unit(match["u"]), story=True)
        yield Hit(*match.span(), means, "~")


def nth_day(match: re.Match[str]) -> Iterator[Hit]:
    """«На третий день»: from the story; «третий день»: so long by the day of the telling."""
    number = _ordinal(match["d"] + "ого")
    if number is None or number < 2:
        return
    unit = _unit(match["u"])
    if match["na"]:
        yield Hit(*match.span(), Counted(number=number - 1, unit=unit, story=True))
        return
    first = Counted(number=1 - number, unit=unit)
    yield Hit(*match.span(), Pair(first, Counted(number=0, unit=unit)))


def half_year(match: re.Match[str]) -> Iterator[Hit]:
    """«Полгода назад», «через полгода»."""
    told = bool(match["ago"])
    number = -6 if told else 6
    yield Hit(*match.span(), Counted(number=number, unit=Unit.MONTH, story=not told))


def whole(match: re.Match[str]) -> Iterator[Hit]:
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


def part_only(match: re.Match[str]) -> Iterator[Hit]:
    """«Года», «месяца», where only a part of it is meant."""
    year = match["u"].lower() == "года"
    means = Whole(Unit.YEAR, Turn.THIS) if year else Whole(Unit.MONTH, Turn.THAT)
    yield Hit(*match.span(), means, only_in_part=True)


def story_day(match: re.Match[str]) -> Iterator[Hit]:
    """«В указанный день»: the day the story is at."""
    yield Hit(*match.span(), Whole(Unit.DAY, Turn.THAT))


def next_day(match: re.Match[str]) -> Iterator[Hit]:
    """«Назавтра», «на другой день»."""
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


def day_of_month(match: re.Match[str]) -> Iterator[Hit]:
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


def years(match: re.Match[str]) -> Iterator[Hit]:
    """«В 1990-е», «XIX век»."""
    if match["roman"]:
        number = (_CENTURIES.split()).index(match["roman"].upper()) + 14
        yield Hit(*match.span(), Years(number * 100, 100))
    else:
        first = int(match["ten"])
        first = first if first > 99 else 1900 + first
        yield Hit(*match.span(), Years(first, 10))


def year_alone(match: re.Match[str]) -> Iterator[Hit]:
    """A year by itself."""
    yield Hit(match.start("y"), match.end(), Dated(year=int(match["y"])))


def clock(match: re.Match[str]) -> Iterator[Hit]:
    """«В пять утра», «09 часов 20 минут»."""
    yield Hit(*match.span(), Clock())


def feast(match: re.Match[str]) -> Iterator[Hit]:
    """«День Победы», «Рождество», «старый Новый год»."""
    word = match["f"].lower()
    month, day = next(date for stem, date in FEASTS.items() if re.match(stem, word))
    means = Dated(year=_year(match["y"]), month=month, day=day, turn=_year_turn(match))
    yield Hit(*match.span(), means)


def new_year(match: re.Match[str]) -> Iterator[Hit]:
    """«Под Новый год»."""
    yield Hit(*match.span(), Dated(month=1, day=1), "~" if match["about"] else "")
