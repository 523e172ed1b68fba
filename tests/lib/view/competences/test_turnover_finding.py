"""What a what-if does, in one sentence and a few lines."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.competence_effect import compare_competences
from lib.analysis.competences.turnover import Turnover
from lib.analysis.pairs import Pair
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.view.competences.turnover_finding import finding, lines, portfolio_clause, seats_clause
from tests.lib.analysis.staff import competence, team, without
from tests.lib.view.competences.turned import EN, hired, left, turned

ROWS = (competence("K1", needed=2), competence("K2", needed=2))


def of(before: Model, after: Model, gone: int = 0, new: int = 0) -> str:
    """The finding where there is nothing but competences."""
    effect = compare_competences(before, after)
    return EN.say(finding(Turnover(gone, new, effect, None, None)))


def test_two_who_leave_are_told_with_all_that_hangs_on_them() -> None:
    assert EN.say(finding(turned(left()))) == (
        "If these 2 people leave, coverage of the competences falls from 65% to 49%; one more "
        "competence is left with nobody; 2 more competences hang on a single person; one seat "
        "fewer can be filled; the best portfolio stays."
    )


def test_who_comes_raises_coverage_and_fills_seats() -> None:
    said = EN.say(finding(turned(hired(), demo())))
    assert said.startswith("If this person comes, coverage of the competences rises from 65% to ")


def test_leaving_and_coming_are_told_in_one_clause() -> None:
    both = hired("partnership_lead", left())
    assert EN.say(finding(turned(both))).startswith(
        "If 2 people leave and one person comes, coverage of the competences"
    )


def test_a_what_if_that_moves_nobody_has_no_people_in_it() -> None:
    after = apply(demo(), [Set("goals", "S1", "weight", 30.0)])
    assert EN.say(finding(turned(after))).startswith(
        "With your what-if, coverage of the competences stays at 65%"
    )


def test_a_small_step_is_told_with_a_decimal() -> None:
    model = team({"A": (3, 3), "B": (3, 3)}, *ROWS)
    found = turned(left())
    small = replace(found.competences, figures=(Pair("redundancy_coverage", 0.652, 0.648),))
    assert "falls from 65.2% to 64.8%" in EN.say(finding(replace(found, competences=small)))
    assert "stays at 100%" in of(model, model)


def test_without_weights_nothing_is_said_of_coverage() -> None:
    model = team({"A": (3,)}, competence("K1", weight=None))
    assert "no competence is weighed" in of(model, without(model, "A"), gone=1)


def test_the_worst_is_said_once() -> None:
    model = team({"A": (3, 3), "B": (3, 1)}, *ROWS)
    effect = compare_competences(model, without(model, "A"))
    assert [EN.say(line) for line in lines(model, effect)] == [
        "Nobody is left with: “K2”.",
        "Only one person is left with: “K1”.",
    ]


def test_what_somebody_newly_brings_is_no_loss() -> None:
    model = team({"A": (3, 3), "B": (3, 1)}, *ROWS)
    gone = without(model, "A")
    effect = compare_competences(gone, model)
    assert [EN.say(line) for line in lines(model, effect)] == [
        "One person now has what nobody had: “K2”.",
        "There are now people enough with: “K1”.",
    ]
    assert "hang" not in of(gone, model, new=1)


def test_seats_are_told_by_how_many_more_or_fewer() -> None:
    seats = turned(left()).seats
    assert seats is not None
    back = replace(seats, before=seats.after, after=seats.before)
    still = replace(seats, after=seats.before)
    assert [EN.say(seats_clause(it)) for it in (seats, back, still)] == [
        "one seat fewer can be filled",
        "one seat more can be filled",
        "as many seats can be filled",
    ]


def test_the_portfolio_stays_changes_ends_or_begins() -> None:
    stays = turned(left()).portfolio
    assert stays is not None
    assert stays.before is not None
    other = replace(stays.before, chosen=("P01",))
    cases = (
        stays,
        replace(stays, after=other),
        replace(stays, after=None),
        replace(stays, before=None),
        replace(stays, before=None, after=None),
    )
    assert [EN.say(portfolio_clause(it)) for it in cases] == [
        "the best portfolio stays",
        "the best portfolio becomes another",
        "no portfolio is possible any more",
        "a portfolio becomes possible",
        "no portfolio is possible, before or after",
    ]
