"""Typefaces: their letters, what a page loads; the marks of quotations."""

import dataclasses
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from core.blocks.text import unquoted
from core.fonts import typefaces_for
from languages import CODES, LANGUAGES, registry
from tests.conftest import missing

HOME, STORY = "", "stories/ikat/"


def _faces(code: str) -> list[tuple[str, str, Path, set[int]]]:
    """Family, style, file and code points of each web font, in the order of the stylesheet."""
    sheet = Path(finders.find(typefaces_for(code).stylesheet))
    found = []
    for rule in re.findall(r"@font-face \{(.*?)\}", sheet.read_text(encoding="utf-8"), re.S):
        values = dict(re.findall(r"([\w-]+): (.*?);\n", rule))
        if "unicode-range" not in values:
            continue
        points: set[int] = set()
        for part in values["unicode-range"].split(","):
            first, _dash, last = part.removeprefix("U+").partition("-")
            points |= set(range(int(first, 16), int(last or first, 16) + 1))
        file = re.match(r"url\(\.\./(.*?)\)", values["src"])[1]
        path = sheet.parent.parent / file
        if not path.exists():
            path = Path(finders.find(file) or missing("npm packages"))
        found.append((values["font-family"], values["font-style"], path, points))
    return found


@pytest.mark.parametrize("code", CODES)
def test_one_file_of_a_face_has_all_letters_of_a_language(code: str) -> None:
    entry = LANGUAGES[code]
    letters = {char for letter in entry.alphabet for char in letter + letter.lower()}
    wanted = letters | set("0123456789 \u00a0.,:;!?()—–-«»“”„‘’…№") | set(entry.quotes)
    faces = _faces(code)
    for face in {face[:2] for face in faces}:
        used = set()
        for char in wanted:
            files = [path for *which, path, points in faces if tuple(which) == face and ord(char) in points]  # fmt: skip
            assert files, f"{face}: no file has {char!r}"
            used.add(files[-1].name)  # the last rule that has it is used
        assert len(used) == 1, f"{face}: {used}"


@pytest.mark.parametrize("code", [*CODES, "xx", None])
def test_what_is_preloaded_is_there_and_small(code: str | None) -> None:
    files = [Path(finders.find(file)) for file in typefaces_for(code).preload]
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) < 46_000


def test_an_eighth_language_needs_no_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    karakalpak = dataclasses.replace(LANGUAGES["uz"], code="kaa", alphabet=tuple("AÁBGǴIÍıNŃOÓUÚ"))
    monkeypatch.setitem(registry.LANGUAGES, "kaa", karakalpak)
    assert typefaces_for("kaa") == typefaces_for("uz")
    points = set().union(*(points for family, _s, _p, points in _faces("kaa") if "Onest" in family))
    assert {ord(letter) for letter in karakalpak.alphabet} <= points


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("«Ырыс алды — ынтымак.»", "Ырыс алды — ынтымак."),
        (" “Suw damjasy” ", "Suw damjasy"),
        ("„Terpenie“", "Terpenie"),
        ('"a"', "a"),
        ("«А», — деди, — «Б»", "«А», — деди, — «Б»"),
        ("“O‘zbek” so‘zi", "“O‘zbek” so‘zi"),
        ("«бир жагы", "«бир жагы"),
        ("«", "«"),
        ("", ""),
    ],
)
def test_a_quotation_is_shown_without_marks_of_its_own(text: str, shown: str) -> None:
    assert unquoted(text) == shown


@pytest.mark.browser
@pytest.mark.parametrize("code", CODES)
def test_a_page_loads_what_its_letters_need(chromium, site_server: str, code: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    loaded: dict[str, int] = {}
    page.on(
        "requestfinished",
        lambda request: (
            loaded.update({request.url.rpartition("/static/")[2]: len(request.response().body())})
            if request.url.endswith(".woff2")
            else None
        ),
    )
    page.goto(f"{site_server}/{code}/{HOME}", wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    assert set(loaded) == set(typefaces_for(code).preload)
    assert sum(loaded.values()) < 46_000
    page.goto(f"{site_server}/{code}/{STORY}", wait_until="networkidle")
    assert not [name for name in loaded if name.count("/") > 1], "a part of the npm packages"
    page.close()


@pytest.mark.browser
def test_marks_of_quotations_are_the_registrys(chromium, site_server: str) -> None:
    page = chromium.new_page()
    for code, entry in LANGUAGES.items():
        page.goto(f"{site_server}/{code}/{STORY}")
        opening, closing = page.evaluate(
            "getComputedStyle(document.querySelector('blockquote q')).quotes"
        ).split('"')[1:4:2]
        assert (opening, closing) == entry.quotes, code
        foreign = page.evaluate("""() => {
          const q = document.createElement('q');
          q.lang = document.documentElement.lang === 'ru' ? 'en' : 'ru';
          document.querySelector('main p').append(q);
          return getComputedStyle(q).quotes;
        }""")
        assert foreign.startswith(f'"{opening}"'), "the marks are those of the text around"
        words = page.eval_on_selector_all("blockquote q", "all => all.map(q => q.textContent)")
        assert words
        assert not [text for text in words if text[0] in "«“„\"‘" or text[-1] in "»”\"’"]  # fmt: skip
    page.close()
