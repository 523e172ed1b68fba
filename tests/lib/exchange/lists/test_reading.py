"""Flat lists read row by row."""

from __future__ import annotations

from itertools import islice

from lib.exchange.lists.flat import LINKS, PARTNERS
from lib.exchange.lists.reading import ListReading, free_ids
from lib.model.model import Model
from lib.model.partnerships import Partner
from lib.model.tables import TABLES
from tests.lib.exchange.lists.test_flat import list_of
from tests.small import small_model

POINTS = TABLES["contributions"].field["points"]


def read(partners: str = "", links: str = "", library: Model | None = None) -> ListReading:
    """What is read of these CSV texts."""
    reading = ListReading(library or small_model())
    if partners:
        reading.read_partners(list_of(partners))
    if links:
        reading.read_links(list_of(links, LINKS), POINTS)
    return reading


def said(reading: ListReading) -> str:
    return "\n".join(map(str, reading.notes()))


def test_a_partner_of_the_library_keeps_its_id_and_what_is_known_of_it() -> None:
    found = read("name,local\nhusflidsforeningen,yes\n").partners
    assert found == {"O1": Partner(id="O1", name="Husflidsforeningen", type="civil", local=True)}


def test_new_partners_get_free_ids() -> None:
    assert [*read("name,type\nA,culture\nB,\n").partners] == ["O02", "O03"]


def test_one_name_is_one_partner() -> None:
    assert len(read("name,type\nA,\n a ,civil\n").partners) == 1


def test_types_go_by_their_labels_in_either_language() -> None:
    found = read("navn;type\nA;kultur\nB;education\n").partners.values()
    assert [partner.type for partner in found] == ["culture", "education"]


def test_a_type_that_is_not_known_here_is_left_unknown_and_said() -> None:
    reading = read("name,type\nA,NGO\n")
    assert reading.partners["O02"].type is None
    assert "“NGO”" in said(reading)


def test_a_row_without_a_name_is_left_out_and_said() -> None:
    reading = read("name,type\n,civil\n")
    assert not reading.partners
    assert "without a name" in said(reading)


def test_a_name_that_cannot_be_kept_is_a_problem_at_its_cell() -> None:
    (problem,) = read(f"name,type\nA,\n{'x' * 201},\n").problems
    assert (problem.row, problem.column) == (3, "name")


def test_links_name_partners_by_the_id_of_their_list() -> None:
    reading = read("id,name\n17,Bladet\n", "source,target\n17,Avis\n")
    assert [link.partner.name for link in reading.links] == ["Bladet"]


def test_a_strength_that_is_no_point_is_left_unknown_and_never_scaled() -> None:
    reading = read(links="from,to,strength\nA,S1,5\n")
    assert reading.links[0].strength is None
    assert "“5”" in said(reading)


def test_danish_numbers_are_read_as_such() -> None:
    assert read(links="fra;til;styrke\nA;S1;1,5\n").links[0].strength == 1.5


def test_a_link_that_stands_twice_is_said() -> None:
    assert "stand further up" not in said(read(links="from,to\nA,S1\nB,S1\n"))
    reading = read(links="from,to\nA,S1\nA,s1\n")
    assert len(reading.links) == 1
    assert "One row names a link that stands further up" in said(reading)


def test_of_a_link_that_stands_twice_the_first_strength_counts_as_is_said() -> None:
    reading = read(links="from,to,strength\nA,S1,\nA,S1,2\nA,S1,3\n")
    assert [link.strength for link in reading.links] == [2]
    assert "2 rows name links that stand further up; the first strength counts." in said(reading)


def test_of_a_partner_told_of_twice_the_first_counts_and_it_is_named() -> None:
    reading = read("name,type,local\nA,civil,\nB,,\nA,culture,yes\n")
    assert (reading.partners["O02"].type, reading.partners["O02"].local) == ("civil", True)
    assert "what stands first counts: A." in said(reading)


def test_ids_go_on_after_the_highest() -> None:
    assert [*islice(free_ids("O", ("O07", "Ox", "P99")), 2)] == ["O08", "O09"]


def test_the_columns_read_are_those_that_may_be_chosen() -> None:
    assert {column.code for column in PARTNERS} == {"name", "type", "local", "id"}
