"""Whose partnerships a portfolio holds: what departments listed themselves, what is imposed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from lib.analysis.approaches.measured import Behind, Measured, part_of_whole
from lib.analysis.approaches.own_value import OwnValues
from lib.analysis.approaches.survey import Survey

VOICE = 3
"""A department is heard where one of its first three is chosen."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """The measures; `imposed` names what a department works on though it did not list it."""

    ownership: Measured
    voice: Measured
    imposed: Mapping[str, tuple[str, ...]]


def measure_ownership(ground: Survey, chosen: Collection[str]) -> Ownership:
    """Ownership (share of the hours on the department's own shortlist) and voice.

    Voice is the share of departments that get one of their first three; None where no department
    lists anything.
    """
    own, inside = ground.own, ground.inside(chosen)
    taken, listed = own.hours * inside, _listed(own)
    owned = (taken * listed).sum(axis=1).tolist()
    rows = (
        Behind(name, part, whole)
        for name, part, whole in zip(
            own.departments, owned, taken.sum(axis=1).tolist(), strict=True
        )
    )
    imposed = (taken > 0) & ~listed
    return Ownership(
        part_of_whole("departments", rows),
        _voice(own, chosen),
        {
            name: tuple(np.array(own.partnerships, dtype=object)[row])
            for name, row in zip(own.departments, imposed, strict=True)
        },
    )


def _listed(own: OwnValues) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Whether each partnership (P) is on the shortlist of each department (D)."""
    rows = [[name in own.shortlists[d] for name in own.partnerships] for d in own.departments]
    return np.array(rows, dtype=np.bool_).reshape(len(own.departments), len(own.partnerships))


def _voice(own: OwnValues, chosen: Collection[str]) -> Measured:
    if not any(own.shortlists.values()):
        return Measured(None, None, None, "departments", ())
    return part_of_whole(
        "departments",
        (
            Behind(name, float(any(first in chosen for first in listed[:VOICE])), 1.0)
            for name, listed in own.shortlists.items()
        ),
    )
