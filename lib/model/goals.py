"""What the strategy is made of: goals, the departments that work for them, and statements.

A department has its hours and its own priorities among the goals. A statement is a pro or a con
of one approach to choosing partnerships, with the measure it is tied to and the group's judgement.
"""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import choice, english, key, name, number, reference, text, whole
from lib.model.fields import NAME_LIMIT
from lib.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal, how much it weighs, and how many contribution points would meet it."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the goal, such as S1."))]
    name: Annotated[
        str,
        name(N_("Name"), N_("What the strategy calls the goal."), also=("Strategimål",)),
    ]
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    description: Annotated[
        str | None,
        text(N_("Description"), N_("What the goal means here, in a few lines.")),
    ] = None
    description_en: Annotated[str | None, english("description", N_("Description in English"))] = (
        None
    )
    weight: Annotated[
        float | None,
        number(
            N_("Weight"),
            N_(
                "What it is worth to take the goal from nothing to its target, beside the others. "
                "Only the proportions matter."
            ),
            unit=N_("points"),
            also=("Vægtning",),
        ),
    ] = None
    target: Annotated[
        float | None,
        number(
            N_("Target"),
            N_("Contribution points at which the goal counts as met by partnerships."),
            unit=N_("points"),
            open_low=True,
            also=("Mål",),
        ),
    ] = None
    source: Annotated[
        str | None,
        text(N_("Source"), N_("Where the goal is written down: document or link.")),
    ] = None


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


APPROACHES = {
    "department_led": N_("department-led"),
    "team_led": N_("team-led"),
    "combined": N_("combined"),
}
SIDES = {"pro": N_("pro"), "con": N_("con")}
MEASURES = {
    "strategy_coverage": N_("strategy coverage"),
    "weakest_goal": N_("weakest goal"),
    "overload": N_("overload"),
    "double_contact": N_("double contact"),
    "novelty": N_("novelty"),
    "wishes_kept": N_("wishes kept"),
    "least_kept": N_("least kept"),
    "imposed": N_("imposed tasks"),
    "risk": N_("risk"),
    "own_strengths": N_("own strengths"),
    "cross_department": N_("across departments"),
    "focus": N_("focus"),
    "selectivity": N_("selectivity"),
    "voice": N_("voice"),
}


FORMER_MEASURES = {"ownership": "wishes_kept", "ejerskab": "wishes_kept"}
"""Measures that older libraries and files name, in both languages, and what speaks to them now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim about one approach."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the statement."))]
    approach: Annotated[
        str,
        choice(N_("Approach"), N_("Which approach it is about."), APPROACHES, required=True),
    ]
    side: Annotated[str, choice(N_("Side"), N_("For or against."), SIDES, required=True)]
    text_da: Annotated[str | None, text(N_("Text in Danish"), N_("The statement."))] = None
    text_en: Annotated[str | None, text(N_("Text in English"), N_("The statement."))] = None
    measure: Annotated[
        str | None,
        choice(
            N_("Measure"),
            N_("The figure that speaks to it; empty: judged only."),
            MEASURES,
            former=FORMER_MEASURES,
        ),
    ] = None
    applies: Annotated[
        float | None,
        number(N_("Applies here"), N_("The group's judgement, 1 to 5."), low=1, high=5),
    ] = None
    importance: Annotated[
        float | None,
        number(N_("Importance"), N_("The group's judgement, 1 to 5."), low=1, high=5),
    ] = None
    source: Annotated[str | None, text(N_("Source"), N_("Where the statement comes from."))] = None
