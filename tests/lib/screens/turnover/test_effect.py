"""What a what-if does: a sentence, lines, signs and tables."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.effect import compare_competences
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.turnover import Turnover
from lib.exchange.ready import demo
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.screens.turnover.effect import TurnoverView, turnover_view
from lib.screens.turnover.finding import finding, lines
from tests.lib.analysis.staff import competence, team, without
from tests.lib.screens.screens import texts
from tests.lib.screens.turnover.turned import EN, hired, left, turned

ROWS = (competence("K1", needed=2), competence("K2", needed=2))


def view(after: Model) -> TurnoverView:
    return turnover_view(demo(), after, turned(after), EN)


def rows(shown: TurnoverView) -> dict[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in shown.figures.rows}


def test_every_figure_stands_beside_todays_with_the_difference() -> None:
    found = rows(view(left()))
    assert found["Coverage of the competences (%)"] == ("65.1", "48.7", "−16.4")
    assert found["People missing, all competences together"] == ("18", "27", "+9")
    assert found["Ready for the role of network lead"] == ("1", "0", "−1")
    assert found["Reach what is asked of all staff"][0] == "8"
    assert found["Lead seats that can be filled"] == ("1", "0", "−1")


def test_what_cannot_be_told_is_left_open() -> None:
    nothing = Model()
    shown = turnover_view(nothing, nothing, turned(nothing, nothing), EN)
    assert {row[0]: row[1:] for row in shown.figures.rows}["Coverage of the competences (%)"] == (
        "–",
        "–",
        "–",
    )
    assert shown.competences.rows == ()


def test_without_a_portfolio_there_are_no_seats_among_the_figures() -> None:
    found = replace(turned(left()), seats=None)
    shown = turnover_view(demo(), left(), found, EN)
    assert not [row for row in shown.figures.rows if "seats" in str(row[0])]


def test_each_competence_has_its_people_before_after_and_needed() -> None:
    shown = view(hired())
    rows, (needed, today, then) = shown.competences.rows, shown.picture.figure["data"]
    assert today["x"] == [row[1] for row in rows]
    assert then["x"] == [row[2] for row in rows]
    assert needed["x"] == [row[4] for row in rows if row[4] is not None]
    assert all(row[3] == row[2] - row[1] for row in rows)  # type: ignore[operator]
    assert len(rows) == len(demo().competences)


def test_a_competence_that_goes_is_still_named() -> None:
    after = apply(demo(), removal(demo(), "competences", "K1"))
    (gone,) = (
        row for row in view(after).competences.rows if row[0] == demo().competences[0].name_en
    )
    assert gone[2:4] == (None, None)


def test_no_text_names_a_person() -> None:
    codes = {person.id for person in demo().people}
    assert not [text for text in texts(view(left())) if any(code in text for code in codes)]


def of(before: Model, after: Model, gone: int = 0, new: int = 0) -> str:
    """The finding where there is nothing but competences."""
    effect = compare_competences(before, after)
    return EN.say(finding(Turnover(gone, new, effect, None)))


def test_two_who_leave_are_told_with_all_that_hangs_on_them() -> None:
    assert EN.say(finding(turned(left()))) == (
        "If these 2 people leave, 3 of 13 competences have enough people, now 4; coverage falls "
        "from 65% to 49%; one more competence is left with nobody; 2 more competences hang on a "
        "single person; one seat fewer can be filled."
    )


def test_who_comes_raises_coverage_and_fills_seats() -> None:
    said = EN.say(finding(turned(hired(), demo())))
    assert said.startswith(
        "If this person comes, 7 of 13 competences have enough people, now 4; coverage rises "
        "from 65% to "
    )


def test_leaving_and_coming_are_told_in_one_clause() -> None:
    both = hired("partnership_lead", left())
    assert EN.say(finding(turned(both))).startswith(
        "If 2 people leave and one person comes, 4 of 13 competences have enough people, as now;"
    )


def test_a_what_if_that_moves_nobody_has_no_people_in_it() -> None:
    after = apply(demo(), [Set("goals", "S1", "weight", 30.0)])
    assert EN.say(finding(turned(after))).startswith(
        "With your what-if, 4 of 13 competences have enough people, as now; coverage stays at 65%"
    )


def test_a_small_step_is_told_with_a_decimal() -> None:
    model = team({"A": (3, 3), "B": (3, 3)}, *ROWS)
    found = turned(left())
    rows = [row for row in found.competences.figures if row.name != "redundancy_coverage"]
    rows.append(Pair("redundancy_coverage", 0.652, 0.648))
    small = replace(found.competences, figures=tuple(rows))
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
