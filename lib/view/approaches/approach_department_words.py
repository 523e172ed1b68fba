"""What each approach means for one department, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.approaches.department_share import DepartmentShare
from lib.model.model import Model
from lib.view.approaches.approach_names import SHORT, choice_words, short_name
from lib.words import Amount, Words, counted, listing, words


def department_words(model: Model, shares: Sequence[DepartmentShare]) -> Words:
    """What the last approach (the combination) gives it, and asks of it."""
    share = shares[-1]
    name = model.called("departments", share.department)
    wishes = counted(
        "{granted} of its one wish",
        "{granted} of its {n} wishes",
        len(share.shortlist),
        granted=share.granted,
    )
    if not share.shortlist:
        return words(
            "{department} lists no partnership of its own; with {choice} it works {hours}.",
            department=name,
            choice=choice_words(share.approach),
            hours=Amount(share.load.asked, "hours"),
        )
    return words(
        "With {choice}, {department} gets {wishes} and works {hours}, {imposed} of them on what it "
        "did not list.",
        choice=choice_words(share.approach),
        department=name,
        wishes=wishes,
        hours=_hours(share),
        imposed=Amount(share.hours_imposed),
    )


def meaning_words(model: Model, shares: Sequence[DepartmentShare]) -> Words:
    """What each approach is, for a reader who comes by a link and has seen nothing else."""
    team = words("The team: a team chooses for the whole house.")
    if len(shares) < len(SHORT):
        return team
    return words(
        "Departments: each department chooses for itself. {team} Combined: the team chooses, but "
        "each department keeps at least {promise} of what its own choice is worth to it.",
        team=team,
        promise=Amount(100 * model.options.guarantee, "%", 0),
    )


def _hours(share: DepartmentShare) -> Words:
    asked, there = share.load.asked, share.load.available
    if there is None:
        return words("{hours}", hours=Amount(asked, "hours"))
    return words("{asked} of {hours}", asked=Amount(asked), hours=Amount(there, "hours"))


def share_words(model: Model, share: DepartmentShare) -> Words:
    """What one approach gives it, and asks of it beside its own list."""
    name, given = (
        short_name(share.approach),
        listing(model.called("partnerships", row.partnership) for row in share.imposed),
    )
    granted = _granted(share)
    if not share.imposed:
        return words("{name}: {granted}; nothing else takes hours.", name=name, granted=granted)
    return words(
        "{name}: {granted}; not on its list, but takes hours: {names}.",
        name=name,
        granted=granted,
        names=given,
    )


def _granted(share: DepartmentShare) -> Words:
    """The wishes that come, and what is kept of the worth of its own choice."""
    if not share.shortlist:
        return words("no wishes of its own")
    granted = words("{n} of {all}", n=share.granted, all=len(share.shortlist))
    if share.kept is None or share.approach == "department_led":
        return words("{granted} wishes come", granted=granted)
    return words(
        "{granted} wishes come, and it keeps {kept} of the worth of its own choice",
        granted=granted,
        kept=Amount(100 * share.kept, "%", 0),
    )
