"""What a what-if changes, for readers of a document: nobody on the staff can be known by it."""

from __future__ import annotations

from collections.abc import Iterable

from lib.model.bundles import bundled
from lib.model.changes import Add, Change, Remove
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, tells_of_somebody, without_names
from lib.view.scenarios.adopting import bundle_words
from lib.view.scenarios.deciding import Compared, Decision
from lib.words import Words, counted, words

MOST_CHANGES = 12
"""More are cut short: a note is read, an import is looked up in the history."""


def changes_of(
    decision: Decision, compared: Compared, language: Language, most: int = MOST_CHANGES
) -> tuple[str, ...]:
    """The changes in words, a bundle as one line; last those about staff, without their codes.

    Of more than `most` only the first are told, and how many more there are.
    """
    base, after = decision.model, compared.model
    own = [change for change in compared.changes if not tells_of_somebody(change)]
    others = [change for change in compared.changes if tells_of_somebody(change)]
    lines = [bundle_words(it, base, after, language, leader=False) for it in bundled(own)]
    if others:
        said = _about_staff(others) if decision.told else (SOMEBODY,)
        lines += map(language.say, said)
    if len(lines) > most:
        more = len(lines) - most + 1
        lines[most - 1 :] = [language.say(words("and {n} more changes", n=more))]
    return tuple(without_codes(decision, line, language) for line in lines)


def without_codes(decision: Decision, text: str, language: Language) -> str:
    """The text with nobody's code in it: “a member of staff” stands for each."""
    codes = {row.id for row in decision.model.people}
    codes.update(row.id for compared in decision.compared for row in compared.model.people)
    return without_names(text, codes, language.text("a member of staff"))


def _about_staff(changes: Iterable[Change]) -> tuple[Words, ...]:
    """Who comes and who goes, counted; whatever else there is, as one."""
    left, came, other = 0, 0, False
    for change in changes:
        match change:
            case Remove("people", _):
                left += 1
            case Add("people", _):
                came += 1
            case _:
                other = True
    said = []
    if left:
        said.append(counted("A member of staff leaves", "{n} members of staff leave", left))
    if came:
        said.append(counted("A post is filled", "{n} posts are filled", came))
    if other and not left + came:
        said.append(SOMEBODY)
    return tuple(said)
