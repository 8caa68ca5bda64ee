"""How a speaker knows, and what bears on the words: basis, polarity, hedge, medium, circumstance.

Decided from the cue's frame, from whether a body or a person speaks, and from the words
themselves; where nothing points anywhere, it stays unstated for the unnamed and witnessed
for those who speak of what is theirs.
"""

import re

from habeas.evidence.passage import cut
from habeas.evidence.reading import Circumstance
from habeas.reading.readers.english.cues import Frame, lexicon
from habeas.vocabulary.kinds import Basis, Polarity

Span = tuple[int, int]

_OFFICIAL = re.compile(
    r"\b(?:spokes(?:man|woman|person)|minist(?:er|ry)|governor|prosecutor|police|commission(?:er)?|"
    r"officials?|colonel|general|major|captain|lieutenant|commander|court|judge|consul(?:ate)?|embassy|"
    r"ambassador|directorate|department|office|government|authorit(?:y|ies)|mayor|council|army|military|"
    r"secretary|commissariat|inspector|warden|agency|administration|registrar|ombudsman|committee|"
    r"president|parliament|headquarters|station|chairman|chairwoman|director|service)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:I (?:want|hope|wish|love|ask|beg|demand|forgive|miss|pray|do(?:n['’]t| not) (?:know|care|want))|"
    r"we (?:want|hope|ask|demand|need)|let (?:them|him|her|me|us)|must|should|ought|please|afraid|ashamed|"
    r"will not|won['’]t|I['’]ll|I will|we will|we shall|I shall|shame|pray|proud|sorry|grateful)\b|\?$",
    re.IGNORECASE,
)
_INFERRED = re.compile(
    r"\b(?:think|believe|suppose|suspect|probably|perhaps|maybe|must have|may have|might have|could have|"
    r"seems?|seemed|apparently|presumably|likely|obviously|clearly|surely|would have|as if|if (?:they|he|she|it)|"
    r"because|no doubt|evidently|means that)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told (?:me|us|her|him|them)|(?:I|we|she|he|they) (?:was|were|had been) (?:told|informed)|I heard (?:that|from)|"
    r"(?:people|they|neighbours?|neighbors?|everyone|someone|somebody) (?:say|said|says|tell)|I am told|informed (?:me|us)|"
    r"heard from|learn(?:ed|t)|found out|according to|let (?:me|us) know)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:I|we) (?:saw|heard|watched|was|were|went|came|stood|found|had|took|asked|opened|ran|waited|counted|knew|recogni[sz]ed|"
    r"received|called|gave|lost|signed|wrote|brought|slept|lived|saw|remember)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:no one|nobody|never|no (?:such|person|raid|man|pressure|record|trace|physical|information|evidence)|"
    r"not (?:a single|been|confirmed|true|held|among|here|our|my|his|there)|did(?:n['’]t| not)|was(?:n['’]t| not)|were(?:n['’]t| not)|"
    r"ha(?:s|d|ve) not|hasn['’]t|hadn['’]t|none|untrue|false|neither)\b",
    re.IGNORECASE,
)
_STARTS_DENIED = re.compile(
    r"^\W*(?:no|not|never|nobody|none|nothing|neither|nor)\b", re.IGNORECASE
)
_WITHHELD = re.compile(
    r"\b(?:not subject to disclosure|cannot (?:comment|be disclosed|be provided)|will not comment|no comment|"
    r"(?:is|are) (?:classified|not disclosed|confidential)|unable to (?:provide|comment|disclose)|does not comment)\b",
    re.IGNORECASE,
)
_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|supposedly|purportedly|apparently|presumably|probably|perhaps|maybe|possibly|"
    r"as (?:far as )?I (?:understand|know|recall|remember)(?: it)?|as (?:he|she|they) recalls?|I think|I believe|"
    r"most likely|it seems|seems to|seemed to|may have|might have|is said to|is believed to|if I am not mistaken|"
    r"I am not sure|I cannot swear|so far as (?:I|we) know|to (?:my|our) knowledge)\b",
    re.IGNORECASE,
)
_CIRCUMSTANCES = (
    (
        r"on condition of anonymity|asked (?:not to be|that (?:his|her|their) (?:sur)?name)[^.,]*|whose name[^.,]* with(?:held|holding)[^.,]*|spoke anonymously|did not want to be named|requested anonymity|name withheld",
        "on condition of anonymity",
    ),
    (r"on state (?:television|tv|media)|state-run (?:television|tv)", "on state television"),
    (r"under oath|sworn (?:statement|testimony|evidence)|having been sworn", "under oath"),
    (
        r"in the presence of (?:an? |the )?(?:officers?|guards?|investigators?|police)[^.,]*|(?:officer|guard|escort|investigator)s? (?:was|were|stood|sat) (?:present|beside|by|next to)[^.,]*",
        "officer present",
    ),
    (r"under arrest|from (?:his|her|the) cell|in custody|from detention", "under arrest"),
    (
        r"unknown number|unfamiliar (?:\w+ )?number|sender (?:is )?not verified",
        "sender not verified",
    ),
)
_UNDER = tuple((re.compile(pattern, re.IGNORECASE), what) for pattern, what in _CIRCUMSTANCES)
_BY_FRAME = {
    Frame.BELIEVE: Basis.INFERRED,
    Frame.ACCUSE: Basis.INFERRED,
    Frame.HOPE: Basis.OWN_STATE,
    Frame.DEMAND: Basis.OWN_STATE,
    Frame.PROMISE: Basis.OWN_STATE,
    Frame.ASK: Basis.OWN_STATE,
    Frame.LEARN: Basis.TOLD,
    Frame.SEE: Basis.WITNESSED,
    Frame.KNOW: Basis.OWN_STATE,
    Frame.CALL: Basis.OWN_STATE,
}


def speaks_for_a_body(description: str) -> bool:
    """Whether the words for a speaker name an office."""
    return bool(_OFFICIAL.search(description))


def basis_of(words: str, frame: Frame | None, *, official: bool, named: bool = True) -> Basis:
    """How the speaker knows it, from the cue's frame and the words.

    Args:
        words: The content.
        frame: The cue's frame; None where there is no cue.
        official: Whether the speaker speaks for a body.
        named: Whether somebody stands behind the words at all.
    """
    if not named:
        return Basis.UNSTATED
    if frame is Frame.LEARN or frame is Frame.SEE:
        return _BY_FRAME[frame]
    if official and frame not in {Frame.BELIEVE, Frame.HOPE}:
        return Basis.OFFICIAL
    if frame in _BY_FRAME:
        return _BY_FRAME[frame]
    return basis_of_words(words)


def basis_of_words(words: str) -> Basis:
    """How a person knows what these words say, from the words alone."""
    if _TOLD.search(words):
        return Basis.TOLD
    if _OWN.search(words):
        return Basis.OWN_STATE
    if _SEEN.search(words):
        return Basis.WITNESSED
    if _INFERRED.search(words):
        return Basis.INFERRED
    return Basis.WITNESSED


def polarity_of(
    words: str, frame: Frame | None, *, negated: bool, official: bool = False
) -> Polarity:
    """Whether the content is affirmed, denied, or withheld."""
    if frame is Frame.REFUSE or (official and _WITHHELD.search(words)):
        return Polarity.REFUSED
    if frame is Frame.DENY:
        return Polarity.AFFIRMED if negated else Polarity.DENIED
    if negated and frame in {Frame.BELIEVE, Frame.SAY, Frame.TELL}:
        return Polarity.DENIED
    if frame in {
        Frame.HOPE,
        Frame.ASK,
        Frame.DEMAND,
        Frame.PROMISE,
        Frame.CALL,
        Frame.ACCUSE,
        Frame.BELIEVE,
        Frame.KNOW,
    }:
        return Polarity.AFFIRMED
    if _STARTS_DENIED.search(words) or (official and _DENIAL.search(words)):
        return Polarity.DENIED
    return Polarity.AFFIRMED


def hedge_in(text: str, start: int, stop: int) -> Span | None:
    """The first words that soften what stands between two offsets."""
    match = _HEDGES.search(text, start, stop)
    return match.span() if match else None


def medium_in(words: str) -> str | None:
    """By what it was said, where the words around name it."""
    folded = words.lower()
    for name, medium in lexicon().media.items():
        if re.search(rf"\b{re.escape(name)}\b", folded):
            return medium
    return None


def circumstances(text: str, start: int, stop: int) -> tuple[Circumstance, ...]:
    """What is said around the words that bears on their weight."""
    found = []
    for pattern, what in _UNDER:
        match = pattern.search(text, start, stop)
        if match is not None:
            found.append(Circumstance(what=what, passage=cut(text, *match.span())))
    return tuple(found)
