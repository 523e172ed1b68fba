"""What the source texts say that is no table of a library's own: approaches, advice, scales."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib.words import Name

FOLDER = Path(__file__).parents[2] / "data" / "framework"


@dataclass(frozen=True, slots=True)
class Approach:
    """One way of choosing partnerships, by its id in `APPROACHES` of the model."""

    id: str
    name: Name
    summary: Name
    source: str


@dataclass(frozen=True, slots=True)
class HiringAdvice:
    """One advice for new appointments, and the figure that shows whether it is met."""

    id: str
    text: Name
    figure: str
    source: str


@dataclass(frozen=True, slots=True)
class LevelStep:
    """One step of the scale of competence levels, 0 to 5."""

    level: int
    name: Name
    description: Name


@dataclass(frozen=True, slots=True)
class StaffMeasure:
    """One thing the organisation does for all staff, and the competence it serves."""

    id: str
    text: Name
    competence: str
    source: str


@cache
def approaches() -> tuple[Approach, ...]:
    """The approaches, in the order of the source."""
    return tuple(
        Approach(row["id"], _said(row, "name"), _said(row, "summary"), row["source"])
        for row in _rows("approaches")
    )


@cache
def hiring_advice() -> tuple[HiringAdvice, ...]:
    """The advice for new appointments, in the order of the source."""
    return tuple(
        HiringAdvice(row["id"], _said(row, "text"), row["figure"], row["source"])
        for row in _rows("hiring_advice")
    )


@cache
def level_scale() -> tuple[LevelStep, ...]:
    """The steps of the level scale, lowest first."""
    return tuple(
        LevelStep(int(row["level"]), _said(row, "name"), _said(row, "description"))
        for row in _rows("level_scale")
    )


@cache
def staff_measures() -> tuple[StaffMeasure, ...]:
    """The measures for all staff, in the order of the source."""
    return tuple(
        StaffMeasure(row["id"], _said(row, "text"), row["competence"], row["source"])
        for row in _rows("staff_measures")
    )


def _rows(name: str) -> list[Mapping[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _said(row: Mapping[str, str], name: str) -> Name:
    return Name(row[f"{name}_da"], row[f"{name}_en"])
