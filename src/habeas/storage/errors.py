"""What can be wrong with a case's folder, its key, its originals or its journal.

Each is something a person can put right, so each says what to do. None carries a key, a passphrase
or a line of an original.
"""

# ruff: noqa: N818 an error is named by what is wrong, in the words of the desk

from habeas.vocabulary.errors import HabeasError


class NotACase(HabeasError):
    """A path that is no case's folder."""


class CaseExists(HabeasError):
    """A case is to be made where something already stands."""


class CaseDamaged(HabeasError):
    """A case's folder lacks a part, or a part is no longer readable."""


class CaseInUse(HabeasError):
    """Another process works on the case."""


class WrongPassphrase(HabeasError):
    """The passphrase does not open the case."""


class PassphraseRefused(HabeasError):
    """A passphrase that cannot be taken: none, or one where none belongs."""


class KeysTooWeak(HabeasError):
    """The key file asks for less work per guess than we allow."""


class OriginalAltered(HabeasError):
    """An original in the vault is no longer what was sealed."""


class CannotWrite(HabeasError):
    """There is no room, or no right, to write."""


class FileStands(HabeasError):
    """Somebody's file stands where ours is to be written."""
