"""What the log keeps of a commit."""

from lib.model.changes import Set
from lib.store.base import Snapshot
from lib.store.log import enter
from tests.lib.store.libraries import small_model


def test_an_entry_holds_what_takes_its_changes_back_last_one_first() -> None:
    changes = [Set("goals", "S1", "weight", 20), Set("goals", "S1", "weight", 30)]
    _, entry = enter(Snapshot(0, small_model()), changes, author="Ida")
    assert entry.back == (Set("goals", "S1", "weight", 20), Set("goals", "S1", "weight", 15))


def test_entering_changes_leaves_todays_snapshot_as_it_was() -> None:
    today = Snapshot(4, small_model())
    after, _ = enter(today, [Set("goals", "S1", "weight", 20)], author="Ida")
    assert (today, after.revision) == (Snapshot(4, small_model()), 5)
