"""The post that texts are written about: what it must bring, and what would be welcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.competences.hiring import Hiring, Profile
from lib.analysis.competences.qualified import must_haves
from lib.exchange.framework import GENERAL, InterviewQuestion, interview_questions
from lib.exchange.ready import starter
from lib.model.competences import Competence
from lib.model.model import Model
from lib.words import Name

ALSO = 3
"""Competences that are asked for besides, where the profile itself has room for few."""
OWN_PACK = "own"


@dataclass(frozen=True, slots=True)
class Sought:
    """One post by the levels it asks for; `role` where it is one of the roles of the profiles."""

    must: Profile
    desirable: Profile
    role: str | None = None

    @property
    def asked(self) -> Mapping[str, int]:
        """Everything asked for, must-haves first."""
        return {**self.must, **{k: v for k, v in self.desirable.items() if k not in self.must}}


def sought_role(model: Model, role: str) -> Sought:
    """A role's own profile: its must-haves, and the rest as desirable."""
    must = must_haves(model, role)
    rows = (row for row in model.profiles if row.role == role and row.level)
    rest = {row.competence: row.level or 0 for row in rows if row.competence not in must}
    return Sought(must, rest, role)


def sought_hire(model: Model, profile: Profile, found: Hiring) -> Sought:
    """A profile that closes most, and beside it what other weightings ask for most often."""
    others = sorted(
        (name for name in found.wanted if name not in profile), key=lambda name: -found.wanted[name]
    )
    return Sought(profile, {name: _target(model, name) for name in others[:ALSO]})


def describe(model: Model, competence: str) -> Name | None:
    """What somebody does who has the competence: the library's words, else the framework's."""
    row = model.find("competences", competence)
    if not isinstance(row, Competence):
        return None
    known = starter().find("competences", competence) if is_ours(row) else None
    for said in (row, known):
        if isinstance(said, Competence) and said.description:
            return Name(said.description, said.description_en)
    return None


def questions_about(model: Model, competence: str, level: int) -> tuple[InterviewQuestion, ...]:
    """The interview questions for a competence and level: the general ones for a library's own.

    A level of 0 asks for nothing, and has none.
    """
    row = model.find("competences", competence)
    ours = isinstance(row, Competence) and is_ours(row)
    found = _questions(competence, level) if ours else ()
    return found or _questions(GENERAL, level)


def is_ours(row: Competence) -> bool:
    """Whether a competence is one of the framework's, which its id then tells."""
    return row.pack not in (None, OWN_PACK)


def _questions(competence: str, level: int) -> tuple[InterviewQuestion, ...]:
    return tuple(
        row for row in interview_questions() if row.competence == competence and level in row.levels
    )


def _target(model: Model, competence: str) -> int:
    row = model.find("competences", competence)
    return (row.target or 0) if isinstance(row, Competence) else 0
