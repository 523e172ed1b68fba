"""One department's eyes beside the library's, in words."""

from __future__ import annotations

import pytest

from lib.analysis.order.alignment import align
from lib.analysis.order.viewpoints import look
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.departments import Priority
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.viewpoints import ViewpointView, viewpoint_view
from tests.lib.analysis.builders import strategy, weighed
from tests.lib.view.screens import LANGUAGES, MARKED, texts
from tests.sized import sized_model


def view(model: Model, department: str = "D", reader: Language | None = None) -> ViewpointView:
    library = align(model)
    return viewpoint_view(
        model, look(model, library), department, library, reader or language("en")
    )


def stated(model: Model, **points: float) -> Model:
    rows = [Priority(department="D", goal=goal, weight=value) for goal, value in points.items()]
    return apply(model, [Add("priorities", row) for row in rows])


def two_goals() -> Model:
    return strategy(
        {"S1": 9.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)}, {"P1": 1.0, "P2": 1.0}
    )


def test_agreement_is_the_places_that_both_shortlists_share() -> None:
    found = view(demo(), "BU")
    assert found.finding == "Children & Young People and the library agree on 3 of 5 places."


def test_a_single_shared_place_is_said_so() -> None:
    assert "agree on one of 2 places" in view(stated(two_goals(), S1=1.0)).finding


def test_the_bullets_name_what_is_shared_and_what_only_one_side_lists() -> None:
    both, own, library, choice = view(demo(), "BU").lists
    assert both.startswith("On both shortlists: Reading groups in care homes, ")
    assert own == (
        "Only Children & Young People: Reading trail 0–6 and Children's literature days."
    )
    assert library.startswith("Only the library: Data lab")
    assert "caution 30% for what is new: Reading trail 0–6, " in choice


def test_where_it_has_no_priorities_of_its_own_this_is_said() -> None:
    found = view(two_goals())
    assert found.finding.startswith("D has stated no priorities of its own")
    assert not any("gives no weight" in note for note in found.notes)


def test_goals_that_it_gives_no_weight_are_named() -> None:
    assert "D gives no weight to S2." in view(stated(two_goals(), S1=1.0)).notes


@pytest.mark.parametrize(
    ("points", "said", "agreement"),
    [
        ({}, "Neither D nor the library has weighed the goals.", (None, None)),
        ({"S1": 1.0}, "D has weighed the goals, the library has not.", (0, 1)),
    ],
)
def test_where_the_library_has_not_weighed_there_is_nothing_to_agree_on(
    points: dict[str, float], said: str, agreement: tuple[int | None, int | None]
) -> None:
    found = view(stated(weighed(two_goals(), {"S1": None, "S2": None}), **points))
    assert (found.finding, found.slopes) == (said, ())
    assert found.agreement.rows[0][2:] == agreement


def test_where_nothing_it_values_takes_its_hours_this_is_said() -> None:
    model = apply(two_goals(), [Set("efforts", (p, "D"), "hours", None) for p in ("P1", "P2")])
    assert view(model).lists[-1] == ("No partnership that serves its goals takes hours of D.")


def test_the_table_holds_both_ranks_and_whose_shortlist_each_is_on() -> None:
    rows = {row[0]: row[1:] for row in view(demo(), "BU").table.rows}
    assert rows["Reading trail 0–6"][:2] == (6, 2)
    assert rows["Reading trail 0–6"][4:] == ("only the department's", "yes")
    assert rows["Data lab: understand algorithms"][4:] == ("only the library's", "–")
    assert rows["Reading groups in care homes"][4:] == ("on both shortlists", "–")
    assert len(rows) == 24


def test_agreement_is_told_for_every_department() -> None:
    shared = {row[0]: row[1:] for row in view(demo(), "BU").agreement.rows}
    assert shared["Branch Libraries"] == ("yes", 0, 5)
    assert len(shared) == 6


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_library_as_large_as_they_come_is_told_too(code: str) -> None:
    found = view(sized_model(), "D001", language(code))
    assert found.finding.endswith(".")
    assert len(found.table.rows) == 200


def test_every_text_is_in_the_readers_language() -> None:
    """What is not marked comes from the library: names, numbers, and ranks before names."""
    found = view(demo(), "BU", MARKED)
    said = [found.finding, *found.notes, *found.lists, found.words.alt, found.words.library]
    heads = [column.label for it in (found.table, found.agreement) for column in it.columns]
    assert [text for text in (*said, *heads) if "⟦" not in text] == []
    assert texts(found.words)
