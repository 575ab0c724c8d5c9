"""What people have asked of their own machine: less motion, their own colours, paper."""

from __future__ import annotations

import pytest
from crawling import Found, distinct
from demonstration import Server

PATTERNS = ["/", "/groups/{group}", "/sessions/{session}", "/pupils/{pupil}"]


@pytest.fixture
def some_pages(every_page: dict[str, list[Found]]) -> list[Found]:
    """The tutor's pages with the most on them, one of each kind."""
    kinds = {pattern: [found for found in distinct(every_page["tutor"]) if found.pattern == pattern] for pattern in PATTERNS}
    return [max(found, key=lambda page: len(page.shapes)) for found in kinds.values()]


def test_with_reduced_motion_nothing_moves(shared_server: Server, some_pages: list[Found], open_context):
    page = open_context("tutor", reduced_motion="reduce").new_page()
    for found in some_pages + [Found("", "/style", "/style", 200, "")]:
        page.goto(shared_server.url(found.address))
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].flatMap(element => {
                const style = getComputedStyle(element);
                const lasts = times => times.split(",").some(time => parseFloat(time) > 0.01);
                return lasts(style.animationDuration) || lasts(style.transitionDuration) || style.scrollBehavior === "smooth"
                    ? [element.outerHTML.slice(0, 100)] : [];
            })"""
        )
        assert moving == [], str(found)


def test_in_forced_colours_every_control_has_an_edge(shared_server: Server, some_pages: list[Found], open_context):
    page = open_context("tutor", forced_colors="active").new_page()
    for found in some_pages:
        page.goto(shared_server.url(found.address))
        edgeless = page.evaluate(
            """() => [...document.querySelectorAll("main button, main .button, main input[type=text], main textarea, main select, .mark label")]
                .filter(element => element.checkVisibility())
                .filter(element => {
                    const style = getComputedStyle(element);
                    return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) === 0;
                }).map(element => element.outerHTML.slice(0, 100))"""
        )
        assert edgeless == [], str(found)


def test_a_chosen_mark_is_told_from_the_others_in_forced_colours(shared_server: Server, some_pages: list[Found], open_context):
    page = open_context("tutor", forced_colors="active").new_page()
    session = next(found for found in some_pages if found.pattern == "/sessions/{session}")
    page.goto(shared_server.url(session.address))
    marks = page.locator("fieldset.register").first.locator(".mark")
    # A keyboard on the second, so that the mark and not the focus is compared.
    marks.nth(0).locator("input").check()
    page.locator("textarea").first.focus()
    look = """mark => { const style = getComputedStyle(mark.querySelector("label"));
        const input = getComputedStyle(mark.querySelector("input"));
        return [style.backgroundColor, style.color, style.borderTopWidth, style.borderTopColor, style.outlineStyle, input.appearance].join() }"""
    differs = marks.nth(0).evaluate(look) != marks.nth(1).evaluate(look)
    shows_its_dot = marks.nth(0).locator("input").evaluate("input => input.getBoundingClientRect().width > 8 && getComputedStyle(input).opacity !== '0'")
    assert differs or shows_its_dot


@pytest.mark.parametrize("role", ["tutor", "service lead"])
def test_on_paper_a_session_fits_and_has_no_buttons(
    role: str, shared_server: Server, every_page: dict[str, list[Found]], open_context
):
    page = open_context(role).new_page()
    page.set_viewport_size({"width": 700, "height": 990})  # the printable part of A4
    page.emulate_media(media="print")
    for found in distinct(every_page[role]):
        if found.pattern not in ("/sessions/{session}", "/groups/{group}"):
            continue
        page.goto(shared_server.url(found.address))
        assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), str(found)
        assert page.locator("button:visible, nav:visible, .skip:visible").all_inner_texts() == [], str(found)
        assert page.locator("h1").is_visible(), str(found)
