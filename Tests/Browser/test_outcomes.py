"""What came of a group: on a screen, on paper, as a file, and shared. On simulated data, whose groups have marks of all voices."""

from __future__ import annotations

import csv
import io
import re
import urllib.request
from collections.abc import Callable, Iterator
from html import unescape

import accessibility
import pikepdf
import pytest
from checking_pdfs import check_pdf, elements_of, letters, read_aloud
from demonstration import COOKIE, Demonstration, Server, ask
from html_checker import nu
from people import KeyboardPerson, Person, PersonWithoutScripts
from playwright.sync_api import BrowserContext
from pressing import HOUSE

PRESS = HOUSE / ".tools" / "press" / "bin" / "weasyprint"


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Demonstration]:
    made = Demonstration("simulate", "--services", "1", "--groups", "12", "--years", "1")
    yield made
    made.remove()


@pytest.fixture
def server(demonstration: Demonstration) -> Iterator[Server]:
    with Server(demonstration.copy(), "--weasyprint", PRESS) as server:
        yield server


@pytest.fixture(scope="module")
def shared_server(demonstration: Demonstration) -> Iterator[Server]:
    with Server(demonstration.copy(), "--weasyprint", PRESS) as server:
        yield server


@pytest.fixture(scope="module")
def fullest(shared_server: Server, demonstration: Demonstration) -> str:
    """The outcomes of the group with the most marks at the school whose lead and head have accounts."""
    lead = demonstration.secrets["school lead"]
    school = links(shared_server, "/", lead, "schools")[0]
    pages = [f"{group}/outcomes" for group in links(shared_server, school, lead, "groups")]
    return max(pages, key=lambda page: len(fetch(shared_server, page, lead)))


@pytest.fixture(scope="module")
def finished(shared_server: Server, demonstration: Demonstration) -> str:
    """The outcomes of a group of the service that has everything: marks from start to end, words, and the tutor's story."""
    lead = demonstration.secrets["service lead"]
    schools = links(shared_server, links(shared_server, "/", lead, "services")[0], lead, "schools")
    groups = [group for school in dict.fromkeys(schools) for group in links(shared_server, school, lead, "groups")]
    pages = {f"{group}/outcomes": ask(shared_server, f"{group}/outcomes", lead)[2] for group in dict.fromkeys(groups)}
    return max((page for page in pages if "What helped" in pages[page]), key=lambda page: len(pages[page]))


def links(server: Server, path: str, secret: str, kind: str) -> list[str]:
    return re.findall(rf'href="(/{kind}/[0-9a-f-]{{36}})"', ask(server, path, secret)[2])


def fetch(server: Server, path: str, secret: str) -> bytes:
    request = urllib.request.Request(server.url(path), headers={"Cookie": f"{COOKIE}={secret}"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def names(server: Server, outcomes: str, secret: str) -> set[str]:
    """The first names of the group's pupils."""
    page = ask(server, outcomes.removesuffix("/outcomes"), secret)[2]
    return {name.split()[0] for name in re.findall(r'<a href="/pupils/[^"]+">([^<]+)</a>', page)}


@pytest.mark.parametrize("role", ["service lead", "school lead", "school staff", "head"])
def test_the_page_is_right_for_each_who_sees_it(role, fullest, shared_server, demonstration, open_context, tmp_path):
    page = open_context(role).new_page()
    status, _, html = ask(shared_server, fullest, demonstration.secrets[role])
    if role == "school staff" and status == 404:
        pytest.skip("the group's last session is too long ago for its staff")
    page.goto(shared_server.url(fullest))
    problems = accessibility.axe_everywhere(page) + accessibility.frame_of_the_page(page) + accessibility.sideways_scroll(page)
    problems += accessibility.small_targets(page) + accessibility.focus_by_tab(page) + nu({fullest: html}, tmp_path)
    assert not problems, "\n".join(problems)


def test_a_heads_page_names_nobody(fullest, shared_server, demonstration):
    pupils = names(shared_server, fullest, demonstration.secrets["school lead"])
    page = ask(shared_server, fullest, demonstration.secrets["head"])[2]
    assert pupils and not [name for name in pupils if re.search(rf"\b{name}\b", page)]
    assert "/pupils/" not in page


def test_the_pdf_is_two_accessible_pages_that_name_nobody(finished, shared_server, demonstration):
    lead = demonstration.secrets["service lead"]
    pdf = fetch(shared_server, f"{finished}.pdf", lead)
    check_pdf(pdf)
    words = read_aloud(pdf)
    parts = [
        "What came of", "For school and service only", "Sessions", "Outcomes, as each voice sees them", "In the pupils’ own words",
        "What the tutor says of the work",
    ]
    places = [letters(words).index(letters(part)) for part in parts]
    assert places == sorted(places)
    assert "Start: pupil" in words, "a stave is read by its alternative text"
    assert not [name for name in names(shared_server, finished, lead) if re.search(rf"\b{name}\b", words)]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
        assert str(opened.Root.Lang) == "en-GB"


def test_the_pdf_is_two_pages_with_every_outcome_there_is(finished, server, demonstration):
    lead = demonstration.secrets["service lead"]
    choice = ask(server, f"{finished}/choice", lead)[2]
    fields = [(name, unescape(value)) for name, value in re.findall(r'name="(revision|draft)" value="([^"]*)"', choice)]
    fields += [(name, "yes") for name in dict.fromkeys(re.findall(r'name="(take-[0-9a-f-]{36})"', choice))]
    fields += [(name, unescape(words)) for name, words in re.findall(r'<textarea[^>]*name="(signs-[^"]+)"[^>]*>([^<]*)', choice)]
    assert ask(server, f"{finished}/choice", lead, form=fields)[0] == 303
    with pikepdf.open(io.BytesIO(pdf := fetch(server, f"{finished}.pdf", lead))) as opened:
        staves = [element for element in elements_of(opened.Root.StructTreeRoot) if element.S == "/Figure"]
        assert len(staves) >= 9
        assert len(opened.pages) == 2
    check_pdf(pdf)


def test_the_pdf_is_the_same_for_a_head_and_a_lead(fullest, shared_server, demonstration):
    lead, head = (fetch(shared_server, f"{fullest}.pdf", demonstration.secrets[role]) for role in ("school lead", "head"))
    assert lead == head


def test_the_csv_counts_what_the_page_shows(fullest, shared_server, demonstration):
    text = fetch(shared_server, f"{fullest}.csv", demonstration.secrets["head"]).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert rows and set(rows[0]) == {"for", "heading", "outcome", "voice", "scale", "point", "mark", "count"}
    assert {row["for"] for row in rows} == {"school and service only"}
    assert all(1 <= int(row["mark"]) <= 5 and int(row["count"]) >= 1 for row in rows)
    page = ask(shared_server, fullest, demonstration.secrets["head"])[2]
    for name in {row["outcome"] for row in rows}:
        label = re.search(rf'aria-label="\w+: {re.escape(name)}\. Start: [^"]*?tutor ([^;]*);', page).group(1)
        said = [int(mark) for mark in re.findall(r"\d", label)]
        own = [row for row in rows if (row["outcome"], row["voice"], row["point"]) == (name, "tutor", "start")]
        assert len(said) == sum(int(row["count"]) for row in own)


@pytest.mark.parametrize("kind", [KeyboardPerson, PersonWithoutScripts])
def test_the_school_lead_shares_and_the_head_opens(
    kind: type[Person], fullest: str, server: Server, demonstration: Demonstration, open_context: Callable[..., BrowserContext]
):
    scripts = {"java_script_enabled": kind.has_scripts}
    lead = kind(open_context("school lead", **scripts).new_page(), server.address)
    lead.open(fullest)
    lead.follow("Share with the school")
    lead.activate(lead.page.locator(".option", has_text="Head").get_by_role("checkbox"))
    lead.press("Share it")
    lead.sees("Not yet")
    head = kind(open_context("head", viewport={"width": 375, "height": 667}, **scripts).new_page(), server.address)
    head.open("/")
    head.follow(re.search(r"What came of [^<]+", ask(server, "/", demonstration.secrets["head"])[2]).group(0))
    head.sees("For school and service only")
    share = head.page.url.removeprefix(server.address)
    check_pdf(fetch(server, f"{share}/outcomes.pdf", demonstration.secrets["head"]))
    lead.open(f"{fullest.removesuffix('outcomes')}shares")
    lead.press("Take it back")
    assert ask(server, share, demonstration.secrets["head"])[0] == 404


def test_printed_from_the_browser_nothing_of_the_screen_is_left(fullest, shared_server, open_context):
    page = open_context("school lead").new_page()
    page.goto(shared_server.url(fullest))
    page.emulate_media(media="print")
    for unwanted in ["nav", ".button", "footer"]:
        assert not page.locator(unwanted).locator("visible=true").count(), unwanted
    assert page.locator(".outcome svg").first.is_visible()
