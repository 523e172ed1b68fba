"""What the files of a library say about persons."""

from __future__ import annotations

import pytest

from lib.exchange import files
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.persons import without_persons
from lib.text.language import language
from lib.view.records.taking_out import taking_out

ENGLISH = language("en")


def test_persons_are_counted() -> None:
    view = taking_out(demo(), ENGLISH)
    assert view.personal
    assert f"{len(demo().people)} persons under codes" in view.whole


@pytest.mark.parametrize("model", [Model(), without_persons(demo())])
def test_a_library_without_persons_has_nothing_to_choose(model: Model) -> None:
    view = taking_out(model, ENGLISH)
    assert not view.personal
    assert "no rows about persons" in view.whole


@pytest.mark.parametrize("code", ["da", "en"])
def test_a_workbook_without_persons_comes_in_cleanly(code: str) -> None:
    model = without_persons(demo())
    assert files.read("a.xlsx", files.workbook(model, code)) == model


def test_csv_files_without_persons_name_nobody() -> None:
    model = without_persons(demo())
    assert files.read("a.zip", files.csv_zip(model)) == model
