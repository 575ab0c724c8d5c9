"""The press itself, without a server around it, and a document to print: what came of an invented group, on two pages."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PYTHON = HOUSE / ".tools" / "press" / "bin" / "python"
PRESS = HOUSE / "Sources" / "Website" / "Printing" / "Press"

VOICES = {
    "pupil": '<circle class="pupil" cx="{x}" cy="{y}" r="5"/>',
    "tutor": '<path class="tutor" transform="translate({x} {y})" d="M0-6l6 6-6 6-6-6z"/>',
    "school": '<path class="school" transform="translate({x} {y})" d="M-5-5h10v10h-10z"/>',
    "home": '<path class="home" transform="translate({x} {y})" d="M0-6l6 11h-12z"/>',
}
OUTCOMES = [
    ("Bouncing back", [(2, 3), (1, 3), (3, 4), (1, 1)], "Tutor and school see more; home says the same as before."),
    ("Trying something new", [(1, 3), (2, 2), (2, 3), (2, 3)], "Three of four voices heard it rise."),
    ("Having a say", [(1, 3), (2, 4), (2, 3), (2, 2)], "The pupils hear most of it."),
    ("Belonging", [(3, 5), (3, 5), (3, 5), (3, 5)], "From start to end everybody agreed."),
    ("Getting on with others", [(2, 4), (2, 2), (2, 2), (2, 3)], "School and pupils differ, and that is worth a talk."),
    ("Being at ease in school", [(2, 4), (3, 4), (3, 5), (2, 3)], "A small step, in the eyes of all who answered."),
    ("Making music", [(2, 3), (1, 4), (1, 3), (2, 4)], "The largest step of all."),
    ("Practising alone", [(2, 3), (2, 3), (3, 4), (3, 4)], "Tutor and home see it at last."),
    ("Part of a musical place", [(2, 3), (3, 4), (2, 3), (1, 2)], "Two pupils go on to the county’s band."),
]
QUOTES = [
    ("I go first now. Before I went last so nobody heard.", "A pupil in Year 3, word for word"),
    ("When it is loud we are all loud and that is the good bit.", "A pupil in Year 4, word for word"),
    ("I showed my nan the beat on the bin lid.", "A pupil in Year 3, written down by the tutor"),
    ("Can we have it twice a week?", "A pupil in Year 4, word for word"),
]


def printed(*documents: str | bytes) -> list[bytes]:
    """What one press makes of these documents; nothing of one that it cannot print."""
    sources = [document.encode() if isinstance(document, str) else document for document in documents]
    fed = b"".join(struct.pack(">I", len(source)) + source for source in sources)
    output = subprocess.run([PYTHON, "-I", "-B", PRESS / "press.py"], input=fed, stdout=subprocess.PIPE, env={}, cwd="/", check=True).stdout
    made: list[bytes] = []
    while output:
        (length,) = struct.unpack(">I", output[:4])
        made.append(output[4 : 4 + length])
        output = output[4 + length :]
    return made


def document(body: str, language: str = ' lang="en-GB"', title: str = "What came of Bluebirds") -> str:
    style = (PRESS / "print.css").read_text()
    return (
        f'<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset="utf-8"/>\n<title>{title}</title>\n<style>{style}</style>\n</head>\n'
        f'<body data-foot="For the school and the music service only · 14 March 2027">\n{body}\n</body>\n</html>\n'
    )


def sample() -> str:
    signs = "".join(f"<li>{decoration(drawing.format(x=8, y=8), 16)} {voice}</li>" for voice, drawing in VOICES.items())
    outcomes = "".join(
        f'<section class="outcome"><h3>{title}</h3>{stave(title, marks)}<p>{sentence}</p></section>' for title, marks, sentence in OUTCOMES
    )
    quotes = "".join(
        f'<figure class="voice"><blockquote><p>{words}</p></blockquote><figcaption>{who}</figcaption></figure>' for words, who in QUOTES
    )
    return document(f"""
<p class="place">Oakfield Primary School · Marlow Music Service</p>
<h1>What came of Bluebirds</h1>
<p class="lead">Four pupils made music together on Tuesdays from September to March. Everybody who knows them was asked the same nine things
at the start and at the end.</p>
<dl class="facts"><div><dt>Sessions</dt><dd>18 of 20</dd></div><div><dt>Pupils</dt><dd>4, Years 3 and 4</dd></div>
<div><dt>Tutor</dt><dd>Rafi Chaudhry</dd></div><div><dt>School lead</dt><dd>Ines Okoro</dd></div></dl>
<section class="part"><h2>Twenty sessions</h2><div class="line" role="img"
 aria-label="Twenty sessions: eighteen took place, the ninth and the twentieth were cancelled.">{"".join(map(bar, ["111111", "110111", "11111", "110"]))}</div>
</section>
<section class="part"><h2>Nine outcomes</h2>
<p class="detail">Each stave has two bars, start and end. The higher the note, the more of it was seen.</p>
<ul class="key">{signs}</ul><div class="outcomes">{outcomes}</div></section>
<section class="part"><h2>In the pupils’ words</h2><div class="quotes">{quotes}</div></section>
<section class="part"><h2>What helped and what hindered</h2><div class="columns">
<div><h3>It helped</h3><ul><li>The same room, every week, with the chairs already in a ring.</li>
<li>A teaching assistant who played along from the second session.</li>
<li>Beginning with the pupils’ own rhythm from the week before.</li></ul></div>
<div><h3>It hindered</h3><ul><li>Two sessions went to assemblies that nobody had mentioned.</li>
<li>The drums had to be carried over from the other building.</li></ul></div></div></section>
<section class="part"><h2>What the tutor learned</h2><p>Leave the silence alone. When I stopped filling it, the quietest pupil did; by
Christmas the others waited for her. I would now begin with voices and bring the instruments in only after half-term.</p></section>
<section class="part"><h2>Attendance</h2><table><caption>Sessions at which each year group was there</caption>
<thead><tr><th scope="col">Year</th><th scope="col">Autumn</th><th scope="col">Spring</th></tr></thead>
<tbody><tr><th scope="row">Year 3</th><td>9</td><td>8</td></tr><tr><th scope="row">Year 4</th><td>10</td><td>8</td></tr></tbody></table></section>
<section class="part"><h2>How to read this</h2><p class="notice">Four pupils are not a statistic. Marks are shown beside each other and
never averaged; only marks by the same kind of person are compared.</p></section>
""")


def stave(title: str, marks: list[tuple[int, int]]) -> str:
    """A drawing that is a picture: with a label, which becomes its alternative text."""
    notes, words = "", []
    for number, ((voice, drawing), (start, end)) in enumerate(zip(VOICES.items(), marks)):
        left, right = (34 + number * 15, 43 - start * 7), (128 + number * 15, 43 - end * 7)
        notes += f'<path d="M{left[0]} {left[1]}L{right[0]} {right[1]}" stroke-width=".6"/>'
        notes += drawing.format(x=left[0], y=left[1]) + drawing.format(x=right[0], y=right[1])
        words.append(f"{voice} from {start} to {end}")
    return (
        f'<svg role="img" aria-label="{title}: {", ".join(words)}." viewBox="0 0 200 44" width="200" height="44">{lines(200)}'
        f'<path class="bar" d="M104 8v28M199 8v28"/>{notes}</svg>'
    )


def bar(notes: str) -> str:
    """A drawing that is none by itself: the label stands around it."""
    width = 14 + len(notes) * 22
    drawn = "".join(
        f'<g class="full"><ellipse cx="{x}" cy="29" rx="6" ry="4"/><path d="M{x + 6} 27V5"/></g>' if note == "1" else f'<path d="M{x - 5} 17l10 10M{x + 5} 17l-10 10"/>'
        for x, note in ((14 + place * 22, note) for place, note in enumerate(notes))
    )
    return f'<svg aria-hidden="true" viewBox="0 0 {width} 44" width="{width}" height="44">{lines(width)}{drawn}<path class="bar" d="M{width - 1} 8v28"/></svg>'


def lines(width: int) -> str:
    return f'<path class="lines" d="{"".join(f"M0 {y}h{width}" for y in (8, 15, 22, 29, 36))}"/>'


def decoration(drawing: str, size: int) -> str:
    return f'<svg class="voice-sign" aria-hidden="true" viewBox="0 0 {size} {size}" width="12" height="12">{drawing}</svg>'
