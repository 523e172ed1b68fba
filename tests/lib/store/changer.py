"""A process that adds changes to one scenario of a library, one after the other.

python -m tests.lib.store.changer FILE NAME
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from lib.model.changes import Add
from lib.model.partnerships import Partner
from lib.store.base import Store
from lib.store.sqlite.library import SqliteStore
from lib.store.turns import in_turn

CHANGES = 15


def add(store: Store, name: str) -> None:
    """Add as many partners to the scenario “a”, each on what is there by then."""
    for n in range(CHANGES):
        new = Add("partners", Partner(id=f"{name}-{n}", name="Partner"))

        def once(new: Add = new) -> None:
            found = store.scenario("a")
            assert found is not None
            store.save_scenario("a", replace(found, changes=(*found.changes, new)), expect=found)

        in_turn(once)


if __name__ == "__main__":
    add(SqliteStore(Path(sys.argv[1])), sys.argv[2])
