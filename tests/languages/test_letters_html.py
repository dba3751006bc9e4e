"""Rich text: only what the reader sees is mended, and everything else stays byte for byte."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from languages import CODES
from languages.letters import check_html, mend_html, mended_html

SAME = [
    "<p>Oʻzbekiston</p>",
    "<p><a href=\"/o'zbek/\">o'zbek</a></p>",
    "<p><a linktype='page' id='5'>o'zbek <b>o'zbek</b></a></p>",
    "<code>o'zbek</code><pre>a  \"b\" o'z</pre>",
    "<p title=\"o'zbek\" data-x='o`zbek'>&nbsp;&nbsp;</p>",
    "<p>o'zbek@mail.uz https://o'zbek.uz/</p>",
    "<!-- o'zbek --><br/><hr>",
    '<embed alt="o\'zbek > q" embedtype="image" id="3"/>',
    "<p>o'zbek <broken o'zbek",  # what is not HTML is left alone
    "<P CLASS=x>&amp;&lt;b&gt;",
    '<p>"ochiq</p><p>yopiq"</p>',  # a quotation does not run on into another paragraph
]
MENDED = [
    ("<p>o'zbek</p>", "<p>oʻzbek</p>"),
    ("<p>o<b>'</b>zbek</p>", "<p>o<b>ʻ</b>zbek</p>"),
    ("<p>o&#39;zbek &amp; o&#x27;zim</p>", "<p>oʻzbek &amp; oʻzim</p>"),
    ("<p>&quot;Navroʻz&quot;</p>", "<p>“Navroʻz”</p>"),
    ('<p>"Katta <i>bog\'</i>"</p>', "<p>“Katta <i>bogʻ</i>”</p>"),
    ('<p>"<a href="x">o\'z</a>"</p>', '<p>“<a href="x">o\'z</a>”</p>'),
    ("<p>bir  ikki</p><p>uch  toʻrt</p>", "<p>bir ikki</p><p>uch toʻrt</p>"),
    ("<ul><li>o'n</li><li>go'sht</li></ul>", "<ul><li>oʻn</li><li>goʻsht</li></ul>"),
    ("<a id=\"a1\">o'z</a> o'zim", '<a id="a1">o\'z</a> oʻzim'),
    ("2 < 3 o'zbek", "2 < 3 oʻzbek"),
]


@pytest.mark.parametrize("html", SAME)
def test_untouched(html: str) -> None:
    assert mended_html(html, "uz").changes == ()
    assert mend_html(html, "uz") == html


@pytest.mark.parametrize(("html", "expected"), MENDED)
def test_mended(html: str, expected: str) -> None:
    assert mend_html(html, "uz") == expected
    assert mend_html(expected, "uz") == expected


def test_composed_across_the_length_change() -> None:
    html = "<p>йод <b>и\u0306од</b> и\u0306 cлово</p>"
    assert mend_html(html, "ru") == "<p>йод <b>йод</b> й слово</p>"


def test_places_are_places_in_the_html() -> None:
    html = "<p>Men <b>o'zbek</b>man</p>"
    (change,) = mended_html(html, "uz").changes
    assert html[change.start : change.end] == "o'zbek</b>man"
    assert (change.before, change.after) == ("o'zbekman", "oʻzbekman")
    (found,) = check_html(html, "uz")
    assert (found.start, found.rule, found.suggestion) == (change.start, "apostrophe", "oʻzbekman")


pieces = st.lists(
    st.sampled_from(["<p>", "</p>", "<b>", "</b>", '<a href="o\'z">', "</a>", "<code>", "</code>",
                     "<br/>", "&quot;", "&#39;", "&nbsp;", '"', "o'z", "tog'", "  ", "и\u0306", "Тa",
                     "<", ">", "&", "x@y.z", "\ud800"])
)  # fmt: skip


@given(pieces, st.sampled_from(CODES))
@settings(max_examples=500, deadline=None)
def test_idempotent_and_tags_stay(parts: list[str], language: str) -> None:
    html = "".join(parts)
    once = mend_html(html, language)
    assert mend_html(once, language) == once
    tags = re.compile(r"<[a-zA-Z/][^<>]*>")
    assert tags.findall(once) == tags.findall(html)
