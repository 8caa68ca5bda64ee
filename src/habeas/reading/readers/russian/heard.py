"""What the rules of saying hand on: words that are somebody's, and the word that says whose.

Also the small questions that every such rule asks of a sentence: whose act a verb is, where a
clause ends, what may be trimmed from the edges of somebody's words.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.reading.readers.russian.lexicon import Cue, cues, glosses
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode

Range = tuple[int, int]

PLAIN = Cue(manner="tell", basis="unstated", polarity="affirmed", frames=frozenset({"that"}))
_EDGES = frozenset(',.;:!?…—–-«»“”„"()')
_COMPOUND = {
    "обратить": (("внимание", "сказать"),), "обращать": (("внимание", "сказать"),),
    "выразить": (("уверенность", "считать"), ("надежда", "надеяться"), ("опасение", "опасаться"), ("сомнение", "считать"), ("мнение", "считать"), ("сожаление", "надеяться")),
    "выражать": (("уверенность", "считать"), ("надежда", "надеяться"), ("опасение", "опасаться")),
    "дать": (("понять", "сказать"), ("показание", "сказать")), "прийти": (("вывод", "считать"),), "приходить": (("вывод", "считать"),),
    "сделать": (("вывод", "считать"), ("заявление", "сказать")), "высказать": (("мнение", "считать"), ("предположение", "считать"), ("версия", "считать")),
    "делать": (("вывод", "считать"),), "принести": (("извинение", "просить"),), "взять": (("слово", "просить"),),
}  # fmt: skip
# What comes from somebody: its sender speaks.
MESSAGES = frozenset({
    "смс", "sms", "сообщение", "голосовой", "голосовое", "эсэмэс", "записка", "письмо",
    "открытка", "приписка", "весточка", "телеграмма",
})  # fmt: skip
_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Words that are somebody's.

    Attributes:
        parts: The words, one range or the parts of a broken one.
        cue: The words that make them so; None where layout does.
        verb: The verb or noun at the heart of the cue; None where there is none.
        who: The word that stands for the speaker; None where nothing does.
        manner: What kind of saying it is.
        mode: In which form the words reach us.
        paper: The word for the document that speaks; None if none does.
        hearer: The word for who is told; None if nobody is.
        mine: Whether the writer of the page speaks.
        origin: The word for whom the speaker has it from; None if the cue names nobody.
        by: The party that speaks, where the layout of the page says so; None elsewhere.
        medium: By what it was said, where the layout says so; None elsewhere.
    """

    parts: tuple[Range, ...]
    cue: Range | None = None
    verb: int | None = None
    who: int | None = None
    manner: Cue = PLAIN
    mode: Mode = Mode.INDIRECT
    paper: int | None = None
    hearer: int | None = None
    mine: bool = False
    origin: int | None = None
    by: int | None = None
    medium: str | None = None


def cue_of(word: Word) -> Cue | None:
    """What kind of saying a word is; None if it is none."""
    if word.pos not in {"VERB", "ADJ", "AUX"}:
        return None
    if word.has(VerbForm="Inf") or word.has(Mood="Imp"):
        return None
    return cues().get(word.lemma)


def compound_cue(script: Script, word: Word) -> Cue | None:
    """What kind of saying a verb is with its noun: «обратил внимание», «выразил надежду»."""
    if word.pos != "VERB" or word.lemma not in _COMPOUND:
        return None
    near = {each.lemma for each in script.words[word.at + 1 : word.at + 4]}
    for noun, manner in _COMPOUND[word.lemma]:
        if noun in near:
            return cues()[manner]
    return None


def subject(script: Script, verb: int, inside: Range | None = None) -> int | None:
    """The word whose act a verb is; None where the sentence names nobody."""
    first, last = inside or (0, len(script.words))
    word = script.words[verb]
    found = script.child(verb, *_SUBJECTS)
    if found is not None and first <= found < last and _may_act(script.words[found]):
        return found if _counts_alike(word, script.words[found]) else None
    if word.has(VerbForm="Part") and word.head >= 0 and word.rel in {"acl", "amod"}:
        return word.head
    if word.has(VerbForm="Conv") and word.head >= 0:
        return subject(script, word.head)
    if word.rel in {"conj", "parataxis", "advcl"} and word.head >= 0 and found is None:
        head = script.words[word.head]
        if head.pos in {"VERB", "ADJ"} and _same_number(word, head):
            inherited = script.child(word.head, *_SUBJECTS)
            if (
                inherited is not None
                and first <= inherited < last
                and _agree(word, script.words[inherited])
            ):
                return inherited
    return None


def acting(script: Script, verb: int, inside: Range) -> int | None:
    """Whose act a verb is: the subject the parser drew, else the nearest nominative."""
    found = subject(script, verb, inside)
    return near_subject(script, verb, inside) if found is None else found


def near_subject(script: Script, verb: int, inside: Range) -> int | None:
    """The nominative nearest a verb, after it first, where the parser drew no subject."""
    first, last = inside
    after = (at for at in range(verb + 1, min(last, verb + 9)))
    before = (at for at in range(verb - 1, max(first, verb - 9) - 1, -1))
    for at in (*after, *before):
        word = script.words[at]
        if word.text in "»“”«„":
            continue
        if (
            word.pos in {"NOUN", "PROPN", "PRON"}
            and word.has(Case="Nom")
            and _may_act(word)
            and _agree(script.words[verb], word)
        ):
            return at
        if (
            word.text.isupper()
            and len(word.text) > 1
            and script.words[min(at + 1, len(script.words) - 1)].text != ":"
            and (word.head == verb or at == sentence_of(script, verb)[0])
            and not _after_preposition(script, at)
        ):
            return at
    return None


def _after_preposition(script: Script, at: int) -> bool:
    return at > 0 and script.words[at - 1].pos == "ADP"


def _may_act(word: Word) -> bool:
    return word.pos in {
        "NOUN",
        "PROPN",
        "PRON",
        "ADJ",
        "NUM",
        "DET",
        "X",
        "VERB",
    } and word.lemma not in {"это", "что", "который", "всё", "то"}


def _counts_alike(verb: Word, noun: Word) -> bool:
    """Whether one person's past act may be this noun's; the parser takes «редакции» for a subject."""
    single = verb.feats.get("Tense") == "Past" and verb.has(Number="Sing")
    return not (single and noun.pos == "NOUN" and noun.has(Number="Plur"))


def _same_number(one: Word, other: Word) -> bool:
    mine, theirs = one.feats.get("Number"), other.feats.get("Number")
    return mine is None or theirs is None or mine == theirs


def _agree(verb: Word, noun: Word) -> bool:
    """Whether a verb in the past may be this noun's act."""
    if verb.feats.get("Tense") == "Past" and verb.has(Number="Sing") and noun.has(Number="Sing"):
        gender = noun.feats.get("Gender")
        if noun.pos == "PRON" and gender and gender != verb.feats.get("Gender"):
            return False
    return _same_number(verb, noun) or noun.lemma in glosses("role")


def trimmed(script: Script, first: int, last: int) -> Range | None:
    """A range without the marks at its edges; None if nothing is left."""
    while (
        first < last
        and script.words[first].text in _EDGES
        and not _closes_inside(script, first, last)
    ):
        first += 1
    while (
        first < last
        and script.words[last - 1].text in _EDGES
        and not _opened_inside(script, first, last)
    ):
        last -= 1
    return (first, last) if first < last else None


def _opened_inside(script: Script, first: int, last: int) -> bool:
    """Whether the closing mark at the end has its partner within."""
    mark = script.words[last - 1].text
    partner = {"»": "«", "”": "“", "“": "„", ")": "("}.get(mark)
    texts = [word.text for word in script.words[first : last - 1]]
    return partner is not None and texts.count(partner) > texts.count(mark)


def _closes_inside(script: Script, first: int, last: int) -> bool:
    """Whether the opening mark at the start has its partner within, and more follows it."""
    mark = script.words[first].text
    partner = {"«": "»", "„": "“", "(": ")"}.get(mark)
    if partner is None:
        return False
    texts = [word.text for word in script.words[first + 1 : last]]
    return texts.count(partner) > texts.count(mark)


def hearer(script: Script, verb: int, inside: Range) -> int | None:
    """Who is told: the dative beside a verb of saying."""
    first, last = inside
    for at in script.children[verb]:
        word = script.words[at]
        if (
            word.rel in {"iobj", "obl", "obj"}
            and word.has(Case="Dat")
            and first <= at < last
            and not _preposed(script, at)
        ):
            return at
    return None


def _preposed(script: Script, at: int) -> bool:
    return script.child(at, "case") is not None


def finite(word: Word) -> bool:
    """Whether a word is a verb that can make a clause of its own."""
    return (
        word.pos in {"VERB", "AUX"}
        and not word.has(VerbForm="Part")
        and not word.has(VerbForm="Conv")
        and not word.has(VerbForm="Inf")
    )


def negated(script: Script, verb: int) -> bool:
    """Whether «не» stands right before a verb, or hangs on it."""
    before = script.words[verb - 1].text.lower() if verb else ""
    return before == "не" or any(
        script.words[at].text.lower() == "не" and at == verb - 1 for at in script.children[verb]
    )


def leftmost(script: Script, at: int, floor: int) -> int:
    """The first word of what hangs on a word, as far as it stands unbroken."""
    below = {one for one in script.below(at) if one >= floor}
    first = at
    while first - 1 in below:
        first -= 1
    return first


def sentence_of(script: Script, at: int) -> Range:
    """The range of the sentence a word stands in."""
    stretch = script.sentences[script.words[at].sentence]
    return stretch.first, stretch.last


def inside_any(at: int, ranges: Iterable[Range]) -> bool:
    """Whether a word stands within one of these ranges."""
    return any(first <= at < last for first, last in ranges)
