"""A library small enough to know by heart: two goals, one of everything else that tests name."""

from __future__ import annotations

from lib.model.changes import apply, removal
from lib.model.competences import Competence, Profile
from lib.model.goals import Department, Goal, Priority
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partner, Partnership, Rule
from lib.model.people import Level, Person
from lib.model.settings import Setting
from lib.model.tables import Row


def small_model(*more: Row) -> Model:
    """The small library, with more rows where a test asks for them."""
    return Model.of((*_rows(), *more))


def fewer(model: Model, partnerships: int) -> Model:
    """The model with the first of its partnerships alone: searched through in no time."""
    for row in model.partnerships[partnerships:]:
        model = apply(model, removal(model, "partnerships", row.id))
    return model


def _rows() -> tuple[Row, ...]:
    return (
        Goal(id="S1", name="Demokrati", name_en="Democracy", weight=15.0, target=6.0),
        Goal(id="S2", name="Læselyst", weight=10.0),
        Department(id="BU", name="Børn og Unge", hours=900.0),
        Priority(department="BU", goal="S1", weight=3.0),
        Partner(id="O1", name="Husflidsforeningen", type="civil"),
        Partnership(id="P1", title="Læsekreds", partner="O1", lead="BU", cost=20_000.0),
        Effort(partnership="P1", department="BU", hours=80.0),
        Contribution(partnership="P1", goal="S1", low=0.0, points=1.0, high=1.0),
        Rule(id="R1", kind="synergy", partnerships=("P1",), goal="S1", points=0.5),
        Competence(id="K1", name="Mægling"),
        Profile(role="all_staff", competence="K1", level=2, must=True),
        Person(id="M1", department="BU"),
        Level(person="M1", competence="K1", own=2, leader=3),
        Setting(name="budget", value="600000"),
    )
