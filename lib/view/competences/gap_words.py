"""What is said where no gap can be told, or where gaps would tell of one person."""

from __future__ import annotations

from lib.model.model import Model
from lib.words import Words, words


def nothing_to_tell(model: Model) -> Words | None:
    """What has to be filled in before gaps can be told; None where they can be."""
    if not model.competences:
        return words("No competence is described yet, so there is no gap to tell.")
    if not model.people:
        return words("No staff is known yet, so nobody can tell who has which competence.")
    if not model.levels:
        return words("Nobody's level is known yet in any competence, so no gap can be told.")
    return None


def too_few_to_tell(saved: Model) -> Words:
    """Why figures about all staff are not shown here; `saved` is the library without a what-if."""
    if len(saved.people) < saved.options.min_group:
        return words(
            "The library has fewer than {least} members of staff: every figure about them would "
            "tell of one of them.",
            least=saved.options.min_group,
        )
    return words(
        "The what-if takes out or changes single members of staff, or asks something else of few: "
        "a role's profile, a special need, a competence that few are known in. Beside the library "
        "as saved, every figure would then tell of them."
    )
