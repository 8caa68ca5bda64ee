"""An article comes out of any page design whole, and without the furniture. All invented."""

import pytest

from tools.measure_pages import DESIGNS, measure

TOLD = [
    (
        "“They came with a list,” said a roommate who gave only his first name, Azim, and who spoke by"
        " telephone from a town he did not want named. “Men in black, some with dogs.”"
    ),
    "Она сказала: «Его забрали ночью, и никто не говорит, куда»; больше она ничего не знает.",
    "Two days later his telephone was off.",
    (
        "The ministry did not answer a letter of 4 March, nor a second one that asked what had become of"
        " the first; a clerk said on the telephone that nothing of the kind had been received."
    ),
]


@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
@pytest.mark.parametrize("told", [TOLD, TOLD * 6, TOLD[:2], TOLD[2:3]], ids=len)
def test_every_paragraph_and_no_furniture(design, told: list[str]) -> None:  # type: ignore[no-untyped-def]
    count = measure(design, "Mother asks where he is", told)
    assert count == {"paragraphs": len(told), "furniture": 0}
