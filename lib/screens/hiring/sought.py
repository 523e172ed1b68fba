"""Posts by what they ask for: types beside one another, and the one post that texts are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.hiring import Hiring, Limits, Profile, TypeValue
from lib.analysis.competences.levels import must_haves, role_profile
from lib.exchange.framework import (
    GENERAL,
    InterviewQuestion,
    interview_questions,
    level_scale,
)
from lib.exchange.ready import starter
from lib.model.competences import TOP_LEVEL, Competence
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES
from lib.screens.hiring.profile import rise_words
from lib.screens.parts import Col, Table, table
from lib.words import N_, Name, Words, lower_first, words

MOST, NAME_LIMIT = 6, 60
"""Types of their own that readers may name, and characters in such a name."""
ROLE, OWN = "role-", "own-"
"""How the codes of types begin."""


@dataclass(frozen=True, slots=True)
class PostType:
    """One profile type: its code, its name on the screen, and the levels it brings."""

    code: str
    name: str
    profile: Profile


def role_types(model: Model, reader: Reader) -> tuple[PostType, ...]:
    """The roles that have a profile, as types."""
    return tuple(
        PostType(f"{ROLE}{role}", reader.text(title), profile)
        for role, title in ROLE_TITLES.items()
        if (profile := role_profile(model, role))
    )


def own_types(
    model: Model, plain: Sequence[Mapping[str, object]], reader: Reader
) -> tuple[PostType, ...]:
    """The reader's own types, from the plain data that the session keeps.

    A competence that has gone since is left out; a name given twice, or none, gets a number.
    """
    found: list[PostType] = []
    for number, row in enumerate(plain[:MOST], start=1):
        name = str(row.get("name") or "")[:NAME_LIMIT].strip()
        if not name:
            name = reader.say(words("Type {n}", n=number))
        taken = {other.name for other in found} | set(map(reader.text, ROLE_TITLES.values()))
        if name in taken:
            name = f"{name} ({number})"
        found.append(PostType(f"{OWN}{number}", name, _levels(model, row.get("levels"))))
    return tuple(found)


def _levels(model: Model, plain: object) -> dict[str, int]:
    known = plain if isinstance(plain, Mapping) else {}
    return {
        row.id: int(known[row.id])
        for row in model.competences
        if isinstance(known.get(row.id), int) and 0 < known[row.id] <= TOP_LEVEL
    }


def types_finding(types: Iterable[PostType], values: Sequence[TypeValue]) -> Words | None:
    """Which of the types closes most; None where nothing can be weighed."""
    if not values:
        return None
    best = values[0]
    if best.gain <= 0:
        return words("Not one of these types closes a gap.")
    return words(
        "Of these types, {name} closes most: {rise}.",
        name=_named(types, best),
        rise=rise_words(best.coverage - best.gain, best.coverage),
    )


def types_compared(
    types: Sequence[PostType], values: Iterable[TypeValue], limits: Limits, reader: Reader
) -> Table:
    """What the types (by code in `values`) would close, those that add most first."""

    def fits(value: TypeValue) -> str:
        said = (fits_in_one(row.profile, limits) for row in types if row.code in value.types)
        return reader.text("yes") if all(said) else reader.text("no, more than that")

    columns = (
        Col(N_("Profile type"), lambda value: _named(types, value)),
        Col(N_("Rise, percentage points"), lambda value: 100 * value.gain, "number", 1),
        Col(N_("Coverage then"), lambda value: value.coverage, "percent"),
        Col(N_("One person can bring it"), fits),
    )
    return table(N_("Profile types by what they would close"), columns, values, reader)


def _named(types: Iterable[PostType], value: TypeValue) -> str:
    names = {row.code: row.name for row in types}
    return " + ".join(names[code] for code in value.types)


def fits_in_one(profile: Profile, limits: Limits) -> bool:
    """Whether one person can be expected to bring the profile."""
    return limits.keep(profile.values())


# -- the post that texts are about -----------------------------------------------------------------


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


def level_words(level: int) -> Words:
    """One level by its name, and what somebody does who has it."""
    step = level_scale()[level]
    return words(
        "{level} ({description})", level=lowered(step.name), description=lowered(step.description)
    )


def lowered(name: Name) -> Name:
    """The name with a small first letter, for the middle of a sentence."""
    return Name(lower_first(name.own), name.english and lower_first(name.english))


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
