"""What may be told of staff without telling of one person.

The small-group rule: no figure about fewer than `min_group` people, and nothing shown from which
one about fewer could be reckoned: with the total and two of three departments shown, the third is
what is left.

What-ifs: who may turn what is asked can find out about one person with figures about everybody:
raise the target of a competence of which only two levels are known, ask a lead for one more level
beside what only one colleague has, take away hours until a seat falls empty. Outside the leader's
view such a what-if tells nothing of staff.

Few known: how many are at the target there is told, because that is what a single point is. What
tells how far from it they are is not: it is the level of one of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from lib.analysis.competences.effect import CompetenceEffect
from lib.analysis.competences.gaps import Gaps
from lib.analysis.competences.levels import levels_used
from lib.analysis.competences.noise import NoiseTest
from lib.analysis.ground.effort import hours_of_partnerships
from lib.model.competences import Action
from lib.model.model import Model

Group = str | None
"""A group of staff by id: a department, or None for those without one."""
PERSONAL_TABLES = ("people", "levels", "contacts")


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown: the figure about everybody, and those about the groups named."""

    total: bool
    groups: frozenset[Group]


def choose_shown(sizes: Mapping[Group, int], min_group: int) -> Shown:
    """As much as the rule allows: everybody first, then the groups with the most people in them.

    Where the groups that are too small add up to less than `min_group` they could be reckoned
    from the rest: the smallest of the others is then hidden with them (of equals the last).
    """
    large = {group: people for group, people in sizes.items() if people >= min_group}
    left = sum(sizes.values()) - sum(large.values())
    if 0 < left < min_group and large:
        del large[min(reversed(large), key=lambda group: large[group])]
    return Shown(sum(sizes.values()) >= max(1, min_group), frozenset(large))


def sizes_of(model: Model, people: Collection[str] | None = None) -> dict[Group, int]:
    """How many of these people (all, if not said) each department has; None: without department."""
    sizes: dict[Group, int] = {department.id: 0 for department in model.departments}
    for person in model.people:
        if people is None or person.id in people:
            sizes[person.department] = sizes.get(person.department, 0) + 1
    return sizes


def may_tell(model: Model) -> bool:
    """Whether the library has people enough for a figure about all of them."""
    return len(model.people) >= model.options.min_group


def keeps_secrets(saved: Model, what_if: Model) -> bool:
    """Whether the figures of a what-if beside those of the saved library tell of no one person.

    They do where it removes somebody or changes what is stored about them: the difference is then
    one person's; and where it asks something else of few people. Invented people may come in; a
    smaller smallest group may not.
    """
    if what_if.options.min_group < saved.options.min_group:
        return False
    if len(saved.people) < saved.options.min_group:
        return False
    if saved is what_if:
        return True
    stored = {person.id for person in saved.people}
    return asks_alike(saved, what_if) and all(
        _about(saved, table, stored) == _about(what_if, table, stored) for table in PERSONAL_TABLES
    )


def _about(model: Model, table: str, people: Collection[str]) -> list[object]:
    """The rows of a table that are about these people."""
    return [row for row in model.table(table) if _whose(table, row) in people]


def _whose(table: str, row: object) -> str:
    whose: str = getattr(row, "id" if table == "people" else "person")
    return whose


def asks_alike(saved: Model, what_if: Model) -> bool:
    """Whether what is asked of few people, or of several levels together, is asked as saved.

    That is: the view of levels that counts, role profiles, the special needs of each partnership,
    measures for one person, and what is needed of competences that few people's levels are known
    in, or that a measure for one person is about. Other targets may move: their figures are about
    everybody, one competence at a time.
    """
    return (
        saved.options.level_used == what_if.options.level_used
        and set(saved.profiles) == set(what_if.profiles)
        and _needs_of(saved, what_if) == set(what_if.needs)
        and _personal(saved) == _personal(what_if)
        and _asked_of_few(saved, saved) == _asked_of_few(saved, what_if)
    )


def takes_alike(saved: Model, what_if: Model) -> bool:
    """Whether every partnership is there in the saved library and takes the same hours.

    Who may turn hours reads those of one person off a seat that stays empty.
    """
    before, after = hours_of_partnerships(saved), hours_of_partnerships(what_if)
    return all(name in before and before[name] == hours for name, hours in after.items())


def _needs_of(saved: Model, what_if: Model) -> set[object]:
    """The saved special needs of the partnerships that the what-if has."""
    there = {row.id for row in what_if.partnerships}
    return {row for row in saved.needs if row.partnership in there}


def _personal(model: Model) -> dict[str, tuple[object, ...]]:
    """The measures for one person, with what each does."""
    return {row.id: _does(row) for row in model.actions if row.person is not None}


def _does(action: Action) -> tuple[object, ...]:
    return action.kind, action.person, frozenset(action.competence), action.seats


def _asked_of_few(saved: Model, model: Model) -> set[tuple[object, ...]]:
    """Target and people needed where the saved library knows of few, or acts for one."""
    few = known_of_few(saved) | {
        name for row in saved.actions if row.person is not None for name in row.competence
    }
    return {(row.id, row.target, row.needed) for row in model.competences if row.id in few}


def known_of_few(model: Model) -> frozenset[str]:
    """The competences in which the levels of fewer people than the smallest group are known."""
    known = Counter(competence for _, competence in levels_used(model))
    return frozenset(name for name, n in known.items() if n < model.options.min_group)


def gaps_but_steps(gaps: Gaps, few: Collection[str]) -> Gaps:
    """The gaps with the levels to climb unknown in these competences."""
    rows = tuple(
        replace(row, steps_to_close=None) if row.competence in few else row
        for row in gaps.competences
    )
    return replace(gaps, competences=rows)


def gaps_but_dates(gaps: Gaps) -> Gaps:
    """The gaps without the days from which fewer are there: each is a day on which one leaves."""
    rows = tuple(replace(row, later=()) for row in gaps.competences)
    return replace(gaps, competences=rows)


def noise_but_few(found: NoiseTest, few: Collection[str]) -> NoiseTest:
    """The noise test without these competences: how often they hold is how far levels are off."""
    rows = tuple(row for row in found.competences if row.competence not in few)
    return replace(found, competences=rows)


def effect_but_steps(effect: CompetenceEffect, few: Collection[str]) -> CompetenceEffect:
    """The effect without the levels to climb in all, from which those of few could be reckoned."""
    if not few:
        return effect
    figures = tuple(row for row in effect.figures if row.name != "steps_to_close")
    return replace(effect, figures=figures)


def but_few_contacts(model: Model, saved: Model) -> Model:
    """The model without contacts where fewer people's than the smallest group are noted.

    Whom nobody knows is else what those few have not noted. It is people of the `saved` library
    who count: a what-if may invent some.
    """
    noted = {row.person for row in saved.contacts}
    return model if len(noted) >= saved.options.min_group else model.with_tables({"contacts": ()})
