"""What had to be assumed before the approaches could be compared, and where to fill it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.order.priorities import priorities
from lib.analysis.portfolios.candidates import Candidates
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.words import Words, words


@dataclass(frozen=True, slots=True)
class Note:
    """One assumption, and the page on which it can be replaced by what is so."""

    text: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


HOURS = {"table": "efforts:grid"}
ROWS = {"table": "partnerships"}


def notes(model: Model, found: Approaches, language: Language) -> tuple[Note, ...]:
    """Every assumption that this comparison rests on."""
    return tuple(
        Note(language.say(said), page, query) for said, page, query in _assumed(model, found)
    )


Assumed = tuple[Words, str, Mapping[str, str]]


def _assumed(model: Model, found: Approaches) -> Iterator[Assumed]:
    portfolio = found.team_led.portfolio
    if portfolio is not None:
        yield from _hours(model, portfolio.candidates)
        yield from _money(model, portfolio.candidates)
    yield from _departments(model, found)


def _hours(model: Model, candidates: Candidates) -> Iterator[Assumed]:
    if not candidates.hours_known:
        yield words("No partnership has hours, so hours are no limit here."), "partnerships", HOURS
    without = [row.partnership for row in candidates.left_out if row.why == "no_hours"]
    if without:
        said = words(
            "Without hours they cannot be planned, so they are left out: {names}.",
            names=_names(model, "partnerships", without),
        )
        yield said, "partnerships", HOURS
    unknown = [row.id for row in model.departments if row.hours is None]
    if unknown:
        said = words(
            "Nobody has said what hours they have, so their hours are no limit: {names}.",
            names=_names(model, "departments", unknown),
        )
        yield said, "departments", {}


def _money(model: Model, candidates: Candidates) -> Iterator[Assumed]:
    if model.options.budget is None:
        yield words("There is no budget, so money is no limit here."), "settings", {}
    if candidates.unknown_cost:
        said = words(
            "Unknown cost counts as none: {names}.",
            names=_names(model, "partnerships", candidates.unknown_cost),
        )
        yield said, "partnerships", ROWS


def _departments(model: Model, found: Approaches) -> Iterator[Assumed]:
    silent = [row.department for row in priorities(model) if not row.stated]
    if silent:
        said = words(
            "They have stated no priorities, so the library's count for them: {names}.",
            names=_names(model, "departments", silent),
        )
        yield said, "departments", {"table": "priorities"}
    if found.led.led_by_nobody:
        said = words(
            "No department leads them, so only the team can choose them: {names}.",
            names=_names(model, "partnerships", found.led.led_by_nobody),
        )
        yield said, "partnerships", ROWS
    if found.led.own.novelty_unknown:
        said = words(
            "Nobody has said how new they are, so they count as well known: {names}.",
            names=_names(model, "partnerships", found.led.own.novelty_unknown),
        )
        yield said, "partnerships", ROWS


def _names(model: Model, table: str, ids: Iterable[str]) -> Words:
    return some([model.called(table, name) for name in ids])
