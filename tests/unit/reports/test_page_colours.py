"""The dossier's colours can be read by tired eyes: WCAG AA on every ground, by day and by night."""

import re
from importlib.resources import files

import pytest

STYLE = files("habeas.reports").joinpath("templates/dossier.css").read_text(encoding="utf-8")
DAY, NIGHT = STYLE.split("@media screen and (prefers-color-scheme: dark)")[:2]
WORDS = ["ink", "soft", "accent", "warn", "deny"]


def colours(style: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", style.partition("}")[0]))


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("words", WORDS)
def test_words_stand_out_from_their_ground(theme: str, ground: str, words: str) -> None:
    held = colours(theme)
    assert contrast(held[words], held[ground]) >= 4.5


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
def test_marked_words_and_warnings_stand_out_too(theme: str) -> None:
    held = colours(theme)
    assert contrast(held["mark-ink"], held["mark"]) >= 4.5
    assert contrast(held["ink"], held["warn-soft"]) >= 4.5
