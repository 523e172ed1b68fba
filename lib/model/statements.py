"""Pros and cons of the approaches, with the measure each is tied to and the group's judgement."""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import choice, key, number, text
from lib.words import N_

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
    "ownership": N_("ownership"),
    "own_strengths": N_("own strengths"),
    "cross_department": N_("across departments"),
    "focus": N_("focus"),
    "selectivity": N_("selectivity"),
    "voice": N_("voice"),
}


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
