"""What a page shows of one partnership."""

from __future__ import annotations

import pytest

from lib.analysis.order.alignment import align
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.fields import Cell
from lib.model.model import Model
from lib.text.language import language
from lib.view.strategy.partnership import PartnershipView, partnership_view
from tests.lib.analysis.builders import strategy


def view(model: Model, id: str = "P01", code: str = "en") -> PartnershipView:
    return partnership_view(model, align(model).find(id), language(code))


def facts(model: Model, id: str = "P01", code: str = "en") -> dict[str, str]:
    return {str(what): str(value) for what, value in view(model, id, code).facts.rows}


def changed(field: str, value: Cell) -> Model:
    return apply(demo(), [Set("partnerships", "P01", field, value)])


def test_a_partnerships_facts_are_said_in_words() -> None:
    found = facts(demo())
    assert (found["Alignment"], found["Hours"]) == ("28.3 of 100", "260 hours")
    assert found["Cost"].replace("\xa0", " ") == "DKK 40,000"
    assert (found["Lead department"], found["Status"]) == ("Children & Young People", "running")


def test_its_numbers_are_written_as_the_reader_writes_them() -> None:
    assert any(said.startswith("28,3") for said in facts(demo(), code="da").values())


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Novelty", "1 of 5 (1 more of what we do, 5 entirely new)"),
        ("Risk", "1 of 5 (1 little could go wrong, 5 much)"),
        ("Phase", "11 of 12 (1 idea, 12 evaluated)"),
    ],
)
def test_a_step_on_a_scale_is_said_with_both_ends_of_it(label: str, said: str) -> None:
    assert facts(demo())[label] == said


def test_hours_a_cost_and_a_lead_that_are_unknown_are_said_to_be() -> None:
    found = facts(strategy({"S1": 1.0}, {"P1": (1.0,)}), "P1")
    assert {found[name] for name in ("Hours", "Cost", "Lead department")} == {"unknown"}


def test_nothing_is_said_of_the_alignment_where_it_is_unknown() -> None:
    assert "Alignment" not in facts(strategy({"S1": None}, {"P1": (1.0,)}), "P1")


def test_other_facts_that_are_unknown_are_left_out() -> None:
    assert "Risk" in facts(demo())
    assert "Risk" not in facts(changed("risk", None))


@pytest.mark.parametrize(
    ("code", "english", "shown"),
    [
        ("da", "About reading.", "Om læsning."),
        ("en", "About reading.", "About reading."),
        ("en", None, "Om læsning."),
    ],
)
def test_the_description_is_in_the_readers_language_where_there_is_one(
    code: str, english: str | None, shown: str
) -> None:
    model = apply(
        changed("description", "Om læsning."),
        [Set("partnerships", "P01", "description_en", english)],
    )
    assert view(model, code=code).description == shown


def test_without_a_description_there_is_none() -> None:
    assert view(demo()).description == ""


def test_it_is_called_by_its_title() -> None:
    assert (view(demo()).title, view(demo(), code="da").title) == (
        "Reading trail 0–6",
        "Læsespor 0-6 år",
    )
