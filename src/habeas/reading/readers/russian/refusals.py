"""Refusals to say: «говорить не стал», «объяснить не смогли», «не ответили».

What was withheld is the content: the question, the object, or the refused verb itself.
"""

from habeas.reading.readers.russian.clauses import QUESTION
from habeas.reading.readers.russian.heard import Heard, Range, finite, negated
from habeas.reading.readers.russian.lexicon import cues
from habeas.reading.readers.russian.making import saying, unbroken
from habeas.reading.readers.russian.syntax import Script, Word

_UNWILLING = frozenset({
    "стать", "захотеть", "смочь", "мочь", "пожелать", "хотеть", "решиться", "взяться",
    "спешить", "готовый",
})  # fmt: skip


def unwilling(script: Script, word: Word, region: Range) -> list[Heard]:
    """A refusal to say: what was not said is the content."""
    verb = _unsaid(script, word, region)
    if verb is None:
        return []
    refuse = cues()["отказаться"]
    parts = _unsaid_words(script, word, verb, region)
    found = saying(script, word, refuse, parts, region) if parts else None
    return [found] if found else []


def _unsaid(script: Script, word: Word, region: Range) -> int | None:
    """The verb of saying that is refused: the infinitive with «не стал», or «не ответил» itself."""
    if not finite(word) or not negated(script, word.at):
        return None
    if word.lemma in _UNWILLING:
        near = [
            at
            for at in (word.at + 1, word.at + 2, word.at - 2, word.at - 3)
            if region[0] <= at < region[1]
        ]
        near += [at for at in script.children[word.at] if region[0] <= at < region[1]]
        return next(
            (
                at
                for at in near
                if script.words[at].has(VerbForm="Inf") and _is_saying(script.words[at])
            ),
            None,
        )
    plain = {
        "ответить",
        "объяснить",
        "уточнить",
        "пояснить",
        "раскрыть",
        "прокомментировать",
        "комментировать",
        "сообщить",
        "назвать",
        "отвечать",
        "разъяснить",
        "указать",
    }
    return word.at if word.lemma in plain else None


def _is_saying(word: Word) -> bool:
    more = {
        "общаться",
        "беседовать",
        "разговаривать",
        "называть",
        "раскрывать",
        "комментировать",
        "уточнять",
        "отвечать",
        "обсуждать",
        "встречаться",
        "показывать",
        "пояснять",
        "назвать",
    }
    return word.lemma in cues() or word.lemma in more


def _unsaid_words(script: Script, word: Word, verb: int, region: Range) -> tuple[Range, ...]:
    """What was not said: a question beside the verb, its object, or the refused verb itself."""
    for at in range(region[0], region[1]):
        here = script.words[at]
        if here.lemma in QUESTION or (here.text.lower() in {"какой", "какие", "какая", "каком"}):
            start = at - (here.text.lower() == "ли")
            if start < min(word.at, verb):
                return ((start, _question_end(script, start, min(word.at, verb))),)
            if script.words[at - 1].text == ",":
                return ((at, region[1]),)
    hanging = (*script.children[verb], *script.children[word.at])
    objects = [
        at
        for at in hanging
        if script.words[at].rel == "obj" or (script.words[at].rel == "nmod" and at < word.at)
    ]
    about = [
        at
        for at in hanging
        if script.words[at].rel == "obl" and _case_word(script, at) in {"о", "об", "про", "от"}
    ]
    for at in (*objects, *about):
        here = script.words[at]
        if not here.has(Case="Dat") and here.pos != "PRON" and region[0] <= at < region[1]:
            below = sorted(one for one in script.below(at) if region[0] <= one < region[1])
            return (unbroken([one for one in below if (one > word.at) == (at > word.at)]),)
    if verb != word.at and word.lemma not in {"мочь", "смочь", "готовый"}:
        return ((min(word.at - 1, verb), max(word.at, verb) + 1),)
    return ()


def _case_word(script: Script, at: int) -> str:
    case = script.child(at, "case")
    return script.words[case].text.lower() if case is not None else ""


def _question_end(script: Script, start: int, limit: int) -> int:
    for at in range(limit - 1, start, -1):
        if script.words[at].text in {",", "—"}:
            return at
    return limit
