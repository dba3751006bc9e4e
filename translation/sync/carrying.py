"""Translations that go along with their source text: to another block, or over a small change."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.strings import extract_ids

from translation.sync.difference import plain
from translation.sync.pairing import Pair, Piece

ALIKE = 0.5  # a change of more than half of the words is not a small one
_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\{?\s*\w*\s*\}?\}")
_DIGIT = re.compile(r"\d")


def _copy(translation: StringTranslation, to: Piece) -> StringTranslation:
    return StringTranslation.objects.create(
        translation_of_id=to.string,
        context_id=to.context,
        locale_id=translation.locale_id,
        data=translation.data,
        translation_type=translation.translation_type,
        tool_name=translation.tool_name,
        last_translated_by_id=translation.last_translated_by_id,
    )


def _translations(source: TranslationSource, strings: Iterable[int]) -> list[StringTranslation]:
    """Newest first; those of other pages do not count."""
    return list(
        StringTranslation.objects.filter(
            translation_of_id__in=set(strings), context__object_id=source.object_id
        )
        .select_related("context", "translation_of")
        .order_by("-updated_at", "-pk")
    )


def carry_moved(source: TranslationSource, old: list[Piece], new: list[Piece]) -> int:
    """Give texts that stand in another block now the translation that they had in a block that is
    gone, today or long ago. Returns how many translations that were."""
    there, before = {piece.place for piece in new}, {piece.place for piece in old}
    fresh = [piece for piece in new if piece.place not in before]
    found = _translations(source, (piece.string for piece in fresh)) if fresh else []
    known = {(t.context_id, t.translation_of_id, t.locale_id) for t in found}
    homeless: dict[int, list[StringTranslation]] = defaultdict(list)
    for each in found:
        if (each.context_id, each.translation_of_id) not in there and not each.has_error:
            homeless[each.translation_of_id].append(each)
    carried = 0
    for piece in fresh:
        # The same field of another block first, the newest first.
        ranked = sorted(homeless[piece.string], key=lambda t: t.context.field_path != piece.field)
        for each in ranked:
            key = (piece.context, piece.string, each.locale_id)
            if key not in known:
                known.add(key)
                _copy(each, piece)
                carried += 1
    return carried


def fits(old: str, new: str) -> bool:
    """Whether a translation of one stored string can stand for the other: the same links,
    placeholders and numbers."""
    before, after = plain(old), plain(new)
    return (
        extract_ids(old) == extract_ids(new)
        and Counter(_PLACEHOLDER.findall(before)) == Counter(_PLACEHOLDER.findall(after))
        and _DIGIT.findall(before) == _DIGIT.findall(after)
    )


def is_small(pair: Pair) -> bool:
    """Whether the old translation may stay for the new text, if the editor says so."""
    return bool(
        pair.old and pair.new and pair.alone and pair.likeness >= ALIKE
        and fits(pair.old.html, pair.new.html)
    )  # fmt: skip


def carry_minor(source: TranslationSource, pairs: list[Pair]) -> int:
    """Give the new text of each pair the translations of the old one; returns how many."""
    strings = [piece.string for p in pairs for piece in (p.old, p.new) if piece]
    found = _translations(source, strings) if strings else []
    known = {(t.context_id, t.translation_of_id, t.locale_id) for t in found}
    carried = 0
    for each in pairs:
        if each.old is None or each.new is None:
            continue
        for translation in found:
            key = (each.new.context, each.new.string, translation.locale_id)
            same = (translation.context_id, translation.translation_of_id) == each.old.place
            if same and not translation.has_error and key not in known:
                known.add(key)
                _copy(translation, each.new)
                carried += 1
    return carried
