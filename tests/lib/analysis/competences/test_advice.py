"""The source's three advices on new appointments."""

from __future__ import annotations

from lib.analysis.competences.advice import ADVICE, Network, advise
from lib.exchange.framework import hiring_advice
from lib.model.competences import Need
from lib.model.model import Model
from lib.model.partnerships import Partner, Partnership
from lib.model.people import Contact
from tests.lib.analysis.staff import competence, team


def test_the_source_gives_the_same_advices_with_the_same_figures() -> None:
    assert {row.id: row.figure for row in hiring_advice()} == ADVICE


def network(*contacts: Contact) -> Network:
    rows = (
        Partner(id="O1", name="O1", type="civil", local=True),
        Partner(id="O2", name="O2", type="business", local=False),
        Partnership(id="P1", title="P1", partner="O1"),
        Partnership(id="P2", title="P2", partner="O1", status="ended"),
    )
    return advise(team({"A": (), "B": ()}, *rows, *contacts)).network


def test_partners_that_nobody_knows_are_named_with_their_partnerships() -> None:
    found = network(Contact(person="A", partner="O2", strength=2))
    assert [(row.partner, row.partnerships) for row in found.strangers] == [("O1", ("P1",))]
    assert (found.local, found.types, found.partners) == (found.strangers, ("civil",), 2)


def test_somebody_who_has_only_met_them_does_not_know_them() -> None:
    found = network(
        Contact(person="A", partner="O1", strength=1), Contact(person="B", partner="O2", strength=3)
    )
    assert [(row.partner, row.met) for row in found.strangers] == [("O1", True)]
    assert (found.contactless, found.types) == ((), ())


def test_a_contact_of_unknown_strength_has_at_least_met_them() -> None:
    found = network(Contact(person="A", partner="O1"))
    assert [row.partner for row in found.contactless] == ["O2"]


def test_one_who_knows_them_is_enough() -> None:
    found = network(
        Contact(person="A", partner="O1", strength=3), Contact(person="B", partner="O1", strength=1)
    )
    assert [row.partner for row in found.strangers] == ["O2"]


def test_competences_nobody_has_and_professions_are_missing() -> None:
    rows = (
        competence("K1"),
        competence("X1", needed=None, target=None),
        Partnership(id="P1", title="P1"),
        Need(partnership="P1", competence="X1", level=2),
    )
    missing = advise(team({"A": (2, 1)}, *rows)).missing
    assert (missing.competences, missing.professions) == (("K1",), {"X1": ("P1",)})


def test_ability_in_external_relations_is_told_as_people_of_those_needed() -> None:
    external = advise(team({"A": (4,)}, competence("K11", needed=3, target=4))).external
    assert external is not None
    assert (external.people, external.needed, external.shortfall) == (1, 3, 2)


def test_without_that_competence_nothing_is_told_of_it() -> None:
    assert advise(Model.of([])).external is None
