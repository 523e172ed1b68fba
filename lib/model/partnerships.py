"""Partners, and partnerships with them, proposed and running: what they take and what they give."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import (
    choice,
    english,
    key,
    name,
    number,
    reference,
    references,
    text,
    whole,
    yes_no,
)
from lib.model.fields import MONEY, NAME_LIMIT, Field
from lib.words import N_, Words, words

PARTNER_TYPES = {
    "civil": N_("civil society"),
    "municipal": N_("municipal"),
    "culture": N_("culture"),
    "education": N_("education"),
    "business": N_("business"),
    "other": N_("other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation outside the library."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the partner, such as O01."))]
    name: Annotated[str, name(N_("Name"), N_("What the organisation is called."))]
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    type: Annotated[
        str | None,
        choice(
            N_("Type"),
            N_("What kind of organisation it is."),
            PARTNER_TYPES,
            also=("Partnertype",),
        ),
    ] = None
    local: Annotated[
        bool | None, yes_no(N_("Local"), N_("Whether it is rooted in the local area."))
    ] = None


STATUSES = {
    "candidate": N_("candidate"),
    "running": N_("running"),
    "ended": N_("ended"),
}
STATUSES_SAID = {
    **dict.fromkeys(("proposed", "forslag", "foreslået", "potentiel", "mulig"), "candidate"),
    **dict.fromkeys(("igangværende", "aktiv", "active"), "running"),
    **dict.fromkeys(("ophørt", "slut", "closed"), "ended"),
}
"""What else lists of partnerships call a status, in both languages."""
FIXED = {"must": N_("must be in"), "never": N_("must not be in")}
WAVES = {"now": N_("now"), "second": N_("second wave"), "not_now": N_("not now")}
RULES = {
    "requires": N_("the first needs the others"),
    "excludes": N_("only one of them"),
    "at_most": N_("at most so many"),
    "at_least": N_("at least so many"),
    "synergy": N_("extra points together"),
}
MOST_POINTS = 3.0
"""Contribution points run from 0 (none) over 1 (some) and 2 (clear) to 3 (decisive)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """One partnership, proposed or running, with all that is decided about it as a whole."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the partnership, such as P01."))]
    title: Annotated[
        str,
        name(
            N_("Title"),
            N_("What the partnership is called."),
            also=("Partnerskab", "Navn"),
        ),
    ]
    title_en: Annotated[str | None, english("title", N_("Title in English"), limit=NAME_LIMIT)] = (
        None
    )
    description: Annotated[
        str | None, text(N_("Description"), N_("What it is about, in a few lines."))
    ] = None
    description_en: Annotated[str | None, english("description", N_("Description in English"))] = (
        None
    )
    partner: Annotated[
        str | None,
        reference("partners", N_("Partner"), N_("The organisation it is with.")),
    ] = None
    lead: Annotated[
        str | None,
        reference(
            "departments",
            N_("Lead department"),
            N_("The department that answers for it."),
            also=("Afdeling", "Ansvarlig"),
        ),
    ] = None
    status: Annotated[
        str | None,
        choice(
            N_("Status"),
            N_("Whether it is proposed, running or ended."),
            STATUSES,
            former=STATUSES_SAID,
        ),
    ] = None
    cost: Annotated[
        float | None,
        number(
            N_("Cost"),
            N_("What it costs the library in a year."),
            unit=MONEY,
            also=("Omkostning", "Udgift"),
        ),
    ] = None
    novelty: Annotated[
        int | None,
        whole(
            N_("Novelty"),
            N_("How new it is here: 1 more of what we do, 5 entirely new."),
            low=1,
            high=5,
        ),
    ] = None
    risk: Annotated[
        int | None,
        whole(N_("Risk"), N_("How much could go wrong: 1 little, 5 much."), low=1, high=5),
    ] = None
    phase: Annotated[
        int | None,
        whole(
            N_("Phase"),
            N_("How far it has come, from 1 (idea) to 12 (evaluated)."),
            low=1,
            high=12,
        ),
    ] = None
    fixed: Annotated[
        str | None,
        choice(
            N_("Fixed"),
            N_("Whether it must, or must not, be in every portfolio."),
            FIXED,
        ),
    ] = None
    wave: Annotated[
        str | None,
        choice(N_("Decision"), N_("Now, second wave or not now."), WAVES, also=("Bølge",)),
    ] = None
    reason: Annotated[
        str | None,
        text(N_("Reason"), N_("Why it was decided so."), also=("Begrundelse",)),
    ] = None
    gain_library: Annotated[
        str | None,
        text(N_("Gain for the library"), N_("What the library gets out of it.")),
    ] = None
    gain_partner: Annotated[
        str | None,
        text(N_("Gain for the partner"), N_("What the partner gets out of it.")),
    ] = None
    source: Annotated[
        str | None,
        text(N_("Source"), N_("Where the partnership is described: document or link.")),
    ] = None


WHICH_PARTNERSHIP = reference("partnerships", N_("Partnership"), N_("Which partnership."), key=True)
"""The part of a key by which a row is about one partnership."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The hours one partnership takes from one department."""

    partnership: Annotated[str, WHICH_PARTNERSHIP]
    department: Annotated[
        str, reference("departments", N_("Department"), N_("Whose hours."), key=True)
    ]
    hours: Annotated[
        float | None,
        number(
            N_("Hours"),
            N_("Hours a year."),
            unit=N_("hours"),
            open_low=True,
            also=("Timer",),
        ),
    ] = None


def _points(label: str, help: str, *also: str) -> Field:
    """Points of a contribution."""
    return number(label, help, unit=N_("points"), high=MOST_POINTS, also=also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one partnership gives one goal: 0 none, 1 some, 2 clear, 3 decisive; or unknown."""

    partnership: Annotated[str, WHICH_PARTNERSHIP]
    goal: Annotated[str, reference("goals", N_("Goal"), N_("Which goal."), key=True)]
    points: Annotated[
        float | None,
        _points(
            N_("Points"),
            N_("0 none, 1 some, 2 clear, 3 decisive; decimals are allowed. Empty: unknown."),
            "Bidrag",
        ),
    ] = None
    low: Annotated[
        float | None, _points(N_("Low"), N_("The least it could be."), "Lav", "Minimum")
    ] = None
    high: Annotated[
        float | None, _points(N_("High"), N_("The most it could be."), "Høj", "Maksimum")
    ] = None
    rationale: Annotated[
        str | None,
        text(N_("Rationale"), N_("Why these points."), also=("Begrundelse",)),
    ] = None
    rationale_en: Annotated[str | None, english("rationale", N_("Rationale in English"))] = None

    def problems(self) -> Iterator[tuple[str, Words]]:
        """What does not agree within the row: the field, and what is allowed."""
        known = [value for value in (self.low, self.points, self.high) if value is not None]
        if known != sorted(known):
            yield "points", words("Low may not be above points, nor points above high.")

    @property
    def least(self) -> float:
        """The lowest points it could have: `low`, else the points, else 0."""
        if self.low is not None:
            return self.low
        return 0.0 if self.points is None else self.points

    @property
    def most(self) -> float:
        """The highest points it could have: `high`, else the points, else 3."""
        if self.high is not None:
            return self.high
        return MOST_POINTS if self.points is None else self.points


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A condition that every portfolio must keep."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the rule, such as R1."))]
    kind: Annotated[str, choice(N_("Kind"), N_("What the rule says."), RULES, required=True)]
    partnerships: Annotated[
        tuple[str, ...],
        references("partnerships", N_("Partnerships"), N_("The partnerships it is about.")),
    ] = ()
    limit: Annotated[
        int | None, whole(N_("Limit"), N_("How many, for “at most” and “at least”."))
    ] = None
    goal: Annotated[
        str | None,
        reference("goals", N_("Goal"), N_("The goal a synergy gives points to.")),
    ] = None
    points: Annotated[
        float | None,
        number(
            N_("Points"),
            N_("Extra points when both are in; negative where they overlap."),
            unit=N_("points"),
            low=None,
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """One choice between two partnerships: which the library would rather have."""

    rather: Annotated[
        str,
        reference(
            "partnerships", N_("Rather"), N_("The partnership you would rather have."), key=True
        ),
    ]
    than: Annotated[
        str,
        reference("partnerships", N_("Than"), N_("The partnership it is set before."), key=True),
    ]
    reason: Annotated[
        str | None,
        text(N_("Reason"), N_("Why you would rather have it."), also=("Begrundelse",)),
    ] = None

    def problems(self) -> Iterator[tuple[str, Words]]:
        """What does not agree within the row: the field, and what is allowed."""
        if self.rather == self.than:
            yield "than", words("Choose two different partnerships.")
