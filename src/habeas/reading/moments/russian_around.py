"""Russian words around a date: about, perhaps, early in, from and to, born."""

import re

from habeas.reading.moments.around import Around
from habeas.reading.moments.grammar import case_free
from habeas.reading.moments.phrase import Cut
from habeas.reading.moments.russian_means import days_from

_IN = r"(?:в|во|к|ко|на|под|около)\s+(?:сам\w+\s+)?"
AROUND = Around(
    about_before=case_free(
        r"(?:\b(?:около|примерно|приблизительно|ориентировочно|где-то|порядка|числа|ближе\s+к|предположительно)"
        r"(?:\s+(?:в|во|с|до|на))?|~)\s*$"
    ),
    about_after=case_free(r"\s+(?:примерно|приблизительно|или около того)\b"),
    unsure_before=case_free(
        r"\b(?:возможно|кажется|вроде(?:\s+бы)?|вероятно|наверное|может(?:\s+быть)?|видимо|якобы)"
        r",?\s+(?:(?:в|во|с|на|около)\s+)?$"
    ),
    lead=case_free(
        r"\b(?:(?:в|во|с|до|к|на)\s+)?(?:(?:поздно|поздним|рано|ранним)\s+)?"
        r"(?:ночью|утром|вечером|днём|днем|вечера|утра|ночи|утро|вечер)\s+(?:на\s+|в\s+|во\s+)?$"
    ),
    trail=case_free(
        r",?\s+(?:(?:поздно|рано|ещё|около\s+\w+)\s+)?(?:ночью|утром|вечером|днём|днем|в\s+обед|в\s+полдень)\b"
    ),
    parts=(
        (case_free(rf"\b(?:{_IN})?перв(?:ой|ую|ая)\s+половин\w+\s+$"), Cut.FIRST_HALF),
        (case_free(rf"\b(?:{_IN})?втор(?:ой|ую|ая)\s+половин\w+\s+$"), Cut.SECOND_HALF),
        (
            case_free(
                rf"\b(?:{_IN})?перв(?:ые|ых)\s+(?:десять\s+дней|декад\w+)\s+$|\b(?:{_IN})?перв\w+\s+декад\w+\s+$"
            ),
            Cut.DECADE_1,
        ),
        (case_free(rf"\b(?:{_IN})?втор\w+\s+декад\w+\s+$"), Cut.DECADE_2),
        (case_free(rf"\b(?:{_IN})?(?:треть\w+|последн\w+)\s+декад\w+\s+$"), Cut.DECADE_3),
        (case_free(rf"\b(?:{_IN})?перв\w+\s+недел\w+\s+$"), Cut.WEEK_1),
        (case_free(rf"\b(?:{_IN})?втор\w+\s+недел\w+\s+$"), Cut.WEEK_2),
        (case_free(rf"\b(?:{_IN})?треть\w+\s+недел\w+\s+$"), Cut.WEEK_3),
        (case_free(rf"\b(?:{_IN})?последн\w+\s+недел\w+\s+$"), Cut.LAST_WEEK),
        (case_free(rf"\b(?:{_IN})?последн\w+\s+(?:день|ночь)\s+$"), Cut.LAST_DAY),
        (
            case_free(rf"\b(?:{_IN})?(?:начал[оаеу]|перв(?:ых|ые)\s+(?:числ\w+|дн\w+))\s+$"),
            Cut.EARLY,
        ),
        (case_free(rf"\b(?:{_IN})?(?:середин[аеуы]|десятых\s+числах)\s+$"), Cut.MIDDLE),
        (
            case_free(
                rf"\b(?:{_IN})?(?:кон(?:ец|ца|це|цу|цом)|последн\w+\s+(?:числ\w+|дн\w+))\s+$"
            ),
            Cut.END,
        ),
        (case_free(rf"\b(?:{_IN})?двадцатых\s+числ\w+\s+$"), Cut.LATE),
    ),
    joints=(
        (case_free(r"\b(?:с|со|от)\s+$"), case_free(r",?\s*(?:по|до|—|–|-)\s*")),
        (case_free(r"\bмежду\s+$"), case_free(r"\s*и\s*")),
    ),
    dash=case_free(r"\s*[–—-]\s*|\s+(?:по|до)\s+"),
    night_to=case_free(r"\b(?:в\s+)?ночь\s+(?:на|под)\s+$"),
    offset=days_from,
    not_before=case_free(r"\bне\s+(?:раньше|ранее)\s+$"),
    not_after=case_free(r"\bне\s+(?:позднее|позже)\s+(?:чем\s+)?$"),
    ahead=case_free(
        r"\b(?:назнач|состоится|состоятся|будет|будут|планир|намеч|ожида|пройдёт|пройдет|огласят|верн[уё]т|обеща|"
        r"заверш[аи]т|предстоит|закроют|откро[ею]т|рассмотр[ия]т|отлож|перенес|продл|включительно|намерен|выйдет|"
        r"ждут|заседание\s+—|через\s+неделю|если\s+не|отменены\s+до|прибудет|завтра|не\s+уйдёт)"
    ),
    ahead_reach=60,
    toward=re.compile(r"\b(?:до|к|ко)\s+$"),
    term=case_free(r"\b(?:до|после|к|не\s+позднее)\s+$"),
    aside_before=case_free(r"\b(?:родил\w+|рожд[её]н\w*|рождения|род\.|г\.[ ]?р\.)[ :—–-]*$"),
    aside_after=case_free(r"\s*(?:(?:года|г\.)?\s*рождения\b|г?\.?\s?р\.)"),
    again_weekday=re.compile(r",\s+(?:в\s+|это\s+был[аои]?\s+)?|\s\((?:это\s+был[аои]?\s+)?"),
    again_counted=case_free(r",?\s+(?:то\s+есть|т\.\s?е\.|а\s+именно)\s+(?:лишь\s+|только\s+)?"),
    again_ends=re.compile(r""),
    closer=case_free(r",\s+(?:в\s+|во\s+)?"),
    own_before=case_free(
        r"\b(?:записан[аоы]?|составлен[аоы]?|опрошен[аы]?|записал[аи]?)\s+"
        r"(?:(?:в|во)\s+[^\n.;:\d]{1,40}?\s+)?$"
        r"|\b(?:интервью|запись|беседа|показания)\s+от\s+$"
    ),
    stamp_after=re.compile(r"\s*(?:$|\n|\]|:|,?\s*\[?\d{1,2}[:.]\d{2})"),
)
