"""Words by which papers speak of one matter, and of one side of it: English and Russian.

Data, no rules. A topic is what a statement is about; a stance is which side of a matter its words
take. Each entry is the beginning of a word, or a phrase. `habeas.reckoning.contradiction` says what
follows from a stance, and what would settle each matter.
"""

from dataclasses import dataclass

from habeas.vocabulary.kinds import EventKind

TOPICS: dict[str, str] = {
    "taking": r"took|taken|takes|take him|take her|seiz|grabb|abduct|kidnap|detain|arrest|rounded up|picked up|dragg"
    r"|led (?:him|her|away|out|off)|carried off|drove off|drove (?:him|her)|bundl|pushed into|put (?:him|her) in|raid|sweep|van\b|minibus|microbus|pickup|masked|plain ?clothes"
    r"|забра|увез|увел|задерж|похи|схват|арест|маск|облав|микроавтобус|втолк",
    "held": r"held|hold|kept|keep|custod|cell\b|cellmate|prison|jail|remand|locked|basement|cellar|garage|barrack|detention|imprison|inmate|behind bars|camp\b|dungeon|chained"
    r"|держ|содерж|камер|тюрьм|изолятор|сизо|подвал|колони|казарм|под стражей|лагер",
    "harm": r"beat|tortur|broken|rib|bruis|burn|current\b|electric|wound|blood|swollen|fracture|injur|bandag|black nails|handcuff|bound\b|tape"
    r"|би(?:ли|т|л)\b|избит|пыт|слома|ребр|синяк|кров|ран(?:а|е|и|ы)\b|наручник|связа|ожог",
    "contract": r"contract|sign(?:ed|s|ing|ature)?\b|paper to sign|thumbprint|form\b|enlist|conscript"
    r"|контракт|подпис|отпечат",
    "free": r"volunt|free will|own will|own decision|willing|consent|by himself|by herself|of his own|of her own|forced|pressed|coerc|against (?:his|her) will|dictated|made to|press[- ]gang"
    r"|добровол|по своей воле|сам(?:а)? приш|застав|принуд|вынуд|силой|под диктовку|против воли",
    "service": r"army|military|soldier|front\b|trench|deploy|training ground|service\b|recruit|troop|regiment|unit\b|war\b|battalion|commissariat|depot"
    r"|арми|военн|солдат|фронт|окоп|полигон|служб|полк\b|войн|военкомат|мобилиз|часть",
    "word": r"message|call(?:ed)?\b|telephon|phone|rang\b|letter|note\b|wrote|voice|sms|text(?:ed)?\b|video call"
    r"|сообщени|звон|телефон|письм|записк|голос|смс|видеозвон",
    "screen": r"video|television|\btv\b|broadcast|filmed|film\b|camera|footage|recording|channel"
    r"|видео|телевид|эфир|съемк|камер[аеу] |канал|ролик|запис[ьи]",
    "release": r"releas|freed|let go|went home|handed (?:him|her|to)|acquit|set free"
    r"|отпус|освобо|вышел на|домой",
    "death": r"\bdead\b|died|death|killed|body\b|grave|funeral|mortuar|alive"
    r"|погиб|умер|мертв|смерт|убит|тело|похорон|морг|жив\b|жива\b",
    "border": r"border|abroad|left the country|cross(?:ed|ing)|flight|plane\b|airport|flew|deport|return(?:ed)?\b|embark|passport|train\b|extradit|expuls|asylum"
    r"|границ|за рубеж|выехал|самолет|аэропорт|рейс|депорт|выдворен|вернул|паспорт|поезд",
    "seen": r"\bsaw\b|seen|recogni[sz]|spotted|photo|noticed|looked like|remembers"
    r"|видел|узнал|замет|опозна|фотограф",
}

KIND_TOPIC: dict[EventKind, str] = {
    EventKind.ABDUCTION: "taking",
    EventKind.ARREST: "taking",
    EventKind.DISAPPEARANCE: "taking",
    EventKind.DETENTION: "held",
    EventKind.ILL_TREATMENT: "harm",
    EventKind.INJURY: "harm",
    EventKind.CONTRACT: "contract",
    EventKind.RECRUITMENT: "service",
    EventKind.DEPLOYMENT: "service",
    EventKind.MESSAGE: "word",
    EventKind.CALL: "word",
    EventKind.PUBLICATION: "screen",
    EventKind.RELEASE: "release",
    EventKind.DEATH: "death",
    EventKind.SIGHTING: "seen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A question on which accounts take sides.

    Attributes:
        about: The question, in words.
        yes: Words of the side that affirms it.
        no: Words of the side that denies it.
        yes_kinds: Events that, told to have happened, take the first side.
        no_kinds: Events that take the other side.
        would_settle: Who could be asked, or which paper would show it.
        plain: Whether the second side's words assert something of their own (“by force”), so that
            denying them takes the first side; otherwise they are worded as denials already.
        by_denial: Whether only a denial or a body's own account takes the second side.
        of_the_mind: Whether wishes, demands and feelings take a side too.
    """

    about: str
    yes: str
    no: str
    yes_kinds: frozenset[EventKind] = frozenset()
    no_kinds: frozenset[EventKind] = frozenset()
    would_settle: tuple[str, ...] = ()
    plain: bool = False
    by_denial: bool = False
    of_the_mind: bool = False


FREE_WILL = Matter(
    about="whether it was of free will or by force",
    yes=r"\bvolunt(?:eer|ar)|(?:own|free) (?:free )?(?:will|accord|decision|choice|volition)|own volition|by himself|by herself|willingly|wish(?:es)? to serve|ready to serve|personally (?:applied|approached|came|asked)"
    r"|applied to (?:the|join|serve)|came to us|joined us|chose to|asked to (?:join|serve)|signed up|reported (?:for|by)|evad(?:ed|ing) (?:his|her)? ?creditors|left on the basis|proud of (?:him|her)|of sound mind|by conviction|graduated"
    r"|доброволь|по своей воле|по собственному желанию|сам(?:а)? приш|сам(?:а)? обратил|желает служить|изъявил|решени[ея] принял",
    no=r"\bforc(?:e|ed|ibly|ible)\b|by force|pressed (?:into|to)|pressured|coerc|against (?:his|her) will|dictated|at gunpoint|pistol|threat|tortur|beat(?:en)?\b|handcuff|hands? (?:bound|tied)|bound (?:him|her|hands)|taped|dragged|abduct|kidnap|seized|masked men|locked|chained|would not put his|not (?:of|by) his own|did not (?:volunteer|intend)|never (?:volunteer|would|wanted)"
    r"|sold to|press[- ]?gang|(?:the|this|that|such|these|those) (?:account|allegation|report|claim|accusation)s?\b|invention|fiction|fabricat|refused to sign|signed nothing|made (?:him|her) |moving it|against the wall|somebody stood"
    r"|насильн|силой|застав|принуд|вынуд|под диктовку|против воли|угро[жз]|пыта|избива|связан|похити|схватил",
    yes_kinds=frozenset(),
    no_kinds=frozenset({EventKind.ABDUCTION, EventKind.ILL_TREATMENT, EventKind.THREAT}),
    would_settle=(
        "the contract or form itself, and an examination of the signature",
        "the victim, heard alone, without an officer or official present",
        "those held together with the victim",
        "the register and the cameras of the place of signing",
    ),
    plain=True,
    of_the_mind=True,
)
CUSTODY = Matter(
    about="whether they hold or held the person",
    yes=r"\b(?:held|kept|locked|imprisoned|jailed|chained)\b|in custody|shared a cell|cell(?:mate)?\b|custody of|cooperat\w* with the investigation|is with us|in (?:the )?(?:prison|basement|cellar|garage|barracks|camp|remand)|under (?:escort|guard)|detained"
    r"|держ[аи]|содерж|в камере|под стражей|в тюрьме|в подвале|сокамерник|задержан",
    no=r"(?:the|this|that|such|these|those) (?:account|allegation|report|claim|accusation)s?\b|invention|fabricat|not (?:in|held|listed|here|among|registered|on)|no (?:such|record|information|person|names?|detention)|never (?:held|detained|been|in|was)|not (?:been )?(?:detained|arrested|held)|does not (?:hold|have|keep)|nobody was|no one was|unaware|knew nothing|no knowledge|not aware|fiction|went home|released|left the country|crossed the border|evading"
    r"|не (?:содерж|задерж|находи|числ|значи|доставля|удержива)|нет (?:сведений|данных|такого)|не располага|отпущен|освобожд",
    yes_kinds=frozenset({EventKind.DETENTION, EventKind.ABDUCTION, EventKind.ARREST}),
    no_kinds=frozenset({EventKind.RELEASE}),
    would_settle=(
        "the custody register of the place named, for those days",
        "those held there at the time, and the duty officers",
        "the record of parcels and of visits",
        "recordings of the cameras at the gate",
    ),
    by_denial=True,
)
RELEASED = Matter(
    about="whether the person was released",
    yes=r"(?:was|were|been|the|his|her) releas|set free|was freed|let (?:him|her) go|(?<!I )went home|handed (?:him |her )?(?:over )?to (?:his|her)|left the (?:building|facility|station)|отпус|освобо|домой",
    no=r"still (?:in|held|there)|was alive in|shared (?:a )?cell|cell\b|did not come home|has not (?:come|returned)|never (?:came|returned)|по-прежнему|все еще|не верну|не выш",
    yes_kinds=frozenset({EventKind.RELEASE}),
    no_kinds=frozenset({EventKind.DETENTION}),
    would_settle=(
        "the release paper with its signature, and who received the person",
        "the register of the place of detention",
        "those held there after that day",
    ),
)
HARM = Matter(
    about="whether the person was ill-treated",
    yes=r"beat(?:en|ing)?\b|tortur|broken|ribs?\b|bruis|current on|electric|swollen|bound|taped|handcuff|cold\b|избит|пытк|пытал|сломан|ребр|синяк|связан",
    no=r"no (?:\w+ )*(?:pressure|force|violence)|nobody was (?:beaten|bound|harmed)|not (?:been )?(?:beaten|bound|harmed|ill-treated|tortured)|fell\b|slipped|treated (?:well|humanely)|well treated|(?:физическ|психолог)\w* давлени|не (?:бил|применял|подверг)|упал",
    yes_kinds=frozenset({EventKind.ILL_TREATMENT, EventKind.INJURY}),
    would_settle=(
        "a medical examination by a doctor of the family's choice",
        "the hospital's admission record",
        "those held together with the person, and the medical staff on duty",
    ),
)
SIGNED = Matter(
    about="whether the person signed",
    yes=r"\bsigned\b|signature|under a contract|thumbprint|entered (?:into )?(?:a contract|military service)|подписал|подпись|заключил контракт",
    no=r"signed nothing|(?:did not|didn't|never|refus\w+ to|would not|not) (?:sign|put his|put her)|nobody\b.{0,30}signed|not genuine|forged|wrong side|somebody was moving|не подпис|отказал\w* подпис|поддел|подпись не",
    yes_kinds=frozenset({EventKind.CONTRACT}),
    would_settle=(
        "the contract or form itself, and an examination of the signature",
        "those present at the signing",
    ),
)
ALIVE = Matter(
    about="whether the person is alive",
    yes=r"\balive\b|жив(?:а|ой)?\b",
    no=r"(?:is|are|was found) dead|(?:he|she) (?:had |has )?died|was killed|death certificate|(?:his|her) body|погиб|умер|мертв|скончал|свидетельство о смерти",
    no_kinds=frozenset({EventKind.DEATH}),
    would_settle=(
        "the death certificate with its grounds, and the register of the mortuary",
        "a photograph or a call with a question only the family knows",
        "a comparison of DNA with relatives",
    ),
)
ABROAD = Matter(
    about="whether the person left the country",
    yes=r"left the (?:country|republic)|crossed the border|went abroad|fled abroad|flew (?:out|to|home)|gone to (?:india|russia|turkey|europe)|boarded|crossed at|выехал|покинул страну|пересек\w* границ|улетел",
    no=r"(?:never|not|did not) (?:left|leave|cross|fly|board)|no (?:trace|record) of (?:crossing|a crossing|an exit)|passport (?:is|lies|remained) (?:at home|here)|не (?:выезжал|пересекал|покидал|улетал)|паспорт (?:дома|остался)",
    would_settle=(
        "the border service's record of crossings",
        "the airline's or carrier's list of passengers",
        "the recordings of the cameras at the crossing",
        "the passport, and where it is",
    ),
)

MATTERS: tuple[Matter, ...] = (FREE_WILL, CUSTODY, RELEASED, HARM, SIGNED, ALIVE, ABROAD)
