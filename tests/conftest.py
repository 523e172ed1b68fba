"""How random tests run, where the libraries of all tests lie, and in which order tests come.

Random tests try the same examples every time, however slow or busy the machine is.

Another profile: `pytest --hypothesis-profile=search` looks for new examples, `quick` tries few,
`first` ends with the first counterexample and looks for no smaller one.
"""

import os
import shutil
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.examples import FEW, MOST, USUAL

SLOW = (HealthCheck.too_slow,)
"""What Hypothesis holds against a test where it is the machine that is busy."""

settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=USUAL, suppress_health_check=SLOW
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=FEW)
settings.register_profile(
    "first", settings.get_profile("ci"), phases=set(Phase) - {Phase.shrink, Phase.explain}
)
settings.register_profile("search", deadline=None, max_examples=MOST, suppress_health_check=SLOW)
settings.load_profile("ci")

MEMORY, ROOM = Path("/dev/shm"), 2**32  # noqa: S108
"""Where Linux has files in memory, and the bytes that must be free there.

What tests save need not outlive a power cut: on a disk they waited for it half of their time.
"""

if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

BROWSER = Path(__file__).parent / "browser"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the tests in a browser evenly between the files of the others.

    They wait most of their time. Each worker begins with a stretch of the list: were they in one,
    a worker would still be waiting when the others are done.
    """
    waiting = [it for it in items if BROWSER in it.path.parents]
    working = [it for it in items if BROWSER not in it.path.parents]
    if not working:
        return
    items.clear()
    placed = passed = 0
    for _, file in groupby(working, key=lambda it: it.path):
        tests = list(file)
        passed += len(tests)
        due = len(waiting) * passed // len(working)
        items += [*tests, *waiting[placed:due]]
        placed = due
