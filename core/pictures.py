"""Renditions of pictures: which sizes exist, and how a whole page gets them in two queries."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.images import get_image_model

WIDTHS = (360, 720, 1080, 1600)
SPECS = tuple(f"width-{width}|format-webp|webpquality-76" for width in WIDTHS)
SHARE_SPEC = "fill-1200x630|format-jpeg"
SQUARE_SPECS = tuple(f"fill-{side}x{side}|format-webp|webpquality-76" for side in (200, 400))
ALL_SPECS = (*SPECS, *SQUARE_SPECS, SHARE_SPEC)


def attach_pictures(pages: Iterable[Any], *more_ids: int) -> None:
    """Give each page in ``pages`` its picture with all renditions: two queries for a listing.

    A picture whose rights have ended is left out; lists show the country's pattern instead.
    """
    pages = [page for page in pages if getattr(page, "picture_id", None)]
    ids = {page.picture_id for page in pages} | set(more_ids)
    found = get_image_model().objects.prefetch_renditions(*ALL_SPECS).in_bulk(ids)
    for page in pages:
        image = found.get(page.picture_id)
        page.picture = image if may_be_shown(image) else None


def may_be_shown(image: Any) -> bool:
    """Whether there is a picture, and the right to show it has not ended."""
    return image is not None and not image.rights_expired()


def make_renditions(image: Any) -> None:
    """Make every rendition of an image that pages ask for (a job at publish, not at a visit)."""
    image.get_renditions(*ALL_SPECS)


def img_tag(image: Any, alt: str, sizes: str, *, eager: bool = False, square: bool = False) -> str:
    """Return an ``<img>`` with ``srcset``, its dimensions and, below the fold, lazy loading.

    ``sizes`` is the CSS width that it takes up; ``eager`` is for the page's first picture.
    """
    specs = SQUARE_SPECS if square else SPECS
    renditions = list(image.get_renditions(*specs).values())
    largest, middle = renditions[-1], renditions[min(1, len(renditions) - 1)]
    srcset = ", ".join(f"{item.url} {item.width}w" for item in _distinct(renditions))
    loading = ' fetchpriority="high"' if eager else ' loading="lazy" decoding="async"'
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>',
        middle.url,
        srcset,
        sizes,
        largest.width,
        largest.height,
        alt,
        mark_safe(loading),  # noqa: S308  (one of two constants)
    )


def _distinct(renditions: Iterable[Any]) -> list[Any]:
    """A small original is never enlarged: its renditions share a width, listed once."""
    return list({item.width: item for item in renditions}.values())
