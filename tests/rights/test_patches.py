"""Wagtail is patched in one place; it is noticed when a new version makes that needless or wrong."""

import inspect

import pytest
from django.contrib.auth.models import User
from django.core.checks import run_checks
from django.urls import Resolver404, resolve
from wagtail.models import Page
from wagtail.models.pages import Page as PageClass
from wagtail.permission_policies.pages import PagePermissionPolicy

from stories.models import StoryPage
from tests.rights.people import page, person
from translation.rights import patches
from translation.rights.localize import OPEN
from translation.rights.tester import SitePermissionTester

# What is asked of a page in Wagtail 7.4. A question that is new here must be answered in
# ``translation.rights.tester`` (or found harmless) before it is added to the list.
QUESTIONS = {
    "can_add_subpage", "can_copy", "can_copy_to", "can_delete", "can_edit", "can_lock", "can_move",
    "can_move_to", "can_publish", "can_publish_subpage", "can_reorder_children",
    "can_set_view_restrictions", "can_submit_for_moderation", "can_unlock", "can_unpublish",
    "can_unschedule", "can_view_revisions", "page_locked", "user_has_lock",
}  # fmt: skip
POLICY = {
    "explorable_instances", "explorable_root_instance", "get_all_permissions_for_user",
    "instances_user_has_any_permission_for", "instances_with_direct_explore_permission",
    "user_has_any_permission", "user_has_any_permission_for_instance", "user_has_permission",
    "user_has_permission_for_instance", "users_with_any_permission",
    "users_with_any_permission_for_instance", "users_with_permission",
    "users_with_permission_for_instance",
}  # fmt: skip


def _public(of: type) -> set[str]:
    return {name for name in vars(of) if not name.startswith("_") and callable(getattr(of, name))}


def test_wagtail_asks_nothing_new() -> None:
    stock = SitePermissionTester.__mro__[1]
    assert stock.__name__ == "PagePermissionTester"
    assert _public(stock) == QUESTIONS
    assert _public(PagePermissionPolicy) == POLICY


def test_wagtail_still_has_no_setting_for_it() -> None:
    source = inspect.getsource(PageClass.permissions_for_user)
    assert "return PagePermissionTester(user, self)" in source
    assert "settings" not in source


@pytest.mark.django_db
def test_base_pages_specific_pages_and_the_root_all_ask_the_site() -> None:
    user = person("viewer")
    story = page("orteke", "kk")
    for each in (story, Page.objects.get(pk=story.pk), Page.get_first_root_node(),
                 StoryPage(depth=4, path="x")):  # fmt: skip
        assert type(each.permissions_for_user(user)) is SitePermissionTester


@pytest.mark.django_db
def test_the_policy_answers_as_the_tester_does() -> None:
    policy, story = PagePermissionPolicy(), page("orteke", "kk")
    asked = ("add", "change", "publish", "delete", "lock", "nothing-known")
    for key, expected in (("editor-kz", {"change"}), ("viewer", set()), ("editor-uz", set()),
                          ("reviewer-kz", {"publish", "delete", "lock"})):  # fmt: skip
        user = person(key)
        may = {a for a in asked if policy.user_has_permission_for_instance(user, a, story)}
        assert may == expected, key


@pytest.mark.django_db
def test_only_those_with_a_role_see_pages() -> None:
    policy = PagePermissionPolicy()
    assert policy.explorable_root_instance(person("viewer")).depth == 1
    stranger = User.objects.create_user("stranger")
    assert policy.explorable_root_instance(stranger) is None
    assert not policy.explorable_instances(stranger).exists()
    off = person("editor-kz")
    off.is_active = False
    off.save()
    off = User.objects.get(pk=off.pk)
    assert not policy.explorable_instances(off).exists()
    assert not page("orteke", "kk").permissions_for_user(off).can_edit()


def test_the_site_does_not_start_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not [each for each in run_checks() if each.id == "translation.E001"]
    monkeypatch.setattr(patches.pages, "PagePermissionTester", SitePermissionTester.__mro__[1])
    assert [each for each in run_checks() if each.id == "translation.E001"]


def test_no_address_of_wagtail_localize_is_left_open() -> None:
    from translation.rights.localize import _patterns

    for pattern in _patterns():
        if pattern.name in OPEN:
            continue
        route = str(pattern.pattern)
        for part, value in (("int:", "1"), ("slug:", "a"), ("str:", "a")):
            while f"<{part}" in route:
                start = route.index(f"<{part}")
                route = route[:start] + value + route[route.index(">", start) + 1 :]
        try:
            found = resolve(f"/admin/localize/{route}")
        except Resolver404:
            pytest.fail(route)
        assert found.namespaces == [], f"{route} is answered by wagtail-localize itself"
