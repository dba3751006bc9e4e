"""Who may change the origin, and what stands in the way."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from languages import get_language
from translation.locales import code_of
from translation.origins.known import origin_of
from translation.rights import may_write


def may_change_origin(user: Any, page: Page) -> bool:
    """The coordinator, and the ministry of the page's country."""
    return may_write(user, page)


def name_of(page: Page) -> str:
    """What the language of a page calls itself."""
    return get_language(code_of(page.locale_id)).endonym


def obstacles(page: Page) -> list[str]:
    """Return why a page cannot become the origin now, in sentences; empty where it can."""
    origin = origin_of(page)
    if origin is not None and origin.pk == page.pk:
        return [_("This page is the origin already.")]
    found = []
    for version in (page, origin):
        if version is not None and version.specific.workflow_in_progress:
            found.append(
                _("The version in %(language)s is in review. Finish or cancel the review first.")
                % {"language": name_of(version)}
            )
    if origin is None:
        return found
    if origin.specific_class is not page.specific_class:
        found.append(_("The two versions are pages of different types."))
    stored = Page.objects.get(pk=origin.pk)
    if stored.live and stored.has_unpublished_changes:
        found.append(
            _(
                "The origin in %(language)s has changes that are not published yet."
                " Publish or discard them first, so that no text is lost."
            )
            % {"language": name_of(origin)}
        )
    return found
