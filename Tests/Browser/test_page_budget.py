"""What a page costs somebody who opens it for the first time: at most 5 requests, 80 KB unpacked, 25 KB on the wire."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from crawling import Found
from demonstration import Server
from playwright.sync_api import BrowserContext

MOST_REQUESTS, MOST_UNPACKED, MOST_ON_THE_WIRE = 5, 80_000, 25_000


@pytest.mark.parametrize("role", ["programme lead", "service lead", "tutor", "trainee", "school lead", "school staff", "head"])
def test_a_cold_page_stays_within_its_budget(
    role: str, shared_server: Server, every_page: dict[str, list[Found]], open_context: Callable[..., BrowserContext]
):
    largest: dict[str, Found] = {}
    for found in every_page[role]:
        if found.pattern not in largest or len(found.html) > len(largest[found.pattern].html):
            largest[found.pattern] = found
    over = []
    for found in largest.values():
        requests, unpacked, wire = cost(open_context(role), shared_server.url(found.address))
        if requests > MOST_REQUESTS or unpacked > MOST_UNPACKED or wire > MOST_ON_THE_WIRE:
            over.append(f"{found}: {requests} requests, {unpacked} bytes, {wire} on the wire")
    assert not over, "\n" + "\n".join(over)


def cost(context: BrowserContext, address: str) -> tuple[int, int, int]:
    page = context.new_page()
    network = context.new_cdp_session(page)
    sent, unpacked, wire = [], [], []
    network.on("Network.requestWillBeSent", lambda event: sent.append(event["request"]["url"]))
    network.on("Network.dataReceived", lambda event: unpacked.append(event["dataLength"]))
    network.on("Network.loadingFinished", lambda event: wire.append(event["encodedDataLength"]))
    network.send("Network.enable")
    page.goto(address)
    context.close()
    assert sent and unpacked and wire, "The browser told nothing about its requests"
    # Chromium draws the signs in a date field from addresses that hold the picture itself.
    asked = [address for address in sent if not address.startswith("data:")]
    return len(asked), sum(unpacked), int(sum(wire))
