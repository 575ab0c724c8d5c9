"""The main job from the first talk with a school to a logged session, by people who have only a keyboard, or no JavaScript."""

from __future__ import annotations

import re
from datetime import date, timedelta

from people import Enter, Person

SCHOOL = "Saltmarsh Primary School"
GROUP = "The Marsh Whistlers"
PUPILS = [("Ottilie", "Vane", "2018-03-04"), ("Bram", "Hollis", "2018-06-15"), ("Suki", "Adair", "2018-07-21")]
# As a school's information system writes it: other columns, its own dates.
LIST = """Forename;Surname;Date of Birth;House
Bram;Hollis;15/06/2018;Oak
Suki;Adair;21/07/2018;Elm
""".encode("cp1252")


def test_from_a_new_school_to_a_logged_session(enter: Enter):
    service_lead = enter("service lead")
    start_a_partnership(service_lead)
    invitation = invite_the_school_lead(service_lead)

    school_lead = enter(None)
    accept(school_lead, invitation)
    add_by_hand(school_lead, *PUPILS[0])
    import_a_list(school_lead)
    for pupil in PUPILS:
        open_pupil(school_lead, f"{pupil[0]} {pupil[1]}")
        name_a_carer(school_lead, pupil[0], f"Robin {pupil[1]}")
        record_consent(school_lead, f"Robin {pupil[1]}")

    form_the_group(service_lead)

    tutor = enter("tutor")
    log_the_session(tutor)
    assert re.search(r"Saved at \d\d:\d\d", tutor.sees(re.compile(r"Saved at \d\d:\d\d")))
    tutor.sees("A song about the tide, in two parts.")


def a_past_school_day() -> date:
    """The last one before today, so that a session of the group has been and can be logged."""
    day = date.today() - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day


def start_a_partnership(lead: Person) -> None:
    lead.open("/")
    lead.follow("Millbrook Music Service")
    lead.follow("Work with another school")
    lead.fill("What is the school’s URN?", "199999")
    lead.press("Continue")
    lead.fill("Name of the school", SCHOOL)
    lead.fill("Name", "Wilma Tanner")
    lead.fill("Telephone", "01632 960123")
    lead.fill("Half-term 1 from", (a_past_school_day() - timedelta(days=14)).isoformat())
    lead.fill("Half-term 1 to", (a_past_school_day() + timedelta(days=30)).isoformat())
    lead.fill("The reason, in a sentence", "It wrote to us, and nobody else works there")
    lead.press("Start the partnership")
    lead.sees(SCHOOL)


def invite_the_school_lead(lead: Person) -> str:
    lead.unfold("Invite a school lead")
    lead.fill("Name", "Perdita Lowe")
    lead.fill("E-mail address", "perdita.lowe@saltmarsh.example")
    lead.press("Invite")
    return lead.field("Address to send").input_value()


def accept(invited: Person, invitation: str) -> None:
    invited.open(invitation)
    invited.fill("New password", "quiet otter window")
    invited.press("Save and sign in")


def add_by_hand(lead: Person, first: str, family: str, born: str) -> None:
    lead.follow(SCHOOL)
    lead.follow("Open the list of pupils")
    lead.follow("Add a pupil")
    lead.fill("First name", first)
    lead.fill("Family name", family)
    lead.fill("Birth date", born)
    lead.fill("Why would a place be good for this child?", "Lights up when there is a drum.")
    lead.press("Add the pupil")
    lead.sees(first)


def import_a_list(lead: Person) -> None:
    lead.follow(SCHOOL)
    lead.follow("Open the list of pupils")
    lead.follow("Add pupils from a list")
    lead.give_file(lead.page.locator("input[type=file]"), "pupils.csv", LIST)
    lead.press("Go on")
    lead.press("Show what will happen")
    assert lead.page.locator("input[name=tick]:checked").count() == 0
    for first, family, _ in PUPILS[1:]:
        lead.tick(f"{first} {family}")
    lead.press("Add the ticked pupils")
    lead.sees("The list is taken")


def open_pupil(lead: Person, pupil: str) -> None:
    lead.follow(SCHOOL)
    lead.follow("Open the list of pupils")
    lead.follow(pupil)


def name_a_carer(lead: Person, pupil: str, carer: str) -> None:
    lead.follow("Name a carer")
    lead.fill("Name", carer)
    lead.fill("Who are they to the child?", "Parent")
    lead.tick("May answer for this child")
    lead.press("Name this carer")
    lead.sees(carer)
    lead.follow(pupil)


def record_consent(lead: Person, carer: str) -> None:
    lead.follow("Record answers")
    lead.choose("Who answered?", carer)
    lead.choose("How?", "On paper")
    lead.fill("On which day?", (a_past_school_day() - timedelta(days=10)).isoformat())
    lead.choose("make music in a small group", "Yes")
    lead.press("Record the answers")


def form_the_group(lead: Person) -> None:
    day = a_past_school_day()
    lead.open("/")
    lead.follow("Millbrook Music Service")
    lead.follow(SCHOOL)
    lead.follow("Form a group")
    for first, family, _ in PUPILS:
        lead.tick(f"{first} {family}")
    lead.pick("Tutor", "Rafi Penrose")
    lead.pick("Day of the week", day.strftime("%A"))
    lead.fill("Sessions begin at", "10:30")
    lead.fill("First possible day", day.isoformat())
    lead.fill("Name of the group", GROUP)
    lead.press("Form the group")
    lead.sees(GROUP)


def log_the_session(tutor: Person) -> None:
    tutor.open("/")
    tutor.leave(tutor.page.locator(".waits a").filter(has_text=GROUP).first)
    tutor.choose("Ottilie V.", "Present")
    tutor.choose("Bram H.", "Late")
    tutor.choose("Suki A.", "Watched")
    tutor.fill("What we did", "A song about the tide, in two parts.")
    tutor.fill("What to try next", "Let Bram lead.")
    tutor.press("Save")
