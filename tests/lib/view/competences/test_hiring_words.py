"""How profiles and levels are said."""

from __future__ import annotations

import pytest

from lib.analysis.competences.hire_profiles import Limits
from lib.exchange.ready import demo
from lib.view.competences.hiring_words import (
    asked_words,
    fits_in_one,
    level_words,
    limits_words,
    lowered,
    posts_words,
    rise_words,
)
from lib.words import Name
from tests.lib.view.competences.hired import DA, EN


def test_a_competence_is_called_by_name_with_its_level() -> None:
    assert EN.say(asked_words(demo(), "K3", 4)) == "Coordination (level 4)"


def test_a_post_that_brings_nothing_is_not_said() -> None:
    said = [EN.say(words) for words in posts_words(demo(), ({"K3": 4, "X2": 3}, {}))]
    assert said == ["Coordination (level 4) and Fundraising (level 3)"]


def test_coverage_is_said_in_whole_percent() -> None:
    assert EN.say(rise_words(0.651, 0.7704)) == "coverage rises from 65% to 77%"


def test_a_level_is_said_by_what_somebody_does() -> None:
    assert EN.say(level_words(3)).startswith("independent (does the whole task alone")
    assert DA.say(level_words(3)).startswith("selvstændig (løser hele opgaven selv")


def test_the_limits_are_told() -> None:
    said = EN.say(limits_words(Limits(1, 2)))
    assert "at most one competence at level 4 or 5, and 2 competences at level 3" in said


@pytest.mark.parametrize(
    ("levels", "fits"),
    [
        ((4, 3, 3), True),
        ((3, 3, 3), True),
        ((4, 4), False),
        ((3, 3, 3, 3), False),
        ((2,) * 9, True),
    ],
)
def test_what_one_person_can_bring(levels: tuple[int, ...], fits: bool) -> None:
    profile = {f"K{n}": level for n, level in enumerate(levels)}
    assert fits_in_one(profile, Limits(1, 2)) is fits


def test_abbreviations_keep_their_capitals() -> None:
    assert lowered(Name("IT og data", "ICT and data")) == Name("IT og data", "ICT and data")
    assert lowered(Name("Kender", None)) == Name("kender", None)
