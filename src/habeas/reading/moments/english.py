"""English words for moments."""

import re

from habeas.reading.moments import figures
from habeas.reading.moments.english_around import AROUND
from habeas.reading.moments.english_means import (
    SAID_DAYS,
    clock,
    counted,
    dated,
    day_of_month,
    days_of_month,
    feast,
    for_days,
    lately,
    month_alone,
    month_of_year,
    nth_day,
    nth_weekday,
    old_year,
    part_only,
    said_day,
    season,
    some_ago,
    spoken_year,
    weekday,
    whole,
    year_alone,
    years,
)
from habeas.reading.moments.english_words import (
    BEFORE_A_MONTH,
    CENTURIES,
    COUNTED,
    DECADES,
    DIGITS,
    FEASTS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TEENS,
    TENS,
    WEEKDAYS,
)
from habeas.reading.moments.grammar import Rule, any_of, case_free, phrases
from habeas.reading.moments.phrase import Phrase

_MONTH = rf"(?P<m>{any_of(MONTHS)})\b\.?"
_ORD = rf"(?:{any_of(ORDINALS)})"
_NUM = rf"(?:{any_of(NUMBERS)}|\d{{1,3}}|(?:twenty|thirty|forty|fifty)-\w+)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORD})"
_YEAR = (
    r"(?P<y>(?:1[5-9]|20)\d\d|[’'‘]\d\d|"
    rf"two thousand(?:(?: and)? (?:{any_of(NUMBERS)})(?:-\w+)?)?)"
)
_OF_YEAR = (
    r"(?:\s+(?:of\s+)?(?P<t>last|this|that|the (?:present|current|same|following|next|previous))"
    r"\s+year\b)"
)
_WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
_WD = rf"(?:(?:the\s+)?{_WEEKDAY}\.?(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:the\s+)?)?"
_AFTER_MONTH = rf"(?:(?:,?\s+(?:of\s+)?{_YEAR}(?!\w))|{_OF_YEAR})?"
# Two figures behind a day and a month are a year ("14 Sept 91") only where they can be no day.
_AFTER_DAY_MONTH = (
    rf"(?:(?:,?\s+(?:of\s+)?{_YEAR}(?!\w))|\s+(?P<yy>[4-9]\d)(?!\w|[:.,]\d)|{_OF_YEAR})?"
)
_NOT_COUNTED = rf"(?!\s*(?:%|per\s?cent|(?:{COUNTED})\b))"
_UNIT = (
    r"(?P<u>days?|nights?|evenings?|weeks?|fortnights?|months?|years?|decades?|mornings?|weekends?)"
)

# A word each rule cannot match without; see `Rule.near`.
_NEAR_MONTH = case_free(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_NEAR_SEASON = case_free(r"\b(?:spring|summer|autumn|fall|winter)\b")
_NEAR_WEEKDAY = case_free(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_NEAR_SAID = case_free(
    r"\b(?:yester|today|tonight|tomorrow|overnight|night|evening|morning|afternoon|time\b)"
)
_NEAR_COUNT = case_free(
    r"\b(?:ago|back|from now|earlier|before|previously|later|after(?:wards?)?)\b"
)
_NEAR_UNIT = case_free(r"\b(?:day|week|weekend|month|year|morning|afternoon|evening|night)\b")
_NEAR_LATELY = case_free(r"\b(?:past|last)\s+\S+\s+(?:days|weeks|months|years|decades)")
_NEAR_ORDINAL = case_free(r"(?:st|nd|rd|th)\b|on the \d")
_NEAR_YEARS = case_free(r"(?:1[5-9]|20)\d\d|\bcentury|ties\b")
_NEAR_FEAST = case_free(
    r"\b(?:christmas|new year|epiphany|halloween|n[oa][wvu]r[uy]z|all saints|(?:valentine[’']s|women[’']s|may|"
    r"victory|bastille|rights|boxing)\sday)"
)
_NEAR_CLOCK = case_free(r"\d\s?[ap]\.?m\b|\b(?:past|to)\s")

_RULES = (
    Rule(
        case_free(rf"\b{_WD}(?P<d>{_DAY})(?:\s+day)?\s+(?:of\s+)?{_MONTH}{_AFTER_DAY_MONTH}"),
        dated,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"\b{_WD}{_MONTH}\s+(?:the\s+)?(?P<d>{_DAY})(?!\w|[.:]\d|,\d){_NOT_COUNTED}{_AFTER_MONTH}"
        ),
        dated,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"\b(?P<d>{_DAY})(?P<j>\s*[-–—]\s*|\s+(?:to|and|or|until|till|through)\s+)"
            rf"(?:the\s+)?(?P<d2>{_DAY})\s+(?:of\s+)?{_MONTH}{_AFTER_MONTH}"
        ),
        days_of_month,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"\b{_MONTH}\s+(?P<d>{_DAY})(?P<j>\s*[-–—]\s*|\s+(?:to|and|or|until|till|through)\s+)"
            rf"(?:the\s+)?(?P<d2>{_DAY})(?!\w|[.:]\d){_NOT_COUNTED}{_AFTER_MONTH}"
        ),
        days_of_month,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(rf"\b{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}(?!\w)|{_OF_YEAR})"),
        month_of_year,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"(?:^|[(\[“\"—–-]\s?|\b(?:{any_of(BEFORE_A_MONTH)})[\s-])"
            rf"(?:(?P<t>last|this|next|the (?:following|previous|next)|that|this past)\s+)?{_MONTH}(?!\s*\d|\w)"
        ),
        month_alone,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            r"(?:\b(?:in|since|until|till|by|of|during|before|after|from|through|early|late|mid|into)[\s-]"
            r"(?:the\s+)?)?\b(?:(?P<t>last|this|next|that|the (?:following|previous|next|same))\s+)"
            rf"?(?P<s>{any_of(SEASONS)})\b(?:\s+(?:of\s+)?{_YEAR}(?!\w)|\s+(?:of\s+)?"
            r"(?P<t2>last|this|that|the (?:same|following|previous))\s+year\b)?"
        ),
        season,
        _NEAR_SEASON,
    ),
    Rule(
        case_free(
            r"(?<!\ba\s)(?<!\bevery\s)(?<!\beach\s)\b(?P<on>on\s+)?(?:(?P<t>last|this past|this coming|this|next|that|the (?:previous|following|next|same)|the)\s+)?"
            rf"(?P<w>{any_of(w for w in WEEKDAYS if w.endswith('day'))})\b(?:\s+(?:of\s+)?(?P<of>this|next|last)\s+week\b)?"
            r"(?!\s+(?:Times|Mirror|Herald|Telegraph|Express|prayers?|sermons?|schools?|markets?|roast)\b)"
            r"(?!-)"
        ),
        weekday,
        _NEAR_WEEKDAY,
    ),
    Rule(case_free(rf"\b(?:{any_of(SAID_DAYS)})\b(?! of\b)"), said_day, _NEAR_SAID),
    Rule(
        case_free(
            r"\b(?P<about>(?:about|around|some|nearly|almost|roughly|over|more than)\s+)?"
            rf"(?:the|(?P<n>{_NUM}))\s+{_UNIT}\s+"
            r"(?P<way>ago|back|from now|earlier|before|previously|later|after(?:wards?)?)\b"
        ),
        counted,
        _NEAR_COUNT,
    ),
    Rule(
        case_free(
            r"\b(?:(?:earlier|later)\s+)?"
            r"(?P<t>last|this past|past|this coming|this|next|that same|that|(?:the\s+)?(?:previous|following|same)|the next)\s+"
            r"(?P<u>day|week|weekend|month|year|morning|afternoon|evening|night)\b(?!-)"
        ),
        whole,
        _NEAR_UNIT,
    ),
    Rule(
        case_free(
            rf"\b(?:the\s+)?(?P<n>first|second|third|fourth|last)\s+(?P<w>{any_of(WEEKDAYS)})\s+(?:of|in)\s+"
            rf"{_MONTH}{_AFTER_MONTH}"
        ),
        nth_weekday,
        _NEAR_MONTH,
    ),
    Rule(
        case_free(
            rf"\b(?:(?:over|for|in|during|within|throughout)\s+)?(?:the|these|this)\s+(?:past|last)\s+"
            rf"(?P<n>{_NUM})\s+(?P<u>days|weeks|months|years|decades)\b(?!\s+of\b)"
        ),
        lately,
        _NEAR_LATELY,
    ),
    Rule(
        case_free(
            r"\b(?:(?:a few|several|some|many)\s+(?P<u>days|weeks|months|years|decades)\s+(?:ago|back)"
            r"|(?:(?:over|for|in|during|within)\s+)?the\s+(?:past|last)\s+(?:few|several)\s+(?P<u2>days|weeks|months|years))\b"
        ),
        some_ago,
        case_free(r"\b(?:few|several|some|many)\s+(?:days|weeks|months|years|decades)"),
    ),
    Rule(
        case_free(
            rf"(?:^|(?<=[.!?…”]\s)|(?<=\n)|(?<=“))For\s+(?P<n>{_NUM})\s+(?P<u>days|nights|weeks)\b"
        ),
        for_days,
        case_free(r"\bfor\s+\S+\s+(?:days|nights|weeks)"),
    ),
    Rule(case_free(r"\bthe\s+(?P<u>month|year)\b"), part_only, _NEAR_UNIT),
    Rule(
        case_free(
            r"(?:\b(?:on|by|until|till|since|from|around|about|of|before|after|to|and|or|says|was)\s+|—\s*|\n)"
            rf"(?P<at>{_WD}(?:the\s+)?(?P<d>\d{{1,2}}(?:st|nd|rd|th)|(?<=on\sthe\s){_ORD}|(?<=since\sthe\s){_ORD}|"
            rf"(?<=from\sthe\s){_ORD}|(?<=until\sthe\s){_ORD}|(?<=on\sthe\s)\d{{1,2}}(?=[.,:;]\s)))"
            r"(?=\s*(?:[.,;:!?)”\"—–\]]|$)|\s+(?:and|or|at|he|she|they|we|I|it|in|on|a|the|when|his|her|was|were|to|from|"
            r"with|but|is|my|by|after|before|one|two|because|for|someone|somebody|there|as)\b)"
        ),
        day_of_month,
        _NEAR_ORDINAL,
    ),
    Rule(
        case_free(
            rf"\b(?:on\s+)?the\s+(?P<n>{any_of(o for o, n in ORDINALS.items() if n < 32)})\s+"
            r"(?:day|night|morning|evening)\b(?!\s+of\b)"
        ),
        nth_day,
        _NEAR_UNIT,
    ),
    Rule(
        case_free(
            rf"\b(?:the\s+)?(?:(?P<c>\d\d(?:st|nd|rd|th)|{any_of(CENTURIES)})[\s-]century\b|"
            rf"(?P<ten>(?:1[5-9]|20)\d0)[’']?s\b|(?<!his\s)(?<!her\s)(?<!ir\s)(?P<word>{any_of(DECADES)})\b)"
        ),
        years,
        _NEAR_YEARS,
    ),
    Rule(
        case_free(
            r"(?P<prep>\b(?:in|since|of|from|until|till|by|to|around|about|during|before|after|circa|ca\.?|c\."
            r"|the|early|late|mid|year|and|or|born|this)[\s-]+|reigned|[’']s\s|[(–;]\s?|\d\s?-\s|,\s(?=\d{4}[,.;)\]]))?"
            rf"(?<![\w.,/№#$€£+:])(?:(?<!-)|(?<=\bmid-))(?<!No\.\s)(?P<y>(?:1[5-9]|20)\d\d)(?!\w|[.,:/]\d|-\d|\s?[€$%]|\s*B\.?C)(?!\s*(?:{COUNTED})\b)"
        ),
        year_alone,
        _NEAR_YEARS,
    ),
    Rule(
        re.compile(
            r"\b(?:AD\s?(?P<y>\d{1,4})|(?P<y2>\d{1,4})\s?(?:AD|A\.D\.|CE)|[Tt]he [Yy]ear (?P<y3>\d{2,3})"
            r"|(?:\b(?:[Ii]n|[Ss]ince|[Bb]efore|[Aa]fter|[Uu]ntil|circa|by)\s|\bca?\.\s?)(?P<y4>1[0-4]\d\d)|\bca?\.\s?(?P<y5>\d{3}))\b"
            rf"(?!\s*\d|[.,:]\d|\s*(?:{COUNTED})\b|\s?[%€$]|\s*B\.?C)"
        ),
        old_year,
        re.compile(r"\bA\.?D\b|\bCE\b|[Yy]ear \d|\b(?:1[0-4]\d\d|c\.|ca\.)"),
    ),
    Rule(
        case_free(
            rf"(?P<prep>\b(?:in|since|of|from|until|till|by|before|after|around|about|and)\s+)"
            rf"(?P<c>fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\s+"
            rf"(?P<n>(?:{any_of(TENS)})(?:[\s-](?:{any_of(DIGITS)}))?|{any_of(TEENS)})\b(?!\s*(?:{COUNTED})\b)"
        ),
        spoken_year,
        case_free(r"(?:teen|twenty)\s+\w+(?:ty|teen|twelve|eleven|ten)\b"),
    ),
    Rule(
        case_free(
            rf"\b(?:the\s+)?(?P<f>{any_of(FEASTS)})(?![’']s)\b(?:,?\s+(?:of\s+)?{_YEAR}(?!\w)|{_OF_YEAR})?"
        ),
        feast,
        _NEAR_FEAST,
    ),
    Rule(
        case_free(
            r"(?<![\w.:])\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:half past|quarter (?:past|to)|ten (?:past|to))\s+"
            rf"(?:{any_of(NUMBERS)})\b"
        ),
        clock,
        _NEAR_CLOCK,
    ),
    *figures.RULES,
)


def phrases_in(text: str) -> list[Phrase]:
    """Every dated phrase of an English text, in order."""
    return phrases(text, _RULES, AROUND)
