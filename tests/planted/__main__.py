"""`python -m tests.planted`: plants each bug in a copy of the project and runs the tests near it.

`--room lib/analysis` takes the bugs of one room, `--since REV` those in files that have changed
since a commit, or whose tests have; every bug where there is no such commit, as in a clone of the
newest one alone. One bug after the other, in any order; `--within` begins none after so many
seconds, and says how many are left. Before the first, all their tests are run without any, unless
they have just been (`--passed`).

Exit status: 0 where every bug was caught; 1 where one got through, told by name; 2 where nothing
can be said: a bug fits the code no more, or its tests do not run, or fail without it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from math import inf
from pathlib import Path, PurePosixPath
from random import sample
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.planted.bug import ROOT, Bug
from tests.planted.bugs import BUGS

COPIED = ("lib", "pages", "tests", "data", "app.py", "pyproject.toml", ".streamlit")
LEFT = ("__pycache__", "libraries", "backups")
PYTEST = (
    *(sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"),
    "--hypothesis-profile=first",
)
PASSED, FAILED = 0, 1
"""How pytest ends; anything else says nothing of a bug."""
PATIENCE = 900
"""Seconds in which the tests of a bug, or of all together, must have ended."""
THROUGH, BROKEN = 1, 2
"""How this ends where not every bug was caught."""


def main() -> int:
    """Plant what the arguments ask for; the exit status."""
    asked = _parser().parse_args()
    try:
        wanted = list(_wanted(asked.room, asked.since))
        with TemporaryDirectory() as folder:
            copy = _copied(Path(folder))
            _check_sound(wanted, copy, passed=asked.passed)
            tried = {bug.what: _is_caught(bug, copy) for bug in _in_time(wanted, asked.within)}
    except (LookupError, ChildProcessError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
        return BROKEN
    through = [what for what, caught in tried.items() if not caught]
    print(f"{len(tried) - len(through)} of {len(tried)} planted bugs caught")
    if left := len(wanted) - len(tried):
        print(f"{left} more were not planted: the time was over")
    for what in through:
        print(f"got through: {what}", file=sys.stderr)
    return THROUGH if through else 0


def _wanted(room: str, since: str) -> Iterable[Bug]:
    """The bugs asked for; `LookupError` where the room has none."""
    inside = [bug for bug in BUGS if PurePosixPath(bug.room).is_relative_to(room)]
    if not inside:
        raise LookupError(f"There is no bug to plant in {room}")
    return _touched(inside, since) if since else inside


def _touched(bugs: Iterable[Bug], since: str) -> Iterator[Bug]:
    """The bugs whose place or tests have changed since the commit; all where it is not there."""
    told = _git("diff", "--name-only", "--relative", since, "--")
    changed = [PurePosixPath(line) for line in told.stdout.splitlines()]
    anew = told.returncode != 0 or any(path.is_relative_to("tests/planted") for path in changed)
    for bug in bugs:
        near = (bug.place().as_posix(), *bug.tests)
        if anew or any(path.is_relative_to(name) for path in changed for name in near):
            yield bug


def _git(*asked: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-c", "core.quotePath=off", *asked]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


def _copied(folder: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns(*LEFT))
        else:
            shutil.copy2(source, folder / name)
    return folder


def _in_time(bugs: Sequence[Bug], seconds: float) -> Iterator[Bug]:
    """The bugs, each time in another order, as long as there is time."""
    until = perf_counter() + seconds
    return takewhile(lambda _: perf_counter() < until, sample(bugs, len(bugs)))


def _check_sound(bugs: Sequence[Bug], copy: Path, *, passed: bool) -> None:
    """Raise an error where a bug fits no place in the code, or its tests fail without it.

    `passed`: the tests need not be run, for they have just been.
    """
    for bug in bugs:
        bug.place()
    if passed:
        return
    whole = dict.fromkeys(name for bug in bugs if not bug.only for name in bug.tests)
    parts = dict.fromkeys(name for bug in bugs if bug.only for name in bug.tests)
    only = " or ".join(f"({bug.only})" for bug in bugs if bug.only)
    for tests, words in ((whole, ""), (parts, only)):
        if tests and not _passes(list(tests), words, copy):
            raise ChildProcessError(f"Tests fail without any bug: {', '.join(tests)}")


def _is_caught(bug: Bug, copy: Path) -> bool:
    """Whether a test fails in the copy with the bug in it; the copy is then as before."""
    place, began = bug.place(copy), perf_counter()
    (copy / place).write_text(bug.planted(copy), "utf-8")
    try:
        through = _passes(bug.tests, bug.only, copy)
    finally:
        # With its old time of change, so that Python takes no compiled bug for it.
        shutil.copy2(ROOT / place, copy / place)
    said = "got through" if through else "caught"
    print(f"{said:11} {perf_counter() - began:5.1f} s  {place}: {bug.what}", flush=True)
    return not through


def _passes(tests: Sequence[str], only: str, copy: Path) -> bool:
    """Whether the tests pass; `ChildProcessError` where they cannot be run."""
    chosen = ["-k", only] if only else []
    command = [*PYTEST, *chosen, *tests]
    ended = subprocess.run(command, cwd=copy, check=False, capture_output=True, timeout=PATIENCE)
    if ended.returncode not in (PASSED, FAILED):
        raise ChildProcessError(f"{' '.join(tests)} cannot be run:\n{ended.stdout.decode()}")
    return ended.returncode == PASSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.planted", description=__doc__)
    parser.add_argument("--room", default="")
    parser.add_argument("--since", default="")
    parser.add_argument("--within", type=float, default=inf, metavar="SECONDS")
    parser.add_argument("--passed", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
