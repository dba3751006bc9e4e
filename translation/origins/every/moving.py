"""Moving a page in all its languages, so that it has the same address in each."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from translation.origins.questions import name_of
from translation.origins.table import versions


@dataclass(slots=True)
class Plan:
    """Each version with where it goes, and why it cannot go there (sentences)."""

    moves: list[tuple[Page, Page]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def plan(page: Page, destination: Page, user: Any) -> Plan:
    """Work out where each language of a page goes when it moves below ``destination``."""
    made = Plan()
    if destination.locale_id != page.locale_id and destination.depth > 1:
        made.reasons.append(
            _("“%(title)s” is a page in %(language)s: choose a page in %(own)s.")
            % {
                "title": destination.get_admin_display_title(),
                "language": name_of(destination),
                "own": name_of(page),
            }
        )
        return made
    parents = {
        each.locale_id: each
        for each in Page.objects.filter(translation_key=destination.translation_key).specific()
    }
    for version in versions(page):
        parent = parents.get(version.locale_id)
        if parent is None:
            made.reasons.append(
                _(
                    "“%(title)s” does not exist in %(language)s, so the page has no place there."
                    " Translate it into that language first."
                )
                % {
                    "title": destination.get_admin_display_title(),
                    "language": name_of(version),
                }
            )
            continue
        why = _refusal(version, parent, user)
        if why:
            made.reasons.append(why)
        made.moves.append((version, parent))
    return made


def _refusal(version: Page, parent: Page, user: Any) -> str:
    values = {"title": parent.get_admin_display_title(), "language": name_of(version)}
    if not version.specific.can_move_to(parent.specific):
        return _("A page of this type cannot be below “%(title)s” (%(language)s).") % values
    if not Page._slug_is_available(version.slug, parent, page=version):
        return (
            _("Below “%(title)s” another page has this address in %(language)s already.") % values
        )
    if not version.permissions_for_user(user).can_move_to(parent):
        return _("The version in %(language)s may not be moved below “%(title)s”.") % values
    return ""


@transaction.atomic
def move_versions(moves: list[tuple[Page, Page]], user: Any) -> None:
    """Carry out a plan without reasons against it."""
    for version, parent in moves:
        # Each move may change the paths of the pages of the next one.
        page = Page.objects.get(pk=version.pk).specific
        target = Page.objects.get(pk=parent.pk)
        MovePageAction(page, target, pos="last-child", user=user).execute()
