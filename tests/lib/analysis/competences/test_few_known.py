"""What is left out where few people's levels are known."""

from __future__ import annotations

import pytest

from lib.analysis.competences.competence_effect import compare_competences
from lib.analysis.competences.few_known import (
    but_few_contacts,
    effect_but_steps,
    gaps_but_steps,
    known_of_few,
    noise_but_few,
)
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.noise import find_steadiness
from lib.model.model import Model
from lib.model.partners import Partner
from lib.model.people import Contact
from tests.lib.analysis.staff import competence, team


def five() -> Model:
    """Five people known in K1, one of them in K2, none in K3."""
    levels = {"A": (2, 1, None), **dict.fromkeys("BCDE", (2, None, None))}
    return team(levels, competence("K1"), competence("K2"), competence("K3"))


def test_few_are_more_than_none_and_less_than_the_smallest_group() -> None:
    assert known_of_few(five()) == {"K2"}


def test_how_far_few_people_are_from_target_is_left_out() -> None:
    gaps = gaps_but_steps(find_gaps(five()), known_of_few(five()))
    assert [row.steps_to_close for row in gaps.competences] == [1, None, 3]
    assert [row.people for row in gaps.competences] == [0, 0, 0]


def test_how_firm_it_is_of_few_people_is_left_out() -> None:
    found = noise_but_few(find_steadiness(five(), draws=10), known_of_few(five()))
    assert [row.competence for row in found.competences] == ["K1", "K3"]


def test_no_total_gives_back_what_was_left_out() -> None:
    effect = compare_competences(five(), five())
    names = [row.name for row in effect_but_steps(effect, known_of_few(five())).figures]
    assert "shortfall" in names
    assert "steps_to_close" not in names
    assert effect_but_steps(effect, ()) == effect


@pytest.mark.parametrize(("people", "told"), [("", 0), ("A", 0), ("ABCD", 0), ("ABCDE", 5)])
def test_contacts_are_told_of_once_enough_people_have_noted_theirs(people: str, told: int) -> None:
    def known_by(codes: str) -> Model:
        contacts = (Contact(person=code, partner="O1", strength=2) for code in codes)
        return team(
            dict.fromkeys("ABCDE", (2,)), competence("K1"), Partner(id="O1", name="O1"), *contacts
        )

    assert len(but_few_contacts(known_by(people), known_by(people)).contacts) == told
    assert len(but_few_contacts(known_by("ABCDE"), known_by(people)).contacts) == told
