"""The calendar feeds, as a calendar reads them: with a parser of its own, across a clock change, moved and cancelled."""

from __future__ import annotations

import datetime
import html
import re
import urllib.parse

from demonstration import Demonstration, Server, ask
from icalendar import Calendar, Event

HOUR = datetime.timedelta(hours=1)


def feed(server: Server, secret: str) -> str:
    """The path of a new address for the own sessions."""
    status, _, page = ask(server, "/account/calendars", secret, form={"subject": "own"})
    assert status == 200
    address = re.search(r'id="address"[^>]*value="([^"]+)"', page)
    assert address, page
    return urllib.parse.urlparse(html.unescape(address[1])).path


def read(server: Server, path: str) -> dict[str, Event]:
    status, headers, text = ask(server, path)
    assert status == 200 and headers["Content-Type"].startswith("text/calendar")
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    calendar = Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not any(event.errors for event in events)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/London"]
    found = {str(event["UID"]): event for event in events}
    assert len(found) == len(events)
    return found


def coming(events: dict[str, Event]) -> list[Event]:
    today = datetime.date.today()
    later = [event for event in events.values() if event.decoded("DTSTART").date() > today and event["STATUS"] == "CONFIRMED"]
    return sorted(later, key=lambda event: event.decoded("DTSTART"))


def post(server: Server, path: str, secret: str, form: dict) -> None:
    status, _, text = ask(server, path, secret, form)
    assert status == 303, text[:500]


def test_a_calendar_reads_what_is_there_and_nobody_s_name(server: Server, demonstration: Demonstration) -> None:
    path = feed(server, demonstration.secrets["tutor"])
    events = read(server, path)
    assert coming(events)
    for event in events.values():
        assert event.decoded("DTEND") - event.decoded("DTSTART") == HOUR / 2
        assert str(event["SUMMARY"]).startswith("Music group at ")
    text = ask(server, path)[2]
    for name in ["The Tides", "Rain Makers", "Bankole", "Kacper", "Rafi", "Music room"]:
        assert name not in text


def test_half_past_ten_stays_half_past_ten_when_the_clocks_change(server: Server, demonstration: Demonstration) -> None:
    lead, tutor = demonstration.secrets["service lead"], demonstration.secrets["tutor"]
    path = feed(server, tutor)
    before = read(server, path)
    session = urllib.parse.urlparse(str(coming(before)[0]["URL"])).path
    group = re.search(r"/groups/[0-9a-f-]{36}", ask(server, session, tutor)[2])
    assert group
    year = datetime.date.today().year + 1
    days = [datetime.date(year, 1, 14), datetime.date(year, 7, 14)]
    for day in days:
        post(server, f"{group[0]}/sessions", lead, {"day": day, "time": "10:30", "isMeant": day})
    added = [event for known, event in read(server, path).items() if known not in before]
    starts = {event.decoded("DTSTART").date(): event.decoded("DTSTART") for event in added}
    winter, summer = (starts[day] for day in days)
    assert (winter.hour, winter.minute) == (summer.hour, summer.minute) == (10, 30)
    assert (winter.utcoffset(), summer.utcoffset()) == (0 * HOUR, HOUR)


def test_what_is_moved_or_cancelled_is_known_again(server: Server, demonstration: Demonstration) -> None:
    tutor = demonstration.secrets["tutor"]
    path = feed(server, tutor)
    before = read(server, path)
    moved, cancelled = coming(before)[:2]
    day = moved.decoded("DTSTART").date() + datetime.timedelta(days=1)
    address = urllib.parse.urlparse(str(moved["URL"])).path
    post(server, f"{address}/moves", tutor, {"day": day, "time": "09:15", "moveReason": "noRoom", "isMeant": day})
    post(server, f"{urllib.parse.urlparse(str(cancelled['URL'])).path}/cancellation", tutor, {"cancelReason": "schoolEvent"})
    after = read(server, path)
    assert after.keys() == before.keys()
    there = after[str(moved["UID"])]
    assert (there.decoded("DTSTART").date(), there.decoded("DTSTART").hour) == (day, 9)
    assert int(there["SEQUENCE"]) > int(moved["SEQUENCE"]) and there["STATUS"] == "CONFIRMED"
    gone = after[str(cancelled["UID"])]
    assert gone["STATUS"] == "CANCELLED" and int(gone["SEQUENCE"]) > int(cancelled["SEQUENCE"])


def test_nothing_is_sent_twice_and_nothing_after_it_was_revoked(server: Server, demonstration: Demonstration) -> None:
    tutor = demonstration.secrets["tutor"]
    path = feed(server, tutor)
    tag = ask(server, path)[1]["ETag"]
    assert ask(server, path, headers={"If-None-Match": tag})[0] == 304
    end = re.search(r'action="(/account/calendars/[^"]+/end)"', ask(server, "/account/calendars", tutor)[2])
    assert end
    post(server, end[1], tutor, {"sure": "yes"})
    assert ask(server, path)[0] == 404
