"""Where a library stands: what its partnerships reach, take and lack; today, and with all."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.coverage import Coverage, cover
from lib.analysis.effort import Load, loads
from lib.analysis.order.alignment import Alignment, align
from lib.analysis.unknowns import Unknown, find_unknowns
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Standing:
    """`today` counts running partnerships; `proposed` every partnership that is not ended."""

    alignment: Alignment
    today: Coverage
    proposed: Coverage
    loads_today: tuple[Load, ...]
    loads_proposed: tuple[Load, ...]
    gaps: Gaps
    unknowns: tuple[Unknown, ...]


def stand(model: Model) -> Standing:
    """The library's standing."""
    running = {row.id for row in model.partnerships if row.status == "running"}
    living = {row.id for row in model.partnerships if row.status != "ended"}
    return Standing(
        alignment=align(model),
        today=cover(model, running),
        proposed=cover(model, living),
        loads_today=loads(model, running),
        loads_proposed=loads(model, living),
        gaps=find_gaps(model),
        unknowns=find_unknowns(model),
    )
