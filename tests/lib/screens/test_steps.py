"""What to do next, with the way to where it is done."""

from lib.analysis.standing import Unknown, stand
from lib.exchange.ready import demo
from lib.screens.steps import next_steps, step_of
from tests.readers import everybody

ENGLISH = everybody("en")


def test_missing_efforts_lead_to_their_rows_in_the_grid() -> None:
    step = step_of(Unknown("efforts", "hours", ("P07", "P09"), 24), ENGLISH)
    assert step.text == "2 of 24 partnerships lack hours."
    assert step.page == "partnerships"
    assert step.query == {"table": "efforts:grid", "row": "P07,P09"}


def test_a_link_names_each_row_once_and_not_too_many() -> None:
    keys = tuple((f"P{n:02d}", goal) for n in range(1, 40) for goal in ("S1", "S2"))
    step = step_of(Unknown("contributions", "points", keys, 400), ENGLISH)
    assert step.query["table"] == "contributions:grid"
    assert step.query["row"].split(",") == [f"P{n:02d}" for n in range(1, 21)]


def test_an_unknown_cost_is_told() -> None:
    step = step_of(Unknown("partnerships", "cost", ("P07",), 24), ENGLISH)
    assert step.text == "1 of 24 partnerships lack cost."


def test_the_demo_is_told_to_choose_before_all_else() -> None:
    steps = list(next_steps(demo(), stand(demo()), ENGLISH, staff=True))
    assert steps[0].text.startswith("Choose among the proposals")
    assert steps[-1].page == "gaps"
