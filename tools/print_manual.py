"""Print the manual's pages anew: what the program can say of itself, it says itself."""

from pathlib import Path

from habeas.cli.main import app
from habeas.cli.manual import commands_page

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main() -> None:
    """Write docs/commands.md."""
    page = DOCS / "commands.md"
    page.write_text(commands_page(app), encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
