"""Letters to families on paper: one sheet for each adult, in nine languages."""

from __future__ import annotations

import io
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pikepdf
import pytest
from checking_pdfs import check_pdf, elements_of, letters, read_aloud
from demonstration import COOKIE, Demonstration, Server, ask
from pressing import HOUSE

LANGUAGES = ["en", "cy", "pl", "ro", "ur", "pa", "bn", "ar", "so"]
PRESS = HOUSE / ".tools" / "press" / "bin" / "weasyprint"
CATALOGUES = HOUSE / "Sources" / "Website" / "Consents" / "Languages"


@pytest.fixture(scope="module")
def shop(demonstration: Demonstration) -> Iterator[Server]:
    with Server(demonstration.copy(), "--weasyprint", PRESS) as server:
        yield server


@pytest.fixture(scope="module")
def pupils(shop: Server, demonstration: Demonstration) -> list[str]:
    """Those of the school lead's first group."""
    lead = demonstration.secrets["school lead"]

    def first(page: str, kind: str) -> list[str]:
        return list(dict.fromkeys(re.findall(rf'href="(/{kind}/[0-9a-f-]{{36}})"', ask(shop, page, lead)[2])))

    return first(first(first("/", "schools")[0], "groups")[0], "pupils")


def words(language: str) -> dict[str, str]:
    lines = (CATALOGUES / f"{language}.txt").read_text().splitlines()
    return dict(line.split(" = ", 1) for line in lines if line and not line.startswith("#"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_one_sheet_that_is_read_as_it_is_written(language: str, shop: Server, demonstration: Demonstration, pupils: list[str]):
    # An adult is asked three times at most.
    pupil = pupils[LANGUAGES.index(language) // 3]
    request = urllib.request.Request(
        shop.url(f"{pupil}/consent-letters.pdf"),
        data=urllib.parse.urlencode({"language": language}).encode(),
        headers={"Cookie": f"{COOKIE}={demonstration.secrets['school lead']}"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        pdf = answer.read()
    check_pdf(pdf)
    said = letters(read_aloud(pdf))
    for key, sentence in words(language).items():
        if key.startswith("question.") or key in ("ask.about", "ask.alone", "letter.paper", "letter.signature"):
            assert letters(sentence) in said, key
    for key, sentence in words("en").items():
        if key.startswith("question."):
            assert letters(sentence) in said, "the words of the record are on the paper too"
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        articles = [element for element in elements_of(opened.Root.StructTreeRoot) if element.S == "/Art"]
        assert len(opened.pages) == len(articles) >= 1
        assert str(opened.Root.Lang).split("-")[0] == language
