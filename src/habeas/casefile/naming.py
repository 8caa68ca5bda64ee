"""Naming: from what a case shows (`d1/s7`, `P3`, `P3/d2`) to what it means, or what there is instead.

What is named on a command line is looked up here and nowhere else; who names something that is not
there is told what is.
"""

from habeas.casefile.case import Case, CaseParty, Document, Told
from habeas.evidence.passage import Passage
from habeas.vocabulary.errors import HabeasError


class NotInTheCase(HabeasError):  # noqa: N818 named by what is wrong
    """Something was named that the case does not hold."""


def statement_named(case: Case, name: str) -> Told:
    """The statement of this name.

    Raises:
        NotInTheCase: There is none.
    """
    told = case.statements.get(name)
    if told is None:
        document = name.partition("/")[0]
        own = [each.id for each in case.statements.values() if each.document == document]
        raise _nothing("statement", name, own or list(case.statements))
    return told


def document_named(case: Case, name: str) -> Document:
    """The document of this name.

    Raises:
        NotInTheCase: There is none.
    """
    document = case.documents.get(name)
    if document is None:
        raise _nothing("document", name, list(case.documents))
    return document


def party_named(case: Case, name: str) -> CaseParty:
    """The party of this name.

    Raises:
        NotInTheCase: There is none.
    """
    party = case.parties.get(name)
    if party is None:
        raise _nothing("party", name, list(case.parties))
    return party


def mention_key(case: Case, name: str) -> str:
    """The key of a party's first mention; of its first in one document for `P3/d2`.

    Raises:
        NotInTheCase: There is no such party, or that document does not name it.
    """
    whole, _, document = name.partition("/")
    party = party_named(case, whole)
    members = [each for each in party.members if document in {"", each.document}]
    if not members:
        own = [member.document for member in party.members]
        raise _nothing(f"mention of {whole} in document", document, own)
    return members[0].key


def name_within(case: Case, paper: Document, name: str) -> str:
    """What a party of the case is called in one document's reading.

    Raises:
        NotInTheCase: The case does not know the party, or the document does not name it.
    """
    for member in party_named(case, name).members:
        if member.document == paper.id:
            return member.party
    own = [p.id for p in case.parties.values() if any(m.document == paper.id for m in p.members)]
    raise NotInTheCase(
        f"{name} is not named in {paper.id}.",
        remedy=f"name one who is: {', '.join(own) or 'nobody is'}.",
    )


def passage_named(paper: Document, words: str) -> Passage:
    """Where words stand in a document; their first place where they stand often.

    Raises:
        NotInTheCase: They do not.
    """
    text = "" if paper.page is None else paper.page.text
    start = text.find(words) if words.strip() else -1
    if start < 0:
        raise NotInTheCase(
            f"“{words}” does not stand in {paper.id}.",
            remedy="copy the words letter for letter from the document.",
        )
    return Passage(start, start + len(words), words)


def _nothing(what: str, name: str, known: list[str]) -> NotInTheCase:
    there = f"{known[0]} to {known[-1]}" if len(known) > 1 else (known or ["none yet"])[0]
    return NotInTheCase(
        f"There is no {what} {name} in this case.", remedy=f"name one that it has: {there}."
    )
