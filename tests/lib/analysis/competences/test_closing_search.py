"""The best set of actions, against trying every set."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.competences.closing_search import cheapest_set
from lib.analysis.competences.closing_ways import Frame, Shortfalls, Way
from tests.lib.analysis.closings import frames, plans, rank, shortfalls, ways


@given(ways(), shortfalls(), frames())
def test_the_set_is_the_one_found_by_trying_every_set(
    of: tuple[Way, ...], missing: Shortfalls, frame: Frame
) -> None:
    tried = min(plans(of, frame), key=lambda chosen: rank(chosen, of, missing), default=None)
    found = cheapest_set(of, missing, frame)
    assert found == (None if tried is None else tuple(way.id for way in tried))


def test_a_set_that_must_be_in_and_breaks_a_limit_is_no_set() -> None:
    way = Way("A1", "hire", {"K1": 1}, 5.0, 0.0, 1.0, None, priced=True)
    frame = Frame(budget=4.0, must=("A1",))
    assert cheapest_set([way], Shortfalls({"K1": 1}, {"K1": 1.0}, 0.0), frame) is None
