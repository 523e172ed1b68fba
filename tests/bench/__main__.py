"""The bench: `python -m tests.bench`, or some of its sections: `python -m tests.bench model`."""

from __future__ import annotations

import os
import platform
from argparse import ArgumentParser, ArgumentTypeError
from datetime import datetime
from importlib import import_module

SECTIONS = (
    "alignment",
    "changed",
    "competences",
    "robustness",
    "model",
    "pages",
    "portfolio",
    "scenarios",
    "server",
    "start",
)
"""The modules with a section each, in the order they run."""


def known(section: str) -> str:
    """The section itself; raises where there is none of that name."""
    if section not in SECTIONS:
        raise ArgumentTypeError(f"there is no section “{section}”")
    return section


def main() -> None:
    """Run the sections that were asked for, or all."""
    parser = ArgumentParser(prog="python -m tests.bench", description="Measure Samspil's speed.")
    parser.add_argument("section", nargs="*", type=known, help=", ".join(SECTIONS))
    chosen = parser.parse_args().section or SECTIONS
    python, cores = platform.python_version(), os.cpu_count()
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    print(f"Samspil's bench, {today}: Python {python}, {cores} cores. Medians.")
    for name in chosen:
        import_module(f"tests.bench.{name}").run()


if __name__ == "__main__":
    main()
