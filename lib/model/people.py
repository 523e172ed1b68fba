"""Staff under codes: what they may do, what they can, and whom they know. All personal data."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from lib.model.competences import TOP_LEVEL, WHICH_COMPETENCE
from lib.model.describe import choice, day, english, key, number, reference, text, whole, yes_no
from lib.model.fields import NAME_LIMIT
from lib.words import N_

MANDATES = {
    "none": N_("none"),
    "backing": N_("backing from leadership"),
    "management": N_("leadership responsibility"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One member of staff, under a code; never a name."""

    id: Annotated[
        str,
        key(
            N_("Code"),
            N_("A code such as M01, not a name."),
            personal=True,
            also=("Id",),
        ),
    ]
    department: Annotated[
        str | None,
        reference(
            "departments",
            N_("Department"),
            N_("Where the person works."),
            personal=True,
        ),
    ] = None
    post: Annotated[
        str | None,
        text(
            N_("Post"),
            N_("Job title."),
            limit=NAME_LIMIT,
            personal=True,
            also=("Stilling",),
        ),
    ] = None
    post_en: Annotated[
        str | None, english("post", N_("Post in English"), limit=NAME_LIMIT, personal=True)
    ] = None
    hours: Annotated[
        float | None,
        number(
            N_("Hours"),
            N_("Hours a year for partnership work."),
            unit=N_("hours"),
            personal=True,
        ),
    ] = None
    mandate: Annotated[
        str | None,
        choice(
            N_("Mandate"),
            N_("Leadership responsibility or backing that comes with the post."),
            MANDATES,
            personal=True,
        ),
    ] = None
    leaves_on: Annotated[
        date | None,
        day(
            N_("Leaves on"),
            N_("Where a date is known: from that day on the person counts in no figure."),
            personal=True,
            also=("Fratræder",),
        ),
    ] = None
    may_lead: Annotated[
        bool | None,
        yes_no(
            N_("May lead"),
            N_("Whether the person may lead a partnership."),
            personal=True,
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One person's level in one competence: own view and leader's view, kept apart."""

    person: Annotated[
        str,
        reference("people", N_("Person"), N_("Whose level."), key=True, personal=True),
    ]
    competence: Annotated[str, WHICH_COMPETENCE]
    own: Annotated[
        int | None,
        whole(
            N_("Own view"),
            N_("Level 0 to 5 as the person sees it."),
            high=TOP_LEVEL,
            personal=True,
        ),
    ] = None
    leader: Annotated[
        int | None,
        whole(
            N_("Leader's view"),
            N_("Level 0 to 5 as the leader sees it."),
            high=TOP_LEVEL,
            personal=True,
            also=("Leder",),
        ),
    ] = None
    interest: Annotated[
        int | None,
        whole(
            N_("Interest"),
            N_("Wish to use or develop it, 0 to 3."),
            high=3,
            personal=True,
        ),
    ] = None
    confirmed_on: Annotated[
        date | None,
        day(N_("Confirmed on"), N_("When it was last looked at."), personal=True),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How well one person knows one partner."""

    person: Annotated[
        str,
        reference("people", N_("Person"), N_("Who knows them."), key=True, personal=True),
    ]
    partner: Annotated[str, reference("partners", N_("Partner"), N_("Which partner."), key=True)]
    strength: Annotated[
        int | None,
        whole(
            N_("Strength"),
            N_("1 has met, 2 knows, 3 works with."),
            low=1,
            high=3,
            personal=True,
        ),
    ] = None
