"""Every record is frozen and explained."""

import importlib
import pkgutil
from dataclasses import is_dataclass
from types import ModuleType

import pytest

import habeas.casefile
import habeas.evidence
import habeas.reckoning


def records() -> list[type]:
    """Every dataclass of the rooms whose records travel."""
    found: list[type] = []
    rooms: list[ModuleType] = [habeas.evidence, habeas.casefile, habeas.reckoning]
    for room in rooms:
        for info in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(info.name)
            found += [
                kind
                for kind in vars(module).values()
                if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == info.name
            ]
    return found


@pytest.mark.parametrize("record", records(), ids=lambda r: r.__qualname__)
def test_a_record_is_frozen_and_explained(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    travels = not record.__name__.startswith("_")
    made_up_by_python = f"{record.__name__}("
    assert not travels or not (record.__doc__ or made_up_by_python).startswith(made_up_by_python)
