"""The session logs that the bench saves again and again, read from the pages on which a tutor would."""

from html.parser import HTMLParser
from urllib.parse import urlencode


class LogForm(HTMLParser):
    """The fields of the form that saves a session's log, as a browser would send them."""

    def __init__(self, html: str, action: str):
        super().__init__()
        self.action, self.inside, self.area = action, False, None
        self.fields: list[list[str]] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        have = dict(attributes)
        if tag == "form":
            self.inside = have.get("action") == self.action
        elif self.inside and tag == "input" and have.get("name"):
            if have.get("type") not in ("radio", "checkbox", "submit") or "checked" in have:
                self.fields.append([have["name"], have.get("value", "")])
        elif self.inside and tag == "textarea":
            self.area = [have["name"], ""]
            self.fields.append(self.area)

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    @property
    def revision(self) -> str:
        return dict(self.fields).get("revision", "0")

    @property
    def without_revision(self) -> str:
        return urlencode([(name, value) for name, value in self.fields if name != "revision"])


def write(server, cookie: str, groups: list[str], connections: int, path) -> None:
    """Writes, for each connection, the logged sessions of one group as a table of Lua."""
    tables = []
    for group in groups[:connections]:
        page = server.get(group, cookie)
        rows = []
        for session in page.links(r"/sessions/[0-9a-f-]{36}"):
            action = f"{session}/log"
            form = LogForm(server.get(session, cookie).text, action)
            if form.fields and form.revision != "0":
                rows.append(f'{{path = "{action}", revision = {form.revision}, fields = "{form.without_revision}"}}')
            if len(rows) == 8:
                break
        if not rows:
            raise SystemExit(f"{group} has no session that can be saved.")
        tables.append("{" + ",\n".join(rows) + "}")
    if len(tables) < connections:
        raise SystemExit(f"The tutor has {len(tables)} groups, but there are {connections} connections.")
    path.write_text("return {\n" + ",\n".join(tables) + "\n}\n")
