"""A fresh child for one job, where the system cannot fork safely (macOS, Windows).

It loads the parser, gives up what it can, reads the file from its input and answers on its output.
"""

import json
import os
import sys

from habeas.quarantine.child import job_named, perform
from habeas.quarantine.confine import confine
from habeas.quarantine.limits import Limits


def main() -> None:
    """Do the one job named on the command line."""
    wanted = json.loads(sys.argv[-1])
    job = job_named(wanted["job"])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for standard in (sys.stdout, sys.stderr):  # a parser that prints must not speak for the child
        os.dup2(nowhere, standard.fileno())
    untrusted = sys.stdin.buffer.read()
    confine(Limits(**wanted["limits"]))
    with answers:
        perform(job, untrusted, answers)
