"""What differs between two revisions, in words."""

from __future__ import annotations

from dataclasses import dataclass

from lib.model.diff import diff
from lib.model.model import Model
from lib.text.language import Language
from lib.view.discreet import tellable
from lib.view.records.told import changes_table, summary
from lib.view.tables import Table
from lib.words import counted


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The difference between two revisions: summed up by table, and each change in words."""

    finding: str
    summary: tuple[str, ...]
    table: Table


def comparison_view(
    before: Model, after: Model, language: Language, *, leader: bool = False
) -> ComparisonView:
    """What leads from `before` to `after`; outside the leader's view nothing of a person."""
    changes = diff(before, after)
    n = tellable(changes, leader=leader).lines
    said = counted("One change between them.", "{n} changes between them.", n)
    return ComparisonView(
        finding=language.say(said) if changes else language.text("Both are the same."),
        summary=summary(changes, language, leader=leader),
        table=changes_table(changes, before, after, language, leader=leader),
    )
