"""How far the partnerships reach: each goal's share, and each department's hours."""

from __future__ import annotations

from lib.analysis.ground.weights import percentages
from lib.analysis.standing import Standing
from lib.charts.glance import Level, Names, level_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import row_name
from lib.screens.overview.standing import under_half, weighed
from lib.screens.parts import Column, Picture, Plain, Table
from lib.words import N_, Amount, counted, words

TITLE_MOST = 40
"""Characters of a title in these pictures."""
NOW, ALL = N_("Running now"), N_("All proposals")


def goals_table(model: Model, standing: Standing, reader: Reader) -> Table:
    """Each goal: how much of its target is reached today, and with all proposals."""
    text, shares = reader.text, percentages(standing.alignment.weights)
    rows: list[tuple[Plain, ...]] = [
        (
            reader.say(row_name(goal)),
            today.share if goal.id in standing.told_today else None,
            proposed.share if goal.id in standing.told_proposed else None,
            None if (share := shares.get(goal.id)) is None else share / 100,
        )
        for goal, today, proposed in zip(
            model.goals, standing.today.goals, standing.proposed.goals, strict=True
        )
    ]
    return Table(
        text("Goals: how much of the target is reached"),
        (
            Column(text("Goal")),
            Column(text(NOW), "percent", help=text("Running partnerships only.")),
            Column(text(ALL), "percent", help=text("If there were hours for all.")),
            Column(text("Weight"), "percent", help=text("Its share of all weight.")),
        ),
        tuple(rows),
    )


def departments_table(model: Model, standing: Standing, reader: Reader) -> Table:
    """Each department: the hours asked of it beyond those it has, today and with all proposals."""
    text = reader.text
    known = any(effort.hours is not None for effort in model.efforts)
    rows: list[tuple[Plain, ...]] = [
        (
            reader.say(row_name(department)),
            department.hours,
            today.asked if known else None,
            proposed.asked if known else None,
            None if proposed.available is None or not known else proposed.over,
        )
        for department, today, proposed in zip(
            model.departments, standing.loads_today, standing.loads_proposed, strict=True
        )
    ]
    return Table(
        text("Departments: hours they have, and hours asked of them"),
        (
            Column(text("Department")),
            Column(text("Has"), "number", help=text("Hours a year for partnerships.")),
            Column(text("Asked now"), "number", help=text("By running partnerships.")),
            Column(text("Asked by all"), "number", help=text("If all proposals came true.")),
            Column(text("Over"), "number", help=text("Hours beyond those it has.")),
        ),
        tuple(rows),
    )


# -- the same as pictures --------------------------------------------------------------------------


def goals_title(standing: Standing, reader: Reader) -> str:
    """How many goals that count are less than half reached by what runs, where that is known."""
    if not weighed(standing):
        return reader.text("How far each goal is reached")
    behind = len(under_half(standing))
    said = (
        counted(
            "One goal is under half with what runs now",
            "{n} goals are under half with what runs now",
            behind,
        )
        if behind
        else words("No goal is under half with what runs now")
    )
    return reader.say(said)


def goals_picture(table: Table, reader: Reader) -> Picture | None:
    """The table of goals as bars; None where nothing is known of any."""
    rows = [
        Level(str(row[0]), _percent(row[1]), _percent(row[2]), _ends(row[1], row[2], reader))
        for row in table.rows
    ]
    if all(row.now is None and row.then is None for row in rows):
        return None
    return Picture(
        level_bars(rows, Names(reader.text(NOW), reader.text(ALL)), 100, TITLE_MOST),
        reader.text(
            "For each goal two bars: how much of its target is reached by what runs now, and how "
            "much all proposals together would reach. Numbers, below, holds the same figures."
        ),
    )


def departments_title(standing: Standing, reader: Reader) -> str:
    """Of how many departments all proposals together ask too much, where that is known."""
    if all(load.available is None for load in standing.loads_proposed):
        return reader.text("Hours of the departments")
    over = sum(load.over > 0 for load in standing.loads_proposed)
    if not over:
        return reader.text("There are hours enough for all proposals")
    return reader.say(
        counted(
            "All proposals ask too much of one department",
            "All proposals ask too much of {n} departments",
            over,
        )
    )


def departments_picture(table: Table, reader: Reader) -> Picture | None:
    """The table of departments as bars, with a line at the hours there are; None: none known."""
    rows = [
        Level(str(name), _number(now), _number(then), _hours(then, has, reader), _number(has))
        for name, has, now, then, _ in table.rows
    ]
    known = [it for row in rows for it in (row.now, row.then, row.limit) if it is not None]
    if not any(known):
        return None
    names = Names(reader.text(NOW), reader.text(ALL), reader.text("Hours there are"))
    return Picture(
        level_bars(rows, names, 1.02 * max(known), TITLE_MOST),
        reader.text(
            "For each department two bars: the hours asked of it by what runs now and by all "
            "proposals together. A line stands at the hours it has. Numbers, below, holds the same "
            "figures."
        ),
    )


def _ends(now: Plain, then: Plain, reader: Reader) -> str:
    return f"{reader.percent(_number(now))} → {reader.percent(_number(then))}"


def _hours(then: Plain, has: Plain, reader: Reader) -> str:
    """What is asked by all proposals, of what there is."""
    asked, there = _number(then), _number(has)
    if asked is None or there is None:
        return reader.say(words("{hours}", hours=None if there is None else Amount(there, "hours")))
    return reader.say(
        words("{asked} of {there}", asked=Amount(asked), there=Amount(there, "hours"))
    )


def _percent(value: Plain) -> float | None:
    share = _number(value)
    return None if share is None else 100 * share


def _number(value: Plain) -> float | None:
    return None if isinstance(value, str) else value
