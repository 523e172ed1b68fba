"""Small libraries with gaps that are easily told, and the demo."""

from __future__ import annotations

from collections.abc import Iterable

from lib.model.competences import Competence, Need, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Level, Person
from lib.model.tables import Row
from tests.readers import everybody

EN, DA = everybody("en"), everybody("da")


def competence(id: str, needed: int | None = 2, target: int | None = 3) -> Competence:
    """A competence that weighs as much as any other."""
    return Competence(id=id, name=f"Skill {id}", weight=1.0, needed=needed, target=target)


def person(id: str, department: str | None = "D1", may_lead: bool | None = True) -> Person:
    """Somebody with a hundred hours."""
    return Person(id=id, department=department, post="Librarian", hours=100.0, may_lead=may_lead)


def levels(competence: str, **held: int) -> Iterable[Level]:
    """The leader's view of some people's level in one competence."""
    return (Level(person=code, competence=competence, leader=level) for code, level in held.items())


def library(*rows: Row) -> Model:
    """A library of two departments, a partnership, and these rows."""
    return Model.of(
        [
            Department(id="D1", name="North"),
            Department(id="D2", name="South"),
            Partnership(id="P1", title="Reading café"),
            *rows,
        ]
    )


def led() -> Model:
    """A library of four, one of whom could lead; another may not; two lack one and four levels."""
    return library(
        competence("K1"),
        competence("K2"),
        Profile(role="partnership_lead", competence="K1", level=3, must=True),
        Need(partnership="P1", competence="K2", level=2),
        person("M1", "D2"),
        person("M2", "D1"),
        person("M3", "D1", may_lead=False),
        person("M4", None),
        *levels("K1", M1=3, M2=2, M3=4, M4=1),
        *levels("K2", M1=2, M2=2, M3=5),
    )
