"""The slug of a page: never empty, ASCII, the same in all its languages.

Whoever saves a page, in a form or without one, passes here.
"""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.reserved import RESERVED_SLUGS
from core.slugs_redirects import forget_addresses_of_drafts
from languages.slugs import MAX_LENGTH, slugify
from translation import slugs
from translation.locales import code_of

SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")


def _type_name(page: Page) -> str:
    """``story``, ``heritage-item``: what a page is called whose title has nothing to romanise."""
    with translation.override(None):
        return slugify(str(page._meta.verbose_name), "en") or "page"


def free_slug(page: Page, parent: Page | None, title: str) -> str:
    """Return a slug for ``title`` that no other page has under ``parent``, in any language."""
    base = slugify(title, code_of(page.locale_id)) or _type_name(page)
    taken = set(RESERVED_SLUGS)
    if parent is not None:
        taken |= slugs.slugs_in_use(page, parent, base)
    slug, number = base, 1
    while slug in taken:
        number += 1
        end = f"-{number}"
        slug = base[: MAX_LENGTH - len(end)].rstrip("-") + end
    return slug


def refuse_reserved(slug: str) -> None:
    """Raise ValidationError for a word that is an address of the site."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(
            _("“%(slug)s” is an address of the site; choose another slug."),
            params={"slug": slug},
        )


class SluggedPage(Page):
    """A page that looks after its slug.

    ``own_address`` is the reserved word that a standing page of this type lives at.
    """

    own_address = ""

    class Meta:
        abstract = True

    def _give_slug(self) -> bool:
        """Fill in a missing slug; false where the page has no place in the tree to be unique in."""
        if not self.slug and self.path:  # type: ignore[has-type]
            self.slug = free_slug(self, self.get_parent(), self.title)
        return bool(self.slug)

    def full_clean(
        self,
        exclude: Iterable[str] | None = None,
        validate_unique: bool = True,
        validate_constraints: bool = True,
    ) -> None:
        if not self._give_slug():  # made at save, when the page has its parent
            exclude = {*(exclude or ()), "slug"}
        super().full_clean(exclude, validate_unique, validate_constraints)

    def clean(self) -> None:
        super().clean()
        slug = str(getattr(self, "slug", "") or "")
        try:
            if slug != self.own_address:
                refuse_reserved(slug)
        except ValidationError as error:
            raise ValidationError({"slug": error}) from error
        if slug and not SLUG.fullmatch(slug):
            raise ValidationError(
                {"slug": _("Use only the letters a–z, digits and hyphens: the slug is an address.")}
            )

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and give a changed slug to the page's other languages in the same transaction.

        Raises ValidationError, with nothing saved, where the slug names another page in one of
        them.
        """
        self._give_slug()
        names = kwargs.get("update_fields")
        before = slugs.stored_slug(self) if names is None or "slug" in names else None
        super().save(*args, **kwargs)
        if before not in {None, self.slug}:
            slugs.share(self)
            transaction.on_commit(partial(forget_addresses_of_drafts, self.translation_key))
