"""Run every measurement of benchmarks/, one after the other: `python -m tools.bench`.

Each prints its own figures; what they mean and which of them a release records stands in
benchmarks/. Figures are of this machine and of its load, which is printed first.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = str(ROOT / "corpus" / "documents")
MEASURES = (
    ("measure_reader",),
    ("measure_moments", DOCUMENTS),
    ("measure_places", DOCUMENTS),
    ("measure_identity",),
    ("measure_case_findings",),
    ("measure_case_findings", "--read"),
    ("measure_cost",),
    ("measure_text",),
    ("measure_pages",),
    ("measure_case",),
)


def main() -> None:
    """Print every figure; end with the first measurement that fails."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}{load}"
    )
    for name, *words in MEASURES:
        print(f"\n── {' '.join((name, *words)).replace(str(ROOT) + os.sep, '')}", flush=True)
        subprocess.run([sys.executable, "-m", f"tools.{name}", *words], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
