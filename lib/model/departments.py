"""Departments, their capacity and their own priorities among the goals."""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import english, key, name, number, reference, whole
from lib.model.fields import NAME_LIMIT
from lib.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """One department and the hours a year it can give to partnership work."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the department, such as BU."))]
    name: Annotated[str, name(N_("Name"), N_("What the department is called."), also=("Afdeling",))]
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    hours: Annotated[
        float | None,
        number(
            N_("Hours"),
            N_("Hours a year that the department can give to partnership work."),
            unit=N_("hours"),
            also=("Timer pr. år", "Kapacitet"),
        ),
    ] = None
    headcount: Annotated[
        int | None,
        whole(
            N_("Staff"),
            N_("How many people work in the department."),
            also=("Ansatte",),
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """How much one department itself cares about one goal."""

    department: Annotated[
        str,
        reference("departments", N_("Department"), N_("Whose priority it is."), key=True),
    ]
    goal: Annotated[str, reference("goals", N_("Goal"), N_("Which goal."), key=True)]
    weight: Annotated[
        float | None,
        number(
            N_("Weight"),
            N_("The department's own weight. Without rows it uses the library's weights."),
            unit=N_("points"),
            also=("Vægtning",),
        ),
    ] = None
