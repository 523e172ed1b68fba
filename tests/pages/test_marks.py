"""No name is read as Markdown: not on any page, in any part, in any field of any table."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lib.exchange.ready import demo
from lib.exchange.scenarios import written
from lib.exchange.tables.files import workbook
from lib.model.changes import Set
from lib.model.fields import Kind
from lib.model.scenario import Scenario
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES, Row, Table
from pages.records.backup.restore import OWN_FILE
from pages.ui import cache
from pages.ui.doors import ROOMS
from pages.ui.prose import escaped
from tests.lib.exchange.tables.books import zipped
from tests.pages.marks import MARKS, READ, keep, named, planted, read, stands_on
from tests.pages.opened import open_page, texts, use_libraries
from tests.pages.test_rating import open_link
from tests.pins.states import PARTS, what_ifs

MARKED = re.compile("invalid|red|home|smile")
EACH = [(room.id, query) for room in ROOMS for query in PARTS.get(room.id, ({},))]
TABLES_SHOWN = [
    (page, {"table": table})
    for page, tables in {
        "goals": ("goals",),
        "departments": ("departments", "priorities"),
        "partnerships": (
            "partners",
            "partnerships",
            "efforts",
            "contributions",
            "contributions:grid",
        ),
        "people": (
            "people",
            "levels",
            "contacts",
            "levels:grid",
            "competences",
            "profiles",
            "actions",
        ),
    }.items()
    for table in tables
]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the planted library, which no test here changes."""
    folder = tmp_path_factory.mktemp("planted")
    changes = what_ifs(planted(demo())).values()
    keep(folder, demo(), *(it for made in changes for it in made))
    return folder


@pytest.fixture(autouse=True)
def libraries(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app uses that folder."""
    use_libraries(kept, monkeypatch)
    return kept


@pytest.mark.parametrize(("page", "query"), [*EACH, *TABLES_SHOWN], ids=str)
def test_no_name_is_read_as_markup(page: str, query: dict[str, str]) -> None:
    shown = open_page(page, "planted", leader=True, **query)

    assert not shown.exception
    assert read(shown) == []


@pytest.mark.parametrize("page", [room.id for room in ROOMS])
def test_nor_is_any_in_a_scenario(page: str) -> None:
    shown = open_page(page, "planted", leader=True, scenario="deadbeef")

    assert not shown.exception
    assert shown.button(key="undo-3")
    assert read(shown) == []


def _texts(table: Table, row: Row) -> list[str]:
    """The texts of the row that may be anything."""
    free = [field.name for field in table.fields if field.kind is Kind.TEXT and not field.key]
    known = table.name == "settings" and SETTINGS[row.name].kind is not Kind.TEXT  # type: ignore[union-attr]
    return [] if known else [getattr(row, name) for name in free]


def test_names_stand_in_every_text_of_every_table() -> None:
    model = planted(demo())
    for table in TABLES.values():
        for row in model.table(table.name):
            assert all(MARKED.search(text) for text in _texts(table, row))


@pytest.mark.parametrize("mark", [*MARKS, *map(named, range(len(MARKS)))])
def test_the_door_leaves_no_mark_in_force(mark: str) -> None:
    assert not READ.search(escaped(mark))


# -- what comes in, what is said of it, and what opens over a page ---------------------------------

NAMED, AGAIN = named(7), named(8)
CELLS = ";".join(f'"{named(n)}"' for n in (1, 2, 3))


def spoilt() -> str:
    """A table of goals in which a mark stands wherever one can be wrong."""
    return (
        f'id;name;weight;"{NAMED}"\n"{NAMED}";"{AGAIN}";"{AGAIN}";x\n'
        f'S1;"{NAMED}";1;y\nS1;"{AGAIN}";2;z\n'
    )


def contributions() -> str:
    """Rows that name goals and partnerships which are not there."""
    return f'partnership;goal;points\n"{NAMED}";"{AGAIN}";"{NAMED}"\nP01;"{NAMED}";5\n'


def scenario_file(**changed: object) -> bytes:
    """A scenario as a file, with something else in it."""
    made = Scenario(NAMED, AGAIN, NAMED, 0, (Set("goals", "S1", "weight", 31.0),))
    return json.dumps({**json.loads(written(made)), **changed}).encode()


GIVEN = {
    "a preview": ("files", "import-file", f"{NAMED}.xlsx", lambda: workbook(planted(demo()), "da")),
    "wrong cells": ("files", "import-file", "goals.csv", lambda: spoilt().encode()),
    "rows that lead nowhere": (
        *("files", "import-file", "contributions.csv"),
        lambda: contributions().encode(),
    ),
    "no table": ("files", "import-file", f"{NAMED}.csv", lambda: f"{CELLS}\n{CELLS}\n".encode()),
    "no workbook": ("files", "import-file", f"{NAMED}.xlsx", lambda: NAMED.encode()),
    "a new library": ("libraries", "new-file", "x.zip", lambda: zipped({"goals.csv": spoilt()})),
    "no copy": ("backup", "copy-file", f"{NAMED}.db", lambda: NAMED.encode()),
    "partners": (
        *("files", "list-partners", "x.csv"),
        lambda: f'navn;"{NAMED}"\n"{AGAIN}";"{NAMED}"\n'.encode(),
    ),
    "links": (
        *("files", "list-links", "x.csv"),
        lambda: f'partner;mål;"{NAMED}"\n"{AGAIN}";"{NAMED}";"{AGAIN}"\n'.encode(),
    ),
    "a scenario of another kind": (
        *("what-if", "scenario-upload", "x.json"),
        lambda: scenario_file(changes=[{"kind": NAMED, "table": NAMED}]),
    ),
    "a scenario that does not fit": (
        *("what-if", "scenario-upload", "x.json"),
        lambda: scenario_file(
            changes=[{"kind": "set", "table": "goals", "key": NAMED, "field": "name", "value": "x"}]
        ),
    ),
}


@pytest.mark.parametrize("what", GIVEN)
def test_nor_is_any_in_a_file_that_comes_in(what: str) -> None:
    page, place, name, content = GIVEN[what]
    query = {"files": "lists"} if place.startswith("list-") else {}
    shown = open_page(page, "fjordby", leader=True, **query)
    if page == "backup":
        shown.selectbox(key="copy-fjordby").set_value(OWN_FILE).run()

    shown.file_uploader(key=place).upload(name, content(), "text/plain").run()

    assert not shown.exception
    assert stands_on(shown, "x.invalid")
    assert read(shown) == []


def test_nor_is_any_in_what_is_said_after_saving() -> None:
    shown = open_page("files", "planted", leader=True)
    content = f'id;name;weight\nS1;"{AGAIN}";9\n'.encode()
    shown.file_uploader(key="import-file").upload("goals.csv", content, "text/csv").run()

    shown.button(key="import-save").click().run()

    assert shown.success
    assert read(shown) == []


def test_nor_is_any_in_what_is_said_of_a_new_library() -> None:
    shown = open_page("libraries")
    shown.text_input(key="new-library-name").set_value(AGAIN)
    shown.file_uploader(key="new-file").upload("x.xlsx", workbook(planted(demo()), "da"), "").run()

    next(b for b in shown.button if "Create" in b.label).click().run()

    assert shown.success
    assert read(shown) == []


def test_nor_is_any_in_what_opens_over_a_page() -> None:
    shown = open_page("overview", "planted", leader=True)

    shown.selectbox(key="look-at").set_value("P01").run()

    assert not shown.exception
    assert shown.get("dialog")
    assert read(shown) == []


def test_nor_is_any_behind_a_personal_link() -> None:
    token = cache.shelf().open("planted").make_links(["M07"])["M07"]

    shown = open_link(token, "planted")

    assert "M07" in texts(shown)
    assert stands_on(shown, "x.invalid")
    assert read(shown) == []
