"""Own and leader's view as a screen shows them and, for the leader, what leaving costs."""

from __future__ import annotations

from lib.analysis.competences.effect import Loss, leave_losses
from lib.analysis.competences.two_views import TwoViews, Views, compare_views
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.people import Level
from lib.reader import Reader
from lib.screens.gaps import views
from lib.screens.gaps.views import APART
from lib.screens.parts import Table
from lib.study import study_of
from tests.lib.screens.gaps.gapped import EN, competence, library, person
from tests.readers import everybody, leader


def seen(*pairs: tuple[int, int]) -> Model:
    """Five people or more with both views of one competence."""
    people = [person(f"M{number}") for number, _ in enumerate(pairs)]
    both = [
        Level(person=row.id, competence="K1", own=own, leader=leader)
        for row, (own, leader) in zip(people, pairs, strict=True)
    ]
    return library(competence("K1"), *people, *both)


def finding(model: Model) -> str:
    return EN.say(views.finding(model, compare_views(model)))


def notes(model: Model) -> list[str]:
    return [EN.say(line) for line in views.notes(model, compare_views(model))]


def listed(reader: Reader) -> Table:
    return views.listed(demo(), views.found(study_of(demo()), reader), reader)


def test_views_that_agree_are_said_to() -> None:
    assert finding(demo()) == "Staff and leaders see the levels much alike."


def test_levels_far_apart_are_counted() -> None:
    model = seen((4, 1), (3, 3), (3, 3), (3, 3), (3, 3))
    assert finding(model) == "One level is seen two steps or more apart by staff and leader."
    assert "Leaders see less than staff themselves in “Skill K1”." in notes(model)


def test_a_difference_in_the_mean_is_named() -> None:
    model = seen((2, 3), (3, 3), (2, 3), (3, 3), (3, 3))
    assert finding(model).endswith("most in “Skill K1”: 0.4 levels.")
    assert "Leaders see more than staff themselves in “Skill K1”." in notes(model)


def test_how_many_stand_behind_is_hidden_with_the_means() -> None:
    reader = everybody("en", demo())
    assert listed(reader).rows[-1] == ("Fundraising", None, None, None, None, None)
    assert listed(leader("en", demo())).rows[-1][1] == 1


def test_own_and_leaders_view_have_a_sign_each_where_means_may_be_shown() -> None:
    found = views.means(demo(), compare_views(demo()), EN)
    assert found is not None
    _, own, leaders, heads = found.figure["data"]
    assert len(own["x"]) == len(leaders["x"]) == len(heads["text"]) == 11
    assert all(0 <= mean <= 5 for mean in [*own["x"], *leaders["x"]])


def test_where_too_little_is_known_there_is_nothing_to_compare() -> None:
    few = Views("K1", 1, 0, 0, 4, None, None, None, None)
    said = EN.say(views.finding(seen((1, 1)), TwoViews((few,), ())))
    assert said.startswith("There are not enough levels")
    assert views.means(seen((1, 1)), TwoViews((few,), ()), EN) is None


def test_pairs_are_those_of_one_competence_or_those_far_apart() -> None:
    model = seen((4, 1), (3, 3), (3, 3), (3, 3), (3, 3))
    pairs = compare_views(model, leader=True)
    assert [row[1] for row in views.pairs(model, pairs, APART, EN).rows] == ["M0"]
    everybody = views.pairs(model, pairs, "K1", EN).rows
    assert [row[1] for row in everybody] == ["M0", "M1", "M2", "M3", "M4"]
    assert everybody[0][3:] == (4, 1, -3)


# -- what leaving costs ----------------------------------------------------------------------------


def test_people_come_by_department_and_code_not_by_what_is_lost() -> None:
    rows = views.leaving(demo(), leave_losses(demo()), EN).rows
    assert [row[1] for row in rows[:5]] == ["M01", "M02", "M03", "M06", "M19"]
    assert len(rows) == 14
    said = EN.say(views.leaving_finding(leave_losses(demo())))
    assert said.endswith("14 of 30 people left, by up to 11.0 percentage points.")


def test_pairs_come_by_code() -> None:
    pairs = (Loss(("M2", "M3"), 0.5), Loss(("M1", "M4"), 0.25))
    assert [EN.say(line) for line in views.leaving_pairs(pairs)] == [
        "M1 and M4 together: 25.0 percentage points.",
        "M2 and M3 together: 50.0 percentage points.",
    ]


def test_where_nothing_is_lost_or_weighed_that_is_said() -> None:
    assert "stays as it is" in EN.say(views.leaving_finding({"M1": 0.0}))
    assert EN.say(views.leaving_finding({})).startswith("No competence has both a weight")
