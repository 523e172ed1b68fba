"""The three advices with the library's own lines."""

from __future__ import annotations

from lib.analysis.competences.advice import advise
from lib.exchange.ready import demo, starter
from lib.model.changes import Remove, Set, apply
from lib.model.model import Model
from lib.screens.hiring import advice
from lib.screens.hiring.advice import AdviceLine, advices
from tests.lib.screens.hiring.hired import EN
from tests.sized import sized_model


def lines(model: Model) -> dict[str, AdviceLine]:
    return {row.id: row for row in advices(model, advise(model), EN)}


def finding(model: Model) -> str:
    return EN.say(advice.finding(model, advise(model)))


def test_each_advice_of_the_source_has_its_line() -> None:
    shown = lines(demo())
    assert list(shown) == ["network", "competences", "external"]
    assert all(row.text and row.lines for row in shown.values())


def test_partners_nobody_knows_are_named_with_their_partnerships() -> None:
    network = lines(demo())["network"]
    assert network.lines[0].startswith("10 of the 11 are rooted")
    assert network.table is not None
    row = (
        "Elder care department",
        "municipal",
        "yes",
        "met, no more",
        "Citizen service on the move",
    )
    assert row in network.table.rows


def test_what_nobody_has_stands_with_the_partnerships_that_wait() -> None:
    missing = lines(demo())["competences"]
    assert "Fundraising: needed for The town’s literature festival." in missing.lines
    assert missing.table is not None
    assert ("Fundraising", "The town’s literature festival") in missing.table.rows


def test_ability_in_external_relations_is_said_as_so_many_of_those_needed() -> None:
    said = lines(demo())["external"].lines
    assert said == ("Acting in external relations: 3 of 6 people needed are at the target level.",)


def test_where_the_number_needed_is_unknown_that_is_said() -> None:
    unknown = apply(demo(), [Set("competences", "K11", "needed", None)])
    assert lines(unknown)["external"].lines == (
        "Acting in external relations: 3 people are at the target level; how many are needed is "
        "not said.",
    )


def test_without_contacts_nothing_is_said_of_whom_nobody_knows() -> None:
    bare = apply(demo(), [Remove("contacts", (row.person, row.partner)) for row in demo().contacts])
    network = lines(bare)["network"]
    assert network.lines[0].startswith("Contacts are noted of nobody")
    assert network.table is None
    assert "partners" not in finding(bare)


def test_a_library_that_lacks_nothing_is_told_so() -> None:
    shown = lines(sized_model())
    assert shown["competences"].lines == (
        "Somebody here is at the target level in everything that is asked for.",
    )
    assert "not listed this ability" in shown["external"].lines[0]
    assert finding(sized_model()).startswith("Nobody here knows 13 of 160 partners")


def test_the_finding_tells_what_a_newcomer_could_bring() -> None:
    assert finding(demo()) == (
        "Nobody here knows 11 of 23 partners, or is good enough at Data and understanding of "
        "algorithms and Fundraising."
    )


def test_without_partners_that_is_said() -> None:
    assert lines(starter())["network"].lines == ("The library has no partners yet.",)
