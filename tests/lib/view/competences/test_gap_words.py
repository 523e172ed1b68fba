"""What is said where no gap can be told."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.view.competences.gap_words import nothing_to_tell, too_few_to_tell
from tests.lib.view.competences.gapped import EN, competence, led, library, person


def test_competences_staff_and_levels_are_asked_for_one_after_another() -> None:
    assert "No competence" in EN.say(nothing_to_tell(library()))
    assert "No staff" in EN.say(nothing_to_tell(library(competence("K1"))))
    assert "Nobody's level" in EN.say(nothing_to_tell(library(competence("K1"), person("M1"))))
    assert nothing_to_tell(led()) is None


def test_why_figures_are_hidden_depends_on_how_many_work_there() -> None:
    assert "fewer than 5 members" in EN.say(too_few_to_tell(led()))
    assert "what-if" in EN.say(too_few_to_tell(demo()))
