"""The rules of one partnership, edited."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.model.changes import Add, apply
from lib.model.edits import Edit, edit_table
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.text.language import language
from lib.view.strategy.rules_sheet import naming, rules_sheet


def model() -> Model:
    rules = [
        Rule(id="R1", kind="excludes", partnerships=("P01", "P02")),
        Rule(id="R2", kind="excludes", partnerships=("P03", "P04")),
    ]
    return apply(demo(), [Add("rules", rule) for rule in rules])


def test_only_the_rules_that_name_it_are_shown() -> None:
    sheet = rules_sheet(model(), "P02", language("en"))
    assert sheet.keys == ("R1",)
    assert len(sheet.rows) == 1


def test_a_new_rule_is_about_the_partnership() -> None:
    edit = naming("P05", Edit(added=[{"kind": "requires", "partnerships": ("P01",)}]))
    after = apply(model(), edit_table(model(), "rules", ("R1",), edit).changes)
    assert after.find("rules", "R3") == Rule(id="R3", kind="requires", partnerships=("P05", "P01"))


def test_a_new_rule_that_names_it_keeps_its_own_order() -> None:
    cells = {"kind": "requires", "partnerships": ("P01", "P05")}
    assert naming("P05", Edit(added=[cells])).added == (cells,)


def test_an_empty_new_row_stays_empty() -> None:
    assert naming("P05", Edit(added=[{"kind": None}])).added == ({"kind": None},)


def test_a_rule_is_removed_and_changed_where_it_is_shown() -> None:
    sheet = rules_sheet(model(), "P02", language("en"))
    removed = edit_table(model(), "rules", sheet.keys, naming("P02", Edit(deleted=[0])))
    assert apply(model(), removed.changes).find("rules", "R1") is None
    changed = edit_table(model(), "rules", sheet.keys, Edit(edited={0: {"kind": "requires"}}))
    assert apply(model(), changed.changes).find("rules", "R1").kind == "requires"  # type: ignore[union-attr]
