"""What staff say of their own levels beside what their leader says: apart, never as one.

And, for the leader alone, what the library loses if somebody leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lib.analysis.competences.effect import Loss
from lib.analysis.competences.two_views import TwoViews, Views
from lib.charts.dots import pair_dots
from lib.charts.marks import Pair
from lib.model.competences import TOP_LEVEL
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import by_department, competences, group_name, post_of
from lib.screens.names import counted_order
from lib.screens.parts import Col, How, Picture, Table, table
from lib.study import Study
from lib.words import N_, Amount, Words, counted, words

NOTABLE = 0.25
"""A mean difference from here on is spoken of, in levels."""
APART = "*"
"""Stands for levels that lie far apart where a competence can be picked: no id is like it."""


MEANS = N_(
    "Means are over the people of whom both views are known, and are shown where those are at "
    "least as many as the smallest group. The two views are never made into one: the setting "
    "*Level used* says which counts where both are known."
)
LEAVING = How(
    (
        (
            N_(
                "What leaving costs is the coverage of all competences, less the "
                "coverage without the person."
            ),
            r"V(\text{team}) - V(\text{team} \setminus \{q\})",
        ),
    )
)
"""How both are found."""


def found(study: Study, reader: Reader) -> TwoViews:
    """Both views, as far as the reader may be told."""
    return study.two_views(reader.saved, sees_staff=reader.sees_staff)


def finding(model: Model, both: TwoViews) -> Words:
    """How far apart staff and leaders see the levels."""
    told = _told(_listed(both))
    if not told:
        return words("There are not enough levels known from both sides to compare them.")
    apart = sum(row.apart or 0 for row, _ in told)
    widest, difference = max(told, key=lambda pair: abs(pair[1]))
    if not apart and abs(difference) < NOTABLE:
        return words("Staff and leaders see the levels much alike.")
    if not apart:
        return words(
            "Staff and leaders see the levels differently most in “{competence}”: {by} levels.",
            competence=model.called("competences", widest.competence),
            by=Amount(abs(difference), decimals=1),
        )
    return counted(
        "One level is seen two steps or more apart by staff and leader.",
        "{n} levels are seen two steps or more apart by staff and leader.",
        apart,
    )


def notes(model: Model, both: TwoViews) -> Iterator[Words]:
    """Where leaders see less or more, what is not compared, and which view counts."""
    rows = _listed(both)
    told = _told(rows)
    if lower := [row.competence for row, by in told if by <= -NOTABLE]:
        yield words(
            "Leaders see less than staff themselves in {names}.", names=competences(model, lower)
        )
    if higher := [row.competence for row, by in told if by >= NOTABLE]:
        yield words(
            "Leaders see more than staff themselves in {names}.", names=competences(model, higher)
        )
    if few := [row.competence for row in rows if row.mean_difference is None]:
        yield words(
            "Not compared, since both views are known of too few people: {names}.",
            names=competences(model, few),
        )
    yield (
        words("Where both are known, the figures of this library count by the staff's own view.")
        if model.options.level_used == "own"
        else words("Where both are known, the figures of this library count by the leader's view.")
    )


def means(model: Model, both: TwoViews, reader: Reader) -> Picture | None:
    """Both means of each competence; None where none may be shown."""
    text = reader.text
    rows = [
        Pair(reader.say(model.called("competences", row.competence)), row.mean_own, row.mean_leader)
        for row in _listed(both)
        if row.mean_own is not None and row.mean_leader is not None
    ]
    if not rows:
        return None
    names = text("Own view"), text("Leader's view")
    return Picture(
        pair_dots(rows, names, text("Mean level"), TOP_LEVEL),
        text(
            "For each competence, a sign for the mean of staff's own views and one for the mean "
            "of the leader's. The table below holds the same figures."
        ),
    )


def listed(model: Model, both: TwoViews, reader: Reader) -> Table:
    """The same means; also how many people is left out where they are too few for a mean."""
    people, less = N_("Of whom both views are known."), N_("Leader's view less own view.")
    columns = (
        Col(N_("Competence"), lambda row: reader.say(model.called("competences", row.competence))),
        Col(
            N_("People"),
            lambda row: None if row.mean_own is None else row.both,
            "whole",
            help=people,
        ),
        Col(N_("Own view"), lambda row: row.mean_own, "number", 1),
        Col(N_("Leader's view"), lambda row: row.mean_leader, "number", 1),
        Col(N_("Difference"), lambda row: row.mean_difference, "number", 1, less),
        Col(N_("Two levels or more apart"), lambda row: row.apart, "whole"),
    )
    return table(N_("Own view and leader's view: mean levels"), columns, _listed(both), reader)


def _listed(both: TwoViews) -> list[Views]:
    return sorted(both.competences, key=lambda row: counted_order(row.competence))


def _told(rows: Sequence[Views]) -> list[tuple[Views, float]]:
    return [(row, row.mean_difference) for row in rows if row.mean_difference is not None]


# -- for the leader: single people -----------------------------------------------------------------


def wanted(model: Model, reader: Reader) -> dict[str, str]:
    """Of which competence both views can be seen: one, or all where they lie far apart."""
    return {
        APART: reader.text("All competences: two levels or more apart"),
        **{row.id: reader.say(model.called("competences", row.id)) for row in model.competences},
    }


def pairs(model: Model, both: TwoViews, competence: str, reader: Reader) -> Table:
    """Both views of single people: of one competence, or those far apart."""
    rows = [
        pair
        for pair in both.pairs
        if pair.competence == competence or (competence == APART and pair.is_apart)
    ]
    people = by_department(model, dict.fromkeys(pair.person for pair in rows))
    homes = {person.id: reader.say(group_name(model, person.department)) for person in people}
    place = {code: at for at, code in enumerate(homes)}
    columns = (
        Col(N_("Department"), lambda pair: homes[pair.person]),
        Col(N_("Code"), lambda pair: pair.person),
        Col(
            N_("Competence"), lambda pair: reader.say(model.called("competences", pair.competence))
        ),
        Col(N_("Own view"), lambda pair: pair.own, "whole"),
        Col(N_("Leader's view"), lambda pair: pair.leader, "whole"),
        Col(
            N_("Difference"),
            lambda pair: pair.difference,
            "whole",
            help=N_("Leader's view less own view."),
        ),
    )
    caption = N_("Both views of single members of staff")
    return table(caption, columns, sorted(rows, key=lambda pair: place[pair.person]), reader)


def leaving_finding(losses: Mapping[str, float]) -> Words:
    """How many are missed, and how much at most."""
    felt = _felt(losses)
    if not losses:
        return words("No competence has both a weight and a number of people needed.")
    if not felt:
        return words("Whoever leaves, coverage of the competences stays as it is.")
    return counted(
        "Coverage would fall if this one of {all} people left, by {most} percentage points.",
        "Coverage would fall if any of {n} of {all} people left, by up to {most} percentage "
        "points.",
        len(felt),
        all=len(losses),
        most=Amount(100 * max(felt.values()), decimals=1),
    )


def leaving_pairs(found: Sequence[Loss]) -> Iterator[Words]:
    """What is lost by each of these pairs who leave together, by code."""
    for pair in sorted(found, key=lambda pair: pair.people):
        one, other = pair.people
        yield words(
            "{one} and {other} together: {loss} percentage points.",
            one=one,
            other=other,
            loss=Amount(100 * pair.loss, decimals=1),
        )


def leaving(model: Model, losses: Mapping[str, float], reader: Reader) -> Table:
    """Everybody whose leaving would lower coverage, by department and code."""
    felt = _felt(losses)
    columns = (
        Col(N_("Department"), lambda who: reader.say(group_name(model, who.department))),
        Col(N_("Code"), lambda who: who.id),
        Col(N_("Post"), lambda who: post_of(who, reader)),
        Col(N_("Coverage lost (percentage points)"), lambda who: 100 * felt[who.id], "number", 1),
    )
    caption = N_("What the library loses if somebody leaves")
    return table(caption, columns, by_department(model, felt), reader)


def _felt(losses: Mapping[str, float]) -> dict[str, float]:
    return {person: loss for person, loss in losses.items() if loss > 0}
