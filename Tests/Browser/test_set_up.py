"""From nothing to “Ready to start”: school and service, tutor, families and a child set up a group, and each step says how far it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from browsing import PHONE
from people import Enter, Person
from playwright.sync_api import expect
from setting_up import SetUp

SCHOOL = "Easthope Village School"
GROUP = "The Easthope Echoes"
TUTOR = "Rafi Penrose"
TAKING_PART = "make music in a small group"
# What is asked beside it, which costs nobody the place.
OTHER_QUESTIONS = ["find out how the music goes", "the sound of your child’s music", "photos and film", "people outside the school"]


@dataclass(frozen=True)
class Child:
    first: str
    family: str
    born: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.family}"

    @property
    def short(self) -> str:
        """As a page of a group names it."""
        return f"{self.first} {self.family[0]}."

    @property
    def carer(self) -> str:
        return f"Robin {self.family}"


CHILDREN = [Child("Bram", "Hollis", "2018-06-15"), Child("Ottilie", "Vane", "2018-03-04"), Child("Suki", "Adair", "2018-07-21")]


def test_a_group_comes_from_nothing_to_ready_to_start(enter: Enter):
    service_lead = enter("service lead")
    school = choose_a_school(service_lead)
    school_lead = enter(None)
    accept(school_lead, invite_the_school_lead(service_lead))
    for child in CHILDREN:
        propose(school_lead, school, child)

    group = form_the_group(service_lead, school)
    at_the_service, at_school = SetUp(service_lead, group), SetUp(school_lead, group)
    at_the_service.says(
        "things are missing before the start", step_1="Done", step_2="Done", step_3="Done", step_4="Waiting", step_5="Waiting",
        step_6="Waiting", step_7="Waiting", step_8="Not started", step_9="Waiting", step_10="Ready", step_11="Waiting",
        step_12="Not started", step_13="Not started",
    )
    at_the_service.lacks(4, "3 answers are still awaited.")

    mother = families_answer(enter, at_school)
    find_a_place(school_lead, at_the_service, at_school, school)
    talk_each_child_through(at_school)
    fill_in_the_background(at_school)
    by_the_tutor = find_and_brief_the_tutor(enter, at_the_service)
    agree_on_outcomes(at_the_service)
    brief_again(by_the_tutor)
    agree_and_meet(at_the_service, at_school)

    at_the_service.says("Ready to start.", **{f"step_{number}": "Done" for number in [*range(1, 10), 11]})
    at_school.says("Ready to start.")
    change_her_mind(mother, at_the_service)


# The service and the school


def choose_a_school(lead: Person) -> str:
    """A school is found in the register and chosen for a reason. Gives the address of its page."""
    lead.open("/")
    lead.follow("Millbrook Music Service")
    lead.follow("Find a school")
    lead.follow(SCHOOL)
    lead.follow("Work with this school")
    lead.fill("The reason, in a sentence", "It is far out, and nobody has ever asked it.")
    lead.fill("Name", "Wilma Tanner")
    lead.fill("Telephone", "01632 960123")
    for number, (begins, ends) in enumerate([(-14, 80), (90, 180)], 1):
        lead.fill(f"Half-term {number} from", (date.today() + timedelta(days=begins)).isoformat())
        lead.fill(f"Half-term {number} to", (date.today() + timedelta(days=ends)).isoformat())
    lead.press("Start the partnership")
    lead.sees(SCHOOL)
    return lead.page.url


def invite_the_school_lead(lead: Person) -> str:
    lead.unfold("Invite a school lead")
    lead.fill("Name", "Perdita Lowe")
    lead.fill("E-mail address", "perdita.lowe@easthope.example")
    lead.press("Invite")
    return lead.field("Address to send").input_value()


def accept(invited: Person, invitation: str) -> None:
    invited.open(invitation)
    invited.fill("New password", "quiet otter window")
    invited.press("Save and sign in")


def propose(lead: Person, school: str, child: Child) -> None:
    lead.open(school)
    lead.follow("Open the list of pupils")
    lead.follow("Add a pupil")
    lead.fill("First name", child.first)
    lead.fill("Family name", child.family)
    lead.fill("Birth date", child.born)
    lead.fill("Why would a place be good for this child?", "Lights up when there is a drum.")
    lead.press("Add the pupil")
    lead.sees(child.first)


def form_the_group(lead: Person, school: str) -> str:
    """Without a room and a tutor, which are found later. Gives the address of its page."""
    first = date.today() + timedelta(days=7 + (7 - date.today().weekday()) % 7)
    lead.open(school)
    lead.follow("Form a group")
    for child in CHILDREN:
        lead.tick(child.name)
    lead.pick("Day of the week", "Monday")
    lead.fill("Sessions begin at", "10:30")
    lead.fill("First possible day", first.isoformat())
    lead.fill("Name of the group", GROUP)
    lead.press("Form the group")
    lead.sees(GROUP)
    return lead.page.url


# Families and a child


def families_answer(enter: Enter, at_school: SetUp) -> Person:
    """One family refuses what is not needed for the place; one asks for a call first, and its child answers, too. Gives that child's carer."""
    first, second, third = CHILDREN
    answer(enter, at_school, first, everything("Yes"))
    at_school.says("missing before the start", step_4="Waiting")
    at_school.lacks(4, "2 answers are still awaited.")

    answer(enter, at_school, second, everything("No") | {TAKING_PART: "Yes"})
    at_school.says("missing before the start", step_4="Waiting")
    at_school.lacks(4, "1 answer is still awaited.")

    parent = answer(enter, at_school, third, everything("Yes") | {TAKING_PART: "Please ring me"})
    at_school.says("missing before the start", step_4="Waiting")
    at_school.lacks(4, "1 family would like a call.")
    parent.choose(TAKING_PART, "Yes")
    parent.press("Send my answers")
    at_school.says("missing before the start", step_4="Done")

    parent.follow(f"{third.first}, may we ask you too?")
    parent.choose(TAKING_PART, "No")
    parent.press("Send the answers")
    at_school.says("missing before the start", step_4="Waiting")
    at_school.lacks(4, "For 1 pupil the answer is no")
    parent.choose(TAKING_PART, "Yes")
    parent.press("Send the answers")
    at_school.says("missing before the start", step_4="Done")
    parent.follow("Back to my own answers")
    return parent


def change_her_mind(parent: Person, at_the_service: SetUp) -> None:
    """Withdrawing is as easy as giving, and counts in the same second; the child leaves the tutor’s briefing, too."""
    parent.choose(TAKING_PART, "No")
    parent.press("Send my answers")
    at_the_service.says("2 things are missing before the start.", step_4="Waiting", step_7="Waiting")
    at_the_service.lacks(4, "For 1 pupil the answer is no")
    parent.choose(TAKING_PART, "Yes")
    parent.press("Send my answers")
    at_the_service.says("Ready to start.", step_4="Done")


def everything(said: str) -> dict[str, str]:
    return dict.fromkeys([TAKING_PART, *OTHER_QUESTIONS], said)


def answer(enter: Enter, at_school: SetUp, child: Child, answers: dict[str, str]) -> Person:
    """A carer is named, gets a link by the school's own texting, and answers on a phone."""
    lead = at_school.reader
    lead.open(at_school.group)
    lead.follow(child.short)
    lead.follow("Name a carer")
    lead.fill("Name", child.carer)
    lead.fill("Who are they to the child?", "Parent")
    lead.choose("What are they to the child before the law?", "A parent")
    lead.tick("May answer for this child")
    lead.press("Name this carer")
    lead.follow(child.short)
    lead.follow("Ask the family")
    lead.leave(lead.page.get_by_role("button", name=re.compile("^Make a link")).first)
    message = lead.field("Message for the school’s own texting").input_value()
    assert child.first not in message

    parent = enter(**PHONE)
    parent.open(re.search(r"https?://\S+", message).group())
    year, month, day = child.born.split("-")
    for field, value in [("day", day), ("month", month), ("year", year)]:
        parent.write(parent.page.locator(f"#born-{field}"), value)
    parent.press("Open the page")
    for question, said in answers.items():
        parent.choose(question, said)
    parent.press("Send my answers")
    parent.sees("Thank you. We have your answers.")
    return parent


# The place


def find_a_place(school_lead: Person, at_the_service: SetUp, at_school: SetUp, school: str) -> None:
    service_lead = at_the_service.reader
    at_school.says("missing before the start", step_5="Waiting")
    at_school.lacks(5, "No room yet.", "Nothing is booked to play on yet.", "Neither side has confirmed the agreement.")
    school_lead.open(school)
    school_lead.follow("Rooms, times and instruments")
    school_lead.follow("Add a room")
    school_lead.fill("Name of the room", "The old library")
    school_lead.tick("It is quiet")
    school_lead.tick("It is enclosed")
    school_lead.fill("For how many people?", "10")
    school_lead.press("Add the room")

    at_the_service.go_on("Choose the room")
    service_lead.choose("Where does the group meet?", "The old library")
    service_lead.press("Save")
    at_the_service.says("missing before the start", step_5="Waiting")
    at_the_service.lacks(5, "Nobody has seen the room yet.")
    school_lead.open(school)
    school_lead.follow("Rooms, times and instruments")
    school_lead.follow("The old library")
    school_lead.press("It was seen")
    at_school.open()
    expect(school_lead.page.locator(".way > li").nth(4)).not_to_contain_text("room")

    at_the_service.go_on("Book instruments")
    service_lead.pick("Instrument", "Ukulele")
    service_lead.fill("How many", "4")
    service_lead.press("Book them")
    at_the_service.open()
    expect(service_lead.page.locator(".way > li").nth(4)).not_to_contain_text("booked")


def agree_and_meet(at_the_service: SetUp, at_school: SetUp) -> None:
    service_lead, school_lead = at_the_service.reader, at_school.reader
    at_the_service.go_on("Open the agreement")
    service_lead.follow("Write the agreement")
    service_lead.fill("What does the school do?", "Brings the pupils and keeps the library free.")
    service_lead.fill("What does the service do?", "Sends the same tutor every week.")
    service_lead.press("Save this version")
    service_lead.press("Confirm for the service")
    at_school.says("2 things are missing before the start.", step_5="Waiting")
    at_school.lacks(5, "The school has not confirmed the agreement.", "Your turn.")
    at_school.go_on("Open the agreement")
    school_lead.press("Confirm for the school")

    at_the_service.says("One thing is missing before the start.", step_5="Waiting")
    at_the_service.go_on("Plan the meeting")
    service_lead.fill("Day", date.today().isoformat())
    service_lead.press("Plan the meeting")
    service_lead.fill("What was agreed?", "The library is unlocked at ten.")
    service_lead.press("Write it down")


# What is known of the children


def talk_each_child_through(at_school: SetUp) -> None:
    """The school lead's part is one page that leads on by itself; where she stops, it goes on."""
    lead = at_school.reader
    for child in CHILDREN:
        at_school.says("missing before the start", step_6="Waiting")
        at_school.go_on("Go through the pupils")
        go_on = f"Go on with {child.short}"
        lead.follow(f"{go_on}: music, tendency and free times")
        lead.fill("Which music do they like?", "drums, singing")
        lead.choose("How does school life tend to look?", "Holds back")
        lead.press("Save")
        lead.follow(f"{go_on}: what helps")
        lead.fill("What helps?", "Two minutes beside the drum before anybody speaks.")
        lead.press("Save")
        lead.follow(f"{go_on}: talked through with the tutor")
        lead.fill("The other", TUTOR)
        lead.press("Save")
    lead.sees("Everything is done for these pupils.")
    at_school.says("missing before the start", step_6="Done")


def fill_in_the_background(at_school: SetUp) -> None:
    lead = at_school.reader
    for child in CHILDREN:
        at_school.says("missing before the start", step_11="Waiting")
        at_school.go_on("Go through the pupils")
        lead.leave(lead.page.get_by_role("link", name=re.compile(f"^Background data.*{child.short}$")))
        lead.choose("Free school meals", "No")
        lead.press("Save")
    at_school.says("missing before the start", step_11="Done")


# The tutor, and what the group hopes for


def find_and_brief_the_tutor(enter: Enter, at_the_service: SetUp) -> SetUp:
    lead = at_the_service.reader
    at_the_service.says("missing before the start", step_7="Waiting", step_8="Not started")
    at_the_service.lacks(7, "No tutor yet.")
    at_the_service.go_on("Find a tutor")
    lead.follow(f"Choose {TUTOR}")
    lead.press("Choose this tutor")
    at_the_service.says("missing before the start", step_7="Waiting")
    at_the_service.lacks(7, "The tutor has not confirmed the briefing", "The tutor’s turn.")

    tutor = enter("tutor")
    by_the_tutor = SetUp(tutor, at_the_service.group)
    by_the_tutor.go_on("Open the briefing")
    for child in CHILDREN:
        tutor.sees(child.first)
    tutor.sees("Two minutes beside the drum before anybody speaks.")
    tutor.press("I have read it")
    by_the_tutor.says("missing before the start", step_7="Done", step_8="Done")
    return by_the_tutor


def brief_again(by_the_tutor: SetUp) -> None:
    """The outcomes stand in the briefing, so that what was read is not what holds any more."""
    by_the_tutor.says("missing before the start", step_7="Waiting")
    by_the_tutor.go_on("Open the briefing")
    by_the_tutor.reader.sees("It changed since you read it")
    by_the_tutor.reader.press("I have read it as it is now")
    by_the_tutor.says("missing before the start", step_7="Done")


def agree_on_outcomes(at_the_service: SetUp) -> None:
    lead = at_the_service.reader
    at_the_service.says("missing before the start", step_9="Waiting")
    at_the_service.lacks(9, "No outcome is chosen yet.")
    at_the_service.go_on("Choose outcomes")
    lead.tick("Confidence")
    lead.press("Save")
    at_the_service.says("missing before the start", step_9="Waiting")
    at_the_service.lacks(9, "When school and service talked about the outcomes is not noted yet.")
    at_the_service.go_on("Note the talk")
    lead.unfold("Note a talk")
    lead.fill("When was it?", date.today().isoformat())
    lead.fill("With whom?", "Perdita Lowe")
    lead.press("Note it")
    at_the_service.says("missing before the start", step_9="Done")
