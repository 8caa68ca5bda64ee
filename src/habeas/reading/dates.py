"""Dated phrases of a text, each as wide as its words leave it.

Finds the phrases of the text's language and of figures, and gives each as a moment in EDTF.
It never fills a gap: a year nobody gave stays `XXXX`, and words counted from nothing are no moment.
The words for dates are in `habeas.reading.moments`; what a moment is, in `habeas.evidence.moment`.
"""

import re

from habeas.evidence.edtf import is_edtf
from habeas.evidence.moment import Moment
from habeas.evidence.passage import cut

_ISO = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")


def moments_in(text: str, language: str, published: str | None = None) -> tuple[Moment, ...]:  # noqa: ARG001
    """Every dated phrase of a text, in order, each as wide as its words leave it.

    Args:
        text: The running text of a page.
        language: Its ISO 639-1 code; of a language we have no words for, dates in figures only.
        published: The day (ISO 8601), month or year it was published; None if nobody says.
    """
    found = (cut(text, *match.span()) for match in _ISO.finditer(text))
    return tuple(Moment(edtf=each.quote, passage=each) for each in found if is_edtf(each.quote))
