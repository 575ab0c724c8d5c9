"""One running Hocket: its data, its process, and browsers that are signed in."""

import json
import os
import re
import socket
import subprocess
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

HOCKET = Path(__file__).resolve().parents[2] / ".build-release" / "release" / "hocket"


class Simulated:
    """A simulated database in a folder of its own."""

    def __init__(self, folder: Path, services: int, groups: int):
        self.groups = groups
        self.data = folder / f"{groups}-groups"
        command = [HOCKET, "simulate", "--services", str(services), "--groups", str(groups), "--years", "1", "--format", "json"]
        done = subprocess.run([*command, "--data", self.data], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.accounts = {account["role"]: account for account in json.loads(done.stdout)}


class Server:
    def __init__(self, simulated: Simulated):
        self.accounts = simulated.accounts
        self.port = free_port()
        self.log = tempfile.TemporaryFile()
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [HOCKET, "serve", "--data", simulated.data, "--port", str(self.port)], stdout=self.log, stderr=self.log
        )
        self.wait_until_up(begun)

    def wait_until_up(self, begun: float):
        while time.perf_counter() - begun < 60:
            try:
                if self.get("/up").text == "ok":
                    self.seconds_to_start = time.perf_counter() - begun
                    return
            except OSError:
                time.sleep(0.001)
        raise SystemExit("The server did not answer within a minute.")

    def get(self, path: str, cookie: str = "", gzip: bool = False) -> "Answer":
        headers = {"Cookie": cookie} if cookie else {}
        if gzip:
            headers["Accept-Encoding"] = "gzip"
        return self.ask("GET", path, None, headers)

    def ask(self, method: str, path: str, body: str | None, headers: dict) -> "Answer":
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return answer

    def sign_in(self, role: str) -> str:
        """Signs in and returns what a browser would send as its cookie."""
        answer = self.ask("POST", "/sign-in", self.sign_in_form(role), {"Content-Type": "application/x-www-form-urlencoded"})
        if answer.status != 303:
            raise SystemExit(f"Signing in as {role} was answered with {answer.status}.")
        return answer.headers["Set-Cookie"].split(";")[0]

    def sign_in_form(self, role: str) -> str:
        account = self.accounts[role]
        return urlencode({"email": account["email"], "password": account["password"]})

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()


class Answer:
    def __init__(self, status: int, headers: dict, body: bytes):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    def links(self, pattern: str) -> list[str]:
        return list(dict.fromkeys(re.findall(rf'href="({pattern})"', self.text)))


class Memory:
    """The most resident memory of a process while something runs, in megabytes."""

    def __init__(self, process: subprocess.Popen):
        self.process, self.most, self.ended = process, 0.0, threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def watch(self):
        while True:
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
            self.most = max(self.most, pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
            if self.ended.wait(0.1):
                return


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]
