"""Renditions of pictures: which sizes exist, and how a whole page gets them in two queries."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.images import get_image_model

_AVIF = "|format-avif|avifquality-52"
_WEBP = "|format-webp|webpquality-76"
# AVIF for nearly everyone, WebP in one size for browsers that are some years old.
WIDE = tuple(f"width-{width}{_AVIF}" for width in (400, 720, 1080, 1600))
WIDE_OLD = (f"width-1080{_WEBP}",)
# Upright, about the focal point: the picture that a page opens with, on a phone.
TALL = tuple(f"fill-{width}x{width * 4 // 3}|format-avif|avifquality-46" for width in (420, 600))
SQUARE = tuple(f"fill-{side}x{side}{_AVIF}" for side in (200, 400))
SQUARE_OLD = (f"fill-400x400{_WEBP}",)
ALL_SPECS = (*WIDE, *WIDE_OLD, *TALL, *SQUARE, *SQUARE_OLD)
PHONE = "(max-width: 599px)"


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


def missing_sizes() -> QuerySet[Any]:
    """Pictures that lack some of the sizes that pages ask for."""
    made = Count("renditions", filter=Q(renditions__filter_spec__in=ALL_SPECS))
    images = get_image_model().objects.annotate(made=made)
    return images.filter(made__lt=len(ALL_SPECS)).order_by("pk")


def make_renditions(image: Any) -> None:
    """Make every rendition of an image that pages ask for (a job at publish, not at a visit)."""
    image.get_renditions(*ALL_SPECS)


def img_tag(
    image: Any,
    alt: str,
    sizes: str,
    *,
    eager: bool = False,
    square: bool = False,
    tall: bool = False,
) -> str:
    """Return a ``<picture>``: AVIF and WebP in several sizes, and a colour until it is there.

    ``sizes`` is the CSS width that it takes up; ``eager`` is for the page's first picture, the
    others are loaded when they come near; ``tall`` gives phones an upright crop that fills their
    width, ``square`` is for small ones in lists. The crops are about the focal point, and so is
    what the stylesheet cuts off (classes ``fx…`` ``fy…``, in quarters).
    """
    new, old = (SQUARE, SQUARE_OLD) if square else (WIDE, WIDE_OLD)
    made = image.get_renditions(*new, *old, *(TALL if tall else ()))
    fallback = made[old[-1]]
    loading = ' fetchpriority="high"' if eager else ' loading="lazy" decoding="async"'
    upright = (
        format_html(
            '<source media="{}" type="image/avif" srcset="{}" sizes="100vw" width="3" height="4">',
            PHONE,
            _srcset(made[spec] for spec in TALL),
        )
        if tall
        else ""
    )
    return format_html(
        '<picture>{}<source type="image/avif" srcset="{}" sizes="{}"><img src="{}"'
        ' width="{}" height="{}" alt="{}" class="{}"{}></picture>',
        upright,
        _srcset(made[spec] for spec in new),
        sizes,
        fallback.url,
        fallback.width,
        fallback.height,
        alt,
        _classes(image, square=square),
        mark_safe(loading),  # noqa: S308  (one of two constants)
    )


def _srcset(renditions: Iterable[Any]) -> str:
    """A small original is never enlarged: its renditions share a width, listed once."""
    distinct = {item.width: item for item in renditions}.values()
    return ", ".join(f"{item.url} {item.width}w" for item in distinct)


def _classes(image: Any, *, square: bool) -> str:
    """The stand-in colour, and where the focal point is: 0 to 4 across and down."""
    names = [image.ground] if image.ground else []
    if image.has_focal_point() and not square:
        point = image.get_focal_point().centroid
        names.append(f"fx{round(4 * point.x / image.width)}")
        names.append(f"fy{round(4 * point.y / image.height)}")
    return " ".join(names)
