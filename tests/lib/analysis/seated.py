"""Small libraries whose seats can all be filled in every way, for tests of staffing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import strategies as st

from lib.analysis.competences.staffing.problem import Assigned, Job, Problem
from lib.model.competences import Competence, Need, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Effort, Partner, Partnership
from lib.model.people import Level, Person
from lib.model.tables import Row

PEOPLE = ("M1", "M2", "M3")


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to two partnerships with a lead and a backup each, three people, hours often too few."""
    jobs = []
    for about in ("P1", "P2")[: draw(st.integers(1, 2))]:
        for turn, part in enumerate(("lead", "backup")):
            who = draw(st.lists(st.sampled_from(PEOPLE), unique=True))
            gains = {name: draw(st.integers(0, 4)) / 4 * (2 - turn) for name in sorted(who)}
            jobs.append(Job((about, part), gains, float(draw(st.integers(0, 4))), turn))
    hours = {name: draw(st.none() | st.integers(0, 8).map(float)) for name in PEOPLE}
    return Problem(tuple(jobs), hours, most=draw(st.none() | st.integers(1, 2)))


def assignments(problem: Problem) -> Iterator[Assigned]:
    """Every way to fill the jobs that keeps hours, seats and partnerships apart."""
    ways = [[None, *job.gains] for job in problem.jobs]
    for picked in product(*ways):
        assigned = {
            job.key: person
            for job, person in zip(problem.jobs, picked, strict=True)
            if person is not None
        }
        if allowed(problem, assigned):
            yield assigned


def allowed(problem: Problem, assigned: Assigned) -> bool:
    """Whether nobody has too many hours, too many seats, or two seats about the same thing."""
    people = list(assigned.values())
    if problem.most is not None and any(people.count(name) > problem.most for name in people):
        return False
    if len({(key[0], name) for key, name in assigned.items()}) < len(assigned):
        return False
    loads = problem.loads(assigned)
    limits = ((load, problem.hours.get(name)) for name, load in loads.items())
    return all(there is None or load <= there for load, there in limits)


def filled(problem: Problem, assigned: Assigned) -> tuple[int, int]:
    """Seats filled: those of the first turn, and those of the second."""
    turns = [job.turn for job in problem.jobs if job.key in assigned]
    return turns.count(0), turns.count(1)


MUST = Profile(role="partnership_lead", competence="K1", level=3, must=True)
NETWORK = Profile(role="network_lead", competence="K1", level=4, must=True)


def staffed(*more: Row, levels: tuple[int | None, ...] = (4, 3, 2), hours: float = 100.0) -> Model:
    """P1 takes 40 hours, P2 20; people M1, M2 … with these levels in K1, and 0 in K2."""
    rows: list[Row] = [
        Competence(id="K1", name="K1", weight=3.0, needed=2, target=3),
        Competence(id="K2", name="K2", weight=1.0, needed=1, target=3),
        Department(id="A", name="A"),
        Department(id="B", name="B"),
        Partner(id="O1", name="O1"),
        Partnership(id="P1", title="P1", lead="A", partner="O1"),
        Partnership(id="P2", title="P2", lead="B"),
        Effort(partnership="P1", department="A", hours=30.0),
        Effort(partnership="P1", department="B", hours=10.0),
        Effort(partnership="P2", department="B", hours=20.0),
    ]
    kept = {row.id for row in more if isinstance(row, Person)}
    for n, level in enumerate(levels, start=1):
        name = f"M{n}"
        if name not in kept:
            rows.append(Person(id=name, hours=hours, mandate="management", may_lead=True))
        rows.append(Level(person=name, competence="K1", leader=level))
        rows.append(Level(person=name, competence="K2", leader=0))
    return Model.of([*rows, *more])


def need(level: int, competence: str = "K2", partnership: str = "P1") -> Need:
    """A special need of a partnership."""
    return Need(partnership=partnership, competence=competence, level=level)
