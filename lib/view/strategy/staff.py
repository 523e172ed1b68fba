"""What is said of staff where it is not shown: that it is there, and how much of it."""

from __future__ import annotations

from lib.analysis.competences.small_groups import may_tell
from lib.model.model import Model
from lib.text.language import Language
from lib.words import words


def staff_hidden(model: Model, language: Language) -> str:
    """What stands in place of the tables on single members of staff.

    How many they are is told where there are at least as many as the smallest group.
    """
    if not model.people:
        return language.text(
            "Members of staff, their levels and whom they know are entered in the leader's view."
        )
    if not may_tell(model):
        return language.text(
            "Members of staff, their levels and whom they know are shown in the leader's view."
        )
    said = words(
        "{n} members of staff are here under codes. They, their levels and whom they know are "
        "shown in the leader's view.",
        n=len(model.people),
    )
    return language.say(said)
