"""Finds every page that a role can reach by following links and the forms that only ask."""

from __future__ import annotations

import json
import re
import subprocess
import urllib.parse
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from demonstration import HOCKET, Server, ask

NOBODY = ""
PUBLIC_PAGES = ["/sign-in", "/accessibility", "/privacy", "/style", "/invitations/none", "/no-such-page"]
MOST_PAGES = 3_000


@dataclass(frozen=True)
class Found:
    """A page as one role sees it."""

    role: str
    pattern: str
    address: str
    status: int
    html: str

    @cached_property
    def shapes(self) -> frozenset[str]:
        """What kinds of things stand on it, whatever they say."""
        shapes = Shapes()
        shapes.feed(self.html)
        return frozenset(shapes.found)

    def __str__(self) -> str:
        return f"{self.role or 'nobody'} at {self.pattern} ({self.address})"


class Shapes(HTMLParser):
    TELLING = ("class", "type", "role", "open", "aria-current")

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        telling = [f"{name}={value}" for name, value in attributes if name in self.TELLING]
        self.found.add(" ".join([tag, *telling]))


@dataclass
class Ways(HTMLParser):
    """The links and GET forms of a page."""

    address: str
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.form: str | None = None
        self.fields: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "a" and given.get("href"):
            self._go(given["href"])
        elif tag == "form" and given.get("method", "get") == "get":
            self.form, self.fields = given.get("action") or self.address, {}
        elif self.form is not None and tag in ("input", "button") and given.get("name"):
            values = self.fields.setdefault(given["name"], [])
            # A radio button's every value is a way on; of the other fields, the first.
            if given.get("type") == "radio" or not values:
                values.append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self.form is not None:
            for name, values in self.fields.items():
                for value in values:
                    others = {other: given[0] for other, given in self.fields.items() if other != name}
                    self._go(f"{self.form}?{urllib.parse.urlencode(others | {name: value})}")
            self.form = None

    def _go(self, link: str) -> None:
        address = urllib.parse.urljoin(self.address, link).split("#")[0]
        if address.startswith("/"):
            self.found.append(address)


def patterns() -> dict[re.Pattern[str], str]:
    """Every address of the house that can be opened, as a pattern with its name."""
    listed = subprocess.run([HOCKET, "routes", "--format", "json"], check=True, stdout=subprocess.PIPE).stdout
    paths = sorted(door["path"] for door in json.loads(listed) if door["method"] == "GET")
    return {re.compile(re.sub(r"\\{\w+\\}|\{\w+\}", "[^/]+", path)): path for path in paths}


class Crawl:
    def __init__(self, server: Server):
        self.server = server
        self.patterns = patterns()

    def pattern(self, address: str) -> str:
        path = address.split("?")[0]
        exact = [name for name in self.patterns.values() if name == path]
        matching = exact or [name for pattern, name in self.patterns.items() if pattern.fullmatch(path)]
        return matching[0] if matching else "(no door)"

    def pages(self, role: str, secret: str, beginnings: list[str]) -> list[Found]:
        """Every page from there on."""
        waiting, seen, pages = list(beginnings), set(beginnings), []
        while waiting:
            assert len(seen) < MOST_PAGES, f"More than {MOST_PAGES} pages: {sorted({self.pattern(a) for a in seen})}"
            address = waiting.pop(0)
            status, headers, html = ask(self.server, address, secret)
            ways = Ways(address)
            if 300 <= status < 400:
                ways._go(headers["Location"])
            elif headers.get_content_type() == "text/html":
                pages.append(Found(role, self.pattern(address), address, status, html))
                ways.feed(html)
            for way in ways.found:
                if way not in seen:
                    seen.add(way)
                    waiting.append(way)
        return pages


def distinct(pages: list[Found]) -> list[Found]:
    """Of each pattern the pages that show something which none before them showed."""
    kept, shown = [], {}
    for page in pages:
        before = shown.setdefault(page.pattern, set())
        if not page.shapes <= before:
            kept.append(page)
            before |= page.shapes
    return kept
