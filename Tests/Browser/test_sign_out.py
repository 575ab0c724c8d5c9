"""Signing out, here and elsewhere."""

from __future__ import annotations

import re

from browsing import sign_in_by_form
from crawling import Crawl
from playwright.sync_api import expect


def address_of(server, demonstration, role: str, pattern: str) -> str:
    """Some page of this pattern that the role can open."""
    pages = Crawl(server).pages(role, demonstration.secrets[role], ["/"])
    return next(found.address for found in pages if found.pattern == pattern)


def test_after_signing_out_the_back_button_shows_nothing(server, demonstration, open_context):
    page = open_context("tutor").new_page()
    pupil = address_of(server, demonstration, "tutor", "/pupils/{pupil}")
    page.goto(server.url(pupil))
    name = page.get_by_role("heading", level=1).inner_text()

    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/sign-in"))
    page.go_back()

    expect(page).to_have_url(re.compile("/sign-in"))
    expect(page.locator("body")).not_to_contain_text(name)


def test_signed_in_pages_are_kept_by_nobody(server, demonstration, open_context):
    page = open_context("tutor").new_page()
    for pattern in ["/", "/pupils/{pupil}", "/groups/{group}", "/sessions/{session}"]:
        answer = page.goto(server.url(address_of(server, demonstration, "tutor", pattern)))
        assert answer.headers["cache-control"] == "no-store"


def test_another_device_is_signed_out_from_my_devices(server, demonstration, open_context):
    lost, here = open_context("tutor").new_page(), open_context().new_page()
    lost.goto(server.url("/account"))
    account = demonstration.accounts["tutor"]
    here.goto(server.url("/account"))
    sign_in_by_form(here, account.email, account.password)

    other = here.locator(".devices li").filter(has_not_text="this one")
    other.get_by_role("button", name="Sign out").click()

    expect(here.locator(".devices li")).to_have_count(1)
    lost.reload()
    expect(lost).to_have_url(re.compile("/sign-in"))


def test_signing_in_leads_on_to_the_page_that_was_asked_for(server, demonstration, open_context):
    page = open_context().new_page()
    group = address_of(server, demonstration, "tutor", "/groups/{group}")
    page.goto(server.url(group))
    account = demonstration.accounts["tutor"]
    sign_in_by_form(page, account.email, account.password)
    expect(page).to_have_url(server.url(group))
