"""The cheapest actions that cover the shortfalls."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given

from lib.analysis.competences.closing import sets
from lib.analysis.competences.closing.covering import Covering, cheapest_cover, with_limit
from lib.analysis.competences.closing.ways import Frame, Shortfalls, Way
from lib.model.competences import ACTIONS
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.closings import (
    COMPETENCES,
    action,
    frames,
    plans,
    rank,
    short,
    shortfalls,
    ways,
)
from tests.lib.analysis.competences.closing.test_doing import FRAMES, planned

# -- the best set of actions, against trying every set --------------------------------------------


@given(ways(), shortfalls(), frames())
def test_the_set_is_the_one_found_by_trying_every_set(
    of: tuple[Way, ...], missing: Shortfalls, frame: Frame
) -> None:
    tried = min(plans(of, frame), key=lambda chosen: rank(chosen, of, missing), default=None)
    found = cheapest_cover(of, missing, frame)
    assert found == (None if tried is None else tuple(way.id for way in tried))


def test_a_set_that_must_be_in_and_breaks_a_limit_is_no_set() -> None:
    way = Way("A1", "hire", {"K1": 1}, 5.0, 0.0, 1.0, None, priced=True)
    frame = Frame(budget=4.0, must=("A1",))
    assert cheapest_cover([way], Shortfalls({"K1": 1}, {"K1": 1.0}, 0.0), frame) is None


# -- shortfalls beside all ways to close them -----------------------------------------------------


def test_what_is_accepted_is_told_apart_from_what_is_closed() -> None:
    model = short(action("A1", "borrow", "K1", 1.0, 1.0), action("A2", "accept", "K2", None, None))
    covering = Covering.of(model)
    rows = {row.competence: row for row in covering.closings(covering.chosen(Frame()) or ())}
    told = {name: (row.closed, row.accepted, row.open) for name, row in rows.items()}
    assert told == {"K1": (1, 0, 0), "K2": (0, 1, 0), "K3": (0, 0, 1)}


def test_what_must_be_in_is_in_even_if_it_is_too_late() -> None:
    covering = Covering.of(short(action("A1", "hire", "K1", 1.0, 9.0)))
    assert covering.barriers(Frame(deadline=3.0)) == {"A1": "too_late"}
    assert covering.barriers(Frame(deadline=3.0, must=("A1",))) == {}


def test_one_limit_is_changed_by_its_name() -> None:
    assert with_limit(Frame(deadline=3.0, courses=1), "courses", None) == Frame(deadline=3.0)


def searched(model: Model, frame: Frame) -> tuple[Way, ...] | None:
    """The ways of the best plan where no set is looked at, and all is left to the solver."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "MOST_WAYS", -1)
        return Covering.of(model).chosen(frame)


@examples(150)
@given(planned(), FRAMES)
def test_the_set_that_is_looked_up_is_the_one_that_is_searched(model: Model, frame: Frame) -> None:
    assert Covering.of(model).chosen(frame) == searched(model, frame)


@pytest.mark.parametrize("seed", range(12))
def test_of_many_actions_the_set_is_the_one_that_is_searched(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sets, "FIRST", 1)
    rng = Random(seed)
    rows = [
        action(
            f"A{n:02}",
            rng.choice(tuple(ACTIONS)),
            " ".join(rng.sample(COMPETENCES, rng.randint(1, 2))),
            float(rng.randint(0, 30)),
            float(rng.randint(1, 6)),
            hours=float(rng.randint(0, 9)),
            seats=rng.randint(1, 3),
        )
        for n in range(14)
    ]
    model = short(*rows, needed=rng.choice((4, 9, 20)))
    for frame in (Frame(), Frame(budget=40.0), Frame(deadline=4.0, course_hours=9.0)):
        assert Covering.of(model).chosen(frame) == searched(model, frame)


def test_one_persons_courses_end_before_the_deadline_where_it_is_searched() -> None:
    courses = [action(f"A{n}", "develop", f"K{n}", 1.0, 3.0, person="M1") for n in (1, 2)]
    chosen = searched(short(*courses), Frame(deadline=5.0)) or ()
    assert [way.id for way in chosen] == ["A1"]
