"""Texts as they stand in the editor and as they are stored: nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.checking.structure import markup
from translation.editor.keyboard import characters
from translation.editor.texts import readable, same, shown, stored, tokens


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ('See <a id="a1">this</a> and <a id="a2">that</a>', "See <a1>this</a1> and <a2>that</a2>"),
        ("one<br/>two", "one\ntwo"),
        ("felt &amp; wool", "felt & wool"),
        ("5 &lt; 6 &gt; 2", "5 < 6 > 2"),
        ("<b>bold</b> <i>it</i>", "<b>bold</b> <i>it</i>"),
        ("&amp;amp; is a sign", "&amp;amp; is a sign"),
    ],
)
def test_shown_and_back(data: str, seen: str) -> None:
    assert shown(data) == seen
    assert same(seen, data)


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("  a\r\nb\rc ", "a<br/>b<br/>c"),
        ("a & b < c", "a &amp; b &lt; c"),
        ("<a1>x</a1>", '<a id="a1">x</a>'),
        ('<a id="a1">x</a>', '<a id="a1">x</a>'),
        ("nul\0", "nul"),
        ("\ud800", "?"),
    ],
)
def test_stored(typed: str, data: str) -> None:
    assert stored(typed) == data


@given(st.text(max_size=120))
def test_what_is_stored_is_stable(typed: str) -> None:
    data = stored(typed)
    data.encode()
    assert same(shown(data), data)
    assert stored(shown(data)) == stored(shown(stored(shown(data))))


@given(st.lists(st.sampled_from(["a", "<b>x</b>", "&", "\n", "<a1>y</a1>", "<"]), max_size=8))
def test_tags_survive(parts: list[str]) -> None:
    typed = " ".join(parts).strip()
    before = markup(stored(typed))
    assert len(markup(stored(shown(stored(typed))))) == len(before)


def test_the_source_is_read_with_its_tags_named() -> None:
    html = readable('A <b>bold</b> <a id="a1">link</a><br/>&lt;x')
    assert '<span class="wb-tag">a1</span><u>link</u><span class="wb-tag">/a1</span>' in html
    assert "<b>bold</b>" in html
    assert "&lt;x" in html


def test_links_say_where_they_lead() -> None:
    (bold, link) = tokens(
        '<b>x</b> <a id="a1">y</a><br/>', '{"a1": {"href": "https://example.org/"}}'
    )
    assert (bold.before, bold.after) == ("<b>", "</b>")
    assert (link.before, link.after, link.hint) == ("<a1>", "</a1>", "https://example.org/")
    assert tokens("<b>x</b>", "no json")[0].name == "b"


@pytest.mark.parametrize(
    ("code", "letters"),
    [
        ("kk", "әғқңөұүһі"), ("ky", "ңөү"), ("tg", "ғӣқӯҳҷ"), ("tk", "çäžňöşüý"),
        ("uz", "oʻgʻ"), ("en", ""), ("ru", ""),
    ],
)  # fmt: skip
def test_letters_that_keyboards_lack(code: str, letters: str) -> None:
    assert sorted("".join(small for small, _capital in characters(code)["letters"])) == sorted(
        letters
    )


def test_signs_are_those_of_the_language() -> None:
    assert {"«", "»"} <= set(characters("kk")["signs"])
    assert "ʼ" in characters("uz")["signs"]
    assert len(characters("uz")["signs"]) == len(set(characters("uz")["signs"]))
