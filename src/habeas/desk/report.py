"""Write the dossier, or the whole case for another program, where the person asked for it."""

from pathlib import Path

from habeas.desk.bench import Bench
from habeas.desk.hand_over import hand_over
from habeas.desk.reckon import reckon, wrong_with
from habeas.exports.jsonl import json_lines
from habeas.reports.dossier import dossier


def dossier_of(bench: Bench, where: Path, *, overwrite: bool = False) -> Path:
    """Write the dossier of the open case as one HTML file, and give its path.

    Raises:
        HabeasError: It may not or cannot be written there.
    """
    case = bench.case()
    page = dossier(
        case,
        reckon(case),
        wrong_with(case),
        made_on=bench.now().astimezone().date(),
        journal_head=bench.journal.head(),
        encrypted=bench.encrypted,
    )
    return hand_over(page, where, overwrite=overwrite)


def json_lines_of(bench: Bench, where: Path, *, overwrite: bool = False) -> Path:
    """Write every record of the open case as lines of JSON, and give the file's path.

    Raises:
        HabeasError: It may not or cannot be written there.
    """
    case = bench.case()
    records = json_lines(case, reckon(case), wrong_with(case))
    return hand_over("".join(records), where, overwrite=overwrite)
