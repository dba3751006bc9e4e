"""One slug for all languages of a page: changes, redirects, drafts, refusals."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation, TranslationSource

from creators.models import CreatorPage
from home.models import HomePage, StandardPage
from languages import CODES
from programmes.models import ProgrammePage
from stories.models import StoriesIndexPage, StoryPage
from tests.core.slugged import origin_of, published, versions_in

pytestmark = pytest.mark.django_db
Rename = Callable[[Page, str], None]


@pytest.fixture
def rename(django_capture_on_commit_callbacks) -> Rename:
    """Publish a page under another slug, to the end of the transaction."""

    def publish(page: Page, slug: str) -> None:
        fresh = page.specific_class.objects.get(pk=page.pk)
        fresh.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            fresh.save_revision().publish()

    return publish


def _leads_to(client: Client, old: str) -> str:
    """Follow one redirect and return where it leads; it must be permanent."""
    response = client.get(old)
    assert response.status_code == 301, old
    return str(response["Location"])


def test_a_changed_slug_reaches_all_languages_at_once(client: Client, rename: Rename) -> None:
    rename(origin_of(StoryPage, "ikat"), "abrbandi")
    versions = versions_in(StoryPage.objects.filter(slug="abrbandi").first())
    assert set(versions) == set(CODES)
    for code, page in versions.items():
        assert page.slug == "abrbandi"
        assert page.url_path.endswith("/stories/abrbandi/")
        assert page.get_latest_revision_as_object().slug == "abrbandi"
        assert _leads_to(client, f"/{code}/stories/ikat/") == f"/{code}/stories/abrbandi/"
        assert client.get(f"/{code}/stories/abrbandi/").status_code == 200
    assert Redirect.objects.filter(old_path__endswith="/ikat").count() == len(CODES)
    assert not any(Page.find_problems())


@pytest.mark.parametrize(
    ("model", "slug", "child"),
    [(CreatorPage, "zebo", "suzani"), (ProgrammePage, "cultural-tour", "almaty")],
    ids=["works", "events"],
)
def test_what_lies_under_a_page_moves_with_it(
    client: Client, rename: Rename, model: type[Page], slug: str, child: str
) -> None:
    section = {"zebo": "creators", "cultural-tour": "programmes"}[slug]
    rename(origin_of(model, slug), "new-name")
    for code in CODES:
        new = f"/{code}/{section}/new-name/{child}/"
        assert _leads_to(client, f"/{code}/{section}/{slug}/{child}/") == new
        assert client.get(new).status_code == 200
        assert _leads_to(client, f"/{code}/{section}/{slug}/") == f"/{code}/{section}/new-name/"


def test_two_changes_make_no_chain(client: Client, rename: Rename) -> None:
    page = origin_of(StoryPage, "ikat")
    rename(page, "second")
    rename(page, "third")
    for old in ("ikat", "second"):
        assert _leads_to(client, f"/kk/stories/{old}/") == "/kk/stories/third/"


def test_going_back_leaves_no_loop(client: Client, rename: Rename) -> None:
    page = origin_of(CreatorPage, "zebo")
    rename(page, "elsewhere")
    rename(page, "zebo")
    assert client.get("/kk/creators/zebo/suzani/").status_code == 200
    assert _leads_to(client, "/kk/creators/elsewhere/suzani/") == "/kk/creators/zebo/suzani/"
    for version in versions_in(page).values():
        version.get_children().get(slug="suzani").specific.unpublish()
        version.unpublish()
    for address in ("/kk/creators/zebo/", "/kk/creators/zebo/suzani/"):
        assert client.get(address).status_code == 404, "no redirect to itself"


def test_an_address_that_another_page_takes_is_its_own(client: Client, rename: Rename) -> None:
    rename(origin_of(StoryPage, "ikat"), "abrbandi")
    other = published("kk", "Икат туралы", slug="ikat")
    assert client.get("/kk/stories/ikat/").status_code == 200
    other.unpublish()
    assert client.get("/kk/stories/ikat/").status_code == 404
    assert _leads_to(client, "/uz/stories/ikat/") == "/uz/stories/abrbandi/"


def test_a_redirect_by_hand_is_kept(rename: Rename) -> None:
    Redirect.add_redirect("/kk/stories/abrbandi", redirect_to="/kk/stories/")
    rename(origin_of(StoryPage, "ikat"), "abrbandi")
    assert Redirect.objects.filter(old_path="/kk/stories/abrbandi").exists()


def test_drafts_and_syncs_do_not_bring_the_old_slug_back(rename: Rename) -> None:
    page = origin_of(StoryPage, "ikat")
    target = versions_in(page)["tk"]
    target.byline = "a draft"
    early = target.save_revision(approved_go_live_at=timezone.now())
    target.save_revision()
    rename(page, "abrbandi")
    latest = Page.objects.get(pk=target.pk).latest_revision_id
    assert early.pk != latest
    for pk in (early.pk, latest):
        Revision.objects.get(pk=pk).publish()
        assert Page.objects.get(pk=target.pk).slug == "abrbandi"
    source = TranslationSource.objects.get(object_id=page.translation_key)
    Translation.objects.get(source=source, target_locale=target.locale).save_target(publish=True)
    target = Page.objects.get(pk=target.pk)
    assert target.slug == "abrbandi"
    assert target.get_latest_revision_as_object().slug == "abrbandi"


def test_a_language_without_records_passes_its_slug_on(rename: Rename) -> None:
    page = StandardPage.objects.get(slug="terms", locale__language_code="tg")
    TranslationSource.objects.filter(object_id=page.translation_key).delete()
    rename(page, "credits")
    assert {version.slug for version in versions_in(page).values()} == {"credits"}


def test_a_translation_does_not_pass_its_slug_on() -> None:
    page = origin_of(StoryPage, "ikat")
    target = versions_in(page)["tk"]
    target.slug = "astray"
    target.save()
    assert {p.slug for code, p in versions_in(page).items() if code != "tk"} == {"ikat"}


def test_homes_keep_their_own(rename: Rename) -> None:
    origin = origin_of(HomePage, "home-kk")
    before = {code: home.slug for code, home in versions_in(origin).items()}
    rename(origin, "home-page")
    after = {code: home.slug for code, home in versions_in(origin).items()}
    assert after == before | {origin.language: "home-page"}


def test_a_slug_of_another_page_in_one_language_changes_nothing(rename: Rename) -> None:
    page = origin_of(StoryPage, "ikat")
    published("tk", "Abrbandi", slug="abrbandi")
    before = list(Page.objects.order_by("pk").values_list("pk", "slug", "url_path"))
    page.slug = "abrbandi"
    with pytest.raises(ValidationError, match="“abrbandi” is the address of “Abrbandi”") as caught:
        page.save()
    assert "türkmençe" in str(caught.value)
    assert list(Page.objects.order_by("pk").values_list("pk", "slug", "url_path")) == before
    assert not Redirect.objects.exists()


def test_a_draft_that_is_being_named_leaves_no_redirects(
    client: Client, django_capture_on_commit_callbacks
) -> None:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    page = StoryPage(title="Қ", locale=index.locale, live=False)
    index.add_child(instance=page)
    for slug in ("qa", "qaz", "qazaq"):
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save()
    assert not Redirect.objects.exists()
    assert client.get("/kk/stories/qa/").status_code == 404
