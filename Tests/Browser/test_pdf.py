"""What the press makes is PDF/UA-1, and our check would see it if it were not."""

from __future__ import annotations

import io

import pikepdf
import pytest
from checking_pdfs import check_pdf, elements_of, read_aloud
from pressing import OUTCOMES, document, printed, sample

PICTURE = '<svg viewBox="0 0 9 9" width="9" height="9"{attributes}>{inside}<circle class="pupil" cx="4" cy="4" r="3"/></svg>'


def body(attributes: str = "", inside: str = "") -> str:
    return "<h1>Bluebirds</h1><p>Before.</p>" + PICTURE.format(attributes=attributes, inside=inside) + "<p>After.</p>"


def test_what_came_of_a_group_is_two_accessible_pages():
    (pdf,) = printed(sample())
    check_pdf(pdf, sample())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
        assert str(opened.Root.Lang) == "en-GB"
        assert str(opened.docinfo.Title) == "What came of Bluebirds"
        figures = [element for element in elements_of(opened.Root.StructTreeRoot) if element.S == "/Figure"]
        assert len(figures) == 1 + len(OUTCOMES), "each stave and the line of sessions are pictures, and nothing else is"
        assert "tutor from 1 to 3" in str(figures[1].Alt)


def test_the_same_document_is_the_same_bytes_from_any_press():
    assert printed(sample(), sample()) == printed(sample()) * 2


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [(' role="img" aria-label="A note"', ""), ("", "<title>A note</title>"), (' role="img" aria-labelledby="a"', '<title id="a">A note</title>')],
)
def test_a_drawing_is_read_by_its_label_or_its_title(attributes: str, inside: str):
    (pdf,) = printed(document(body(attributes, inside)))
    check_pdf(pdf, document(body(' role="img" aria-label="A note"')))
    assert "Before. A note After." in read_aloud(pdf)


def test_a_decoration_is_drawn_but_not_read():
    plain, decorated = printed(document(body(' role="img" aria-label="A note"')), document(body(' aria-hidden="true"')))
    check_pdf(decorated, document(body(' aria-hidden="true"')))
    with pikepdf.open(io.BytesIO(decorated)) as opened:
        assert not [element for element in elements_of(opened.Root.StructTreeRoot) if element.S == "/Figure"]
        assert len(opened.pages[0].Resources.XObject) > 0
    assert plain != decorated


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (document(body()), "alternative text"),
        (document(body(' aria-hidden="true"'), language=""), "no language"),
        (document(body(' aria-hidden="true"'), title=""), "no title"),
        (document("<h1>One</h1><h3>Two</h3>"), "left out"),
        (document("<h2>One</h2>"), "not one first heading"),
        (document('<h1 style="bookmark-level: none">One</h1>'), "bookmarks"),
    ],
)
def test_the_check_sees_what_is_missing(source: str, complaint: str):
    (pdf,) = printed(source)
    with pytest.raises(AssertionError, match=complaint):
        check_pdf(pdf, source)


def test_the_check_sees_another_order():
    (pdf,) = printed(document("<h1>One</h1><p>Two</p><p>Three</p>"))
    with pytest.raises(AssertionError, match="another order"):
        check_pdf(pdf, document("<h1>One</h1><p>Three</p><p>Two</p>"))


@pytest.mark.parametrize(
    "language, sentence",
    [
        ("ar", "مرحبًا Dana Denby. يسعدنا كثيرًا انضمام Isla إلينا. وإذا أجبتم بـ«لا» عن أي سؤال، فلن تخسروا شيئًا."),
        ("ur", "سلام Dana Denby۔ ہمیں بہت خوشی ہو گی اگر Isla بھی ہمارے ساتھ شامل ہو۔"),
        ("pa", "ਹੈਲੋ Dana Denby ਜੀ। ਸਾਨੂੰ ਬਹੁਤ ਖ਼ੁਸ਼ੀ ਹੋਵੇਗੀ ਜੇ Isla ਵੀ ਸਾਡੇ ਨਾਲ ਸ਼ਾਮਲ ਹੋਵੇ।"),
        ("bn", "শুভেচ্ছা, Dana Denby। Isla আমাদের সঙ্গে যোগ দিলে আমাদের খুব ভালো লাগবে।"),
    ],
)
def test_a_script_of_another_direction_or_order_is_read_as_it_is_written(language: str, sentence: str):
    direction = ' dir="rtl"' if language in ("ar", "ur") else ""
    source = document(f"<h1>{sentence}</h1><p>{sentence} {sentence} {sentence}</p>", f' lang="{language}"{direction}', sentence)
    (pdf,) = printed(source)
    check_pdf(pdf, source)
    assert " ".join(sentence.split()) in " ".join(read_aloud(pdf).split())


def test_words_in_another_language_say_so():
    (pdf,) = printed(document('<h1>Un</h1><p>Dau <span lang="en-GB">three</span></p>', ' lang="cy"'))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        elements = elements_of(opened.Root.StructTreeRoot)
        assert [str(element.Lang) for element in elements if "/Lang" in element] == ["en-GB"]


def test_each_article_may_have_a_first_heading_of_its_own():
    source = document("<article><h1>One</h1><p>Two</p></article><article><h1>Three</h1></article>")
    (pdf,) = printed(source)
    check_pdf(pdf, source)
    for wrong in ("<h1>One</h1><h1>Two</h1>", "<article><h1>One</h1></article><article><p>Two</p></article>"):
        (pdf,) = printed(document(wrong))
        with pytest.raises(AssertionError, match="first heading"):
            check_pdf(pdf, document(wrong))


def test_a_document_that_cannot_be_printed_ends_nothing():
    broken, whole = printed(b"\xff\xfe\xff", document("<h1>One</h1>"))
    assert broken == b""
    check_pdf(whole, document("<h1>One</h1>"))
