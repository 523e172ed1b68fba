"""How random tests run, and where the libraries of all tests lie.

Random tests try the same examples every time, however slow or busy the machine is.

Another profile: `pytest --hypothesis-profile=search` looks for new examples, `quick` tries few,
`first` ends with the first counterexample and looks for no smaller one.
"""

import os
import shutil
from pathlib import Path

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
