"""What each approach means for one department, in words that its head understands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lib.analysis.approaches.department_share import DepartmentShare, Given, share_of_department
from lib.analysis.approaches.side_by_side import Approaches
from lib.charts.heat import Marked
from lib.charts.marks import Pair
from lib.charts.stacked import limited_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens import marks
from lib.screens.approaches.finding import SHORT, Seen, choice_words, short_name
from lib.screens.parts import Col, Column, How, Picture, Plain, Table, table
from lib.words import N_, Amount, Words, listing, words

Shares = Sequence[DepartmentShare]
"""One department under each approach that there is; there is one at least."""

HOW = How(
    (
        (
            N_(
                "The department's own list holds what is worth most to it among the partnerships "
                "that take its hours: by its own priorities, or the library's where it has stated "
                "none, with something taken off for what is new. What it works on without having "
                "listed it is shown with the goal that would fall most without it."
            ),
            "",
        ),
        (
            N_(
                "The promise counts only partnerships that the department leads: their worth to "
                "it, against the worth of those that it would choose itself within its own hours "
                "and its share of the money, whether or not others have hours for them. More than "
                "that is not counted."
            ),
            "",
        ),
    )
)


def names(seen: Seen) -> dict[str, str]:
    """The departments to choose from, by id."""
    return {row.id: seen.called("departments", row.id) for row in seen.model.departments}


def shares_of(seen: Seen, department: str) -> Shares:
    """The department under each approach that there is."""
    shares = share_of_department(seen.model, seen.found, department)
    return tuple(share for share in shares if seen.has(seen.found.of(share.approach)))


def finding(model: Model, shares: Shares) -> Words:
    """What the last approach (the combination) gives it, and asks of it."""
    share = shares[-1]
    name = model.called("departments", share.department)
    if not _has_hours(model):
        return words(
            "No partnership has hours, so nothing can be told of what {department} lists and works "
            "on.",
            department=name,
        )
    if not share.shortlist:
        return words(
            "{department} lists no partnership of its own; with {choice} it works {hours}.",
            department=name,
            choice=choice_words(share.approach),
            hours=Amount(share.load.asked, "hours"),
        )
    return words(
        "With {choice}, {department} gets {wishes} and works {hours}, {imposed} of them on what it "
        "did not list.",
        choice=choice_words(share.approach),
        department=name,
        wishes=_wishes(share),
        hours=_hours(share),
        imposed=Amount(share.hours_imposed),
    )


def _has_hours(model: Model) -> bool:
    """Whether it is known of any partnership what it takes of a department."""
    return any(row.hours is not None for row in model.efforts)


def _wishes(share: DepartmentShare) -> Words:
    """How much of its own list comes, after “gets …”."""
    if len(share.shortlist) > 1:
        return words(
            "{granted} of the {n} on its own list", granted=share.granted, n=len(share.shortlist)
        )
    if share.granted:
        return words("the one on its own list")
    return words("nothing, though one stands on its own list,")


def meaning(found: Approaches, shares: Shares) -> Words:
    """What each approach is, for a reader who comes by a link and has seen nothing else."""
    team, promise = words("The team: a team chooses for the whole house."), found.combined.guarantee
    if len(shares) < len(SHORT):
        return team
    if not promise:
        return words(
            "Departments: each department chooses for itself. {team} Combined: the same, as "
            "nothing is promised to the departments.",
            team=team,
        )
    return words(
        "Departments: each department chooses for itself. {team} Combined: the team chooses, but "
        "each department keeps at least {promise} of what its own choice is worth to it.",
        team=team,
        promise=Amount(100 * promise, "%", 0),
    )


def own_choice(model: Model, shares: Shares) -> Words:
    """What it would choose itself, of what it leads: what the promise is measured by."""
    share = shares[0]
    if share.kept is None:
        return words(
            "Left to itself it chooses nothing: it leads nothing that is worth something to it "
            "and fits its own hours and money. So nothing is promised to it."
        )
    return words(
        "Left to itself it would choose {names}. The promise is measured by that.",
        names=listing(model.called("partnerships", name) for name in share.chose),
    )


def _hours(share: DepartmentShare) -> Words:
    asked, there = share.load.asked, share.load.available
    if there is None:
        return words("{hours}", hours=Amount(asked, "hours"))
    return words("{asked} of {hours}", asked=Amount(asked), hours=Amount(there, "hours"))


@dataclass(frozen=True, slots=True)
class Titled:
    """A picture under its title."""

    title: str
    picture: Picture


def pictures(seen: Seen, shares: Shares) -> dict[str, Titled]:
    """Its own list, and what is asked of it besides, under each approach; by key, if any is."""
    text = seen.reader.text
    named = {
        "department-list": (N_("Its own list, best first"), _listed(seen, shares)),
        "department-asked": (N_("Asked of it besides"), _asked(seen, shares)),
    }
    heads = [text("Running now"), *(text(SHORT[share.approach]) for share in shares)]
    return {
        key: Titled(text(title), marks.picture(heads, rows, seen.reader))
        for key, (title, rows) in named.items()
        if rows
    }


def _listed(seen: Seen, shares: Shares) -> list[Marked]:
    rows = zip(*(share.shortlist for share in shares), strict=True)
    return [_row(seen, row[0].partnership, [wish.chosen for wish in row]) for row in rows]


def _asked(seen: Seen, shares: Shares) -> list[Marked]:
    asked = [[row.partnership for row in share.imposed] for share in shares]
    every = dict.fromkeys(name for names in asked for name in names)
    return [_row(seen, name, [name in names for names in asked]) for name in every]


def _row(seen: Seen, name: str, chosen: Sequence[bool]) -> Marked:
    signs = (marks.IN if it else marks.OUT for it in chosen)
    return seen.called("partnerships", name), (marks.runs(seen.model, name), *signs)


def bars(shares: Shares, reader: Reader) -> Picture:
    """The hours asked under each approach: for its own wishes, and for the rest."""
    text = reader.text
    rows = [
        Pair(text(SHORT[it.approach]), it.load.asked - it.hours_imposed, it.hours_imposed)
        for it in shares
    ]
    parts = text("On its own list"), text("Not on its list"), text("Hours there")
    return Picture(
        limited_bars(rows, shares[0].load.available, parts, text("Hours a year")),
        text(
            "Bars of hours asked under each approach, parted into what the department listed "
            "itself and what it did not; a line marks the hours there. The table below holds the "
            "same figures."
        ),
    )


def tables(model: Model, shares: Shares, reader: Reader) -> tuple[Table, ...]:
    """Everything in figures; those that nothing is to be said of too."""
    return (
        summary(shares, reader),
        wishes(model, shares, reader),
        imposed(model, shares, reader),
        gives(model, shares, reader),
    )


def summary(shares: Shares, reader: Reader) -> Table:
    """Hours, its own list and what it keeps under each approach."""
    text = reader.text
    rows = [(text(label), *values) for label, values in _summary(shares)]
    heads = (Column(text(SHORT[share.approach]), "number") for share in shares)
    caption = text("What each approach means, in figures")
    return Table(caption, (Column(""), *heads), tuple(rows))


def _summary(shares: Shares) -> Iterator[tuple[str, Sequence[Plain]]]:
    yield N_("Hours asked"), [it.load.asked for it in shares]
    chosen = next((it.as_chosen for it in shares if it.as_chosen is not None), None)
    if chosen is not None and chosen.asked > shares[0].load.asked:
        asked = [chosen.asked, *(None for _ in shares[1:])]
        yield N_("Hours asked before anything was given up"), asked
    yield N_("Hours there"), [it.load.available for it in shares]
    yield N_("Hours on what it did not list"), [it.hours_imposed for it in shares]
    yield N_("Hours given to what others lead"), [it.hours_given for it in shares]
    yield N_("Hours that others give to what it leads"), [it.gets for it in shares]
    yield N_("On its own list, and come"), [it.granted for it in shares]
    kept = [None if it.kept is None else 100 * it.kept for it in shares]
    yield N_("Kept of its own choice, %"), kept


def wishes(model: Model, shares: Shares, reader: Reader) -> Table:
    """Its own list, and under which approach each comes."""

    def comes(share: DepartmentShare, i: int) -> str:
        came = share.shortlist[i].chosen
        return reader.text("comes") if came else reader.text("does not come")

    listed = [
        reader.say(model.called("partnerships", it.partnership)) for it in shares[0].shortlist
    ]
    columns = (
        Col(N_("Partnership"), lambda i: listed[i]),
        *(Col(SHORT[share.approach], partial(comes, share)) for share in shares),
    )
    return table(N_("Its own list, best first"), columns, range(len(listed)), reader)


def imposed(model: Model, shares: Shares, reader: Reader) -> Table:
    """What it works on though it did not list it: for whom, and which goal asks for it."""
    say = reader.say
    columns = (
        Col(N_("Approach"), lambda it: say(short_name(it[0]))),
        Col(N_("Partnership"), lambda it: say(model.called("partnerships", it[1].partnership))),
        Col(N_("Hours"), lambda it: it[1].hours, "number"),
        Col(N_("Led by"), lambda it: _lead(model, it[1].lead, reader)),
        Col(N_("What it is for"), lambda it: say(_why(model, it[1].goal, it[1].loss))),
    )
    rows = [(share.approach, row) for share in shares for row in share.imposed]
    return table(N_("Asked of it besides, and what for"), columns, rows, reader)


def _lead(model: Model, lead: str | None, reader: Reader) -> str | None:
    return None if lead is None else reader.say(model.called("departments", lead))


def _why(model: Model, goal: str | None, loss: float) -> Words:
    if goal is None:
        return words("no goal would fall without it")
    return words(
        "{goal}: {points} percentage points less without it",
        goal=model.called("goals", goal),
        points=Amount(100 * loss, decimals=0),
    )


def gives(model: Model, shares: Shares, reader: Reader) -> Table:
    """The hours that it gives to what others lead, under each approach."""
    given = [{row.partnership: row for row in share.gives} for share in shares]
    every = {row.partnership: row for each in given for row in each.values()}

    def hours(place: int, row: Given) -> float | None:
        there = given[place].get(row.partnership)
        return None if there is None else there.hours

    columns = (
        Col(N_("Partnership"), lambda it: reader.say(model.called("partnerships", it.partnership))),
        Col(N_("Led by"), lambda it: _lead(model, it.lead, reader)),
        *(Col(SHORT[it.approach], partial(hours, i), "number") for i, it in enumerate(shares)),
    )
    rows = sorted(every.values(), key=lambda row: row.partnership)
    return table(N_("Hours it gives to what others lead"), columns, rows, reader)
