"""Scenarios as files come back as they were; what is none is refused with what is wrong."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import BadFileError
from lib.exchange.scenarios import LARGEST, read_scenario, scenario_of, written
from lib.model.changes import Set
from lib.model.scenario import Scenario
from tests.models import changes_for, models


@given(st.data())
def test_a_scenario_comes_back_as_it_was(data: st.DataObject) -> None:
    changes = tuple(data.draw(changes_for(data.draw(models()))))
    scenario = Scenario(name="Æ", author="Ø", note="Å\n=1", base=3, changes=changes)

    assert scenario_of(written(scenario)) == scenario


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"changes": 1}', '{"changes": [1]}', "[" * 100_000]
)
def test_what_is_no_scenario_is_refused(text: str) -> None:
    with pytest.raises(BadFileError):
        scenario_of(text)


def test_every_change_that_cannot_be_read_is_named_by_its_number() -> None:
    text = (
        '{"changes": [{"set": "gaols", "key": "S1", "field": "weight", "value": 1},'
        '{"set": "goals", "key": "S1", "field": "weight", "value": 2}, {"drop": 1}]}'
    )

    with pytest.raises(BadFileError) as refused:
        scenario_of(text)

    said = [str(problem) for problem in refused.value.problems]
    assert [text.partition(". ")[0] for text in said] == [
        "The file: Change 1",
        "The file: Change 3",
    ]


def test_a_file_is_read(tmp_path: Path) -> None:
    scenario = Scenario(changes=(Set("goals", "S1", "weight", 2.0),))
    file = tmp_path / "what-if.json"
    file.write_text(written(scenario), encoding="utf-8")

    assert read_scenario(file) == scenario


def test_a_file_that_is_not_there_or_no_text_or_too_large_is_refused(tmp_path: Path) -> None:
    binary, huge = tmp_path / "binary", tmp_path / "huge"
    binary.write_bytes(b"\xff\xfe\x00")
    huge.write_bytes(b" " * (LARGEST + 1))

    for file in (tmp_path / "none", binary, huge):
        with pytest.raises(BadFileError):
            read_scenario(file)


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "\\ud800", "changes": []}',
        '{"note": "a\\udc00b", "changes": []}',
        '{"changes": [{"set": "goals", "key": "S\\ud83d", "field": "weight", "value": 1}]}',
        '{"\\ud800": 1, "changes": []}',
    ],
)
def test_half_a_pair_of_surrogates_is_refused_as_what_it_is(text: str) -> None:
    with pytest.raises(BadFileError, match="half a sign"):
        scenario_of(text)


def test_a_base_that_can_be_no_revision_is_0() -> None:
    for base in ("-1", "1e3", "9" * 30, "true", "null"):
        assert scenario_of(f'{{"base": {base}, "changes": []}}').base in (0, 1)


def test_a_name_comes_without_signs_that_nobody_sees() -> None:
    assert scenario_of('{"name": "Pla\\u200bn A\\u030a", "changes": []}').name == "Plan Å"


def test_what_has_no_end_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(BadFileError, match="no file that can be read to its end"):
            read_scenario(path)
