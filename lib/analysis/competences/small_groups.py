"""The small-group rule: what may be shown about groups of staff without telling of one person.

No figure about fewer than `min_group` people, and nothing shown from which one about fewer could
be reckoned: with the total and two of three departments shown, the third is what is left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lib.analysis.competences.asked_alike import asks_alike
from lib.model.model import Model

Group = str | None
"""A group of staff by id: a department, or None for those without one."""
PERSONAL_TABLES = ("people", "levels", "contacts")


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown: the figure about everybody, and those about the groups named."""

    total: bool
    groups: frozenset[Group]


def leaks(sizes: Mapping[Group, int], shown: Shown, min_group: int) -> bool:
    """Whether what is shown tells of 1 to `min_group` − 1 people.

    `sizes` are people in each group; groups do not overlap and together are everybody. Only what
    is left when the shown groups are taken from the total can be reckoned: other differences of
    shown figures are sums of groups that are shown.
    """
    everybody = sum(sizes.values())
    told = [sizes[group] for group in shown.groups]
    if shown.total:
        told += [everybody, everybody - sum(told)]
    return any(0 < people < min_group for people in told)


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
