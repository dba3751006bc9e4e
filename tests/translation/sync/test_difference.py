"""The word difference: nothing is lost, nothing gets through unescaped."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from translation.sync.difference import plain, word_diff

WORDS = st.lists(
    st.sampled_from([
        "felt", "yurt", "киіз", "үй", "oʻzbek", "тоҷикӣ", "<b>bold</b>", "<i>чий</i>", "&amp;",
        '<a id="a1">link</a>', '<a id="a2"><b>both</b></a>', "&lt;script&gt;", "1,5", "—", "<br>",
        "sanʼati", "it's", "'", '"',
    ]),
    max_size=12,
)  # fmt: skip


def _without(diff: str, name: str) -> str:
    soup = BeautifulSoup(diff, "html.parser")
    for element in soup.find_all(name):
        element.decompose()
    for element in soup.find_all("br"):
        element.replace_with("\n")
    return soup.get_text().replace("↵", "")


@given(WORDS, WORDS)
def test_without_the_new_it_is_the_old_and_the_other_way_round(
    old: list[str], new: list[str]
) -> None:
    before, after = " ".join(old), " ".join(new)
    diff = word_diff(before, after)
    assert _without(diff, "ins") == plain(before)
    assert _without(diff, "del") == plain(after)
    assert {tag.name for tag in BeautifulSoup(diff, "html.parser").find_all()} <= {
        "del", "ins", "b", "i", "br", "span",
    }  # fmt: skip


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_escaped(old: str, new: str) -> None:
    diff = word_diff(old, new)
    assert not {tag.name for tag in BeautifulSoup(diff, "html.parser").find_all()} - {
        "del", "ins", "b", "strong", "i", "em", "code", "abbr", "acronym", "br", "span",
    }  # fmt: skip


def test_whole_words_in_cyrillic_and_latin() -> None:
    assert word_diff("Киіз үй салынды.", "Киіз үйлер салынды.") == (
        "Киіз <del>үй</del><ins>үйлер</ins> салынды."
    )
    assert word_diff("Oʻzbek sanʼati", "Oʻzbek sanʼati va hunari") == (
        "Oʻzbek sanʼati<ins> va hunari</ins>"
    )


def test_neighbouring_words_are_one_change() -> None:
    assert word_diff("made of thick wool", "made of soft white felt") == (
        "made of <del>thick wool</del><ins>soft white felt</ins>"
    )


def test_a_change_of_markup_alone_is_seen() -> None:
    assert word_diff("a yurt", "a <b>yurt</b>") == "a <del>yurt</del><ins><b>yurt</b></ins>"
    linked = word_diff("see here", 'see <a id="a1">here</a>')
    assert linked == (
        'see <del>here</del><ins><span class="sync-link" data-link="a1">here</span></ins>'
    )


@pytest.mark.parametrize("text", ["", "same"])
def test_nothing_changed(text: str) -> None:
    assert word_diff(text, text) == text


def test_script_stays_text() -> None:
    diff = word_diff("a", "&lt;script&gt;alert(1)&lt;/script&gt;")
    assert "<script" not in diff
    assert "&lt;" in diff
