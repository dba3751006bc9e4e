"""wagtail-localize's own addresses answer by the site's rights; preview and the end of translating."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from tests.translation.editor import desks
from tests.translation.editor.desks import refused

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def work() -> Translation:
    return desks.translation()


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(desks.translator())
    return client


def strings(work: Translation, pk: int | None = None) -> str:
    pk = desks.segment(work).pk if pk is None else pk
    return reverse("wagtail_localize:edit_string_translation", args=[work.pk, pk])


def put(client: Client, url: str, value: str):
    return client.put(url, urlencode({"value": value}), content_type=FORM)


def test_put_and_delete_a_text(signed_in: Client, work: Translation) -> None:
    answer = put(signed_in, strings(work), "Kuy").json()
    assert (answer["data"], answer["error"], answer["segment_id"]) == (
        "Kuy", None, desks.segment(work).pk,
    )  # fmt: skip
    assert desks.row(work).data == "Kuy"
    assert put(signed_in, strings(work), "<div>Kuy</div>").json()["error"]
    assert signed_in.delete(strings(work)).status_code == 200
    assert desks.row(work) is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", FORM), ("x=y", FORM), ("{", "application/json"), (b"\xff\xfe", FORM),
        ("--x", "multipart/form-data"), ("--x", "multipart/form-data; boundary=x"),
    ],
)  # fmt: skip
def test_bad_bodies(signed_in: Client, work: Translation, body: str | bytes, kind: str) -> None:
    before = desks.row(work).data
    assert signed_in.put(strings(work), body, content_type=kind).status_code == 400
    assert desks.row(work).data == before
    assert signed_in.post(strings(work), {"value": "x"}).status_code == 405


def test_a_text_of_another_page(signed_in: Client, work: Translation) -> None:
    other = desks.segment(desks.translation("Ортеке: билейтін ағаш теке", "ky"))
    assert put(signed_in, strings(work, other.pk), "x").status_code == 404


def test_without_the_right_nothing_is_written(client: Client, work: Translation) -> None:
    before = desks.row(work).data
    for user in (desks.translator("a", "tk"), desks.person("b", ("write", "uz")), None):
        if user is not None:
            client.force_login(user)
        else:
            client.logout()
        assert put(client, strings(work), "x").status_code in (302, 403)
    assert desks.row(work).data == before


@pytest.mark.parametrize("value", ["javascript:alert(1)", "999999", "https://example.org/"])
def test_links_and_choices_are_the_origins(client: Client, work: Translation, value: str) -> None:
    context = desks.segment(work).context
    fact = OverridableSegment.objects.create(
        source=work.source, context=context, order=99, data_json='"https://example.com/"'
    )
    url = reverse("wagtail_localize:edit_override", args=[work.pk, fact.pk])
    for user in (desks.translator(), desks.reviewer(), desks.person("c", ("coordinate", "*"))):
        client.force_login(user)
        assert refused(put(client, url, value))
        assert refused(client.delete(url))
    assert not SegmentOverride.objects.exists()


@pytest.mark.parametrize(
    "name", ["wagtail_localize:preview_translation", "workbench_editor:preview"]
)
def test_preview_of_the_texts_saved_so_far(signed_in: Client, work: Translation, name: str) -> None:
    put(signed_in, strings(work), "Bu lid hali chop etilmagan")
    response = signed_in.get(reverse(name, args=[work.pk]))
    assert response.status_code == 200
    assert "Bu lid hali chop etilmagan" in response.content.decode()
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy


def test_preview_asks_for_rights_and_known_modes(client: Client, work: Translation) -> None:
    url = reverse("workbench_editor:preview", args=[work.pk])
    assert client.get(url).status_code == 302
    client.force_login(User.objects.create_user("nobody"))
    assert client.get(url).status_code in (302, 403)
    client.force_login(desks.translator())
    mode = reverse("wagtail_localize:preview_translation", args=[work.pk, "no-such"])
    assert client.get(mode).status_code == 404
    assert client.get(reverse("workbench_editor:preview", args=[10**9])).status_code == 404


@pytest.mark.parametrize("name", ["wagtail_localize:stop_translation", "workbench_editor:stop"])
def test_stopping_is_asked_and_for_those_who_write_the_page(
    client: Client, work: Translation, name: str
) -> None:
    url = reverse(name, args=[work.pk])
    client.force_login(desks.reviewer())
    assert refused(client.post(url))
    client.force_login(desks.person("chief", ("coordinate", "*")))
    assert "no longer made from its origin" in client.get(url).content.decode()
    work.refresh_from_db()
    assert work.enabled
    assert client.post(url).status_code == 302
    work.refresh_from_db()
    assert not work.enabled
    edit = reverse("workbench_editor:edit", args=[desks.page_of(work).pk])
    assert client.get(edit).status_code == 404
