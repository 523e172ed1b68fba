"""Sample lists: they must come in as they are."""

from __future__ import annotations

import pytest

from lib.exchange.files import read_list
from lib.exchange.flat_lists import LINKS, PARTNERS, FlatList, guess
from lib.exchange.mapped_lists import bring, usual
from lib.exchange.ready import demo
from lib.exchange.sample_lists import link_sample, partner_sample
from lib.model.model import Model
from lib.text.language import language


@pytest.mark.parametrize("code", ["da", "en"])
def test_they_are_understood_without_a_word(code: str) -> None:
    reader = language(code)
    partners, links = (
        read_list("list.csv", made(reader)) for made in (partner_sample, link_sample)
    )
    found = bring(
        Model(),
        FlatList(partners, guess(partners, PARTNERS)),
        FlatList(links, guess(links, LINKS)),
        "partner",
        reader,
    )
    assert len(found.incoming.rows["partners"]) == len(demo().partners)
    assert all(partner.type for partner in found.incoming.rows["partners"])


def test_their_links_lead_to_goals() -> None:
    links = read_list("list.csv", link_sample(language("en")))
    assert usual(demo(), FlatList(links, guess(links, LINKS))) == "partner"
