"""Run every rule over a case, in order."""

from dataclasses import replace

from habeas.casefile.case import Case
from habeas.reckoning.appeals import appeals
from habeas.reckoning.claims import group
from habeas.reckoning.contradiction import disputes
from habeas.reckoning.corroboration import claims, mark_disputed
from habeas.reckoning.finding import Findings
from habeas.reckoning.independence import roots_of
from habeas.reckoning.joining import join
from habeas.reckoning.papers import look
from habeas.reckoning.questions import questions
from habeas.reckoning.rivals import rivals
from habeas.reckoning.stances import sides_of
from habeas.reckoning.timeline import timeline
from habeas.reckoning.whereabouts import in_dispute, whereabouts
from habeas.reckoning.wording import weigh


def reckon(case: Case) -> Findings:
    """Everything that all documents of a case together allow one to conclude."""
    papers = look(case)
    roots = roots_of(papers)
    sides = sides_of(papers)
    joined = join(papers)
    apart = tuple(rivals(papers, joined))
    grouped = group(papers, joined, weigh(papers.words), roots, sides)
    told = claims(papers, grouped, roots)
    line = timeline(papers, joined, apart)
    against = disputes(papers, apart, told, roots, sides)
    disputed = in_dispute(against)
    where = whereabouts(papers, line.rows, disputed)
    found = Findings(
        claims=mark_disputed(told, disputed),
        disputes=against,
        timeline=line.rows,
        clashes=line.clashes,
        whereabouts=where.stations,
        last_news=where.last_news,
        last_reliable_news=where.last_reliable_news,
        appeals=appeals(papers, line.rows),
        questions=(),
    )
    return replace(found, questions=questions(papers, found))
