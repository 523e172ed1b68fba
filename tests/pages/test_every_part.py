"""Every part of a page opens: where nothing is there yet, where a search ends early, unfolded."""

from __future__ import annotations

import pytest

from tests.pages.opened import open_page, texts
from tests.pins.states import PARTS

EACH = [(page, query) for page, parts in PARTS.items() for query in parts]
UNFOLDED: tuple[tuple[str, dict[str, str], str], ...] = (
    ("alignment", {"lens": "change"}, "weight-ranges-numbers"),
    ("approaches", {}, "approach-figures-numbers"),
)
"""Tables that are only drawn once somebody unfolds them: page, part, and what unfolds them."""


@pytest.mark.parametrize(("library", "leader"), [("nothing", False), ("empty", True)])
@pytest.mark.parametrize(("page", "query"), EACH, ids=str)
def test_it_opens_in_a_library_without_partnerships(
    page: str, query: dict[str, str], library: str, leader: bool
) -> None:
    shown = open_page(page, library, "da", leader=leader, **query)

    assert not shown.exception
    assert len(shown.title) == 1
    assert not {"None", "nan", "NaN", "inf"} & set(texts(shown).split())


@pytest.mark.parametrize("page", [page for page, parts in PARTS.items() if parts[0]])
def test_every_part_that_a_page_offers_is_among_them(page: str) -> None:
    (name,) = PARTS[page][0]
    shown = open_page(page, "fjordby", "en", leader=True, **PARTS[page][0])
    (offered,) = (it.options for it in shown.segmented_control if it.key == f"pick-{name}")
    assert len(offered) == len({query[name] for query in PARTS[page] if name in query})


@pytest.mark.parametrize(("page", "query", "unfolds"), UNFOLDED, ids=str)
def test_what_is_folded_is_drawn_once_it_is_unfolded(
    page: str, query: dict[str, str], unfolds: str
) -> None:
    folded = open_page(page, "fjordby", "en", leader=False, **query)
    before = len(folded.table) + len(folded.dataframe) + len(texts(folded))
    folded.session_state[unfolds] = True
    shown = folded.run()

    assert not shown.exception
    assert len(shown.table) + len(shown.dataframe) + len(texts(shown)) > before


def test_approaches_that_are_not_found_in_time_are_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_long(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("lib.study.Study.approaches", too_long)
    shown = open_page("approaches")
    assert not shown.exception
    assert "No portfolio was found within a few seconds." in texts(shown)


def test_a_frontier_that_takes_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_long(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("lib.study.Study.frontier", too_long)
    monkeypatch.setattr("lib.study.Study.frontier_levels", too_long)
    shown = open_page("portfolios")
    assert not shown.exception
    assert "This took too long" in texts(shown)
