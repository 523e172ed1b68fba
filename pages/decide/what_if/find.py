"""Find the change: how far each lever must be turned for something to come true."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.screens.what_if import sought
from pages.ui import how, leader, menu, pressing, prose, scenarios, waiting
from pages.ui.here import Here
from pages.ui.switch import pick, switch


def draw(here: Here) -> None:
    """Draw the wish, then the changes that would each be enough, then those that would not."""
    reader, say = here.reader, here.reader.text
    titles = {name: say(title) for name, title in sought.WISHES.items()}
    kind = pick("wish", titles, say("What should come true?"), "coverage")
    if kind == "competence":
        _draw_closing(here)
        return
    if (asked := _asked(here, kind)) is None:
        prose.remark(say("There is nothing to choose from."))
        return
    wish = sought.wish_for(kind, *asked)
    means = switch("by", sought.MEANS, say("What may be changed?"), reader)
    prose.remark(say(sought.started(bool(here.changes))))
    top, ways = st.container(), st.container()
    said = say("Trying one change after the other …")
    with waiting.bar(said) as follow:
        answers = sought.answers(here.study, means, wish, reader, follow)
    with top:
        prose.finding(reader.say(sought.finding(sought.wish_words(here.model, wish), answers)))
    with ways:
        for answer in answers:
            if answer.changes:
                _draw_way(here, answer)
    prose.bullets(sought.without_a_way(answers, reader))
    if not any(it.changes or it.already for it in answers):
        prose.remark(say("See what else may be changed, or try several changes at once under Ask."))
    prose.remark(
        say(
            "The promise to the departments is left out here. Ask keeps it: there the same change "
            "may do less, or nothing."
        )
    )
    how.draw(sought.HOW, reader)


def _asked(here: Here, kind: sought.WishKind) -> tuple[str, int] | None:
    """What the wish is about, or how many per cent are wished for; None where nothing is there."""
    say = here.reader.text
    if kind == "coverage":
        share = st.slider(
            say("Of the strategy"), 0, 100, sought.USUAL, key="wish-coverage", format="%d %%",
            persist_state="session",
        )  # fmt: skip
        return "", share
    names = sought.choices(here.model, kind, here.reader)
    if not names:
        return None
    label = say("Partnership") if kind == "partnership" else say("Goal")
    return pick(f"wish-{kind}", names, label, next(iter(names))), 0


def _draw_way(here: Here, answer: sought.Answer) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"**{prose.escaped(answer.name)}**  \n{prose.escaped(answer.sentence)}", width="stretch"
        )
        label = here.reader.text("Make it a what-if")
        keep = partial(scenarios.record_all, here.library.id, answer.changes)
        pressing.button(here, label, f"find-{answer.name}", keep, icon=":material/science:")


def _draw_closing(here: Here) -> None:
    """The competence gaps, each with the least money that closes it."""
    reader, say = here.reader, here.reader.text
    if not here.may_tell:
        leader.offer(here, say("Gaps in competences are shown where they tell of enough people."))
        return
    names = sought.gap_names(here.model, reader)
    if not names:
        prose.section(say("There is no gap in competences."))
        return
    one = pick("wish-competence", names, say("Competence"), next(iter(names)))
    found = here.study.closing_sought(one)
    prose.section(reader.say(sought.closing_sentence(here.model, found)))
    prose.bullets(sought.action_names(here.model, found, reader))
    menu.link("closing", say("Open the closing plan"), reader)
