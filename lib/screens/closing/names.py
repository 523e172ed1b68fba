"""Actions by name, and by kind: what there is to think of for each gap.

Those for one member of staff are course places, unless for the leader.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from lib.analysis.competences.closing.ways import Shortfalls
from lib.model.competences import ACTIONS, Action
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, Table, table
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


def action_words(model: Model, action: str, reader: Reader) -> Value:
    """The action by its name; one for a member of staff as a place, whose only for the leader."""
    row = model.find("actions", action)
    if not isinstance(row, Action) or row.person is None:
        return _own_name(model, action)
    if not reader.sees_staff:
        return _places(1)
    return words("{action} (place for {code})", action=_own_name(model, action), code=row.person)


def actions_words(model: Model, actions: Iterable[str], reader: Reader) -> Words:
    """Several actions in a sentence; those for members of staff counted, not named."""
    found = list(actions)
    hidden = [] if reader.sees_staff else [name for name in found if is_personal(model, name)]
    said: list[Value] = [action_words(model, name, reader) for name in found if name not in hidden]
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


def kinds_for(model: Model, competence: str, seats: int) -> tuple[str, ...]:
    """Kinds of action to think of first for a competence; nothing about any one of the staff.

    What all staff need is developed; what a role needs can also be shared or borrowed; what only
    some partnerships need is borrowed or hired.
    """
    if seats > len(model.people):
        return ("hire", "share", "borrow")
    roles = {row.role for row in model.profiles if row.competence == competence and row.level}
    if "all_staff" in roles:
        return ("develop", "redesign")
    return ("develop", "share", "borrow") if roles else ("borrow", "hire", "develop")


def kinds_table(model: Model, reader: Reader) -> Table:
    """Each competence that lacks people, with the kinds of action to think of first."""

    def think_of(row: tuple[str, int]) -> str:
        kinds = listing(Label(ACTIONS[kind]) for kind in kinds_for(model, *row))
        return reader.say(words("{kinds}", kinds=kinds))

    columns = (
        Col(N_("Competence"), lambda row: reader.say(model.called("competences", row[0]))),
        Col(N_("Open seats"), itemgetter(1), "whole"),
        Col(N_("Think of"), think_of),
    )
    caption = N_("Gaps, and kinds of action to think of first")
    return table(caption, columns, Shortfalls.of(model).seats.items(), reader)


def meanings(reader: Reader) -> tuple[str, ...]:
    """What each kind of action is, one a line."""
    return tuple(
        reader.say(words("{kind}: {meaning}", kind=words(ACTIONS[kind]), meaning=words(meaning)))
        for kind, meaning in MEANING.items()
    )


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
