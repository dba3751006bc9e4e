"""Translation memory: texts like this one that were translated before, in either direction."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Value, When
from django.db.models.functions import Length
from rapidfuzz import fuzz, process
from wagtail.models import Page
from wagtail_localize.models import String, StringTranslation

from translation.checking.likeness import plain
from translation.checking.structure import TAG, tag_names
from translation.locales import locale_id

LEAST = 60
_MOST_COMPARED = 1500
_WORD = re.compile(r"[^\W\d_]{4,}")
_TOKENS = 6


@dataclass(frozen=True, slots=True)
class Match:
    """``text`` is the translation, ``source`` what it translates, both as stored; ``similarity``
    is 0–100, ``where`` the title of a page that has it."""

    text: str
    source: str
    similarity: int
    where: str


def suggest(
    text: str,
    source_code: str,
    code: str,
    limit: int = 5,
    *,
    skip: tuple[int, int] | None = None,
) -> list[Match]:
    """Return what was translated like ``text``, best first; five queries, however large the memory.

    ``skip`` is the string and context of the segment itself. Texts with errors are left out, and a
    language without a locale has no memory.
    """
    source_locale, locale = locale_id(source_code), locale_id(code)
    if source_locale is None or locale is None or not plain(text).strip():
        return []
    forward = _forward(text, source_locale, locale, limit, skip)
    found = [*forward, *_backward(text, source_locale, locale, limit)]
    best: dict[str, tuple[Match, Any]] = {}
    for match, key in sorted(found, key=lambda pair: -pair[0].similarity):
        best.setdefault(match.text, (match, key))
    chosen = list(best.values())[:limit]
    titles = _titles({key for _match, key in chosen}, locale)
    return [
        Match(_fitting(match.text, text), match.source, match.similarity, titles.get(key, ""))
        for match, key in chosen
    ]


def _narrowed(rows: QuerySet[Any], field: str, text: str) -> QuerySet[Any]:
    """Texts of about the same length, those first that share most of the longest words.

    The first letter of a word is left out: SQLite knows upper and lower case of ASCII only; so are
    endings, for words are inflected.
    """
    size = len(text)
    rows = rows.annotate(size=Length(field)).filter(
        size__gte=int(size * 0.55) - 2, size__lte=int(size / 0.55) + 4
    )
    words = sorted(set(_WORD.findall(plain(text))), key=len, reverse=True)[:_TOKENS]
    if not words:
        return rows
    shared: Any = Value(0)
    for word in words:
        has = When(**{f"{field}__contains": word[1:6]}, then=Value(1))
        shared = shared + Case(has, default=Value(0), output_field=IntegerField())
    least = max(1, len(words) // 3)
    return rows.annotate(shared=shared).filter(shared__gte=least).order_by("-shared")


def _ranked(text: str, rows: list[tuple[Any, ...]], limit: int) -> list[tuple[Any, int]]:
    """Return (row, similarity) of the nearest rows; the text is their second column."""
    choices = {index: row[1] for index, row in enumerate(rows)}
    hits = process.extract(
        text, choices, scorer=fuzz.ratio, processor=_folded, score_cutoff=LEAST, limit=limit
    )
    return [(rows[index], int(score)) for _data, score, index in hits]


def _folded(text: str) -> str:
    return plain(text).casefold()


def _forward(
    text: str, source_locale: int, locale: int, limit: int, skip: tuple[int, int] | None
) -> list[tuple[Match, Any]]:
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("pk"), locale_id=locale, has_error=False
    )
    strings = String.objects.filter(locale_id=source_locale).filter(Exists(done))
    rows = list(_narrowed(strings, "data", text).values_list("pk", "data")[:_MOST_COMPARED])
    near = {row[0]: (row[1], score) for row, score in _ranked(text, rows, limit + 1)}
    texts = StringTranslation.objects.filter(
        translation_of_id__in=near, locale_id=locale, has_error=False, context__isnull=False
    ).values_list("translation_of_id", "data", "context_id", "context__object_id")
    return [
        (Match(data, near[string][0], near[string][1], ""), key)
        for string, data, context, key in texts
        if (string, context) != skip and data
    ]


def _backward(text: str, source_locale: int, locale: int, limit: int) -> list[tuple[Match, Any]]:
    """What was translated the other way round: its source is the translation wanted here."""
    texts = StringTranslation.objects.filter(
        locale_id=source_locale, translation_of__locale_id=locale, has_error=False,
        context__isnull=False,
    )  # fmt: skip
    rows = list(
        _narrowed(texts, "data", text).values_list(
            "pk", "data", "translation_of__data", "context__object_id"
        )[:_MOST_COMPARED]
    )
    return [(Match(row[2], row[1], score, ""), row[3]) for row, score in _ranked(text, rows, limit)]


def _titles(keys: set[Any], locale: int) -> dict[Any, str]:
    rows = Page.objects.filter(translation_key__in=keys, locale_id=locale)
    return dict(rows.values_list("translation_key", "title"))


def _fitting(text: str, source: str) -> str:
    """Return a text of the memory with its tags only where the new source has the same."""
    return text if tag_names(text) == tag_names(source) else TAG.sub("", text)
