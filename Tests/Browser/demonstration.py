"""A demonstration to test with: made once, signed in to once for each role, and copied as often as a test needs one of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
HOCKET = HOUSE / ".build" / "debug" / "hocket"


@dataclass(frozen=True)
class Account:
    role: str
    email: str
    password: str


class Server:
    """`hocket serve` on a data folder and any free port, from `with` to the end of it."""

    def __init__(self, data: Path, *options: str | Path):
        self.data = data
        self.options = options
        self.address = ""

    def __enter__(self) -> Server:
        command = [HOCKET, "serve", "--data", self.data, "--port", "0", *self.options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if "listens at " in line:
                self.address = line.split("listens at ")[1].strip()
                return self
        raise RuntimeError(f"hocket serve ended with {self.process.wait()} before it listened")

    def __exit__(self, *_) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.process.stdout.close()

    def url(self, path: str) -> str:
        return self.address + path


class Demonstration:
    """The prepared data folder, filled by `hocket demo` or another command. Whoever was signed in to it is signed in to every copy: a sign-in costs time by design."""

    def __init__(self, *filling: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hocket-"))
        self.copies = 0
        data = self.folder / "data"
        printed = subprocess.run(
            [HOCKET, *(filling or ["demo"]), "--data", data, "--format", "json"], check=True, stdout=subprocess.PIPE, text=True
        ).stdout
        self.accounts = {account["role"]: Account(**account) for account in json.loads(printed)}
        with Server(data) as server:
            self.secrets = {role: sign_in(server, account) for role, account in self.accounts.items()}

    def copy(self) -> Path:
        """A data folder with its key, for one server."""
        self.copies += 1
        copy = self.folder / f"copy{self.copies}"
        shutil.copytree(self.folder / "data", copy)
        shutil.copy(self.folder / "data.key", f"{copy}.key")
        return copy

    def cookies(self, role: str) -> list[dict]:
        """What a browser of somebody with this role holds."""
        cookie = {"name": COOKIE, "value": self.secrets[role], "domain": "127.0.0.1", "path": "/"}
        return [cookie | {"secure": True, "httpOnly": True, "sameSite": "Lax"}]

    def remove(self) -> None:
        shutil.rmtree(self.folder)


COOKIE = "__Host-hocket"


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are answers too."""

    def redirect_request(self, *_):
        return None


def ask(server: Server, path: str, secret: str = "", form: dict | None = None, headers: dict | None = None):
    """One request without a browser: status, headers and text."""
    body = urllib.parse.urlencode(form, doseq=True).encode() if form is not None else None
    request = urllib.request.Request(server.url(path), data=body, headers=headers or {})
    if secret:
        request.add_header("Cookie", f"{COOKIE}={secret}")
    try:
        answer = urllib.request.build_opener(_Stay).open(request, timeout=30)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read().decode(errors="replace")


def sign_in(server: Server, account: Account) -> str:
    """Signs in and returns the cookie's value."""
    status, headers, text = ask(server, "/sign-in", form={"email": account.email, "password": account.password})
    assert status == 303, f"{account.role} could not sign in ({status}): {text[:200]}"
    return headers["Set-Cookie"].split(";")[0].removeprefix(f"{COOKIE}=")
