"""What a what-if does, in sentences: what can no longer be carried first, then the whole effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lib.analysis.competences.effect import CompetenceEffect
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.turnover import SeatsChange, Short, Turnover, Uncarried
from lib.model.model import Model
from lib.screens.gaps.names import competences
from lib.screens.names import some
from lib.words import Amount, Words, counted, listing, rounded, words


def carried_words(model: Model, found: Uncarried) -> Words | None:
    """Which departments lack hours for what runs now, or for the best that keeps the promise."""
    lacks, more = _lacks(model, found.running), _lacks(model, found.best)
    if found.running and found.best and found.overrun:
        return words(
            "Even less of what runs now can be carried ({lacks}), and the best within today's "
            "limits no longer can ({more}).",
            lacks=lacks,
            more=more,
        )
    if found.running and found.best:
        return words(
            "What runs now can no longer all be carried ({lacks}), nor can the best within today's "
            "limits ({more}).",
            lacks=lacks,
            more=more,
        )
    if found.running and found.overrun:
        return words("Even less of what runs now can be carried: {lacks}.", lacks=lacks)
    if found.running:
        return words("What runs now can no longer all be carried: {lacks}.", lacks=lacks)
    if found.best:
        return words("The best within today's limits can no longer be carried: {more}.", more=more)
    return None


def carried_briefly(model: Model, found: Uncarried) -> Words | None:
    """The same for a headline: the departments are named only where there is but one."""
    if len(found.running) + len(found.best) <= 1:
        return carried_words(model, found)
    if not found.running:
        return words("There are no longer hours for the best within today's limits.")
    if found.overrun:
        return words("There are hours for even less of what runs now.")
    return words("There are no longer hours for all that runs now.")


def still_words(model: Model, found: Uncarried) -> Words | None:
    """Where somebody leaves: that the hours still reach, or where that is unknown."""
    if found.unknown:
        return words(
            "Of {departments} no hours are known, so nobody can say what can still be carried "
            "there.",
            departments=some([model.called("departments", name) for name in found.unknown]),
        )
    if found.running or found.best or not (found.runs or found.chosen):
        return None
    if not found.fewer:
        return words("No department has fewer hours in the scenario, so they carry as much.")
    return words("The hours that are left carry as much as before.")


def no_lead() -> Words:
    """That nobody is left who can lead the network."""
    return words("Nobody is left who can lead the network.")


def seats_words(seats: SeatsChange) -> Words:
    """How many seats of the best portfolio can be filled."""
    return words(
        "Of the seats in the best portfolio, {filled} of {all} can be filled: {moved}.",
        filled=seats.after.seats,
        all=seats.after.lead_seats + seats.after.backup_seats,
        moved=_seats_clause(seats),
    )


def _seats_clause(seats: SeatsChange) -> Words:
    """How many seats more or fewer can be filled."""
    moved = seats.difference
    if moved < 0:
        return counted("one seat fewer can be filled", "{n} seats fewer can be filled", -moved)
    if moved > 0:
        return counted("one seat more can be filled", "{n} seats more can be filled", moved)
    return words("as many seats can be filled")


def _lacks(model: Model, shorts: Sequence[Short]) -> Words:
    return words("{lacks}", lacks=listing(_lack(model, row) for row in shorts))


def _lack(model: Model, row: Short) -> Words:
    said = words(
        "{department} lacks {hours}",
        department=model.called("departments", row.department),
        hours=Amount(row.hours, "hours"),
    )
    return said if not row.today else words("{said}, before {before}", said=said, before=row.today)


# -- the whole effect ------------------------------------------------------------------------------


def finding(turnover: Turnover) -> Words:
    """The whole effect on staff and seats in one sentence."""
    said = _coverage(_counts(turnover), turnover.competences.find("redundancy_coverage"))
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


def _counts(turnover: Turnover) -> Words:
    """For how many competences there are people enough, then and today."""
    when, enough = _when(turnover), turnover.competences.find("enough")
    asked = turnover.competences.find("asked")
    said = {"when": when, "after": enough.after, "all": asked.after}
    if enough.before == enough.after and asked.before == asked.after:
        return words("{when}, {after} of {all} competences have enough people, as now", **said)
    return words(
        "{when}, {after} of {all} competences have enough people, now {before}",
        **said,
        before=enough.before,
    )


def _coverage(when: Words, coverage: Pair) -> Words:
    before, after = coverage.before, coverage.after
    if before is None or after is None:
        return words(
            "{when}; nobody can say what becomes of coverage, as no competence is weighed",
            when=when,
        )
    if abs(after - before) < 5e-4:
        return words("{when}; coverage stays at {share}", when=when, share=_share(after))
    decimals = 0 if rounded(100 * before) != rounded(100 * after) else 1
    shares = {"before": _share(before, decimals), "after": _share(after, decimals)}
    if after < before:
        return words("{when}; coverage falls from {before} to {after}", when=when, **shares)
    return words("{when}; coverage rises from {before} to {after}", when=when, **shares)


def _share(share: float, decimals: int = 0) -> Amount:
    return Amount(100 * share, "%", decimals)


def _more(turnover: Turnover) -> Iterator[Words]:
    yield from _losses(turnover.competences)
    if turnover.seats is not None:
        yield _seats_clause(turnover.seats)


def _losses(effect: CompetenceEffect) -> Iterable[Words]:
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
