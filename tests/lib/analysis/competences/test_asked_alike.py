"""What a what-if may ask of staff so that its figures tell of nobody."""

from __future__ import annotations

import pytest

from lib.analysis.competences.asked_alike import asks_alike, takes_alike
from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.competences import Action, Need, Profile
from lib.model.departments import Department
from lib.model.model import Model
from lib.model.partnerships import Effort, Partnership
from lib.model.settings import Setting
from tests.lib.analysis.staff import competence, team

LEAD = ("partnership_lead", "K1")


def asked() -> Model:
    """Five people known in K1, two of them in K2; K3 is only what a course for A is about."""
    levels = {"A": (3, 1, 2), "B": (3, 4, 2), **dict.fromkeys("CDE", (3, None, 2))}
    return team(
        levels,
        competence("K1"),
        competence("K2"),
        competence("K3"),
        Department(id="X", name="X"),
        Partnership(id="P1", title="P1", lead="X"),
        Effort(partnership="P1", department="X", hours=50.0),
        Profile(role=LEAD[0], competence=LEAD[1], level=3),
        Need(partnership="P1", competence="K2", level=2),
        Action(id="A1", kind="develop", competence=("K3",), person="A"),
    )


def what_if(*changes: Change) -> Model:
    return apply(asked(), changes)


@pytest.mark.parametrize(
    "change",
    [
        Set("competences", "K1", "target", 5),
        Set("competences", "K1", "needed", 2),
        Set("competences", "K2", "weight", 7.0),
        Set("partnerships", "P1", "title", "Other"),
        Set("actions", "A1", "cost", 5.0),
        Add("actions", Action(id="A2", kind="develop", competence=("K1",), seats=1)),
    ],
    ids=["target", "needed", "weight", "title", "cost of a measure", "measure for anybody"],
)
def test_what_is_asked_of_everybody_may_be_turned(change: Change) -> None:
    assert asks_alike(asked(), what_if(change))


@pytest.mark.parametrize(
    "change",
    [
        Set("competences", "K2", "target", 4),
        Set("competences", "K2", "needed", 2),
        Set("competences", "K3", "target", 4),
        Set("profiles", LEAD, "level", 4),
        Add("profiles", Profile(role=LEAD[0], competence="K3", level=2)),
        Remove("profiles", LEAD),
        Set("needs", ("P1", "K2"), "level", 4),
        Add("needs", Need(partnership="P1", competence="K3", level=2)),
        Remove("needs", ("P1", "K2")),
        Set("actions", "A1", "competence", ("K1",)),
        Add("actions", Action(id="A2", kind="develop", competence=("K1",), person="B")),
        Add("settings", Setting(name="level_used", value="own")),
    ],
    ids=[
        "target known of few",
        "needed known of few",
        "target beside a measure for one",
        "level of a profile",
        "more in a profile",
        "less in a profile",
        "level of a need",
        "another need",
        "a need less",
        "what a measure for one is about",
        "a measure for one",
        "whose view counts",
    ],
)
def test_what_would_single_somebody_out_may_not(change: Change) -> None:
    assert not asks_alike(asked(), what_if(change))


def test_a_partnership_may_go_with_all_it_asks() -> None:
    assert asks_alike(asked(), what_if(*removal(asked(), "partnerships", "P1")))


def test_seats_may_be_told_while_hours_are_those_of_the_saved_library() -> None:
    assert takes_alike(asked(), what_if(Set("competences", "K1", "target", 5)))
    assert takes_alike(asked(), what_if(*removal(asked(), "partnerships", "P1")))
    assert not takes_alike(asked(), what_if(Set("efforts", ("P1", "X"), "hours", 49.0)))
    assert not takes_alike(asked(), what_if(Add("partnerships", Partnership(id="P2", title="P2"))))
