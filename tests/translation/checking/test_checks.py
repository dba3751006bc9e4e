"""What the checks find in a translated text, what they let pass, and that nothing breaks them."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES
from translation.checking import ERROR, RULES, WARNING, check_translation
from translation.checking import checks as checks_module
from translation.checking.letters import WHY
from translation.checking.rules import finding

LONG = "Felt is made of sheep wool, hot water and patience, by many hands together."


def rules(source: str, text: str, source_code: str = "en", code: str = "tk", **more) -> set[str]:
    return {each.rule for each in check_translation(source, text, source_code, code, **more)}


@pytest.mark.parametrize("text", ["", "  ", "<b></b>", "<br/>", "&nbsp;"])
def test_empty(text: str) -> None:
    (found,) = check_translation("Felt", text, "en", "tk")
    assert (found.rule, found.level) == ("empty", ERROR)


@pytest.mark.parametrize(
    "text",
    [
        "<b>keçe", "keçe</b>", "<b><i>keçe</b></i>", "<div>keçe</div>", '<b class="x">keçe</b>',
        '<a href="https://example.org">keçe</a>', "<script>keçe</script>", "keçe <b",
        "keçe <!-- x",
    ],
)  # fmt: skip
def test_broken_markup_stops(text: str) -> None:
    found = [f for f in check_translation("<b>felt</b>", text, "en", "tk") if f.rule == "markup"]
    assert found
    assert all(each.level == ERROR for each in found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keçe", "−<a1>"),
        ('<a id="a2">keçe</a>', "−<a1>, +<a2>"),
        ('<a id="a1">ke</a><a id="a1">çe</a>', "+<a1>"),
        ("<a>keçe</a>", "−<a1>, +<a>"),
    ],
)
def test_links_must_be_the_same(text: str, said: str) -> None:
    found = check_translation('<a id="a1">felt</a>', text, "en", "tk")
    (links,) = [each for each in found if each.rule == "links"]
    assert links.level == ERROR
    assert said in links.message


def test_bold_and_line_breaks_only_warn() -> None:
    found = check_translation("<b>felt</b><br/>wool", "keçe ýüň", "en", "tk")
    (tags,) = [each for each in found if each.rule == "tags"]
    assert tags.level == WARNING
    assert "−<b>" in tags.message


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("%(count)d felts", "%(sany)d keçe"),
        ("Hello {name}", "Salam"),
        ("of %s", "%s we %s"),
        ("{{ title }}", "{ title }"),
    ],
)
def test_placeholders(source: str, text: str) -> None:
    assert "placeholders" in rules(source, text)


@pytest.mark.parametrize("text", ["100% ýüň", "50 % sary", "100 % dok"])
def test_a_percent_sign_is_no_placeholder(text: str) -> None:
    assert "placeholders" not in rules("100% wool", text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1,200 km in 1911", "1911-nji ýylda 1 200 km"),
        ("1.5 m", "1,5 m"),
        ("21–23 March", "23–21 mart"),
        ("12, 15 and 18", "12 15 we 18"),
        ("12 15", "12, 15"),
        ("at 12:30", "12.30-da"),
    ],
)
def test_numbers_in_any_style(source: str, text: str) -> None:
    assert "numbers" not in rules(source, text)


@pytest.mark.parametrize(
    ("source", "text"), [("in 1911", "1912-nji ýylda"), ("3 felts", "keçe"), ("felt", "5 keçe")]
)
def test_other_numbers_warn(source: str, text: str) -> None:
    found = [each for each in check_translation(source, text, "en", "tk") if each.rule == "numbers"]
    assert [each.level for each in found] == [WARNING]


def test_length_against_the_source() -> None:
    assert "length" in rules(LONG, "Keçe")
    assert "length" in rules(LONG, "Keçe ýüňden edilýär. " * 10)
    assert "length" not in rules("Felt", "Keçe — goýun ýüňünden edilýän mata"), "short: not judged"


def test_the_limit_counts_what_readers_see() -> None:
    assert "too-long" not in rules("<b>ab</b>", "<b>äb &amp; ç</b>", limit=6)
    (found,) = [
        f
        for f in check_translation("felt", "ýüň keçe", "en", "tk", limit=7)
        if f.rule == "too-long"
    ]
    assert found.level == ERROR
    assert "8 characters" in found.message


def test_left_as_its_source() -> None:
    assert "identical" in rules("The felt is white", "The felt is white")
    for name in ("Samarkand", "Ichan Qala", "1911–1914", "UNESCO"):
        assert "identical" not in rules(name, name), name


def test_letters_come_with_words_and_a_place() -> None:
    text = "o'zbek tili"
    (found,) = [f for f in check_translation("x", text, "kk", "uz") if f.rule == "apostrophe"]
    assert found.level == WARNING
    assert text[found.start : found.end] == "o'zbek"
    assert found.suggestion == "oʻzbek"


@dataclass
class Term:
    found: str
    translations: list[str]
    avoid: list[str] = field(default_factory=list)
    agreed: list[str] = field(default_factory=list)


def test_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_module, "uses_term", lambda text, term, _code: term in text.lower())
    term = Term("felt", ["keçe"], ["woýlok"], ["keçe"])
    proposed = Term("felt", ["keçe"], ["woýlok"])
    assert {"missing-term", "avoided-term"} & rules("felt", "Ak woýlok", terms=[proposed]) == {
        "avoided-term"
    }
    assert not {"missing-term", "avoided-term"} & rules("felt", "Ak keçe", terms=[term])
    assert {"missing-term", "avoided-term"} <= rules("felt", "Ak woýlok", terms=[term])
    assert "missing-term" not in rules("felt", "Ak", terms=[Term("felt", [])])


def test_every_rule_of_letters_has_a_level() -> None:
    assert set(WHY) <= set(RULES)


def test_every_rule_makes_a_sentence() -> None:
    for rule in RULES:
        said = finding(rule, "x")
        assert said.level in (ERROR, WARNING)
        assert "%(" not in said.message


def test_errors_come_first() -> None:
    levels = [each.level for each in check_translation(LONG, "<b>Keçe 5", "en", "tk")]
    assert levels == sorted(levels)
    assert set(levels) == {ERROR, WARNING}


pieces = st.sampled_from(
    [
        "<b>", "</b>", "<a id=\"a1\">", "</a>", "<br/>", "<", ">", "&", "&amp;", "%(n)s", "{x}", "%",
        "1 200", "12", "o'z", "«", "\"", "—", "\u00a0", "keçe", "войлок", "өнер", "\u200b", "\n",
        "<!--", "</", "İ", "٣", "²", "𝟗",
    ]
)  # fmt: skip
texts = st.one_of(st.text(max_size=80), st.lists(pieces, max_size=14).map("".join))


@given(texts, texts, st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from([None, 5]))
def test_no_text_breaks_the_checks(
    source: str, text: str, source_code: str, code: str, limit: int | None
) -> None:
    for each in check_translation(source, text, source_code, code, limit=limit):
        assert each.rule in RULES
        assert each.message
        assert 0 <= each.start <= each.end <= len(text)


sound = st.lists(
    st.sampled_from(["<b>keçe</b>", '<a id="a1">ýüň</a>', "%(n)s", "{x}", "1 200", "suw", "<br/>"]),
    min_size=1,
).map(" ".join)


@given(sound)
def test_the_same_structure_has_no_findings_of_structure(text: str) -> None:
    found = rules(text, text)
    assert not found & {"markup", "links", "tags", "placeholders", "numbers", "length"}
