"""Where a title stands in the alphabetical listings of each language: stored, indexed keys."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Count, FilteredRelation, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, get_page_models

from languages import CODES
from languages.order import LENGTH, initial, sort_key

LETTER_LENGTH = 4


class TitleKey(models.Model):
    """Sort key and initial letter of one page's title in the listings of one language.

    A page is listed in languages that are not its own where it has no version there, so it has a
    key for each. Same order on every database: the key holds 0–9 and a–f only.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="title_keys"
    )
    language = models.CharField(max_length=12)
    key = models.CharField(max_length=LENGTH, blank=True)
    letter = models.CharField(max_length=LETTER_LENGTH, blank=True)

    wagtail_reference_index_ignore = True  # worked out from the page, no use of it

    class Meta:
        verbose_name = _("sort key")
        verbose_name_plural = _("sort keys")
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="one_key_a_listing")
        ]
        indexes = [models.Index(fields=["language", "key"])]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.letter}"


def keys_of(page: Page) -> list[TitleKey]:
    """Return the keys of a page's title in every language; not saved."""
    return [
        TitleKey(
            page_id=page.pk,
            language=code,
            key=sort_key(page.title, code),
            letter=initial(page.title, code),
        )
        for code in CODES
    ]


def save_keys(pages: Iterable[Page]) -> None:
    """Store the keys of ``pages`` anew: one query for any number up to some hundreds."""
    TitleKey.objects.bulk_create(
        [key for page in pages for key in keys_of(page)],
        batch_size=500,
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=["key", "letter"],
    )


def is_alphabetical(model: type[Any]) -> bool:
    """Whether pages of a type are listed by the alphabet (they say ``alphabetical = True``)."""
    return bool(getattr(model, "alphabetical", False))


def keep_keys(
    sender: type[Any],
    instance: Page,
    update_fields: frozenset[str] | None = None,
    **_kwargs: Any,
) -> None:
    """Store the keys whenever the title of a page that is listed by the alphabet is saved.

    Saving a draft writes other fields of the page's row, while the page itself holds its title.
    """
    if is_alphabetical(sender) and (update_fields is None or "title" in update_fields):
        save_keys([instance])


def add_missing_keys() -> int:
    """Store the keys of pages that lack one (after an upgrade, for a new language); return of how
    many pages."""
    count = 0
    known = Count("title_keys", filter=Q(title_keys__language__in=CODES))
    for model in filter(is_alphabetical, get_page_models()):
        pages = list(model.objects.annotate(keys=known).filter(keys__lt=len(CODES)))
        save_keys(pages)
        count += len(pages)
    return count


def _with_keys(pages: QuerySet[Any], language: str) -> QuerySet[Any]:
    """``pages`` with their key in listings of ``language`` as ``title_key``.

    They are asked for by id: what is filtered afterwards would otherwise be filtered before the
    best language of a page is chosen.
    """
    keys = FilteredRelation("title_keys", condition=Q(title_keys__language=language))
    chosen = pages.order_by().values("pk")
    return pages.model._default_manager.filter(pk__in=chosen).annotate(title_key=keys)


def by_alphabet(pages: QuerySet[Any], language: str, letter: str | None = None) -> QuerySet[Any]:
    """Put ``pages`` in the order of a listing of ``language``; of one initial, where given."""
    pages = _with_keys(pages, language)
    if letter is not None:
        pages = pages.filter(title_key__letter=letter)
    return pages.order_by("title_key__key", "title", "pk")


def letters_of(pages: QuerySet[Any], language: str) -> set[str]:
    """Return the initials that ``pages`` begin with in a listing of ``language``. One query."""
    found = _with_keys(pages, language).values_list("title_key__letter", flat=True)
    return set(found.distinct())
