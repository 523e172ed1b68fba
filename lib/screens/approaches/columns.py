"""The three approaches side by side: what each chooses, reaches and takes, and what was assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    Approach,
)
from lib.analysis.ground.own_value import priorities
from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import Candidates
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.column_figures import column_figures
from lib.screens.approaches.finding import (
    Seen,
    approach_summary,
    missing_words,
    short_name,
)
from lib.screens.names import best_of_its_kind, some
from lib.screens.overview.standing import Figure
from lib.screens.parts import Column, How, Table
from lib.words import N_, Amount, Words, words

HOW = How(
    (
        (
            N_(
                "Left to the departments: each department takes, among the partnerships it leads, "
                "what is worth most to it within its own hours and its share of the budget. Its "
                "own value counts its own priorities, and takes something off for what is new. "
                "Then all choices are added up, and what does not fit together is given up."
            ),
            r"u_{dp} = \sum_g v_{dg} \, x_{pg} \cdot (1 - \kappa \, (n_p - 1) / 4)",
        ),
        (
            N_(
                "Chosen by the team: the portfolio that covers most of the strategy within hours, "
                "budget and rules. Combined: the same, but every department keeps at least the "
                "promised share of what its own choice, within its own hours and money, is worth "
                "to it; of equals the one that keeps most wishes. A promise that cannot be kept "
                "to all is shown as the highest that can."
            ),
            r"\max V(S) \quad U_d(S) \ge \rho \cdot U_d^* \text{ for every } d",
        ),
        (
            N_(
                "A claim for an approach holds here where the approach is ahead of the other one "
                "on the figure that speaks to it, by a difference that matters (2 points of a "
                "share, one partner, 1 % of the hours, unless the settings say otherwise); a claim "
                "against it where it is behind. By less it is no difference. The combination is "
                "compared with both. Three claims about the departments are held against something "
                "else than the team: delivering the strategy takes 5 points less, or a goal under "
                "half; being modest, all that they could choose; playing safe, what they would "
                "choose without caution. What has no honest figure is judged by the group, and "
                "shown as judged."
            ),
            "",
        ),
    )
)


LINKS: Mapping[str | None, str] = {
    NO_DEPARTMENT_LEADS: N_("Say who leads what"),
    DEPARTMENTS_BREAK_RULES: N_("See the rules"),
}
TABLES = {NO_DEPARTMENT_LEADS: "partnerships", DEPARTMENTS_BREAK_RULES: "rules"}
"""Where what is missing for an approach can be mended."""


@dataclass(frozen=True, slots=True)
class ApproachColumn:
    """One approach. `sure`: whether it is the best there is; `missing`: why there are no figures.

    `link` leads to the table of partnerships or rules in which what is missing can be mended; empty
    where nothing is.
    """

    id: str
    name: str
    summary: str
    figures: tuple[Figure, ...]
    sure: str
    missing: str
    link: str = ""
    table: str = ""


def approach_columns(seen: Seen) -> tuple[ApproachColumn, ...]:
    """A column for each approach; differences are to the first one that there is."""
    yardstick = next(iter(seen.each), None)
    return tuple(_column(seen, row, yardstick) for row in seen.found.each)


def figures_table(columns: Sequence[ApproachColumn], reader: Reader) -> Table:
    """Every figure under each approach, with what it is compared with."""
    there = [column for column in columns if column.figures]
    return Table(
        reader.text("The approaches in figures"),
        (Column(""), *(Column(column.name) for column in there)),
        (
            (reader.text("What it is"), *(column.summary for column in there)),
            *(
                (row[0].label, *(f"{it.value} ({it.detail})" for it in row))
                for row in zip(*(column.figures for column in there), strict=True)
            ),
            (reader.text("How sure"), *(column.sure for column in there)),
        )
        if there
        else (),
    )


def _column(seen: Seen, row: Approach, yardstick: Approach | None) -> ApproachColumn:
    say, there = seen.reader.say, seen.has(row)
    return ApproachColumn(
        row.id,
        say(short_name(row.id)),
        say(approach_summary(row.id)),
        tuple(column_figures(seen, row, yardstick)) if there else (),
        say(sure_words(row.portfolio)) if there and row.portfolio else "",
        "" if row.missing is None else say(missing_words(row.missing)),
        seen.reader.text(LINKS[row.missing]) if row.missing in LINKS else "",
        TABLES.get(row.missing or "", ""),
    )


def sure_words(portfolio: Portfolio) -> Words:
    """Whether it is proved to be the best of its kind, and how much better another could be."""
    if portfolio.proved:
        return best_of_its_kind(portfolio)
    return words(
        "Within {share} of the best one of this kind.",
        share=Amount(max(0.1, 100 * portfolio.gap), "%", 1),
    )


# -- what was assumed ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Assumption:
    """One assumption, and the page on which it can be replaced by what is so."""

    text: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


HOURS = {"table": "efforts:grid"}
ROWS = {"table": "partnerships"}


def assumptions(seen: Seen) -> tuple[Assumption, ...]:
    """Every assumption that this comparison rests on."""
    return tuple(
        Assumption(seen.reader.say(said), page, query) for said, page, query in _assumed(seen)
    )


_Assumed = tuple[Words, str, Mapping[str, str]]


def _assumed(seen: Seen) -> Iterator[_Assumed]:
    portfolio = seen.found.team_led.portfolio
    if portfolio is not None:
        yield from _hours(seen.model, portfolio.candidates)
        yield from _money(seen.model, portfolio.candidates)
    yield from _departments(seen)


def _hours(model: Model, candidates: Candidates) -> Iterator[_Assumed]:
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


def _money(model: Model, candidates: Candidates) -> Iterator[_Assumed]:
    if model.options.budget is None:
        yield words("There is no budget, so money is no limit here."), "settings", {}
    if candidates.unknown_cost:
        said = words(
            "Unknown cost counts as none: {names}.",
            names=_names(model, "partnerships", candidates.unknown_cost),
        )
        yield said, "partnerships", ROWS


def _departments(seen: Seen) -> Iterator[_Assumed]:
    model, led = seen.model, seen.found.led
    chooses = {name for name, share in seen.found.team_led.kept.items() if share is not None}
    if any(row.hours is None for row in model.departments if row.id in chooses):
        said = words(
            "As not all of their hours are known, the wishes of every department weigh the same."
        )
        yield said, "departments", {}
    silent = [row.department for row in priorities(model) if not row.stated]
    if silent:
        said = words(
            "They have stated no priorities, so the library's count for them: {names}.",
            names=_names(model, "departments", silent),
        )
        yield said, "departments", {"table": "priorities"}
    if led.led_by_nobody:
        said = words(
            "No department leads them, so only the team can choose them: {names}.",
            names=_names(model, "partnerships", led.led_by_nobody),
        )
        yield said, "partnerships", ROWS
    if led.own.novelty_unknown:
        said = words(
            "Nobody has said how new they are, so they count as well known: {names}.",
            names=_names(model, "partnerships", led.own.novelty_unknown),
        )
        yield said, "partnerships", ROWS
    portfolio = seen.found.team_led.portfolio
    may_be = () if portfolio is None else portfolio.candidates.ids
    unjudged = [row.id for row in model.partnerships if row.risk is None and row.id in may_be]
    if unjudged:
        said = words(
            "Nobody has said how much could go wrong in them, so they count as safe: {names}.",
            names=_names(model, "partnerships", unjudged),
        )
        yield said, "partnerships", ROWS


def _names(model: Model, table: str, ids: Iterable[str]) -> Words:
    return some([model.called(table, name) for name in ids])
