"""What each change of one what-if does to a figure."""

from __future__ import annotations

from contextlib import nullcontext

from lib.model.scenario import Scenario, rebase
from lib.screens.what_if import effects
from pages.decide.what_if import sides
from pages.ui import charts, leader, prose, tables, waiting
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw the waterfall of one what-if; there has to be one."""
    reader, say, there = here.reader, here.reader.text, sides.there(here)
    one = sides.pick_one(here, there)
    titles = {name: say(title) for name, title in effects.FIGURES.items()}
    figure = pick("effect-on", titles, say("Effect on"), next(iter(titles)))
    fitting = rebase(Scenario(changes=there[one][1]), here.base)
    sides.draw_misfits(here, (one,), there)
    if figure == "competence_coverage" and not effects.may_tell(here.base, fitting, reader):
        leader.offer(here, say("What this does to competences would tell of few people."))
        return
    said = say("Computing every combination of the changes …")
    with waiting.bar(said) if figure in effects.SEARCHED else nullcontext() as follow:
        found = effects.find(here.saved_study, fitting.changes, figure, follow)
    if found is None:
        prose.section(say("This figure is unknown with some of the changes."))
        return
    labels = effects.labels_of(here.base, found, reader)
    prose.section(reader.say(effects.finding(found, labels, figure)))
    charts.picture(effects.picture(found, labels, figure, reader), "effects", reader)
    tables.behind("effects", reader, effects.effects_table(found, labels, reader))
    prose.remark(" ".join(map(reader.say, effects.note(found, figure))))
