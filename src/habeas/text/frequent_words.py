"""The most frequent words of the languages we tell apart.

Words that two of the languages share stand under both, and so decide nothing between them.
"""

from collections.abc import Mapping
from types import MappingProxyType

_ENGLISH = """
the of and to a in that is was he for it with as his on be at by i this had not are but from or
have an they which one you were her all she there would their we him been has when who will more
no if out so said what up its about into than them can only other new some could time these two
may then do first any my now such like our over me even most after also did many before must
through back where much your way well down should because each just those how too very here
between both under never same another know while last might us since being i'm i've don't didn't
can't won't isn't wasn't it's he's she's that's there's mother son told says asked came went
took am alive
"""

_RUSSIAN = """
и в не на я быть он с что а по это она к но мы как из у то за от так для вы же о бы до только
уже или если его ему еще её их ее нет да был была были есть когда чтобы где кто мне меня тебя
себя нас вас они под при после со мой моя моего сын мама сказал сказала говорил говорит что-то
там тут здесь этого этот того тоже очень ничего никто потом перед через без можно надо даже во
об ни раз год года лет день дня чем сам сама ли более также который которые которого которая
него нее неё ней ним них нам вам всё все всех всем время про сейчас теперь больше сегодня вчера
привет жив звонил забрали здравствуйте пожалуйста спасибо мать отец брат
"""

_UKRAINIAN = """
і в не на я бути він з що а по це вона до але ми як із у та за від так для ви же о б й тільки
вже або якщо його йому ще її їх ні був була були є коли щоб де хто мені мене тебе себе нас вас
вони під при після зі мій моя мого син мама сказав сказала говорив каже там тут цього цей того
також дуже нічого ніхто потім перед через без можна треба навіть про ні раз рік року років день
дня чим сам сама чи більше який які якого яка нього неї ним них нам вам все усе всі всіх час
зараз тепер сьогодні вчора живий дзвонив забрали немає свого своїх ж буде було має
"""

_KAZAKH = """
мен сен ол біз сіз олар бұл сол осы және мен де да бір екі үш бар жоқ еді емес үшін деп деді
кейін бұрын туралы арқылы ма ме ба бе па пе не кім қайда қашан неге қалай қандай өз өзі оның
оған оны одан онда оларды менің маған мені сенің бізге бізді көп аз жаңа үлкен күн жыл жылы ай
кеше бүгін ертең енді тек ғана тағы әлі болды болған бола болып екен келді кетті барды айтты
алып бойынша дейін бері кез кезде сияқты сондай бала балам ұлым анасы әкесі ештеңе ешкім барлық
бәрі адам адамдар жер жерде керек мүмкін біраз
"""

FREQUENT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(_ENGLISH.split()),
        "ru": frozenset(_RUSSIAN.split()),
        "uk": frozenset(_UKRAINIAN.split()),
        "kk": frozenset(_KAZAKH.split()),
    }
)
