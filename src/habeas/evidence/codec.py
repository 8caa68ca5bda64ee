"""Records to plain dictionaries and back.

Any frozen dataclass of enums, dates, numbers, texts, tuples and other such records goes to JSON's
own types and returns equal. Fields with their default value are left out, so that a field added
later does not change what was written before it.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def to_plain(value: Any) -> Any:
    """A record as JSON's own types.

    Raises:
        TypeError: The value holds something that is no record, enum, date, number, text or tuple.
    """
    if is_dataclass(value) and not isinstance(value, type):
        held = ((field, getattr(value, field.name)) for field in fields(value))
        return {
            field.name: to_plain(part)
            for field, part in held
            if field.default is MISSING or part != field.default
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} has no plain form")


def from_plain(kind: type[Record], plain: Any) -> Record:
    """A record of this kind from JSON's own types.

    Raises:
        ValueError: The value does not have the shape of the record.
    """
    made: Record = _build(kind, plain)
    return made


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _build(kind: Any, plain: Any) -> Any:  # noqa: PLR0911 one return for each kind of value
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        if plain is None:
            return None
        (inner,) = (each for each in get_args(kind) if each is not NoneType)
        return _build(inner, plain)
    if origin is tuple:
        return _build_tuple(get_args(kind), plain)
    if is_dataclass(kind):
        return _build_record(kind, plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind is date:
        return date.fromisoformat(plain)
    if kind is float and isinstance(plain, int):
        return float(plain)
    if not isinstance(plain, kind):
        raise ValueError(f"{plain!r} is not a {kind.__name__}")  # noqa: TRY004 the shape, not the type
    return plain


def _build_tuple(inner: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list | tuple):
        raise ValueError(f"{plain!r} is not a list")  # noqa: TRY004 the shape, not the type
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_build(inner[0], each) for each in plain)
    if len(inner) != len(plain):
        raise ValueError(f"{plain!r} should have {len(inner)} parts")
    return tuple(_build(one, each) for one, each in zip(inner, plain, strict=True))


def _build_record(kind: Any, plain: Any) -> Any:
    if not isinstance(plain, Mapping):
        raise ValueError(f"{plain!r} is not a {kind.__name__}")  # noqa: TRY004 the shape, not the type
    hints = _hints(kind)
    unknown = set(plain) - set(hints)
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    try:
        return kind(**{name: _build(hints[name], held) for name, held in plain.items()})
    except TypeError as error:
        raise ValueError(f"a {kind.__name__} is incomplete: {error}") from error
