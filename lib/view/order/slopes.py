"""Two orders of the same partnerships side by side, as lines from place to place."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.alignment import Aligned, Alignment
from lib.analysis.order.viewpoints import Viewpoint
from lib.model.model import Model
from lib.text.language import Language


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: its place among the lines (0 on top), its label, if it is shortlisted."""

    place: int
    label: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Slope:
    """One partnership's line, and whose shortlist it is on: `both`, `department` or `library`."""

    id: str
    title: str
    kind: str
    library: End
    department: End


def slopes_of(
    model: Model, own: Viewpoint, library: Alignment, language: Language
) -> tuple[Slope, ...]:
    """A line for each partnership on either shortlist, in the library's order.

    None at all where one of the two has no order.
    """
    if not own.library or not own.shortlist:
        return ()
    names = {*own.library, *own.shortlist}
    left = [row for row in library.rows if row.partnership in names]
    right = [row for row in own.alignment.rows if row.partnership in names]
    there = {row.partnership: place for place, row in enumerate(right)}
    slopes = []
    for place, row in enumerate(left):
        name, theirs = row.partnership, right[there[row.partnership]]
        title = language.say(model.called("partnerships", name))
        slopes.append(
            Slope(
                name,
                title,
                _kind(name, own),
                End(place, _label(row, title), name in own.library),
                End(there[name], _label(theirs, title), name in own.shortlist),
            )
        )
    return tuple(slopes)


def _label(row: Aligned, title: str) -> str:
    return f"{row.rank}. {title}"


def _kind(name: str, own: Viewpoint) -> str:
    if name in own.both:
        return "both"
    return "department" if name in own.shortlist else "library"
