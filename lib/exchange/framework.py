"""What the source texts say that is no table of a library's own: approaches, advice, scales."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib.words import Name

FOLDER = Path(__file__).parents[2] / "data" / "framework"
GENERAL = "general"
"""Stands for a competence in the interview questions that fit any."""


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
class Anchor:
    """What can be seen somebody do who is at a level of one competence of the catalogue."""

    competence: str
    level: int
    text: Name


@dataclass(frozen=True, slots=True)
class StaffMeasure:
    """One thing the organisation does for all staff, and the competence it serves."""

    id: str
    text: Name
    competence: str
    source: str


@dataclass(frozen=True, slots=True)
class InterviewQuestion:
    """One open question about a competence at some levels, and what to listen for.

    `competence` is its id in the framework, or `GENERAL`: those fit any competence, its name
    standing in them as `{competence}`.
    """

    competence: str
    levels: range
    question: Name
    listen: Name


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
def anchors() -> tuple[Anchor, ...]:
    """The behaviour that marks levels 1, 3 and 5 of each competence of the catalogue."""
    return tuple(
        Anchor(row["competence"], int(row["level"]), _said(row, "text")) for row in _rows("anchors")
    )


@cache
def staff_measures() -> tuple[StaffMeasure, ...]:
    """The measures for all staff, in the order of the source."""
    return tuple(
        StaffMeasure(row["id"], _said(row, "text"), row["competence"], row["source"])
        for row in _rows("staff_measures")
    )


@cache
def interview_questions() -> tuple[InterviewQuestion, ...]:
    """The interview questions, by competence and then by level."""
    return tuple(
        InterviewQuestion(
            row["id"], _levels(row["band"]), _said(row, "question"), _said(row, "listen")
        )
        for row in _rows("interview_questions")
    )


def _levels(band: str) -> range:
    """The levels of a band such as `4-5` or `3`."""
    low, _, high = band.partition("-")
    return range(int(low), int(high or low) + 1)


def _rows(name: str) -> list[Mapping[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _said(row: Mapping[str, str], name: str) -> Name:
    return Name(row[f"{name}_da"], row[f"{name}_en"])
