"""One slug for all languages of a page: where it is taken, and how a change reaches them all.

wagtail-localize copies the origin's slug to a translation only at the next sync; until then the
same page would have two names.
"""

import json

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.models import TranslationSource

from languages import get_language
from translation.fields import collect
from translation.locales import code_of


def is_shared(page: Page) -> bool:
    """Whether the languages of this type of page have one slug (homes do not)."""
    return "slug" not in collect(type(page), "not_synchronised")


def stored_slug(page: Page) -> str | None:
    """Return the slug of the page's row in the database, None where it has no row yet."""
    if page.pk is None:
        return None
    slug: str | None = Page.objects.filter(pk=page.pk).values_list("slug", flat=True).first()
    return slug


def origin_locale(page: Page) -> int | None:
    """Return the locale that the page was given to translators from, None where it never was."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key)
    locale: int | None = sources.order_by("created_at").values_list("locale_id", flat=True).first()
    return locale


def _above(path: str) -> str:
    return path[: -Page.steplen]


def _others_under(page: Page, parent_paths: set[str]) -> QuerySet[Page]:
    """Children of those pages, but for the languages of ``page``."""
    under = Q(pk__in=[])
    for path in parent_paths:
        under |= Q(path__startswith=path, depth=len(path) // Page.steplen + 1)
    return Page.objects.filter(under).exclude(translation_key=page.translation_key)


def _in_all_languages(parent: Page) -> set[str]:
    same = Page.objects.filter(translation_key=parent.translation_key)
    return {parent.path, *same.values_list("path", flat=True)}


def slugs_in_use(page: Page, parent: Page, beginning: str) -> set[str]:
    """Slugs with this beginning that other pages have under ``parent`` in any language."""
    others = _others_under(page, _in_all_languages(parent)).filter(slug__startswith=beginning[:60])
    return set(others.values_list("slug", flat=True))


def namesakes(page: Page, slug: str, parent: Page | None = None) -> list[Page]:
    """Other pages with this slug at the places of ``page`` in its languages.

    The places are under ``parent`` in every language, and wherever the page's languages are.
    """
    languages = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    places = {_above(path) for path in languages.values_list("path", flat=True)}
    if parent is None and page.path:
        parent = page.get_parent()
    if parent is not None:
        places |= _in_all_languages(parent)
    return list(_others_under(page, places).filter(slug=slug).order_by("pk"))


def refusal(taken: Page) -> ValidationError:
    """Say which page of which language has the slug."""
    return ValidationError(
        _(
            "“%(slug)s” is the address of “%(title)s” in another language (%(language)s);"
            " choose another slug."
        ),
        params={
            "slug": taken.slug,
            "title": taken.title,
            "language": get_language(code_of(taken.locale_id)).endonym,
        },
    )


def share(page: Page) -> None:
    """Give the slug of a saved page to its other languages: row, drafts, frozen source.

    Runs inside the caller's transaction; each language gets Wagtail's own redirects. A
    translation never passes its slug on. Raises ValidationError where the slug names another page.
    """
    if not is_shared(page) or origin_locale(page) not in {None, page.locale_id}:
        return
    others = list(
        Page.objects.filter(translation_key=page.translation_key, alias_of=None).exclude(pk=page.pk)
    )
    taken = namesakes(page, page.slug)
    if others and taken:
        raise ValidationError({"slug": refusal(taken[0])})
    for other in others:
        if other.slug != page.slug:
            other.slug = page.slug
            other.save(update_fields=["slug", "url_path"], clean=False)
    _rewrite_drafts(others, page.slug)
    _rewrite_sources(page)


def _rewrite_drafts(pages: list[Page], slug: str) -> None:
    """Change the slug in every revision that may still be published."""
    base = ContentType.objects.get_for_model(Page)
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, revision__isnull=False
    ).values("revision_id")
    revisions = Revision.objects.filter(
        base_content_type=base, object_id__in=[str(page.pk) for page in pages]
    ).filter(
        Q(pk__in=[page.latest_revision_id for page in pages])
        | Q(approved_go_live_at__isnull=False)
        | Q(pk__in=waiting)
    )
    for revision in revisions:
        content = {**revision.content, "slug": slug}
        Revision.objects.filter(pk=revision.pk).update(content=content)


def _rewrite_sources(page: Page) -> None:
    """Change the slug in what translators were given, so that no sync brings the old one back."""
    for source in TranslationSource.objects.filter(object_id=page.translation_key):
        content = json.dumps({**json.loads(source.content_json), "slug": page.slug})
        TranslationSource.objects.filter(pk=source.pk).update(content_json=content)
