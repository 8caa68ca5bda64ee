"""How a speaker knows what is said, whether it is affirmed, and what bears on its weight.

Judges words already found to be somebody's; which words those are, and whose, is settled before.
"""

import re

from habeas.evidence.passage import cut
from habeas.evidence.reading import Circumstance
from habeas.reading.readers.russian.draft import Draft
from habeas.reading.readers.russian.heard import Heard, negated, sentence_of
from habeas.reading.readers.russian.syntax import Script
from habeas.vocabulary.kinds import Basis, Mode, PartyKind, Polarity

_OFFICES = frozenset({
    "дежурный", "офицер", "полицейский", "милиционер", "участковый", "следователь",
    "дознаватель", "инспектор", "прокурор", "судья", "оперативник", "оперуполномоченный",
    "сержант", "лейтенант", "капитан", "майор", "полковник", "подполковник", "генерал",
    "командир", "комбат", "комендант", "представитель", "уполномоченный", "чиновник",
    "омбудсмен", "депутат", "министр", "губернатор", "мэр", "посол", "консул", "секретарь",
    "пресс-секретарь", "директор", "глава", "начальник", "руководитель", "заведующий",
    "замдиректора", "замначальника", "замглавы", "замдекана", "декан", "ректор", "председатель",
    "оператор", "диспетчер", "гособвинитель", "военком", "вербовщик", "охранник", "понятой",
})  # fmt: skip
_INFER = re.compile(
    r"\b(?:наверное|наверно|видимо|по-видимому|скорее всего|вероятно|возможно|может быть|кажется|похоже|по-моему|думаю|считаю"
    r"|полагаю|предполагаю|подозреваю|очевидно|явно|уверен[аы]?|убежд[её]н[аы]?|значит|то есть|выходит|конечно|просто так)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:хочу|хотим|хотел[аи]? бы|боюсь|боимся|надеюсь|надеемся|прошу|просим|требую|требуем|мечтаю|жду|ждём|верю|не верю|нужн[оаы]|пусть|"
    r"пускай|больно|страшно|стыдно|обидно|буду|будем|не буду|готов[аы]?|спасибо|простите|люблю|не могу|устал[аи]?|давайте|не надо|надо|"
    r"береги|передай|скажи|скажите|не плачь|не ищи)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"„[^“]*“")  # what others say inside somebody's words shows nothing of theirs
_TOLD = re.compile(
    r"\b(?:рассказал[аи]?|сказал[аи]?|говор(?:ил[аи]?|ит|ят)|сообщил[аи]?|узнал[аи]?|слышал[аи]?|передал[аи]?|по словам|со слов|"
    r"написал[аи]?|ответил[аи]?|пишут|говорят|позвонил[аи]?)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:якобы|по-видимому|видимо|похоже|вроде бы|вроде как|вроде|наверное|наверняка|вероятно|возможно|скорее всего|предположительно|"
    r"будто бы|как будто|кажется|мол|дескать|может быть|по слухам|очевидно|по всей вероятности|по всей видимости|не исключено|насколько (?:мне|нам|ему|ей) известно)\b",
    re.IGNORECASE,
)
# What a denial negates: acts of bodies, findings, signing, seeing; or the speaker's own act.
_NOTHING = re.compile(
    r"\b(?:не (?:\w+(?:лся|лась|лось|лись|ется|ится|ются|ятся|ются)|\w{3,}(?:ан|ен|ён|ано|ено|ено|аны|ены|ято)"
    r"|подписывал\w*|задержив\w+|доставля\w+|содерж\w+|нашли|имеет|имеется|располага\w+|поступа\w+|привозил\w*|удержива\w+)"
    r"|так(?:их|ого|ой|им)\b.{0,40}\bнет|(?:оснований|нарушений|жалоб|сведений|претензий)\b.{0,60}\b(?:нет|не)\b"
    r"|(?:сам |сама )?я (?:\w+ ){0,2}не \w+(?:л|ла|лся|лась)|никогда не \w+(?:л|ла|лся|лась))\b",
    re.IGNORECASE,
)
_LIE = re.compile(
    r"ложь|ложью|выдумк|сказк|фейк|вымыс|слухами|провокаци|отписк|творчеств|клевет|чушь",
    re.IGNORECASE,
)
_MEDIA = (
    (re.compile(r"голосов", re.IGNORECASE), "voice message"),
    (re.compile(r"\bсмс|\bsms|эсэмэс", re.IGNORECASE), "SMS"),
    (re.compile(r"видео|\bролик", re.IGNORECASE), "video"),
    (re.compile(r"телеграм|telegram", re.IGNORECASE), "Telegram"),
    (re.compile(r"мессенджер|ватсап|whatsapp|вайбер", re.IGNORECASE), "messenger"),
    (re.compile(r"пресс-конференц|брифинг", re.IGNORECASE), "press conference"),
    (re.compile(r"\bпресс-релиз|\bрелиз", re.IGNORECASE), "press release"),
    (re.compile(r"записк", re.IGNORECASE), "note"),
    (re.compile(r"письм[оеау]|в ответе|ответ ведомства|отписк", re.IGNORECASE), "letter"),
    (re.compile(r"справк", re.IGNORECASE), "certificate"),
    (re.compile(r"по телефону|дозвонил|в трубк", re.IGNORECASE), "telephone"),
    (re.compile(r"\bв суде\b|в заседании|на заседании", re.IGNORECASE), "court hearing"),
    (re.compile(r"в интервью|в беседе с|в разговоре с", re.IGNORECASE), "interview"),
)
_UNDER = (
    (
        re.compile(
            r"на условиях анонимности|анонимно|имени не назва|имя не называ|не называть (?:его|её|их)? ?им|не раскрывать (?:его |её )?им",
            re.IGNORECASE,
        ),
        "on condition of anonymity",
    ),
    (
        re.compile(r"под присягой|предупрежд[её]н\w* об уголовной ответственности", re.IGNORECASE),
        "under oath",
    ),
    (re.compile(r"под пытк|под давлением", re.IGNORECASE), "under torture or pressure"),
    (re.compile(r"под диктовку", re.IGNORECASE), "under dictation"),
    (
        re.compile(
            r"в присутствии [а-яё ]{0,30}(?:следовател|офицер|полицейск|командир|сотрудник|охранник|конвоир)",
            re.IGNORECASE,
        ),
        "officer present",
    ),
    (
        re.compile(
            r"с (?:незнакомого|неизвестного|чужого|скрытого)(?: [а-яё]+)? номера", re.IGNORECASE
        ),
        "from an unknown number; sender not verified",
    ),
    (re.compile(r"не под запись|не для печати", re.IGNORECASE), "off the record"),
    (
        re.compile(r"из-под стражи|в следственном изоляторе|под арестом", re.IGNORECASE),
        "in custody",
    ),
)


_BRIEF = 8  # words; longer talk of what will be is news, not a threat or a promise


def words_of(script: Script, heard: Heard) -> str:
    """The words themselves, parts joined."""
    return " ".join(script.slice(first, last) for first, last in heard.parts)


def basis_of(  # noqa: PLR0911 one return for each manner of saying
    script: Script, heard: Heard, speaker: Draft | None
) -> Basis:
    """How the speaker knows it."""
    manner = heard.manner.manner
    if manner in {"think", "feel", "demand", "ask", "learn", "rumour"}:
        return Basis(heard.manner.basis)
    if manner in {"tell", "gesture"} and _orders(script, heard):
        return Basis.OWN_STATE
    official = speaker is not None and _official(speaker)
    if manner == "know":
        return Basis.OFFICIAL if speaker and speaker.kind is PartyKind.AUTHORITY else Basis.TOLD
    if official:
        return Basis.OFFICIAL
    if manner in {"paper", "find"}:
        return (
            Basis.OFFICIAL
            if speaker is None or speaker.kind is not PartyKind.PERSON
            else Basis.WITNESSED
        )
    if manner == "refuse":
        return Basis.OWN_STATE
    if manner == "call":
        return Basis.INFERRED
    if manner == "introduce":
        return Basis.UNSTATED
    return by_words(words_of(script, heard), speaker)


def _orders(script: Script, heard: Heard) -> bool:
    """Whether the words tell somebody what to do, or what will be done: no past, a «you» or a «shall»."""
    words = [word for first, last in heard.parts for word in script.words[first:last]]
    verbs = [word for word in words if word.pos == "VERB" and "Mood" in word.feats]
    if not verbs or any(word.has(Tense="Past") for word in verbs) or len(words) > 30:
        return False
    return any(
        word.has(Mood="Imp") or word.has(Person="2") or word.has(Person="1", Tense="Fut")
        for word in verbs
    ) or (
        heard.mode is Mode.DIRECT
        and len(words) <= _BRIEF
        and all(word.has(Tense="Fut") for word in verbs)
    )


def _official(speaker: Draft) -> bool:
    if speaker.kind in {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}:
        return True
    if "unnamed speaker" in speaker.english:  # «там сказали», «ей ответили»
        return True
    return speaker.kind is PartyKind.PERSON and bool(_OFFICES & speaker.lemmas)


def by_words(words: str, speaker: Draft | None = None) -> Basis:
    """How somebody knows, told by the words alone."""
    if speaker is not None and speaker.kind is PartyKind.GROUP and not speaker.named:
        return Basis.TOLD if _TOLD.search(words) else Basis.WITNESSED
    if _INFER.search(words):
        return Basis.INFERRED
    own = _WITHIN.sub("", words)
    if _STATE.search(own) or words.rstrip().endswith("!"):
        return Basis.OWN_STATE
    return Basis.WITNESSED


def retells(words: str) -> bool:
    """Whether the words pass on what others said."""
    return bool(_TOLD.search(words))


def polarity_of(script: Script, heard: Heard) -> Polarity:
    """Whether what is said is affirmed, denied or withheld."""
    manner = heard.manner
    if manner.manner == "call" and _LIE.search(words_of(script, heard)):
        return Polarity.DENIED
    no = heard.verb is not None and negated(script, heard.verb)
    if manner.polarity != "affirmed":
        if no and manner.manner == "deny":
            return Polarity.AFFIRMED
        return Polarity(manner.polarity)
    if no and manner.manner in {"think", "confirm"}:
        lemma = script.words[heard.verb].lemma if heard.verb is not None else ""
        return (
            Polarity.AFFIRMED
            if lemma in {"сомневаться", "усомниться", "исключать"}
            else Polarity.DENIED
        )
    if manner.manner in {"tell", "paper", "know", "find"} and says_not(words_of(script, heard)):
        return Polarity.DENIED
    return Polarity.AFFIRMED


def says_not(words: str) -> bool:
    """Whether the first clause says that something is not, or did not happen."""
    first = re.split(r"[.;!?]", words.strip(), maxsplit=1)[0]
    return bool(
        re.match(r"(?:нет|неправда|ложь|ни одно)\b", words, re.IGNORECASE) or _NOTHING.search(first)
    )


def hedge_of(script: Script, heard: Heard) -> tuple[int, int] | None:
    """Where the words that soften it stand."""
    for first, last in heard.parts:
        start, stop = script.words[first].start, script.words[last - 1].stop
        if match := _HEDGE.search(script.text, start, stop):
            return match.span()
    return None


def medium_of(script: Script, heard: Heard) -> str | None:
    """By what it was said, as the words around it name it."""
    around = _around(script, heard)
    return next((name for pattern, name in _MEDIA if pattern.search(around)), None)


def _around(script: Script, heard: Heard) -> str:
    """The sentence of the cue, the words said left out."""
    at = heard.verb if heard.verb is not None else heard.parts[0][0]
    first, last = sentence_of(script, at)
    inside = {each for start, stop in heard.parts for each in range(start, stop)}
    return " ".join(word.text for word in script.words[first:last] if word.at not in inside)


def circumstances(script: Script, heard: Heard) -> tuple[Circumstance, ...]:
    """What the sentence says of how the words came about."""
    at = heard.verb if heard.verb is not None else heard.parts[0][0]
    first, last = sentence_of(script, at)
    start, stop = script.words[first].start, script.words[last - 1].stop
    found = []
    for pattern, name in _UNDER:
        if match := pattern.search(script.text, start, stop):
            found.append(Circumstance(what=name, passage=cut(script.text, *match.span())))
    return tuple(found)


def is_document(heard: Heard) -> bool:
    """Whether a paper speaks."""
    return heard.mode is Mode.DOCUMENT
