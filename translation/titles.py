"""What a page is called, whatever languages it exists in: for lists of work."""

from collections.abc import Collection
from uuid import UUID

from languages.registry import preference
from translation.versions import Versions, versions_of


def titles_of(
    keys: Collection[UUID], language: str, versions: Versions | None = None
) -> dict[UUID, tuple[str, str]]:
    """Map each translation key to (title, code of its language), best for a reader of
    ``language``: their own, the bridge languages, then the oldest version. Drafts count.

    One query, none where the caller has ``versions``; keys without a page are absent.
    """
    found = versions_of(keys) if versions is None else versions
    out = {}
    for key in keys:
        pages = found.get(key)
        if not pages:
            continue
        oldest = min(pages, key=lambda code: pages[code].pk)
        code = next((c for c in (*preference(language), oldest) if c in pages), oldest)
        out[key] = (pages[code].title, code)
    return out
