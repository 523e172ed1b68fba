"""One scenario changed by several at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lib.errors import StaleScenarioError
from lib.model.scenario import Scenario
from lib.store.base import Store
from lib.store.memory import MemoryStore
from lib.store.sqlite.library import SqliteStore
from lib.store.turns import TRIES, in_turn
from tests.lib.store.changer import CHANGES, add
from tests.lib.store.libraries import new_file, new_store, small_model

ROOT = Path(__file__).parents[3]


def kept(store: Store) -> set[object]:
    """The keys of what stands in the scenario, after checking that none stands there twice."""
    found = store.scenario("a")
    assert found is not None
    keys = [change.key for change in found.changes]
    assert len(keys) == len(set(keys))
    return set(keys)


def every(*names: str) -> set[str]:
    return {f"{name}-{n}" for name in names for n in range(CHANGES)}


@pytest.mark.parametrize("engine", ["memory", "sqlite"])
def test_four_threads_lose_none_of_one_anothers_changes(tmp_path: Path, engine: str) -> None:
    store: Store = MemoryStore(small_model()) if engine == "memory" else new_store(tmp_path)
    store.save_scenario("a", Scenario("What if"))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda name: add(store, name), "bcde"))
    assert kept(store) == every(*"bcde")


def test_two_processes_lose_none_of_one_anothers_changes(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    SqliteStore(path).save_scenario("a", Scenario("What if"))
    command = [sys.executable, "-m", "tests.lib.store.changer", str(path)]
    racers = [subprocess.Popen([*command, name], cwd=ROOT) for name in "bc"]
    assert [racer.wait() for racer in racers] == [0, 0]
    assert kept(SqliteStore(path)) == every(*"bc")


def test_work_that_is_never_in_time_ends_with_the_error() -> None:
    tried = []

    def late() -> None:
        tried.append(1)
        raise StaleScenarioError

    with pytest.raises(StaleScenarioError):
        in_turn(late)
    assert len(tried) == TRIES


def test_what_comes_out_is_what_the_work_gave_in_the_end() -> None:
    times = iter([True, True, False])

    def third() -> str:
        if next(times):
            raise StaleScenarioError
        return "kept"

    assert in_turn(third) == "kept"
