"""The models the Russian reader leans on, each loaded once, when first needed.

Navec's word vectors and slovnet's tagger, parser and name finder lie beside this module, as
natasha ships them (see weights/LICENSE.natasha); pymorphy3 brings its own dictionary. Nothing is
fetched. What the models find is material: every rule that turns it into a proposal is elsewhere.
"""

from functools import cache
from pathlib import Path
from typing import Any

from navec import Navec
from pymorphy3 import MorphAnalyzer
from slovnet import NER, Morph, Syntax

_WEIGHTS = Path(__file__).parent / "weights"
# Sentences at a time: small, so that one long sentence does not widen many others.
_BATCH = 8


@cache
def _vectors() -> Any:
    return Navec.load(_WEIGHTS / "navec_news_v1_1B_250K_300d_100q.tar")


@cache
def tagger() -> Any:
    """The part of speech, case, gender and number of each word."""
    model = Morph.load(_WEIGHTS / "slovnet_morph_news_v1.tar", batch_size=_BATCH)
    model.navec(_vectors())
    return model


@cache
def parser() -> Any:
    """What each word of a sentence hangs on."""
    model = Syntax.load(_WEIGHTS / "slovnet_syntax_news_v1.tar", batch_size=_BATCH)
    model.navec(_vectors())
    return model


@cache
def name_finder() -> Any:
    """Names of persons, places and organizations in a text."""
    model = NER.load(_WEIGHTS / "slovnet_ner_news_v1.tar")
    model.navec(_vectors())
    return model


@cache
def dictionary() -> MorphAnalyzer:
    """Every form a Russian word may be."""
    return MorphAnalyzer()
