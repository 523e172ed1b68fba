"""The three profiles as a screen shows them."""

from __future__ import annotations

from lib.analysis.competences.roles import find_role_gaps
from lib.exchange.ready import demo
from lib.screens.gaps.roles import filled, finding, profile
from tests.lib.screens.gaps.gapped import EN, led, library


def test_the_finding_speaks_of_both_leading_roles() -> None:
    assert EN.say(finding(find_role_gaps(demo()))) == (
        "One person could be network lead now. Nobody has all that every partnership lead must "
        "have."
    )
    assert EN.say(finding(find_role_gaps(led()))).startswith("2 people have all")
    assert EN.say(finding(find_role_gaps(library()))) == "No role has a profile yet."


def test_each_role_says_how_many_have_its_must_haves() -> None:
    network, partnership, everybody = (EN.say(filled(row)) for row in find_role_gaps(demo()))
    assert network.endswith("with leadership responsibility or backing as well: 1.")
    assert partnership == "Nobody has every must-have of the role."
    assert everybody == "8 of 30 people have all that is asked of everybody."


def test_the_profile_says_what_is_a_must_have_and_how_many_have_it() -> None:
    (role,) = find_role_gaps(led())
    table = profile(led(), role, EN)
    assert table.caption == "Profile: Partnership lead"
    assert table.rows == (("Skill K1", 3, "yes", 2, 0),)
