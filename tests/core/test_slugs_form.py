"""The slug in the editors' form, as the admin posts it."""

import json
import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from languages.slugs import romanisation
from stories.models import StoriesIndexPage, StoryPage
from tests.core.slugged import origin_of, published, versions_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("slugs"))
    return client


def _post(admin: Client, address: str, **values: str) -> object:
    data = {
        "title": "Қазақстан әуендері",
        "slug": "",
        "summary": "",
        "body": streamfield([]),
        "published_on": "2026-03-21",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "related_links-TOTAL_FORMS": "0",
        "related_links-INITIAL_FORMS": "0",
    }
    return admin.post(address, nested_form_data({**data, **values}))


def _add(code: str) -> str:
    index = StoriesIndexPage.objects.get(locale__language_code=code)
    return reverse("wagtailadmin_pages:add", args=("stories", "storypage", index.pk))


def _edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=(page.pk,))


def _latest(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def _errors(response: object) -> str:
    form = response.context["form"]  # type: ignore[attr-defined]
    assert set(form.errors) == {"slug"}
    return str(form.errors["slug"][0])


@pytest.mark.parametrize("action", ["save", "action-publish"])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [("", "qazaqstan-auenderi"), ("Менің-Әнім", "menin-anim"), ("Ready-Made", "ready-made")],
)
def test_a_story_without_a_script(admin: Client, action: str, typed: str, kept: str) -> None:
    response = _post(admin, _add("kk"), slug=typed, **{action: "1"})
    assert response.status_code == 302
    assert StoryPage.objects.latest("pk").slug == kept


def test_the_same_title_again(admin: Client) -> None:
    for _number in range(2):
        assert _post(admin, _add("kk")).status_code == 302
    assert StoryPage.objects.latest("pk").slug == "qazaqstan-auenderi-2"


def test_an_emptied_slug_is_made_again_and_stays_the_same(admin: Client) -> None:
    page = published("kk", "Қазақстан әуендері", slug="something")
    for _number in range(2):
        assert _post(admin, _edit(page), **{"action-publish": "1"}).status_code == 302
        assert Page.objects.get(pk=page.pk).slug == "qazaqstan-auenderi"


def test_without_a_title_it_is_the_title_that_is_asked_for(admin: Client) -> None:
    response = _post(admin, _add("kk"), title="")
    assert set(response.context["form"].errors) == {"title"}


@pytest.mark.parametrize("slug", ["media", "search"])
def test_reserved_words(admin: Client, slug: str) -> None:
    response = _post(admin, _add("kk"), slug=slug)
    assert "is an address of the site" in _errors(response)


@pytest.mark.parametrize("code", ["kk", "tk"])
def test_an_address_that_names_a_page_of_another_language(admin: Client, code: str) -> None:
    """``chiy`` is a Kyrgyz story and ``abrbandi`` a Tajik one that is in no other language."""
    published("tg", "Абрбандӣ", slug="abrbandi")
    response = _post(admin, _add(code), slug="abrbandi")
    assert "“abrbandi” is the address of “Абрбандӣ”" in _errors(response)
    assert "тоҷикӣ" in _errors(response)
    assert StoryPage.objects.filter(slug="abrbandi").count() == 1


def test_a_change_that_clashes_in_another_language_changes_nothing(admin: Client) -> None:
    page = origin_of(StoryPage, "ikat")
    published("tg", "Абрбандӣ", slug="abrbandi")
    for action in ("save", "action-publish"):
        response = _post(admin, _edit(page), slug="abrbandi", **{action: "1"})
        assert "“abrbandi” is the address of “Абрбандӣ”" in _errors(response)
    assert {version.slug for version in versions_in(page).values()} == {"ikat"}
    assert _latest(page).slug == "ikat"


def test_a_clash_from_before_does_not_lock_a_page(admin: Client) -> None:
    page = published("kk", "Наурыз", slug="abrbandi")
    published("tg", "Абрбандӣ", slug="abrbandi")
    response = _post(admin, _edit(page), slug="abrbandi", **{"action-publish": "1"})
    assert response.status_code == 302
    assert Page.objects.get(pk=page.pk).title == "Қазақстан әуендері"


def test_a_rename_by_an_editor(admin: Client, django_capture_on_commit_callbacks) -> None:
    page = origin_of(StoryPage, "ikat")
    with django_capture_on_commit_callbacks(execute=True):
        response = _post(admin, _edit(page), slug="abrbandi", **{"action-publish": "1"})
    assert response.status_code == 302
    assert {version.slug for version in versions_in(page).values()} == {"abrbandi"}
    assert Redirect.objects.filter(old_path="/tk/stories/ikat").exists()


def test_a_draft_of_a_published_page_changes_no_address(admin: Client) -> None:
    page = origin_of(StoryPage, "ikat")
    assert _post(admin, _edit(page), slug="abrbandi").status_code == 302
    assert _latest(page).slug == "abrbandi"
    assert {version.slug for version in versions_in(page).values()} == {"ikat"}


def test_a_detached_translation_keeps_the_slug_of_its_page(admin: Client) -> None:
    page = origin_of(StoryPage, "ikat")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    target = versions_in(page)["tk"]
    Translation.objects.filter(source=source, target_locale=target.locale).update(enabled=False)
    response = _post(admin, _edit(target), slug="ikat-halyda")
    assert "change it in oʻzbekcha" in _errors(response)
    assert _post(admin, _edit(target), slug="ikat").status_code == 302


@pytest.mark.parametrize("code", ["kk", "uz"])
def test_the_field_carries_the_table_of_the_pages_language(admin: Client, code: str) -> None:
    html = admin.get(_add(code), headers={"accept-language": "ru"}).content.decode()
    field = re.search(r'<input[^>]*name="slug"[^>]*>', html).group()
    table = re.search(r'data-romanised-slug-table="([^"]*)"', field).group(1)
    assert json.loads(unescape(table)) == romanisation(code)
    assert 'data-romanised-slug-follows-value="true"' in field
    assert "required" not in field
    assert "w-slug" not in html
    assert "js/slug.js" in html


def test_a_page_that_was_public_once_does_not_follow_its_title(admin: Client) -> None:
    page = published("kk", "Қазақстан", slug="something")
    StoryPage.objects.get(pk=page.pk).unpublish()
    html = admin.get(_edit(page)).content.decode()
    assert 'data-romanised-slug-follows-value="false"' in html


@pytest.mark.parametrize(
    ("slug", "problem"),
    [
        ("abrbandi", "“abrbandi” is the address of “Абрбандӣ”"),
        ("media", "is an address of the site"),
        ("ikat", "already in use"),
        ("ikat-2", None),
    ],
)
def test_a_copy_is_a_page_of_its_own(admin: Client, slug: str, problem: str | None) -> None:
    page = origin_of(StoryPage, "ikat")
    published("tg", "Абрбандӣ", slug="abrbandi")
    response = admin.post(
        reverse("wagtailadmin_pages:copy", args=(page.pk,)),
        {"new_title": page.title, "new_slug": slug, "new_parent_page": page.get_parent().pk},
    )
    if problem is None:
        assert response.status_code == 302
        assert StoryPage.objects.latest("pk").slug == slug
    else:
        assert problem in str(response.context["form"].errors["new_slug"])


def test_a_browser_asks_again_for_every_redirect(
    admin: Client, django_capture_on_commit_callbacks
) -> None:
    page = origin_of(StoryPage, "ikat")
    with django_capture_on_commit_callbacks(execute=True):
        _post(admin, _edit(page), slug="abrbandi", **{"action-publish": "1"})
    response = Client().get("/ru/stories/ikat/?from=mail")
    assert (response.status_code, response["Location"]) == (301, "/ru/stories/abrbandi/")
    assert response["Cache-Control"] == "no-cache"
    assert "Cache-Control" not in Client().get("/ru/stories/nothing-here/")
