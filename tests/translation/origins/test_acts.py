"""Copying, moving, deleting, unpublishing through the real admin views: right in every language."""

import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoryPage
from tests.translation.origins.sets import all_texts, assert_sound, state_of, texts, versions
from translation.origins.known import origin_language
from translation.state import Publicness, TextState

pytestmark = pytest.mark.django_db


def _post(client: Client, act: str, page: Page, **data: object) -> object:
    url = f"/admin/pages/{page.pk}/{act}/"
    before = Page.objects.count(), Page.objects.live().count()
    assert client.get(url).status_code == 200
    assert before == (Page.objects.count(), Page.objects.live().count())  # nothing by GET
    return client.post(url, data)


# --- delete


def test_delete_translation_only(admin_client: Client) -> None:
    pages, before = versions("ikat"), all_texts("ikat")
    key = pages["uz"].translation_key
    _post(admin_client, "delete", pages["kk"], languages="this", sure="on")
    assert set(versions("ikat")) == set(pages) - {"kk"}
    assert_sound(key)
    assert "kk" not in state_of(key)
    assert origin_language(key) == "uz"
    before.pop("kk")
    assert all_texts("ikat") == before


def test_delete_origin_hands_over(admin_client: Client) -> None:
    pages, before = versions("ikat"), all_texts("ikat")
    key = pages["uz"].translation_key
    _post(admin_client, "delete", pages["uz"], languages="this", heir="ru", sure="on")
    assert set(versions("ikat")) == set(pages) - {"uz"}
    assert_sound(key)
    assert origin_language(key) == "ru"
    before.pop("uz")
    assert all_texts("ikat") == before
    assert {s.text for c, s in state_of(key).items() if c != "ru"} == {TextState.COMPLETE}
    assert Translation.objects.filter(source__object_id=key).count() == 5


def test_delete_all_languages(admin_client: Client) -> None:
    key = versions("ikat")["uz"].translation_key
    _post(admin_client, "delete", versions("ikat")["kk"], languages="all", sure="on")
    assert not versions("ikat")
    assert_sound(key)
    assert not TranslationSource.objects.filter(object_id=key).exists()


def test_delete_must_be_meant(admin_client: Client) -> None:
    page = versions("ikat")["kk"]
    answer = _post(admin_client, "delete", page, languages="all")
    assert answer.status_code == 200  # type: ignore[attr-defined]
    assert len(versions("ikat")) == 7
    _post(admin_client, "delete", page, languages="nonsense", sure="on")
    assert len(versions("ikat")) == 7


def test_delete_subtree_in_one_language(admin_client: Client) -> None:
    """A creator's works go with it; those whose origin they were are handed over."""
    creator = versions("gulzat")
    works = {p.slug: p.translation_key for p in creator["ky"].get_children()}
    assert works
    first = origin_language(creator["ky"].translation_key)
    _post(admin_client, "delete", creator[first], languages="this", heir="en", sure="on")
    for key in [creator["ky"].translation_key, *works.values()]:
        assert_sound(key)
        assert origin_language(key) == "en"
        assert set(state_of(key)) == set(creator) - {first}
        assert all(s.text is not TextState.MISSING for s in state_of(key).values())


def test_delete_subtree_in_all_languages(admin_client: Client) -> None:
    creator = versions("gulzat")
    works = [p.translation_key for p in creator["ky"].get_children()]
    _post(admin_client, "delete", creator["en"], languages="all", sure="on")
    assert not Page.objects.filter(translation_key__in=works).exists()
    assert not TranslationSource.objects.filter(object_id__in=works).exists()
    assert_sound(creator["en"].translation_key)


# --- unpublish


def test_unpublish_one_language(admin_client: Client) -> None:
    pages = versions("ikat")
    _post(admin_client, "unpublish", pages["kk"], languages="this")
    found = state_of(pages["uz"].translation_key)
    assert found["kk"].publicness is Publicness.UNPUBLISHED
    assert all(s.publicness is Publicness.LIVE for c, s in found.items() if c != "kk")
    assert_sound(pages["uz"].translation_key)


def test_unpublish_all_languages_with_what_is_below(admin_client: Client) -> None:
    creator = versions("gulzat")
    below = [p.translation_key for p in creator["ky"].get_children()]
    _post(admin_client, "unpublish", creator["tk"], languages="all", include_descendants="on")
    for key in [creator["ky"].translation_key, *below]:
        assert {s.publicness for s in state_of(key).values()} == {Publicness.UNPUBLISHED}
        assert_sound(key)


def test_unpublish_parent_leaves_children_readable(admin_client: Client, client: Client) -> None:
    creator = versions("gulzat")
    child = creator["en"].get_children().live().first()
    _post(admin_client, "unpublish", creator["en"], languages="this")
    assert client.get(child.specific.path_on_site).status_code == 200
    assert client.get(creator["en"].path_on_site).status_code == 404


# --- move


def _place(admin_client: Client, slug: str = "folder") -> dict[str, Page]:
    """A story index in every language, to move stories to."""
    homes = versions("stories", 3)
    out = {}
    key = uuid4()
    for code, index in homes.items():
        copy = type(index)(
            title=slug, slug=slug, locale=index.locale, translation_key=key, live=True
        )  # fmt: skip
        index.get_parent().add_child(instance=copy)
        copy.save_revision().publish()
        out[code] = copy
    return out


def test_move_takes_all_languages(admin_client: Client, client: Client) -> None:
    places = _place(admin_client)
    pages = versions("ikat")
    old = {code: page.path_on_site for code, page in pages.items()}
    url = f"/admin/pages/{pages['kk'].pk}/move/{places['kk'].pk}/confirm/"
    assert admin_client.get(url).status_code == 200
    assert versions("ikat")["kk"].get_parent().slug == "stories"
    assert admin_client.post(url).status_code == 302
    for code, page in versions("ikat").items():
        assert page.get_parent().pk == places[code].pk
        assert page.slug == "ikat"
        assert client.get(page.path_on_site).status_code == 200
        assert client.get(old[code]).status_code == 301
    assert_sound(pages["uz"].translation_key)
    assert Redirect.objects.filter(redirect_page__translation_key=pages["uz"].translation_key)


def test_move_is_refused_where_a_parent_is_missing(admin_client: Client) -> None:
    places, pages = _place(admin_client), versions("ikat")
    places["tk"].delete()
    url = f"/admin/pages/{pages['kk'].pk}/move/{places['kk'].pk}/confirm/"
    answer = admin_client.post(url)
    assert answer.status_code == 409
    assert "türkmen" in answer.content.decode()
    assert {page.get_parent().slug for page in versions("ikat").values()} == {"stories"}


def test_move_is_refused_where_the_address_is_taken(admin_client: Client) -> None:
    places, pages = _place(admin_client), versions("ikat")
    taken = StoryPage(title="Ikat", slug="ikat", locale=places["ru"].locale)
    places["ru"].add_child(instance=taken)
    url = f"/admin/pages/{pages['kk'].pk}/move/{places['kk'].pk}/confirm/"
    assert admin_client.post(url).status_code == 409
    assert {p.get_parent().slug for p in versions("ikat").values() if p.pk != taken.pk} == {
        "stories"
    }


def test_move_into_another_language_is_refused(admin_client: Client) -> None:
    places, pages = _place(admin_client), versions("ikat")
    url = f"/admin/pages/{pages['kk'].pk}/move/{places['ru'].pk}/confirm/"
    assert admin_client.post(url).status_code == 409


# --- copy


def _copy(client: Client, page: Page, **data: object) -> object:
    values = {
        "new_title": "A copy", "new_slug": "a-copy", "new_parent_page": page.get_parent().pk,
    }  # fmt: skip
    return _post(client, "copy", page, **{**values, **data})


def _ids(page: Page) -> set[str]:
    return {block["id"] for block in page.body.raw_data}


def test_copy_alone_is_a_new_origin(admin_client: Client) -> None:
    pages = versions("ikat")
    _copy(admin_client, pages["kk"])
    made = versions("a-copy")
    assert set(made) == {"kk"}
    assert made["kk"].translation_key != pages["kk"].translation_key
    assert not made["kk"].live
    assert origin_language(made["kk"].translation_key) == "kk"
    assert texts(made["kk"])[1:] == texts(pages["kk"])[1:]
    assert not _ids(made["kk"]) & _ids(pages["kk"])
    assert_sound(made["kk"].translation_key)
    assert_sound(pages["kk"].translation_key)


@pytest.mark.parametrize("code", ["uz", "kk"])
def test_copy_with_translations(admin_client: Client, code: str) -> None:
    pages, before = versions("ikat"), all_texts("ikat")
    _copy(admin_client, pages[code], with_translations="on")
    made = versions("a-copy")
    key = made[code].translation_key
    assert set(made) == set(pages)
    assert not any(page.live for page in made.values())
    assert origin_language(key) == code
    assert_sound(key)
    for each, page in made.items():
        assert texts(page)[1:] == before[each][1:]
    found = state_of(key)
    shared = [_ids(page) for page in made.values()]
    assert all(ids == shared[0] for ids in shared)
    for each in set(made) - {code}:  # only the title is new
        assert found[each].text in {TextState.IN_PROGRESS, TextState.COMPLETE}
        assert found[each].progress > 80
    assert all_texts("ikat") == before


def test_copy_with_all_below(admin_client: Client) -> None:
    creator = versions("gulzat")
    _copy(admin_client, creator["ky"], with_translations="on", copy_subpages="on")
    made = versions("a-copy")
    assert set(made) == set(creator)
    for code, page in made.items():
        assert [c.slug for c in page.get_children()] == [
            c.slug for c in creator[code].get_children()
        ]
    for child in made["ky"].get_children():
        assert_sound(child.translation_key)
        found = state_of(child.translation_key)
        assert set(found) == set(creator)
        assert {s.text for s in found.values()} <= {TextState.ORIGIN, TextState.COMPLETE}


def test_copy_keeps_the_unpublished_text(admin_client: Client) -> None:
    page = versions("ikat")["uz"]
    page.summary = "Yangi qoralama matn."
    page.save_revision()
    _copy(admin_client, page)
    assert "Yangi qoralama matn." in texts(versions("a-copy")["uz"])
    assert versions("a-copy")["uz"].related_links.count() == page.related_links.count()


def test_no_address_is_taken_by_a_copy(admin_client: Client) -> None:
    page = versions("ikat")["kk"]
    answer = _copy(admin_client, page, new_slug="ikat")
    assert answer.status_code == 200  # type: ignore[attr-defined]
    for place in ("nonsense", "99999999", "9" * 40, ""):
        answer = _copy(admin_client, page, new_parent_page=place)
        assert answer.status_code == 400  # type: ignore[attr-defined]
    assert not versions("a-copy")


def test_no_aliases(admin_client: Client) -> None:
    page = versions("ikat")["kk"]
    answer = _copy(admin_client, page, alias="on")
    assert answer.status_code == 400  # type: ignore[attr-defined]
    for url in (
        f"/admin/localize/page/{page.pk}/convert_to_alias/",
        f"/admin/pages/{page.pk}/convert_alias/",
    ):
        assert admin_client.post(url).status_code == 302
    assert not Page.objects.filter(alias_of__isnull=False).exists()


# --- where it cannot be asked


@pytest.mark.parametrize(
    "name",
    ["copy", "delete", "move", "unpublish", "create_alias", "convert_alias",
     "copy_for_translation"],
)  # fmt: skip
def test_api_actions_are_refused(admin_client: Client, name: str) -> None:
    page = versions("ikat")["kk"]
    count = Page.objects.count(), Page.objects.live().count()
    answer = admin_client.post(
        f"/admin/api/main/pages/{page.pk}/action/{name}/",
        json.dumps({"destination_page_id": page.get_parent().pk, "locale": "en"}),
        content_type="application/json",
    )
    assert answer.status_code == 409
    assert answer.json()["detail"]
    assert count == (Page.objects.count(), Page.objects.live().count())


@pytest.mark.parametrize("name", ["delete", "move", "unpublish"])
def test_bulk_actions_are_refused(admin_client: Client, name: str) -> None:
    page = versions("ikat")["kk"]
    url = f"/admin/bulk/wagtailcore/page/{name}/?id={page.pk}&next=/admin/"
    count = Page.objects.count(), Page.objects.live().count()
    for answer in (admin_client.get(url), admin_client.post(url, {"chooser": 1})):
        assert answer.status_code == 302
    assert count == (Page.objects.count(), Page.objects.live().count())


# --- rights


def _outsider() -> Client:
    """Somebody who may enter the admin and nothing more."""
    user = User.objects.create_user("outsider", "o@example.org", "x")
    group = Group.objects.create(name="outsiders")
    from django.contrib.auth.models import Permission

    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("act", ["delete", "unpublish", "copy"])
def test_acts_need_rights(act: str) -> None:
    page, client = versions("ikat")["kk"], _outsider()
    count = Page.objects.count(), Page.objects.live().count()
    for answer in (
        client.get(f"/admin/pages/{page.pk}/{act}/"),
        client.post(f"/admin/pages/{page.pk}/{act}/", {"languages": "all", "sure": "on"}),
    ):
        assert answer.status_code in {302, 403}
    assert count == (Page.objects.count(), Page.objects.live().count())


def test_move_needs_rights() -> None:
    places, pages = _place(Client()), versions("ikat")
    url = f"/admin/pages/{pages['kk'].pk}/move/{places['kk'].pk}/confirm/"
    answer = _outsider().post(url)
    assert answer.status_code in {302, 403, 409}
    assert versions("ikat")["kk"].get_parent().slug == "stories"


def test_texts_of_other_languages_survive_deletion_in_the_records(admin_client: Client) -> None:
    pages = versions("ikat")
    key = pages["uz"].translation_key
    rows = StringTranslation.objects.filter(context__object_id=key, locale=pages["ru"].locale)
    count = rows.count()
    _post(admin_client, "delete", pages["kk"], languages="this", sure="on")
    assert rows.count() == count
    assert GroupPagePermission is not None
