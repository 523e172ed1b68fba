"""Who works here on a day, and that every figure about staff is found on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closing.ways import Frame
from lib.analysis.competences.gaps import Later, find_gaps
from lib.analysis.competences.hiring import Limits
from lib.analysis.competences.moves import leaving
from lib.analysis.competences.staffing.seats import Terms
from lib.analysis.figures.groups import figures
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply
from lib.model.model import Model
from lib.model.persons import present
from lib.study import Study, study_of
from lib.study.base import NEAR
from tests.examples import examples
from tests.lib.analysis.staff import competence, team, teams
from tests.readers import everybody
from tests.small import fewer

TODAY = date(2026, 12, 1)
PAST, SOON = date(2019, 6, 30), date(2027, 3, 1)


def dated(model: Model, days: dict[str, date]) -> Model:
    """The model with the days on which these people leave."""
    rows = [replace(row, leaves_on=days.get(row.id, row.leaves_on)) for row in model.people]
    return model.with_tables({"people": rows})


def test_somebody_who_left_years_ago_covers_nothing() -> None:
    model = dated(team({"A": (3,)}, competence("K1")), {"A": PAST})
    assert find_gaps(present(model, TODAY)).find("K1").people == 0


@pytest.mark.parametrize(("day", "people"), [("2027-02-28", 1), ("2027-03-01", 0)])
def test_somebody_counts_until_the_day_they_leave(day: str, people: int) -> None:
    model = dated(team({"A": (3,)}, competence("K1")), {"A": SOON})
    assert find_gaps(present(model, date.fromisoformat(day))).find("K1").people == people


def test_without_a_day_everybody_listed_counts() -> None:
    model = dated(team({"A": (3,)}, competence("K1")), {"A": PAST})
    assert present(model, None) is model


def test_from_a_known_day_on_fewer_are_told() -> None:
    everybody_able = dict.fromkeys("ABCDE", (3,))
    model = dated(team(everybody_able, competence("K1", needed=6)), {"A": SOON, "B": PAST})
    row = find_gaps(present(model, TODAY)).find("K1")
    assert (row.people, row.later) == (4, (Later(SOON, 3),))


def test_a_day_on_which_nobody_at_target_leaves_is_none_to_tell() -> None:
    model = dated(team({"A": (3,), "B": (1,)}, competence("K1")), {"B": SOON})
    assert find_gaps(present(model, TODAY)).find("K1").later == ()


@given(teams(), st.data())
def test_what_is_told_of_a_day_to_come_is_what_is_found_on_it(
    model: Model, data: st.DataObject
) -> None:
    days = st.none() | st.dates(date(2026, 11, 1), date(2027, 2, 1))
    known = {row.id: data.draw(days) for row in model.people}
    model = dated(model, {name: day for name, day in known.items() if day is not None})
    for row in find_gaps(present(model, TODAY)).competences:
        people = row.people
        for day in sorted({it for it in known.values() if it is not None and it > TODAY}):
            then = find_gaps(present(model, day)).find(row.competence).people
            assert (Later(day, then) in row.later) == (then < people)
            people = then


ASKED: dict[str, Callable[[Study], object]] = {
    "gaps": lambda study: study.gaps(),
    "special needs": lambda study: study.special_needs(),
    "roles": lambda study: study.role_gaps(),
    "leads": lambda study: study.leads("P01"),
    "matrix": lambda study: study.level_matrix(None),
    "departments": lambda study: study.department_gaps(study.model, sees_staff=False),
    "views": lambda study: study.two_views(study.model, sees_staff=True),
    "losses": lambda study: study.leave_losses(),
    "pairs": lambda study: study.worst_pairs(),
    "noise": lambda study: study.noise_test(),
    "standing": lambda study: study.standing().gaps,
    "seats": lambda study: study.seats_filled(("P01", "P02")),
    "leads found": lambda study: study.leads_found(("P01", "P02"), 1),
    "staffing": lambda study: study.staffing(("P01", "P02"), Terms(), 5.0),
    "hires": lambda study: study.hires(1, Limits()),
    "advice": lambda study: study.advice(),
    "profile": lambda study: study.most_valuable_profile(),
    "plan": lambda study: study.closing_plan(Frame.of(study.model)),
    "figure": lambda study: study.figure("competence_coverage"),
    "sought": lambda study: study.closing_sought("K6"),
    "own strengths": lambda study: [
        row.indicators and row.indicators.selection.own_strengths
        for row in study.approaches(0.5, NEAR).each
    ],
}
GONE = ("M12", "M28", "M01", "M20")


@pytest.mark.parametrize("figure", ASKED)
def test_who_has_left_is_in_no_figure_as_if_they_were_not_listed(figure: str) -> None:
    listed = dated(demo(), dict.fromkeys(GONE, PAST))
    never = apply(demo(), leaving(demo(), GONE))
    assert ASKED[figure](study_of(listed, TODAY)) == ASKED[figure](study_of(never, TODAY))


def test_the_command_line_tells_nothing_of_who_has_left() -> None:
    few = fewer(demo(), 8)
    listed = dated(few, dict.fromkeys(GONE, PAST))
    never = apply(few, leaving(few, GONE))
    groups = ("competences", "hiring", "closing_plan", "staffing")
    for leader in (False, True):
        assert figures(listed, groups, leader, TODAY) == figures(never, groups, leader, TODAY)


def test_a_what_if_in_which_somebody_left_yesterday_does_what_their_removal_does() -> None:
    study, gone = study_of(demo(), TODAY), leaving(demo(), ["M12"])
    left: list[Change] = [Set("people", "M12", "leaves_on", date(2026, 11, 30))]
    one, other = (study.effects(it, "competence_coverage") for it in (left, gone))
    assert one is not None
    assert other is not None
    assert one.after == other.after < one.before


def test_the_same_model_on_another_day_is_found_again() -> None:
    model = dated(demo(), {"M12": SOON})
    before = study_of(model, TODAY)
    after = replace(before, today=SOON)
    assert after.gaps() != before.gaps()


@examples(20)
@given(teams())
def test_who_has_left_makes_no_group_larger(model: Model) -> None:
    gone = dated(model, {row.id: PAST for row in model.people})
    assert not everybody("en", gone, TODAY).may_tell(gone, ())
