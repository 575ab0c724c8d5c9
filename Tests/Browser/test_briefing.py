"""The briefing on paper: one sheet with everything somebody has to know before they meet the group."""

from __future__ import annotations

import io
import re
import urllib.request
from collections.abc import Iterator

import pikepdf
import pytest
from checking_pdfs import check_pdf, letters, read_aloud
from demonstration import COOKIE, Demonstration, Server, ask
from pressing import HOUSE

PRESS = HOUSE / ".tools" / "press" / "bin" / "weasyprint"


@pytest.fixture(scope="module")
def shop(demonstration: Demonstration) -> Iterator[Server]:
    with Server(demonstration.copy(), "--weasyprint", PRESS) as server:
        yield server


def test_a_briefing_is_one_sheet_for_every_group(shop: Server, demonstration: Demonstration):
    tutor = demonstration.secrets["tutor"]
    groups = list(dict.fromkeys(re.findall(r'href="(/groups/[0-9a-f-]{36})"', ask(shop, "/", tutor)[2])))
    assert groups
    for group in groups:
        children = re.findall(r"<h3>([^<]+)</h3>", ask(shop, f"{group}/briefing", tutor)[2])
        request = urllib.request.Request(shop.url(f"{group}/briefing.pdf"), headers={"Cookie": f"{COOKIE}={tutor}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            pdf = answer.read()
        check_pdf(pdf)
        said = letters(read_aloud(pdf))
        assert all(letters(child) in said for child in children)
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert len(opened.pages) <= 2
