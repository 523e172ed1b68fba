"""The big form of a page: nothing to click around it, nothing that only a leader may see."""

from __future__ import annotations

from tests.pages.opened import finding, in_link, open_page, texts
from tests.pins.sent import sent


def test_the_way_to_the_wall_stands_in_the_gear_and_esc_has_a_way_back() -> None:
    page = open_page("alignment")
    said = finding(page)

    page.button(key="enter-wall").click().run()

    assert in_link(page, "wall") == "1"
    assert finding(page) == said
    assert "No scenario" not in texts(page)
    assert [it.label for it in page.button if it.key == "leave-wall"] == ["Leave the big screen"]
    assert not [it for it in page.segmented_control if it.key == "pick-language"]

    page.button(key="leave-wall").click().run()

    assert "wall" not in page.query_params
    assert "No scenario" in texts(page)


def test_the_leaders_view_is_closed_on_the_wall_and_stays_closed_after_it() -> None:
    page = open_page("staffing", leader=True)
    assert any(it.label == "Leader's view: close" for it in page.button)

    page.button(key="enter-wall").click().run()
    page.button(key="leave-wall").click().run()

    assert not any(it.label == "Leader's view: close" for it in page.button)


def test_a_link_to_the_wall_tells_of_no_member_of_staff_though_the_view_is_open() -> None:
    assert "M07" in sent(open_page("people", leader=True))
    assert "M07" not in sent(open_page("people", leader=True, wall="1"))
