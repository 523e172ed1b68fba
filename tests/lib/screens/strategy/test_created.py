"""What is named in a table and not there yet: offered, and made along with it."""

from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.screens.strategy.created import made, missing, offer
from lib.screens.strategy.sheets import table_sheet
from lib.screens.strategy.typed import Typed, edit_of, unread
from tests.readers import DA

SHEET = table_sheet(demo(), "partnerships", DA)
ROWS = Typed(
    added=(
        {"title": "A", "partner": "Røde Kors", "lead": "børn og unge"},
        {"title": "B", "partner": "RØDE  KORS", "lead": "Musik"},
        {"title": "C", "partner": "Fjordbyskolerne", "status": "ukendt ting"},
    )
)


def test_only_names_that_are_nowhere_are_missing_each_once() -> None:
    assert missing(SHEET, ROWS) == {"partners": ("Røde Kors",), "departments": ("Musik",)}


def test_what_is_made_has_free_ids_and_is_meant_by_the_rows_then() -> None:
    created = (("partners", "Røde Kors"), ("partners", "Lions"), ("departments", "Musik"))
    changes = made(demo(), created)
    model = apply(demo(), changes)
    names = {row.name: row.id for row in model.partners}
    names |= {row.name: row.id for row in model.departments}
    sheet = table_sheet(model, "partnerships", DA)
    added = edit_of(sheet, ROWS).added
    assert [row.get("partner") for row in added[:2]] == [names["Røde Kors"]] * 2
    assert added[1]["lead"] == names["Musik"]
    assert names["Lions"] not in {row.id for row in demo().partners}
    assert [it.field for it in unread(sheet, ROWS)] == ["status"]


def test_a_name_that_cannot_be_one_makes_nothing() -> None:
    assert made(demo(), (("partners", "x" * 5_000),)) == ()


def test_the_offer_names_them() -> None:
    assert DA.say(offer("partners", ("Lions",))) == "Opret partneren “Lions”"
    assert DA.say(offer("departments", ("A", "B"))) == "Opret 2 afdelinger: “A” og “B”"
