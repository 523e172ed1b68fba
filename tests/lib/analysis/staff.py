"""Teams for tests: a few people, a few competences, and random ones with all that is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lib.analysis.competences.privacy import Group, Shown
from lib.model.changes import apply, removal
from lib.model.competences import ROLES, Competence, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import MANDATES, Level, Person
from lib.model.tables import Row

Levels = Mapping[str, Sequence[int | None]]
"""The level of each person in each competence, in the order of the competences."""


def competence(
    id: str, needed: int | None = 1, target: int | None = 3, weight: float | None = 1.0
) -> Competence:
    return Competence(id=id, name=id, needed=needed, target=target, weight=weight)


def team(levels: Levels, *rows: Row) -> Model:
    """These people with the leader's view of their levels in the competences among the rows."""
    names = [row.id for row in rows if isinstance(row, Competence)]
    known = {row.id for row in rows if isinstance(row, Person)}
    return Model.of(
        [
            *rows,
            *(Person(id=person) for person in levels if person not in known),
            *(
                Level(person=person, competence=name, leader=level)
                for person, row in levels.items()
                for name, level in zip(names, row, strict=True)
                if level is not None
            ),
        ]
    )


def without(model: Model, *people: str) -> Model:
    """The model after these people have left."""
    for person in people:
        model = apply(model, removal(model, "people", person))
    return model


def teams(most_people: int = 8, most_competences: int = 5) -> SearchStrategy[Model]:
    """Random teams in departments A, B and none, with profiles; some of everything is unknown."""
    return st.builds(
        _assembled,
        st.lists(_asked, min_size=1, max_size=most_competences),
        st.lists(
            st.tuples(
                st.lists(st.none() | _level, min_size=most_competences, max_size=most_competences),
                st.sampled_from(("A", "B", None)),
                st.none() | st.sampled_from(tuple(MANDATES)),
            ),
            max_size=most_people,
        ),
    )


_level = st.integers(0, 5)
_asked = st.tuples(
    st.none() | st.integers(0, 4),
    st.none() | _level,
    st.none() | st.integers(0, 4).map(float),
    st.tuples(*[st.none() | st.tuples(st.none() | _level, st.booleans()) for _ in ROLES]),
)


def _assembled(asked: list[tuple], people: list[tuple]) -> Model:  # type: ignore[type-arg]
    rows: list[Row] = [Department(id=name, name=name) for name in ("A", "B")]
    for c, (needed, target, weight, profiles) in enumerate(asked):
        rows.append(competence(f"K{c}", needed, target, weight))
        rows += [
            Profile(role=role, competence=f"K{c}", level=profile[0], must=profile[1])
            for role, profile in zip(ROLES, profiles, strict=True)
            if profile is not None
        ]
    rows += [
        Person(id=f"M{q}", department=department, mandate=mandate)
        for q, (_, department, mandate) in enumerate(people)
    ]
    return team({f"M{q}": row[0][: len(asked)] for q, row in enumerate(people)}, *rows)


def leaks(sizes: Mapping[Group, int], shown: Shown, min_group: int) -> bool:
    """Whether what is shown tells of 1 to `min_group` − 1 people.

    `sizes` are people in each group; groups do not overlap and together are everybody. Only what
    is left when the shown groups are taken from the total can be reckoned: other differences of
    shown figures are sums of groups that are shown.
    """
    everybody = sum(sizes.values())
    told = [sizes[group] for group in shown.groups]
    if shown.total:
        told += [everybody, everybody - sum(told)]
    return any(0 < people < min_group for people in told)
