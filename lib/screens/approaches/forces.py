"""What drives and what restrains each approach, as forces with a length."""

from __future__ import annotations

from lib.analysis.approaches.force_field import JUDGED, MEASURED, Force, ForceField, force_fields
from lib.charts import sides
from lib.reader import Reader
from lib.screens.approaches.claims import claim_text
from lib.screens.approaches.finding import Seen, approach_name
from lib.screens.approaches.verdicts import VERDICTS
from lib.screens.parts import Col, How, Picture, Table, table
from lib.words import N_, Amount, Words, words

KINDS = {MEASURED: N_("measured"), JUDGED: N_("judged")}
IDLE = N_("measured, but does not hold here or makes no difference")
"""What is drawn apart from both: it is as long as it is, but pushes nothing."""
SIDES = {"pro": N_("Drives"), "con": N_("Restrains")}
HOW = How(
    (
        (
            N_(
                "The length of a force is its strength times its importance. A claim for the "
                "approach is as strong as the good it speaks of is there; a claim against it is as "
                "strong as that good is wanting. What has no figure has the strength that the "
                "group gave it. Measured and judged forces are never added together. Only measured "
                "forces whose claim holds here are added up, and of several that rest on one "
                "figure the longest alone."
            ),
            "",
        ),
    ),
    N_("Force field: Lewin (1951)."),
)


def fields(seen: Seen) -> tuple[ForceField, ...]:
    """The force field of each approach about which there are statements."""
    found = force_fields(seen.model, seen.found)
    return tuple(field for field in found if field.pros or field.cons)


def is_assumed(seen: Seen) -> bool:
    """Whether the group has not judged how much some of the statements matter."""
    return any(row.importance is None for row in seen.model.statements)


def title(field: ForceField, reader: Reader) -> str:
    """What the approach is called."""
    return reader.say(approach_name(field.approach))


def finding(field: ForceField) -> Words:
    """What drives the approach in all and what restrains it, measured and judged apart."""
    drives, restrains = (field.total(side, MEASURED) for side in SIDES)
    said = words(
        "Of what is measured and holds here, {drives} drive it and {restrains} restrain it.",
        drives=Amount(drives, "points", 1),
        restrains=Amount(restrains, "points", 1),
    )
    for_it, against = (field.total(side, JUDGED) for side in SIDES)
    if not for_it and not against:
        return said
    return words(
        "{measured} Judged, {drives} drive it and {restrains} restrain it.",
        measured=said,
        drives=Amount(for_it, "points", 1),
        restrains=Amount(against, "points", 1),
    )


def picture(seen: Seen, field: ForceField) -> Picture:
    """A bar for each statement: to the left what drives, to the right what restrains."""
    text, texts = seen.reader.text, _texts(seen)
    bars = [
        sides.Force(
            texts[row.statement],
            row.side == "pro",
            _look(row),
            row.length or 0.0,
        )
        for row in (*field.pros, *field.cons)
    ]
    drawn = sides.force_bars(
        bars,
        (text(SIDES["pro"]), text(SIDES["con"])),
        (text(KINDS[MEASURED]), text(KINDS[JUDGED]), text(IDLE)),
        text("neither measured nor judged"),
        text("Strength times importance, 0 to 5"),
    )
    return Picture(
        drawn,
        text(
            "Bars to the left for what drives the approach, to the right for what restrains it. "
            "The table below holds the same figures."
        ),
    )


def _look(row: Force) -> int | None:
    """The place of what the force rests on among the looks: measured, judged, pushing nothing."""
    if row.kind is None:
        return None
    return list(KINDS).index(row.kind) if row.pushes else len(KINDS)


def figures(seen: Seen, field: ForceField) -> Table:
    """The forces of the field, and what each rests on."""
    text, texts = seen.reader.text, _texts(seen)

    def ground(row: Force) -> str:
        return text("nothing yet") if row.kind is None else text(KINDS[row.kind])

    columns = (
        Col(N_("Statement"), lambda row: texts[row.statement]),
        Col(N_("Direction"), lambda row: text(SIDES[row.side])),
        Col(N_("Rests on"), ground),
        Col(N_("Verdict"), lambda row: text(VERDICTS[row.verdict.code])),
        Col(N_("Strength"), lambda row: row.strength, "percent"),
        Col(N_("Importance"), lambda row: row.importance, "number", 1),
        Col(N_("Length"), lambda row: row.length, "number", 1),
    )
    rows = (*field.pros, *field.cons)
    return table(N_("The forces in figures"), columns, rows, seen.reader)


def _texts(seen: Seen) -> dict[str, str]:
    return {row.id: seen.reader.say(claim_text(row)) for row in seen.model.statements}
