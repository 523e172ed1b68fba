"""Can we carry it? How many leads are needed, and how many there are. Names nobody."""

from __future__ import annotations

from lib.analysis.competences.staffing.proposals import Filled
from lib.analysis.standing import Standing
from lib.charts.glance import seat_dots
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.overview.answers import (
    Answer,
    Way,
    lacking_answer,
    lacking_to_carry,
)
from lib.screens.parts import Picture
from lib.words import N_, Words, counted, words

QUESTION = N_("Can we carry it?")
_HASTY = N_("Found in short time: there may be more.")


def lacking_carry(model: Model, standing: Standing, reader: Reader) -> Answer | None:
    """The answer where something is missing for it; None where it can be found."""
    lacks = lacking_to_carry(model, standing)
    return lacking_answer(QUESTION, lacks, reader) if lacks else None


def hidden_carry(reader: Reader) -> Answer:
    """The answer where even the number of leads would tell of one person."""
    said = reader.text("The answer would tell of single people: it is in the leader's view.")
    return Answer(reader.text(QUESTION), said, None, _way(reader))


def unchosen_carry(reader: Reader) -> Answer:
    """The answer where nothing is chosen that somebody could lead."""
    said = reader.text("Nothing is chosen yet that somebody would have to lead.")
    return Answer(reader.text(QUESTION), said, None, _way(reader))


def carry(found: Filled, near: Filled, reader: Reader) -> Answer:
    """How many of the leads needed there are; `near`: if they may be one level below."""
    return Answer(
        reader.text(QUESTION),
        reader.say(_said(found, near)),
        _picture(found, near, reader),
        _way(reader),
        ""
        if found.most and near.most
        else reader.text(N_("Found in short time: there may be more.")),
    )


def _way(reader: Reader) -> Way:
    return Way(reader.text(N_("See what is missing")), "staffing")


def _said(found: Filled, near: Filled) -> Words:
    """The network's lead counts among the leads."""
    missing, left = found.lead_seats - found.leads, near.lead_seats - near.leads
    if not missing:
        return counted(
            "Yes: the one lead that is needed is there.",
            "Yes: all {n} leads that are needed are there.",
            found.lead_seats,
        )
    known = {"n": missing, "all": found.lead_seats, "left": left}
    if left >= missing:
        return words("Not yet: {n} of {all} leads are missing.", **known)
    if not left:
        return words(
            "Not yet: {n} of {all} leads are missing; none, if one level below will do.", **known
        )
    return words(
        "Not yet: {n} of {all} leads are missing, or {left} if one level below will do.", **known
    )


def _picture(found: Filled, near: Filled, reader: Reader) -> Picture:
    nearly = max(0, near.leads - found.leads)
    text = reader.text
    parts = (
        (text(N_("Meets the requirements")), found.leads),
        (text(N_("One level below")), nearly),
        (text(N_("Nobody yet")), found.lead_seats - found.leads - nearly),
    )
    return Picture(
        seat_dots(parts),
        text(
            "A dot for each lead that is needed, the network's among them: filled where somebody "
            "meets the requirements, a thick ring where somebody is one level below, empty where "
            "nobody is found."
        ),
    )
