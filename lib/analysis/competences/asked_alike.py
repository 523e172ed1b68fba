"""Whether a what-if asks of staff no more than the saved library does.

Who may turn what is asked can find out about one person with figures about everybody: raise the
target of a competence of which only two levels are known, ask a lead for one more level beside
what only one colleague has, take away hours until a seat falls empty. Outside the leader's view
such a what-if tells nothing of staff.
"""

from __future__ import annotations

from lib.analysis.competences.few_known import known_of_few
from lib.analysis.effort import hours_of_partnerships
from lib.model.competences import Action
from lib.model.model import Model


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
