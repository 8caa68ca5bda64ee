"""What a verb of saying takes without a clause: an infinitive, «о …», an object, a colon, a name.

Each function gives the saying or nothing; the word list says which verb takes what.
"""

from habeas.reading.readers.russian.clauses import REACH, clause_end
from habeas.reading.readers.russian.heard import Heard, Range, cue_of, finite, leftmost
from habeas.reading.readers.russian.lexicon import Cue
from habeas.reading.readers.russian.making import saying, unbroken
from habeas.reading.readers.russian.syntax import Script, Word


def infinitive(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """What somebody asks, promises or refuses to do."""
    if "inf" not in cue.frames:
        return None
    verbs = [
        at for at in script.children[word.at]
        if script.words[at].has(VerbForm="Inf") and region[0] <= at < region[1]
    ]  # fmt: skip
    if not verbs:
        verbs = [
            at
            for at in range(word.at + 1, min(word.at + 6, region[1]))
            if script.words[at].has(VerbForm="Inf")
        ]
    if not verbs:
        return None
    verb = verbs[0]
    if verb > word.at:
        start = max(leftmost(script, verb, word.at + 1), word.at + 1)
        if start < verb - 4:
            start = verb
        end = clause_end(script, word.at, start, region[1])
        if word.has(VerbForm="Part"):
            end = next((at for at in range(verb, end) if script.words[at].text == ","), end)
        return saying(script, word, cue, ((start, end),), region)
    below = sorted(at for at in script.below(verb) if region[0] <= at < word.at)
    return saying(script, word, cue, ((below[0], _until_subject(script, word, below)),), region)


def _until_subject(script: Script, word: Word, below: list[int]) -> int:
    """The end of what stands before a verb, its subject left out."""
    end = below[-1] + 1
    who = script.child(word.at, "nsubj")
    return min(end, who) if who is not None and below[0] < who < end else end


def about(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """What somebody speaks of: «сообщила о проведении рейдов»."""
    allowed = (
        {"о", "об", "обо", "про"}
        if "about" in cue.frames
        else {"от"}
        if cue.manner == "refuse"
        else set()
    )
    for at in script.children[word.at]:
        case = script.child(at, "case")
        if (
            case is None
            or script.words[case].text.lower() not in allowed
            or not region[0] <= at < region[1]
        ):
            continue
        if script.words[at].pos in {"PRON", "DET"} or script.words[at].lemma in {"то", "это"}:
            continue
        below = sorted(
            one for one in script.below(at) if region[0] <= one < region[1] and one >= case
        )
        if case > word.at or cue.manner == "refuse":
            return saying(script, word, cue, (unbroken(below),), region)
    return None


def object_of(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """What somebody confirms, denies or demands: «отрицает задержание»."""
    if "obj" not in cue.frames or cue.manner == "refuse":
        return None
    for at in script.children[word.at]:
        here = script.words[at]
        if (
            here.rel not in {"obj", "nsubj:pass"}
            or not region[0] <= at < region[1]
            or here.pos == "PRON"
        ):
            continue
        if here.has(Case="Dat"):
            continue
        below = sorted(one for one in script.below(at) if region[0] <= one < region[1])
        return saying(
            script,
            word,
            cue,
            (unbroken([one for one in below if (one > word.at) == (at > word.at)]),),
            region,
        )
    return None


def colon(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """What stands after a colon without quotation marks."""
    for at in range(word.at + 1, min(region[1], word.at + REACH)):
        here = script.words[at]
        if here.text == ":":
            if at + 1 >= region[1] or script.words[at + 1].text in '«“„"':
                return None
            end = clause_end(script, word.at, at + 1, region[1])
            return saying(script, word, cue, ((at + 1, end),), region)
        if here.text == ";" or (finite(here) and cue_of(here) and at > word.at + 1):
            return None
    return None


def named(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """What somebody calls another, or gives as his own name."""
    if cue.manner == "call":
        end = clause_end(script, word.at, word.at + 1, region[1])
        who = script.child(word.at, "nsubj")
        start = who + 1 if who is not None and who > word.at else word.at + 1
        quoted = any(each.text in "«“„" for each in script.words[start:end])
        return saying(script, word, cue, ((start, end),), region) if quoted else None
    if cue.manner == "introduce":
        for at in range(word.at + 1, min(word.at + 6, region[1])):
            if script.words[at].has(Case="Ins"):
                return saying(script, word, cue, (unbroken(sorted(script.below(at))),), region)
    return None
