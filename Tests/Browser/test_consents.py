"""A family is asked the five questions: by a link on a phone, in its own language, with a child who has a say of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

import accessibility
import pytest
from browsing import PHONE
from html_checker import nu
from people import Enter, Person
from playwright.sync_api import Response
from setting_up import SetUp

TAKING_PART = "make music in a small group"
PHOTO = "photos and film"


@dataclass(frozen=True)
class Child:
    page: str
    group: str
    name: str
    day: str
    month: str
    year: str


@pytest.fixture
def lead(enter: Enter) -> Person:
    return enter("school lead")


@pytest.fixture
def child(lead: Person) -> Child:
    """A pupil of the school lead's first group, and what its family knows by heart."""
    lead.open("/")
    lead.leave(lead.page.locator("main .places a[href^='/schools/']").first)
    lead.leave(lead.page.locator("main a[href^='/groups/']").first)
    group = lead.page.url
    page = lead.page.locator("main a[href^='/pupils/']").first.get_attribute("href")
    lead.open(f"{page}/details")
    name, born = lead.field("First name").input_value(), lead.field("Birth date").input_value()
    year, month, day = born.split("-")
    return Child(page, group, name, day, month, year)


def name_a_carer(lead: Person, child: Child, name: str, *holds: str, standing: str = "A parent") -> None:
    lead.open(f"{child.page}/carers")
    lead.fill("Name", name)
    lead.fill("Who are they to the child?", "Family")
    lead.choose("What are they to the child before the law?", standing)
    for tick in holds:
        lead.tick(tick)
    lead.press("Name this carer")


def ask(lead: Person, child: Child, carer: str = "", language: str = "") -> str:
    """Makes a link for an adult, and reads it from the message for the school's own texting."""
    lead.open(f"{child.page}/consent-invitations")
    place = lead.page.locator(".contribution").filter(has_text=carer).first
    if language:
        lead.activate(place.locator("summary"))
        lead.leave(place.get_by_role("button", name=re.compile(f"^In {language}")))
    else:
        lead.leave(place.get_by_role("button", name=re.compile("^Make a (new )?link")))
    message = lead.field("Message for the school’s own texting").input_value()
    assert child.name not in message
    return re.search(r"https?://\S+", message).group()


def open_the_page(parent: Person, link: str, child: Child) -> None:
    parent.open(link)
    assert child.name not in parent.page.content()
    for field, value in [("day", child.day), ("month", child.month), ("year", child.year)]:
        parent.write(parent.page.locator(f"#born-{field}"), value)
    parent.leave(parent.page.locator("main form button").first)


def allowed(lead: Person, child: Child) -> str:
    lead.open(f"{child.page}/consents")
    return lead.page.locator("main").inner_text()


def set_up_says(lead: Person, child: Child, families: str, *sentences: str) -> None:
    """What the group's set-up says of step 4: families have answered."""
    set_up = SetUp(lead, child.group)
    set_up.says("before the start", step_4=families)
    set_up.lacks(4, *sentences)


def test_by_invitation_one_question_refused_and_withdrawn_again(enter: Enter, lead: Person, child: Child):
    parent = enter(**PHONE)
    open_the_page(parent, ask(lead, child), child)
    parent.sees(f"May {child.name} make music with us?")
    parent.choose(PHOTO, "No")
    parent.press("Send my answers")
    parent.sees("Thank you. We have your answers.")
    said = allowed(lead, child)
    assert "No photo and no film may be taken, because the answer was no" in said
    assert "The child can be on a group’s register" in said
    set_up_says(lead, child, "Done")

    parent.choose(TAKING_PART, "No")
    parent.press("Send my answers")
    assert "The child has no place on a register, because the answer was no" in allowed(lead, child)
    set_up_says(lead, child, "Waiting", "For 1 pupil the answer is no")
    parent.choose(TAKING_PART, "Yes")
    parent.choose(PHOTO, "Please ring me")
    parent.press("Send my answers")
    assert "The child can be on a group’s register" in allowed(lead, child)
    set_up_says(lead, child, "Done")
    lead.open("/")
    lead.sees(re.compile("would like a call"))


def test_the_child_is_asked_too_and_its_no_counts(enter: Enter, lead: Person, child: Child):
    parent = enter(**PHONE)
    open_the_page(parent, ask(lead, child), child)
    parent.follow(f"{child.name}, may we ask you too?")
    parent.choose("make music in a small group", "No")
    parent.press("Send the answers")
    parent.sees("Thank you! We have your answers.")
    assert "because the child said no" in allowed(lead, child)
    set_up_says(lead, child, "Waiting", "For 1 pupil the answer is no")


def test_two_adults_who_differ_count_as_no_until_they_agree(enter: Enter, lead: Person, child: Child):
    name_a_carer(lead, child, "Hollis Otherwise", "May answer for this child")
    parent = enter(**PHONE)
    open_the_page(parent, ask(lead, child, "Hollis Otherwise"), child)
    for question in parent.page.locator("main fieldset legend").all_inner_texts():
        parent.choose(question, "No")
    parent.press("Send my answers")
    assert "the adults differ" in allowed(lead, child)
    set_up_says(lead, child, "Waiting", "For 1 pupil the answer is no")
    lead.open("/")
    lead.sees(re.compile("whose adults answered differently"))


def test_a_looked_after_child_is_asked_about_by_whoever_holds_authority(enter: Enter, lead: Person, child: Child):
    lead.open(f"{child.page}/carers")
    lead.fill("Name", "Fern Foster")
    lead.fill("Who are they to the child?", "Foster carer")
    lead.choose("What are they to the child before the law?", "Foster carer, without that authority")
    lead.tick("May answer for this child")
    with lead.page.expect_navigation():
        lead.activate(lead.page.get_by_role("button", name="Name this carer"))
    lead.sees("Whoever holds no authority can’t answer for the child.")

    name_a_carer(lead, child, "Wren Council", "May answer for this child", standing="Acts for the local authority")
    parent = enter(**PHONE)
    open_the_page(parent, ask(lead, child, "Wren Council"), child)
    parent.sees(f"May {child.name} make music with us?")
    parent.choose(TAKING_PART, "No")
    parent.press("Send my answers")
    set_up_says(lead, child, "Waiting", "For 1 pupil the answer is no")
    parent.choose(TAKING_PART, "Yes")
    parent.press("Send my answers")
    set_up_says(lead, child, "Done")


def test_somebody_marked_do_not_contact_is_never_asked(lead: Person, child: Child):
    name_a_carer(lead, child, "Silas Silent", "May answer for this child", "Do not contact")
    lead.open(f"{child.page}/consent-invitations")
    place = lead.page.locator(".contribution").filter(has_text="Silas Silent")
    assert "may not be contacted" in place.inner_text()
    assert place.get_by_role("button").count() == 0
    set_up_says(lead, child, "Done")


@pytest.mark.parametrize("language, tag", [("Urdu", "ur"), ("Arabic", "ar")])
def test_a_page_that_reads_from_right_to_left(enter: Enter, lead: Person, child: Child, language: str, tag: str):
    parent = enter(**PHONE)
    open_the_page(parent, ask(lead, child, language=language), child)
    page = parent.page
    assert (page.locator("html").get_attribute("lang"), page.locator("html").get_attribute("dir")) == (tag, "rtl")
    first = page.locator("main .option").first
    button, label = first.locator("input").bounding_box(), first.locator("label").bounding_box()
    assert button["x"] > label["x"]
    assert not accessibility.sideways_scroll(page)
    hand = {place: page.locator(place).first.evaluate("place => getComputedStyle(place).fontFamily") for place in ("main h1", "header")}
    assert ("Nastaliq" in hand["main h1"], "Nastaliq" in hand["header"]) == (tag == "ur", False)
    parent.leave(page.locator("main .languages a[lang='en-GB']"))
    assert page.locator("html").get_attribute("dir") is None
    parent.sees(f"May {child.name} make music with us?")


def test_every_page_on_the_way_is_right_for_everybody(open_context, lead: Person, child: Child, tmp_path):
    link = ask(lead, child, language="Urdu")
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

    page.goto(link)
    check("date")
    page.locator("main form button").first.click()
    check("no date")
    for field, value in [("day", child.day), ("month", child.month), ("year", child.year)]:
        page.locator(f"#born-{field}").fill(value)
    page.locator("main form button").first.click()
    for code in ["en", "cy", "pl", "ro", "ur", "pa", "bn", "ar", "so"]:
        page.goto(f"{link}/answers?language={code}")
        check(f"answers in {code}")
        page.goto(f"{link}/child?language={code}")
        check(f"the child’s answers in {code}")
    problems += nu(pages, tmp_path)
    assert not problems, "\n" + "\n".join(problems)
