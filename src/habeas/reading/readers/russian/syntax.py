"""A Russian text as words that hang on one another, each with its exact place.

Words are numbered through the whole text, so a rule can walk from one sentence to the next.
What the words say is for the other modules; this one only asks the models and keeps the offsets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from razdel import sentenize, tokenize

from habeas.reading.readers.russian.models import dictionary, name_finder, parser, tagger
from habeas.reading.segment import paragraphs

_KIND = {
    "NOUN": ("NOUN",), "PROPN": ("NOUN",), "VERB": ("VERB", "INFN", "GRND", "PRTF", "PRTS"),
    "AUX": ("VERB", "INFN"), "ADJ": ("ADJF", "ADJS", "PRTF", "PRTS"), "ADV": ("ADVB", "COMP"),
    "PRON": ("NPRO",), "DET": ("ADJF", "NPRO"), "NUM": ("NUMR", "ADJF"),
}  # fmt: skip
_CASES = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct",
}  # fmt: skip
# Words in a row: the parser weighs each against each, so its time grows with the square.
_LONGEST = 250
_FORMS = {"Fin": "VERB", "Inf": "INFN", "Conv": "GRND", "Part": "PRTF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word or a mark of the text.

    Attributes:
        at: Its number in the whole text.
        start: Where it begins.
        stop: Where it ends.
        text: The word as it stands.
        pos: Its part of speech, as Universal Dependencies names it.
        feats: Case, Gender, Number and the like.
        head: The number of the word it hangs on; -1 for the head of a sentence.
        rel: How it hangs on it.
        lemma: Its dictionary form, in small letters, ё kept.
        sentence: The number of its sentence.
    """

    at: int
    start: int
    stop: int
    text: str
    pos: str
    feats: Mapping[str, str]
    head: int
    rel: str
    lemma: str
    sentence: int

    def has(self, **feats: str) -> bool:
        """Whether all these features are the word's."""
        return all(self.feats.get(name) == value for name, value in feats.items())


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words from one number up to another, the last left out."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Name:
    """Words the name finder takes for a name: PER, LOC or ORG."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole text, taken apart.

    Attributes:
        text: The text itself.
        words: Every word and mark.
        sentences: The words of each sentence.
        paragraphs: The words of each paragraph.
        names: What the name finder found.
        children: For each word, the words that hang on it.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Stretch, ...]
    paragraphs: tuple[Stretch, ...]
    names: tuple[Name, ...]
    children: tuple[tuple[int, ...], ...]

    def below(self, at: int) -> Iterator[int]:
        """A word and every word that hangs on it, near or far, in no promised order."""
        waiting, seen = [at], set[int]()
        while waiting:
            here = waiting.pop()
            if here in seen:  # the parser may draw a ring
                continue
            seen.add(here)
            yield here
            waiting.extend(self.children[here])

    def child(self, at: int, *rels: str) -> int | None:
        """The first word that hangs on this one in one of these ways."""
        return next((one for one in self.children[at] if self.words[one].rel in rels), None)

    def slice(self, first: int, last: int) -> str:
        """The text of words from one number up to another, the last left out."""
        last = min(last, len(self.words))
        if first >= last:
            return ""
        return self.text[self.words[first].start : self.words[last - 1].stop]


def take_apart(text: str) -> Script:
    """Ask the models about a whole text."""
    if not text.strip():
        return Script(text=text, words=(), sentences=(), paragraphs=(), names=(), children=())
    cut = [
        [
            (start + each.start, piece)
            for each in sentenize(text[start:stop])
            for piece in _in_pieces(list(tokenize(each.text)))
        ]
        for start, stop in ((part.start, part.stop) for part in paragraphs(text))
    ]
    flat = [sentence for paragraph in cut for sentence in paragraph if sentence[1]]
    words = tuple(_words(flat))
    return Script(
        text=text,
        words=words,
        sentences=tuple(_sentences(words)),
        paragraphs=tuple(_paragraphs(cut)),
        names=tuple(_names(text, words)),
        children=_children(words),
    )


def _in_pieces(tokens: list[object]) -> Iterator[list[object]]:
    """A sentence whole; what runs on without a stop in pieces that the parser can bear."""
    for first in range(0, len(tokens), _LONGEST):
        yield tokens[first : first + _LONGEST]


def _words(flat: list[tuple[int, list[object]]]) -> Iterator[Word]:
    chunk = [[token.text for token in tokens] for _, tokens in flat]  # type: ignore[attr-defined]
    at = 0
    forms, trees = tagger().map(chunk), parser().map(chunk)
    for number, ((offset, tokens), form, tree) in enumerate(zip(flat, forms, trees, strict=True)):
        first = at
        for token, tagged, hung in zip(tokens, form.tokens, tree.tokens, strict=True):
            head = int(hung.head_id) - 1
            yield Word(
                at=at,
                start=offset + token.start,  # type: ignore[attr-defined]
                stop=offset + token.stop,  # type: ignore[attr-defined]
                text=tagged.text,
                pos=tagged.pos,
                feats=tagged.feats,
                head=first + head if head >= 0 and first + head != at else -1,
                rel=hung.rel,
                lemma=lemma(tagged.text, tagged.pos, _grammar(tagged.feats)),
                sentence=number,
            )
            at += 1


def _grammar(feats: Mapping[str, str]) -> tuple[str, ...]:
    wanted = (_CASES.get(feats.get("Case", "")), _FORMS.get(feats.get("VerbForm", "")))
    number = {"Sing": "sing", "Plur": "plur"}.get(feats.get("Number", ""))
    gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(feats.get("Gender", ""))
    return tuple(each for each in (*wanted, number, gender) if each)


@lru_cache(maxsize=65536)
def lemma(text: str, pos: str, grammar: tuple[str, ...] = ()) -> str:
    """The dictionary form of a word, read as this part of speech with this grammar."""
    parses = dictionary().parse(text)
    kinds = _KIND.get(pos)
    fitting = [each for each in parses if kinds is None or each.tag.POS in kinds] or parses
    best = max(fitting, key=lambda each: sum(gram in each.tag for gram in grammar))
    return str(best.normal_form)


def _sentences(words: tuple[Word, ...]) -> Iterator[Stretch]:
    first = 0
    for word, following in zip(words, (*words[1:], None), strict=True):
        if following is None or following.sentence != word.sentence:
            yield Stretch(first, word.at + 1)
            first = word.at + 1


def _paragraphs(cut: list[list[tuple[int, list[object]]]]) -> Iterator[Stretch]:
    at = 0
    for paragraph in cut:
        length = sum(len(tokens) for _, tokens in paragraph)
        yield Stretch(at, at + length)
        at += length


def _names(text: str, words: tuple[Word, ...]) -> Iterator[Name]:
    starts = {word.start: word.at for word in words}
    stops = {word.stop: word.at for word in words}
    for span in name_finder()(text).spans:
        if span.start in starts and span.stop in stops:
            yield Name(starts[span.start], stops[span.stop] + 1, span.type)


def _children(words: tuple[Word, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head >= 0:
            below[word.head].append(word.at)
    return tuple(tuple(each) for each in below)
