"""Every form, sent empty and then half filled in: what is wrong is said where people look, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import accessibility
import pytest
from crawling import Crawl, Found, distinct
from demonstration import Demonstration, Server
from playwright.sync_api import BrowserContext, Locator, Page

# Between them they see every form.
ROLES = ["programme lead", "service lead", "tutor", "school lead", "school staff"]
TYPED = "Typed and kept"


@pytest.mark.parametrize("role", [*ROLES, ""], ids=lambda role: role or "nobody")
def test_forms_say_what_is_wrong(
    role: str, server: Server, demonstration: Demonstration, open_context: Callable[..., BrowserContext]
):
    page = open_context(role or None).new_page()
    pages = Crawl(server).pages(role, demonstration.secrets.get(role, ""), ["/"] if role else ["/sign-in"])
    problems, refused = [], 0
    for found, action in forms(page, server, pages):
        for send in (send_empty, send_half):
            page.goto(server.url(found.address))
            if page.locator(form_sent_to(action)).count() == 0:
                continue
            back = page.locator(".back a").count()
            typed = send(page.locator(form_sent_to(action)).first)
            if page.locator(".problems").count() == 0:
                continue  # Nothing in it has to be filled in.
            refused += 1
            said = what_is_wrong(page) + what_was_lost(page, typed)
            said += ["the way back is gone"] if page.locator(".back a").count() != back else []
            problems += [f"{found}, form to {action}, {send.__name__}: {problem}" for problem in said]
    assert not problems, "\n" + "\n".join(problems)
    assert refused > 0


def forms(page: Page, server: Server, pages: list[Found]) -> list[tuple[Found, str]]:
    """Every form with something to fill in, once for each address that it is sent to, as a pattern."""
    forms: dict[str, tuple[Found, str]] = {}
    for found in distinct(pages):
        page.goto(server.url(found.address))
        for action in page.evaluate(
            """() => [...document.querySelectorAll("main form[method=post]:not([enctype])")]
                .filter(form => form.querySelector("input:not([type=hidden]), select, textarea"))
                .map(form => form.getAttribute("action"))"""
        ):
            where = action.replace(found.address.split("?")[0], "")
            forms.setdefault(f"{found.pattern} {where}", (found, action))
    return list(forms.values())


def form_sent_to(action: str) -> str:
    return f'main form[action="{action}"]'


def send_empty(form: Locator) -> dict[str, str]:
    form.evaluate(
        """form => {
            for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
                if (["radio", "checkbox"].includes(field.type)) field.checked = false; else field.value = "";
            }
        }"""
    )
    return send(form, {})


def send_half(form: Locator) -> dict[str, str]:
    """Fills in every line of text but the first, which stays empty."""
    form.evaluate("form => { for (const field of form.querySelectorAll('input[type=radio]:checked')) field.checked = false }")
    names = form.evaluate(
        """form => [...form.querySelectorAll("input[type=text], textarea")].filter(field => !field.readOnly).map(field => field.id)"""
    )
    typed = {name: TYPED for name in names[1:]}
    if names:
        typed[names[0]] = ""
    return send(form, typed)


def send(form: Locator, typed: dict[str, str]) -> dict[str, str]:
    # A part that is folded away is filled in all the same: it may be open when somebody types.
    form.evaluate(
        """(form, typed) => {
            for (const [id, text] of Object.entries(typed)) form.querySelector(`#${CSS.escape(id)}`).value = text;
        }""",
        typed,
    )
    with form.page.expect_navigation():
        form.evaluate("form => form.requestSubmit([...form.querySelectorAll('button')].at(-1))")
    return typed


def what_is_wrong(page: Page) -> list[str]:
    said = page.evaluate(
        """() => {
            const problems = [];
            const summary = document.querySelector(".problems");
            if (document.activeElement !== summary) problems.push("the summary has not got the focus");
            if (!document.title.startsWith("Error: ")) problems.push(`the title is “${document.title}”`);
            for (const link of summary.querySelectorAll("a")) {
                const field = document.getElementById(link.hash.slice(1));
                if (!field) { problems.push(`“${link.textContent}” leads to no field`); continue; }
                if (!field.checkVisibility()) problems.push(`“${link.textContent}” leads to a field out of sight`);
                const beside = field.closest(".field, fieldset")?.querySelector(".problem")?.textContent ?? "";
                if (beside !== `Error: ${link.textContent}`) problems.push(`“${link.textContent}” stands beside its field as “${beside}”`);
            }
            return problems;
        }"""
    )
    return said + accessibility.axe(page)


def what_was_lost(page: Page, typed: dict[str, str]) -> list[str]:
    return [
        f"what was typed into {name} is gone"
        for name, text in typed.items()
        if page.evaluate("id => document.getElementById(id)?.value", name) != text
    ]
