"""Every room held against axe-core's rules for people who see, hear or move otherwise.

And against Samspil's own for first views: few words, no page without end, the whole menu in sight.

Each room is looked at once, as its leader sees it, in one of four looks, so that every look meets
many rooms; and a room of each door on the wall. `SAMSPIL_AXE=all` looks at every room in every
look, at the desk and on the wall: minutes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

import pytest

from lib.text.language import language
from pages.ui.doors import DOORS, GEAR, Door, Room, address_of
from tests.browser.first_view import is_whole, too_much
from tests.browser.waiting import go, settle, until, view

if TYPE_CHECKING:
    from playwright.sync_api import Page

EVERYTHING = os.environ.get("SAMSPIL_AXE") == "all"
LOOKS: tuple[tuple[str, Literal["light", "dark"]], ...] = tuple(
    product(("da", "en"), ("light", "dark"))
)
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(0, 0, 0)"}
STREAMLITS = ("[data-floating-ui-portal]:has(> [role=tooltip])",)
"""What is Streamlit's own and not looked at: its hints stand outside every landmark."""
RUN = """exclude => {
  for (const it of document.getAnimations()) it.effect.updateTiming({duration: 0, delay: 0});
  return axe.run({exclude}, {resultTypes: ['violations']});
}"""
"""What fades in or out is looked at as it will be."""


def places() -> Iterator[tuple[Door, Room]]:
    """Every room, with its door."""
    return ((door, room) for door in (*DOORS, *GEAR) for room in door.rooms)


def with_axe(page: Page) -> Page:
    """The page, once it can be asked: axe-core comes with a package, and from no other server."""
    found = find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    page.evaluate(Path(found.origin).with_name("axe.min.js").read_text("utf-8"))
    return page


def broken(page: Page) -> list[str]:
    """Each rule that the page breaks, with what breaks it."""
    found: dict[str, Any] = page.evaluate(RUN, [[it] for it in STREAMLITS])
    assert found["passes"], "axe-core looked at nothing"
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def opened(page: Page, app: str, room: str, code: str, **query: str) -> None:
    """Go to a room by its link, and wait for what it finds."""
    path, said = address_of(room)
    asked = urlencode({"library": "fjordby", "lang": code, **said, **query})
    page.goto(f"{app}/{path}?{asked}")
    page.get_by_test_id("stMain").get_by_role("heading", level=2).first.wait_for()
    settle(page)


@pytest.mark.parametrize(("code", "theme"), LOOKS)
def test_nothing_in_any_room_keeps_anybody_out(
    app: str, page: Page, code: str, theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme)
    opened(page, app, "overview", code)
    text, turn, found = language(code).text, LOOKS.index((code, theme)), {}
    page.get_by_role("button", name=text("Leader's view: open")).click()
    page.get_by_role("button", name=text("Leader's view: close")).wait_for()
    settle(page)
    with_axe(page)
    assert is_whole(page)
    for n, (door, room) in enumerate(places()):
        if n % len(LOOKS) == turn or EVERYTHING:
            go(page, text(door.title))
            if len(door.rooms) > 1:
                view(page, text(room.title))
            assert ground(page) == GROUND[theme]
            found[room.id] = [*broken(page), *too_much(page)]
    assert {room: rules for room, rules in found.items() if rules} == {}


@pytest.mark.parametrize(("code", "theme"), LOOKS)
def test_nothing_on_the_wall_keeps_anybody_out(
    app: str, page: Page, code: str, theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme)
    turn, found = LOOKS.index((code, theme)), {}
    rooms = [room.id for _, room in places()] if EVERYTHING else [DOORS[2 * turn].rooms[0].id]
    for room in rooms:
        opened(page, app, room, code, wall="1")
        found[room] = broken(with_axe(page))
    assert {room: rules for room, rules in found.items() if rules} == {}


def test_what_breaks_a_rule_is_found_and_pictures_follow_a_page_that_turns_dark(
    app: str, page: Page
) -> None:
    opened(page, app, "alignment", "en")
    page.evaluate("document.querySelector('h1').append(new Image())")
    assert [rule.partition(":")[0] for rule in broken(with_axe(page))] == ["image-alt"]

    page.emulate_media(color_scheme="dark")

    number = "document.querySelector('.js-plotly-plot .xtick text')?.style.fill"
    until(page, f"{number} === 'rgb(254, 254, 254)'")
    assert ground(page) == GROUND["dark"]


def ground(page: Page) -> str:
    """The colour that a page is written on."""
    colour = page.get_by_test_id("stApp").evaluate("it => getComputedStyle(it).backgroundColor")
    return str(colour)
