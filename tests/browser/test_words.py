"""First views: few words, nothing to scroll for in the menu, no page without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pages.ui.doors import DOORS, GEAR
from tests.browser.waiting import go, settle, view

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST_WORDS, MOST_HEIGHT = 120, 2_500
WORDS = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const aside = ".st-key-bar, [data-testid=stPlotlyChart], [data-testid=stIconMaterial], style";
  const range = document.createRange();
  let words = 0;
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (parentElement.closest(aside) || !parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of nodeValue.matchAll(/\\S*[\\p{L}\\p{N}]\\S*/gu)) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const { width, height, bottom } = range.getBoundingClientRect();
      words += width > 1 && height > 1 && bottom > 0 && bottom <= 800;
    }
  }
  return words;
}"""
"""How many words are seen without scrolling, but for those of the bar and within pictures."""
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"
BELOW = """[...document.querySelectorAll("[data-testid=stSidebarNavLink]")]
  .filter(it => it.getBoundingClientRect().bottom > innerHeight).length"""


def test_no_room_says_much_before_somebody_asks(app: str, page: Page) -> None:
    page.goto(f"{app}/?lang=en&library=fjordby")
    page.get_by_test_id("stPlotlyChart").first.wait_for()
    settle(page)
    assert page.evaluate(BELOW) == 0
    long = []
    for door in (*DOORS, *GEAR):
        go(page, door.title)
        for room in door.rooms:
            if len(door.rooms) > 1:
                view(page, room.title)
            words, height = page.evaluate(WORDS), page.evaluate(HEIGHT)
            if words > MOST_WORDS or height > MOST_HEIGHT:
                long.append((room.id, words, height))
    assert long == [], str(long)
