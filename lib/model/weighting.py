"""How the goals' weights were found, kept true when the weights change.

The setting `weights_by` names the way. Weights typed into the table of goals are points for each
goal, whatever way was used before. Weights out of a file were found in a way that only the file
can say. A goal that goes, or gets another id, leaves the weights of the others as they were found.
A what-if names no way: it is not what the library decided.
"""

from __future__ import annotations

from collections import Counter

from lib.model.changes import Add, Change, Remove, Set
from lib.model.model import Model
from lib.model.settings import Setting

SETTING = "weights_by"
BY_HAND = "direct"


def reweighed(before: Model, after: Model) -> bool:
    """Whether a goal has another weight after than before; goals that only went do not count."""
    old = {goal.id: goal.weight for goal in before.goals}
    new = {goal.id: goal.weight for goal in after.goals}
    if any(new[goal] != old[goal] for goal in old.keys() & new.keys()):
        return True
    come = Counter(new[goal] for goal in new.keys() - old.keys() if new[goal] is not None)
    gone = Counter(old[goal] for goal in old.keys() - new.keys())
    return bool(come - gone)  # what both came and went is a goal under another id


def found_by(model: Model, way: str | None) -> tuple[Change, ...]:
    """The changes that keep `way` as how the weights were found; None: it is not known."""
    if model.options.weights_by == way:
        return ()
    known = model.find("settings", SETTING) is not None
    if way is None:
        return (Remove("settings", SETTING),)
    if known:
        return (Set("settings", SETTING, "value", way),)
    return (Add("settings", Setting(name=SETTING, value=way)),)
