"""How a closing plan names its actions: those for one member of staff only as course places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lib.model.competences import Action
from lib.model.model import Model
from lib.view.names import some
from lib.words import N_, Amount, Label, Name, Value, Words, counted, listing, words

DOING: Mapping[str, str] = {
    "develop": N_("developing"),
    "hire": N_("hiring"),
    "borrow": N_("borrowing"),
    "share": N_("sharing"),
    "redesign": N_("redesigning"),
    "accept": N_("accepting"),
}
"""Each kind of action as something one does."""
MEANING: Mapping[str, str] = {
    "develop": N_("Courses, shadowing and practice for the staff there is."),
    "hire": N_("A new post that brings the competence with it."),
    "borrow": N_("Somebody from another organisation for a time."),
    "share": N_("One department's people also cover another."),
    "redesign": N_("Change the work so that it asks for less of the competence."),
    "accept": N_("Leave the gap open, knowingly."),
}
"""What each kind of action is, to those who enter one."""


def is_personal(model: Model, action: str) -> bool:
    """Whether the action is for one member of staff."""
    row = model.find("actions", action)
    return isinstance(row, Action) and row.person is not None


def action_words(model: Model, action: str, leader: bool) -> Value:
    """The action by its name; one for a member of staff as a place, whose only for the leader."""
    row = model.find("actions", action)
    if not isinstance(row, Action) or row.person is None:
        return _own_name(model, action)
    if not leader:
        return _places(1)
    return words("{action} (place for {code})", action=_own_name(model, action), code=row.person)


def actions_words(model: Model, actions: Iterable[str], leader: bool) -> Words:
    """Several actions in a sentence; those for members of staff counted, not named."""
    found = list(actions)
    hidden = [] if leader else [name for name in found if is_personal(model, name)]
    said: list[Value] = [action_words(model, name, leader) for name in found if name not in hidden]
    if hidden:
        said.append(_places(len(hidden)))
    return some(said)


def doing_words(kinds: Iterable[str]) -> Words:
    """Kinds of action as things one does: developing and hiring."""
    return words("{kinds}", kinds=listing(Label(DOING[kind]) for kind in kinds))


def seats_words(model: Model, seats: Mapping[str, int]) -> Words:
    """So many seats in each competence."""
    return some(
        [
            words("{n} in {competence}", n=n, competence=model.called("competences", name))
            for name, n in sorted(seats.items())
        ]
    )


def money_words(model: Model, value: float) -> Amount:
    """An amount of the library's money."""
    return Amount(value, model.options.currency)


def months_words(value: float) -> Amount:
    """A time in months, with a decimal only where there is one."""
    return Amount(value, "months", 0 if value == int(value) else 1)


def _places(count: int) -> Words:
    return counted("a course place", "{n} course places", count)


def _own_name(model: Model, action: str) -> Value:
    """The action's name; its kind and id where it has none."""
    row = model.find("actions", action)
    if not isinstance(row, Action):
        return action
    if row.name is None:
        return words("{kind} ({id})", kind=Label(DOING[row.kind]), id=row.id)
    return Name(row.name, row.name_en)
