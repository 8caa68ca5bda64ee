"""The Russian reader: rules over natasha's models of words, names and sentence structure."""

import os

# The models multiply many small matrices. With a thread for each core the matrix library waits
# more than it works (four times the time of one thread, measured in benchmarks/cost.md), and it
# reads this only when numpy is first imported, which the models below do.
for _library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_library, "1")
