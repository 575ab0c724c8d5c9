"""The press: makes a PDF/UA-1 of each HTML document that it is handed, until its input ends.

It reads a length (four bytes, big-endian) and as many bytes of HTML, and writes a length and as many bytes of PDF.
A PDF of no bytes means that this document cannot be printed. Nothing that a document holds is logged or written to a file,
and a document can reach nothing outside itself.
"""

from __future__ import annotations

import resource
import struct
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from xml.etree import ElementTree

import cssselect2
import pydyf
import tinycss2
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import Box, TextBox
from weasyprint.pdf.stream import Stream
from weasyprint.urls import URLFetcher

SVG = "{http://www.w3.org/2000/svg}"
PAINT = ("color", "fill", "font-", "opacity", "stroke", "text-anchor")


class WellFormed(HTML):
    """A page of the house: well-formed, so that it is read as XML, in a tenth of the time."""

    def __init__(self, tree: ElementTree.Element, url_fetcher: URLFetcher):
        for drawing in list(tree.iter("svg")):
            for element in drawing.iter():
                element.tag = f"{SVG}{element.tag}"
        self.base_url, self.url_fetcher, self.media_type = None, url_fetcher, "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(tree, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def read(html: bytes, url_fetcher: URLFetcher) -> HTML:
    try:
        return WellFormed(ElementTree.fromstring(html), url_fetcher)
    except ElementTree.ParseError:
        return HTML(string=html.decode(), url_fetcher=url_fetcher)


def pdf(html: bytes) -> bytes:
    # Pictures inside the document itself are the only address that leads anywhere.
    inside_only = URLFetcher(allowed_protocols=["data"], allow_redirects=False)
    document = read(html, inside_only)
    prepare_pictures(document.etree_element)
    return document.write_pdf(pdf_variant="pdf/ua-1")


mark = Stream.marked


@contextmanager
def mark_as_written(stream: Stream, box: Box, tag: str) -> Iterator[None]:
    """Marks a piece of a line as WeasyPrint does, and adds to its element what WeasyPrint leaves out: the text as it is written, and its
    language. On the page are glyphs from left to right; Arabic, Urdu, Punjabi and Bengali cannot be read back from them. The element is
    written down as its tag and nothing else, so what is added is written behind it."""
    with mark(stream, box, tag):
        if isinstance(box, TextBox):
            element = stream._tags[box]
            if any("\u0590" <= character < "\u2000" for character in box.text):
                # With a space, because a line that goes on below ends without one.
                element["tag"] += f" /ActualText {pydyf.String(f'{box.text} ').data.decode()}"
            if (language := box.style["lang"]) and language != box.style.root_style["lang"]:
                element["tag"] += f" /Lang {pydyf.String(language).data.decode()}"
        yield


def prepare_pictures(root: ElementTree.Element) -> None:
    """Gives drawings what WeasyPrint does not give them: the document's style, their label as a title (which becomes the alternative
    text), and no tag if they are decoration."""
    for element in root.iter():
        if element.get("role") == "img" and element.get("aria-label"):
            give_title(element)
    style_drawings(root)
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == f"{SVG}svg" and child.get("aria-hidden") == "true":
                parent[place] = decoration(child)


def give_title(labelled: ElementTree.Element) -> None:
    """The first drawing of what is labelled bears the label; the others stay decoration."""
    drawing = next(labelled.iter(f"{SVG}svg"), None)
    if drawing is None:
        return
    drawing.attrib.pop("aria-hidden", None)
    title = drawing.find(f"{SVG}title")
    if title is None:
        title = ElementTree.SubElement(drawing, f"{SVG}title")
    title.text = labelled.get("aria-label")


def style_drawings(root: ElementTree.Element) -> None:
    """Writes into the drawings, as attributes, what rules of the document that name svg say of paint and type."""
    matchers = [rules_for_drawings(sheet.text or "") for sheet in root.iter("style")]
    for element in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        if element.etree_element.tag.startswith(SVG):
            for matcher in matchers:
                for *_, painted in matcher.match(element):
                    element.etree_element.attrib.update(painted)


@lru_cache(maxsize=4)
def rules_for_drawings(sheet: str) -> cssselect2.Matcher:
    matcher = cssselect2.Matcher()
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule" and "svg" in tinycss2.serialize(rule.prelude):
            parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            painted = {part.lower_name: tinycss2.serialize(part.value).strip() for part in parts if part.type == "declaration"}
            for selector in cssselect2.compile_selector_list(rule.prelude):
                matcher.add_selector(selector, {name: value for name, value in painted.items() if name.startswith(PAINT)})
    return matcher


def decoration(drawing: ElementTree.Element) -> ElementTree.Element:
    """An empty element with the drawing as its background, because backgrounds are artefacts that no reader announces."""
    span = ElementTree.Element("span", {"class": drawing.get("class", "")})
    span.tail, drawing.tail = drawing.tail, None
    # The stylesheet may draw it in another size, which a background does not find out by itself.
    size = "".join(f"{side}: calc({drawing.get(side)}px * var(--size, 1)); " for side in ("width", "height"))
    source = b64encode(ElementTree.tostring(drawing)).decode()
    span.set("style", f"display: inline-block; {size}background: url(data:image/svg+xml;base64,{source}) center / 100% 100% no-repeat")
    return span


def limit_yourself() -> None:
    """Whatever a document does, it fills neither memory nor disk, and leaves no picture of memory behind."""
    for kind, most in ((resource.RLIMIT_AS, 1 << 30), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(kind, (most, most))


def main() -> None:
    limit_yourself()
    Stream.marked = mark_as_written
    read, write = sys.stdin.buffer, sys.stdout.buffer
    while len(header := read.read(4)) == 4:
        html = read.read(struct.unpack(">I", header)[0])
        try:
            made = pdf(html)
        except Exception:
            made = b""
        write.write(struct.pack(">I", len(made)) + made)
        write.flush()


if __name__ == "__main__":
    main()
