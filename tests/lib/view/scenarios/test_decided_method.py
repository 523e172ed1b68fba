"""How the figures were found."""

import pytest

from lib.analysis.scenarios.outcome import find_outcome
from lib.view.scenarios.decided_method import DIGITS, method
from lib.view.scenarios.deciding import Decision
from tests.lib.analysis.scenarios.builders import one_hour
from tests.lib.view.scenarios.decisions import DAY, EN, changed, demo_decision


def test_the_content_can_be_found_again_by_its_revision_and_fingerprints() -> None:
    decision = demo_decision()
    said = EN.say(method(decision)[1])
    assert "22 November 2026" in said
    assert "revision 14" in said
    assert decision.model.digest[:DIGITS] in said
    assert decision.chosen_model.digest[:DIGITS] in said


def test_without_a_revision_the_fingerprint_stands_alone() -> None:
    assert "revision" not in EN.say(method(changed(revision=None))[1])


@pytest.mark.parametrize(
    ("approach", "way"),
    [
        ("department_led", "each department takes what is worth most to itself"),
        ("team_led", "within hours, budget and rules; what"),
        ("combined", "up to 70%, of what its own choice"),
    ],
)
def test_each_way_of_choosing_is_told_in_its_own_words(approach: str, way: str) -> None:
    model = one_hour(second=2.0)
    decision = Decision("Choice", "", DAY, model, find_outcome(model, approach))
    assert way in EN.say(method(decision)[0])
