"""The order of partnerships beside the weights, which can be moved, and beside a department's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

import streamlit as st

from lib.model.changes import Set
from lib.reader import Reader
from lib.screens.alignment import departments, notes, order
from lib.screens.goals import GoalShown, WeightScale, goals_shown, weight_scale
from lib.words import words
from pages.decide.alignment import explain
from pages.ui import charts, how, menu, prose, scenarios, tables
from pages.ui.here import Here
from pages.ui.switch import pick
from pages.ui.widgets import kept

WIDTHS = [9, 4]
"""Of a picture, and of what changes it."""


def draw(here: Here) -> None:
    """Draw the lens."""
    reader, model, alignment = here.reader, here.model, here.study.standing().alignment
    prose.answer(reader.say(notes.finding(model, alignment)))
    goals = goals_shown(model, alignment.weights, reader)
    adds, saved = here.study.adds(), here.saved_study.alignment()
    bars = order.bars_of(model, alignment, saved, adds, reader, _best(here))
    chart, weights = st.columns(WIDTHS, gap="medium")
    with weights:
        draw_weights(here, goals, weight_scale(here.base))
    with chart:
        most = draw_first(len(bars), reader, partial(_draw_bars, here, bars, goals))
    opens = explain.opener("alignment", [bar.id for bar in bars])
    tables.behind("alignment", reader, order.short(bars, goals, reader), on_pick=opens)
    for note in notes.assumed(model, alignment):
        prose.remark(reader.say(note))
    _draw_how_it_holds(here)
    _draw_unserved(here)
    with tables.for_analysts("order", reader) as is_open:
        if is_open:
            prose.section(reader.text("Who gives what"))
            charts.picture(order.cells(bars[:most], goals, reader), "contributions", reader)
            _explain(tuple(map(reader.say, notes.example(model, bars, goals))), reader)


def _draw_how_it_holds(here: Here) -> None:
    """How the order holds, and what would change it, each in one line; nothing without an order."""
    study, reader = here.study, here.reader
    alignment = study.alignment()
    if notes.there_is_an_order(alignment):
        found, intervals = study.acceptability(), study.intervals()
        prose.section(reader.text("Does the order hold?"))
        prose.bullets(notes.headlines(here.model, alignment, found, intervals, reader))


def _best(here: Here) -> Collection[str] | None:
    """Those in the best choice; None where there is none, or none is found in time."""
    try:
        best = here.study.portfolio(here.study.usual_effort)
    except TimeoutError:
        return None
    return None if best is None else best.chosen


def _draw_bars(
    here: Here, bars: Sequence[order.Bar], goals: Sequence[GoalShown], most: int
) -> None:
    """Draw the bars of those in order, under what they tell, and of those that stand apart."""
    reader = here.reader
    if ordered := order.ordered(bars):
        said = notes.chosen(bars, is_scenario=bool(here.changes))
        prose.section(reader.say(said or words("Partnerships in order of alignment")))
        prose.remark(
            reader.text(
                "Per cent of the strategy that each would reach on its own. ● in, ○ out, "
                "■ running now."
            )
        )
        picture = order.picture(ordered[:most], goals, reader)
        charts.picture(picture, "bars", reader, on_pick=explain.opener("bars"))
    _draw_apart(order.apart(bars), most, goals, reader)


def _draw_apart(
    apart: Sequence[order.Bar], most: int, goals: Sequence[GoalShown], reader: Reader
) -> None:
    """Those that too little is known of, with what they could be at least and at most."""
    why = notes.too_little(apart)
    if why is None:
        return
    prose.section(reader.text("Too little is known to rank"))
    prose.remark(reader.say(why))
    opens = explain.opener("apart")
    charts.picture(order.picture(apart[:most], goals, reader), "apart", reader, on_pick=opens)


def _draw_unserved(here: Here) -> None:
    reader = here.reader
    alone = tuple(map(reader.say, notes.unserved(here.model, here.study.standing().proposed)))
    prose.section(reader.text("Goals that need partners"))
    if not alone:
        said = reader.text("Every goal could reach its target with the partnerships there are.")
        st.markdown(said)
    prose.bullets(alone)


def _explain(example: tuple[str, ...], reader: Reader) -> None:
    """How alignment is computed: in words, as a formula and on the first partnership; closed."""
    with st.expander(reader.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            reader.text(
                "Alignment is how much of the strategy a partnership would reach on its own, in "
                "per cent. A goal's weight is what it is worth to bring it from nothing to its "
                "target, so each point counts for its share of the target, until the target is "
                "met. The bars of several partnerships add up to what they cover together, until "
                "a goal is met. A goal without a target takes the mean of the others."
            )
        )
        st.latex(r"A_p = 100 \cdot \sum_g w_g \min(1, x_{pg} / T_g) \qquad \sum_g w_g = 1")
        prose.bullets(example)
        st.markdown(
            reader.text(
                "An unknown contribution adds nothing and is not guessed: it widens the line "
                "from lowest to highest. Where less than half of the weight is assessed there is "
                "no rank. Equal values share the better rank; among equals those with fewer hours "
                "stand first. The scale is fixed, so one partnership never changes another's "
                "value. What a partnership adds is the difference in coverage between what runs "
                "now with it and without it, synergies and overlaps included."
            )
        )
        st.caption(
            reader.text(
                "Additive value: Keeney & Raiffa (1976); Belton & Stewart (2002). A goal needs "
                "partners where all partnerships that are not ended stay below its target."
            )
        )


# -- the weights as sliders ------------------------------------------------------------------------


FIRST, MORE = 12, 30


def draw_weights(here: Here, goals: tuple[GoalShown, ...], scale: WeightScale) -> None:
    """Draw one slider for each goal, in points, with the colour that the goal has in the bars.

    Whatever one is moved to, the others keep their points and so their proportions. No slider ever
    moves by itself: one set by the server while its reader drags another would send its old value
    back.
    """
    prose.section(here.reader.text("Weights of the goals"))
    prose.remark(here.reader.text("Move one: the others keep their proportions."))
    with st.container(key="weights", gap=None):
        for goal in goals:
            key, keep = f"weight-{here.library.id}-{goal.id}", partial(_moved, here, goal.id)
            st.slider(
                prose.escaped(goal.short),
                0.0,
                max(scale.most, goal.points),
                step=scale.step,
                format=scale.format,
                **kept(key, goal.points, keep, typing=True),
            )


def draw_first(there: int, reader: Reader, draw_those: Callable[[int], None]) -> int:
    """Draw the first of them, and under those the choice how many; how many they are."""
    drawn = st.container()
    most = how_many(there, reader)
    with drawn:
        draw_those(most)
    return most


def how_many(there: int, reader: Reader) -> int:
    """How many partnerships the reader wants to see."""
    if there <= FIRST:
        return there
    choices = [FIRST, *([MORE] if there > MORE else []), there]
    picked = st.segmented_control(
        reader.text("Show"),
        choices,
        default=FIRST,
        format_func=lambda n: reader.text("all") if n == there else str(n),
        key="how-many",
        required=True,
        persist_state="session",
    )
    return min(picked or FIRST, there)


def _moved(here: Here, goal: str, points: float) -> None:
    today = next(row.weight for row in here.base.goals if row.id == goal)
    scenarios.record(here.library.id, Set("goals", goal, "weight", points), today)


# -- a department's own order ----------------------------------------------------------------------


def draw_departments(here: Here) -> None:
    """Draw the lens; the department is chosen here and stands in the link."""
    reader, seen = here.reader, here.study.viewpoints()
    if not seen:
        prose.finding(reader.text("There is no department yet."))
        menu.link("departments", reader.text("Add the first one"), reader)
        return
    head = st.container()
    chart, chosen = st.columns(WIDTHS, gap="medium")
    with chosen:
        names = departments.titles(here.model, seen, reader)
        picked = pick("department", names, reader.text("Department"), departments.usual(seen))
    own = departments.viewpoint(seen, picked)
    with head:
        prose.answer(reader.say(departments.finding(here.model, own)))
    with chosen:
        if (choice := departments.own_choice(here.model, own)) is not None:
            st.markdown(prose.escaped(reader.say(choice)))
        menu.link("departments", reader.text("State the departments' own priorities"), reader)
    with chart:
        _draw_slopes(here, picked)
    agreement = departments.agreement(here.model, seen, reader)
    prose.section(agreement.caption)
    shared = departments.agreement_picture(here.model, seen, reader)
    if shared is not None:
        charts.picture(shared, "agreement-shares", reader)
    tables.behind("agreement", reader, agreement)
    with tables.for_analysts("departments", reader) as is_open:
        if is_open:
            for note in departments.notes(here.model, own):
                prose.remark(reader.say(note))
            how.draw(departments.HOW, reader)


def _draw_slopes(here: Here, picked: str) -> None:
    """Draw what one department sees beside the library."""
    reader, model, library = here.reader, here.model, here.study.alignment()
    own = departments.viewpoint(here.study.viewpoints(), picked)
    picture = departments.picture(model, own, library, reader)
    if picture is not None:
        prose.section(reader.text("The library's order, and the department's"))
        charts.picture(picture, "slopes", reader)
    opens = explain.opener("viewpoint", [row.partnership for row in library.rows])
    table = departments.short(model, own, library, reader)
    tables.behind("viewpoint", reader, table, on_pick=opens)
