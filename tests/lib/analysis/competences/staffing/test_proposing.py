"""Staffing of a portfolio."""

from __future__ import annotations

import pytest

from lib.analysis.competences.staffing.eligible import judge_eligibility
from lib.analysis.competences.staffing.proposals import Carried, Proposal, Staffing
from lib.analysis.competences.staffing.proposing import (
    count_filled,
    count_leads,
    propose_staffing,
)
from lib.analysis.competences.staffing.seats import BACKUP, LEAD, Placing, Terms, seats_of
from lib.analysis.portfolios.best import best_portfolio
from lib.exchange.ready import demo
from lib.model.people import Person
from lib.model.tables import Row
from tests.lib.analysis.seated import MUST, need, staffed

# -- who could lead what, within hours, and which seats stay empty --------------------------------

APART = Terms(network=False)


def staff(*more: Row, terms: Terms = APART, **given: object) -> Staffing:
    """The staffing of P1 and P2 without the network."""
    return propose_staffing(staffed(MUST, *more, **given), ["P1", "P2"], terms)  # type: ignore[arg-type]


def seated(proposal: Proposal) -> dict[tuple[str, str], str | None]:
    """Who sits where."""
    return {post.seat: post.person for post in proposal.posts}


def causes(proposal: Proposal) -> dict[tuple[str, str], str]:
    """Why seats are empty."""
    return {post.seat: post.unfilled.cause for post in proposal.posts if post.unfilled}


def test_lead_and_backup_of_a_partnership_are_two_people() -> None:
    best = seated(staff().best)
    assert best["P1", LEAD] != best["P1", BACKUP]
    assert None not in best.values()


def test_only_who_has_every_must_have_leads() -> None:
    best = seated(staff(levels=(3, 2, 2)).best)
    assert (best["P1", LEAD], best["P2", LEAD]) == ("M1", "M1")


def test_a_special_need_that_nobody_meets_leaves_the_seat_empty_and_says_so() -> None:
    found = staff(need(3)).best
    assert causes(found) == {("P1", LEAD): "levels", ("P1", BACKUP): "levels"}


def test_nobody_carries_more_than_their_hours() -> None:
    best = staff(levels=(4, 4, 2), hours=11.0).best
    assert all(row.hours <= 11.0 for row in best.people)
    assert best.share <= 1.0


def test_seats_for_which_hours_run_out_say_how_many_are_missing() -> None:
    best = staff(levels=(4,), hours=8.0).best
    lead = next(post for post in best.posts if post.seat == ("P1", LEAD))
    assert causes(best)["P1", LEAD] == "hours"
    assert lead.unfilled is not None
    assert lead.unfilled.hours_short == 10.0 - (8.0 - sum(p.hours for p in best.people))


def test_where_nobody_s_hours_are_known_hours_are_no_limit() -> None:
    people = [Person(id=f"M{n}", may_lead=True) for n in (1, 2, 3)]
    found = staff(*people)
    assert not found.hours_limit
    assert causes(found.best) == {}


def test_who_has_no_hours_known_has_no_seat_where_others_have() -> None:
    found = staff(Person(id="M1", may_lead=True))
    assert found.no_hours == ("M1",)
    assert "M1" not in seated(found.best).values()


def test_a_lock_holds_whatever_the_person_lacks() -> None:
    terms = Terms(network=False, locked=(Placing("P1", LEAD, "M3"),))
    best = staff(terms=terms).best
    post = next(post for post in best.posts if post.seat == ("P1", LEAD))
    assert (post.person, post.locked) == ("M3", True)


def test_somebody_ruled_out_does_not_get_the_seat() -> None:
    terms = Terms(network=False, ruled_out=(Placing("P1", LEAD, "M1"),))
    assert seated(staff(terms=terms).best)["P1", LEAD] == "M2"


def test_a_lock_that_clashes_with_one_before_it_is_refused_and_told() -> None:
    locks = (Placing("P1", LEAD, "M1"), Placing("P1", BACKUP, "M1"))
    found = staff(terms=Terms(network=False, locked=locks))
    assert [(row.placing, row.held) for row in found.refused] == [(locks[1], ("P1", LEAD))]
    assert seated(found.best)["P1", BACKUP] != "M1"


def test_a_lock_of_somebody_who_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="M9"):
        staff(terms=Terms(locked=(Placing("P1", LEAD, "M9"),)))


def test_fairness_has_its_price_in_fit_and_its_gain_in_load() -> None:
    found = staff(levels=(3, 3, 2), hours=30.0)
    assert found.fairest.share < found.best.share or not found.moved
    assert found.share_saved == pytest.approx(found.best.share - found.fairest.share)
    assert found.fit_lost >= 0


def test_accepting_leads_a_step_short_fills_more_of_the_demo_s_seats() -> None:
    portfolio = best_portfolio(demo())
    assert portfolio is not None
    strict = propose_staffing(demo(), portfolio.chosen).best
    kinder = propose_staffing(demo(), portfolio.chosen, Terms(lead_below=1)).best
    assert strict.filled(LEAD) == (0, 13)
    assert kinder.filled(LEAD) == (9, 13)
    assert strict.proved
    assert kinder.proved


def test_nobody_is_proposed_for_nothing() -> None:
    found = propose_staffing(staffed(), [])
    assert found.best.posts == ()
    assert found.best.share == 0


def test_the_leader_sees_how_everybody_stands_to_a_partnership() -> None:
    model = staffed(MUST)
    found = judge_eligibility(model, seats_of(model, ["P1"], APART), APART)
    assert {part: [row.able for row in rows] for (_, part), rows in found.items()} == {
        LEAD: [True, True, False],
        BACKUP: [True, True, True],
    }


def test_fit_stands_only_in_what_is_for_the_leader() -> None:
    best = staff().best
    shown = repr([best.posts, best.people])
    assert "fit" not in shown
    assert best.for_leader.eligibility["P1", LEAD].fit == 1.0


# -- one way to fill the seats, as it is told -----------------------------------------------------


def test_a_load_is_told_as_share_and_reserve() -> None:
    row = Carried("M1", (("P1", "lead"),), 30.0, 40.0)
    assert (row.share, row.reserve) == (0.75, 10.0)


def test_unknown_hours_have_no_share_and_no_reserve() -> None:
    row = Carried("M1", (), 0.0, None)
    assert (row.share, row.reserve) == (None, None)


def test_filled_and_empty_seats_are_counted_by_part() -> None:
    best = propose_staffing(staffed(MUST, levels=(3,)), ["P1", "P2"]).best
    assert (best.filled("lead"), best.filled("backup")) == ((2, 2), (0, 2))
    assert [post.seat for post in best.unfilled if post.about] == [
        ("P1", "backup"),
        ("P2", "backup"),
    ]


# -- leads alone -----------------------------------------------------------------------------------


def test_leads_are_as_many_without_backups_as_with_them() -> None:
    for chosen in (("P01",), ("P02", "P05", "P09"), ("P01", "P03", "P04", "P10", "P12", "P19")):
        alone, both = count_leads(demo(), chosen, 0), count_filled(demo(), chosen)
        assert (alone.leads, alone.lead_seats) == (both.leads, both.lead_seats)
        assert alone.backup_seats == 0


def test_a_level_less_asked_of_leads_never_makes_them_fewer() -> None:
    chosen = tuple(row.id for row in demo().partnerships)
    found = [count_leads(demo(), chosen, below).leads for below in (0, 1, 2)]
    assert found == sorted(found)
    assert found[0] < found[1]
