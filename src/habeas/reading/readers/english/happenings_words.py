"""The words that tell an event, as patterns, by kind and by how their parts fall into roles.

The words themselves are in `words/happenings.toml`. Who takes part is for `happenings_roles`.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from habeas.vocabulary.kinds import EventKind

_BOOK = files(__package__) / "words" / "happenings.toml"
# A few words between a verb and its particle: “took (my younger son) away”.
_OBJECT = r"(?:[\w’'-]+ ){0,3}?[\w’'-]+"


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that tell events of one kind.

    Attributes:
        kind: What happened.
        frame: How subject, object and complements fall into roles.
        strict: Whether the words tell an event only of a victim in sight.
        pattern: The words.
    """

    kind: EventKind
    frame: str
    strict: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a page that tell an event."""

    start: int
    stop: int
    rule: Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which they are tried."""
    with _BOOK.open("rb") as handle:
        listed = tomllib.load(handle)["rule"]
    return tuple(
        Rule(
            EventKind(each["kind"]),
            each["frame"],
            bool(each.get("strict")),
            _pattern(each["words"]),
        )
        for each in listed
    )


def _pattern(words: list[str]) -> re.Pattern[str]:
    choices = "|".join(f"(?:{word})" for word in words).replace("OBJ", _OBJECT)
    choices = choices.replace("[A-Z]", "(?-i:[A-Z])").replace("(?-i:(?-i:[A-Z]))", "(?-i:[A-Z])")
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def triggers_in(text: str, start: int, stop: int) -> tuple[Trigger, ...]:
    """The words between two offsets that tell an event, each once, in order."""
    taken: list[Trigger] = []
    for rule in rules():
        for match in rule.pattern.finditer(text, start, stop):
            if all(match.end() <= t.start or match.start() >= t.stop for t in taken):
                taken.append(Trigger(match.start(), match.end(), rule))
    return tuple(sorted(taken, key=lambda trigger: trigger.start))


_NEGATION = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|neither|nor|without|cannot)|n[’']t)\b(?:[ \w’'-]{0,30})$",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|refut\w+|dismiss\w+)\b[^.;“”]{0,60}$", re.IGNORECASE
)
_UNREAL = re.compile(
    r"\b(?:will|would|could|can|may|might|should|must|shall|if|unless|whether|wants?|wanted|"
    r"(?:call|ask|demand|plead|appeal|request)\w* for|refus\w+ to|prevented from|stopped from|kept from|fail\w+ to|afraid|fear\w*|threat\w+ to|order\w* (?:\w+ )?to|demand\w*|hop\w+|plan\w* to|"
    r"going to|about to|in order to|try\w* to|tried to|ask\w* (?:\w+ )?to|need\w* to|had to be|to be|"
    r"ready to|allowed to|supposed to|risk\w*|promis\w+ to|likely to|ever|"
    r"don[’']t|do not|let (?:them|him|her|us))\b[ \w’'-]{0,18}$",
    re.IGNORECASE,
)


def is_negated(text: str, start: int, trigger: Trigger) -> bool:
    """Whether the words before a trigger say that it did not happen."""
    before = text[max(start, trigger.start - 60) : trigger.start]
    clause = re.split(r"[,;:.“”]| but | and (?=\w+ (?:was|were|had|has))", before)[-1]
    inside = text[trigger.start : trigger.stop]
    if re.match(
        r"(?:did not|didn|had not|has not|have not|never|not|no|nothing)\b", inside, re.IGNORECASE
    ):
        return False
    return bool(_NEGATION.search(clause) or _DENIAL.search(before))


def is_unreal(text: str, start: int, trigger: Trigger) -> bool:
    """Whether the words before a trigger make it a plan, a wish, a fear or a question."""
    before = text[max(start, trigger.start - 40) : trigger.start]
    clause = re.split(r"[,;:.“”]", before)[-1]
    return bool(_UNREAL.search(clause))
