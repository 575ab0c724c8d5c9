"""`bin/serve`, as somebody types it who has never seen Hocket."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from pathlib import Path

from browsing import sign_in_by_form
from demonstration import HOUSE


def test_serve_makes_a_demonstration_and_prints_how_to_enter(tmp_path: Path, open_context):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = tmp_path / "data"
    environment = os.environ | {"HOCKET_DATA": str(data), "HOCKET_PORT": str(port)}
    # A session of its own, so that Ctrl-C reaches what the script starts, as in a terminal.
    serving = subprocess.Popen(
        [HOUSE / "bin" / "serve"], env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True, cwd=tmp_path
    )
    try:
        printed = ""
        for line in serving.stdout:
            printed += line
            if f"127.0.0.1:{port}" in line:
                break
        account = re.search(r"^ *tutor +(\S+@\S+) +(.+?) *$", printed, re.MULTILINE)
        assert account, f"No account of a tutor was printed:\n{printed}"
        page = open_context().new_page()
        page.goto(f"http://127.0.0.1:{port}")
        sign_in_by_form(page, account[1], account[2])
        assert page.get_by_role("heading", level=1).inner_text() == "Today"
    finally:
        os.killpg(serving.pid, signal.SIGINT)
        ended = serving.wait(timeout=20)
        serving.stdout.close()
    assert ended == 0
    assert (data / "hocket.sqlite").exists()
