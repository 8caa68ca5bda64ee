"""English words around a date: about, perhaps, early in, from and to, born."""

import re

from habeas.reading.moments.around import Around
from habeas.reading.moments.english_means import days_from
from habeas.reading.moments.grammar import case_free
from habeas.reading.moments.phrase import Cut

_OF = r"\s*(?:of|in)?\s*(?:the\s+month\s+of\s+)?$"
AROUND = Around(
    about_before=case_free(
        r"(?:\b(?:some\s?time\s+)?(?:around|about|approximately|roughly|circa|nearly|towards?|near)"
        r"|\bca?\.|\bon or (?:about|around)|\bin or about|\bor about|\bsome\s?time\s+(?:on|in|around|during)"
        r"|\bat about|~)\s*(?:the\s+)?(?:time\s+of\s+)?$"
    ),
    about_after=case_free(
        r"\s+(?:or so|or thereabouts|approximately)\b|,\s+(?:about|approximately|or so)\b"
    ),
    unsure_before=case_free(
        r"\b(?:perhaps|maybe|possibly|probably|presumably|I think|it seems)\s+(?:on\s+|in\s+|it was\s+)?$"
    ),
    lead=case_free(
        r"\b(?:(?:on|in|at|during|by)\s+)?(?:the\s+)?(?:(?:early|late|very early)\s+)?"
        r"(?:night|evening|morning|afternoon|early hours|small hours|first hours|dawn|noon|midday|midnight|eve)"
        r"\s+(?:of|on)?\s*(?:the\s+)?$"
    ),
    trail=case_free(
        r",?\s+(?:(?:early|late)\s+)?(?:(?:at|in the)\s+)?(?:morning|evening|afternoon|night|noon|midnight|dawn)\b"
    ),
    parts=(
        (case_free(rf"\b(?:the\s+)?first half{_OF}"), Cut.FIRST_HALF),
        (case_free(rf"\b(?:the\s+)?second half{_OF}"), Cut.SECOND_HALF),
        (case_free(rf"\b(?:the\s+)?first week{_OF}"), Cut.WEEK_1),
        (case_free(rf"\b(?:the\s+)?second week{_OF}"), Cut.WEEK_2),
        (case_free(rf"\b(?:the\s+)?third week{_OF}"), Cut.WEEK_3),
        (case_free(rf"\b(?:the\s+)?fourth week{_OF}"), Cut.WEEK_4),
        (case_free(rf"\b(?:the\s+)?last week{_OF}"), Cut.LAST_WEEK),
        (case_free(rf"\b(?:the\s+)?first (?:ten|10) days{_OF}"), Cut.DECADE_1),
        (case_free(rf"\b(?:the\s+)?last (?:ten|10) days{_OF}"), Cut.DECADE_3),
        (case_free(rf"\b(?:the\s+)?last (?:day|night|evening){_OF}"), Cut.LAST_DAY),
        (
            case_free(
                rf"\b(?:very\s+)?(?:early|(?:the\s+)?(?:very\s+)?(?:beginning|start|opening|opening weeks|opening days|"
                rf"first (?:few )?days|first weeks)){_OF}"
            ),
            Cut.EARLY,
        ),
        (case_free(rf"(?:\bmid-?\s?|\b(?:the\s+)?(?:middle|midst)){_OF}"), Cut.MIDDLE),
        (
            case_free(
                rf"\b(?:very\s+)?(?:late|later|towards? the end|(?:the\s+)?last (?:weeks|third)){_OF}"
            ),
            Cut.LATE,
        ),
        (
            case_free(rf"\b(?:the\s+)?(?:very\s+)?(?:end|close|last (?:few )?days){_OF}"),
            Cut.END,
        ),
    ),
    joints=(
        (
            case_free(r"\bfrom\s+(?:the\s+)?$"),
            case_free(r",?\s*(?:to|until|till|through|up to|–|—|-)\s*(?:the\s+)?"),
        ),
        (case_free(r"\b(?:night\s+)?between\s+(?:the\s+)?$"), case_free(r"\s*and\s*(?:the\s+)?")),
    ),
    dash=case_free(r"\s*[–—-]\s*|\s+(?:to|until|till|through)\s+"),
    night_to=case_free(r"\bnight (?:leading )?(?:in)?to (?:the\s+)?$"),
    offset=days_from,
    not_before=case_free(r"\b(?:no|not)\s+(?:earlier|sooner)\s+than\s+$|\bnot before\s+$"),
    not_after=case_free(r"\b(?:no|not)\s+later\s+than\s+$|\bat the latest by\s+$"),
    ahead=case_free(
        r"\b(?:will|shall|(?:is|are) to|(?:is|are|be|been|was|were) (?:set|scheduled|due|expected|planned|adjourned|postponed)|"
        r"scheduled (?:for|to)|adjourned|returnable|upcoming|next (?:session|hearing|court|meeting)|polls open|stays? closed|"
        r"expires?|ends|restarts|deadline|unless|going to|would resume|expects?|faces|explain by|produced by|(?:re)?opens|(?:goes|go|stands?) on trial)\b|\btill\s+$"
    ),
    ahead_reach=70,
    toward=re.compile(r"\btill\s+$"),
    term=case_free(r"\b(?:before|after|until|till|by)\s+(?:the\s+)?$"),
    aside_before=case_free(r"\b(?:born|b\.|birth|DOB|year of birth)(?:\s+(?:on|in))?[\s:]*$"),
    aside_after=case_free(r"\s*(?:year of birth|of birth|y\.?o\.?b)\b"),
    again_weekday=re.compile(r"(?:,\s+|\s\()(?:(?:a|it was a|Holy|Good|Palm|Easter)\s+)?"),
    again_counted=case_free(r"(?:,|\s[—–])\s+(?:that is,?\s+|i\.\s?e\.,?\s+)?"),
    again_ends=case_free(r"\s*(?:[,;.)]|than\b|after\b|before\b|$)|(?<=after)\s|(?<=before)\s"),
    closer=case_free(r",\s+(?:in\s+|on\s+)?"),
    own_before=case_free(
        r"\b(?:recorded|interviewed|taken down|transcribed|conducted|written down|drawn up|deposed)\s+"
        r"(?:(?:in|at|by)\s+[^\n.;:\d]{1,40}?\s+)?(?:on\s+)?$"
        r"|\b(?:interview|statement|conversation|testimony|recording)\s+(?:of|taken|dated|from)\s+(?:on\s+)?$"
    ),
    stamp_after=re.compile(
        r"\s*(?:$|\n|\]|:|—|–|,?\s*\[?\d{1,2}[:.]\d{2}|\.\s|,\s+evening|\s+[A-Z][^\n:.]{0,30}:\s|\s+(?=[A-Z]))"
    ),
)
