"""People at a browser. One points and clicks, one has only a keyboard; both know a page by its words."""

from __future__ import annotations

import re
from collections.abc import Callable

import accessibility
from playwright.sync_api import Locator, Page

MOST_STOPS = 250


class Person:
    """Points and clicks. Every page that is reached is looked at."""

    # axe-core waits for timers, which do not run where scripts don't.
    has_scripts = True

    def __init__(self, page: Page, address: str):
        self.page = page
        self.address = address

    def open(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else self.address + path)
        self.look()

    def look(self) -> None:
        found = accessibility.axe(self.page) if self.has_scripts else accessibility.frame_of_the_page(self.page)
        assert not found, f"{self.page.url}:\n" + "\n".join(found)

    def follow(self, link: str) -> None:
        """Follows the link of just this name, or else the first with these words; one in the content before others."""
        everywhere = [self.page.locator("main"), self.page]
        found = [place.get_by_role("link", name=link, exact=exact) for exact in (True, False) for place in everywhere]
        self.leave(next((links for links in found if links.count()), found[-1]).first)

    def press(self, button: str) -> None:
        self.leave(self.page.get_by_role("button", name=button, exact=True).first)

    def leave(self, way: Locator) -> None:
        with self.page.expect_navigation():
            self.activate(way)
        assert self.page.locator(".problems").count() == 0, self.page.locator(".problems").inner_text()
        self.look()

    def unfold(self, summary: str) -> None:
        self.activate(self.page.locator("summary").filter(has_text=summary).first)

    def fill(self, label: str, text: str) -> None:
        field = self.field(label)
        self.write(field, text)
        assert field.input_value() == text

    def field(self, label: str) -> Locator:
        """The first field of this name that can be seen: folded parts may have one of the same name."""
        named = re.compile(rf"^\s*{re.escape(label)}( \(optional\))?\s*$")
        return self.page.get_by_label(named).locator("visible=true").first

    def choose(self, question: str, answer: str) -> None:
        """Chooses one radio button of a question."""
        group = self.page.locator("fieldset").filter(has=self.page.locator("legend", has_text=question))
        option = group.get_by_role("radio", name=answer).first
        self.select(option)
        assert option.is_checked()

    def tick(self, label: str) -> None:
        box = self.page.get_by_label(label).first
        if not box.is_checked():
            self.activate(box)
        assert box.is_checked()

    def pick(self, label: str, option: str) -> None:
        """Picks one of a list."""
        field = self.field(label)
        self.pick_in(field, option)
        assert field.locator("option:checked").inner_text().startswith(option)

    def sees(self, text: str | re.Pattern[str]) -> str:
        found = self.page.get_by_text(text).first
        found.wait_for()
        return found.inner_text()

    # How it is done with a mouse.

    def activate(self, thing: Locator) -> None:
        # A radio button's or checkbox's own square may lie under its label.
        thing.click(force=thing.get_attribute("type") in ("radio", "checkbox"))

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)

    def select(self, option: Locator) -> None:
        option.check(force=True)

    def pick_in(self, field: Locator, option: str) -> None:
        value = field.locator("option").filter(has_text=option).first.get_attribute("value")
        field.select_option(value)

    def give_file(self, field: Locator, name: str, content: bytes) -> None:
        field.set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})


class PersonWithoutScripts(Person):
    """Has turned JavaScript off."""

    has_scripts = False


class KeyboardPerson(Person):
    """Has no mouse: walks with Tab, presses Enter and Space, chooses with the arrows."""

    def reach(self, thing: Locator) -> None:
        for _ in range(MOST_STOPS):
            if thing.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The Tab key never reaches {thing}")

    def activate(self, thing: Locator) -> None:
        self.reach(thing)
        self.page.keyboard.press("Space" if thing.get_attribute("type") == "checkbox" else "Enter")

    def write(self, field: Locator, text: str) -> None:
        self.reach(field)
        kind = field.get_attribute("type")
        if kind in ("date", "time"):
            self.page.keyboard.type(self.as_typed(kind, text))
            return
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    @staticmethod
    def as_typed(kind: str, value: str) -> str:
        """A date in the order in which a browser in English asks for it (month first, as Chromium does for Playwright)."""
        if kind == "time":
            hour, minute = int(value[:2]), value[3:]
            return f"{(hour + 11) % 12 + 1:02}{minute}{'AM' if hour < 12 else 'PM'}"
        year, month, day = value.split("-")
        return f"{month}{day}{year}"

    def select(self, option: Locator) -> None:
        # Tab stops once in a group, at the chosen one or the first; the arrows go on and choose.
        group = option.evaluate_handle("one => [...one.form.elements].filter(other => other.name === one.name)")
        for _ in range(MOST_STOPS):
            if group.evaluate("group => group.includes(document.activeElement)"):
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in range(12):
            if option.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def pick_in(self, field: Locator, option: str) -> None:
        self.reach(field)
        self.page.keyboard.type(option)

    def give_file(self, field: Locator, name: str, content: bytes) -> None:
        # The browser has to be listening for its own dialogue by the time the key is pressed.
        with self.page.expect_file_chooser() as chosen:
            self.reach(field)
            self.page.keyboard.press("Space")
        chosen.value.set_files({"name": name, "mimeType": "text/csv", "buffer": content})


# Lets somebody sit down at a browser, in a role or in none; more is said to the browser's context.
Enter = Callable[..., Person]
