"""Profile types beside one another: what each would add. Types of posts, never people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.competences.hiring import Profile, TypeValue
from lib.analysis.competences.turnover import role_profile
from lib.model.competences import TOP_LEVEL
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES
from lib.view.competences.hiring_words import fits_in_one, rise_words
from lib.view.tables import Column, Plain, Table
from lib.words import words

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


@dataclass(frozen=True, slots=True)
class TypesView:
    """The types by what they add; `finding` is empty where nothing can be weighed."""

    finding: str
    table: Table


def role_types(model: Model, language: Language) -> tuple[PostType, ...]:
    """The roles that have a profile, as types."""
    return tuple(
        PostType(f"{ROLE}{role}", language.text(title), profile)
        for role, title in ROLE_TITLES.items()
        if (profile := role_profile(model, role))
    )


def own_types(
    model: Model, plain: Sequence[Mapping[str, object]], language: Language
) -> tuple[PostType, ...]:
    """The reader's own types, from the plain data that the session keeps.

    A competence that has gone since is left out; a name given twice, or none, gets a number.
    """
    found: list[PostType] = []
    for number, row in enumerate(plain[:MOST], start=1):
        name = str(row.get("name") or "")[:NAME_LIMIT].strip()
        if not name:
            name = language.say(words("Type {n}", n=number))
        taken = {other.name for other in found} | set(map(language.text, ROLE_TITLES.values()))
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


def types_view(
    types: Sequence[PostType],
    values: Sequence[TypeValue],
    limits: Limits,
    language: Language,
) -> TypesView:
    """The types (by code in `values`), those that add most first."""
    text, by_code = language.text, {row.code: row for row in types}
    rows: list[tuple[Plain, ...]] = []
    for value in values:
        chosen = [by_code[code] for code in value.types]
        fits = all(fits_in_one(row.profile, limits) for row in chosen)
        rows.append(
            (
                _named(chosen),
                100 * value.gain,
                value.coverage,
                text("yes") if fits else text("no, more than that"),
            )
        )
    columns = (
        Column(text("Profile type")),
        Column(text("Rise, percentage points"), "number", 1),
        Column(text("Coverage then"), "percent"),
        Column(text("One person can bring it")),
    )
    return TypesView(
        _finding(values, by_code, language),
        Table(text("Profile types by what they would close"), columns, tuple(rows)),
    )


def _named(types: Sequence[PostType]) -> str:
    return " + ".join(row.name for row in types)


def _finding(
    values: Sequence[TypeValue], by_code: Mapping[str, PostType], language: Language
) -> str:
    if not values:
        return ""
    best = values[0]
    if best.gain <= 0:
        return language.text("Not one of these types closes a gap.")
    name = _named([by_code[code] for code in best.types])
    rise = rise_words(best.coverage - best.gain, best.coverage)
    return language.say(words("Of these types, {name} closes most: {rise}.", name=name, rise=rise))
