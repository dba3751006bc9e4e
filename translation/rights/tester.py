"""Wagtail's question «what may this user do with this page?», answered by the site's rights.

A page permission of Wagtail, given to a group on the tree, opens an act at all; the grants say
where. Both are needed. Superusers are Wagtail's: they may do everything.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from wagtail.models import Page
from wagtail.models.pages import PagePermissionTester

from translation.rights.questions import wrote
from translation.rights.scope import Scope

_RULES: dict[str, Callable[[Scope], bool]] = {
    "add": Scope.holds,
    "change": Scope.changes,
    "publish": Scope.approves,
    "bulk_delete": Scope.takes_down,
    "lock": Scope.approves,
    "unlock": Scope.approves,
}


class Allowed:
    """What Wagtail asks with ``in``: the acts granted on the tree that the site's rights allow."""

    def __init__(self, on_tree: set[str], scope: Scope) -> None:
        self.on_tree, self.scope = on_tree, scope
        self._known: dict[str, bool] = {}

    def __contains__(self, act: str) -> bool:
        if act not in self._known:
            rule = _RULES.get(act)
            allowed = act in self.on_tree and rule is not None and self.scope.page.depth > 1
            self._known[act] = allowed and rule is not None and rule(self.scope)
        return self._known[act]


class SitePermissionTester(PagePermissionTester):
    """Denies what the grants do not say; asks for nothing that Wagtail does not ask for."""

    permissions: Any  # a set of Wagtail's; ``Allowed`` where the site's rights bind the user

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        self.bound = user.is_active and not user.is_superuser
        if self.bound:
            self.permissions = Allowed(self.permissions, self.scope)

    @cached_property
    def scope(self) -> Scope:
        """The rights over this page."""
        return Scope(self.user, self.page)

    def can_add_subpage(self) -> bool:
        return super().can_add_subpage() and (not self.bound or self.scope.adds())

    def can_edit(self) -> bool:
        """As its writer or translator, or while it waits for this reviewer; not as its owner."""
        if not self.bound or self.page_is_root:
            return super().can_edit()
        if "change" in self.permissions:
            return True
        task = self.page.current_workflow_task
        if task is None or not self.scope.approves():
            return False
        return bool(task.user_can_access_editor(self.page, self.user))

    def can_publish_subpage(self) -> bool:
        """Publishing at once what one has just written: for superusers only."""
        return super().can_publish_subpage() and not self.bound

    @cached_property
    def _is_own(self) -> bool:
        return wrote(self.user, self.page)

    def can_publish(self) -> bool:
        return super().can_publish() and not (self.bound and self._is_own)

    def can_set_view_restrictions(self) -> bool:
        """Who may close a page: its approver; a translation alone, the chief editor."""
        if not self.bound:
            return super().can_set_view_restrictions()
        alone = self.scope.coordinates or not self.scope.facts.translation
        return "publish" in self.permissions and alone

    def can_reorder_children(self) -> bool:
        """The order of pages is the same in every language: the origin's approver settles it."""
        if not self.bound:
            return super().can_reorder_children()
        return "publish" in self.permissions and not self.scope.facts.translation

    def can_unschedule(self) -> bool:
        if not self.bound:
            return super().can_unschedule()
        return "publish" in self.permissions

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if not self.bound or self.page_is_root:
            return super().can_delete(ignore_bulk)
        if "bulk_delete" in self.permissions and self.scope.removes_with_children():
            return True
        return (ignore_bulk or self.page.is_leaf()) and self._is_own_draft()

    def _is_own_draft(self) -> bool:
        """Whether nobody else and no visitor has ever had anything of the page."""
        page = self.page
        if page.owner_id != self.user.pk or page.live or page.first_published_at:
            return False
        if "change" not in self.permissions or self.scope.facts.translation:
            return False
        own = {"owner": self.user, "live": False, "first_published_at": None}
        return page.is_leaf() or not page.get_descendants().exclude(**own).exists()

    def can_unpublish(self) -> bool:
        if not self.bound:
            return super().can_unpublish()
        if not self.page.live or self.page_is_root or self.page_locked():
            return False
        return "bulk_delete" in self.permissions

    def can_move(self) -> bool:
        """A page moves in every language: that is its country's business, no language's."""
        if not self.bound or self.page_is_root:
            return super().can_move()
        if "bulk_delete" in self.permissions and self.scope.moves_with_children():
            return True
        return self._is_own_draft()

    def can_move_to(self, destination: Page) -> bool:
        """Under a page of the region, or of one of the user's countries."""
        if not self.bound:
            return super().can_move_to(destination)
        page = self.page
        if page == destination or destination.is_descendant_of(page) or not self.can_move():
            return False
        if not page.is_child_of(destination) and not page.specific.can_move_to(destination):
            return False
        return "add" in destination.permissions_for_user(self.user).permissions

    def can_copy(self) -> bool:
        """Only what is wholly one's own: a copy is a new page of the same countries.

        Wagtail's form does not ask again for the pages below, which it may copy as well.
        """
        return super().can_copy() and (not self.bound or self.scope.claims_with_children())
