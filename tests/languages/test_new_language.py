"""A language that CLDR hardly knows: an entry and its alphabet are enough for the kit."""

import datetime as dt

import pytest

from languages import LANGUAGES, Language, dates, names, periods
from languages.folding import fold
from languages.letters import check, mend
from languages.order import initial, sort_key
from languages.slugs import slugify

KARAKALPAK = Language(
    code="kaa",
    endonym="qaraqalpaqsha",
    script="Latn",
    og_locale="kaa_UZ",
    alphabet=tuple("A Á B D E F G Ǵ H X Í I J K Q L M N Ń O Ó P R S T U Ú V W Y Z Sh".split()),
    cldr="uz",
)


def test_a_language_that_cldr_hardly_knows_borrows_a_neighbours_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Karakalpak with Uzbek's CLDR data: every function of the kit answers."""
    monkeypatch.setitem(LANGUAGES, "kaa", KARAKALPAK)
    first, last = dt.date(2026, 3, 30), dt.date(2027, 1, 2)
    assert dates.format_date(first, "kaa") == "30-mart, 2026"
    assert "2027" in dates.format_range(first, last, "kaa")
    assert dates.format_weekday(first, "kaa") == "dushanba"
    assert dates.short_range(first, last, "kaa").lines == ("mar 2026 –", "2 yan 2027")
    assert dates.format_nearness(last, last, last - dt.timedelta(days=2), "kaa")
    assert periods.format_period(1301, 1400, "kaa") == "1301–1400"
    assert names.language_name("kaa", "kaa") == "qaraqalpaqsha"
    assert names.language_name("kaa", "ru") == "каракалпакский"
    assert names.country_name("uz", "kaa").endswith("zbekiston")
    assert names.zone_city("Asia/Tashkent", "kaa")
    assert slugify("Ájiniyaz – ullı shayır", "kaa") == "ajiniyaz-ulli-shayir"
    assert fold("Ájiniyaz", "kaa") == "ajiniyaz"
    assert sorted(["Ózbek", "Shahar", "Ásher", "Nókis"], key=lambda t: sort_key(t, "kaa")) == [
        "Ásher",
        "Nókis",
        "Ózbek",
        "Shahar",
    ]
    assert initial("shahar", "kaa") == "Sh"
    assert mend("eki  sóz", "kaa") == "eki sóz"
    assert not check("Nókis, Xojeli", "kaa")
