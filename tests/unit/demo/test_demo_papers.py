"""The demo's papers: all there, all listed, and the made ones as their words make them."""

import io
import tomllib
import zipfile
from datetime import date
from importlib.resources import files

from tools.make_demo import MADE

PAPERS = files("habeas.demo")
INDEX = tomllib.loads(PAPERS.joinpath("index.toml").read_text(encoding="utf-8"))


def test_every_paper_is_listed_once_and_every_listed_paper_is_there() -> None:
    listed = [each["file"] for each in INDEX["paper"]]
    there = [
        each.name
        for each in PAPERS.iterdir()
        if each.is_file() and each.name not in {"__init__.py", "index.toml"}
    ]
    assert sorted(listed) == sorted(there)
    assert len(set(listed)) == len(listed) >= 11


def test_the_index_says_that_all_of_it_is_invented_and_when_each_paper_came() -> None:
    assert "invented" in INDEX["invented"]
    assert INDEX["about"] == "Ilyas Tursaliev"
    assert all(isinstance(each["received"], date) and each["how"] for each in INDEX["paper"])
    known = {"file", "source", "how", "received", "published"}
    assert all(each.keys() <= known for each in INDEX["paper"])


def test_no_paper_came_before_it_was_written() -> None:
    assert all(
        each["published"] <= each["received"] for each in INDEX["paper"] if "published" in each
    )


def test_the_made_papers_are_what_their_words_make() -> None:
    for name, make in MADE.items():
        assert PAPERS.joinpath(name).read_bytes() == make(), "run: python tools/make_demo.py"


def test_the_archive_holds_two_more_papers() -> None:
    held = io.BytesIO(PAPERS.joinpath("11-from-the-lawyer.zip").read_bytes())
    with zipfile.ZipFile(held) as archive:
        assert archive.namelist() == ["letter-from-lomtev.txt", "certificate-of-the-warehouse.txt"]
