"""Words that papers use for one thing, English and Russian: a van is a minibus is «микроавтобус».

Data, no rules. Each row is one thing; its words are the beginnings of words. What is compared in
`habeas.reckoning.wording` is the thing beside the word, so that accounts in other words and in
another language can still be found alike.
"""

CONCEPTS: tuple[tuple[str, str], ...] = (
    (
        "vehicle",
        "van minibus microbus pickup truck lorry car jeep vehicle priora lada toyota микроавтобус машин автомоб грузовик фургон автозак джип",
    ),
    ("masked", "mask balaclava plainclothes hood маск балаклав штатск"),
    (
        "uniform",
        "uniform soldier military army troop camouflage fatigues солдат военн форм камуфляж арми",
    ),
    ("police", "police officer gendarme constable policeman полиц милиц участков опер"),
    (
        "lockup",
        "cell prison jail remand isolator custody lockup cellmate inmate камер тюрьм сизо изолятор сокамерн",
    ),
    ("cellar", "basement cellar underground dungeon подвал погреб"),
    ("garage", "garage shed hangar warehouse гараж склад ангар"),
    ("camp", "camp barrack base depot garrison лагер казарм гарнизон"),
    (
        "training",
        "training drill exercise instructor polygon учени полигон учебн инструктор подготовк",
    ),
    ("front", "front trench frontline shelling фронт окоп передов обстрел"),
    ("bound", "bound tape tied handcuff shackle chain rope связа наручник скотч привяз"),
    ("beating", "beat torture electric current hit kick slap blow бил избит пыт ток ударя"),
    ("bone", "rib bone broken fracture bruise ребр перелом слома синяк"),
    ("wound", "wound injur burn bandage bleed blood scar ран ожог бинт кров"),
    ("hospital", "hospital clinic nurse doctor medic ward больниц госпитал врач медсестр санитар"),
    ("contract", "contract sign signature form thumbprint paper подпис контракт заявлени бумаг"),
    ("will", "volunt willing consent decision choice добровол соглас решени"),
    ("force", "force coerc press compel threat forced силой принуд застав вынуд угроз угрож"),
    (
        "screen",
        "video television tv film camera broadcast footage видео телевид эфир съемк камер ролик",
    ),
    ("phone", "call telephone phone rang ring dial звон телефон номер"),
    ("letter", "letter note message sms text wrote voice письм записк сообщени смс голосов"),
    ("dwelling", "dormitory hostel flat apartment house room общежит квартир дом комнат"),
    (
        "work",
        "job site labour worker workmate shift factory bricklay работ смен завод фабрик стройк",
    ),
    ("flight", "plane flight airport airline fly flew самолет рейс аэропорт вылет"),
    ("border", "border crossing frontier checkpoint границ погран пропускн"),
    ("return", "return deport expuls extradit repatriat депорт выдвор экстрадиц возвращ"),
    ("release", "release freed free отпусти освобо"),
    (
        "dead",
        "dead die death kill grave bury funeral corpse мертв умер погиб смерт убит могил похорон",
    ),
    ("alive", "alive living жив"),
    (
        "taken",
        "took taken seize abduct kidnap arrest detain grab drag забра увез увел задерж похи схват арест",
    ),
    ("held", "held kept hold locked imprison confine держ содерж заперт"),
    ("led", "led walk escort brought march вывел повел привел конво"),
    ("seen", "saw seen spot recogni glimpse видел узна замет"),
    ("raid", "raid sweep search round-up облав рейд обыск"),
    ("list", "list register record registry log список реестр журнал учет"),
    ("parcel", "parcel package socks soap передач посылк"),
    ("money", "money cash ransom salary pay деньг выкуп зарплат плат"),
    ("thin", "thin gaunt weak skinny худ исхуд слаб"),
    ("photo", "photo photograph picture фото снимк"),
    ("clothes", "jacket coat shoes socks shirt barefoot laces куртк пальто ботинк носк босик"),
    ("witness", "watch witness noticed remember свидет наблюд помн"),
    ("gate", "gate door yard courtyard fence ворот двер двор забор"),
    ("transport", "train bus railway terminal поезд автобус вокзал"),
    ("boat", "boat ship harbour fisherman лодк корабл порт"),
    ("school", "school student pupil teacher vocational школ студент ученик учител училищ"),
    ("lawyer", "lawyer attorney advocate адвокат защитник"),
    ("court", "court judge trial prosecutor суд судь прокур"),
    ("age", "minor underage age fifteen birth несовершеннолет возраст рожден"),
    ("name", "surname named called фамили имен"),
)

NUMBERS: tuple[tuple[str, str], ...] = tuple(
    (str(value), words)
    for value, words in enumerate(
        (
            "one один одна",
            "two двое два две",
            "three трое три",
            "four четверо четыре",
            "five пятеро пять",
            "six шестеро шесть",
            "seven семеро семь",
            "eight восемь восьмеро",
            "nine девять",
            "ten десять",
            "eleven одиннадцать",
            "twelve двенадцать",
        ),
        start=1,
    )
)
