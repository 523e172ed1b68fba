"""What the log keeps of a commit."""

from lib.model.changes import Set
from lib.store.rules.log import enter, walked_back
from lib.store.values import Snapshot
from tests.lib.store.libraries import small_model


def test_an_entry_holds_what_takes_its_changes_back_last_one_first() -> None:
    changes = [Set("goals", "S1", "weight", 20), Set("goals", "S1", "weight", 30)]
    _, entry = enter(Snapshot(0, small_model()), changes, author="Ida")
    assert entry.back == (Set("goals", "S1", "weight", 20), Set("goals", "S1", "weight", 15))


def test_walking_back_leaves_out_none_of_the_changes_between_two_wanted_revisions() -> None:
    seen, backs = [Snapshot(0, small_model())], []
    for weight in (20, 30, 40):
        after, entry = enter(seen[-1], [Set("goals", "S1", "weight", weight)], author="Ida")
        seen.append(after)
        backs.insert(0, (after.revision, entry.back))
    assert walked_back(seen[3], backs, [2, 0]) == {2: seen[2].model, 0: seen[0].model}


def test_entering_changes_leaves_todays_snapshot_as_it_was() -> None:
    today = Snapshot(4, small_model())
    after, _ = enter(today, [Set("goals", "S1", "weight", 20)], author="Ida")
    assert (today, after.revision) == (Snapshot(4, small_model()), 5)
