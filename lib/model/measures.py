"""What the organisation does for all staff, who sees to it, and by when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from lib.model.describe import day, english, key, name, reference, text, yes_no
from lib.model.fields import NAME_LIMIT
from lib.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing the organisation does so that all staff can carry partnerships."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the measure."))]
    name: Annotated[
        str,
        name(N_("What is done"), N_("What all staff will notice, in one sentence.")),
    ]
    name_en: Annotated[
        str | None, english("name", N_("What is done, in English"), limit=NAME_LIMIT)
    ] = None
    competence: Annotated[
        str | None,
        reference("competences", N_("Competence"), N_("The competence that it serves.")),
    ] = None
    owner: Annotated[
        str | None,
        text(
            N_("Who sees to it"),
            N_("A role or a department, never a person's name or code."),
            limit=NAME_LIMIT,
        ),
    ] = None
    owner_en: Annotated[
        str | None, english("owner", N_("Who sees to it, in English"), limit=NAME_LIMIT)
    ] = None
    due: Annotated[date | None, day(N_("By when"), N_("The day it is to be in place."))] = None
    done: Annotated[bool | None, yes_no(N_("Done"), N_("Whether it is in place."))] = None
    source: Annotated[str | None, text(N_("Source"), N_("Where the measure comes from."))] = None
