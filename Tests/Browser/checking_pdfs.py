"""Whether a PDF is what PDF/UA-1 asks for, and reads aloud in the order in which its source was written."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf

SVG = "{http://www.w3.org/2000/svg}"
HEADINGS = ["/H1", "/H2", "/H3", "/H4", "/H5", "/H6"]


def check_pdf(pdf: bytes, source: str | None = None) -> None:
    """Fails unless the PDF says that it is PDF/UA-1 and is: tagged, with language, title, bookmarks, headings in order and an alternative
    text for every picture. One first heading is right for a document, or one for each of its articles, such as letters. With the HTML it
    was made of, its words must also come in the same order."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root
        assert b"pdfuaid" in (metadata := root.Metadata.read_bytes()) and re.search(rb'pdfuaid:part(="|>)1', metadata), "not PDF/UA-1"
        assert root.MarkInfo.Marked, "not tagged"
        assert str(root.get("/Lang", "")), "no language"
        assert str(opened.docinfo.get("/Title", "")), "no title"
        assert root.ViewerPreferences.DisplayDocTitle, "the file's name would be shown instead of the title"
        assert all(page.get("/Tabs") == "/S" for page in opened.pages), "the tab key does not follow the tags"
        assert "/StructTreeRoot" in root, "no tags"
        elements = list(elements_of(root.StructTreeRoot))
        for element in elements:
            assert element.S != "/Figure" or str(element.get("/Alt", "")).strip(), "a picture without an alternative text"
        for article in (found := [element for element in elements if element.S == "/Art"]):
            firsts = [element.S for element in elements_of(article) if str(element.S) in HEADINGS][:1]
            assert firsts == ["/H1"], "a document of its own without its first heading"
        articles = len(found)
        levels = [HEADINGS.index(str(element.S)) + 1 for element in elements if str(element.S) in HEADINGS]
        assert levels and levels[0] == 1 and levels.count(1) == max(1, articles), f"not one first heading: {levels}"
        assert all(later <= earlier + 1 for earlier, later in zip(levels, levels[1:])), f"a heading's level is left out: {levels}"
        with opened.open_outline() as outline:
            bookmarks = [title for item in outline.root for title in titles(item)]
        headings = [said(opened, element) for element in elements if str(element.S) in HEADINGS]
        assert [letters(title) for title in bookmarks] == [letters(heading) for heading in headings], "bookmarks differ from headings"
        if source is not None:
            assert letters(said(opened, root.StructTreeRoot)) == letters(source_said(source)), "read aloud in another order"


def read_aloud(pdf: bytes) -> str:
    """What the tags say, in their order, alternative texts among it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return said(opened, opened.Root.StructTreeRoot)


def letters(text: str) -> str:
    """Without what setting lines changes: spaces, quotation marks, bullets."""
    return "".join(character for character in text if character.isalnum())


def elements_of(element: pikepdf.Dictionary) -> Iterator[pikepdf.Dictionary]:
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements_of(kid)


def kids(element: pikepdf.Dictionary) -> list:
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def titles(item: pikepdf.OutlineItem) -> Iterator[str]:
    yield item.title
    for child in item.children:
        yield from titles(child)


def said(opened: pikepdf.Pdf, element: pikepdf.Dictionary) -> str:
    texts = {page.objgen: marked_texts(page) for page in opened.pages}

    def speak(element: pikepdf.Dictionary) -> str:
        if element.get("/S") == "/Figure":
            return f" {element.get('/Alt', '')} "
        if "/ActualText" in element:
            return str(element.ActualText)
        return "".join(
            texts[element.Pg.objgen].get(int(kid), "") if isinstance(kid, int) else speak(kid)
            for kid in kids(element)
            if isinstance(kid, int) or "/S" in kid
        )

    return speak(element)


def marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of each piece of marked content, by its number on the page."""
    alphabets = {name: alphabet(font) for name, font in page.Resources.get("/Font", {}).items()}
    texts: dict[int, str] = {}
    font, marks = "", []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                font = str(operands[0])
            case "BDC":
                marks.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tj" | "TJ" if marks and marks[-1] is not None:
                shown = operands[0] if str(operator) == "TJ" else operands
                codes = b"".join(bytes(piece) for piece in shown if isinstance(piece, pikepdf.String))
                text = "".join(alphabets[font].get(codes[at : at + 2], "") for at in range(0, len(codes), 2))
                texts[marks[-1]] = texts.get(marks[-1], "") + text
    return texts


def alphabet(font: pikepdf.Dictionary) -> dict[bytes, str]:
    """What each of a font's two-byte codes means."""
    pairs = re.findall(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", font.ToUnicode.read_bytes())
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def source_said(source: str) -> str:
    """What of the document's body is to be read aloud. On paper only drawings can be hidden, words can't."""
    body = ElementTree.fromstring(re.sub(r"<!DOCTYPE html>", "", source).replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ')).find("body")
    assert body is not None

    def speak(element: ElementTree.Element) -> str:
        if element.get("role") == "img" and (label := element.get("aria-label")):
            return label
        if element.tag == f"{SVG}svg":
            return "" if element.get("aria-hidden") == "true" else element.findtext(f"{SVG}title", "")
        return (element.text or "") + "".join(speak(child) + (child.tail or "") for child in element)

    return speak(body)
