"""Shortfalls beside all ways to close them."""

from __future__ import annotations

from lib.analysis.competences.closer import Closer, with_limit
from lib.analysis.competences.closing_ways import Frame
from tests.lib.analysis.closings import action, short


def test_what_is_accepted_is_told_apart_from_what_is_closed() -> None:
    model = short(action("A1", "borrow", "K1", 1.0, 1.0), action("A2", "accept", "K2", None, None))
    closer = Closer.of(model)
    rows = {row.competence: row for row in closer.closings(closer.chosen(Frame()) or ())}
    told = {name: (row.closed, row.accepted, row.open) for name, row in rows.items()}
    assert told == {"K1": (1, 0, 0), "K2": (0, 1, 0), "K3": (0, 0, 1)}


def test_what_must_be_in_is_in_even_if_it_is_too_late() -> None:
    closer = Closer.of(short(action("A1", "hire", "K1", 1.0, 9.0)))
    assert closer.barriers(Frame(deadline=3.0)) == {"A1": "too_late"}
    assert closer.barriers(Frame(deadline=3.0, must=("A1",))) == {}


def test_one_limit_is_changed_by_its_name() -> None:
    assert with_limit(Frame(deadline=3.0, courses=1), "courses", None) == Frame(deadline=3.0)
