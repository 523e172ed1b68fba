"""Scenarios changed by several people at once, in any process: each after the other.

Nobody waits and nobody is locked out: whoever finds that a colleague kept the scenario first does
the same again on what is there by then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lib.errors import StaleScenarioError

TRIES = 50
"""So often a colleague may be first. Somebody is at each time, so that all get their turn."""

Result = TypeVar("Result")


def in_turn(work: Callable[[], Result]) -> Result:
    """What `work` gives; it is done again while it finds a scenario that has changed meanwhile.

    It must read the scenario itself each time. Raises `StaleScenarioError` after many times.
    """
    for _ in range(TRIES - 1):
        try:
            return work()
        except StaleScenarioError:
            continue
    return work()
