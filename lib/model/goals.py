"""Goals of the library's strategy."""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import english, key, name, number, text
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
            N_("How much the goal counts beside the others. Only the proportions matter."),
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
