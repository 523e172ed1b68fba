"""The Alignment page's content."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.model.model import Model
from lib.text.language import language
from lib.view.order.alignment import AlignmentView
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.view.screens import LANGUAGES, LIBRARIES, alignment, library, shown

ENGLISH = language("en")


def view(model: Model, base: Model | None = None) -> AlignmentView:
    return alignment(model, ENGLISH, base)


def one_goal(**cells: float | tuple[float, float, float] | None) -> Model:
    """One goal, and partnerships that give it these points."""
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    (found,) = (it for it in shown(name, code) if isinstance(it, AlignmentView))
    assert found.finding.endswith(".")


# -- the finding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "model", [Model(), strategy({"S1": 1.0}, {})], ids=["nothing", "no partnerships"]
)
def test_without_goals_or_partnerships_the_finding_says_what_is_missing(model: Model) -> None:
    assert "missing" in view(model).finding


def test_without_weights_the_finding_says_so() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,)})
    assert view(model).finding.startswith("No goal has a weight yet")


def test_when_nobody_is_known_to_give_anything_there_is_no_leader() -> None:
    assert "P1" not in view(one_goal(P1=None, P2=0.0)).finding


def test_the_finding_names_the_leader_and_its_value() -> None:
    found = view(one_goal(P1=3.0, P2=1.0)).finding
    assert "P1" in found
    assert "P2" not in found
    assert "100.0 of 100" in found


def test_the_finding_says_when_no_unknown_could_change_the_leader() -> None:
    assert view(one_goal(P1=3.0, P2=None)).finding.endswith(
        "Nothing that is uncertain could change that."
    )


@pytest.mark.parametrize(
    ("cells", "rivals"),
    [({"P2": None}, "One other"), ({"P2": None, "P3": (0.0, 1.0, 2.5), "P4": 1.0}, "2 others")],
)
def test_the_finding_counts_those_that_could_be_ahead(
    cells: dict[str, float | tuple[float, float, float] | None], rivals: str
) -> None:
    assert rivals in view(one_goal(P1=2.0, **cells)).finding


def test_a_leader_that_could_be_worse_may_be_overtaken_by_one_that_is_known() -> None:
    assert "One other" in view(one_goal(P1=(0.0, 3.0, 3.0), P2=1.0)).finding


def test_one_that_could_only_draw_level_is_not_ahead_by_the_machines_rounding() -> None:
    """At its best P2 sums to the same as P1, but to a number 1e-14 greater in the machine."""
    model = strategy(
        {"S1": 1.0, "S2": 1.0, "S3": 1.0},
        {"P1": (1.0, 3.0, 3.0), "P2": (3.0, (0.0, 0.0, 3.0), 1.0)},
    )
    assert view(model).finding.endswith("Nothing that is uncertain could change that.")


@pytest.mark.parametrize(
    ("leaders", "named"), [(("P1", "P2"), True), (("P1", "P2", "P3", "P4"), False)]
)
def test_a_few_leaders_are_named_and_many_are_counted(
    leaders: tuple[str, ...], named: bool
) -> None:
    found = view(one_goal(**dict.fromkeys(leaders, 2.0), P9=1.0)).finding
    assert all(name in found for name in leaders) == named
    assert found.startswith(f"{len(leaders)} partnerships share") != named


# -- bars and goals -------------------------------------------------------------------------------


@given(strategies())
def test_the_parts_of_a_bar_sum_to_its_alignment(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    for bar in view(model).bars:
        assert sum(bar.parts) == pytest.approx(bar.alignment, abs=1e-9)
        assert len(bar.parts) == len(model.goals)


def test_bars_stand_in_the_order_of_rank() -> None:
    found = view(one_goal(P1=1.0, P2=3.0, P3=3.0))
    assert [(bar.id, bar.rank) for bar in found.bars] == [("P2", 1), ("P3", 1), ("P1", 3)]


def test_an_unknown_contribution_is_an_unknown_cell_and_nothing_is_nothing() -> None:
    cells = {bar.id: bar.cells for bar in view(one_goal(P1=None, P2=0.0)).bars}
    assert cells == {"P1": (None,), "P2": (0.0,)}


# -- notes, goals alone and the example -----------------------------------------------------------


def test_goals_without_a_weight_are_noted() -> None:
    notes = view(strategy({"S1": None, "S2": 1.0}, {"P1": (0.0, 1.0)})).notes
    assert any("S1" in note and "S2" not in note for note in notes)


@pytest.mark.parametrize(
    ("cells", "start"),
    [
        ({"P1": None}, "One partnership has contributions"),
        ({"P1": None, "P2": None}, "2 partnerships"),
    ],
)
def test_partnerships_with_unknown_contributions_are_counted(
    cells: dict[str, None], start: str
) -> None:
    (note,) = view(one_goal(**cells)).notes
    assert note.startswith(start)


def test_where_all_is_known_nothing_is_noted() -> None:
    assert view(one_goal(P1=3.0)).notes == ()


def test_the_example_works_out_the_first_bar_goal_by_goal() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 0.0), "P2": (0.0, 1.0)})
    assert view(model).example == ("P1, S1: 50% · 2 of 3 points gives 33.3",)


def test_the_table_holds_the_bars_figures() -> None:
    found = alignment(library("demo"), ENGLISH)
    for bar, row in zip(found.bars, found.table.rows, strict=True):
        assert row[:5] == (bar.rank, bar.id, bar.title, bar.lead, bar.status)
        assert row[5:10] == (bar.alignment, bar.low, bar.high, bar.assessed, bar.hours)
        assert row[10:] == bar.cells


def test_tied_leaders_with_ranges_are_said_to_be_undecided() -> None:
    finding = view(one_goal(P1=2.0, P2=(1.0, 2.0, 3.0))).finding
    assert finding.endswith("What is uncertain decides which of them is ahead.")
