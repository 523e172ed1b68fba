"""The best proposal beside the fairest, as the leader sees it."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.staffing.proposals import Staffing
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.competences.staffing.seats import BACKUP, LEAD, Terms
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.staffing.people import PeopleView, people_view
from tests.lib.screens.staffing.staffed import EN, locks, staffed

SIX = ("P01", "P02", "P03", "P05", "P06", "P09")


def view(found: Staffing | None = None, model: Model | None = None) -> PeopleView:
    return people_view(model or demo(), found or staffed(), EN)


def rows_of(terms: Terms) -> dict[tuple[object, object], tuple[object, ...]]:
    return {(row[0], row[1]): row for row in view(staffed(terms)).seats.rows}


def test_each_seat_stands_with_its_person_and_the_reasons() -> None:
    rows = rows_of(locks(("P02", BACKUP, "M07")))
    row = rows["Reading groups in care homes", "Backup lead"]
    assert row[3] == "M07"
    assert row[6] == "locked by you, has every must-have and works in the lead department"


def test_an_empty_seat_has_no_fit_and_no_reasons() -> None:
    rows = rows_of(Terms())
    assert rows["Reading trail 0–6", "Lead"][3:] == ("empty", None, "empty", "")


def test_the_price_of_fairness_is_told_in_words() -> None:
    found = staffed(None, SIX)
    said, lost = view(found).price, found.fit_lost / found.best.for_leader.fit
    assert said.startswith("The fairest proposal lowers the greatest load from ")
    assert f"fit of all seats is {100 * lost:.1f}% lower" in said
    assert "seats change hands" in said
    assert "lower." in said


def test_where_the_best_is_the_fairest_there_is_no_price() -> None:
    found = staffed(Terms(lead_below=1), SIX)
    same = replace(found, moved=(), fairest=found.best)
    assert view(same).price.startswith("The best proposal is the fairest too")


def test_without_hours_nothing_is_fairer() -> None:
    people = tuple(replace(row, hours=None) for row in demo().people)
    bare = demo().with_tables({"people": people})
    assert (
        "no way to fill the seats is fairer" in view(propose_staffing(bare, ("P01",)), bare).price
    )


def test_a_lock_and_what_the_person_lacks_are_among_the_reasons() -> None:
    found = staffed(locks(("P01", LEAD, "M24")))
    why = next(row[6] for row in view(found).seats.rows if row[3] == "M24" and row[1] == "Lead")
    assert str(why).startswith("locked by you and lacks Internal partnership policies")


def test_people_who_know_the_partner_are_told() -> None:
    contact, partner = demo().contacts[0], demo().contacts[0].partner
    about = next(row.id for row in demo().partnerships if row.partner == partner)
    found = staffed(locks((about, BACKUP, contact.person)), (about,))
    rows = [row for row in view(found).seats.rows if row[1] == "Backup lead"]
    assert "knows the partner" in str(rows[0][6])


def test_what_is_not_known_of_people_is_said() -> None:
    people = (replace(demo().people[0], hours=None, may_lead=None), *demo().people[1:])
    model = demo().with_tables({"people": people})
    notes = " ".join(view(propose_staffing(model, ("P01",)), model).notes)
    assert "One person can have no seat because the hours are unknown: M01." in notes
    assert "may lead; here that person may: M01." in notes


def test_how_much_better_another_proposal_could_be_is_told_unless_it_is_next_to_nothing() -> None:
    found = staffed()
    fit = found.best.for_leader.fit
    for more, told in ((1.1, True), (1.0001, False), (1.0, False)):
        private = replace(found.best.for_leader, bound=more * fit)
        notes = view(replace(found, best=replace(found.best, for_leader=private))).notes
        assert any("10.0% higher" in note for note in notes) == told
