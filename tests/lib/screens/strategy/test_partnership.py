"""What a page shows of one partnership."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.ranking import align
from lib.analysis.ground.coverage import find_adds
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.edits import Edit, edit_table
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.strategy.partnership import (
    PartnershipView,
    finding,
    naming,
    partnership_view,
    rules_sheet,
)
from tests.lib.analysis.builders import strategy
from tests.readers import everybody


def view(model: Model, id: str = "P01", code: str = "en") -> PartnershipView:
    return partnership_view(model, align(model).find(id), find_adds(model)[id], everybody(code))


def facts(model: Model, id: str = "P01", code: str = "en") -> dict[str, str]:
    return {str(what): str(value) for what, value in view(model, id, code).facts.rows}


def changed(field: str, value: Cell) -> Model:
    return apply(demo(), [Set("partnerships", "P01", field, value)])


def test_a_partnerships_facts_are_said_in_words() -> None:
    found = facts(demo())
    assert (found["Alignment"], found["Hours"]) == ("7.4% of the strategy on its own", "260 hours")
    assert found["Cost"].replace("\xa0", " ") == "DKK 40,000"
    assert (found["Lead department"], found["Status"]) == ("Children & Young People", "running")


def test_its_numbers_are_written_as_the_reader_writes_them() -> None:
    assert any("7,4" in said for said in facts(demo(), code="da").values())


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


# -- its card -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weight", "said"),
    [
        (1.0, "A: number 1 of 1 in alignment (33.3% of the strategy on its own), hours unknown."),
        (None, "A: no goal has a weight yet, so it has no place."),
    ],
)
def test_the_card_says_where_the_partnership_stands(weight: float | None, said: str) -> None:
    model = strategy({"S1": weight}, {"A": (1.0,)})
    assert everybody("en").say(finding(model, align(model), "A")) == said


def test_the_card_of_one_that_shares_its_place_says_with_whom() -> None:
    model = strategy({"S1": 1.0}, {"A": (1.0,), "B": (1.0,), "C": (0.5,)})
    said = [everybody("en").say(finding(model, align(model), name)) for name in "AC"]
    assert said[0].startswith("A: number 1 of 3 in alignment")
    assert said[0].endswith("hours unknown. It shares the place with B.")
    assert said[1].endswith("hours unknown.")


def test_the_card_says_that_too_little_is_known() -> None:
    model = strategy({"S1": 1.0}, {"A": ((0.0, None, 1.5),)}, {"A": 4.0})
    assert everybody("en").say(finding(model, align(model), "A")) == (
        "A: too little is known to rank it (from 0.0% to 50.0% of the strategy on its own), "
        "4 hours."
    )


def test_the_card_says_what_it_adds() -> None:
    assert facts(demo())["Adds to what runs now"] == "7.4 percentage points"
    assert "Adds to what runs now" not in facts(strategy({"S1": None}, {"P1": (1.0,)}), "P1")


def ruled() -> Model:
    rules = [
        Rule(id="R1", kind="excludes", partnerships=("P01", "P02")),
        Rule(id="R2", kind="excludes", partnerships=("P03", "P04")),
    ]
    return apply(demo(), [Add("rules", rule) for rule in rules])


def test_only_the_rules_that_name_it_are_shown() -> None:
    sheet = rules_sheet(ruled(), "P02", everybody("en"))
    assert sheet.keys == ("R1",)
    assert len(sheet.rows) == 1


def test_a_new_rule_is_about_the_partnership() -> None:
    edit = naming("P05", Edit(added=[{"kind": "requires", "partnerships": ("P01",)}]))
    after = apply(ruled(), edit_table(ruled(), "rules", edit).changes)
    assert after.find("rules", "R3") == Rule(id="R3", kind="requires", partnerships=("P05", "P01"))


def test_a_new_rule_that_names_it_keeps_its_own_order() -> None:
    cells = {"kind": "requires", "partnerships": ("P01", "P05")}
    assert naming("P05", Edit(added=[cells])).added == (cells,)


def test_an_empty_new_row_stays_empty() -> None:
    assert naming("P05", Edit(added=[{"kind": None}])).added == ({"kind": None},)


def test_a_rule_is_removed_and_changed_where_it_is_shown() -> None:
    removed = edit_table(ruled(), "rules", naming("P02", Edit(deleted=["R1"])))
    assert apply(ruled(), removed.changes).find("rules", "R1") is None
    changed = edit_table(ruled(), "rules", Edit(edited={"R1": {"kind": "requires"}}))
    assert apply(ruled(), changed.changes).find("rules", "R1").kind == "requires"  # type: ignore[union-attr]
