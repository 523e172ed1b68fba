"""The command line: figures on standard output, errors on standard error, exit status 0 or 2."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lib.analysis.figures import GROUPS
from lib.cli import main
from lib.exchange import files, ready, scenarios
from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.settings import settings
from lib.store.shelf import Shelf
from tests.small import small_model

ROOT = Path(__file__).parents[2]
DEMO = str(ROOT / "data" / "demo")
ORDER = ("--only", "model", "--only", "alignment")
"""Groups that take no time."""


def printed(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> dict[str, Any]:
    """What the command prints, read as JSON."""
    assert main(["figures", *arguments]) == 0
    figures: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    return figures


def test_the_demo_has_the_figures_of_an_independent_calculation(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    figures = printed(capfdbinary, DEMO, *ORDER)

    assert (figures["model"]["goals"], figures["model"]["partnerships"]) == (6, 24)
    assert figures["alignment"]["P01"]["alignment"] == pytest.approx(28.333333)
    assert figures["alignment"]["P01"]["rank"] == 6
    assert figures["alignment"]["P01"]["parts"]["S1"] == pytest.approx(25)


def test_unknown_is_null_and_never_a_number(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    figures = printed(
        capfdbinary,
        str(Path(DEMO).parent / "aarhus"),
        "--only",
        "alignment",
        "--only",
        "approaches",
    )

    assert figures["alignment"]["R12"]["assessed"] == 0
    assert figures["approaches"]["team_led"]["indicators"]["overload"] is None


def test_two_runs_print_the_same_bytes() -> None:
    command = [sys.executable, "-m", "lib.cli", "figures", DEMO]
    runs = [
        subprocess.run(
            command, cwd=ROOT, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert list(json.loads(runs[0])) == [name for name in GROUPS if name != "core_index"]


def test_the_order_of_rows_in_the_files_changes_nothing(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for file in Path(DEMO).glob("*.csv"):
        header, *rows = file.read_text(encoding="utf-8").splitlines(keepends=True)
        (tmp_path / file.name).write_text("".join([header, *reversed(rows)]), encoding="utf-8")
    only = (*ORDER, "--only", "weight_interval", "--only", "competences")

    assert printed(capfdbinary, str(tmp_path), *only) == printed(capfdbinary, DEMO, *only)


def test_one_group_can_be_asked_for(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert list(printed(capfdbinary, DEMO, "--only", "model")) == ["model"]


def test_a_group_that_does_not_exist_is_answered_with_those_that_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["figures", DEMO, "--only", "alignmnt"]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert "alignment" in said.err


def test_bad_input_gets_every_error_on_a_line_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goals.csv").write_text("id,name,weight\nS1,One,-5\nS1,Two,x\n", encoding="utf-8")

    assert main(["figures", str(tmp_path)]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 3


def test_a_source_that_does_not_exist_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    for source in ("nowhere.xlsx", "nowhere"):
        assert main(["figures", source]) == 2
        assert f"“{source}”. There is no such file or folder." in capsys.readouterr().err


def test_a_scenario_is_put_on_top(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "what-if.json"
    scenario = Scenario(changes=(Set("goals", "S4", "weight", 400.0),))
    file.write_text(scenarios.written(scenario), encoding="utf-8")

    figures = printed(capfdbinary, DEMO, *ORDER, "--scenario", str(file))

    assert figures["alignment"]["P12"]["rank"] == 1


def test_a_scenario_that_does_not_fit_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "what-if.json"
    scenario = Scenario(changes=(Set("goals", "S99", "weight", 4.0),))
    file.write_text(scenarios.written(scenario), encoding="utf-8")

    assert main(["figures", DEMO, *ORDER, "--scenario", str(file)]) == 2
    assert "S99" in capsys.readouterr().err


def test_figures_go_into_a_workbook_with_a_sheet_for_each_group(tmp_path: Path) -> None:
    file = tmp_path / "figures.xlsx"

    assert main(["figures", DEMO, *ORDER, "--format", "xlsx", "--out", str(file)]) == 0

    book = load_workbook(BytesIO(file.read_bytes()))
    assert book.sheetnames == ["model", "alignment"]
    header = [cell.value for cell in book["alignment"][1]]
    assert header[:3] == ["id", "alignment", "low"]
    assert book["alignment"].max_row == 25


def test_a_workbook_is_read_as_a_folder_is(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "demo.xlsx"
    file.write_bytes(files.workbook(ready.demo(), "da"))

    assert printed(capfdbinary, str(file), *ORDER) == printed(capfdbinary, DEMO, *ORDER)


def test_a_file_that_cannot_be_written_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", DEMO, *ORDER, "--out", str(tmp_path / "no" / "such" / "folder")]) == 2
    assert capsys.readouterr().err


def test_every_group_is_described_where_the_command_line_is() -> None:
    described = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert [name for name in GROUPS if f"| `{name}` |" not in described] == []


def test_personal_figures_are_printed_for_the_leader_only(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    group = ("--only", "competences")

    assert "leave_loss" not in printed(capfdbinary, DEMO, *group)["competences"]
    found = printed(capfdbinary, DEMO, *group, "--leader")["competences"]
    assert found["leave_loss"]["M28"] == pytest.approx(0.110063, abs=5e-7)


def test_what_ifs_are_compared_with_the_library(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    for file, weight in zip(files, (50.0, 5.0), strict=True):
        changes = (Set("goals", "S1", "weight", weight),)
        file.write_text(scenarios.written(Scenario(file.stem, changes=changes)), "utf-8")

    assert main(["compare", DEMO, *map(str, files), "--approach", "team_led"]) == 0

    compared = json.loads(capfdbinary.readouterr().out)
    assert compared["approach"] == "team_led"
    assert [row["name"] for row in compared["scenarios"]] == ["one", "two"]


def test_a_what_if_that_does_not_fit_is_told_and_nothing_is_printed(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "odd.json"
    changes = (Set("goals", "S99", "weight", 1.0),)
    file.write_text(scenarios.written(Scenario("odd", changes=changes)), "utf-8")

    assert main(["compare", DEMO, str(file)]) == 2

    told = capfdbinary.readouterr()
    assert told.out == b""
    assert b"S99" in told.err


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """A shelf of its own, with one library."""
    monkeypatch.setenv("SAMSPIL_DATA", str(tmp_path))
    settings.cache_clear()
    shelf = Shelf(tmp_path)
    shelf.create("Odense", small_model())
    yield shelf
    settings.cache_clear()


def test_a_lost_code_of_the_leaders_view_is_taken_away(
    shelf: Shelf, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    shelf.open("odense").set_leader_code("scrypt:0")

    assert main(["forget-leader-code", "odense"]) == 0

    assert shelf.open("odense").leader_code() is None
    assert b"no code now" in capfdbinary.readouterr().out


def test_a_library_that_is_not_there_is_named(
    shelf: Shelf, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["forget-leader-code", "../odense"]) == 2
    assert b"no library" in capfdbinary.readouterr().err
