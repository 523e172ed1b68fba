"""How many people have each competence at its target, beside how many it takes.

And the special competences that partnerships ask for, and professions the library has not got.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.competences.gaps import CompetenceGap, Gaps
from lib.analysis.competences.partnerships import SpecialNeeds
from lib.analysis.competences.privacy import gaps_but_dates, gaps_but_steps
from lib.charts.bars import Track, tracks
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import competences, counted_title
from lib.screens.names import counted_order, some
from lib.screens.overview.standing import Figure
from lib.screens.parts import Col, How, Picture, Table, table
from lib.study import Study
from lib.words import N_, Words, counted, listing, words

UNCOVERED, SINGLE, SHORT, ENOUGH, UNASKED = "uncovered", "single", "short", "enough", "unasked"
STATUSES = (UNCOVERED, SINGLE, SHORT, ENOUGH, UNASKED)
"""What can be said of a competence, worst first."""

HOW = How(
    (
        (
            N_(
                "n people are at the target level T of a competence; r are needed. A competence "
                "is covered by n of r, and no further than full; w are the weights of the "
                "competences, which add up to 1. An unknown level counts as below target."
            ),
            r"V = \sum_c w_c \, \min(n_c, r_c) / r_c \qquad n_c = \#\{q : L_{qc} \ge T_c\}"
            r"\qquad \text{gap} = 1 - V",
        ),
        (
            N_(
                "Levels to climb: the r smallest gaps of single people, added up. A team can lose "
                "any k people without losing a competence exactly when at least k + 1 people have "
                "each."
            ),
            r"\textstyle\sum_{q\,\in\,r_c\,\text{smallest}} \max(0, T_c - L_{qc})",
        ),
    )
)


def found(study: Study, reader: Reader) -> Gaps:
    """The gaps as far as the reader may be told how far from target people are, and who leaves."""
    gaps = gaps_but_steps(study.gaps(), reader.untold)
    return gaps if reader.sees_staff else gaps_but_dates(gaps)


def finding(model: Model, gaps: Gaps) -> Words:
    """In one sentence: for how many competences there are people enough, and which are weakest."""
    asked = [row for row in gaps.competences if row.is_asked]
    if not asked:
        return words("No competence has a target yet, so no gap can be told.")
    said = words(
        "You have enough people for {n} of {all} competences.",
        n=len(gaps.enough),
        all=len(asked),
    )
    for more in _weak(model, gaps):
        said = words("{said} {more}", said=said, more=more)
    return said


def status(row: CompetenceGap) -> str:
    """What can be said of one competence."""
    if not row.is_asked:
        return UNASKED
    if row.people < 2:
        return SINGLE if row.people else UNCOVERED
    return SHORT if row.shortfall else ENOUGH


def worst_first(rows: Sequence[CompetenceGap]) -> list[CompetenceGap]:
    """What is missing first: by status, then by how many people are too few."""
    listed = sorted(rows, key=lambda row: counted_order(row.competence))
    return sorted(listed, key=lambda row: (STATUSES.index(status(row)), -row.shortfall))


def _weak(model: Model, gaps: Gaps) -> Iterator[Words]:
    if gaps.uncovered:
        yield words("Nobody has {names}.", names=competences(model, gaps.uncovered))
    if gaps.single_points:
        yield words("One person alone has {names}.", names=competences(model, gaps.single_points))


def figures(gaps: Gaps, reader: Reader) -> tuple[Figure, ...]:
    """How far all is covered, how many are missing, and what hangs on one person."""
    text, say = reader.text, reader.say
    short = [row for row in gaps.competences if row.is_asked and row.shortfall]
    single = counted("competence", "competences", len(gaps.single_points))
    return (
        Figure(
            text("Covered"),
            reader.percent(gaps.redundancy_coverage),
            say(words("of the people needed, by weight")),
            text("A competence counts by its weight; half the people needed cover half of it."),
        ),
        Figure(
            text("People missing"),
            reader.number(sum(row.shortfall for row in short)),
            say(counted("in one competence", "in {n} competences", len(short))),
            text("Added up over the competences: one person can be missing in several."),
        ),
        Figure(
            text("Hang on one person"),
            reader.number(len(gaps.single_points)),
            say(single),
            text("Competences that are lost if the one who has them leaves."),
        ),
    )


def notes(model: Model, gaps: Gaps) -> Iterator[Words]:
    """Whether it stands somebody leaving, and what is not known."""
    asked = [row for row in gaps.competences if row.is_asked]
    if asked:
        yield _withstands(model, gaps)
    yield from _leaving(model, asked)
    if unsure := [row.competence for row in asked if row.shortfall > row.could_be_short]:
        yield words(
            "Not everybody's level is known in {names}; unknown counts as below target, so less "
            "may be missing.",
            names=competences(model, unsure),
        )


def _leaving(model: Model, asked: Sequence[CompetenceGap]) -> Iterator[Words]:
    """How many are left with each competence from the days on which somebody leaves."""
    days = sorted({later.day for row in asked for later in row.later})
    for day in days:
        rows = [(row, later.people) for row in asked for later in row.later if later.day == day]
        left = [
            words(
                "{competence} {n} of {needed}",
                competence=model.called("competences", row.competence),
                n=n,
                needed=row.needed,
            )
            for row, n in rows
        ]
        yield words(
            "Somebody leaves on {day}. From then on these are at target: {names}.",
            day=day,
            names=listing(left),
        )


def later_words(row: CompetenceGap) -> Words:
    """How many are at target, and from which days on how many are left: “5 of 6, 4 from …”."""
    said = words("{n} of {needed}", n=row.people, needed=row.needed)
    for later in row.later:
        said = words("{said}, {n} from {day}", said=said, n=later.people, day=later.day)
    return said


def _withstands(model: Model, gaps: Gaps) -> Words:
    """What happens to the competences whoever leaves."""
    there = [row for row in gaps.competences if row.is_asked and row.people]
    if not there:
        return words("Nobody is at target in any competence.")
    least = min(row.people for row in there)
    scarcest = competences(model, (row.competence for row in there if row.people == least))
    if least == 1:
        return words(
            "Can you do without any one member of staff? No: only one person has {names}.",
            names=scarcest,
        )
    return counted(
        "Can you do without any one member of staff? Yes. Any two? Not always: only two have "
        "{names}.",
        "Can you do without any {n} members of staff? Yes. Any {all}? Not always: only {all} have "
        "{names}.",
        least - 1,
        all=least,
        names=scarcest,
    )


def people(model: Model, gaps: Gaps, reader: Reader) -> tuple[tuple[str, Picture], ...]:
    """Competences that lack people, worst first, then those that have enough: each with a title.

    Those that nobody is asked to have are in the table only.
    """
    asked = [row for row in worst_first(gaps.competences) if row.needed]
    most = max((row.needed or 0 for row in asked), default=1)
    parts = {
        N_("People missing ({n})"): [row for row in asked if row.shortfall],
        N_("Enough people ({n})"): [row for row in asked if not row.shortfall],
    }
    return tuple(
        (reader.say(words(title, n=len(rows))), _picture(model, rows, most, reader))
        for title, rows in parts.items()
        if rows
    )


def _picture(model: Model, rows: Sequence[CompetenceGap], most: int, reader: Reader) -> Picture:
    text = reader.text
    names = text("People at target"), text("Comes")
    return Picture(
        tracks([_track(model, row, reader) for row in rows], names, most),
        text(
            "For each competence a bar of the people it takes, filled as far as people are at its "
            "target level. The table has the same figures."
        ),
    )


def _track(model: Model, row: CompetenceGap, reader: Reader) -> Track:
    title = counted_title(model.called("competences", row.competence), later_words(row), reader)
    return Track(title, row.people, row.people, row.needed or 0)


def listed(model: Model, gaps: Gaps, reader: Reader) -> Table:
    """The same figures, with how far from target people are."""
    steps = N_(
        "The fewest levels that staff must climb, added up, before as many as are needed are at "
        "target."
    )
    columns = (
        Col(N_("Competence"), lambda row: reader.say(model.called("competences", row.competence))),
        Col(N_("Target level"), lambda row: row.target, "whole"),
        Col(N_("At target"), lambda row: None if row.target is None else row.people, "whole"),
        *_dates(gaps, reader),
        Col(N_("Needed"), lambda row: row.needed, "whole"),
        Col(N_("Too few"), lambda row: None if row.needed is None else row.shortfall, "whole"),
        Col(N_("Levels to climb"), lambda row: row.steps_to_close, "whole", help=steps),
        Col(N_("Unknown levels"), lambda row: row.unknown, "whole"),
    )
    caption = N_("Competences: people at target and people needed")
    return table(caption, columns, worst_first(gaps.competences), reader)


def _dates(gaps: Gaps, reader: Reader) -> Iterator[Col]:
    """A column with what changes on known days, where anything does."""
    if any(row.later for row in gaps.competences):
        yield Col(N_("With those who leave"), lambda row: reader.say(later_words(row)))


# -- what partnerships ask for ---------------------------------------------------------------------


def needed(model: Model, needs: SpecialNeeds, reader: Reader) -> Table:
    """Every special need of partnerships that are not ended; no rows where none asks."""
    say = reader.say
    columns = (
        Col(N_("Partnership"), lambda row: say(model.called("partnerships", row.partnership))),
        Col(N_("Competence"), lambda row: say(model.called("competences", row.competence))),
        Col(N_("Level asked"), lambda row: row.level, "whole"),
        Col(N_("People who have it"), lambda row: row.people, "whole"),
        Col(N_("Unknown levels"), lambda row: row.unknown, "whole"),
    )
    caption = N_("Special competences that partnerships ask for")
    return table(caption, columns, needs.needs, reader)


def waiting(model: Model, needs: SpecialNeeds) -> Iterator[Words]:
    """The professions that nobody has, and which partnerships wait for them."""
    for name in needs.professions:
        yield words(
            "Nobody has “{competence}” at the level asked, so the library's own staff cannot lead "
            "{partnerships}.",
            competence=model.called("competences", name),
            partnerships=some(
                [
                    words("“{name}”", name=model.called("partnerships", waits))
                    for waits in needs.waiting(name)
                ]
            ),
        )
    if needs.needs and not needs.professions:
        yield words("There is somebody for every special competence that partnerships ask for.")
