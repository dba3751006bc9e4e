"""What is put into the index: one document for each language version of a page that is live."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one page in one language, parted by what a hit in it is worth.

    ``kind`` and ``countries`` are what results are filtered by; ``lead`` holds the summary and
    names, ``body`` everything else that is read, as plain text; ``facts`` are found like the body.
    Snippets are cut from ``shown``, running text only, a paragraph a line.
    """

    page_id: int
    key: UUID
    language: str
    kind: str
    title: str
    lead: str = ""
    body: str = ""
    facts: str = ""
    shown: str = ""
    countries: tuple[str, ...] = field(default=())


@runtime_checkable
class Searchable(Protocol):
    """A page that can be found: it gives its document, or None where it is not to be found."""

    live: bool

    def search_document(self) -> Document | None:
        """Return what the index holds of this version."""
        ...


def documents_of(pages: Iterable[Any]) -> list[Document]:
    """Return the documents of those of ``pages`` (specific) that are live and can be found."""
    found = (p.search_document() for p in pages if isinstance(p, Searchable) and p.live)
    return [document for document in found if document is not None]
