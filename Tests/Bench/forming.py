"""Measures how long suggesting groups takes, on schools that the same seed makes again."""

import csv
import json
import random
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"]
TENDENCIES = ["holds back", "bursts out", "varies", "varies"]


@dataclass
class School:
    """What is suggested for, and within how many seconds."""

    pupils: int
    slots: int
    rooms: int
    groups: int
    months: int
    limit: float
    is_proven: bool
    # The best cost that is known for each run, everybody placed.
    known: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.pupils} pupils, {self.slots} slots, {self.rooms} {'room' if self.rooms == 1 else 'rooms'}"


SCHOOLS = [
    School(24, 10, 1, 6, 48, 2, True),
    School(30, 10, 1, 7, 48, 5, True),
    # Proven the best in the first, third and fourth; for the others a general solver had found nothing after 60 s.
    School(60, 20, 2, 14, 72, 5, False, (209, 245, 217, 226, 233)),
    School(200, 30, 3, 42, 80, 15, False),
]


def write(school: School, seed: int, file: Path):
    """A list of pupils who are free at some of the slots, with pairs that should be together or must not be."""
    chance = random.Random(f"{school.pupils} {seed}")
    times = [f"{day} {minutes // 60:02}:{minutes % 60:02}" for day in DAYS for minutes in range(9 * 60, 15 * 60, 20)]
    slots = chance.sample(times, school.slots)
    codes = [f"P{number:03}" for number in range(school.pupils)]
    pairs = chance.sample([(one, other) for one in codes for other in codes if one < other], school.pupils // 4 + school.pupils // 6)
    apart, together = pairs[: school.pupils // 4], pairs[school.pupils // 4:]
    with file.open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow("pupil,birth_date,tendency,interests,free,need,apart,together,in".split(","))
        for code in codes:
            months = chance.randrange(school.months)
            free = [slot for slot in slots if chance.random() < 0.45] or [chance.choice(slots)]
            rows.writerow([
                code, f"{2014 + months // 12}-{months % 12 + 1:02}-15", chance.choice(TENDENCIES),
                ";".join(chance.sample(["drums", "songs", "film", "beats", "guitar", "piano", "dance", "rap"], chance.choice([0, 1, 1, 2, 2, 3]))),
                ";".join(free), chance.choice([1, 1, 1, 2, 2, 3]), ";".join(other for one, other in apart if one == code),
                ";".join(other for one, other in together if one == code), "",
            ])


def minute(slot: str) -> int:
    day, time = slot.split(" ")
    hours, minutes = time.split(":")
    return DAYS.index(day) * 1440 + int(hours) * 60 + int(minutes)


def broken(school: School, file: Path, suggestion: dict) -> list[str]:
    """Which rules a suggestion does not keep, by the words of the rules alone. No group runs yet in these schools."""
    with file.open(newline="") as text:
        pupils = {row["pupil"]: row for row in csv.DictReader(text)}
    found = []
    groups = suggestion["groups"]
    named = [code for group in groups for code in group["pupils"]] + [one["pupil"] for one in suggestion["unplaced"]]
    if sorted(named) != sorted(pupils):
        found.append("somebody has two places or is nowhere")
    for group in groups:
        members = [pupils[code] for code in group["pupils"]]
        months = [12 * int(one["birth_date"][:4]) + int(one["birth_date"][5:7]) for one in members]
        if not 3 <= len(members) <= 5:
            found.append(f"{len(members)} pupils in a group")
        if max(months) - min(months) > 24:
            found.append("more than 24 months apart")
        if 2 * sum(one["tendency"] == "bursts out" for one in members) > len(members):
            found.append("more than half burst out")
        if any(other in group["pupils"] for one in members for other in one["apart"].split(";")):
            found.append("two who are better apart")
        if any(group["slot"] not in one["free"].split(";") for one in members):
            found.append("somebody is not free")
    begins = [minute(group["slot"]) for group in groups]
    if any(sum(begin <= moment < begin + 40 for begin in begins) > school.rooms for moment in begins):
        found.append("too few rooms")
    if len(groups) > school.groups:
        found.append("too many groups")
    return found


class Suggestions:
    """The runs of one school's size, each with another seed."""

    def __init__(self, school: School):
        self.school, self.seconds, self.proven, self.worse = school, [], 0, 0

    def measure(self, hocket: str, folder: Path, runs: int):
        for seed in range(runs):
            file = folder / "pupils.csv"
            write(self.school, seed, file)
            begun = time.perf_counter()
            done = subprocess.run(
                [hocket, "groups", "suggest", "--pupils", file, "--rooms", str(self.school.rooms), "--max-groups",
                 str(self.school.groups), "--format", "json"], capture_output=True, text=True)
            self.seconds.append(time.perf_counter() - begun)
            if done.returncode:
                raise SystemExit(f"{self.school.name}: {done.stderr}")
            suggestion = json.loads(done.stdout)
            self.proven += suggestion["optimal"]
            if seed < len(self.school.known):
                self.worse += (suggestion["unplacedNeed"], suggestion["cost"]) > (0, self.school.known[seed])
            if rules := broken(self.school, file, suggestion):
                raise SystemExit(f"{self.school.name}: a rule is not kept: {', '.join(rules)}")

    @property
    def floor(self) -> tuple[str, bool, str]:
        school, slowest, runs = self.school, max(self.seconds), len(self.seconds)
        reached = slowest < school.limit and not self.worse and (not school.is_proven or self.proven == runs)
        proven = ", each proven the best" if school.is_proven else ", none worse than known" if school.known else ""
        return (f"Groups for {school.name}: under {school.limit} s{proven}", reached,
                f"{slowest:.2f} s, {self.proven} of {runs} proven")


def measure(hocket: str, folder: Path, runs: int) -> list[Suggestions]:
    found = [Suggestions(school) for school in SCHOOLS]
    for suggestions in found:
        suggestions.measure(hocket, folder, runs)
    return found
