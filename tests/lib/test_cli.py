"""The command line: figures on standard output, errors on standard error, exit status 0 or 2."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lib.analysis.figures.groups import GROUPS
from lib.cli import main
from lib.exchange import ready, scenarios
from lib.exchange.tables import files
from lib.model.changes import Set, removal
from lib.model.persons import codes_in
from lib.model.scenario import Scenario
from lib.settings import settings
from lib.store.base import today
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.exchange.tables.books import xlsx
from tests.small import fewer, small_model

ROOT = Path(__file__).parents[2]
DEMO = str(ROOT / "data" / "demo")
ORDER = ("--only", "model", "--only", "alignment")
"""Groups that take no time."""
ASKED_FOR = ("core_index", "pairwise")
"""Groups that are printed only where they are asked for."""
CODE = re.compile(rb"\bM\d\d\b")


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
    assert figures["alignment"]["P01"]["alignment"] == pytest.approx(7.361111)
    assert figures["alignment"]["P01"]["rank"] == 6
    assert figures["alignment"]["P01"]["parts"]["S1"] == pytest.approx(6.25)


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


def test_two_runs_print_the_same_bytes_and_name_nobody(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    few = tmp_path / "few.zip"
    few.write_bytes(files.csv_zip(fewer(ready.demo(), 8)))
    command = [sys.executable, "-m", "lib.cli", "figures", str(few)]
    seeded = {"PYTHONHASHSEED": "1"}
    other = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=seeded)

    assert main(["figures", str(few)]) == 0

    said = capfdbinary.readouterr()
    assert said.out == other.stdout
    left_out = ("selection_frequency", "pairwise")
    assert list(json.loads(said.out)) == [name for name in GROUPS if name not in left_out]
    assert not CODE.search(said.out + said.err + other.stderr)


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


@pytest.mark.parametrize("name", ["zero.zip", "goals.csv"])
def test_a_source_without_an_end_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    os.mkfifo(tmp_path / name)
    sources = {
        str(tmp_path / name),
        "/dev/zero",
        str(tmp_path if name == "goals.csv" else "/dev/zero"),
    }
    for source in sources:
        assert main(["figures", source]) == 2
        assert "no file that can be read to its end" in capsys.readouterr().err


def test_a_workbook_without_a_table_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.xlsx").write_bytes(xlsx({"Forklaring": [["x"]]}))
    assert main(["figures", str(tmp_path / "a.xlsx")]) == 2
    assert "No table was found in it" in capsys.readouterr().err


def test_what_was_not_read_is_said_beside_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goals.csv").write_bytes("id;name\nS1;Læselyst på øen\n".encode("mac_roman"))
    assert main(["figures", str(tmp_path), "--only", "model"]) == 0
    assert "read as Mac Roman, for example “S1;Læselyst på øen”" in capsys.readouterr().err


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


GUESS = {"set": "levels", "key": ["M05", "K3"], "field": "leader", "value": 2}


@pytest.mark.parametrize("group", [*ASKED_FOR, "staffing", "competences"])
def test_no_group_asked_for_alone_names_a_person_but_for_the_leader(
    group: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["figures", DEMO, "--only", group]) == 0
    printed = capfdbinary.readouterr()
    assert not CODE.search(printed.out + printed.err)


def test_a_what_if_about_somebody_gets_no_figure_about_staff_but_for_the_leader(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "guess.json"
    said = []
    for value in range(6):
        file.write_text(json.dumps({"name": "M05?", "changes": [GUESS | {"value": value}]}))
        groups = ("--only", "competences", "--only", "model")
        assert main(["figures", DEMO, *groups, "--scenario", str(file)]) == 0
        said.append(capfdbinary.readouterr())
    assert {it.out for it in said} == {said[0].out}
    assert b"--leader" in said[0].err
    assert json.loads(said[0].out)["model"]["digest"] is None
    assert main(["compare", DEMO, str(file)]) == 0
    assert not CODE.search(capfdbinary.readouterr().out)


def test_seats_are_left_out_where_a_what_if_takes_other_hours(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    effort = ready.demo().efforts[0]
    file = tmp_path / "hours.json"
    change = Set("efforts", (effort.partnership, effort.department), "hours", 1.0)
    file.write_text(scenarios.written(Scenario(changes=(change,))), "utf-8")
    assert main(["figures", DEMO, "--only", "staffing", "--scenario", str(file)]) == 0
    said = capfdbinary.readouterr()
    assert json.loads(said.out) == {}
    assert b"staffing" in said.err


@pytest.mark.parametrize("field", ["K3", "K99"])
@pytest.mark.parametrize("code", ["M2l", "M99", "M05"])
def test_an_error_in_a_file_about_persons_names_none(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, code: str, field: str
) -> None:
    for file in Path(DEMO).glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "levels.csv").open("a", encoding="utf-8") as levels:
        levels.write(f"{code},{field},2,2,2,2026-01-01\n{code},{field},9,2,2,x\n")
    assert main(["figures", str(tmp_path)]) == 2
    said = capfdbinary.readouterr().err
    assert said
    assert not CODE.search(said)
    assert code.encode() not in said
    assert main(["figures", str(tmp_path), "--leader"]) == 2
    assert code.encode() in capfdbinary.readouterr().err


def test_a_what_if_that_somebody_stands_in_the_way_of_names_nobody(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    model, file = ready.demo(), tmp_path / "away.json"
    away = [it for it in removal(model, "departments", "BU") if not codes_in([it])]
    file.write_text(scenarios.written(Scenario(changes=tuple(away))), "utf-8")
    for command in ("compare", "figures"):
        arguments = [str(file)] if command == "compare" else ["--scenario", str(file)]
        assert main([command, DEMO, *arguments]) == 2
        said = capfdbinary.readouterr().err
        assert b"members of staff" in said
        assert not CODE.search(said)


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
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteShelf]:
    """A shelf of its own, with one library."""
    monkeypatch.setenv("SAMSPIL_DATA", str(tmp_path))
    settings.cache_clear()
    shelf = SqliteShelf(tmp_path)
    shelf.create("Odense", small_model())
    yield shelf
    settings.cache_clear()


def test_a_lost_code_of_the_leaders_view_is_taken_away(
    shelf: SqliteShelf, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    shelf.open("odense").set_leader_code("scrypt:0")

    assert main(["forget-leader-code", "odense"]) == 0

    assert shelf.open("odense").leader_code() is None
    assert b"no code now" in capfdbinary.readouterr().out


@pytest.mark.parametrize("command", ["forget-leader-code", "delete", "bring-back"])
def test_a_library_that_is_not_there_is_named(
    shelf: SqliteShelf, capfdbinary: pytest.CaptureFixture[bytes], command: str
) -> None:
    assert main([command, "../odense"]) == 2
    assert b"no library" in capfdbinary.readouterr().err


def test_a_library_is_deleted_and_brought_back(
    shelf: SqliteShelf, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["delete", "odense"]) == 0
    until = (today() + timedelta(days=30)).isoformat()
    assert f"is deleted. Until {until}" in capfdbinary.readouterr().out.decode()
    assert shelf.libraries() == ()

    assert main(["bring-back", "odense"]) == 0
    assert [it.id for it in shelf.libraries()] == ["odense"]
    assert main(["bring-back", "odense"]) == 2


def test_figures_can_be_asked_for_as_of_a_day(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    going = {"set": "people", "key": "M12", "field": "leaves_on", "value": "2027-03-01"}
    what_if = tmp_path / "leaves.json"
    what_if.write_text(json.dumps({"changes": [going]}), encoding="utf-8")
    asked = (DEMO, "--scenario", str(what_if), "--only", "competences", "--leader")
    before, after = (
        printed(capfdbinary, *asked, "--today", day)["competences"]
        for day in ("2027-02-28", "2027-03-01")
    )
    assert "M12" in before["leave_loss"]
    assert "M12" not in after["leave_loss"]
    for name, row in before["per"].items():
        assert [it["n"] for it in row["later"]] in ([], [after["per"][name]["n"]])


def run_with(redirection: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell starts it with its outputs led elsewhere."""
    command = [sys.executable, "-m", "lib.cli", "figures", *arguments]
    script = f'"$@" {redirection}'
    return subprocess.run(["/bin/sh", "-c", script, "sh", *command], cwd=ROOT, capture_output=True)


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full"])
def test_an_output_that_takes_nothing_is_told_in_one_line(redirection: str) -> None:
    ran = run_with(redirection, DEMO, "--only", "model")
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert line.startswith(b"The figures could not be written to standard output (")


def test_errors_are_not_written_among_the_figures() -> None:
    ran = run_with("2>&-", "nowhere", "--only", "model")
    assert (ran.returncode, ran.stdout) == (2, b"")


def test_a_file_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", DEMO, "--only", "model", "--out", str(tmp_path)]) == 2
    shown = capsys.readouterr()
    assert f"could not be written to “{tmp_path}” (" in shown.err
    assert not shown.out
