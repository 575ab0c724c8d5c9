"""A tutor in a corridor logs a session on a phone: few taps, and nothing typed is ever lost."""

from __future__ import annotations

import re

import pytest
from browsing import PHONE, sign_in_by_form
from playwright.sync_api import BrowserContext, Page, expect

MOST_TAPS = 25
SAVED = re.compile(r"Saved at \d\d:\d\d")
DID = "We passed a clap around, and it came back as a song."


@pytest.fixture
def context(open_context) -> BrowserContext:
    return open_context("tutor", **PHONE)


@pytest.fixture
def session(context: BrowserContext, server) -> Page:
    """The session that waits first, open on the phone."""
    page = context.new_page()
    page.goto(server.url("/"))
    page.locator(".waits a").first.tap()
    expect(what_we_did(page)).to_be_visible()
    return page


def what_we_did(page: Page):
    return page.get_by_label(re.compile("^What we did"))


def wait_for_the_draft(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_contain_text(SAVED)


def test_five_pupils_are_logged_within_25_taps(open_context, server, demonstration):
    page = open_context(**PHONE).new_page()
    page.goto(server.url("/"))
    taps = 0

    def tap(thing, text: str = "") -> None:
        nonlocal taps
        thing.tap()
        taps += 1
        if text:
            # A driven browser loses keys that follow a tap at once, with JavaScript or without; taps are what counts here.
            thing.fill(text)
            expect(thing).to_have_value(text)

    account = demonstration.accounts["tutor"]
    tap(page.get_by_label("E-mail"), account.email)
    tap(page.get_by_label("Password"), account.password)
    tap(page.get_by_role("button", name="Sign in"))
    tap(page.locator(".waits a").first)

    pupils = page.locator("fieldset.register").filter(has=page.get_by_role("radio", name="Watched"))
    expect(pupils).to_have_count(5)
    marks = ["Present", "Late", "Present", "Absent", "Watched"]
    for number in range(pupils.count()):
        tap(pupils.nth(number).locator(".mark").filter(has_text=marks[number]).locator("label"))
    tap(what_we_did(page), DID)
    notes = page.locator("textarea[name$='-note']")
    for number in range(notes.count()):
        tap(notes.nth(number), "Counted us all in.")
    tap(page.get_by_role("button", name="Save", exact=True))

    expect(page.get_by_text(SAVED).first).to_be_visible()
    assert taps <= MOST_TAPS
    expect(what_we_did(page)).to_have_value(DID)
    expect(pupils.nth(1).get_by_role("radio", name="Late")).to_be_checked()


def test_what_is_typed_is_saved_and_a_reload_restores_it(session: Page):
    what_we_did(session).fill(DID)
    wait_for_the_draft(session)
    session.reload()
    expect(what_we_did(session)).to_have_value(DID)


def test_a_tab_closed_right_after_typing_loses_nothing(context: BrowserContext, session: Page):
    what_we_did(session).fill(DID)
    address = session.url
    session.close(run_before_unload=True)
    again = context.new_page()

    def has_arrived() -> bool:
        again.goto(address)
        return what_we_did(again).input_value() == DID

    # The last request outlives its page, so it may arrive a moment after the first look.
    assert any(has_arrived() for _ in range(20))


def test_without_a_connection_it_says_so_and_recovers(context: BrowserContext, session: Page, watch):
    watch.is_offline = True
    context.set_offline(True)
    what_we_did(session).fill(DID)
    expect(session.locator("[data-saved]")).to_contain_text("no connection")

    context.set_offline(False)
    wait_for_the_draft(session)
    session.reload()
    expect(what_we_did(session)).to_have_value(DID)


def test_signed_out_while_typing_everything_is_there_after_signing_in(
    context: BrowserContext, session: Page, demonstration
):
    context.clear_cookies()
    what_we_did(session).fill(DID)
    expect(session.locator("[data-saved]")).to_contain_text("signed out")
    session.get_by_role("button", name="Save", exact=True).tap()

    account = demonstration.accounts["tutor"]
    sign_in_by_form(session, account.email, account.password)

    expect(what_we_did(session)).to_have_value(DID)
    session.get_by_role("button", name="Save", exact=True).tap()
    expect(session.get_by_text(SAVED).first).to_be_visible()


def test_two_devices_that_save_differently_keep_and_show_both(open_context, session: Page):
    other = open_context("tutor").new_page()
    other.goto(session.url)
    other.bring_to_front()
    what_we_did(session).fill(DID)
    session.get_by_role("button", name="Save", exact=True).tap()
    expect(session.get_by_text(SAVED).first).to_be_visible()

    what_we_did(other).fill("Something quite different.")
    other.get_by_role("button", name="Save", exact=True).click()

    expect(other.locator("main")).to_contain_text(DID)
    expect(what_we_did(other)).to_have_value("Something quite different.")
