"""Pages that say no are pages like the others: with a heading, in plain words, and nothing of the house's insides."""

from __future__ import annotations

import accessibility
import pytest
from crawling import Found
from demonstration import Server
from playwright.sync_api import Page, Response


@pytest.fixture
def page(open_context) -> Page:
    return open_context("tutor").new_page()


def is_a_good_page(page: Page) -> None:
    problems = accessibility.frame_of_the_page(page) + accessibility.axe_everywhere(page)
    problems += accessibility.sideways_scroll(page) + accessibility.small_targets(page)
    assert not problems, "\n".join(problems)
    assert page.locator("main").locator("a, button").count() > 0, "There is no way on"


def test_an_address_that_does_not_exist(page: Page, shared_server: Server):
    assert page.goto(shared_server.url("/no/such/page")).status == 404
    is_a_good_page(page)


def test_something_that_is_another_persons(page: Page, shared_server: Server, every_page: dict[str, list[Found]]):
    mine = {found.address for found in every_page["tutor"]}
    theirs = next(
        found for found in every_page["service lead"] if found.pattern == "/groups/{group}" and found.address not in mine
    )
    assert page.goto(shared_server.url(theirs.address)).status == 404
    is_a_good_page(page)


def test_something_in_reach_that_is_not_mine_to_do(page: Page, shared_server: Server, every_page: dict[str, list[Found]]):
    school = next(found for found in every_page["school lead"] if found.pattern == "/schools/{school}/details")
    assert page.goto(shared_server.url(school.address)).status == 403
    is_a_good_page(page)


def test_far_too_much_at_once(open_context, shared_server: Server):
    page = open_context().new_page()
    page.goto(shared_server.url("/sign-in"))
    assert send(page, "e" * 2_000_000).status == 413
    is_a_good_page(page)


def test_an_invitation_that_has_ended(open_context, shared_server: Server):
    page = open_context().new_page()
    assert page.goto(shared_server.url("/invitations/none")).status == 404
    is_a_good_page(page)


def test_an_invitation_that_waits(open_context, server: Server, every_page: dict[str, list[Found]]):
    lead, invited = open_context("programme lead").new_page(), open_context().new_page()
    # Copies of one demonstration: the same IDs everywhere.
    inviting = next(found for found in every_page["programme lead"] if found.pattern == "/services/{service}/leads")
    lead.goto(server.url(inviting.address))
    lead.get_by_label("Name").first.fill("Ines Farrow")
    lead.get_by_label("E-mail address").first.fill("ines.farrow@nowhere.example")
    lead.get_by_role("button", name="Invite").first.click()
    address = lead.get_by_label("Address to send").input_value()
    assert invited.goto(address).status == 200
    is_a_good_page(invited)


def send(page: Page, text: str) -> Response:
    """Sends the page's form with this text, whatever its fields allow."""
    page.evaluate(
        """text => {
            const field = document.querySelector("main form input:not([type=hidden])");
            field.type = "text"; field.removeAttribute("maxlength"); field.value = text;
        }""",
        text,
    )
    with page.expect_navigation() as answered:
        page.evaluate("() => document.querySelector('main form').requestSubmit()")
    return answered.value
