"""Russian words for moments."""

import re

from habeas.reading.moments import figures
from habeas.reading.moments.grammar import Rule, any_of, case_free, phrases
from habeas.reading.moments.phrase import Phrase
from habeas.reading.moments.russian_around import AROUND
from habeas.reading.moments.russian_means import (
    SAID_DAYS,
    clock,
    counted,
    dated,
    day_of_month,
    days_of_month,
    feast,
    half_year,
    inverted,
    lately,
    month_alone,
    month_of_year,
    new_year,
    next_day,
    nth_day,
    part_only,
    said_day,
    season,
    story_day,
    the_eve,
    weekday,
    whole,
    year_alone,
    years,
)
from habeas.reading.moments.russian_words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    TENS,
    UNITS,
    WEEKDAYS,
)

_MONTH = (
    rf"(?P<m>(?:{'|'.join(f'{stem}(?:{ends})' for stem, ends in MONTHS)})\b"
    rf"|(?:{any_of(SHORT_MONTHS)})\b\.)"
)
_ENDS = r"(?:ого|ьего|его|ое|ье|ому|ьему|ым|ьим|ом|ьем)"
_GENITIVE_DAY = rf"(?:(?:двадцать|тридцать)\s+)?(?:{any_of(ORDINALS)})(?:ого|его|ьего)\b"
_WORD_DAY = rf"(?:(?:двадцать|тридцать)\s+)?(?:{any_of(ORDINALS)}){_ENDS}\b"
_DAY = rf"(?:\d{{1,2}}(?:-?(?:го|е|м|му))?(?!\d)|{_WORD_DAY})"
_YEAR = (
    r"(?P<y>(?:1[5-9]|20)\d\d(?:-?(?:го|м|й|му))?|"
    rf"(?:две\s+тысячи\s+)?(?:(?:{any_of(TENS)})\s+)?(?:{any_of(ORDINALS)}){_ENDS}(?=\s+год|[\s.,;:!?»)]|$))"
    r"(?:\s*(?:год[ау]?\b|гг?\.|г\b))?"
)
_OF_YEAR = (
    r"(?:(?P<t>прошлого|минувшего|позапрошлого|этого|нынешнего|текущего|сего|следующего|"
    r"будущего|того(?:\s+же)?)\s+года\b|(?P<tg>т\.\s?г\.|с\.\s?г\.))"
)
_AFTER_MONTH = rf"(?:\s+(?:{_YEAR}|{_OF_YEAR}))?"
_TURN = (
    r"(?:прошл|прошедш|минувш|следующ|будущ|ближайш|предыдущ|нынешн|текущ)\w+"
    r"|эт(?:от|у|о|ой|ом|им|их|и)|(?:тот|ту|то|той|том|тем|те|того)(?:\s+же|\s+сам\w+)?"
)
_NUM = rf"(?:\d{{1,3}}|(?:(?:двадцать|тридцать|сорок)\s+)?(?:{any_of(NUMBERS)}))"
_UNIT_WORDS = [word for forms in UNITS.values() for word in forms.split("|")]
_WEEKDAY_WORDS = [word for forms in WEEKDAYS for word in forms.split("|")]
_UNIT = rf"(?P<u>{any_of(w for forms in UNITS.values() for w in forms.split('|'))})\b"
_WEEKDAY = rf"(?P<w>{any_of(w for forms in WEEKDAYS for w in forms.split('|'))})\b"
_WD = rf"(?:(?:{any_of(w for forms in WEEKDAYS for w in forms.split('|'))}),?\s+)?"

# A word each rule cannot match without; see `Rule.near`.
_NEAR_MONTH = case_free(r"\b(?:янв|фев|мар|апр|ма[йяею]|июн|июл|авг|сен|окт|ноя|дек)")
_NEAR_SEASON = case_free(r"\b(?:весн|летом|осен|зим)")
_NEAR_WEEKDAY = case_free(r"\b(?:понед|вторн|сред[уые]|четверг|пятниц|суббот|воскрес)")
_NEAR_SAID = case_free(
    r"\b(?:вчера|позавч|сегод|завтра|послезав|настоящее|накануне|назавтра|другой)"
)
_NEAR_COUNT = case_free(
    r"\b(?:назад|спустя|раньше|ранее|позже|позднее|через|полгода|до\s+(?:этого|того))\b"
)
_NEAR_UNIT = case_free(r"\b(?:недел|месяц|год|выходн|день|дня|дату|вечер|утро|днём|днем|ноч|сутки)")
_NEAR_ORDINAL = case_free(r"(?:ого|его|ое|ье|-го|-е)\b")
_NEAR_YEARS = case_free(r"(?:1[5-9]|20)\d\d|\bвек|[1-9]0-")
_NEAR_CLOCK = case_free(r"\b(?:час|утра|вечера|дня|ночи)")

_RULES = (
    Rule(case_free(rf"\b{_WD}(?P<d>{_DAY})\s+{_MONTH}{_AFTER_MONTH}"), dated, _NEAR_MONTH),
    Rule(
        case_free(
            rf"(?<![\w.,-])(?:с\s+)?(?P<d>{_DAY})(?P<j>\s*[-–—,]\s*|\s+(?:по|до|на|и|или)\s+)(?P<d2>{_DAY})\s+"
            rf"{_MONTH}{_AFTER_MONTH}"
        ),
        days_of_month,
        _NEAR_MONTH,
    ),
    Rule(case_free(rf"\b{_MONTH}\s+(?:{_YEAR}|{_OF_YEAR})"), month_of_year, _NEAR_MONTH),
    Rule(
        case_free(
            r"(?:\b(?:в|во|с|со|к|ко|до|по|за|на|от|после|около|раньше|ранее|позднее|позже|ещё|еще|уже|весь|конца|начала|середины|начале|"
            r"середине|конце|половине|половины|числах|числа|и|или|между|под конец|концу|середину|днях|неделе)\s+|[—–(]\s?|^)"
            rf"(?:(?P<t>{_TURN})\s+)?{_MONTH}(?!\s*\d)"
        ),
        month_alone,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"\b(?:(?P<near>{_TURN})\s+)?(?P<s>{any_of(SEASONS)})\b(?:\s+(?:{_YEAR}|{_OF_YEAR}))?"
        ),
        season,
        _NEAR_SEASON,
    ),
    Rule(
        case_free(
            rf"(?<!кажд\w\w\s)(?<!по\s)\b(?P<prep>(?:в|во|на|с|со|до|к|ко|после|от|утро|утра|вечер|вечера|ночь на|утром|вечером)\s+)?"
            rf"(?:(?P<t>{_TURN})\s+)?{_WEEKDAY}"
        ),
        weekday,
        _NEAR_WEEKDAY,
    ),
    Rule(
        case_free(
            rf"\b(?:(?:в|на)\s+)?(?P<word>{any_of(SAID_DAYS)})\b(?:\s+(?:день|дня|вечера|утра))?(?!-)"
        ),
        said_day,
        _NEAR_SAID,
    ),
    Rule(
        case_free(r"\bнакануне\b(?!\s+(?:[а-яё]+ого|[а-яё]+ой|[а-яё]+ов|[а-яё]+ия)\b)"),
        the_eve,
        _NEAR_SAID,
    ),
    Rule(
        case_free(
            rf"\b(?P<way2>через|спустя)\s+(?P<about>примерно\s+|около\s+|приблизительно\s+)?(?:(?P<n>{_NUM})\s+)?{_UNIT}"
            r"(?:\s+после\s+(?:этого|того)|(?!\s+после))"
        ),
        counted,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(
            rf"\b(?P<about>примерно\s+|около\s+|приблизительно\s+)?(?:(?P<n>{_NUM})\s+)?{_UNIT}\s+"
            r"(?P<way>тому\s+назад|назад|спустя|раньше|ранее|позже|позднее)\b"
        ),
        counted,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(rf"\bза\s+(?:(?P<n>{_NUM})\s+)?{_UNIT}\s+(?P<way>до)\s+(?:этого|того)\b"),
        counted,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(rf"\b(?:(?:за|в)\s+)?последни[ех]\s+(?P<n>{_NUM})\s+{_UNIT}"),
        lately,
        case_free(r"\bпоследни[ех]\b"),
    ),
    Rule(
        case_free(rf"\b{_UNIT}\s+через\s+(?P<n>{_NUM})\b(?:\s+после\s+(?:этого|того))?"),
        inverted,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(r"\b(?:(?:через|спустя)\s+полгода|полгода\s+(?P<ago>назад))\b"),
        half_year,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(
            rf"\b(?:(?:в|на|во)\s+)?(?P<t>{_TURN})\s+"
            r"(?P<u>неделе|неделю|месяце|месяц|году|год|выходные|выходных|день|дня|вечер|утро|ночь|сутки|ночью|"
            r"вечером|утром|днём|днем)\b"
        ),
        whole,
        _NEAR_UNIT,
    ),
    Rule(
        case_free(
            rf"\b(?P<na>на\s+)?(?P<d>{any_of(ORDINALS)})(?:ий|ый|ой|ые|ую|ье|ью)\s+(?P<u>день|сутки|неделю|месяц|год)\b"
        ),
        nth_day,
        _NEAR_UNIT,
    ),
    Rule(case_free(r"\b(?P<u>года|месяца)\b"), part_only, _NEAR_UNIT),
    Rule(
        case_free(r"\b(?:в\s+)?(?:указанн|названн|означенн)\w+\s+(?:день|дату|ночь)\b"),
        story_day,
        _NEAR_UNIT,
    ),
    Rule(case_free(r"\b(?:назавтра|на\s+другой\s+день|на\s+завтра)\b"), next_day, _NEAR_SAID),
    Rule(
        case_free(
            rf"(?<![\w.,/-])(?P<d>{_GENITIVE_DAY}|(?<=\bна\s){_WORD_DAY}|\d{{1,2}}-(?:го|е))(?P<n>\s+числа)?(?![\w-])"
        ),
        day_of_month,
        _NEAR_ORDINAL,
    ),
    Rule(
        case_free(
            r"\b(?:(?P<roman>XVI{0,3}|XIX|XXI?)\s+век\w*|(?P<ten>(?:1[5-9]|20)\d0|[1-9]0)-?(?:е|х|ых|ми)\b"
            r"(?:\s+год\w+)?)"
        ),
        years,
        _NEAR_YEARS,
    ),
    Rule(
        case_free(
            r"(?<![\w.,/№#:-])(?P<y>(?:1[5-9]|20)\d\d)(?:-?(?:й|го|м|му|е))?(?:\s*(?:год[ауы]?|годом|годах|гг?\.|г)(?!\w)"
            r"|(?=\s+(?:и|или|по|[-–—])\s+(?:1[5-9]|20)\d\d\s+год))"
        ),
        year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        case_free(
            r"(?<![\w.,/№#:-])(?:(?<=\bв\s)|(?<=\bс\s)|(?<=\bдо\s)|(?<=\bв\s))(?P<y>(?:19|20)\d\d)(?:-?(?:й|го|м))?(?=[\s.,;:!?»)]|$)"
            r"(?!\s+(?:руб|человек|тенге|сом|доллар|евро|км|метр|тонн|солдат|штук)\w*)"
        ),
        year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        case_free(
            r"\b(?P<f>Рождеств(?:о|а|у|ом|е)(?:\s+Христов\w+)?|Стар(?:ый|ого|ым|ому)\s+Нов\w+\s+год(?:а|ом|у)?"
            r"|(?<=\bна\s)Крещение|(?:Наурыз|Навруз|Новруз)(?:а|у|ом|е)?|(?:День|Дня|Дню|Днём|Дне)\s+Победы)\b"
            rf"(?:\s+(?:{_YEAR}|{_OF_YEAR}))?"
        ),
        feast,
        case_free(r"Рождеств|Нов\w+\s+год|Крещение|На[ув]р[ыу]з|Новруз|Победы"),
    ),
    Rule(
        case_free(r"\b(?P<about>под\s+|перед\s+)?нов(?:ый|ого|ым|ому)\s+год(?:а|ом|у)?\b"),
        new_year,
        _NEAR_UNIT,
    ),
    Rule(
        case_free(
            rf"(?<![\w.:,])(?:\d{{1,2}}\s+час\w*(?:\s+\d\d\s+мин\w*)?(?:\s+(?:утра|вечера|дня|ночи))?"
            rf"|(?:{any_of(NUMBERS)}|час|половин\w+\s+\w+ого|начал\w\s+\w+ого|\w+ом\s+часу|\d{{1,2}})\s+"
            r"(?:час\w*\s+)?(?:утра|вечера|дня|ночи))\b"
        ),
        clock,
        _NEAR_CLOCK,
    ),
    Rule(
        re.compile(
            r"(?:^|(?<=[.!?…»]\s)|(?<=\n)|(?<=«))(?:Вечером|Днём|Днем|В\s+обед|В\s+полдень)\b"
        ),
        clock,
        re.compile(r"Вечером|Дн[её]м|В\s+обед|В\s+полдень"),
    ),
    *figures.RULES,
)


def phrases_in(text: str) -> list[Phrase]:
    """Every dated phrase of a Russian text, in order."""
    return phrases(text, _RULES, AROUND)
