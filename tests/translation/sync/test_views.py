"""Where an editor sees what translators were given."""

from typing import Any

import pytest
from django.test import Client
from wagtail_localize.models import TranslationSource

from tests.translation.sync.helpers import (
    DYE,
    FELT,
    FELT_NOW,
    new_story,
    page,
    source,
    superuser,
    texts,
    translate,
    write,
)
from translation.sync.submitting import submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Any:
    made = new_story(FELT, DYE)
    submit(made, ["kk"])
    translate(made, "kk").save_target(publish=False)
    page(made.slug, "kk").latest_revision.publish()
    return made


@pytest.fixture
def chief() -> Client:
    client = Client()
    client.force_login(superuser("chief"))
    return client


def _address(story: Any) -> str:
    return f"/admin/localize/update/{source(story).pk}/"


def test_what_was_given(story: Any, chief: Client) -> None:
    write(story, FELT_NOW, DYE)
    shown = chief.get(_address(story)).content.decode()
    assert "<ins>and goats </ins>" in shown
    assert "Compare again" in shown
    assert "қазақша" in shown


def test_what_waits_and_giving_it(story: Any, chief: Client) -> None:
    """Where the synchronisation at publication failed."""
    body = story.body.raw_data[0]
    body["value"] = body["value"].replace(FELT, FELT_NOW)
    story.save()
    shown = chief.get(_address(story)).content.decode()
    assert "1 text has changed" in shown
    assert FELT in texts(story, "kk"), "looking changes nothing"
    answer = chief.post(_address(story), follow=True)
    assert "Nothing was published" in answer.content.decode()
    assert FELT_NOW in texts(story, "kk")
    row = page(story.slug, "kk")
    assert row.live
    assert not row.has_unpublished_changes
    answer = chief.post(_address(story), follow=True)
    assert "Nothing has changed" in answer.content.decode()


def test_publishing_is_not_offered_nor_obeyed(story: Any, chief: Client) -> None:
    revisions = page(story.slug, "kk").revisions.count()
    chief.post(_address(story), {"publish_translations": "on"})
    assert page(story.slug, "kk").revisions.count() == revisions


def test_who_may_not_write_the_origin_is_refused(story: Any) -> None:
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group, Permission

    user = get_user_model().objects.create_user("translator", "t@example.org", "x")
    group = Group.objects.create(name="Translators of nothing")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    group.permissions.add(Permission.objects.get(codename="submit_translation"))
    user.groups.add(group)
    client = Client()
    assert client.get(_address(story)).status_code == 302
    client.force_login(user)
    for answer in (client.get(_address(story)), client.post(_address(story))):
        assert answer.status_code in {302, 403}
        assert "update" not in answer.headers.get("Location", "")


def test_nothing_there(chief: Client, story: Any) -> None:
    assert chief.get("/admin/localize/update/999999/").status_code == 404
    assert chief.delete(_address(story)).status_code == 405
    address = _address(story)
    TranslationSource.objects.filter(pk=source(story).pk).update(
        specific_content_type=page("about", "kk").content_type_id
    )
    assert chief.get(address).status_code == 404, "its original is not there"
