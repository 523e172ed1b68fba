"""The changes of a what-if, as the bar lists them."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.model.change_lists import bundled
from lib.model.changes import Change, Set, removal
from lib.model.scenario import Misfit, Scenario, rebase
from lib.reader import Reader
from lib.screens.what_if.changes import bundle_line, draft_words, misfit_words, opened_words
from tests.readers import EN, LEADER

HEAVIER = Set("goals", "S3", "weight", 30.0)
HOURS = Set("departments", "UD", "hours", 500.0)


def line(reader: Reader, *changes: Change) -> str:
    """The one line for changes that belong together."""
    [bundle] = bundled(changes)
    return reader.say(bundle_line(bundle, demo(), reader))


def misfit(change: Change) -> Misfit:
    [found] = rebase(Scenario(changes=(change,)), demo()).misfits
    return found


def test_what_is_open_is_told_with_the_number_of_its_changes() -> None:
    assert EN.say(opened_words(None, [])) == "No scenario"
    assert EN.say(opened_words(None, [HEAVIER])) == "Draft: one change, not saved"
    assert EN.say(opened_words(None, [HEAVIER, HOURS])) == "Draft: 2 changes, not saved"
    assert EN.say(opened_words("Ny", [])) == "Scenario “Ny”: no change yet"
    assert EN.say(opened_words("Ny", [HEAVIER])) == "Scenario “Ny”: one change"
    assert EN.say(draft_words([HEAVIER, HOURS])) == "My draft (2 changes)"


def test_what_belongs_together_counts_once() -> None:
    gone = removal(demo(), "partnerships", "P02")
    assert EN.say(draft_words(gone)) == "My draft (one change)"
    assert line(EN, *gone).endswith("rows more)")


def test_outside_the_leaders_view_a_line_tells_neither_of_somebody_nor_of_how_much() -> None:
    leaving = removal(demo(), "people", "M07")
    assert line(EN, *leaving) == "Something about members of staff"
    assert "M07" in line(LEADER, *leaving)


def test_why_a_change_about_somebody_does_not_fit_is_for_the_leader() -> None:
    gone = misfit(Set("people", "M99", "hours", 1.0))
    assert EN.say(misfit_words(gone, EN)) == "Something about members of staff"
    assert "M99" in LEADER.say(misfit_words(gone, LEADER))
    assert "S99" in EN.say(misfit_words(misfit(Set("goals", "S99", "weight", 1.0)), EN))
