"""Runs wrk and reads what it prints."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass
class Load:
    """What one run of wrk measured; times are in milliseconds."""

    requests: int
    rate: float
    p50: float
    p99: float
    bytes_each: float
    refused: int


def begin(server, path: str, seconds: int, *, connections=8, threads=2, cookie="", script="", settings=()) -> subprocess.Popen:
    command = ["wrk", "--latency", f"-d{seconds}s", f"-c{connections}", f"-t{threads}", "--timeout", "10s"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    command += ["-s", str(HERE / (script or "report.lua")), f"http://127.0.0.1:{server.port}{path}"]
    if settings:
        command += ["--", *settings]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def end(running: subprocess.Popen) -> Load:
    output, _ = running.communicate()
    found = re.search(r"REPORT (\{.*\})", output)
    if running.returncode != 0 or not found:
        raise SystemExit(f"wrk failed:\n{output}")
    report = json.loads(found.group(1))
    if report["broken"]:
        raise SystemExit(f"{report['broken']} connections broke or timed out:\n{output}")
    seconds = report["microseconds"] / 1e6
    return Load(
        report["requests"], report["requests"] / seconds, report["p50"] / 1e3, report["p99"] / 1e3,
        report["bytes"] / max(report["requests"], 1), report["refused"],
    )


def run(server, path: str, seconds: int, **options) -> Load:
    return end(begin(server, path, seconds, **options))
