"""A report from its first mark to four voices side by side, by people who have only a keyboard, or no JavaScript."""

from __future__ import annotations

import re

from browsing import PHONE
from people import Enter, Person

SEEN = "Came in first today and tuned the drum."
SAID = "The big drum is mine now."


def questions(person: Person) -> list[str]:
    """Those that are answered by a mark or a word."""
    rows = person.page.locator("main fieldset:has(.marks)")
    return [legend for legend in rows.locator("legend").all_inner_texts() if "How near" not in legend]


def reports(person: Person) -> str:
    """The reports of the first group that waits for the person's part; gives their address."""
    person.open("/")
    person.follow("wait for your part at the start")
    return person.page.url


def awaited(person: Person) -> str:
    """The first pupil for whom a part is awaited; gives the name."""
    card = person.page.locator(".voices-of > li").filter(has=person.page.get_by_role("link", name="Give your part")).first
    name = card.locator("h3").inner_text()
    person.leave(card.get_by_role("link", name="Give your part"))
    return name


def test_each_voice_gives_its_own_part_and_then_reads_the_others(enter: Enter):
    tutor = enter("tutor", **PHONE)
    address = reports(tutor)
    name = awaited(tutor)
    answers = ["Seen often", "Can’t say yet", "Not seen yet", "Seen once or twice"]
    for question, answer in zip(questions(tutor), answers, strict=True):
        tutor.choose(question, answer)
    tutor.fill("What have you seen?", SEEN)
    tutor.press("Send my part")
    tutor.sees(SEEN)

    tutor.open(address)
    tutor.follow(f"Ask {name}")
    tutor.sees("One thing can’t stay a secret")
    for question, answer in zip(questions(tutor), ["Often", "Skip", "Not yet", "A little"], strict=True):
        tutor.choose(question, answer)
    tutor.fill("What do you like about our music?", SAID)
    tutor.tick("My school")
    tutor.choose("Who wrote this down?", "I did, word for word")
    tutor.press("Done")
    tutor.sees("Thank you!")

    lead = enter("school lead")
    lead.open(address)
    lead.follow(name)
    assert SEEN not in lead.page.content() and SAID not in lead.page.content()
    lead.sees("You can read this once your own part is sent.")
    lead.follow("Give your part")
    for question in questions(lead):
        lead.choose(question, "Seen nearly always")
    lead.press("Send my part")
    lead.sees(SEEN)
    lead.sees(SAID)
    lead.sees(re.compile("that is worth a talk"))
    lead.sees("Asked and written down word for word by Rafi Penrose.")


def test_what_is_missing_is_named_and_a_part_can_be_declined(enter: Enter):
    tutor = enter("tutor", **PHONE)
    reports(tutor)
    awaited(tutor)
    tutor.fill("What have you seen?", SEEN)
    with tutor.page.expect_navigation():
        tutor.activate(tutor.page.get_by_role("button", name="Send my part"))
    tutor.look()
    tutor.sees("There is a problem")
    assert tutor.field("What have you seen?").input_value() == SEEN
    tutor.press("I’d rather not give this part")
    tutor.sees("Would rather not")
    assert SEEN not in tutor.page.content()
