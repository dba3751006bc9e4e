"""Nobody publishes what they wrote; who has the right and did not write it, does."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Page, WorkflowState

from brand_site.roles import role
from tests.rights import samples
from tests.rights.forms import add, bulk, edit, story, to_page, untouched
from tests.rights.people import browser, page, person, signed_in

pytestmark = pytest.mark.django_db
NOW = {"action-publish": "1"}


def _both() -> User:
    user = person("editor-kz")
    user.groups.add(Group.objects.get(name=role("reviewer-kz").group))
    return user


def _written(client: Client) -> Any:
    origin = page("orteke", "kk")
    assert edit(client, origin, title="Жаңа атау").status_code == 302
    return Page.objects.get(pk=origin.pk)


def _title(of: Page) -> str:
    return Page.objects.get(pk=of.pk).title


@pytest.mark.parametrize("key", ["chief", "both"])
def test_a_writer_with_the_right_to_publish_saves_a_draft_only(key: str) -> None:
    client = browser(_both() if key == "both" else person(key))
    before = page("orteke", "kk").title
    edit(client, page("orteke", "kk"), title="Жаңа атау", **NOW)
    origin = Page.objects.get(pk=page("orteke", "kk").pk)
    assert (origin.title, origin.has_unpublished_changes) == (before, True)
    edit(client, origin, title="Тағы", **NOW)  # nor by saving it a second time
    bulk(client, "publish", origin)
    assert _title(origin) == before


@pytest.mark.parametrize("key", ["chief", "both"])
def test_a_new_page_is_not_published_by_its_writer(key: str) -> None:
    client = browser(_both() if key == "both" else person(key))
    assert add(client, page("stories", "kk"), countries=["kz"], **NOW).status_code == 302
    assert not Page.objects.get(title="Жаңа әңгіме").live


def test_another_person_publishes_it() -> None:
    written = _written(signed_in("editor-kz"))
    for key in ("editor-uz", "reviewer-uz", "translator-kk", "language-reviewer-kk", "viewer"):
        bulk(signed_in(key), "publish", written)
        assert _title(written) != "Жаңа атау"
    bulk(signed_in("reviewer-kz"), "publish", written)
    assert _title(written) == "Жаңа атау"


def test_the_chief_publishes_what_others_wrote() -> None:
    written = _written(signed_in("editor-kz"))
    bulk(signed_in("chief"), "publish", written)
    assert _title(written) == "Жаңа атау"


def test_a_copy_is_not_published_with_the_copying() -> None:
    client = browser(_both())
    origin, index = page("orteke", "kk"), page("stories", "kk")
    data = {
        "new_title": "x",
        "new_slug": "x-y",
        "new_parent_page": index.pk,
        "publish_copies": "on",
    }
    to_page(client, "copy", origin, **data)
    assert Page.objects.filter(slug="x-y").exists()
    assert not Page.objects.filter(slug="x-y", live=True).exists()


def test_a_comment_makes_nobody_a_writer() -> None:
    written = _written(signed_in("editor-kz"))
    reviewer = person("reviewer-kz")
    content = written.get_latest_revision_as_object()
    content.save_revision(user=reviewer, changed=True)  # as Wagtail does for a comment
    assert written.permissions_for_user(reviewer).can_publish()
    content.title = "Басқа атау"
    content.save_revision(user=reviewer)
    fresh = Page.objects.get(pk=written.pk)
    assert not fresh.permissions_for_user(reviewer).can_publish()


def test_one_text_that_others_wrote_over_stays_ones_own() -> None:
    """Saving once more as somebody else does not make the first writer a stranger."""
    client = browser(_both())
    written = _written(client)
    edit(browser(User.objects.create_superuser("s")), written, title="Үшінші атау")
    bulk(client, "publish", written)
    assert _title(written) not in {"Жаңа атау", "Үшінші атау"}


def test_nobody_approves_their_own_in_the_workflow() -> None:
    user = _both()
    client = browser(user)
    written = _written(client)
    state = samples.in_moderation(written, user)
    for verb in ("approve", "reject"):
        to_page(client, "workflow_action", written, verb, state.pk, comment="")
    edit(client, written, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert WorkflowState.objects.get(pk=state.workflow_state_id).status == "in_progress"
    assert _title(written) != "Жаңа атау"


def test_a_translator_publishes_no_translation() -> None:
    uzbek = page("orteke", "uz")
    uzbek.title = "Yangi nom"
    uzbek.save_revision(user=person("translator-uz", "another"))
    for key in ("translator-uz", "language-reviewer-ru", "reviewer-kz", "editor-kz"):
        bulk(signed_in(key), "publish", uzbek)
        assert _title(uzbek) != "Yangi nom"
    bulk(signed_in("language-reviewer-uz"), "publish", uzbek)
    assert _title(uzbek) == "Yangi nom"


def test_reviewers_take_down_what_they_may_publish() -> None:
    origin, uzbek = page("orteke", "kk"), page("orteke", "uz")
    assert (
        to_page(signed_in("reviewer-kz"), "unpublish", origin, languages="this").status_code == 302
    )
    assert not Page.objects.get(pk=origin.pk).live
    assert (
        to_page(signed_in("language-reviewer-uz"), "unpublish", uzbek, languages="this").status_code
        == 302
    )
    assert not Page.objects.get(pk=uzbek.pk).live


def test_a_draft_is_previewed_by_its_writer() -> None:
    client = signed_in("editor-kz")
    origin = page("orteke", "kk")
    before = untouched()
    data = story(slug=origin.slug, countries=["kz"])
    url = f"/admin/pages/{origin.pk}/edit/preview/"
    assert client.post(url, data).json()["is_valid"]
    assert untouched() == before
