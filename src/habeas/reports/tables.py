"""A table for a terminal: plain rules, texts that fold, nothing that needs a colour.

Every text is a stranger's until it has been through `for_terminal`; nothing is ever read as
markup. What the tables say is `habeas.reports.lines`' business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table
from rich.text import Text

from habeas.reports.safe import for_terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        head: Its heading.
        share: Its share of the width that is left; None keeps it as wide as its words.
        width: Its width, whatever else stands in the table; None leaves it to `share`.
        style: How it looks on a terminal with colours; the words alone must do without.
    """

    head: str
    share: int | None = None
    width: int | None = None
    style: str = ""


def line(untrusted_text: str, style: str = "") -> Text:
    """A stranger's text on one line, safe to print."""
    return Text(for_terminal(untrusted_text), style=style, overflow="fold")


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], *, empty: str) -> Table | Text:
    """A table; one sentence where it has no rows."""
    made = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1), show_edge=False)
    for column in columns:
        made.add_column(
            column.head,
            ratio=column.share,
            width=column.width,
            no_wrap=column.share is None and column.width is None,
            overflow="fold",
            style=column.style,
            header_style="bold",
        )
    for row in rows:
        made.add_row(*(line(cell) for cell in row))
    return made if made.row_count else Text(empty)
