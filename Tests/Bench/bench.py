"""Measures Hocket on simulated data and prints a table with the floors beside it: bench.py [--quick] [--check]"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
from datetime import date
from pathlib import Path

import forming
import printing
import register
import sessions
import weight
import wrk
from server import HOCKET, Memory, Server, Simulated

CONNECTIONS = 8
REGISTER_ROWS = 25_000
ROLES = ["tutor", "service lead", "school lead", "school staff", "head", "programme lead"]


class Row:
    """One line of the table: the runs of one kind of load, each beside `/up` of the same server in the same run."""

    def __init__(self, name: str):
        self.name, self.loads, self.ups, self.memory = name, [], [], 0.0

    def add(self, load: wrk.Load, up: wrk.Load, memory: float):
        if load.refused:
            raise SystemExit(f"{self.name}: {load.refused} requests were refused.")
        self.loads.append(load)
        self.ups.append(up)
        self.memory = max(self.memory, memory)

    def median(self, what: str) -> float:
        return statistics.median(getattr(load, what) for load in self.loads)

    @property
    def ratio(self) -> float:
        return statistics.median(load.rate / up.rate for load, up in zip(self.loads, self.ups))

    def __str__(self):
        return (
            f"{self.name:<44}{self.median('rate'):>9.0f}{self.ratio:>9.3f}{self.median('p50'):>9.1f}{self.median('p99'):>9.1f}"
            f"{self.memory:>9.0f}"
        )


class Bench:
    def __init__(self, folder: Path, runs: int, seconds: int):
        self.folder, self.runs, self.seconds = folder, runs, seconds
        self.up, self.page, self.save, self.crowd = (
            Row("/up"), Row("a group's page, 400 groups"), Row("saving a session log"), Row("a group's page while 4 sign in"))
        self.small = Row("a group's page, 8 groups")
        self.outcomes, self.press = Row("a group's outcomes"), Row("a group's page while 4 PDFs are made")
        self.rows = (self.up, self.page, self.small, self.save, self.crowd, self.outcomes, self.press)
        self.pdfs: list[float] = []

    def measure(self):
        say("Simulating 400 groups in 20 services, and 8 groups in one")
        large, small = Simulated(self.folder, 20, 400), Simulated(self.folder, 1, 8)
        self.starts = [start_once(large) for _ in range(self.runs)]
        say(f"Importing a register of {REGISTER_ROWS} schools")
        file = self.folder / "register.csv"
        register.write(file, REGISTER_ROWS)
        self.megabytes = file.stat().st_size / 1e6
        # Into the small data: the large is as it was when earlier numbers were taken.
        self.register = register.seconds(small.data, file, REGISTER_ROWS)
        big, little = Server(large), Server(small)
        try:
            self.measure_loads(big, little)
            say("Weighing pages")
            self.heaviest = weight.heaviest(big, ROLES)
        finally:
            big.stop()
            little.stop()
        say("Suggesting groups")
        self.suggestions = forming.measure(str(HOCKET), self.folder, self.runs)

    def measure_loads(self, big: Server, little: Server):
        cookie, other = big.sign_in("tutor"), little.sign_in("tutor")
        groups, few = groups_of(big, cookie), groups_of(little, other)
        lead = big.sign_in("service lead")
        fullest = fullest_outcomes(big, lead)
        logs = self.folder / "sessions.lua"
        for number in range(self.runs):
            say(f"Run {number + 1} of {self.runs}")
            up = self.load(self.up, big, None, "/up")
            self.load(self.page, big, up, groups[0], cookie=cookie)
            self.load(self.small, little, wrk.run(little, "/up", self.seconds), few[0], cookie=other)
            sessions.write(big, cookie, groups, CONNECTIONS, logs)
            self.load(
                self.save, big, up, "/", cookie=cookie, threads=CONNECTIONS, script="save.lua", settings=[str(logs)])
            crowd = wrk.begin(
                big, "/sign-in", self.seconds + 2, connections=4, threads=4, script="sign-in.lua",
                settings=[big.sign_in_form(role) for role in ROLES[:4]])
            self.load(self.crowd, big, up, groups[0], cookie=cookie)
            signed_in = wrk.end(crowd)
            if signed_in.refused or not signed_in.requests:
                raise SystemExit(f"Of {signed_in.requests} sign-ins, {signed_in.refused} were refused.")
            self.load(self.outcomes, big, up, fullest, cookie=lead)
            with printing.Orders(big, f"{fullest}.pdf", lead, at_once=4) as orders:
                self.load(self.press, big, up, groups[0], cookie=cookie)
            self.pdfs += orders.seconds

    def load(self, row: Row, server: Server, up, path: str, **options) -> wrk.Load:
        with Memory(server.process) as memory:
            load = wrk.run(server, path, self.seconds, connections=CONNECTIONS, **options)
        if path.startswith("/groups") and load.bytes_each < len(server.get(path, options["cookie"]).body):
            raise SystemExit("Some answers were shorter than the page.")
        row.add(load, up or load, memory.most)
        return load

    @property
    def floors(self) -> list[tuple[str, bool, str]]:
        heaviest = self.heaviest
        memory = max(row.memory for row in self.rows if row is not self.small)
        slowest = max(self.pdfs)
        start = statistics.median(self.starts)
        growth = self.page.median("p50") / self.small.median("p50")
        return [
            ("A group's page: at least 1/20 of /up", self.page.ratio >= 1 / 20, f"1/{1 / self.page.ratio:.1f}"),
            ("A group's page: p99 under 25 ms", self.page.median("p99") < 25, f"{self.page.median('p99'):.1f} ms"),
            ("A group's page: p50 with 400 groups at most 1.2 times that with 8", growth <= 1.2, f"{growth:.2f} times"),
            ("Saving a session log: p99 under 30 ms", self.save.median("p99") < 30, f"{self.save.median('p99'):.1f} ms"),
            ("A group's page while 4 sign in: p99 under 50 ms", self.crowd.median("p99") < 50, f"{self.crowd.median('p99'):.1f} ms"),
            ("A group's outcomes: p99 under 40 ms", self.outcomes.median("p99") < 40, f"{self.outcomes.median('p99'):.1f} ms"),
            (f"Each of {len(self.pdfs)} PDFs, four at a time: under 2 s", slowest < 2, f"{slowest:.2f} s"),
            ("A group's page while 4 PDFs are made: p99 under 50 ms", self.press.median("p99") < 50, f"{self.press.median('p99'):.1f} ms"),
            ("Resident memory under load: at most 100 MB", memory <= 100, f"{memory:.0f} MB"),
            ("Start to first answer with 400 groups: at most 0.25 s", start <= 0.25, f"{start:.2f} s"),
            (f"Importing a register of {REGISTER_ROWS} schools ({self.megabytes:.0f} MB): under 10 s", self.register < 10, f"{self.register:.1f} s"),
            ("The heaviest page, cold: at most 5 requests", heaviest.requests <= 5, f"{heaviest.requests}"),
            ("The heaviest page, cold: at most 80 KB", heaviest.bytes <= 80 * 1024, f"{heaviest.bytes / 1024:.0f} KB"),
            ("The heaviest page, cold: at most 25 KB on the wire", heaviest.wire <= 25 * 1024, f"{heaviest.wire / 1024:.1f} KB"),
        ] + [suggestions.floor for suggestions in self.suggestions]

    def print(self) -> bool:
        print(f"\n{date.today()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
              f"{self.runs} runs of {self.seconds} s at {CONNECTIONS} connections, medians\n")
        print(f"{'':<44}{'req/s':>9}{'of /up':>9}{'p50 ms':>9}{'p99 ms':>9}{'MB':>9}")
        for row in self.rows:
            print(row)
        print()
        for name, is_reached, value in self.floors:
            print(f"{'reached' if is_reached else 'MISSED':<9}{name}: {value}")
        return all(is_reached for _, is_reached, _ in self.floors)


def start_once(simulated: Simulated) -> float:
    server = Server(simulated)
    server.stop()
    return server.seconds_to_start


def fullest_outcomes(server: Server, lead: str) -> str:
    """The longest of the outcomes of the lead's groups, found from the home on: one with all its marks."""
    pages = [f"{group}/outcomes" for group in groups_of(server, lead)]
    return max(pages, key=lambda page: len(server.get(page, lead).body))


def groups_of(server: Server, somebody: str) -> list[str]:
    """Somebody's groups, found from the service lead's home on."""
    lead = server.sign_in("service lead")
    kinds = ["services", "schools", "groups"]
    found = ["/"]
    for kind in kinds:
        pages = [server.get(path, lead) for path in found]
        found = list(dict.fromkeys(link for page in pages for link in page.links(rf"/{kind}/[0-9a-f-]{{36}}")))
    return [group for group in found if server.get(group, somebody).status == 200]


def say(text: str):
    print(text, file=sys.stderr, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="one short run, to see whether everything works")
    options.add_argument("--check", action="store_true", help="fail if a floor is missed")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="hocket-bench-") as folder:
        bench = Bench(Path(folder), 1 if chosen.quick else 5, 2 if chosen.quick else 5)
        bench.measure()
        reached = bench.print()
    sys.exit(1 if chosen.check and not reached else 0)


if __name__ == "__main__":
    main()
