"""A parent on a phone, from the link that the school sent to the thanks: without JavaScript, or with a keyboard alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

import accessibility
import pytest
from browsing import PHONE
from html_checker import nu
from people import Enter, Person
from playwright.sync_api import Response

HEARD = "She taps on every table, and sings in the bath."


@dataclass(frozen=True)
class Invited:
    link: str
    child: str
    day: str
    month: str
    year: str


@pytest.fixture
def invited(enter: Enter) -> Invited:
    """What the school lead copies after inviting a carer, and what the carer knows by heart."""
    lead = enter("school lead")
    lead.open("/")
    lead.leave(lead.page.locator("main .places a[href^='/schools/']").first)
    lead.leave(lead.page.locator("main a[href^='/groups/']").first)
    group = re.search(r"/groups/[^/]+", lead.page.url).group()
    pupil = lead.page.locator("main a[href^='/pupils/']").first.get_attribute("href")
    lead.open(f"{pupil}/details")
    child, born = lead.field("First name").input_value(), lead.field("Birth date").input_value()
    lead.open(f"{group}/reports/{pupil.split('/')[-1]}/home")
    lead.leave(lead.page.get_by_role("button", name=re.compile("^(Invite|Send again)")).first)
    message = lead.field("Message for the school’s own texting").input_value()
    assert child not in message
    year, month, day = born.split("-")
    return Invited(re.search(r"https?://\S+", message).group(), child, day, month, year)


@pytest.fixture
def parent(enter: Enter) -> Person:
    return enter(**PHONE)


def open_the_page(parent: Person, invited: Invited) -> None:
    parent.open(invited.link)
    assert invited.child not in parent.page.content()
    parent.fill("Day", invited.day)
    parent.fill("Month", invited.month)
    parent.fill("Year", invited.year)
    parent.press("Open the page")
    parent.sees(f"Music with {invited.child}")


def test_from_the_link_to_the_thanks(parent: Person, invited: Invited):
    open_the_page(parent, invited)
    questions = parent.page.locator("main fieldset legend").all_inner_texts()
    for question, answer in zip(questions, ["Often", "I’d rather not say", "A little", "Not yet"]):
        parent.choose(question, answer)
    parent.fill("What have you noticed at home?", HEARD)
    parent.press("Send")
    parent.sees("Thank you")
    parent.sees(HEARD)

    parent.follow("Change what I sent")
    parent.fill("What have you noticed at home?", HEARD + " Every day.")
    parent.press("Send the change")
    parent.sees(HEARD + " Every day.")
    parent.sees("What you sent before")


def test_somebody_who_would_rather_not_says_so(parent: Person, invited: Invited):
    open_the_page(parent, invited)
    parent.press("I’d rather not answer")
    parent.sees("That is fine.")


def test_five_wrong_dates_and_then_a_person_to_ask(parent: Person, invited: Invited):
    parent.open(invited.link)
    for left in ["4", "3", "2", "1", ""]:
        parent.fill("Day", invited.day)
        parent.fill("Month", invited.month)
        parent.fill("Year", str(int(invited.year) - 1))
        with parent.page.expect_navigation():
            parent.activate(parent.page.get_by_role("button", name="Open the page"))
        parent.look()
        assert invited.child not in parent.page.content()
        parent.sees(f"That is not the right date. Tries left: {left}." if left else "Ask the person at school who sent it to you.")


def test_every_page_on_the_way_is_right_for_everybody(open_context, invited: Invited, tmp_path):
    page = open_context().new_page()
    problems: list[str] = []
    pages: dict[str, str] = {}
    sent: list[Response] = []
    page.on("response", lambda answer: sent.append(answer) if answer.request.is_navigation_request() else None)

    def check(where: str) -> None:
        found = accessibility.axe_everywhere(page) + accessibility.frame_of_the_page(page) + accessibility.sideways_scroll(page)
        problems.extend(f"{where}: {problem}" for problem in found)
        pages[where] = sent[-1].text()
        page.set_viewport_size({"width": 375, "height": 667})

    page.goto(invited.link)
    check("date")
    page.get_by_role("button", name="Open the page").click()
    check("no date")
    for name, value in [("Day", invited.day), ("Month", invited.month), ("Year", invited.year)]:
        page.get_by_label(name, exact=True).fill(value)
    page.get_by_role("button", name="Open the page").click()
    check("form")
    page.get_by_role("button", name="Send", exact=True).click()
    check("nothing answered")
    page.get_by_label("What have you noticed at home?").fill(HEARD)
    page.get_by_role("button", name="Send", exact=True).click()
    check("thanks")
    page.goto(invited.link + "x")
    check("gone")
    problems += nu(pages, tmp_path)
    assert not problems, "\n" + "\n".join(problems)
