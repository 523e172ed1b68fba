"""What a person takes out about themselves."""

from __future__ import annotations

import json

from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.store.links import Answer, Aside
from lib.text.language import language
from lib.view.competences.self_rating_export import own_json, private_table

ASIDE = Aside({"K10": 1, "K2": 3}, {"K2": Answer(own=4)})
LIBRARY = Model.of(
    [
        Person(id="M1"),
        Person(id="M2"),
        Competence(id="K2", name="Samfund", name_en="Society"),
        Level(person="M1", competence="K2", own=1, leader=2),
        Level(person="M2", competence="K2", own=5),
    ]
)


def test_private_wishes_are_listed_by_competence() -> None:
    table = private_table(LIBRARY, ASIDE, language("en"))
    assert table.rows == (("Society", "3 – very much"), ("K10", "1 – a little"))


def test_the_file_holds_what_the_library_holds_and_what_is_kept_aside() -> None:
    told = json.loads(own_json(LIBRARY, (), "M1", ASIDE))
    assert told["private_interests"] == {"K10": 1, "K2": 3}
    assert told["not_saved_yet"] == {"K2": {"own": 4, "interest": None, "shared": False}}
    assert {row["row"].get("leader") for row in told["rows"]} == {None, 2}


def test_the_file_holds_nothing_of_anybody_else() -> None:
    assert b"M2" not in own_json(LIBRARY, (), "M1", ASIDE)
