"""The source's three advices on new appointments, each answered from the library's own data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lib.analysis.competences.gaps import CompetenceGap, find_gaps
from lib.analysis.competences.partnerships import find_special_needs
from lib.model.model import Model

ADVICE: Mapping[str, str] = MappingProxyType(
    {"network": "contacts", "competences": "missing_competences", "external": "K11"}
)
"""The advices by id, with what each is answered from, as in `data/framework/hiring_advice.csv`."""
EXTERNAL = ADVICE["external"]

KNOWS = 2
"""The strength of a contact from which on somebody knows a partner: 1 has only met them."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A partner that nobody knows, and the partnerships (not ended) that are with it.

    `met` where somebody has met them, and no more.
    """

    partner: str
    type: str | None
    local: bool | None
    met: bool
    partnerships: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Whom a new colleague could know: partners that nobody knows, and types without any contact.

    `contactless` are partners that nobody has as much as met. `types` are partner types, among the
    library's partners, in which nobody has a contact; `local` strangers are rooted in the area.
    """

    strangers: tuple[Stranger, ...]
    types: tuple[str, ...]
    partners: int

    @property
    def contactless(self) -> tuple[Stranger, ...]:
        """Partners that nobody has as much as met."""
        return tuple(row for row in self.strangers if not row.met)

    @property
    def local(self) -> tuple[Stranger, ...]:
        """Partners rooted in the local area that nobody knows."""
        return tuple(row for row in self.strangers if row.local)


@dataclass(frozen=True, slots=True)
class Missing:
    """What the library cannot do: competences nobody has at target, and professions it lacks.

    `professions`: special competences, with the partnerships that wait for them.
    """

    competences: tuple[str, ...]
    professions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Advice:
    """The three lines. `external` is None where the library has no such competence listed."""

    network: Network
    missing: Missing
    external: CompetenceGap | None


def advise(model: Model) -> Advice:
    """What the three advices on new appointments come to in this library."""
    gaps, needs = find_gaps(model), find_special_needs(model)
    waiting = {name: needs.waiting(name) for name in needs.professions}
    external = next((row for row in gaps.competences if row.competence == EXTERNAL), None)
    return Advice(_network(model), Missing(gaps.uncovered, waiting), external)


def _network(model: Model) -> Network:
    strength: dict[str, int] = {}
    for contact in model.contacts:
        known = strength.get(contact.partner, 0)
        strength[contact.partner] = max(known, contact.strength or 1)
    living = [row for row in model.partnerships if row.status != "ended"]
    strangers = tuple(
        Stranger(
            partner.id,
            partner.type,
            partner.local,
            partner.id in strength,
            tuple(row.id for row in living if row.partner == partner.id),
        )
        for partner in model.partners
        if strength.get(partner.id, 0) < KNOWS
    )
    met = {row.type for row in model.partners if row.id in strength}
    types = sorted({row.type for row in model.partners if row.type} - met)
    return Network(strangers, tuple(types), len(model.partners))
