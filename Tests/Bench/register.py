"""A national register of invented schools, as large as the real one, and how long it takes to be imported."""

import random
import subprocess
import time
from pathlib import Path

from server import HOCKET

COLUMNS = [
    "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)", "EstablishmentTypeGroup (code)", "EstablishmentTypeGroup (name)", "EstablishmentStatus (code)",
    "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (code)", "PhaseOfEducation (name)", "StatutoryLowAge",
    "StatutoryHighAge", "NumberOfPupils", "PercentageFSM", "UKPRN", "Street", "Locality", "Town", "County (name)", "Postcode",
    "LSOA (code)", "Easting", "Northing",
]
# The register has many more columns than we want, and they are most of its 60 MB.
OTHERS = [f"Something{number} (name)" for number in range(85)]


def write(file: Path, rows: int):
    chance = random.Random(1)
    others = ",".join('"A text of some length"' for _ in OTHERS)
    with file.open("w", encoding="cp1252", newline="") as out:
        out.write(",".join(f'"{heading}"' for heading in COLUMNS + OTHERS) + "\r\n")
        for number in range(rows):
            closed = number % 5 == 0
            authority = 201 + number % 152
            values = [
                100_000 + number, authority, f"Authority {authority}", 2000 + number % 1000, f"Invented School {number} – St Agnès", 1,
                "Community school", 4, "Local authority maintained schools", 2 if closed else 1, "Closed" if closed else "Open",
                "01-09-1996", "31-08-2019" if closed else "", 2, "Primary", 4, 11, chance.randrange(30, 600), "21.4", 10000000 + number,
                f"{number} Invented Lane", "", f"Town {number % 900}", "Windshire", f"WB{number % 90 + 1} {number % 9}AB",
                f"E0100{number:04}", chance.randrange(200_000, 600_000), chance.randrange(100_000, 600_000),
            ]
            out.write(",".join(f'"{value}"' for value in values) + "," + others + "\r\n")


def seconds(data: Path, file: Path, rows: int) -> float:
    """Imports the file into the data, and makes sure that all of it was taken."""
    begun = time.perf_counter()
    done = subprocess.run(
        [HOCKET, "import", "register", file, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    taken = time.perf_counter() - begun
    if done.returncode or f"Added: {rows}." not in done.stdout:
        raise SystemExit("The register was not imported.")
    return taken
