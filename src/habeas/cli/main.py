"""The `habeas` command."""


def main() -> None:
    """Run the command line."""
