"""The one place that changes Wagtail: it has no setting for whose permissions pages ask.

``Page.permissions_for_user`` builds ``wagtail.models.pages.PagePermissionTester`` by its name in
that module, for base pages too, which an override in the page models would not reach. The policy is
patched on its class, because views of the admin's API and of wagtail-localize make their own.
``tests/rights/test_patches.py`` fails when Wagtail adds or drops a question, or offers a setting.
"""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page, pages
from wagtail.permission_policies.pages import PagePermissionPolicy

from translation.rights.questions import may_read
from translation.rights.tester import SitePermissionTester

ANSWERS = {
    "add": SitePermissionTester.can_add_subpage,
    "change": SitePermissionTester.can_edit,
    "publish": SitePermissionTester.can_publish,
    "delete": SitePermissionTester.can_delete,
    "bulk_delete": SitePermissionTester.can_delete,
    "lock": SitePermissionTester.can_lock,
    "unlock": SitePermissionTester.can_unlock,
}


def explorable_instances(self: PagePermissionPolicy, user: Any) -> Any:
    """Everybody with a role may read every page in the admin; nobody else any."""
    return Page.objects.all() if may_read(user) else Page.objects.none()


def instances_with_direct_explore_permission(self: PagePermissionPolicy, user: Any) -> Any:
    """The root, where the explorer starts."""
    return Page.objects.filter(depth=1) if may_read(user) else Page.objects.none()


def user_has_any_permission_for_instance(
    self: PagePermissionPolicy, user: Any, actions: Iterable[str], instance: Page
) -> bool:
    """Ask the tester, which knows the site's rights; an act that it does not know is denied."""
    tester = SitePermissionTester(user, instance)
    return any(action in ANSWERS and bool(ANSWERS[action](tester)) for action in actions)


EXPLORING = frozenset({"add", "change", "publish", "bulk_delete", "lock", "unlock"})
_any_permission = PagePermissionPolicy.user_has_any_permission


def user_has_any_permission(self: PagePermissionPolicy, user: Any, actions: Iterable[str]) -> bool:
    """Wagtail's way to ask «may they see the pages?» is to ask for any act at all."""
    asked = set(actions)
    return may_read(user) if asked >= EXPLORING else bool(_any_permission(self, user, asked))


PATCHES = (
    user_has_any_permission,
    explorable_instances,
    instances_with_direct_explore_permission,
    user_has_any_permission_for_instance,
)


def apply() -> None:
    """Make Wagtail ask the site's rights; once, when the apps are ready."""
    pages.PagePermissionTester = SitePermissionTester
    for function in PATCHES:
        setattr(PagePermissionPolicy, function.__name__, function)


def in_force() -> bool:
    """Whether every patch is in place: without them page permissions on the tree say too much."""
    tester: bool = pages.PagePermissionTester is SitePermissionTester
    return tester and all(getattr(PagePermissionPolicy, f.__name__) is f for f in PATCHES)
