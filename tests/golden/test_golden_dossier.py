"""The dossier of a fixed case, byte for byte as it was last looked at and found good."""

import os
from datetime import date
from pathlib import Path

from habeas.exports.jsonl import json_lines
from habeas.reports.dossier import dossier
from tests.golden.sample import CASE, FINDINGS, PROBLEMS

HERE = Path(__file__).parent
RENEW = os.environ.get("HABEAS_RENEW_GOLDEN") == "1"


def test_the_dossier_is_the_one_that_was_looked_at() -> None:
    made = dossier(
        CASE,
        FINDINGS,
        PROBLEMS,
        made_on=date(2026, 11, 23),
        journal_head="c0ffee" * 10,
        encrypted=False,
    )
    _same(made, HERE / "dossier.html")


def test_the_json_lines_are_the_ones_that_were_looked_at() -> None:
    _same("".join(json_lines(CASE, FINDINGS, PROBLEMS)), HERE / "case.jsonl")


def _same(made: str, golden: Path) -> None:
    if RENEW:
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert golden.read_bytes() == made.encode(), "look at it, then run: make golden"
