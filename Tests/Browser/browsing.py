"""Chromium as these tests use it."""

from __future__ import annotations

import os
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Playwright, Request, Response

PHONE = {"viewport": {"width": 375, "height": 667}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


@contextmanager
def chromium(playwright: Playwright):
    # Chromium's own sandbox refuses to run for root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
    try:
        yield browser
    finally:
        browser.close()


class Watch:
    """Collects what a browser complains about. A page that answers 404 or 422 to whoever asked for it is no complaint."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.is_offline = False

    def over(self, context: BrowserContext) -> None:
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def _hear(self, message: ConsoleMessage) -> None:
        # What could not be loaded is judged by its request, which knows whether it was a page.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        # Leaving a page ends what it was still loading.
        if not self.is_offline and request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.method} {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request() and not self._is_told(response):
            self.complaints.append(f"{response.request.method} {response.url}: {response.status}")

    @staticmethod
    def _is_told(response: Response) -> bool:
        """Whether the page asked in the background and must hear that it is signed out."""
        return response.request.method == "POST" and response.status == 401


def sign_in_by_form(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
