"""What a what-if does to competences, seats and portfolio, in one sentence and a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.analysis.competences.competence_effect import CompetenceEffect
from lib.analysis.competences.turnover import PortfolioChange, SeatsChange, Turnover
from lib.analysis.pairs import Pair
from lib.model.model import Model
from lib.view.competences.gap_names import competences
from lib.words import Amount, Words, counted, words


def finding(turnover: Turnover) -> Words:
    """The whole effect in one sentence."""
    said = _coverage(_when(turnover), turnover.competences.find("redundancy_coverage"))
    for more in _more(turnover):
        said = words("{said}; {more}", said=said, more=more)
    return words("{said}.", said=said)


def lines(model: Model, effect: CompetenceEffect) -> tuple[Words, ...]:
    """Which competences are lost, hang on one person, are short or are covered; the worst first."""
    said = (
        (effect.new_uncovered, words("Nobody is left with")),
        (on_one_person(effect), words("Only one person is left with")),
        (_short(effect), words("Too few people are left with")),
        (_begun(effect), words("One person now has what nobody had")),
        (effect.closed, words("There are now people enough with")),
    )
    return tuple(
        words("{what}: {names}.", what=what, names=competences(model, names))
        for names, what in said
        if names
    )


def on_one_person(effect: CompetenceEffect) -> tuple[str, ...]:
    """Competences that more people had, and one person has in the what-if."""
    return tuple(name for name in effect.new_single_points if _people_before(effect, name) > 1)


def _begun(effect: CompetenceEffect) -> tuple[str, ...]:
    """Competences that nobody had, and one person has who is not enough."""
    begun = (name for name in effect.new_single_points if _people_before(effect, name) == 0)
    return tuple(name for name in begun if name not in effect.closed)


def _short(effect: CompetenceEffect) -> tuple[str, ...]:
    """Competences that get too few people, where nothing worse is said of them."""
    worse = {*effect.new_uncovered, *on_one_person(effect)}
    return tuple(name for name in effect.opened if name not in worse)


def _people_before(effect: CompetenceEffect, competence: str) -> float:
    rows = (row for row in effect.competences if row.competence == competence)
    return next((row.people.before or 0.0 for row in rows), 0.0)


def _when(turnover: Turnover) -> Words:
    left, came = turnover.left, turnover.came
    if left and came:
        return words(
            "If {leavers} and {newcomers}",
            leavers=counted("one person leaves", "{n} people leave", left),
            newcomers=counted("one person comes", "{n} people come", came),
        )
    if left:
        return counted("If this person leaves", "If these {n} people leave", left)
    if came:
        return counted("If this person comes", "If these {n} people come", came)
    return words("With your what-if")


def _coverage(when: Words, coverage: Pair) -> Words:
    before, after = coverage.before, coverage.after
    if before is None or after is None:
        return words(
            "{when}, nobody can say what becomes of coverage, as no competence is weighed",
            when=when,
        )
    if abs(after - before) < 5e-4:
        return words(
            "{when}, coverage of the competences stays at {share}", when=when, share=_share(after)
        )
    decimals = 0 if round(100 * before) != round(100 * after) else 1
    shares = {"before": _share(before, decimals), "after": _share(after, decimals)}
    if after < before:
        return words(
            "{when}, coverage of the competences falls from {before} to {after}",
            when=when,
            **shares,
        )
    return words(
        "{when}, coverage of the competences rises from {before} to {after}", when=when, **shares
    )


def _share(share: float, decimals: int = 0) -> Amount:
    return Amount(100 * share, "%", decimals)


def _more(turnover: Turnover) -> Iterator[Words]:
    yield from _competences(turnover.competences)
    if turnover.seats is not None:
        yield seats_clause(turnover.seats)
    if turnover.portfolio is not None:
        yield portfolio_clause(turnover.portfolio)


def _competences(effect: CompetenceEffect) -> Iterable[Words]:
    if n := len(effect.new_uncovered):
        yield counted(
            "one more competence is left with nobody",
            "{n} more competences are left with nobody",
            n,
        )
    if n := len(on_one_person(effect)):
        yield counted(
            "one more competence hangs on a single person",
            "{n} more competences hang on a single person",
            n,
        )
    if n := len(effect.closed):
        yield counted("one gap is closed", "{n} gaps are closed", n)


def seats_clause(seats: SeatsChange) -> Words:
    """How many seats more or fewer can be filled."""
    moved = seats.difference
    if moved < 0:
        return counted("one seat fewer can be filled", "{n} seats fewer can be filled", -moved)
    if moved > 0:
        return counted("one seat more can be filled", "{n} seats more can be filled", moved)
    return words("as many seats can be filled")


def portfolio_clause(change: PortfolioChange) -> Words:
    """Whether the best portfolio stays."""
    if change.before is None or change.after is None:
        if change.before is change.after:
            return words("no portfolio is possible, before or after")
        return (
            words("no portfolio is possible any more")
            if change.after is None
            else words("a portfolio becomes possible")
        )
    if change.out or change.new:
        return words("the best portfolio becomes another")
    return words("the best portfolio stays")
