"""The facts of items follow the pages: what is public, in which version, with which values."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from core.choices import Country, Material
from heritage.exploration.upkeep import refresh_all
from heritage.models import HeritageIndexPage, HeritageItemPage, Inscription, ItemFacts
from heritage.models.facts import century, mask, members
from languages import CODES
from translation.fallback import best_for_all, best_versions

pytestmark = pytest.mark.django_db


def _item(slug: str, code: str) -> HeritageItemPage:
    return HeritageItemPage.objects.get(slug=slug, locale__language_code=code)


def _shown(slug: str) -> dict[str, str]:
    """Language of the listing → language of the version in it."""
    rows = ItemFacts.objects.filter(page__slug=slug).select_related("page__locale")
    return {row.language: row.page.locale.language_code for row in rows}


def _add(code: str, slug: str, **fields: object) -> HeritageItemPage:
    page = HeritageItemPage(
        title=slug.title(), slug=slug, nature="tangible", kind="craft", countries=["kz", "uz"],
        locale=Locale.objects.get(language_code=code), **fields,
    )  # fmt: skip
    HeritageIndexPage.objects.get(locale__language_code=code).add_child(instance=page)
    return page


def _private(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )


def test_masks() -> None:
    assert mask(Country, ["kz", "tj", "nowhere"]) == 5
    assert members(Country, 5) == ["kz", "tj"]
    assert members(Material, mask(Material, Material.values)) == Material.values
    assert [century(year) for year in (None, -401, -100, -1, 1, 100, 101)] == [
        None, -5, -1, -1, 0, 0, 1,
    ]  # fmt: skip


def test_the_demo_is_listed_as_its_pages_are() -> None:
    assert ItemFacts.objects.exists()
    for code in CODES:
        shown = best_versions(HeritageItemPage.objects.all(), code)
        expected = set(shown.values_list("pk", flat=True))
        rows = ItemFacts.objects.filter(language=code)
        assert set(rows.values_list("page_id", flat=True)) == expected
    row = ItemFacts.objects.get(page__slug="yurt", language="tk")
    page = _item("yurt", "tk")
    assert members(Country, row.countries) == sorted(page.countries, key=Country.values.index)
    assert (row.kind, row.period_from, row.key) == (
        page.kind,
        page.period_from,
        page.translation_key,
    )


def test_both_ways_to_the_best_version_agree() -> None:
    found = best_for_all(HeritageItemPage.objects.all())
    for code in CODES:
        one = dict(
            best_versions(HeritageItemPage.objects.all(), code).values_list("translation_key", "pk")
        )
        assert {key: by_language[code] for key, by_language in found.items()} == one


def test_publishing_lists_and_unpublishing_unlists() -> None:
    page = _add("ky", "bosogo", live=False, latitude=42.5, longitude=74.5)
    assert not _shown("bosogo")
    page.save_revision().publish()
    assert _shown("bosogo") == dict.fromkeys(CODES, "ky")
    row = ItemFacts.objects.get(page=page, language="en")
    assert (row.x, row.y) != (None, None)
    assert members(Country, row.countries) == ["kz", "uz"]
    page.refresh_from_db()
    page.unpublish()
    assert not _shown("bosogo")


def test_a_translation_takes_its_place() -> None:
    page = _add("ky", "bosogo")
    other = page.copy_for_translation(Locale.objects.get(language_code="ru"))
    assert _shown("bosogo") == dict.fromkeys(CODES, "ky"), "a draft is not listed"
    other.save_revision().publish()
    assert _shown("bosogo") == {**dict.fromkeys(CODES, "ru"), "ky": "ky"}
    other.refresh_from_db()
    other.unpublish()
    assert _shown("bosogo") == dict.fromkeys(CODES, "ky")


def test_a_draft_changes_nothing() -> None:
    page = _item("yurt", "kk")
    before = ItemFacts.objects.get(page=page, language="kk").title_key
    page.title, page.kind = "Ааа", "game"
    page.save_revision()
    row = ItemFacts.objects.get(page=page, language="kk")
    assert (row.title_key, row.kind) == (before, _item("yurt", "kk").kind)
    page.get_latest_revision().publish()
    row = ItemFacts.objects.get(page=page, language="kk")
    assert row.title_key != before
    assert (row.kind, row.letter) == ("game", "А")


def test_inscriptions_count_when_they_are_saved_with_the_page() -> None:
    page = _add("uz", "beshik")
    page.inscriptions.add(Inscription(list="national", year=2010))
    page.save()
    assert set(ItemFacts.objects.filter(page=page).values_list("lists", flat=True)) == {1 << 5}
    page.inscriptions.clear()
    page.save_revision().publish()
    assert set(ItemFacts.objects.filter(page=page).values_list("lists", flat=True)) == {0}


def test_private_pages_stay_out() -> None:
    rule = _private(_item("yurt", "kk"))
    assert _shown("yurt")["kk"] == "ru", "another version is public"
    rule.delete()
    assert _shown("yurt")["kk"] == "kk"


def test_pages_below_a_private_page_stay_out() -> None:
    rules = [_private(index) for index in HeritageIndexPage.objects.all()]
    assert not ItemFacts.objects.exists()
    page = _add("kk", "besik")
    assert not _shown("besik")
    rules[0].delete()
    PageViewRestriction.objects.filter(pk__in=[rule.pk for rule in rules[1:]]).delete()
    assert _shown("besik") == dict.fromkeys(CODES, page.language)


def test_an_expired_page_is_not_listed() -> None:
    page = _add("kk", "besik", expire_at=timezone.now() - timezone.timedelta(days=1))
    call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert not page.live
    assert not _shown("besik")


def test_deleting_lets_another_version_step_in() -> None:
    _item("yurt", "kk").delete()
    assert _shown("yurt") == {**{code: code for code in CODES}, "kk": "ru"}


@pytest.mark.parametrize("whole", [True, False], ids=["by the page", "by the tree"])
def test_deleting_a_private_page_leaves_nothing(whole: bool) -> None:
    page = _add("kk", "besik")
    _private(page)
    Page.objects.get(pk=page.pk).specific.delete() if whole else Page.objects.filter(
        pk=page.pk
    ).delete()
    assert not ItemFacts.objects.filter(key=page.translation_key).exists()
    assert not HeritageItemPage.objects.filter(pk=page.pk).exists()


def test_deleting_the_catalogue_of_a_language() -> None:
    HeritageIndexPage.objects.get(locale__language_code="kk").delete()
    assert "kk" not in set(_shown("yurt").values())
    assert _shown("yurt")["kk"] == "ru"


def test_all_can_be_worked_out_anew() -> None:
    fields = ("key", "language", "page_id", "title_key", "lists", "countries", "x", "y")
    right = set(ItemFacts.objects.values_list(*fields))
    ItemFacts.objects.filter(language="kk").delete()
    ItemFacts.objects.update(countries=0, title_key="")
    assert refresh_all(missing=True) > 5
    assert refresh_all(missing=True) == 0
    call_command("list_heritage", verbosity=0)
    assert set(ItemFacts.objects.values_list(*fields)) == right


@pytest.mark.parametrize("year", [-2_000_000_000, 3_300_000])
def test_a_year_with_a_digit_too_many_can_be_saved_and_shown(year: int, client: Client) -> None:
    page = _add("en", "far-away", period_from=year, period_to=year)
    row = ItemFacts.objects.get(page=page, language="en")
    assert row.period_from == year
    for view in ("list", "timeline"):
        assert client.get(f"/en/heritage/?view={view}").status_code == 200


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
def test_one_process_at_a_time_works_rows_out() -> None:
    """Held until the end of the transaction, in which the page was saved."""
    _item("yurt", "kk").save()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
        )
        assert cursor.fetchone() == (1,)
