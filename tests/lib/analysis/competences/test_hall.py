"""Places, hours and who sits where."""

from __future__ import annotations

from lib.analysis.competences.hall import Hall, Place

HALL = Hall(
    (
        Place(("P1", "lead"), {"M1": 2.0, "M2": 1.0}, hours=6.0),
        Place(("P1", "backup"), {"M1": 0.5, "M2": 1.0}, hours=2.0),
        Place(("P2", "lead"), {"M1": 1.0}, hours=3.0),
    ),
    {"M1": 12.0, "M2": None},
)
SEATED = {("P1", "lead"): "M1", ("P1", "backup"): "M2", ("P2", "lead"): "M1"}


def test_what_is_added_is_the_sum_over_the_seats() -> None:
    assert HALL.value(SEATED) == 4.0


def test_hours_of_all_seats_of_one_person_add_up() -> None:
    assert HALL.loads(SEATED) == {"M1": 9.0, "M2": 2.0}


def test_a_person_whose_hours_are_unknown_has_no_share() -> None:
    assert HALL.highest_share(SEATED) == 0.75
    assert HALL.highest_share({("P1", "lead"): "M2"}) == 0.0
