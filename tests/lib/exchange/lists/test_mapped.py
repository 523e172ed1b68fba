"""Flat lists as partners, partnerships and contributions."""

from __future__ import annotations

import pytest

from lib.errors import BadFileError
from lib.exchange.lists.flat import LINKS
from lib.exchange.lists.mapped import Brought, Per, bring, usual
from lib.exchange.tables.incoming import merge
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.text.language import language
from tests.lib.exchange.lists.test_flat import list_of
from tests.small import small_model

ENGLISH = language("en")


def brought(
    per: Per = "partner", partners: str = "", links: str = "", library: Model | None = None
) -> Brought:
    """What these CSV texts bring to the small library, or to another."""
    return bring(
        library or small_model(),
        list_of(partners) if partners else None,
        list_of(links, LINKS) if links else None,
        per,
        ENGLISH,
    )


def taken_in(found: Brought, library: Model) -> Model:
    merged = merge(library, found.incoming, found.incoming.rows, replacing=False)
    assert not merged.problems
    return apply(library, merged.changes)


def test_a_list_of_partners_brings_partners_only() -> None:
    assert [*brought(partners="name\nA\n").incoming.rows] == ["partners"]


def test_links_to_goals_become_points_of_one_candidate_for_each_partner() -> None:
    rows = brought(links="from,to,strength\nA,Democracy,2\nA,S2,1\n").incoming.rows
    (partnership,) = rows["partnerships"]
    assert (partnership.title, partnership.status, partnership.partner) == ("A", "candidate", "O02")
    assert set(rows["contributions"]) == {
        Contribution(partnership="P02", goal="S1", points=2.0),
        Contribution(partnership="P02", goal="S2", points=1.0),
    }


def test_a_link_that_gives_no_points_is_told_in_the_description() -> None:
    rows = brought(links="from,to,strength\nA,Krea,2\nA,S1,\n").incoming.rows
    assert rows["partnerships"][0].description == "Linked to: Krea and S1."
    assert rows["contributions"] == ()


def test_a_theme_becomes_one_candidate_with_the_partner_whose_link_is_strongest() -> None:
    rows = brought("target", links="from,to,strength\nA,Avis,10\nB,avis,40\n").incoming.rows
    (partnership,) = rows["partnerships"]
    assert (partnership.title, partnership.partner) == ("Avis", "O03")
    assert partnership.description == "Also with: A."


def test_a_partnership_of_the_library_keeps_what_it_says() -> None:
    rows = brought("target", links="from,to\nA,læsekreds\n").incoming.rows
    (partnership,) = rows["partnerships"]
    assert (partnership.id, partnership.partner, partnership.status) == ("P1", "O1", None)


@pytest.mark.parametrize("per", ["partner", "target"])
def test_the_same_lists_a_second_time_change_nothing(per: Per) -> None:
    links = "from,to,strength\nA,S1,2\nA,Avis,1\nHusflidsforeningen,S2,3\n"
    once = taken_in(brought(per, links=links), small_model())
    assert taken_in(brought(per, links=links, library=once), once) == once


def test_a_cell_that_cannot_be_kept_stops_the_import() -> None:
    with pytest.raises(BadFileError):
        brought(partners=f"name\n{'x' * 201}\n")


def test_long_lists_of_names_fit_the_description() -> None:
    links = "from,to\n" + "".join(f"A,{'x' * 190}{n}\n" for n in range(40))
    description = brought(links=links).incoming.rows["partnerships"][0].description
    assert len(description) == 4000


def test_links_that_mostly_lead_to_goals_suggest_one_partnership_for_each_partner() -> None:
    assert usual(small_model(), list_of("from,to\nA,S1\nB,Krea\n", LINKS)) == "partner"
    assert usual(small_model(), list_of("from,to\nA,Avis\nB,Krea\nC,S1\n", LINKS)) == "target"


def _titles(model: Model) -> set[str]:
    return {row.title for row in model.partnerships}


def test_an_id_that_is_anothers_name_makes_them_no_one_partner() -> None:
    found = brought(partners="nr;navn\nCD;AB\nAB;CD\n", links="fra;til;styrke\nAB;S1;2\n")
    model = taken_in(found, small_model())
    assert {row.name for row in model.partners} >= {"AB", "CD"}
    # The list says that AB is the id of CD.
    assert {row.title for row in model.partnerships} - _titles(small_model()) == {"CD"}


def test_an_id_of_several_partners_is_told() -> None:
    found = brought(partners="nr;navn\n1;AB\n1;CD\n")
    assert [str(note) for note in found.notes] == [
        "These ids stand with several partners; links go to the first of them: 1."
    ]
