"""How a speaker knows what is said: many small signs weighed together.

No single word settles it, so the signs of one statement (its cue, who speaks, the form, the words
themselves, what the rules of `basis` say) each add to the bases they speak for, by weights that
were learned from the invented documents of the corpus (`tools/learn_basis.py` makes the table
anew). What the rules say alone is `basis`; whom the speaker has it from is `hearsay`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from habeas.evidence.reading import Party, Statement
from habeas.reading.readers.english.basis import speaks_for_a_body
from habeas.reading.readers.english.cues import lexicon
from habeas.vocabulary.kinds import Basis, PartyKind

BASES = tuple(sorted(Basis))
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|\d+|[?!:;]")
_LONGEST = 60  # words of a statement that are looked at
_STEM = 5  # letters by which forms of one word are taken together
_BESIDE = 3  # words before and after that are looked at
_CLASSES = {
    "feels": """tired afraid ashamed proud sorry love hate glad angry miss happy sad grateful fear
        fears feel feels felt shame pain heart wish wishes pray worry worried lonely calm
        powerless helpless hope hopes hoped impotent exhausted""",
    "demands": """want wants ask asks demand demands request requests beg begs insist must should
        ought let please need needs immediately release return urge urges call calls""",
    "judges": """impossible absurd ridiculous nonsense lie lies lying fantasy fairy tale farce joke
        unacceptable serious disgrace unworthy brave better worse worst best bad good great wrong right
        fair unfair false true nothing everything always only""",
    "foresees": "will would shall going soon next if unless until could might may can cannot",
    "concludes": """so therefore because means mean either obviously clearly probably perhaps maybe
        seems seemed likely surely certain sure suspect think believe suppose somebody why reason
        must thus hence evidently understood
        certain convinced doubt doubts""",
    "office": """investigation inquiry inspection verification records record register registered
        accordance law article procedure custody detained measures received request application
        citizen citizens ministry command issued established conducted checked confirmed competence
        disclosure proceedings case court order decision materials unit service authorities duty""",
    "deeds": """took came went drove pushed beat pulled dragged carried knocked broke put held stood
        asked gave opened hit kicked tied led shouted sat ran waited walked brought slept lay saw
        heard watched recognized recognised counted called wrote signed""",
    "passes-on": "told heard informed learned learnt learn says said say explained according rumour",
    "me": "i i'm i've i'd i'll",
    "us": "we we've we'd we'll we're",
    "mine": "my our me us mine",
    "third": "he she him her his they them their",
    "no": "no not never nobody none nothing nor neither",
}
_OTHERS = dict.fromkeys(("he", "she", "they"), "others") | dict.fromkeys(
    ("i", "i'm", "i've", "we", "we've", "my", "our"), "own"
)
_KINDS_OF_WORDS = {word: name for name, held in _CLASSES.items() for word in held.split()}


def grounded(
    text: str, statements: Sequence[Statement], parties: Sequence[Party]
) -> tuple[Statement, ...]:
    """The statements of a page, each with the basis that its signs speak for."""
    known = {each.id: each for each in parties}
    outer = {each.id: each for each in statements}
    return tuple(
        each
        if _is_settled(each)
        else replace(
            each,
            basis=weighed(
                signs(text, each, known.get(each.speaker or ""), outer.get(each.within or ""))
            ),
        )
        for each in statements
    )


def _is_settled(statement: Statement) -> bool:
    """Whether the words name who told the speaker, or nobody stands behind them at all."""
    told = statement.basis is Basis.TOLD and bool(statement.via) and statement.within is None
    return told or statement.basis is Basis.UNSTATED


def weighed(found: Iterable[str]) -> Basis:
    """The basis that these signs together speak for."""
    sums = [0] * len(BASES)
    table = weights()
    for sign in found:
        for at, weight in enumerate(table.get(sign, ())):
            sums[at] += weight
    return BASES[sums.index(max(sums))]


@cache
def weights() -> Mapping[str, tuple[int, ...]]:
    """What each sign adds to each basis, in the order of `BASES`."""
    table = files(__package__).joinpath("words/basis.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {sign: tuple(int(each) for each in added) for sign, *added in rows}


def signs(
    text: str, statement: Statement, speaker: Party | None, outer: Statement | None
) -> frozenset[str]:
    """Everything about a statement that bears on how its speaker knows it."""
    return frozenset(
        (
            "always",
            *_of_the_form(statement, outer),
            *_of_the_cue(statement),
            *_of_the_speaker(statement, speaker),
            *_of_the_words([word for part in statement.content for word in _words(part.quote)]),
            *_beside(text, statement),
        )
    )


def _words(text: str) -> list[str]:
    return [each.lower().replace("’", "'") for each in _WORD.findall(text)]


def _of_the_form(statement: Statement, outer: Statement | None) -> Iterator[str]:
    yield f"rule={statement.basis}"
    yield f"rule={statement.basis} mode={statement.mode}"
    yield f"mode={statement.mode}"
    yield f"polarity={statement.polarity}"
    yield f"chain={min(len(statement.via), 2)}"
    yield f"hedged={statement.hedge is not None}"
    yield f"medium={statement.medium}"
    yield f"inside={outer.basis if outer is not None else None}"


def _of_the_cue(statement: Statement) -> Iterator[str]:
    cue = () if statement.cue is None else _words(statement.cue.quote)
    yield f"cue={' '.join(cue)}"
    for word in cue:
        verb = lexicon().verbs.get(word)
        if verb is not None:
            yield f"frame={verb.frame}"
            yield f"verb={verb.lemma}"


def _of_the_speaker(statement: Statement, speaker: Party | None) -> Iterator[str]:
    if speaker is None:
        yield "speaker=None"
        return
    called = [speaker.name or "", speaker.description or ""]
    called += [each.quote for each in speaker.mentions]
    office = any(speaks_for_a_body(each) for each in called)
    body = speaker.kind is not PartyKind.PERSON
    yield f"body={body} named={speaker.name is not None}"
    yield f"office={office}"
    yield f"office={office} mode={statement.mode} polarity={statement.polarity}"
    yield from (f"relation={each.kind}" for each in speaker.relations)
    common = [
        each for each in called if each[:1].islower() or each.startswith(("The ", "His ", "Her "))
    ]
    yield from (f"role={word}" for each in common for word in _words(each))


def _of_the_words(words: Sequence[str]) -> Iterator[str]:
    kinds = {_KINDS_OF_WORDS[each] for each in words if each in _KINDS_OF_WORDS}
    past = any(each.endswith("ed") for each in words) or "deeds" in kinds
    me = "me" in kinds or "us" in kinds
    yield f"length={len(words).bit_length()}"
    yield f"me={me} past={past} mine={'mine' in kinds}"
    yield from (f"of={each}" for each in kinds)
    yield from (f"of={each} me={me}" for each in kinds)
    about = _OTHERS.get(seen[0], "else") if (seen := words[:_LONGEST]) else "nothing"
    yield f"about={about} me={me} past={past}"
    yield f"about={about} passes-on={'passes-on' in kinds} me={me}"
    yield f"asks={words[-1:] == ['?']}"
    yield f"numbers={any(each.isdigit() for each in words)}"
    yield f"first={' '.join(seen[:1])}"
    yield f"first={' '.join(seen[:2])}"
    yield from (f"stem={each[:_STEM]}" if len(each) > _STEM else f"word={each}" for each in seen)
    for one, following in pairwise(seen):
        yield f"pair={one} {following}"


def _beside(text: str, statement: Statement) -> Iterator[str]:
    start, stop = statement.content[0].start, statement.content[-1].stop
    before, after = _words(text[max(0, start - 40) : start]), _words(text[stop : stop + 40])
    yield from (f"before={each}" for each in before[-_BESIDE:])
    yield from (f"after={each}" for each in after[:_BESIDE])
