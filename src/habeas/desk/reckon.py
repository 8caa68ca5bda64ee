"""Reckon the case, and say what is wrong with it."""

from habeas.casefile.case import Case
from habeas.casefile.problems import Problem, problems
from habeas.reckoning import reckon as reckoning
from habeas.reckoning.finding import Findings


def reckon(case: Case) -> Findings:
    """Everything that all documents of the case together allow one to conclude."""
    return reckoning.reckon(case)


def wrong_with(case: Case) -> tuple[Problem, ...]:
    """Everything that is wrong with the case, each with what would put it right."""
    return problems(case)
