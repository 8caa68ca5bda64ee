"""The closed classes of English words that the statement rules lean on.

Determiners, prepositions, pronouns, auxiliaries, words that open a clause: small sets that are the
same in every text. What is open, verbs that bring words, stands in `words/cues.toml`.
"""

from habeas.reading.segment import Token

_SETS = {
    "determiners": "the a an this that these those some any every each no another one two three four five six seven eight nine ten both several many most few all other",
    "possessives": "his her their its my our your whose 's",
    "prepositions": "of in at on for from to with by near under over against about after before since during between among through into without within outside inside behind beside beyond across along toward towards around despite amid until till per via upon off below above",
    "subjects": "he she they we i it you who this that nobody everybody everyone somebody someone none others",
    "objects": "me him her us them you it himself herself themselves ourselves myself reporters journalists investigators relatives police",
    "auxiliaries": "is are was were be been being am has have had having do does did will would shall should can could may might must 'd 'll 've 're 's",
    "being": "is are was were be been being am 's 're get got gets",
    "negations": "not n't never nor neither no",
    "openers": "that because when while if although though whereas unless where which who whom whose what how why whether as than since once so",
    "times": "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today tonight tomorrow week month year day morning evening afternoon night last next earlier later ago again dawn noon midnight afterwards then now recently",
    "adverbs": "also later now then still only even again once first already always never ever just further furthermore meanwhile however therefore thus too instead separately publicly privately repeatedly briefly simply quietly bluntly flatly merely firmly openly twice since initially recently earlier yesterday today not nevertheless though once more so long both either all himself herself themselves itself reportedly allegedly apparently perhaps maybe often sometimes soon rather almost here there yet",
}
(
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    OBJECTS,
    AUXILIARIES,
    BEING,
    NEGATIONS,
    OPENERS,
    TIMES,
    ADVERBS,
) = (frozenset(words.split()) for words in _SETS.values())
CONJUNCTIONS = frozenset({"and", "but", "or", "nor", "yet"})
NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozens
    several fewer more about some at""".split()  # noqa: SIM905
)
MARKS = frozenset(',.;:!?…—–()[]"') | {"...", "--"}
QUOTE_MARKS = frozenset("“”„‟\"«»‘’‚'")
WH = frozenset("who whom whose what which when where why how whether if".split())  # noqa: SIM905


def low(token: Token) -> str:
    """A token as the sets have it: lower case, straight apostrophes."""
    return token.text.lower().replace("’", "'")


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


_NOT_ADVERBS = frozenset(
    {
        "family",
        "assembly",
        "reply",
        "italy",
        "daily",
        "elderly",
        "ally",
        "july",
        "monthly",
        "weekly",
        "early",
        "friendly",
        "lonely",
        "anomaly",
        "bully",
        "comply",
        "apply",
        "supply",
        "imply",
        "rely",
    }
)


def opens_noun_phrase(token: Token) -> bool:
    """Whether a token can begin a noun phrase."""
    word = low(token)
    if word in DETERMINERS or word in POSSESSIVES or word in SUBJECTS:
        return True
    return token.text[:1].isupper() and word not in PREPOSITIONS and word not in OPENERS


# Irregular verbs in the past or third person, common enough to show that words hold a clause.
PAST = frozenset(
    """came went took saw got gave made left kept held found brought knew heard thought let put sent
    ran sat stood told said wrote lost met paid led fell felt began broke spoke bought sold slept died
    beat hit shot drove rode wore won rose grew drew threw fought caught taught sought hid meant became
    comes goes takes gives makes leaves keeps holds knows needs wants lives works looks seems means owes
    belongs answers remains stays lies sits stands runs carries says""".split()  # noqa: SIM905
)
# What follows “by” where something is said by telephone, not by somebody.
MEANS = frozenset(
    """return phone telephone letter mail post email e-mail radio
    text message sms fax video name number then now word""".split()  # noqa: SIM905
)
