"""What a browser that has nothing yet must load to show a page."""

import re
import zlib
from dataclasses import dataclass


@dataclass
class Weight:
    path: str
    requests: int
    bytes: int
    wire: int


def weigh(server, path: str, cookie: str) -> Weight:
    """Follows stylesheets, scripts, the modules that those import, pictures and icons."""
    waiting, seen, total, wire = [path], set(), 0, 0
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = server.get(address, cookie, gzip=True)
        if answer.status != 200:
            raise SystemExit(f"A page's part was answered with {answer.status}.")
        wire += len(answer.body)
        body = answer.body
        if answer.headers.get("content-encoding", answer.headers.get("Content-Encoding")) == "gzip":
            body = zlib.decompress(body, 31)
        total += len(body)
        text = body.decode(errors="replace")
        found = re.findall(r'<(?:link|script|img|source)\b[^>]*?(?:href|src)="(/[^"]+)"', text) if address == path else []
        found += [f"{address.rsplit('/', 1)[0]}/{name}" for name in re.findall(r'\bimport\b[^;"\']*["\']\./([^"\']+)["\']', text)]
        waiting += found
    return Weight(path, len(seen), total, wire)


def heaviest(server, roles: list[str]) -> Weight:
    """The heaviest of the pages that are at most two links away from each role's home; files are not pages."""
    worst = Weight("/", 0, 0, 0)
    for role in roles:
        cookie = server.sign_in(role)
        pages = ["/"] + server.get("/", cookie).links(r"/(?:programmes|services|schools|groups|sessions|pupils|account)[^\"#?]*")
        for page in list(pages):
            pages += server.get(page, cookie).links(r"/(?:schools|groups|sessions|pupils)/[^\"#?]*")[:12]
        for page in dict.fromkeys(page for page in pages if "." not in page):
            if server.get(page, cookie).status == 200:
                worst = max(worst, weigh(server, page, cookie), key=lambda weight: weight.wire)
    return worst
