"""A question and its answer in a browser: told to all, in sight, and nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_an_answer_is_told_and_the_question_stays_where_it_was(app: str, page: Page) -> None:
    page.goto(f"{app}/what-if?lang=en&library=fjordby&ask=budget")
    step = page.get_by_role("button", name="−20%")
    step.wait_for()
    settle(page)
    answer = page.locator(".st-key-live-ask")
    expect(answer).to_have_attribute("aria-live", "polite")
    expect(answer).to_contain_text("Within today's limits at most 89%")
    list_of_questions = page.locator(".st-key-questions")
    before, title = list_of_questions.bounding_box(), page.locator("h1").bounding_box()
    step.focus()
    step.press("Enter")
    expect(answer).to_contain_text("In the scenario 89% of the strategy is covered")
    settle(page)
    after, moved = list_of_questions.bounding_box(), page.locator("h1").bounding_box()
    assert before is not None
    assert after is not None
    assert title is not None
    assert moved is not None
    assert after["y"] - moved["y"] == before["y"] - title["y"]
    expect(step).to_be_focused()
    expect(page.get_by_text("being renewed …")).to_have_count(0)


def test_one_question_is_open_at_a_time_and_back_opens_the_one_before(app: str, page: Page) -> None:
    page.goto(f"{app}/what-if?lang=en&library=fjordby&ask=budget")
    budget, hours = page.get_by_label("Budget a year"), page.get_by_label("Hours a year for")
    budget.wait_for()
    settle(page)
    page.get_by_text("A department has more hours, or fewer").click()
    hours.wait_for()
    settle(page)
    expect(budget).to_have_count(0)
    page.go_back()
    budget.wait_for()
    settle(page)
    expect(hours).to_have_count(0)
