"""What is wrong with a case, said all at once and never raised.

A problem is a value: where, what, and what would put it right. Each check looks at one thing and
none can keep the next from looking. Whether an original on the disk is still what was sealed is
asked by `habeas.desk.verify`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from habeas.casefile.case import Case, Document, Told
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.spelling import folded
from habeas.casefile.standing import standing
from habeas.evidence.edtf import bounds, is_edtf
from habeas.evidence.moment import Order, order
from habeas.evidence.passage import Passage, stands
from habeas.vocabulary.kinds import FileKind, Status


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, where it is, and what would put it right.

    Attributes:
        where: A name in the case (`d1`, `d1/s7`, `P3`, a judgement's id), or "case".
        what: What is wrong, in one sentence.
        remedy: What to do, in one sentence.
    """

    where: str
    what: str
    remedy: str


Check = Callable[[Case], Iterator[Problem]]


def there_is_a_document(case: Case) -> Iterator[Problem]:
    """A case needs a document."""
    if not case.documents:
        yield Problem(
            "case", "The case holds no document yet.", "add papers: habeas add CASE FILE…"
        )


def the_person_is_named(case: Case) -> Iterator[Problem]:
    """Some document names the person the case is about."""
    if case.victim is None and any(each.reading for each in case.documents.values()):
        yield Problem(
            "case",
            f"No document that was read names {case.about}.",
            "check the spelling, or say which party it is: habeas judge CASE same.",
        )


def documents_are_read(case: Case) -> Iterator[Problem]:
    """Every document was read; an archive is read when what it holds stands beside it."""
    within = {each.original.within for each in case.documents.values()}
    for each in case.documents.values():
        opened = each.original.kind is FileKind.ARCHIVE and each.original.sha256 in within
        if each.unread is not None and not opened:
            yield Problem(each.id, _why_unread(each), _unread(each))


def passages_stand(case: Case) -> Iterator[Problem]:
    """Every quote is still on its page, letter for letter."""
    for told in case.statements.values():
        page = case.documents[told.document].page
        for passage in told.said.content:
            if page is None or not stands(passage, page.text):
                yield Problem(
                    told.id,
                    f"“{_short(passage)}” does not stand on its page.",
                    "read the document again, or withdraw the statement.",
                )


def statements_have_speakers(case: Case) -> Iterator[Problem]:
    """A statement that no cue and no paper explains says whose words it holds."""
    for told in case.statements.values():
        if told.speaker is None and told.said.speaker is not None and _in_use(told):
            yield Problem(
                told.id,
                "The statement names a speaker who is not among the document's parties.",
                "correct the statement, or withdraw it.",
            )


def judgements_give_reasons(case: Case) -> Iterator[Problem]:
    """Every judgement that stands says why it was made."""
    for judgement in standing(case.judgements):
        if not judgement.because.strip():
            yield Problem(judgement.id, f"{judgement.by} gave no reason.", _judge_again(judgement))


def judgements_find_their_words(case: Case) -> Iterator[Problem]:
    """What a judgement names is still in the case."""
    known = {each.key for each in case.statements.values()}
    known |= {m.key for each in case.parties.values() for m in each.members}
    for judgement in standing(case.judgements):
        if judgement.verdict is Verdict.ADD:
            continue
        for key in judgement.on:
            if key not in known:
                yield Problem(
                    judgement.id,
                    f"What {judgement.by} judged ({judgement.verdict.value}) is no longer found.",
                    "judge what stands there now, or take the judgement back.",
                )


def same_text_once(case: Case) -> Iterator[Problem]:
    """No text stands in two documents as if there were two papers."""
    first: dict[str, Document] = {}
    for each in case.documents.values():
        if each.page is None or not each.page.text.strip():
            continue
        before = first.setdefault(folded(each.page.text), each)
        if before is not each:
            yield Problem(
                each.id,
                f"{each.original.name} has the same text as {before.id} ({before.original.name}).",
                "keep both as papers, but count what they say once.",
            )


def nothing_before_it_happened(case: Case) -> Iterator[Problem]:
    """No paper tells what happened only after it was published."""
    for event in case.events.values():
        page = case.documents[event.document].page
        if event.when is None or page is None or page.published is None:
            continue
        if not is_edtf(page.published):
            continue
        if (
            order(event.when.span, bounds(page.published)) is Order.AFTER
            and event.when.span.earliest
        ):
            yield Problem(
                event.id,
                f"“{_short(event.when.passage)}” is read as {event.when.edtf}, after the day"
                f" the document was published ({page.published}).",
                "check both dates; it may be a plan, a slip, or a wrong publication date.",
            )


# In the order a person would mend them.
CHECKS: tuple[Check, ...] = (
    there_is_a_document,
    the_person_is_named,
    documents_are_read,
    passages_stand,
    statements_have_speakers,
    judgements_give_reasons,
    judgements_find_their_words,
    same_text_once,
    nothing_before_it_happened,
)


def problems(case: Case) -> tuple[Problem, ...]:
    """Everything wrong with a case."""
    return tuple(problem for check in CHECKS for problem in check(case))


def _in_use(told: Told) -> bool:
    return told.status is not Status.WITHDRAWN


def _short(passage: Passage, most: int = 60) -> str:
    words = " ".join(passage.quote.split())
    return words if len(words) <= most else words[: most - 1] + "…"


def _why_unread(document: Document) -> str:
    why, name = document.unread or "", document.original.name
    return why if name in why else f"{name} was not read: {why}"


def _unread(document: Document) -> str:
    return f"add its text as a file of its own, if you have it; the original ({document.original.kind.value}) is kept."


def _judge_again(judgement: Judgement) -> str:
    return (
        f"take it back (habeas judge CASE take-back {judgement.id}) and judge again with a reason."
    )
