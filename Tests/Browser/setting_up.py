"""The page of a group's thirteen steps, as somebody reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from people import Person
from playwright.sync_api import expect


@dataclass(frozen=True)
class SetUp:
    reader: Person
    group: str

    def open(self) -> None:
        self.reader.open(f"{self.group}/set-up")

    def says(self, readiness: str, **steps: str) -> None:
        """What the page says as a whole, and of the steps that are named: `step_4="Done"`."""
        self.open()
        self.reader.sees(readiness)
        tags = self.reader.page.locator(".way > li .step .tag").all_inner_texts()
        found = {f"step_{number}": tag for number, tag in enumerate(tags, 1)}
        assert {step: found[step] for step in steps} == steps

    def lacks(self, step: int, *sentences: str | re.Pattern[str]) -> None:
        line = self.reader.page.locator(".way > li").nth(step - 1)
        for sentence in sentences:
            expect(line).to_contain_text(sentence)

    def go_on(self, link: str) -> None:
        """Follows the link beside what is missing."""
        self.open()
        self.reader.follow(link)
