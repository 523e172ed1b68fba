"""First views: few words, nothing to scroll for in the menu, no page without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def is_whole(page: Page) -> bool:
    """Whether the whole menu is seen without scrolling."""
    return page.evaluate(BELOW) == 0


def too_much(page: Page) -> list[str]:
    """What a room shows too much of before somebody asks: words in sight, or pixels in height."""
    words, height = page.evaluate(WORDS), page.evaluate(HEIGHT)
    return [
        *([f"{words} words"] if words > MOST_WORDS else []),
        *([f"{height} pixels"] if height > MOST_HEIGHT else []),
    ]
