"""Every page, once for each role that sees it differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import accessibility
import pytest
from crawling import NOBODY, Crawl, Found, distinct
from demonstration import Server
from html_checker import nu, xml_problem
from playwright.sync_api import BrowserContext, Page

ROLES = ["programme lead", "service lead", "tutor", "trainee", "school lead", "school staff", "head", NOBODY]


@pytest.fixture(params=ROLES, ids=lambda role: role or "nobody")
def role(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def opened(
    role: str, every_page: dict[str, list[Found]], shared_server: Server, open_context: Callable[..., BrowserContext]
) -> Iterator[tuple[Found, Page]]:
    """The role's pages, one after another in one tab."""
    page = open_context(role or None).new_page()

    def one_after_another() -> Iterator[tuple[Found, Page]]:
        for found in distinct(every_page[role]):
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(shared_server.url(found.address))
            yield found, page

    return one_after_another()


def nothing_wrong(opened: Iterator[tuple[Found, Page]], check: Callable[[Page], list[str]]) -> None:
    where: dict[str, list[str]] = {}
    for found, page in opened:
        for problem in check(page):
            where.setdefault(problem, []).append(str(found))
    problems = [f"{problem}\n    {pages[0]}, {len(pages)} in all" for problem, pages in where.items()]
    assert not problems, "\n" + "\n".join(problems)


def test_axe_finds_nothing(opened):
    nothing_wrong(opened, accessibility.axe_everywhere)


def test_the_frame_of_the_page_is_right(opened):
    nothing_wrong(opened, accessibility.frame_of_the_page)


def test_nothing_scrolls_sideways_at_320_pixels(opened):
    nothing_wrong(opened, accessibility.sideways_scroll)


def test_text_of_twice_the_size_fits(opened):
    nothing_wrong(
        opened,
        lambda page: accessibility.sideways_scroll(page, width=640, text_size="200%") + accessibility.cut_off_text(page),
    )


def test_targets_are_large_enough_for_a_thumb(opened):
    nothing_wrong(opened, accessibility.small_targets)


def test_the_focus_is_always_seen(opened):
    nothing_wrong(opened, accessibility.focus_by_tab)


def test_every_page_parses_as_xml(every_page):
    problems = [
        f"{found}: {problem}" for pages in every_page.values() for found in pages if (problem := xml_problem(found.html))
    ]
    assert not problems, "\n" + "\n".join(problems[:20])


def test_the_nu_html_checker_accepts_every_page(every_page, tmp_path: Path):
    pages = {str(found): found.html for pages in every_page.values() for found in distinct(pages)}
    problems = nu(pages, tmp_path)
    assert not problems, "\n" + "\n".join(problems[:40])


def test_no_link_leads_to_a_refusal(every_page):
    # An empty question that is sent may well be answered with what is missing (422).
    signed_in = [found for role, pages in every_page.items() if role for found in pages]
    refused = [f"{found}: {found.status}" for found in signed_in if found.status not in (200, 422)]
    assert signed_in and not refused, "\n" + "\n".join(refused)


def test_every_door_to_a_page_is_reached_by_somebody(shared_server, every_page):
    reached = {found.pattern for pages in every_page.values() for found in pages}
    unreached = set(Crawl(shared_server).patterns.values()) - reached
    # A list's further pages come after a file, which the main job sends.
    after_a_file = {f"/schools/{{school}}/import/{step}" for step in ("columns", "rows", "done")}
    after_a_file |= {f"/schools/{{school}}/background-import/{step}" for step in ("columns", "rows")}
    # A share is there once somebody has made it, and files are no pages.
    after_sharing = {"/shares/{share}"}
    # A pupil has answered, a carer has given the child's birth date, or a school has written to a service.
    after_answering = {
        "/groups/{group}/reports/{pupil}/pupil/{point}/thanks", "/home/{secret}", "/home/{secret}/form",
        "/home/{secret}/correction", "/home/{secret}/thanks",
        "/home/{secret}/answers", "/home/{secret}/child", "/home/{secret}/note", "/interest/{service}/thanks",
    }
    files = {path for path in unreached if path.endswith((".pdf", ".csv", ".ics", "/consent-scans/{scan}"))}
    assert unreached - files - after_answering == {"/up", "/assets/{asset}"} | after_a_file | after_sharing
