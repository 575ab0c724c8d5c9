"""What the browser tests share: one demonstration, one Chromium, and pages that fail a test when the browser complains."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from browsing import Watch, chromium
from crawling import NOBODY, PUBLIC_PAGES, Crawl, Found
from demonstration import Demonstration, Server
from people import Enter, KeyboardPerson, PersonWithoutScripts
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright


@pytest.fixture(scope="session")
def demonstration() -> Iterator[Demonstration]:
    made = Demonstration()
    yield made
    made.remove()


@pytest.fixture(scope="session")
def shared_server(demonstration: Demonstration) -> Iterator[Server]:
    """For tests that change nothing."""
    with Server(demonstration.copy()) as server:
        yield server


@pytest.fixture
def server(demonstration: Demonstration) -> Iterator[Server]:
    """A server on fresh data, for one test that changes them."""
    with Server(demonstration.copy()) as server:
        yield server


@pytest.fixture(scope="session")
def every_page(shared_server: Server, demonstration: Demonstration) -> dict[str, list[Found]]:
    crawl = Crawl(shared_server)
    pages = {role: crawl.pages(role, secret, ["/"]) for role, secret in demonstration.secrets.items()}
    return pages | {NOBODY: crawl.pages(NOBODY, "", PUBLIC_PAGES)}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with chromium(playwright) as running:
        yield running


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Hears what the browser complains about: scripts that fail, what the CSP stopped, what could not be loaded."""
    heard = Watch()
    yield heard
    assert not heard.complaints, "The browser complained:\n" + "\n".join(heard.complaints)


@pytest.fixture
def open_context(browser: Browser, demonstration: Demonstration, watch: Watch) -> Iterator[Callable[..., BrowserContext]]:
    """A browser of its own for one person: `open_context("tutor")`, or without a role for somebody who isn't signed in."""
    opened: list[BrowserContext] = []

    def open_one(role: str | None = None, **options) -> BrowserContext:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"} | options)
        context.set_default_timeout(10_000)
        watch.over(context)
        if role:
            context.add_cookies(demonstration.cookies(role))
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()


@pytest.fixture(params=["keyboard", "no JavaScript"])
def enter(request: pytest.FixtureRequest, server: Server, open_context: Callable[..., BrowserContext]) -> Enter:
    """Lets somebody sit down who has only a keyboard, or no JavaScript."""
    kind, options = (KeyboardPerson, {}) if request.param == "keyboard" else (PersonWithoutScripts, {"java_script_enabled": False})
    return lambda role=None, **more: kind(open_context(role, **(options | more)).new_page(), server.address)
