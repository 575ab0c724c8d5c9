"""Takes a picture of every kind of page that each role reaches: at 375 and 1280 px, in light and dark.

    bin/screenshots [--out DIR] [ROLE …]
"""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

from browsing import PHONE, chromium
from crawling import PUBLIC_PAGES, Crawl, Found, distinct
from demonstration import HOUSE, Demonstration, Server
from playwright.sync_api import Browser, sync_playwright

NOBODY = "nobody"
SIZES = {"375": PHONE, "1280": {"viewport": {"width": 1280, "height": 900}}}


def name(page: Found, taken: set[str]) -> str:
    """The pattern of the address, with a number where a pattern looks different from page to page."""
    plain = re.sub(r"[^a-z0-9]+", "-", page.pattern.lower()).strip("-") or "home"
    chosen, number = plain, 1
    while chosen in taken:
        number += 1
        chosen = f"{plain}-{number}"
    taken.add(chosen)
    return chosen


def take(browser: Browser, server: Server, cookies: list[dict], pages: list[Found], folder: Path) -> int:
    folder.mkdir(parents=True)
    taken: set[str] = set()
    names = [name(page, taken) for page in pages]
    for size, options in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", locale="en-GB", bypass_csp=True, **options)
            context.add_cookies(cookies)
            tab = context.new_page()
            for page, chosen in zip(pages, names):
                tab.goto(server.url(page.address))
                # What sticks to the window's foot would stand in the middle of a picture of the whole page.
                tab.screenshot(path=folder / f"{chosen}-{size}-{scheme}.png", full_page=True, style=".save-bar { position: static }")
            context.close()
    return len(pages) * len(SIZES) * 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=HOUSE / ".build" / "screenshots", help="the folder, emptied first")
    arguments.add_argument("roles", nargs="*", metavar="ROLE", help=f"only these, “{NOBODY}” for whoever isn't signed in")
    chosen = arguments.parse_args()
    shutil.rmtree(chosen.out, ignore_errors=True)
    demonstration = Demonstration()
    try:
        with Server(demonstration.copy()) as server, sync_playwright() as playwright, chromium(playwright) as browser:
            crawl = Crawl(server)
            for role in [*demonstration.secrets, NOBODY]:
                if chosen.roles and role not in chosen.roles:
                    continue
                is_nobody = role == NOBODY
                pages = crawl.pages(role, demonstration.secrets.get(role, ""), PUBLIC_PAGES if is_nobody else ["/"])
                folder = chosen.out / role.replace(" ", "-")
                count = take(browser, server, [] if is_nobody else demonstration.cookies(role), distinct(pages), folder)
                print(f"{count:4} pictures in {folder}", flush=True)
    finally:
        demonstration.remove()


if __name__ == "__main__":
    main()
