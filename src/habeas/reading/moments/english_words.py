"""The tables of English words for dates; `english` makes rules of them."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_BEFORE = (
    "in since until till by from to of during before after around about through for between and or "
    "last next this that early mid late each early-to-mid the dated towards toward already only "
    "perhaps maybe probably again no than is was end beginning start middle half"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
ORDINALS = {
    name: number
    for number, name in enumerate(
        _ORDINALS.split(),
        start=1,
    )
}
NUMBERS = {name: number for number, name in enumerate(_NUMBERS.split())} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a couple of": 2,
}
TENS = {name: number for number, name in enumerate(_TENS.split(), start=2)}
TEENS = {name: number for name, number in NUMBERS.items() if 10 <= number < 20}
DIGITS = {name: number for name, number in NUMBERS.items() if 0 < number < 10 and len(name) > 2}
CENTURIES = {"nineteenth": 18, "twentieth": 19, "twenty-first": 20, "eighteenth": 17} | {
    "seventeenth": 16,
    "sixteenth": 15,
}
DECADES = {name: number for number, name in enumerate(_DECADES.split(), start=2)}
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year’s eve": (12, 31),
    "new year's eve": (12, 31),
    "new year’s day": (1, 1),
    "new year's day": (1, 1),
    "new year": (1, 1),
    "epiphany": (1, 6),
    "valentine’s day": (2, 14),
    "valentine's day": (2, 14),
    "women’s day": (3, 8),
    "women's day": (3, 8),
    "nowruz": (3, 21),
    "navruz": (3, 21),
    "nauryz": (3, 21),
    "may day": (5, 1),
    "victory day": (5, 9),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "human rights day": (12, 10),
    "boxing day": (12, 26),
}
# Feasts that some keep a few days earlier or later.
ABOUT_FEASTS = {"christmas", "epiphany", "nowruz", "navruz", "nauryz"}
# What may stand before a bare month or year to make it a date.
BEFORE_A_MONTH = _BEFORE.split()
# What a bare number of four digits counts when it is no year.
COUNTED = (
    "people|men|women|children|soldiers|troops|prisoners|detainees|families|dollars|euros|rubles|"
    "roubles|tenge|pounds|rupees|naira|som|soms|lira|dinars|hryvnias?|kilomet\\w+|met(?:er|re)s|"
    "miles|feet|tons|tonnes|km|kg|cases|copies|houses|votes|followers|readers|students|workers|"
    "names|pages|hectares|calories|hours|rounds|shells|fighters|convicts|inmates|books|square"
)
